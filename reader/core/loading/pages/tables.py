"""Rows of a page's tables as one paragraph each, unless the table is only a layout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.core.article import Kind

if TYPE_CHECKING:
    from reader.core.loading.pages.page import Piece

# A row with more is a layout: columns of a page, with the article in one cell.
_LONGEST_ROW, _LONGEST_CELL, _MOST_IN_CELL, _MOST_BREAKS = 1_500, 600, 4, 3
BETWEEN_CELLS = " | "


class _Table:
    __slots__ = ("cells", "container", "layout", "rows")

    def __init__(self) -> None:
        self.cells: list[list[Piece]] | None = None
        self.container = -1
        self.layout = False
        self.rows = 0


class Tables:
    """Gathers the paragraphs of table rows; hands on all others as they come."""

    def __init__(self, put: Callable[[Sequence[Piece]], None]) -> None:
        self._put = put
        self._open: list[_Table] = []

    def begin(self) -> None:
        """A table begins; the row around it, if any, is a layout."""
        if self._open:
            outer = self._open[-1]
            self._put_cells(outer)
            outer.layout = True
        self._open.append(_Table())

    def end(self) -> None:
        """The innermost table ends."""
        if self._open:
            self.end_row()
            self._open.pop()

    def begin_row(self, container: int) -> None:
        """A row begins."""
        if self._open:
            table = self._open[-1]
            self.end_row()
            if not table.layout:
                table.cells, table.container = [], container

    def begin_cell(self) -> None:
        """A cell of the row begins."""
        if self._open and self._open[-1].cells is not None:
            self._open[-1].cells.append([])

    def take(self, piece: Piece) -> None:
        """A paragraph, in a cell or not."""
        cells = self._open[-1].cells if self._open else None
        if cells:
            cells[-1].append(piece)
        else:
            self._put((piece,))

    def end_row(self) -> None:
        """The row ends: one paragraph, or those that it holds where it is a layout."""
        if not self._open or self._open[-1].cells is None:
            return
        table = self._open[-1]
        row = [cell for cell in table.cells or () if cell]
        pieces = [piece for cell in row for piece in cell]
        if (
            len(row) < 2
            or max(map(len, row)) > _MOST_IN_CELL
            or sum(len(piece.text) for piece in pieces) > _LONGEST_ROW
            or any(sum(len(piece.text) for piece in cell) > _LONGEST_CELL for cell in row)
            or any(piece.hidden or piece.level in (1, 2) for piece in pieces)
            or any(piece.text.count("\n") > _MOST_BREAKS for piece in pieces)
        ):
            self._put_cells(table)
            return
        text = BETWEEN_CELLS.join(
            " ".join(piece.text.replace("\n", " ") for piece in cell) for cell in row
        )
        joined = pieces[0]
        joined.linked = sum(piece.linked for piece in pieces)
        if joined.kind is not Kind.FURNITURE:
            joined.kind = Kind.LIST
        joined.text, joined.tag, joined.level = text, "tr", 0
        joined.container, joined.gap = table.container, table.rows == 0
        table.rows += 1
        table.cells = None
        self._put((joined,))

    def _put_cells(self, table: _Table) -> None:
        cells, table.cells = table.cells, None
        if cells:
            self._put([piece for cell in cells for piece in cell])
