"""Stage: the same act planned or expected, under way, or done.

By tense, auxiliaries and governing verbs ("is expected to raise"), by what is said of a noun that
names the act ("the forthcoming vote", "the search is over"), and by words that stop just short
("all but finished"). A headline's present tense tells of what is done, its infinitive of what is to
come.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.article import Kind
from reader.core.discrepancies.detector import Correspondence, Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, acts, keys_of
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.phases import nearly
from reader.core.discrepancies.same_act import kinship, pairs
from reader.core.language.features import Stage
from reader.core.language.verb_groups import reads_as_headline
from reader.core.said import marked
from reader.core.weights import weigh

_GLOSS = {
    Stage.PLANNED: marked("still to come"),
    Stage.UNDERWAY: marked("under way"),
    Stage.DONE: marked("done"),
}
_REAL = frozenset({Stage.UNDERWAY, Stage.DONE})


def _is_headline(passage: Passage) -> bool:
    return passage.sentence.kind in (Kind.TITLE, Kind.HEADING) or reads_as_headline(passage.tokens)


def _near_rungs(one: Correspondence) -> bool:
    """Whether the acts stand on one rung of a ladder, or what is to come on the one below.

    Not on the one above: "will sign" and "agreed" go together.
    """
    ladders = lexicon.ladders().by_name
    first, then = one.left, one.right
    if first.stage is not Stage.PLANNED:
        first, then = then, first
    real = {r.ladder: r.rank for r in then.rungs}
    return any(
        r.ladder in real and 0 <= real[r.ladder] - r.rank <= ladders[r.ladder].gap
        for r in first.rungs
    )


def _is_claimed(passage: Passage, act: Mention) -> bool:
    """Whether the stage is told of a real act: no purpose ("a boat to fix the line"), which tells
    a plan in headlines only, no offer or threat (see bonds.py), no habit.
    """
    if act.negated or act.head in _sayings(passage):
        return False
    if passage.tokens[act.head].lemma in lexicon.words("auxiliary") and not act.result:
        return False
    if act.grip is not None and not act.grip.is_plan:
        return False
    if act.stage is Stage.PLANNED:
        if act.noun:
            return True
        if act.modal == "to":
            return act.grip is not None or _is_headline(passage) or _is_relative(passage, act)
        if act.modal == "would" and not passage.features.attributions:
            return False  # "the pope, who would die in captivity": it has come to pass
        if passage.tokens[act.first].lower in ("was", "were") and act.modal in ("be", "suppose"):
            return False  # "was to hit Jupiter"
        return act.grip is not None
    return act.stage in _REAL and not act.hedged


@once_a_passage
def _claimed(passage: Passage) -> tuple[Mention, ...]:
    """The acts of which the stage is told as real, in text order."""
    return tuple(act for act in acts(passage) if _is_claimed(passage, act))


@once_a_passage
def _sayings(passage: Passage) -> frozenset[int]:
    """The words that only tell who says what."""
    return frozenset(told.cue for told in passage.features.attributions)


def _is_relative(passage: Passage, act: Mention) -> bool:
    """Whether "to be" tells of a noun what is to come: "blasting to be carried out"."""
    words = [t.lower for t in passage.tokens[act.first : act.first + 2]]
    return words == ["to", "be"] and act.first > 0 and act.end - act.first > 2


@once_a_passage
def _by_stage(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the acts still to come, and of those under way or done."""
    told = _claimed(passage)
    planned = [act for act in told if act.stage is Stage.PLANNED]
    real = [act for act in told if act.stage in _REAL]
    return keys_of(passage, planned), keys_of(passage, real)


_Roles = tuple[tuple[frozenset[str], frozenset[str]], ...]


@once_a_passage
def _by_roles(passage: Passage) -> tuple[_Roles, _Roles]:
    """The keys of subject and object of the verbs that tell what is to come, and what is real."""
    rows = [
        (act.stage, (passage.keys([act.subject]), passage.keys([act.object])))
        for act in _claimed(passage)
        if not act.noun and act.subject is not None and act.object is not None
    ]
    planned = tuple(keys for stage, keys in rows if stage is Stage.PLANNED)
    return planned, tuple(keys for stage, keys in rows if stage in _REAL)


@once_a_passage
def _clear_stages(passage: Passage) -> frozenset[Stage]:
    return frozenset(act.stage for act in acts(passage) if act.clear)


