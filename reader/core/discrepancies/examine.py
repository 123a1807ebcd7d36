"""Every pair of passages that is looked at for differences, and what is found there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations_with_replacement

from reader.core.alignment.align import Alignment
from reader.core.alignment.links import Link, Ref
from reader.core.alignment.model import link_model
from reader.core.discrepancies.central import Account, Common, central_pairs, named_pairs
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.detectors import CENTRAL, NAMED, detect, sift
from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.ranking import Candidate, candidate
from reader.core.language.features import Analysis
from reader.core.progress import Checkpoint, part_of, unwatched
from reader.core.shelf import PairShelf, no_memory
from reader.core.weights import weigh

Drafts = tuple[Draft, ...]


@dataclass(slots=True)
class Examined:
    """What two articles alone tell of their differences, by the indexes of two sentences.

    ``linked`` holds the drafts of the pairs looked at so far, by the probability of their link
    too: which pairs are looked at hangs on the whole set and on the analyst's decisions, what is
    seen there does not. ``central`` and ``named`` hold pairs with any draft.
    """

    linked: dict[tuple[int, int, float], Drafts] = field(default_factory=dict)
    central: tuple[tuple[int, int, Drafts], ...] | None = None
    named: tuple[tuple[int, int, Drafts], ...] | None = None

    @property
    def weight(self) -> float:
        """About how many bytes it takes."""
        drafts = sum(map(len, self.linked.values()))
        for rows in (self.central or (), self.named or ()):
            drafts += sum(len(row[2]) for row in rows)
        return 600.0 + 200.0 * len(self.linked) + 500.0 * drafts


def examine(
    analyses: Sequence[Analysis],
    alignment: Alignment,
    checkpoint: Checkpoint = unwatched,
    accounts: Sequence[Account] | None = None,
    known: PairShelf[Examined] | None = None,
) -> list[Candidate]:
    """All candidates of the linked pairs, across articles and within one.

    ``accounts`` are those of the analyses, where they are there already; ``known`` is looked up
    for what an earlier run saw in two articles, and keeps what is seen now.
    """
    if accounts is None:
        accounts = [Account(analysis) for analysis in analyses]
    known = no_memory() if known is None else known
    threshold, worth_a_look = link_model().threshold, weigh("scene.worth_a_look")
    by_articles: dict[tuple[int, int], list[Link]] = {}
    linked: set[tuple[Ref, Ref]] = set()
    for link in (*alignment.links, *alignment.within, *alignment.near):
        if link.score >= threshold:
            linked.add((link.a, link.b))
        if link.score >= worth_a_look:
            by_articles.setdefault((link.a.article, link.b.article), []).append(link)
    found: list[Candidate] = []
    checkpoint(0.0)
    steps = len(accounts) * (len(accounts) + 1) // 2
    pairs = combinations_with_replacement(range(len(accounts)), 2)
    for done, (a, b) in enumerate(pairs):
        here = part_of(checkpoint, done / steps, (done + 1) / steps)
        seen = known.get(a, b) or Examined()
        links = by_articles.get((a, b), [])
        if _look(_Two(accounts[a], accounts[b], a == b), links, seen, here):
            known.put(a, b, seen, seen.weight)
        found += _candidates(seen, links, (accounts[a], accounts[b]), (a, b), linked)
    checkpoint(1.0)
    return found


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


def _look(two: _Two, links: Sequence[Link], seen: Examined, checkpoint: Checkpoint) -> bool:
    """Looks at what has not been seen yet, and says whether there was any."""
    new = False
    if two.are_copies:
        seen.central = seen.named = ()
    for place, link in enumerate(links):
        key = link.a.sentence, link.b.sentence, link.score
        if key not in seen.linked:
            checkpoint(0.5 * place / len(links))
            seen.linked[key] = () if two.are_copies else _linked_drafts(two, link)
            new = True
    if seen.central is None:
        common = central_pairs(two.one, two.other, two.same_article)
        seen.central = tuple(_common_drafts(common, CENTRAL, part_of(checkpoint, 0.5, 0.8)))
        new = True
    if seen.named is None:
        common = named_pairs(two.one, two.other, two.same_article)
        seen.named = tuple(_common_drafts(common, NAMED, part_of(checkpoint, 0.8, 1.0)))
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


def _common_drafts(
    pairs: Iterable[Common], types: Sequence[Type], checkpoint: Checkpoint
) -> Iterator[tuple[int, int, Drafts]]:
    for common in pairs:
        left, right = common.left, common.right
        possible = sift(left, right, types)
        if possible and left.wording != right.wording:
            checkpoint(0.5)
            drafts = tuple(detect(common.scene(), possible))
            if drafts:
                yield left.index, right.index, drafts


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
    told += seen.central or ()
    told += [
        (i, j, drafts)
        for i, j, drafts in seen.named or ()
        if (Ref(articles[0], i), Ref(articles[1], j)) not in linked
    ]
    for i, j, drafts in told:
        left: Passage = accounts[0].at[i]
        right: Passage = accounts[1].at[j]
        is_link = (Ref(articles[0], i), Ref(articles[1], j)) in linked
        for draft in drafts:
            yield candidate(left, right, articles, draft, is_link)
