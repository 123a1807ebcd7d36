"""A whole workspace, or its notes alone, as one JSON text, and read again.

The bodies are those of the workspace file (workspace/spelling.py); each article has its text with
it, and the SHA-256 of the text. What does not fit is left out and counted: a colleague's file is
untrusted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any, TypeVar

from reader import __version__
from reader.core.anchors import text_key
from reader.core.article import Article
from reader.core.compared import Decisions
from reader.core.errors import ReaderError
from reader.core.exchange.merging import by_id
from reader.core.exchange.plain_json import ExchangeError
from reader.core.kept import Kept
from reader.core.notes import Note
from reader.core.own_lexicon import from_bytes
from reader.core.said import said
from reader.core.values import dataclass
from reader.core.verdicts import Verdicts
from reader.core.workspace import spelling
from reader.core.workspace.records import digest
from reader.core.workspace.state import decided_pairs

T = TypeVar("T")

WORKSPACE, NOTES = "parallax-workspace", "parallax-notes"
VERSION = 1

_LONGEST_NAME = 200  # characters of the id of a note

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a file from somebody else holds, as far as it could be read.

    ``author`` is who made the file, "" when it does not say. ``unread`` counts the parts that made
    no sense.
    """

    kept: Kept = field(default_factory=Kept)
    author: str = ""
    unread: int = 0


def as_workspace_json(kept: Kept, author: str = "") -> str:
    """Everything that is kept, texts and lexicon included."""
    own = kept.decisions.lexicon
    return _text(
        _head(WORKSPACE, author)
        | {
            "articles": [_article(one) for one in kept.articles],
            "notes": [note_object(kept.notes[key]) for key in sorted(kept.notes)],
            "verdicts": [spelling.verdict_body(*one) for one in kept.verdicts],
            "links": [
                spelling.pair_body(pair, linked=linked, taken=taken)
                for pair, linked, taken in sorted(decided_pairs(kept.decisions))
            ],
            "rules_off": sorted(kept.decisions.rules_off),
            "lexicon": None if own is None else {"name": own.name, "source": own.source},
        }
    )


def as_notes_json(
    notes: Iterable[Note], articles: Iterable[Article], told: Mapping[str, Json], author: str = ""
) -> str:
    """The notes in the order given; ``told`` is what is known of each besides, by its id.

    ``articles`` are named with what is known of them, without their texts.
    """
    return _text(
        _head(NOTES, author)
        | {
            "articles": [_without_text(one) for one in articles],
            "notes": [note_object(note) | told.get(note.id, {}) for note in notes],
        }
    )


def note_object(note: Note) -> Json:
    """One note."""
    return {"id": note.id, **spelling.note_body(note)}


def _head(schema: str, author: str) -> Json:
    return {"schema": f"{schema}/{VERSION}", "program": f"parallax {__version__}", "author": author}


def _article(article: Article) -> Json:
    body = dict(spelling.article_body(article))
    body.pop(spelling.SAID, None)  # this file is for readers, in English
    return body | {"text": article.text, "text_sha256": text_key(article.text)}


def _without_text(article: Article) -> Json:
    known = ("sha256", "title", "outlet", "author", "published", "url", "language", "path")
    found: Json = {name: getattr(article, name) for name in known}
    return found | {"text_sha256": text_key(article.text)}


def _text(whole: Json) -> str:
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


# reading


def is_ours(data: Any) -> bool:
    """Whether the JSON says that it is a workspace or notes of this program."""
    schema = data.get("schema") if isinstance(data, dict) else None
    return isinstance(schema, str) and schema.partition("/")[0] in (WORKSPACE, NOTES)


def exchange_of(data: Json, name: str) -> Exchange:
    """What the JSON holds; raises ExchangeError when a newer version wrote it."""
    schema, _, version = str(data["schema"]).partition("/")
    if version != str(VERSION):
        raise ExchangeError(
            said(
                "{name} was written by another version of Parallax in a form that this one "
                "cannot read; install the newer version.",
                name=name,
            )
        )
    rows = _Rows(data)
    articles = rows.read("articles", _read_article) if schema == WORKSPACE else []
    unique = {one.sha256: one for one in articles}
    pairs = rows.read("links", spelling.pair_of)
    held = {one[0].key: one for one in rows.read("verdicts", spelling.verdict_of)}
    notes = rows.read("notes", _read_note)
    author = data.get("author", "")
    kept = Kept(
        articles=tuple(unique.values()),
        decisions=Decisions(
            linked=frozenset(pair for pair, linked, _ in pairs if linked),
            cut=frozenset(pair for pair, linked, _ in pairs if not linked),
            rules_off=frozenset(rows.read("rules_off", _string)),
            lexicon=rows.one("lexicon", _lexicon),
            taken=frozenset(pair for pair, _, taken in pairs if taken),
        ),
        verdicts=Verdicts(tuple(held[key] for key in sorted(held))),
        notes=by_id(notes),
    )
    unread = rows.unread + len(articles) - len(unique)
    return Exchange(kept, author if isinstance(author, str) else "", unread)


class _Rows:
    """Reads lists of bodies and counts those that make no sense."""

    def __init__(self, data: Json) -> None:
        self._data = data
        self.unread = 0

    def read(self, key: str, reader: Callable[[Any], T]) -> list[T]:
        rows = self._data.get(key, [])
        if not isinstance(rows, list):
            self.unread += 1
            return []
        found = (self._read(row, reader) for row in rows)
        return [one for one in found if one is not None]

    def one(self, key: str, reader: Callable[[Any], T]) -> T | None:
        row = self._data.get(key)
        return None if row is None else self._read(row, reader)

    def _read(self, row: Any, reader: Callable[[Any], T]) -> T | None:
        try:
            return reader(row)
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, ReaderError):
            self.unread += 1
            return None


def _read_article(row: Any) -> Article:
    text = _string(row["text"])
    if text_key(text) != row["text_sha256"]:
        raise ValueError("text")
    key = digest(text)
    return spelling.article_of({**row, "text": key}, {key: text}.get)


def _read_note(row: Any) -> Note:
    name = _string(row["id"])
    if not 0 < len(name) <= _LONGEST_NAME:
        raise ValueError("id")
    return spelling.note_of(name, row)


def _lexicon(row: Any) -> Any:
    return from_bytes(_string(row["name"]), _string(row["source"]).encode("utf-8"))


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value
