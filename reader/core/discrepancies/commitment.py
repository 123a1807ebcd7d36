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
    return weigh("commitment.bare_cue") if mention.noun and mention.stage is Stage.NONE else 1.0


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for the clearest pair of rungs of each ladder that the passages stand on."""
    best: dict[str, tuple[float, Draft]] = {}
    for one in scene.correspondences:
        if one.about < weigh("commitment.least_about"):
            continue
        for rung, other in _steps(one):
            distance = abs(rung.rank - other.rank)
            weight = min(1.0, 0.7 + 0.1 * distance) * _weight(one.left) * _weight(one.right)
            confidence = scene.confidence(one.about, weight)
            draft = Draft(
                Type.COMMITMENT,
                "commitment.ladder",
                Severity.MUST_SEE if distance >= 2 else Severity.USEFUL,
                confidence,
                (one.left.first, one.left.end),
                (one.right.first, one.right.end),
                _gloss(one.left, rung),
                _gloss(one.right, other),
                key=f"{rung.ladder} {rung.rank} {other.rank}",
            )
            kept = best.get(rung.ladder)
            if kept is None or confidence > kept[0]:
                best[rung.ladder] = (confidence, draft)
    for _, draft in best.values():
        yield draft
