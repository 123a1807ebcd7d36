"""File ▸ workspaces: opening, naming, and finding again what was not given a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QLockFile, QObject, QStandardPaths, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.session import Session
from reader.core.workspace.errors import DamagedError, InUseError, WorkspaceError
from reader.core.workspace.peek import Peek, peek
from reader.core.workspace.salvage import salvage
from reader.qt.keeping import Keeping
from reader.qt.local_text import local_error
from reader.qt.main_window import MainWindow
from reader.qt.menus import when
from reader.qt.messages import Kind, Message
from reader.qt.prompts import Prompts
from reader.qt.settings import Settings
from reader.qt.workspace_files import SUFFIX

_MOST_RECENT = 10
_MOST_UNNAMED = 30  # of those without a name; looking into one costs 1 ms on the window's thread


def usual_folder() -> Path:
    """The platform's folder for a program's data, where unnamed workspaces and backups are."""
    location = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(location))


class Workspaces(QObject):
    """Carries out what the user wishes of workspaces and tells what became of it.

    ``told`` carries sentences and whether they are problems.
    """

    told = Signal(list, bool)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        undo_stack: QUndoStack,
        prompts: Prompts,
        settings: Settings,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._prompts = prompts
        self._settings = settings
        self._folder = folder
        self.keeping = Keeping(session, undo_stack, folder, self)
        self.keeping.told.connect(self.told)
        self.keeping.changed.connect(self._show_state)
        choices = window.choices
        choices.new.triggered.connect(self.start_anew)
        choices.open_workspace.triggered.connect(self.ask_to_open)
        choices.save_workspace.triggered.connect(self.save)
        choices.save_workspace_as.triggered.connect(self.save_as)
        self._show_state()

    @property
    def recent(self) -> list[Peek]:
        """Named and unnamed workspaces that were open lately, the latest first."""
        named = [Path(one) for one in self._settings.recent_workspaces]
        found = [peek(path) for path in (*named, *self._unnamed())]
        here = self.keeping.workspace.path if self.keeping.workspace is not None else None
        kept = [one for one in found if one is not None and one.path != here]
        return sorted(kept, key=lambda one: one.changed, reverse=True)[:_MOST_RECENT]

    @Slot()
    def show_recent(self) -> None:
        """Fills the menu; when it is about to be seen, as every file is looked into for that."""
        self._window.menus.set_workspaces(self.recent)

    def files(self) -> tuple[Path, ...]:
        """The file that is written now, if there is one; what nobody else may write over."""
        workspace = self.keeping.workspace
        return () if workspace is None else (workspace.path,)

    # opening

    def open(
        self, path: Path, *, read_only: bool = False, then: Callable[[], object] | None = None
    ) -> None:
        """Opens a workspace in place of what is open, as soon as it is read; tells what fails.

        ``then`` is done afterwards, also when it could not be opened.
        """
        if self.keeping.ended:
            return
        self._window.status.tell(self.tr("Opening {0} …").format(path.name))

        def done(error: WorkspaceError | None) -> None:
            self._window.status.tell("")
            self._tell_end(path, error)
            if then is not None:
                then()

        self.keeping.open_later(path, done, read_only=read_only)

    def _tell_end(self, path: Path, error: WorkspaceError | None) -> None:
        if error is None:
            self._remember(path)
        elif isinstance(error, InUseError):
            label = self.tr("Open for reading only")
            self._offer(local_error(error), ((label, lambda: self.open(path, read_only=True)),))
        elif isinstance(error, DamagedError):
            label = self.tr("Save what can be read…")
            self._offer(local_error(error), ((label, lambda: self._salvage(path)),))
        else:
            self.told.emit([local_error(error)], True)

    @Slot()
    def ask_to_open(self) -> None:
        """Opens the workspace that the user chooses."""
        path = self._prompts.workspace_to_open(self._settings.folder or str(Path.home()))
        if path is not None:
            self._settings.folder = str(path.parent)
            self.open(path)

    @Slot()
    def start_anew(self) -> None:
        """Leaves what is open, which is kept as it is, and begins with nothing."""
        if self.keeping.ended:
            return
        self.keeping.start_anew()

    def offer_unclosed(self) -> None:
        """Offers what was open when the program ended before its time."""
        found = [one for one in map(peek, self._unnamed()) if one is not None and not one.closed]
        if not found:
            return
        latest = max(found, key=lambda one: one.changed)
        told = self.tr(
            "Parallax ended unexpectedly. Everything up to the last step, {0}, is kept."
        ).format(when(latest.changed))
        self._offer(told, ((self.tr("Open it"), lambda: self.open(latest.path)),), Kind.NOTICE)

    # saving

    @Slot()
    def save(self) -> None:
        """Asks for a name when there is none; everything else is saved already."""
        if self.keeping.ended:
            return
        if self.keeping.path is None or self.keeping.read_only or self.keeping.failed:
            self.save_as()
        else:
            self._window.status.tell(self.tr("Everything is saved already."))

    @Slot()
    def save_as(self) -> None:
        """Writes the workspace where the user asks, and goes on in that file."""
        if self.keeping.ended:
            return
        old = self.keeping.path
        name = old.name if old is not None else self.tr("Comparison") + SUFFIX
        folder = Path(self._settings.folder or str(Path.home()))
        path = self._prompts.workspace_destination(folder / name)
        if path is None:
            return
        try:
            self.keeping.save_as(path)
        except WorkspaceError as error:
            self.told.emit([local_error(error)], True)
        else:
            self._settings.folder = str(path.parent)
            self._remember(path)
            self._window.status.tell(self.tr("Saved as {0}.").format(path.name))

    def shut_down(self) -> None:
        """Writes what is left; nothing is asked."""
        self.keeping.shut_down()

    def _salvage(self, path: Path) -> None:
        goal = self._prompts.workspace_destination(path.with_name(f"{path.stem} read{SUFFIX}"))
        if goal is None:
            return
        try:
            told = salvage(path, goal)
        except WorkspaceError as error:
            self.told.emit([local_error(error)], True)
            return
        line = self.tr("{0} records could be read, at least {1} could not; see what is there.")
        read, lost = told.read["records"], sum(told.lost.values())
        self.open(goal, then=lambda: self.told.emit([line.format(read, lost)], lost > 0))

    # lists and states

    def _unnamed(self) -> Sequence[Path]:
        """The latest unnamed and rescued workspaces that no other window has open."""
        found = [
            (_time_of(path), path)
            for kind in ("unsaved", "rescued")
            for path in (self._folder / kind).glob(f"*{SUFFIX}")
        ]
        latest = sorted(found, reverse=True)[:_MOST_UNNAMED]
        return [path for _, path in latest if not _is_locked(path)]

    def _remember(self, path: Path) -> None:
        known = [one for one in self._settings.recent_workspaces if one != str(path)]
        if path.parent.parent != self._folder:
            self._settings.recent_workspaces = [str(path), *known][:_MOST_RECENT]

    @Slot()
    def _show_state(self) -> None:
        keeping = self.keeping
        if keeping.failed:
            told = self.tr("not saved")
        elif keeping.read_only:
            told = self.tr("read only")
        elif keeping.last_written is not None:
            moment = QDateTime.fromSecsSinceEpoch(int(keeping.last_written.timestamp()))
            clock = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
            told = self.tr("saved {0}").format(clock)
        else:
            told = ""
        self._window.status.show_saved(told)
        self._window.show_file(keeping.path)

    def _offer(
        self,
        told: str,
        buttons: tuple[tuple[str, Callable[[], object]], ...],
        kind: Kind = Kind.PROBLEM,
    ) -> None:
        bar = self._window.messages

        def then(act: Callable[[], object]) -> Callable[[], object]:
            def deed() -> None:
                bar.dismiss()
                act()

            return deed

        made = tuple((label, then(act)) for label, act in buttons)
        bar.show_message(Message(kind, (told,), made))


def _time_of(path: Path) -> float:
    """When the file was written last; 0.0 when it has gone meanwhile."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _is_locked(path: Path) -> bool:
    """Whether a program that is running has the file open."""
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        lock.unlock()
        return False
    return lock.error() is QLockFile.LockError.LockFailedError
