"""Everything of a session that is kept, what an action changes of it, and reading it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from reader.core.article import Article
from reader.core.compared import Decisions
from reader.core.errors import ReaderError
from reader.core.lexicon import OwnLexicon
from reader.core.notes import Note
from reader.core.own_lexicon import from_bytes
from reader.core.verdicts import Verdicts
from reader.core.workspace import spelling
from reader.core.workspace.records import Body, Change, Kind, change
from reader.core.workspace.store import Damage, Workspace

T = TypeVar("T")

_ONE = "the"  # the name of a record of which there is one


@dataclass(frozen=True, slots=True)
class Kept:
    """The articles in order, what was decided and judged, and the notes by their ids."""

    articles: tuple[Article, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)
    verdicts: Verdicts = field(default_factory=Verdicts)
    notes: Mapping[str, Note] = field(default_factory=dict)


def changes(before: Kept, after: Kept) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """The changes of records from one to the other, and the texts that they need."""
    found: list[Change] = []
    old, new = ({one.sha256: one for one in kept.articles} for kept in (before, after))
    texts = [new[key].text for key in new if key not in old or old[key].text is not new[key].text]
    found += _changed(Kind.ARTICLE, old, new, spelling.article_body)
    found += _changed(Kind.ORDER, _order(before), _order(after), lambda order: {"order": order})
    found += _changed(Kind.LINK, _pairs(before), _pairs(after), lambda body: body)
    found += _changed(Kind.RULES, _rules(before), _rules(after), lambda rules: {"off": rules})
    found += _changed(
        Kind.VERDICT,
        {spelling.subject_name(one): (one, verdict) for one, verdict in before.verdicts},
        {spelling.subject_name(one): (one, verdict) for one, verdict in after.verdicts},
        lambda row: spelling.verdict_body(*row),
    )
    found += _changed(Kind.NOTE, before.notes, after.notes, spelling.note_body)
    old_lexicon, new_lexicon = _lexicon(before), _lexicon(after)
    found += _changed(Kind.LEXICON, old_lexicon, new_lexicon, lambda body: body)
    return tuple(found), tuple(texts)


def _changed(
    kind: Kind, old: Mapping[str, T], new: Mapping[str, T], body: Callable[[T], Body]
) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield change(
                kind,
                name,
                body(old[name]) if name in old else None,
                body(new[name]) if name in new else None,
            )


def _order(kept: Kept) -> dict[str, list[str]]:
    return {_ONE: [one.sha256 for one in kept.articles]} if kept.articles else {}


def _pairs(kept: Kept) -> dict[str, Body]:
    rows = [(pair, True) for pair in kept.decisions.linked]
    rows += [(pair, False) for pair in kept.decisions.cut]
    return {
        f"{'+' if linked else '-'}{spelling.pair_name(pair)}": spelling.pair_body(
            pair, linked=linked
        )
        for pair, linked in rows
    }


def _rules(kept: Kept) -> dict[str, list[str]]:
    return {_ONE: sorted(kept.decisions.rules_off)} if kept.decisions.rules_off else {}


def _lexicon(kept: Kept) -> dict[str, Body]:
    own = kept.decisions.lexicon
    return {} if own is None else {_ONE: {"name": own.name, "source": own.source}}


def read(workspace: Workspace) -> tuple[Kept, tuple[Damage, ...]]:
    """Everything that the workspace holds, and the records that make no sense and were left out.

    Rows that do not say what was written are told by ``workspace.damage``.
    """
    damage: list[Damage] = []

    def each(kind: Kind, read_one: Callable[[str, Body], T]) -> dict[str, T]:
        found = {}
        for name, body in sorted(workspace.records(kind).items()):
            try:
                found[name] = read_one(name, body)
            except (ValueError, TypeError, KeyError, ReaderError):
                damage.append(Damage("records", f"{kind.value} {name}"))
        return found

    articles = each(Kind.ARTICLE, lambda _, body: spelling.article_of(body, workspace.text))
    order = each(Kind.ORDER, lambda _, body: _keys(body, "order")).get(_ONE, ())
    first = [key for key in order if key in articles]
    pairs = each(Kind.LINK, lambda _, body: spelling.pair_of(body)).values()
    verdicts = Verdicts()
    for subject, verdict in each(Kind.VERDICT, lambda _, body: spelling.verdict_of(body)).values():
        verdicts = verdicts.having(subject, verdict)
    kept = Kept(
        articles=tuple(articles[key] for key in (*first, *sorted(articles.keys() - set(first)))),
        decisions=Decisions(
            linked=frozenset(pair for pair, linked in pairs if linked),
            cut=frozenset(pair for pair, linked in pairs if not linked),
            rules_off=frozenset(each(Kind.RULES, lambda _, body: _keys(body, "off")).get(_ONE, ())),
            lexicon=each(Kind.LEXICON, lambda _, body: _read_lexicon(body)).get(_ONE),
        ),
        verdicts=verdicts,
        notes=each(Kind.NOTE, spelling.note_of),
    )
    return kept, tuple(damage)


def _keys(body: Body, key: str) -> tuple[str, ...]:
    rows: Any = body.get(key)
    if not isinstance(rows, list) or not all(isinstance(row, str) for row in rows):
        raise ValueError(key)
    return tuple(dict.fromkeys(rows))


def _read_lexicon(body: Body) -> OwnLexicon:
    name, source = body.get("name"), body.get("source")
    if not isinstance(name, str) or not isinstance(source, str):
        raise ValueError("lexicon")
    return from_bytes(name, source.encode("utf-8", "surrogatepass"))
