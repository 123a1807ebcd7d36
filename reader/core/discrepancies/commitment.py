"""Commitment: how binding, or how far along, an act is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.discrepancies.detector import Correspondence, Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention
from reader.core.language.features import Stage
from reader.core.weights import weigh


def _gloss(mention: Mention, rung: lexicon.Rung) -> str:
    if mention.stage is Stage.PLANNED and not mention.negated:
        return f"{rung.gloss}, and still to come"
    if mention.hedged and not mention.negated:
        return f"{rung.gloss}, perhaps"
    return rung.gloss


def _steps(one: Correspondence) -> Iterator[tuple[lexicon.Rung, lexicon.Rung]]:
    ladders = lexicon.ladders().by_name
    right = {r.ladder: r for r in one.right.rungs}
    for rung in one.left.rungs:
        other = right.get(rung.ladder)
        if other is not None and abs(rung.rank - other.rank) >= ladders[rung.ladder].gap:
            yield rung, other


def _weight(mention: Mention) -> float:
    """An act told by a verb, or by a noun with its verb, speaks more clearly than a bare cue."""
    bare = (
        mention.noun and mention.stage is Stage.NONE and not (mention.negated or mention.definite)
    )
    return weigh("commitment.bare_cue") if bare else 1.0


def _is_matter_of_stage(one: Correspondence, distance: float) -> bool:
    """Whether neighbouring rungs differ because one act is still to come: see stage.py."""
    stages = (one.left.stage, one.right.stage)
    return distance <= 1 and (Stage.PLANNED in stages) and stages[0] is not stages[1]


def _settled(scene: Scene) -> set[tuple[str, float]]:
    """The rungs that both passages tell: on these they agree, and another rung in either of them
    tells of something else ("signed a pact after talks" against "signed a pact").
    """
    left, right = (
        {(r.ladder, r.rank) for act in acts for r in act.rungs}
        for acts in (scene.left_acts, scene.right_acts)
    )
    return left & right


def _key(one: Correspondence, rung: lexicon.Rung, other: lexicon.Rung) -> str:
    """What makes two drafts one difference: the ladder, who says more, and what is denied."""
    denied = f"{one.left.negated:d}{one.right.negated:d}"
    return f"{rung.ladder} {'less' if rung.rank < other.rank else 'more'} {denied}"


def _drafts(scene: Scene) -> Iterator[tuple[Correspondence, Draft]]:
    settled = _settled(scene)
    for one in scene.correspondences:
        if one.about < weigh("commitment.least_about"):
            continue
        for rung, other in _steps(one):
            if (rung.ladder, rung.rank) in settled or (other.ladder, other.rank) in settled:
                continue
            distance = abs(rung.rank - other.rank)
            if _is_matter_of_stage(one, distance):
                continue
            weight = min(1.0, 0.7 + 0.1 * distance) * _weight(one.left) * _weight(one.right)
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


def detect(scene: Scene) -> Iterator[Draft]:
    """Drafts for acts of the passages that stand on different rungs of a ladder.

    The clearest come first; an act that has been told is told again only with another partner.
    """
    told_left: set[int] = set()
    told_right: set[int] = set()
    drafts = sorted(_drafts(scene), key=lambda row: (-row[1].confidence, row[1].left, row[1].right))
    for one, draft in drafts:
        if one.left.head in told_left and one.right.head in told_right:
            continue
        told_left.add(one.left.head)
        told_right.add(one.right.head)
        yield draft
