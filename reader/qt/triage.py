"""Verdicts on findings: given by keys, buttons and menus, each a step that can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QUndoStack
from PySide6.QtWidgets import QApplication, QMenu

from reader.core.discrepancies.finding import Finding
from reader.core.session import Change, Session
from reader.core.verdicts import Standing, State, Verdict, standings, subject_of
from reader.qt.choosing import Choosing
from reader.qt.commands import SetVerdict
from reader.qt.main_window import MainWindow
from reader.qt.panels.finding_text import finding_text
from reader.qt.utf16 import displayable


class Triage(QObject):
    """Gives verdicts, and lets the panels know what is held of the findings that are shown.

    ``standings_changed`` carries a mapping from the ids of findings to Standing.
    """

    standings_changed = Signal(object)
    rule_off_requested = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        undo_stack: QUndoStack,
        choosing: Choosing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._stack = undo_stack
        self._choosing = choosing
        self._standings: Mapping[str, Standing] = {}
        self._giving = False
        choices = window.choices
        self._of_state = {
            State.REAL: choices.mark_real,
            State.EXPLAINED: choices.mark_explained,
            State.FALSE_ALARM: choices.mark_false_alarm,
            State.SNOOZED: choices.snooze,
            State.OPEN: choices.reopen,
        }
        self._connect()
        session.listen(self._on_session_changed)
        self._on_keys_changed()
        self._refresh_choices()

    def _connect(self) -> None:
        window, choices = self._window, self._window.choices
        for state, action in self._of_state.items():
            action.triggered.connect(lambda _=False, state=state: self.give(state))
            action.changed.connect(self._on_keys_changed)
        choices.next_open.triggered.connect(self.go_on)
        choices.give_reason.triggered.connect(self.ask_for_reason)
        choices.copy_finding.triggered.connect(self.copy)
        choices.next_words.triggered.connect(window.pair.next_words)
        choices.previous_words.triggered.connect(window.pair.previous_words)
        # By these parts alone: elsewhere a letter is a letter.
        for part in (window.findings.list, window.pair.wordings):
            part.addActions(list(choices.verdicts))
        window.findings.menu_requested.connect(self.show_menu)
        window.findings.copy_requested.connect(self.copy)
        window.pair.verdict_requested.connect(self._on_pair_verdict_requested)
        window.pair.reason_given.connect(self._on_pair_reason_given)
        window.pair.finding_requested.connect(self._show)
        window.pair.words_changed.connect(self._on_pair_words_changed)

    @property
    def standings(self) -> Mapping[str, Standing]:
        """What is held of the findings of the present comparison, by their ids."""
        return self._standings

    @property
    def target(self) -> Finding | None:
        """The finding that a verdict is given on: where the keyboard is, else that of the list."""
        listed, shown = self._window.findings.current, self._window.pair.judged
        focused = QApplication.focusWidget()
        if focused is not None and self._window.pair.isAncestorOf(focused):
            return shown or listed
        return listed or shown

    # what the user does

    def give(self, state: State) -> None:
        """Gives a verdict on the chosen finding and goes on to the next open one."""
        finding = self.target
        if finding is None:
            self._window.status.tell(self.tr("Choose a difference first."))
            return
        following = self._window.findings.next_open()
        self._give(finding, state, self._reason(finding) if state is not State.OPEN else "")
        if state is State.OPEN:
            self._show(finding)
        elif following is not None:
            self._show(following)
        self._tell(state)

    @Slot()
    def go_on(self) -> None:
        """Shows the next finding that nothing is held of."""
        following = self._window.findings.next_open()
        if following is not None:
            self._show(following)
        elif self._session.comparison is not None:
            self._window.status.tell(self.tr("No other difference is open."))

    @Slot()
    def ask_for_reason(self) -> None:
        """Gives the keyboard to the line for the reason."""
        finding = self.target
        if finding is None:
            return
        if self._window.pair.judged is not finding:
            self._show(finding)
        self._window.docks.show("pair")
        self._window.pair.verdict.ask_for_reason()

    @Slot()
    def copy(self) -> None:
        """Puts the chosen finding on the clipboard as plain text."""
        comparison, finding = self._session.comparison, self.target
        if comparison is not None and finding is not None:
            text = finding_text(comparison, finding, self._standings.get(finding.id))
            QGuiApplication.clipboard().setText(text)
            self._window.status.tell(self.tr("The difference was copied as text."))

    @Slot(object, QPoint)
    def show_menu(self, finding: Finding, at: QPoint) -> None:
        """Shows what can be done with a finding of the list."""
        choices, menu = self._window.choices, QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([*self._of_state.values(), choices.give_reason])
        menu.addSeparator()
        menu.addAction(choices.why)
        off = QAction(self.tr("&Switch this rule off ({0})").format(_menu(finding.rule)), menu)
        off.triggered.connect(lambda: self.rule_off_requested.emit(finding.rule))
        menu.addAction(off)
        menu.addAction(choices.copy_finding)
        menu.addSeparator()
        menu.addActions(list(choices.notes))
        menu.addSeparator()
        menu.addActions([choices.next_open, *choices.findings])
        menu.popup(at)

    @Slot(object, object, str)
    def _on_pair_verdict_requested(self, finding: Finding, state: State, reason: str) -> None:
        following = self._window.findings.next_open()
        self._give(finding, state, reason)
        # What is still listed stays in sight, so that a reason can follow.
        if finding.id not in self._window.findings.listed and following is not None:
            self._show(following)
        self._tell(state)

    @Slot(object, str)
    def _on_pair_reason_given(self, finding: Finding, reason: str) -> None:
        standing = self._standings.get(finding.id)
        self._give(finding, standing.state if standing is not None else State.OPEN, reason)

    # giving

    def _reason(self, finding: Finding) -> str:
        standing = self._standings.get(finding.id)
        return standing.verdict.reason if standing is not None else ""

    def _give(self, finding: Finding, state: State, reason: str) -> None:
        comparison = self._session.comparison
        if comparison is None:
            return
        subject = subject_of(comparison, finding)
        before = self._standings.get(finding.id)
        held = before.verdict if before is not None and not before.changed else None
        if held is not None and (held.state, held.reason) == (state, reason):
            return
        if before is None and state is State.OPEN and not reason:
            return
        verdict = None
        if state is not State.OPEN or reason:
            verdict = Verdict(state, reason, datetime.now(UTC).isoformat(timespec="seconds"))
        old = before.subject if before is not None else None
        text = self._step(state, held)
        self._giving = True
        try:
            self._stack.push(SetVerdict(self._session, subject, verdict, text, before=old))
        finally:
            self._giving = False

    def _step(self, state: State, held: Verdict | None) -> str:
        """What the step is called after “Undo”."""
        if state is (held.state if held is not None else State.OPEN):
            return self.tr("reason of a verdict")
        return {
            State.OPEN: self.tr("reopen difference"),
            State.REAL: self.tr("mark as real"),
            State.EXPLAINED: self.tr("mark as explained"),
            State.FALSE_ALARM: self.tr("mark as false alarm"),
            State.SNOOZED: self.tr("snooze difference"),
        }[state]

    def _show(self, finding: Finding) -> None:
        self._window.findings.select_finding(finding.id)
        self._choosing.show_finding(finding)

    def _tell(self, state: State) -> None:
        comparison = self._session.comparison
        if comparison is None:
            return
        left = self._window.findings.filter.counts[State.OPEN]
        told = {
            State.OPEN: self.tr("Open again."),
            State.REAL: self.tr("Marked as real."),
            State.EXPLAINED: self.tr("Marked as explained."),
            State.FALSE_ALARM: self.tr("Marked as false alarm."),
            State.SNOOZED: self.tr("Put away until the next start."),
        }[state]
        one, many = self.tr("{0} 1 difference is open."), self.tr("{0} {1} differences are open.")
        self._window.status.tell((one if left == 1 else many).format(told, left))

    # what is held

    def _on_session_changed(self, change: Change) -> None:
        if change not in (Change.ARTICLES, Change.COMPARISON, Change.VERDICTS):
            return
        comparison, before = self._session.comparison, self._standings
        awake = self._session.awake_verdicts
        found = standings(comparison, awake) if comparison is not None else {}
        self._standings = found
        self._window.findings.show_verdicts(found)
        self._window.pair.show_standings(found)
        self._refresh_choices()
        self.standings_changed.emit(found)
        if change is Change.VERDICTS and not self._giving:
            self._show_changed(before, found)

    def _show_changed(self, before: Mapping[str, Standing], now: Mapping[str, Standing]) -> None:
        """Shows the one finding whose verdict was undone or given again."""
        changed = [one for one in before.keys() | now.keys() if before.get(one) != now.get(one)]
        comparison = self._session.comparison
        if comparison is None or len(changed) != 1:
            return
        finding = next((one for one in comparison.findings if one.id == changed[0]), None)
        if finding is not None and finding.id in self._window.findings.listed:
            self._show(finding)

    def _refresh_choices(self) -> None:
        comparison = self._session.comparison
        there = comparison is not None and bool(comparison.findings)
        choices = self._window.choices
        for action in (*choices.verdicts, choices.give_reason, choices.copy_finding):
            action.setEnabled(there)

    @Slot(bool)
    def _on_pair_words_changed(self, there: bool) -> None:
        self._window.choices.next_words.setEnabled(there)
        self._window.choices.previous_words.setEnabled(there)

    @Slot()
    def _on_keys_changed(self) -> None:
        form = QKeySequence.SequenceFormat.NativeText
        keys = {state: action.shortcut().toString(form) for state, action in self._of_state.items()}
        self._window.pair.verdict.set_keys(keys)


def _menu(text: str) -> str:
    return displayable(text).replace("&", "&&")
