"""What the styles of a Word document say of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.core.article import Kind
from reader.core.loading.office.xml_stream import Element, elements

# Word, LibreOffice, Google and Pages write the names of built-in styles in English, whatever the
# language of the program; upper or lower case differs.
_HEADING = re.compile(r"heading(?: ([1-9]))?")
_KINDS = {
    "title": Kind.TITLE,
    "subtitle": Kind.STANDFIRST,
    "caption": Kind.CAPTION,
    "image caption": Kind.CAPTION,  # pandoc
    "table caption": Kind.CAPTION,
    "quote": Kind.BODY,
    "intense quote": Kind.BODY,
    "block text": Kind.BODY,  # pandoc's quotations
    "quotations": Kind.BODY,  # LibreOffice
    "toc heading": Kind.FURNITURE,
    "contents heading": Kind.FURNITURE,
    "table of figures": Kind.FURNITURE,
    "author": Kind.FURNITURE,  # pandoc
    "date": Kind.FURNITURE,
}
_CONTENTS = re.compile(r"(?:toc|contents) \d+")
_LONGEST_CHAIN = 20  # of styles that are based on one another


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says: a kind or None, a heading's level, a list's number, whether it hides."""

    kind: Kind | None = None
    level: int = 0
    list_key: str | None = None
    hidden: bool = False
    name: str = ""


PLAIN = Style()


@dataclass(slots=True)
class _Raw:
    name: str = ""
    based: str = ""
    outline: int | None = None
    list_key: str | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their id; ``default`` is that of paragraphs which name none."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    default: Style = PLAIN
    language: str = ""


def on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch such as <w:vanish/> is on."""
    return attributes.get("w:val", "true").lower() not in ("0", "false", "off")


def heading_level(value: str) -> int:
    """The level from 1 of an outline level as Word writes it, 0 for body text."""
    return int(value) + 1 if re.fullmatch("[0-8]", value) else 0


def read_styles(pieces: Iterable[bytes], prefixes: Mapping[str, str], where: str) -> Styles:
    """The styles of a styles part; raises as xml_stream.read() does."""
    raw: dict[str, _Raw] = {}
    default = language = ""
    style: _Raw | None = None
    found = elements(pieces, prefixes, where=where)
    for element in found:
        value = element.attributes.get("w:val", "")
        match element.name:
            case "w:style":
                style = raw.setdefault(element.attributes.get("w:styleId", ""), _Raw())
                first = element.attributes.get("w:default", "0").lower()
                if element.attributes.get("w:type") == "paragraph" and first in ("1", "true", "on"):
                    default = element.attributes.get("w:styleId", "")
            case "w:lang" if not language and _within(found, element, "w:docDefaults"):
                language = value
            case _ if style is None:
                pass
            case "w:name":
                style.name = value.lower()
            case "w:basedOn":
                style.based = value
            case "w:outlineLvl":
                style.outline = heading_level(value)
            case "w:numId":
                style.list_key = value
            case "w:vanish" if not _within(found, element, "w:pPr"):
                style.hidden = on(element.attributes)
    by_id = {key: _resolved(key, raw) for key in raw}
    return Styles(by_id, by_id.get(default, PLAIN), language)


def _within(found: list[Element], element: Element, name: str) -> bool:
    while element.parent >= 0:
        element = found[element.parent]
        if element.name == name:
            return True
    return False


def _resolved(key: str, raw: Mapping[str, _Raw]) -> Style:
    """The style with all that it has from those which it is based on; the nearest counts."""
    kind: Kind | None = None
    level: int | None = None
    list_key: str | None = None
    hidden: bool | None = None
    own_name = raw[key].name
    for _ in range(_LONGEST_CHAIN):
        style = raw.get(key)
        if style is None:
            break
        heading = _HEADING.fullmatch(style.name)
        if kind is None:
            kind = _KINDS.get(style.name)
            if kind is None and _CONTENTS.fullmatch(style.name):
                kind = Kind.FURNITURE
        if level is None and kind is None:
            level = style.outline
            if level is None and heading:
                level = int(heading[1] or 1)
            if level:
                kind = Kind.HEADING
        if list_key is None:
            list_key = style.list_key
        if hidden is None:
            hidden = style.hidden
        key = style.based
    return Style(
        kind,
        level or 0,
        None if list_key in (None, "0") else f"style {list_key}",
        bool(hidden),
        own_name,
    )
