"""The gutter between two columns, with the ribbons that join their linked sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from reader.core.discrepancies.finding import Type
from reader.qt.columns.mark_painting import BADGE_HEIGHT, badge
from reader.qt.columns.note_layer import Glyph, paint_glyph
from reader.qt.columns.ribbon_geometry import Ribbon, Strength
from reader.qt.theme import Theme

_BAR = 2.5  # the bar at each end of a ribbon
_BROKEN = 1.5  # that of a disputed one, which is broken
_PIN = 4.0  # half the width of the dot that tells a decided link

_TOKENS = {
    Strength.CALM: "ribbon",
    Strength.DISPUTED: "ribbon_disputed",
    Strength.STRONG: "ribbon_strong",
}


def ribbon_path(ribbon: Ribbon, left: float = 0.0) -> QPainterPath:
    """The ribbon's outline, moved to the right by ``left``."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = ribbon.upper
    path = QPainterPath()
    path.moveTo(x0 + left, y0)
    path.cubicTo(x1 + left, y1, x2 + left, y2, x3 + left, y3)
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = ribbon.lower
    path.lineTo(x0 + left, y0)
    path.cubicTo(x1 + left, y1, x2 + left, y2, x3 + left, y3)
    path.closeSubpath()
    return path


class Gutter(QWidget):
    """Lies over the margins between two columns; the mouse passes through it.

    ``source`` gives the ribbons for a width and a height; it is asked at each painting, as the
    ribbons follow the columns' scrolling.
    """

    def __init__(
        self,
        theme: Theme,
        source: Callable[[float, float], Sequence[Ribbon]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source = source
        self._seen = QRegion()
        self._badges: Callable[[], Sequence[tuple[float, float, Type | str]]] = tuple
        self._glyphs: Callable[[], Sequence[tuple[float, float, Glyph]]] = tuple
        self._fills: dict[Strength, QColor] = {}
        self._ends: dict[Strength, QColor] = {}
        self._picture: QPixmap | None = None
        self._mix()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # there is paper below it
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._mix()
        self.update()

    def _mix(self) -> None:
        self._fills = {}
        for strength, token in _TOKENS.items():
            fill = QColor(self._theme.colour(token))
            fill.setAlphaF(0.85 if strength is Strength.STRONG else 0.45)
            self._fills[strength] = fill
            self._ends[strength] = self._theme.colour(token)
        self._ends[Strength.STRONG] = self._theme.colour("ribbon_edge")
        self._edge = QPen(self._theme.colour("ribbon_edge"), 1.0)
        quiet = QColor(self._theme.colour("disputed"))
        quiet.setAlphaF(0.55)
        self._broken = QPen(quiet, _BROKEN)
        self._broken.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._broken.setDashPattern([2.0, 3.0])

    def keep_clear(self, rail: QRect) -> None:
        """Draws nothing there, where the overview is: ribbons pass behind it."""
        self._seen = QRegion(self.rect()) - QRegion(rail)
        if rail.isEmpty():
            self.clearMask()
        else:
            self.setMask(self._seen)

    def draw_again(self) -> None:
        """Lets all of it be painted, and not the overview that shows through it."""
        self.update(self._seen)

    def set_badges(self, badges: Callable[[], Sequence[tuple[float, float, Type | str]]]) -> None:
        """Badges on the ribbons, asked for at each painting: left edge, middle and type."""
        self._badges = badges

    def set_glyphs(self, glyphs: Callable[[], Sequence[tuple[float, float, Glyph]]]) -> None:
        """Signs of notes on the ribbons, asked for at each painting: left and upper edge."""
        self._glyphs = glyphs

    def ribbons(self) -> Sequence[Ribbon]:
        """What is to be drawn now."""
        return self._source(max(float(self.width()) - _BAR, 1.0), float(self.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        self._draw(painter)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        ribbons = self.ribbons()
        before: Strength | None = None
        for ribbon in ribbons:
            strength = ribbon.joint.strength
            if strength is not before:
                self._take(painter, strength)
                before = strength
            self._paint(painter, ribbon)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ribbon in ribbons:
            if ribbon.joint.decided:
                self._paint_pins(painter, ribbon)
        for x, y, kind in self._badges():
            badge(painter, self._theme, kind, x, y - BADGE_HEIGHT / 2)
        for x, y, one in self._glyphs():
            paint_glyph(painter, self._theme, one.colour, x, y, several=len(one.notes) > 1)

    def _take(self, painter: QPainter, strength: Strength) -> None:
        """Lets the painter draw ribbons of a strength, which follow one another."""
        strong = strength is Strength.STRONG
        # Smooth edges take three times as long, half of a frame with twenty ribbons on screen; of
        # these pale ones nobody sees them.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, strong)
        painter.setBrush(self._fills[strength])
        painter.setPen(self._edge if strong else Qt.PenStyle.NoPen)

    def _paint(self, painter: QPainter, ribbon: Ribbon) -> None:
        painter.drawPath(ribbon_path(ribbon, _BAR / 2))
        strength = ribbon.joint.strength
        left, right = (
            (ribbon.upper[0][1], ribbon.lower[3][1]),
            (ribbon.upper[3][1], ribbon.lower[0][1]),
        )
        for x, (top, bottom) in ((0.0, left), (self.width() - _BAR, right)):
            if strength is Strength.DISPUTED:  # broken, as colour alone tells little
                painter.setPen(self._broken)
                middle = x + _BAR / 2
                painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))
                painter.setPen(Qt.PenStyle.NoPen)
            else:
                painter.fillRect(QRectF(x, top, _BAR, bottom - top), self._ends[strength])

    def _paint_pins(self, painter: QPainter, ribbon: Ribbon) -> None:
        """A dot at either end of a link that the analyst made or kept."""
        painter.setBrush(self._theme.colour("link_pinned"))
        painter.setPen(QPen(self._theme.colour("paper"), 1.5))
        for x, top, bottom in (
            (_BAR + _PIN + 2.0, ribbon.upper[0][1], ribbon.lower[3][1]),
            (self.width() - _BAR - _PIN - 2.0, ribbon.upper[3][1], ribbon.lower[0][1]),
        ):
            painter.drawEllipse(QPointF(x, (top + bottom) / 2), _PIN, _PIN)
