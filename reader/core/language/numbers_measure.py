"""Numbers with their bounds, ranges and units, before it is known what they count."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from reader.core.language.features import Bound
from reader.core.language.flat_text import Atom
from reader.core.language.number_bounds import (
    KIND_TO_BOUND,
    bound_after,
    bound_before,
    interval,
    rounding,
    tidy,
)
from reader.core.language.number_words import Numeral, number_words, parse_numeral
from reader.core.language.units import (
    Unit,
    attached_unit,
    currency_before,
    unit_at,
    units,
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


_DIMENSIONS = frozenset(
    "wide high tall deep long thick away off above below from x race sprint freestyle hurdles"
    " relay final tower wall fence drop dash pool gap".split()
)
_CHANGES = frozenset(
    "rise rises rose risen fall falls fell fallen cut cuts increase increases increased decrease"
    " decreased grow grew grown go goes went gone move moved drop dropped up down raise raised"
    " lower lowered reduce reduced expand expanded shrink shrank slash slashed climb climbed"
    " jumped jump double doubled upgraded improved switched declined".split()
)
_CONTEST = frozenset(
    "win wins won beat beats beaten lose loses lost defeat defeats defeated draw drew drawn victory"
    " vote votes voted voting ruling majority match final score scored lead leads led aggregate"
    " semi-final quarter playoffs against margin tie tied triumph".split()
)
_HALF_PREVIOUS = frozenset(
    "first second last other better latter former early later next in per this that each every"
    " opening closing the and".split()
)
_HALF_NEXT = frozenset("of the its their his her our my a an as full empty that this all".split())
_PERSONAL = frozenset({"his", "her", "their", "my", "our", "your", "in", "mid", "early", "late"})


def text_at(atoms: Sequence[Atom], at: int) -> str:
    """The atom's text, or "" outside."""
    return atoms[at].text if 0 <= at < len(atoms) else ""


def measure_at(atoms: Sequence[Atom], at: int) -> Measure | None:
    """The measure whose numeral begins at that atom, or None when it is not a quantity."""
    numeral = parse_numeral(atoms, at)
    if numeral is None:
        return None
    currency = currency_before(atoms, at)
    numeral = _attached_m(atoms, numeral, currency is not None)
    if not numeral.words and not numeral.suffix and _glued(atoms, numeral, currency is not None):
        return None
    if numeral.fraction and not _true_fraction(atoms, numeral):
        return None
    begin = currency[1] if currency else at
    unit: Unit | None = currency[0] if currency else None
    end = numeral.end
    if unit is None:
        named = _unit_after(atoms, numeral)
        if named is not None:
            unit, end = named
    elif (named := unit_at(atoms, end)) is not None and named[0] == unit:
        end = named[1]  # "$5 million dollars"
    ranged = _range(atoms, begin, numeral, unit, end)
    if ranged is not None:
        return ranged
    special = (
        _years_old(atoms, begin, numeral, unit, end)
        or _times_as(atoms, begin, numeral)
        or _magnitude(atoms, begin, numeral)
        or _out_of(atoms, begin, numeral)
    )
    if special is not None:
        return special
    if numeral.fraction and unit is None:
        numeral = numeral._replace(low=numeral.low * 100, high=numeral.high * 100)
        tolerance = rounding(numeral, None) * 100
        unit = units().attached["%"]
    else:
        tolerance = rounding(numeral, unit)
    kind, start = bound_before(atoms, begin)
    late, after = bound_after(atoms, end)
    if late:
        kind, end = late, after
    if numeral.vague and kind in ("exact", "about"):
        kind, bound = "exact", Bound.ABOUT
    else:
        bound = KIND_TO_BOUND[kind]
    sign = _negative(atoms, at, unit)
    if sign < 0:
        numeral = numeral._replace(low=-numeral.high, high=-numeral.low)
    low, high = interval(numeral.low, numeral.high, tolerance, kind, unit)
    attributive = unit is not None and text_at(atoms, numeral.end) == "-" and not unit.code == "%"
    return Measure(
        start,
        end,
        at,
        low,
        high,
        bound,
        unit.code if unit else "",
        numeral.high == 1 and numeral.low == 1,
        attributive,
    )


