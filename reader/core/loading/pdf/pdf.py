"""PDF files through pdfium; where it dies of one, second.py is asked in a new worker."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from functools import partial

from reader.core.article import Kind
from reader.core.loading.extract import Extract, Part, RefusedError, Wish
from reader.core.loading.pdf import fonts
from reader.core.loading.pdf.characters import PageReader
from reader.core.loading.pdf.details import details, xmp_fields
from reader.core.loading.pdf.document import laid_out
from reader.core.loading.pdf.doubts import sentences
from reader.core.loading.pdf.pdfium import PASSWORD, SECURITY, Pdfium, page_of, pdfium, utf16
from reader.core.loading.pdf.runs import Page
from reader.core.said import said

# 300 pages take 2 s, so this is what the limits on a worker's time allow.
MOST_PAGES = 2_000
MOST_CHARACTERS = 8_000_000
_DATED = re.compile(r"\b(?:19|20)\d\d\b")

LOCKED = said("it is locked with a password; save it without one and open that.")
FOREIGN_LOCK = said(
    "it is locked in a way that this program does not know; save it without protection."
)
DAMAGED = said("it is no PDF or is damaged; open it in a PDF viewer and save it again.")
EMPTY = said("there is no text in it; choose a file that holds the article.")
PICTURES = said(
    "it holds pictures of pages and no text; let an OCR program recognise the "
    "text and open what it saves."
)


def too_many_pages(count: int) -> str:
    """The sentence that refuses so many pages."""
    return said(
        "it has {n:,} pages and at most {most_pages:,} are read; save the article's alone.",
        n=count,
        most_pages=MOST_PAGES,
    )


def read(data: bytes, wish: Wish) -> Extract:
    """The text of a PDF in the order of reading; raises RefusedError where there is none.

    ``wish.columns`` forces each page into that many columns.
    """
    lib = pdfium()
    held = ctypes.create_string_buffer(data, len(data))  # pdfium reads from it until it is closed
    document = lib.FPDF_LoadMemDocument64(ctypes.addressof(held), len(data), None) or 0
    if not document:
        error = lib.FPDF_GetLastError()
        raise RefusedError({PASSWORD: LOCKED, SECURITY: FOREIGN_LOCK}.get(error, DAMAGED))
    try:
        return _read(lib, document, data, wish)
    finally:
        lib.FPDF_CloseDocument(document)


def _read(lib: Pdfium, document: int, data: bytes, wish: Wish) -> Extract:
    count = lib.FPDF_GetPageCount(document)
    if count > MOST_PAGES:
        raise RefusedError(too_many_pages(count))
    info = {
        name: utf16(partial(lib.FPDF_GetMetaText, document, name.encode()), 4000)
        for name in ("Title", "Author", "CreationDate", "Producer", "Creator")
    }
    language = utf16(partial(lib.FPDFCatalog_GetLanguage, document), 64)
    made_by = (info["Producer"] + info["Creator"]).lower()
    reader = PageReader(lib, tex="tex" in made_by, fine=wish.columns is not None)
    pages: list[Page] = []
    characters = 0
    for number in range(count):
        with page_of(document, number) as (page, text):
            if not page:
                pages.append(Page(number + 1, 612, 792, damaged=True))
                continue
            pages.append(reader.read(page, text, number + 1))
        characters += sum(len(run.text) for run in pages[-1].runs)
        if characters > MOST_CHARACTERS:
            raise RefusedError(
                said(
                    "it has more than {most_characters:,} characters; save the article's pages "
                    "alone.",
                    most_characters=MOST_CHARACTERS,
                )
            )
    if not any(page.runs or page.turned for page in pages):
        if pages and all(page.damaged for page in pages):
            raise RefusedError(DAMAGED)
        raise RefusedError(PICTURES if any(page.pictures for page in pages) else EMPTY)
    parts, doubts = laid_out(pages, wish.columns)
    found = details(info, xmp_fields(data), language)
    warnings = list(sentences(doubts, count))
    if (lies := fonts.warning(data)) is not None:
        warnings.append(lies)
    made = found.pop("made", "")
    if made and "published" not in found and not _says_date(parts):
        found["published"] = made
        warnings.append(
            said(
                "The article names no date near its beginning; {made} is the day on which "
                "the PDF was made.",
                made=made,
            )
        )
    return Extract(parts, found, "", tuple(warnings))


def _says_date(parts: Sequence[Part]) -> bool:
    """Whether a line near the beginning or a head or foot may hold the article's date."""
    near = [*parts[:12], *(part for part in parts[-4:] if part.kind is Kind.FURNITURE)]
    return any(_DATED.search(part.text[:200]) for part in near)
