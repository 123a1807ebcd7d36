"""All detectors, by the type of what they find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from reader.core.discrepancies import (
    attribution,
    certainty,
    commitment,
    entity,
    framing,
    number,
    polarity,
    precedence,
    quotation,
    scope,
    stage,
    times,
)
from reader.core.discrepancies.central import Account, Joined, central_pairs, named_pairs
from reader.core.discrepancies.common_counts import counted_pairs
from reader.core.discrepancies.common_places import placed_pairs
from reader.core.discrepancies.detector import Detector, Draft, Scene, Sieve, is_kept
from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.judge import judge
from reader.core.discrepancies.pairing import Passage

DETECTORS: Mapping[Type, Detector] = {
    Type.COMMITMENT: commitment.detect,
    Type.STAGE: stage.detect,
    Type.POLARITY: polarity.detect,
    Type.CERTAINTY: certainty.detect,
    Type.NUMBER: number.detect,
    Type.TIME: times.detect,
    Type.PRECEDENCE: precedence.detect,
    Type.ENTITY: entity.detect,
    Type.SCOPE: scope.detect,
    Type.FRAMING: framing.detect,
    Type.ATTRIBUTION: attribution.detect,
    Type.QUOTATION: quotation.detect,
}


# Aligning the words of two sentences takes 0.3 ms; three of four pairs cannot differ in any type.
SIEVES: Mapping[Type, Sieve] = {
    Type.COMMITMENT: commitment.can_differ,
    Type.STAGE: stage.can_differ,
    Type.POLARITY: polarity.can_differ,
    Type.CERTAINTY: certainty.can_differ,
    Type.NUMBER: number.can_differ,
    Type.TIME: times.can_differ,
    Type.PRECEDENCE: precedence.can_differ,
    Type.ENTITY: entity.can_differ,
    Type.SCOPE: scope.can_differ,
    Type.FRAMING: framing.can_differ,
    Type.ATTRIBUTION: attribution.can_differ,
    Type.QUOTATION: quotation.can_differ,
}
CENTRAL = (Type.COMMITMENT, Type.STAGE, Type.PRECEDENCE)
NAMED = (Type.COMMITMENT,)
COUNTED = (Type.NUMBER,)
PLACED = (Type.ENTITY,)


class JoinedBy(Protocol):
    """Finds the passages of two articles, or of one, that tell of one thing without a link."""

    def __call__(self, one: Account, other: Account, same_article: bool, most: int) -> Joined: ...


class Joining(NamedTuple):
    """A way in which passages are joined without a link, and the types that are looked for there.

    ``linked_too``: what it tells of sentences that are linked as well is told beside what their
    words tell.
    """

    find: JoinedBy
    types: tuple[Type, ...]
    linked_too: bool = False


JOINED = (
    Joining(central_pairs, CENTRAL, linked_too=True),
    Joining(named_pairs, NAMED),
    Joining(counted_pairs, COUNTED),
    Joining(placed_pairs, PLACED),
)


def sift(left: Passage, right: Passage, types: Iterable[Type] = tuple(DETECTORS)) -> list[Type]:
    """The types, of those given, in which two passages can differ at all.

    Of a passage in another language than English, or one too long, only the numbers are compared.
    """
    if left.is_unread or right.is_unread:
        types = [kind for kind in types if kind is Type.NUMBER]
    return [kind for kind in types if SIEVES[kind](left, right)]


def drafts(scene: Scene, types: Iterable[Type] = tuple(DETECTORS)) -> list[Draft]:
    """What the detectors of those types draft for a pair of passages, as sure as they say."""
    return [draft for kind in types for draft in DETECTORS[kind](scene)]


def detect(scene: Scene, types: Iterable[Type] = tuple(DETECTORS)) -> Iterator[Draft]:
    """What a pair of passages may tell: the drafts that are likely enough to be real when there are
    more places like them.

    CENTRAL are those for passages that only have the articles' common event in common, NAMED
    those for passages that only have a name in common, COUNTED those that count the same,
    PLACED those that place the same act.
    """
    return (draft for draft in judge(scene, drafts(scene, types)) if is_kept(draft.confidence))
