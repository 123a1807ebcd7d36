"""Paragraphs, tables, boxes and notes of a word-processor document, put into the order of reading.

The readers of .docx, .odt and .rtf tell what begins and ends; this keeps what is open on a stack of
its own, so nesting costs no recursion and a paragraph within a box within a paragraph is no puzzle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field

from reader.core.article import Kind
from reader.core.loading.extract import Part, RefusedError
from reader.core.said import said
from reader.core.values import dataclass

CELLS = " | "  # between the cells of a row
# A row whose cells are longer than this lays out a page: letters and newsletters are tables.
_LONGEST_CELL = 600  # code points
_MOST_IN_CELL = 4  # paragraphs
# A style of headings on a whole paragraph of text is a mistake of its author.
_LONGEST: dict[Kind | None, int] = {  # code points
    Kind.HEADING: 300,
    Kind.TITLE: 500,
    Kind.STANDFIRST: 1000,
}
# Empty paragraphs count too: 10 million of them come from 88 kB. The program takes 200,000 parts.
_MOST_PARAGRAPHS = 250_000
_MOST_TABLES = 100_000  # RTF opens 60 in one another with seven bytes

_BLANK_LINE = re.compile(r"\n[ \t\xa0]*\n")


@dataclass(slots=True)
class Item:
    """A part before the last look at the whole; ``level`` is that of a heading, from 1."""

    text: str
    kind: Kind | None = None
    gap: bool = True
    level: int = 0


@dataclass(slots=True)
class _Frame:
    """What is open: its items, and whether the last of them is of a list."""

    items: list[Item] = field(default_factory=list)
    listed: bool = False


@dataclass(slots=True)
class _Paragraph(_Frame):
    """``items`` are those of boxes in it; they follow it."""

    pieces: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Table(_Frame):
    rows: int = 0


@dataclass(slots=True)
class _Row(_Frame):
    cells: list[list[Item]] = field(default_factory=list)
    nested: bool = False  # a table stands in one of its cells


class Flow:
    """Gathers the items of one story; every begin_ has its end_, in the order of nesting."""

    def __init__(self) -> None:
        self._stack: list[_Frame] = [_Frame()]
        self._rows: list[_Row] = []
        self._carried: list[str] = []
        self._begun = self._tables = 0
        self.hidden = 0  # stretches of hidden text
        self._paragraph: _Paragraph | None = None  # the innermost frame if it is one

    # Text

    def text(self, text: str) -> None:
        """Text of the paragraph that is open; outside of one it is a paragraph by itself."""
        if self._paragraph is None:
            self.begin_paragraph()
            self.text(text)
            self.end_paragraph()
        else:
            self._paragraph.pieces.append(text)

    def raise_next(self) -> None:
        """Digits that stand raised follow: behind others they are marked, 10^6 is no 106."""
        paragraph = self._paragraph
        if paragraph is not None and paragraph.pieces and paragraph.pieces[-1][-1:].isdigit():
            paragraph.pieces.append("^")

    def hidden_text(self, text: str) -> None:
        """Text that its author has hidden: it becomes furniture behind its paragraph."""
        if self._paragraph is None:
            self.begin_paragraph()
            self.hidden_text(text)
            self.end_paragraph()
            return
        if not self._paragraph.hidden:
            self.hidden += 1
        self._paragraph.hidden.append(text)

    # Paragraphs

    def begin_paragraph(self) -> None:
        """A paragraph begins, perhaps inside another one that goes on later."""
        self._begun += 1
        if self._begun > _MOST_PARAGRAPHS:
            raise RefusedError(
                said(
                    "it has more than {most_paragraphs:,} paragraphs; keep only the article in "
                    "the file.",
                    most_paragraphs=_MOST_PARAGRAPHS,
                )
            )
        self._push(paragraph := _Paragraph())
        if self._carried:
            paragraph.pieces, self._carried = self._carried, []

    def end_paragraph(
        self,
        kind: Kind | None = None,
        *,
        level: int = 0,
        listed: bool = False,
        goes_on: bool = False,
    ) -> None:
        """The paragraph is done; ``goes_on`` joins it with the next one.

        Items that are ``listed`` and follow one another have no gap between them.
        """
        paragraph = self._pop()
        assert isinstance(paragraph, _Paragraph)
        frame = self._stack[-1]
        text = "".join(paragraph.pieces)
        if goes_on:
            self._carried = paragraph.pieces
        elif text and not text.isspace():
            self._put(frame, text, kind, level, listed)
        if paragraph.hidden:
            self._put(frame, "".join(paragraph.hidden), Kind.FURNITURE, 0, False)
        if paragraph.items:
            frame.items.extend(paragraph.items)
            frame.listed = False

    def _put(self, frame: _Frame, text: str, kind: Kind | None, level: int, listed: bool) -> None:
        text = text.strip()
        if len(text) > _LONGEST.get(kind, len(text)):
            kind = None
        gap = not (listed and frame.listed)
        frame.listed = listed
        if "\n" not in text or kind in (Kind.TITLE, Kind.HEADING):
            frame.items.append(Item(text, kind, gap, level))
            return
        # Two line breaks are how paragraphs are made by those who do not know the other key.
        for piece in _BLANK_LINE.split(text):
            if piece.strip():
                frame.items.append(Item(piece.strip(), kind, gap, level))
                gap = True

    # Tables

    def begin_table(self) -> None:
        """A table begins, perhaps in a cell."""
        self._tables += 1
        if self._tables > _MOST_TABLES:
            raise RefusedError(
                said(
                    "it has more than {most_tables:,} tables; keep only the article in the file.",
                    most_tables=_MOST_TABLES,
                )
            )
        if self._rows:
            self._rows[-1].nested = True
        self._push(_Table())

    def end_table(self) -> None:
        """The table's rows join what stands around it."""
        table = self._pop()
        self._stack[-1].items.extend(table.items)
        self._stack[-1].listed = False

    def begin_row(self) -> None:
        """A row of the table."""
        row = _Row()
        self._push(row)
        self._rows.append(row)

    def end_row(self, *, dropped: bool = False, repeated: int = 1) -> None:
        """The row becomes one item, or the paragraphs of its cells where those are long.

        It stands ``repeated`` times.
        """
        row = self._pop()
        assert isinstance(row, _Row)
        self._rows.pop()
        if row.items:  # what stood in the row outside of its cells
            row.cells.append(row.items)
        table = self._stack[-1]
        if dropped or not any(row.cells):
            return
        if row.nested or len(row.cells) == 1 or not all(map(_is_cell, row.cells)):
            for _ in range(repeated):
                for cell in row.cells:
                    table.items.extend(cell)
            return
        text = CELLS.join("\n".join(item.text for item in cell) for cell in row.cells)
        for _ in range(repeated):
            first = not isinstance(table, _Table) or not table.rows
            if isinstance(table, _Table):
                table.rows += 1
            table.items.append(Item(text.strip(), Kind.LIST, first))

    def weight(self) -> int:
        """What the row or cell that is open costs: its code points, and a hundred an item."""
        frame = self._stack[-1]
        cells = [frame.items, *frame.cells] if isinstance(frame, _Row) else [frame.items]
        return sum(len(item.text) + 100 for items in cells for item in items)

    def begin_cell(self) -> None:
        """A cell of the row."""
        self._push(_Frame())

    def end_cell(self, *, dropped: bool = False, repeated: int = 1) -> None:
        """The cell is done; it stands ``repeated`` times."""
        cell = self._pop()
        row = self._stack[-1]
        if dropped:
            return
        if isinstance(row, _Row):
            row.cells.extend([cell.items] * repeated)
        else:
            row.items.extend(cell.items)

    # Boxes and notes

    def begin_box(self) -> None:
        """Something with paragraphs of its own begins: a text box, a frame, a note."""
        self._push(_Frame())

    def end_box(self) -> None:
        """The items of the box follow the paragraph in which it stands."""
        items = self._pop().items
        frame = self._stack[-1]
        if frame.items:
            frame.items.extend(items)
        else:
            frame.items = items

    def taken_box(self) -> list[Item]:
        """Ends the box and gives its items, which stand nowhere then."""
        return self._pop().items

    # The whole

    def finished(self) -> list[Item]:
        """All items, when everything has ended."""
        if self._carried:
            self.begin_paragraph()
            self.end_paragraph()
        return self._stack[0].items

    def _push(self, frame: _Frame) -> None:
        self._stack.append(frame)
        self._paragraph = frame if isinstance(frame, _Paragraph) else None

    def _pop(self) -> _Frame:
        frame = self._stack.pop()
        top = self._stack[-1]
        self._paragraph = top if isinstance(top, _Paragraph) else None
        return frame


