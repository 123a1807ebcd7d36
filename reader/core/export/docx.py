"""The report as a Word document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor

from reader.core.discrepancies.finding import Type
from reader.core.export.note_words import (
    held_reason,
    note_facts,
    note_heading,
    note_lines,
    note_quotes,
    where,
)
from reader.core.export.report_model import (
    NO_NOTES,
    SEVERITY_NAMES,
    Piece,
    Report,
    ReportedArticle,
    ReportedClaim,
    ReportedFinding,
    Wording,
)
from reader.core.export.report_notes import Held, Quoted, ReportedNote
from reader.core.export.visible import visible

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# As in the light theme, so that a report and the window speak the same colours.
_COLOURS = {
    Type.COMMITMENT: "A0391A",
    Type.STAGE: "7A5600",
    Type.POLARITY: "B01C3E",
    Type.CERTAINTY: "5A48A6",
    Type.NUMBER: "0D5CA4",
    Type.TIME: "00686A",
    Type.PRECEDENCE: "7D3A93",
    Type.ATTRIBUTION: "2C692F",
    Type.QUOTATION: "943A72",
    Type.ENTITY: "1B6285",
    Type.SCOPE: "565F00",
    Type.FRAMING: "94480C",
}
_LONGEST_PROPERTY = 255  # characters, Word's own limit
_MUTED = RGBColor(0x62, 0x5D, 0x55)


def as_docx(report: Report) -> bytes:
    """The report as a .docx file: headings for the outline, differing words underlined."""
    made = docx.Document()
    _styles(made)
    properties = made.core_properties
    properties.title = report.title
    properties.author = visible(report.author)[:_LONGEST_PROPERTY] or report.program
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    made.add_heading(report.title, 0)
    _paragraph(made, _summary(report), "Subtitle")
    if report.author:
        _paragraph(made, f"By {report.author}")
    made.add_heading("Articles", 1)
    for article in report.articles:
        _article(made, article)
    _list(
        made,
        "Not looked at in full",
        (_labelled(one.sigla, one.text) for one in report.not_in_full),
    )
    _list(made, "How independent they are", _independence(report))
    if report.differences_heading:
        made.add_heading(report.differences_heading, 1)
        if not report.disputed:
            _paragraph(made, report.none_told)
    for place, claim in enumerate(report.disputed, 1):
        _claim(made, report, claim.title or f"Claim {place}", claim)
    if report.agreed:
        made.add_heading("Where they agree", 1)
        for claim in report.agreed:
            _claim(made, report, "Reported alike", claim)
    for article, wordings in zip(report.articles, report.only_in, strict=True):
        if wordings:
            made.add_heading(f"Only in {article.siglum}", 1)
            for wording in wordings:
                _wording(made, wording)
    if report.notes or not report.differences_heading:
        made.add_heading(report.notes_heading, 1)
        for note in report.notes:
            _note(made, note)
        if not report.notes:
            _paragraph(made, NO_NOTES)
    if report.shared:
        _list(made, "Shared wording", _shared(report))
    if report.hidden:
        _paragraph(made, f"Minor differences not shown: {report.hidden}.", "Aside")
    for told in (*report.chosen, report.limits, report.program):
        if told:
            _paragraph(made, told, "Aside")
    properties.comments = ""  # the template's says who made that
    out = io.BytesIO()
    made.save(out)
    return _undated(out)


def _undated(made: io.BytesIO) -> bytes:
    """The same archive without the time of day: a file of the same content is the same file."""
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            row = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            row.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(row, old.read(name))
    return out.getvalue()


def _summary(report: Report) -> str:
    articles = f"{len(report.articles)} article{'' if len(report.articles) == 1 else 's'}"
    if not report.differences_heading:
        return f"{articles}, {report.note_count} note{'' if report.note_count == 1 else 's'}"
    return f"{articles}, {report.shown} difference{'' if report.shown == 1 else 's'}"


def _styles(made: Document) -> None:
    made.styles["Normal"].font.size = Pt(10.5)
    aside = made.styles.add_style("Aside", WD_STYLE_TYPE.PARAGRAPH)
    aside.base_style = made.styles["Normal"]
    aside.font.size, aside.font.color.rgb = Pt(9), _MUTED
    note = made.styles.add_style("Analyst's note", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = made.styles["Normal"]
    note.paragraph_format.left_indent = Pt(24)


def _paragraph(made: Document, text: str, style: str = "Normal") -> Paragraph:
    paragraph = made.add_paragraph(style=style)
    paragraph.add_run(visible(text))
    return paragraph


def _article(made: Document, article: ReportedArticle) -> None:
    paragraph = made.add_paragraph(style="List Bullet")
    paragraph.add_run(f"{article.siglum}  {visible(article.title)}").bold = True
    known = [article.outlet, article.author, article.published, article.url]
    facts = [one for one in known if one] + [f"{article.words:,} words"]
    paragraph.add_run(f"\n{visible(' · '.join(facts))}")
    _paragraph(made, f"SHA-256 of the text: {article.text_sha256}", "Aside")
    for warning in article.warnings:
        _paragraph(made, warning, "Aside")


def _list(made: Document, heading: str, lines: Iterable[str]) -> None:
    rows = list(lines)
    if rows:
        made.add_heading(heading, 1)
        for row in rows:
            _paragraph(made, row, "List Bullet")


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label else text


def _independence(report: Report) -> list[str]:
    rows = [_labelled(pair.sigla, pair.text) for pair in report.independence]
    return [*rows, report.other_pairs] if report.other_pairs else rows


def _shared(report: Report) -> Iterable[str]:
    for one in report.shared:
        where = " and ".join(report.articles[index].siglum for index in one.articles)
        yield f"{where}, {one.words} words: “{one.text}”"
    if report.more_shared:
        yield f"and {report.more_shared} more"


def _claim(made: Document, report: Report, heading: str, claim: ReportedClaim) -> None:
    sources = ", ".join(report.articles[index].siglum for index in claim.articles)
    made.add_heading(f"{heading} ({sources})", 2)
    for wording in claim.wordings:
        _wording(made, wording)
    for finding in claim.findings:
        _finding(made, report, finding)
    for note in claim.notes:
        _note(made, note)


def _wording(made: Document, wording: Wording) -> None:
    paragraph = made.add_paragraph()
    paragraph.add_run(f"{wording.sentence}  ").bold = True
    _pieces(paragraph, wording.pieces)


def _pieces(paragraph: Paragraph, pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        run = paragraph.add_run(visible(piece.text))
        if piece.types:
            run.underline = True
            run.font.color.rgb = RGBColor.from_string(_COLOURS[piece.types[0]])


def _finding(made: Document, report: Report, finding: ReportedFinding) -> None:
    paragraph = made.add_paragraph()
    run = paragraph.add_run(f"{finding.number}. {finding.type.value.capitalize()}")
    run.bold, run.font.color.rgb = True, RGBColor.from_string(_COLOURS[finding.type])
    paragraph.add_run(f" ({SEVERITY_NAMES[finding.severity]}, rule {finding.rule})")
    for passage in finding.passages:
        paragraph.add_run(f"\n“{visible(passage.text).strip()}” ({where(passage)})")
    paragraph.add_run(f"\n{visible(finding.reason).strip()}")
    for passages in finding.also:
        told = " ↔ ".join(f"“{visible(one.text).strip()}” ({where(one)})" for one in passages)
        paragraph.add_run(f"\nalso {told}")
    if finding.more:
        paragraph.add_run(f"\n{finding.more}")
    if finding.held is not None:
        _held(made, finding.held)
    for note in finding.notes:
        _note(made, note, beside=True)


def _held(made: Document, held: Held) -> None:
    paragraph = made.add_paragraph(style="Analyst's note")
    paragraph.add_run("Verdict: ")
    paragraph.add_run(visible(held.state)).bold = True
    if reason := visible(held_reason(held)).strip():
        paragraph.add_run(f" · {reason}")


def _note(made: Document, note: ReportedNote, *, beside: bool = False) -> None:
    paragraph = made.add_paragraph(style="Analyst's note")
    paragraph.add_run(note_heading(note)).bold = True
    for quote in note_quotes(note, beside=beside):
        paragraph.add_run(f"\n{_quoted(quote)}").italic = True
    for line in note_lines(note):
        paragraph.add_run(f"\n{visible(line)}")
    if facts := " · ".join(visible(fact).strip() for fact in note_facts(note)):
        run = paragraph.add_run(f"\n{facts}")
        run.font.size, run.font.color.rgb = Pt(9), _MUTED


def _quoted(quote: Quoted) -> str:
    told = f"“{visible(quote.text).strip()}”"
    if quote.was:
        told += f" (was “{visible(quote.was).strip()}”)"
    return f"{told} ({where(quote)})" if quote.sentence else told
