"""Draws the parts of the timeline: ruler, heads of lanes, bars, marks of publication, lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from reader.core.discrepancies.finding import Type
from reader.core.values import dataclass
from reader.qt.columns.mark_painting import underline
from reader.qt.panels.timeline_geometry import Ruler, View
from reader.qt.panels.timeline_layout import DOT, TAIL
from reader.qt.panels.timeline_scene import bold, small
from reader.qt.panels.timeline_words import above_words, tick_words
from reader.qt.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ABSOLUTE = _LEFT | Qt.AlignmentFlag.AlignAbsolute
_CENTRE = Qt.AlignmentFlag.AlignCenter
_BEYOND = 60.0  # pixels outside of the view up to which a bar is drawn: far ones overflow


@dataclass(frozen=True, slots=True)
class Look:
    """How a bar is drawn: what is known of its ends, and what the user chose."""

    open_left: bool
    open_right: bool
    about: bool
    differs: bool  # a finding of type time holds it
    current: bool
    linked: bool  # with the current one, by a claim
    hovered: bool
    focused: bool


def paint_ruler(
    painter: QPainter,
    box: QRectF,
    bottom: float,
    view: View,
    shown: Ruler,
    theme: Theme,
    font: QFont,
) -> None:
    """Draws the ruler into ``box`` and the ticks' lines from it down to ``bottom``."""
    line = QFontMetricsF(font).height()
    low = box.bottom() - line - 3
    painter.setFont(font)
    hairline, muted = theme.colour("hairline"), theme.colour("text_muted")
    painter.setPen(QPen(hairline, 1.0))
    for at in shown.finer:
        x = box.left() + view.x(at)
        painter.drawLine(QPointF(x, box.bottom() - 4), QPointF(x, box.bottom()))
    for at in shown.ticks:
        x = box.left() + view.x(at)
        painter.drawLine(QPointF(x, low + 2), QPointF(x, bottom))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    painter.setPen(muted)
    for at, words in zip(shown.ticks, tick_words(shown), strict=True):
        x = box.left() + view.x(at) + 5
        if x < box.right() - 12:
            painter.drawText(QRectF(x, low, 200, line), _ABSOLUTE, words)
    painter.setPen(theme.colour("text"))
    metrics = QFontMetricsF(font)
    places = [max(box.left() + view.x(at), box.left()) for at in shown.above]
    for n, words in enumerate(above_words(shown)):
        after = places[n + 1] if n + 1 < len(places) else box.right()
        x = places[n] + 5
        if x + metrics.horizontalAdvance(words) > after - (8 if n + 1 < len(places) else 0):
            continue  # the next one has pushed it out, or the axis ends
        painter.drawText(QRectF(x, low - line, 400, line), _ABSOLUTE, words)


