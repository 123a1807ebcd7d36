"""Every format that a workspace can be exported to: the one front door of all exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.errors import ArgumentError
from reader.core.export.report_choice import Choice, Order, Scope, Template
from reader.core.kept import Kept
from reader.core.said import said
from reader.core.values import dataclass

if TYPE_CHECKING:
    from reader.core.export.report_model import Report

# What the analyst chooses for an export; all of it holds for reports, scope and order for tables
# of findings as well, the author for everything that can name one.
Options = Choice

__all__ = [
    "FORMATS",
    "Format",
    "Options",
    "Order",
    "Scope",
    "Template",
    "export",
    "format_named",
    "report_of",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called and holds, and how its files end.

    ``is_report`` says that scope, order and template count, ``is_table`` that scope and order do.
    ``needs_comparison`` says that there is nothing to export before the articles are compared.
    Those of ``by_window`` are laid out by the window's own code, not by ``export``.
    """

    name: str
    suffix: str
    title: str
    holds: str
    is_text: bool = True
    is_report: bool = False
    is_table: bool = False
    needs_comparison: bool = False
    by_window: bool = False


FORMATS = (
    Format(
        "html",
        ".html",
        "Report as a web page",
        "the report in one file that needs nothing else",
        is_report=True,
        needs_comparison=True,
    ),
    Format(
        "docx",
        ".docx",
        "Report for Word",
        "the report as a Word document",
        is_text=False,
        is_report=True,
        needs_comparison=True,
    ),
    Format(
        "pdf",
        ".pdf",
        "Report as PDF",
        "the report on pages",
        is_text=False,
        is_report=True,
        needs_comparison=True,
        by_window=True,
    ),
    Format(
        "md",
        ".md",
        "Report as Markdown",
        "the report as text with marks",
        is_report=True,
        needs_comparison=True,
    ),
    Format(
        "txt",
        ".txt",
        "Report as plain text",
        "the report in lines of 80 columns",
        is_report=True,
        needs_comparison=True,
    ),
    Format(
        "csv",
        ".csv",
        "Findings as CSV",
        "a row for each side of each finding, with verdict, notes and source",
        is_table=True,
        needs_comparison=True,
    ),
    Format(
        "xlsx",
        ".xlsx",
        "Findings, notes and articles for Excel",
        "three sheets in which every cell is text",
        is_text=False,
        is_table=True,
        needs_comparison=True,
    ),
    Format("notes.md", ".notes.md", "Notes as Markdown", "the notes with the words they are about"),
    Format("notes.csv", ".notes.csv", "Notes as CSV", "a row for each note"),
    Format(
        "notes.json",
        ".notes.json",
        "Notes as JSON",
        "the notes with their anchors, to be imported",
    ),
    Format(
        "jsonld",
        ".jsonld",
        "Notes as W3C Web Annotations",
        "the notes as JSON-LD for other programs, to be imported",
    ),
    Format(
        "workspace.json",
        ".workspace.json",
        "Whole workspace as JSON",
        "articles with their texts, notes, verdicts, links and lexicon, to be imported",
    ),
    Format(
        "csl.json", ".csl.json", "Articles as CSL JSON", "the bibliography for Zotero and others"
    ),
    Format("ris", ".ris", "Articles as RIS", "the bibliography for EndNote and others"),
    Format(
        "json",
        ".json",
        "Comparison as JSON",
        "everything that the engine found, as parallax compare writes it",
        needs_comparison=True,
    ),
)


def format_named(name: str) -> Format:
    """The format of that name; raises ArgumentError with the names there are."""
    for one in FORMATS:
        if one.name == name:
            return one
    names = ", ".join(one.name for one in FORMATS)
    raise ArgumentError(f"There is no format {name}; choose one of {names}.")


def report_of(kept: Kept, comparison: Comparison, options: Options | None = None) -> Report:
    """The report that formats with ``is_report`` render."""
    from reader.core.export.report import build_report
    from reader.core.export.report_notes import Judged

    judged = Judged(kept.verdicts, kept.notes)
    return build_report(comparison, judged=judged, choice=options or Options())


def export(
    kept: Kept, comparison: Comparison | None, name: str, options: Options | None = None
) -> bytes:
    """What is kept, in the format of that name: the same bytes for the same input.

    ``comparison`` is that of the articles kept, or None while there is none. Raises ArgumentError
    for a format that needs one then, and for one that the window lays out.
    """
    chosen = format_named(name)
    if chosen.by_window:
        raise ArgumentError(f"The format {name} is made by the window alone.")
    if comparison is None:
        if chosen.needs_comparison:
            raise ArgumentError(
                said(
                    "There is no comparison yet, which takes two articles; open another one, "
                    "or export notes or the workspace."
                )
            )
        comparison = _uncompared(kept)
    made = _MAKERS[name](kept, comparison, options or Options())
    return made.encode("utf-8", "replace") if isinstance(made, str) else made


