"""The text of an RTF file in its paragraphs.

striprtf was judged first: it loses footnotes, headers and text boxes, takes hidden and deleted text
for shown, knows no styles, raises on \\u99999999, and takes over 15 s for 52 MB.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import field

from reader.core.article import Kind
from reader.core.loading.office.flow import Flow, Item, note_mark
from reader.core.loading.office.rtf_scan import (
    BODY,
    FONTS,
    NAME,
    PLAIN,
    SILENT,
    STYLES,
    Change,
    Scanner,
    State,
    changed,
)
from reader.core.loading.office.rtf_words import (
    BOXES,
    CHARACTERS,
    CHARSETS,
    FOOTERS,
    HEADERS,
    LANGUAGES,
    PAGES,
    SILENT_GROUPS,
    SYMBOL_CHARSET,
)
from reader.core.loading.office.style_names import kind_of
from reader.core.loading.office.symbols import SYMBOL_FONTS, UNKNOWN, symbol
from reader.core.values import dataclass

_MOST_TABLES = 60  # in one another: \itap99999999 would open as many
_MOST_UNICODE_SKIP = 100
_SYMBOLS = ""  # in place of a code page


@dataclass(frozen=True, slots=True)
class _Style:
    kind: Kind | None = None
    level: int = 0


_NO_STYLE = _Style()


@dataclass(slots=True)
class _Story:
    """Where text goes: the body, or a note, box or header."""

    in_paragraph: bool = False
    rows: list[bool] = field(default_factory=list)  # by open table: whether a row is open
    cells: list[bool] = field(default_factory=list)  # and whether a cell is


@dataclass(slots=True)
class Found:
    """What the file held."""

    items: list[Item] = field(default_factory=list)
    notes: list[tuple[str, str, list[Item]]] = field(default_factory=list)  # kind, mark, items
    heads: list[Item] = field(default_factory=list)
    feet: list[Item] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)  # code points by language


def _level(number: int | None) -> int:
    """The level from 1 of an outline level, 0 for body text."""
    return number + 1 if number is not None and 0 <= number <= 8 else 0


def _in_paragraph(name: str, value_of: Callable[[int | None], object]) -> Change:
    def change(state: State, number: int | None) -> State:
        paragraph = state.paragraph._replace(**{name: value_of(number)})  # type: ignore[arg-type]
        return changed(state, paragraph=paragraph)

    return change


_CHANGES: dict[bytes, Change] = {
    b"pard": lambda state, _: changed(state, paragraph=PLAIN),
    b"plain": lambda state, _: changed(state, font=None, hidden=False, deleted=False, raised=False),
    b"f": lambda state, number: changed(state, font=number or 0),
    b"v": lambda state, number: changed(state, hidden=number != 0),
    b"super": lambda state, _: changed(state, raised=True),
    b"sub": lambda state, _: changed(state, raised=False),
    b"nosupersub": lambda state, _: changed(state, raised=False),
    b"lang": lambda state, number: changed(state, language=(number or 0) & 0x3FF),
    b"uc": lambda state, number: changed(
        state, unicode_skip=1 if number is None else min(max(0, number), _MOST_UNICODE_SKIP)
    ),
    b"s": _in_paragraph("style", lambda number: number or 0),
    b"ls": _in_paragraph("listed", bool),
    b"intbl": _in_paragraph("in_table", lambda _: True),
    b"itap": _in_paragraph("nesting", lambda number: max(0, number or 0)),
    b"outlinelevel": _in_paragraph("outline", _level),
}


class RtfReader(Scanner):
    """Reads the bytes of one file; ``encoding`` is that of bytes of which the file says nothing."""

    def __init__(self, data: bytes, encoding: str | None = None) -> None:
        super().__init__(data)
        self._page = encoding or "cp1252"
        self._page_given = encoding is not None
        self._found = Found(counts=self.counts)
        self._flow = Flow()
        self._story = _Story()
        self._high = 0  # the first half of a surrogate pair
        self._fonts: dict[int, str] = {}  # code pages by font
        self._font_names: dict[int, str] = {}
        self._font = self._default_font = 0
        self._styles: dict[int, _Style] = {}
        self._style, self._style_level = 0, 0
        self._names: list[str] = []
        self._auto_mark = False
        self._note_kind = "footnote"
        self._date: dict[str, int] = {}
        self._languages: Counter[int] = Counter()  # code points by number of language
        self.words = self._handlers()
        self.changes = _CHANGES
        self.defining = {
            b"f": self._define_font,
            b"s": self._define_style,
            b"outlinelevel": self._define_level,
            b"fcharset": self._define_charset,
            b"cpg": self._define_page,
        }

    def read(self) -> Found:
        """All that the file holds; raises RefusedError where it passes a limit."""
        self.scan()
        self._end_high()
        self._end_story()
        self._found.items = self._flow.finished()
        for number, length in self._languages.items():
            self._found.languages[LANGUAGES.get(number, "")] += length
        self.counts["hidden"] += self._flow.hidden
        return self._found

    def _handlers(self) -> dict[bytes, Callable[[int | None], None]]:
        def put(text: str) -> Callable[[int | None], None]:
            return lambda _: self.write(text)

        def place(where: int) -> Callable[[int | None], None]:
            def handler(_: int | None) -> None:
                self.state = changed(self.state, place=where)

            return handler

        handlers: dict[bytes, Callable[[int | None], None]] = {
            word: put(text) for word, text in CHARACTERS.items()
        }
        handlers.update(
            {
                b"par": lambda _: self.end_paragraph(),
                b"sect": lambda _: self.end_paragraph(),
                b"cell": lambda _: self._end_cell(1),
                b"row": lambda _: self._end_row(1),
                b"nestcell": lambda _: self._end_cell(max(2, self.state.paragraph.nesting)),
                b"nestrow": lambda _: self._end_row(max(2, self.state.paragraph.nesting)),
                b"listtext": self._on_list_text,
                b"pntext": self._on_list_text,
                b"deleted": self._on_deleted,
                b"revised": self._on_revised,
                b"u": self._on_u,
                b"deff": self._on_default_font,
                b"ansicpg": self._on_page,
                b"mac": lambda _: self._set_page("mac_roman"),
                b"pc": lambda _: self._set_page("cp437"),
                b"pca": lambda _: self._set_page("cp850"),
                b"fonttbl": place(FONTS),
                b"stylesheet": place(STYLES),
                b"title": self._property("title"),
                b"author": self._property("author"),
                b"creatim": self._on_created,
                b"footnote": self._on_note,
                b"ftnalt": self._on_endnote,
                b"chftn": self._on_auto_mark,
                b"annotation": self._on_comment,
                b"result": self._on_result,
                # The same property twice, the second time in Unicode: the last counts.
                b"upr": place(SILENT),
                b"ud": lambda _: None,
            }
        )
        for name in ("yr", "mo", "dy"):
            handlers[name.encode()] = self._date_part(name)
        handlers.update(dict.fromkeys(SILENT_GROUPS, place(SILENT)))
        handlers.update(dict.fromkeys(BOXES, lambda _: self._begin_box(self._flow.end_box)))
        handlers.update(dict.fromkeys(HEADERS, lambda _: self._begin_box(self._end_head)))
        handlers.update(dict.fromkeys(FOOTERS, lambda _: self._begin_box(self._end_foot)))
        return handlers

    # Text

    def flush(self) -> None:
        """Decodes the bytes that have gathered, as the font says."""
        data = bytes(self.bytes)
        if not data:
            return
        self.bytes.clear()
        from_hex, self.from_hex = self.from_hex, False
        if data.isascii() and self._codec() != _SYMBOLS:
            text = data.decode("ascii")
        else:
            text = self._decoded(data, from_hex)
        self.write(text.replace("\0", ""))

    def _decoded(self, data: bytes, from_hex: bool) -> str:
        codec = self._codec()
        if codec == _SYMBOLS:
            font = self._default_font if self.state.font is None else self.state.font
            return "".join(self._symbol(self._font_names.get(font, ""), byte) for byte in data)
        if not from_hex:
            # RTF has no bytes above 127; programs that write them write UTF-8.
            try:
                return data.decode("utf-8")
            except UnicodeDecodeError:
                pass
        text = data.decode(codec, errors="replace")
        self.counts["replaced"] += text.count(UNKNOWN)
        return text

    def _symbol(self, font: str, code: int) -> str:
        found = symbol(font, code) if font in SYMBOL_FONTS else chr(code)
        self.counts["replaced"] += found == UNKNOWN
        return found

    def _codec(self) -> str:
        font = self._default_font if self.state.font is None else self.state.font
        page = self._fonts.get(font, self._page)
        return self._page if self._page_given and page == "cp1252" else page

    def write(self, text: str) -> None:
        """Puts the text where the state says."""
        if self._high:
            self._end_high()
        state = self.state
        if state.place == BODY:
            if state.deleted:
                return
            if not self._story.in_paragraph:
                self._begin_paragraph()
            if state.hidden:
                self._flow.hidden_text(text)
                return
            if state.raised and text[:1].isdigit():
                self._flow.raise_next()
            self._flow.text(text)
            self._languages[state.language] += len(text)
        elif state.place == NAME:
            self._names.append(text)
        elif state.place in (FONTS, STYLES):
            self._define(text)

    def _on_u(self, number: int | None) -> None:
        self.to_skip = self.state.unicode_skip
        code = -1 if number is None else number + 0x10000 if -0x8000 <= number < 0 else number
        if 0xD800 <= code <= 0xDBFF:
            self._end_high()
            self._high = code
            return
        if 0xDC00 <= code <= 0xDFFF and self._high:
            code = 0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00
            self._high = 0
        if not 0 < code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            self.counts["replaced"] += 1
            self.write(UNKNOWN)
        elif 0xF000 <= code <= 0xF0FF and self._codec() == _SYMBOLS:
            font = self._default_font if self.state.font is None else self.state.font
            self.write(self._symbol(self._font_names.get(font, ""), code - 0xF000))
        else:
            self.write(chr(code))

    def _end_high(self) -> None:
        """Half a pair, which no text can hold."""
        if self._high:
            self._high = 0
            self.counts["replaced"] += 1
            self.write(UNKNOWN)

    # Fonts, styles, properties

    def _define(self, text: str) -> None:
        """A piece of a font's or a style's name; a semicolon ends it."""
        *ended, rest = text.split(";")
        for piece in ended:
            self._names.append(piece)
            name, self._names = "".join(self._names).strip(), []
            if self.state.place == FONTS:
                self._font_names.setdefault(self._font, name.lower())
                if name.lower() in SYMBOL_FONTS:
                    self._fonts[self._font] = _SYMBOLS
                continue
            kind, level = kind_of(name.split(",")[0])  # "heading 1,h1": names of its author follow
            if self._style_level and kind in (None, Kind.HEADING):
                kind, level = Kind.HEADING, self._style_level
            self._styles[self._style] = _Style(kind, level)
            self._style = self._style_level = 0
        self._names.append(rest)

    def _define_font(self, number: int | None) -> None:
        self._font = number or 0

    def _on_default_font(self, number: int | None) -> None:
        self._default_font = number or 0

    def _define_charset(self, number: int | None) -> None:
        if number == SYMBOL_CHARSET:
            self._fonts[self._font] = _SYMBOLS
        elif number in CHARSETS:
            self._fonts[self._font] = CHARSETS[number]

    def _define_page(self, number: int | None) -> None:
        if number in PAGES:
            self._fonts[self._font] = PAGES[number]

    def _on_page(self, number: int | None) -> None:
        if number in PAGES:
            self._set_page(PAGES[number])

    def _set_page(self, page: str) -> None:
        if not self._page_given:
            self._page = page

    def _define_style(self, number: int | None) -> None:
        self._style = number or 0

    def _define_level(self, number: int | None) -> None:
        self._style_level = _level(number)

    def _property(self, name: str) -> Callable[[int | None], None]:
        def end() -> None:
            self._found.fields[name] = "".join(self._names)
            self._names = []

        def handler(_: int | None) -> None:
            if self.state.place == SILENT:  # in the group \info
                self._names = []
                self.state = changed(self.state, place=NAME)
                self.at_end(end)

        return handler

    def _on_created(self, _: int | None) -> None:
        def end() -> None:
            if {"yr", "mo", "dy"} <= self._date.keys():
                year, month, day = (self._date[name] for name in ("yr", "mo", "dy"))
                self._found.fields["created"] = f"{year:04}-{month:02}-{day:02}"

        self._date = {}
        self.state = changed(self.state, place=SILENT)
        self.at_end(end)

    def _date_part(self, name: str) -> Callable[[int | None], None]:
        def handler(number: int | None) -> None:
            if number is not None and 0 < number < 10_000:
                self._date[name] = number

        return handler

    # Paragraphs and tables

    def _on_list_text(self, _: int | None) -> None:
        """The bullet or number for programs that know no lists."""
        self.skips(b"listtext")
        self.state = changed(self.state, place=SILENT)

    def skips(self, word: bytes) -> None:
        """What begins a list is skipped itself."""
        if word in (b"pn", b"listtext"):
            outer = self.before()
            paragraph = outer.paragraph._replace(listed=True)
            self.outside(changed(outer, paragraph=paragraph))

    def _begin_paragraph(self) -> None:
        paragraph = self.state.paragraph
        nesting = min(paragraph.nesting, _MOST_TABLES) if paragraph.in_table else 0
        self._to_depth(nesting)
        if nesting:
            self._open_cell()
        self._flow.begin_paragraph()
        self._story.in_paragraph = True

    def end_paragraph(self) -> None:
        """The paragraph is what its style and its formatting say at its end."""
        self._end_high()
        if not self._story.in_paragraph:
            return
        self._story.in_paragraph = False
        paragraph = self.state.paragraph
        style = self._styles.get(paragraph.style, _NO_STYLE)
        kind, level = style.kind, style.level
        if paragraph.outline is not None and kind in (None, Kind.HEADING):
            level = paragraph.outline
            kind = Kind.HEADING if level else None
        if paragraph.listed and kind in (None, Kind.BODY):
            kind = Kind.LIST
        self._flow.end_paragraph(kind, level=level, listed=kind is Kind.LIST)

    def _to_depth(self, depth: int) -> None:
        """Opens or closes tables until so many are open."""
        story = self._story
        while len(story.rows) > depth:
            self._close_row()
            self._flow.end_table()
            story.rows.pop()
            story.cells.pop()
        while len(story.rows) < depth:
            if story.rows:
                self._open_cell()
            self._flow.begin_table()
            story.rows.append(False)
            story.cells.append(False)

    def _open_cell(self) -> None:
        story = self._story
        if not story.rows[-1]:
            self._flow.begin_row()
            story.rows[-1] = True
        if not story.cells[-1]:
            self._flow.begin_cell()
            story.cells[-1] = True

    def _close_row(self) -> None:
        story = self._story
        if story.cells[-1]:
            self._flow.end_cell()
            story.cells[-1] = False
        if story.rows[-1]:
            self._flow.end_row()
            story.rows[-1] = False

    def _end_cell(self, depth: int) -> None:
        if self.state.place != BODY:
            return
        self.end_paragraph()
        self._to_depth(min(depth, _MOST_TABLES))
        self._open_cell()
        self._flow.end_cell()
        self._story.cells[-1] = False

    def _end_row(self, depth: int) -> None:
        if self.state.place != BODY:
            return
        self.end_paragraph()
        if len(self._story.rows) >= depth:
            self._to_depth(min(depth, _MOST_TABLES))
            self._close_row()

    # Notes, boxes, headers, changes

    def _begin_box(self, end: Callable[[], None]) -> None:
        """Text of its own begins, until the group ends; ``end`` takes it from the flow."""
        outer = self._story
        self._story = _Story()
        self._flow.begin_box()
        self.state = self.known(
            changed(
                self.state, place=BODY, hidden=False, raised=False, deleted=False, paragraph=PLAIN
            )
        )

        def close() -> None:
            self._end_story()
            end()
            self._story = outer

        self.at_end(close)

    def _end_story(self) -> None:
        self.end_paragraph()
        self._to_depth(0)

    def _end_head(self) -> None:
        self._found.heads += self._flow.taken_box()

    def _end_foot(self) -> None:
        self._found.feet += self._flow.taken_box()

    def _on_auto_mark(self, _: int | None) -> None:
        self._auto_mark = True

    def _on_note(self, _: int | None) -> None:
        if self.state.deleted or self.state.place != BODY:
            self.state = changed(self.state, place=SILENT)
            return
        automatic, self._auto_mark = self._auto_mark, False
        self._note_kind = "footnote"
        if not self._story.in_paragraph:
            self._begin_paragraph()

        def end() -> None:
            # Where its author gave it a mark of its own, that stands as text here and in the note.
            kind, mark = self._note_kind, ""
            items = self._flow.taken_box()
            self.counts[kind] += 1
            if automatic or self._auto_mark:
                mark = note_mark(kind, self.counts[kind])
                self._flow.text(f"[{mark}]")
            self._auto_mark = False
            self._found.notes.append((kind, mark, items))

        self._begin_box(end)

    def _on_endnote(self, _: int | None) -> None:
        self._note_kind = "endnote"

    def _on_comment(self, _: int | None) -> None:
        self.counts["comment"] += 1
        self.state = changed(self.state, place=SILENT)

    def _on_deleted(self, number: int | None) -> None:
        self.counts["change"] += number != 0
        self.state = changed(self.state, deleted=number != 0)

    def _on_revised(self, number: int | None) -> None:
        self.counts["change"] += number != 0

    def _on_result(self, _: int | None) -> None:
        """What an object shows stands within the object, which is silent."""
        if self.state.place == SILENT:
            self.state = changed(self.state, place=BODY)
