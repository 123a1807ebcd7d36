"""Every pair of passages that is looked at for differences, and what is found there."""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations_with_replacement

from reader.core.alignment.align import Alignment
from reader.core.alignment.links import Link, Ref
from reader.core.alignment.model import link_model
from reader.core.discrepancies.central import Account, Joined, central_pairs, named_pairs
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.detectors import CENTRAL, NAMED, detect, sift
from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.ranking import Candidate, candidate
from reader.core.language.features import Analysis
from reader.core.limits import Limit, LimitKind
from reader.core.progress import Checkpoint, part_of, stepwise, unwatched
from reader.core.shelf import PairShelf, no_memory
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


@dataclass(slots=True)
class Examined:
    """What two articles alone tell of their differences.

    ``linked`` holds the drafts of the pairs of sentences looked at so far, by the probability of
    their link too: which pairs are looked at hangs on the whole set and on the analyst's
    decisions, what is seen there does not.
    """

    linked: dict[tuple[int, int, float], Drafts] = field(default_factory=dict)
    central: Told | None = None
    named: Told | None = None

    @property
    def weight(self) -> float:
        """About how many bytes it takes."""
        drafts = sum(map(len, self.linked.values()))
        for told in (self.central, self.named):
            drafts += sum(len(row[2]) for row in told.rows) if told is not None else 0
        return 600.0 + 200.0 * len(self.linked) + 500.0 * drafts


@dataclass(frozen=True, slots=True)
class Examination:
    """All candidates of a set, and what of it was not looked at."""

    candidates: list[Candidate]
    limits: tuple[Limit, ...] = ()

    def without(self, pairs: Set[tuple[Ref, Ref]]) -> Examination:
        """The same without what is told of those pairs of sentences."""
        kept = [
            one
            for one in self.candidates
            if (one.sides[0].sentence, one.sides[1].sentence) not in pairs
        ]
        return Examination(kept, self.limits)


