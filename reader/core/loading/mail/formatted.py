"""The formatted text (HTML) of a mail in its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.article import Kind
from reader.core.loading.extract import Part
from reader.core.loading.mail import conventions, origin
from reader.core.loading.mail.bodies import MOST_LOOKS, Body
from reader.core.said import said
from reader.core.values import dataclass

if TYPE_CHECKING:
    from reader.core.loading.pages.stream import Page

# How mail programs name what they put around answered mails, and signatures. Gmail names
# forwarded ones "gmail_quote" too, but only answered ones stand in a blockquote.
_FOREIGN = re.compile(
    r"(?:^| )(?:moz-cite-prefix|moz-signature|gmail_signature\w*|applemailsignature\S*|"
    r"yahoo_quoted\w*|protonmail_(?:quote|signature\S*)|ms-outlook-mobile-signature|signature|"
    r"tutanota_quote|zmail_extra|divrplyfwdmsg)(?: |$)"
)
_QUOTES = re.compile(r"(?:^| )(?:gmail_quote\w*|tutanota_quote|protonmail_quote)(?: |$)")
# Words of a preview line, which newsletters hide for the list of mails to show.
_PREVIEW = 60
_FIRST_LINE = 1_000  # characters
_PREFIX = "moz-cite-prefix"
_FORWARDS = re.compile(r"(?:^| )moz-forward-container(?: |$)")


@dataclass(frozen=True, slots=True)
class Formatted:
    """A formatted text: its body, the address at which it says it stands, and warnings."""

    body: Body
    url: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Marked:
    """A part that stands in a quotation, or that by its class introduces one."""

    part: Part
    quoted: bool
    introduces: bool


def prepare() -> None:
    """Imports the reader of pages, before the worker may open no more files."""
    from reader.core.loading.pages import names, stream  # noqa: F401


def read(text: str, *, answer: bool) -> Formatted:
    """The parts of a formatted text; ``answer`` tells of a mail that answers another."""
    from reader.core.loading.pages import names, stream

    page = stream.read(text, keep_skeleton=False)
    foreign = _foreign(page)
    parts = []
    for piece in page.pieces:
        kind = piece.kind
        if piece.hidden or piece.container in foreign:
            kind = Kind.FURNITURE
        elif kind is None and piece.container >= 0:
            around = page.containers[piece.container]
            kind = Kind.CAPTION if names.is_caption(around) else None
        introduces = piece.container >= 0 and _PREFIX in page.containers[piece.container].names
        parts.append(
            _Marked(Part(piece.text, kind, piece.gap), piece.tag == "blockquote", introduces)
        )
    warnings = []
    hidden = [piece.text for piece in page.pieces if piece.hidden == "style"]
    if sum(text.count(" ") + 1 for text in hidden) > _PREVIEW:
        warnings.append(
            said(
                "The mail holds text that is hidden from its readers (“{words}”); it is "
                "shown dimmed and not compared.",
                words=hidden[0].strip()[:60],
            )
        )
    if page.lost:
        warnings.append(
            said(
                "About {lost:,} characters at the end of the mail could not be told from "
                "its code: compare it with the original.",
                lost=page.lost,
            )
        )
    return Formatted(_sorted(parts, answer), origin.online_link(text), tuple(warnings))


def _foreign(page: Page) -> frozenset[int]:
    """The containers that hold answered mails and signatures."""
    found: set[int] = set()
    for place, container in enumerate(page.containers):
        names = container.names
        if container.parent in found or (
            names
            and (
                (_FOREIGN.search(names) and not _FORWARDS.search(names))
                or (container.tag == "blockquote" and _QUOTES.search(names))
            )
        ):
            found.add(place)
    return frozenset(found)


def _sorted(parts: list[_Marked], answer: bool) -> Body:
    """The parts with what others wrote marked as furniture."""
    found: list[Part] = []
    forwarded: Mapping[str, str] = {}
    above: int | None = None
    introduced = rest = False
    looks = MOST_LOOKS
    place = 0
    while place < len(parts):
        marked = parts[place]
        part = marked.part
        place += 1
        if rest:
            found.append(replace(part, kind=Kind.FURNITURE))
            continue
        text = part.text.strip()
        if looks > 0 and conventions.may_begin(text[:_FIRST_LINE].split("\n", 1)[0].strip()):
            looks -= 1
            lines, owners = _lines(parts, place - 1)
            inner = conventions.inner_header(lines)
            if inner is not None:
                place = _take_header(parts, place - 1, owners[: inner.lines], found)
                rest = answer and not inner.forwarded
                if not rest:
                    if above is None:
                        above = _size(found)
                    forwarded, answer, introduced = inner.fields, False, False
                continue
        if marked.introduces or conventions.introduces_quotation(text):
            introduced = True
            part = replace(part, kind=Kind.FURNITURE)
        elif introduced and marked.quoted:
            part = replace(part, kind=Kind.FURNITURE)
        elif text:
            introduced = False
        found.append(part)
    kept = _size(found)
    above = kept if above is None else above
    return Body(tuple(found), forwarded, above, kept - above)


def _size(parts: list[Part]) -> int:
    return sum(len(part.text) for part in parts if part.kind is not Kind.FURNITURE)


def _lines(parts: list[_Marked], place: int) -> tuple[list[str], list[int]]:
    """The lines of a part and those after it, and the part that each is of."""
    lines: list[str] = []
    owners: list[int] = []
    for at in range(place, min(len(parts), place + conventions.HEADER_LINES)):
        for line in parts[at].part.text[:20_000].strip().split("\n")[: conventions.HEADER_LINES]:
            lines.append(line)
            owners.append(at)
        if len(lines) >= conventions.HEADER_LINES:
            break
    return lines, owners


def _take_header(parts: list[_Marked], place: int, owners: list[int], found: list[Part]) -> int:
    """Adds the parts of a header as furniture; the last may hold the first of the text too."""
    last = owners[-1]
    for at in range(place, last):
        found.append(replace(parts[at].part, kind=Kind.FURNITURE))
    part = parts[last].part
    lines = part.text.strip().split("\n")
    count = owners.count(last)
    found.append(replace(part, text="\n".join(lines[:count]), kind=Kind.FURNITURE))
    rest = "\n".join(lines[count:]).strip()
    if rest:
        found.append(replace(part, text=rest))
    return last + 1
