"""What the styles of a Word document say of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field

from reader.core.article import Kind
from reader.core.loading.office.style_names import kind_of
from reader.core.loading.office.xml_stream import Element, elements
from reader.core.values import dataclass

_LONGEST_CHAIN = 20  # of styles that are based on one another


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says: a kind or None, a heading's level, whether it lists, whether it hides."""

    kind: Kind | None = None
    level: int = 0
    listed: bool = False
    hidden: bool = False


PLAIN = Style()


@dataclass(slots=True)
class _Raw:
    name: str = ""
    based: str = ""
    outline: int | None = None
    listed: bool | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their id; ``default`` is that of paragraphs which name none."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    default: Style = PLAIN
    language: str = ""

    def named(self, style_id: str) -> Style:
        """The style of an id; of one that the file does not define, what its name tells."""
        if not style_id:
            return self.default
        found = self.by_id.get(style_id)
        return Style(*kind_of(style_id)) if found is None else found


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
                style.name = value
            case "w:basedOn":
                style.based = value
            case "w:outlineLvl":
                style.outline = heading_level(value)
            case "w:numId":
                style.listed = value != "0"
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
    listed: bool | None = None
    hidden: bool | None = None
    for _ in range(_LONGEST_CHAIN):
        style = raw.get(key)
        if style is None:
            break
        if kind is None:
            kind, named = kind_of(style.name)
            if level is None and (style.outline is not None or named):
                level = style.outline if style.outline is not None else named
            if kind in (None, Kind.HEADING):
                kind = Kind.HEADING if level else None
        if listed is None:
            listed = style.listed
        if hidden is None:
            hidden = style.hidden
        key = style.based
    return Style(
        kind,
        level or 0,
        bool(listed),
        bool(hidden),
    )
