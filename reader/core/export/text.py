"""The report for a terminal: wrapped by display width, coloured where that is wanted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

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
    Passage,
    Piece,
    Report,
    ReportedArticle,
    ReportedClaim,
    ReportedFinding,
    Wording,
)
from reader.core.export.report_notes import Quoted, ReportedNote
from reader.core.export.visible import shown_width, visible

_PIECES = re.compile(r"[!-~]+|[^!-~]", re.DOTALL)  # words are wrapped whole: 5 times as fast
_RESET = "\x1b[0m"
_BOLD = "1"
_DIM = "2"
# The sixteen colours that every terminal has and its user has chosen; a type is always named
# beside its colour, so that two may share one.
_COLOURS = {
    Type.COMMITMENT: "31",
    Type.STAGE: "33",
    Type.POLARITY: "35",
    Type.CERTAINTY: "36",
    Type.NUMBER: "34",
    Type.TIME: "32",
    Type.PRECEDENCE: "33",
    Type.ATTRIBUTION: "36",
    Type.QUOTATION: "32",
    Type.ENTITY: "34",
    Type.SCOPE: "35",
    Type.FRAMING: "31",
}


class Run(NamedTuple):
    """Visible text in one style; ``style`` is the parameter of an SGR sequence, "" for none."""

    text: str
    style: str = ""


class _Cell(NamedTuple):
    text: str  # a word of ASCII or another character, with the zero-width ones that follow it
    style: str
    width: int


def as_text(report: Report, *, width: int = 80, colour: bool = False, hashes: bool = False) -> str:
    """The report as lines of at most ``width`` columns, with ``hashes`` those of the texts too.

    Differing words stand between « and », and with ``colour`` in colour instead. No control
    character of an article reaches the output.
    """
    return "\n".join(_Page(report, width, colour, hashes).lines()) + "\n"


class _Page:
    def __init__(self, report: Report, width: int, colour: bool, hashes: bool) -> None:
        self._report = report
        self._width = width
        self._colour = colour
        self._hashes = hashes

    def lines(self) -> Iterator[str]:
        report = self._report
        yield from self._paragraph([Run(_headline(report), _BOLD)])
        yield self._styled([Run("═" * self._width, _DIM)])
        for article in report.articles:
            yield from self._article(article)
        yield from self._not_in_full()
        yield from self._independence()
        if report.disputed:
            yield from self._heading(report.differences_heading)
            for place, claim in enumerate(report.disputed, 1):
                yield from self._disputed(place, claim)
        elif report.differences_heading:
            yield ""
            yield from self._paragraph([Run(report.none_told)])
        if report.agreed:
            yield from self._heading("Where they agree")
            for claim in report.agreed:
                yield ""
                yield from self._wordings(claim.wordings)
                yield from self._notes(claim.notes)
        for article, wordings in zip(report.articles, report.only_in, strict=True):
            if wordings:
                yield from self._heading(f"Only in {article.siglum}")
                yield ""
                yield from self._wordings(wordings)
        if report.notes or not report.differences_heading:
            yield from self._heading(report.notes_heading)
            yield from self._notes(report.notes)
            if not report.notes:
                yield from self._paragraph([Run(NO_NOTES)])
        if report.shared:
            yield from self._heading("Shared wording")
            yield ""
            for shared in report.shared:
                where = " ".join(report.articles[index].siglum for index in shared.articles)
                what = ", a quotation" if shared.quotation else ""
                yield from self._paragraph(
                    [Run(f"{shared.words} words{what}: ", _DIM), Run(visible(shared.text))],
                    f"{where}  ",
                )
            if report.more_shared:
                yield from self._paragraph([Run(f"and {report.more_shared} more", _DIM)])
        yield ""
        yield self._styled([Run("─" * self._width, _DIM)])
        if report.hidden:
            yield from self._paragraph([Run(_hidden(report), _DIM)])
        for told in report.chosen:
            yield from self._paragraph([Run(visible(told), _DIM)])
        if report.author:
            yield from self._paragraph([Run(f"By {visible(report.author).strip()}", _DIM)])
        yield from self._paragraph([Run(report.closing, _DIM)])

    def _article(self, article: ReportedArticle) -> Iterator[str]:
        label = f"{article.siglum}  "
        yield from self._paragraph([Run(visible(article.title), _BOLD)], label)
        known = [article.outlet, article.author, article.published, PurePath(article.path).name]
        facts = [visible(fact) for fact in known if fact]
        facts.append(f"{article.words:,} words")
        facts.extend(f"{type_} {count}" for type_, count in article.findings)
        indent = " " * len(label)
        yield from self._paragraph([Run(" · ".join(facts), _DIM)], indent)
        if self._hashes:
            told = [article.url] if article.url else []
            told.append(f"SHA-256 of the text {article.text_sha256}")
            for line in told:
                yield from self._paragraph([Run(visible(line), _DIM)], indent)
        for warning in article.warnings:
            yield from self._paragraph([Run(visible(warning))], indent)

    def _not_in_full(self) -> Iterator[str]:
        if not self._report.not_in_full:
            return
        yield from self._heading("Not looked at in full")
        for limit in self._report.not_in_full:
            label = f"{limit.sigla}  " if limit.sigla else ""
            yield from self._paragraph([Run(visible(limit.text))], label)

    def _independence(self) -> Iterator[str]:
        report = self._report
        if not report.independence and not report.other_pairs:
            return
        yield from self._heading("How independent they are")
        for pair in report.independence:
            yield from self._paragraph([Run(visible(pair.text))], f"{pair.sigla}  ")
        if report.other_pairs:
            yield from self._paragraph([Run(report.other_pairs, _DIM)])

    def _heading(self, words: str) -> Iterator[str]:
        yield ""
        yield self._styled([Run(words.upper(), _BOLD)])
        yield self._styled([Run("─" * shown_width(words), _DIM)])

    def _disputed(self, place: int, claim: ReportedClaim) -> Iterator[str]:
        yield ""
        sources = " ".join(self._report.articles[index].siglum for index in claim.articles)
        title = claim.title or f"Claim {place}"
        yield from self._paragraph([Run(title, _BOLD), Run(f" · {sources}", _DIM)])
        yield from self._wordings(claim.wordings)
        for finding in claim.findings:
            yield ""
            yield from self._finding(finding)
        yield from self._notes(claim.notes)

    def _wordings(self, wordings: Iterable[Wording]) -> Iterator[str]:
        for wording in wordings:
            label = f"  {wording.sentence:<4} "
            yield from self._paragraph(list(self._marked(wording.pieces)), label)

    def _marked(self, pieces: Sequence[Piece]) -> Iterator[Run]:
        """Pieces that touch share one pair of marks, whatever their types."""
        for place, piece in enumerate(pieces):
            text = visible(piece.text)
            if self._colour:
                yield Run(text, f"1;4;{_COLOURS[piece.types[0]]}" if piece.types else "")
                continue
            before = pieces[place - 1].types if place else ()
            after = pieces[place + 1].types if place + 1 < len(pieces) else ()
            opens = "«" if piece.types and not before else ""
            closes = "»" if piece.types and not after else ""
            yield Run(f"{opens}{text}{closes}")

    def _finding(self, finding: ReportedFinding) -> Iterator[str]:
        label = f"  [{finding.number}] "
        heading = [
            Run(finding.type.value, f"1;{_COLOURS[finding.type]}"),
            Run(_rest_of_rule(finding), _DIM),
            Run(f" · {SEVERITY_NAMES[finding.severity]} · {visible(finding.id)}: ", _DIM),
            *_passages(finding.passages),
        ]
        yield from self._paragraph(heading, label)
        indent = " " * len(label)
        yield from self._paragraph([Run(visible(finding.reason))], indent)
        for passages in finding.also:
            yield from self._paragraph([Run("also ", _DIM), *_passages(passages)], indent)
        if finding.more:
            yield from self._paragraph([Run(finding.more, _DIM)], indent)
        if finding.held is not None:
            reason = visible(held_reason(finding.held)).strip()
            runs = [Run("Verdict: ", _DIM), Run(finding.held.state, _BOLD)]
            if reason:
                runs.append(Run(f" · {reason}"))
            yield from self._paragraph(runs, indent)
        yield from self._notes(finding.notes, indent, beside=True)

    def _notes(
        self, notes: Iterable[ReportedNote], indent: str = "  ", *, beside: bool = False
    ) -> Iterator[str]:
        for note in notes:
            yield ""
            runs = [Run(note_heading(note), _BOLD)]
            for place, quote in enumerate(note_quotes(note, beside=beside)):
                runs.append(Run(" ↔ " if place else " · ", _DIM))
                runs.extend(_quoted(quote))
            yield from self._paragraph(runs, indent)
            for line in note_lines(note):
                yield from self._paragraph([Run(visible(line))], indent)
            if facts := " · ".join(visible(fact).strip() for fact in note_facts(note)):
                yield from self._paragraph([Run(facts, _DIM)], indent)

    def _paragraph(self, runs: Sequence[Run], label: str = "") -> Iterator[str]:
        """The runs wrapped beside the label, which stands on the first line only."""
        indent = shown_width(label)
        for number, line in enumerate(wrap(runs, self._width - indent)):
            yield (" " * indent if number else label) + self._styled(line)

    def _styled(self, runs: Iterable[Run]) -> str:
        if not self._colour:
            return "".join(run.text for run in runs)
        return "".join(
            f"\x1b[{run.style}m{run.text}{_RESET}" if run.style else run.text for run in runs
        )


def _rest_of_rule(finding: ReportedFinding) -> str:
    """What follows the type in the rule's name: ".ladder" of "commitment.ladder"."""
    rule = visible(finding.rule)
    before = f"{finding.type.value}."
    return rule[len(before) - 1 :] if rule.startswith(before) else f" · {rule}"


