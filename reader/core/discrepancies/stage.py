"""Stage: the same act planned or expected, under way, or done."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.article import Kind
from reader.core.discrepancies.detector import Correspondence, Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, acts, keys_of
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Stage
from reader.core.weights import weigh

_GLOSS = {
    Stage.PLANNED: "still to come",
    Stage.UNDERWAY: "under way",
    Stage.DONE: "done",
}


def _kinship(one: Correspondence) -> float:
    """How near the acts are: by the words that name them, or by standing on neighbouring rungs."""
    ladders = lexicon.ladders().by_name
    right = {r.ladder: r.rank for r in one.right.rungs}
    if any(
        r.ladder in right and abs(r.rank - right[r.ladder]) <= ladders[r.ladder].gap
        for r in one.left.rungs
    ):
        return max(one.kinship, weigh("stage.near_rungs"))
    return one.kinship


def _is_claimed(passage: Passage, mention: Mention) -> bool:
    """Whether the stage is told and not only a purpose ("a boat to fix the line").

    A bare infinitive tells of a plan in headlines only.
    """
    if passage.tokens[mention.head].lemma in lexicon.words("auxiliary"):
        return False
    headline = passage.sentence.kind in (Kind.TITLE, Kind.HEADING)
    return mention.stage is not Stage.PLANNED or mention.modal != "to" or headline


@once_a_passage
def _by_stage(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the acts still to come, and of those under way or done."""
    told = [act for act in acts(passage) if not act.negated and _is_claimed(passage, act)]
    planned = [act for act in told if act.stage is Stage.PLANNED]
    real = [act for act in told if act.stage in (Stage.UNDERWAY, Stage.DONE)]
    return keys_of(passage, planned), keys_of(passage, real)


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether an act still to come in one passage may be one of the other's that is not."""
    planned, real = _by_stage(left)
    other_planned, other_real = _by_stage(right)
    return not (planned.isdisjoint(other_real) and real.isdisjoint(other_planned))


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for each act that the passages put at different stages, the clearest first kept."""
    best: tuple[float, Draft] | None = None
    for one in scene.correspondences:
        stages = {one.left.stage, one.right.stage}
        if Stage.NONE in stages or len(stages) < 2 or one.left.negated or one.right.negated:
            continue
        if Stage.PLANNED not in stages:  # "is talking" and "has talked" seldom differ in fact
            continue
        if one.about < weigh("stage.least_about"):
            continue
        if _kinship(one) < weigh("stage.least_kinship"):
            continue
        if not (_is_claimed(scene.left, one.left) and _is_claimed(scene.right, one.right)):
            continue
        confidence = scene.confidence(one.about, 0.7 + 0.3 * _kinship(one))
        draft = Draft(
            Type.STAGE,
            "stage.tense",
            Severity.MUST_SEE if Stage.DONE in stages else Severity.USEFUL,
            confidence,
            (one.left.first, one.left.end),
            (one.right.first, one.right.end),
            _GLOSS[one.left.stage],
            _GLOSS[one.right.stage],
            key=f"{one.left.stage} {one.right.stage}",
        )
        if best is None or confidence > best[0]:
            best = (confidence, draft)
    if best is not None:
        yield best[1]
