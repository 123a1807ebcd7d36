"""Certainty: the same thing hedged in one passage and flat in the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Passage, once_a_passage, overlap
from reader.core.language.features import Stage
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class _Hedge:
    """A hedge with the content tokens that it weakens."""

    first: int
    end: int
    gloss: str
    scope: frozenset[int]


def _scope(passage: Passage, first: int, end: int) -> frozenset[int]:
    """The content of the hedge's clause, and of the next one when the clause holds no more."""
    clauses = passage.features.clauses
    clause = clauses[first]
    own = frozenset(i for i in passage.content if clauses[i] == clause and not first <= i < end)
    if len(own) >= 2:
        return own
    return own | frozenset(i for i in passage.content if clauses[i] == clause + 1)


@once_a_passage
def _hedges(passage: Passage) -> list[_Hedge]:
    found = []
    for match in passage.cues("certainty.toml", "hedge"):
        first, end = match.first, match.end
        for verb in passage.features.verbs:
            if verb.first <= first < verb.end or (first < verb.first <= end):
                first, end = min(first, verb.first), max(end, verb.end)
        found.append(_Hedge(first, end, match.value.gloss, _scope(passage, first, end)))
    return found


@once_a_passage
def _assertions(passage: Passage) -> list[tuple[Mention, frozenset[int]]]:
    """The acts that a passage asserts outright, each with the content of its clause."""
    clauses = passage.features.clauses
    hedged = {
        clauses[i]
        for match in passage.cues("certainty.toml", "hedge")
        for i in range(match.first, match.end)
    }
    return [
        (act, frozenset(passage.content_by_clause.get(act.clause, ())))
        for act in acts(passage)
        if not act.noun and not act.hedged and not act.negated and act.clause not in hedged
    ]


def _drafts(scene: Scene, flip: bool) -> Iterator[Draft]:
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    hedges = _hedges(one)
    if not hedges or other.cues("certainty.toml", "hedge"):
        return  # both weigh their words; which words is a matter of taste
    flat = _assertions(other)
    for hedge in hedges:
        best: tuple[float, Mention] | None = None
        for act, content in flat:
            about = (
                overlap(scene.pairing, content, hedge.scope)
                if flip
                else overlap(scene.pairing, hedge.scope, content)
            )
            if about < weigh("certainty.least_about"):
                continue
            same = _is_same(scene, act, hedge, flip)
            # A plan is no fact, so it stands only against the same plan hedged.
            if act.stage is Stage.PLANNED and not (same and _holds_plan(one, hedge)):
                continue
            if same:
                about = min(1.0, about + weigh("certainty.same_act"))
            if best is None or about > best[0]:
                best = (about, act)
        if best is None:
            continue
        about, act = best
        here, there = (hedge.first, hedge.end), (act.first, act.end)
        left, right = (there, here) if flip else (here, there)
        glosses = ("as a fact", hedge.gloss) if flip else (hedge.gloss, "as a fact")
        yield Draft(
            Type.CERTAINTY,
            "certainty.hedge",
            Severity.USEFUL,
            scene.confidence(about, weigh("certainty.weight")),
            left,
            right,
            *glosses,
        )


def _is_same(scene: Scene, act: Mention, hedge: _Hedge, flip: bool) -> bool:
    """Whether the word that names the asserted act is aligned with one that is hedged."""
    partner = (scene.pairing.to_right if flip else scene.pairing.to_left).get(act.head)
    if partner is None:
        return False
    return partner[0] in hedge.scope or hedge.first <= partner[0] < hedge.end


def _holds_plan(passage: Passage, hedge: _Hedge) -> bool:
    """Whether what is hedged is itself still to come: "will probably rise"."""
    return any(
        v.stage is Stage.PLANNED and hedge.first <= v.head < hedge.end
        for v in passage.features.verbs
    )


@once_a_passage
def _weakened(passage: Passage) -> frozenset[str]:
    """Keys of what a passage hedges; tokens without a common key are never aligned."""
    return passage.keys({i for hedge in _hedges(passage) for i in hedge.scope})


@once_a_passage
def _asserted(passage: Passage) -> frozenset[str]:
    """Keys of what a passage says outright."""
    return passage.keys({i for _, content in _assertions(passage) for i in content})


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether one passage alone hedges, and the other says outright some of what is hedged."""
    one, other = _hedges(left), _hedges(right)
    if one and not other:
        return not _weakened(left).isdisjoint(_asserted(right))
    return bool(other and not one) and not _asserted(left).isdisjoint(_weakened(right))


def detect(scene: Scene) -> Iterator[Draft]:
    """The clearest draft for a thing that only one passage hedges."""
    drafts = [*_drafts(scene, flip=False), *_drafts(scene, flip=True)]
    if drafts:
        yield max(drafts, key=lambda d: (d.confidence, -d.left[0], -d.right[0]))
