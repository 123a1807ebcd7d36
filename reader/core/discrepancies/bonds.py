"""An act that one passage tells as done, or binds somebody to, and the other does not.

"threatened to sue" against "sued", "must leave" against "may leave", "agreed not to sell" against
"did not agree to sell". The governing words are resources/lexicon/governing.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.core.discrepancies.detector import Correspondence, Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.governing import Grip
from reader.core.discrepancies.mentions import Mention, acts, keys_of
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.same_act import kinship
from reader.core.language.features import Stage
from reader.core.said import marked
from reader.core.values import dataclass
from reader.core.weights import weigh

_DUTY = frozenset({"must", "have", "require", "oblige", "order", "compel", "force", "bound"})
_LEAVE = frozenset(
    {"may", "can", "free", "allow", "permit", "able", "authorize", "entitle", "eligible", "welcome"}
)
_COUNSEL = frozenset(
    {"urge", "advise", "ask", "recommend", "encourage", "invite", "request", "should", "ought"}
)
_BINDING = {**dict.fromkeys(_DUTY, 3), **dict.fromkeys(_COUNSEL, 2), **dict.fromkeys(_LEAVE, 1)}
_BINDING_GLOSS = {3: marked("a duty"), 2: marked("only advised"), 1: marked("left to choice")}
_DONE_RANK = 6.0


@dataclass(frozen=True, slots=True)
class Bond:
    """A draft with the heads of the acts that it compares."""

    left: int
    right: int
    draft: Draft


def _is_done(act: Mention) -> bool:
    """Whether an act is told as done or under way, by nobody's plan or promise."""
    if act.grip is not None or act.negated or act.hedged:
        return False
    if act.noun and not act.clear:
        return False
    return act.stage in (Stage.DONE, Stage.UNDERWAY)


def _held(act: Mention) -> Grip | None:
    """The grip of an act that is told as no more than considered, threatened, promised …"""
    grip = act.grip
    if grip is None or grip.is_plan or act.negated or act.stage is Stage.DONE:
        return None
    return grip


