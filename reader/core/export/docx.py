"""The report as a Word document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
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
_MUTED = "625D55"

_PART, _ASIDE, _NOTE = "Heading 1", "Aside", "Analyst's note"  # names of styles


def as_docx(report: Report) -> bytes:
    """The report as a .docx file: headings for the outline, differing words underlined."""
    made = docx.Document()
    styles = _styles(made)
    properties = made.core_properties
    properties.title = report.title
    properties.author = visible(report.author)[:_LONGEST_PROPERTY] or report.program
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    properties.comments = ""  # the template's says who made that
    # The paragraphs are written as XML and parsed at once: python-docx looks through all that are
    # there for each that is added (10,000 notes took 150 s).
    text = "".join(paragraph.spelled(styles) for paragraph in _paragraphs(report))
    end = made.element.body.sectPr
    for element in list(parse_xml(f"<w:body {nsdecls('w')}>{text}</w:body>")):
        end.addprevious(element)
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


def _styles(made: Document) -> dict[str, str]:
    """The names of the styles that are used, as the file knows them."""
    made.styles["Normal"].font.size = Pt(10.5)
    aside = made.styles.add_style(_ASIDE, WD_STYLE_TYPE.PARAGRAPH)
    aside.base_style = made.styles["Normal"]
    aside.font.size, aside.font.color.rgb = Pt(9), RGBColor.from_string(_MUTED)
    note = made.styles.add_style(_NOTE, WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = made.styles["Normal"]
    note.paragraph_format.left_indent = Pt(24)
    return {style.name: style.style_id for style in made.styles if style.name}


# paragraphs and runs


class _Run(NamedTuple):
    """A stretch of one look; "\\n" begins a line. The size is in points, 0 for the style's."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    size: int = 0

    def spelled(self) -> str:
        """The run as XML."""
        look = "<w:b/>" if self.bold else ""
        look += "<w:i/>" if self.italic else ""
        look += f'<w:color w:val="{self.colour}"/>' if self.colour else ""
        look += f'<w:sz w:val="{2 * self.size}"/>' if self.size else ""
        look += '<w:u w:val="single"/>' if self.underline else ""
        lines = "<w:br/>".join(
            f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in self.text.split("\n")
        )
        return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{lines}</w:r>"


class _Paragraph(NamedTuple):
    """A paragraph in a style of that name; its texts are visible already."""

    style: str
    runs: tuple[_Run, ...]

    def spelled(self, styles: Mapping[str, str]) -> str:
        """The paragraph as XML."""
        style = f'<w:pPr><w:pStyle w:val="{styles[self.style]}"/></w:pPr>'
        return f"<w:p>{style}{''.join(run.spelled() for run in self.runs)}</w:p>"


def _plain(text: str, style: str = "Normal") -> _Paragraph:
    return _Paragraph(style, (_Run(visible(text)),))


def _paragraphs(report: Report) -> Iterator[_Paragraph]:
    yield _plain(report.title, "Title")
    yield _plain(_summary(report), "Subtitle")
    if report.author:
        yield _plain(f"By {report.author}")
    yield _plain("Articles", _PART)
    for article in report.articles:
        yield from _article(article)
    limits = (_labelled(one.sigla, one.text) for one in report.not_in_full)
    yield from _list("Not looked at in full", limits)
    yield from _list("How independent they are", _independence(report))
    if report.differences_heading:
        yield _plain(report.differences_heading, _PART)
        if not report.disputed:
            yield _plain(report.none_told)
    for place, claim in enumerate(report.disputed, 1):
        yield from _claim(report, claim.title or f"Claim {place}", claim)
    if report.agreed:
        yield _plain("Where they agree", _PART)
        for claim in report.agreed:
            yield from _claim(report, "Reported alike", claim)
    for article, wordings in zip(report.articles, report.only_in, strict=True):
        if wordings:
            yield _plain(f"Only in {article.siglum}", _PART)
            yield from (_wording(wording) for wording in wordings)
    if report.notes or not report.differences_heading:
        yield _plain(report.notes_heading, _PART)
        yield from (_note(note) for note in report.notes)
        if not report.notes:
            yield _plain(NO_NOTES)
    yield from _list("Shared wording", _shared(report))
    if report.hidden:
        yield _plain(f"Minor differences not shown: {report.hidden}.", _ASIDE)
    for told in (*report.chosen, report.limits, report.program):
        if told:
            yield _plain(told, _ASIDE)


