"""Changes of notes as steps that can be undone, each with a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoStack

from reader.core.notes import Note, with_tag_renamed
from reader.core.placed_notes import PlacedNotes
from reader.core.session import Session
from reader.qt.commands import ChangeNotes
from reader.qt.noting.note_places import NotePlaces
from reader.qt.noting.note_words import headline, now
from reader.qt.noting.notes_model import NotesModel
from reader.qt.utf16 import displayable


class NoteSteps(QObject):
    """Puts what becomes of notes on the undo stack."""

    def __init__(
        self,
        session: Session,
        undo_stack: QUndoStack,
        places: NotePlaces,
        model: NotesModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = undo_stack
        self._places = places
        self._model = model
        self._writing = False

    @property
    def writing(self) -> bool:
        """Whether a step is done just now, and not undone or done again."""
        return self._writing

    def push(self, changed: Mapping[str, Note | None], text: str) -> None:
        """Does a step: notes as they are to be, None for those to go."""
        self._writing = True
        try:
            self._stack.push(ChangeNotes(self._session, changed, text))
        finally:
            self._writing = False

    def name_of(self, note: Note) -> str:
        """What a note is on, for the names of steps: "A4", or its first words."""
        if note.id in self._places.shown.placed:
            name = self._model.where(note)
        else:
            articles, comparison = self._session.articles, self._places.comparison
            place = PlacedNotes().with_notes({note.id: note}, articles, comparison).of(note.id)
            names = [comparison.sentence_id(ref) for ref in place.refs] if comparison else []
            more = len(names) - 3
            name = " · ".join([*names[:3], f"+{more}"] if more > 1 else names)
        return name or headline(note)[:30]

    def set_colour(self, ids: Sequence[str], colour: str) -> None:
        """Gives notes a colour, as one step."""
        step = self.tr("colour note on {0}"), self.tr("colour {0} notes")
        self._change(ids, lambda note: replace(note, colour=colour), step)

    def set_flagged(self, ids: Sequence[str], flagged: bool) -> None:
        """Flags notes or takes their flags away, as one step."""
        step = self.tr("flag note on {0}"), self.tr("flag {0} notes")
        if not flagged:
            step = self.tr("take flag from note on {0}"), self.tr("take flags from {0} notes")
        self._change(ids, lambda note: replace(note, flagged=flagged), step)

    def _change(
        self, ids: Sequence[str], change: Callable[[Note], Note], step: tuple[str, str]
    ) -> None:
        notes = {one: change(self._session.notes[one]) for one in ids if one in self._session.notes}
        changed = {
            key: replace(one, changed=now())
            for key, one in notes.items()
            if one != self._session.notes[key]
        }
        if changed:
            one, many = step
            name = self.name_of(next(iter(changed.values())))
            text = one.format(name) if len(changed) == 1 else many.format(len(changed))
            self.push(changed, text)

    @Slot(str, str)
    def rename_tag(self, old: str, new: str) -> None:
        """Gives a tag another name on all notes; onto one that there is, the two are merged."""
        renamed = {
            key: with_tag_renamed(note, old, new)
            for key, note in self._session.notes.items()
            if old.casefold() in [tag.casefold() for tag in note.tags]
        }
        changed = {key: one for key, one in renamed.items() if one != self._session.notes[key]}
        if changed:
            step = (
                self.tr("rename tag {0}").format(displayable(old))
                if new
                else (self.tr("remove tag {0}").format(displayable(old)))
            )
            self.push(changed, step)
