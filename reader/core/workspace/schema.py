"""The tables of a workspace file, and what must hold of a file before anything in it is believed.

A workspace from a colleague is untrusted: SQLite's own schema may hold views and triggers that
delete notes or never end (hostile-input.md 2.4), so a file with anything but these tables is
refused, and every row carries the SHA-256 of what it says.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from reader.core.said import said
from reader.core.workspace.errors import DamagedError, NotAWorkspaceError

APPLICATION_ID = 0x50525858  # "PRXX"
VERSION = 1
MAGIC = b"SQLite format 3\x00"
PAGE = 512  # the least that SQLite has

TABLES = {
    # texts are kept apart: large, never changed, shared by all that an action says of them
    "texts": "CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID",
    "records": (
        "CREATE TABLE records (kind TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, "
        "sha256 TEXT NOT NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID"
    ),
    # `done` is 0 for actions that were undone and can be done again
    "actions": (
        "CREATE TABLE actions (number INTEGER PRIMARY KEY, at TEXT NOT NULL, name TEXT NOT NULL, "
        "changes TEXT NOT NULL, done INTEGER NOT NULL, sha256 TEXT NOT NULL)"
    ),
    # what is no step of its own: an unfinished note, the layout, when the file was opened
    "asides": "CREATE TABLE asides (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
}


COLUMNS = {
    "texts": ("sha256", "text"),
    "records": ("kind", "name", "body", "sha256"),
    "actions": ("number", "at", "name", "changes", "done", "sha256"),
    "asides": ("name", "value"),
}


def columns(table: str) -> tuple[str, ...]:
    """The columns of a table, in order."""
    return COLUMNS[table]


def create(db: sqlite3.Connection) -> None:
    """Makes the tables of an empty workspace, the version last."""
    db.execute("BEGIN IMMEDIATE")
    for statement in TABLES.values():
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def check_file(path: Path) -> None:
    """Raises NotAWorkspaceError unless the file begins as a database does."""
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
            size = path.stat().st_size
    except OSError as error:
        raise NotAWorkspaceError(
            said(
                "{name} cannot be read ({why}); see whether you may open it.",
                name=path.name,
                why=str(error.strerror),
            )
        ) from error
    if size == 0:  # SQLite would take it for a new database
        raise NotAWorkspaceError(
            said("{name} is empty; open a backup of it instead.", name=path.name)
        )
    if head != MAGIC or size < PAGE:
        raise NotAWorkspaceError(
            said("{name} is not a Parallax workspace; choose another file.", name=path.name)
        )


def check_tables(db: sqlite3.Connection, name: str) -> int:
    """The version of the file; raises NotAWorkspaceError when it holds anything but our tables.

    A newer version may have more tables, but nothing that runs: only plain tables are let through.
    """
    application = int(db.execute("PRAGMA application_id").fetchone()[0])
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    rows = db.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    if application != APPLICATION_ID:
        raise NotAWorkspaceError(
            said("{name} is not a Parallax workspace; choose another file.", name=name)
        )
    found = {}
    for kind, table, sql in rows:
        if kind == "index" and str(table).startswith("sqlite_autoindex_") and sql is None:
            continue
        if kind != "table" or re.match(r"(?i)\s*create\s+virtual", str(sql)):
            raise NotAWorkspaceError(
                said(
                    "{name} holds parts that no workspace has ({kind} “{table}”), so it was "
                    "not opened; ask its sender for an export instead.",
                    name=name,
                    kind=kind,
                    table=table,
                )
            )
        found[str(table)] = str(sql)
    if version <= VERSION and found != TABLES:
        raise NotAWorkspaceError(
            said(
                "{name} does not have the tables of a workspace; open a backup of it instead.",
                name=name,
            )
        )
    if not set(TABLES) <= set(found):
        raise NotAWorkspaceError(
            said(
                "{name} was written by a newer Parallax in a form that this one cannot "
                "read; install the newer version.",
                name=name,
            )
        )
    return version


def check_pages(db: sqlite3.Connection, name: str) -> None:
    """Raises DamagedError when SQLite finds the file's pages damaged."""
    try:
        told = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise damaged(name) from error
    if told != "ok":
        raise damaged(name)


def damaged(name: str) -> DamagedError:
    """The error for a file with damaged pages."""
    return DamagedError(
        said(
            "{name} is damaged; it was not changed. What can still be read can be "
            "saved as a new workspace, or open a backup.",
            name=name,
        )
    )
