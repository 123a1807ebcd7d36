"""Units of measurement and currencies, and values in base units.

The table is resources/lexicon/units.toml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from reader.core import lexicon
from reader.core.language.flat_text import Atom
from reader.core.language.number_words import follows
from reader.core.values import dataclass

_FILE = "units.toml"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit word: base value = value * factor + offset, open by the share ``slack``."""

    code: str
    factor: float = 1.0
    offset: float = 0.0
    slack: float = 0.0
    currency: bool = False
    only_after: tuple[str, ...] = ()

    def base(self, value: float) -> float:
        """The value in base units."""
        return value * self.factor + self.offset


@dataclass(frozen=True, slots=True)
class Units:
    """All units by the atoms of their names, longest first for each first atom."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Unit], ...]]
    attached: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    scale_names: Mapping[str, str]


def _parts(text: str) -> tuple[str, ...]:
    spaced = text.lower()
    for mark in "-/°%$£€¥₹":
        spaced = spaced.replace(mark, f" {mark} ")
    return tuple(spaced.split())


@cache
def units() -> Units:
    """The units; raises ResourceError that names the line of a faulty entry."""
    source = lexicon.entries(_FILE)
    phrases: dict[str, dict[tuple[str, ...], Unit]] = {}
    attached: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}

    def add(words: Sequence[str], unit: Unit, place: int, table: str) -> None:
        for word in words:
            parts = _parts(word)
            rows = phrases.setdefault(parts[0], {})
            if parts in rows:
                raise source.error(table, place, f"“{word}” stands twice")
            rows[parts] = unit

    required = {"unit": str, "words": list, "example": str}
    for place, row in enumerate(source.tables("unit", required)):
        if not isinstance(row.get("factor"), int | float) or row["factor"] <= 0:
            raise source.error("unit", place, "“factor” is missing or not a positive number")
        unit = Unit(
            row["unit"],
            float(row["factor"]),
            float(row.get("offset", 0.0)),
            float(row.get("slack", 0.0)),
            only_after=tuple(row.get("only_after", ())),
        )
        add(row["words"], unit, place, "unit")
        for word in row.get("attached", ()):
            attached.setdefault(word, unit)
    for place, row in enumerate(
        source.tables("currency", {"code": str, "words": list, "example": str})
    ):
        unit = Unit(row["code"], currency=True)
        add(row["words"], unit, place, "currency")
        add(row.get("hundredth", ()), Unit(row["code"], 0.01, currency=True), place, "currency")
        for symbol in row["symbols"]:
            if symbol in symbols:
                raise source.error("currency", place, f"“{symbol}” stands twice")
            symbols[symbol] = unit
    scale_names = {
        word: row["unit"] for row in source.tables("scale_name", required) for word in row["words"]
    }
    return Units(
        phrases={
            first: tuple(sorted(rows.items(), key=lambda item: (-len(item[0]), item[0])))
            for first, rows in phrases.items()
        },
        attached=attached,
        symbols=symbols,
        scale_names=scale_names,
    )


def unit_at(atoms: Sequence[Atom], at: int) -> tuple[Unit, int] | None:
    """The unit named at that atom (a hyphen may stand before it) and where it ends, or None."""
    hyphened = at < len(atoms) and atoms[at].text == "-"
    at += hyphened
    if at >= len(atoms):
        return None
    table = units()
    for parts, unit in table.phrases.get(atoms[at].text, ()):
        if follows(atoms, at, parts):
            return unit, at + len(parts)
    before_number = at + 1 < len(atoms) and atoms[at + 1].kind == "n"
    if not hyphened and not before_number and atoms[at].text in table.symbols:
        unit = table.symbols[atoms[at].text]  # "5 USD", "20€"
        if len(atoms[at].text) != 2 and atoms[at].text not in ("try", "rub", "sar", "nis"):
            return unit, at + 1
    return None


def attached_unit(atoms: Sequence[Atom], at: int) -> tuple[Unit, int] | None:
    """The unit whose sign is joined to the digits before that atom, or None: "130km", "6ft"."""
    if at >= len(atoms) or not atoms[at].joined:
        return None
    table = units()
    text = atoms[at].text
    if at + 1 < len(atoms) and atoms[at + 1].joined and text + atoms[at + 1].text in table.attached:
        return table.attached[text + atoms[at + 1].text], at + 2  # "°c"
    if at + 2 < len(atoms) and atoms[at + 1].text == "/" and atoms[at + 2].joined:
        rate = f"{text}/{atoms[at + 2].text}"
        if rate in table.attached:
            return table.attached[rate], at + 3
    unit = table.attached.get(text)
    return (unit, at + 1) if unit is not None else None


# The Financial Times of the nineties wrote "Dollars 450m (Pounds 308m)".
_WORDS_BEFORE = frozenset({"dollars", "pounds", "euros", "yen"})


def currency_before(atoms: Sequence[Atom], at: int) -> tuple[Unit, int] | None:
    """The currency whose sign stands right before that atom, and where it begins, or None."""
    table = units()
    before = at - 1
    if before < 0:
        return None
    text = atoms[before].text
    if (
        text in _WORDS_BEFORE
        and atoms[at].kind == "n"
        and (not before or atoms[before - 1].kind != "n")
    ):
        named = table.phrases[text][-1][1]
        return (named, before) if named.currency else None
    if atoms[before].kind == "c":
        if before > 0 and atoms[before].joined and atoms[before - 1].text + text in table.symbols:
            return table.symbols[atoms[before - 1].text + text], before - 1
        return (table.symbols[text], before) if text in table.symbols else None
    if text == "." and before > 0 and atoms[before - 1].text == "rs":
        return table.symbols["rs"], before - 1
    if atoms[before].kind == "w" and text in table.symbols and text not in ("try",):
        return table.symbols[text], before
    return None
