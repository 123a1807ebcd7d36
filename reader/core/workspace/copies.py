"""Copies of a workspace: saved under another name, and backups that thin out with age.

A copy is written beside its goal, flushed, read back and compared before it takes the place of
what was there: QSaveFile has been seen to replace a good file by half of one on a full disk and to
report success (hostile-input.md 0.2).
"""

from __future__ import annotations

import os
import re
import secrets
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from reader.core.said import said
from reader.core.values import dataclass
from reader.core.workspace import schema
from reader.core.workspace.errors import WorkspaceError
from reader.core.workspace.store import Workspace

_RECENT, _DAYS, _WEEKS = 10, 7, 8  # backups that are kept: the latest, one a day, one a week
_STAMP = "%Y%m%dT%H%M%S"
_NAME = re.compile(r"(?P<stem>.+)\.(?P<stamp>\d{8}T\d{6})\.parallax\Z", re.DOTALL)


class Files(Protocol):
    """What is asked of the file system; tests make the n-th call fail."""

    def fsync(self, path: Path) -> None:
        """Flushes a file, or the names in a folder, to the disk."""

    def replace(self, source: Path, goal: Path) -> None:
        """Puts a file in the place of another at once."""


class RealFiles:
    """The file system."""

    def fsync(self, path: Path) -> None:
        """Flushes a file or a folder; a system that cannot flush folders needs no flushing."""
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
        if path.is_dir() and os.name == "nt":
            return
        handle = os.open(path, flags if path.is_dir() else os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def replace(self, source: Path, goal: Path) -> None:
        """Puts a file in the place of another at once."""
        source.replace(goal)


def save_copy(workspace: Workspace, goal: Path, files: Files | None = None) -> None:
    """Writes the workspace to another file, which is replaced only when the copy is whole.

    Raises WorkspaceError; then the goal is as it was. The goal may not be the workspace itself.
    """
    files = files or RealFiles()
    if is_same(workspace.path, goal):
        raise WorkspaceError(
            said(
                "{name} is the open workspace itself and is always saved; choose another name.",
                name=goal.name,
            )
        )
    part = goal.with_name(f".{goal.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as db:
            workspace.copy_to(db)
        files.fsync(part)
        _compare(workspace, part)
        files.replace(part, goal)
        files.fsync(goal.parent)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise WorkspaceError(
            said(
                "{name} could not be written ({why}); choose another folder.",
                name=goal.name,
                why=why,
            )
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths are one file."""
    with suppress(OSError):
        return one.samefile(other)
    return one.absolute() == other.absolute()


def _compare(workspace: Workspace, copy: Path) -> None:
    with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as db:
        schema.check_pages(db, copy.name)
        if not workspace.is_said_by(db):
            raise sqlite3.DatabaseError("the copy does not say the same")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a workspace and when it was made (UTC)."""

    path: Path
    made: datetime


def backups(folder: Path, stem: str) -> tuple[Backup, ...]:
    """The backups of the workspace of that name, the latest first."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            match = _NAME.match(path.name)
            if match and match["stem"] == stem:
                with suppress(ValueError):
                    made = datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
                    found.append(Backup(path, made))
    return tuple(sorted(found, key=lambda one: one.made, reverse=True))


def back_up(
    workspace: Workspace, folder: Path, stem: str, now: datetime, files: Files | None = None
) -> Backup:
    """A verified backup in that folder; older ones are thinned out after it is known to be whole.

    Raises WorkspaceError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(
            said(
                "No backup could be made in {folder} ({why}); free some room there.",
                folder=str(folder),
                why=str(error.strerror),
            )
        ) from error
    path = folder / f"{stem}.{now.astimezone(UTC).strftime(_STAMP)}.parallax"
    save_copy(workspace, path, files)
    for old in thinned(backups(folder, stem)):
        with suppress(OSError):
            old.path.unlink()
    return Backup(path, now)


def thinned(kept: Sequence[Backup]) -> tuple[Backup, ...]:
    """Those that are not needed: not of the latest ten, nor the last of a day or of a week."""
    ordered = sorted(kept, key=lambda one: one.made, reverse=True)
    wanted = set(ordered[:_RECENT])
    wanted.update(_last_of((one for one in ordered), "%Y-%m-%d", _DAYS))
    wanted.update(_last_of((one for one in ordered), "%G-%V", _WEEKS))
    return tuple(one for one in ordered if one not in wanted)


def _last_of(ordered: Iterable[Backup], form: str, most: int) -> list[Backup]:
    """The last one of each day or week, of the latest so many."""
    found: dict[str, Backup] = {}
    for one in ordered:
        found.setdefault(one.made.strftime(form), one)
    return list(found.values())[:most]
