"""Compare ▸ Why: what is behind the finding or the links that are shown, in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.core.alignment.links import Ref
from reader.core.compared import Comparison, Decisions
from reader.core.discrepancies.finding import Finding
from reader.core.errors import ReaderError
from reader.core.memory import Memory
from reader.core.progress import Checkpoint
from reader.core.session import Session
from reader.qt.engine import Engine, Sections
from reader.qt.local_text import local_error, local_sections
from reader.qt.main_window import MainWindow
from reader.qt.tasks import Runner

if TYPE_CHECKING:
    from reader.qt.dialogs.why import WhyDialog

Target = Finding | tuple[Ref, Ref]


class Explaining(QObject):
    """Works out on the pool thread why something is told, and shows it; one window at a time.

    ``rule_off_requested`` carries the rule that the user wants to hear no more of.
    """

    rule_off_requested = Signal(str)
    bug_found = Signal(object)

    def __init__(
        self, window: MainWindow, session: Session, engine: Engine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._explain = engine.explain
        self._dialog: WhyDialog | None = None
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self._on_runner_failed)
        window.choices.why.triggered.connect(self.explain_shown)
        window.pair.why_requested.connect(self.explain_shown)
        window.pair.explainable_changed.connect(self._on_pair_explainable_changed)

    @property
    def dialog(self) -> WhyDialog | None:
        """The window that is open, if any."""
        return self._dialog

    @property
    def busy(self) -> bool:
        """Whether an explanation is being worked out."""
        return self._runner.busy

    @Slot()
    def explain_shown(self) -> None:
        """Explains what the pane at the bottom shows."""
        comparison, targets = self._session.comparison, self._window.pair.explainable
        if comparison is None or not targets:
            return
        only = targets[0] if len(targets) == 1 else None
        rule = only.rule if isinstance(only, Finding) else ""
        dialog = self._opened()
        dialog.offer_rule(rule)
        dialog.show_sections([(self.tr("One moment …"), ())])
        self._runner.start(
            _explaining(
                self._explain, comparison, targets, self._session.decisions, self._session.memory
            )
        )

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._runner.close()

    def _opened(self) -> WhyDialog:
        from reader.qt.dialogs.why import WhyDialog  # the window is on screen sooner without it

        if self._dialog is None:
            self._dialog = WhyDialog(self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.finished.connect(self._on_dialog_finished)
            self._dialog.rule_off_requested.connect(self.rule_off_requested)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    @Slot(bool)
    def _on_pair_explainable_changed(self, explainable: bool) -> None:
        self._window.choices.why.setEnabled(explainable)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
        self._runner.abandon()

    @Slot(object)
    def _on_runner_finished(self, sections: Sections) -> None:
        if self._dialog is not None:
            self._dialog.show_sections(local_sections(sections))
            self._dialog.page.setFocus()

    @Slot(object)
    def _on_runner_failed(self, error: Exception) -> None:
        if self._dialog is not None:
            told = self.tr("A fault in the program prevented it.")
            expected = isinstance(error, ReaderError)
            self._dialog.show_sections([(local_error(error) if expected else told, ())])
        if not isinstance(error, ReaderError):
            self.bug_found.emit(error)


def _explaining(
    explain: Callable[[Comparison, Target, Decisions, Memory, Checkpoint], Sections],
    comparison: Comparison,
    targets: Sequence[Target],
    decisions: Decisions,
    memory: Memory,
) -> Callable[[Checkpoint], Sections]:
    def work(checkpoint: Checkpoint) -> Sections:
        found: Sections = ()
        for target in targets:
            found += explain(comparison, target, decisions, memory, checkpoint)
        return found

    return work
