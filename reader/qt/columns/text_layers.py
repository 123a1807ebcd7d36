"""What is painted under and over an article's letters, besides the marks of differences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.core.discrepancies.finding import Type
from reader.core.values import dataclass
from reader.qt.columns.ribbon_geometry import Line
from reader.qt.theme import Theme


class TintLevel(IntEnum):
    """How strongly a sentence is tinted."""

    NONE = 0
    LINKED = 1
    COUNTERPART = 2
    SELECTED = 3


_TINT_TOKENS = {
    TintLevel.LINKED: "tint_linked",
    TintLevel.COUNTERPART: "tint_counterpart",
    TintLevel.SELECTED: "tint_selected",
}


@dataclass(frozen=True, slots=True)
class Tint:
    """A tinted sentence: places in the document, in UTF-16 units."""

    start: int
    end: int
    level: TintLevel


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands beside the line in which a place is: a difference's type, or a short word."""

    place: int
    what: Type | str


class Placed(Protocol):
    """A text that knows where its lines stand."""

    @property
    def theme(self) -> Theme: ...

    def lines(self, start: int, end: int) -> list[Line]: ...

    def runs_backwards(self, place: int) -> bool: ...


def paint_tint(
    painter: QPainter, theme: Theme, lines: Iterable[tuple[Line, float]], level: TintLevel
) -> None:
    """Tints a sentence; its lines touch."""
    colour = theme.colour(_TINT_TOKENS[level])
    for line, _ in lines:
        top, bottom = round(line.top), round(line.bottom)
        painter.fillRect(
            QRectF(line.left - 2, top, line.right - line.left + 4, bottom - top), colour
        )


@dataclass(frozen=True, slots=True)
class Layers:
    """Hits of a search, dimmed stretches, marks between sentences, badges; places as in Mark."""

    hits: tuple[tuple[int, int], ...] = ()
    current: tuple[int, int] | None = None
    dimmed: tuple[tuple[int, int], ...] = ()
    separators: bool = False
    begun: tuple[int, int] | None = None  # the sentence from which a link is being made
    badges: tuple[Badge, ...] = ()

    def paint_hits(self, painter: QPainter, text: Placed, first: int, last: int) -> None:
        """Paints hits under the letters; the current one has an edge as well."""
        theme = text.theme
        for span in _between(self.hits, first, last):
            now = span == self.current
            painter.setBrush(theme.colour("search_current" if now else "search"))
            painter.setPen(QPen(theme.colour("search_edge"), 1.5) if now else Qt.PenStyle.NoPen)
            for line in text.lines(*span):
                high = (line.bottom - line.top) * 0.12
                box = QRectF(line.left - 1.5, line.top + high, 0.0, 0.0)
                box.setBottomRight(QPointF(line.right + 1.5, line.bottom - high))
                painter.drawRoundedRect(box, 3.0, 3.0)

    def paint_dimmed(self, painter: QPainter, text: Placed, first: int, last: int) -> None:
        """Lays paper over letters, so thick that they are as muted as the theme's quietest text."""
        veil = veil_of(text.theme)
        for span in _between(self.dimmed, first, last):
            for line in text.lines(*span):
                box = QRectF(line.left - 2, line.top, line.right - line.left + 4, 0.0)
                box.setBottom(line.bottom)
                painter.fillRect(box, veil)

    def paint_begun(self, painter: QPainter, text: Placed) -> None:
        """Draws a broken line round the sentence from which a link is being made."""
        if self.begun is None:
            return
        pen = QPen(text.theme.colour("link_pinned"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in text.lines(*self.begun):
            box = QRectF(line.left - 3, line.top + 1, line.right - line.left + 6, 0.0)
            box.setBottom(line.bottom - 1)
            painter.drawRoundedRect(box, 4.0, 4.0)

    def paint_separators(
        self, painter: QPainter, text: Placed, spans: Sequence[tuple[int, int]]
    ) -> None:
        """Paints a thin mark behind each of these sentences."""
        painter.setPen(QPen(text.theme.colour("outline"), 1.0))
        for start, end in spans:
            lines = text.lines(start, end)
            if not lines:
                continue
            line = lines[-1]
            last = [one for one in lines if one.top == line.top]  # several in mixed directions
            if text.runs_backwards(start):
                x = min(one.left for one in last) - 2.5
            else:
                x = max(one.right for one in last) + 2.5
            high = (line.bottom - line.top) * 0.22
            painter.drawLine(QPointF(x, line.top + high), QPointF(x, line.bottom - high))


def veil_of(theme: Theme) -> QColor:
    """The paper's colour, so transparent that text under it looks as ``text_furniture`` does."""
    paper, text = theme.colour("paper"), theme.colour("text")
    quiet = theme.colour("text_furniture")
    whole = paper.lightnessF() - text.lightnessF()
    part = (quiet.lightnessF() - text.lightnessF()) / whole if whole else 0.4
    veil = QColor(paper)
    veil.setAlphaF(min(max(part, 0.1), 0.6))
    return veil


def _between(spans: Sequence[tuple[int, int]], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Those of some sorted spans that stand between two places; none overlaps another."""
    index = bisect_left(spans, first, key=lambda one: one[1])
    while index < len(spans) and spans[index][0] <= last:
        yield spans[index]
        index += 1
