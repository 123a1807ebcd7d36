"""An analyst's own lexicon: one TOML file in the shapes of ours, checked and merged over them.

Its sections are those of own_sections.py. ``[without]`` drops terms of ours and puts nothing in
their place. Every problem is told with its line and what to write there.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import tomli
from rapidfuzz import process

from reader.core.errors import ArgumentError
from reader.core.lexicon import OwnLexicon
from reader.core.own_merging import items_of_ours, merge, names_of_ours
from reader.core.own_sections import MUST_BE, SECTIONS, Fields, Section, What, fits, plain
from reader.core.own_sections import problem_of as problem_of_item
from reader.core.said import Said, joined, marked, said, term
from reader.core.toml_lines import TomlLines
from reader.core.values import dataclass

WITHOUT = "without"

_MOST_BYTES = 1_000_000
_NEAR = 70.0  # how alike, of 100, a name must be to be offered for another
_FEW = 20  # names that are all offered


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with a line (0: with the whole file), and what to write there."""

    line: int
    text: str

    def __str__(self) -> str:
        return str(self.told)

    @property
    def told(self) -> str:
        """Both in one line."""
        if not self.line:
            return self.text
        return said("line {line}: {problem}", line=self.line, problem=self.text)


class LexiconError(ArgumentError):
    """An analyst's lexicon that cannot be used; ``problems`` are all that were found in it."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = tuple(sorted(set(problems)))
        first, more = self.problems[0], len(self.problems) - 1
        told = joined([name, first.told], ", " if first.line else ": ")
        if more == 1:
            told = said(
                "{problem} There is 1 more problem in it; “parallax lexicon check” lists them all.",
                problem=told,
            )
        elif more:
            told = said(
                "{problem} There are {n} more problems in it; “parallax lexicon check” lists them "
                "all.",
                problem=told,
                n=more,
            )
        super().__init__(told)


def read(path: Path) -> OwnLexicon:
    """The analyst's lexicon of that file, merged with ours; raises LexiconError."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as exc:
        why = getattr(exc, "strerror", None) or said("no such file")
        told = said("it cannot be read ({why}); choose another file.", why=why)
        raise LexiconError(path.name, [Problem(0, told)]) from exc
    return from_bytes(path.name, data)


def from_bytes(name: str, data: bytes) -> OwnLexicon:
    """The analyst's lexicon with that content; raises LexiconError."""
    tables, lines = _parsed(name, data)
    checker = _Checker(tables, lines)
    checker.check()
    if checker.problems:
        raise LexiconError(name, checker.problems)
    merged, refused = merge(tables, tables.get(WITHOUT, {}))
    if refused:
        places = [(lines.of(one, index, SECTIONS[one].items[0]), t) for one, index, t in refused]
        raise LexiconError(name, [Problem(line, told) for line, told in places])
    counts = {one: len(tables[one]) for one in (*SECTIONS, WITHOUT) if tables.get(one)}
    digest = hashlib.sha256(data).hexdigest()
    source = data.decode("utf-8")  # with the mark at its beginning, so that it is the file
    return OwnLexicon(name, digest, merged, tables, tuple(counts.items()), source)


def counted(own: OwnLexicon) -> str:
    """How many entries the lexicon has in each section, in words."""
    told = []
    for name, count in own.counts:
        if name == WITHOUT:
            unit = marked("list") if count == 1 else marked("lists")
        else:
            unit = marked("entry") if count == 1 else marked("entries")
        told.append(joined([f"{name}: {count}", term(unit)], " "))
    return joined(told, ", ")


