"""The report as paragraphs of plain runs, for whoever lays out pages: PDF, print, the preview.

What a paragraph looks like is the face's business; here stands what it is and says. All text is
made visible: on one line, with no character that steers the display.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from reader.core.article import Kind
from reader.core.discrepancies.finding import Severity, Type
from reader.core.export.report_choice import Template
from reader.core.export.report_model import (
    SEVERITY_NAMES,
    Passage,
    Piece,
    Report,
    ReportedArticle,
    ReportedClaim,
    ReportedFinding,
    Wording,
)
from reader.core.export.report_notes import Held, ReportedNote
from reader.core.export.visible import visible
from reader.core.values import dataclass

_NONE_TOLD = "None of the differences is told; what was left out stands at the end."
_HEAD = 70  # characters of a title above a page


class Style(StrEnum):
    """What a paragraph is."""

    TITLE = "title"
    SUMMARY = "summary"
    SECTION = "section"
    CLAIM = "claim"
    SOURCE = "source"  # an article's title, labelled with its letter
    FACTS = "facts"  # what is known of it
    WARNING = "warning"
    SENTENCE = "sentence"  # labelled with its name
    FINDING = "finding"  # the heading of a finding, labelled with its number
    QUOTE = "quote"  # one side of it, labelled with the sentence
    REASON = "reason"
    ALSO = "also"
    VERDICT = "verdict"
    NOTE_QUOTE = "note quote"  # labelled with the sentence
    NOTE = "note"
    NOTE_FACTS = "note facts"
    ITEM = "item"  # of a list
    PLAIN = "plain"
    ASIDE = "aside"


class Tone(StrEnum):
    """How loud a run is."""

    USUAL = "usual"
    STRONG = "strong"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one look; ``types`` are those of the findings whose words it is part of."""

    text: str
    tone: Tone = Tone.USUAL
    types: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``label`` stands before it, in the colour of ``article`` where there is one.

    ``right_to_left`` is told by its own words: the label must not decide it.
    """

    style: Style
    runs: tuple[Run, ...]
    label: str = ""
    article: int | None = None
    right_to_left: bool = False

    @property
    def text(self) -> str:
        """The words without the label."""
        return "".join(run.text for run in self.runs)


def paragraphs(report: Report) -> Iterator[Paragraph]:
    """The whole report from its title to its limits, in reading order."""
    yield _plain(Style.TITLE, report.title)
    yield _plain(Style.SUMMARY, _summary(report))
    if report.author:
        yield _plain(Style.SUMMARY, f"by {report.author}")
    yield _plain(Style.SECTION, "Articles")
    for place, article in enumerate(report.articles):
        yield from _article(place, article)
    yield from _list(
        "Not looked at in full", (_labelled(one.sigla, one.text) for one in report.not_in_full)
    )
    yield from _list("How independent they are", _independence(report))
    if report.differences_heading:
        yield _plain(Style.SECTION, report.differences_heading)
        if not report.disputed:
            left_out = report.hidden or report.chosen
            yield _plain(Style.PLAIN, _NONE_TOLD if left_out else "No differences were found.")
    for place, claim in enumerate(report.disputed, 1):
        yield from _claim(report, claim.title or f"Claim {place}", claim)
    if report.agreed:
        yield _plain(Style.SECTION, "Where they agree")
        for claim in report.agreed:
            yield from _claim(report, "Reported alike", claim)
    for article, wordings in zip(report.articles, report.only_in, strict=True):
        if wordings:
            yield _plain(Style.SECTION, f"Only in {article.siglum}")
            for wording in wordings:
                yield _sentence(wording)
    if report.notes or not report.differences_heading:
        yield _plain(Style.SECTION, report.notes_heading)
        if not report.notes:
            yield _plain(Style.PLAIN, "There are no notes.")
    for note in report.notes:
        yield from note_paragraphs(note)
    if report.shared:
        yield from _list("Shared wording", _shared(report))
    if report.hidden:
        yield _plain(Style.ASIDE, f"Minor differences not shown: {report.hidden}.")
    for told in (*report.chosen, report.limits, report.program):
        yield _plain(Style.ASIDE, told)


def running_head(report: Report) -> str:
    """What stands above each page: the report's name and what the first article is called."""
    first = next((visible(one.title).strip() for one in report.articles if one.title.strip()), "")
    shown = first if len(first) <= _HEAD else first[: _HEAD - 1].rstrip() + "…"
    return f"{report.title} · {_isolated(shown)}" if shown else report.title


