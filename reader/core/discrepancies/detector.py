"""What a detector is: a pairing in, drafts of findings out; none knows another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from reader.core.article import Kind
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import (
    Pairing,
    Passage,
    once_a_passage,
    overlap,
    overlap_at_most,
)
from reader.core.discrepancies.slots import Slot, find_slots
from reader.core.language.relations import Relation, antonyms, part_of_speech, related
from reader.core.values import dataclass
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding before it has a claim, an id and a reason: token runs in the two passages.

    ``confidence`` is 0 to 1 and already counts in the link's probability. Drafts of one type and
    two articles with the same ``key`` tell one difference; without a key, those with the same
    words do. A ``spare`` draft is told only where the better ones of its type in these two passages
    are not, because the analyst switched their rules off: see surest_by_rule.
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
    spare: bool = False


def surest_by_rule(drafts: Iterable[Draft], gravest: bool = False) -> Iterator[Draft]:
    """The surest draft, and as spares the surest of each other rule: for a detector that tells one
    difference of two passages. With ``gravest`` the most severe goes before the surest.
    """
    told: set[str] = set()

    def order(draft: Draft) -> tuple[object, ...]:
        return -draft.severity if gravest else 0, -draft.confidence, draft.left, draft.right

    for draft in sorted(drafts, key=order):
        if draft.rule not in told:
            yield replace(draft, spare=True) if told else draft
            told.add(draft.rule)


def is_kept(confidence: float) -> bool:
    """Whether a draft may be told together with others that tell the same difference."""
    return confidence >= weigh("scene.kept")


def is_shown(confidence: float) -> bool:
    """Whether a difference is sure enough to be told."""
    return round(min(confidence, 0.99), 2) >= weigh("scene.shown")


class Correspondence:
    """An act of each passage that may be the same one.

    ``kinship`` is how near the words that name the acts are (1.0 the same), ``about`` how much
    they are about the same thing, ``roles`` whether who does it and to whom can be the same:
    all 0 to 1. ``surely`` is how surely both acts tell of a thing that is known to be common.
    """

    __slots__ = ("_about", "_kinship", "_roles", "_scene", "left", "right", "surely")

    def __init__(
        self,
        scene: Scene,
        left: Mention,
        right: Mention,
        kinship: float = -1.0,
        surely: float = 1.0,
    ) -> None:
        self.left = left
        self.right = right
        self.surely = surely
        self._scene = scene
        # Worked out when a detector asks: most pairs of acts are of no interest to any.
        self._kinship = kinship
        self._about = self._roles = -1.0

    @property
    def kinship(self) -> float:
        """How near the words that name the acts are."""
        if self._kinship < 0.0:
            self._kinship = self._scene.pairing.strength(self.left.head, self.right.head)
        return self._kinship

    @property
    def about(self) -> float:
        """How much the acts are about the same thing."""
        if self._about < 0.0:
            self._about = self._scene.about_of(self) * self.roles
        return self._about

    def is_about(self, least: float) -> bool:
        """Whether the acts are so much about the same thing: words are aligned only where they
        can be.
        """
        if self._about < 0.0 and self._scene.about_of_at_most(self) < least:
            return False
        return self.about >= least

    @property
    def roles(self) -> float:
        """Whether who does it and to whom can be the same."""
        if self._roles < 0.0:
            self._roles = self._scene.roles_of(self)
        return self._roles


Wanted = Callable[[Mention, Mention], bool]


@dataclass(frozen=True, slots=True)
class _Head:
    """What tells quickly whether two acts are kindred."""

    act: Mention
    lemma: str
    ladders: frozenset[str]
    word: str  # with WordNet's letter; "" for nouns, which are no opposite acts
    opposites: frozenset[str]


@once_a_passage
def _heads(passage: Passage) -> tuple[_Head, ...]:
    rows = []
    for act in acts(passage):
        token = passage.tokens[act.head]
        pos = part_of_speech(token.tag)
        # "king" and "queen", "boys" and "girls" are no opposite acts
        word = "" if act.noun else f"{token.lemma}/{pos}"
        opposites = frozenset() if act.noun else antonyms(token.lemma, pos)
        ladders = frozenset(rung.ladder for rung in act.rungs)
        rows.append(_Head(act, token.lemma, ladders, word, opposites))
    return tuple(rows)


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

    def _kindred(self, wanted: Wanted | None = None) -> Iterator[tuple[Mention, Mention, float]]:
        """Pairs of acts with how near their heads are, those too far apart left out."""
        least, nearness = weigh("scene.least_kinship"), self.pairing.nearness
        right = _heads(self.right)
        for p in _heads(self.left):
            for q in right:
                if wanted is not None and not wanted(p.act, q.act):
                    continue
                kinship = 1.0 if p.lemma == q.lemma else nearness(p.act.head, q.act.head)
                if (
                    kinship >= least
                    or not p.ladders.isdisjoint(q.ladders)
                    # Both ways: WordNet often names an opposite at one of two words only.
                    or (p.word and q.word and (p.word in q.opposites or q.word in p.opposites))
                ):
                    yield p.act, q.act, kinship

    def _roles(self, i: int | None, j: int | None, otherwise: float) -> float:
        """1.0 when the words in one role can be the same thing, else the factor for others."""
        if i is None or j is None:
            return 1.0
        x, y = self.left.tokens[i], self.right.tokens[j]
        if _is_pronoun(x.tag) or _is_pronoun(y.tag):
            return 1.0
        if self.pairing.strength(i, j) >= weigh("scene.same_role"):
            return 1.0
        return 1.0 if self.pairing.are_partners(i, j) else otherwise

    @cached_property
    def common(self) -> float:
        """How much the whole sentences have in common, 0 to 1."""
        common = overlap(self.pairing, _content(self.left), _content(self.right))
        titles = self.left.sentence.kind is self.right.sentence.kind is Kind.TITLE
        return max(common, weigh("scene.titles")) if titles else common

    @cached_property
    def common_at_most(self) -> float:
        """What ``common`` is at most; no word need be aligned for it."""
        most = overlap_at_most(self.pairing, _content(self.left), _content(self.right))
        titles = self.left.sentence.kind is self.right.sentence.kind is Kind.TITLE
        return max(most, weigh("scene.titles")) if titles else most

    def has_in_common(self, least: float) -> bool:
        """Whether the whole sentences have at least so much in common: words are aligned only
        where they can.
        """
        return self.common_at_most >= least and self.common >= least

    def about_at_most(self, left: frozenset[int], right: frozenset[int]) -> float:
        """What ``about`` gives at most; no word need be aligned for it."""
        own = overlap_at_most(self.pairing, left, right)
        return min(1.0, max(own, weigh("scene.whole") * self.common_at_most) + self.common_names)

    def about(self, left: frozenset[int], right: frozenset[int]) -> float:
        """How much two sets of tokens are about one thing, 0 to 1: by their own words, or by what
        the whole sentences have in common.
        """
        own = overlap(self.pairing, left, right)
        return min(1.0, max(own, weigh("scene.whole") * self.common) + self.common_names)

    @cached_property
    def common_names(self) -> float:
        """What the names in both sentences add to what any of their acts have in common."""
        return weigh("scene.common_name") * min(len(_names(self.left) & _names(self.right)), 3)

    @cached_property
    def correspondences(self) -> tuple[Correspondence, ...]:
        """All pairs of acts that share a word's meaning or a ladder, in text order."""
        return tuple([Correspondence(self, p, q, kinship) for p, q, kinship in self._kindred()])

    def correspondences_of(self, wanted: Wanted) -> tuple[Correspondence, ...]:
        """Those of the correspondences whose two acts are wanted: mostly none, and then no word
        is compared.
        """
        if "correspondences" in self.__dict__:
            return tuple([one for one in self.correspondences if wanted(one.left, one.right)])
        rows = self._kindred(wanted)
        return tuple([Correspondence(self, p, q, kinship) for p, q, kinship in rows])

    @cached_property
    def on_ladders(self) -> tuple[Correspondence, ...]:
        """Those of the correspondences that share a ladder; no word need be aligned for them."""
        right = [row for row in _heads(self.right) if row.ladders]
        return tuple(
            [
                Correspondence(self, p.act, q.act)
                for p in _heads(self.left)
                if p.ladders
                for q in right
                if not p.ladders.isdisjoint(q.ladders)
            ]
        )

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The places that correspond but are worded differently, in text order."""
        return find_slots(self.pairing, self.common)

    def firm_slots(self, least: float) -> list[Slot]:
        """The slots that are at least so firm, in text order."""
        # None between equal words is firmer than the sentences have in common.
        slots = self.slots if self.has_in_common(least) else self._slots_of_roles
        return [slot for slot in slots if slot.firmness >= least]

    @cached_property
    def _slots_of_roles(self) -> tuple[Slot, ...]:
        return find_slots(self.pairing, self.common, between=False)

    def about_of(self, one: Correspondence) -> float:
        """How much two acts are about the same thing, by what is said of them."""
        return self.about(one.left.arguments, one.right.arguments)

    def about_of_at_most(self, one: Correspondence) -> float:
        """What ``about_of`` gives at most; no word need be aligned for it."""
        return self.about_at_most(one.left.arguments, one.right.arguments)

    def roles_of(self, one: Correspondence) -> float:
        """How well those who do the two acts, and those to whom they are done, agree."""
        p, q = one.left, one.right
        roles = self._roles(p.subject, q.subject, weigh("scene.other_subject"))
        return roles * self._roles(p.object, q.object, weigh("scene.other_object"))


def _is_pronoun(tag: str) -> bool:
    return tag.startswith(("PRP", "WP", "WDT", "DT"))


@once_a_passage
def _content(passage: Passage) -> frozenset[int]:
    return frozenset(passage.content)


@once_a_passage
def _names(passage: Passage) -> frozenset[str]:
    return frozenset(name.key for name in passage.features.names)


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
        same_article: bool = False,
        by_name: bool = False,
    ) -> None:
        super().__init__(Pairing(left, right, link, same_article, aligned=False))
        self.by_name = by_name
        self._telling = left_telling, right_telling

    @cached_property
    def common(self) -> float:
        """How surely both passages tell of the common thing by any of their acts."""
        return min(max(surely for _, surely in telling) for telling in self._telling)

    @cached_property
    def common_at_most(self) -> float:
        """The same: it needs no aligned words."""
        return self.common

    @cached_property
    def correspondences(self) -> tuple[Correspondence, ...]:
        """The pairs of acts that tell of the common thing and share a ladder."""
        found = []
        others = [(q, surely, {r.ladder for r in q.rungs}) for q, surely in self._telling[1]]
        for p, surely_p in self._telling[0]:
            ladders = {r.ladder for r in p.rungs}
            for q, surely_q, its_ladders in others:
                if not ladders.isdisjoint(its_ladders):
                    same = self.left.tokens[p.head].lemma == self.right.tokens[q.head].lemma
                    surely = min(surely_p, surely_q)
                    found.append(Correspondence(self, p, q, float(same), surely))
        return tuple(found)

    def correspondences_of(self, wanted: Wanted) -> tuple[Correspondence, ...]:
        """Those of the correspondences whose two acts are wanted."""
        return tuple([one for one in self.correspondences if wanted(one.left, one.right)])

    @cached_property
    def on_ladders(self) -> tuple[Correspondence, ...]:
        """The same: all of them share a ladder."""
        return self.correspondences

    def about_of(self, one: Correspondence) -> float:
        """How surely both acts tell of the common thing."""
        return one.surely

    def about_of_at_most(self, one: Correspondence) -> float:
        """The same: it needs no aligned words."""
        return one.surely

    def roles_of(self, one: Correspondence) -> float:
        """1.0 unless the acts are done to things told by unrelated words."""
        p, q = one.left, one.right
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


class Sieve(Protocol):
    """A quick test of a type: False when its detector drafts nothing for two passages, however
    their words are aligned.
    """

    def __call__(self, left: Passage, right: Passage) -> bool: ...
