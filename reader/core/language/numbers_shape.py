"""A measured number, and its special shapes: ages, multiples, magnitudes, and the unit after it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from reader.core.language.features import Bound
from reader.core.language.flat_text import Atom, text_at
from reader.core.language.number_bounds import (
    KIND_TO_BOUND,
    bound_before,
    interval,
    rounding,
    tidy,
)
from reader.core.language.number_words import Numeral, parse_numeral
from reader.core.language.units import Unit, attached_unit, unit_at, units

_TIMES_WHAT = frozenset(
    [
        "as",
        "more",
        "higher",
        "larger",
        "greater",
        "bigger",
        "the",
        "what",
        "their",
        "its",
        "faster",
        "that",
    ]
)


class Measure(NamedTuple):
    """A number from atoms ``start`` to ``end`` with its interval in base units.

    ``number`` is the atom where the numeral itself begins, ``unit`` a canonical code ("" for a
    plain count). ``attributive`` tells of a hyphenated modifier ("a 72-hour pause"). ``total`` is
    the second number of "three out of four".
    """

    start: int
    end: int
    number: int
    low: float
    high: float
    bound: Bound
    unit: str
    one: bool = False
    attributive: bool = False
    growth: str = ""
    total: tuple[int, int, float] | None = None


def unit_after(atoms: Sequence[Atom], numeral: Numeral) -> tuple[Unit, int] | None:
    end = numeral.end
    if not numeral.words and not numeral.scaled:
        joined = attached_unit(atoms, end)
        if joined is not None and not (
            joined[0].code == "l"
            or (
                text_at(atoms, end) in ("g", "w", "in")
                and atoms[end].joined
                and text_at(atoms, end + 1) == "-"
            )
        ):
            return joined
        if text_at(atoms, end) == "p" and atoms[end].joined:
            return Unit("GBP", 0.01, currency=True), end + 1
    if numeral.fraction or (numeral.end > numeral.start and atoms[numeral.end - 1].text == "half"):
        for skip in (("of", "a"), ("of", "an"), ("a",), ("an",)):
            if tuple(text_at(atoms, end + k) for k in range(len(skip))) == skip:
                named = unit_at(atoms, end + len(skip))
                if named is not None and not named[0].currency:
                    return named
    named = unit_at(atoms, end)
    if named is None and numeral.words and atoms[end - 1].text in ("of",):
        named = unit_at(atoms, end)
    if named is None and text_at(atoms, end) == "of" and numeral.vague:
        named = unit_at(atoms, end + 1)  # "dozens of miles", "millions of dollars"
    if named is None:
        return None
    unit, after = named
    if unit.only_after and not any(
        word in atom.text
        for atom in atoms[max(numeral.start - 4, 0) : numeral.start]
        for word in unit.only_after
    ):
        return None
    if unit.code == "GBP" and text_at(atoms, after - 1) in ("pound", "pounds"):
        weighs = any("weigh" in a.text for a in atoms[max(numeral.start - 6, 0) : numeral.start])
        if weighs or (text_at(atoms, after) == "of" and not numeral.scaled):
            return Unit("kg", 0.45359237), after
    if unit.code == "KRW" and text_at(atoms, after - 1) == "won" and not numeral.scaled:
        return None  # the verb: "the 12 won their case"
    if (
        unit.code == "s"
        and text_at(atoms, after - 1) == "second"
        and not (numeral.low == 1 or text_at(atoms, numeral.end) == "-")
    ):
        return None
    if unit.code == "m" and text_at(atoms, after - 1) == "foot" and numeral.low == 1:
        return None
    return unit, after


def times_as(atoms: Sequence[Atom], begin: int, numeral: Numeral) -> Measure | None:
    """Multiples as percent of change: "three times as many" is a rise of 200 %."""
    end = numeral.end
    if text_at(atoms, end) == "-" and text_at(atoms, end + 1) == "fold":
        end += 2
    elif (
        text_at(atoms, end) == "fold"
        or (text_at(atoms, end) == "x" and atoms[end].joined)
        or (text_at(atoms, end) == "times" and text_at(atoms, end + 1) in _TIMES_WHAT)
    ):
        end += 1
    else:
        return None
    kind, start = bound_before(atoms, begin)
    return multiple(start, end, numeral.start, numeral.low, kind)


def multiple(start: int, end: int, number: int, times: float, kind: str = "exact") -> Measure:
    """A multiple of an earlier value as the percentage by which it rose or fell."""
    percent = units().attached["%"]
    change = (times - 1) * 100
    tolerance = 0.05 * times * 100
    low, high = interval(abs(change), abs(change), tolerance, kind, percent, growth=True)
    return Measure(
        start,
        end,
        number,
        max(low, 0.0),
        high,
        KIND_TO_BOUND[kind],
        "%",
        growth="fall" if change < 0 else "rise",
    )


_QUAKES = frozenset({"quake", "earthquake", "tremor", "temblor", "aftershock", "seaquake"})


def magnitude(atoms: Sequence[Atom], begin: int, numeral: Numeral) -> Measure | None:
    names = units().scale_names
    at, start, end = begin - 1, begin, numeral.end
    if text_at(atoms, at) == "-":
        at -= 1
    if text_at(atoms, at) in names:
        code, start = names[text_at(atoms, at)], at
    else:
        after = end + 1 if text_at(atoms, end) == "-" else end
        following = text_at(atoms, after)
        # "6.8 quake": earthquakes are counted in whole numbers
        measured = following in _QUAKES and numeral.low % 1 != 0 and 1 < numeral.low < 10
        if following != "magnitude" and not measured:
            return None
        code, end = "magnitude", end if measured else after + 1
    tolerance = rounding(numeral, Unit(code))
    low, high = numeral.low - tolerance, numeral.high + tolerance
    return Measure(start, end, numeral.start, tidy(low), tidy(high), Bound.EXACT, code)


def feet_inches(
    atoms: Sequence[Atom], begin: int, numeral: Numeral, unit: Unit | None, end: int
) -> Measure | None:
    """Feet and inches in one: "6-foot-7", "5ft 8in", "six feet four"."""
    if unit is None or unit.code != "m" or not math.isclose(unit.factor, 0.3048):
        return None
    at = end + 1 if text_at(atoms, end) in ("-", ",", "and") else end
    second = parse_numeral(atoms, at) if at < len(atoms) else None
    if second is None or second.scaled or second.vague or not 0 < second.high < 12:
        return None
    named = unit_after(atoms, second)
    inches = named is not None and math.isclose(named[0].factor, 0.0254)
    if named is not None and not inches:
        return None
    if not inches and text_at(atoms, end) != "-":
        return None
    stop = named[1] if named is not None else second.end
    kind, start = bound_before(atoms, begin)
    value = numeral.low + second.low / 12
    low, high = interval(value, value, 1 / 24, kind, unit)
    return Measure(start, stop, numeral.start, low, high, KIND_TO_BOUND[kind], "m")


def years_old(
    atoms: Sequence[Atom], begin: int, numeral: Numeral, unit: Unit | None, end: int
) -> Measure | None:
    """Ages: "34-year-old", "34 years old", "aged 91", "at age 12", "in his 40s"."""
    low, high = numeral.low, numeral.high
    if unit is not None and unit.code == "s":
        after = end + 1 if text_at(atoms, end) == "-" else end
        of_age = text_at(atoms, end) == "of" and text_at(atoms, end + 1) == "age"
        if text_at(atoms, after) in ("old", "olds") or of_age:
            after += of_age
            scale = unit.factor / 31556952
            kind, start = bound_before(atoms, begin)
            low, high = interval(low * scale, high * scale, 0.0, kind, None)
            return Measure(
                start,
                after + 1,
                numeral.start,
                low,
                high,
                KIND_TO_BOUND[kind],
                "year",
                attributive=text_at(atoms, end) == "-",
            )
        return None
    before = text_at(atoms, begin - 1)
    if before == "of":
        before = text_at(atoms, begin - 2) if text_at(atoms, begin - 3) in ("the", "an") else ""
    if unit is None and 0 < low <= 120 and before in ("aged", "age", "ages"):
        return Measure(begin - 1, numeral.end, numeral.start, low, high, Bound.EXACT, "year")
    return None