def examine(
    analyses: Sequence[Analysis],
    alignment: Alignment,
    checkpoint: Checkpoint = unwatched,
    accounts: Sequence[Account] | None = None,
    known: PairShelf[Examined] | None = None,
) -> Examination:
    """What differs between linked sentences and others on one thing, across articles and within.

    ``accounts`` are those of the analyses, where they are there already; ``known`` is looked up
    for what an earlier run saw in two articles, and keeps what is seen now.
    """
    if accounts is None:
        accounts = [Account(analysis) for analysis in analyses]
    known = no_memory() if known is None else known
    threshold = link_model().threshold
    checkpoint(0.0)
    every = (*alignment.links, *alignment.within, *alignment.near)
    linked = {(link.a, link.b) for link in every if link.score >= threshold}
    by_articles, limits = _worth_a_look(every, part_of(checkpoint, 0.0, 0.05))
    rest = part_of(checkpoint, 0.05, 1.0)
    allowed = _allowed(len(accounts))
    found: list[Candidate] = []
    steps = len(accounts) * (len(accounts) + 1) // 2
    pairs = combinations_with_replacement(range(len(accounts)), 2)
    widest = 0
    for done, (a, b) in enumerate(pairs):
        here = part_of(rest, done / steps, (done + 1) / steps)
        if done % 100 == 0:
            here(0.0)
        seen = known.get(a, b) or Examined()
        links = by_articles.get((a, b), [])
        if _look(_Two(accounts[a], accounts[b], a == b), links, allowed, seen, here):
            known.put(a, b, seen, seen.weight)
        found += _candidates(seen, links, (accounts[a], accounts[b]), (a, b), linked)
        widest = max(widest, *(told.widest for told in (seen.central, seen.named) if told))
    if widest > allowed:
        limits += (
            Limit(
                LimitKind.SET,
                f"With {len(accounts)} articles, no more than {allowed} sentences of each that tell"
                " the common event, or name the same, were compared with those of another.",
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


def _worth_a_look(
    links: Sequence[Link], checkpoint: Checkpoint
) -> tuple[dict[tuple[int, int], list[Link]], tuple[Limit, ...]]:
    """The links that are compared word by word, by their articles.

    In a very large set, each sentence's most probable ones first, up to a number for the set.
    """
    least, most = weigh("scene.worth_a_look"), int(weigh("scene.most_pairs"))
    worth = [link for link in links if link.score >= least]
    limits: tuple[Limit, ...] = ()
    if len(worth) > most:
        told = (
            f"Of {len(worth):,} pairs of sentences that are linked or nearly so, the {most:,} most "
            "probable were compared word by word; differences in the others are not told."
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
    found: dict[tuple[int, int], list[Link]] = {}
    for link in worth:
        found.setdefault((link.a.article, link.b.article), []).append(link)
    return found, limits


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


def _look(
    two: _Two, links: Sequence[Link], allowed: int, seen: Examined, checkpoint: Checkpoint
) -> bool:
    """Looks at what has not been seen yet, and says whether there was any."""
    new = False
    for place, link in enumerate(links):
        key = link.a.sentence, link.b.sentence, link.score
        if key not in seen.linked:
            checkpoint(0.5 * place / len(links))
            seen.linked[key] = () if two.are_copies else _linked_drafts(two, link)
            new = True
    if seen.central is None or not seen.central.holds_for(allowed):
        seen.central = _told(two, central_pairs, allowed, CENTRAL, part_of(checkpoint, 0.5, 0.8))
        new = True
    if seen.named is None or not seen.named.holds_for(allowed):
        seen.named = _told(two, named_pairs, allowed, NAMED, part_of(checkpoint, 0.8, 1.0))
        new = True
    return new


def _linked_drafts(two: _Two, link: Link) -> Drafts:
    left, right = two.one.at.get(link.a.sentence), two.other.at.get(link.b.sentence)
    if left is None or right is None:
        return ()  # furniture that the analyst linked
    if left.wording == right.wording:
        return ()  # the same to the letter: nothing to tell
    types = sift(left, right)
    if not types:
        return ()
    return tuple(detect(Scene(pair(left, right, link.score, two.same_article)), types))


def _told(
    two: _Two,
    joined_by: Callable[[Account, Account, bool, int], Joined],
    allowed: int,
    types: Sequence[Type],
    checkpoint: Checkpoint,
) -> Told:
    if two.are_copies:
        return Told()
    joined = joined_by(two.one, two.other, two.same_article, allowed)
    rows = []
    for place, common in enumerate(joined.pairs):
        left, right = common.left, common.right
        possible = sift(left, right, types)
        if possible and left.wording != right.wording:
            checkpoint(place / len(joined.pairs))
            drafts = tuple(detect(common.scene(), possible))
            if drafts:
                rows.append((left.index, right.index, drafts))
    return Told(tuple(rows), allowed, joined.widest)


def _candidates(
    seen: Examined,
    links: Sequence[Link],
    accounts: tuple[Account, Account],
    articles: tuple[int, int],
    linked: Set[tuple[Ref, Ref]],
) -> Iterator[Candidate]:
    """What was seen, as candidates of this set: linked pairs first, then the common event."""
    told = [
        (link.a.sentence, link.b.sentence, drafts)
        for link in links
        if (drafts := seen.linked[link.a.sentence, link.b.sentence, link.score])
    ]
    told += seen.central.rows if seen.central else ()
    told += [
        (i, j, drafts)
        for i, j, drafts in (seen.named.rows if seen.named else ())
        if (Ref(articles[0], i), Ref(articles[1], j)) not in linked
    ]
    for i, j, drafts in told:
        left: Passage = accounts[0].at[i]
        right: Passage = accounts[1].at[j]
        is_link = (Ref(articles[0], i), Ref(articles[1], j)) in linked
        for draft in drafts:
            yield candidate(left, right, articles, draft, is_link)
