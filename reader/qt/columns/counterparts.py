"""What the columns ask a comparison: counterparts, joints between two columns, and marks.

Values only, no Qt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.core.alignment.links import Link, Origin, Ref
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Side
from reader.core.values import dataclass
from reader.qt.columns.ribbon_geometry import Joint, Strength
from reader.qt.columns.scroll_sync import Anchor


def all_sides(finding: Finding) -> Iterator[Side]:
    """The finding's sides and those of the further places folded under it."""
    yield from finding.sides
    for place in finding.also:
        yield from place


@dataclass(frozen=True, slots=True)
class FurtherPlace:
    """A further place of a finding's difference: its number in ``also``, from 1, and its sides.

    ``new`` are the sides that stand in no place before it.
    """

    number: int
    sides: tuple[Side, ...]
    new: tuple[Side, ...]


def further_places(finding: Finding) -> tuple[FurtherPlace, ...]:
    """The further places that show a passage which no place before them shows.

    ``also`` holds pairs: where a passage in A differs from ten in C that are alike, and another in
    A from the same ten, the second ten pairs tell a reader one thing only.
    """
    told = {(side.sentence, side.start, side.end) for side in finding.sides}
    found = []
    for number, sides in enumerate(finding.also, 1):
        new = tuple(one for one in sides if (one.sentence, one.start, one.end) not in told)
        if new:
            told.update((one.sentence, one.start, one.end) for one in new)
            found.append(FurtherPlace(number, sides, new))
    return tuple(found)


_Pair = tuple[int, int, int, int]  # of two sentences; hashed ten times as fast as they are


def _pair(a: Ref, b: Ref) -> _Pair:
    return a.article, a.sentence, b.article, b.sentence


class Counterparts:
    """The links of a comparison, indexed by sentence and by pair of articles."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._of: dict[Ref, list[tuple[Ref, float]]] = defaultdict(list)
        self._between: dict[tuple[int, int], list[Link]] = defaultdict(list)
        self._claims: dict[Ref, list[Sequence[Ref]]] = defaultdict(list)
        for link in comparison.links:
            self._of[link.a].append((link.b, link.score))
            self._of[link.b].append((link.a, link.score))
            self._between[link.a.article, link.b.article].append(link)
        self._claim_of: dict[Ref, str] = {}
        for claim in comparison.claims:
            for ref in claim.sentences:
                self._claims[ref].append(claim.sentences)
                self._claim_of.setdefault(ref, claim.id)
        self._decided: set[_Pair] = set()
        for link in comparison.links:
            if link.origin is Origin.ANALYST:
                self._decided.update((_pair(link.a, link.b), _pair(link.b, link.a)))
        self._disputed: set[_Pair] = set()
        for finding in comparison.findings:
            for place in (finding.sides, *finding.also):
                refs = [side.sentence for side in place]
                self._disputed.update(_pair(a, b) for a in refs for b in refs)

    def linked(self, ref: Ref) -> bool:
        """Whether any other article reports the same."""
        return ref in self._of

    def linked_in(self, article: int) -> frozenset[int]:
        """The sentences of an article that any other article reports as well."""
        return frozenset(ref.sentence for ref in self._of if ref.article == article)

    def claim_of(self, ref: Ref) -> str | None:
        """The first claim that a sentence reports."""
        return self._claim_of.get(ref)

    def of(self, ref: Ref) -> frozenset[Ref]:
        """The sentences linked with one; where an article has none, those of the same claim."""
        direct = {other for other, _ in self._of.get(ref, ())}
        articles = {other.article for other in direct} | {ref.article}
        claims = self._claims.get(ref, ())
        more = {one for claim in claims for one in claim if one.article not in articles}
        return frozenset(direct | more)

    def nearest(self, ref: Ref) -> dict[int, Ref]:
        """Per other article the one counterpart to bring level: the best, of equals the first."""
        best: dict[int, tuple[float, Ref]] = {}
        for other in self.of(ref):
            score = max((s for one, s in self._of.get(ref, ()) if one == other), default=-1.0)
            key = (-score, other)
            if other.article not in best or key < (-best[other.article][0], best[other.article][1]):
                best[other.article] = (score, other)
        return {article: one for article, (_, one) in sorted(best.items())}

    def joints(
        self, left: int, right: int, chosen: frozenset[Ref], met: frozenset[Ref] = frozenset()
    ) -> list[Joint]:
        """The links between two articles; strong where both ends are chosen.

        The sentences ``met`` by a finding are joined whether they are linked or not.
        """
        pairs = set(self._pairs(left, right))
        found = [
            Joint(a.sentence, b.sentence, Strength.STRONG)
            for a in sorted(met)
            for b in sorted(met)
            if (a.article, b.article) == (left, right) and (a, b) not in pairs
        ]
        for a, b in self._pairs(left, right):
            if a in chosen and b in chosen:
                strength = Strength.STRONG
            elif _pair(a, b) in self._disputed:
                strength = Strength.DISPUTED
            else:
                strength = Strength.CALM
            decided = _pair(a, b) in self._decided
            found.append(Joint(a.sentence, b.sentence, strength, decided))
        return found

    def anchors(self, leader: int, follower: int) -> list[Anchor]:
        """The links between two articles as pairs of sentence numbers with their scores."""
        return [
            Anchor(link_a.sentence, link_b.sentence, score)
            for link_a, link_b, score in self._scored(leader, follower)
        ]

    def _scored(self, first: int, second: int) -> Iterator[tuple[Ref, Ref, float]]:
        for link in self._between.get((first, second), ()):
            yield link.a, link.b, link.score
        for link in self._between.get((second, first), ()):
            yield link.b, link.a, link.score

    def _pairs(self, first: int, second: int) -> Iterator[tuple[Ref, Ref]]:
        for a, b, _ in self._scored(first, second):
            yield a, b
