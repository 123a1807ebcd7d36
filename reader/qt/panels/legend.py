"""The legend: each type with its badge, a check box and how often it occurs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from reader.core.discrepancies.finding import Type
from reader.qt.panels.badges import badge_icon, badge_size
from reader.qt.panels.type_words import type_meaning, type_name
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme


class Legend(QWidget):
    """Check boxes for the types that occur; an unchecked type is hidden."""

    hidden_changed = Signal(object)  # frozenset of Type

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[Type, int] = {}
        self.boxes: dict[Type, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)
        for kind in Type:
            box = QCheckBox(self)
            box.setChecked(True)
            box.setToolTip(plain_tip(type_meaning(kind)))
            box.setAccessibleDescription(type_meaning(kind))
            box.toggled.connect(self._on_box_toggled)
            box.hide()
            self.boxes[kind] = box
        self.set_theme(theme)

    @property
    def hidden(self) -> frozenset[Type]:
        """The types that are not to be shown."""
        return frozenset(kind for kind, box in self.boxes.items() if not box.isChecked())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for kind, box in self.boxes.items():
            box.setIconSize(badge_size(self.font()).toSize())
            box.setIcon(badge_icon(kind, theme, self.font(), self.devicePixelRatioF()))

    def show_counts(self, counts: Mapping[Type, int]) -> None:
        """Shows the types that occur with their counts."""
        self._counts = counts
        shown = [kind for kind in Type if counts.get(kind, 0)]
        rows = (len(shown) + 1) // 2
        for kind, box in self.boxes.items():
            self._grid.removeWidget(box)
            box.setVisible(kind in shown)
            box.setText(f"{type_name(kind)}  {counts.get(kind, 0)}")
        for place, kind in enumerate(shown):
            self._grid.addWidget(self.boxes[kind], place % rows, place // rows)

    def check_all(self) -> None:
        """Shows every type again."""
        for box in self.boxes.values():
            box.setChecked(True)

    def _on_box_toggled(self, _checked: bool) -> None:
        self.hidden_changed.emit(self.hidden)
