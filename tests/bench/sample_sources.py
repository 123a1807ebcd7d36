"""The articles of tests/data/formats/sources: paragraphs with kinds, which all samples are made of.

A file has labelled values, a line ``---``, then one paragraph a line: ``kind: text``. Text may hold
``*emphasis*``, ``[words](address)`` and ``^[a footnote]``; a table row has its cells between " | ".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rows import ROOT

FORMATS = ROOT / "tests" / "data" / "formats"
SOURCES = FORMATS / "sources"

_INLINE = re.compile(
    r"\*(?P<strong>[^*]+)\*|\[(?P<words>[^\]]+)\]\((?P<address>[^)]+)\)|\^\[(?P<note>[^\]]+)\]"
)
# A footnote's mark in the text of a truth; the measurement takes any usual form of it.
MARK = "\u2063{}\u2063"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text: ``style`` is "", "strong", "link" (to ``address``) or "note"."""

    text: str
    style: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a source."""

    kind: str
    runs: tuple[Run, ...]

    @property
    def plain(self) -> str:
        """The words without notes."""
        return "".join(run.text for run in self.runs if run.style != "note")

    @property
    def cells(self) -> list[str]:
        """The cells of a table row."""
        return [cell.strip() for cell in self.plain.split("|")]


@dataclass(frozen=True, slots=True)
class Source:
    """An article: its values (title, author …) and paragraphs."""

    name: str
    values: Mapping[str, str]
    paragraphs: tuple[Paragraph, ...]

    @property
    def title(self) -> str:
        """The headline."""
        return next(p.plain for p in self.paragraphs if p.kind == "title")

    @property
    def language(self) -> str:
        """Its ISO 639-1 code."""
        return self.values["language"]

    @property
    def notes(self) -> list[str]:
        """The footnotes in order."""
        return [run.text for p in self.paragraphs for run in p.runs if run.style == "note"]

    def without(self, *kinds: str) -> Source:
        """The article less its paragraphs of some kinds; "note" leaves out footnotes."""
        kept = [p for p in self.paragraphs if p.kind not in kinds]
        if "note" in kinds:
            kept = [
                Paragraph(p.kind, tuple(run for run in p.runs if run.style != "note")) for p in kept
            ]
        return Source(self.name, self.values, tuple(kept))

    def first(self, count: int) -> Source:
        """The first paragraphs."""
        return Source(self.name, self.values, self.paragraphs[:count])


def runs_of(text: str) -> tuple[Run, ...]:
    """The runs of a line."""
    found, last = [], 0
    for match in _INLINE.finditer(text):
        found.append(Run(text[last : match.start()]))
        if match["note"]:
            found.append(Run(match["note"], "note"))
        elif match["address"]:
            found.append(Run(match["words"], "link", match["address"]))
        else:
            found.append(Run(match["strong"], "strong"))
        last = match.end()
    found.append(Run(text[last:]))
    return tuple(run for run in found if run.text)


@cache
def source(name: str) -> Source:
    """The article of a file of sources/."""
    head, _, body = (SOURCES / f"{name}.txt").read_text("utf-8").partition("---\n")
    values = dict(line.split(": ", 1) for line in head.splitlines())
    paragraphs = []
    for line in body.splitlines():
        kind, _, text = line.partition(": ")
        paragraphs.append(Paragraph(kind, runs_of(text)))
    return Source(name, values, tuple(paragraphs))


def truth_of(article: Source) -> list[tuple[str, str]]:
    """The (kind, text) that a faithful reader finds; notes come last, their marks are MARK."""
    found, number = [], 0
    for paragraph in article.paragraphs:
        text = ""
        for run in paragraph.runs:
            if run.style == "note":
                number += 1
                text += MARK.format(number)
            else:
                text += run.text
        if paragraph.kind != "image":
            found.append((paragraph.kind, text))
    return found + [("note", text) for text in article.notes]


def groups(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Paragraphs in runs: items of one list or rows of one table together, others alone."""
    found: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        kind = paragraph.kind
        grows = found and (
            (kind in ("list", "number") and found[-1][-1].kind == kind)
            or (kind == "row" and found[-1][-1].kind in ("table", "row"))
        )
        if grows:
            found[-1].append(paragraph)
        else:
            found.append([paragraph])
    return found
