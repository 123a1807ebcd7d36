"""The gutter between two columns, with the ribbons that join their linked sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.qt.columns.ribbon_geometry import Ribbon, Strength
from reader.qt.theme import Theme

_INSET = 4.0  # between the text's edge and the ribbon's end
_BAR = 2.5  # the bar at each end of a ribbon

_TOKENS = {
    Strength.CALM: "ribbon",
    Strength.DISPUTED: "ribbon_disputed",
    Strength.STRONG: "ribbon_strong",
}


def ribbon_path(ribbon: Ribbon, left: float = 0.0) -> QPainterPath:
    """The ribbon's outline, moved to the right by ``left``."""
    upper = [QPointF(x + left, y) for x, y in ribbon.upper]
    lower = [QPointF(x + left, y) for x, y in ribbon.lower]
    path = QPainterPath(upper[0])
    path.cubicTo(*upper[1:])
    path.lineTo(lower[0])
    path.cubicTo(*lower[1:])
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
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def ribbons(self) -> Sequence[Ribbon]:
        """What is to be drawn now."""
        return self._source(max(self.width() - 2 * _INSET, 1.0), float(self.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ribbon in self.ribbons():
            self._paint(painter, ribbon)
        painter.end()

    def _paint(self, painter: QPainter, ribbon: Ribbon) -> None:
        strength = ribbon.joint.strength
        fill = QColor(self._theme.colour(_TOKENS[strength]))
        strong = strength is Strength.STRONG
        fill.setAlphaF(0.85 if strong else 0.45)
        painter.setBrush(fill)
        edge = QPen(self._theme.colour("ribbon_edge"), 1.0)
        painter.setPen(edge if strong else Qt.PenStyle.NoPen)
        painter.drawPath(ribbon_path(ribbon, _INSET))
        bar = self._theme.colour("ribbon_edge" if strong else _TOKENS[strength])
        for x, top, bottom in (
            (_INSET, ribbon.upper[0][1], ribbon.lower[3][1]),
            (self.width() - _INSET, ribbon.upper[3][1], ribbon.lower[0][1]),
        ):
            painter.fillRect(QRectF(x - _BAR / 2, top, _BAR, bottom - top), bar)
