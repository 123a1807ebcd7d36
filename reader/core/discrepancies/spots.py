"""Where a sentence says that its acts happened: "near the Alexandria station", "in the camp"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.aliases import aliases
from reader.core.language.features import Name, NounPhrase, VerbGroup
from reader.core.language.names_cluster import form_of
from reader.core.language.places import is_place
from reader.core.language.relations import derived_verbs, names_event
from reader.core.values import dataclass

_FILE = "places.toml"
_CHAIN = ("in", "of", "near", "off", ",")  # "the station in Egypt", "Houston, Texas"
# fmt: off
_BESIDE = frozenset((
    "(", ")", "about", "some", "just", "roughly", "nearly", "mile", "miles", "km", "kilometers",
    "kilometres", "metres", "meters", "yards", "feet", "m", "nautical", "only", "somewhere",
    "directly", "right", "deep", "high", "well", "all", "both", "far",
))
# fmt: on
_LINKS = ("that", "which", "who")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a sentence tells: its tokens with the words before it.

    ``relation`` is in, by or between, ``words`` what stands before the place ("off the coast of"),
    ``places`` the names that the gazetteer knows in it, ``head`` its last word ("camp").
    """

    first: int
    end: int
    relation: str
    words: str
    places: tuple[str, ...]
    head: int
    definite: bool


@dataclass(frozen=True, slots=True)
class Act:
    """An act at a spot: the token that names it, who or what undergoes it, and how surely the spot
    is the act's own, 0 to 1. ``single``: it is done at one place, as saying and growing are not.
    """

    head: int
    spot: Spot
    roles: tuple[int, ...]
    surely: float
    noun: bool
    single: bool = True


def words_of(table: str, field: str) -> frozenset[str]:
    """The words of one field of the lexicon of places."""
    return _words(table, field)


@lexicon.kept
def _words(table: str, field: str) -> frozenset[str]:
    source = lexicon.entries(_FILE)
    row = source.data.get(table)
    if not isinstance(row, dict) or not row.get(field) or not row.get("example"):
        raise source.error(table, 0, f"“{field}” or “example” is missing")
    return frozenset(row[field])


@lexicon.kept
def _relations() -> lexicon.TermIndex[tuple[str, str]]:
    rows = [
        (words, (relation, words))
        for relation in ("in", "by", "between")
        for words in sorted(words_of("relations", relation))
    ]
    return lexicon.TermIndex(rows)


@once_a_passage
def spots(passage: Passage) -> tuple[Spot, ...]:
    """The places that a sentence tells, in order."""
    found: list[Spot] = []
    names = {name.first: name for name in passage.features.names}
    starts = {phrase.first: phrase for phrase in passage.features.phrases}
    for match in passage.find(_relations()):
        if found and match.first < found[-1].end:
            continue
        relation, words = match.value
        spot = _spot(passage, starts, names, match.first, match.end, relation, words)
        if spot is not None:
            found.append(spot)
    return tuple(found)


def _spot(
    passage: Passage,
    starts: dict[int, NounPhrase],
    names: dict[int, Name],
    first: int,
    at: int,
    relation: str,
    words: str,
) -> Spot | None:
    phrase = starts.get(at)
    if phrase is None or passage.tokens[phrase.head].tag.startswith(("PRP", "CD", "WP")):
        return None
    if any(t.first < phrase.end and phrase.first < t.end for t in passage.features.times):
        return None
    head, end, definite = phrase.head, phrase.end, phrase.definite
    while end in starts and starts[end].clause == phrase.clause:  # "the Alexandria" "cable station"
        head, end = starts[end].head, starts[end].end
    for name in passage.features.names:  # "the Gulf" of "the Gulf of Aden"
        if at <= name.first < end < name.end:
            end = name.end
    tokens = passage.tokens
    if relation == "between":
        if end >= len(tokens) or tokens[end].lower != "and" or end + 1 not in starts:
            return None
        end = starts[end + 1].end
        places = _places(passage, at, end)
        return (
            Spot(first, end, relation, words, places, head, definite) if len(places) > 1 else None
        )
    told = _places(passage, at, end)
    while end + 1 < len(tokens) and tokens[end].lower in _CHAIN and end + 1 in starts:
        further = starts[end + 1]
        more = _places(passage, end + 1, further.end)
        if not more or (tokens[end].lower == "," and not told):
            break
        told += more
        end = further.end
    return Spot(first, end, relation, words, told, head, definite)


