"""Where columns stand side by side and how far they scroll sideways: numbers only, no Qt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from math import ceil, floor

from reader.core.values import dataclass

_SLIVER = 4  # pixels of a column that do not count; widths are whole pixels


@dataclass(frozen=True, slots=True)
class Placing:
    """Columns in a row, in pixels.

    ``shown`` are the articles in the order in which they stand, the base first. ``lefts`` are their
    left edges before any scrolling, ``longest`` is how far all but a base can scroll.
    """

    shown: tuple[int, ...]
    base: int | None
    width: int
    lefts: tuple[int, ...]
    view: int
    longest: int

    def lefts_at(self, scroll: int) -> tuple[int, ...]:
        """The left edges at a scroll position; the base stays where it is."""
        if self.base is None:
            return tuple(left - scroll for left in self.lefts)
        return (self.lefts[0], *(left - scroll for left in self.lefts[1:]))

    @property
    def _edge(self) -> int:
        """Where the part of the view begins in which columns scroll."""
        return 0 if self.base is None else self.lefts[0] + self.width

    def on_screen(self, scroll: int) -> tuple[int, ...]:
        """The articles of which the view shows anything, from left to right."""
        found = []
        for article, left in zip(self.shown, self.lefts_at(scroll), strict=True):
            right = left + self.width
            if article == self.base or (
                left < self.view - _SLIVER and right > self._edge + _SLIVER
            ):
                found.append(article)
        return tuple(found)

    def scroll_for(self, article: int, scroll: int) -> int:
        """The scroll position nearest to the present one at which a column is seen whole."""
        if article == self.base or article not in self.shown:
            return scroll
        left = self.lefts[self.shown.index(article)]
        least = left + self.width - self.view
        return max(min(max(scroll, least), left - self._edge, self.longest), 0)

    def step(self, scroll: int, columns: int) -> int:
        """The scroll position so many columns further on, with a whole column at the left."""
        if self.width <= 0:
            return scroll
        here = scroll / self.width
        to = (floor(here + 0.01) if columns > 0 else ceil(here - 0.01)) + columns
        return max(min(to * self.width, self.longest), 0)


def placed(
    count: int,
    view: int,
    least: int,
    most: int,
    *,
    base: int | None = None,
    hidden: Collection[int] = (),
) -> Placing:
    """The places of so many columns in a view of that width.

    ``least`` and ``most`` are the widths between which lines are read well. As many columns as have
    that stand side by side, and share the view: a part of a column is never seen at rest. One in a
    view that is narrower takes all of it. A base needs room for another column beside it.
    """
    shown = [article for article in range(count) if article not in hidden]
    fitting = max(view // max(least, 1), 1)
    if base is not None and (base not in shown or fitting < 2 or len(shown) < 2):
        base = None
    if base is not None:
        shown.remove(base)
        shown.insert(0, base)
    beside = max(min(len(shown), fitting), 1)
    width = max(min(view // beside, most), 1)
    # What is left over is a margin around all of them.
    start = max((view - width * len(shown)) // 2, 0) if len(shown) <= fitting else 0
    if len(shown) > fitting:
        width = max(view // beside, 1)
    lefts = tuple(start + place * width for place in range(len(shown)))
    longest = width * max(len(shown) - beside, 0)
    return Placing(tuple(shown), base, width, lefts, view, longest)


def neighbours(on_screen: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The pairs of articles whose columns stand side by side."""
    return tuple(pairwise(on_screen))
