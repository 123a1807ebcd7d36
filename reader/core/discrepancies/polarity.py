"""Polarity: the same thing affirmed and denied, or opposite predicates.

Every word stands affirmed, denied or open (stance.py). An act that both tell, or a word at the
same pole of a scale, is in conflict where one passage affirms and the other denies it; words at
opposite poles are, where both affirm them, or both deny them and there is no middle. Of two
oppositions that stand within one another ("opposes keeping" against "wants it scrapped") nothing
is left. The things spoken of must be the same: roles for acts, the noun for what qualifies it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.core.discrepancies.clashes import Clash, denies
from reader.core.discrepancies.denials import may_negate, negations, unlike_verbs
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.opposing import mark_stance, opposite_words
from reader.core.discrepancies.opposites import ends, opposition, pairs_of_marks
from reader.core.discrepancies.pairing import Passage
from reader.core.weights import weigh


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether one passage may deny what the other affirms, or tell its opposite."""
    if denies(left) != denies(right) and not left.all_keys.isdisjoint(right.all_keys):
        return True
    if may_negate(left, right):
        return True
    poles, words, opposites = ends(left)
    other_poles, other_words, other_opposites = ends(right)
    if any((name, -sign) in other_poles for name, sign in poles):
        return True
    if not poles.isdisjoint(other_poles) and denies(left) != denies(right):
        return True
    return not (words.isdisjoint(other_opposites) and opposites.isdisjoint(other_words))


def _is_within(passage: Passage, one: int, other: int) -> bool:
    """Whether one of two words stands within what the other governs: "opposes keeping"."""
    clauses = passage.features.clauses
    if one == other:
        return True
    if clauses[one] != clauses[other]:
        return False
    first, last = min(one, other), max(one, other)
    tokens = passage.tokens
    return all(
        tokens[i].tag not in ("CC", "IN", ",", ":") or tokens[i].lower in ("of", "that")
        for i in range(first + 1, last)
    )


def _undone(scene: Scene, clash: Clash, others: Iterable[tuple[int, int, bool]]) -> bool:
    """Whether another opposition within the same words undoes this one.

    One that is crossed, opposite words of which one is denied, undoes a denial of its own verbs
    as well: "could not go poorly", "will go well".
    """
    i, j = clash.heads
    return any(
        (crossed or (x != i and y != j))
        and _is_within(scene.left, i, x)
        and _is_within(scene.right, j, y)
        for x, y, crossed in others
    )


def _crossed(scene: Scene) -> list[tuple[int, int]]:
    """Opposite words of which one is denied: "not illegal" and "legal" agree."""
    left, right = scene.left, scene.right
    return [
        (one.head, other.head)
        for one, other in pairs_of_marks(left, right)
        if mark_stance(left, one) * mark_stance(right, other) == -1
        and opposition(left, right, one, other) is not None
    ]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def detect(scene: Scene) -> Iterator[Draft]:
    """Drafts for what one passage affirms and the other denies, or tells the opposite of."""
    opposites = [*opposite_words(scene)]
    clashes = [*negations(scene), *opposites, *unlike_verbs(scene)]
    if not clashes:
        return
    # A verb and its object are denied together, and count once: only opposites undo.
    heads = [(i, j, True) for i, j in _crossed(scene)]
    heads += [(*clash.heads, False) for clash in opposites if clash.turns]
    told: list[Clash] = []
    for clash in sorted(clashes, key=lambda c: (-c.confidence, c.left, c.right)):
        rivals = {
            c.rule for c in told if _overlap(c.left, clash.left) or _overlap(c.right, clash.right)
        }
        if clash.rule in rivals or (clash.turns and _undone(scene, clash, heads)):
            continue
        if not rivals:
            told.append(clash)
        yield Draft(
            Type.POLARITY,
            clash.rule,
            Severity.MUST_SEE,
            clash.confidence,
            clash.left,
            clash.right,
            *clash.glosses,
            spare=bool(rivals),
        )
        if len(told) == int(weigh("polarity.most")):
            return
