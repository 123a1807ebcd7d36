"""The cues of resources/lexicon/structure.toml."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

from reader.core.article import Kind
from reader.core.errors import ResourceError
from reader.core.lexicon import Entries, entries
from reader.core.values import dataclass

# No cue is meant for longer blocks; it also bounds the time of any pattern.
LONGEST_CUE = 600
HEAD = 10  # blocks

_PLACES = ("any", "head", "later", "top")
_TAKES = ("links", "rest")


@dataclass(frozen=True, slots=True)
class Line:
    """What every cue asks of a text, found once: 25 cues each split 36,000 paragraphs in 9 s."""

    text: str
    words: int
    stop: bool  # ends with a full stop
    short: bool  # enough for a cue

    @classmethod
    def of(cls, text: str) -> Line:
        stop = text.rstrip("\"'”’)").endswith((".", "!"))
        return cls(text, len(text.split()), stop, len(text) <= LONGEST_CUE)


@dataclass(frozen=True, slots=True)
class LineCue:
    """Tells a block by its words: ``kind`` is furniture or caption."""

    id: str
    kind: Kind
    where: str
    max_words: int
    stop: bool
    pattern: str

    def fits(self, text: str, place: int, top: int = HEAD) -> bool:
        """Whether a block's text, the place-th block of its article, is meant.

        ``top`` is the place of the first running text.
        """
        return self.fits_line(Line.of(text), place, top)

    def fits_line(self, line: Line, place: int, top: int = HEAD) -> bool:
        """The same of a text whose words are counted."""
        if line.words > self.max_words or (line.stop and not self.stop):
            return False
        if (self.where == "head" and place >= HEAD) or (self.where == "later" and place == 0):
            return False
        if self.where == "top" and not 0 < place < top:
            return False
        return line.short and _compiled(self.pattern).match(line.text) is not None


@dataclass(frozen=True, slots=True)
class SectionCue:
    """Tells a heading that opens a list of links ("links") or the page's foot ("rest")."""

    id: str
    takes: str
    pattern: str

    def fits(self, text: str) -> bool:
        """Whether a block's text is such a heading."""
        return len(text) <= 80 and _compiled(self.pattern).match(text) is not None


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues, in the order of the file."""

    lines: tuple[LineCue, ...]
    sections: tuple[SectionCue, ...]


def read(source: Entries) -> Cues:
    """The cues of a lexicon file; raises ResourceError naming the entry that is at fault.

    Patterns are compiled when they are first tried (all at once take 40 ms); ``check`` tries them.
    """
    lines: list[LineCue] = []
    wanted = {"id": str, "kind": str, "max_words": int, "pattern": str, "examples": list}
    for place, row in enumerate(source.tables("line", wanted)):
        where = row.get("where", "any")
        if where not in _PLACES or row["kind"] not in (Kind.FURNITURE, Kind.CAPTION):
            raise source.error("line", place, "“where” or “kind” is none of those allowed")
        lines.append(
            LineCue(
                row["id"],
                Kind(row["kind"]),
                where,
                row["max_words"],
                row.get("stop", True),
                row["pattern"],
            )
        )
    sections: list[SectionCue] = []
    wanted = {"id": str, "takes": str, "pattern": str, "examples": list}
    for place, row in enumerate(source.tables("section", wanted)):
        if row["takes"] not in _TAKES:
            raise source.error("section", place, f"“takes” is not one of {', '.join(_TAKES)}")
        sections.append(SectionCue(row["id"], row["takes"], row["pattern"]))
    return Cues(tuple(lines), tuple(sections))


def check(source: Entries) -> None:
    """Raises ResourceError when a cue misses one of its examples or finds one of the others."""
    known = read(source)
    for place, (line, row) in enumerate(zip(known.lines, source.data["line"], strict=True)):
        at = 1 if line.where in ("later", "top") else 0
        _check(source, "line", place, row, partial(line.fits, place=at))
    rows = source.data["section"]
    for place, (section, row) in enumerate(zip(known.sections, rows, strict=True)):
        _check(source, "section", place, row, section.fits)


def _check(
    source: Entries, table: str, place: int, row: Mapping[str, Any], fits: Callable[[str], bool]
) -> None:
    try:
        re.compile(row["pattern"], re.IGNORECASE)
    except re.error as exc:
        raise source.error(table, place, f"the pattern is not valid ({exc})") from exc
    for example in row["examples"]:
        if not fits(example):
            raise source.error(table, place, f"the pattern does not find “{example}”")
    for other in row.get("others", []):
        if fits(other):
            raise source.error(table, place, f"the pattern must not find “{other}”")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as exc:
        raise ResourceError(f"lexicon/structure.toml: “{pattern}” is not valid. Mend it.") from exc


@cache
def shipped() -> Cues:
    """The cues that the program ships."""
    return read(entries("structure.toml"))