def _places(passage: Passage, first: int, end: int) -> tuple[str, ...]:
    """The names of places between two tokens; a country's adjective only before "coast"."""
    found: list[str] = []
    for name in passage.features.names:
        if not (first <= name.first and name.end <= end):
            continue
        last = passage.tokens[name.end - 1]
        if last.tag.startswith("JJ") or form_of(name.text) in aliases().demonyms:
            following = passage.tokens[name.end] if name.end < len(passage.tokens) else last
            if following.lemma not in words_of("parts_of", "nouns"):
                continue
        own = name.text.lower().removeprefix("the ")
        found += [next((n for n in (name.key, own) if is_place(n)), "")]
    return tuple(n for n in found if n)


@once_a_passage
def located(passage: Passage) -> tuple[Act, ...]:
    """The acts of a sentence whose place is told beside them."""
    found: list[Act] = []
    for spot in spots(passage):
        found += _acts(passage, spot)
    return tuple(found)


def _acts(passage: Passage, spot: Spot) -> Iterator[Act]:
    verbs, tokens = passage.features.verbs, passage.tokens
    at = _before(passage, spot)
    verb = next((v for v in verbs if v.first <= at < v.end and v.end - 1 == at), None)
    if verb is not None:
        yield from _of_verb(passage, verb, spot, 1.0)
        return
    phrase = next((p for p in passage.features.phrases if p.first <= at < p.end), None)
    if phrase is None:
        if at < 0 or tokens[at].lower in (",", ":", ";", "and", "but", "-"):
            following = _following(passage, spot)
            if following is not None and spot.end < len(tokens) and tokens[spot.end].lower == ",":
                yield from _of_verb(passage, following, spot, 0.85)
        return
    governor = next((v for v in verbs if v.object == phrase.head and v.end <= phrase.first), None)
    if governor is not None and not governor.passive and spot.relation != "between":
        yield from _of_verb(passage, governor, spot, 0.85)
    behind = _following(passage, spot)
    noun = tokens[phrase.head]
    if noun.tag in ("NN", "NNS") and (derived_verbs(noun.lemma) or names_event(noun.lemma)):
        yield Act(phrase.head, spot, (), 0.9, True)
    if behind is not None and behind.passive and spot.relation != "between":
        yield from _of_verb(passage, behind, spot, 0.85)


def _before(passage: Passage, spot: Spot) -> int:
    """The token before a spot, what tells how far, when or of another place left out."""
    runs = [(s.first, s.end) for s in spots(passage) if s.end <= spot.first]
    runs += [(t.first, t.end) for t in passage.features.times]
    runs += [(q.first, q.end) for q in passage.features.quantities]
    at = spot.first - 1
    start = at
    while at >= 0:
        run = next((r for r in runs if r[0] <= at < r[1]), None)
        if run is not None:
            at = run[0] - 1
        elif passage.tokens[at].lower in _BESIDE or passage.tokens[at].tag.startswith("RB"):
            at -= 1
        elif passage.tokens[at].lower in ("on", "at", "in") and at < start:
            at -= 1  # "on" of "on Friday"
        elif passage.tokens[at].lower == "," and at == start and at > 0:
            before = passage.tokens[at - 1]
            if not before.tag.startswith("NN"):
                break
            at -= 1
        else:
            break
    return at


def _following(passage: Passage, spot: Spot) -> VerbGroup | None:
    """The verb that goes on behind a spot: "the lines near Aden have been cut"."""
    at = spot.end
    while at < len(passage.tokens) and at < spot.end + 4:
        if passage.tokens[at].lower in _LINKS:
            return None
        verb = next((v for v in passage.features.verbs if v.first == at), None)
        if verb is not None:
            return verb
        at += 1
    return None


def _of_verb(passage: Passage, verb: VerbGroup, spot: Spot, surely: float) -> Iterator[Act]:
    roles = tuple(r for r in (verb.subject, verb.object) if r is not None)
    if verb.lemma in words_of("locating", "verbs"):
        about = verb.object if verb.passive else verb.subject
        if about is not None and passage.tokens[about].tag in ("NN", "NNS"):
            yield Act(about, spot, (), surely, True)
        return
    if not verb.negated:
        single = verb.lemma not in words_of("elsewhere", "verbs")
        yield Act(verb.head, spot, roles, surely, False, single)


def is_definite(passage: Passage, act: Act) -> bool:
    """Whether what takes part in an act, or the act that a noun names, is taken as known."""
    heads = act.roles if not act.noun else (act.head,)
    return any(
        (phrase.definite and phrase.head in heads) or i in passage.name_at
        for phrase in passage.features.phrases
        for i in heads
    )
