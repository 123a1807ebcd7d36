"""The lexicons under resources/lexicon: read once, checked, each fault named by file and line.

Inside ``using(own)`` everything that is read here counts in an analyst's own entries; outside it is
as if they had never been. What is worked out from a lexicon is therefore remembered by ``kept`` and
never by functools.cache.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import tomli

from reader import paths
from reader.core.errors import ResourceError
from reader.core.sharing import Kept
from reader.core.terms import Catalogue
from reader.core.terms import Match as Match
from reader.core.terms import Term as Term
from reader.core.terms import TermIndex as TermIndex
from reader.core.values import dataclass

T = TypeVar("T")
P = ParamSpec("P")

_MOST_OWN = 4  # own lexicons of which what was worked out is remembered


@dataclass(frozen=True, slots=True, eq=False)
class OwnLexicon(Kept):
    """An analyst's own entries merged with ours, made by own_lexicon.read.

    ``merged`` holds the data of our files that they change, ``tables`` those of the analyst's file.
    ``counts`` are the entries of each section, ``sha256`` is that of the file, ``source`` its text.
    """

    name: str
    sha256: str
    merged: Mapping[str, Mapping[str, Any]]
    tables: Mapping[str, Any]
    counts: tuple[tuple[str, int], ...] = ()
    source: str = ""


# One run of one thread sees its own lexicon; another window or test beside it does not.
_own: ContextVar[OwnLexicon | None] = ContextVar("own lexicon", default=None)


@contextmanager
def using(own: OwnLexicon | None) -> Iterator[None]:
    """Counts in an analyst's own entries (None: ours alone) until the block ends."""
    token = _own.set(own)
    try:
        yield
    finally:
        _own.reset(token)


def own_sha256() -> str:
    """What tells the lexicon in use from others: "" for ours alone."""
    own = _own.get()
    return own.sha256 if own is not None else ""


def kept(work: Callable[P, T]) -> Callable[P, T]:
    """The function, worked out once for each lexicon in use and for the same arguments."""
    return _kept(work, None)


