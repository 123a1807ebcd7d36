"""Lays out only those paragraphs of a long text that somebody looks at.

Qt's own layout sets a document from its beginning: a place near the end of a book of 1.2 MB takes
1.3 s to reach, and each new width or zoom sets everything again. Here every paragraph has a height
that is estimated until it is needed; the text is put in at once (14 ms a megabyte), and theme,
zoom and width cost what is on screen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import ceil
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextOption,
)

from reader.core.article import Kind
from reader.qt.columns.heights import Heights, Lines, Paragraph
from reader.qt.columns.typography import Look, alike

_KEPT = 500  # paragraphs whose lines are kept; the glyphs of a book take 50 MB
_WIDE = 1.9  # widths of a Latin letter that an ideograph takes


_NO_PARAGRAPH = Paragraph(Kind.BODY, 0)


class LazyLayout(QAbstractTextDocumentLayout):
    """A layout for plain paragraphs; ``on_measured`` hears of those that are not as estimated.

    It is called with the height in the document at which such a paragraph begins, and how much
    higher it is: whoever shows what is below keeps it where it is on screen.
    """

    def __init__(
        self, document: QTextDocument, on_measured: Callable[[float, float], None]
    ) -> None:
        super().__init__(document)
        self._on_measured = on_measured
        self._paragraphs: Sequence[Paragraph] = ()
        self._looks: Mapping[Kind, Look] = {}
        self._dimmed = QTextCharFormat()
        self._without: frozenset[Kind] = frozenset()
        self._places: list[int] = []  # where the paragraphs begin
        self._estimated: Heights | None = None
        self._lines: dict[int, Lines] = {}  # of those that were measured in this epoch
        self._laid: dict[int, None] = {}  # in the order in which they were last needed
        self._unmeasured = 0  # all before it are measured
        self._width = 0.0
        self._side = self._above = self._below = 0.0
        self.awake = False  # whether Qt's own questions are worth laying out text for
        self.epoch = 0  # grows when all lines are set anew

    # what it lays out

    def set_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Tells what the document's blocks are, one by one; before the text is put in."""
        self._paragraphs = paragraphs
        self._places = [0, *accumulate(one.units + 1 for one in paragraphs)][:-1]
        self._start_again()

    def set_looks(
        self, looks: Mapping[Kind, Look], dimmed: QTextCharFormat, side: float, above: float
    ) -> None:
        """Sets everything in other looks, with these blank edges in pixels.

        Where they differ in colours alone, lines stay where they are.
        """
        edges = (self._side, self._above)
        stays = edges == (side, above) and looks.keys() == self._looks.keys()
        stays = stays and all(alike(one, self._looks[kind]) for kind, one in looks.items())
        self._looks, self._dimmed = looks, dimmed
        self._side, self._above = side, above
        if stays:
            self._colour_again()
        else:
            self._start_again()

    def _colour_again(self) -> None:
        """Sets those paragraphs again whose letters have colours of their own, when needed."""
        for number in list(self._laid):
            paragraph = self._paragraph(number)
            if paragraph.marks or not self._looks[paragraph.kind].plain:
                del self._laid[number]

    @property
    def without(self) -> frozenset[Kind]:
        """The kinds of paragraphs that are not shown."""
        return self._without

    def set_without(self, kinds: frozenset[Kind]) -> None:
        """Gives paragraphs of these kinds no room: they are there and not shown."""
        if kinds != self._without:
            self._without = kinds
            self._start_again()

    def is_left_out(self, number: int) -> bool:
        """Whether a paragraph is not shown."""
        return self._paragraph(number).kind in self._without

    def set_below(self, below: float) -> None:
        """The blank room below the text, in pixels."""
        if below != self._below:
            self._below = below
            self.tell_size()

    def tell_size(self) -> None:
        """Lets the scroll bars follow what was measured."""
        self.documentSizeChanged.emit(self.documentSize())

    def _start_again(self) -> None:
        self.epoch += 1
        document = self.document()
        for number in self._laid:
            block = document.findBlockByNumber(number)
            if block.isValid():
                block.layout().clearLayout()
        self._laid.clear()
        self._lines.clear()
        self._unmeasured = 0
        self._estimated = None

    @property
    def _heights(self) -> Heights:
        """Made when it is asked for: an article that is opened gets its width and looks first."""
        if self._estimated is None:
            self._estimated = Heights(self._estimates())
        return self._estimated

    def _estimates(self) -> Iterator[float]:
        """The heights of all paragraphs, from the number of their letters."""
        if not self._looks:
            yield from (1.0 for _ in self._paragraphs or (_NO_PARAGRAPH,))
            return
        wide = _WIDE - 1.0
        by_kind = {}
        for kind, found in self._looks.items():
            room = max(self._width - 2 * self._side - found.indent, found.character)
            by_kind[kind] = (found.character / room, found.distance, found.above, found.below)
        for one in self._paragraphs or (_NO_PARAGRAPH,):
            if one.kind in self._without:
                yield 0.0
                continue
            line, distance, above, below = by_kind[one.kind]
            lines = int((one.units + wide * one.wide) * line + 1.35)
            yield lines * distance + below + (above if one.opens else 0.0)

    def _gap_above(self, paragraph: Paragraph, found: Look) -> float:
        return found.above if paragraph.opens and paragraph.kind not in self._without else 0.0

    def _paragraph(self, number: int) -> Paragraph:
        return self._paragraphs[number] if number < len(self._paragraphs) else _NO_PARAGRAPH

    # where things stand

    @property
    def state(self) -> tuple[int, int]:
        """Another value whenever anything stands elsewhere than before."""
        return self.epoch, self._heights.changes

    @property
    def text_height(self) -> float:
        """The height of the document without the room below it."""
        return self._above + self._heights.total

    def lines_top(self, block: QTextBlock) -> float:
        """Where the lines of a block begin; lays it out."""
        number = block.blockNumber()
        self._need(number, block)
        paragraph = self._paragraph(number)
        gap = self._gap_above(paragraph, self._looks[paragraph.kind])
        return self._above + self._heights.top(number) + gap

    def place_of(self, number: int) -> int:
        """The place in the document at which a paragraph begins."""
        return self._places[number] if number < len(self._places) else 0

    def number_at(self, place: float) -> int:
        """The paragraph that holds a place of the document."""
        return max(bisect_right(self._places, place) - 1, 0)

    def is_measured(self, number: int) -> bool:
        """Whether the lines of a paragraph are known."""
        return number in self._lines

    def lines_of(self, number: int) -> Lines:
        """The lines of a paragraph, which is measured if it was not."""
        found = self._lines.get(number)
        if found is None:
            self._need(number, self.document().findBlockByNumber(number))
            found = self._lines[number]
        return found

    def line_at(self, y: float) -> tuple[int, int]:
        """The paragraph and its line nearest to a height of the document."""
        number = self._heights.at(y - self._above)
        while not self._heights.known(number):
            self.lines_of(number)  # its neighbours may move
            number = self._heights.at(y - self._above)
        number = self._nearest_shown(number)
        return number, self.lines_of(number).at(y - self.origin(number)[1])

    def _nearest_shown(self, number: int) -> int:
        """The paragraph, or the last one before it that is shown, or the first one behind it."""
        if not self.is_left_out(number):
            return number
        before = (one for one in range(number - 1, -1, -1) if not self.is_left_out(one))
        behind = (one for one in range(number + 1, len(self._heights)) if not self.is_left_out(one))
        return next(before, next(behind, number))

    def height_inside(self, number: int, part: float) -> float:
        """Where a part of a paragraph stands, as far as is known without laying it out."""
        if number >= len(self._heights):
            return self.text_height
        return self._above + self._heights.top(number) + part * self._heights.height(number)

    def inside_of(self, place: int) -> tuple[int, float]:
        """The paragraph that holds a place, and how far into it the place is, up to 1.0."""
        number = self.number_at(place)
        paragraph = self._paragraph(number)
        inside = (place - self.place_of(number)) / max(paragraph.units, 1)
        return number, min(max(inside, 0.0), 1.0)

    def insides_of(self, places: Iterable[int]) -> list[tuple[int, float]]:
        """The same for many places in order."""
        found = []
        starts, count = self._places, len(self._places)
        number, start, units = 0, 0, max(self._paragraph(0).units, 1)
        for place in places:
            while number + 1 < count and starts[number + 1] <= place:
                number += 1
                start, units = starts[number], max(self._paragraph(number).units, 1)
            inside = (place - start) / units
            found.append((number, inside if inside < 1.0 else 1.0))
        return found

    def parts_of(self, insides: Sequence[tuple[int, float]]) -> list[float]:
        """The parts of the text's height at which these stand, as far as is known."""
        whole, above = max(self.text_height, 1.0), self._above
        return [min((above + y) / whole, 1.0) for y in self._heights.inside(insides)]

    def look_of(self, number: int) -> Look:
        """How a paragraph is set."""
        return self._looks[self._paragraph(number).kind]

    def origin(self, number: int) -> tuple[float, float]:
        """Where the lines of a paragraph begin, which has been laid out once in this epoch."""
        paragraph = self._paragraph(number)
        gap = self._gap_above(paragraph, self._looks[paragraph.kind])
        return self._side, self._above + self._heights.top(number) + gap

    @staticmethod
    def _baseline(found: Look) -> float:
        """How far below the top of its line letters stand."""
        return (found.distance - found.ascent - found.descent) / 2 + found.ascent

    def ensure(self, top: float, bottom: float) -> None:
        """Lays out all that stands between two heights."""
        if not self._looks:
            return
        number, _ = self.line_at(top)
        while number < len(self._heights) and self._above + self._heights.top(number) <= bottom:
            self.lines_of(number)
            number += 1

    def measure_for(self, seconds: float) -> bool:
        """Measures paragraphs that are only estimated, for that long; whether any are left."""
        end = perf_counter() + seconds
        while self._unmeasured < len(self._heights):
            if not self._heights.known(self._unmeasured):
                if perf_counter() > end:
                    return True
                block = self.document().findBlockByNumber(self._unmeasured)
                if not block.isValid():
                    return False
                self._lay_out(self._unmeasured, block)
                block.layout().clearLayout()
            self._unmeasured += 1
        return False

    def _need(self, number: int, block: QTextBlock) -> None:
        if self.is_left_out(number):
            if number not in self._lines:
                self._lay_out(number, block)
            return
        laid = self._laid
        if number in laid and block.layout().lineCount():
            if len(laid) > _KEPT // 2:
                del laid[number]  # to the end of the order
                laid[number] = None
            return
        epoch = self.epoch
        self._lay_out(number, block)
        if self.epoch != epoch:  # telling the new height took room from the width
            self._need(number, block)
            return
        laid.pop(number, None)
        laid[number] = None
        if len(laid) > _KEPT:
            first = next(iter(laid))
            del laid[first]
            self.document().findBlockByNumber(first).layout().clearLayout()

    def _lay_out(self, number: int, block: QTextBlock) -> None:
        paragraph = self._paragraph(number)
        if self.is_left_out(number):
            block.layout().clearLayout()
            self._lines[number] = Lines((0.0,), (0.0,), (0,), (max(paragraph.units, 0),))
            self._heights.measure(number, 0.0)
            return
        found = self._looks[paragraph.kind]
        layout = block.layout()
        layout.setFormats(self._formats(paragraph, found))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # The paragraph's first strong letter decides: Arabic and Hebrew run right to left.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        backwards = block.textDirection() == Qt.LayoutDirection.RightToLeft
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
        )
        layout.setTextOption(option)
        room = max(self._width - 2 * self._side, found.character)
        y, baseline = 0.0, self._baseline(found)
        indent = found.indent + found.first
        tops: list[float] = []
        starts: list[int] = []
        layout.setCacheEnabled(True)  # else letters are shaped anew whenever they are painted
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(room - indent, found.character))
            # Letters of another font, higher than the paragraph's own, keep the even lines as
            # long as they fit between them.
            own = max(float(round(y + baseline - line.ascent())), y)
            line.setPosition(QPointF(0.0 if backwards else indent, own))
            tops.append(y)
            starts.append(line.textStart())
            y = max(y + found.distance, float(ceil(own + line.height())))
            indent = found.indent
        layout.endLayout()
        bottoms = (*tops[1:], y)
        highs = tuple(bottom - top for top, bottom in zip(tops, bottoms, strict=True))
        ends = (*starts[1:], max(paragraph.units, 0))
        self._lines[number] = Lines(tuple(tops), highs, tuple(starts), ends)
        height = y + self._gap_above(paragraph, found) + found.below
        more = self._heights.measure(number, height)
        if more:
            self._on_measured(self._above + self._heights.top(number), more)

    def _formats(self, paragraph: Paragraph, found: Look) -> list[QTextLayout.FormatRange]:
        formats = []
        if not found.plain:
            formats.append(_range(0, max(paragraph.units, 1), found.letters))
        formats += [_range(start, end, self._dimmed) for start, end in paragraph.marks]
        return formats

    # what Qt asks

    def documentChanged(self, _from: int, _removed: int, _added: int) -> None:  # noqa: N802
        # Formats set on a block are told as changes as well; only another width moves lines.
        width = self.document().textWidth()
        if width != self._width:
            self._width = width
            self._start_again()
            self.tell_size()

    def documentSize(self) -> QSizeF:  # noqa: N802
        return QSizeF(max(self._width, 0.0), self.text_height + self._below)

    def pageCount(self) -> int:  # noqa: N802
        return 1

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:  # noqa: N802
        return QRectF(QPointF(0.0, 0.0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802
        if not block.isValid() or not self._looks:
            return QRectF()
        if not self.awake:  # asked for the caret of a text that nobody sees
            top = self.height_inside(block.blockNumber(), 0.0)
            return QRectF(self._side, top, max(self._width - 2 * self._side, 0.0), 0.0)
        top = self.lines_top(block)
        paragraph = self._paragraph(block.blockNumber())
        if self.is_left_out(block.blockNumber()):
            return QRectF(self._side, top, max(self._width - 2 * self._side, 0.0), 0.0)
        found = self._looks[paragraph.kind]
        gaps = self._gap_above(paragraph, found) + found.below
        high = self._heights.height(block.blockNumber()) - gaps
        return QRectF(self._side, top, max(self._width - 2 * self._side, 0.0), high)

    def hitTest(  # type: ignore[override]  # noqa: N802  # the stub adds QPoint for callers
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        if not self._looks:
            return -1
        exact = accuracy == Qt.HitTestAccuracy.ExactHit
        number, index = self.line_at(point.y())
        block = self.document().findBlockByNumber(number)
        self._need(number, block)
        line, lines = block.layout().lineAt(index), self._lines[number]
        if not line.isValid():
            return -1 if exact else block.position()
        x, below = point.x() - self._side, point.y() - self.origin(number)[1]
        inside = line.naturalTextRect()
        top, high = lines.tops[index], lines.highs[index]
        if exact and not (top <= below < top + high and inside.left() <= x <= inside.right()):
            return -1
        return block.position() + line.xToCursor(x)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        if not self._looks:
            return
        # All of these are parts of the context, and a part of a copy dies with the copy: PySide's
        # reference to a selection's format outlives the list that the selection was in.
        clip = QRectF(context.clip)
        if not clip.isValid():
            clip = QRectF(QPointF(0.0, 0.0), self.documentSize())
        caret: int = context.cursorPosition
        selections = [
            (one.cursor.selectionStart(), one.cursor.selectionEnd(), QTextCharFormat(one.format))
            for one in context.selections
            if one.cursor.hasSelection()
        ]
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        number = self._heights.at(clip.top() - self._above)
        block = self.document().findBlockByNumber(number)
        while block.isValid():
            if self.is_left_out(block.blockNumber()):
                block = block.next()
                continue
            origin = QPointF(self._side, self.lines_top(block))
            if origin.y() > clip.bottom():
                break
            begin, size = block.position(), block.length()
            shown = [
                _range(max(start - begin, 0), min(end - begin, size), look)
                for start, end, look in selections
                if start < begin + size and end > begin
            ]
            block.layout().draw(painter, origin, shown, clip)
            if begin <= caret < begin + size:
                block.layout().drawCursor(painter, origin, caret - begin, 1)
            block = block.next()


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, look
    return made
