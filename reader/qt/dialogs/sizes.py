"""How large a dialog is at first: as its words need, in the font of the system."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_LETTER = 8  # pixels of a letter of usual width, for which the sizes were drawn
_SCREEN_PART = 0.9


def first_size(widget: QWidget, usual: QSize) -> QSize:
    """The size that was drawn for a usual font, grown with the font, within the screen."""
    grown = usual * max(1.0, widget.fontMetrics().averageCharWidth() / _LETTER)
    return grown.boundedTo(widget.screen().availableGeometry().size() * _SCREEN_PART)
