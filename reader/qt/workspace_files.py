"""Files of workspaces: where those without a name lie, who has one open, and reading one whole."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile

from reader.core.errors import ReaderError
from reader.core.kept import Kept
from reader.core.values import dataclass
from reader.core.workspace.errors import InUseError, WorkspaceError
from reader.core.workspace.state import read
from reader.core.workspace.store import Damage, Workspace

SUFFIX = ".parallax"

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Loaded:
    """A workspace that was read and is open, with its lock unless it is for reading only."""

    workspace: Workspace
    lock: QLockFile | None
    kept: Kept
    damage: tuple[Damage, ...]

    def let_go(self) -> None:
        """Closes it again, as nobody wants it any more."""
        self.workspace.close()
        if self.lock is not None:
            self.lock.unlock()


class WorkspaceFiles:
    """Workspaces on the disk; those that nobody named lie in a folder of the program's data.

    Nothing here is of the window: any thread may call it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, path: Path, *, read_only: bool) -> Loaded:
        """What a workspace holds; raises WorkspaceError. 10,000 notes take more than a second."""
        lock = None if read_only else self.locked(path)
        try:
            workspace = self._opened(path, read_only=read_only)
            kept, damage = read(workspace)
        except BaseException:
            if lock is not None:
                lock.unlock()
            raise
        if workspace.read_only and lock is not None:
            lock.unlock()
            lock = None
        return Loaded(workspace, lock, kept, (*workspace.damage, *damage))

    def unnamed(self, kind: str) -> Path:
        """A path for a workspace that has no name: "unsaved", "rescued" or "reading"."""
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
        return self._folder / kind / f"{now} {os.getpid()}{SUFFIX}"

    def is_unnamed(self, path: Path) -> bool:
        """Whether nobody has named it yet."""
        return path.parent == self._folder / "unsaved"

    def locked(self, path: Path) -> QLockFile:
        """The lock of a workspace; raises InUseError when another window or host has it."""
        lock = QLockFile(str(path) + ".lock")
        lock.setStaleLockTime(0)  # a laptop may sleep for days with the file open
        if lock.tryLock(0):
            return lock
        if lock.error() is not QLockFile.LockError.LockFailedError:
            return lock  # no lock can be written there; SQLite's own is the second wall
        _, host, app = _holder(lock)
        told = translate(
            "Keeping", "{0} is open in {1} on {2}; close it there, or open it for reading only."
        )
        program = app or translate("Keeping", "a program")
        raise InUseError(told.format(path.name, program, host or "?"))

    def _opened(self, path: Path, *, read_only: bool) -> Workspace:
        try:
            return Workspace.open(path, read_only=read_only)
        except InUseError:
            if not read_only:
                raise
        # Whoever has it open lets nobody read it either; between two steps the file is whole.
        copy = self.unnamed("reading")
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            workspace = Workspace.open(copy, read_only=True)
        except OSError as error:
            told = translate("Keeping", "{0} cannot be read ({1}); close it in the other window.")
            raise WorkspaceError(told.format(path.name, error.strerror)) from error
        finally:
            # Open files stay readable without their names; Windows keeps the name until the end.
            with suppress(OSError):
                remove(copy)
        workspace.path = path
        return workspace


def remove(path: Path) -> None:
    """Removes a workspace with what lies beside it."""
    for one in (path, Path(f"{path}-journal"), Path(f"{path}.lock")):
        one.unlink(missing_ok=True)


def _holder(lock: QLockFile) -> tuple[int, str, str]:
    """The process, host and program that hold a lock; PySide gives them in differing ways."""
    try:
        answer = lock.getLockInfo()
    except (TypeError, ReaderError):
        return 0, "", ""
    parts = [one for one in answer if not isinstance(one, bool)]
    return (int(parts[0]), str(parts[1]), str(parts[2])) if len(parts) == 3 else (0, "", "")
