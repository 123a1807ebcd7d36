"""Articles, decisions, verdicts and notes as records, and records as those again.

What is read is believed only as far as it fits: a record from a colleague's file with anything
wrong in it raises ValueError and is left out, so that no other part of the program ever meets a
span outside its text or an unknown type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, TypeVar

from reader.core.anchors import Anchor
from reader.core.article import Article, Block, Kind, Span
from reader.core.discrepancies.finding import Type
from reader.core.notes import COLOURS, Note, On, Spot, tidy_tags
from reader.core.said import Said, spelled, unspelled
from reader.core.verdicts import Passage, State, Subject, Verdict
from reader.core.workspace.records import Body, digest

T = TypeVar("T")

Place = tuple[str, int, int]  # an article's sha256, and the code points of a sentence
Pair = tuple[Place, Place]

SAID = "said"  # what an article's warnings are made of

_LONGEST_NOTE = 2_000_000  # characters
_OF_NOTE = itemgetter("on", "text", "colour", "author", "created", "changed", "label")
_OF_SPOT = itemgetter("article", "source", "text", "exact", "prefix", "suffix")
_STRINGS_ONLY = {str}


# articles


def article_body(article: Article) -> Body:
    """An article without its text, which the workspace keeps apart.

    Its warnings are in English; beside them stands what they are made of, where that is known, so
    that they can be told in any language.
    """
    known = any(isinstance(one, Said) for one in article.warnings)
    made_of = {SAID: [spelled(one) for one in article.warnings]} if known else {}
    return {
        "path": article.path,
        "text": digest(article.text),
        "blocks": [[b.start, b.end, b.kind.value] for b in article.blocks],
        "title": article.title,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "language": article.language,
        "published": article.published,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
        "warnings": list(article.warnings),
        "marks": [[m.start, m.end] for m in article.marks],
        "corrected": [list(one) for one in article.corrected],
        **made_of,
    }


def article_of(body: Body, text_of: Callable[[str], str | None]) -> Article:
    """The article again; raises ValueError when its text is not there or does not fit."""
    text = text_of(_string(body, "text"))
    if text is None:
        raise ValueError("text")
    blocks = tuple(Block(*_span(row[:2], text), Kind(row[2])) for row in _rows(body, "blocks", 3))
    return Article(
        path=_string(body, "path"),
        text=text,
        blocks=blocks,
        title=_string(body, "title"),
        sha256=_string(body, "sha256"),
        encoding=_string(body, "encoding"),
        language=_string(body, "language"),
        published=_optional(body, "published"),
        outlet=_optional(body, "outlet"),
        author=_optional(body, "author"),
        url=_optional(body, "url"),
        warnings=tuple(_warnings(body)),
        marks=tuple(Span(*_span(row, text)) for row in _rows(body, "marks", 2)),
        corrected=tuple(
            (_text(row[0]), None if row[1] is None else _text(row[1]))
            for row in _rows(body, "corrected", 2)
        ),
    )


def _warnings(body: Body) -> Iterator[str]:
    """The warnings, with their parts where these make up the very same words."""
    plain, made_of = _strings(body, "warnings"), body.get(SAID)
    if not isinstance(made_of, list) or len(made_of) != len(plain):
        made_of = plain
    for text, parts in zip(plain, made_of, strict=True):
        try:
            told = unspelled(parts)
        except (ValueError, RecursionError):
            told = text
        yield told if told == text else text


# decisions


def pair_name(pair: Pair) -> str:
    """The name of the record of two sentences; the same whichever comes first."""
    one, two = sorted(pair)
    return f"{one[0]}:{one[1]}:{one[2]} {two[0]}:{two[1]}:{two[2]}"


def pair_body(pair: Pair, *, linked: bool, taken: bool = False) -> Body:
    """Two sentences that are linked or kept apart, by the analyst or taken from a colleague."""
    body: dict[str, Any] = {"linked": linked, "sentences": [list(one) for one in sorted(pair)]}
    return body | {"taken": True} if taken else body


def pair_of(body: Body) -> tuple[Pair, bool, bool]:
    """The two sentences, whether they are linked or kept apart, and whether that was taken."""
    one, two = (
        (_text(row[0]), _number(row[1]), _number(row[2])) for row in _rows(body, "sentences", 3)
    )
    linked = body.get("linked")
    if not isinstance(linked, bool):
        raise ValueError("linked")
    return (one, two), linked, body.get("taken") is True


# verdicts


def subject_name(subject: Subject) -> str:
    """The name of the record of a verdict: made from what it is about."""
    parts = [f"{article}:{start}:{words}" for article, start, words in subject.key[1]]
    return digest(subject.type.value, *parts)


def verdict_body(subject: Subject, verdict: Verdict) -> Body:
    """A verdict and what it is about."""
    body: dict[str, Any] = {
        "type": subject.type.value,
        "passages": [
            [p.article, p.start, p.end, p.words, p.sentence, p.source] for p in subject.passages
        ],
        "state": verdict.state.value,
        "reason": verdict.reason,
        "at": verdict.at,
    }
    return body | {"by": verdict.by} if verdict.by else body


def verdict_of(body: Body) -> tuple[Subject, Verdict]:
    """What the verdict is about, and the verdict."""
    passages = tuple(
        Passage(_text(a), _number(start), _number(end), _text(words), _text(around), _text(source))
        for a, start, end, words, around, source in _rows(body, "passages", 6)
    )
    state, by = State(_string(body, "state")), _text(body.get("by", ""))
    return (
        Subject(Type(_string(body, "type")), tuple(sorted(passages))),
        Verdict(state, _string(body, "reason"), _string(body, "at"), by),
    )


# notes


def note_body(note: Note) -> Body:
    """A note."""
    return {
        "on": note.on.value,
        "spots": [spot_body(spot) for spot in note.spots],
        "text": note.text,
        "tags": list(note.tags),
        "colour": note.colour,
        "flagged": note.flagged,
        "author": note.author,
        "created": note.created,
        "changed": note.changed,
        "label": note.label,
    }


def spot_body(spot: Spot) -> dict[str, Any]:
    """A passage of an article with its anchor."""
    one = spot.anchor
    return {
        "article": spot.article,
        "source": spot.source,
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "exact": one.exact,
        "prefix": one.prefix,
        "suffix": one.suffix,
    }


def spot_of(body: Body) -> Spot:
    """The passage again."""
    start, end = _number(body.get("start")), _number(body.get("end"))
    article, source, text, exact, prefix, suffix = _some_strings(body, _OF_SPOT)
    if end - start != len(exact):
        raise ValueError("end")
    return Spot(article, source, Anchor(text, start, end, exact, prefix, suffix))


def note_of(name: str, body: Body) -> Note:
    """The note again; an unknown colour is the first."""
    spots = body.get("spots")
    if not isinstance(spots, list) or not spots or not all(isinstance(s, dict) for s in spots):
        raise ValueError("spots")
    on, text, colour, author, created, changed, label = _some_strings(body, _OF_NOTE)
    flagged = body.get("flagged")
    if len(text) > _LONGEST_NOTE or not isinstance(flagged, bool):
        raise ValueError("text")
    return Note(
        id=name,
        on=On(on),
        spots=tuple(map(spot_of, spots)),
        text=text,
        tags=tidy_tags(_strings(body, "tags")),
        colour=colour if colour in COLOURS else COLOURS[0],
        flagged=flagged,
        author=author,
        created=created,
        changed=changed,
        label=label,
    )


# parts of bodies


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _some_strings(
    body: Mapping[str, Any], taken: Callable[[Mapping[str, Any]], tuple[Any, ...]]
) -> tuple[str, ...]:
    """Some values that must all be strings; one by one 130,000 of them took a third longer."""
    try:
        found = taken(body)
    except KeyError as error:
        raise ValueError(str(error)) from error
    if set(map(type, found)) != _STRINGS_ONLY:
        raise ValueError(found)
    return found


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(value)
    return value


def _string(body: Mapping[str, Any], key: str) -> str:
    return _text(body.get(key))


def _optional(body: Mapping[str, Any], key: str) -> str | None:
    return None if body.get(key) is None else _text(body[key])


def _strings(body: Mapping[str, Any], key: str) -> tuple[str, ...]:
    rows = body.get(key)
    if not isinstance(rows, list):
        raise ValueError(key)
    return tuple(_text(row) for row in rows)


def _rows(body: Mapping[str, Any], key: str, width: int) -> Sequence[Sequence[Any]]:
    rows = body.get(key)
    if not isinstance(rows, list) or not all(
        isinstance(row, list) and len(row) == width for row in rows
    ):
        raise ValueError(key)
    return rows


def _span(row: Sequence[Any], text: str) -> tuple[int, int]:
    start, end = _number(row[0]), _number(row[1])
    if not start <= end <= len(text):
        raise ValueError(row)
    return start, end
