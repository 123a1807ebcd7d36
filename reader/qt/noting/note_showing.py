"""Leading to notes: to the words that they are about, to the panel, and to all their tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reader.core.notes import Note, On
from reader.core.placed_notes import Texts
from reader.core.session import Session
from reader.qt.choosing import Choosing
from reader.qt.main_window import MainWindow
from reader.qt.noting.note_as_text import notes_as_text
from reader.qt.noting.note_places import NotePlaces
from reader.qt.noting.tags_dialog import TagsDialog
from reader.qt.prompts import Prompts
from reader.qt.settings import Settings


class NoteShowing(QObject):
    """Shows what the user asks for of the notes, and changes none."""

    tag_renamed = Signal(str, str)  # in the list of all tags: the old name and the new

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        settings: Settings,
        choosing: Choosing,
        prompts: Prompts,
        places: NotePlaces,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._settings = settings
        self._choosing = choosing
        self._prompts = prompts
        self._places = places
        self._panel = window.notes
        self._dialog: TagsDialog | None = None
        self._connect()

    def _connect(self) -> None:
        window, panel = self._window, self._panel
        window.choices.show_notes.triggered.connect(self.show_panel)
        window.choices.all_tags.triggered.connect(self.show_tags)
        panel.note_requested.connect(self.go_to)
        panel.copy_requested.connect(self.copy)
        panel.all_tags_requested.connect(self.show_tags)
        panel.name_requested.connect(self.ask_for_name)
        window.columns.notes_requested.connect(self._on_columns_notes_requested)
        window.pair.notes.note_requested.connect(self.show_note)
        window.pair.shown.connect(self.show_in_pair)

    @property
    def dialog(self) -> TagsDialog | None:
        """The list of tags, when it is open."""
        return self._dialog

    def refresh(self) -> None:
        """Shows the notes as they now are in the pane of two sentences and the list of tags."""
        self.show_in_pair()
        if self._dialog is not None:
            self._dialog.show_notes(self._session.notes)

    @Slot(str)
    def go_to(self, note_id: str) -> None:
        """Shows the words that a note is about, and what it is on."""
        note = self._session.notes.get(note_id)
        if note is None:
            return
        shown, comparison = self._places.shown, self._session.comparison
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
        there = bool(self._session.notes or self._panel.model.drafts)
        (self._panel.words if there else self._panel).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(tuple)
    def _on_columns_notes_requested(self, ids: tuple[str, ...]) -> None:
        if ids:
            self.show_note(ids[0])

    @Slot(list)
    def copy(self, ids: Sequence[str]) -> None:
        """Puts notes on the clipboard as plain text."""
        drafts = self._panel.model.drafts
        found = [drafts.get(one) or self._session.notes.get(one) for one in ids]
        notes = [one for one in found if one is not None]
        if not notes:
            return
        text = notes_as_text(notes, self._session.articles, self._panel.model.where)
        QGuiApplication.clipboard().setText(text)
        one, many = self.tr("The note was copied."), self.tr("{0} notes were copied.")
        self._window.status.tell((one if len(notes) == 1 else many).format(len(notes)))

    @Slot()
    def show_tags(self) -> None:
        """Lists all tags with their counts, to rename and merge them."""
        if self._dialog is None:
            self._dialog = TagsDialog(self._window)
            self._dialog.tag_renamed.connect(self.tag_renamed)
            self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.show_notes(self._session.notes)
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

    @Slot()
    def show_in_pair(self) -> None:
        """Lists the notes on what the pane of two sentences shows."""
        pair, shown = self._window.pair, self._places.shown
        found: dict[str, Note] = {}
        if shown.comparison is not None and self._session.comparison is not None:
            if pair.judged is not None:
                found |= {one.id: one for one in shown.on_finding(pair.judged.id)}
            refs = pair.shown_sentences
            found |= {one.id: one for one in shown.on_claim(refs)}
            written = [one for one in shown.in_sentences(refs) if not one.is_highlight]
            found |= {one.id: one for one in written if one.on is On.PASSAGE}
        pair.notes.show_notes(tuple(found.values()))
