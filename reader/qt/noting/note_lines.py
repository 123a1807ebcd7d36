"""The notes of a claim or a finding in a few calm lines, each a way to the note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.core.notes import Note
from reader.qt.columns.note_layer import GLYPH, paint_glyph
from reader.qt.noting.note_words import headline
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

_GAP = 8.0
_MOST = 3  # lines; the panel has the rest
_TIP = 600  # code points


class NoteLine(QAbstractButton):
    """One note: its sign and what it says, cut where the room ends."""

    def __init__(self, note: Note, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = note
        self._theme = theme
        self._line = headline(note)
        self.setAccessibleName(self._line)
        self.setToolTip(plain_tip(note.text[:_TIP] or self._line))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draws with another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, max(round(QFontMetricsF(self.font()).height()) + 6, 24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF()
        if self.underMouse() or self.hasFocus():
            painter.setPen(self._theme.colour("focus") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5.0, 5.0)
        mirrored = self.isRightToLeft()
        left = box.right() - GLYPH - 4 if mirrored else 4.0
        paint_glyph(painter, self._theme, self.note.colour, left, box.center().y() - GLYPH / 2)
        taken = GLYPH + 4 + _GAP
        words = box.adjusted(*((4.0, 0, -taken, 0) if mirrored else (taken, 0, -4.0, 0)))
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(self._line, Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(self._theme.colour("text"))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRectF(words), flags, shown)


class NoteLines(QWidget):
    """The first notes on what is shown; a click or Enter wishes for one."""

    note_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notes: tuple[Note, ...] = ()
        self.lines: list[NoteLine] = []
        self.more = QLabel(self)
        self.more.setTextFormat(Qt.TextFormat.PlainText)
        self.more.setIndent(round(GLYPH + 4 + _GAP))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._layout.addWidget(self.more)
        self.setAccessibleName(self.tr("Notes on this"))
        self.hide()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Shows the first of these and tells how many more there are."""
        if tuple(notes) == self._notes:
            return
        self._notes = tuple(notes)
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        shown = notes if len(notes) == _MOST + 1 else notes[:_MOST]
        for number, note in enumerate(shown):
            line = NoteLine(note, self._theme, self)
            line.clicked.connect(lambda _=False, one=note.id: self.note_requested.emit(one))
            self._layout.insertWidget(number, line)
            self.lines.append(line)
        more = len(notes) - len(shown)
        self.more.setText(self.tr("… and {0} more").format(more) if more else "")
        self.more.setVisible(bool(more))
        self.setVisible(bool(notes))

    def set_theme(self, theme: Theme) -> None:
        """Draws with another theme."""
        self._theme = theme
        for line in self.lines:
            line.set_theme(theme)
