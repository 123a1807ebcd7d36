"""A workspace file that is open: its records, and the only way to change them.

Each action is one transaction, committed when the call returns, so that there is nothing to save
and nothing to recover: what was acknowledged is in the file (SQLite, rollback journal, EXTRA; of
200 acknowledged writes killed at random moments none was lost, hostile-input.md 2.4). WAL is not
used, as people copy the one file and would leave its log behind.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader.core.said import said
from reader.core.values import dataclass
from reader.core.workspace import schema
from reader.core.workspace.errors import (
    ConflictError,
    InUseError,
    ReadOnlyError,
    WorkspaceError,
)
from reader.core.workspace.records import (
    Action,
    Body,
    Change,
    Kind,
    as_json,
    digest,
    merged,
    parsed_body,
)

_LONGEST_ROW = 64_000_000  # bytes; an article of 50 MB is the largest that is opened
_STEPS_KEPT, _LOG_KEPT = 5_000, 64_000_000  # actions, and characters of all of them
_OPENING_STEPS = 400_000_000  # of SQLite's machine: minutes; a hostile file must end

_KINDS = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Damage:
    """A row that does not say any more what was written: where, and in which words to tell it."""

    table: str
    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """An action in the log, and whether it is done or was undone."""

    action: Action
    done: bool
    size: int  # characters of its changes


Listener = Callable[[Action], None]


class Workspace:
    """The records of one file. Only one window has it open; others are refused or may only read.

    Every method that writes raises ReadOnlyError where the file can only be read, WorkspaceError
    when it could not be written; then nothing has changed, in the file or here.
    """

    def __init__(self, db: sqlite3.Connection, path: Path, *, read_only: bool = False) -> None:
        self._db = db
        self.path = path
        self.read_only = read_only
        self._file = _identity(path)
        self._records: dict[Kind, dict[str, Body]] = {kind: {} for kind in Kind}
        self._spelled: dict[tuple[Kind, str], str] = {}
        self._steps: list[tuple[int, Step]] = []
        self._listeners: list[Listener] = []
        self.damage: tuple[Damage, ...] = ()
        self._read()

    # opening and closing

    @classmethod
    def create(cls, path: Path) -> Workspace:
        """A new, empty workspace; raises WorkspaceError when there is a file or none can be."""
        try:
            path.open("xb").close()
        except FileExistsError as error:
            raise WorkspaceError(
                said("{name} is already there; choose another name or open it.", name=path.name)
            ) from error
        except OSError as error:
            raise WorkspaceError(
                said(
                    "{name} cannot be made ({why}); choose another folder.",
                    name=path.name,
                    why=str(error.strerror),
                )
            ) from error
        try:
            db = _connect(path, "rw")
            _settle(db)
            schema.create(db)
        except sqlite3.Error as error:
            with suppress(OSError):
                path.unlink()
            raise _unwritable(path, error) from error
        return cls(db, path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Workspace:
        """The workspace in a file; raises NotAWorkspaceError, DamagedError, InUseError.

        It is opened for reading only when that is asked for, when the file or its folder cannot be
        written, and when a newer version wrote it.
        """
        schema.check_file(path)
        read_only = read_only or not _is_writable(path)
        db = _connect(path, "ro" if read_only else "rw")
        try:
            with _bounded(db):
                version = schema.check_tables(db, path.name)
                if version > schema.VERSION and not read_only:
                    db.close()
                    return cls.open(path, read_only=True)
                schema.check_pages(db, path.name)
                if not read_only:
                    _settle(db)
                    # The lock is taken at the first write, so one is made: an own row.
                    db.execute("REPLACE INTO asides VALUES ('opened', datetime('now'))")
                return cls(db, path, read_only=read_only)
        except sqlite3.OperationalError as error:
            db.close()
            if "locked" in str(error):
                raise InUseError(
                    said(
                        "{name} is open in another window or by another program; close it there, "
                        "or open it for reading only.",
                        name=path.name,
                    )
                ) from error
            raise schema.damaged(path.name) from error
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            db.close()  # UnicodeDecodeError: SQLite's own message names a table in broken letters
            raise schema.damaged(path.name) from error
        except BaseException:
            db.close()
            raise

    def close(self) -> None:
        """Lets go of the file; closing twice does no harm."""
        self._db.close()

    # reading

    def records(self, kind: Kind) -> Mapping[str, Body]:
        """All records of a kind by name, as they are now."""
        return MappingProxyType(self._records[kind])

    def text(self, sha256: str) -> str | None:
        """A text that an action brought, by the SHA-256 of its UTF-8; None when there is none."""
        row = self._db.execute("SELECT text FROM texts WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else str(row[0])

    def aside(self, name: str) -> str | None:
        """A value that is no step of its own, such as the layout."""
        row = self._db.execute("SELECT value FROM asides WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    @property
    def steps(self) -> tuple[Step, ...]:
        """The actions in the log, the oldest first; those that were undone stand last."""
        return tuple(step for _, step in self._steps)

    @property
    def last_done(self) -> Step | None:
        """The step that undo takes back."""
        return next((step for _, step in reversed(self._steps) if step.done), None)

    @property
    def first_undone(self) -> Step | None:
        """The step that redo does again."""
        found = None
        for _, step in reversed(self._steps):
            if step.done:
                break
            found = step
        return found

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls the listener after each change with the action done; the answer stops that."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def _read(self) -> None:
        damage: list[Damage] = []
        for kind, name, body, sha256 in self._db.execute(
            "SELECT kind, name, body, sha256 FROM records"
        ):
            parsed = parsed_body(body)
            if parsed is None or digest(str(kind), str(name), str(body)) != sha256:
                damage.append(Damage("records", f"{kind} {name}"))
            known = _KINDS.get(kind)
            if known is not None and parsed is not None:
                self._records[known][str(name)] = parsed
                self._spelled[known, str(name)] = str(body)
        for sha256, text in self._db.execute("SELECT sha256, text FROM texts"):
            if _text_digest(str(text)) != sha256:
                damage.append(Damage("texts", str(sha256)))
        for number, at, name, changes, done, sha256 in self._db.execute(
            "SELECT number, at, name, changes, done, sha256 FROM actions ORDER BY number"
        ):
            action = _action(at, name, changes)
            if action is None or digest(str(at), str(name), str(changes)) != sha256:
                damage.append(Damage("actions", str(name)))
                self._steps.clear()  # what came before cannot be undone past a step that is lost
                continue
            self._steps.append((int(number), Step(action, bool(done), len(str(changes)))))
        self.damage = tuple(damage)

    # writing

    def apply(self, action: Action, texts: Iterable[str] = ()) -> None:
        """Does an action and writes it down; ``texts`` are those that it brings.

        Raises ConflictError when a record is not as the action says it was.
        """
        changes = merged(action.changes)
        self._check(changes)
        action = Action(action.name, changes, action.at)
        spelled = _spelled_changes(action)
        with self._transaction():
            for text in texts:
                self._db.execute(
                    "INSERT OR IGNORE INTO texts VALUES (?, ?)", (_text_digest(text), text)
                )
            self._write(changes)
            self._db.execute("DELETE FROM actions WHERE done = 0")
            number = self._db.execute(
                "INSERT INTO actions (at, name, changes, done, sha256) VALUES (?, ?, ?, 1, ?)",
                (action.at, action.name, spelled, digest(action.at, action.name, spelled)),
            ).lastrowid
            dropped = self._thin_log(len(spelled))
        kept = [(n, step) for n, step in self._steps if step.done and n not in dropped]
        self._steps = [*kept, (int(number or 0), Step(action, True, len(spelled)))]
        self._take(action)

    def undo(self) -> Action | None:
        """Takes the last action back and returns it; None when there is none."""
        place = next((i for i in range(len(self._steps) - 1, -1, -1) if self._steps[i][1].done), -1)
        return self._turn(place, done=False)

    def redo(self) -> Action | None:
        """Does again what was undone last and returns it; None when there is nothing."""
        place = next((i for i, (_, step) in enumerate(self._steps) if not step.done), -1)
        return self._turn(place, done=True)

    def put_aside(self, name: str, value: str) -> None:
        """Writes a value that is no step of its own, such as an unfinished note or the layout."""
        with self._transaction():
            self._db.execute("REPLACE INTO asides VALUES (?, ?)", (name, value))

    def copy_to(self, db: sqlite3.Connection) -> None:
        """Copies the whole file, as it is now, into another database."""
        self._db.backup(db)

    def is_said_by(self, db: sqlite3.Connection) -> bool:
        """Whether another database says in all its rows what this one does, as a whole copy."""
        return all(_rows_alike(self._db, db, table) for table in schema.TABLES)

    def _turn(self, place: int, *, done: bool) -> Action | None:
        if place < 0:
            return None
        number, step = self._steps[place]
        action = step.action if done else step.action.inverse()
        self._check(action.changes)
        with self._transaction():
            self._write(action.changes)
            self._db.execute("UPDATE actions SET done = ? WHERE number = ?", (int(done), number))
        self._steps[place] = number, replace(step, done=done)
        self._take(action)
        return step.action

    def _check(self, changes: Iterable[Change]) -> None:
        for one in changes:
            if self._spelled.get((one.kind, one.name)) != one.before:
                raise ConflictError(
                    said("This was changed in between, so the step was not done; do it again.")
                )

    def _write(self, changes: Iterable[Change]) -> None:
        for one in changes:
            if one.after is None:
                self._db.execute(
                    "DELETE FROM records WHERE kind = ? AND name = ?", (one.kind.value, one.name)
                )
            else:
                self._db.execute(
                    "REPLACE INTO records VALUES (?, ?, ?, ?)",
                    (one.kind.value, one.name, one.after, digest(one.kind, one.name, one.after)),
                )

    def _thin_log(self, added: int) -> frozenset[int]:
        """Drops the oldest actions when there are too many; their numbers."""
        size, count, dropped = added, 1, set()
        for number, step in reversed(self._steps):
            if not step.done:
                continue
            size += step.size
            count += 1
            if size > _LOG_KEPT or count > _STEPS_KEPT:
                dropped.add(number)
        if dropped:
            self._db.execute("DELETE FROM actions WHERE number <= ?", (max(dropped),))
        return frozenset(dropped)

    def _take(self, action: Action) -> None:
        for one in action.changes:
            key = one.kind, one.name
            body = parsed_body(one.after)
            if one.after is None or body is None:
                self._records[one.kind].pop(one.name, None)
                self._spelled.pop(key, None)
            else:
                self._records[one.kind][one.name] = body
                self._spelled[key] = one.after
        for listener in tuple(self._listeners):
            if listener in self._listeners:  # one before it may have stopped it
                listener(action)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self.read_only:
            raise ReadOnlyError(
                said(
                    "{name} is open for reading only; save it under another name first.",
                    name=self.path.name,
                )
            )
        # Where files can be removed while they are open, SQLite goes on writing into what nobody
        # will find again.
        if _identity(self.path) != self._file:
            raise WorkspaceError(
                said(
                    "{name} was moved, deleted or replaced while it was open; save it under "
                    "another name.",
                    name=self.path.name,
                )
            )
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            with suppress(sqlite3.Error):
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
            raise _unwritable(self.path, error) from error
        except BaseException:
            with suppress(sqlite3.Error):
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
            raise


def _rows_alike(one: sqlite3.Connection, two: sqlite3.Connection, table: str) -> bool:
    """Whether a table has the same rows in both, whatever pages hold them."""
    names = schema.columns(table)
    query = f"SELECT {', '.join(names)} FROM {table} ORDER BY {', '.join(names[:2])}"
    with _in_bytes(one), _in_bytes(two):
        rows = zip_longest(one.execute(query), two.execute(query))
        return all(mine == other for mine, other in rows)


@contextmanager
def _in_bytes(db: sqlite3.Connection) -> Iterator[None]:
    """While it lasts, texts are read as they are in the file: they may be no UTF-8."""
    before, db.text_factory = db.text_factory, bytes
    try:
        yield
    finally:
        db.text_factory = before


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # An URI, or SQLite would make a file that is missing.
    name = path.absolute().as_uri()
    db = sqlite3.connect(
        f"{name}?mode={mode}", uri=True, isolation_level=None, timeout=0.0, check_same_thread=False
    )
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_ROW)
    db.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    db.text_factory = lambda data: data.decode("utf-8", "replace")
    return db


def _settle(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = EXTRA")


@contextmanager
def _bounded(db: sqlite3.Connection) -> Iterator[None]:
    """While it lasts, what SQLite does ends after some time whatever the file holds."""
    left = [_OPENING_STEPS // 100_000]

    def tick() -> int:
        left[0] -= 1
        return int(left[0] < 0)

    db.set_progress_handler(tick, 100_000)
    try:
        yield
    finally:
        with suppress(sqlite3.ProgrammingError):  # closed within
            db.set_progress_handler(None, 0)


def _is_writable(path: Path) -> bool:
    """Whether SQLite can write the file and its journal beside it."""
    try:
        with path.open("r+b"):
            pass
        probe = path.with_name(f".{path.name}.probe")
        probe.open("xb").close()
        probe.unlink()
    except FileExistsError:
        return True
    except OSError:
        return False
    return True


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; None where there is none."""
    try:
        info = path.stat()
    except OSError:
        return None
    return info.st_dev, info.st_ino


