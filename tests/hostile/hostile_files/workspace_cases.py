"""Workspace files and exports of notes as somebody who means harm, or a bad disk, leaves them.

They are made with the program's own store, so that they are right but for the one thing.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

from hostile_files.case import CANARY, EITHER, OPEN, REFUSE, WARN, Case, Place

from reader.core.anchors import anchor
from reader.core.article import Article
from reader.core.exchange.annotations import as_annotations
from reader.core.exchange.workspace_json import as_workspace_json
from reader.core.kept import Kept
from reader.core.loading.opening import article_from_text
from reader.core.notes import Note, On, Spot
from reader.core.workspace.records import Action, digest
from reader.core.workspace.state import changes
from reader.core.workspace.store import Workspace

NOTES = 400
_TEXT = "Talks agreed\n\nThe mayor said that five people attended. It rained on Tuesday.\n"
_AT = "2026-11-22T12:00:00+00:00"
Change = Callable[[sqlite3.Connection], object]


def _article(path: str = "talks.txt") -> Article:
    return article_from_text(_TEXT, path=path)


def _note(number: int, article: Article) -> Note:
    place = _TEXT.index("five people")
    spot = Spot(article.sha256, article.path, anchor(_TEXT, place, place + 11))
    return Note(f"n{number}", On.PASSAGE, (spot,), text=f"note {number}", created=_AT, changed=_AT)


def _made(path: Path, article: Article, notes: int) -> None:
    kept = Kept((article,), notes={f"n{i}": _note(i, article) for i in range(notes)})
    found, texts = changes(Kept(), kept)
    workspace = Workspace.create(path)
    try:
        workspace.apply(Action("Open", found, _AT), texts)
    finally:
        workspace.close()


def _changed(*steps: Change | str, article: Article | None = None, notes: int = 3) -> bytes:
    """A sound workspace after some steps on its database."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "w.parallax")
        _made(path, article or _article(), notes)
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            for step in steps:
                db.execute(step) if isinstance(step, str) else step(db)
        return path.read_bytes()


@cache
def sound_workspace() -> bytes:
    """A workspace of an article with many notes."""
    return _changed(notes=NOTES)


def small_workspace() -> bytes:
    """A workspace of an article with few notes."""
    return _changed(notes=12)


@cache
def sound_exports() -> list[bytes]:
    """Exports of notes and of a workspace, as JSON."""
    article = _article()
    notes = {f"n{i}": _note(i, article) for i in range(4)}
    return [
        as_annotations(notes.values(), {article.sha256: article.title}, "Ann").encode(),
        as_workspace_json(Kept((article,), notes=notes), "Ann").encode(),
    ]


def _with_bytes(place: int, new: bytes) -> bytes:
    made = bytearray(sound_workspace())
    made[place : place + len(new)] = new
    return bytes(made)


def _with_one_bit(found: bytes) -> bytes:
    """One bit of a row: SQLite's own check sees nothing, only the row's digest tells."""
    place = sound_workspace().index(found)
    return _with_bytes(place + len(found) - 1, bytes((found[-1] ^ 1,)))


def _record(kind: str, name: str, body: str) -> Change:
    """Puts a record with the right digest, whatever it says."""
    row = kind, name, body, digest(kind, name, body)
    return lambda db: db.execute("REPLACE INTO records VALUES (?, ?, ?, ?)", row)


def _article_with(**fields: object) -> Change:
    def step(db: sqlite3.Connection) -> None:
        [(name, body)] = db.execute("SELECT name, body FROM records WHERE kind = 'article'")
        _record("article", name, json.dumps({**json.loads(body), **fields}))(db)

    return step


def hot_journal(folder: Path) -> Path:
    """A workspace, with the journal beside it, whose program was killed within an action.

    It must open as it was before that action.
    """
    path, copy = folder / "was.parallax", folder / "hot_journal.parallax"
    _made(path, _article(), NOTES)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 2")  # so that pages are written before the commit
        db.execute("BEGIN")
        db.execute("UPDATE records SET body = 'gone' || hex(randomblob(400))")
        copy.write_bytes(path.read_bytes())
        journal = path.with_name(f"{path.name}-journal").read_bytes()
        copy.with_name(f"{copy.name}-journal").write_bytes(journal)
        db.execute("ROLLBACK")
    return copy


def workspace_of(path: str) -> bytes:
    """A workspace with an article that says that it was read from this path."""
    return _changed(article=_article(path))


def _pointing(at: Place) -> bytes:
    """An article that says that it was read from the canary's file."""
    return workspace_of(at.text.removeprefix("file://"))


_ENDLESS = (
    "CREATE VIEW v AS WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) "
    "SELECT count(*) c FROM r"
)
_DELETES = "CREATE TRIGGER t AFTER INSERT ON records BEGIN DELETE FROM records; END"
_DEEP = '{"text":' + "[" * 100_000 + "]" * 100_000 + "}"

