"""Which words of which article are highlighted or noted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.core.notes import Note, On
from reader.core.placed_notes import PlacedNotes
from reader.qt.columns.note_layer import NoteMark
from reader.qt.noting.note_words import headline

_TIP = 300  # code points of a note


ByArticle = dict[int, dict[str, None]]


def by_article(shown: PlacedNotes) -> ByArticle:
    """The ids of the notes of which anything stands in an article, by the article's place."""
    found: ByArticle = {}
    for key in shown.notes:
        for spot in shown.placed[key].spots:
            if spot is not None:
                found.setdefault(spot.article, {})[key] = None
    return found


class NoteMarking:
    """The marks of each article, made when they are asked for."""

    def __init__(self) -> None:
        self._shown = PlacedNotes()
        self._ids: ByArticle = {}

    def update(self, shown: PlacedNotes, ids: ByArticle | None = None) -> list[int]:
        """Takes other notes; the answer are the places of the articles whose marks change.

        ``ids`` are those of ``by_article`` if they were looked for on another thread.
        """
        before, self._shown = self._shown, shown
        if ids is not None or before.articles != shown.articles:
            self._ids = by_article(shown) if ids is None else ids
            return list(range(len(shown.articles)))
        touched: set[int] = set()
        changed, gone = shown.differing_from(before)
        for key in gone:
            touched |= self._take_out(key, before)
        for key in changed:
            touched |= self._take_out(key, before) if key in before.notes else set()
            touched |= self._put(key)
        return sorted(touched)

    def of(self, article: int) -> Sequence[NoteMark]:
        """The marks of an article, in code points."""
        found = []
        for key in self._ids.get(article, ()):
            note = self._shown.notes[key]
            for spot in self._shown.placed[key].spots:
                if spot is not None and spot.article == article:
                    found.append(_mark(note, spot.start, spot.end))
        return found

    def notes_in(self, articles: Iterable[int]) -> tuple[Note, ...]:
        """The notes of which anything stands in these articles, each once."""
        keys = dict.fromkeys(key for one in articles for key in self._ids.get(one, ()))
        return tuple(self._shown.notes[key] for key in keys)

    def _put(self, key: str) -> set[int]:
        articles = {spot.article for spot in self._shown.placed[key].spots if spot is not None}
        for article in articles:
            self._ids.setdefault(article, {})[key] = None
        return articles

    def _take_out(self, key: str, before: PlacedNotes) -> set[int]:
        articles = {spot.article for spot in before.placed[key].spots if spot is not None}
        for article in articles:
            self._ids.get(article, {}).pop(key, None)
        return articles


def _mark(note: Note, start: int, end: int) -> NoteMark:
    """A passage is coloured, and what is written has a sign.

    What stands on a difference, a link or a claim has a sign alone: their words are marked
    already, or whole sentences would be coloured.
    """
    ground = note.on is On.PASSAGE
    if ground and note.is_highlight:
        return NoteMark(start, end, note.colour, ground)
    return NoteMark(start, end, note.colour, ground, (note.id,), _tip(note))


def _tip(note: Note) -> str:
    text = note.text[:_TIP] + ("…" if len(note.text) > _TIP else "")
    begun = text if text.strip() else headline(note)
    return "\n".join([begun, ", ".join(note.tags)]) if note.tags else begun
