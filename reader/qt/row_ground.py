"""The ground of a row in a list: the same in every list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from reader.qt.theme import Theme

_RADIUS = 6.0


def paint_row_ground(
    painter: QPainter, box: QRectF, state: QStyle.StateFlag, theme: Theme, *, focused: bool
) -> None:
    """Paints the plate of a row that is selected or under the mouse.

    ``focused`` is whether the list has the keyboard: its selected row then has a line around it.
    """
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if not selected and not state & QStyle.StateFlag.State_MouseOver:
        return
    plate = box.adjusted(2, 1, -2, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("row_selected" if selected else "hover"))
    painter.drawRoundedRect(plate, _RADIUS, _RADIUS)
    if selected and focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.colour("focus"))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
