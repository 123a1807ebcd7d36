"""The badge of a type of discrepancy: its letters on its colour, with its underline below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from reader.core.discrepancies.finding import Type
from reader.qt.columns.mark_painting import underline
from reader.qt.panels.type_words import type_name
from reader.qt.theme import Theme

_TAIL = 5.0  # pixels below the letters for the underline


def _letters_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made


def badge_size(font: QFont) -> QSizeF:
    """The size of every badge beside text in that font."""
    metrics = QFontMetricsF(_letters_font(font))
    return QSizeF(metrics.horizontalAdvance("Mm") + 6, metrics.height() + 2 + _TAIL)


def paint_badge(painter: QPainter, box: QRectF, kind: Type, theme: Theme, font: QFont) -> None:
    """Draws a badge into a box of badge_size()."""
    look = theme.type_mark(kind)
    plate = QRectF(box.left(), box.top(), box.width(), box.height() - _TAIL)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour)
    painter.drawRoundedRect(plate, 4.0, 4.0)
    painter.setPen(theme.colour("paper"))
    painter.setFont(_letters_font(font))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, look.badge)
    middle = box.bottom() - _TAIL / 2 + 0.5
    underline(
        painter, look.underline, look.colour, box.left() + 1, box.right() - 1, middle, strong=True
    )
    painter.restore()


def badge_icon(kind: Type, theme: Theme, font: QFont, ratio: float = 1.0) -> QIcon:
    """The badge as an icon for buttons and check boxes on a screen of that pixel ratio."""
    size = badge_size(font)
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_badge(painter, QRectF(0, 0, size.width(), size.height()), kind, theme, font)
    painter.end()
    return QIcon(picture)


class TypeBadge(QLabel):
    """The badge of a type as a widget, with the type's name for screen readers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._type: Type | None = None

    @property
    def type(self) -> Type | None:
        return self._type

    def show_type(self, kind: Type | None, theme: Theme) -> None:
        """Shows the badge of a type; None hides it."""
        self._type, self._theme = kind, theme
        self.setVisible(kind is not None)
        if kind is not None:
            size = badge_size(self.font()).toSize()
            self.setFixedSize(size)
            icon = badge_icon(kind, theme, self.font(), self.devicePixelRatioF())
            self.setPixmap(icon.pixmap(size, self.devicePixelRatioF()))
            self.setAccessibleName(type_name(kind))
