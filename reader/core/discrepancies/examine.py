"""Every pair of passages that is looked at for differences, and what is found there."""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import field, replace
from itertools import combinations_with_replacement, compress
from typing import NamedTuple

from reader.core.alignment.align import Alignment
from reader.core.alignment.links import Link, Ref
from reader.core.alignment.model import link_model
from reader.core.discrepancies.central import Account, is_one_event, is_worth_within
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.detectors import JOINED, Joining, detect, sift
from reader.core.discrepancies.pairing import pair
from reader.core.discrepancies.ranking import Candidate, candidate, fold
from reader.core.language.features import Analysis
from reader.core.limits import Limit, LimitKind
from reader.core.progress import Checkpoint, part_of, stepwise, unwatched
from reader.core.said import said
from reader.core.sharing import Each, alone
from reader.core.shelf import PairShelf, no_memory
from reader.core.values import dataclass
from reader.core.weights import weigh

Drafts = tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Drafts of passages that are joined without being linked, by the indexes of two sentences.

    ``allowed`` is how many passages of an article were joined at most, ``widest`` how many there
    were.
    """

    rows: tuple[tuple[int, int, Drafts], ...] = ()
    allowed: int = sys.maxsize
    widest: int = 0

    def holds_for(self, allowed: int) -> bool:
        """Whether as many passages would be joined if that many were allowed."""
        return allowed == self.allowed or self.widest <= min(allowed, self.allowed)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of two articles a set and the analyst's decisions want to be looked at.

    ``links`` are pairs of sentences, by their indexes, with the probability of their link;
    ``linked`` those pairs that are probable enough to be called so; nothing is told of ``cut``,
    nor by the rules that are ``off``.
    """

    links: tuple[tuple[int, int, float], ...] = ()
    linked: frozenset[tuple[int, int]] = frozenset()
    cut: frozenset[tuple[int, int]] = frozenset()
    off: frozenset[str] = frozenset()


@dataclass(slots=True)
class Examined:
    """What two articles alone tell of their differences, as articles 0 and 1.

    ``linked`` holds the drafts of the pairs of sentences looked at so far, by the probability of
    their link too: which pairs are looked at hangs on the whole set and on the analyst's
    decisions, what is seen there does not. ``groups`` are the differences told when last asked.
    """

    linked: dict[tuple[int, int, float], Drafts] = field(default_factory=dict)
    joined: dict[int, Told] = field(default_factory=dict)
    asked: Asked | None = None
    groups: tuple[tuple[Candidate, ...], ...] = ()

    @property
    def weight(self) -> float:
        """About how many bytes it takes."""
        drafts = sum(map(len, self.linked.values()))
        drafts += sum(len(row[2]) for told in self.joined.values() for row in told.rows)
        candidates = sum(map(len, self.groups))
        return 800.0 + 300.0 * len(self.linked) + 500.0 * drafts + 700.0 * candidates

    def answers(self, asked: Asked, allowed: int) -> bool:
        """Whether nothing has to be looked at to tell what is asked."""
        joined = [self.joined.get(way) for way in range(len(JOINED))]
        return asked == self.asked and all(told and told.holds_for(allowed) for told in joined)


class Difference(NamedTuple):
    """A difference between the articles at two places of a set, in all places where it is told.

    In the candidates, the best first, those are articles 0 and 1 (both 0 of one article).
    """

    articles: tuple[int, int]
    told: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Examination:
    """All differences of a set, ranked, and what of it was not looked at."""

    differences: list[Difference]
    limits: tuple[Limit, ...] = ()


