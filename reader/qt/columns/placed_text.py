"""A long text that is laid out where it is looked at, and where in it things stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.core.article import Kind
from reader.qt.columns import typography
from reader.qt.columns.heights import Paragraph
from reader.qt.columns.lazy_layout import LazyLayout
from reader.qt.columns.marked_text import MarkedText
from reader.qt.columns.ribbon_geometry import Line
from reader.qt.columns.turns import Turns
from reader.qt.theme import Theme

SIDE = 4  # pixels around the text's edges into which tints and slanted letters reach
_AT_REST = 180  # pixels that stay blank below the text
_REACH = 8  # pixels above and below their lines into which underlines and washes reach
_NEAR = 100  # pixels between lines that are painted in one go
_SLICE = 0.006  # seconds; a frame has 0.016
_REST_AFTER = 250  # milliseconds without scrolling before what is not seen is measured
_FILLS = 4  # times that text may come into view because text was not as high as thought
_KNOWN = 20_000  # stretches of text whose boxes are kept


class PlacedText(MarkedText):
    """A text whose places have heights; what stands at the top of the view is kept there."""

    laid_out = Signal()  # lines are broken otherwise
    measured = Signal()  # heights are better known than before
    scrolled = Signal()  # not because the text was laid out again

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._percent = 100
        self._edge = 0.0  # the height above which nothing may move what is on screen
        self._shown_at = 0  # the scroll position at which everything in view was laid out
        self._filling = False
        self._unsettled = False  # whether another size was set and lines are still to be broken
        self._filled: tuple[object, ...] = ()  # for which scroll position, height and layout
        self._places: tuple[tuple[object, ...], tuple[int, int]] = ((), (0, 0))  # last seen ones
        self._ahead = 0.0  # pixels that the text above the view was found to be higher
        self._still = 0  # while above 0, scrolling is the widget's own
        self._room = 0  # pixels of blank page asked for below the text
        self._top = 0.0  # the place at the top of the view
        self._boxes: dict[tuple[int, int], list[tuple[int, Line, float]]] = {}
        self._boxes_of = -1  # the epoch of the layout that they belong to
        self._layout = LazyLayout(self.document(), self._on_measured)
        self.document().setDocumentLayout(self._layout)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rest)
        self._turns = Turns(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)
        self.verticalScrollBar().rangeChanged.connect(self._on_bar_range_changed)
        self._style()

    def share_turns(self, turns: Turns) -> None:
        """Measures what is not seen in turns with others: five texts at once held up frames."""
        self._turns = turns

    def _style(self) -> None:
        looks = typography.looks(self.theme, self._percent)
        dimmed = QTextCharFormat()
        dimmed.setForeground(self.theme.colour("text_furniture"))
        self.document().setDefaultFont(looks[Kind.BODY].letters.font())
        above = float(self.theme.spacing.paragraph_gap)
        self._layout.set_looks(looks, dimmed, float(SIDE), above)
        self._layout.set_below(float(max(self._room, _AT_REST)))

    def _set_paragraphs(self, paragraphs: Sequence[Paragraph], text: str) -> None:
        """Shows paragraphs, one a line of the text, from the beginning."""
        self._still += 1
        self._room = 0
        self._layout.set_below(float(_AT_REST))
        self._layout.set_paragraphs(paragraphs)
        self.setPlainText(text)
        self._top = self._ahead = self._edge = 0.0
        self._shown_at = 0
        self._layout.tell_size()
        self.verticalScrollBar().setValue(0)
        self._still -= 1
        self._rest.start(_REST_AFTER)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        before = self.epoch
        self._still += 1
        self._style()
        self._still -= 1
        self._unsettled |= self.epoch != before  # in other colours everything stands where it stood
        self.settle()

    def set_zoom(self, percent: int) -> None:
        """Sets the text at another size, keeping what stands at the top of the view.

        Lines are broken in ``settle``, when the column has the width that goes with the size.
        """
        if percent != self._percent:
            self._percent = percent
            self._still += 1
            self._style()
            self._still -= 1
            self._unsettled = True

    def settle(self) -> None:
        """Breaks lines after another size was set, unless another width did it."""
        if self._unsettled:
            self._still += 1
            self._return()
            self._still -= 1
            self.laid_out.emit()

    def set_without(self, kinds: frozenset[Kind]) -> None:
        """Leaves paragraphs of these kinds out of what is shown; the text keeps its places."""
        if kinds == self._layout.without:
            return
        self._still += 1
        self._layout.set_without(kinds)
        self._return()
        self._still -= 1
        self.laid_out.emit()

    def is_left_out(self, place: int) -> bool:
        """Whether the paragraph at a place is not shown."""
        return self._layout.is_left_out(self._layout.number_at(place))

    def _return(self) -> None:
        """Brings the place that stood at the top of the view there again."""
        self._ahead = 0.0
        self._unsettled = False
        self._layout.tell_size()
        to = round(self.y_of(self._top)) if self._top > 0 else 0
        self.verticalScrollBar().setValue(to)
        self._ahead = 0.0
        self.verticalScrollBar().setValue(to)
        self._shown_at, self._edge = to, float(to)
        if self.isVisible():
            self._fill(self.verticalScrollBar().value())
        self.viewport().update()
        self._rest.start(_REST_AFTER)

    # where things stand

    def character_width(self) -> float:
        """The average width of a character of the text, in pixels."""
        return typography.looks(self.theme, self._percent)[Kind.BODY].character

    def text_edges(self) -> tuple[float, float]:
        """The left and the right edge of the text, in the widget's own coordinates."""
        return float(SIDE), max(float(SIDE), float(self.viewport().width() - SIDE))

    @property
    def top_place(self) -> float:
        """The place at the top of the view."""
        return self._top

    def go_to_place(self, place: int) -> None:
        """Brings a place to the top of the view, without telling that it scrolled."""
        self._still += 1
        self._top = float(min(max(place, 0), self.document().characterCount() - 1))
        self._return()
        self._still -= 1

    def longest_scroll(self) -> int:
        """The greatest scroll position."""
        return self.verticalScrollBar().maximum()

    @property
    def epoch(self) -> int:
        """A number that grows whenever lines are broken otherwise."""
        return self._layout.epoch

    @property
    def text_height(self) -> float:
        """The height of the text, without the blank room below it, in pixels."""
        return self._layout.text_height

    def inside_of(self, place: int) -> tuple[int, float]:
        """The paragraph that holds a place, and how far into it the place is, up to 1.0."""
        return self._layout.inside_of(place)

    def insides_of(self, places: Iterable[int]) -> list[tuple[int, float]]:
        """The same for many places in order."""
        return self._layout.insides_of(places)

    def parts_of(self, insides: Sequence[tuple[int, float]]) -> list[float]:
        """The parts of the text's height at which these stand, without laying anything out."""
        return self._layout.parts_of(insides)

    def beyond_text(self, y: float) -> float:
        """How far a height of the document lies below the text, or (negative) above it."""
        return min(y - self.y_of(0.0), 0.0) + max(y - self._layout.text_height, 0.0)

    def top_of(self, start: int, end: int) -> float | None:
        """The top of the first line between two places, in document coordinates."""
        found = self.lines(start, end)
        return found[0].top if found else None

    def place_at(self, y: float) -> float:
        """The place whose line stands at a height of the document, with the part of the line."""
        number, index = self._layout.line_at(y)
        lines = self._layout.lines_of(number)
        below = y - self._layout.origin(number)[1] - lines.tops[index]
        part = min(max(below / max(lines.highs[index], 1.0), 0.0), 1.0)
        start, end = lines.starts[index], lines.ends[index]
        return self._layout.place_of(number) + start + part * (end - start)

    def y_of(self, place: float) -> float:
        """The height of a place in the document, the reverse of place_at."""
        number = self._layout.number_at(place)
        lines = self._layout.lines_of(number)
        inside = place - self._layout.place_of(number)
        index = lines.holding(inside)
        start, end = lines.starts[index], lines.ends[index]
        part = min(max((inside - start) / max(end - start, 1), 0.0), 1.0)
        return self._layout.origin(number)[1] + lines.tops[index] + part * lines.highs[index]

    def visible_places(self) -> tuple[int, int]:
        seen = self._seen()
        if self._places[0] != seen:
            self._places = seen, self._places_between(0, self.viewport().height())
        return self._places[1]

    def _places_between(self, top: int, bottom: int) -> tuple[int, int]:
        scroll = float(self.verticalScrollBar().value())
        first, line = self._layout.line_at(scroll + top)
        last, bottom_line = self._layout.line_at(scroll + bottom)
        start = self._layout.place_of(first) + self._layout.lines_of(first).starts[line]
        return start, self._layout.place_of(last) + self._layout.lines_of(last).ends[bottom_line]

    def _lines(self, start: int, end: int) -> Iterator[tuple[Line, float]]:
        if self._boxes_of != self._layout.epoch or len(self._boxes) > _KNOWN:
            self._boxes.clear()
            self._boxes_of = self._layout.epoch
        found = self._boxes.get((start, end))
        if found is None:
            found = self._boxes[start, end] = list(self._found_lines(start, end))
        paragraph, x, y = -1, 0.0, 0.0
        for number, line, baseline in found:
            if number != paragraph:
                paragraph, (x, y) = number, self._layout.origin(number)
            yield Line(line.left + x, line.top + y, line.right + x, line.bottom + y), baseline + y

    def _found_lines(self, start: int, end: int) -> Iterator[tuple[int, Line, float]]:
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            x, y = self._origin(block)
            for line, baseline in self._block_lines(block, start, end):
                inside = Line(line.left - x, line.top - y, line.right - x, line.bottom - y)
                yield block.blockNumber(), inside, baseline - y
            block = block.next()

    def _origin(self, block: QTextBlock) -> tuple[float, float]:
        self._layout.lines_top(block)  # lays it out
        return self._layout.origin(block.blockNumber())

    def _extent(self, block: QTextBlock, line: QTextLine) -> tuple[float, float]:
        lines, index = self._layout.lines_of(block.blockNumber()), line.lineNumber()
        return lines.tops[index], lines.tops[index] + lines.highs[index]

    def _capital_height(self, place: int) -> float:
        return self._layout.look_of(self._layout.number_at(place)).capital

    # scrolling

    def keep_margin(self, margin: int) -> None:
        """Keeps so many pixels free between the text and the scroll bar."""
        if self.viewportMargins().right() != margin:
            self.setViewportMargins(0, 0, margin, 0)

    def is_visible(self, top: float) -> bool:
        """Whether a line with that top, in document coordinates, stands well inside the view."""
        height = top - self.verticalScrollBar().value()
        return 0 <= height <= self.viewport().height() - 2 * self.fontMetrics().height()

    def scroll_to(self, value: int) -> None:
        """Scrolls, making blank room below the text when it ends too early for that."""
        bar = self.verticalScrollBar()
        more = value + self.viewport().height() - round(self._layout.text_height)
        if value > bar.maximum() or (self._room and more <= _AT_REST):
            self._room = more if more > _AT_REST else 0
            self._layout.set_below(float(max(self._room, _AT_REST)))
        bar.setValue(value)

    def _on_measured(self, top: float, more: float) -> None:
        if top < self._edge:
            self._ahead += more
            self._edge += more
        elif top < self._edge + self.viewport().height():
            self.viewport().update()  # what is below it stands elsewhere now
        if not self._still:
            self._keep_in_place()

    def _keep_in_place(self) -> None:
        """Scrolls by as much as the text above the view was found to be higher or lower."""
        self._still += 1
        self._layout.tell_size()
        whole = round(self._ahead)
        self._ahead -= whole
        if whole:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + whole)
            self.viewport().update()  # Qt moved pixels with the bar that stand where they stood
        self._still -= 1
        self.measured.emit()

    @property
    def is_measuring(self) -> bool:
        """Whether what nobody looks at is still to be measured."""
        return self._rest.isActive() or self._turns.waits(self._measure_some)

    def _on_rest(self) -> None:
        self._turns.later(self._measure_some)

    def _measure_some(self) -> None:
        """Measures in small steps what nobody looks at, so that the scroll bar comes to be true."""
        if not self.isVisible() or self._rest.isActive():
            return  # what is scrolled or set again in between is measured after a rest
        self._still += 1
        more = self._layout.measure_for(_SLICE)
        self._still -= 1
        self._keep_in_place()
        if more:
            self._turns.later(self._measure_some)

    def _on_bar_range_changed(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)  # else its handle is a bar of full height

    def _fill(self, value: int) -> None:
        """Lays out what came into view; what was in view before stays where it is on screen.

        Upwards that is what stands below the new text: of a paragraph that is higher than it was
        thought to be, the end stays.
        """
        height = self.viewport().height()
        back = 0 < self._shown_at - value < height
        self._filling = True
        self._still += 1
        for _ in range(_FILLS):
            self._edge = float(self._shown_at if back else value)
            self._layout.ensure(value, value + height)
            if not round(self._ahead):
                break
            self._shown_at += round(self._ahead)
            self._keep_in_place()
            value = self.verticalScrollBar().value()
        self._still -= 1
        self._filling = False
        self._shown_at = self.verticalScrollBar().value()
        self._edge = float(self._shown_at)
        self._filled = self._seen()

    def _seen(self) -> tuple[object, ...]:
        """What decides which lines are in view, and where."""
        scroll, height = self.verticalScrollBar().value(), self.viewport().height()
        return scroll, height, self._layout.state

    def _on_bar_moved(self, value: int) -> None:
        if self.isVisible() and not self._filling:
            self._fill(value)
        if not self._still:
            value = self.verticalScrollBar().value()
            self._top = self.place_at(float(value)) if value > 0 else 0.0
            if self.is_measuring:
                self._rest.start(_REST_AFTER)
            self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._still += 1  # Qt keeps the caret in view; the reader's place matters more
        if event.size().height() != event.oldSize().height():
            self._room = 0
            self._layout.set_below(float(_AT_REST))
        super().resizeEvent(event)
        self._return()
        self._still -= 1
        self.laid_out.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        self._layout.awake = True
        super().showEvent(event)
        self._rest.start(_REST_AFTER)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._layout.awake = False

    def _update_lines(self, spans: Iterable[tuple[int, int]]) -> None:
        """Paints those lines again that hold something of these stretches and are seen."""
        if not self.isVisible():
            return
        first, last = self.visible_places()
        region, width = QRegion(), self.viewport().width()
        scroll = self.verticalScrollBar().value()
        for start, end in spans:
            if end < first or start > last:
                continue
            top = self._line_edge(max(start, first), False) - scroll
            bottom = self._line_edge(min(end, last), True) - scroll
            region += QRect(0, int(top) - _REACH, width, ceil(bottom - int(top)) + 2 * _REACH)
        if not region.isEmpty():
            self.viewport().update(region)

    def _line_edge(self, place: int, lower: bool) -> float:
        number = self._layout.number_at(place)
        lines = self._layout.lines_of(number)
        index = lines.holding(place - self._layout.place_of(number))
        inside = lines.tops[index] + (lines.highs[index] if lower else 0.0)
        return self._layout.origin(number)[1] + inside

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._filled != self._seen():
            self._fill(self.verticalScrollBar().value())
        for part in _strips(event.region()):
            self._paint_part(part)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if is_sideways(event):
            event.ignore()  # the row of columns scrolls
        else:
            super().wheelEvent(event)


def _strips(region: QRegion) -> list[QRect]:
    """The parts of a region, those near one another made one: each costs three painters.

    What lies between them is not painted over, as Qt clips to the region.
    """
    strips: list[QRect] = []
    for part in region:  # type: ignore[attr-defined]  # the stub lacks __iter__
        if strips and part.top() - strips[-1].bottom() < _NEAR:
            strips[-1] = strips[-1].united(part)
        else:
            strips.append(QRect(part))
    return strips


def is_sideways(event: QWheelEvent) -> bool:
    """Whether a wheel or touchpad scrolls to the side or is meant for the whole window."""
    with_keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    turned = event.angleDelta()
    return bool(event.modifiers() & with_keys) or abs(turned.x()) > abs(turned.y())