def kept_up_to(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """As ``kept``, of no more than so many arguments at once."""
    return lambda work: _kept(work, most)


def _kept(work: Callable[P, T], most: int | None) -> Callable[P, T]:
    known: dict[OwnLexicon | None, Callable[P, T]] = {}

    @wraps(work)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> T:
        own = _own.get()
        found = known.get(own)
        if found is None:
            for old in [one for one in known if one is not None][: 1 - _MOST_OWN]:
                known.pop(old, None)
            found = known[own] = cast(Callable[P, T], lru_cache(maxsize=most)(work))
        return found(*args, **kwargs)

    return remembered


class Entries:
    """The tables of one lexicon file, with the line of each for messages.

    ``data`` stands in for what the file holds, where an analyst's entries change it.
    """

    def __init__(self, path: Path, data: Mapping[str, Any] | None = None) -> None:
        self._name = "/".join(path.parts[-2:])
        text = path.read_text(encoding="utf-8")
        try:
            self.data: Mapping[str, Any] = tomli.loads(text) if data is None else data
        except tomli.TOMLDecodeError as exc:
            raise ResourceError(f"{self._name}: {exc}. Mend that line of the lexicon.") from exc
        self._text = text

    def tables(self, name: str, required: Mapping[str, type]) -> list[dict[str, Any]]:
        """The ``[[name]]`` tables in order; raises ResourceError when one lacks a field."""
        rows = self.data.get(name)
        if not isinstance(rows, list):
            raise ResourceError(f"{self._name}: there is no [[{name}]] entry; add one.")
        for index, row in enumerate(rows):
            self.check(row, name, index, required)
        return rows

    def check(
        self, row: Mapping[str, Any], name: str, index: int, required: Mapping[str, type]
    ) -> None:
        """Raises ResourceError that names the line when the entry lacks a field or mistypes it."""
        for field, kind in required.items():
            value = row.get(field)
            if not isinstance(value, kind) or value in ("", []):
                raise self.error(name, index, f"“{field}” is missing or not a {kind.__name__}")

    def error(self, name: str, index: int, problem: str) -> ResourceError:
        """The error that names the line of an entry."""
        lines = [
            number
            for number, row in enumerate(self._text.split("\n"), 1)
            if row.strip().startswith(f"[[{name}]]")
        ]
        line = f", line {lines[index]}" if index < len(lines) else ""
        return ResourceError(f"{self._name}{line}: in [[{name}]] {problem}. Mend the entry.")


@kept
def entries(file_name: str) -> Entries:
    """A lexicon file of the program by its name under resources/lexicon."""
    own = _own.get()
    if own is None or file_name not in own.merged:
        return ours(file_name)
    return Entries(paths.resource("lexicon", file_name), own.merged[file_name])


@cache
def ours(file_name: str) -> Entries:
    """A lexicon file as the program has it, whatever an analyst adds."""
    return Entries(paths.resource("lexicon", file_name))


@kept
def catalogue() -> Catalogue:
    """The indexes that are looked up in every sentence: all that were asked for so far."""
    return Catalogue()


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of a ladder."""

    ladder: str
    rank: float
    gloss: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """An ordered scale of predicates; ranks that differ by less than ``gap`` are equal.

    ``patient``: what the act is done to must be the same for two of its steps to be compared.
    """

    name: str
    gap: float
    denied: Rung | None
    rungs: tuple[Rung, ...]
    patient: bool = False


@dataclass(frozen=True, slots=True)
class Ladders:
    """All ladders, and the index that finds their terms.

    Nothing inside one of the ``idioms`` stands on a rung: "raised the alarm".
    """

    by_name: Mapping[str, Ladder]
    index: TermIndex[Rung]
    idioms: TermIndex[str]


@kept
def ladders() -> Ladders:
    """The ladders of resources/lexicon/ladders.toml; raises ResourceError on a faulty entry."""
    source = entries("ladders.toml")
    found: dict[str, Ladder] = {}
    terms: list[tuple[str, Rung]] = []
    counted = 0
    for place, row in enumerate(source.tables("ladder", {"name": str, "rung": list})):
        name = row["name"]
        if name in found:
            raise source.error("ladder", place, f"the name “{name}” stands twice")
        rungs: list[Rung] = []
        for raw in row["rung"]:
            source.check(raw, "ladder.rung", counted, {"gloss": str, "terms": list, "example": str})
            rung = Rung(name, float(raw["rank"]), raw["gloss"])
            if rungs and rung.rank <= rungs[-1].rank:
                raise source.error("ladder.rung", counted, "the rank does not rise")
            rungs.append(rung)
            terms += [(text, rung) for text in raw["terms"]]
            counted += 1
        denied = row.get("denied")
        found[name] = Ladder(
            name,
            float(row.get("gap", 1)),
            Rung(name, float(denied["rank"]), denied["gloss"]) if denied else None,
            tuple(rungs),
            bool(row.get("patient", False)),
        )
    idioms = [
        (text, text)
        for row in source.tables("idiom", {"terms": list, "example": str})
        for text in row["terms"]
    ]
    return Ladders(found, TermIndex(terms), TermIndex(idioms))


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word or phrase: its group (the table's name) and what it means in plain words."""

    group: str
    gloss: str


@kept
def cues(file_name: str, *groups: str) -> TermIndex[Cue]:
    """The terms of the named tables of a lexicon file, as an index."""
    source = entries(file_name)
    terms: list[tuple[str, Cue]] = []
    for group in groups:
        for row in source.tables(group, {"gloss": str, "terms": list, "example": str}):
            cue = Cue(group, row["gloss"])
            terms += [(text, cue) for text in row["terms"]]
    return TermIndex(terms)


@cache
def words(name: str) -> frozenset[str]:
    """A class of words of resources/lexicon/words.toml; raises ResourceError when it is faulty."""
    row = entries("words.toml").data.get(name)
    if not isinstance(row, dict) or not row.get("words") or not row.get("example"):
        raise ResourceError(f"lexicon/words.toml: [{name}] needs words and an example. Mend it.")
    return frozenset(row["words"])
