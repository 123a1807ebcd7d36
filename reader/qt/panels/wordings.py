"""The wordings of one claim, one under the other, in a text that one can read and walk through."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from reader.core.alignment.links import Ref
from reader.core.discrepancies.finding import Type
from reader.qt.columns import typography
from reader.qt.columns.marked_text import Mark, MarkedText
from reader.qt.theme import Theme
from reader.qt.utf16 import Utf16Map, displayable, units

_SCALE = 0.96  # of the reading size
_HEADING_SCALE = 0.9  # of the wordings' own


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a wording to be marked: code points of the wording itself."""

    start: int
    end: int
    type: Type


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence as one source has it.

    ``heading`` begins a group of wordings; ``place`` is the finding's place that the group shows,
    0 for its own sides, or None.
    """

    ref: Ref
    name: str  # "A4"
    text: str
    words: tuple[Words, ...] = ()
    heading: str = ""
    place: int | None = None


class Wordings(MarkedText):
    """Shows wordings; a click or Enter chooses one."""

    wording_chosen = Signal(object)  # Wording

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wordings: tuple[Wording, ...] = ()
        self._note = ""
        self._starts: list[int] = []
        self._percent = 100
        self.viewport().setAutoFillBackground(False)  # stands on the pane, not in a box on it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Wordings of the claim"))
        self.setAccessibleDescription(
            self.tr("Every source's wording. Up and Down go from one to the next, Enter shows it.")
        )

    @property
    def wordings(self) -> Sequence[Wording]:
        return self._wordings

    def show_wordings(self, wordings: Sequence[Wording], note: str = "") -> None:
        """Shows wordings in order, and below them a note in muted letters."""
        self._wordings, self._note = tuple(wordings), note
        self._set()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._set()

    def set_zoom(self, percent: int) -> None:
        """Sets the text at a size in per cent of the theme's."""
        if percent != self._percent:
            self._percent = percent
            self._set()

    def _set(self) -> None:
        document = self.document()
        document.clear()
        typography.set_margins(document, 0.0, 0.0, 0.0)
        self._starts = []
        marks: list[Mark] = []
        body = QTextCharFormat()
        font = self.theme.reading_font(self._percent, _SCALE)
        body.setFont(font)
        body.setForeground(self.theme.colour("text"))
        shape = self._shape(font)
        muted = QTextCharFormat()
        muted.setFont(self.theme.reading_font(self._percent, _SCALE * _HEADING_SCALE))
        muted.setForeground(self.theme.colour("text_muted"))
        plain = QTextBlockFormat(shape)
        plain.setTextIndent(0.0)
        plain.setLeftMargin(0.0)
        plain.setTopMargin(self.theme.spacing.paragraph_gap * 0.5)
        plain.setBottomMargin(self.theme.spacing.paragraph_gap * 0.4)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for wording in self._wordings:
            if wording.heading:
                typography.append_paragraph(cursor, displayable(wording.heading), plain, muted)
            typography.append_paragraph(cursor, wording.name, shape, self._name(font, wording.ref))
            self._starts.append(cursor.block().position())
            cursor.insertText("\t", body)
            begin = cursor.position()
            cursor.insertText(displayable(wording.text), body)
            marks.extend(self._marks_of(wording, begin))
        if self._note:
            typography.append_paragraph(cursor, displayable(self._note), plain, muted)
        cursor.endEditBlock()
        self.set_marks(marks)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _shape(self, font: QFont) -> QTextBlockFormat:
        indent = QFontMetricsF(font).horizontalAdvance("AA000 ")
        made = QTextBlockFormat()
        made.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setLeftMargin(indent)
        made.setTextIndent(-indent)
        made.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        made.setBottomMargin(self.theme.spacing.paragraph_gap * 0.7)
        return made

    def _name(self, font: QFont, ref: Ref) -> QTextCharFormat:
        made = QTextCharFormat()
        bold = QFont(font)
        bold.setBold(True)
        made.setFont(bold)
        made.setForeground(self.theme.siglum_colour(ref.article))
        return made

    def _marks_of(self, wording: Wording, begin: int) -> list[Mark]:
        offsets = Utf16Map(wording.text)
        return [
            Mark(
                begin + offsets.to_units(words.start),
                begin + offsets.to_units(words.end),
                words.type,
                strong=True,
            )
            for words in wording.words
        ]

    def wording_at(self, place: int) -> int | None:
        """The wording at a place of the document; None below the last."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return None
        wording = self._wordings[index]
        end = self._starts[index] + units(wording.name) + 1 + units(wording.text)
        return index if place <= end else None

    def _go(self, index: int) -> None:
        if self._wordings:
            cursor = self.textCursor()
            cursor.setPosition(self._starts[min(max(index, 0), len(self._wordings) - 1)])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        here = self.wording_at(self.textCursor().position())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here is not None:
            self.wording_chosen.emit(self._wordings[here])
            return
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            last = len(self._wordings) - 1
            self._go(last if here is None else here + steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        place = self.cursorForPosition(event.position().toPoint()).position()
        index = self.wording_at(place)
        if index is not None:
            self.wording_chosen.emit(self._wordings[index])