def _uncompared(kept: Kept) -> Comparison:
    """The articles with nothing found in them: what notes need to be told."""
    articles = tuple(ComparedArticle(siglum(i), one, ()) for i, one in enumerate(kept.articles))
    return Comparison(articles, (), (), (), ((),) * len(articles))


# Each renderer is imported only when it is used: Word alone takes 0.3 s.


def _html(kept: Kept, comparison: Comparison, options: Options) -> str:
    from reader.core.export.html import as_html

    return as_html(report_of(kept, comparison, options))


def _docx(kept: Kept, comparison: Comparison, options: Options) -> bytes:
    from reader.core.export.docx import as_docx

    return as_docx(report_of(kept, comparison, options))


def _md(kept: Kept, comparison: Comparison, options: Options) -> str:
    from reader.core.export.markdown import as_markdown

    return as_markdown(report_of(kept, comparison, options))


def _txt(kept: Kept, comparison: Comparison, options: Options) -> str:
    from reader.core.export.text import as_text

    return as_text(report_of(kept, comparison, options), hashes=True)


def _csv(kept: Kept, comparison: Comparison, options: Options) -> str:
    from reader.core.export.tables import as_csv, findings_table

    return as_csv(findings_table(_tabled(kept, comparison, options)))


def _xlsx(kept: Kept, comparison: Comparison, options: Options) -> bytes:
    from reader.core.export.tables import articles_table, findings_table, notes_table
    from reader.core.export.xlsx import as_xlsx

    report = _tabled(kept, comparison, options)
    notes = _only_notes(kept, comparison, options).notes
    return as_xlsx((findings_table(report), notes_table(notes), articles_table(report)))


def _tabled(kept: Kept, comparison: Comparison, options: Options) -> Report:
    """The report whose findings a table lists: with the numbers that the report gives them."""
    if options.template is Template.NOTES:
        options = replace(options, template=Template.FULL)
    return report_of(kept, comparison, options)


def _only_notes(kept: Kept, comparison: Comparison, options: Options) -> Report:
    return report_of(kept, comparison, replace(options, template=Template.NOTES))


def _notes_md(kept: Kept, comparison: Comparison, options: Options) -> str:
    from reader.core.export.markdown import as_markdown

    return as_markdown(_only_notes(kept, comparison, options))


def _notes_csv(kept: Kept, comparison: Comparison, options: Options) -> str:
    from reader.core.export.tables import as_csv, notes_table

    return as_csv(notes_table(_only_notes(kept, comparison, options).notes))


def _notes_json(kept: Kept, comparison: Comparison, options: Options) -> str:
    from reader.core.export.notes_list import notes_json

    return notes_json(kept.notes, comparison, options.author)


def _jsonld(kept: Kept, _: Comparison, options: Options) -> str:
    from reader.core.exchange.annotations import as_annotations

    titles = {one.sha256: one.title for one in kept.articles}
    return as_annotations(kept.notes.values(), titles, options.author)


def _workspace_json(kept: Kept, _: Comparison, options: Options) -> str:
    from reader.core.exchange.workspace_json import as_workspace_json

    return as_workspace_json(kept, options.author)


def _csl_json(kept: Kept, _: Comparison, __: Options) -> str:
    from reader.core.export.bibliography import as_csl

    return as_csl(kept.articles)


def _ris(kept: Kept, _: Comparison, __: Options) -> str:
    from reader.core.export.bibliography import as_ris

    return as_ris(kept.articles)


def _json(_: Kept, comparison: Comparison, __: Options) -> str:
    from reader.core.export.json_result import as_json

    return as_json(comparison)


_MAKERS: dict[str, Callable[[Kept, Comparison, Options], str | bytes]] = {
    "html": _html,
    "docx": _docx,
    "md": _md,
    "txt": _txt,
    "csv": _csv,
    "xlsx": _xlsx,
    "notes.md": _notes_md,
    "notes.csv": _notes_csv,
    "notes.json": _notes_json,
    "jsonld": _jsonld,
    "workspace.json": _workspace_json,
    "csl.json": _csl_json,
    "ris": _ris,
    "json": _json,
}
