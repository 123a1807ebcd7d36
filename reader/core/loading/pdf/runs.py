"""Stretches of text on a page with their boxes: what the layout works on, whatever read them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from reader.core.values import dataclass


class Seen(Enum):
    """Whether a reader of the page sees a run."""

    YES = "yes"
    INVISIBLE = "invisible"  # drawn without ink, or too small to be seen
    OUTSIDE = "outside"  # beside the page
    SLANTED = "slanted"  # a watermark across the page


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points; y grows downwards."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line without a wide gap between them, in the order in which they are read.

    Points; y grows downwards from the page's top. ``size`` is that of the type, ``place`` counts
    the runs of a page as the file draws them. A text that ends with ``BROKEN`` was divided there.
    ``spaced`` tells that it follows the run before it on the same line, after a space.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    place: int = 0
    seen: Seen = Seen.YES
    spaced: bool = False

    @property
    def width(self) -> float:
        return self.x1 - self.x0


# A hyphen at the end of a line, as pdfium tells it; it may be one of the word's own.
BROKEN = "\x02"


@dataclass(frozen=True, slots=True)
class Page:
    """The runs of one page by the direction in which they run, the page's own first.

    ``turned`` holds those that run in other directions, each group with coordinates of its own.
    """

    number: int  # from 1
    width: float
    height: float
    runs: tuple[Run, ...] = ()
    turned: tuple[tuple[Run, ...], ...] = ()
    pictures: tuple[Box, ...] = ()
    damaged: bool = False


def usual_size(runs: Iterable[Run]) -> float:
    """The size in which most characters stand, to half a point; 10 where there are none."""
    weight: dict[float, int] = {}
    for run in runs:
        size = round(run.size * 2) / 2
        weight[size] = weight.get(size, 0) + len(run.text)
    return max(weight, key=lambda size: (weight[size], size), default=10.0) or 10.0


# Expanded as pdfium does by itself; no other character is altered (NFKC would turn ² into 2).
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip


_LIGATURE = re.compile("[\ufb00-\ufb06]")


def without_ligatures(text: str) -> str:
    """The text with the letters of each ligature in place of it."""
    return text.translate(_LIGATURES) if _LIGATURE.search(text) else text
