"""Notes and highlights: made by keys, menus and the panel, each a step that can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.alignment.links import Ref
from reader.core.notes import COLOURS, Note
from reader.core.placed_notes import PlacedNotes
from reader.core.session import Session
from reader.qt.choosing import Choosing
from reader.qt.keeping import Keeping
from reader.qt.main_window import MainWindow
from reader.qt.noting import drafts as spelled
from reader.qt.noting.arrangement import Arrangement
from reader.qt.noting.note_menu import NoteMenu
from reader.qt.noting.note_places import NotePlaces
from reader.qt.noting.note_showing import NoteShowing
from reader.qt.noting.note_steps import NoteSteps
from reader.qt.noting.note_words import now
from reader.qt.noting.subjects import About, Subjects, of_link
from reader.qt.prompts import Prompts
from reader.qt.settings import Settings


class Noting(QObject):
    """Writes notes, and lets columns, list and pane know where they stand.

    ``notes_shown`` carries the notes as they are placed, after each change.
    """

    notes_shown = Signal(object)  # PlacedNotes
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        settings: Settings,
        undo_stack: QUndoStack,
        choosing: Choosing,
        keeping: Keeping,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._settings = settings
        self._keeping = keeping
        self._panel = window.notes
        self.places = NotePlaces(window, session, undo_stack, self)
        self._steps = NoteSteps(session, undo_stack, self.places, window.notes.model, self)
        self.showing = NoteShowing(window, session, settings, choosing, prompts, self.places, self)
        self.showing.tag_renamed.connect(self._steps.rename_tag)
        self._subjects = Subjects(window, session, lambda: self.places.comparison)
        self._drafts: dict[str, Note] = {}
        self._back: QWidget | None = None  # what had the keyboard before the editor
        self.places.placed.connect(self._on_places_placed)
        self.places.bug_found.connect(self.bug_found)
        self._connect_choices()
        self._connect_panel()
        keeping.drafts_found.connect(self._on_keeping_drafts_found)
        self._refresh_choices()

    def _connect_choices(self) -> None:
        window, choices = self._window, self._window.choices
        choices.note.triggered.connect(self.annotate)
        choices.highlight.triggered.connect(self.highlight)
        choices.tag.triggered.connect(self.tag)
        # By these parts alone: elsewhere a letter is a letter.
        parts = (window.columns, window.findings.list, window.pair, window.claims.table)
        for part in parts:
            part.addActions(list(choices.notes))
        window.notes.list.addActions([choices.note, choices.tag])

    def _connect_panel(self) -> None:
        panel = self._panel
        panel.edit_requested.connect(self.edit)
        panel.draft_requested.connect(self.go_on)
        panel.delete_requested.connect(self.delete)
        panel.discard_requested.connect(self.discard)
        panel.menu_requested.connect(self.show_menu)
        panel.note_accepted.connect(self._on_panel_note_accepted)
        panel.note_left.connect(self._on_panel_note_left)
        panel.note_drafted.connect(self._on_panel_note_drafted)
        panel.told.connect(self._window.status.tell)

    @property
    def shown(self) -> PlacedNotes:
        """All notes as they are placed now."""
        return self.places.shown

    @property
    def drafts(self) -> Mapping[str, Note]:
        """What was begun and not finished, by the ids of the notes."""
        return self._drafts

    @property
    def busy(self) -> bool:
        """Whether places of notes are being looked for."""
        return self.places.busy

    def shut_down(self) -> None:
        """Keeps what is being written and waits until nothing runs."""
        note = self._panel.editor.note
        if note is not None:
            self._draft(note)
        self.places.shut_down()

    # writing

    @Slot()
    def annotate(self) -> None:
        """Opens the editor on what is chosen; a highlight there becomes the note."""
        if self._edits_listed():
            return
        self._write(self._subjects.here(), tags=False)

    @Slot()
    def tag(self) -> None:
        """Opens the tags of the note on what is chosen, or of a new one."""
        if self._edits_listed(tags=True):
            return
        self._write(self._subjects.here(), tags=True)

    @Slot()
    def highlight(self) -> None:
        """Highlights what is chosen, or takes its highlight away."""
        about = self._subjects.here()
        if about is None:
            self._tell_nothing()
            return
        places = self.places.of_spots(about.spots)
        highlights = [one for one in self.places.near(about) if one.is_highlight]
        same = [one for one in highlights if self.places.covers(one, places)]
        if same:
            step = self.tr("remove highlight from {0}").format(about.name)
            self._steps.push({one.id: None for one in same}, step)
            self._window.status.tell(
                self.tr("The highlight on {0} was removed.").format(about.name)
            )
            return
        note = self._new(about)
        step = self.tr("highlight {0}").format(about.name)
        self._steps.push({note.id: note}, step)
        told = self.tr("{0} is highlighted; H again takes it away.")
        self._window.status.tell(told.format(about.name))

    def note_on_link(self, a: Ref, b: Ref) -> None:
        """Opens the editor on a link of two sentences."""
        if self.places.comparison is not None:
            self._write(of_link(self.places.comparison, a, b))

    def _edits_listed(self, *, tags: bool = False) -> bool:
        """Whether the keyboard is in the list of notes, and its current note was opened."""
        current = self._panel.list.current
        if current is None or not self._panel.list.hasFocus():
            return False
        self.edit(current.id, tags=tags)
        return True

    def _write(self, about: About | None, *, tags: bool = False) -> None:
        if about is None:
            self._tell_nothing()
            return
        places = self.places.of_spots(about.spots)
        begun = [
            one
            for one in self._drafts.values()
            if one.id not in self._notes and (one.on, one.spots) == (about.on, about.spots)
        ]
        same = [one for one in self.places.near(about) if self.places.of_note(one) == places]
        fitting = [one for one in same if one.is_highlight or tags]
        note = next(iter(begun), None) or next(iter(fitting), None) or self._new(about)
        if note.id in self._drafts:
            note = self._drafts[note.id]
        self._open(note, about.name, tags=tags)

    def _new(self, about: About) -> Note:
        return Note(
            id=uuid4().hex,
            on=about.on,
            spots=about.spots,
            colour=self._panel.colour if self._panel.colour in COLOURS else COLOURS[0],
            author=self._settings.author,
            created=now(),
            label=about.label,
        )

    @Slot(str)
    def edit(self, note_id: str, *, tags: bool = False) -> None:
        """Opens the editor on a note that there is, or on its unfinished change."""
        note = self._drafts.get(note_id) or self._notes.get(note_id)
        if note is not None:
            self._open(note, self._steps.name_of(note), tags=tags)

    @Slot(str)
    def go_on(self, note_id: str) -> None:
        """Opens what was not finished."""
        self.edit(note_id)

    def _open(self, note: Note, name: str, *, tags: bool = False) -> None:
        editor = self._panel.editor
        if editor.editing == note.id:
            note = editor.note or note
        elif editor.note is not None:
            self._draft(editor.note)
        focused = QApplication.focusWidget()
        if focused is None or not editor.isAncestorOf(focused):
            self._back = focused
        self._window.docks.show("notes")
        known = note.id in self._notes
        title = self.tr("Note on {0}") if known else self.tr("New note on {0}")
        if not name:
            title = self.tr("Note") if known else self.tr("New note")
        self._panel.edit(note, title.format(name), tags=tags)
        if known:
            self._panel.select(note.id)

    @Slot(object)
    def _on_panel_note_accepted(self, note: Note) -> None:
        self._panel.editor.end()
        self._drafts.pop(note.id, None)
        before = self._notes.get(note.id)
        if before is None or _content(before) != _content(note):
            name = self._steps.name_of(note)
            changed = replace(note, changed=now() if before is not None else "")
            step = self.tr("change note on {0}") if before is not None else self.tr("note on {0}")
            if before is not None and before.is_highlight and not note.is_highlight:
                step = self.tr("note on {0}")
            elif note.is_highlight and before is None:
                step = self.tr("highlight {0}")
            self._steps.push({note.id: changed}, step.format(name))
            self._window.status.tell(self.tr("The note on {0} is kept.").format(name))
        else:
            self._show()
        self._keep_drafts()
        self._panel.select(note.id)
        self._leave()

    @Slot(object)
    def _on_panel_note_left(self, note: Note) -> None:
        self._panel.editor.end()
        self._draft(note)
        if note.id in self._drafts:
            told = self.tr("What you wrote is kept unfinished in Notes.")
            self._window.status.tell(told)
        self._show()
        self._leave()

    @Slot(object)
    def _on_panel_note_drafted(self, note: Note) -> None:
        self._draft(note)

    def _draft(self, note: Note) -> None:
        """Keeps what differs from the note as it is; an empty new one is none."""
        before, known = self._notes.get(note.id), self._drafts.get(note.id)
        empty = (
            not note.text and not note.tags
            if before is None
            else (_content(before) == _content(note))
        )
        if empty:
            self._drafts.pop(note.id, None)
        else:
            self._drafts[note.id] = note
        if known != self._drafts.get(note.id):
            self._keep_drafts()

    def _keep_drafts(self) -> None:
        self._keeping.keep_drafts(spelled.written(self._drafts))

    def _leave(self) -> None:
        back, self._back = self._back, None
        if back is None or not back.isVisible():
            back = self._panel.list
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    # changing and deleting

    @Slot(list)
    def delete(self, ids: Sequence[str]) -> None:
        """Takes notes away, as one step."""
        found = [self._notes[one] for one in ids if one in self._notes]
        if not found:
            return
        for one in found:
            self._drafts.pop(one.id, None)
        if self._panel.editor.editing in _ids(found):
            self._panel.editor.end()
        if len(found) == 1:
            step = self.tr("delete note on {0}").format(self._steps.name_of(found[0]))
            told = self.tr("The note was deleted; Ctrl+Z brings it back.")
        else:
            step = self.tr("delete {0} notes").format(len(found))
            told = self.tr("{0} notes were deleted; Ctrl+Z brings them back.").format(len(found))
        self._steps.push({one.id: None for one in found}, step)
        self._keep_drafts()
        self._window.status.tell(told)

    @Slot(list)
    def discard(self, ids: Sequence[str]) -> None:
        """Forgets what was not finished."""
        for one in ids:
            self._drafts.pop(one, None)
        if self._panel.editor.editing in ids:
            self._panel.editor.end()
        self._keep_drafts()
        self._show()

    @Slot(object)
    def show_menu(self, at: QPoint) -> None:
        """Shows what can be done with the selected notes."""
        ids, unfinished = self._panel.list.selected
        menu = NoteMenu([self._notes[one] for one in ids], self._window)
        menu.go_on_requested.connect(lambda: self.go_on(unfinished[0]))
        menu.discard_requested.connect(lambda: self.discard(unfinished))
        menu.words_requested.connect(lambda: self.showing.go_to(ids[0]))
        menu.edit_requested.connect(lambda: self.edit(ids[0]))
        menu.tags_requested.connect(lambda: self.edit(ids[0], tags=True))
        menu.colour_chosen.connect(lambda colour: self._steps.set_colour(ids, colour))
        menu.flag_requested.connect(lambda flagged: self._steps.set_flagged(ids, flagged))
        menu.copy_requested.connect(lambda: self.showing.copy(ids))
        menu.delete_requested.connect(lambda: self.delete(ids))
        menu.popup(at)

    # where notes stand

    @property
    def _notes(self) -> Mapping[str, Note]:
        return self._session.notes

    def _tell_nothing(self) -> None:
        self._window.status.tell(self.tr("Select words or a sentence first."))

    @Slot(object, object)
    def _on_places_placed(self, before: PlacedNotes, arranged: Arrangement | None) -> None:
        shown = self.shown
        self._panel.show_notes(shown, self._drafts, arranged)
        self._window.findings.show_notes(shown.findings)
        self.showing.refresh()
        self._refresh_choices()
        self.notes_shown.emit(shown)
        if not self._steps.writing and before.articles == shown.articles:
            self._show_changed(before)

    def _show(self) -> None:
        self._panel.show_notes(self.shown, self._drafts)

    def _show_changed(self, before: PlacedNotes) -> None:
        """Makes the one note current that was undone or done again."""
        changed, gone = self.shown.differing_from(before)
        if len(changed) == 1 and not gone:
            self._panel.list.select(changed[0])

    @Slot(str)
    def _on_keeping_drafts_found(self, text: str) -> None:
        self._panel.editor.end()
        self._drafts = spelled.read(text)
        self._show()

    def _refresh_choices(self) -> None:
        choices, there = self._window.choices, bool(self._session.articles)
        for action in choices.notes:
            action.setEnabled(there)
        choices.all_tags.setEnabled(any(one.tags for one in self._notes.values()))


def _ids(notes: Iterable[Note]) -> frozenset[str]:
    return frozenset(one.id for one in notes)


def _content(note: Note) -> tuple[object, ...]:
    """What the analyst can change of a note."""
    return note.text, note.tags, note.colour, note.flagged
