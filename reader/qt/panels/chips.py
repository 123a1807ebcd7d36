"""Small switches that tell how many there are of something and whether they are shown."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.qt.icons import icon
from reader.qt.theme import Theme

_PAD, _GAP, _ICON, _HIGH = 9, 5, 14, 6  # pixels: at the sides, beside the icon, icon, above


class Chip(QAbstractButton):
    """A switch of one word or two; off it has no ground and an eye that is shut."""

    def __init__(self, icon_name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paints with another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + 2 * _PAD + _ICON + _GAP
        return QSize(width, max(metrics.height(), _ICON) + _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, theme = self.isChecked(), self._theme
        plate = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
        if on or self.underMouse():
            painter.setBrush(theme.colour("row_selected" if on else "hover"))
        if on or self.underMouse() or self.hasFocus():
            painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        token = "text" if on else "text_muted"
        mirrored = self.isRightToLeft()
        middle = (self.height() - _ICON) // 2
        left = self.width() - _PAD - _ICON if mirrored else _PAD
        name = self._icon_name if on else "eye-off"
        icon(name, theme, token).paint(painter, QRect(left, middle, _ICON, _ICON))
        painter.setPen(theme.colour(token))
        taken = _PAD + _ICON + _GAP
        box = self.rect().adjusted(*((_PAD, 0, -taken, 0) if mirrored else (taken, 0, -_PAD, 0)))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, flags, self.text())
