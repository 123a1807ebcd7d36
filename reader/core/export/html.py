"""The report as one HTML file that holds everything it needs and fetches nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import PurePath

from reader.core.discrepancies.finding import Severity
from reader.core.export.html_style import STYLE
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
    Passage,
    Piece,
    Report,
    ReportedArticle,
    ReportedClaim,
    ReportedFinding,
    Wording,
)
from reader.core.export.report_notes import Quoted, ReportedNote
from reader.core.export.visible import visible
from reader.core.notes import COLOURS

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")  # RFC 5646, 2.1, without the details


def as_html(report: Report) -> str:
    """The report as a self-contained HTML document, for the screen (light and dark) and paper.

    There is no script and no address in it, and its own content security policy allows nothing
    but its one style sheet, named by hash.
    """
    return "\n".join(_lines(report)) + "\n"


def _text(text: str) -> str:
    return escape(visible(text))


def _lines(report: Report) -> Iterator[str]:
    # The policy hashes what stands between the tags, line ends included.
    style = f"\n{STYLE}\n"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{report.title}: {_text(_subject(report))}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"
    yield from _header(report)
    yield "<main>"
    yield from _disputed_claims(report)
    yield from _agreed_claims(report)
    yield from _only_in(report)
    yield from _other_notes(report)
    yield from _shared(report)
    yield "</main>"
    yield "<footer>"
    if report.hidden:
        yield f"<p>Minor differences not shown: {report.hidden}.</p>"
    for told in report.chosen:
        yield f"<p>{_text(told)}</p>"
    if report.limits:
        yield f"<p>{_text(report.limits)}</p>"
    yield f"<p>{_text(report.program)}</p>"
    yield "</footer>"
    yield "</body>"
    yield "</html>"


def _subject(report: Report) -> str:
    return next((article.title for article in report.articles if article.title.strip()), "articles")


def _header(report: Report) -> Iterator[str]:
    yield "<header>"
    yield f'<p class="kicker">{report.title}</p>'
    yield f"<h1>{_headline(report)}</h1>"
    if report.author:
        yield f'<p class="by">{_text(report.author)}</p>'
    if report.types:
        yield '<ul class="counts">'
        for type_, count in report.types:
            yield f'<li><span class="badge {type_}">{type_}</span> {count}</li>'
        yield "</ul>"
    yield '<ol class="sources">'
    for index, article in enumerate(report.articles):
        yield from _article(index, article)
    yield "</ol>"
    yield from _remarks("not-in-full", "Not looked at in full", _not_in_full(report))
    yield from _remarks("independence", "How independent they are", _independence(report))
    yield "</header>"


def _headline(report: Report) -> str:
    accounts = _counted(len(report.articles), "account")
    if not report.differences_heading:
        return f"{accounts}, {_counted(report.note_count, 'note')}"
    return f"{accounts}, {_counted(report.shown, 'difference')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _remarks(name: str, heading: str, lines: Iterable[str]) -> Iterator[str]:
    rows = list(lines)
    if rows:
        yield f'<section class="remarks" aria-labelledby="{name}">'
        yield f'<h2 id="{name}">{heading}</h2>'
        yield "<ul>"
        yield from (f"<li>{row}</li>" for row in rows)
        yield "</ul>"
        yield "</section>"


def _not_in_full(report: Report) -> Iterator[str]:
    for limit in report.not_in_full:
        label = f"<small>{escape(limit.sigla)}</small> " if limit.sigla else ""
        yield f"{label}{_text(limit.text)}"


def _independence(report: Report) -> Iterator[str]:
    for pair in report.independence:
        yield f"<small>{escape(pair.sigla)}</small> {_text(pair.text)}"
    if report.other_pairs:
        yield _text(report.other_pairs)


def _article(index: int, article: ReportedArticle) -> Iterator[str]:
    known = [article.outlet, article.author, article.published]
    facts = [fact for fact in known if fact]
    facts += [PurePath(article.path).name, f"{article.words:,} words"]
    if article.url:
        facts.append(article.url)
    yield "<li>"
    yield f"{_siglum(index, article.siglum)}"
    yield f'<div><p{_language(article)} class="name">{_text(article.title)}</p>'
    yield f'<p class="facts">{" · ".join(f"<bdi>{_text(fact)}</bdi>" for fact in facts)}</p>'
    yield f'<p class="facts hash">SHA-256 of the text {_text(article.text_sha256)}</p>'
    for warning in article.warnings:
        yield f'<p class="warning">{_text(warning)}</p>'
    yield "</div></li>"


def _siglum(index: int, siglum: str) -> str:
    return f'<span class="siglum s{index % 6}">{escape(siglum)}</span>'


def _language(article: ReportedArticle) -> str:
    """The attributes of an element that holds an article's own words."""
    language = article.language if _LANGUAGE.fullmatch(article.language) else ""
    return f' lang="{language}" dir="auto"' if language else ' dir="auto"'


