"""Certainty: the same thing hedged in one passage and flat in the other."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.discrepancies.detector import Correspondence, Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention
from reader.core.discrepancies.pairing import Passage
from reader.core.language.features import Stage

_LEAST_ABOUT = 0.4
_LEAST_KINSHIP = 0.45


def _hedge(passage: Passage, mention: Mention) -> lexicon.Match[lexicon.Cue] | None:
    """The hedge whose scope is the mention: in its own words, or in its clause before it."""
    clauses = passage.features.clauses
    found = None
    for match in lexicon.cues("certainty.toml", "hedge").find(passage.tokens):
        inside = mention.first <= match.first < mention.end
        governing = clauses[match.first] == mention.clause and match.first < mention.first
        if inside or governing:
            found = match
    return found


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for an act that only one passage hedges."""
    best: tuple[float, Draft] | None = None
    for one in scene.correspondences:
        if one.kinship < _LEAST_KINSHIP or one.about < _LEAST_ABOUT:
            continue
        draft = _compare(scene, one)
        if draft is not None and (best is None or draft.confidence > best[0]):
            best = (draft.confidence, draft)
    if best is not None:
        yield best[1]


def _compare(scene: Scene, one: Correspondence) -> Draft | None:
    left, right = _hedge(scene.left, one.left), _hedge(scene.right, one.right)
    if (left is None) == (right is None) or one.left.negated != one.right.negated:
        return None
    flat = one.right if right is None else one.left
    if flat.stage is Stage.PLANNED:  # a plan is no flat assertion
        return None
    spans = [(one.left.first, one.left.end), (one.right.first, one.right.end)]
    glosses = ["as a fact", "as a fact"]
    for side, match in enumerate((left, right)):
        if match is not None:
            spans[side] = (min(spans[side][0], match.first), max(spans[side][1], match.end))
            glosses[side] = match.value.gloss
    return Draft(
        Type.CERTAINTY,
        "certainty.hedge",
        Severity.USEFUL,
        scene.confidence(one.about, 0.7 + 0.3 * one.kinship),
        spans[0],
        spans[1],
        glosses[0],
        glosses[1],
    )