def examine(
    analyses: Sequence[Analysis],
    alignment: Alignment,
    checkpoint: Checkpoint = unwatched,
    cut: Set[tuple[Ref, Ref]] = frozenset(),
    accounts: Sequence[Account] | None = None,
    known: PairShelf[Examined] | None = None,
    rules_off: frozenset[str] = frozenset(),
    each: Each = alone,
) -> Examination:
    """What differs between linked sentences and others on one thing, across articles and within.

    Nothing is told of the pairs of sentences that the analyst ``cut``: it would bring them back
    as claims. Where one of the ``rules_off`` would have told a difference, the next rule that sees
    it does; what was seen before need not be looked at again for it. ``accounts`` are those of the
    analyses, where they are there already; ``known`` is looked up for what an earlier run saw in
    two articles, and keeps what is seen now.
    """
    if accounts is None:
        accounts = [Account(analysis) for analysis in analyses]
    known = no_memory() if known is None else known
    checkpoint(0.0)
    asked, limits = _asked(alignment, cut, part_of(checkpoint, 0.0, 0.05))
    rest = part_of(checkpoint, 0.05, 1.0)
    allowed = _allowed(len(accounts))
    nothing = Asked(off=rules_off)
    found: list[Difference] = []
    questions = [
        _Question(
            place,
            replace(asked[place], off=rules_off) if place in asked else nothing,
            known.get(*place) or Examined(),
        )
        for place in combinations_with_replacement(range(len(accounts)), 2)
    ]
    is_open = [not question.seen.answers(question.asked, allowed) for question in questions]
    new = list(compress(questions, is_open))
    looked = each(_Look(accounts, allowed), new, [question.size for question in new], rest)
    widest = 0
    for question, is_new in zip(questions, is_open, strict=True):
        seen = question.seen
        if is_new:
            seen = next(looked)
            known.put(*question.place, seen, seen.weight)
        found += [Difference(question.place, group) for group in seen.groups]
        widest = max(widest, *(told.widest for told in seen.joined.values()))
    found.sort(key=_rank)
    if widest > allowed:
        limits += (
            Limit(
                LimitKind.SET,
                said(
                    "With {n} articles, no more than {allowed} sentences of each that tell the "
                    "common event, or name the same, were compared with those of another.",
                    n=len(accounts),
                    allowed=allowed,
                ),
            ),
        )
    checkpoint(1.0)
    return Examination(found, limits)


