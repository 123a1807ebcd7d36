"""Compare ▸ Rules: which rules are off, kept in the window's settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.compared import Decisions
from reader.core.discrepancies.rules import rules
from reader.core.session import Session
from reader.qt.commands import ChangeDecisions
from reader.qt.main_window import MainWindow
from reader.qt.settings import Settings

if TYPE_CHECKING:
    from reader.qt.dialogs.rules import RulesDialog


class RuleChoices(QObject):
    """Shows the rules with their ticks, and lets the session know what is off.

    ``told`` carries sentences for the user, and whether they are problems.
    """

    told = Signal(list, bool)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        undo_stack: QUndoStack,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._undo_stack = undo_stack
        self._settings = settings
        self._dialog: RulesDialog | None = None
        if settings.rules_off:  # a rule of another version is forgotten
            known = settings.rules_off & rules().keys()
            session.set_decisions(replace(session.decisions, rules_off=known))
        window.choices.rules.triggered.connect(self.show)

    @property
    def dialog(self) -> RulesDialog | None:
        """The window that is open, if any."""
        return self._dialog

    @Slot()
    def show(self) -> None:
        """Shows the rules; the window that is open is brought to the front."""
        from reader.qt.dialogs.rules import RulesDialog

        if self._dialog is None:
            off = self._session.decisions.rules_off
            self._dialog = RulesDialog(off, self._window.theme, self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.off_changed.connect(self._on_dialog_off_changed)
            self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot(str)
    def switch_off(self, rule: str) -> None:
        """Switches one rule off."""
        self._set(self._session.decisions.rules_off | {rule})
        told = self.tr("{0} is switched off; Compare ▸ Rules switches it on again.")
        self.told.emit([told.format(rule)], False)

    def _set(self, off: Iterable[str]) -> None:
        rules_off = frozenset(off)
        if rules_off != self._session.decisions.rules_off:
            more = len(rules_off) > len(self._session.decisions.rules_off)
            text = self.tr("switch rule off") if more else self.tr("switch rule on")
            self._undo_stack.push(
                ChangeDecisions(self._session, text, rules_off=rules_off, remember=self._remember)
            )

    def _remember(self, decisions: Decisions) -> None:
        self._settings.rules_off = decisions.rules_off
        if self._dialog is not None:
            self._dialog.show_off(decisions.rules_off)

    @Slot(object)
    def _on_dialog_off_changed(self, off: frozenset[str]) -> None:
        self._set(off)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