def page_line(number: int, of: int) -> str:
    """What stands below a page."""
    return f"{number} / {of}"


def _plain(style: Style, text: str) -> Paragraph:
    shown = visible(text).strip()
    return Paragraph(style, (Run(shown),), right_to_left=runs_leftwards(shown))


def _put_together(style: Style, text: str) -> Paragraph:
    """A paragraph of the program's own words around others that are visible and isolated."""
    return Paragraph(style, (Run(text),))


def _summary(report: Report) -> str:
    parts = [_counted(len(report.articles), "article", "articles")]
    if report.template is Template.NOTES:
        return ", ".join([*parts, _counted(len(report.notes), "note", "notes")])
    parts.append(_counted(report.shown, "difference", "differences"))
    if report.must_see:
        parts.append(f"{report.must_see} of them to see first")
    return ", ".join(parts)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _article(place: int, article: ReportedArticle) -> Iterator[Paragraph]:
    title = visible(article.title).strip() or "Untitled"
    yield Paragraph(
        Style.SOURCE, (Run(title, Tone.STRONG),), article.siglum, place, runs_leftwards(title)
    )
    known = [article.outlet, article.author, article.published]
    facts = [one for one in known if one] + [f"{article.words:,} words"]
    yield _put_together(Style.FACTS, " · ".join(_isolated(one) for one in facts))
    if article.url:
        yield _plain(Style.FACTS, article.url)
    yield _plain(Style.FACTS, f"SHA-256 of the text {article.text_sha256}")
    for warning in article.warnings:
        yield _plain(Style.WARNING, warning)


def _list(heading: str, lines: Iterable[str]) -> Iterator[Paragraph]:
    rows = list(lines)
    if rows:
        yield _plain(Style.SECTION, heading)
        for row in rows:
            yield _put_together(Style.ITEM, row)


def _labelled(label: str, text: str) -> str:
    return f"{label}: {_isolated(text)}" if label else _isolated(text)


def _independence(report: Report) -> list[str]:
    rows = [_labelled(pair.sigla, pair.text) for pair in report.independence]
    return [*rows, report.other_pairs] if report.other_pairs else rows


def _shared(report: Report) -> Iterator[str]:
    for one in report.shared:
        where = " and ".join(report.articles[index].siglum for index in one.articles)
        what = ", a quotation" if one.quotation else ""
        yield f"{where}, {one.words} words{what}: {_quoted(one.text)}"
    if report.more_shared:
        yield f"and {report.more_shared} more"


def _claim(report: Report, heading: str, claim: ReportedClaim) -> Iterator[Paragraph]:
    sources = ", ".join(report.articles[index].siglum for index in claim.articles)
    runs = (Run(visible(heading)), Run(f"  {sources}", Tone.MUTED))
    yield Paragraph(Style.CLAIM, runs[:1] if claim.title else runs)
    for wording in claim.wordings:
        yield _sentence(wording)
    for finding in claim.findings:
        yield from _finding(finding)
    for note in claim.notes:
        yield from note_paragraphs(note)


def _sentence(wording: Wording) -> Paragraph:
    tone = {Kind.TITLE: Tone.STRONG, Kind.HEADING: Tone.STRONG}.get(wording.kind, Tone.USUAL)
    return Paragraph(
        Style.SENTENCE,
        _trimmed(tuple(_run(piece, tone) for piece in wording.pieces)),
        wording.sentence,
        wording.article,
        runs_leftwards(wording.text),
    )