def _allowed(articles: int) -> int:
    """How many passages of an article are joined without being linked with those of each other.

    Equal for sets of about one size, so that one more article seldom changes it.
    """
    size = 1 << (articles - 1).bit_length()
    return max(1, math.isqrt(int(2 * weigh("central.most_pairs"))) // size)


def _rank(difference: Difference) -> tuple[float, ...]:
    """As its best candidate is ranked among those of the whole set."""
    (a, b), best = difference.articles, difference.told[0]
    places = [Ref((a, b)[s.sentence.article], s.sentence.sentence) for s in best.sides]
    sides = zip(places, best.sides, strict=True)
    return (
        -int(best.severity),
        -best.confidence,
        *(x for ref, side in sides for x in (*ref, side.start, side.end)),
    )


def _asked(
    alignment: Alignment, cut: Set[tuple[Ref, Ref]], checkpoint: Checkpoint
) -> tuple[dict[tuple[int, int], Asked], tuple[Limit, ...]]:
    """What is wanted of every two articles of which anything is."""
    every = (*alignment.links, *alignment.within, *alignment.near)
    worth, limits = _worth_a_look(every, checkpoint)
    threshold = link_model().threshold
    links: dict[tuple[int, int], list[tuple[int, int, float]]] = {}
    linked: dict[tuple[int, int], set[tuple[int, int]]] = {}
    apart: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for (a, i), (b, j), score in worth:
        links.setdefault((a, b), []).append((i, j, score))
    for link in every:
        if link.score >= threshold:
            (a, i), (b, j) = link.a, link.b
            linked.setdefault((a, b), set()).add((i, j))
    for (a, i), (b, j) in cut:
        apart.setdefault((a, b), set()).add((i, j))
    return {
        pair: Asked(
            tuple(links.get(pair, ())),
            frozenset(linked.get(pair, ())),
            frozenset(apart.get(pair, ())),
        )
        for pair in {**links, **linked, **apart}
    }, limits


def _worth_a_look(
    links: Sequence[Link], checkpoint: Checkpoint
) -> tuple[list[tuple[Ref, Ref, float]], tuple[Limit, ...]]:
    """The links that are compared word by word.

    In a very large set, each sentence's most probable ones first, up to a number for the set.
    """
    least, most = weigh("scene.worth_a_look"), int(weigh("scene.most_pairs"))
    worth = [link for link in links if link.score >= least]
    limits: tuple[Limit, ...] = ()
    if len(worth) > most:
        told = said(
            "Of {n:,} pairs of sentences that are linked or nearly so, the {most:,} "
            "most probable were compared word by word; differences in the others are "
            "not told.",
            n=len(worth),
            most=most,
        )
        limits = (Limit(LimitKind.SET, told),)
        better: Counter[Ref] = Counter()
        rank: dict[tuple[Ref, Ref], int] = {}
        worth.sort(key=lambda link: (-link.score, link.a, link.b))
        for link in stepwise(worth, checkpoint, 1000):
            rank[link.a, link.b] = min(better[link.a], better[link.b])
            better.update((link.a, link.b))
        worth.sort(key=lambda link: rank[link.a, link.b])  # stable: the more probable first
        del worth[most:]
    return [(link.a, link.b, link.score) for link in worth], limits


@dataclass(frozen=True, slots=True)
class _Two:
    """Two articles that are looked at together, or one with itself."""

    one: Account
    other: Account
    same_article: bool

    @property
    def are_copies(self) -> bool:
        """Whether two articles are the same to the letter."""
        texts = [account.analysis.article.text for account in (self.one, self.other)]
        return not self.same_article and texts[0] == texts[1]


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked of the articles at two places of a set, and what was seen there before."""

    place: tuple[int, int]
    asked: Asked
    seen: Examined

    @property
    def size(self) -> float:
        """About how long the answer takes, in pairs of sentences."""
        return 3.0 + len(self.asked.links) - len(self.seen.linked.keys() & self.asked.links)


@dataclass(frozen=True, slots=True)
class _Look:
    """Looks at what of a question has not been seen yet, and tells the differences."""

    accounts: Sequence[Account]
    allowed: int

    def __call__(self, question: _Question, checkpoint: Checkpoint) -> Examined:
        a, b = question.place
        two = _Two(self.accounts[a], self.accounts[b], a == b)
        asked, seen = question.asked, question.seen
        checkpoint(0.0)
        are_copies = two.are_copies
        for place, link in enumerate(asked.links):
            if link not in seen.linked:
                checkpoint(0.5 * place / len(asked.links))
                seen.linked[link] = () if are_copies else _linked_drafts(two, *link)
        for way, joining in enumerate(JOINED):
            known = seen.joined.get(way)
            if known is None or not known.holds_for(self.allowed):
                part = part_of(checkpoint, *(0.5 + 0.5 * (way + k) / len(JOINED) for k in (0, 1)))
                seen.joined[way] = _told(two, joining, self.allowed, part)
        told = _candidates(two, asked, seen.linked, seen.joined)
        seen.groups = tuple(map(tuple, fold(told)))
        seen.asked = asked
        return seen


def _linked_drafts(two: _Two, i: int, j: int, score: float) -> Drafts:
    left, right = two.one.at.get(i), two.other.at.get(j)
    if left is None or right is None:
        return ()  # furniture that the analyst linked
    if left.wording == right.wording:
        return ()  # the same to the letter: nothing to tell
    types = sift(left, right)
    if not types:
        return ()
    return tuple(detect(Scene(pair(left, right, score, two.same_article)), types))


def _told(
    two: _Two,
    joining: Joining,
    allowed: int,
    checkpoint: Checkpoint,
) -> Told:
    if two.are_copies or not (two.same_article or is_one_event(two.one, two.other)):
        return Told()
    joined = joining.find(two.one, two.other, two.same_article, allowed)
    rows = []
    for place, common in enumerate(joined.pairs):
        left, right = common.left, common.right
        if two.same_article and not is_worth_within(common, two.one):
            continue
        possible = sift(left, right, joining.types)
        if possible and left.wording != right.wording:
            checkpoint(place / len(joined.pairs))
            drafts = tuple(detect(common.scene(), possible))
            if drafts:
                rows.append((left.index, right.index, drafts))
    return Told(tuple(rows), allowed, joined.widest)


def _candidates(
    two: _Two,
    asked: Asked,
    linked: Mapping[tuple[int, int, float], Drafts],
    joined: Mapping[int, Told],
) -> Iterator[Candidate]:
    """What was seen, as candidates: linked pairs first, then the common event."""
    told = [(i, j, linked[i, j, score]) for i, j, score in asked.links]
    for way, joining in enumerate(JOINED):
        rows = joined[way].rows
        told += [row for row in rows if joining.linked_too or row[:2] not in asked.linked]
    articles = (0, 0) if two.same_article else (0, 1)
    for i, j, drafts in told:
        if not drafts or (i, j) in asked.cut:
            continue
        is_link = (i, j) in asked.linked
        for draft in without(drafts, asked.off):
            yield candidate(two.one.at[i], two.other.at[j], articles, draft, is_link)


def without(drafts: Drafts, off: Set[str]) -> Iterator[Draft]:
    """The drafts of two passages that may be told when those rules are off.

    Of the spares of a type the first is told, when nothing better of the type is left.
    """
    left = [draft for draft in drafts if draft.rule not in off]
    told = {draft.type for draft in left if not draft.spare}
    for draft in left:
        if not draft.spare:
            yield draft
        elif draft.type not in told:
            told.add(draft.type)
            yield draft
