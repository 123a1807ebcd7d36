"""What formats and choices of an export are called in the window, and what each is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.export.formats import Format, Order, Scope, Template

# The formats by name under the headings of the list; what a heading does not name comes last.
GROUPS = (
    ("report", ("html", "docx", "pdf", "md", "txt")),
    ("tables", ("csv", "xlsx")),
    ("notes", ("notes.md", "notes.csv", "notes.json", "jsonld")),
    ("whole", ("workspace.json", "json")),
    ("articles", ("csl.json", "ris")),
)


def group_name(group: str) -> str:
    """The heading of some formats."""
    translate = QCoreApplication.translate
    return {
        "report": translate("Export", "Report"),
        "tables": translate("Export", "Tables"),
        "notes": translate("Export", "Notes alone"),
        "whole": translate("Export", "Everything"),
        "articles": translate("Export", "Bibliography"),
    }[group]


def format_words(form: Format) -> tuple[str, str]:
    """What a format is called, and a sentence on what it is good for."""
    translate = QCoreApplication.translate
    known = {
        "html": (
            translate("Export", "Web page"),
            translate("Export", "One file for any browser; it fetches nothing and prints well."),
        ),
        "docx": (
            translate("Export", "Word document"),
            translate("Export", "With headings and marked words, to be edited further."),
        ),
        "pdf": (
            translate("Export", "PDF"),
            translate("Export", "Pages as they are printed, with their fonts."),
        ),
        "md": (
            translate("Export", "Markdown"),
            translate("Export", "Text with marks, for wikis, issue trackers and notebooks."),
        ),
        "txt": (
            translate("Export", "Plain text"),
            translate("Export", "Lines of 80 characters, for mails."),
        ),
        "csv": (
            translate("Export", "Differences as CSV"),
            translate("Export", "A row for each side of each difference; no cell is a formula."),
        ),
        "xlsx": (
            translate("Export", "Excel workbook"),
            translate("Export", "Sheets for differences, notes and articles; every cell is text."),
        ),
        "notes.md": (
            translate("Export", "Notes as Markdown"),
            translate("Export", "Each note with the words that it is about."),
        ),
        "notes.csv": (
            translate("Export", "Notes as CSV"),
            translate("Export", "A row for each note, with its tags and its passage."),
        ),
        "notes.json": (
            translate("Export", "Notes as JSON"),
            translate("Export", "For scripts, and to be imported by a colleague."),
        ),
        "jsonld": (
            translate("Export", "Web Annotations (JSON-LD)"),
            translate("Export", "The W3C's model, for other annotation programs and colleagues."),
        ),
        "workspace.json": (
            translate("Export", "Workspace as JSON"),
            translate("Export", "Texts, notes, verdicts and links; a colleague can import it."),
        ),
        "json": (
            translate("Export", "Comparison as JSON"),
            translate("Export", "All that the engine found, for scripts; no notes, no verdicts."),
        ),
        "csl.json": (
            translate("Export", "Articles as CSL JSON"),
            translate("Export", "For Zotero and other programs that cite."),
        ),
        "ris": (
            translate("Export", "Articles as RIS"),
            translate("Export", "For EndNote, Mendeley and others."),
        ),
    }
    return known.get(form.name, (form.title, form.holds))


def scope_words(scope: Scope) -> str:
    """Which differences are told."""
    translate = QCoreApplication.translate
    return {
        Scope.ALL: translate("Export", "All differences"),
        Scope.USEFUL: translate("Export", "Must see and useful"),
        Scope.REAL: translate("Export", "Confirmed as real"),
        Scope.NOTED: translate("Export", "With notes"),
    }[scope]


def order_words(order: Order) -> str:
    """What comes first."""
    translate = QCoreApplication.translate
    return {
        Order.DISPUTE: translate("Export", "Most disputed first"),
        Order.TYPE: translate("Export", "By type"),
        Order.PLACE: translate("Export", "As the base article tells it"),
    }[order]


def template_words(template: Template) -> str:
    """How much is told."""
    translate = QCoreApplication.translate
    return {
        Template.FULL: translate("Export", "Full report"),
        Template.FINDINGS: translate("Export", "Differences only"),
        Template.NOTES: translate("Export", "Notes only"),
    }[template]
