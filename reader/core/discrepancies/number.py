"""Number: the same quantity with values that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from reader.core import lexicon
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage, overlap
from reader.core.language.features import Bound, Quantity
from reader.core.weights import weigh

_STOPS = frozenset(",;:")  # "52 percent in Egypt, and 82 percent in India"

_UNCOMPARED = ("ordinal", "score")
# Characters: one alone is a counter of Chinese or Japanese and says "persons" of those aboard and
# of those hurt. What happened to them is not read in another language.
_NOUN = 2
_COUNTED_WITHIN = 4  # tokens behind a quantity among which the noun that it counts is looked for


def _around(passage: Passage, quantity: Quantity) -> frozenset[int]:
    """The content words that say what a quantity is of: a few before it, and those after it as
    far as the next quantity, comma or the end of the clause.
    """
    clauses = passage.features.clauses
    clause = clauses[quantity.end - 1]
    others = [q for q in passage.features.quantities if q != quantity]
    before = max([q.end for q in others if q.end <= quantity.first], default=0)
    commas = [i for i in range(before, quantity.first) if passage.tokens[i].text in _STOPS]
    before = max(commas, default=before)
    after = min([q.first for q in others if q.first >= quantity.end], default=len(clauses))
    commas = [i for i in range(quantity.end, after) if passage.tokens[i].text in _STOPS]
    after = min(commas, default=after)
    return frozenset(
        i
        for i in passage.content
        if (max(before, quantity.first - int(weigh("number.before"))) <= i < quantity.first)
        or (quantity.end <= i < after and clauses[i] == clause)
    )


@once_a_passage
def _arounds(passage: Passage) -> Mapping[Quantity, frozenset[int]]:
    return {quantity: _around(passage, quantity) for quantity in passage.features.quantities}


def _shown(passage: Passage, quantity: Quantity) -> tuple[int, int]:
    """The quantity with the noun it counts, when that stands in the same noun phrase."""
    for phrase in passage.features.phrases:
        if phrase.first <= quantity.first < phrase.end:
            return min(phrase.first, quantity.first), max(phrase.end, quantity.end)
    return quantity.first, quantity.end


@cache
def _roles() -> frozenset[str]:
    """The roles that tell of different people: the dead are not the injured."""
    return frozenset(row["name"] for row in lexicon.entries("number_words.toml").data["role"])


_BOUNDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "roughly",
    Bound.AT_LEAST: "or more",
    Bound.AT_MOST: "or fewer",
    Bound.RANGE: "a range",
}


def _note(p: Quantity, q: Quantity) -> str:
    """What both quantities are of, and that nothing reconciles them."""
    counted = p.counted if p.counted == q.counted else ""
    of = f"both of “{counted}”, and " if counted else ""
    return f"{of}no rounding, unit or bound makes them meet"


@once_a_passage
def _counted_keys(passage: Passage) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each quantity, what the noun it counts expands to where it is counted, and anywhere.

    Tokens without a common key are never aligned.
    """
    rows = []
    for quantity in passage.features.quantities:
        named = [i for i in passage.content if passage.tokens[i].lemma == quantity.counted]
        near = [i for i in named if quantity.first <= i < quantity.end + _COUNTED_WITHIN]
        rows.append((passage.keys(near), passage.keys(named)))
    return tuple(rows)


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether two quantities of one unit do not meet, and may count one thing."""
    if not left.features.quantities or not right.features.quantities:
        return False
    left_keys, right_keys = _counted_keys(left), _counted_keys(right)
    for x, p in enumerate(left.features.quantities):
        for y, q in enumerate(right.features.quantities):
            if p.unit != q.unit or p.unit in _UNCOMPARED or (p.low <= q.high and q.low <= p.high):
                continue
            if p.counted == q.counted or not p.counted or not q.counted:
                return True
            if not left_keys[x][0].isdisjoint(right_keys[y][1]):
                return True
    return False


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for each pair of quantities of one thing that do not meet."""
    drafts: list[tuple[float, Quantity, Quantity]] = []
    unread = scene.left.is_unread or scene.right.is_unread
    settled_left, settled_right = (
        _parts(scene.left, scene.right),
        _parts(scene.right, scene.left),
    )
    for p in scene.left.features.quantities:
        for q in scene.right.features.quantities:
            if p.unit != q.unit or p.unit in _UNCOMPARED:
                continue
            alike = p.counted == q.counted or _kin(scene, p, q)
            if p.counted and q.counted and not alike:
                continue
            if unread and not p.unit and (p.counted != q.counted or len(p.counted) < _NOUN):
                continue
            if p.low <= q.high and q.low <= p.high:
                if not p.role or not q.role or p.role == q.role:
                    settled_left.add(p)
                    settled_right.add(q)
                continue
            around = _arounds(scene.left)[p], _arounds(scene.right)[q]
            about = overlap(scene.pairing, *around)
            about += weigh("number.same_counted") if p.counted and alike else 0.0
            if {p.role, q.role} <= _roles():
                same = p.role == q.role
                about += weigh("number.same_role") if same else -weigh("number.other_role")
            drafts.append((min(about, 1.0), p, q))
    for about, p, q in sorted(drafts, key=lambda d: (-d[0], d[1].first, d[2].first)):
        # A number that the other article also gives is no conflict with a third one.
        if about < weigh("number.least_about") or p in settled_left or q in settled_right:
            continue
        settled_left.add(p)
        settled_right.add(q)
        yield Draft(
            Type.NUMBER,
            "number.value",
            Severity.MUST_SEE,
            scene.confidence(about),
            _shown(scene.left, p),
            _shown(scene.right, q),
            _BOUNDS[p.bound],
            _BOUNDS[q.bound],
            _note(p, q),
        )


def _parts(one: Passage, other: Passage) -> set[Quantity]:
    """Quantities of ``one`` that add up to one of the other's, or are what two of those add up to:
    "18 shops in Belgium and 12 in the Netherlands" against "thirty shops".
    """
    found: set[Quantity] = set()
    for passage, wholes, mine in (
        (one, other.features.quantities, True),
        (other, one.features.quantities, False),
    ):
        for a, b in pairwise(passage.features.quantities):
            if a.unit != b.unit or "and" not in {t.lower for t in passage.tokens[a.end : b.first]}:
                continue
            for whole in wholes:
                meets = a.low + b.low <= whole.high and whole.low <= a.high + b.high
                if meets and whole.unit == a.unit:
                    found |= {a, b} if mine else {whole}
    return found


def _kin(scene: Scene, p: Quantity, q: Quantity) -> bool:
    """Whether the counted nouns are aligned: "five cables" and "five lines"."""
    if not p.counted or not q.counted:
        return False
    for i in range(p.first, min(p.end + _COUNTED_WITHIN, len(scene.left.tokens))):
        partner = scene.pairing.to_right.get(i)
        if partner and scene.left.tokens[i].lemma == p.counted:
            return scene.right.tokens[partner[0]].lemma == q.counted
    return False
