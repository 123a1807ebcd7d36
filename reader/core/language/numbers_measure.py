"""Numbers with their bounds, ranges and units, before it is known what they count."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.language.features import Bound
from reader.core.language.flat_text import Atom, text_at
from reader.core.language.number_bounds import (
    KIND_TO_BOUND,
    bound_after,
    bound_before,
    interval,
    rounding,
)
from reader.core.language.number_words import Numeral, number_words, parse_numeral
from reader.core.language.numbers_ranges import out_of, range_at
from reader.core.language.numbers_shape import (
    Measure,
    feet_inches,
    magnitude,
    times_as,
    unit_after,
    years_old,
)
from reader.core.language.units import (
    Unit,
    attached_unit,
    currency_before,
    unit_at,
    units,
)

_DIMENSIONS = frozenset(
    [
        "wide",
        "high",
        "tall",
        "deep",
        "long",
        "thick",
        "away",
        "off",
        "above",
        "below",
        "from",
        "x",
        "race",
        "sprint",
        "freestyle",
        "hurdles",
        "relay",
        "final",
        "tower",
        "wall",
        "fence",
        "drop",
        "dash",
        "while",
        "down",
        "into",
        "downhill",
        "offshore",
        "inland",
        "apart",
        "underground",
        "pool",
        "gap",
    ]
)
_HALF_PREVIOUS = frozenset(
    [
        "first",
        "second",
        "last",
        "other",
        "better",
        "latter",
        "former",
        "early",
        "later",
        "next",
        "in",
        "per",
        "this",
        "that",
        "each",
        "every",
        "opening",
        "closing",
        "the",
        "and",
    ]
)
_HALF_NEXT = frozenset(
    [
        "of",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "a",
        "an",
        "as",
        "full",
        "empty",
        "done",
        "finished",
        "complete",
        "completed",
        "that",
        "this",
        "all",
    ]
)


def measure_at(atoms: Sequence[Atom], at: int) -> Measure | None:
    """The measure whose numeral begins at that atom, or None when it is not a quantity."""
    numeral = parse_numeral(atoms, at)
    if numeral is None:
        return None
    bare = numeral.words and atoms[at].text in number_words().scales
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
        named = unit_after(atoms, numeral)
        if named is not None:
            unit, end = named
    elif (named := unit_at(atoms, end)) is not None and named[0] == unit:
        end = named[1]  # "$5 million dollars"
    if bare and (unit is None or not unit.currency):
        return None  # only of money: "a billion-dollar deal"
    ranged = feet_inches(atoms, begin, numeral, unit, end) or range_at(
        atoms, begin, numeral, unit, end
    )
    if ranged is not None:
        return ranged
    special = (
        years_old(atoms, begin, numeral, unit, end)
        or times_as(atoms, begin, numeral)
        or magnitude(atoms, begin, numeral)
        or out_of(atoms, begin, numeral)
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
    if (
        kind == "exact"
        and unit is not None
        and unit.code == "m"
        and text_at(atoms, start - 1) == "within"
    ):
        kind, start = "at_most", start - 1  # a distance; "within three days" is a time limit
    if numeral.vague and kind in ("exact", "about"):
        kind, bound = "exact", Bound.ABOUT
    else:
        bound = KIND_TO_BOUND[kind]
    sign = _negative(atoms, begin, at, unit)
    if sign < 0:
        numeral = numeral._replace(low=-numeral.high, high=-numeral.low)
    low, high = interval(numeral.low, numeral.high, tolerance, kind, unit)
    attributive = unit is not None and text_at(atoms, numeral.end) == "-" and unit.code != "%"
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
    if (
        not currency
        and atoms[numeral.start].joined
        and before >= 0
        and (atoms[before].kind == "w" or atoms[before].text in ("_", "#", "/", "@", "=", "&"))
    ):
        return True
    if numeral.end < len(atoms) and atoms[numeral.end].joined:
        after = atoms[numeral.end]
        if after.kind == "w":
            return attached_unit(atoms, numeral.end) is None and after.text not in (
                "million",
                "billion",
                "trillion",
                "percent",
                "p",
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


def _negative(atoms: Sequence[Atom], begin: int, at: int, unit: Unit | None) -> int:
    """-1 where a minus sign or word stands before a measure that can be below zero, else 1."""
    if unit is not None and unit.currency and text_at(atoms, begin - 1) in ("minus", "negative"):
        return -1
    if unit is None or unit.code not in ("degC", "%", "degree"):
        return 1
    before = atoms[at - 1] if at else None
    if before is None:
        return 1
    if before.text in ("minus", "negative"):
        return -1
    return -1 if before.text in "-−" and atoms[at].joined and not before.joined else 1