def _headline(report: Report) -> str:
    if not report.differences_heading:
        notes = f"{report.note_count} note{'' if report.note_count == 1 else 's'}"
        return f"{len(report.articles)} articles · {notes}"
    found = f"{report.shown} difference{'' if report.shown == 1 else 's'}"
    first = f", {report.must_see} to see first" if report.must_see else ""
    return f"{len(report.articles)} articles compared · {found}{first}"


def _hidden(report: Report) -> str:
    return (
        f"{report.hidden} minor difference{'' if report.hidden == 1 else 's'} not shown (--nits)."
    )


def _passages(passages: Sequence[Passage]) -> Iterator[Run]:
    for place, passage in enumerate(passages):
        if place:
            yield Run(" ↔ ", _DIM)
        yield Run(f"{where(passage)} ", _DIM)
        yield Run(f"“{visible(passage.text).strip()}”")


def _quoted(quote: Quoted) -> Iterator[Run]:
    if quote.sentence:
        yield Run(f"{where(quote)} ", _DIM)
    yield Run(f"“{visible(quote.text).strip()}”")
    if quote.was:
        yield Run(f" (was “{visible(quote.was).strip()}”)", _DIM)


# Wrapping


def wrap(runs: Iterable[Run], width: int) -> list[list[Run]]:
    """The runs as lines of at most ``width`` columns, at least one line.

    Lines break at white space and between wide (East Asian) characters; a word that is too long
    for a line is cut.
    """
    width = max(width, 2)  # a wide character must fit
    lines: list[list[_Cell]] = [[]]
    used = 0
    for spaced, atom in _atoms(runs):
        needed = sum(cell.width for cell in atom)
        gap = _gap(lines[-1], atom) if spaced and lines[-1] else []
        if used + len(gap) + needed <= width:
            lines[-1].extend((*gap, *atom))
            used += len(gap) + needed
            continue
        if lines[-1] and needed <= width:
            lines.append(list(atom))
            used = needed
            continue
        if used + len(gap) < width:
            lines[-1].extend(gap)
            used += len(gap)
        for cell in _characters(atom):
            if used + cell.width > width:
                lines.append([])
                used = 0
            lines[-1].append(cell)
            used += cell.width
    return [_joined(line) for line in lines]