def _attached_m(atoms: Sequence[Atom], numeral: Numeral, currency: bool) -> Numeral:
    """The numeral with a joined "m" read as metres where a word of dimension follows."""
    if numeral.suffix != "m" or currency:
        return numeral
    if text_at(atoms, numeral.end) in _DIMENSIONS or text_at(atoms, numeral.end) == "-":
        value = numeral.low / 1e6
        return numeral._replace(
            end=numeral.end - 1,
            low=value,
            high=value,
            step=numeral.step / 1e6,
            scaled=False,
            suffix="",
        )
    return numeral


def _glued(atoms: Sequence[Atom], numeral: Numeral, currency: bool) -> bool:
    """Whether letters joined to the digits make them part of a word: "4x4", "5G", "747s"."""
    before = numeral.start - 1
    if not currency and atoms[numeral.start].joined and before >= 0 and (
        atoms[before].kind == "w" or atoms[before].text in ("_", "#", "/", "@", "=", "&")
    ):
        return True
    if numeral.end < len(atoms) and atoms[numeral.end].joined:
        after = atoms[numeral.end]
        if after.kind == "w":
            return attached_unit(atoms, numeral.end) is None and after.text not in (
                "million", "billion", "trillion", "percent", "p",
            )
        if after.text in ("/", "_", "@", "="):
            return attached_unit(atoms, numeral.end + 1) is None
    return False


def _true_fraction(atoms: Sequence[Atom], numeral: Numeral) -> bool:
    """Whether "half", "a third" … is a share, and not part of another phrase."""
    before, after = text_at(atoms, numeral.start - 1), text_at(atoms, numeral.end)
    last = atoms[numeral.end - 1].text
    if not numeral.words:
        return True
    if last == "half" and numeral.end - numeral.start == 1:
        if unit_at(atoms, numeral.end) or after in ("a", "an"):
            return before not in ("first", "second", "last") and (
                after not in ("a", "an") or unit_at(atoms, numeral.end + 1) is not None
            )
        return before in ("by", "than", "about", "nearly", "almost", "over", "under", "only") or (
            after in _HALF_NEXT and before not in _HALF_PREVIOUS
        )
    if last in ("quarter", "quarters") and numeral.high == 0.25:
        return (
            after in ("of", "century", "less", "more", "higher", "lower", "to")
            or unit_at(atoms, numeral.end) is not None
        )
    return before not in ("the",) or after == "of"


def _unit_after(atoms: Sequence[Atom], numeral: Numeral) -> tuple[Unit, int] | None:
    end = numeral.end
    if not numeral.words and not numeral.scaled:
        joined = attached_unit(atoms, end)
        if joined is not None and not (
            joined[0].code == "l" or text_at(atoms, end) in ("g", "w", "in") and atoms[end].joined
            and text_at(atoms, end + 1) == "-"
        ):
            return joined
        if text_at(atoms, end) == "p" and atoms[end].joined:
            return Unit("GBP", 0.01, currency=True), end + 1
    if numeral.fraction or numeral.end > numeral.start and atoms[numeral.end - 1].text == "half":
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
        word in atom.text for atom in atoms[max(numeral.start - 4, 0) : numeral.start]
        for word in unit.only_after
    ):
        return None
    if unit.code == "GBP" and text_at(atoms, after - 1) in ("pound", "pounds"):
        weighs = any("weigh" in a.text for a in atoms[max(numeral.start - 6, 0) : numeral.start])
        if weighs or (text_at(atoms, after) == "of" and not numeral.scaled):
            return Unit("kg", 0.45359237), after
    if unit.code == "KRW" and text_at(atoms, after - 1) == "won" and not numeral.scaled:
        return None  # the verb: "the 12 won their case"
    if unit.code == "s" and text_at(atoms, after - 1) == "second" and not (numeral.low == 1 or text_at(atoms, numeral.end) == "-"):
        return None
    if unit.code == "m" and text_at(atoms, after - 1) == "foot" and numeral.low == 1:
        return None
    return unit, after


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
        named = _unit_after(atoms, numeral)
        if named is not None:
            unit, end = named
    return numeral, unit, end


