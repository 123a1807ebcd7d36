"""Number: the same quantity with values that cannot both hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.core.discrepancies.common_counts import CountScene
from reader.core.discrepancies.counts import (
    Counted,
    are_alike,
    counted_in,
    counted_keys,
    held,
    is_told_elsewhere,
    person_roles,
    same_thing,
)
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Bound, Quantity
from reader.core.said import marked, said, term
from reader.core.values import dataclass
from reader.core.weights import weigh

_BOUNDS = {
    Bound.EXACT: "",
    Bound.ABOUT: marked("roughly"),
    Bound.AT_LEAST: marked("or more"),
    Bound.AT_MOST: marked("or fewer"),
    Bound.RANGE: marked("a range"),
}
# The values can both hold, so neither quantity is in conflict with a third one.
_NOTED = frozenset({"number.rounding", "number.beyond"})
_SCORE, _RANK = "score", "ordinal"
_DIGITS = re.compile(r"\d[\d.,]*")
_MARGINS = frozenset({"margin", "majority", "lead", "difference", "gap"})


@dataclass(frozen=True, slots=True)
class _Row:
    """Two quantities, the rule that they break if they are of one thing ("" when they agree), and
    how surely they are, 0 to 1.
    """

    about: float
    rule: str
    left: Counted
    right: Counted


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether two quantities of one unit do not agree, and may count one thing."""
    if not left.features.quantities or not right.features.quantities:
        return False
    left_keys, right_keys = counted_keys(left), counted_keys(right)
    for x, p in enumerate(counted_in(left)):
        for y, q in enumerate(counted_in(right)):
            if not _rule(p, q):
                continue
            one, two = p.quantity, q.quantity
            if one.counted == two.counted or not one.counted or not two.counted:
                return True
            if one.role == two.role != "" or one.unit == "year":
                return True
            if not left_keys[x][0].isdisjoint(right_keys[y][1]):
                return True
    return False


def _rule(p: Counted, q: Counted) -> str:
    """The rule that two quantities break if they are of one thing; "" when they agree."""
    one, two = p.quantity, q.quantity
    if {one.unit, two.unit} == {_SCORE, ""}:
        return _margin(p, q) if one.unit else _margin(q, p)
    if one.unit != two.unit:
        return ""
    if one.unit == _SCORE:
        return "number.score" if {one.low, one.high} != {two.low, two.high} else ""
    if one.unit == _RANK:
        ranks = one.low != two.low and p.ranked == q.ranked != ""
        return "number.rank" if ranks else ""
    if p.is_length or q.is_length or p.is_rate or q.is_rate:
        return ""  # told with the times
    if one.unit == "year" and abs(one.low - two.low) <= 1.0 and (p.is_to_come or q.is_to_come):
        return ""  # 79 now, 80 next week
    if not _meet(one, two):
        same = _DIGITS.findall(one.text) == _DIGITS.findall(two.text) != []
        return "number.unit" if same and one.text.lower() != two.text.lower() else "number.value"
    if _is_beyond(one, two) or _is_beyond(two, one):
        return "number.beyond"
    bounds = {one.bound, two.bound}
    return "number.rounding" if bounds == {Bound.EXACT, Bound.ABOUT} else ""


def _meet(one: Quantity, two: Quantity) -> bool:
    """Whether two values can be one: of two exact ones, one must lie within the other's rounding,
    and not at its edge, as 32,500 lies between 32,000 and 33,000.
    """
    if not (one.low <= two.high and two.low <= one.high):
        return False
    if one.bound is not Bound.EXACT or two.bound is not Bound.EXACT or one.unit == "year":
        return True
    middle, other = (one.low + one.high) / 2, (two.low + two.high) / 2
    return middle == other or one.low < other < one.high or two.low < middle < two.high


def _margin(score: Counted, votes: Counted) -> str:
    if not votes.is_margin:
        return ""
    apart = score.quantity.high - score.quantity.low
    return "" if votes.quantity.low <= apart <= votes.quantity.high else "number.margin"


