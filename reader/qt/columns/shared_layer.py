"""Wording that sources share, marked in the columns: a ground with a dotted line over the words.

Marks of differences lie under the words, so a line over them is told apart without its colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.core.values import dataclass
from reader.qt.columns.ribbon_geometry import Line
from reader.qt.theme import Theme

Span = tuple[int, int]  # places of the document


@dataclass(frozen=True, slots=True)
class SharedSpans:
    """Stretches in order, none overlapping another, and the one that is looked at."""

    spans: tuple[Span, ...] = ()
    current: Span | None = None

    def between(self, first: int, last: int) -> list[Span]:
        """The stretches of which anything stands between two places, the current one last."""
        found = [one for one in self.spans if one[1] > first and one[0] <= last]
        now = self.current
        if now is not None and now[1] > first and now[0] <= last:
            found = [one for one in found if one != now] + [now]
        return found


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The stretches in order, with those that overlap or touch made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        elif end > start:
            found.append((start, end))
    return tuple(found)


def paint_shared(
    painter: QPainter,
    theme: Theme,
    lines: Sequence[Line],
    *,
    current: bool,
    backwards: bool,
) -> None:
    """Paints one stretch: its ground, the line over it, and a corner where it begins and ends."""
    if not lines:
        return
    ground = theme.colour("tint_shared")
    edge = theme.colour("accent" if current else "text_muted")
    line_pen = QPen(edge, 1.6 if current else 1.2, Qt.PenStyle.DotLine)
    solid = QPen(edge, 2.0 if current else 1.4)
    for line in lines:
        high = (line.bottom - line.top) * 0.1
        box = QRectF(QPointF(line.left - 1, line.top + high), QPointF(line.right + 1, line.bottom))
        painter.fillRect(box, ground)
        painter.setPen(line_pen)
        painter.drawLine(box.topLeft(), box.topRight())
    painter.setPen(solid)
    for line, opens in ((lines[0], True), (lines[-1], False)):
        high = line.bottom - line.top
        top = line.top + high * 0.1
        at_left = opens != backwards
        x, way = (line.left - 1, 4.0) if at_left else (line.right + 1, -4.0)
        painter.drawLine(QPointF(x, top), QPointF(x, top + high * 0.28))
        painter.drawLine(QPointF(x, top), QPointF(x + way, top))
