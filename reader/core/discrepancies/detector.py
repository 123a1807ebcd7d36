"""What a detector is: a pairing in, drafts of findings out; none knows another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from reader.core.article import Kind
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Pairing, Passage, overlap
from reader.core.language.relations import Relation, are_antonyms, part_of_speech, related
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding before it has a claim, an id and a reason: token runs in the two passages.

    ``confidence`` is 0 to 1 and already counts in the link's probability. Drafts of one type and
    two articles with the same ``key`` tell one difference; without a key, those with the same
    words do.
    """

    type: Type
    rule: str
    severity: Severity
    confidence: float
    left: tuple[int, int]
    right: tuple[int, int]
    left_gloss: str
    right_gloss: str
    note: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """An act of each passage that may be the same one.

    ``kinship`` is how near the words that name the acts are (1.0 the same), ``about`` how much
    they are about the same thing, ``roles`` whether who does it and to whom can be the same:
    all 0 to 1.
    """

    left: Mention
    right: Mention
    kinship: float
    about: float
    roles: float


class Scene:
    """A pairing with the acts of both passages, worked out once for all detectors."""

    def __init__(self, pairing: Pairing) -> None:
        self.pairing = pairing
        self.left = pairing.left
        self.right = pairing.right
        self.score = pairing.score

    def confidence(self, about: float, weight: float = 1.0) -> float:
        """How sure a draft is: the link's probability and how much is common to what it is about.

        A pair that is less probable than a link must have more in common.
        """
        if self.pairing.same_article and not self._spans_head_and_body:
            weight *= weigh("scene.within_body")
        return weight * (0.35 + 0.65 * about) * (0.4 + 0.6 * self.score)

    @property
    def _spans_head_and_body(self) -> bool:
        head = (Kind.TITLE, Kind.STANDFIRST)
        return (self.left.sentence.kind in head) or (self.right.sentence.kind in head)

    @cached_property
    def left_acts(self) -> tuple[Mention, ...]:
        """The acts of the left passage."""
        return acts(self.left)

    @cached_property
    def right_acts(self) -> tuple[Mention, ...]:
        """The acts of the right passage."""
        return acts(self.right)

    def _kindred(self) -> Iterator[tuple[Mention, Mention, float]]:
        """Pairs of acts with how near their heads are, those too far apart left out."""
        least = weigh("scene.least_kinship")
        for p in self.left_acts:
            ladders = {r.ladder for r in p.rungs}
            for q in self.right_acts:
                kinship = self.pairing.strength(p.head, q.head)
                if (
                    kinship >= least
                    or any(r.ladder in ladders for r in q.rungs)
                    or self._opposite_verbs(p, q)
                ):
                    yield p, q, kinship

    def _opposite_verbs(self, p: Mention, q: Mention) -> bool:
        if p.noun or q.noun:
            return False  # "king" and "queen", "boys" and "girls" are no opposite acts
        x, y = self.left.tokens[p.head], self.right.tokens[q.head]
        return are_antonyms(x.lemma, part_of_speech(x.tag), y.lemma, part_of_speech(y.tag))

    def _roles(self, i: int | None, j: int | None, otherwise: float) -> float:
        """1.0 when the words in one role can be the same thing, else the factor for others."""
        if i is None or j is None:
            return 1.0
        x, y = self.left.tokens[i], self.right.tokens[j]
        if _is_pronoun(x.tag) or _is_pronoun(y.tag):
            return 1.0
        partner = self.pairing.to_right.get(i)
        if partner is not None and partner[0] == j:
            return 1.0
        return 1.0 if self.pairing.strength(i, j) >= weigh("scene.same_role") else otherwise

    @cached_property
    def common(self) -> float:
        """How much the whole sentences have in common, 0 to 1."""
        common = overlap(self.pairing, frozenset(self.left.content), frozenset(self.right.content))
        titles = self.left.sentence.kind is self.right.sentence.kind is Kind.TITLE
        return max(common, weigh("scene.titles")) if titles else common

    def about(self, left: frozenset[int], right: frozenset[int]) -> float:
        """How much two sets of tokens are about one thing, 0 to 1: by their own words, or by what
        the whole sentences have in common.
        """
        own = overlap(self.pairing, left, right)
        return min(1.0, max(own, weigh("scene.whole") * self.common) + self.common_names)

    @cached_property
    def common_names(self) -> float:
        """What the names in both sentences add to what any of their acts have in common."""
        names = [{n.key for n in p.features.names} for p in (self.left, self.right)]
        return weigh("scene.common_name") * min(len(names[0] & names[1]), 3)

    @cached_property
    def correspondences(self) -> tuple[Correspondence, ...]:
        """All pairs of acts that share a word's meaning or a ladder, in text order."""
        found = []
        for p, q, kinship in self._kindred():
            about = self.about(p.arguments, q.arguments)
            roles = self._roles(p.subject, q.subject, weigh("scene.other_subject"))
            roles *= self._roles(p.object, q.object, weigh("scene.other_object"))
            found.append(Correspondence(p, q, kinship, about * roles, roles))
        return tuple(found)


def _is_pronoun(tag: str) -> bool:
    return tag.startswith(("PRP", "WP", "WDT", "DT"))


Telling = tuple[tuple[Mention, float], ...]


class CommonScene(Scene):
    """Two passages that tell of one thing without being linked: the articles' common event, or
    something that is named in both.

    Their acts correspond by that alone; words are not aligned, so that every such pair of a set
    can be looked at. ``left_telling`` and ``right_telling`` are the acts that tell of the common
    thing, with how surely, 0 to 1; ``link`` is the link's probability that this is worth.
    """

    def __init__(
        self,
        left: Passage,
        right: Passage,
        link: float,
        left_telling: Telling,
        right_telling: Telling,
    ) -> None:
        super().__init__(Pairing(left, right, link, {}, {}, {}))
        self._telling = left_telling, right_telling

    @cached_property
    def common(self) -> float:
        """How surely both passages tell of the common thing by any of their acts."""
        return min(max(surely for _, surely in telling) for telling in self._telling)

    @cached_property
    def correspondences(self) -> tuple[Correspondence, ...]:
        """The pairs of acts that tell of the common thing and share a ladder."""
        found = []
        for p, surely_p in self._telling[0]:
            ladders = {r.ladder for r in p.rungs}
            for q, surely_q in self._telling[1]:
                if any(r.ladder in ladders for r in q.rungs):
                    same = self.left.tokens[p.head].lemma == self.right.tokens[q.head].lemma
                    roles = self._same_object(p, q)
                    about = min(surely_p, surely_q) * roles
                    found.append(Correspondence(p, q, float(same), about, roles))
        return tuple(found)

    def _same_object(self, p: Mention, q: Mention) -> float:
        """1.0 unless the acts are done to things told by unrelated words."""
        if p.object is None or q.object is None:
            return 1.0
        x, y = self.left.tokens[p.object], self.right.tokens[q.object]
        if _is_pronoun(x.tag) or _is_pronoun(y.tag):
            return 1.0
        if related(x.lemma, x.tag, y.lemma, y.tag) > Relation.ANTONYM:
            return 1.0
        return weigh("scene.other_object")


class Detector(Protocol):
    """One type of discrepancy."""

    def __call__(self, scene: Scene) -> Iterator[Draft]: ...