def _disputed_claims(report: Report) -> Iterator[str]:
    if not report.differences_heading:
        return
    yield '<section aria-labelledby="differ">'
    yield f'<h2 id="differ">{report.differences_heading}</h2>'
    if not report.disputed:
        yield f"<p>{report.none_told}</p>"
    for place, claim in enumerate(report.disputed, 1):
        yield f'<article class="{"group" if claim.title else "claim"}">'
        sources = ", ".join(report.articles[index].siglum for index in claim.articles)
        yield f"<h3>{_text(claim.title) or f'Claim {place}'} <small>{sources}</small></h3>"
        if claim.wordings:
            yield from _wordings(report, claim.wordings, f"Wordings of claim {place}")
        yield '<ol class="findings">'
        for finding in claim.findings:
            yield from _finding(report, finding)
        yield "</ol>"
        yield from _notes(report, claim.notes)
        yield "</article>"
    yield "</section>"


def _agreed_claims(report: Report) -> Iterator[str]:
    if not report.agreed:
        return
    yield '<section aria-labelledby="agree">'
    yield '<h2 id="agree">Where they agree</h2>'
    for place, claim in enumerate(report.agreed, 1):
        yield f'<div class="claim agreed">{_agreed_title(report, claim)}'
        yield from _wordings(report, claim.wordings, f"Wordings of agreed claim {place}")
        yield from _notes(report, claim.notes)
        yield "</div>"
    yield "</section>"


def _agreed_title(report: Report, claim: ReportedClaim) -> str:
    return f'<p class="facts">{", ".join(report.articles[i].siglum for i in claim.articles)}</p>'


def _only_in(report: Report) -> Iterator[str]:
    for article, wordings in zip(report.articles, report.only_in, strict=True):
        if wordings:
            yield f'<section aria-labelledby="only-{article.siglum}">'
            yield f'<h2 id="only-{article.siglum}">Only in {article.siglum}</h2>'
            yield from _wordings(report, wordings, f"What only {article.siglum} says")
            yield "</section>"


def _other_notes(report: Report) -> Iterator[str]:
    if not report.notes and report.differences_heading:
        return
    yield '<section aria-labelledby="notes">'
    yield f'<h2 id="notes">{report.notes_heading}</h2>'
    if not report.notes:
        yield f"<p>{NO_NOTES}</p>"
    yield from _notes(report, report.notes)
    yield "</section>"


def _notes(report: Report, notes: Sequence[ReportedNote], *, beside: bool = False) -> Iterator[str]:
    if not notes:
        return
    yield '<ul class="written">'
    for note in notes:
        colour = note.colour if note.colour in COLOURS else COLOURS[0]
        yield f'<li class="note {colour}">'
        yield f'<p class="facts">{note_heading(note)}</p>'
        for quote in note_quotes(note, beside=beside):
            yield f'<p class="about">{_quoted(report, quote)}</p>'
        if lines := note_lines(note):
            yield f'<p class="said" dir="auto">{"<br>".join(_text(line) for line in lines)}</p>'
        if facts := list(note_facts(note)):
            yield f'<p class="facts">{" · ".join(f"<bdi>{_text(one)}</bdi>" for one in facts)}</p>'
        yield "</li>"
    yield "</ul>"