def _is_beyond(bound: Quantity, other: Quantity) -> bool:
    """Whether a count is far above what was told as the least: at least five, and 24."""
    return (
        bound.bound is Bound.AT_LEAST
        and other.bound in (Bound.EXACT, Bound.ABOUT)
        and not bound.unit
        and bound.low >= weigh("number.least_bound")
        and other.low >= weigh("number.beyond") * bound.low
    )


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for each pair of quantities of one thing that do not agree."""
    if isinstance(scene, CountScene):
        yield _draft(scene, _Row(scene.common, "number.value", *scene.counts))
        return
    rows, settled_left, settled_right = _rows(scene)
    for row in sorted(
        rows, key=lambda r: (-r.about, r.left.quantity.first, r.right.quantity.first)
    ):
        p, q = row.left.quantity, row.right.quantity
        # A number that the other article also gives is no conflict with a third one.
        settled = p in settled_left or q in settled_right
        if row.about < weigh("number.least_about") or (settled and row.rule not in _NOTED):
            continue
        settled_left.add(p)
        settled_right.add(q)
        if not row.rule:
            continue  # they agree, more surely than either disagrees with a third
        yield _draft(scene, row)


def _rows(scene: Scene) -> tuple[list[_Row], set[Quantity], set[Quantity]]:
    """The pairs that disagree, and the quantities that the other passage also gives.

    Where none can be of one thing, no word is aligned.
    """
    settled_left, settled_right = (
        _parts(scene.left, scene.right),
        _parts(scene.right, scene.left),
    )

    def counts(p: Counted, q: Counted, rule: str) -> bool:
        settled = p.quantity in settled_left or q.quantity in settled_right
        return rule in _NOTED or not settled

    every = [(p, q, _rule(p, q)) for p in counted_in(scene.left) for q in counted_in(scene.right)]
    apart = [
        (p, q, rule)
        for p, q, rule in every
        if rule
        and counts(p, q, rule)
        and (rule == "number.margin" or are_alike(scene, p, q, only_may_be=True))
    ]
    rows: list[_Row] = []
    for p, q, rule in every if apart else ():
        one, two = p.quantity, q.quantity
        if rule or one.unit != two.unit:
            continue
        # Of those that agree only these say that one that disagrees is of something else.
        if not any(p is other or q is its for other, its, _ in apart):
            continue
        if not are_alike(scene, p, q):
            continue
        fates = {one.role, two.role}
        if _are_surely_one(scene, one, two):
            settled_left.add(one)
            settled_right.add(two)
        elif len(fates) == 1 or not fates <= person_roles():
            more = weigh("number.agree")
            same = _or_held(scene, p, q, same_thing(scene, p, q), more)
            rows.append(_Row(same + more, "", p, q))
    for p, q, rule in apart:
        if rule in _NOTED and are_alike(scene, p, q):
            settled_left.add(p.quantity)
            settled_right.add(q.quantity)
    for p, q, rule in apart:
        if not counts(p, q, rule):
            continue
        if rule != "number.margin" and not are_alike(scene, p, q):
            continue
        about = same_thing(scene, p, q)
        more = weigh(rule) if rule in ("number.unit", "number.margin") else 0.0
        about = _or_held(scene, p, q, about, more) if about else 0.0
        if more:
            about = min(1.0, about + more)
        rows.append(_Row(about, rule, p, q))
    return rows, settled_left, settled_right


def _or_held(scene: Scene, p: Counted, q: Counted, same: float, more: float) -> float:
    """How surely two quantities are of one thing: so surely, or as their places tell, where that
    with ``more`` is enough to count.
    """
    # No place between equal words is firmer than the sentences have in common.
    if same >= scene.common or scene.common + more < weigh("number.least_about"):
        return same
    return max(same, held(scene, p, q))


def _are_surely_one(scene: Scene, one: Quantity, two: Quantity) -> bool:
    """Whether two quantities are equal, and no other fits what is told of either better."""
    if (one.low, one.high) != (two.low, two.high):
        return False
    if one.role == two.role or not one.role or not two.role:
        return True
    if {one.role, two.role} <= person_roles():
        return False
    return not any(
        (other.counted, other.role) == (own.counted, own.role)
        for own, passage in ((one, scene.right), (two, scene.left))
        for other in passage.features.quantities
    )


_SEVERITIES = {
    "number.rounding": Severity.NIT,
    "number.beyond": Severity.USEFUL,
    "number.rank": Severity.USEFUL,
}


def _draft(scene: Scene, row: _Row) -> Draft:
    p, q = row.left.quantity, row.right.quantity
    elsewhere = is_told_elsewhere(scene.left, q) or is_told_elsewhere(scene.right, p)
    weight = weigh("number.elsewhere") if elsewhere else 1.0
    return Draft(
        Type.NUMBER,
        row.rule,
        _SEVERITIES.get(row.rule, Severity.MUST_SEE),
        scene.confidence(min(row.about, 1.0), weight),
        row.left.shown,
        row.right.shown,
        _BOUNDS[p.bound],
        _BOUNDS[q.bound],
        _note(row.rule, p, q),
    )


_NOTES = {
    "number.value": marked("no rounding, unit or bound makes them meet"),
    "number.unit": marked("the same figures in units that do not meet"),
    "number.score": marked("the scores differ"),
    "number.margin": marked("the margin is not that of the votes"),
    "number.rank": marked("the ranks differ"),
    "number.beyond": marked("far more than what was told as the least"),
    "number.rounding": marked("one is exact, the other a rounding that meets it"),
}


def _note(rule: str, p: Quantity, q: Quantity) -> str:
    """What both quantities are of, and that nothing reconciles them."""
    counted = p.counted if p.counted == q.counted else ""
    note = _NOTES[rule]
    return (
        said("both of “{words}”, and {note}", words=counted, note=term(note)) if counted else note
    )


def _parts(one: Passage, other: Passage) -> set[Quantity]:
    """Quantities of ``one`` that add up to one of the other's, or are what two of those add up to:
    "nine mills in Wales and six in Kent" against "fifteen mills".
    """
    found: set[Quantity] = set()
    for passage, wholes, mine in (
        (one, other.features.quantities, True),
        (other, one.features.quantities, False),
    ):
        for a, b in _together(passage):
            for whole in wholes:
                meets = a.low + b.low <= whole.high and whole.low <= a.high + b.high
                if meets and whole.unit == a.unit:
                    found |= {a, b} if mine else {whole}
    return found


@once_a_passage
def _together(passage: Passage) -> tuple[tuple[Quantity, Quantity], ...]:
    """The quantities of one unit with little but an "and" between them."""
    found = []
    for a, b in pairwise(passage.features.quantities):
        between = [token.lower for token in passage.tokens[a.end : b.first]]
        if a.unit == b.unit and "and" in between and len(between) <= weigh("number.together"):
            found.append((a, b))
    return tuple(found)
