"""The words in which every report tells verdicts and notes; made safe by each format."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.export.report_model import Passage
from reader.core.export.report_notes import Held, Quoted, ReportedNote
from reader.core.notes import On
from reader.core.placed_notes import Found

_HEADINGS = {
    On.PASSAGE: "Note",
    On.FINDING: "Note on a difference",
    On.LINK: "Note on a link",
    On.CLAIM: "Note on a claim",
}
_NOT_FOUND = {
    Found.LOST: "its words were not found again",
    Found.AWAY: "its article is not open",
}
_DAY = len("2026-11-22")


def note_heading(note: ReportedNote) -> str:
    """What kind of note it is."""
    return "Highlight" if not note.text and not note.tags else _HEADINGS[note.on]


def note_quotes(note: ReportedNote, *, beside: bool = False) -> tuple[Quoted, ...]:
    """The passages to quote; none where the note stands ``beside`` them and they are unchanged."""
    return () if beside and note.found is Found.HERE else note.quotes


def note_lines(note: ReportedNote) -> list[str]:
    """What it says, line by line, without empty lines at either end; none for a highlight."""
    text = note.text.strip()
    return [line.strip() for line in text.split("\n")] if text else []


def note_facts(note: ReportedNote) -> Iterator[str]:
    """Tags, flag, author, day, and whether its words are still there."""
    if note.tags:
        yield f"{'Tag' if len(note.tags) == 1 else 'Tags'}: {', '.join(note.tags)}"
    if note.flagged:
        yield "flagged"
    if note.author:
        yield note.author
    if day := (note.changed or note.created)[:_DAY]:
        yield day
    if note.label and note.lost and note.on in (On.FINDING, On.CLAIM):
        yield f"on: {note.label}"
    if note.found in _NOT_FOUND:
        yield _NOT_FOUND[note.found]


def where(place: Passage | Quoted) -> str:
    """Sentence and paragraph; "" for a passage that was not found."""
    if not place.sentence:
        return ""
    return f"{place.sentence} ¶{place.paragraph}" if place.paragraph else place.sentence


def held_reason(held: Held) -> str:
    """Why it was held, who held it and when, and whether it still counts."""
    told = [one for one in (held.reason.strip(), held.by, held.at[:_DAY]) if one]
    if held.changed:
        told.append("open again: the text has changed since")
    return " · ".join(told)
