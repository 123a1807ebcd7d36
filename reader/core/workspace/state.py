"""Everything of a session that is kept, what an action changes of it, and reading it again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from reader.core.article import Article
from reader.core.compared import Decisions
from reader.core.differing import difference
from reader.core.errors import ReaderError
from reader.core.kept import Kept
from reader.core.lexicon import OwnLexicon
from reader.core.own_lexicon import from_bytes
from reader.core.verdicts import Verdicts
from reader.core.workspace import spelling
from reader.core.workspace.records import Body, Change, Kind, change, parsed_body
from reader.core.workspace.store import Damage, Workspace

T = TypeVar("T")

_ONE = "the"  # the name of a record of which there is one


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
    differing, gone = difference(old, new)
    for name in sorted((*differing, *gone)):
        yield change(
            kind,
            name,
            body(old[name]) if name in old else None,
            body(new[name]) if name in new else None,
        )


def _order(kept: Kept) -> dict[str, list[str]]:
    return {_ONE: [one.sha256 for one in kept.articles]} if kept.articles else {}


def _pairs(kept: Kept) -> dict[str, Body]:
    return {
        _pair_name(pair, linked): spelling.pair_body(pair, linked=linked, taken=taken)
        for pair, linked, taken in decided_pairs(kept.decisions)
    }


def decided_pairs(decisions: Decisions) -> list[tuple[spelling.Pair, bool, bool]]:
    """All pairs that are decided about: whether linked, and whether taken from a colleague."""
    rows = [(pair, True) for pair in decisions.linked]
    rows += [(pair, False) for pair in decisions.cut]
    return [(pair, linked, pair in decisions.taken) for pair, linked in rows]


def _pair_name(pair: spelling.Pair, linked: bool) -> str:
    return f"{'+' if linked else '-'}{spelling.pair_name(pair)}"


def _rules(kept: Kept) -> dict[str, list[str]]:
    return {_ONE: sorted(kept.decisions.rules_off)} if kept.decisions.rules_off else {}


def _lexicon(kept: Kept) -> dict[str, Body]:
    own = kept.decisions.lexicon
    return {} if own is None else {_ONE: {"name": own.name, "source": own.source}}


def read(workspace: Workspace) -> tuple[Kept, tuple[Damage, ...]]:
    """Everything that the workspace holds, and the records that make no sense and were left out.

    Rows that do not say what was written are told by ``workspace.damage``.
    """
    rows = _Rows(workspace.text)
    for kind in Kind:
        for name, body in sorted(workspace.records(kind).items()):
            rows.put(kind, name, body)
    return rows.kept(), tuple(rows.damage)


def with_changes(kept: Kept, found: Iterable[Change], text_of: Callable[[str], str | None]) -> Kept:
    """What is kept after an action; what it does not touch stays the same object.

    A record that makes no sense is taken as none: only a file that was tampered with has one.
    """
    rows = _Rows(text_of, kept)
    for one in found:
        rows.put(one.kind, one.name, parsed_body(one.after))
    return rows.kept()


class _Rows:
    """The records of each kind as values, by their names."""

    def __init__(self, text_of: Callable[[str], str | None], start: Kept | None = None) -> None:
        kept = start or Kept()
        own, rules = kept.decisions.lexicon, tuple(sorted(kept.decisions.rules_off))
        self.damage: list[Damage] = []
        self._values: dict[Kind, dict[str, Any]] = {kind: {} for kind in Kind}
        self._values[Kind.ARTICLE] = {one.sha256: one for one in kept.articles}
        self._values[Kind.ORDER] = {_ONE: tuple(one.sha256 for one in kept.articles)}
        self._values[Kind.LINK] = {
            _pair_name(*row[:2]): row for row in decided_pairs(kept.decisions)
        }
        self._values[Kind.VERDICT] = {spelling.subject_name(row[0]): row for row in kept.verdicts}
        self._values[Kind.NOTE] = dict(kept.notes)
        self._values[Kind.RULES] = {_ONE: rules}
        self._values[Kind.LEXICON] = {_ONE: own} if own is not None else {}
        self._readers: dict[Kind, Callable[[str, Body], Any]] = {
            Kind.ARTICLE: lambda _, body: spelling.article_of(body, text_of),
            Kind.ORDER: lambda _, body: _keys(body, "order"),
            Kind.LINK: lambda _, body: spelling.pair_of(body),
            Kind.VERDICT: lambda _, body: spelling.verdict_of(body),
            Kind.NOTE: spelling.note_of,
            Kind.RULES: lambda _, body: _keys(body, "off"),
            Kind.LEXICON: lambda _, body: _read_lexicon(body),
        }

    def put(self, kind: Kind, name: str, body: Body | None) -> None:
        self._values[kind].pop(name, None)
        if body is None or kind not in self._readers:
            return
        try:
            self._values[kind][name] = self._readers[kind](name, body)
        except (ValueError, TypeError, KeyError, ReaderError):
            self.damage.append(Damage("records", f"{kind.value} {name}"))

    def kept(self) -> Kept:
        values = self._values
        articles: dict[str, Article] = {one.sha256: one for one in values[Kind.ARTICLE].values()}
        first = [key for key in values[Kind.ORDER].get(_ONE, ()) if key in articles]
        rest = sorted(articles.keys() - set(first))
        pairs = values[Kind.LINK].values()
        verdicts = sorted(values[Kind.VERDICT].values(), key=lambda row: row[0].key)
        return Kept(
            articles=tuple(articles[key] for key in (*first, *rest)),
            decisions=Decisions(
                linked=frozenset(pair for pair, linked, _ in pairs if linked),
                cut=frozenset(pair for pair, linked, _ in pairs if not linked),
                taken=frozenset(pair for pair, _, taken in pairs if taken),
                rules_off=frozenset(values[Kind.RULES].get(_ONE, ())),
                lexicon=values[Kind.LEXICON].get(_ONE),
            ),
            verdicts=Verdicts(tuple(verdicts)),
            notes=dict(values[Kind.NOTE]),
        )


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
