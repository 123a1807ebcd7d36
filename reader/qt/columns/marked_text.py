"""A read-only text widget that paints marks under words.

The text is an ordinary text document, so that screen readers, searching and copying work as
everywhere; marks are painted under it for the visible lines only. Character formats and extra
selections for the same job lay the document out again or slow down with many marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.qt.columns.line_boxes import boxes
from reader.qt.columns.mark_painting import underline
from reader.qt.columns.marks import Mark as Mark
from reader.qt.columns.marks import MarkSet, mark_set
from reader.qt.columns.ribbon_geometry import Line
from reader.qt.theme import Theme

_LANE = 3.5  # pixels between the underlines of two marks on the same words


class SourceDocument(QTextDocument):
    """A document that shows no picture whatever its text says.

    The text enters as plain text only, which knows no pictures. This is the second wall: returning
    None would not do, as Qt then opens the path itself (hostile-input.md 0.1).
    """

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        return QImage(1, 1, QImage.Format.Format_ARGB32)


class MarkedText(QTextEdit):
    """Read-only prose with marked words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = MarkSet()
        document = SourceDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        self.setDocument(document)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks in the order of the text."""
        return self._marks.marks

    @property
    def mark_set(self) -> MarkSet:
        """The marks as they are arranged."""
        return self._marks

    def set_theme(self, theme: Theme) -> None:
        """Paints with another theme; the text's own formats are the caller's."""
        self._theme = theme
        self.viewport().update()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replaces all marks; overlapping ones get their underlines one under the other."""
        self.show_marks(mark_set(marks))

    def show_marks(self, marks: MarkSet) -> None:
        """The same with marks that are arranged, or will be where they are looked at."""
        self._marks = marks
        self.viewport().update()

    # where lines stand

    def visible_places(self) -> tuple[int, int]:
        """The first and the last place of the document that the viewport shows."""
        return self._places_between(0, self.viewport().height())

    def _places_between(self, top: int, bottom: int) -> tuple[int, int]:
        """The first and the last place between two heights of the viewport."""
        layout = self.document().documentLayout()
        scroll = float(self.verticalScrollBar().value())
        first = layout.hitTest(QPointF(0.0, scroll + top), Qt.HitTestAccuracy.FuzzyHit)
        right = float(self.viewport().width())
        last = layout.hitTest(QPointF(right, scroll + bottom), Qt.HitTestAccuracy.FuzzyHit)
        first, last = min(first, last), max(first, last)  # lines that run right to left
        return max(first, 0), max(last, 0)

    def lines(self, start: int, end: int) -> list[Line]:
        """The lines between two places in document coordinates; empty before they are laid out.

        Each line is as high as the distance to the next, so that lines touch. Where letters run in
        both directions, a line may have several.
        """
        return [line for line, _ in self._lines(start, end)]

    def _lines(self, start: int, end: int) -> Iterator[tuple[Line, float]]:
        """The lines with the heights of their baselines."""
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._block_lines(block, start, end)
            block = block.next()

    def _block_lines(self, block: QTextBlock, start: int, end: int) -> Iterator[tuple[Line, float]]:
        x, y = self._origin(block)
        for line, left, right in boxes(block, start - block.position(), end - block.position()):
            top, bottom = self._extent(block, line)
            baseline = y + line.y() + line.ascent()
            yield Line(x + left, y + top, x + right, y + bottom), baseline

    def _origin(self, block: QTextBlock) -> tuple[float, float]:
        """Where a block's lines begin in the document."""
        # Layout is lazy: asking for the block's rectangle makes Qt lay out everything up to it.
        self.document().documentLayout().blockBoundingRect(block)
        origin = block.layout().position()
        return origin.x(), origin.y()

    def _extent(self, block: QTextBlock, line: QTextLine) -> tuple[float, float]:
        """The top and the bottom of a line below its block's beginning; lines touch."""
        half = line.height() * (max(block.blockFormat().lineHeight() / 100, 1.0) - 1.0) / 2
        return line.y() - half, line.y() + line.height() + half

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        # QTextEdit would zoom its own font, which no letter here is set in.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self._paint_part(event.rect())

    def _paint_part(self, part: QRect) -> None:
        """Paints a rectangle of the viewport."""
        first, last = self._places_between(part.top(), part.bottom())
        with _Painting(self, part) as painter:
            self._paint_below(painter, first, last)
        super().paintEvent(QPaintEvent(part))
        if self._paints_above():
            with _Painting(self, part) as painter:
                self._paint_above(painter, first, last)

    def _paint_below(self, painter: QPainter, first: int, last: int) -> None:
        """Paints what lies under the letters between two places, in document coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_marks(painter, first, last)

    def _paints_above(self) -> bool:
        """Whether anything lies over the letters now."""
        return False

    def _paint_above(self, painter: QPainter, first: int, last: int) -> None:
        """Paints what lies over the letters between two places, in document coordinates."""

    def _paint_marks(self, painter: QPainter, first: int, last: int) -> None:
        for mark, lane, washed in self._marks.between(first, last):
            look = self._theme.type_mark(mark.type)
            capital = self._capital_height(mark.start)
            if washed:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.wash(mark.type, strong=mark.strong))
            lines = list(self._lines(mark.start, mark.end))
            for line, baseline in lines:
                if washed:
                    box = QRectF(line.left - 1.5, baseline - capital * 1.42, 0.0, capital * 1.95)
                    box.setRight(line.right + 1.5)
                    painter.drawRoundedRect(box, 3.0, 3.0)
            for line, baseline in lines:
                underline(
                    painter,
                    look.underline,
                    look.colour,
                    line.left,
                    line.right,
                    baseline + capital * 0.36 + lane * _LANE,
                    strong=mark.strong,
                )

    def _capital_height(self, place: int) -> float:
        """The height of a capital letter at a place: fonts' own heights differ too much."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place + 1, self.document().characterCount() - 1))
        return QFontMetricsF(cursor.charFormat().font()).capHeight()


class _Painting:
    """A painter of a part of a text's viewport, in document coordinates."""

    def __init__(self, text: MarkedText, part: QRect) -> None:
        self._painter = QPainter(text.viewport())
        self._painter.setClipRect(part)
        self._painter.translate(
            -float(text.horizontalScrollBar().value()), -float(text.verticalScrollBar().value())
        )

    def __enter__(self) -> QPainter:
        return self._painter

    def __exit__(self, *_: object) -> None:
        self._painter.end()
