"""The workspace behind the window: every step is written as it is done, and read again.

The undo stack and the file go together: a step that is pushed is an action in the file, one that
is undone is undone there. So the steps of an earlier session can be undone in this one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.core.article import Article
from reader.core.kept import Kept
from reader.core.session import Change as SessionChange
from reader.core.session import Session
from reader.core.values import dataclass
from reader.core.workspace import copies
from reader.core.workspace.errors import WorkspaceError
from reader.core.workspace.records import Action, Change
from reader.core.workspace.state import changes, with_changes
from reader.core.workspace.store import Workspace
from reader.qt.local_text import local_error
from reader.qt.tasks import leave_interpreter, share_interpreter
from reader.qt.workspace_files import Loaded, WorkspaceFiles, remove

_FOUND_AFTER = 2_000  # milliseconds: what was opened is backed up when the window has shown it
_BACKUP_EVERY = 20 * 60_000  # milliseconds, when something has changed
_GIVE_WAY = 0.015  # seconds, at most, in which a step is on a quiet disk and nothing else is done
_DRAFT_AFTER = 1_000  # milliseconds: what is lost at most of what is being typed
_DRAFTS = "draft"  # the aside that holds what is not finished
_LAYOUT = "layout"  # the aside that says how the set was looked at
_OPEN = "open"  # the aside that says whether the window was closed as it should be


Prepare = Callable[[Sequence[Article], Callable[[], object]], object]


class KeptStep(QUndoCommand):
    """A step of an earlier session, as the workspace remembers it."""

    def __init__(
        self, session: Session, action: Action, text_of: Callable[[str], str | None]
    ) -> None:
        super().__init__(action.name)
        self._session = session
        self._action = action
        self._text_of = text_of
        self.silent = True  # while the stack is filled, the session is as it was kept already

    def redo(self) -> None:
        """Does the step again."""
        self._take(self._action)

    def undo(self) -> None:
        """Takes the step back."""
        self._take(self._action.inverse())

    def _take(self, action: Action) -> None:
        if not self.silent:
            found = with_changes(self._session.kept, action.changes, self._text_of)
            self._session.set_kept(found)


@dataclass(frozen=True, slots=True)
class _Written:
    """How writing ended: the file that is open, what went wrong, and whether it was a step."""

    workspace: Workspace | None
    error: WorkspaceError | None
    at: datetime
    is_step: bool = True


class _Writer:
    """Writes on a thread of its own: a commit waits for the disk, 2.5 ms on a quiet one, 50 to 300
    on a busy one (measured while the tests ran beside), and the window is not to wait with it.

    Only that thread touches what is here while anything is pending.
    """

    def __init__(self) -> None:
        self.workspace: Workspace | None = None
        self.written = Kept()

    def write(self, name: str, kept: Kept, begin: Callable[[], Workspace], back: bool) -> _Written:
        """Writes what has changed since the last time; with ``back`` as a step taken back."""
        now = datetime.now(UTC)
        try:
            found, texts = changes(self.written, kept)
            if found:
                if self.workspace is None:
                    self.workspace = begin()
                if not _turned(self.workspace, found, back=back):
                    self.workspace.apply(Action(name, found, now.isoformat()), texts)
        except WorkspaceError as error:
            return _Written(self.workspace, error, now)
        self.written = kept
        return _Written(self.workspace, None, now)

    def put_aside(self, name: str, value: str) -> _Written:
        """Keeps what is no step, such as a draft, in the file that is open."""
        now, error = datetime.now(UTC), None
        if self.workspace is not None and not self.workspace.read_only:
            try:
                self.workspace.put_aside(name, value)
            except WorkspaceError as problem:
                error = problem
        return _Written(self.workspace, error, now, is_step=False)

    def back_up(self, folder: Path) -> _Written:
        """Makes a backup of what is open; older ones are thinned out."""
        now, error = datetime.now(UTC), None
        if self.workspace is not None and not self.workspace.read_only:
            try:
                copies.back_up(self.workspace, folder, self.workspace.path.stem, now)
            except WorkspaceError as problem:
                error = problem
        return _Written(self.workspace, error, now, is_step=False)


class Keeping(QObject):
    """The workspace of one window: none before the first step, then one without a name, then one
    that the user named.

    ``told`` carries sentences for the user and whether they are problems; ``changed`` follows when
    another file is open or something was written.
    """

    told = Signal(list, bool)
    changed = Signal()
    layout_found = Signal(str)  # how a workspace that is opened was looked at, or ""
    drafts_found = Signal(str)  # what a workspace that was opened holds unfinished, or ""
    _done = Signal()  # from the writer's thread
    _loaded = Signal(int, object, object)  # from there too: a number, the job, who waits for it

    def __init__(
        self,
        session: Session,
        undo_stack: QUndoStack,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = undo_stack
        self._folder = folder
        self._files = WorkspaceFiles(folder)
        self._workspace: Workspace | None = None
        self._lock: QLockFile | None = None
        self._writer = _Writer()
        self._pool = ThreadPoolExecutor(1, "workspace")
        self._pending: list[Future[_Written]] = []
        self._sent = Kept()
        self._done.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        self._wanted = 0  # the number of the last file that was asked for
        self._loaded.connect(self._on_loaded, Qt.ConnectionType.QueuedConnection)
        self._index = undo_stack.index()
        self._worth: Callable[[Kept], bool] = lambda _kept: True
        self._layout: Callable[[], str] = str
        self._prepare: Prepare = lambda _articles, then: then()
        self._prepared: Loaded | None = None  # was read, and is about to be shown
        self._loading = False
        self._failed = False
        self._since_backup = False
        self.last_written: datetime | None = None
        self.ended = False  # the window is closed; nothing is opened or written any more
        undo_stack.indexChanged.connect(self._on_stack_index_changed)
        session.listen(self._on_session_changed)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._write_rest)
        self._drafts: str | None = None  # to be written
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_AFTER)
        self._draft_timer.timeout.connect(self._write_drafts)
        self._found = QTimer(self)
        self._found.setSingleShot(True)
        self._found.setInterval(_FOUND_AFTER)
        self._found.timeout.connect(self.back_up)
        self._backups = QTimer(self)
        self._backups.setInterval(_BACKUP_EVERY)
        self._backups.timeout.connect(self.back_up)

    # what is open

    @property
    def path(self) -> Path | None:
        """The file that the user named; None while there is none."""
        if self._workspace is None or self._files.is_unnamed(self._workspace.path):
            return None
        return self._workspace.path

    @property
    def workspace(self) -> Workspace | None:
        """The file that is written; None before the first step is in it."""
        return self._workspace

    @property
    def read_only(self) -> bool:
        """Whether nothing that is done now is written."""
        return self._workspace is not None and self._workspace.read_only

    @property
    def failed(self) -> bool:
        """Whether the last step could not be written."""
        return self._failed

    def set_worth(self, worth: Callable[[Kept], bool]) -> None:
        """What must be done before a file is made at all, such as more than opening the samples."""
        self._worth = worth

    def set_layout(self, layout: Callable[[], str]) -> None:
        """How the window looks, to be kept in the file when it is left."""
        self._layout = layout

    def set_prepare(self, prepare: Prepare) -> None:
        """What is done with articles that were read, before the session has them all at once."""
        self._prepare = prepare

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Opens a workspace in place of what is open; raises WorkspaceError and changes nothing."""
        self._want_another()
        self._take(self._files.load(path, read_only=read_only))

    def open_later(
        self, path: Path, done: Callable[[WorkspaceError | None], object], *, read_only: bool
    ) -> None:
        """As ``open``, but reads on the writer's thread and tells ``done`` how it ended.

        Nothing is told of a file in whose place another was asked for meanwhile.
        """
        number = self._want_another()
        job = self._pool.submit(self._files.load, path, read_only=read_only)
        job.add_done_callback(lambda job: self._loaded.emit(number, job, done))

    @Slot(int, object, object)
    def _on_loaded(
        self,
        number: int,
        job: Future[Loaded],
        done: Callable[[WorkspaceError | None], object],
    ) -> None:
        error = job.exception()
        if self.ended or number != self._wanted:
            if error is None:
                job.result().let_go()
            return
        if isinstance(error, WorkspaceError):
            done(error)
            return
        found = self._prepared = job.result()

        def take() -> None:
            if self._prepared is found:  # else another was asked for, or the window is closed
                self._prepared = None
                self._take(found)
                done(None)

        self._prepare(found.kept.articles, take)

    def _want_another(self) -> int:
        """Lets go of what is not shown yet; the answer is the number of what is wanted now."""
        self._wanted += 1
        if self._prepared is not None:
            self._prepared.let_go()
            self._prepared = None
        return self._wanted

    def _take(self, found: Loaded) -> None:
        """Goes on with a workspace that was read."""
        self._let_go()
        workspace, self._lock = found.workspace, found.lock
        self._workspace = self._writer.workspace = workspace
        self.layout_found.emit(workspace.aside(_LAYOUT) or "")
        self._fill(found.kept)
        self._mark("open")
        self.drafts_found.emit(workspace.aside(_DRAFTS) or "")
        if found.damage:
            told = self.tr(
                "{0} parts of {1} do not say any more what was written in them. What could be "
                "read is shown; compare it with a backup."
            )
            self.told.emit([told.format(len(found.damage), workspace.path.name)], True)
        elif workspace.read_only:
            told = self.tr("{0} is open for reading only; save it under another name to work on.")
            self.told.emit([told.format(workspace.path.name)], False)
        self._since_backup = True  # one of what was found, before anything is done to it
        self._found.start()
        self.changed.emit()

    def save_as(self, path: Path) -> None:
        """Writes everything to another file and goes on in that; raises WorkspaceError."""
        if self._workspace is not None and copies.is_same(self._workspace.path, path):
            raise WorkspaceError(
                self.tr("{0} is open and saved already; choose another name.").format(path.name)
            )
        self._write(self.tr("Save"), at_once=True)
        self._write_drafts()
        self.flush()
        self._write_layout()
        old = self._workspace
        lock = self._files.locked(path)
        try:
            if old is None:  # nothing yet, or not even the folder for it could be made
                path.unlink(missing_ok=True)  # the user was asked whether to replace it
                Workspace.create(path).close()
                self._writer.written = Kept()
            else:
                copies.save_copy(old, path)
            new = Workspace.open(path)
        except OSError as error:
            lock.unlock()
            told = self.tr("{0} cannot be replaced ({1}); choose another name.")
            raise WorkspaceError(told.format(path.name, error.strerror)) from error
        except BaseException:
            lock.unlock()
            raise
        written = self._writer.written
        self._let_go()
        if old is not None and self._files.is_unnamed(old.path):
            remove(old.path)
        self._workspace = self._writer.workspace = new
        self._writer.written, self._lock = written, lock
        self._mark("open")
        self.last_written = datetime.now(UTC)
        self._backups.start()
        self._write(self.tr("Save"), at_once=True)  # what could not be written into the old one
        self.flush()
        self.changed.emit()

    def start_anew(self) -> None:
        """Leaves the file as it is and begins without one."""
        self._want_another()
        self._let_go()
        self._fill(Kept())
        self.drafts_found.emit("")
        self.changed.emit()

    def shut_down(self) -> None:
        """Writes what is left and lets go of the file."""
        if self.ended:
            return
        self._want_another()
        self._write_rest()
        self._write_drafts()
        self.flush()
        self.back_up()
        self._let_go()  # waits for the backup as well
        self._pool.shutdown()
        self.ended = True

    @Slot()
    def back_up(self) -> None:
        """Makes a backup when something has changed since the last; failures are told."""
        self._found.stop()
        if self._since_backup:
            self._since_backup = False
            self._submit(self._pool.submit(self._writer.back_up, self._folder / "backups"))

    # writing

    def keep_drafts(self, text: str) -> None:
        """Keeps what is being written, once a second at most; "" when all of it is finished."""
        self._drafts = text
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    @Slot()
    def _write_drafts(self) -> None:
        self._draft_timer.stop()
        text, self._drafts = self._drafts, None
        if text is None or self.read_only or self.ended:
            return
        if self._workspace is None and not self._pending:
            if not text:
                return
            # Half a note is worth a file, even on the samples, and needs the texts beside it.
            self._sent = kept = self._session.kept
            name = self.tr("Open")
            self._submit(self._pool.submit(self._writer.write, name, kept, self._begin, False))
        self._submit(self._pool.submit(self._writer.put_aside, _DRAFTS, text))

    @Slot(int)
    def _on_stack_index_changed(self, index: int) -> None:
        if self._loading or self.ended:  # the stack clears itself when it goes, which is no step
            return
        back, self._index = index < self._index, index
        name = self._stack.text(index if back else index - 1) if self._stack.count() else ""
        self._write(name, back=back)

    def _on_session_changed(self, change: SessionChange) -> None:
        if change is not SessionChange.COMPARISON and not (self._loading or self.ended):
            self._settle.start()  # after the step, which writes it under its own name

    @Slot()
    def _write_rest(self) -> None:
        if not self._loading:
            self._write(self.tr("Change"))

    def _write(self, name: str, *, back: bool = False, at_once: bool = False) -> None:
        kept = self._session.kept
        if (kept == self._sent and not self._failed and not at_once) or self.read_only:
            return
        if self._workspace is None and not self._pending and not self._worth(kept):
            return
        if self._found.isActive():
            self.back_up()
        self._sent = kept
        job = self._pool.submit(self._writer.write, name, kept, self._begin, back)
        self._submit(job)
        # Whoever shows the step would take the interpreter from the writer: 70 ms to the disk.
        wait((job,), _GIVE_WAY)

    def _submit(self, job: Future[_Written]) -> None:
        self._pending.append(job)
        share_interpreter(self._writer)
        job.add_done_callback(lambda _: self._done.emit())

    def flush(self) -> None:
        """Waits until everything is written that was done."""
        for one in tuple(self._pending):
            one.exception()
        self._on_written()

    @Slot()
    def _on_written(self) -> None:
        while self._pending and self._pending[0].done():
            answer = self._pending.pop(0).result()
            self._workspace = answer.workspace
            if not answer.is_step:
                if answer.error is not None:
                    self.told.emit([local_error(answer.error)], True)
            elif answer.error is not None:
                self._tell_failure(answer.error)
            else:
                if not self._backups.isActive():
                    self._backups.start()
                self._failed, self._since_backup, self.last_written = False, True, answer.at
                self.changed.emit()
        if not self._pending:
            leave_interpreter(self._writer)

    def _tell_failure(self, error: WorkspaceError) -> None:
        first, self._failed = not self._failed, True
        if first:  # each further step is tried again, and told once only
            lines = [local_error(error)]
            copy = self._rescue()
            if copy is not None:
                lines.append(self.tr("Until then everything is kept in {0}.").format(str(copy)))
            self.told.emit(lines, True)
        self.changed.emit()

    def _rescue(self) -> Path | None:
        """A copy of everything where it can be written, beside other unnamed workspaces."""
        path = self._files.unnamed("rescued")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            workspace = Workspace.create(path)
        except (OSError, WorkspaceError):
            return None
        try:
            found, texts = changes(Kept(), self._session.kept)
            workspace.apply(Action(self.tr("Rescue"), found, datetime.now(UTC).isoformat()), texts)
        except WorkspaceError:
            remove(path)
            return None
        finally:
            workspace.close()
        return path

    # files

    def _begin(self) -> Workspace:
        """A new file without a name; called on the writer's thread."""
        path = self._files.unnamed("unsaved")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = self._files.locked(path)
            workspace = Workspace.create(path)
            workspace.put_aside(_OPEN, "open")
        except OSError as error:
            told = self.tr("Nothing can be written in {0} ({1}); save the workspace elsewhere.")
            raise WorkspaceError(told.format(path.parent, error.strerror)) from error
        return workspace

    def _mark(self, state: str) -> None:
        if self._workspace is not None and not self._workspace.read_only:
            try:
                self._workspace.put_aside(_OPEN, state)
            except WorkspaceError as error:
                self._tell_failure(error)

    def _write_layout(self) -> None:
        if self._workspace is not None and not self._workspace.read_only:
            with suppress(WorkspaceError):  # what cannot be written is told of steps
                self._workspace.put_aside(_LAYOUT, self._layout())

    def _let_go(self) -> None:
        self._write_drafts()
        self.flush()
        self._backups.stop()
        self._found.stop()
        self._settle.stop()
        if self._workspace is not None:
            self._write_layout()
            self._mark("closed")
            self._workspace.close()
        if self._lock is not None:
            self._lock.unlock()
        self._workspace = self._lock = None
        self._writer.workspace, self._writer.written = None, Kept()
        self._failed = self._since_backup = False

    def _fill(self, kept: Kept) -> None:
        """Brings the session and the undo stack to what the file holds."""
        self._loading = True
        try:
            self._stack.clear()
            self._session.set_articles(())
            self._session.set_kept(kept)
            steps = self._workspace.steps if self._workspace is not None else ()
            commands = []
            for number, step in enumerate(steps, 1):
                command = KeptStep(self._session, step.action, self._text)
                commands.append(command)
                # Menus hear of the last alone: of 5,000 they took 100 ms.
                self._stack.blockSignals(number < len(steps))
                self._stack.push(command)
            self._stack.setIndex(sum(step.done for step in steps))
            for command in commands:
                command.silent = False
        finally:
            self._loading = False
        self._index = self._stack.index()
        self._sent = self._writer.written = self._session.kept
        self.last_written = None
        self._backups.start()

    def _text(self, sha256: str) -> str | None:
        return self._workspace.text(sha256) if self._workspace is not None else None


def _turned(workspace: Workspace, found: tuple[Change, ...], *, back: bool) -> bool:
    """Whether the change is what the file's own step back or forward makes."""
    step = workspace.last_done if back else workspace.first_undone
    if step is None:
        return False
    action = step.action.inverse() if back else step.action
    if set(action.changes) != set(found):
        return False
    (workspace.undo if back else workspace.redo)()
    return True
