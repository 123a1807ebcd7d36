"""Words that tell how much of something is meant: resources/lexicon/scope.toml."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core import lexicon
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.said import marked
from reader.core.values import dataclass

_FILE = "scope.toml"
_NOT_ALL = 8  # "did not visit all", "not every flat": somewhere between none and all
_ALL = 10


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of a ladder of the lexicon; ``of`` is what its words restrict."""

    ladder: str
    of: str
    gap: float
    rank: float
    gloss: str


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of something a passage means: the words, and the head of what they restrict.

    ``acts`` are the verbs, or the noun of an act, that are told of it.
    """

    first: int
    end: int
    ladder: str
    of: str
    gap: float
    rank: float
    gloss: str
    head: int | None
    acts: tuple[int, ...] = ()


@lexicon.kept
def ladders() -> lexicon.TermIndex[Rung]:
    """The words of all ladders; raises ResourceError that names the line of a faulty entry."""
    source = lexicon.entries(_FILE)
    terms: list[tuple[str, Rung]] = []
    counted = 0
    for place, row in enumerate(source.tables("ladder", {"name": str, "of": str, "rung": list})):
        before: float | None = None
        for raw in row["rung"]:
            source.check(raw, "ladder.rung", counted, {"gloss": str, "terms": list, "example": str})
            rank = float(raw["rank"])
            if before is not None and rank <= before:
                raise source.error("ladder.rung", counted, "the rank does not rise")
            before = rank
            rung = Rung(row["name"], row["of"], float(row.get("gap", 1)), rank, raw["gloss"])
            terms += [(text, rung) for text in raw["terms"]]
            counted += 1
        if row["of"] not in ("noun", "act", "clause", "near"):
            raise source.error("ladder", place, "“of” is not noun, act, clause or near")
    return lexicon.TermIndex(terms)


@once_a_passage
def measures(passage: Passage) -> tuple[Measure, ...]:
    """What a passage tells of how much is meant, in order."""
    index = ladders()
    found = []
    if index.starts.isdisjoint(passage.vocabulary):
        matches: Sequence[lexicon.Match[Rung]] = ()
    else:
        matches = list(passage.find(index))
    idioms = passage.cues(_FILE, "idiom")
    taken = [(m.first, m.end) for m in idioms]
    end = 0
    for match in matches:
        if match.first < end and not any(m.first == match.first for m in matches if m is not match):
            continue
        if any(f <= match.first < e and e - f >= match.end - match.first for f, e in taken):
            continue
        if any(i in passage.name_at for i in range(match.first, match.end)):
            continue
        if _is_no_measure(passage, match):
            continue
        found.append(_measure(passage, match.first, match.end, match.value))
        end = max(end, match.end)
    found += _denied_phrases(passage)
    return tuple(sorted(set(found), key=lambda m: (m.first, m.end, m.ladder)))


def _is_no_measure(passage: Passage, match: lexicon.Match[Rung]) -> bool:
    tokens = passage.tokens
    word = tokens[match.first].lower
    after = tokens[match.end] if match.end < len(tokens) else None
    if match.end - match.first > 1:
        return False
    if after is not None and after.tag == "HYPH":
        return True  # "all-share", "half-year"
    if word == "some" and after is not None and (after.tag == "CD" or after.lower in ("a", "$")):
        return True  # "some 300 islanders": about
    if word == "most":  # "Peru's most wanted man" is a superlative
        return (
            after is None or tokens[match.first].tag == "RBS" or after.tag[:2] in ("JJ", "RB", "VB")
        )
    if word in ("certain", "selected", "whole", "individual", "full", "complete", "total"):
        return after is None or not after.tag.startswith(("NN", "JJ"))
    if word in ("half", "all", "each", "none", "both", "neither", "some", "few", "many"):
        return False
    return False


def _measure(passage: Passage, first: int, end: int, rung: Rung) -> Measure:
    head: int | None = None
    acts: tuple[int, ...] = ()
    last = end
    rank, gloss = rung.rank, rung.gloss
    if rung.of == "noun":
        head, last = _restricted(passage, first, end)
        if head is not None:
            verbs = _verbs_of(passage, head, first, last)
            noun = _noun_of(passage, first)
            acts = tuple(v.head for v in verbs) or (() if noun is None else (noun,))
            if verbs and verbs[0].negated and rung.rank >= _ALL:
                rank, gloss = float(_NOT_ALL), marked("not all")
    elif rung.of == "act":
        head = _measured_act(passage, first, end)
    elif rung.of == "near":
        head = _nearest_noun(passage, first, end)
    return Measure(first, max(end, last), rung.ladder, rung.of, rung.gap, rank, gloss, head, acts)


def _phrase_over(passage: Passage, at: int) -> NounPhrase | None:
    return next((p for p in passage.features.phrases if p.first <= at < p.end), None)


def _restricted(passage: Passage, first: int, end: int) -> tuple[int | None, int]:
    """The head of what a quantifier restricts, and where that ends."""
    tokens = passage.tokens
    own = _phrase_over(passage, first)
    last = tokens[end - 1].lower
    if own is not None and own.head >= end and last != "of":
        return own.head, own.end
    at = end
    if last != "of" and at < len(tokens) and tokens[at].lower == "of":
        at += 1
    following = next((p for p in passage.features.phrases if p.first in (at, at - 1)), None)
    if following is None and at < len(tokens):
        following = _phrase_over(passage, at)
    if following is not None and following.head >= end:
        return following.head, following.end
    # "have all been cut": the subject of the verb that it stands in
    for verb in passage.features.verbs:
        if verb.first <= first < verb.end:
            role = verb.object if verb.passive else verb.subject
            return role, end
    return None, end


def _verbs_of(passage: Passage, head: int, first: int, last: int) -> list[VerbGroup]:
    """The acts that are told of what a quantifier restricts, the nearest first."""
    every = passage.features.verbs
    roles = {head, *range(first, last)}
    found = [v for v in every if v.subject in roles or v.object in roles]
    found += [v for v in every if v.first <= first < v.end and v not in found]
    if found:
        return found
    clause = passage.features.clauses[first]
    verbs = [v for v in every if v.clause == clause]
    # "the sale of most of the paintings" is told of by the noun before it
    return verbs if len(verbs) == 1 and _noun_of(passage, first) is None else []


def _noun_of(passage: Passage, first: int) -> int | None:
    """The noun that governs a quantifier by "of": "the sale of most of the paintings"."""
    if first < 2 or passage.tokens[first - 1].lower not in ("of", "for", "by", "from"):
        at = first - 1
        if at >= 1 and passage.tokens[at].lower == "the" and passage.tokens[at - 1].lower == "of":
            at -= 1
        else:
            return None
    else:
        at = first - 1
    before = passage.tokens[at - 1]
    return at - 1 if before.tag.startswith("NN") else None


def _measured_act(passage: Passage, first: int, end: int) -> int | None:
    """The verb or noun that an adverb or adjective of degree stands with."""
    phrase = _phrase_over(passage, first)
    if phrase is not None and phrase.head >= end:
        return phrase.head
    for verb in passage.features.verbs:
        if verb.first - 1 <= first <= verb.end + 1:
            return verb.head
    clause = passage.features.clauses[first]
    verbs = [v for v in passage.features.verbs if v.clause == clause]
    return verbs[-1].head if verbs else None


def _nearest_noun(passage: Passage, first: int, end: int) -> int | None:
    """The noun that is included or left out: the subject of the verb, or the phrase beside it."""
    for verb in passage.features.verbs:
        if verb.first <= first < verb.end:
            return verb.object if verb.passive or verb.subject is None else verb.subject
    before = [p for p in passage.features.phrases if p.end == first]
    after = [p for p in passage.features.phrases if p.first == end]
    rows = before or after
    return rows[0].head if rows else None


def _denied_phrases(passage: Passage) -> list[Measure]:
    """ "No line ran": none of the lines did."""
    found = []
    for phrase in passage.features.phrases:
        token = passage.tokens[phrase.first]
        if phrase.negated and token.lower == "no" and phrase.head > phrase.first:
            verbs = _verbs_of(passage, phrase.head, phrase.first, phrase.end)
            if verbs and verbs[0].subject == phrase.head:
                heads = tuple(v.head for v in verbs)
                run = phrase.first, phrase.end
                found.append(Measure(*run, "share", "noun", 3.0, 0.0, "none", phrase.head, heads))
    return found
