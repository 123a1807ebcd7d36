"""An analyst's own lexicon: one TOML file in the shapes of ours, checked, and merged over them.

A term counts as the analyst's file says: where ours has it in the same list, or in another of the
same lexicon file, ours is dropped. ``[without]`` drops terms of ours and puts nothing in place.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

import tomli
from rapidfuzz import process

from reader.core.errors import ReaderError
from reader.core.lexicon import OwnLexicon, ours
from reader.core.toml_lines import TomlLines

_MOST_BYTES = 1_000_000
_LETTERS = "nvar"
_RANKS = (0, 9)
_WITHOUT = "without"
_NEAR = 70.0  # how alike, of 100, a name must be to be offered for another


class What(Enum):
    """What an entry's field must be."""

    TEXT = auto()
    TERMS = auto()  # words by lemma, "agree/v", "in force"
    WORDS = auto()
    NAMES = auto()
    FLAG = auto()
    RANK = auto()
    NUMBER = auto()
    DENIED = auto()  # { rank, gloss }
    RUNGS = auto()


@dataclass(frozen=True, slots=True)
class Section:
    """A table that an analyst's file may hold: its fields, and where ours stand.

    ``items`` is the field with what the section is about. ``says`` tells people what it is for.
    """

    name: str
    file: str
    table: str
    items: str
    says: str
    fields: Mapping[str, What]
    optional: Mapping[str, What]


_CUES = {"gloss": What.TEXT, "terms": What.TERMS, "example": What.TEXT}


def _cues(name: str, file: str, table: str, says: str) -> Section:
    return Section(name, file, table, "terms", says, _CUES, {})


_ATTRIBUTION, _PRECEDENCE = "attribution_cues.toml", "precedence.toml"
_SAYING = dict.fromkeys(("hearer", "object", "as", "quoted", "noun"), What.FLAG)
SECTIONS: Mapping[str, Section] = {
    one.name: one
    for one in (
        Section(
            "ladder",
            "ladders.toml",
            "ladder",
            "rung",
            "how binding, or how far along, an act is: steps in rising order",
            {"name": What.TEXT, "rung": What.RUNGS},
            {"gap": What.NUMBER, "denied": What.DENIED},
        ),
        _cues("hedge", "certainty.toml", "hedge", "words that say that nobody vouches for it"),
        _cues("first", _PRECEDENCE, "claim", "words that call something the first or only one"),
        _cues("earlier", _PRECEDENCE, "earlier", "words that tell of an earlier instance"),
        _cues("first_within", _PRECEDENCE, "restriction", "words that narrow such a claim"),
        Section(
            "reporting",
            _ATTRIBUTION,
            "verb",
            "lemmas",
            "verbs that join a source to what it says",
            {"lemmas": What.WORDS, "example": What.TEXT},
            _SAYING,
        ),
        Section(
            "source_phrase",
            _ATTRIBUTION,
            "preposition",
            "words",
            "phrases before a source, such as “according to”",
            {"words": What.WORDS, "example": What.TEXT},
            {},
        ),
        Section(
            "alias",
            "aliases.toml",
            "same",
            "names",
            "names of one person, place or organisation",
            {"names": What.NAMES, "example": What.TEXT},
            {},
        ),
    )
}
_RUNG = {"rank": What.RANK, **_CUES}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with a line, and what to write there."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}"


class LexiconError(ReaderError):
    """An analyst's lexicon that cannot be used; ``problems`` are all that were found in it."""

    def __init__(self, name: str, problems: tuple[Problem, ...]) -> None:
        first, more = problems[0], len(problems) - 1
        where = f"{name}, {first}" if first.line else f"{name}: {first.text}"
        if more:
            are = "is 1 more problem" if more == 1 else f"are {more} more problems"
            where += f" There {are} in it; “parallax lexicon check” lists them all."
        super().__init__(where)
        self.name = name
        self.problems = problems


def read(path: Path) -> OwnLexicon:
    """The analyst's lexicon of that file, merged with ours; raises LexiconError."""
    try:
        data = path.read_bytes()
    except OSError as exc:
        told = f"it cannot be read ({exc.strerror}); choose another file."
        raise LexiconError(path.name, (Problem(0, told),)) from exc
    return from_bytes(path.name, data)


