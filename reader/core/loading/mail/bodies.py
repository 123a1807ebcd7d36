"""The plain text of a mail in its parts: own words, quotations, signatures, forwarded articles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from reader.core.article import Kind
from reader.core.loading.extract import Part, RefusedError
from reader.core.loading.mail import conventions
from reader.core.loading.paragraphs import paragraphs
from reader.core.said import said
from reader.core.values import dataclass

# assembly.MOST_PARAGRAPHS refuses more in any case; told here before lists are made of them.
_MOST_LINES = 300_000
# Lines of a signature below "-- " (RFC 3676), and below "--", which texts use between sections.
_SIGNATURE, _LOOSE_SIGNATURE = 20, 8
# Lines that are looked below for the header of a forwarded mail or the end of a signature: a mail
# has some dozen, and each look may take in forty lines.
MOST_LOOKS = 2_000
_LIST_FOOT = 8  # lines that a list's program adds below a line of underscores

_MARKS = re.compile(r">[> ]*")
_UNDERSCORES = re.compile(r"_{30,}|-{40,}|={40,}")


@dataclass(frozen=True, slots=True)
class Body:
    """The parts of a body; ``forwarded`` are details of the mail that it forwards, if any.

    ``own`` counts the characters of own words above what is forwarded, ``kept`` those below.
    """

    parts: tuple[Part, ...]
    forwarded: Mapping[str, str] = field(default_factory=dict)
    own: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    depth: int  # of quotation
    text: str  # without the marks of quotation
    raw: str


def read_body(text: str, *, flowed: bool = False, joined: bool = False, answer: bool) -> Body:
    """The parts of a plain text; ``answer`` tells of a mail that answers another.

    ``flowed`` and ``joined`` are format=flowed and its delsp=yes (RFC 3676). Raises RefusedError
    where there are too many lines.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if plain.count("\n") > _MOST_LINES:
        raise RefusedError(
            said(
                "it has more than {most_lines:,} lines; keep only the article in the file.",
                most_lines=_MOST_LINES,
            )
        )
    lines = _flowed(plain, joined) if flowed else [_line(raw) for raw in plain.split("\n")]
    return _Sorter(lines, answer).sorted()


def _line(raw: str) -> _Line:
    if not raw.startswith(">") or raw.startswith(">From "):  # which mailboxes write for "From "
        return _Line(0, raw.removeprefix(">") if raw.startswith(">From ") else raw, raw)
    marks = _MARKS.match(raw)
    end = marks.end() if marks else 0
    return _Line(raw.count(">", 0, end), raw[end:], raw)


def _flowed(plain: str, joined: bool) -> list[_Line]:
    """Lines that were broken softly (with a space at their end) put together again."""
    found: list[_Line] = []
    open_depth: int | None = None
    grown: list[str] = []

    def close() -> None:
        nonlocal open_depth
        if open_depth is not None:
            whole = "".join(grown)
            marks = ">" * open_depth + " " if open_depth else ""
            found.append(_Line(open_depth, whole, marks + whole))
            grown.clear()
            open_depth = None

    for raw in plain.split("\n"):
        depth = len(raw) - len(raw.lstrip(">"))
        text = raw[depth:].removeprefix(" ")  # stuffed
        if open_depth is not None and (depth != open_depth or text == "-- "):
            close()
        if text.endswith(" ") and text != "-- ":
            open_depth = depth
            grown.append(text[:-1] if joined else text)
        elif open_depth is not None:
            grown.append(text)
            close()
        else:
            found.append(_Line(depth, text, raw[:depth] + (" " if depth else "") + text))
    close()
    return found


