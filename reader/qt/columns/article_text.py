"""One article's text in its column: typography, sentences, and where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.article import Article, Sentence
from reader.qt.columns import typography
from reader.qt.columns.marked_text import MarkedText
from reader.qt.columns.passages import TextMap, passages, shown_text
from reader.qt.columns.ribbon_geometry import Band, band
from reader.qt.theme import Theme

# Code points set at once; the rest follows in later turns of the event loop, so that a book of a
# megabyte does not hold the window up. 30,000 take 20 to 30 ms here.
_SLICE = 30_000
# Pixels that stay blank below the text. Not a part of the viewport: each change of the page's
# edge lays the whole document out anew, 0.4 s for a megabyte.
_AT_REST = 180

_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class ArticleText(MarkedText):
    """The text of one article; the caret moves by sentence with Up and Down."""

    sentence_entered = Signal(int)  # the user's click or caret came to another sentence
    sentence_chosen = Signal(int)  # Enter
    laid_out = Signal()  # places may have moved
    scrolled = Signal()  # not because the text was laid out again
    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._article: Article | None = None
        self._map = TextMap("", ())
        self._sentences: tuple[Sentence, ...] = ()
        self._spans: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._percent = 100
        self._set_up_to = 0  # passages that are in the document
        self._room = 0  # pixels of blank page asked for below the text
        self._entered = -1
        self._top = 0.0  # the place at the top of the view
        self._resizing = False
        self._press: QPointF | None = None
        self._rest = QTimer(self)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._set_next_slice)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().documentLayout().documentSizeChanged.connect(self.laid_out)
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)
        self.verticalScrollBar().rangeChanged.connect(self._on_bar_range_changed)

    # what it shows

    @property
    def text_map(self) -> TextMap:
        """Offsets between the article's text and the document."""
        return self._map

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Per sentence its places in the document."""
        return self._spans

    def set_article(self, article: Article) -> None:
        """Shows an article from its beginning, without sentences."""
        self._article = article
        self._map = TextMap(article.text, passages(article))
        self._sentences, self._spans, self._starts = (), [], []
        self._entered = -1
        self._set_text()
        self.set_tints(())
        self.set_marks(())

    def set_sentences(self, sentences: Sequence[Sentence]) -> None:
        """Tells where the sentences are; they are in order and do not overlap."""
        self._sentences = tuple(sentences)
        self._spans = [self._map.to_column_span(one.start, one.end) for one in sentences]
        self._starts = [start for start, _ in self._spans]
        self._entered = -1

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._set_again()

    def set_zoom(self, percent: int) -> None:
        """Sets the text at another size, keeping what stands at the top of the view."""
        if percent != self._percent:
            self._percent = percent
            self._set_again()

    def _set_again(self) -> None:
        top = self.place_at(float(self.verticalScrollBar().value()))
        caret = self.textCursor().position()
        self._set_text()
        self._ensure_set(max(int(top), caret))
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(self.y_of(top)))

    def _set_text(self) -> None:
        self._rest.stop()
        self._set_up_to = 0
        self.document().clear()
        self._fit_page()
        self._set_next_slice()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self._top = 0.0

    def _set_next_slice(self) -> None:
        parts = self._map.passages
        if self._article is not None and self._set_up_to < len(parts):
            shapes = {}
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.beginEditBlock()
            room = _SLICE
            while self._set_up_to < len(parts) and room > 0:
                part = parts[self._set_up_to]
                key = (part.kind, part.opens)
                if key not in shapes:
                    shapes[key] = (
                        typography.block_format(
                            part.kind, self.theme, self._percent, opens=part.opens
                        ),
                        typography.character_format(part.kind, self.theme, self._percent),
                    )
                text = shown_text(self._article, part)
                typography.append_paragraph(cursor, text, *shapes[key])
                room -= part.end - part.start
                self._set_up_to += 1
            cursor.endEditBlock()
        if self._set_up_to < len(parts):
            self._rest.start()
        else:
            self._rest.stop()

    def _ensure_set(self, place: int) -> None:
        """Sets the text up to a place now, when it waits to be set."""
        while self._set_up_to < len(self._map.passages) and (
            self._map.place_of(self._set_up_to) <= place
        ):
            self._set_next_slice()

    # where things stand

    def character_width(self) -> float:
        """The average width of a character of the text, in pixels."""
        return typography.character_width(self.theme.reading_font(self._percent))

    def text_edges(self) -> tuple[float, float]:
        """The left and the right edge of the text, in the widget's own coordinates."""
        margin = float(self.theme.spacing.text_margin)
        return margin, max(margin, self.viewport().width() - margin)

    def longest_scroll(self) -> int:
        """The greatest scroll position."""
        return self.verticalScrollBar().maximum()

    def beyond_text(self, y: float) -> float:
        """How far a height of the document lies below the text, or (negative) above it."""
        frame = self.document().rootFrame().frameFormat()
        # Not the document's size: that would lay all of it out, and who is there has done so.
        end = self.longest_scroll() + self.viewport().height() - frame.bottomMargin()
        return min(y - self.y_of(0.0), 0.0) + max(y - end, 0.0)

    def top_of(self, start: int, end: int) -> float | None:
        """The top of the first line between two places, in document coordinates."""
        self._ensure_set(end)
        found = self.lines(start, end)
        return found[0].top if found else None

    def sentence_band(self, sentence: int) -> Band | None:
        """What a sentence takes of the viewport's height, also above or below what is visible."""
        if not 0 <= sentence < len(self._spans):
            return None
        start, end = self._spans[sentence]
        found = band(
            self.lines(start, end),
            shares_first=self._shares_first_line(sentence),
            shares_last=sentence + 1 < len(self._spans) and self._shares_first_line(sentence + 1),
        )
        if found is None:
            return None
        scroll = self.verticalScrollBar().value()
        return Band(found.top - scroll, found.bottom - scroll)

    def _shares_first_line(self, sentence: int) -> bool:
        """Whether the sentence begins in a line in which the one before it ends."""
        start = self._spans[sentence][0]
        block = self.document().findBlock(start)
        if not block.isValid() or sentence == 0:
            return False
        line = block.layout().lineForTextPosition(start - block.position())
        before = self._spans[sentence - 1][1]
        return line.isValid() and before > block.position() + line.textStart()

    def visible_sentences(self) -> range:
        """The sentences of which the viewport shows at least a part."""
        first, last = self.visible_places()
        begin = bisect_left(self._spans, first, key=lambda one: one[1])
        return range(begin, max(begin, bisect_right(self._starts, last)))

    def sentence_at(self, place: int) -> int | None:
        """The sentence at a place of the document; None between sentences."""
        index = bisect_right(self._starts, place) - 1
        return index if index >= 0 and place <= self._spans[index][1] else None

    def place_at(self, y: float) -> float:
        """The place whose line stands at a height of the document, with the part of the line."""
        layout = self.document().documentLayout()
        left, _ = self.text_edges()
        hit = layout.hitTest(QPointF(left + 1, y), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(hit, 0))
        line = block.layout().lineForTextPosition(max(hit, 0) - block.position())
        if not line.isValid():
            return float(max(hit, 0))
        top, high = self._line_box(block, line)
        part = min(max((y - top) / high, 0.0), 1.0)
        return block.position() + line.textStart() + part * line.textLength()

    def y_of(self, place: float) -> float:
        """The height of a place in the document, the reverse of place_at."""
        self._ensure_set(int(place))
        document = self.document()
        block = document.findBlock(min(int(place), document.characterCount() - 1))
        document.documentLayout().blockBoundingRect(block)  # layout is lazy; this forces it
        inside = place - block.position()
        line = block.layout().lineForTextPosition(int(inside))
        if not line.isValid():
            return 0.0
        top, high = self._line_box(block, line)
        return top + high * (inside - line.textStart()) / max(line.textLength(), 1)

    def _line_box(self, block: QTextBlock, line: QTextLine) -> tuple[float, float]:
        """The top of a line and its distance to the next, in document coordinates."""
        top = block.layout().position().y() + line.y()
        return top, line.height() * max(block.blockFormat().lineHeight() / 100, 1.0)

    # scrolling

    def is_visible(self, top: float) -> bool:
        """Whether a line with that top, in document coordinates, stands well inside the view."""
        height = top - self.verticalScrollBar().value()
        return 0 <= height <= self.viewport().height() - 2 * self.fontMetrics().height()

    def scroll_to(self, value: int) -> None:
        """Scrolls, making blank room below the text when it ends too early for that."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if value > bar.maximum():
            self._room = ceil(value + height - self._content_height())
            self._fit_page()
            self.document().size()  # the scroll bar's range follows the layout, which is lazy
        elif self._room and value + height <= self._content_height() + _AT_REST:
            self._room = 0
            self._fit_page()
        bar.setValue(value)

    def _content_height(self) -> float:
        """The height of the text without the blank room below it; lays all of it out."""
        size = self.document().size().height()
        return size - self.document().rootFrame().frameFormat().bottomMargin()

    def _fit_page(self) -> None:
        gap = float(self.theme.spacing.paragraph_gap)
        side = float(self.theme.spacing.text_margin)
        below = float(max(self._room, _AT_REST))
        typography.set_margins(self.document(), side, gap, below)

    def move_caret(self, sentence: int) -> None:
        """Puts the caret at the beginning of a sentence, unless it is in it already."""
        self._ensure_set(self._spans[sentence][1])
        cursor = self.textCursor()
        if self.sentence_at(cursor.position()) != sentence or not cursor.hasSelection():
            cursor.setPosition(self._spans[sentence][0])
            self.setTextCursor(cursor)
        self._entered = sentence

    # what the user does

    def _enter(self, sentence: int | None) -> None:
        if sentence is not None and sentence != self._entered:
            self._entered = sentence
            self.sentence_entered.emit(sentence)

    def _step(self, step: int) -> None:
        """Goes to the neighbouring sentence, from the first visible one when the caret is away."""
        if self.viewport().rect().intersects(self.cursorRect()):
            place = self.textCursor().position()
            here = bisect_right(self._starts, place) - 1
            target = here + step
            if step < 0 and here >= 0 and place > self._spans[here][1]:
                target = here  # the caret stands between two sentences
        else:
            target = self.visible_sentences().start
        target = min(max(target, 0), len(self._spans) - 1)
        self.move_caret_by_user(target)

    def move_caret_by_user(self, sentence: int) -> None:
        """Moves the caret and tells, as the keys do."""
        self._entered, entered = -1, self._entered
        self.move_caret(sentence)
        self._entered = entered
        self._enter(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and self._spans and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            event.accept()
            return
        if plain and self._spans and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = self.sentence_at(self.textCursor().position())
            if here is not None:
                self._entered = here
                self.sentence_chosen.emit(here)
            event.accept()
            return
        super().keyPressEvent(event)
        if key in _MOVES and not self.textCursor().hasSelection():
            self._enter(self.sentence_at(self.textCursor().position()))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._press = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        press, self._press = self._press, None
        if press is None or self.textCursor().hasSelection():
            return
        moved = (event.position() - press).manhattanLength()
        if moved >= QApplication.startDragDistance():
            return
        scrolled = QPointF(0.0, float(self.verticalScrollBar().value()))
        hit = (
            self.document()
            .documentLayout()
            .hitTest(event.position() + scrolled, Qt.HitTestAccuracy.ExactHit)
        )
        sentence = self.sentence_at(hit) if hit >= 0 else None
        if sentence is not None:
            self._entered = sentence
            self.sentence_entered.emit(sentence)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The article's own characters, without what displayable() replaced and without markup."""
        data = QMimeData()
        cursor = self.textCursor()
        if self._article is not None:
            start = self._map.to_text(cursor.selectionStart())
            data.setText(self._article.text[start : self._map.to_text(cursor.selectionEnd())])
        return data

    def _on_bar_range_changed(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)  # else its handle is a bar of full height

    def _on_bar_moved(self, value: int) -> None:
        if not self._resizing:
            self._top = self.place_at(float(value)) if value > 0 else 0.0
            self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._resizing = True  # Qt keeps the caret in view; the reader's place matters more
        if event.size().height() != event.oldSize().height():
            self._room = 0
            self._fit_page()
        super().resizeEvent(event)
        self.verticalScrollBar().setValue(round(self.y_of(self._top)) if self._top > 0 else 0)
        self._resizing = False
        self.laid_out.emit()
