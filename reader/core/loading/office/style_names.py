"""What the names of styles say of paragraphs: the same built-in styles go round all programs."""

from __future__ import annotations

import re

from reader.core.article import Kind

# Word, LibreOffice, Google, Pages and pandoc write the names of built-in styles in English,
# whatever the language of the program; upper or lower case and spaces differ.
_KINDS = {
    "title": Kind.TITLE,
    "subtitle": Kind.STANDFIRST,
    "caption": Kind.CAPTION,
    "imagecaption": Kind.CAPTION,  # pandoc
    "tablecaption": Kind.CAPTION,
    "figurecaption": Kind.CAPTION,
    "illustration": Kind.CAPTION,  # LibreOffice
    "quote": Kind.BODY,
    "intensequote": Kind.BODY,
    "blocktext": Kind.BODY,  # pandoc's quotations
    "quotations": Kind.BODY,  # LibreOffice
    "tocheading": Kind.FURNITURE,
    "contentsheading": Kind.FURNITURE,
    "tableoffigures": Kind.FURNITURE,
    "author": Kind.FURNITURE,  # pandoc
    "date": Kind.FURNITURE,
}
_NUMBERED = re.compile(r"(heading|toc|contents)(\d{0,2})")
_NO_LETTERS = re.compile(r"[\s_-]+")


def kind_of(name: str) -> tuple[Kind | None, int]:
    """The kind that a style's name tells, or None, and the level of a heading, else 0.

    >>> kind_of("Heading 2")
    (<Kind.HEADING: 'heading'>, 2)
    """
    plain = _NO_LETTERS.sub("", name).lower()
    kind = _KINDS.get(plain)
    if kind is not None:
        return kind, 0
    numbered = _NUMBERED.fullmatch(plain)
    if numbered is None:
        return None, 0
    if numbered[1] == "heading":
        return Kind.HEADING, int(numbered[2] or 1)
    return (Kind.FURNITURE if numbered[2] else None), 0