@once_a_passage
def _by_bond(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the acts that are only held, and of those done."""
    every = acts(passage)
    return (
        keys_of(passage, [a for a in every if _held(a) is not None]),
        keys_of(passage, [a for a in every if _is_done(a) or a.grip is not None]),
    )


@once_a_passage
def _binding(passage: Passage) -> frozenset[int]:
    return frozenset(_BINDING[a.modal] for a in acts(passage) if a.modal in _BINDING)


def can_differ_by_bond(left: Passage, right: Passage) -> bool:
    """Whether an act may be done in one passage and only held in the other."""
    return _may_bind(left, right) or bool(_scopes(left) and _scopes(right))


def _may_bind(left: Passage, right: Passage) -> bool:
    held, done = _by_bond(left)
    other_held, other_done = _by_bond(right)
    if not (held.isdisjoint(other_done) and done.isdisjoint(other_held)):
        return True
    one, other = _binding(left), _binding(right)
    return bool(one and other and one != other)


def bonds(scene: Scene) -> Iterator[Bond]:
    """All drafts about who is bound to what."""
    for one in _bound(scene) if _may_bind(scene.left, scene.right) else ():
        near = kinship(scene, one.left, one.right)
        if near < weigh("bonds.least_kinship") or not one.is_about(weigh("bonds.least_about")):
            continue
        for draft in (_governed(scene, one, near), _duty(scene, one, near)):
            if draft is not None:
                yield Bond(one.left.head, one.right.head, draft)
    yield from _negation_scope(scene)


@once_a_passage
def _ways(passage: Passage) -> Mapping[int, tuple[bool, bool, bool]]:
    """Whether each act is only held, is done, and is told with a modal that binds, by the identity
    of its mention.
    """
    return {
        id(act): (_held(act) is not None, _is_done(act), act.modal in _BINDING)
        for act in acts(passage)
    }


def _bound(scene: Scene) -> tuple[Correspondence, ...]:
    """The acts of which one is only held, and the other held or done; and those of which modals
    tell who is bound to them.
    """
    ways_left, ways_right = _ways(scene.left), _ways(scene.right)

    def wanted(left: Mention, right: Mention) -> bool:
        held, done, binding = ways_left[id(left)]
        other_held, other_done, other_binding = ways_right[id(right)]
        governed = (held and (other_held or other_done)) or (other_held and done)
        return governed or (binding and other_binding)

    return scene.correspondences_of(wanted)


def _run(act: Mention) -> tuple[int, int]:
    """The tokens that show an act together with what governs it, when that is near."""
    if act.grip is None:
        return act.first, act.end
    at = act.grip.at
    near = -weigh("bonds.longest") <= at - act.first and at - act.end < weigh("bonds.longest")
    return (min(at, act.first), max(at + 1, act.end)) if near else (act.first, act.end)


def _governed(scene: Scene, one: Correspondence, near: float) -> Draft | None:
    """One passage only considers, threatens, promises … what the other tells as done."""
    held_left, held_right = _held(one.left), _held(one.right)
    if held_left is not None and _is_done(one.right):
        low, glosses = held_left, (held_left.gloss, marked("done"))
    elif held_right is not None and _is_done(one.left):
        low, glosses = held_right, (marked("done"), held_right.gloss)
    elif held_left is not None and held_right is not None:
        if abs(held_left.rank - held_right.rank) < weigh("bonds.grips_apart"):
            return None
        low, glosses = held_left, (held_left.gloss, held_right.gloss)
    else:
        return None
    distance = _DONE_RANK - low.rank
    return Draft(
        Type.COMMITMENT,
        f"commitment.{low.name}" if "done" in glosses else "commitment.governed",
        Severity.MUST_SEE if distance >= 2 else Severity.USEFUL,
        scene.confidence(one.about * one.roles, near * min(1.0, 0.5 + 0.1 * distance)),
        _run(one.left),
        _run(one.right),
        *glosses,
        key=f"{low.name} {glosses[0] == low.gloss}",
    )


def _duty(scene: Scene, one: Correspondence, near: float) -> Draft | None:
    """One passage makes a duty of what the other only allows or advises."""
    left, right = one.left, one.right
    if left.noun or right.noun or left.negated or right.negated:
        return None
    ranks = _BINDING.get(left.modal, 0), _BINDING.get(right.modal, 0)
    if not all(ranks) or ranks[0] == ranks[1] or 3 not in ranks:
        return None
    return Draft(
        Type.COMMITMENT,
        "commitment.duty",
        Severity.MUST_SEE,
        scene.confidence(one.about, near),
        _run(left),
        _run(right),
        _BINDING_GLOSS[ranks[0]],
        _BINDING_GLOSS[ranks[1]],
        key="duty",
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """A promise, decision … with the act that it is about, and which of the two is denied."""

    name: str
    outer: bool
    inner: bool
    first: int
    end: int
    head: int


@once_a_passage
def _scopes(passage: Passage) -> tuple[_Scope, ...]:
    found = []
    heads = {act.head: act for act in acts(passage)}
    for act in acts(passage):
        grip = act.grip
        if grip is None or act.noun or act.stage is not Stage.PLANNED:
            continue
        governor = heads.get(grip.at)
        outer = governor is not None and governor.negated
        inner = act.negated != outer  # a governor's denial is counted in with the act's
        first = min(governor.first, act.first) if governor is not None else act.first
        found.append(_Scope(grip.name, outer, inner, first, act.end, act.head))
    return tuple(found)


def _negation_scope(scene: Scene) -> Iterator[Bond]:
    """ "agreed not to sell" binds; "did not agree to sell" leaves it open."""
    for p in _scopes(scene.left):
        for q in _scopes(scene.right):
            if p.name != q.name or (p.outer, p.inner) != (q.inner, q.outer) or p.outer == q.outer:
                continue
            if scene.common < weigh("bonds.least_about"):
                continue
            glosses = marked("bound not to"), marked("not bound to it")
            yield Bond(
                p.head,
                q.head,
                Draft(
                    Type.COMMITMENT,
                    "commitment.scope_of_negation",
                    Severity.MUST_SEE,
                    scene.confidence(scene.common),
                    (p.first, p.end),
                    (q.first, q.end),
                    *(glosses if p.inner else glosses[::-1]),
                    key="scope of negation",
                ),
            )
