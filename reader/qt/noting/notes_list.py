"""The list of notes: walked by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QListView, QWidget

from reader.core.notes import Note
from reader.qt.noting.notes_delegate import NotesDelegate
from reader.qt.noting.notes_model import NotesModel
from reader.qt.theme import Theme


class NotesList(QListView):
    """Shows the notes of a model; Enter and a click choose one, F2 edits, Del deletes."""

    chosen = Signal(str)  # id; by the user only
    draft_chosen = Signal(str)
    edit_requested = Signal(str)
    tags_requested = Signal(str)
    delete_requested = Signal(list)  # ids
    discard_requested = Signal(list)  # ids of what is not finished
    copy_requested = Signal(list)
    menu_requested = Signal(object)  # a place on the screen

    def __init__(self, notes: NotesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self.delegate = NotesDelegate(self, theme)
        self.setItemDelegate(self.delegate)
        self.setModel(notes)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)  # else 10,000 rows are measured one by one
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Notes"))
        self.setAccessibleDescription(
            self.tr(
                "All notes and highlights. Enter goes to the words of one, F2 edits it, Delete "
                "takes it away."
            )
        )

    @property
    def current(self) -> Note | None:
        """The current note; None on the head of a group."""
        return self._notes.note(self.currentIndex())

    @property
    def selected(self) -> tuple[list[str], list[str]]:
        """The ids of the selected notes, and of those among the unfinished ones, each once."""
        notes: dict[str, None] = {}
        drafts: dict[str, None] = {}
        for index in sorted(self.selectedIndexes(), key=lambda one: one.row()):
            note = self._notes.note(index)
            if note is not None:
                (drafts if self._notes.is_draft(index) else notes)[note.id] = None
        return list(notes), list(drafts)

    def select(self, note_id: str) -> bool:
        """Makes a note current where it is listed; tells nobody."""
        index = self._notes.index_of(note_id)
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        return True

    def place(self) -> tuple[str, int, int]:
        """What is current: the id, its row, and how far the list is scrolled."""
        note = self.current
        scrolled = self.verticalScrollBar().value()
        return (note.id if note is not None else "", self.currentIndex().row(), scrolled)

    def return_to(self, place: tuple[str, int, int]) -> None:
        """Brings back what was current before rows came and went, or what stands there now."""
        note_id, row, scrolled = place
        index = self._notes.index_of(note_id) if note_id else self._notes.index(-1)
        if not index.isValid() and row >= 0:
            index = self._notes.index(min(row, self._notes.rowCount() - 1))
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
        self.verticalScrollBar().setValue(scrolled)

    # what the user does

    @Slot()
    def choose(self) -> None:
        """Goes to the current note, goes on with an unfinished one, or opens a group."""
        index = self.currentIndex()
        head, note = self._notes.head(index), self._notes.note(index)
        if head is not None:
            row = index.row()
            self._notes.toggle(head.key)
            self.return_to(("", row, self.verticalScrollBar().value()))
        elif note is not None and self._notes.is_draft(index):
            self.draft_chosen.emit(note.id)
        elif note is not None:
            self.chosen.emit(note.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, plain = (
            Qt.Key(event.key()),
            not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier,
        )
        if event.matches(QKeySequence.StandardKey.Copy):
            notes, drafts = self.selected
            self.copy_requested.emit(notes or drafts)
        elif plain and self._does(key):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _does(self, key: Qt.Key) -> bool:
        index = self.currentIndex()
        head, note = self._notes.head(index), self._notes.note(index)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.choose()
        elif key is Qt.Key.Key_F2 and note is not None:
            draft = self._notes.is_draft(index)
            (self.draft_chosen if draft else self.edit_requested).emit(note.id)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and any(self.selected):
            notes, drafts = self.selected
            if drafts:
                self.discard_requested.emit(drafts)
            if notes:
                self.delete_requested.emit(notes)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return self._opens(key is (Qt.Key.Key_Left, Qt.Key.Key_Right)[self.isRightToLeft()])
        elif key is Qt.Key.Key_Space and head is not None:
            self.choose()
        else:
            return False
        return True

    def _opens(self, close: bool) -> bool:
        """Opens or closes a group; from a note Left goes to the head of its group."""
        index = self.currentIndex()
        head = self._notes.head(index)
        if head is not None:
            if head.closed != close:
                self.choose()
            return True
        row = index.row()
        while close and row > 0:
            row -= 1
            if self._notes.head(self._notes.index(row)) is not None:
                self.setCurrentIndex(self._notes.index(row))
                break
        return close

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Does nothing: letters are keys for what is chosen, and words have a filter."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex():
            self.choose()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint())
        note = self._notes.note(index)
        if note is not None and event.button() is Qt.MouseButton.LeftButton:
            draft = self._notes.is_draft(index)
            (self.draft_chosen if draft else self.edit_requested).emit(note.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        at = event.globalPos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        elif not self.selectionModel().isSelected(self.indexAt(event.pos())):
            self.setCurrentIndex(self.indexAt(event.pos()))
        if any(self.selected):
            self.menu_requested.emit(at)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        # QAbstractItemView would make the first row current; passing by with Tab is no choice.
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()
