"""Rows of cells among the lines of a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.core.loading.pdf.lines import Line, is_rtl, line_of
from reader.core.loading.pdf.runs import Run

# In parts of the type's size. Words of justified lines in narrow columns stand up to 1.3 apart, and
# such gaps may stand above each other; three times to the same quarter of an em they hardly do.
_CELL_GAP = 1.5
_ALIGNED = 0.25
_FEWEST = 3  # rows of a table
_MARKER = re.compile(r"\W{0,2}\w{0,4}\W{0,2}")  # a bullet or number before an item


def table_line(row: Sequence[Run]) -> Line:
    """The row as a line whose cells are parted by " | "."""
    line = line_of(row)
    texts = [line_of(cell).text for cell in _cells(row)]
    if is_rtl(line.text):
        texts.reverse()
    return replace(line, text=" | ".join(texts))


def stretches(rows: Sequence[list[Run]]) -> list[tuple[bool, list[list[Run]]]]:
    """The rows in stretches, each with whether it is a table."""
    cells = [_cells(row) for row in rows]
    found: list[tuple[bool, list[list[Run]]]] = []
    plain = start = 0
    while start < len(rows):
        end = start + 1
        if _has_cells(cells[start]):
            while (
                end < len(rows) and _has_cells(cells[end]) and _aligned(cells[end - 1], cells[end])
            ):
                end += 1
        if end - start >= _FEWEST:
            if start > plain and _heads(rows[start - 1], rows[start], cells[start]):
                start -= 1
            if plain < start:
                found.append((False, list(rows[plain:start])))
            found.append((True, list(rows[start:end])))
            plain = end
        start = end
    if plain < len(rows):
        found.append((False, list(rows[plain:])))
    return found


def _cells(row: Sequence[Run]) -> list[list[Run]]:
    cells: list[list[Run]] = []
    for run in row:
        if cells and run.x0 - cells[-1][-1].x1 < _CELL_GAP * run.size:
            cells[-1].append(run)
        else:
            cells.append([run])
    return cells


def _has_cells(cells: Sequence[Sequence[Run]]) -> bool:
    if len(cells) < 2:
        return False
    return len(cells) > 2 or _MARKER.fullmatch(cells[0][0].text) is None


def _heads(above: Sequence[Run], row: Sequence[Run], cells: Sequence[Sequence[Run]]) -> bool:
    """Whether the row above has a word or more over each cell."""
    near = row[0].base - above[0].base < 2.4 * row[0].size
    return near and len(above) in (len(cells), len(cells) - 1) and len(above) > 1


def _aligned(above: Sequence[Sequence[Run]], below: Sequence[Sequence[Run]]) -> bool:
    """Whether a cell other than the first stands under one, on either side or in the middle."""
    if len(above) != len(below):
        return False
    for one in above[1:20]:
        for two in below[1:20]:
            near = _ALIGNED * two[0].size
            left, right = two[0].x0 - one[0].x0, two[-1].x1 - one[-1].x1
            if min(abs(left), abs(right), abs(left + right) / 2) < near:
                return True
    return False
