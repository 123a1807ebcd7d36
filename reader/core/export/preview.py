"""What an export will look like: its beginning, as paragraphs, text or rows."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from itertools import islice

from reader.core.compared import Comparison
from reader.core.export.formats import Options, Template, export, format_named, report_of
from reader.core.export.paragraphs import Paragraph, paragraphs
from reader.core.kept import Kept
from reader.core.progress import Checkpoint, unwatched
from reader.core.values import dataclass

# What is looked at before anybody scrolls for long; the rest is made when the file is.
_PARAGRAPHS = 240
_CHARACTERS = 40_000
_ROWS = 200
_LAID_OUT = frozenset({"html", "docx", "pdf"})
_TABLES = frozenset({"csv", "xlsx", "notes.csv"})


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of an export: paragraphs, rows of cells (the headings first), or text.

    ``more`` says that the file goes on. ``differences`` are those that it tells, None for a format
    that tells none.
    """

    name: str
    paragraphs: tuple[Paragraph, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    text: str = ""
    more: bool = False
    differences: int | None = None


def preview(
    kept: Kept,
    comparison: Comparison | None,
    name: str,
    options: Options,
    checkpoint: Checkpoint = unwatched,
) -> Preview:
    """The beginning of what ``export`` makes of the same; raises as that does."""
    told = None
    if comparison is not None:
        chosen = format_named(name)
        if chosen.is_table and options.template is Template.NOTES:
            options = replace(options, template=Template.FULL)
        if chosen.is_report or chosen.is_table:
            report = report_of(kept, comparison, options)
            told = None if options.template is Template.NOTES else report.shown
            checkpoint(0.5)
            if name in _LAID_OUT:
                found = tuple(islice(paragraphs(report), _PARAGRAPHS + 1))
                more = len(found) > _PARAGRAPHS
                return Preview(name, found[:_PARAGRAPHS], more=more, differences=told)
    as_text = {"xlsx": "csv", "pdf": "txt", "docx": "txt"}.get(name, name)
    made = export(kept, comparison, as_text, options)
    checkpoint(0.9)
    if name in _TABLES:
        lines = csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""))
        rows = tuple(tuple(row) for row in islice(lines, _ROWS + 2))
        return Preview(name, rows=rows[: _ROWS + 1], more=len(rows) > _ROWS + 1, differences=told)
    text = made[: 4 * _CHARACTERS].decode("utf-8", "ignore")
    more = len(made) > 4 * _CHARACTERS or len(text) > _CHARACTERS
    return Preview(name, text=text[:_CHARACTERS], more=more, differences=told)
