"""What a workspace is about, without opening it: for lists of recent and unfinished ones."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from reader.core.values import dataclass
from reader.core.workspace import schema
from reader.core.workspace.errors import WorkspaceError


@dataclass(frozen=True, slots=True)
class Peek:
    """The titles of its articles in order, the number of notes, when it was last changed (ISO, UTC,
    or ""), and whether it was closed as it should be.
    """

    path: Path
    titles: tuple[str, ...]
    notes: int
    changed: str
    closed: bool


def peek(path: Path) -> Peek | None:
    """What the file is about; None when it is no workspace, is damaged, or is open elsewhere."""
    try:
        schema.check_file(path)
        # One that is open is locked, in our own window too: to wait for it stopped the window 5 s.
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.0)
        ) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            schema.check_tables(db, path.name)
            bodies = {
                str(name): json.loads(body)
                for name, body in db.execute(
                    "SELECT name, body FROM records WHERE kind IN ('article', 'order')"
                )
            }
            [notes] = db.execute("SELECT count(*) FROM records WHERE kind = 'note'").fetchone()
            last = db.execute("SELECT at FROM actions ORDER BY number DESC LIMIT 1").fetchone()
            opened = db.execute("SELECT value FROM asides WHERE name = 'open'").fetchone()
    except (OSError, sqlite3.Error, ValueError, RecursionError, WorkspaceError):
        return None
    bodies = {name: body for name, body in bodies.items() if isinstance(body, dict)}
    order = bodies.pop("the", {}).get("order", [])
    found = order if isinstance(order, list) else []
    keys = [key for key in found if isinstance(key, str) and key in bodies]
    titles = tuple(str(bodies[key].get("title") or bodies[key].get("path") or "") for key in keys)
    closed = opened is None or opened[0] != "open"
    return Peek(path, titles, int(notes), str(last[0]) if last else "", closed)
