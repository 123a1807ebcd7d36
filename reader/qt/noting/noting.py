"""Notes and highlights: made by keys, menus and the panel, each a step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.core.alignment.links import Ref
from reader.core.compared import Comparison
from reader.core.notes import COLOURS, Note, On, PlacedSpot, Spot, with_tag_renamed
from reader.core.placed_notes import PlacedNotes, Texts
from reader.core.progress import Checkpoint
from reader.core.session import Change, Session
from reader.qt.choosing import Choosing
from reader.qt.columns.turns import Turns
from reader.qt.commands import ChangeNotes
from reader.qt.keeping import Keeping
from reader.qt.main_window import MainWindow
from reader.qt.noting import drafts as spelled
from reader.qt.noting.marking_notes import NoteMarking
from reader.qt.noting.note_as_text import notes_as_text
from reader.qt.noting.note_words import colour_name, headline, now
from reader.qt.noting.subjects import About, Subjects, of_link
from reader.qt.noting.tags_dialog import TagsDialog
from reader.qt.prompts import Prompts
from reader.qt.settings import Settings
from reader.qt.tasks import Runner
from reader.qt.utf16 import displayable


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
        self._stack = undo_stack
        self._choosing = choosing
        self._keeping = keeping
        self._prompts = prompts
        self._panel = window.notes
        self._subjects = Subjects(window, session, lambda: self._comparison)
        self._shown = PlacedNotes()
        self._comparison: Comparison | None = None  # as shown, also while it is worked out anew
        self._marking = NoteMarking()
        self._unmarked: dict[int, None] = {}  # articles whose columns show other notes yet
        self._turns = Turns(self)
        self._drafts: dict[str, Note] = {}
        self._back: QWidget | None = None  # what had the keyboard before the editor
        self._writing = False
        self._dialog: TagsDialog | None = None
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self.bug_found)
        self._connect_choices()
        self._connect_panel()
        session.listen(self._on_session_changed)
        keeping.drafts_found.connect(self._on_keeping_drafts_found)
        self._refresh_choices()

    def _connect_choices(self) -> None:
        window, choices = self._window, self._window.choices
        choices.note.triggered.connect(self.annotate)
        choices.highlight.triggered.connect(self.highlight)
        choices.tag.triggered.connect(self.tag)
        choices.show_notes.triggered.connect(self.show_panel)
        choices.all_tags.triggered.connect(self.show_tags)
        # By these parts alone: elsewhere a letter is a letter.
        parts = (window.columns, window.findings.list, window.pair, window.claims.table)
        for part in parts:
            part.addActions(list(choices.notes))
        window.notes.list.addActions([choices.note, choices.tag])

    def _connect_panel(self) -> None:
        panel = self._panel
        panel.note_requested.connect(self.go_to)
        panel.edit_requested.connect(self.edit)
        panel.draft_requested.connect(self.go_on)
        panel.delete_requested.connect(self.delete)
        panel.discard_requested.connect(self.discard)
        panel.copy_requested.connect(self.copy)
        panel.menu_requested.connect(self.show_menu)
        panel.note_accepted.connect(self._on_panel_note_accepted)
        panel.note_left.connect(self._on_panel_note_left)
        panel.note_drafted.connect(self._on_panel_note_drafted)
        panel.all_tags_requested.connect(self.show_tags)
        panel.name_requested.connect(self.ask_for_name)
        panel.told.connect(self._window.status.tell)
        self._window.columns.notes_requested.connect(self._on_columns_notes_requested)
        self._window.pair.notes.note_requested.connect(self.show_note)
        self._window.pair.shown.connect(self._show_in_pair)

    @property
    def shown(self) -> PlacedNotes:
        """All notes as they are placed now."""
        return self._shown

    @property
    def drafts(self) -> Mapping[str, Note]:
        """What was begun and not finished, by the ids of the notes."""
        return self._drafts

    @property
    def busy(self) -> bool:
        """Whether places of notes are being looked for."""
        return self._runner.busy

    @property
    def dialog(self) -> TagsDialog | None:
        """The list of tags, when it is open."""
        return self._dialog

    def shut_down(self) -> None:
        """Keeps what is being written and waits until nothing runs."""
        note = self._panel.editor.note
        if note is not None:
            self._draft(note)
        self._runner.close()

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
        places = self._places(about.spots)
        highlights = [one for one in self._near(about) if one.is_highlight]
        same = [one for one in highlights if self._covers(one, places)]
        if same:
            self._push(self._without(same), self.tr("remove highlight from {0}").format(about.name))
            self._window.status.tell(
                self.tr("The highlight on {0} was removed.").format(about.name)
            )
            return
        note = self._new(about)
        step = self.tr("highlight {0}").format(about.name)
        self._push({**self._notes, note.id: note}, step)
        told = self.tr("{0} is highlighted; H again takes it away.")
        self._window.status.tell(told.format(about.name))

    def note_on_link(self, a: Ref, b: Ref) -> None:
        """Opens the editor on a link of two sentences."""
        if self._comparison is not None:
            self._write(of_link(self._comparison, a, b))

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
        places = self._places(about.spots)
        begun = [
            one
            for one in self._drafts.values()
            if one.id not in self._notes and (one.on, one.spots) == (about.on, about.spots)
        ]
        same = [one for one in self._near(about) if self._places_of(one) == places]
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
            self._open(note, self._name(note), tags=tags)

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
            name = self._name(note)
            changed = replace(note, changed=now() if before is not None else "")
            step = self.tr("change note on {0}") if before is not None else self.tr("note on {0}")
            if before is not None and before.is_highlight and not note.is_highlight:
                step = self.tr("note on {0}")
            elif note.is_highlight and before is None:
                step = self.tr("highlight {0}")
            self._push({**self._notes, note.id: changed}, step.format(name))
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
        kept = self._without(found)
        if len(found) == 1:
            step = self.tr("delete note on {0}").format(self._name(found[0]))
            told = self.tr("The note was deleted; Ctrl+Z brings it back.")
        else:
            step = self.tr("delete {0} notes").format(len(found))
            told = self.tr("{0} notes were deleted; Ctrl+Z brings them back.").format(len(found))
        self._push(kept, step)
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
        notes = {one: change(self._notes[one]) for one in ids if one in self._notes}
        changed = {
            key: replace(one, changed=now())
            for key, one in notes.items()
            if one != self._notes[key]
        }
        if changed:
            one, many = step
            name = self._name(next(iter(changed.values())))
            text = one.format(name) if len(changed) == 1 else many.format(len(changed))
            self._push({**self._notes, **changed}, text)

    @Slot(str, str)
    def rename_tag(self, old: str, new: str) -> None:
        """Gives a tag another name on all notes; onto one that there is, the two are merged."""
        renamed = {
            key: with_tag_renamed(note, old, new)
            for key, note in self._notes.items()
            if old.casefold() in [tag.casefold() for tag in note.tags]
        }
        changed = {key: one for key, one in renamed.items() if one != self._notes[key]}
        if changed:
            step = (
                self.tr("rename tag {0}").format(displayable(old))
                if new
                else (self.tr("remove tag {0}").format(displayable(old)))
            )
            self._push({**self._notes, **changed}, step)

    # showing

    @Slot(str)
    def go_to(self, note_id: str) -> None:
        """Shows the words that a note is about, and what it is on."""
        note = self._notes.get(note_id)
        if note is None:
            return
        shown, comparison = self._shown, self._session.comparison
        place = shown.placed.get(note_id)
        first = place.first if place is not None else None
        if place is None or first is None:
            self._tell_lost(note)
            return
        finding = shown.finding_of(note) if note.on is On.FINDING else ""
        if comparison is not None and finding:
            found = next(one for one in comparison.findings if one.id == finding)
            self._choosing.show_finding(self._window.findings.select_finding(finding) or found)
            return
        claim = shown.claim_of(note) if note.on is On.CLAIM else None
        if comparison is not None and claim is not None:
            self._choosing.show_claim(claim.id)
            return
        if comparison is not None and place.refs:
            self._choosing.show_sentence(place.refs[0])
        self._window.columns.row.reveal(first.article)
        column = self._window.columns.columns[first.article]
        start, end = column.text.text_map.to_column_span(first.start, first.end)
        self._window.columns.show_place(first.article, start, end)
        if note.on is On.PASSAGE:
            self._window.columns.select_place(first.article, start, end)

    def _tell_lost(self, note: Note) -> None:
        texts = Texts(self._session.articles)
        away = texts.place(note).found.value == "away"
        told = self.tr("The words of this note are not in the article any more.")
        if away:
            told = self.tr("No article of this note is open.")
        self._window.status.tell(told)

    @Slot(str)
    def show_note(self, note_id: str) -> None:
        """Shows a note in the panel, with the keyboard on it."""
        self._window.docks.show("notes")
        if self._panel.select(note_id):
            self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_panel(self) -> None:
        """Shows the panel with the keyboard in its search."""
        self._window.docks.show("notes")
        there = bool(self._notes or self._drafts)
        (self._panel.words if there else self._panel).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(tuple)
    def _on_columns_notes_requested(self, ids: tuple[str, ...]) -> None:
        if ids:
            self.show_note(ids[0])

    @Slot(list)
    def copy(self, ids: Sequence[str]) -> None:
        """Puts notes on the clipboard as plain text."""
        found = [self._drafts.get(one) or self._notes.get(one) for one in ids]
        notes = [one for one in found if one is not None]
        if not notes:
            return
        text = notes_as_text(notes, self._session.articles, self._panel.model.where)
        QGuiApplication.clipboard().setText(text)
        one, many = self.tr("The note was copied."), self.tr("{0} notes were copied.")
        self._window.status.tell((one if len(notes) == 1 else many).format(len(notes)))

    @Slot(object)
    def show_menu(self, at: QPoint) -> None:
        """Shows what can be done with the selected notes."""
        ids, unfinished = self._panel.list.selected
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(text: str, act: Callable[[], object], keys: str = "") -> None:
            action = menu.addAction(text)
            action.triggered.connect(lambda: act())
            if keys:
                action.setShortcut(keys)

        if unfinished and not ids:
            add(self.tr("&Go on writing"), lambda: self.go_on(unfinished[0]), "Return")
            add(self.tr("&Discard"), lambda: self.discard(unfinished), "Del")
        else:
            add(self.tr("&Go to its words"), lambda: self.go_to(ids[0]), "Return")
            add(self.tr("&Edit"), lambda: self.edit(ids[0]), "F2")
            add(self.tr("Edit &tags"), lambda: self.edit(ids[0], tags=True))
            colours = menu.addMenu(self.tr("&Colour"))
            for colour in COLOURS:
                action = colours.addAction(colour_name(colour))
                action.setCheckable(True)
                action.setChecked(all(self._notes[one].colour == colour for one in ids))
                action.triggered.connect(lambda _=False, c=colour: self.set_colour(ids, c))
            on = all(self._notes[one].flagged for one in ids)
            text = self.tr("Take &flag away") if on else self.tr("&Flag")
            add(text, lambda: self.set_flagged(ids, not on))
            menu.addSeparator()
            add(self.tr("C&opy as text"), lambda: self.copy(ids), "Ctrl+C")
            add(self.tr("&Delete"), lambda: self.delete(ids), "Del")
        menu.popup(at)

    @Slot()
    def show_tags(self) -> None:
        """Lists all tags with their counts, to rename and merge them."""
        if self._dialog is None:
            self._dialog = TagsDialog(self._window)
            self._dialog.tag_renamed.connect(self.rename_tag)
            self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.show_notes(self._notes)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    @Slot()
    def ask_for_name(self) -> None:
        """Lets the user say what name stands on new notes."""
        name = self._prompts.author_name(self._settings.author)
        if name is not None:
            self._settings.author = name

    # where notes stand

    @property
    def _notes(self) -> Mapping[str, Note]:
        return self._session.notes

    def _without(self, notes: Iterable[Note]) -> Mapping[str, Note]:
        gone = _ids(notes)
        return {key: one for key, one in self._notes.items() if key not in gone}

    def _push(self, notes: Mapping[str, Note], text: str) -> None:
        self._writing = True
        try:
            self._stack.push(ChangeNotes(self._session, notes, text))
        finally:
            self._writing = False

    def _name(self, note: Note) -> str:
        """What a note is on, for the names of steps: "A4", or its first words."""
        if note.id in self._shown.placed:
            name = self._panel.model.where(note)
        else:
            fresh = self._shown.with_notes(
                {note.id: note}, self._session.articles, self._comparison
            )
            comparison, place = self._comparison, fresh.placed[note.id]
            names = [comparison.sentence_id(ref) for ref in place.refs] if comparison else []
            more = len(names) - 3
            name = " · ".join([*names[:3], f"+{more}"] if more > 1 else names)
        return name or headline(note)[:30]

    def _places(self, spots: Iterable[Spot]) -> frozenset[tuple[int, int, int]]:
        """Where spots made just now stand."""
        contents = {one.sha256: n for n, one in enumerate(self._session.articles)}
        return frozenset(
            (contents.get(one.article, -1), one.anchor.start, one.anchor.end) for one in spots
        )

    def _places_of(self, note: Note) -> frozenset[tuple[int, int, int]]:
        place = self._shown.placed.get(note.id)
        spots: Iterable[PlacedSpot | None] = place.spots if place is not None else ()
        return frozenset((one.article, one.start, one.end) for one in spots if one is not None)

    def _near(self, about: About) -> list[Note]:
        """The notes of the same kind as a subject that stand in some of its articles."""
        articles = {place[0] for place in self._places(about.spots)}
        return [one for one in self._marking.notes_in(articles) if one.on is about.on]

    def _covers(self, note: Note, places: frozenset[tuple[int, int, int]]) -> bool:
        """Whether a highlight holds all of these places."""
        own = self._places_of(note)
        return bool(own) and all(
            any(a == b and s <= start and end <= e for b, s, e in own) for a, start, end in places
        )

    def _tell_nothing(self) -> None:
        self._window.status.tell(self.tr("Select words or a sentence first."))

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.ARTICLES:
            self._comparison = None
        elif change is Change.COMPARISON:
            self._comparison = self._session.comparison
        elif change is not Change.NOTES:
            return
        if change is not Change.ARTICLES:  # else once the columns show them
            self._place()

    @Slot()
    def show_articles(self) -> None:
        """Places the notes in the articles that the columns show now."""
        self._place()

    def _place(self) -> None:
        notes, articles = self._notes, self._session.articles
        comparison, shown = self._comparison, self._shown
        if shown.is_quick_with(notes, articles, comparison):
            self._runner.abandon()
            self._take(shown.with_notes(notes, articles, comparison))
            return

        def work(checkpoint: Checkpoint) -> PlacedNotes:
            return shown.with_notes(notes, articles, comparison, checkpoint)

        self._runner.start(work)
        self._panel.set_busy(True)

    @Slot(object)
    def _on_runner_finished(self, shown: PlacedNotes) -> None:
        if shown.notes is not self._notes or shown.articles != self._session.articles:
            self._place()
            return
        self._take(shown)

    def _take(self, shown: PlacedNotes) -> None:
        before, self._shown = self._shown, shown
        self._panel.set_busy(False)
        self._show()
        self._mark(self._marking.update(shown))
        self._window.findings.show_notes(shown.findings)
        self._show_in_pair()
        if self._dialog is not None:
            self._dialog.show_notes(shown.notes)
        self._refresh_choices()
        self.notes_shown.emit(shown)
        if not self._writing and before.articles == shown.articles:
            self._show_changed(before.notes, shown.notes)

    def _mark(self, articles: Iterable[int]) -> None:
        """Marks notes in the columns: those on screen at once, the others one in a turn."""
        on_screen = self._window.columns.row.on_screen
        for article in articles:
            if article in on_screen:
                self._unmarked.pop(article, None)
                self._window.columns.show_notes(article, self._marking.of(article))
            else:
                self._unmarked[article] = None
        if self._unmarked:
            self._turns.later(self._mark_one)

    def _mark_one(self) -> None:
        article = next(iter(self._unmarked), None)
        if article is not None:
            del self._unmarked[article]
            self._window.columns.show_notes(article, self._marking.of(article))
        if self._unmarked:
            self._turns.later(self._mark_one)

    def _show(self) -> None:
        self._panel.show_notes(self._shown, self._drafts)

    def _show_changed(self, before: Mapping[str, Note], after: Mapping[str, Note]) -> None:
        """Makes the one note current that was undone or done again."""
        changed = [key for key in after if before.get(key) is not after[key]]
        if len(changed) == 1 and len(before) - len(after) in (-1, 0):
            self._panel.list.select(changed[0])

    @Slot()
    def _show_in_pair(self) -> None:
        pair, shown = self._window.pair, self._shown
        found: dict[str, Note] = {}
        if shown.comparison is not None and self._session.comparison is not None:
            if pair.judged is not None:
                found |= {one.id: one for one in shown.on_finding(pair.judged.id)}
            refs = pair.shown_sentences
            found |= {one.id: one for one in shown.on_claim(refs)}
            written = [one for one in shown.in_sentences(refs) if not one.is_highlight]
            found |= {one.id: one for one in written if one.on is On.PASSAGE}
        pair.notes.show_notes(tuple(found.values()))

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