def _gap(line: Sequence[_Cell], atom: Sequence[_Cell]) -> list[_Cell]:
    # The space inside a marked phrase is marked, the one beside it is not.
    style = line[-1].style if line[-1].style == atom[0].style else ""
    return [_Cell(" ", style, 1)]


def _cells(runs: Iterable[Run]) -> Iterator[_Cell]:
    pending: _Cell | None = None
    for run in runs:
        for piece in _PIECES.findall(run.text):
            width = shown_width(piece)
            if pending is not None and width == 0:
                pending = pending._replace(text=pending.text + piece)
                continue
            if pending is not None:
                yield pending
            pending = _Cell(piece, run.style, width)
    if pending is not None:
        yield pending


def _characters(atom: Iterable[_Cell]) -> Iterator[_Cell]:
    """The cells with words in pieces, to be cut anywhere."""
    for cell in atom:
        if len(cell.text) > 1:
            yield from _cells(Run(character, cell.style) for character in cell.text)
        else:
            yield cell


def _atoms(runs: Iterable[Run]) -> Iterator[tuple[bool, list[_Cell]]]:
    """What may not be broken, each with whether white space stands before it."""
    atom: list[_Cell] = []
    spaced = after_space = False
    for cell in _cells(runs):
        if cell.text == " ":
            if atom:
                yield spaced, atom
            atom, after_space = [], True
            continue
        if not atom:
            spaced, after_space = after_space, False
        elif _breakable(atom[-1], cell):
            yield spaced, atom
            atom, spaced = [], False
        atom.append(cell)
    if atom:
        yield spaced, atom


def _breakable(before: _Cell, after: _Cell) -> bool:
    """Between wide characters, but not before closing or after opening punctuation."""
    if not (_is_wide(before) or _is_wide(after)):
        return False
    last = next((one for one in reversed(before.text) if shown_width(one)), before.text[0])
    opening = unicodedata.category(last) in {"Ps", "Pi"}
    closing = unicodedata.category(after.text[0]) in {"Pe", "Pf", "Po"}
    return not opening and not closing


def _is_wide(cell: _Cell) -> bool:
    return cell.width == 2 and not cell.text[0].isascii()


def _joined(cells: Iterable[_Cell]) -> list[Run]:
    runs: list[Run] = []
    for cell in cells:
        if runs and runs[-1].style == cell.style:
            runs[-1] = Run(runs[-1].text + cell.text, cell.style)
        else:
            runs.append(Run(cell.text, cell.style))
    return runs
