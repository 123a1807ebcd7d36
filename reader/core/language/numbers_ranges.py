"""Two numbers that make one quantity: ranges, scores, "three out of four", "one in five"."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reader.core.language.features import Bound
from reader.core.language.flat_text import Atom, text_at
from reader.core.language.number_bounds import (
    KIND_TO_BOUND,
    bound_before,
    interval,
    rounding,
)
from reader.core.language.number_words import Numeral, number_words, parse_numeral
from reader.core.language.numbers_shape import Measure, unit_after
from reader.core.language.units import Unit, currency_before, unit_at, units

_CHANGES = frozenset(
    [
        "rise",
        "rises",
        "rose",
        "risen",
        "fall",
        "falls",
        "fell",
        "fallen",
        "cut",
        "cuts",
        "increase",
        "increases",
        "increased",
        "decrease",
        "decreased",
        "grow",
        "grew",
        "grown",
        "go",
        "goes",
        "went",
        "gone",
        "move",
        "moved",
        "drop",
        "dropped",
        "up",
        "down",
        "raise",
        "raised",
        "lower",
        "lowered",
        "reduce",
        "reduced",
        "expand",
        "expanded",
        "shrink",
        "shrank",
        "slash",
        "slashed",
        "climb",
        "climbed",
        "jumped",
        "jump",
        "double",
        "doubled",
        "upgraded",
        "improved",
        "switched",
        "declined",
    ]
)
_CONTEST = frozenset(
    [
        "win",
        "wins",
        "won",
        "beat",
        "beats",
        "beaten",
        "lose",
        "loses",
        "lost",
        "defeat",
        "defeats",
        "defeated",
        "draw",
        "drew",
        "drawn",
        "victory",
        "vote",
        "votes",
        "voted",
        "voting",
        "ruling",
        "majority",
        "match",
        "final",
        "score",
        "scored",
        "lead",
        "leads",
        "led",
        "aggregate",
        "semi-final",
        "quarter",
        "playoffs",
        "against",
        "margin",
        "tie",
        "tied",
        "triumph",
        "record",
    ]
)


def range_at(
    atoms: Sequence[Atom], begin: int, first: Numeral, unit: Unit | None, end: int
) -> Measure | None:
    if first.vague or first.fraction:
        return None
    mark = text_at(atoms, end)
    votes = mark in ("votes", "seats", "judges") and text_at(atoms, end + 1) == "to"
    if votes and unit is None:
        end, mark = end + 1, "to"
    between = text_at(atoms, begin - 1) == "between"
    if mark not in ("-", "to", "or") and not (mark == "and" and between):
        return None
    if mark == "or" and text_at(atoms, end + 1) in ("more", "so", "less", "fewer"):
        return None
    found = _second(atoms, end + 1)
    if found is None:
        return None
    second, other, stop = found
    if unit is not None and other is not None and unit.code != other.code:
        return None
    if mark == "-" and not atoms[end].joined and first.words:
        return None
    low, high = first.high, second.high
    words = {atom.text for atom in atoms[max(begin - 12, 0) : stop + 10]}
    if unit is None and other is None and not first.scaled and not second.scaled:
        contest = votes or (mark in ("-", "to") and bool(words & _CONTEST))
        if (mark == "-" and high <= low <= 199) or (contest and max(low, high) < 1000):
            return Measure(
                begin, stop, first.start, min(low, high), max(low, high), Bound.EXACT, "score"
            )
    if mark == "-" and text_at(atoms, begin - 1) == "-":
        return None
    before = text_at(atoms, begin - 1)
    if mark == "to" and (
        before == "from" and {atom.text for atom in atoms[max(begin - 7, 0) : begin]} & _CHANGES
    ):
        if unit is not None or other is None:
            return None
        bottom, top = interval(low, low, rounding(first, other), "exact", other)
        return Measure(begin, end, first.start, bottom, top, Bound.EXACT, other.code)
    before_unit = unit is None or (unit.currency and end == first.end)
    if second.scaled and not first.scaled and before_unit and first.high < 1000:
        factor = _factor(atoms, second)
        low *= factor
        first = first._replace(low=low, high=low, step=first.step * factor, scaled=True)
    if not low < high:
        return None
    unit = unit or other
    tolerance = min(rounding(first, unit), rounding(second, unit))
    bottom, _ = interval(low, low, tolerance, "exact", unit)
    _, top = interval(high, high, tolerance, "exact", unit)
    start = begin - 1 if before in ("between", "from") else begin
    if unit is None and text_at(atoms, start - 1) in ("aged", "ages", "age"):
        return Measure(start - 1, stop, first.start, low, high, Bound.RANGE, "year")
    _, start = bound_before(atoms, start)
    attributive = unit is not None and text_at(atoms, second.end) == "-"
    return Measure(
        start,
        stop,
        first.start,
        bottom,
        top,
        Bound.RANGE,
        unit.code if unit else "",
        attributive=attributive,
    )


def _second(atoms: Sequence[Atom], at: int) -> tuple[Numeral, Unit | None, int] | None:
    """A numeral with its unit after a range mark."""
    if at >= len(atoms):
        return None
    unit: Unit | None = None
    if atoms[at].kind == "c":
        currency = currency_before(atoms, at + 1)
        at += 1
        if currency is None or at >= len(atoms):
            return None
        unit = currency[0]
    numeral = parse_numeral(atoms, at)
    if numeral is None or numeral.vague or numeral.fraction:
        return None
    end = numeral.end
    if unit is None:
        named = unit_after(atoms, numeral)
        if named is not None:
            unit, end = named
    return numeral, unit, end


def _factor(atoms: Sequence[Atom], numeral: Numeral) -> float:
    """The scale of "7 billion" or "seven million": value over the number that begins it."""
    atom = atoms[numeral.start]
    value = (
        float(atom.text.replace(",", ""))
        if atom.kind == "n"
        else float(number_words().cardinals.get(atom.text, 0))
    )
    if not value:
        return 1.0
    factor = numeral.high / value
    power = 10 ** round(math.log10(factor)) if factor > 0 else 1
    return float(power) if abs(factor / power - 1) < 1e-6 else 1.0


def out_of(atoms: Sequence[Atom], begin: int, numeral: Numeral) -> Measure | None:
    """ "three out of four lines" counts three; "one in five", "nine out of ten" are shares."""
    end = numeral.end
    share = text_at(atoms, end) == "in"
    if share:
        at = end + 1
    elif text_at(atoms, end) == "out" and text_at(atoms, end + 1) == "of":
        at = end + 2
    else:
        return None
    if text_at(atoms, at) in ("every", "the"):
        at += 1
    if at >= len(atoms):
        return None
    whole = parse_numeral(atoms, at)
    if whole is None or whole.vague or whole.high <= numeral.high or numeral.scaled:
        return None
    if share and (whole.high > 100 or numeral.high > 10 or unit_at(atoms, whole.end)):
        return None
    if share and text_at(atoms, whole.end) not in (
        "",
        ".",
        ",",
        "people",
        "adults",
        "children",
        "women",
        "men",
        "voters",
        "households",
        "of",
        "are",
        "is",
        "said",
        "were",
        "was",
        "have",
        "has",
    ):
        return None
    kind, start = bound_before(atoms, begin)
    if share or whole.high in (10, 100):
        value = numeral.high / whole.high * 100
        low, high = interval(
            value, value, number_words().rounding["fraction"], kind, units().attached["%"]
        )
        return Measure(start, whole.end, numeral.start, low, high, KIND_TO_BOUND[kind], "%")
    low, high = interval(numeral.low, numeral.high, 0.0, kind, None)
    return Measure(
        start,
        numeral.end,
        numeral.start,
        low,
        min(high, whole.high),
        KIND_TO_BOUND[kind],
        "",
        total=(whole.start, whole.end, whole.high),
    )
