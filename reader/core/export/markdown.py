"""The report as Markdown (CommonMark), in which nothing of an article is interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

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

# CommonMark 0.31 (2.4: any ASCII punctuation may be escaped) and what GitHub, pandoc and
# markdown-it add: tables, strikethrough, mathematics, attributes, emoji names, bare addresses.
# Marks that only count at the start of a line (-, +, 1.) need nothing: only lines of notes stand
# there, see _LINE_START.
_SPECIAL = re.compile(
    r"[\\`*_{}\[\]<>#|~&$^=@]"
    r"|(?<!\d):(?=[/\w+])"  # http://, :emoji:
    r"|(?<=www)\.|\.(?=[^\W\d_]{2})"  # www.1x.net, example.com
)


# Signs at the start of a line: lists of bullets and numbers, and pandoc's lists of definitions.
_LINE_START = re.compile(r"\A(\(?(?:\d{1,9}|\w)?)([-+:.)])(?=\s|[-+]|\Z)")


def as_markdown(report: Report) -> str:
    """The report as CommonMark; differing words are bold."""
    return "\n".join(_lines(report)) + "\n"


def escaped(text: str) -> str:
    """The text so that a Markdown reader shows its characters and nothing else."""
    return _SPECIAL.sub(r"\\\g<0>", visible(text))


def _lines(report: Report) -> Iterator[str]:
    yield f"# {report.title}"
    yield ""
    yield _summary(report)
    yield ""
    yield "## Articles"
    yield ""
    for article in report.articles:
        yield from _article(article)
    yield ""
    if report.not_in_full:
        yield "## Not looked at in full"
        yield ""
        for limit in report.not_in_full:
            label = f"**{limit.sigla}** · " if limit.sigla else ""
            yield f"- {label}{escaped(limit.text).strip()}"
        yield ""
    yield from _independence(report)
    if report.differences_heading:
        yield f"## {report.differences_heading}"
        yield ""
        if not report.disputed:
            yield report.none_told
            yield ""
    for place, claim in enumerate(report.disputed, 1):
        yield from _disputed(report, place, claim)
    if report.agreed:
        yield "## Where they agree"
        yield ""
        for claim in report.agreed:
            yield f"{_sources(report, claim)}:"  # without it two lists would run into one
            yield ""
            yield from _wordings(claim.wordings)
            yield from _notes(claim.notes, "Notes:")
    for article, wordings in zip(report.articles, report.only_in, strict=True):
        if wordings:
            yield f"## Only in {article.siglum}"
            yield ""
            yield from _wordings(wordings)
    if report.notes or not report.differences_heading:
        yield f"## {report.notes_heading}"
        yield ""
        if report.notes:
            yield from _notes(report.notes)
        else:
            yield NO_NOTES
            yield ""
    if report.shared:
        yield "## Shared wording"
        yield ""
        for shared in report.shared:
            where = " and ".join(report.articles[index].siglum for index in shared.articles)
            what = ", a quotation" if shared.quotation else ""
            yield f"- {where}, {shared.words} words{what}: “{escaped(shared.text).strip()}”"
        if report.more_shared:
            yield f"- and {report.more_shared} more"
        yield ""
    yield "---"
    yield ""
    if report.hidden:
        yield f"Minor differences not shown: {report.hidden}."
        yield ""
    for told in report.chosen:
        yield escaped(told)
        yield ""
    if report.author:
        yield f"By {escaped(report.author).strip()}"
        yield ""
    yield f"*{report.closing}*"


def _independence(report: Report) -> Iterator[str]:
    if not report.independence and not report.other_pairs:
        return
    yield "## How independent they are"
    yield ""
    for pair in report.independence:
        yield f"- **{pair.sigla}** · {escaped(pair.text)}"
    if report.other_pairs:
        yield f"- {report.other_pairs}"
    yield ""


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _summary(report: Report) -> str:
    articles = _counted(len(report.articles), "article")
    if not report.differences_heading:
        return f"**{articles}, {_counted(report.note_count, 'note')}.**"
    parts = [articles, _counted(report.shown, "difference")]
    if report.must_see:
        parts.append(f"{report.must_see} of them to see first")
    types = ", ".join(f"{type_} {count}" for type_, count in report.types)
    return f"**{', '.join(parts)}.**" + (f" By type: {types}." if types else "")


def _article(article: ReportedArticle) -> Iterator[str]:
    known = [article.outlet, article.author, article.published, article.url]
    facts = [f"File {escaped(PurePath(article.path).name)}", f"{article.words:,} words"]
    facts += [escaped(fact) for fact in known if fact]
    facts += [f"{type_} {count}" for type_, count in article.findings]
    yield f"- **{article.siglum}** · {escaped(article.title).strip()}  "
    yield f"  {' · '.join(facts)}  "
    yield f"  SHA-256 of the text {article.text_sha256}"
    for warning in article.warnings:
        yield f"  - Note: {escaped(warning).strip()}"


def _disputed(report: Report, place: int, claim: ReportedClaim) -> Iterator[str]:
    yield f"### {claim.title or f'Claim {place}'} ({_sources(report, claim)})"
    yield ""
    if claim.wordings:
        yield from _wordings(claim.wordings)
    for finding in claim.findings:
        yield from _finding(finding)
    yield from _notes(claim.notes, "Notes:")


def _sources(report: Report, claim: ReportedClaim) -> str:
    return ", ".join(report.articles[index].siglum for index in claim.articles)


def _wordings(wordings: Iterable[Wording]) -> Iterator[str]:
    for wording in wordings:
        yield f"- **{wording.sentence}** · {_marked(wording.pieces)}"
    yield ""


def _finding(finding: ReportedFinding) -> Iterator[str]:
    severity = SEVERITY_NAMES[finding.severity]
    heading = f"**{finding.type}** ({severity}, rule {escaped(finding.rule)})"
    yield f"{finding.number}. {heading}: {_passages(finding.passages)}  "
    indent = " " * len(f"{finding.number}. ")
    yield f"{indent}Why: {escaped(finding.reason).strip()}"
    for passages in finding.also:
        yield f"{indent}- also {_passages(passages)}"
    if finding.more:
        yield f"{indent}- {finding.more}"
    if finding.held is not None:
        reason = escaped(held_reason(finding.held)).strip()
        told = f"- Verdict: **{finding.held.state}**"
        yield indent + (f"{told} · {reason}" if reason else told)
    for note in finding.notes:
        yield _note(note, indent, beside=True)
    yield ""


def _passages(passages: Sequence[Passage]) -> str:
    return " ↔ ".join(f"“{escaped(one.text).strip()}” ({where(one)})" for one in passages)


def _notes(notes: Sequence[ReportedNote], heading: str = "") -> Iterator[str]:
    if notes:
        if heading:  # without it two lists would run into one
            yield heading
            yield ""
        yield from (_note(note) for note in notes)
        yield ""


def _note(note: ReportedNote, indent: str = "", *, beside: bool = False) -> str:
    """A list item; its lines are kept apart by hard breaks, so that it is one paragraph."""
    heading = f"**{note_heading(note)}**"
    quoted = " ↔ ".join(_quoted(one) for one in note_quotes(note, beside=beside))
    lines = [f"{heading} · {quoted}" if quoted else heading]
    lines += [_line(line) for line in note_lines(note)]
    if facts := " · ".join(escaped(fact).strip() for fact in note_facts(note)):
        lines.append(facts)
    return f"{indent}- " + f"\\\n{indent}  ".join(lines)


def _quoted(quote: Quoted) -> str:
    told = f"“{escaped(quote.text).strip()}”"
    if quote.was:
        told += f" (was “{escaped(quote.was).strip()}”)"
    return f"{told} ({where(quote)})" if quote.sentence else told


def _line(text: str) -> str:
    """A line of a note, at the start of which a few more signs would begin a list."""
    return _LINE_START.sub(r"\g<1>\\\g<2>", escaped(text).strip())


def _marked(pieces: Sequence[Piece]) -> str:
    """The sentence with its differing words in bold; stretches that touch are one."""
    stretches: list[tuple[str, bool]] = []
    for piece in pieces:
        bold = bool(piece.types)
        text = visible(piece.text)
        if stretches and stretches[-1][1] == bold:
            stretches[-1] = (stretches[-1][0] + text, bold)
        else:
            stretches.append((text, bold))
    return "".join(_bold(text) if bold else escaped(text) for text, bold in stretches).strip()


def _bold(text: str) -> str:
    """Bold from the first to the last letter or digit.

    ``**`` beside white space or punctuation is no emphasis when a letter stands on its other side
    (CommonMark 0.31, 6.2); letters inside are safe everywhere.
    """
    letters = [place for place, character in enumerate(text) if character.isalnum()]
    if not letters:
        return escaped(text)
    first, last = letters[0], letters[-1] + 1
    return f"{escaped(text[:first])}**{escaped(text[first:last])}**{escaped(text[last:])}"
