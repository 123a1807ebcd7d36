"""What can still be read of a damaged workspace, written into a new one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from reader.core.values import dataclass
from reader.core.workspace import schema
from reader.core.workspace.records import digest
from reader.core.workspace.store import Workspace


@dataclass(frozen=True, slots=True)
class Salvage:
    """How many rows of each table were read, and how many are known to be lost or altered."""

    read: dict[str, int]
    lost: dict[str, int]


def salvage(damaged: Path, goal: Path) -> Salvage:
    """Reads row by row what can be read and writes it into a new workspace at ``goal``.

    The damaged file is only read. Rows whose SHA-256 does not hold are left out and counted.
    Raises NotAWorkspaceError where the file is no database at all, WorkspaceError when the goal
    cannot be written.
    """
    schema.check_file(damaged)
    new = Workspace.create(goal)
    new.close()
    read, lost = dict.fromkeys(schema.TABLES, 0), dict.fromkeys(schema.TABLES, 0)
    with (
        closing(_open(damaged)) as old,
        closing(sqlite3.connect(goal, isolation_level=None)) as db,
    ):
        db.execute("BEGIN")
        for table in schema.TABLES:
            for row in _rows(old, table, lost):
                # NULL where none may be: a damaged page can hold any value in any place
                if None not in row and _holds(table, row):
                    marks = ", ".join("?" * len(row))
                    db.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", row)
                    read[table] += 1
                else:
                    lost[table] += 1
        db.execute("COMMIT")
    return Salvage(read, lost)


def _open(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    db.execute("PRAGMA trusted_schema = OFF")
    db.text_factory = lambda data: data.decode("utf-8", "replace")
    return db


def _rows(db: sqlite3.Connection, table: str, lost: dict[str, int]) -> list[tuple[str | int, ...]]:
    """The rows that can be read, from the beginning and, past a damaged page, from the end."""
    columns = schema.columns(table)
    found: dict[tuple[str | int, ...], None] = {}
    key = columns[0] if table != "records" else "kind, name"
    for order in ("ASC", "DESC"):
        by = ", ".join(f"{one} {order}" for one in key.split(", "))
        whole = False
        with suppress(sqlite3.DatabaseError, UnicodeDecodeError):
            cursor = db.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {by}")
            while (row := cursor.fetchone()) is not None:
                found.setdefault(tuple(row))
            whole = True
        if whole:
            break
        lost[table] = max(lost[table], 1)  # at least one; how many cannot be known
    return list(found)


def _holds(table: str, row: tuple[str | int, ...]) -> bool:
    """Whether the row says what was written."""
    cells = [str(one) for one in row]
    if table == "records":
        return digest(*cells[:3]) == cells[3]
    if table == "texts":
        return digest(cells[1]) == cells[0]
    if table == "actions":
        return digest(*cells[1:4]) == cells[5]
    return True