def _parsed(name: str, data: bytes) -> tuple[Mapping[str, Any], TomlLines]:
    if len(data) > _MOST_BYTES:
        told = said(
            "it has more than {mb} MB; split it into smaller files.",
            mb=_MOST_BYTES // 1000000,
        )
        raise LexiconError(name, [Problem(0, told)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        line = data[: exc.start].count(b"\n") + 1
        raise LexiconError(
            name, [Problem(line, said("this is not UTF-8; save it as UTF-8."))]
        ) from exc
    try:
        return tomli.loads(text), TomlLines(text)
    except (tomli.TOMLDecodeError, RecursionError) as exc:
        raise LexiconError(name, [_not_toml(text, exc)]) from exc


def _not_toml(text: str, exc: Exception) -> Problem:
    told = str(exc)
    found = re.search(r"\(at line (\d+), column \d+\)", told)
    if found is not None:
        line, told = int(found[1]), told[: found.start()].strip()
    else:
        line = text.rstrip().count("\n") + 1
        early, deep = said("the text ends too early"), said("it is nested too deep")
        told = early if "end of document" in told else deep
    problem = told if isinstance(told, Said) else told[:1].lower() + told[1:]
    return Problem(line, said("this is not TOML: {problem}. Mend that line.", problem=problem))


class _Checker:
    """Finds every problem of a file's tables."""

    def __init__(self, tables: Mapping[str, Any], lines: TomlLines) -> None:
        self._tables = tables
        self._lines = lines
        self._inner = 0  # inner entries of the section so far
        self.problems: list[Problem] = []

    def check(self) -> None:
        if not self._tables:
            known = ", ".join(f"[[{name}]]" for name in SECTIONS)
            self.problems.append(
                Problem(0, said("it has no entries; it may hold {known}.", known=known))
            )
        for name, rows in self._tables.items():
            if name == WITHOUT:
                self._check_without(rows)
            elif name not in SECTIONS:
                offer = _offer(name, (*SECTIONS, WITHOUT))
                self._add(
                    said("there is no section “{name}”; {offer}", name=name, offer=offer), name
                )
            elif not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                self._add(
                    said("“{name}” begins with [[{name}]], in two pairs of brackets.", name=name),
                    name,
                )
            else:
                self._check_section(SECTIONS[name], rows)

    def _add(self, text: str, table: str, index: int = 0, key: str = "", item: int = -1) -> None:
        self.problems.append(Problem(self._lines.of(table, index, key, item), text))

    def _check_section(self, section: Section, rows: Iterable[Mapping[str, Any]]) -> None:
        self._inner = 0
        names: dict[str, tuple[int, int]] = {}
        items: dict[str, tuple[int, int]] = {}
        known = names_of_ours(section) if section.named else frozenset()
        for index, row in enumerate(rows):
            needed, every = section.fields, {**section.fields, **section.optional}
            if isinstance(row.get("name"), str) and row["name"] in known:
                needed = {n: what for n, what in needed.items() if n not in section.of_new}
            self._check_row(section.name, index, row, needed, every)
            if section.named and fits(What.TEXT, row.get("name")):
                if section.only_ours and row["name"] not in known:
                    told = said(
                        "the program has no {section} “{name}”; {offer}",
                        section=section.name,
                        name=row["name"],
                        offer=_offer(row["name"], known),
                    )
                    self._add(told, section.name, index, "name")
                self._once(names, row["name"], section.name, index, "name", 0)
                items = {}
            if section.inner is None:
                self._check_items(section, section.name, index, row, items)
            elif fits(What.INNER, row.get(section.inner.table)):
                self._check_inner(section, row[section.inner.table], items)

    def _check_inner(
        self,
        section: Section,
        rows: Iterable[Mapping[str, Any]],
        items: dict[str, tuple[int, int]],
    ) -> None:
        inner = section.inner
        assert inner is not None
        table = f"{section.name}.{inner.table}"
        before = None
        for row in rows:
            self._check_row(table, self._inner, row, inner.fields, inner.fields)
            if inner.rising and fits(inner.fields[inner.rising], row.get(inner.rising)):
                value = row[inner.rising]
                if before is not None and value <= before:
                    told = said(
                        "“{field}” must rise; {value} stands after {before}.",
                        field=inner.rising,
                        value=value,
                        before=before,
                    )
                    self._add(told, table, self._inner, inner.rising)
                before = value
            self._check_items(section, table, self._inner, row, items)
            self._inner += 1

    def _check_row(
        self, table: str, index: int, row: Mapping[str, Any], required: Fields, every: Fields
    ) -> None:
        for name in row:
            if name not in every:
                told = said(
                    "[[{table}]] has no field “{name}”; {offer}",
                    table=table,
                    name=name,
                    offer=_offer(name, every),
                )
                self._add(told, table, index, name)
        for name, what in every.items():
            if name not in row:
                if name in required:
                    told = said(
                        "in [[{table}]] “{name}” is missing; it must be {must}.",
                        table=table,
                        name=name,
                        must=MUST_BE[what],
                    )
                    self._add(told, table, index)
            elif not fits(what, row[name]):
                self._add(
                    said("“{name}” must be {must}.", name=name, must=MUST_BE[what]),
                    table,
                    index,
                    name,
                )
            elif what in (What.TERMS, What.WORDS, What.NAMES):
                for place, text in enumerate(row[name]):
                    problem = problem_of_item(what, text)
                    if problem:
                        self._add(
                            said("“{text}”: {problem}.", text=text, problem=problem),
                            table,
                            index,
                            name,
                            place,
                        )

    def _check_items(
        self,
        section: Section,
        table: str,
        index: int,
        row: Mapping[str, Any],
        first: dict[str, tuple[int, int]],
    ) -> None:
        """Each item once in a section, or once in an entry that has a name."""
        for key in section.items:
            if fits(What.WORDS, row.get(key)):
                for place, text in enumerate(row[key]):
                    self._once(first, text, table, index, key, place)

    def _once(
        self,
        first: dict[str, tuple[int, int]],
        text: str,
        table: str,
        index: int,
        key: str,
        place: int,
    ) -> None:
        here = self._lines.of(table, index, key, place), place
        known = first.setdefault(plain(text), here)
        if known is not here:
            told = said(
                "“{text}” stands in line {line} already; leave one of them out.",
                text=text,
                line=known[0],
            )
            self._add(told, table, index, key, place)

    def _check_without(self, rows: Any) -> None:
        if not isinstance(rows, dict):
            self._add(said("“without” begins with [without], in one pair of brackets."), WITHOUT)
            return
        may = [name for name in SECTIONS if name != "alias"]
        for name, terms in rows.items():
            if name not in may:
                self._add(
                    said(
                        "[without] has no list “{name}”; {offer}",
                        name=name,
                        offer=_offer(name, may),
                    ),
                    WITHOUT,
                    0,
                    name,
                )
            elif not fits(What.WORDS, terms):
                self._add(
                    said("“{name}” must be {must}.", name=name, must=MUST_BE[What.TERMS]),
                    WITHOUT,
                    0,
                    name,
                )
            else:
                known = items_of_ours(SECTIONS[name])
                for place, text in enumerate(terms):
                    if plain(text) not in known:
                        told = said(
                            "“{text}” is no [[{name}]] of the program; {offer}",
                            text=text,
                            name=name,
                            offer=_offer(text, known),
                        )
                        self._add(told, WITHOUT, 0, name, place)


def _offer(name: str, known: Iterable[str]) -> str:
    """The end of a sentence: what may have been meant, or all that there is."""
    every = sorted(known)
    best = process.extractOne(plain(name), every, score_cutoff=_NEAR)
    if best is not None:
        return said("did you mean “{name}”?", name=best[0])
    return (
        said("there are {listed}.", listed=", ".join(every))
        if len(every) <= _FEW
        else said("leave it out.")
    )