def paint_head(
    painter: QPainter,
    box: QRectF,
    letters: str,
    colour: QColor,
    lines: tuple[str, str],
    theme: Theme,
    font: QFont,
    *,
    link: bool,
) -> QRectF:
    """Draws what stands at the left of a lane; the answer is where its second line stands."""
    metrics = QFontMetricsF(bold(font))
    size = metrics.height() + 5
    badge = QRectF(
        box.left(), box.top() + 6, max(size, metrics.horizontalAdvance(letters) + 10), size
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(badge, 5.0, 5.0)
    painter.setPen(theme.colour("paper"))
    painter.setFont(bold(font))
    painter.drawText(badge, _CENTRE, letters)
    left = badge.right() + 8
    room = max(box.right() - left - 6, 0.0)
    mode = Qt.TextElideMode.ElideRight
    high = QFontMetricsF(font).height()
    below = small(font)
    low = QFontMetricsF(below).height()
    top = box.top() + 4
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    name = QFontMetricsF(font).elidedText(lines[0], mode, room)
    painter.drawText(QRectF(left, top, room, high), _LEFT, name)
    date = QRectF(left, top + high, room, low)
    painter.setFont(below)
    painter.setPen(theme.colour("accent" if link else "text_muted"))
    words = QFontMetricsF(below).elidedText(lines[1], mode, room)
    painter.drawText(date, _LEFT, words)
    if link:
        long = QFontMetricsF(below).horizontalAdvance(words)
        painter.drawLine(QPointF(left, date.bottom() - 1), QPointF(left + long, date.bottom() - 1))
    return date


def paint_published(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """Draws the mark of an article's own date: a dotted line through its lane under a flag."""
    pen = QPen(colour, 1.2, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, top + 3), QPointF(x, bottom - 1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    flag = [QPointF(x - 5, top + 1), QPointF(x + 5, top + 1), QPointF(x, top + 8)]
    painter.drawPolygon(QPolygonF(flag))


def paint_line(painter: QPainter, one: QPointF, two: QPointF, colour: QColor) -> None:
    """Draws the thin line between two statements of one claim."""
    path = QPainterPath(one)
    middle = (one.y() + two.y()) / 2
    path.cubicTo(QPointF(one.x(), middle), QPointF(two.x(), middle), two)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.3))
    painter.drawPath(path)


def paint_bar(
    painter: QPainter, bar: QRectF, view: QRectF, colour: QColor, look: Look, theme: Theme
) -> None:
    """Draws one statement's time: a dot for a moment, a bar for an interval, an open end faded."""
    point = bar.width() <= DOT + 0.5
    if point:
        shape = QRectF(bar.center().x() - DOT / 2, bar.center().y() - DOT / 2, DOT, DOT)
    else:
        left = max(bar.left(), view.left() - _BEYOND)
        right = min(bar.right(), view.right() + _BEYOND)
        shape = QRectF(left, bar.top(), max(right - left, 1.0), bar.height())
    radius = DOT / 2 if point else 4.0
    strong = look.current or look.hovered
    fill = QColor(colour)
    fill.setAlphaF(1.0 if point and not look.about else 0.34 if strong else 0.17)
    pen = QPen(colour, 1.6 if strong or look.linked else 1.0)
    if look.about:
        pen.setDashPattern([3.0, 2.5])
    if look.open_left or look.open_right:
        _paint_open(painter, shape, colour, fill, look)
    else:
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(shape, radius, radius)
    if look.differs:
        mark = theme.type_mark(Type.TIME)
        right = max(shape.right(), shape.left() + 12)
        low = shape.bottom() + 2.5
        underline(painter, mark.underline, mark.colour, shape.left(), right, low, strong=True)
    if look.current or look.linked:
        token = "focus" if look.current and look.focused else "accent"
        ring = QPen(theme.colour(token), 2.0 if look.current else 1.2)
        if not look.current:
            ring.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        grown = shape.adjusted(-2.5, -2.5, 2.5, 2.5)
        painter.drawRoundedRect(grown, radius + 2.5, radius + 2.5)


def _paint_open(painter: QPainter, shape: QRectF, colour: QColor, fill: QColor, look: Look) -> None:
    """Draws a bar whose open end fades, with an arrowhead that points where it goes on."""
    clear = QColor(colour)
    clear.setAlphaF(0.0)
    ground = QLinearGradient(shape.topLeft(), shape.topRight())
    part = min(TAIL / max(shape.width(), 1.0), 1.0)
    solid = QColor(colour)
    solid.setAlphaF(min(fill.alphaF() * 1.5, 1.0))
    ground.setColorAt(0.0, clear if look.open_left else solid)
    ground.setColorAt(part if look.open_left else 1.0 - part, solid)
    ground.setColorAt(1.0, clear if look.open_right else solid)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(shape, 4.0, 4.0)
    painter.setPen(QPen(colour, 1.6))
    middle = shape.center().y()
    if look.open_right:
        painter.drawLine(shape.topLeft(), shape.bottomLeft())
        tip = shape.right() - 3
        painter.drawPolyline(
            QPolygonF(
                [QPointF(tip - 4, middle - 4), QPointF(tip, middle), QPointF(tip - 4, middle + 4)]
            )
        )
    if look.open_left:
        painter.drawLine(shape.topRight(), shape.bottomRight())
        tip = shape.left() + 3
        painter.drawPolyline(
            QPolygonF(
                [QPointF(tip + 4, middle - 4), QPointF(tip, middle), QPointF(tip + 4, middle + 4)]
            )
        )


def paint_label(
    painter: QPainter, box: QRectF, name: str, words: str, colour: QColor, theme: Theme, font: QFont
) -> None:
    """Draws an item's label: the sentence's name in the article's colour, and its first words."""
    painter.setFont(bold(font))
    painter.setPen(colour)
    painter.drawText(box, _ABSOLUTE, name)
    long = QFontMetricsF(bold(font)).horizontalAdvance(name) + 5
    if words and box.width() > long + 12:
        room = box.width() - long
        cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(box.adjusted(long, 0, 0, 0), _ABSOLUTE, cut)


def paint_chip(painter: QPainter, box: QRectF, words: str, theme: Theme, font: QFont) -> None:
    """Draws how many statements lie beyond an edge of the view."""
    painter.setPen(QPen(theme.colour("outline"), 1.0))
    painter.setBrush(theme.colour("panel"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(box, _CENTRE, words)


def paint_words(painter: QPainter, box: QRectF, words: str, *, at_right: bool) -> None:
    """Draws words into a box, at its right or at its left edge."""
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(box.adjusted(3, 0, -3, 0), flags, words)
