"""Number: the same quantity with values that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, overlap
from reader.core.language.features import Bound, Quantity

_CONTEXT = 5  # words on each side of a quantity that say what it is of


def _around(passage: Passage, quantity: Quantity) -> frozenset[int]:
    clauses = passage.features.clauses
    clause = clauses[quantity.first]
    return frozenset(
        i
        for i in passage.content
        if not quantity.first <= i < quantity.end
        and (clauses[i] == clause or quantity.first - _CONTEXT <= i < quantity.end + _CONTEXT)
    )


def _gloss(quantity: Quantity) -> str:
    if quantity.bound is Bound.EXACT:
        return "exactly that" if quantity.high - quantity.low < 1 else "about that"
    return quantity.bound.value


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for each pair of quantities of one thing that do not meet."""
    drafts: list[tuple[float, Quantity, Quantity]] = []
    settled_left: set[Quantity] = set()
    settled_right: set[Quantity] = set()
    for p in scene.left.features.quantities:
        for q in scene.right.features.quantities:
            if p.unit != q.unit or p.unit in ("ordinal", "score"):
                continue
            alike = p.counted == q.counted or _kin(scene, p, q)
            if p.counted and q.counted and not alike:
                continue
            if p.role and q.role and p.role != q.role:
                continue
            if p.low <= q.high and q.low <= p.high:
                settled_left.add(p)
                settled_right.add(q)
                continue
            about = overlap(scene.pairing, _around(scene.left, p), _around(scene.right, q))
            if p.counted and alike:
                about += 0.25
            if p.role and p.role == q.role:
                about += 0.25
            drafts.append((min(about, 1.0), p, q))
    for about, p, q in sorted(drafts, key=lambda d: (-d[0], d[1].first, d[2].first)):
        # A number that the other article also gives is no conflict with a third one.
        if about < 0.4 or p in settled_left or q in settled_right:
            continue
        settled_left.add(p)
        settled_right.add(q)
        yield Draft(
            Type.NUMBER,
            "number.value",
            Severity.MUST_SEE,
            scene.score * (0.3 + 0.7 * about),
            (p.first, p.end),
            (q.first, q.end),
            _gloss(p),
            _gloss(q),
        )


def _kin(scene: Scene, p: Quantity, q: Quantity) -> bool:
    """Whether the counted nouns are aligned: "five cables" and "five lines"."""
    if not p.counted or not q.counted:
        return False
    for i in range(p.first, min(p.end + 4, len(scene.left.tokens))):
        partner = scene.pairing.to_right.get(i)
        if partner and scene.left.tokens[i].lemma == p.counted:
            return scene.right.tokens[partner[0]].lemma == q.counted
    return False