def _meet_in_roles(one: _Roles, other: _Roles) -> bool:
    if not one or not other:
        return False
    return any(
        not (subject.isdisjoint(its_subject) or thing.isdisjoint(its_thing))
        for subject, thing in one
        for its_subject, its_thing in other
    )


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether an act still to come in one passage may be one of the other's that is not, or one
    tells of an end, or nearly so.
    """
    planned, real = _by_stage(left)
    other_planned, other_real = _by_stage(right)
    if not (planned.isdisjoint(other_real) and real.isdisjoint(other_planned)):
        return True
    if nearly(left) or nearly(right):
        return True
    clear, other_clear = _clear_stages(left), _clear_stages(right)
    if clear and other_clear and any({p, q} == _REAL for p in clear for q in other_clear):
        return True
    (planned_by, real_by), (other_planned_by, other_real_by) = _by_roles(left), _by_roles(right)
    return _meet_in_roles(planned_by, other_real_by) or _meet_in_roles(real_by, other_planned_by)


def _are_apart(left: Mention, right: Mention) -> bool:
    """Whether one of two acts is still to come and the other is not, or one is clearly over."""
    if left.stage is Stage.PLANNED:
        return right.stage in _REAL
    if right.stage is Stage.PLANNED:
        return left.stage in _REAL
    return left.clear and right.clear and {left.stage, right.stage} == _REAL


def _tense(scene: Scene, one: Correspondence) -> Draft | None:
    """Still to come in one passage, under way or done in the other."""
    stages = {one.left.stage, one.right.stage}
    if Stage.PLANNED not in stages or not stages & _REAL:
        return None
    near = kinship(scene, one.left, one.right)
    if near < weigh("stage.least_kinship") and _near_rungs(one):
        near = weigh("stage.near_rungs")
    if near < weigh("stage.least_kinship"):
        near = one.kinship if one.kinship == weigh("same_act.roles") else 0.0
    if not near or not one.is_about(weigh("stage.least_about")):
        return None
    if near < 1.0 and one.roles < 1.0:
        return None
    noun = one.left.noun or one.right.noun
    return Draft(
        Type.STAGE,
        "stage.noun" if noun else "stage.tense",
        Severity.MUST_SEE if Stage.DONE in stages else Severity.USEFUL,
        scene.confidence(one.about, 0.7 + 0.3 * near),
        (one.left.first, one.left.end),
        (one.right.first, one.right.end),
        _GLOSS[one.left.stage],
        _GLOSS[one.right.stage],
        key=f"{one.left.stage} {one.right.stage}",
    )


def _completion(scene: Scene, one: Correspondence) -> Draft | None:
    """Over in one passage, still going on in the other, each told by words of its own."""
    left, right = one.left, one.right
    if {left.stage, right.stage} != _REAL or not (left.clear and right.clear):
        return None
    done = left if left.stage is Stage.DONE else right
    if not done.noun and not _is_over(scene, one):
        return None  # "is talking" and "has talked" seldom differ in fact
    aligned = bool(scene.pairing.to_right)
    same_rung = done.noun and aligned and _near_rungs(one)
    if kinship(scene, left, right) < weigh("stage.least_kinship") and not same_rung:
        return None
    if not one.is_about(weigh("stage.least_about")):
        return None
    return Draft(
        Type.STAGE,
        "stage.completion",
        Severity.USEFUL,
        scene.confidence(one.about, weigh("stage.completion")),
        (left.first, left.end),
        (right.first, right.end),
        _GLOSS[left.stage],
        _GLOSS[right.stage],
        key="completion",
    )


def _is_over(scene: Scene, one: Correspondence) -> bool:
    """Whether the other passage tells by a noun that the act goes on: "were in training"."""
    going = one.left if one.left.stage is Stage.UNDERWAY else one.right
    return going.noun


def _nearly(scene: Scene) -> Iterator[Draft]:
    """Nearly so in one passage, so in the other: "all but finished"."""
    for flip in (False, True):
        one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
        if not nearly(one):
            continue
        partners = scene.pairing.to_left if flip else scene.pairing.to_right
        there = nearly(other)
        for at, first in nearly(one).items():
            partner = partners.get(at)
            if partner is None or partner[0] in there or partner[1] < weigh("same_act.near"):
                continue
            here, its = (first, at + 1), _verb_run(other, partner[0])
            left, right = (its, here) if flip else (here, its)
            glosses = (
                (marked("so"), marked("nearly so")) if flip else (marked("nearly so"), marked("so"))
            )
            yield Draft(
                Type.STAGE,
                "stage.nearly",
                Severity.USEFUL,
                scene.confidence(scene.common, weigh("stage.nearly")),
                left,
                right,
                *glosses,
                key="nearly",
            )


def _verb_run(passage: Passage, at: int) -> tuple[int, int]:
    """The verb group that a token belongs to, or the token alone."""
    return next(
        ((v.first, v.end) for v in passage.features.verbs if v.first <= at < v.end), (at, at + 1)
    )


@once_a_passage
def _told(passage: Passage) -> frozenset[tuple[str, Stage]]:
    """The acts of a passage by their words, with how far each has come."""
    return frozenset((passage.tokens[act.head].lemma, act.stage) for act in acts(passage))


def _is_settled(scene: Scene, one: Correspondence) -> bool:
    """Whether one of the acts is told at the same stage by the other passage too."""
    left = scene.left.tokens[one.left.head].lemma, one.left.stage
    right = scene.right.tokens[one.right.head].lemma, one.right.stage
    return left in _told(scene.right) or right in _told(scene.left)


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for the act that the passages most clearly put at different stages, by each rule."""
    found: dict[str, Draft] = {}
    drafts = [*_nearly(scene)]
    for one in pairs(scene, _claimed(scene.left), _claimed(scene.right), _are_apart):
        if not _is_settled(scene, one):
            told = _tense(scene, one), _completion(scene, one)
            drafts += [draft for draft in told if draft is not None]
    for draft in drafts:
        kept = found.get(draft.rule)
        if kept is None or (draft.confidence, kept.left, kept.right) > (
            kept.confidence,
            draft.left,
            draft.right,
        ):
            found[draft.rule] = draft
    yield from found.values()
