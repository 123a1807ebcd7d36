"""Notes as plain text for the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from reader.core.article import Article
from reader.core.notes import Note
from reader.qt.noting.note_words import long_time


def notes_as_text(
    notes: Iterable[Note], articles: Sequence[Article], where: Callable[[Note], str]
) -> str:
    """Each note with the words that it is about, its tags and who wrote it; blank lines between."""
    titles = {one.sha256: one.title for one in articles}
    return "\n\n".join(_as_text(note, titles, where(note)) for note in notes)


def _as_text(note: Note, titles: dict[str, str], where: str) -> str:
    lines = [note.text] if note.text else []
    for spot in note.spots:
        title = titles.get(spot.article) or spot.source
        lines.append(f"“{spot.anchor.exact}”" + (f" – {title}" if title else ""))
    if note.tags:
        told = QCoreApplication.translate("Note", "Tags: {0}")
        lines.append(told.format(", ".join(note.tags)))
    signed = [one for one in (where, note.author, long_time(note.created)) if one]
    if signed:
        lines.append(", ".join(signed))
    return "\n".join(lines)