def _summary(report: Report) -> str:
    articles = f"{len(report.articles)} article{'' if len(report.articles) == 1 else 's'}"
    if not report.differences_heading:
        return f"{articles}, {report.note_count} note{'' if report.note_count == 1 else 's'}"
    return f"{articles}, {report.shown} difference{'' if report.shown == 1 else 's'}"


def _article(article: ReportedArticle) -> Iterator[_Paragraph]:
    known = [article.outlet, article.author, article.published, article.url]
    facts = [one for one in known if one] + [f"{article.words:,} words"]
    yield _Paragraph(
        "List Bullet",
        (
            _Run(f"{article.siglum}  {visible(article.title)}", bold=True),
            _Run(f"\n{visible(' · '.join(facts))}"),
        ),
    )
    yield _plain(f"SHA-256 of the text: {article.text_sha256}", _ASIDE)
    for warning in article.warnings:
        yield _plain(warning, _ASIDE)


def _list(heading: str, lines: Iterable[str]) -> Iterator[_Paragraph]:
    for number, line in enumerate(lines):
        if number == 0:
            yield _plain(heading, _PART)
        yield _plain(line, "List Bullet")


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label else text


def _independence(report: Report) -> list[str]:
    rows = [_labelled(pair.sigla, pair.text) for pair in report.independence]
    return [*rows, report.other_pairs] if report.other_pairs else rows


def _shared(report: Report) -> Iterator[str]:
    for one in report.shared:
        sigla = " and ".join(report.articles[index].siglum for index in one.articles)
        what = ", a quotation" if one.quotation else ""
        yield f"{sigla}, {one.words} words{what}: “{one.text}”"
    if report.more_shared:
        yield f"and {report.more_shared} more"


def _claim(report: Report, heading: str, claim: ReportedClaim) -> Iterator[_Paragraph]:
    sources = ", ".join(report.articles[index].siglum for index in claim.articles)
    yield _plain(f"{heading} ({sources})", "Heading 2")
    yield from (_wording(wording) for wording in claim.wordings)
    for finding in claim.findings:
        yield _finding(finding)
        if finding.held is not None:
            yield _held(finding.held)
        yield from (_note(note, beside=True) for note in finding.notes)
    yield from (_note(note) for note in claim.notes)


def _wording(wording: Wording) -> _Paragraph:
    name = _Run(f"{wording.sentence}  ", bold=True)
    return _Paragraph("Normal", (name, *(_piece(piece) for piece in wording.pieces)))


def _piece(piece: Piece) -> _Run:
    text = visible(piece.text)
    if not piece.types:
        return _Run(text)
    return _Run(text, underline=True, colour=_COLOURS[piece.types[0]])


def _finding(finding: ReportedFinding) -> _Paragraph:
    heading = f"{finding.number}. {finding.type.value.capitalize()}"
    lines = [f" ({SEVERITY_NAMES[finding.severity]}, rule {visible(finding.rule)})"]
    lines += [f"“{visible(one.text).strip()}” ({where(one)})" for one in finding.passages]
    lines.append(visible(finding.reason).strip())
    for passages in finding.also:
        told = " ↔ ".join(f"“{visible(one.text).strip()}” ({where(one)})" for one in passages)
        lines.append(f"also {told}")
    if finding.more:
        lines.append(finding.more)
    title = _Run(heading, bold=True, colour=_COLOURS[finding.type])
    return _Paragraph("Normal", (title, _Run("\n".join(lines))))


def _held(held: Held) -> _Paragraph:
    runs = [_Run("Verdict: "), _Run(visible(held.state), bold=True)]
    if reason := visible(held_reason(held)).strip():
        runs.append(_Run(f" · {reason}"))
    return _Paragraph(_NOTE, tuple(runs))


def _note(note: ReportedNote, *, beside: bool = False) -> _Paragraph:
    runs = [_Run(note_heading(note), bold=True)]
    for quote in note_quotes(note, beside=beside):
        runs.append(_Run(f"\n{_quoted(quote)}", italic=True))
    runs += [_Run(f"\n{visible(line)}") for line in note_lines(note)]
    if facts := " · ".join(visible(fact).strip() for fact in note_facts(note)):
        runs.append(_Run(f"\n{facts}", colour=_MUTED, size=9))
    return _Paragraph(_NOTE, tuple(runs))


def _quoted(quote: Quoted) -> str:
    told = f"“{visible(quote.text).strip()}”"
    if quote.was:
        told += f" (was “{visible(quote.was).strip()}”)"
    return f"{told} ({where(quote)})" if quote.sentence else told