def _is_cell(items: list[Item]) -> bool:
    """Whether the items are such as a cell of figures or names holds, no part of a page."""
    return len(items) <= _MOST_IN_CELL and sum(len(item.text) for item in items) <= _LONGEST_CELL


_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"))


def note_mark(kind: str, number: int) -> str:
    """The mark of a note as Word shows it unless told otherwise: 1, 2, 3 and i, ii, iii."""
    if kind == "footnote" or number >= 400:
        return str(number)
    mark = ""
    for value, letters in (*_ROMAN, (1, "i")):
        mark += letters * (number // value)
        number %= value
    return mark


def notes(marked: Iterable[tuple[str, list[Item]]]) -> list[Item]:
    """The notes with their marks for the end of the article: each paragraph is one item."""
    found: list[Item] = []
    for mark, items in marked:
        lead = f"[{mark}] " if mark else ""
        for item in items:
            found.append(Item(lead + item.text, Kind.LIST, gap=not found))
            lead = ""
    return found


def furniture(items: Iterable[Item]) -> list[Item]:
    """The items of headers and footers; those that say the same as an earlier one are left out."""
    found: dict[str, Item] = {}
    for item in items:
        found.setdefault(" ".join(item.text.split()), Item(item.text, Kind.FURNITURE))
    return list(found.values())


def settled(items: list[Item]) -> tuple[Part, ...]:
    """The parts, after a last look: one title at most, and standfirsts only below it.

    A document that uses headings and no title has its title in the first heading, where that is
    the only one of its level or above.
    """
    content = [item for item in items if item.kind is not Kind.FURNITURE]
    title = next((item for item in content if item.kind is Kind.TITLE), None)
    if title is None and content and content[0].kind is Kind.HEADING:
        first = content[0]
        rivals = sum(1 for i in content if i.kind is Kind.HEADING and i.level <= first.level)
        if rivals == 1 and len(content) > 1:
            first.kind, title = Kind.TITLE, first
    kept: list[Item] = []
    in_title = in_head = False
    seen = title is None
    for item in items:
        if item.kind is Kind.TITLE:
            if item is title:
                in_title = in_head = seen = True
            elif in_title:  # a title that takes two paragraphs
                kept[-1].text += "\n" + item.text
                continue
            else:
                item.kind, item.level = Kind.HEADING, 1
        elif item.kind is Kind.STANDFIRST:
            in_title = False
            if seen and not in_head and title is not None:
                item.kind, item.level = Kind.HEADING, 1
        elif item.kind is not Kind.FURNITURE:
            in_title = in_head = False
        kept.append(item)
    return tuple(Part(item.text, item.kind, item.gap) for item in kept)
