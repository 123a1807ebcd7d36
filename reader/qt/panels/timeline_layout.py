"""Where everything of the timeline stands: lanes, rows, bars and their labels, as numbers.

Horizontal places count pixels from the day 0 at the view's scale, so that moving the view moves
nothing in here; vertical places count from the top of the first lane.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.core.dated import DatedStatement
from reader.qt.panels.timeline_geometry import days_of, packed

DOT = 9.0  # pixels of what has no length at this scale
TAIL = 26.0  # of an end that is left open
_GAP = 6.0
_WIDE = 14.0  # pixels that a bar must have beside the label that stands in it
_FEW = 300  # statements whose sentences are shown; of more only the names
_MOST_ROWS = 8  # of a lane whose items have their names
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


def extent(statement: DatedStatement, scale: float) -> tuple[float, float]:
    """Where a statement's bar begins and ends, open ends included, in pixels from day 0."""
    begin, until = (days_of(one) * scale for one in statement.known)
    if statement.begin is None:
        begin -= TAIL
    if statement.until is None:
        until += TAIL
    if until - begin < DOT:
        middle = (begin + until) / 2
        begin, until = middle - DOT / 2, middle + DOT / 2
    return begin, until


def lay_out(
    statements: Sequence[DatedStatement],
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
        left, right = extent(statement, scale)
        own[statement.sentence.article].append((left, right, index))
    for rows in own:
        rows.sort()
    for detail in (2, 1, 0) if len(statements) <= _FEW else (1, 0):
        lanes = _lanes(own, row, least, detail, label_width)
        height = lanes[-1].top + lanes[-1].height if lanes else 0.0
        rows_most = max((lane.height for lane in lanes), default=0.0) / row
        if height <= room or (detail == 1 and rows_most <= _MOST_ROWS) or detail == 0:
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
        rows, count = packed(spans)
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
