"""What a format's reader hands over becomes one text with its paragraphs, and the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.article import Article
from reader.core.loading.assembly import Reading, assemble, checked_size, normalised
from reader.core.loading.extract import Extract
from reader.core.loading.paragraphs import Draft
from reader.core.said import said

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n\s*)")


def article(extract: Extract, *, path: str, sha256: str, warnings: Sequence[str] = ()) -> Article:
    """The article of an extract; ``warnings`` come before those of the reader.

    Raises LoadError when there is no text in it, or far too many paragraphs.
    """
    reading = reading_of(extract)
    checked_size(reading.text, path)
    return assemble(
        reading,
        path=path,
        sha256=sha256,
        encoding=extract.encoding,
        warnings=with_lost_told(reading.text, (*warnings, *extract.warnings)),
    )


def reading_of(extract: Extract) -> Reading:
    """The parts as one text, a blank line or a line break between them, each a draft or more.

    A part that has blank lines inside becomes several drafts of its kind. Parts without anything
    visible are left out; every visible character of the others is kept.
    """
    pieces: list[str] = []
    drafts: list[Draft] = []
    place = 0
    for part in extract.parts:
        gap = part.gap
        for piece in _BLANK_LINES.split(normalised(part.text).strip()):
            words = piece.strip()
            if not words:
                continue
            between = "" if not drafts else "\n\n" if gap else "\n"
            pieces += (between, words)
            start = place + len(between)
            place = start + len(words)
            lines = words.count("\n") + 1
            drafts.append(Draft(start, place, gap or len(drafts) == 0, lines=lines, kind=part.kind))
            gap = True
    return Reading("".join(pieces), drafts, dict(extract.details))


def with_lost_told(text: str, warnings: Sequence[str]) -> tuple[str, ...]:
    """The warnings, and one more when characters were lost before and none of them says so."""
    if "\ufffd" not in text or any("\ufffd" in warning for warning in warnings):
        return tuple(warnings)
    return (
        *warnings,
        said(
            "The text holds � in place of characters that were lost before: compare it "
            "with the original."
        ),
    )