def _unwritable(path: Path, error: sqlite3.Error) -> WorkspaceError:
    told = str(error)
    if "full" in told:
        return WorkspaceError(
            said(
                "There is no room left for {name}; free some, or save it on another disk.",
                name=path.name,
            )
        )
    if "readonly" in told or "unable to open" in told:
        return WorkspaceError(
            said("{name} cannot be written any more; save it under another name.", name=path.name)
        )
    return WorkspaceError(
        said(
            "{name} could not be written ({told}); save it on another disk.",
            name=path.name,
            told=told,
        )
    )


def _text_digest(text: str) -> str:
    return digest(text)


def _spelled_changes(action: Action) -> str:
    rows: list[list[Any]] = [[c.kind.value, c.name, c.before, c.after] for c in action.changes]
    return as_json({"changes": rows})


def _action(at: object, name: object, changes: object) -> Action | None:
    parsed = parsed_body(changes)
    rows = parsed.get("changes") if parsed is not None else None
    if not isinstance(rows, list):
        return None
    found = []
    for row in rows:
        if not (isinstance(row, list) and len(row) == 4):
            return None
        kind, record, before, after = row
        # Whether the bodies make sense is seen when the step is turned: 10,000 take 0.4 s.
        if not (isinstance(kind, str) and kind in _KINDS and isinstance(record, str)):
            return None
        if not isinstance(before, str | None):
            return None
        if not isinstance(after, str | None):
            return None
        found.append(Change(_KINDS[kind], record, before, after))
    return Action(str(name), tuple(found), str(at))
