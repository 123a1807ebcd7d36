"""The notes alone as JSON, with where each stands now; read again by exchange.reading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.core.compared import Comparison
from reader.core.exchange.workspace_json import as_notes_json
from reader.core.export.report_notes import Judged, NotesOfComparison, ReportedNote
from reader.core.notes import Note

Json = dict[str, Any]


def notes_json(notes: Mapping[str, Note], comparison: Comparison, author: str = "") -> str:
    """All notes in the order of the articles and their texts.

    ``passages`` tells for each spot where it stands among these articles, in words that a person
    can read; the spots themselves are what is read again.
    """
    reported = NotesOfComparison(comparison, Judged(notes=notes)).everything()
    articles = [one.article for one in comparison.articles]
    told = {one.id: _told(one, comparison) for one in reported}
    return as_notes_json([notes[one.id] for one in reported], articles, told, author)


def _told(note: ReportedNote, comparison: Comparison) -> Json:
    passages = [
        {
            "siglum": None if one.article is None else comparison.articles[one.article].siglum,
            "sentence": one.sentence,
            "paragraph": one.paragraph,
            "text": one.text,
            "was": one.was,
        }
        for one in note.quotes
    ]
    return {"found": note.found.value, "passages": passages}
