"""PDF files through pypdf, for those of which pdfium dies or at which it never ends.

580 bytes hang pdfium (design/hostile-input.md 0.5); pypdf ended on each such file within a second.
It tells lines and no type, so paragraphs are told by the lengths of their lines.
"""

from __future__ import annotations

import io
import logging
import struct
import time
import zlib
from collections.abc import Mapping

from pypdf import PdfReader
from pypdf.errors import LimitReachedError, PyPdfError

from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.pdf import fonts
from reader.core.loading.pdf.details import details, xmp_fields
from reader.core.loading.pdf.document import laid_out
from reader.core.loading.pdf.doubts import sentences
from reader.core.loading.pdf.pdf import (
    DAMAGED,
    EMPTY,
    FOREIGN_LOCK,
    LOCKED,
    MOST_CHARACTERS,
    MOST_PAGES,
    too_many_pages,
)
from reader.core.loading.pdf.runs import Page, Run, without_ligatures
from reader.core.said import said

# A worker has 15 s; what is read until then is handed over, with a warning.
MOST_SECONDS = 10.0
_MOST_LINES = 2_000  # a page
# What pypdf raises of damaged files beside its own errors, met while fuzzing.
_FAILURES = (
    PyPdfError, ValueError, TypeError, LookupError, AttributeError, RecursionError, OSError,
    ArithmeticError, NotImplementedError, AssertionError, MemoryError, struct.error, zlib.error,
)  # fmt: skip
_HEIGHT, _SIZE, _LETTER = 12.0, 10.0, 5.0  # of the lines as laid out here, in points
OVER = said(
    "it unpacks into more than a file may hold; print the article's pages to a "
    "new PDF and open that."
)
SECOND = said(
    "The usual reader of PDF files could not read it and a simpler one did: "
    "the order of columns is that of the file, headings may be taken for text, "
    "and text that the pages hide is not told from the rest."
)


def read(data: bytes, wish: Wish) -> Extract:
    """The text of a PDF as pypdf gives it; raises RefusedError where there is none."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells every oddity to stderr
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedError(LOCKED)
        count = len(reader.pages)
    except RefusedError:
        raise
    except NotImplementedError as exc:
        raise RefusedError(FOREIGN_LOCK) from exc
    except _FAILURES as exc:
        raise RefusedError(DAMAGED) from exc
    if count > MOST_PAGES:
        raise RefusedError(too_many_pages(count))
    pages, done, over = _pages(reader, count)
    if not any(page.runs for page in pages):
        if over:
            raise RefusedError(OVER)
        raise RefusedError(DAMAGED if any(page.damaged for page in pages) else EMPTY)
    parts, doubts = laid_out(pages)
    warnings = [SECOND, *sentences(doubts, count)]
    if done < count:
        warnings.append(
            said(
                "Only the first {done:,} of {n:,} pages could be read in the time allowed.",
                done=done,
                n=count,
            )
        )
    if (lies := fonts.warning(data)) is not None:
        warnings.append(lies)
    found = details(_info(reader), xmp_fields(data))
    found.pop("made", None)
    return Extract(parts, found, "", tuple(warnings))


def _pages(reader: PdfReader, count: int) -> tuple[list[Page], int, bool]:
    """The pages as far as time and limits allow, how many they are, and if one was too large."""
    begin = time.process_time()
    pages: list[Page] = []
    characters = 0
    over = False
    for number in range(count):
        if time.process_time() - begin > MOST_SECONDS or characters > MOST_CHARACTERS:
            break
        try:
            text = reader.pages[number].extract_text()
        except _FAILURES as exc:
            over = over or isinstance(exc, LimitReachedError | MemoryError)
            pages.append(Page(number + 1, 612, 792, damaged=True))
            continue
        characters += len(text)
        pages.append(_page(text, number + 1))
    return pages, len(pages), over


def _page(text: str, number: int) -> Page:
    """A page whose lines have places of their own, by their order and length."""
    lines = [line.strip() for line in without_ligatures(text).splitlines()]
    if len(lines) > _MOST_LINES:
        lines = [*lines[:_MOST_LINES], " ".join(line for line in lines[_MOST_LINES:] if line)]
    runs = tuple(
        Run(
            line,
            0.0,
            _LETTER * len(line),
            _HEIGHT * place,
            _HEIGHT * place + _SIZE,
            _HEIGHT * place + _SIZE,
            _SIZE,
            place=place,
        )
        for place, line in enumerate(lines)
        if line
    )
    return Page(number, 612.0, _HEIGHT * (len(lines) + 1), runs)


def _info(reader: PdfReader) -> Mapping[str, str]:
    try:
        given: Mapping[str, object] = reader.metadata or {}
        return {
            str(key).lstrip("/"): str(value)[:4000]
            for key, value in given.items()
            if isinstance(value, str)
        }
    except _FAILURES:
        return {}
