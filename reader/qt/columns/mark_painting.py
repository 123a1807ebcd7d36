"""Draws the underlines that tell the types of discrepancy apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

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


def badge(painter: QPainter, theme: Theme, what: Type | str, left: float, top: float) -> None:
    """Draws the letters of a type in its colour on paper, or a short word with a broken edge."""
    if isinstance(what, Type):
        colour, letters = theme.type_mark(what).colour, theme.type_mark(what).badge
        pen = QPen(colour, 1.2)
    else:
        colour, letters = theme.colour("only"), what
        pen = QPen(colour, 1.0, Qt.PenStyle.DotLine)
    box = QRectF(left, top, BADGE_WIDTH, BADGE_HEIGHT)
    painter.setPen(pen)
    painter.setBrush(theme.colour("paper"))
    painter.drawRoundedRect(box, 3.5, 3.5)
    font = QFont()
    font.setPixelSize(10)
    font.setBold(True)
    wide = QFontMetricsF(font).horizontalAdvance(letters)
    if wide > BADGE_WIDTH - 3:
        font.setPixelSize(max(int(10 * (BADGE_WIDTH - 3) / wide), 7))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)


# Pieces of a tick, from 0.0 at its left end to 1.0 at its right: too short for a pen's pattern.
_PIECES = {
    Underline.SOLID: ((0.0, 1.0),),
    Underline.DASH: ((0.0, 0.4), (0.6, 1.0)),
    Underline.DOT: ((0.0, 0.2), (0.4, 0.6), (0.8, 1.0)),
    Underline.DASH_DOT: ((0.0, 0.5), (0.75, 1.0)),
}


def tick(
    painter: QPainter,
    style: Underline,
    colour: QColor,
    left: float,
    right: float,
    y: float,
    *,
    heavy: bool = False,
) -> None:
    """Draws a few pixels of an underline with its middle at ``y``, told from the others as well."""
    high = 2.4 if heavy else 1.8
    if style is Underline.WAVE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.3))
        step = (right - left) / 4
        path = QPainterPath(QPointF(left, y + 1.4))
        for place in range(1, 5):
            path.lineTo(left + place * step, y - 1.4 if place % 2 else y + 1.4)
        painter.drawPath(path)
    elif style is Underline.DOUBLE:
        for offset in (-1.9, 0.7):
            painter.fillRect(QRectF(left, y + offset, right - left, 1.2), colour)
    else:
        for first, last in _PIECES[style]:
            begin = left + first * (right - left)
            width = (last - first) * (right - left)
            painter.fillRect(QRectF(begin, y - high / 2, width, high), colour)
