"""The cues of resources/lexicon/structure.toml, compiled and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.core.article import Kind
from reader.core.lexicon import Entries, entries

# No cue is meant for longer blocks; it also bounds the time of any pattern.
LONGEST_CUE = 600
HEAD = 10  # blocks

_PLACES = ("any", "head", "later", "top")
_TAKES = ("links", "rest")


@dataclass(frozen=True, slots=True)
class LineCue:
    """Tells a block by its words: ``kind`` is furniture or caption."""

    id: str
    kind: Kind
    where: str
    max_words: int
    stop: bool
    pattern: re.Pattern[str]

    def fits(self, text: str, place: int, top: int = HEAD) -> bool:
        """Whether a block's text, the place-th block of its article, is meant.

        ``top`` is the place of the first running text.
        """
        if (self.where == "head" and place >= HEAD) or (self.where == "later" and place == 0):
            return False
        if self.where == "top" and not 0 < place < top:
            return False
        if len(text) > LONGEST_CUE or len(text.split()) > self.max_words:
            return False
        if not self.stop and text.rstrip("\"'”’)").endswith((".", "!")):
            return False
        return self.pattern.match(text) is not None


@dataclass(frozen=True, slots=True)
class SectionCue:
    """Tells a heading that opens a list of links ("links") or the page's foot ("rest")."""

    id: str
    takes: str
    pattern: re.Pattern[str]

    def fits(self, text: str) -> bool:
        """Whether a block's text is such a heading."""
        return len(text) <= 80 and self.pattern.match(text) is not None


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues, in the order of the file."""

    lines: tuple[LineCue, ...]
    sections: tuple[SectionCue, ...]


def read(source: Entries) -> Cues:
    """The cues of a lexicon file; raises ResourceError naming the entry that is at fault."""
    lines: list[LineCue] = []
    wanted = {"id": str, "kind": str, "max_words": int, "pattern": str, "examples": list}
    for place, row in enumerate(source.tables("line", wanted)):
        where = row.get("where", "any")
        if where not in _PLACES or row["kind"] not in (Kind.FURNITURE, Kind.CAPTION):
            raise source.error("line", place, "“where” or “kind” is none of those allowed")
        cue = LineCue(
            row["id"],
            Kind(row["kind"]),
            where,
            row["max_words"],
            row.get("stop", True),
            _pattern(source, "line", place, row["pattern"]),
        )
        at = 1 if where in ("later", "top") else 0
        for example in row["examples"]:
            if not cue.fits(example, at):
                raise source.error("line", place, f"the pattern does not find “{example}”")
        for other in row.get("others", []):
            if cue.fits(other, at):
                raise source.error("line", place, f"the pattern must not find “{other}”")
        lines.append(cue)
    sections: list[SectionCue] = []
    wanted = {"id": str, "takes": str, "pattern": str, "examples": list}
    for place, row in enumerate(source.tables("section", wanted)):
        if row["takes"] not in _TAKES:
            raise source.error("section", place, f"“takes” is not one of {', '.join(_TAKES)}")
        section = SectionCue(
            row["id"], row["takes"], _pattern(source, "section", place, row["pattern"])
        )
        for example in row["examples"]:
            if not section.fits(example):
                raise source.error("section", place, f"the pattern does not find “{example}”")
        for other in row.get("others", []):
            if section.fits(other):
                raise source.error("section", place, f"the pattern must not find “{other}”")
        sections.append(section)
    return Cues(tuple(lines), tuple(sections))


def _pattern(source: Entries, table: str, place: int, text: str) -> re.Pattern[str]:
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as exc:
        raise source.error(table, place, f"the pattern is not valid ({exc})") from exc


@cache
def shipped() -> Cues:
    """The cues that the program ships."""
    return read(entries("structure.toml"))
