"""The text of one part of an OpenDocument text: its content, or its headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field

from reader.core.article import Kind
from reader.core.loading.office.flow import Flow, Item
from reader.core.loading.office.style_names import kind_of
from reader.core.loading.office.xml_stream import LIMITS, SKIP, End, Handlers, Limits, Start, read
from reader.core.values import dataclass

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
PREFIXES = {
    f"{_OASIS}:office:1.0": "office",
    f"{_OASIS}:style:1.0": "style",
    f"{_OASIS}:text:1.0": "text",
    f"{_OASIS}:table:1.0": "table",
    f"{_OASIS}:drawing:1.0": "draw",
    f"{_OASIS}:xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}:meta:1.0": "meta",
    f"{_OASIS}:manifest:1.0": "manifest",
    f"{_OASIS}:svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
}

# One element may ask for 10^8 blanks, or for 16,384 times the same cell in a million rows, nested.
_MOST_BLANKS = 1_000
_MOST_REPEATS = 100
_MOST_REPEATED = 1_000_000  # what repeated cells and rows may add, in the weights of Flow

_SPACE = re.compile(r"[ \t\r\n]+")
_CODED = re.compile(r"_([0-9a-fA-F]{1,4})_")
_LONGEST_CHAIN = 20  # of styles that are based on one another

# Templates of what an index is made of, and text that no reader of the document sees.
_SKIPPED = (
    *("text:table-of-content-source", "text:illustration-index-source", "text:table-index-source"),
    *("text:object-index-source", "text:user-index-source", "text:alphabetical-index-source"),
    *("text:bibliography-source", "text:script", "text:sort-key", "office:binary-data"),
    *("svg:title", "svg:desc", "table:table-source", "text:notes-configuration"),
    *("office:scripts", "office:forms"),
)
_INDEXES = ("text:table-of-content", "text:alphabetical-index")


@dataclass(slots=True)
class _Style:
    family: str = ""
    parent: str = ""
    kind: Kind | None = None
    level: int | None = None
    hidden: bool | None = None
    raised: bool | None = None
    language: str = ""


@dataclass(slots=True)
class Styles:
    """The styles of a document by family and name; the parts add theirs in their order."""

    raw: dict[tuple[str, str], _Style] = field(default_factory=dict)
    _whole: dict[tuple[str, str], _Style] = field(default_factory=dict)

    def whole(self, family: str, name: str) -> _Style:
        """The style with all that it has from those which it is based on; the nearest counts."""
        found = self._whole.get((family, name))
        if found is None:
            found = self._whole[family, name] = _Style(family)
            for _ in range(_LONGEST_CHAIN):
                style = self.raw.get((family, name))
                if style is None:  # pandoc's documents name styles that they do not define
                    if found.kind is None and family == "paragraph":
                        found.kind, named = kind_of(_CODED.sub(_decoded, name))
                        found.level = (named or None) if found.level is None else found.level
                    break
                found.kind = found.kind or style.kind
                found.level = style.level if found.level is None else found.level
                found.hidden = style.hidden if found.hidden is None else found.hidden
                found.raised = style.raised if found.raised is None else found.raised
                found.language = found.language or style.language
                name = style.parent
            else:
                return found
            base = self.raw.get((family, ""))  # the default style
            if base is not None:
                found.language = found.language or base.language
        return found


@dataclass(slots=True)
class Found:
    """What a part held beside its text."""

    items: list[Item] = field(default_factory=list)
    notes: list[tuple[str, str, list[Item]]] = field(default_factory=list)  # class, mark, items
    heads: list[Item] = field(default_factory=list)
    feet: list[Item] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)  # code points by language
    body: str = ""  # the element that stands in office:body


@dataclass(slots=True)
class _Paragraph:
    style: _Style
    level: int  # of a heading; 0 for a paragraph
    muted: int  # what was outside, while this is inside
    spaced: bool


class Story:
    """Reads one part with the handlers below into what it found."""

    def __init__(self, styles: Styles, embedded: Callable[[str], str] = lambda _: "") -> None:
        """``embedded`` gives the text of an object in the file, empty where it has none."""
        self._styles = styles
        self._embedded = embedded
        self._style: _Style | None = None  # that which is being defined
        self._flow = Flow()
        self.found = Found()
        self._paragraphs: list[_Paragraph] = []
        self._muted = 0  # within something in a paragraph that is no text of it
        self._spaced = True  # whether the next blank would follow another or begin the paragraph
        self._hiding: list[bool] = []  # by span and section
        self._hidden = 0
        self._raised: list[bool] = []
        self._lists = self._indexes = 0
        self._notes: list[list[str]] = []  # class and mark
        self._in_mark = False
        self._repeats: list[int] = []
        self._left_to_repeat = _MOST_REPEATED
        self._starts = self._start_handlers()
        self._ends = self._end_handlers()

    def read(self, pieces: Iterable[bytes], where: str, limits: Limits = LIMITS) -> Found:
        """All that the part holds; raises as xml_stream.read() does."""
        handlers = Handlers(self._start_of, self._end_of, self._on_text)
        read(pieces, handlers, PREFIXES, limits, where=where)
        self.found.items = self._flow.finished()
        self.found.counts["hidden"] += self._flow.hidden
        return self.found

    # What is not of the namespace of text is silent in a paragraph: titles of pictures and such.

    def _start_of(self, name: str) -> Start | None:
        own = self._starts.get(name)
        return own if own is not None or name.startswith("text:") else self._start_other

    def _end_of(self, name: str) -> End | None:
        if name in self._starts:
            return self._ends.get(name)
        return None if name.startswith("text:") else self._end_other

    def _start_other(self, _: Mapping[str, str]) -> None:
        self._muted += 1

    def _end_other(self) -> None:
        self._muted -= 1

    def _start_handlers(self) -> dict[str, Start]:
        starts: dict[str, Start] = {
            "style:style": self._start_style,
            "style:default-style": self._start_style,
            "style:text-properties": self._start_text_properties,
            "text:p": self._start_p,
            "text:h": self._start_p,
            "text:span": self._start_span,
            "text:section": self._start_section,
            "text:hidden-text": lambda _: SKIP,
            "text:hidden-paragraph": self._start_hidden_paragraph,
            "text:s": self._start_s,
            "text:tab": lambda _: self._put("\t"),
            "text:line-break": lambda _: self._put("\n"),
            "text:ruby-text": lambda _: self._put("("),
            "text:list": self._start_list,
            "text:numbered-paragraph": self._start_list,
            "text:note": self._start_note,
            "text:note-citation": self._start_mark,
            "text:note-body": lambda _: self._flow.begin_box(),
            "text:changed-region": self._count("change", SKIP),
            "office:annotation": self._count("comment", SKIP),
            "draw:object": self._start_object,
            "draw:object-ole": self._count("object", SKIP),
            "draw:text-box": lambda _: self._flow.begin_box(),
            "table:table": lambda _: self._flow.begin_table(),
            "table:table-row": self._start_row,
            "table:table-cell": self._start_cell,
            "table:covered-table-cell": self._start_cell,
            "office:text": self._body("text"),
            "office:spreadsheet": self._body("spreadsheet"),
            "office:presentation": self._body("presentation"),
            "office:drawing": self._body("drawing"),
        }
        for name in ("header", "header-left", "header-first"):
            starts[f"style:{name}"] = lambda _: self._flow.begin_box()
        for name in ("footer", "footer-left", "footer-first"):
            starts[f"style:{name}"] = lambda _: self._flow.begin_box()
        starts.update(dict.fromkeys(_INDEXES, self._start_index))
        starts.update(dict.fromkeys(_SKIPPED, lambda _: SKIP))
        return starts

    def _end_handlers(self) -> dict[str, End]:
        ends: dict[str, End] = {
            "style:style": self._end_style,
            "style:default-style": self._end_style,
            "text:p": self._end_p,
            "text:h": self._end_p,
            "text:span": self._end_span,
            "text:section": self._end_section,
            "text:ruby-text": lambda: self._put(")"),
            "text:list": self._end_list,
            "text:numbered-paragraph": self._end_list,
            "text:note": self._end_note,
            "text:note-citation": self._end_mark,
            "text:note-body": self._end_note_body,
            "draw:text-box": self._flow.end_box,
            "table:table": self._flow.end_table,
            "table:table-row": self._end_row,
            "table:table-cell": self._end_cell,
            "table:covered-table-cell": self._end_cell,
        }
        for name in ("header", "header-left", "header-first"):
            ends[f"style:{name}"] = self._end_head
        for name in ("footer", "footer-left", "footer-first"):
            ends[f"style:{name}"] = self._end_foot
        ends.update(dict.fromkeys(_INDEXES, self._end_index))
        return ends

    def _count(self, what: str, answer: bool | None = None) -> Start:
        def start(_: Mapping[str, str]) -> bool | None:
            self.found.counts[what] += 1
            return answer

        return start

    def _start_object(self, attributes: Mapping[str, str]) -> bool:
        text = self._embedded(attributes.get("xlink:href", ""))
        if text and self._paragraphs:
            self._put(text)
        else:
            self.found.counts["object"] += 1
        return SKIP

    def _body(self, what: str) -> Start:
        def start(_: Mapping[str, str]) -> None:
            self.found.body = what

        return start

    # Styles

    def _start_style(self, attributes: Mapping[str, str]) -> None:
        family = attributes.get("style:family", "")
        name = attributes.get("style:name", "")
        style = _Style(family, attributes.get("style:parent-style-name", ""))
        if name and family == "paragraph":
            style.kind, level = kind_of(_CODED.sub(_decoded, name))
            outline = attributes.get("style:default-outline-level")
            style.level = _number(outline) if outline is not None else level or None
        self._styles.raw[family, name] = self._style = style

    def _end_style(self) -> None:
        self._style = None

    def _start_text_properties(self, attributes: Mapping[str, str]) -> None:
        style = self._style
        if style is None:
            return
        if "text:display" in attributes:
            style.hidden = attributes["text:display"] == "none"
        if "style:text-position" in attributes:
            position = attributes["style:text-position"].split()[0:1]
            style.raised = bool(position) and not position[0].startswith(("sub", "-", "0"))
        language, country = attributes.get("fo:language", ""), attributes.get("fo:country", "")
        if language and language not in ("none", "zxx"):
            style.language = f"{language}-{country}" if country not in ("", "none") else language

    # Text

    def _on_text(self, data: str) -> None:
        if not self._paragraphs or self._muted:
            return
        text = _SPACE.sub(" ", data)
        if self._spaced and text.startswith(" "):
            text = text[1:]
        if text:
            self._spaced = text.endswith(" ")
            self._write(text)

    def _put(self, text: str) -> None:
        """Text that is no subject to the folding of blanks."""
        if self._paragraphs:
            self._spaced = text in "\t\n"
            self._write(text)

    def _write(self, text: str) -> None:
        if self._in_mark:
            self._notes[-1][1] += text
        elif self._hidden:
            self._flow.hidden_text(text)
        else:
            if self._raised and self._raised[-1] and text[0].isdigit():
                self._flow.raise_next()
            self._flow.text(text)
            self.found.languages[self._paragraphs[-1].style.language] += len(text)

    def _start_s(self, attributes: Mapping[str, str]) -> None:
        count = _number(attributes.get("text:c", "1"))
        if self._paragraphs:
            self._write(" " * max(1, min(count, _MOST_BLANKS)))

    def _start_p(self, attributes: Mapping[str, str]) -> None:
        style = self._styles.whole("paragraph", attributes.get("text:style-name", ""))
        level = 0
        if "text:outline-level" in attributes:
            level = _number(attributes["text:outline-level"])
        if attributes.get("text:is-list-header"):
            level = level or 1
        self._paragraphs.append(_Paragraph(style, level, self._muted, self._spaced))
        self._muted, self._spaced = 0, True
        self._hide(style.hidden or False)
        self._flow.begin_paragraph()

    def _end_p(self) -> None:
        paragraph = self._paragraphs.pop()
        self._muted, self._spaced = paragraph.muted, paragraph.spaced
        self._show()
        style = paragraph.style
        kind, level = style.kind, style.level or 0
        if paragraph.level and kind in (None, Kind.HEADING):
            kind, level = Kind.HEADING, paragraph.level
        elif kind is Kind.HEADING or (level and kind is None):
            kind = Kind.HEADING if level else None
        if self._indexes:
            kind = Kind.FURNITURE
        elif self._lists and kind in (None, Kind.BODY):
            kind = Kind.LIST
        self._flow.end_paragraph(kind, level=level, listed=kind is Kind.LIST)

    def _start_span(self, attributes: Mapping[str, str]) -> None:
        style = self._styles.whole("text", attributes.get("text:style-name", ""))
        self._hide(style.hidden or False)
        raised = style.raised
        if raised is None:
            raised = bool(self._raised) and self._raised[-1]
        self._raised.append(raised)

    def _end_span(self) -> None:
        self._raised.pop()
        self._show()

    def _start_section(self, attributes: Mapping[str, str]) -> None:
        display = attributes.get("text:display", "true")
        self._hide(
            display == "none"
            or (display == "condition" and attributes.get("text:is-hidden") == "true")
        )

    def _end_section(self) -> None:
        self._show()

    def _start_hidden_paragraph(self, attributes: Mapping[str, str]) -> None:
        # It stands at the paragraph's beginning, where the program that writes it puts fields.
        if attributes.get("text:is-hidden") == "true" and self._hiding and not self._hiding[-1]:
            self._hiding[-1] = True
            self._hidden += 1

    def _hide(self, hidden: bool) -> None:
        self._hiding.append(hidden)
        self._hidden += hidden

    def _show(self) -> None:
        self._hidden -= self._hiding.pop()

    # Lists, indexes, notes, headers

    def _start_list(self, _: Mapping[str, str]) -> None:
        self._lists += 1

    def _end_list(self) -> None:
        self._lists -= 1

    def _start_index(self, _: Mapping[str, str]) -> None:
        self._indexes += 1

    def _end_index(self) -> None:
        self._indexes -= 1

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        self._notes.append([attributes.get("text:note-class", "footnote"), ""])

    def _start_mark(self, attributes: Mapping[str, str]) -> None:
        self._in_mark = bool(self._notes)

    def _end_mark(self) -> None:
        if self._in_mark:
            self._in_mark = False
            self._write(f"[{self._notes[-1][1].strip()}]")

    def _end_note_body(self) -> None:
        items = self._flow.taken_box()
        if self._notes:
            kind, mark = self._notes[-1]
            self.found.notes.append((kind, mark.strip(), items))
        else:
            self.found.items += items

    def _end_note(self) -> None:
        self._notes.pop()

    def _end_head(self) -> None:
        self.found.heads += self._flow.taken_box()

    def _end_foot(self) -> None:
        self.found.feet += self._flow.taken_box()

    # Tables

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._repeats.append(_number(attributes.get("table:number-rows-repeated", "1")))
        self._flow.begin_row()

    def _end_row(self) -> None:
        repeats = self._allowed(self._repeats.pop(), self._flow.weight())
        self._flow.end_row(repeated=repeats)

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._repeats.append(_number(attributes.get("table:number-columns-repeated", "1")))
        self._flow.begin_cell()

    def _end_cell(self) -> None:
        repeats = self._allowed(self._repeats.pop(), self._flow.weight())
        self._flow.end_cell(repeated=repeats)

    def _allowed(self, repeats: int, weight: int) -> int:
        """How often a cell or row of that weight stands: as often as it asks for, or once."""
        if repeats <= 1 or not weight:
            return 1
        added = (repeats - 1) * weight
        if repeats > _MOST_REPEATS or added > self._left_to_repeat:
            self.found.counts["repeat"] += 1
            return 1
        self._left_to_repeat -= added
        return repeats


def _decoded(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def _number(value: str) -> int:
    """The number of an attribute, 1 where it is none: a number of 4,300 digits takes seconds."""
    return int(value) if re.fullmatch(r"[0-9]{1,9}", value) else 1