def _run(piece: Piece, tone: Tone) -> Run:
    return Run(visible(piece.text), tone, piece.types)


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without white space at either end of the paragraph."""
    found = list(runs)
    if found:
        found[0] = Run(found[0].text.lstrip(), found[0].tone, found[0].types)
        found[-1] = Run(found[-1].text.rstrip(), found[-1].tone, found[-1].types)
    return tuple(run for run in found if run.text)


def _finding(finding: ReportedFinding) -> Iterator[Paragraph]:
    weight = Tone.STRONG if finding.severity is Severity.MUST_SEE else Tone.MUTED
    yield Paragraph(
        Style.FINDING,
        (
            Run(finding.type.value.capitalize(), Tone.STRONG, (finding.type,)),
            Run(f"   {SEVERITY_NAMES[finding.severity]}", weight),
            Run(f"   rule {finding.rule}", Tone.MUTED),
        ),
        str(finding.number),
    )
    for passage in finding.passages:
        yield _passage(finding.type, passage)
    yield _plain(Style.REASON, finding.reason)
    for passages in finding.also:
        yield _put_together(Style.ALSO, f"also {_sides(passages)}")
    if finding.more:
        yield _plain(Style.ALSO, finding.more)
    if finding.held is not None:
        yield _held(finding.held)
    for note in finding.notes:
        yield from note_paragraphs(note)


def _passage(kind: Type, passage: Passage) -> Paragraph:
    words = visible(passage.text).strip()
    runs = [Run("“"), Run(words, types=(kind,)), Run("”")]
    if passage.gloss:
        runs.append(Run(f"  ({visible(passage.gloss)})", Tone.MUTED))
    if passage.paragraph:
        runs.append(Run(f"  paragraph {passage.paragraph}", Tone.MUTED))
    return Paragraph(
        Style.QUOTE, tuple(runs), passage.sentence, passage.article, runs_leftwards(words)
    )


def _sides(passages: Sequence[Passage]) -> str:
    return " ↔ ".join(f"{_quoted(one.text)} ({one.sentence})" for one in passages)


def _held(held: Held) -> Paragraph:
    runs = [Run("Verdict: "), Run(held.state, Tone.STRONG)]
    if held.reason:
        runs.append(Run(f", {visible(held.reason).strip()}"))
    if held.changed:
        runs.append(Run(" (the text has changed since)", Tone.MUTED))
    return Paragraph(Style.VERDICT, tuple(runs))


def note_paragraphs(note: ReportedNote) -> Iterator[Paragraph]:
    """A note: the words it is about, what it says line by line, and who wrote it when."""
    for quote in note.quotes:
        words = visible(quote.text).strip()
        yield Paragraph(
            Style.NOTE_QUOTE,
            (Run(f"“{words}”"),),
            quote.sentence or "?",
            None,
            runs_leftwards(words),
        )
    for line in note.text.split("\n"):
        if line.strip():
            yield _plain(Style.NOTE, line)
    told = [", ".join(note.tags), "flagged" if note.flagged else ""]
    told += [note.author, (note.changed or note.created)[:10]]
    if note.lost:
        told.append("its words were not found again")
    if any(told):
        yield _put_together(Style.NOTE_FACTS, " · ".join(_isolated(one) for one in told if one))


def _quoted(text: str) -> str:
    return f"“{_isolated(text)}”"


_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"


def _isolated(text: str) -> str:
    """Words made visible whose direction does not turn round what stands beside them."""
    shown = visible(text).strip()
    if shown.isascii() or not any(unicodedata.bidirectional(c) in ("R", "AL") for c in shown):
        return shown
    return f"{_FIRST_STRONG_ISOLATE}{shown}{_POP}"


def runs_leftwards(text: str) -> bool:
    """Whether the first character with a direction of its own is of a right-to-left script."""
    if text.isascii():
        return False
    found = (unicodedata.bidirectional(c) for c in text)
    return next((one for one in found if one in ("L", "R", "AL")), "L") != "L"
