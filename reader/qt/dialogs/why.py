"""Why a finding is told or two sentences are linked, with a way to switch the rule off."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.qt.dialogs.page_dialog import PageDialog


class WhyDialog(PageDialog):
    """Shows why something is told, and offers to switch its rule off."""

    rule_off_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Why?"), parent)
        self._rule = ""
        self.off = self.add_button(self.tr("Switch this rule &off"))
        self.off.clicked.connect(self._on_off_clicked)
        self.offer_rule("")

    def offer_rule(self, rule: str) -> None:
        """Offers to switch this rule off; none when it is empty."""
        self._rule = rule
        self.off.setVisible(bool(rule))
        told = self.tr("{0} tells no differences until it is switched on in Compare, Rules.")
        self.off.setAccessibleDescription(told.format(rule))

    @Slot()
    def _on_off_clicked(self) -> None:
        self.rule_off_requested.emit(self._rule)
        self.close()
