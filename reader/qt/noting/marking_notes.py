"""Which words of which article are highlighted or noted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.core.notes import On
from reader.core.placed_notes import PlacedNotes
from reader.qt.columns.note_layer import NoteMark
from reader.qt.noting.note_words import headline

_TIP = 300  # code points of a note


def note_marks(shown: PlacedNotes) -> Mapping[int, Sequence[NoteMark]]:
    """Per article its marks, in code points.

    Notes on a difference, a link or a claim have a sign alone: their words are marked already, or
    whole sentences would be coloured.
    """
    found: dict[int, list[NoteMark]] = defaultdict(list)
    for note in shown.notes.values():
        ground = note.on is On.PASSAGE
        written = () if note.is_highlight else (note.id,)
        tip = "" if note.is_highlight else _tip(note.text, headline(note), note.tags)
        if not ground and not written:
            written, tip = (note.id,), headline(note)
        for spot in shown.placed[note.id].spots:
            if spot is not None:
                mark = NoteMark(spot.start, spot.end, note.colour, ground, written, tip)
                found[spot.article].append(mark)
    return found


def _tip(text: str, line: str, tags: Sequence[str]) -> str:
    begun = text[:_TIP] + ("…" if len(text) > _TIP else "") if text.strip() else line
    return "\n".join([begun, ", ".join(tags)]) if tags else begun
