"""How many findings are open, real and so on, and which of them are shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.core.verdicts import State
from reader.qt.panels.chips import Chip
from reader.qt.panels.flow import FlowLayout
from reader.qt.panels.verdict_words import ICONS, SHOWN_AT_FIRST, state_count, state_meaning
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme


class VerdictChips(QWidget):
    """A switch for each verdict that occurs; without any verdict there is nothing to see."""

    states_changed = Signal(object)  # frozenset of State

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[State, Chip] = {}
        self._quiet = False
        layout = FlowLayout(self, gap=4)
        told = self.tr(
            "Click to show or to hide these. False alarms and snoozed differences are put away "
            "at first; what is real or explained stays in the list."
        )
        for state in State:
            chip = Chip("only" if state is State.OPEN else ICONS[state], theme, self)
            chip.setChecked(state in SHOWN_AT_FIRST)
            meaning = f"{state_meaning(state)}\n{told}"
            chip.setToolTip(plain_tip(meaning))
            chip.setAccessibleDescription(meaning)
            chip.toggled.connect(self._on_chip_toggled)
            layout.addWidget(chip)
            self.chips[state] = chip
        self.setAccessibleName(self.tr("Verdicts that are shown"))
        self.show_counts({})

    @property
    def shown(self) -> frozenset[State]:
        """The verdicts whose findings are to be listed."""
        return frozenset(state for state, chip in self.chips.items() if chip.isChecked())

    def set_shown(self, states: frozenset[State]) -> None:
        """Switches; told once."""
        before, self._quiet = self.shown, True
        for state, chip in self.chips.items():
            chip.setChecked(state in states)
        self._quiet = False
        if self.shown != before:
            self.states_changed.emit(self.shown)

    def show_counts(self, counts: Mapping[State, int]) -> None:
        """Tells how many there are; with nothing but open ones the switches are not needed."""
        judged = any(counts.get(state) for state in State if state is not State.OPEN)
        for state, chip in self.chips.items():
            chip.setText(state_count(state, counts.get(state, 0)))
            # One that was switched off stays, or there were no way to switch it on again.
            off = chip.isChecked() != (state in SHOWN_AT_FIRST)
            chip.setVisible(bool(counts.get(state)) or state is State.OPEN or off)
            chip.updateGeometry()
        self.setVisible(judged or self.shown != SHOWN_AT_FIRST)

    def set_theme(self, theme: Theme) -> None:
        """Paints with another theme."""
        for chip in self.chips.values():
            chip.set_theme(theme)

    def _on_chip_toggled(self, _checked: bool) -> None:
        if not self._quiet:
            self.states_changed.emit(self.shown)
