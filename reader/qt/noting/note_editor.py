"""Writes one note: text, tags, colour and flag, in the panel itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.notes import Note, tidy_tags
from reader.qt.noting.note_text import MOST, NoteText
from reader.qt.noting.note_words import quote_of
from reader.qt.noting.swatches import Swatches
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_QUOTE = 160  # code points of what the note is about
_TELL_AFTER = 400  # milliseconds after the last key before the draft is told
_MOST_TAGS = 2_000  # characters of the line of tags


class TagsLine(QLineEdit):
    """A line of tags parted by commas; the one with the caret is completed from known ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._on_completer_activated)
        self.textEdited.connect(self._on_text_edited)
        self.setMaxLength(_MOST_TAGS)

    @property
    def completer_shown(self) -> QCompleter:
        """What offers known tags."""
        return self._completer

    def set_known(self, tags: Iterable[str]) -> None:
        """Offers these tags."""
        self._known.setStringList([displayable(tag) for tag in tags])

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the line as they are kept."""
        return tidy_tags(self.text().split(","))

    def _part(self) -> tuple[int, int]:
        """Where the tag with the caret begins and ends."""
        text, caret = self.text(), self.cursorPosition()
        start = text.rfind(",", 0, caret) + 1
        end = text.find(",", caret)
        return start, len(text) if end < 0 else end

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        # The completer asks this line first, which would take Enter as the end of the line.
        popup = self._completer.popup()
        offered = popup is not None and popup.isVisible() and popup.currentIndex().isValid()
        if offered and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text_edited(self) -> None:
        start, end = self._part()
        begun = self.text()[start:end].strip()
        self._completer.setCompletionPrefix(begun)
        popup = self._completer.popup()
        if begun and self._completer.completionCount():
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    @Slot(str)
    def _on_completer_activated(self, tag: str) -> None:
        start, end = self._part()
        before, after = self.text()[:start], self.text()[end:]
        before = f"{before.rstrip()} " if before.strip() else ""
        self.setText(f"{before}{tag}{after or ', '}")
        self.setCursorPosition(len(before) + len(tag) + (0 if after else 2))
        self.textEdited.emit(self.text())


class NoteEditor(QWidget):
    """Edits a note; Ctrl+Enter accepts, Esc closes and keeps the draft.

    ``accepted`` and ``closed`` carry the note as it is then; ``drafted`` follows soon after each
    change.
    """

    accepted = Signal(object)  # Note
    closed = Signal(object)  # Note
    drafted = Signal(object)  # Note
    told = Signal(str)  # why something was not done

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note: Note | None = None
        self._as_put = ""  # the text as it was put in, and what the field made of it
        self._as_shown = ""
        self.title = QLabel(self)
        self.quote = QLabel(self)
        for label in (self.title, self.quote):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        heading = self.title.font()
        heading.setBold(True)
        self.title.setFont(heading)
        self.text = NoteText(self)
        self.text.setPlaceholderText(self.tr("Write a note"))
        self.text.setAccessibleName(self.tr("Text of the note"))
        self.text.setAccessibleDescription(
            self.tr("Ctrl+Enter keeps the note, Esc closes it and keeps what you wrote.")
        )
        self.tags = TagsLine(self)
        self.tags.setPlaceholderText(self.tr("Tags, parted by commas"))
        self.tags.setAccessibleName(self.tr("Tags, parted by commas"))
        self.colours = Swatches(theme, self)
        self.flag = QCheckBox(self.tr("&Flag"), self)
        self.flag.setToolTip(plain_tip(self.tr("Marks the note as one to come back to")))
        self.keep = QPushButton(self.tr("&Keep"), self)
        self.keep.setToolTip(plain_tip(self.tr("Keeps the note (Ctrl+Enter)")))
        self.close_button = QPushButton(self.tr("Close"), self)
        told = self.tr("Closes it; what you wrote stays here unfinished (Esc)")
        self.close_button.setToolTip(plain_tip(told))
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TELL_AFTER)
        self._later.timeout.connect(self._tell)
        self._connect()
        self.setAccessibleName(self.tr("Note"))
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.colours, 1)
        row.addWidget(self.flag)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.quote)
        column.addWidget(self.text, 1)
        column.addWidget(self.tags)
        column.addLayout(row)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_changed)
        self.text.refused.connect(self._on_text_refused)
        self.tags.textChanged.connect(self._on_changed)
        self.tags.returnPressed.connect(self.accept)
        self.colours.colour_chosen.connect(self._on_changed)
        self.flag.clicked.connect(self._on_changed)
        self.keep.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.leave)

    # what is edited

    @property
    def editing(self) -> str:
        """The id of the note that is being written; "" for none."""
        return self._note.id if self._note is not None else ""

    @property
    def note(self) -> Note | None:
        """The note as it now is in the fields."""
        if self._note is None:
            return None
        text = self.text.text()
        return replace(
            self._note,
            # What was not touched is as it was, whatever a field makes of it.
            text=self._as_put if text == self._as_shown else text,
            tags=self.tags.tags,
            colour=self.colours.colour,
            flagged=self.flag.isChecked(),
        )

    def edit(self, note: Note, title: str, *, tags: bool = False) -> None:
        """Shows a note and gives its text the keyboard, or its tags."""
        self._later.stop()
        self._note = None  # what follows is no change
        self.title.setText(displayable(title))
        quote = quote_of(note)
        cut = quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"
        self.quote.setText(f"“{cut}”")
        self.text.set_text(note.text)
        self._as_put, self._as_shown = note.text, self.text.text()
        self.tags.setText("".join(f"{tag}, " for tag in note.tags))
        self.colours.set_colour(note.colour)
        self.flag.setChecked(note.flagged)
        self._note = note
        self.show()
        if tags:
            self.tags.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.tags.end(False)
        else:
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def set_known_tags(self, tags: Iterable[str]) -> None:
        """Offers these tags."""
        self.tags.set_known(tags)

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        self.colours.set_theme(theme)

    def set_zoom(self, percent: int) -> None:
        """Sets the text at a size in per cent of the window's."""
        font = self.font()
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * percent / 100)
            self.text.setFont(font)

    def end(self) -> None:
        """Shows nothing to write any more, and tells nobody."""
        self._later.stop()
        self._note = None
        self.hide()

    @Slot()
    def accept(self) -> None:
        """Tells that the note is finished."""
        note = self.note
        if note is None:
            return
        if len(note.text) > MOST:
            self._on_text_refused(len(note.text))
            return
        self._later.stop()
        self.accepted.emit(note)

    @Slot()
    def leave(self) -> None:
        """Tells that the note is left unfinished."""
        note = self.note
        if note is not None:
            self._later.stop()
            self.closed.emit(note)

    @Slot()
    def _on_changed(self, *_: object) -> None:
        if self._note is not None and not self._later.isActive():
            self._later.start()

    @Slot()
    def _tell(self) -> None:
        note = self.note
        if note is not None:
            self.drafted.emit(note)

    @Slot(int)
    def _on_text_refused(self, size: int) -> None:
        told = self.tr("A note holds at most {0} characters; this has {1}. Nothing was changed.")
        numbers = self.locale().toString(MOST), self.locale().toString(size)
        self.told.emit(told.format(*numbers))

    # Qt's own events

    def event(self, event: QEvent) -> bool:
        # Esc and Ctrl+Enter mean this here, whatever else they mean in the window.
        overriding = event.type() is QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and self._deed(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        deed = self._deed(event)
        if deed is None:
            super().keyPressEvent(event)
        elif deed:
            self.accept()
        else:
            self.leave()

    @staticmethod
    def _deed(event: QKeyEvent) -> bool | None:
        """True to keep, False to leave, None for any other key."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return True
        return False if event.matches(QKeySequence.StandardKey.Cancel) else None
