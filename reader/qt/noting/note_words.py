"""What colours, subjects and orders of notes are called, and a note in a few words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from reader.core.notes import Note, On
from reader.qt.utf16 import displayable

_LINE = 200  # code points of a note that a row can show


def colour_name(colour: str) -> str:
    """The colour as a word of its own."""
    translate = QCoreApplication.translate
    return {
        "yellow": translate("Note", "Yellow"),
        "green": translate("Note", "Green"),
        "blue": translate("Note", "Blue"),
        "rose": translate("Note", "Rose"),
        "violet": translate("Note", "Violet"),
        "grey": translate("Note", "Grey"),
    }[colour]


def subject_name(on: On) -> str:
    """What a note is about, for a filter."""
    translate = QCoreApplication.translate
    return {
        On.PASSAGE: translate("Note", "Passages"),
        On.FINDING: translate("Note", "Differences"),
        On.LINK: translate("Note", "Links"),
        On.CLAIM: translate("Note", "Claims"),
    }[on]


def subject_icon(on: On) -> str:
    """The name of the icon of what a note is about."""
    return {On.PASSAGE: "quote", On.FINDING: "findings", On.LINK: "link", On.CLAIM: "claim"}[on]


def first_line(text: str, most: int = _LINE) -> str:
    """The beginning of a text in one line, as it may be painted."""
    line = text[: 2 * most].strip()
    begun = " ".join(displayable(line).split())[:most]
    return begun + "…" if len(begun) == most or len(text) > 2 * most else begun


def quote_of(note: Note) -> str:
    """The words that a note is about, as they were when it was written, in one line."""
    return " ↔ ".join(first_line(spot.anchor.exact) for spot in note.spots)


def headline(note: Note) -> str:
    """What a note says in one line: its own words, else its tags, else those it highlights."""
    if note.text.strip():
        return first_line(note.text)
    return f"“{quote_of(note)}”"


def now() -> str:
    """This moment as notes keep it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _moment(iso: str) -> QDateTime | None:
    try:
        found = datetime.fromisoformat(iso)
        return QDateTime.fromSecsSinceEpoch(int(found.timestamp()))
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=50_000)
def day_of(iso: str) -> int:
    """The user's own day in which a time lies, counted from the year 1; 0 for what is no time."""
    try:
        return datetime.fromisoformat(iso).astimezone().toordinal()
    except (ValueError, OverflowError):
        return 0


def day_name(day: int) -> str:
    """A day as the user's country writes it."""
    if not day:
        return QCoreApplication.translate("Note", "Without a time")
    found, today = date.fromordinal(day), datetime.now().astimezone().date()
    if found == today:
        return QCoreApplication.translate("Note", "Today")
    if found == today - timedelta(days=1):
        return QCoreApplication.translate("Note", "Yesterday")
    shown = QDate(found.year, found.month, found.day)
    return QLocale().toString(shown, QLocale.FormatType.LongFormat)


def short_time(iso: str) -> str:
    """The clock of a time today, else its date, as the user's country writes it."""
    found = _moment(iso)
    if found is None:
        return first_line(iso, 20)
    form = QLocale.FormatType.ShortFormat
    if found.date() == QDate.currentDate():
        return QLocale().toString(found.time(), form)
    return QLocale().toString(found.date(), form)


def long_time(iso: str) -> str:
    """A time as the user's country writes it; what is no time stays as it is."""
    found = _moment(iso)
    if found is None:
        return first_line(iso, 40)
    return QLocale().toString(found, QLocale.FormatType.ShortFormat)
