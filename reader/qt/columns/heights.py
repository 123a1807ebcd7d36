"""Where each paragraph of a long column stands, known or estimated: numbers only, no Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.core.article import Kind
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What the layout must know of a paragraph, besides its text.

    ``units`` is its length in UTF-16 units, ``wide`` how many of them are ideographs. ``opens`` is
    False for a long paragraph's later parts; ``marks`` are places in it, start and end, of
    characters that are marks of the article's format.
    """

    kind: Kind
    units: int
    wide: int = 0
    opens: bool = True
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a paragraph: tops and distances to the next in pixels, first and last places.

    Tops are below the first line's, places in the paragraph.
    """

    tops: tuple[float, ...]
    highs: tuple[float, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, below: float) -> int:
        """The line at a height below the first line's top, or the nearest."""
        return max(bisect_right(self.tops, below) - 1, 0)

    def holding(self, place: float) -> int:
        """The line that holds a place, or the nearest."""
        return max(bisect_right(self.starts, place) - 1, 0)


class Heights:
    """The heights of a column's paragraphs in order, and the sums of those before each.

    A Fenwick tree (Fenwick 1994): a height that changes moves everything below it in log n, so
    that a paragraph can be measured at any time, wherever it stands. What is asked for between two
    changes, as while a reader scrolls, is looked up in the sums themselves.
    """

    __slots__ = ("_heights", "_known", "_sums", "_tops", "changes")

    def __init__(self, estimates: Iterable[float] = ()) -> None:
        self._heights = list(estimates)
        self._known = bytearray(len(self._heights))
        self._sums = [0.0, *self._heights]
        for place in range(1, len(self._sums)):
            above = place + (place & -place)
            if above < len(self._sums):
                self._sums[above] += self._sums[place]
        self._tops: list[float] = []  # the sums before each and that of all, when nothing changed
        self.changes = 0  # how often any height was found to be another

    def __len__(self) -> int:
        return len(self._heights)

    def height(self, paragraph: int) -> float:
        """The height of one paragraph with the blank space above and below it."""
        return self._heights[paragraph]

    def known(self, paragraph: int) -> bool:
        """Whether the height was measured and is no estimate."""
        return bool(self._known[paragraph])

    def measure(self, paragraph: int, height: float) -> float:
        """How much higher than thought the paragraph is, which is known from now on."""
        more = height - self._heights[paragraph]
        self._known[paragraph] = 1
        if more:
            self._tops = []
            self.changes += 1
            self._heights[paragraph] = height
            place = paragraph + 1
            while place < len(self._sums):
                self._sums[place] += more
                place += place & -place
        return more

    def top(self, paragraph: int) -> float:
        """The sum of the heights before a paragraph; after the last one that of all."""
        if self._tops:
            return self._tops[paragraph]
        place, total = paragraph, 0.0
        while place > 0:
            total += self._sums[place]
            place -= place & -place
        return total

    def inside(self, places: Sequence[tuple[int, float]]) -> list[float]:
        """Where parts of paragraphs stand, all at once: (paragraph, part of its height)."""
        heights, tops = self._heights, self._all_tops()
        return [tops[number] + part * heights[number] for number, part in places]

    def _all_tops(self) -> list[float]:
        if not self._tops:
            self._tops = [0.0, *accumulate(self._heights)]
        return self._tops

    @property
    def total(self) -> float:
        """The sum of all heights."""
        return self.top(len(self._heights))

    def at(self, y: float) -> int:
        """The paragraph that stands at a height; the first above all, the last below all."""
        return max(min(bisect_right(self._all_tops(), y) - 1, len(self._heights) - 1), 0)
