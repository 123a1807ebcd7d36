"""From drafts to candidates: ranked, and repeats of one difference folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.core.alignment.links import Ref
from reader.core.discrepancies.detector import Draft, is_shown
from reader.core.discrepancies.finding import Severity, Side, Type
from reader.core.discrepancies.later import later_news
from reader.core.discrepancies.pairing import Passage
from reader.core.values import dataclass
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class Candidate:
    """A draft with its sides as code points; the first side stands first in the articles' order."""

    type: Type
    rule: str
    severity: Severity
    confidence: float
    sides: tuple[Side, Side]
    note: str
    key: str
    linked: bool
    later: str = ""  # what tells that one side may be later news

    def told_in(self, places: Sequence[Sequence[Ref]]) -> Candidate:
        """The same with the articles renumbered, the side of the earlier article first.

        ``places`` are the new references of every article's sentences, by the old ones.
        """
        one, two = renumbered(self.sides, places)
        return Candidate(
            self.type,
            self.rule,
            self.severity,
            self.confidence,
            (one, two),
            self.note,
            self.key,
            self.linked,
            self.later,
        )


def renumbered(sides: Iterable[Side], places: Sequence[Sequence[Ref]]) -> tuple[Side, ...]:
    """The sides with their sentences renumbered, in the order of those."""
    told = (
        Side(places[s.sentence[0]][s.sentence[1]], s.start, s.end, s.text, s.gloss) for s in sides
    )
    return tuple(sorted(told, key=lambda s: (s.sentence, s.start)))


def candidate(
    left: Passage, right: Passage, articles: tuple[int, int], draft: Draft, linked: bool
) -> Candidate:
    """The draft with its token runs turned into spans of the articles' text.

    ``articles`` are the places of the two passages' articles. ``linked``: the sentences are
    linked, and not only known to tell of one thing.
    """
    sides = []
    for passage, article, (first, end), gloss in (
        (left, articles[0], draft.left, draft.left_gloss),
        (right, articles[1], draft.right, draft.right_gloss),
    ):
        start, stop = passage.span(first, end)
        text = passage.analysis.article.text[start:stop]
        sides.append(Side(Ref(article, passage.index), start, stop, text, gloss))
    sides.sort(key=lambda s: (s.sentence, s.start))
    return Candidate(
        draft.type,
        draft.rule,
        draft.severity,
        round(min(draft.confidence, 0.99), 2),
        (sides[0], sides[1]),
        draft.note,
        draft.key,
        linked,
        later_news(left, right, draft),
    )


def _overlap(a: Side, b: Side) -> bool:
    return a.sentence == b.sentence and a.start < b.end and b.start < a.end


def rank(item: Candidate) -> tuple[float, ...]:
    """Sorts the most severe first, then the surest, then by their places."""
    return (
        -int(item.severity),
        -item.confidence,
        *(x for s in item.sides for x in (s.sentence.article, s.sentence.sentence, s.start, s.end)),
    )


def _difference(item: Candidate) -> tuple[object, ...]:
    """What two candidates that tell one difference have in common: type, articles, and key or
    words.
    """
    told = () if item.key else tuple(_wording(side) for side in item.sides)
    return item.type, item.key, tuple(side.sentence.article for side in item.sides), told


def _wording(side: Side) -> str:
    return " ".join(side.text.lower().split())


def fold(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Groups of candidates that tell one difference and are sure enough to be told, ranked; in
    each the best first.

    Of two candidates over the same words, of whatever type, the better stays: a difference is
    told once. No group holds candidates of other articles than its first, so those of every two
    articles may be folded apart.
    """
    kept: dict[tuple[object, ...], list[Candidate]] = {}
    told: dict[tuple[Ref, Ref], list[Candidate]] = {}
    shown: dict[tuple[object, ...], Counter[Ref]] = {}
    repeats = weigh("scene.repeats")
    # One that needs others beside it must not take the place of one that is told by itself.
    for item in sorted(candidates, key=lambda c: (not is_shown(c.confidence), rank(c))):
        here = told.setdefault((item.sides[0].sentence, item.sides[1].sentence), [])
        if any(
            _overlap(item.sides[0], other.sides[0]) and _overlap(item.sides[1], other.sides[1])
            for other in here
        ):
            continue
        here.append(item)
        difference = _difference(item)
        group = kept.setdefault(difference, [])
        seen = shown.setdefault(difference, Counter())
        # A repeat must show a sentence that the group has hardly shown yet: ten sentences that tell
        # the common event one way and ten the other way are a few dozen places, not a hundred.
        if not group or item.linked or min(seen[s.sentence] for s in item.sides) < repeats:
            group.append(item)
            seen.update(side.sentence for side in item.sides)
    groups = [_surer(group) for group in kept.values()]
    return sorted((g for g in groups if is_shown(g[0].confidence)), key=lambda g: rank(g[0]))


def _surer(group: list[Candidate]) -> list[Candidate]:
    """The group with its best candidate as sure as all its places make it: what is told in ten
    places is seldom misread in all of them.
    """
    if len(group) == 1:
        return group
    best = group[0]
    odds = best.confidence / (1.0 - best.confidence)
    odds *= len(group) ** weigh("finding.each_place")
    confidence = round(min(odds / (1.0 + odds), 0.99), 2)
    return [replace(best, confidence=max(confidence, best.confidence)), *group[1:]]
