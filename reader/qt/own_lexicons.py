"""Compare ▸ Own lexicon: loads a lexicon of the analyst's own and shows what it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.article import Article
from reader.core.compared import Decisions
from reader.core.errors import ReaderError
from reader.core.lexicon import OwnLexicon
from reader.core.memory import Memory
from reader.core.progress import Checkpoint
from reader.core.session import Change, Session
from reader.qt.commands import ChangeDecisions
from reader.qt.engine import Engine, Sections
from reader.qt.local_text import local, local_error, local_sections
from reader.qt.main_window import MainWindow
from reader.qt.prompts import Prompts
from reader.qt.settings import Settings
from reader.qt.tasks import Runner

if TYPE_CHECKING:
    from reader.qt.dialogs.page_dialog import PageDialog


class OwnLexicons(QObject):
    """One lexicon at a time, for as long as the window is open.

    ``told`` carries sentences for the user, and whether they are problems.
    """

    told = Signal(list, bool)
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        undo_stack: QUndoStack,
        engine: Engine,
        prompts: Prompts,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._undo_stack = undo_stack
        self._engine = engine
        self._prompts = prompts
        self._settings = settings
        self._path: Path | None = None
        self._dialog: PageDialog | None = None
        self._tell_changes = False  # when the comparison with a new lexicon is there
        self._reading = Runner(self)
        self._reading.finished.connect(self._on_reading_finished)
        self._reading.failed.connect(self._on_failed)
        self._comparing = Runner(self)
        self._comparing.finished.connect(self._on_comparing_finished)
        self._comparing.failed.connect(self._on_failed)
        choices = window.choices
        choices.load_lexicon.triggered.connect(self.ask_for_lexicon)
        choices.reload_lexicon.triggered.connect(self.reload)
        choices.lexicon_changes.triggered.connect(self.show_changes)
        choices.drop_lexicon.triggered.connect(self.drop)
        session.listen(self._on_session_changed)
        self._refresh()

    @property
    def dialog(self) -> PageDialog | None:
        """The window with the changes, if it is open."""
        return self._dialog

    @property
    def busy(self) -> bool:
        """Whether a lexicon is read or its changes are worked out."""
        return self._reading.busy or self._comparing.busy

    @Slot()
    def ask_for_lexicon(self) -> None:
        """Loads the file that the user chooses."""
        path = self._prompts.lexicon_to_open(self._settings.folder or str(Path.home()))
        if path is not None:
            self._settings.folder = str(path.parent)
            self.load(path)

    @Slot()
    def reload(self) -> None:
        """Reads the file again."""
        if self._path is not None:
            self.load(self._path)

    def load(self, path: Path) -> None:
        """Takes the lexicon of a file in place of the one before, unless it has problems."""
        read = self._engine.read_lexicon

        def work(_checkpoint: Checkpoint) -> tuple[Path, OwnLexicon, list[str]]:
            return (path, *read(path))

        self._reading.start(work)

    @Slot()
    def drop(self) -> None:
        """Uses only the program's own lexicon again."""
        self._path = None
        text = self.tr("use no own lexicon")
        self._undo_stack.push(ChangeDecisions(self._session, text, lexicon=None))
        self._refresh()

    @Slot()
    def show_changes(self) -> None:
        """Shows which findings the lexicon adds, takes away or changes."""
        session = self._session
        if session.comparison is None or session.decisions.lexicon is None:
            return
        dialog = self._opened()
        dialog.show_sections([(self.tr("One moment …"), ())])
        self._comparing.start(
            _comparing(
                self._engine.lexicon_changes, session.articles, session.decisions, session.memory
            )
        )

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._reading.close()
        self._comparing.close()

    def _opened(self) -> PageDialog:
        from reader.qt.dialogs.page_dialog import PageDialog

        if self._dialog is None:
            self._dialog = PageDialog(self.tr("What the own lexicon changes"), self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def _refresh(self) -> None:
        choices, own = self._window.choices, self._session.decisions.lexicon
        choices.reload_lexicon.setEnabled(own is not None and self._path is not None)
        choices.drop_lexicon.setEnabled(own is not None)
        choices.lexicon_changes.setEnabled(own is not None and self._session.comparison is not None)

    def _on_session_changed(self, change: Change) -> None:
        self._refresh()
        if change in (Change.ARTICLES, Change.DECISIONS):
            self._comparing.abandon()
        elif change is Change.COMPARISON and self._tell_changes:
            self._tell_changes = False
            self.show_changes()

    @Slot(object)
    def _on_reading_finished(self, answer: tuple[Path, OwnLexicon, list[str]]) -> None:
        self._path, own, lines = answer
        self._tell_changes = self._session.can_compare
        text = self.tr("load own lexicon")
        self._undo_stack.push(ChangeDecisions(self._session, text, lexicon=own))
        self._refresh()
        self.told.emit([local(line) for line in lines], False)

    @Slot(object)
    def _on_comparing_finished(self, sections: Sections) -> None:
        if self._dialog is not None:
            self._dialog.show_sections(local_sections(sections))
            self._dialog.page.setFocus()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            self.bug_found.emit(error)
            return
        name, problems = getattr(error, "name", ""), getattr(error, "problems", ())
        lines = [f"{name}, {local(problem.told)}" for problem in problems] or [local_error(error)]
        kept = self.tr("The lexicon was not loaded.")
        self.told.emit([kept, *lines], True)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
        self._comparing.abandon()


def _comparing(
    changes: Callable[[Sequence[Article], Decisions, Memory, Checkpoint], Sections],
    articles: Sequence[Article],
    decisions: Decisions,
    memory: Memory,
) -> Callable[[Checkpoint], Sections]:
    return lambda checkpoint: changes(articles, decisions, memory, checkpoint)