WORKSPACES = (
    Case("ok.parallax", "sound", OPEN, lambda _: sound_workspace()),
    Case(
        "trunc.parallax",
        "60 % of it",
        REFUSE,
        lambda _: sound_workspace()[: len(sound_workspace()) * 6 // 10],
    ),
    Case("empty.parallax", "no bytes: SQLite would make it new", REFUSE, b"", says="empty"),
    Case("badmagic.parallax", "no database", REFUSE, lambda _: _with_bytes(0, b"Not a database!!")),
    Case(
        "badpage.parallax", "a damaged first page", REFUSE, lambda _: _with_bytes(100, b"\x7f" * 40)
    ),
    Case("flip_note.parallax", "a bit of a note", WARN, lambda _: _with_one_bit(b"note 17")),
    Case("flip_text.parallax", "a bit of a text", WARN, lambda _: _with_one_bit(b"It rained on")),
    Case(
        "hostile_schema.parallax",
        "a view that never ends, and a trigger that deletes all",
        REFUSE,
        lambda _: _changed(_ENDLESS, _DELETES),
    ),
    Case("trigger.parallax", "a trigger that deletes all", REFUSE, lambda _: _changed(_DELETES)),
    Case(
        "virtual.parallax",
        "a virtual table",
        REFUSE,
        lambda _: _changed("CREATE VIRTUAL TABLE f USING fts5(x)"),
    ),
    Case(
        "column.parallax",
        "one more column, worked out",
        REFUSE,
        lambda _: _changed("ALTER TABLE records ADD COLUMN x AS (length(hex(zeroblob(9e8))))"),
    ),
    Case(
        "index.parallax",
        "an index over an expression",
        REFUSE,
        lambda _: _changed("CREATE INDEX i ON records (hex(zeroblob(9)))"),
    ),
    Case("other.parallax", "not ours", REFUSE, lambda _: _changed("PRAGMA application_id = 7")),
    Case(
        "future.parallax",
        "of a newer version",
        WARN,
        lambda _: _changed("PRAGMA user_version = 9999"),
    ),
    Case(
        "deep.parallax",
        "a record of 100,000 lists",
        WARN,
        lambda _: _changed(_record("note", "n1", _DEEP)),
    ),
    Case(
        "unknown.parallax",
        "a kind that there is not",
        EITHER,
        lambda _: _changed(_record("x", "y", "{}")),
    ),
    Case(
        "nobody.parallax",
        "a note that is a number",
        WARN,
        lambda _: _changed(_record("note", "n1", "7")),
    ),
    Case(
        "huge_note.parallax",
        "a note of 4 MB",
        EITHER,
        lambda _: _changed(_record("note", "n1", json.dumps({"text": "A" * 4_000_000}))),
    ),
    Case(
        "blocks.parallax",
        "paragraphs outside of the text",
        WARN,
        lambda _: _changed(_article_with(blocks=[[0, 10**9, "body"], [-5, 3, "body"]])),
    ),
    Case(
        "order.parallax",
        "an order of lists, where names should be",
        WARN,
        lambda _: _changed(_record("order", "the", '{"order":[["a"],{},7]}')),
    ),
    Case(
        "article_list.parallax",
        "an article that is a list",
        WARN,
        lambda _: _changed(_record("article", "a", "[]"), _record("order", "the", "[]")),
    ),
    Case(
        "letters.parallax",
        "a table named in broken letters, which SQLite's own message repeats",
        REFUSE,
        lambda _: small_workspace().replace(b"asidesasides", b"as\xd4desasides"),
    ),
    Case(
        "missing_text.parallax",
        "an article without its text",
        WARN,
        lambda _: _changed("DELETE FROM texts"),
    ),
    Case(
        "canary.parallax",
        "an article that lies where the canary is",
        OPEN,
        _pointing,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "blob.parallax",
        "bytes where text should be",
        WARN,
        lambda _: _changed("UPDATE records SET body = x'ff00fe' WHERE kind = 'note'"),
    ),
)

_ANNOTATION = '{"@context":"%s","id":"%s","type":"Annotation","body":"x","target":%s}'


def _annotation(context: str, name: str, target: str) -> str:
    return _ANNOTATION % (context, name, target)


EXCHANGES = (
    Case(
        "bad_utf8.jsonld",
        "broken UTF-8",
        REFUSE,
        b'{"@context":"http://www.w3.org/ns/anno.jsonld","body":"\xff"}',
    ),
    Case("deep.jsonld", "100,000 lists in each other", REFUSE, "[" * 100_000 + "]" * 100_000),
    Case(
        "deep_objects.jsonld",
        "objects in each other",
        REFUSE,
        '{"a":' * 100_000 + "1" + "}" * 100_000,
    ),
    Case("open_string.jsonld", "a string without an end", REFUSE, '["' + "\\" * 1_000_001),
    Case("bigint.jsonld", "a number of a million digits", REFUSE, '{"id":' + "9" * 1_000_000 + "}"),
    Case("nan.jsonld", "no number", REFUSE, '{"id":NaN}'),
    Case(
        "dupkeys.jsonld",
        "a name twice, and a target that is a number",
        REFUSE,
        '{"id":"a","id":"b","type":"Annotation","target":9}',
    ),
    Case("number_target.jsonld", "a target that is a number", REFUSE, _annotation("x", "a", "9")),
    Case("empty.jsonld", "no bytes", REFUSE, b""),
    Case("text.jsonld", "no JSON", REFUSE, "The mayor said."),
    Case(
        "remote.jsonld",
        "a context, an id and a target outside",
        REFUSE,
        lambda at: _annotation(f"{at.net}/context", f"{at.net}/id", f'"{at.net}/target"'),
        reaches=True,
    ),
    Case(
        "canary.jsonld",
        "names that are paths of files",
        REFUSE,
        lambda at: _annotation(at.text, "../../../../tmp/evil", f'{{"source":"{at.text}"}}'),
        never=CANARY,
        reaches=True,
    ),
    Case(
        "many.jsonld",
        "300,000 annotations",
        REFUSE,
        lambda _: "[" + ",".join(['{"a":1}'] * 300_000) + "]",
    ),
    Case("workspace.jsonld", "a workspace under this name", OPEN, lambda _: sound_workspace()),
)
