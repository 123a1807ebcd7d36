"""Precedence: called the first, against an earlier instance or a narrower claim."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.discrepancies.detector import Draft, Scene, surest_by_rule
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.novelty import (
    NEVER,
    Cue,
    claims,
    counted,
    dated,
    earlier,
    records,
    restrictions,
    short_of_record,
)
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.weights import weigh


@once_a_passage
def _instances(passage: Passage) -> tuple[Cue, ...]:
    """What may gainsay a claim to be the first: nothing in a passage that makes one itself, unless
    that is only within bounds.
    """
    if any(not claim.bounded for claim in claims(passage)):
        return ()
    return (*earlier(passage), *dated(passage))


def _names_year(one: Passage, other: Passage, cue: Cue) -> bool:
    """Whether a passage names the year of the other's cue itself."""
    return other.tokens[cue.end - 1].lower in one.vocabulary


def _draft(scene: Scene, claim: Cue, cue: Cue, flip: bool, weight: float) -> Draft | None:
    about = scene.about(cue.near, claim.near) if flip else scene.about(claim.near, cue.near)
    if about < weigh("precedence.least_about"):
        return None
    left, right = (cue, claim) if flip else (claim, cue)
    return Draft(
        Type.PRECEDENCE,
        cue.rule,
        Severity.MUST_SEE,
        scene.confidence(about, weight),
        (left.first, left.end),
        (right.first, right.end),
        left.gloss,
        right.gloss,
        key=cue.rule,
    )


def _of_others(one: Passage, at: int, other: Passage, there: int) -> bool:
    """Whether what is counted is told of two who are told apart: "the blue team won the first
    heat", "the red team lost the second heat".
    """
    mine, theirs = _qualified(one, at), _qualified(other, there)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _qualified(passage: Passage, at: int) -> frozenset[str]:
    """What qualifies the subject of the verb in a token's clause."""
    clause = passage.features.clauses[at]
    heads = {v.subject for v in passage.features.verbs if v.clause == clause}
    return frozenset(
        passage.tokens[i].lemma
        for phrase in passage.features.phrases
        if phrase.head in heads
        for i in range(phrase.first, phrase.head)
        if passage.tokens[i].tag.startswith(("JJ", "NN", "CD"))
    )


def _drafts(scene: Scene, flip: bool) -> Iterator[Draft | None]:
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    own = claims(one)
    if own and not any(cue.rule != "precedence.implied" for cue in earlier(one)):
        for claim in own:
            for cue in _instances(other):
                since = cue.rule == "precedence.since"
                leaves = weigh("precedence.bounded_since" if since else "precedence.bounded")
                bounded = leaves if claim.is_bounded_beside(other) else 1.0
                if cue.rule == "precedence.had" and claim.gloss != NEVER:
                    continue
                if cue.rule == "precedence.dated" and _names_year(one, other, cue):
                    continue
                yield _draft(scene, claim, cue, flip, cue.weight * bounded)
    for claim in own:
        later = counted(other).get(one.tokens[claim.end - 1].lemma)
        if (
            later is not None
            and "first" in one.wording[claim.first : claim.end]
            and not _of_others(one, claim.first, other, later.first)
        ):
            yield _draft(scene, claim, later, flip, later.weight)
    if own and claims(other):
        for claim in own:
            for cue in restrictions(other):
                if not claim.bounded and claim.gloss != "opened only now":
                    yield _draft(scene, claim, cue, flip, cue.weight)
    if not short_of_record(one):
        for claim in records(one):
            for cue in short_of_record(other):
                yield _draft(scene, claim, cue, flip, cue.weight * weigh("precedence.record"))


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether one passage calls something the first and the other tells what may gainsay it."""
    return _gainsays(right, left) or _gainsays(left, right)


def _gainsays(one: Passage, claim: Passage) -> bool:
    if claims(claim) and (counted(one) or _instances(one) or (claims(one) and restrictions(one))):
        return True
    return bool(records(claim) and short_of_record(one))


def detect(scene: Scene) -> Iterator[Draft]:
    """The clearest draft for a claim to be the first that the other passage does not bear out."""
    drafts = [
        draft for flip in (False, True) for draft in _drafts(scene, flip) if draft is not None
    ]
    yield from surest_by_rule(drafts)
