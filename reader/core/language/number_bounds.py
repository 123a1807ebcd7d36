"""How exact a number is: its bound words, and the interval that the wording leaves open.

The policy is data: [[before]], [[after]] and [rounding] of resources/lexicon/number_words.toml.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from reader.core.language.features import Bound
from reader.core.language.flat_text import Atom
from reader.core.language.number_words import Numeral, follows, number_words
from reader.core.language.units import Unit

_LONGEST = 5  # atoms in a bound phrase: "a little more than" and the like

KIND_TO_BOUND = {
    "exact": Bound.EXACT,
    "about": Bound.ABOUT,
    "nearly": Bound.ABOUT,
    "just_over": Bound.ABOUT,
    "at_least": Bound.AT_LEAST,
    "at_most": Bound.AT_MOST,
}


def bound_before(atoms: Sequence[Atom], at: int) -> tuple[str, int]:
    """The kind of the bound phrase that ends right before that atom, and where it begins.

    Of two in a row ("just over", "at least some 20") the outer one counts, unless it is exact.
    """
    words = number_words()
    table = words.before
    kind, start = "exact", at
    for _ in range(2):
        if not start or atoms[start - 1].text not in words.before_last:
            break
        for size in range(min(_LONGEST, start), 0, -1):
            found = table.get(tuple([atom.text for atom in atoms[start - size : start]]))
            if found is None or (size == 1 and _no_bound(atoms, start - 1)):
                continue
            if kind != "exact" and found != "at_least":
                return kind, start
            if kind != "exact" and atoms[start - 1].text == "over":
                return kind, start  # "spread over nearly 9,000 km2" is no bound
            if found != "exact":
                kind = found
            start -= size
            break
        else:
            break
    return kind, start


def _no_bound(atoms: Sequence[Atom], at: int) -> bool:
    """Whether a lone word there is a preposition of place and not a bound: "from over 12"."""
    text = atoms[at].text
    previous = atoms[at - 1].text if at else ""
    if text in ("about", "around"):
        return previous in ("what", "how", "talk", "talked", "talking", "spoke", "turn", "turned")
    return text == "within"  # "within three days" is a time limit, "within 20 km" a place


def bound_after(atoms: Sequence[Atom], at: int) -> tuple[str, int]:
    """The kind of the bound phrase that begins at that atom ("" when none), and where it ends."""
    if at < len(atoms) and atoms[at].text == "+" and atoms[at].joined:
        return "at_least", at + 1
    text = atoms[at].text if at < len(atoms) else ""
    for phrase, kind in number_words().after.get(text, ()):
        if follows(atoms, at, phrase):
            return kind, at + len(phrase)
    return "", at


def _last_place(value: float) -> float:
    """The place of the last digit that is not zero: 100 for 2,300."""
    if value != int(value) or value == 0:
        return 1.0
    place = 1.0
    whole = int(value)
    while whole % 10 == 0:
        whole //= 10
        place *= 10
    return place


def rounding(numeral: Numeral, unit: Unit | None) -> float:
    """How far the true value may lie from the stated one, in the stated unit."""
    policy = number_words().rounding
    value = abs(numeral.high)
    if numeral.fraction:
        return policy["fraction"] / 100
    if unit is None and not numeral.scaled:
        place = _last_place(value)
        return min(place / 2, policy["round_count"] * value) if place >= 100 else 0.0
    step = numeral.step
    code = unit.code if unit is not None else ""
    if code in ("%", "pp", "degC", "degree", "magnitude", "category"):
        return 0.0 if code == "category" or (code == "%" and value in (0, 100)) else step / 2
    if not numeral.scaled and step == 1 and _last_place(value) > 1:
        return min(_last_place(value) / 2, policy["round_measure"] * value)
    return min(step / 2, policy["single_digit"] * value)


def interval(
    low: float, high: float, tolerance: float, kind: str, unit: Unit | None, growth: bool = False
) -> tuple[float, float]:
    """The interval in base units that a stated value, or range, with that kind of bound holds."""
    policy = number_words().rounding
    percent = unit is not None and unit.code == "%" and not growth
    below_zero = unit is not None and unit.code in ("degC", "degree")
    if kind == "at_least":
        low, high = low, math.inf
    elif kind == "at_most":
        low, high = (-math.inf if below_zero else 0.0), high + tolerance
    elif kind == "about":
        share = 1 + policy["about"]
        low, high = low / share - tolerance, high * share + tolerance
    elif kind == "nearly":
        low = low * (1 - policy["nearly"])
    elif kind == "just_over":
        high = high * (1 + policy["just_over"]) + tolerance
    else:
        low, high = low - tolerance, high + tolerance
    if unit is not None:
        low, high = unit.base(low), unit.base(high)
        if unit.slack:
            low, high = low * (1 - unit.slack), high * (1 + unit.slack)
    if percent and low <= 100:
        high = min(high, 100.0)
    return tidy(low), tidy(high)


def tidy(value: float) -> float:
    """The value with the noise of floating point taken off, so that equal wordings are equal."""
    return value if math.isinf(value) else float(f"{value:.9g}")
