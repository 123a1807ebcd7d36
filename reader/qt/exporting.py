"""File ▸ Export: the dialog, its preview, and writing what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reader.core.errors import ReaderError
from reader.core.export.writing import check_writable, write_result
from reader.core.progress import Checkpoint
from reader.core.session import Change, Session
from reader.qt.engine import Engine
from reader.qt.export_choices import ExportChoice, read_choice, write_choice
from reader.qt.local_text import local_error
from reader.qt.main_window import MainWindow
from reader.qt.prompts import Prompts
from reader.qt.settings import Settings
from reader.qt.tasks import Runner
from reader.qt.utf16 import displayable

if TYPE_CHECKING:
    from reader.core.export.formats import Format
    from reader.core.export.preview import Preview
    from reader.qt.dialogs.export import ExportDialog

_WORKSPACE = ".parallax"


class Exporting(QObject):
    """The export dialog of one window; everything is made on the pool.

    ``bug_found`` carries an exception that nobody expected.
    """

    busy_changed = Signal()
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        engine: Engine,
        prompts: Prompts,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._engine = engine
        self._prompts = prompts
        self._settings = settings
        self._own: Callable[[], Iterable[Path]] = tuple
        self._base: Callable[[], int | None] = lambda: None
        self._dialog: ExportDialog | None = None
        self._previewing = self._runner(self._on_preview_finished, self._on_preview_failed)
        self._saving = self._runner(self._on_saving_finished, self._on_saving_failed)
        self._copying = self._runner(self._on_copying_finished, self._on_saving_failed)
        self._saving.busy_changed.connect(self.busy_changed)
        window.choices.export.triggered.connect(self.show)
        session.listen(self._on_session_changed)
        self._refresh()

    def _runner(self, finished: Callable[..., None], failed: Callable[..., None]) -> Runner:
        runner = Runner(self)
        runner.finished.connect(finished)
        runner.failed.connect(failed)
        return runner

    def set_own_files(self, own: Callable[[], Iterable[Path]]) -> None:
        """What must never be written over, besides the articles: the workspace."""
        self._own = own

    def set_base(self, base: Callable[[], int | None]) -> None:
        """Which article the report may follow; None for the first."""
        self._base = base

    @property
    def dialog(self) -> ExportDialog | None:
        """The dialog, if it is open."""
        return self._dialog

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._saving.busy

    @property
    def choice(self) -> ExportChoice:
        """What was chosen last."""
        return read_choice(self._settings.store, self._settings.author)

    @Slot()
    def show(self) -> None:
        """Opens the dialog with what was chosen last."""
        from reader.qt.dialogs.export import ExportDialog

        if self._dialog is None:
            self._dialog = ExportDialog(self.choice, self._window.theme, self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.set_base(self._base() or 0)
            self._dialog.choice_changed.connect(self._on_dialog_choice_changed)
            self._dialog.save_requested.connect(self.save)
            self._dialog.copy_requested.connect(self.copy)
            self._dialog.finished.connect(self._on_dialog_finished)
            self._dialog.open()  # notes cannot change behind it
            self._preview()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot()
    def save(self) -> None:
        """Asks for a place and writes the file there."""
        dialog = self._dialog
        if dialog is None or self._saving.busy:
            return
        form, choice = dialog.format, dialog.choice
        folder = self._settings.folder or str(Path.home())
        path = self._prompts.report_destination(Path(folder, self._name(form)), _words(form))
        if path is None:
            return
        problem = self.problem(path)
        if problem:
            dialog.say(problem, problem=True)
            return
        write_choice(self._settings.store, choice)
        dialog.set_busy(True, self.tr("Saving {0}…").format(displayable(path.name)))
        make = self._making(choice)

        def work(checkpoint: Checkpoint) -> Path:
            made = make(checkpoint)
            checkpoint(0.95)  # the last moment at which cancelling leaves the file alone
            write_result(path, made)
            return path

        self._saving.start(work)

    @Slot()
    def copy(self) -> None:
        """Puts the text of the file on the clipboard."""
        if self._dialog is None or self._copying.busy:
            return
        choice = self._dialog.choice
        write_choice(self._settings.store, choice)
        self._dialog.set_busy(True, self.tr("Copying…"))
        self._copying.start(self._making(choice))

    @Slot()
    def cancel(self) -> None:
        """Stops before the file is touched, if that is still possible."""
        self._saving.cancel()

    @Slot()
    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        for runner in (self._previewing, self._saving, self._copying):
            runner.close()

    # what is made

    def _making(self, choice: ExportChoice) -> Callable[[Checkpoint], bytes]:
        kept, comparison = self._session.kept, self._session.comparison
        export = self._engine.export
        return lambda checkpoint: export(
            kept, comparison, choice.format, choice.options, checkpoint
        )

    def _preview(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        kept, comparison = self._session.kept, self._session.comparison
        choice, form = dialog.choice, dialog.format
        if form.needs_comparison and comparison is None:
            self._previewing.abandon()
            dialog.show_nothing(self._why_nothing())
            return
        dialog.show_waiting()
        make = self._engine.preview

        def work(checkpoint: Checkpoint) -> tuple[Preview, int]:
            found = make(kept, comparison, choice.format, choice.options, checkpoint)
            return found, len(kept.notes)

        self._previewing.start(work)

    def _why_nothing(self) -> str:
        if self._session.can_compare:
            return self.tr(
                "The articles are not compared yet. The preview comes with the comparison; press "
                "F5 in the window if it was cancelled."
            )
        return self.tr(
            "A report needs two articles that are compared. Open another one, or export the notes "
            "or the workspace."
        )

    def _name(self, form: Format) -> str:
        own = next((path for path in self._own() if path.parent.name != "unsaved"), None)
        stem = own.stem if own is not None else self.tr("comparison")
        return stem + form.suffix

    def problem(self, path: Path) -> str:
        """Why nothing may be written there, or ""."""
        name = displayable(path.name)
        if path.suffix == _WORKSPACE or any(_is_same(path, own) for own in self._own()):
            return self.tr("{0} is a workspace; choose another name for the export.").format(name)
        if any(_is_same(path, one.path) for one in self._session.articles):
            told = self.tr("{0} is one of the articles; choose another name for the export.")
            return told.format(name)
        try:
            check_writable(path)
        except ReaderError as error:
            return displayable(local_error(error))
        self._settings.folder = str(path.parent)
        return ""

    # what came of it

    def _refresh(self) -> None:
        session = self._session
        self._window.choices.export.setEnabled(bool(session.articles or session.notes))

    def _on_session_changed(self, change: Change) -> None:
        self._refresh()
        if self._dialog is not None:
            self._preview()

    @Slot()
    def _on_dialog_choice_changed(self) -> None:
        self._preview()

    @Slot(object)
    def _on_preview_finished(self, answer: tuple[Preview, int]) -> None:
        if self._dialog is not None:
            self._dialog.show_preview(*answer)

    @Slot(object)
    def _on_preview_failed(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_nothing(self._sentence(error))

    @Slot(object)
    def _on_saving_finished(self, path: Path) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(False)
            told = self.tr("Saved as {0}.").format(displayable(str(path)))
            self._dialog.say(told, done=True)

    @Slot(object)
    def _on_saving_failed(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(False)
            self._dialog.say(self._sentence(error), problem=True)

    @Slot(object)
    def _on_copying_finished(self, made: bytes) -> None:
        QGuiApplication.clipboard().setText(made.decode("utf-8-sig", "replace"))
        if self._dialog is not None:
            self._dialog.set_busy(False)
            self._dialog.say(self.tr("Copied."), done=True)

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, ReaderError):
            return displayable(local_error(error))
        self.bug_found.emit(error)
        return self.tr("This could not be made because of a fault in the program.")

    @Slot()
    def _on_dialog_finished(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            write_choice(self._settings.store, dialog.choice)
        self._previewing.abandon()
        self._copying.abandon()
        self._saving.abandon()


def _words(form: Format) -> str:
    from reader.qt.dialogs.export_words import format_words

    return format_words(form)[0]


def _is_same(path: Path, other: Path | str) -> bool:
    try:
        return bool(other) and path.samefile(other)
    except (OSError, ValueError):  # one of them is not there
        return False