def _range(
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
    bottom, _ = interval(low, low, rounding(first, unit), "exact", unit)
    _, top = interval(high, high, rounding(second, unit), "exact", unit)
    start = begin - 1 if before in ("between", "from") else begin
    if unit is None and text_at(atoms, start - 1) in ("aged", "ages", "age"):
        return Measure(start - 1, stop, first.start, low, high, Bound.RANGE, "year")
    _, start = bound_before(atoms, start)
    attributive = unit is not None and text_at(atoms, second.end) == "-"
    return Measure(
        start, stop, first.start, bottom, top, Bound.RANGE, unit.code if unit else "",
        attributive=attributive,
    )


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


def _years_old(
    atoms: Sequence[Atom], begin: int, numeral: Numeral, unit: Unit | None, end: int
) -> Measure | None:
    """Ages: "34-year-old", "34 years old", "aged 91", "at age 12", "in his 40s"."""
    low, high = numeral.low, numeral.high
    if unit is not None and unit.code == "s":
        after = end + 1 if text_at(atoms, end) == "-" else end
        if text_at(atoms, after) in ("old", "olds"):
            scale = unit.factor / 31556952
            kind, start = bound_before(atoms, begin)
            low, high = interval(low * scale, high * scale, 0.0, kind, None)
            return Measure(
                start, after + 1, numeral.start, low, high, KIND_TO_BOUND[kind], "year",
                attributive=text_at(atoms, end) == "-",
            )
        return None
    before = text_at(atoms, begin - 1)
    if unit is None and 0 < low <= 120 and before in ("aged", "age", "ages"):
        return Measure(
            begin - 1, numeral.end, numeral.start, low, high, Bound.EXACT, "year"
        )
    return None


def _times_as(atoms: Sequence[Atom], begin: int, numeral: Numeral) -> Measure | None:
    """Multiples as percent of change: "three times as many" is a rise of 200 %."""
    end = numeral.end
    if text_at(atoms, end) == "-" and text_at(atoms, end + 1) == "fold":
        end += 2
    elif text_at(atoms, end) == "fold" or text_at(atoms, end) == "x" and atoms[end].joined:
        end += 1
    elif text_at(atoms, end) == "times" and text_at(atoms, end + 1) in (
        "as", "more", "higher", "larger", "greater", "bigger", "the", "what", "their", "its",
        "faster", "that",
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
        start, end, number, max(low, 0.0), high, KIND_TO_BOUND[kind], "%",
        growth="fall" if change < 0 else "rise",
    )


def _magnitude(atoms: Sequence[Atom], begin: int, numeral: Numeral) -> Measure | None:
    names = units().scale_names
    at, start, end = begin - 1, begin, numeral.end
    if text_at(atoms, at) == "-":
        at -= 1
    if text_at(atoms, at) in names:
        code, start = names[text_at(atoms, at)], at
    else:
        after = end + 1 if text_at(atoms, end) == "-" else end
        if text_at(atoms, after) != "magnitude":
            return None
        code, end = "magnitude", after + 1
    tolerance = rounding(numeral, Unit(code))
    low, high = numeral.low - tolerance, numeral.high + tolerance
    return Measure(start, end, numeral.start, tidy(low), tidy(high), Bound.EXACT, code)


def _out_of(atoms: Sequence[Atom], begin: int, numeral: Numeral) -> Measure | None:
    """"three out of four lines" counts three; "one in five", "nine out of ten" are shares."""
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
        "", ".", ",", "people", "adults", "children", "women", "men", "voters", "households", "of",
        "are", "is", "said", "were", "was", "have", "has",
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
        start, numeral.end, numeral.start, low, min(high, whole.high), KIND_TO_BOUND[kind], "",
        total=(whole.start, whole.end, whole.high),
    )


def _negative(atoms: Sequence[Atom], at: int, unit: Unit | None) -> int:
    if unit is None or unit.code not in ("degC", "%", "degree"):
        return 1
    before = atoms[at - 1] if at else None
    if before is None:
        return 1
    if before.text == "minus":
        return -1
    return -1 if before.text in "-−" and atoms[at].joined and not before.joined else 1


def decade_of_life(atoms: Sequence[Atom], at: int) -> Measure | None:
    """An age told by its decade: "a woman in her 40s" is 40 to 49."""
    atom = atoms[at]
    if (
        atom.kind == "n"
        and atom.text.isdigit()
        and text_at(atoms, at + 1) == "s"
        and atoms[at + 1].joined
        and int(atom.text) in range(20, 110, 10)
        and text_at(atoms, at - 1) in _PERSONAL
        and any(text_at(atoms, at - k) in ("his", "her", "their", "my") for k in (1, 2, 3))
    ):
        value = float(atom.text)
        return Measure(at, at + 2, at, value, value + 9, Bound.RANGE, "year")
    return None
