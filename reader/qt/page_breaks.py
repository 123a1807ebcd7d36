"""Where pages end: numbers only, worked out from the lines of a text that is laid out in one go."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line: where it begins and ends, and whether the next one must stand on its page."""

    top: float
    bottom: float
    holds_next: bool = False


def page_breaks(rows: Sequence[Row], height: float) -> list[tuple[float, float]]:
    """Where each page's part of the text begins and ends; there is at least one page.

    A page ends after a row that does not hold the next one; where all of a page's rows hold each
    other it ends where it is full. White space before a page's first row is left out.
    """
    pages: list[tuple[float, float]] = []
    first = 0
    while first < len(rows):
        limit = rows[first].top + height
        end = first + 1  # a row that is higher than a page stands alone
        while end < len(rows) and rows[end].bottom <= limit:
            end += 1
        if end < len(rows):
            good = end
            while good > first + 1 and rows[good - 1].holds_next:
                good -= 1
            if not rows[good - 1].holds_next:
                end = good
        pages.append((rows[first].top, rows[end - 1].bottom))
        first = end
    return pages or [(0.0, 0.0)]
