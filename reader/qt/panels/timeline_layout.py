"""Where everything of the timeline stands: lanes, rows, bars and their labels, as numbers.

Horizontal places count pixels from the day 0 at the view's scale, so that moving the view moves
nothing in here; vertical places count from the top of the first lane.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from reader.core.dated import DatedStatement
from reader.core.values import dataclass
from reader.qt.panels.timeline_geometry import days_of, packed

DOT = 9.0  # pixels of what has no length at this scale
TAIL = 26.0  # of an end that is left open
_GAP = 6.0
_WIDE = 14.0  # pixels that a bar must have beside the label that stands in it
_FEW = 300  # statements whose sentences are shown; of more only the names
_MOST_ROWS = 8  # of a lane whose items have their names …
_CROWDED = 14  # … and of any lane: what has no row of its own lies over another
LANE_PAD = 6.0


@dataclass(frozen=True, slots=True)
class Item:
    """One statement: its bar from ``left`` to ``right``, with its label up to ``reach``.

    Pixels from day 0; ``label`` is the label's width, 0 without one, ``row`` counts within the lane
    from the top. ``index`` is the place in the timeline's statements.
    """

    index: int
    left: float
    right: float
    reach: float
    label: float
    row: int


@dataclass(frozen=True, slots=True)
class Lane:
    """One article's lane: its items by their left ends, from ``top`` so many pixels high."""

    article: int
    top: float
    height: float
    items: tuple[Item, ...]
    lefts: tuple[float, ...]
    longest: float

    def between(self, left: float, right: float) -> Sequence[Item]:
        """The items that reach into a stretch."""
        first = bisect_left(self.lefts, left - self.longest)
        last = bisect_right(self.lefts, right)
        return [item for item in self.items[first:last] if item.reach >= left]


@dataclass(frozen=True, slots=True)
class Layout:
    """All lanes, their height together, and how much of a label each item has."""

    lanes: tuple[Lane, ...]
    height: float
    detail: int  # 2: the sentence, 1: its name, 0: nothing


# The width of an item's label at a detail (2 or 1), by its place in the statements.
LabelWidth = Callable[[int, int], float]


@dataclass(frozen=True, slots=True)
class Told:
    """What of a statement its bar needs: when it begins and ends, in days, and its article."""

    begin: float
    until: float
    article: int
    open_left: bool
    open_right: bool

    def extent(self, scale: float) -> tuple[float, float]:
        """Where the bar begins and ends, open ends included, in pixels from day 0."""
        left = self.begin * scale - (TAIL if self.open_left else 0.0)
        right = self.until * scale + (TAIL if self.open_right else 0.0)
        if right - left < DOT:
            middle = (left + right) / 2
            return middle - DOT / 2, middle + DOT / 2
        return left, right


def told(statements: Sequence[DatedStatement]) -> tuple[Told, ...]:
    """The statements as the layout needs them."""
    found = []
    for one in statements:
        begin, until = one.known
        found.append(
            Told(
                days_of(begin),
                days_of(until),
                one.sentence.article,
                one.begin is None,
                one.until is None,
            )
        )
    return tuple(found)


def lay_out(
    statements: Sequence[Told],
    articles: int,
    scale: float,
    row: float,
    least: float,
    room: float,
    label_width: LabelWidth,
) -> Layout:
    """The lanes with as much of the labels as fits into ``room`` pixels of height.

    ``scale`` is pixels a day, ``row`` the height of a row, ``least`` that of a lane.
    """
    own: list[list[tuple[float, float, int]]] = [[] for _ in range(articles)]
    for index, statement in enumerate(statements):
        own[statement.article].append((*statement.extent(scale), index))
    for rows in own:
        rows.sort()
    for detail in (2, 1, 0) if len(statements) <= _FEW else (1, 0):
        lanes = _lanes(own, row, least, detail, label_width)
        height = lanes[-1].top + lanes[-1].height if lanes else 0.0
        deep = max((item.row for lane in lanes for item in lane.items), default=0) + 1
        if height <= room or (detail == 1 and deep < _MOST_ROWS) or detail == 0:
            return Layout(tuple(lanes), height, detail)
    raise AssertionError("a layout without labels is taken whatever its height")


def _lanes(
    own: Sequence[Sequence[tuple[float, float, int]]],
    row: float,
    least: float,
    detail: int,
    label_width: LabelWidth,
) -> list[Lane]:
    lanes = []
    top = 0.0
    for article, bars in enumerate(own):
        labels = [label_width(index, detail) if detail else 0.0 for _, _, index in bars]
        spans = [
            # A wide bar has its label in it, unless the view cuts it short.
            (left, right if right - left >= _WIDE + label else right + _GAP + label)
            for (left, right, _), label in zip(bars, labels, strict=True)
        ]
        rows, count = packed(spans, most=_MOST_ROWS if detail else _CROWDED)
        items = tuple(
            Item(index, left, right, reach, label, place)
            for (left, right, index), (_, reach), label, place in zip(
                bars, spans, labels, rows, strict=True
            )
        )
        height = max(count * row + 2 * LANE_PAD, least)
        longest = max((item.reach - item.left for item in items), default=0.0)
        lefts = tuple(item.left for item in items)
        lanes.append(Lane(article, top, height, items, lefts, longest))
        top += height
    return lanes