class _Sorter:
    """Goes through the lines once and tells own words from what programs and others wrote."""

    def __init__(self, lines: list[_Line], answer: bool) -> None:
        self._lines = lines
        self._answer = answer
        self._base = 0  # depth at which words are the article's: a forward may be quoted whole
        self._parts: list[Part] = []
        self._own: list[str] = []
        self._foreign: list[str] = []
        self._forwarded: dict[str, str] = {}
        self._looks = MOST_LOOKS
        self._above: int | None = None  # characters before what is forwarded

    def sorted(self) -> Body:
        place = 0
        while place < len(self._lines):
            place = self._step(place)
        self._flush()
        kept = self._size()
        above = kept if self._above is None else self._above
        return Body(tuple(self._parts), self._forwarded, above, kept - above)

    def _size(self) -> int:
        return sum(len(part.text) for part in self._parts if part.kind is not Kind.FURNITURE)

    def _step(self, place: int) -> int:
        """Takes one line, or a group that belongs together; the place of the next."""
        line = self._lines[place]
        text = line.text.strip()
        if line.depth < self._base and text:
            self._flush()
            self._base = line.depth
        if line.depth > self._base:
            forwarded = self._forward(place, text) if text and not self._answer else None
            if forwarded is not None:
                return forwarded
            if not self._foreign:
                self._flush()
                self._introduction()
            self._foreign.append(line.raw)
            return place + 1
        if self._foreign:
            self._flush()
        if not text:
            self._own.append("")
            return place + 1
        after = self._forward(place, text)
        if after is None and text == "--":
            after = self._signature(place, line.text)
        if after is None and _UNDERSCORES.fullmatch(text):
            after = self._foot(place)
        if after is not None:
            return after
        self._own.append(line.text)
        return place + 1

    def _flush(self) -> None:
        if self._own:
            text = "\n".join(self._own)
            self._parts.extend(
                Part(text[draft.start : draft.end], draft.kind, draft.gap)
                for draft in paragraphs(text)
            )
            self._own.clear()
        if self._foreign:
            self._furniture(self._foreign)
            self._foreign.clear()

    def _furniture(self, raws: list[str]) -> None:
        """Adds lines as furniture, a part for each run between blank ones."""
        run: list[str] = []
        for raw in [*raws, ""]:
            if raw.strip("> \t"):
                run.append(raw)
            elif run:
                self._parts.append(Part("\n".join(run), Kind.FURNITURE))
                run = []

    def _introduction(self) -> None:
        """Marks "On <day>, <name> wrote:" above a quotation."""
        if not self._parts:
            return
        last = self._parts[-1]
        if last.kind is None and conventions.introduces_quotation(last.text):
            self._parts[-1] = Part(last.text, Kind.FURNITURE, last.gap)

    def _forward(self, place: int, text: str) -> int | None:
        """The place below the header of a forwarded or answered mail that begins here, or None."""
        if not conventions.may_begin(text) or self._looks <= 0:
            return None
        self._looks -= 1
        # A forward may be quoted as a whole, with or without the line that says so.
        near = self._lines[place + 1 : place + 4]
        depth = next((line.depth for line in near if line.text.strip()), self._lines[place].depth)
        lines = [text]
        for line in self._lines[place + 1 : place + conventions.HEADER_LINES]:
            if line.depth != depth and line.text.strip():
                break
            lines.append(line.text)
        inner = conventions.inner_header(lines)
        if inner is None:
            return None
        after = place + inner.lines
        self._flush()
        self._furniture([line.raw for line in self._lines[place:after]])
        if self._answer and not inner.forwarded:  # what follows is the mail that was answered
            self._furniture([line.raw for line in self._lines[after:]])
            return len(self._lines)
        if self._above is None:
            self._above = self._size()
        self._forwarded = dict(inner.fields)
        self._base = depth
        self._answer = False
        return after

    def _signature(self, place: int, text: str) -> int | None:
        if self._looks <= 0:
            return None
        self._looks -= 1
        most = _SIGNATURE if text.startswith("-- ") else _LOOSE_SIGNATURE
        count = 0
        end = place + 1
        for end in range(place + 1, len(self._lines) + 1):
            if end == len(self._lines):
                break
            line = self._lines[end]
            stripped = line.text.strip()
            if line.depth != self._base and stripped:
                break
            if stripped and (
                conventions.introduces_quotation(stripped)
                or conventions.inner_header([stripped, "From: x", "Date: x"])
            ):
                break
            count += 1 if stripped else 0
            if count > most:
                return None
        return self._mark(place, end)

    def _foot(self, place: int) -> int | None:
        """The end, where nothing but a list's own lines follow the rule."""
        rest = self._lines[place + 1 : place + 1 + 4 * _LIST_FOOT]
        if place + 1 + len(rest) < len(self._lines):
            return None
        words = [line.text for line in rest if line.text.strip()]
        whole = " ".join(words).lower()
        if len(words) > _LIST_FOOT or not any(c in whole for c in ("http", "@", "list")):
            return None
        return self._mark(place, len(self._lines))

    def _mark(self, place: int, end: int) -> int:
        self._flush()
        self._furniture([line.raw for line in self._lines[place:end]])
        return end
