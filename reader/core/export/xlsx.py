"""Tables as an Excel workbook in which every cell is text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter

from reader.core.export.tables import Table, shown

_LONGEST_CELL = 32_767  # characters, Excel's own limit
_ROOM = 60  # of them for saying that it was cut
_WIDEST, _NARROWEST = 60, 9  # characters of a column
_TEXT = {
    # Nothing in a cell is interpreted: no formula, no number, no link.
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "in_memory": True,
}


def as_xlsx(tables: Sequence[Table]) -> bytes:
    """A workbook with one sheet a table, headings that stay and can be filtered."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _TEXT) as book:
        # A file of the same content is the same file.
        book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for table in tables:
            sheet = book.add_worksheet(table.name)
            for column, heading in enumerate(table.headings):
                sheet.write_string(0, column, heading, head)
                sheet.set_column(column, column, _width(table, column))
            for place, row in enumerate(table.rows, 1):
                for column, cell in enumerate(row):
                    sheet.write_string(place, column, _shown(cell), body)
            sheet.freeze_panes(1, 0)
            if table.rows:
                sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)
    return out.getvalue()


def _shown(cell: str) -> str:
    """The cell as far as Excel can hold it; it says so when it is not all of it."""
    text = shown(cell)
    if len(text) <= _LONGEST_CELL:
        return text
    told = f" … and {len(text) - _LONGEST_CELL + _ROOM:,} more characters"
    return text[: _LONGEST_CELL - _ROOM] + told


def _width(table: Table, column: int) -> int:
    longest = max((len(row[column]) for row in table.rows), default=0)
    return min(_WIDEST, max(_NARROWEST, len(table.headings[column]), longest))
