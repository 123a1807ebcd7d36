"""Plain text files."""

from __future__ import annotations

import re

from reader.core.loading.assembly import Reading
from reader.core.loading.paragraphs import paragraphs
from reader.core.said import said

_PAGE = re.compile(r"\s*(?:<!doctype html|<html\b)", re.IGNORECASE)


def read(text: str) -> Reading:
    """The paragraphs of a plain text; the text stays as it is."""
    warnings: tuple[str, ...] = ()
    if _PAGE.match(text):
        warnings = (
            said(
                "The text is the source of a web page, so its tags are read as words; save "
                "the article as plain text and open that."
            ),
        )
    return Reading(text, paragraphs(text), warnings=warnings)