def _quoted(report: Report, quote: Quoted) -> str:
    language = ' dir="auto"' if quote.article is None else _language(report.articles[quote.article])
    told = f"<q{language}>{_text(quote.text).strip()}</q>"
    if quote.was:
        told += f" (was <q{language}>{_text(quote.was).strip()}</q>)"
    return f"{told}&nbsp;<small>{escape(where(quote))}</small>" if quote.sentence else told


def _shared(report: Report) -> Iterator[str]:
    if not report.shared:
        return
    yield '<section aria-labelledby="shared">'
    yield '<h2 id="shared">Shared wording</h2>'
    yield "<p>Runs of words that two articles have in common: the mark of a common source.</p>"
    yield "<ul>"
    for shared in report.shared:
        first = report.articles[shared.articles[0]]
        where = " and ".join(report.articles[index].siglum for index in shared.articles)
        yield (
            f"<li>{where}, {shared.words} words{', a quotation' if shared.quotation else ''}: "
            f"<q{_language(first)}>{_text(shared.text).strip()}</q></li>"
        )
    if report.more_shared:
        yield f"<li>and {report.more_shared} more</li>"
    yield "</ul>"
    yield "</section>"


def _wordings(report: Report, wordings: Iterable[Wording], caption: str) -> Iterator[str]:
    yield f'<table><caption class="unseen">{escape(caption)}</caption>'
    yield '<thead class="unseen"><tr><th scope="col">Source</th><th scope="col">Wording</th></tr>'
    yield "</thead><tbody>"
    for wording in wordings:
        article = report.articles[wording.article]
        siglum = f'<span class="siglum s{wording.article % 6}">{escape(wording.sentence)}</span>'
        yield (
            f'<tr class="{wording.kind}"><th scope="row">{siglum}</th>'
            f"<td{_language(article)}>{_marked(wording.pieces)}</td></tr>"
        )
    yield "</tbody></table>"


def _marked(pieces: Sequence[Piece]) -> str:
    parts = []
    for piece in pieces:
        text = _text(piece.text)
        if piece.types:
            names = ", ".join(piece.types)
            text = f'<mark class="{piece.types[0]}" title="{names}">{text}</mark>'
        parts.append(text)
    return "".join(parts).strip()


def _finding(report: Report, finding: ReportedFinding) -> Iterator[str]:
    strong = " strong" if finding.severity == Severity.MUST_SEE else ""
    yield f'<li value="{finding.number}" class="finding{strong}">'
    yield (
        f'<p class="what"><span class="badge {finding.type}">{finding.type}</span> '
        f"{_passages(report, finding.passages)} "
        f'<span class="severity">{SEVERITY_NAMES[finding.severity]} · '
        f"{_text(finding.rule)}</span></p>"
    )
    yield f'<p class="why">{_text(finding.reason)}</p>'
    if finding.also:
        yield '<ul class="also">'
        for passages in finding.also:
            yield f"<li>also {_passages(report, passages)}</li>"
        if finding.more:
            yield f"<li>{_text(finding.more)}</li>"
        yield "</ul>"
    if finding.held is not None:
        reason = held_reason(finding.held)
        told = f" · <bdi>{_text(reason)}</bdi>" if reason else ""
        yield f'<p class="verdict">Verdict: <b>{_text(finding.held.state)}</b>{told}</p>'
    yield from _notes(report, finding.notes, beside=True)
    yield "</li>"


def _passages(report: Report, passages: Sequence[Passage]) -> str:
    return ' <span class="against">↔</span> '.join(
        f"<q{_language(report.articles[passage.article])}>{_text(passage.text).strip()}</q>"
        f"&nbsp;<small>{escape(where(passage))}</small>"
        for passage in passages
    )
