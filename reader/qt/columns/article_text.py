"""One article's text in its column: typography, sentences, and where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.article import Article, Kind, Sentence
from reader.core.discrepancies.finding import Type
from reader.qt.columns.mark_painting import BADGE_HEIGHT
from reader.qt.columns.marks import MarkSet
from reader.qt.columns.note_layer import (
    GLYPH,
    Glyph,
    NoteMark,
    NoteMarks,
    merged,
    paint_note_ground,
)
from reader.qt.columns.passages import TextMap, column_text, paragraphs, passages
from reader.qt.columns.placed_text import PlacedText
from reader.qt.columns.ribbon_geometry import Band, Line, band
from reader.qt.columns.shared_layer import SharedSpans, joined, paint_shared
from reader.qt.columns.text_layers import Badge, Layers, Tint, TintLevel, paint_tint
from reader.qt.theme import Theme

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


class ArticleText(PlacedText):
    """The text of one article; the caret moves by sentence with Up and Down."""

    sentence_entered = Signal(int)  # the user's click or caret came to another sentence
    sentence_chosen = Signal(int)  # Enter
    focus_changed = Signal(bool)
    badges_changed = Signal()
    notes_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._article: Article | None = None
        self._map = TextMap("", ())
        self._sentences: tuple[Sentence, ...] = ()
        self._spans: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._entered = -1
        self._press: QPointF | None = None
        self._linked: Container[int] = frozenset()
        self._chosen: Mapping[int, TintLevel] = {}
        self._layers = Layers()
        self._bands: dict[int, Band] = {}  # in document coordinates
        self._bands_of = (-1, -1)  # the state of the layout that they belong to
        self._sighted: tuple[tuple[int, int], range] = ((-1, -1), range(0))  # between which places
        self._shared = SharedSpans()
        self._notes = NoteMarks()

    # what it shows

    @property
    def text_map(self) -> TextMap:
        """Offsets between the article's text and the document."""
        return self._map

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Per sentence its places in the document."""
        return self._spans

    @property
    def layers(self) -> Layers:
        """What is painted besides tints and marks."""
        return self._layers

    def set_article(self, article: Article) -> None:
        """Shows an article from its beginning, without sentences."""
        self._article = article
        self._map = TextMap(article.text, passages(article))
        self.set_sentences(())
        self._set_paragraphs(paragraphs(article, self._map), column_text(article, self._map))
        self.set_marks(())
        self.set_notes(())

    def go_to_article(self) -> None:
        """Brings the article itself to the top: a saved page often begins with menus."""
        kinds = [passage.kind for passage in self._map.passages]
        if kinds and kinds[0] is Kind.FURNITURE:
            first = next((n for n, kind in enumerate(kinds) if kind is not Kind.FURNITURE), 0)
            place = self._map.place_of(first)
            cursor = self.textCursor()
            cursor.setPosition(place)
            self.setTextCursor(cursor)  # which Qt brings into view when the text is first shown
            self.go_to_place(place)

    def set_sentences(self, sentences: Sequence[Sentence]) -> None:
        """Tells where the sentences are, in order and without overlap; none is tinted."""
        self._sentences = tuple(sentences)
        self._spans = self._map.to_column_spans((one.start, one.end) for one in sentences)
        self._starts = [start for start, _ in self._spans]
        self._entered = -1
        self._bands.clear()
        self._sighted = (-1, -1), range(0)
        self._linked, self._chosen = frozenset(), {}
        self._layers = replace(self._layers, hits=(), current=None, dimmed=(), badges=())
        self._shared = SharedSpans()
        self.viewport().update()

    # what is painted

    @property
    def tints(self) -> tuple[Tint, ...]:
        """The tinted sentences in order."""
        levels = [(span, self._level(number)) for number, span in enumerate(self._spans)]
        return tuple(Tint(*span, level) for span, level in levels if level)

    def set_linked(self, sentences: Container[int]) -> None:
        """Tints these sentences lightly: other articles report the same."""
        self._linked = sentences
        self.viewport().update()

    def set_chosen(self, levels: Mapping[int, TintLevel]) -> None:
        """Tints the chosen sentence and its counterparts, others of this article no more."""
        if levels != self._chosen:
            changed = {
                one for one in (*levels, *self._chosen) if levels.get(one) != self._chosen.get(one)
            }
            self._chosen = dict(levels)
            self._update_lines(self._spans[one] for one in changed if one < len(self._spans))

    def show_marks(self, marks: MarkSet) -> None:
        before, self._marks = self._marks, marks
        if self.isVisible():
            seen = self.visible_places()
            changed = set(before.between(*seen)) ^ set(self._marks.between(*seen))
            self._update_lines((one.start, one.end) for one, _lane, _washed in changed)

    def set_dimmed(self, spans: Iterable[tuple[int, int]]) -> None:
        """Shows the letters between these places muted, and what is marked there."""
        self._set_layers(replace(self._layers, dimmed=tuple(sorted(spans))))

    def set_hits(self, spans: Sequence[tuple[int, int]], current: int | None = None) -> None:
        """Marks what was searched for, between places of the document in order.

        ``current`` is the number of the hit that is looked at.
        """
        now = spans[current] if current is not None and current < len(spans) else None
        self._set_layers(replace(self._layers, hits=tuple(spans), current=now))

    @property
    def shared(self) -> SharedSpans:
        """The wording that is marked as shared with other articles."""
        return self._shared

    def set_shared(
        self, spans: Iterable[tuple[int, int]], current: tuple[int, int] | None = None
    ) -> None:
        """Marks wording between these places as shared, and one stretch as the one looked at."""
        shared = SharedSpans(joined(spans), current)
        if shared != self._shared:
            self._shared = shared
            self.viewport().update()

    @property
    def notes(self) -> Sequence[NoteMark]:
        """What is highlighted and noted, in the order of the text."""
        return self._notes.marks

    def set_notes(self, marks: Iterable[NoteMark]) -> None:
        """Highlights words and puts signs beside their lines; places of the document."""
        notes = NoteMarks(marks)
        if notes.marks != self._notes.marks:
            self._notes = notes
            self.viewport().update()
            self.notes_changed.emit()

    def note_glyphs(self) -> list[Glyph]:
        """The signs of notes beside the lines on screen, one a line."""
        if not self._notes.has_signs:
            return []
        found, scroll = [], self.verticalScrollBar().value()
        height = self.viewport().height()
        for one in self._notes.between(*self.visible_places()):
            lines = self.lines(one.start, min(one.start + 1, one.end)) if one.notes else ()
            if lines:
                y = (lines[0].top + lines[0].bottom) / 2 - scroll
                if -GLYPH < y < height + GLYPH:
                    backwards = self.runs_backwards(one.start)
                    found.append(Glyph(y, backwards, one.colour, one.notes, one.tip))
        return merged(found)

    def set_separators(self, on: bool) -> None:
        """Whether a thin mark stands between the sentences of a paragraph."""
        self._set_layers(replace(self._layers, separators=on))

    def set_begun(self, span: tuple[int, int] | None) -> None:
        """Marks the sentence from which a link is being made; places of the document."""
        self._set_layers(replace(self._layers, begun=span))

    @property
    def has_badges(self) -> bool:
        """Whether a type is named beside any line."""
        return bool(self._layers.badges)

    def set_badges(self, badges: Iterable[Badge]) -> None:
        """Says something beside the lines in which these places are."""
        self._set_layers(replace(self._layers, badges=tuple(badges)))
        self.badges_changed.emit()

    def _set_layers(self, layers: Layers) -> None:
        if layers != self._layers:
            self._layers = layers
            self.viewport().update()

    def _level(self, sentence: int) -> TintLevel:
        level = self._chosen.get(sentence)
        if level is not None:
            return level
        return TintLevel.LINKED if sentence in self._linked else TintLevel.NONE

    def _paint_below(self, painter: QPainter, first: int, last: int) -> None:
        for number in self._sentences_between(first, last):
            level = self._level(number)
            if level:
                paint_tint(painter, self.theme, self._lines(*self._spans[number]), level)
        for span in self._shared.between(first, last):
            paint_shared(
                painter,
                self.theme,
                self.lines(*span),
                current=span == self._shared.current,
                backwards=self.runs_backwards(span[0]),
            )
        for mark in self._notes.between(first, last):
            if mark.ground:
                paint_note_ground(
                    painter,
                    self.theme,
                    self.lines(mark.start, mark.end),
                    mark.colour,
                    backwards=self.runs_backwards(mark.start),
                )
        self._layers.paint_hits(painter, self, first, last)
        super()._paint_below(painter, first, last)

    def _paints_above(self) -> bool:
        layers = self._layers
        return bool(layers.dimmed or layers.separators or layers.begun)

    def _paint_above(self, painter: QPainter, first: int, last: int) -> None:
        self._layers.paint_dimmed(painter, self, first, last)
        self._layers.paint_begun(painter, self)
        if self._layers.separators:
            seen = self._sentences_between(first, last)
            spans = [self._spans[number] for number in seen if self._is_followed(number)]
            self._layers.paint_separators(painter, self, spans)

    # where things stand

    def _is_followed(self, sentence: int) -> bool:
        """Whether another sentence follows in the same paragraph."""
        following = self._spans[sentence + 1 : sentence + 2]
        number = self._layout.number_at(self._spans[sentence][0])
        return bool(following) and self._layout.number_at(following[0][0]) == number

    def sentence_band(self, sentence: int) -> Band | None:
        """What a sentence takes of the viewport's height, also above or below what is visible.

        Where that was never seen it is estimated.
        """
        if not 0 <= sentence < len(self._spans):
            return None
        layout, scroll = self._layout, self.verticalScrollBar().value()
        if self._bands_of != layout.state:
            self._bands.clear()
            self._bands_of = layout.state
        found = self._bands.get(sentence)
        if found is not None:
            return Band(found.top - scroll, found.bottom - scroll)
        start, end = self._spans[sentence]
        number = layout.number_at(start)
        if not layout.is_measured(number):
            top, bottom = layout.height_inside(number, 0.0), layout.height_inside(number, 1.0)
            return Band(top - scroll, bottom - scroll)
        inside, top = self._found_band(sentence, number, start, end), layout.origin(number)[1]
        self._bands[sentence] = Band(inside.top + top, inside.bottom + top)
        return Band(inside.top + top - scroll, inside.bottom + top - scroll)

    def _found_band(self, sentence: int, number: int, start: int, end: int) -> Band:
        """A sentence's band below the first line of its paragraph."""
        lines, place = self._layout.lines_of(number), self._layout.place_of(number)
        found = [
            Line(0.0, lines.tops[index], 0.0, lines.tops[index] + lines.highs[index])
            for index in range(lines.holding(start - place), lines.holding(end - 1 - place) + 1)
        ]
        shares_last = sentence + 1 < len(self._spans) and self._shares_first_line(sentence + 1)
        made = band(found, shares_first=self._shares_first_line(sentence), shares_last=shares_last)
        assert made is not None  # a sentence ends behind its beginning
        return made

    def _shares_first_line(self, sentence: int) -> bool:
        """Whether the sentence begins in a line in which the one before it ends."""
        if sentence == 0:
            return False
        start, before = self._spans[sentence][0], self._spans[sentence - 1][1]
        number = self._layout.number_at(start)
        lines, place = self._layout.lines_of(number), self._layout.place_of(number)
        return before > place + lines.starts[lines.holding(start - place)]

    def runs_backwards(self, place: int) -> bool:
        """Whether the paragraph at a place runs from right to left."""
        return self.document().findBlock(place).textDirection() == Qt.LayoutDirection.RightToLeft

    def badges(self) -> list[tuple[float, bool, Type | str]]:
        """The badges on screen: the middle of each one's line in the viewport, and what it says.

        In between whether the line begins at the right edge of the text.
        """
        found: dict[tuple[float, bool], Type | str] = {}
        scroll, height = self.verticalScrollBar().value(), self.viewport().height()
        for one in self._layers.badges:
            lines = self.lines(one.place, one.place + 1)
            if lines:
                y = (lines[0].top + lines[0].bottom) / 2 - scroll
                if -BADGE_HEIGHT < y < height + BADGE_HEIGHT:
                    found.setdefault((y, self.runs_backwards(one.place)), one.what)
        return [(y, backwards, kind) for (y, backwards), kind in found.items()]

    def visible_sentences(self) -> range:
        """The sentences of which the viewport shows at least a part."""
        places = self.visible_places()
        if self._sighted[0] != places:
            self._sighted = places, self._sentences_between(*places)
        return self._sighted[1]

    def _sentences_between(self, first: int, last: int) -> range:
        begin = bisect_left(self._spans, first, key=lambda one: one[1])
        return range(begin, max(begin, bisect_right(self._starts, last)))

    def sentence_at(self, place: int) -> int | None:
        """The sentence at a place of the document; None between sentences."""
        index = bisect_right(self._starts, place) - 1
        return index if index >= 0 and place <= self._spans[index][1] else None

    def move_caret(self, sentence: int) -> None:
        """Puts the caret at the beginning of a sentence, unless it is in it already."""
        cursor = self.textCursor()
        if self.sentence_at(cursor.position()) != sentence or not cursor.hasSelection():
            cursor.setPosition(self._spans[sentence][0])
            self.setTextCursor(cursor)
        self._entered = sentence

    def select(self, start: int, end: int) -> None:
        """Selects what stands between two places, with the caret at its end."""
        scroll = self.verticalScrollBar().value()
        cursor = self.textCursor()
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scroll)
        inside = self.sentence_at(start)
        self._entered = inside if inside is not None else -1

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
        shown = range(target, len(self._spans)) if step > 0 else range(target, -1, -1)
        for sentence in shown:
            if not self.is_left_out(self._spans[sentence][0]):
                self.move_caret_by_user(sentence)
                return

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
        sentence = self.sentence_under(event.position())
        if sentence is not None:
            self._entered = sentence
            self.sentence_entered.emit(sentence)

    def sentence_under(self, point: QPointF) -> int | None:
        """The sentence at a point of the viewport; None between sentences and in the margins."""
        scrolled = QPointF(0.0, float(self.verticalScrollBar().value()))
        layout = self.document().documentLayout()
        hit = layout.hitTest(point + scrolled, Qt.HitTestAccuracy.ExactHit)
        return self.sentence_at(hit) if hit >= 0 else None

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The article's own characters, without what displayable() replaced and without markup."""
        data = QMimeData()
        cursor = self.textCursor()
        if self._article is not None:
            start = self._map.to_text(cursor.selectionStart())
            end = self._map.to_text(cursor.selectionEnd())
            data.setText(self._shown_text(self._article.text, start, end))
        return data

    def _shown_text(self, text: str, start: int, end: int) -> str:
        """What is shown between two offsets of the text."""
        kept: list[str] = []
        place = start
        for passage in self._map.passages:
            if passage.start < end and passage.end > start and passage.kind in self._layout.without:
                kept.append(text[place : max(passage.start, place)])
                behind = text[passage.end : end]
                place = passage.end + len(behind) - len(behind.lstrip("\n"))
        kept.append(text[place:end] if place < end else "")
        return "".join(kept)
