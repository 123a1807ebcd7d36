"""The panel of all notes: search, filter, order, list, and the editor of one note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.notes import COLOURS, Note, On
from reader.core.placed_notes import PlacedNotes
from reader.qt.noting.arrangement import Arrangement
from reader.qt.noting.choices import Choice, Kind, Order
from reader.qt.noting.listing_button import FilterButton, OrderButton
from reader.qt.noting.note_editor import NoteEditor
from reader.qt.noting.notes_list import NotesList
from reader.qt.noting.notes_model import NotesModel
from reader.qt.theme import Theme, load_theme

_LEAST_WIDTH = 280  # pixels, as the panel of differences
_EDITOR_LEAST = 250


class NotesPanel(QWidget):
    """Shows what is noted and tells what the user wishes of it."""

    note_requested = Signal(str)  # id: to go to its words
    edit_requested = Signal(str)
    tags_requested = Signal(str)
    draft_requested = Signal(str)
    delete_requested = Signal(list)  # ids
    discard_requested = Signal(list)  # ids of what is not finished
    copy_requested = Signal(list)
    menu_requested = Signal(object)  # a place on the screen
    note_accepted = Signal(object)  # Note
    note_left = Signal(object)  # Note, not finished
    note_drafted = Signal(object)  # Note, being written
    all_tags_requested = Signal()
    name_requested = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._shown = PlacedNotes()
        self._busy = False
        self.colour = COLOURS[0]  # of the next note
        self.model = NotesModel(self)
        self._build_head()
        self._build_list()
        self.editor = NoteEditor(self._theme, self)
        self.editor.setMinimumHeight(_EDITOR_LEAST)
        self._halves = QSplitter(Qt.Orientation.Vertical, self)
        self._halves.addWidget(self._stack)
        self._halves.addWidget(self.editor)
        self._halves.setStretchFactor(0, 1)
        self._halves.setChildrenCollapsible(False)
        margin = self._theme.spacing.panel_margin
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(10)
        layout.addLayout(self._top)
        layout.addLayout(self._search_row)
        layout.addWidget(self._halves, 1)
        self._connect()
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAccessibleName(self.tr("Notes"))
        self._refresh()

    def _build_head(self) -> None:
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.order = OrderButton(self._theme, self)
        self._top = QHBoxLayout()
        self._top.addWidget(self.summary, 1)
        self._top.addWidget(self.order)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Search notes, quotes and tags"))
        self.words.setAccessibleName(self.tr("Search notes, quotes and tags"))
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self.filter = FilterButton(self._theme, self)
        self._search_row = QHBoxLayout()
        self._search_row.setSpacing(4)
        self._search_row.addWidget(self.words, 1)
        self._search_row.addWidget(self.filter)

    def _build_list(self) -> None:
        self.list = NotesList(self.model, self._theme, self)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_all = QPushButton(self.tr("Show all notes"), self)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(self.message)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._message_page = page
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(page)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_words_text_changed)
        self.filter.choice_changed.connect(self._on_filter_choice_changed)
        self.order.order_changed.connect(self._on_order_order_changed)
        self.order.open_all_requested.connect(self._on_order_open_all_requested)
        self.order.close_all_requested.connect(self._on_order_close_all_requested)
        self.order.tags_requested.connect(self.all_tags_requested)
        self.order.name_requested.connect(self.name_requested)
        self.show_all.clicked.connect(self._on_show_all_clicked)
        self.list.chosen.connect(self.note_requested)
        self.list.edit_requested.connect(self.edit_requested)
        self.list.draft_chosen.connect(self.draft_requested)
        self.list.delete_requested.connect(self.delete_requested)
        self.list.discard_requested.connect(self.discard_requested)
        self.list.copy_requested.connect(self.copy_requested)
        self.list.menu_requested.connect(self.menu_requested)
        self.editor.accepted.connect(self.note_accepted)
        self.editor.closed.connect(self.note_left)
        self.editor.drafted.connect(self.note_drafted)
        self.editor.told.connect(self.told)
        self.editor.colours.colour_chosen.connect(self._on_colours_colour_chosen)

    # what is shown

    def show_notes(
        self,
        shown: PlacedNotes,
        drafts: Mapping[str, Note],
        arranged: Arrangement | None = None,
    ) -> None:
        """Lists notes; what was current stays so where it is still there."""
        self._shown, place = shown, self.list.place()
        before = self.model.tags
        self.model.show(shown, drafts, arranged)
        counts = self.model.tags
        self.filter.set_known(counts, shown.articles)
        if counts.keys() != before.keys():
            self.editor.set_known_tags(counts)
        self.list.return_to(place)
        self._refresh()

    def set_busy(self, busy: bool) -> None:
        """Says that the places of notes are being looked for."""
        self._busy = busy
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draws everything with another theme."""
        self._theme = theme
        self.list.delegate.theme = theme
        for part in (self.order, self.filter, self.editor):
            part.set_theme(theme)
        self.list.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Sets the text that is written at a size in per cent of the window's."""
        self.editor.set_zoom(percent)

    def select(self, note_id: str) -> bool:
        """Makes a note current, whatever the filters hid; tells nobody."""
        if self.list.select(note_id):
            return True
        if note_id not in self._shown.notes:
            return False
        self._show_everything()
        self.model.set_closed(())
        return self.list.select(note_id)

    def edit(self, note: Note, title: str, *, tags: bool = False) -> None:
        """Opens the editor, with the keyboard in it."""
        self.editor.edit(note, title, tags=tags)

    # what it remembers

    def state(self) -> dict[str, Any]:
        """What the user chose here, as values for JSON."""
        one = self.model.choice
        return {
            "order": self.model.order.value,
            "closed": sorted(self.model.closed),
            "colour": self.colour,
            "kind": one.kind.value if one.kind else "",
            "on": one.on.value if one.on else "",
            "in_colour": one.colour,
            "flagged": one.flagged,
            "tag": one.tag,
            "article": one.article,
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Takes up what state() gave; what makes no sense stays as it was at first."""

        def text(key: str) -> str:
            value = state.get(key)
            return value if isinstance(value, str) else ""

        order = next((one for one in Order if one.value == text("order")), Order.PLACE)
        self.order.set_order(order)
        self.model.set_order(order)
        closed = state.get("closed")
        keys = closed if isinstance(closed, list) else []
        self.model.set_closed(key for key in keys if isinstance(key, str))
        self.colour = text("colour") if text("colour") in COLOURS else COLOURS[0]
        choice = Choice(
            words=self.model.choice.words,
            kind=next((one for one in Kind if one.value == text("kind")), None),
            on=next((one for one in On if one.value == text("on")), None),
            colour=text("in_colour") if text("in_colour") in COLOURS else "",
            flagged=state.get("flagged") is True,
            tag=text("tag"),
            article=text("article"),
        )
        self.filter.set_choice(choice)
        self._choose(choice)

    # states

    def _choose(self, choice: Choice) -> None:
        place = self.list.place()
        self.model.set_choice(choice)
        self.list.return_to(place)
        self._refresh()

    def _refresh(self) -> None:
        total, listed = len(self.model.notes), self.model.listed
        there = bool(total or self.model.drafts)
        self.summary.setText(self._summary(total, listed))
        message = "" if self.model.rows else self._message(total)
        self.message.setText(message)
        self._stack.setCurrentWidget(self._message_page if message else self.list)
        self.show_all.setVisible(bool(total) and bool(message))
        for part in (self.order, self.words, self.filter):
            part.setVisible(there)
        self.order.tags.setEnabled(bool(self.model.tags))

    def _summary(self, total: int, listed: int) -> str:
        if self._busy:
            return self.tr("Looking for the words of the notes…")
        if not total:
            return ""
        number = self.locale().toString
        one, many = self.tr("1 note"), self.tr("{0} notes")
        told = (one if total == 1 else many).format(number(total))
        if listed < total:
            told = self.tr("{0} of {1} notes").format(number(listed), number(total))
        shown = [told, self.filter.told()]
        lost = self.model.lost
        if lost:
            shown.append(self.tr("{0} not found again").format(number(lost)))
        return "  ·  ".join(part for part in shown if part)

    def _message(self, total: int) -> str:
        if total:
            return self.tr("No note has this in it.")
        return self.tr(
            "What you highlight and note is listed here.\n\n"
            "Select words or a sentence, then press A to write a note on it, H to highlight it, "
            "T to give it a tag."
        )

    # slots

    @Slot(str)
    def _on_words_text_changed(self, text: str) -> None:
        self._choose(replace(self.model.choice, words=tuple(text.casefold().split())))

    @Slot(object)
    def _on_filter_choice_changed(self, choice: Choice) -> None:
        self._choose(replace(choice, words=self.model.choice.words))

    @Slot(object)
    def _on_order_order_changed(self, order: Order) -> None:
        place = self.list.place()
        self.model.set_order(order)
        self.list.return_to(place)
        self.list.scrollTo(self.list.currentIndex())

    @Slot()
    def _on_order_open_all_requested(self) -> None:
        self.model.set_closed(())

    @Slot()
    def _on_order_close_all_requested(self) -> None:
        heads = [self.model.head(self.model.index(row)) for row in range(self.model.rowCount())]
        self.model.set_closed(head.key for head in heads if head is not None)

    @Slot()
    def _on_show_all_clicked(self) -> None:
        self._show_everything()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_everything(self) -> None:
        self.words.clear()
        self.filter.set_choice(Choice())
        self._choose(Choice())

    @Slot(str)
    def _on_colours_colour_chosen(self, colour: str) -> None:
        self.colour = colour

    # Qt's own events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self.words and down and event.type() is QEvent.Type.KeyPress:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))
            return True
        return super().eventFilter(watched, event)
