"""What the analyst decides about single pairs of sentences: linked, cut, or left to the engine."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from reader.core.alignment.links import Link, Origin, Ref
from reader.core.compared import Comparison, Decisions
from reader.core.values import dataclass

Place = tuple[str, int, int]  # a sentence: its article's sha256, start and end in code points
Pair = tuple[Place, Place]


class Decided(StrEnum):
    """What is decided about a pair."""

    LINKED = "linked"
    CUT = "cut"


def place_of(comparison: Comparison, ref: Ref) -> Place:
    """The sentence by its content, which holds whatever the order of the articles."""
    sentence = comparison.sentence(ref)
    return comparison.articles[ref.article].article.sha256, sentence.start, sentence.end


def pair_of(comparison: Comparison, a: Ref, b: Ref) -> Pair:
    """The pair by its content, the same for either order of the two."""
    one, two = sorted((place_of(comparison, a), place_of(comparison, b)))
    return one, two


def ref_of(comparison: Comparison, place: Place) -> Ref | None:
    """Where the sentence now stands; None when its article is not open or reads otherwise."""
    sha256, start, end = place
    for number, compared in enumerate(comparison.articles):
        if compared.article.sha256 == sha256:
            for sentence in compared.sentences:
                if (sentence.start, sentence.end) == (start, end):
                    return Ref(number, sentence.index)
    return None


def decided(decisions: Decisions, pair: Pair) -> Decided | None:
    """What is decided about a pair; None where the engine decides."""
    other = pair[1], pair[0]
    if pair in decisions.linked or other in decisions.linked:
        return Decided.LINKED
    if pair in decisions.cut or other in decisions.cut:
        return Decided.CUT
    return None


def is_taken(decisions: Decisions, pair: Pair) -> bool:
    """Whether what is decided about a pair was taken from a colleague's file."""
    return pair in decisions.taken or (pair[1], pair[0]) in decisions.taken


def deciding(
    decisions: Decisions, pair: Pair, verdict: Decided | None, *, taken: bool = False
) -> Decisions:
    """The decisions with another one about this pair; None leaves it to the engine.

    It is the analyst's own unless it is ``taken`` from a colleague's file.
    """
    both = {pair, (pair[1], pair[0])}
    linked, cut = decisions.linked - both, decisions.cut - both
    if verdict is Decided.LINKED:
        linked |= {pair}
    elif verdict is Decided.CUT:
        cut |= {pair}
    kept = decisions.taken - both
    if taken and verdict is not None:
        kept |= {pair}
    return replace(decisions, linked=linked, cut=cut, taken=kept)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A counterpart of a sentence; ``link`` is None where only a claim holds the two together."""

    ref: Ref
    link: Link | None

    @property
    def is_decided(self) -> bool:
        """Whether the analyst made or kept the link."""
        return self.link is not None and self.link.origin is Origin.ANALYST


def neighbours(comparison: Comparison, ref: Ref) -> tuple[Neighbour, ...]:
    """The counterparts of a sentence in other articles, in order: linked, or of the same claim."""
    found: dict[Ref, Link | None] = {
        other: None
        for claim in comparison.claims
        if ref in claim.sentences
        for other in claim.sentences
        if other.article != ref.article
    }
    for link in comparison.links:
        if link.a == ref:
            found[link.b] = link
        elif link.b == ref:
            found[link.a] = link
    return tuple(Neighbour(one, found[one]) for one in sorted(found))
