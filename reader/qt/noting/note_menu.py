"""The menu of selected notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.notes import COLOURS, Note
from reader.qt.noting.note_words import colour_name


class NoteMenu(QMenu):
    """What can be done with some notes; without any, with what is not finished."""

    go_on_requested = Signal()
    discard_requested = Signal()
    words_requested = Signal()
    edit_requested = Signal()
    tags_requested = Signal()
    colour_chosen = Signal(str)
    flag_requested = Signal(bool)  # to flag them, or to take the flags away
    copy_requested = Signal()
    delete_requested = Signal()

    def __init__(self, notes: Sequence[Note], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not notes:
            self._add(self.tr("&Go on writing"), self.go_on_requested.emit, "Return")
            self._add(self.tr("&Discard"), self.discard_requested.emit, "Del")
            return
        self._add(self.tr("&Go to its words"), self.words_requested.emit, "Return")
        self._add(self.tr("&Edit"), self.edit_requested.emit, "F2")
        self._add(self.tr("Edit &tags"), self.tags_requested.emit)
        colours = self.addMenu(self.tr("&Colour"))
        for colour in COLOURS:
            action = colours.addAction(colour_name(colour))
            action.setCheckable(True)
            action.setChecked(all(one.colour == colour for one in notes))
            action.triggered.connect(lambda _=False, c=colour: self.colour_chosen.emit(c))
        flagged = all(one.flagged for one in notes)
        text = self.tr("Take &flag away") if flagged else self.tr("&Flag")
        self._add(text, lambda: self.flag_requested.emit(not flagged))
        self.addSeparator()
        self._add(self.tr("C&opy as text"), self.copy_requested.emit, "Ctrl+C")
        self._add(self.tr("&Delete"), self.delete_requested.emit, "Del")

    def _add(self, text: str, act: Callable[[], object], keys: str = "") -> None:
        action = self.addAction(text)
        action.triggered.connect(lambda: act())
        if keys:
            action.setShortcut(keys)
