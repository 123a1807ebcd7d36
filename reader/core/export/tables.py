"""Findings and notes as tables: rows of plain cells, which CSV and XLSX write.

A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
injection); in XLSX every cell is written as text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from reader.core.export.report_model import (
    SEVERITY_NAMES,
    Report,
    ReportedArticle,
    ReportedFinding,
)
from reader.core.export.report_notes import ReportedNote
from reader.core.export.visible import visible
from reader.core.placed_notes import Found
from reader.core.values import dataclass

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Row = tuple[str, ...]

_FOUND = {
    Found.HERE: "yes",
    Found.CHANGED: "with other words",
    Found.LOST: "no",
    Found.AWAY: "article not open",
}


@dataclass(frozen=True, slots=True)
class Table:
    """A name, the headings, and rows of as many cells."""

    name: str
    headings: Row
    rows: tuple[Row, ...]


def findings_table(report: Report) -> Table:
    """One row a side of a finding, so that a finding of three sides has three."""
    headings = (
        *("finding", "id", "type", "severity", "confidence", "rule", "reason"),
        *("verdict", "verdict reason", "siglum", "sentence", "paragraph", "words", "gloss"),
        *("title", "outlet", "author", "date", "url", "text sha256", "notes", "tags"),
    )
    rows = [
        row for claim in report.disputed for one in claim.findings for row in _sides(report, one)
    ]
    return Table("findings", headings, tuple(rows))


def _sides(report: Report, finding: ReportedFinding) -> Iterator[Row]:
    held = finding.held
    tags = sorted({tag for note in finding.notes for tag in note.tags}, key=str.casefold)
    for passage in finding.passages:
        article = report.articles[passage.article]
        yield (
            str(finding.number),
            finding.id,
            finding.type.value,
            SEVERITY_NAMES[finding.severity],
            f"{finding.confidence:.2f}",
            finding.rule,
            finding.reason,
            _state(finding),
            held.reason if held else "",
            article.siglum,
            passage.sentence,
            str(passage.paragraph),
            passage.text,
            passage.gloss,
            *_source(article),
            "\n".join(note.text for note in finding.notes if note.text),
            ", ".join(tags),
        )


def _state(finding: ReportedFinding) -> str:
    if finding.held is None:
        return "open"
    if finding.held.changed:
        return f"open (was {finding.held.state}; the text has changed since)"
    return finding.held.state


def _source(article: ReportedArticle) -> Row:
    known = (article.outlet, article.author, article.published, article.url)
    return (article.title, *(one or "" for one in known), article.text_sha256)


def notes_table(notes: Sequence[ReportedNote]) -> Table:
    """One row a note."""
    headings = (
        *("id", "about", "label", "sentences", "words", "found again", "note", "tags"),
        *("colour", "flag", "author", "created", "changed"),
    )
    rows = (
        (
            note.id,
            note.on.value,
            note.label,
            ", ".join(quote.sentence for quote in note.quotes if quote.sentence),
            " | ".join(quote.text for quote in note.quotes),
            _FOUND[note.found],
            note.text,
            ", ".join(note.tags),
            note.colour,
            "yes" if note.flagged else "",
            note.author,
            note.created,
            note.changed,
        )
        for note in notes
    )
    return Table("notes", headings, tuple(rows))


def articles_table(report: Report) -> Table:
    """One row an article."""
    headings = (
        *("siglum", "title", "outlet", "author", "date", "url", "text sha256"),
        *("file sha256", "language", "words", "file"),
    )
    rows = (
        (
            one.siglum,
            *_source(one),
            one.sha256,
            one.language,
            str(one.words),
            one.path,
        )
        for one in report.articles
    )
    return Table("articles", headings, tuple(rows))


def as_csv(table: Table) -> str:
    """The table as RFC 4180 text with CRLF, a byte order mark first so that Excel reads UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.headings)
    writer.writerows([guarded(cell) for cell in row] for row in table.rows)
    return "\ufeff" + out.getvalue()


def shown(cell: str) -> str:
    """The cell with controls made visible and line ends as they are."""
    return "\n".join(visible(line) for line in cell.split("\n"))


def guarded(cell: str) -> str:
    """The cell so that no spreadsheet runs it; controls are made visible, line ends stay."""
    text = shown(cell)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
