"""Commitment: how binding, or how far along, an act is said to be.

Two steps of an ordered scale (resources/lexicon/ladders.toml), or an act that is told as done in
one passage and only considered, threatened, promised, allowed … in the other (governing.toml).
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.discrepancies.bonds import bonds, can_differ_by_bond
from reader.core.discrepancies.detector import Correspondence, Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.same_act import same_doer, same_patient, same_time
from reader.core.language.features import Stage
from reader.core.said import said, term
from reader.core.weights import weigh


def _gloss(mention: Mention, rung: lexicon.Rung) -> str:
    if mention.stage is Stage.PLANNED and not mention.negated:
        return said("{gloss}, and still to come", gloss=term(rung.gloss))
    if mention.hedged and not mention.negated:
        return said("{gloss}, perhaps", gloss=term(rung.gloss))
    return rung.gloss


def _steps(one: Correspondence) -> Iterator[tuple[lexicon.Rung, lexicon.Rung]]:
    if not one.left.rungs or not one.right.rungs:
        return
    ladders = lexicon.ladders().by_name
    right = {r.ladder: r for r in one.right.rungs}
    for rung in one.left.rungs:
        other = right.get(rung.ladder)
        if other is not None and abs(rung.rank - other.rank) >= ladders[rung.ladder].gap:
            yield rung, other


def _weight(mention: Mention) -> float:
    """An act told by a verb, or by a noun with its verb, speaks more clearly than a bare cue."""
    told = mention.negated or mention.definite or mention.clear
    bare = mention.noun and mention.stage is Stage.NONE and not told
    return weigh("commitment.bare_cue") if bare else 1.0


def _is_matter_of_stage(one: Correspondence, rung: lexicon.Rung, other: lexicon.Rung) -> bool:
    """Whether the higher of neighbouring rungs is only still to come ("will sign" and "agreed"):
    see stage.py.
    """
    higher, lower = (one.left, one.right) if rung.rank > other.rank else (one.right, one.left)
    near = abs(rung.rank - other.rank) <= 1
    return near and higher.stage is Stage.PLANNED and lower.stage is not Stage.PLANNED


def _key(one: Correspondence, rung: lexicon.Rung, other: lexicon.Rung) -> str:
    """What makes two drafts one difference: the ladder, who says more, and what is denied."""
    denied = f"{one.left.negated:d}{one.right.negated:d}"
    return f"{rung.ladder} {'less' if rung.rank < other.rank else 'more'} {denied}"


def _on_ladders(scene: Scene) -> Iterator[tuple[Correspondence, Draft]]:
    # The rungs that both passages tell: on these they agree, and another rung in either of them
    # tells of something else ("signed a pact after talks" against "signed a pact").
    settled = _rungs(scene.left) & _rungs(scene.right)
    least_about = weigh("commitment.least_about")
    ladders = lexicon.ladders().by_name
    for one in scene.on_ladders:
        for rung, other in _steps(one):
            if (rung.ladder, rung.rank) in settled or (other.ladder, other.rank) in settled:
                continue
            if not one.is_about(least_about):
                break
            distance = abs(rung.rank - other.rank)
            if distance <= 1 and scene.pairing.same_article and ladders[rung.ladder].patient:
                continue  # one account tells more closely as it goes on: "damaged", "severed"
            if _is_matter_of_stage(one, rung, other):
                continue
            weight = min(1.0, 0.7 + 0.1 * distance) * _weight(one.left) * _weight(one.right)
            if ladders[rung.ladder].patient or one.left.attributive or one.right.attributive:
                weight *= same_patient(scene, one.left, one.right)
            weight *= same_time(scene, one.left, one.right)
            weight *= same_doer(scene, one.left, one.right)
            if not weight:
                continue
            yield (
                one,
                Draft(
                    Type.COMMITMENT,
                    "commitment.ladder",
                    Severity.MUST_SEE if distance >= 2 else Severity.USEFUL,
                    scene.confidence(one.about, weight),
                    (one.left.first, one.left.end),
                    (one.right.first, one.right.end),
                    _gloss(one.left, rung),
                    _gloss(one.right, other),
                    key=_key(one, rung, other),
                ),
            )


@once_a_passage
def _rungs(passage: Passage) -> frozenset[tuple[str, float]]:
    return frozenset((r.ladder, r.rank) for act in acts(passage) for r in act.rungs)


@lexicon.kept_up_to(50_000)
def _are_apart(left: frozenset[tuple[str, float]], right: frozenset[tuple[str, float]]) -> bool:
    """Whether a rung of one side and one of the other, which only that side tells, are apart."""
    ladders = lexicon.ladders().by_name
    return any(
        ladder == other and abs(rank - other_rank) >= ladders[ladder].gap
        for ladder, rank in left - right
        for other, other_rank in right - left
    )


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether the passages stand on different rungs of a ladder by any of their acts, or hold an
    act that only one of them tells as done.
    """
    one, other = _rungs(left), _rungs(right)
    return bool(one and other and _are_apart(one, other)) or can_differ_by_bond(left, right)


def detect(scene: Scene) -> Iterator[Draft]:
    """Drafts for acts of the passages that stand on different rungs of a ladder, or that only one
    of them binds anybody to.

    The clearest come first; an act that has been told is told again only with another partner.
    """
    told_left: set[int] = set()
    told_right: set[int] = set()
    rows = [(one.left.head, one.right.head, draft) for one, draft in _on_ladders(scene)]
    rows += [(bond.left, bond.right, bond.draft) for bond in bonds(scene)]
    rows.sort(key=lambda row: (-row[2].confidence, row[2].left, row[2].right))
    for left, right, draft in rows:
        if left in told_left and right in told_right:
            continue
        told_left.add(left)
        told_right.add(right)
        yield draft