def from_bytes(name: str, data: bytes) -> OwnLexicon:
    """The analyst's lexicon with that content; raises LexiconError."""
    if len(data) > _MOST_BYTES:
        told = f"it has more than {_MOST_BYTES // 1_000_000} MB; split it into smaller files."
        raise LexiconError(name, (Problem(0, told),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        line = data[: exc.start].count(b"\n") + 1
        raise LexiconError(name, (Problem(line, "this is not UTF-8; save it as UTF-8."),)) from exc
    try:
        tables = tomli.loads(text)
    except (tomli.TOMLDecodeError, RecursionError) as exc:
        raise LexiconError(name, (_not_toml(text, exc),)) from exc
    checker = _Checker(tables, TomlLines(text))
    checker.check()
    if checker.problems:
        raise LexiconError(name, tuple(sorted(checker.problems)))
    merged, problems = _merge(tables, checker.lines)
    if problems:
        raise LexiconError(name, tuple(sorted(problems)))
    counts = tuple((one, len(tables[one])) for one in (*SECTIONS, _WITHOUT) if tables.get(one))
    return OwnLexicon(name, hashlib.sha256(data).hexdigest(), merged, counts)


def _not_toml(text: str, exc: Exception) -> Problem:
    told = str(exc)
    found = re.search(r"\(at line (\d+), column \d+\)", told)
    if found is not None:
        line = int(found[1])
        told = told[: found.start()].strip()
    else:
        line = text.rstrip().count("\n") + 1
        told = "the text ends too early" if "end of document" in told else "it is nested too deep"
    return Problem(line, f"this is not TOML: {told[:1].lower()}{told[1:]}. Mend that line.")


# Checking


class _Checker:
    """Finds every problem of a file's tables."""

    def __init__(self, tables: Mapping[str, Any], lines: TomlLines) -> None:
        self._tables = tables
        self.lines = lines
        self.problems: list[Problem] = []
        self._rungs = 0

    def check(self) -> None:
        for name, rows in self._tables.items():
            if name == _WITHOUT:
                self._check_without(rows)
            elif name not in SECTIONS:
                known = (*SECTIONS, _WITHOUT)
                self._add(f"there is no section “{name}”; {_offer(name, known)}", name)
            elif not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                self._add(f"“{name}” begins with [[{name}]], in two pairs of brackets.", name)
            else:
                for index, row in enumerate(rows):
                    section = SECTIONS[name]
                    self._check_row(name, index, row, section.fields, section.optional)
                self._check_repeats(SECTIONS[name], rows)
        if not self._tables:
            known = ", ".join(f"[[{name}]]" for name in SECTIONS)
            self.problems.append(Problem(1, f"the file has no entries; it may hold {known}."))

    def _add(self, text: str, table: str, index: int = 0, key: str = "", item: int = -1) -> None:
        self.problems.append(Problem(self.lines.of(table, index, key, item), text))

    def _check_row(
        self,
        table: str,
        index: int,
        row: Mapping[str, Any],
        fields: Mapping[str, What],
        optional: Mapping[str, What],
    ) -> None:
        every = {**fields, **optional}
        for name in row:
            if name not in every:
                told = f"[[{table}]] has no field “{name}”; {_offer(name, every)}"
                self._add(told, table, index, name)
        for name, what in every.items():
            if name in row:
                self._check_field(table, index, name, what, row[name])
            elif name in fields:
                told = f"in [[{table}]] “{name}” is missing; it must be {_MUST_BE[what]}."
                self._add(told, table, index)

    def _check_field(self, table: str, index: int, name: str, what: What, value: Any) -> None:
        if what is What.RUNGS:
            self._check_rungs(table, index, value)
            return
        if not _FITS[what](value):
            self._add(f"“{name}” must be {_MUST_BE[what]}.", table, index, name)
            return
        if what in (What.TERMS, What.WORDS, What.NAMES):
            for place, text in enumerate(value):
                problem = _problem_of(what, text)
                if problem:
                    self._add(f"“{text}”: {problem}.", table, index, name, place)

    def _check_rungs(self, table: str, index: int, rows: Any) -> None:
        inner = f"{table}.rung"
        if not isinstance(rows, list) or not rows or not all(isinstance(r, dict) for r in rows):
            self._add(f"“rung” must be {_MUST_BE[What.RUNGS]}.", table, index, "rung")
            return
        before = None
        for row in rows:
            self._check_row(inner, self._rungs, row, _RUNG, {})
            rank = row.get("rank")
            if _FITS[What.RANK](rank):
                if before is not None and rank <= before:
                    told = f"“rank” must rise from rung to rung; {rank} stands after {before}."
                    self._add(told, inner, self._rungs, "rank")
                before = rank
            self._rungs += 1

    def _check_repeats(self, section: Section, rows: Iterable[Mapping[str, Any]]) -> None:
        """Each item once a section, or once a ladder."""
        first: dict[str, tuple[int, int]] = {}
        if section.items == "rung":
            self._check_ladders_repeat(rows)
            return
        for index, row in enumerate(rows):
            for place, text in enumerate(_texts(row.get(section.items))):
                self._once(first, text, section.name, index, section.items, place)

    def _check_ladders_repeat(self, ladders: Iterable[Mapping[str, Any]]) -> None:
        names: dict[str, tuple[int, int]] = {}
        counted = 0
        for index, ladder in enumerate(ladders):
            if isinstance(ladder.get("name"), str):
                self._once(names, ladder["name"], "ladder", index, "name", 0)
            first: dict[str, tuple[int, int]] = {}
            rungs = ladder.get("rung")
            for row in rungs if isinstance(rungs, list) else ():
                if isinstance(row, dict):
                    for place, text in enumerate(_texts(row.get("terms"))):
                        self._once(first, text, "ladder.rung", counted, "terms", place)
                counted += 1

    def _once(
        self,
        first: dict[str, tuple[int, int]],
        text: str,
        table: str,
        index: int,
        key: str,
        place: int,
    ) -> None:
        known = first.setdefault(_plain(text), (index, place))
        if known != (index, place):
            line = self.lines.of(table, known[0], key, known[1])
            told = f"“{text}” stands in line {line} already; leave one of them out."
            self._add(told, table, index, key, place)

    def _check_without(self, rows: Any) -> None:
        if not isinstance(rows, dict):
            self._add("“without” begins with [without], in one pair of brackets.", _WITHOUT)
            return
        for name, terms in rows.items():
            if name not in SECTIONS or name == "alias":
                known = [one for one in SECTIONS if one != "alias"]
                told = f"[without] has no list “{name}”; {_offer(name, known)}"
                self._add(told, _WITHOUT, 0, name)
            elif not _FITS[What.WORDS](terms):
                self._add(f"“{name}” must be {_MUST_BE[What.TERMS]}.", _WITHOUT, 0, name)
            else:
                known = set(_ours(SECTIONS[name]))
                for place, text in enumerate(terms):
                    if _plain(text) not in known:
                        told = f"“{text}” is no [[{name}]] of the program; {_offer(text, known)}"
                        self._add(told, _WITHOUT, 0, name, place)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_rank(value: Any) -> bool:
    return _is_number(value) and _RANKS[0] <= value <= _RANKS[1]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and value.isprintable()


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(_is_text(one) for one in value)


def _is_denied(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"rank", "gloss"}
        and _is_rank(value["rank"])
        and _is_text(value["gloss"])
    )


_FITS: Mapping[What, Callable[[Any], bool]] = {
    What.TEXT: _is_text,
    What.TERMS: _are_texts,
    What.WORDS: _are_texts,
    What.NAMES: _are_texts,
    What.FLAG: lambda value: isinstance(value, bool),
    What.RANK: _is_rank,
    What.NUMBER: lambda value: _is_number(value) and 0 < value <= _RANKS[1],
    What.DENIED: _is_denied,
    What.RUNGS: lambda value: isinstance(value, list),
}
_MUST_BE = {
    What.TEXT: "some words in quotation marks",
    What.TERMS: 'a list of words in quotation marks, such as ["agree/v", "in force"]',
    What.WORDS: 'a list of words in quotation marks, such as ["claim", "insist"]',
    What.NAMES: 'a list of names in quotation marks, such as ["European Union", "EU"]',
    What.FLAG: "true or false",
    What.RANK: f"a number from {_RANKS[0]} to {_RANKS[1]}",
    What.NUMBER: f"a number above 0 and up to {_RANKS[1]}",
    What.DENIED: 'a rank and a gloss, such as { rank = 0, gloss = "not agreed" }',
    What.RUNGS: "one or more [[ladder.rung]] entries",
}


def _problem_of(what: What, text: str) -> str:
    """Why a text is no such item, or ""."""
    words = text.split()
    if what is What.NAMES:
        return "" if any(c.isalpha() for c in text) else "a name has letters"
    for word in words:
        _, slash, letter = word.partition("/")
        if slash and (what is not What.TERMS or letter not in tuple(_LETTERS)):
            if what is not What.TERMS:
                return "words stand here without a slash"
            return "after a slash stands n (noun), v (verb), a (adjective) or r (adverb)"
    if words[0] == "+" or words[-1] == "+":
        return "“+” stands between two words"
    return ""


def _offer(name: str, known: Iterable[str]) -> str:
    """The end of a sentence: what may have been meant, or all that there is."""
    every = list(known)
    best = process.extractOne(name, every, score_cutoff=_NEAR)
    if best is not None:
        return f"did you mean “{best[0]}”?"
    if len(every) > 20:
        return "leave it out."
    return f"there are {', '.join(every)}."


def _texts(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _plain(text: str) -> str:
    """A term or name as it is compared with others."""
    return " ".join(text.lower().split())


# Merging


def _ours(section: Section) -> Iterator[str]:
    """The items that ours has in a section."""
    for row in ours(section.file).data[section.table]:
        rows = row["rung"] if section.items == "rung" else [row]
        items = "terms" if section.items == "rung" else section.items
        for one in rows:
            yield from (_plain(text) for text in one[items])


def _merge(
    tables: Mapping[str, Any], lines: TomlLines
) -> tuple[Mapping[str, Mapping[str, Any]], list[Problem]]:
    """The data of our files with the analyst's entries in it, and what cannot be merged."""
    merged: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    without = tables.get(_WITHOUT, {})
    touched = [one for one in SECTIONS.values() if tables.get(one.name) or without.get(one.name)]
    for file in dict.fromkeys(one.file for one in touched):
        data = merged[file] = dict(ours(file).data)
        sections = [one for one in SECTIONS.values() if one.file == file]
        own = {
            _plain(text)
            for one in sections
            for row in tables.get(one.name, ())
            for text in _texts(row.get(one.items))
        }
        for one in sections:
            dropped = own | {_plain(text) for text in without.get(one.name, ())}
            rows = tables.get(one.name, [])
            if one.name == "ladder":
                data[one.table] = _merged_ladders(data[one.table], rows, dropped)
            elif one.name == "alias":
                _merge_aliases(data, rows, lines, problems)
            else:
                data[one.table] = [*rows, *_left(data[one.table], one.items, dropped)]
    return merged, problems


def _left(
    rows: Iterable[Mapping[str, Any]], items: str, dropped: set[str]
) -> Iterator[Mapping[str, Any]]:
    """The entries without those items; one that has no others is dropped."""
    for row in rows:
        left = [text for text in row[items] if _plain(text) not in dropped]
        if left:
            yield row if len(left) == len(row[items]) else {**row, items: left}


def _merged_ladders(
    rows: Iterable[Mapping[str, Any]], own: Iterable[Mapping[str, Any]], dropped: set[str]
) -> list[Mapping[str, Any]]:
    found = {row["name"]: {**row, "rung": [*_left(row["rung"], "terms", dropped)]} for row in rows}
    for row in own:
        known = found.get(row["name"], {"rung": []})
        mine = {_plain(text) for rung in row["rung"] for text in rung["terms"]}
        rungs = [*_left(known["rung"], "terms", mine), *row["rung"]]
        # Of equal rank ours first; such steps are one and the same, in two glosses.
        found[row["name"]] = {**known, **row, "rung": sorted(rungs, key=lambda r: float(r["rank"]))}
    return list(found.values())


def _merge_aliases(
    data: dict[str, Any],
    own: Iterable[Mapping[str, Any]],
    lines: TomlLines,
    problems: list[Problem],
) -> None:
    """Adds the analyst's names to those that ours has for the same one."""
    same = [dict(row) for row in data["same"]]
    countries = {key: dict(row) for key, row in data["countries"].items()}
    for index, row in enumerate(own):
        mine = {_plain(name) for name in row["names"]}
        hosts: list[dict[str, Any]] = [
            one
            for one in (*same, *countries.values())
            if mine & {_plain(name) for name in (*one["names"], *one.get("demonyms", ()))}
        ]
        if len(hosts) > 1:
            told = " and ".join(f"“{one['names'][0]}”" for one in hosts[:2])
            text = f"{told} are two different names to the program; leave one of them out."
            problems.append(Problem(lines.of("alias", index, "names"), text))
        elif hosts:
            known = {_plain(name) for name in (*hosts[0]["names"], *hosts[0].get("demonyms", ()))}
            new = [name for name in row["names"] if _plain(name) not in known]
            hosts[0]["names"] = [*hosts[0]["names"], *new]
        else:
            same.append(dict(row))
    data["same"], data["countries"] = same, countries


def counted(own: OwnLexicon) -> str:
    """How many entries the lexicon has of each kind, in words."""
    told = []
    for name, count in Counter(dict(own.counts)).items():
        unit = "list" if name == _WITHOUT else "entry" if count == 1 else "entries"
        plural = "s" if name == _WITHOUT and count != 1 else ""
        told.append(f"{name}: {count} {unit}{plural}")
    return ", ".join(told)
