"""Draws the underlines that tell the types of discrepancy apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from reader.core.discrepancies.finding import Type
from reader.qt.theme import Theme, Underline

BADGE_WIDTH, BADGE_HEIGHT = 22.0, 15.0

_PATTERNS = {  # in multiples of the pen's width
    Underline.DASH: (4.0, 2.5),
    Underline.DOT: (1.0, 2.0),
    Underline.DASH_DOT: (4.0, 2.0, 1.0, 2.0),
}


def _wave(left: float, right: float, y: float, reach: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    step = 3.0
    x, up = left, True
    while x < right:
        end = min(x + step, right)
        path.quadTo(QPointF((x + end) / 2, y + (-reach if up else reach) * 1.6), QPointF(end, y))
        x, up = end, not up
    return path


def underline(
    painter: QPainter,
    style: Underline,
    colour: QColor,
    left: float,
    right: float,
    y: float,
    *,
    strong: bool = False,
) -> None:
    """Draws one underline from ``left`` to ``right`` with its middle at ``y``."""
    width = 2.2 if strong else 1.5
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if style is Underline.WAVE:
        pen.setWidthF(width * 0.85)
        painter.setPen(pen)
        painter.drawPath(_wave(left, right, y, 1.6 if strong else 1.3))
        return
    if style is Underline.DOUBLE:
        pen.setWidthF(width * 0.7)
        painter.setPen(pen)
        for offset in (-1.4, 1.4):
            painter.drawLine(QPointF(left, y + offset), QPointF(right, y + offset))
        return
    if style in _PATTERNS:
        pen.setDashPattern(list(_PATTERNS[style]))
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def badge(painter: QPainter, theme: Theme, kind: Type, left: float, top: float) -> None:
    """Draws the letters of a type in its colour on paper, with an edge."""
    look = theme.type_mark(kind)
    box = QRectF(left, top, BADGE_WIDTH, BADGE_HEIGHT)
    painter.setPen(QPen(look.colour, 1.2))
    painter.setBrush(theme.colour("paper"))
    painter.drawRoundedRect(box, 3.5, 3.5)
    font = QFont()
    font.setPixelSize(10)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.badge)
