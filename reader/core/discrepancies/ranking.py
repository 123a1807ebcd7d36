"""From drafts to findings: repeats folded, ids made from the content, ranked."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.core.alignment.links import Ref
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
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

    def told_in(self, order: Sequence[int]) -> Candidate:
        """The same with the articles renumbered, the side of the earlier article first."""
        sides = sorted(
            (
                replace(s, sentence=Ref(order[s.sentence.article], s.sentence.sentence))
                for s in self.sides
            ),
            key=lambda s: (s.sentence, s.start),
        )
        return replace(self, sides=(sides[0], sides[1]))


def candidate(scene: Scene, draft: Draft, linked: bool) -> Candidate:
    """The draft with its token runs turned into spans of the articles' text.

    ``linked``: the sentences are linked, and not only known to tell of one thing.
    """
    sides = []
    for passage, (first, end), gloss in (
        (scene.left, draft.left, draft.left_gloss),
        (scene.right, draft.right, draft.right_gloss),
    ):
        start, stop = passage.span(first, end)
        text = passage.analysis.article.text[start:stop]
        sides.append(Side(passage.ref, start, stop, text, gloss))
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
    )


def _overlap(a: Side, b: Side) -> bool:
    return a.sentence == b.sentence and a.start < b.end and b.start < a.end


def _rank(item: Candidate) -> tuple[float, ...]:
    return (
        -int(item.severity),
        -item.confidence,
        *(x for s in item.sides for x in (s.sentence.article, s.sentence.sentence, s.start, s.end)),
    )


def _same_difference(a: Candidate, b: Candidate) -> bool:
    """Whether b tells again, in other sentences, what a tells: same type, articles and words."""
    if a.type is not b.type or a.key != b.key:
        return False
    return all(
        x.sentence.article == y.sentence.article and (a.key or _wording(x) == _wording(y))
        for x, y in zip(a.sides, b.sides, strict=True)
    )


def _is_news(group: Sequence[Candidate], item: Candidate) -> bool:
    """Whether a repeat shows a sentence that the group has hardly shown yet.

    Ten sentences that tell the common event one way and ten that tell it the other way are a few
    dozen places, not a hundred.
    """
    shown = Counter(side.sentence for other in group for side in other.sides)
    return min(shown[side.sentence] for side in item.sides) < weigh("scene.repeats")


def _wording(side: Side) -> str:
    return " ".join(side.text.lower().split())


def fold(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Groups of candidates that tell one difference, the best first, ranked.

    Of two candidates over the same words, of whatever type, the better stays: a difference is
    told once.
    """
    kept: list[list[Candidate]] = []
    told: dict[tuple[Ref, Ref], list[Candidate]] = {}
    least = weigh("scene.shown")
    for item in sorted((c for c in candidates if c.confidence >= least), key=_rank):
        here = told.setdefault((item.sides[0].sentence, item.sides[1].sentence), [])
        if any(
            _overlap(item.sides[0], other.sides[0]) and _overlap(item.sides[1], other.sides[1])
            for other in here
        ):
            continue
        here.append(item)
        for group in kept:
            if _same_difference(group[0], item):
                if item.linked or _is_news(group, item):
                    group.append(item)
                break
        else:
            kept.append([item])
    return kept


def _reason(item: Candidate, sigla: Sequence[str]) -> str:
    one, two = item.sides
    name_one, name_two = sigla[one.sentence.article], sigla[two.sentence.article]
    if one.sentence.article == two.sentence.article:
        name_two = f"{name_two} itself also"
    told = " ".join(one.text.split()), " ".join(two.text.split())
    text = f"{name_one} says “{told[0]}”"
    text += f" ({one.gloss})" if one.gloss else ""
    text += f", {name_two} says “{told[1]}”"
    text += f" ({two.gloss})" if two.gloss else ""
    return f"{text}; {item.note}." if item.note else f"{text}."


def _identity(item: Candidate, keys: Sequence[str]) -> str:
    """A name made from rule, articles and places: the same whatever the articles' order."""
    sides = sorted(f"{keys[s.sentence.article]}:{s.start}:{s.end}:{s.text}" for s in item.sides)
    digest = hashlib.sha256("\n".join((item.rule, *sides)).encode("utf-8", "surrogatepass"))
    return f"d{digest.hexdigest()[:10]}"


def findings(
    groups: Iterable[Sequence[Candidate]],
    claim_of: Mapping[tuple[Ref, Ref], str],
    sigla: Sequence[str],
    keys: Sequence[str],
) -> tuple[Finding, ...]:
    """The findings of folded groups; ``claim_of`` names the claim of two sentences, ``keys`` the
    articles.
    """
    found = []
    for group in groups:
        best = group[0]
        refs = (best.sides[0].sentence, best.sides[1].sentence)
        found.append(
            Finding(
                id=_identity(best, keys),
                type=best.type,
                rule=best.rule,
                severity=best.severity,
                confidence=best.confidence,
                claim=claim_of[refs],
                sides=best.sides,
                reason=_reason(best, sigla),
                also=tuple(other.sides for other in group[1:]),
            )
        )
    return tuple(found)
