"""The wordings of one claim, one under the other, in a text that one can read and walk through."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from reader.core.alignment.links import Ref
from reader.core.discrepancies.finding import Type
from reader.core.values import dataclass
from reader.qt.columns import typography
from reader.qt.columns.marked_text import Mark, MarkedText
from reader.qt.panels.in_line import InLine, in_line, left_width
from reader.qt.theme import Theme
from reader.qt.utf16 import Utf16Map, displayable

_SCALE = 0.96  # of the reading size
_HEADING_SCALE = 0.9  # of the wordings' own
_TAG_SCALE = 0.62  # likewise, of the letters over the words when there are several types
_TIGHT, _LOOSE = 115, 142  # per cent of the lines' height: plain, and with letters over the words
_TAGS_ROOM = 10.0  # pixels above the first line, likewise
_TAB_GAP = 3.0  # pixels before the words in line


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a wording to be marked: code points of the wording itself.

    ``finding`` is the id of the finding they belong to, ``place`` its place (0: its own sides).
    """

    start: int
    end: int
    type: Type
    finding: str = ""
    place: int = 0


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


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand in the document, in UTF-16 units."""

    start: int
    end: int
    wording: int
    words: Words


class Wordings(MarkedText):
    """Shows wordings; a click or Enter chooses one, ``step`` goes from words to words.

    In line, each wording has one line, cut around its words, and the words stand under each other.
    """

    wording_chosen = Signal(object)  # Wording
    words_chosen = Signal(object, object)  # Wording, Words

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wordings: tuple[Wording, ...] = ()
        self._note = ""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._spots: list[Spot] = []
        self._spot = -1
        self._tagged = False  # whether the type's letters stand over the words
        self._set_for = 0  # the width that the text was set for
        self._in_line = False
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

    @property
    def spots(self) -> Sequence[Spot]:
        """The words that differ, from top to bottom."""
        return self._spots

    def show_wordings(self, wordings: Sequence[Wording], note: str = "") -> None:
        """Shows wordings in order, and below them a note in muted letters."""
        self._wordings, self._note = tuple(wordings), note
        self._tagged = len({words.type for one in wordings for words in one.words}) > 1
        self._spot = -1
        self._set()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._set()

    def set_zoom(self, percent: int) -> None:
        """Sets the text at a size in per cent of the theme's."""
        if percent != self._percent:
            self._percent = percent
            self._set()

    def set_in_line(self, on: bool) -> None:
        """Whether the words that differ stand under each other, in one line a wording."""
        if on != self._in_line:
            self._in_line = on
            self._set()

    @property
    def can_line_up(self) -> bool:
        """Whether there are words in two wordings, all written from left to right."""
        with_words = [one for one in self._wordings if one.words]
        return len(with_words) > 1 and not any(
            runs_right_to_left(one.text) for one in self._wordings
        )

    def step(self, forward: bool = True) -> bool:
        """Goes to the next words that differ, from the last to the first; False without any."""
        if not self._spots:
            return False
        if self._spot < 0:
            self._spot = 0 if forward else len(self._spots) - 1
        else:
            self._spot = (self._spot + (1 if forward else -1)) % len(self._spots)
        spot = self._spots[self._spot]
        cursor = self.textCursor()
        # Not selected: the ground of a selection would hide the mark. The end first, so that all
        # of words that run over two lines is in sight.
        for place in (spot.end, spot.start):
            cursor.setPosition(place)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self.viewport().update()
        self.words_chosen.emit(self._wordings[spot.wording], spot.words)
        return True

    # setting

    def _set(self) -> None:
        self._set_for = self.width()
        document = self.document()
        document.clear()
        typography.set_margins(document, 0.0, _TAGS_ROOM if self._tagged else 3.0, 0.0)
        self._starts, self._ends, self._spots = [], [], []
        body = QTextCharFormat()
        font = self.theme.reading_font(self._percent, _SCALE)
        body.setFont(font)
        body.setForeground(self.theme.colour("text"))
        muted = QTextCharFormat()
        muted.setFont(self.theme.reading_font(self._percent, _SCALE * _HEADING_SCALE))
        muted.setForeground(self.theme.colour("text_muted"))
        plain = QTextBlockFormat()
        plain.setTopMargin(self.theme.spacing.paragraph_gap * 0.5)
        plain.setBottomMargin(self.theme.spacing.paragraph_gap * 0.4)
        indent = QFontMetricsF(font).horizontalAdvance("AA000 ")
        lined_up = self._in_line and self.can_line_up
        # As with a scroll bar: it comes and goes while the text is set.
        wide = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        room = wide - indent - _TAB_GAP - 4
        left = left_width(self._befores(), font, room) if lined_up else 0.0
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number, wording in enumerate(self._wordings):
            if wording.heading:
                typography.append_paragraph(cursor, displayable(wording.heading), plain, muted)
            text = displayable(wording.text)
            shape = self._shape(text, indent, left if lined_up and wording.words else None)
            if lined_up:
                shape.setNonBreakableLines(True)
            typography.append_paragraph(cursor, wording.name, shape, self._name(font, wording.ref))
            self._starts.append(cursor.block().position())
            cursor.insertText("\t", body)
            if lined_up:
                start = wording.words[0].start if wording.words else 0
                rest = room - left if wording.words else room
                self._insert_line(cursor, body, number, in_line(text, start, font, left, rest))
            else:
                begin = cursor.position()
                cursor.insertText(text, body)
                offsets = Utf16Map(wording.text)
                for words in wording.words:
                    start = begin + offsets.to_units(words.start)
                    end = begin + offsets.to_units(words.end)
                    self._spots.append(Spot(start, end, number, words))
            self._ends.append(cursor.position())
        if self._note:
            typography.append_paragraph(cursor, displayable(self._note), plain, muted)
        cursor.endEditBlock()
        self._spots.sort(key=lambda one: (one.start, one.end))
        self.set_marks(Mark(one.start, one.end, one.words.type, strong=True) for one in self._spots)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _befores(self) -> list[str]:
        return [displayable(one.text[: one.words[0].start]) for one in self._wordings if one.words]

    def _insert_line(
        self, cursor: QTextCursor, body: QTextCharFormat, number: int, line: InLine
    ) -> None:
        wording = self._wordings[number]
        begins = [cursor.position(), 0]
        cursor.insertText(line.before, body)
        if wording.words:
            cursor.insertText("\t", body)
        begins[1] = cursor.position()
        cursor.insertText(line.rest, body)
        maps = (Utf16Map(line.before), Utf16Map(line.rest))
        for words in wording.words:
            start, end = (
                begins[after] + maps[after].to_units(place)
                for after, place in (line.place(words.start), line.place(words.end))
            )
            if end > start:  # else it was cut off
                self._spots.append(Spot(start, end, number, words))

    def _shape(self, text: str, indent: float, left: float | None) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(
            _LOOSE if self._tagged else _TIGHT,
            QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
        )
        mirrored = runs_right_to_left(text)
        (made.setRightMargin if mirrored else made.setLeftMargin)(indent)
        direction = Qt.LayoutDirection
        made.setLayoutDirection(direction.RightToLeft if mirrored else direction.LeftToRight)
        made.setTextIndent(-indent)
        if left is None:
            made.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        else:
            stop = indent + left
            made.setTabPositions(
                [
                    QTextOption.Tab(stop, QTextOption.TabType.RightTab),
                    QTextOption.Tab(stop + _TAB_GAP, QTextOption.TabType.LeftTab),
                ]
            )
        made.setBottomMargin(self.theme.spacing.paragraph_gap * 0.7)
        return made

    def _name(self, font: QFont, ref: Ref) -> QTextCharFormat:
        made = QTextCharFormat()
        bold = QFont(font)
        bold.setBold(True)
        made.setFont(bold)
        made.setForeground(self.theme.siglum_colour(ref.article))
        return made

    def wording_at(self, place: int) -> int | None:
        """The wording at a place of the document; None below the last."""
        index = bisect_right(self._starts, place) - 1
        return index if index >= 0 and place <= self._ends[index] else None

    # the keyboard and the mouse

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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        # Not by the size of the viewport: that also changes with the scroll bar, in the midst of
        # setting the text, and setting it anew there ended the process.
        if self._in_line and self.width() != self._set_for:
            self._set()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0.0, -float(self.verticalScrollBar().value()))
        if self._tagged:
            self._paint_tags(painter)
        if 0 <= self._spot < len(self._spots):
            self._paint_frame(painter, self._spots[self._spot])
        painter.end()

    def _paint_frame(self, painter: QPainter, spot: Spot) -> None:
        """Frames the words that ``step`` went to."""
        painter.setPen(QPen(self.theme.colour("accent"), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in self.lines(spot.start, spot.end):
            box = QRectF(line.left - 3, line.top + 1, line.right - line.left + 6, 0.0)
            box.setBottom(line.bottom - 1)
            painter.drawRoundedRect(box, 4.0, 4.0)

    def _paint_tags(self, painter: QPainter) -> None:
        """Draws the letters of its type over the beginning of all words that differ."""
        font = self.theme.reading_font(self._percent, _SCALE * _TAG_SCALE)
        font.setFamilies(self.font().families())
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        taken: list[QRectF] = []
        first, last = self.visible_places()
        for spot in self._spots:
            lines = (
                self.lines(spot.start, spot.end) if first <= spot.end and spot.start <= last else []
            )
            if not lines:
                continue
            look = self.theme.type_mark(spot.words.type)
            width = metrics.horizontalAdvance(look.badge) + 6
            box = QRectF(
                lines[0].left, lines[0].top - metrics.height() * 0.25, width, metrics.height()
            )
            while any(box.intersects(one) for one in taken):
                box.translate(width + 2, 0.0)
            taken.append(box)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour)
            painter.drawRoundedRect(box, 3.0, 3.0)
            painter.setPen(self.theme.colour("paper"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.badge)
