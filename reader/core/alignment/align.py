"""Alignment of a set of articles: links, groups that become claims, shared wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cached_property
from itertools import chain, combinations_with_replacement

from reader.core.alignment.claims import group_claims
from reader.core.alignment.independence import Source, between, source
from reader.core.alignment.linker import (
    Candidates,
    Pair,
    candidates,
    candidates_within,
    judged,
)
from reader.core.alignment.links import Independence, Link, Origin, Ref, SharedRun
from reader.core.alignment.nearest import compared_whole, nearest
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.shared_wording import WordRun
from reader.core.alignment.similarity import LexicalSimilarity, Similarity
from reader.core.alignment.witnesses import witnessed
from reader.core.language.features import Analysis
from reader.core.limits import Limit, LimitKind
from reader.core.progress import Checkpoint, part_of, stepwise, unwatched
from reader.core.said import said
from reader.core.sharing import Each, alone
from reader.core.shelf import PairShelf, no_memory
from reader.core.values import dataclass
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class Alignment:
    """What alignment found.

    ``within`` are pairs of one article's sentences on one thing; ``near`` are pairs that are not
    probable enough to be links, of two articles or of one, but worth a look for differences.
    """

    links: tuple[Link, ...]
    within: tuple[Link, ...]
    near: tuple[Link, ...]
    groups: tuple[tuple[Ref, ...], ...]
    shared: tuple[SharedRun, ...]
    independence: tuple[Independence, ...] = ()  # of each pair of articles, in order
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """What two articles alone tell of their alignment: scored pairs, shared runs, independence.

    Of one article, only pairs. No decision of the analyst's and no third article plays a part.
    ``pairs`` are None while the articles' sentences have not been compared: of a large set only
    those most like each other are.
    """

    pairs: tuple[Pair, ...] | None
    runs: tuple[WordRun, ...] = ()
    apart: Independence | None = None

    @property
    def weight(self) -> float:
        """About how many bytes it takes."""
        return 500.0 + 130.0 * len(self.pairs or ()) + 200.0 * len(self.runs)


# Pairs of sentences of which candidates are judged in one go: one in twelve is one, and judging
# them takes 17 ms. Half as many cost a sixth more each, twice as many a twelfth less.
_AT_ONCE = 16_384
_MOST_AT_ONCE = 50  # pairs of articles, where only their wording is compared


class Reading:
    """What alignment needs to know of one article alone, worked out when first asked for."""

    def __init__(self, analysis: Analysis, earlier: Reading | None = None) -> None:
        self._analysis = analysis
        if earlier is not None and "source" in vars(earlier):
            # Of the same text with other keys of names, which its wording knows nothing of.
            self.source = earlier.source

    @cached_property
    def profile(self) -> Profile:
        """Its sentences as the similarity sees them."""
        return profile(self._analysis)

    @cached_property
    def source(self) -> Source:
        """Its wording, and the agencies that it credits."""
        return source(self._analysis)


def align(
    analyses: Sequence[Analysis],
    linked: frozenset[tuple[Ref, Ref]] = frozenset(),
    cut: frozenset[tuple[Ref, Ref]] = frozenset(),
    similarity: Similarity | None = None,
    checkpoint: Checkpoint = unwatched,
    readings: Sequence[Reading] | None = None,
    known: PairShelf[Scored] | None = None,
    each: Each = alone,
) -> Alignment:
    """The alignment of analysed articles; ``linked`` and ``cut`` are the analyst's and win.

    ``readings`` are those of the analyses, where they are there already; ``known`` is looked up
    for pairs of articles that an earlier run scored by the same similarity, and keeps new ones.
    """
    if readings is None:
        readings = [Reading(a) for a in analyses]
    known = no_memory() if known is None else known
    similarity = similarity or LexicalSimilarity()
    threshold = similarity.model.threshold
    links: list[Link] = [Link(a, b, 1.0, Origin.ANALYST) for a, b in linked]
    within: list[Link] = []
    near: list[Link] = []
    shared: list[SharedRun] = []
    independence: list[Independence] = []
    decided = cut | linked
    pairs: dict[tuple[int, int], Sequence[Pair]] = {}
    for a, b, scored in _scored(readings, similarity, part_of(checkpoint, 0.0, 0.8), known, each):
        pairs[a, b] = scored.pairs or ()
        shared += [run.of(a, b) for run in scored.runs]
        if scored.apart is not None:
            independence.append(replace(scored.apart, a=a, b=b))
    across = {place: found for place, found in pairs.items() if place[0] != place[1]}
    pairs |= witnessed(across, len(readings), similarity.model.support)
    # One Ref for each sentence, which stands in a dozen links.
    refs = [[Ref(n, s.index) for s in a.sentences] for n, a in enumerate(analyses)]
    for (a, b), found in sorted(pairs.items()):
        sure, ones, others = within if a == b else links, refs[a], refs[b]
        for left, right, score in found:
            one, other = ones[left], others[right]
            if not decided or (one, other) not in decided:
                (sure if score >= threshold else near).append(Link(one, other, score))
    links.sort(key=lambda link: (link.a, link.b))
    groups = tuple(group_claims(links, cut, part_of(checkpoint, 0.8, 1.0)))
    checkpoint(1.0)
    return Alignment(
        tuple(links),
        tuple(within),
        tuple(near),
        groups,
        tuple(shared),
        tuple(independence),
        _limits(readings),
    )


def _limits(readings: Sequence[Reading]) -> tuple[Limit, ...]:
    found = []
    if not compared_whole(len(readings)):
        closest = int(weigh("alignment.nearest_articles"))
        told = said(
            "With {n} articles, each was compared sentence by sentence with the "
            "{closest} most like it; shared wording was looked for in every two.",
            n=len(readings),
            closest=closest,
        )
        found.append(Limit(LimitKind.SET, told))
    cut = sum(reading.profile.left_out > 0 for reading in readings)
    if cut:
        most = int(weigh("alignment.most_sentences"))
        if cut == 1:
            told = said(
                "Of one article only the first {most:,} sentences were compared; the rest stays "
                "unread.",
                most=most,
            )
        else:
            told = said(
                "Of {n} articles only the first {most:,} sentences were compared; the rest stays "
                "unread.",
                n=cut,
                most=most,
            )
        found.append(Limit(LimitKind.LENGTH, told))
    return tuple(found)


def _scored(
    readings: Sequence[Reading],
    similarity: Similarity,
    checkpoint: Checkpoint,
    known: PairShelf[Scored],
    each: Each,
) -> Iterator[tuple[int, int, Scored]]:
    """Every two articles, and every article with itself, with what they alone tell."""
    profiles = [reading.profile for reading in stepwise(readings, part_of(checkpoint, 0.0, 0.01))]
    chosen = nearest(profiles, part_of(checkpoint, 0.01, 0.02))  # two hundred tables take 4 s
    places = list(combinations_with_replacement(range(len(readings)), 2))
    found = [known.get(*place) for place in stepwise(places, part_of(checkpoint, 0.02, 0.03), 500)]
    wanted = [_wants(scored, place, chosen) for place, scored in zip(places, found, strict=True)]
    questions = [
        _Question(place, scored, wants, _size(readings, place) if wants else 1)
        for place, scored, wants in zip(places, found, wanted, strict=True)
        if scored is None or wants
    ]
    batches = list(_batches(questions))
    sizes = [sum(question.size for question in batch) for batch in batches]
    last = 0.03

    def rest(done: float, /) -> None:
        nonlocal last
        last = 0.03 + 0.97 * done
        checkpoint(last)

    made = chain.from_iterable(each(_Judge(readings, similarity), batches, sizes, rest))
    for number, ((a, b), scored, wants) in enumerate(zip(places, found, wanted, strict=True)):
        if scored is None or wants:
            scored = next(made)
            known.put(a, b, scored, scored.weight)
        elif number % 500 == 0:
            checkpoint(last)
        # Compared in an earlier, smaller set: here they are not, whatever is remembered.
        yield a, b, scored if a == b or (a, b) in chosen else replace(scored, pairs=None)
    checkpoint(1.0)


@dataclass(frozen=True, slots=True)
class _Question:
    """Two places of a set, what is known of the articles there, and whether pairs are wanted.

    ``size`` is about how many pairs of sentences there are to look at.
    """

    place: tuple[int, int]
    known: Scored | None
    wants: bool
    size: int


def _size(readings: Sequence[Reading], place: tuple[int, int]) -> int:
    one, other = (len(readings[k].profile.sentences) for k in place)
    return 1 + one * other


def _batches(questions: Sequence[_Question]) -> Iterator[tuple[_Question, ...]]:
    """The questions in their order, so many together as are answered in one go."""
    batch: list[_Question] = []
    size = 0
    for question in questions:
        batch.append(question)
        size += question.size
        if size >= _AT_ONCE or len(batch) == _MOST_AT_ONCE:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Answers questions: the pairs, the shared wording and the independence of articles."""

    readings: Sequence[Reading]
    similarity: Similarity

    def __call__(self, batch: Sequence[_Question], checkpoint: Checkpoint) -> list[Scored]:
        found: list[Scored] = []
        asked: list[Candidates] = []
        for question in stepwise(batch, part_of(checkpoint, 0.0, 0.7)):
            a, b = question.place
            one, other = self.readings[a], self.readings[b]
            if question.wants:
                asked.append(
                    candidates_within(one.profile, self.similarity)
                    if a == b
                    else candidates(one.profile, other.profile, self.similarity)
                )
            found.append(
                question.known
                or (Scored(None) if a == b else Scored(None, *between(one.source, other.source)))
            )
        checkpoint(0.7)
        pairs = iter(judged(asked, self.similarity))
        return [
            Scored(tuple(next(pairs)), scored.runs, scored.apart) if question.wants else scored
            for question, scored in zip(batch, found, strict=True)
        ]


def _wants(scored: Scored | None, place: tuple[int, int], chosen: Set[tuple[int, int]]) -> bool:
    """Whether the sentences of the articles at that place have still to be compared."""
    a, b = place
    return (scored is None or scored.pairs is None) and (a == b or place in chosen)
