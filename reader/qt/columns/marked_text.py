"""A read-only text widget that paints tints under sentences and marks under words.

The text is an ordinary text document, so that screen readers, searching and copying work as
everywhere; tints and marks are painted under it for the visible lines only. Character formats
and extra selections for the same job lay the document out again or slow down with many marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.core.discrepancies.finding import Type
from reader.qt.columns.mark_painting import underline
from reader.qt.columns.ribbon_geometry import Line
from reader.qt.theme import Theme

_LANE = 3.5  # pixels between the underlines of two marks on the same words


class TintLevel(IntEnum):
    """How strongly a sentence is tinted."""

    NONE = 0
    LINKED = 1
    COUNTERPART = 2
    SELECTED = 3


_TINT_TOKENS = {
    TintLevel.LINKED: "tint_linked",
    TintLevel.COUNTERPART: "tint_counterpart",
    TintLevel.SELECTED: "tint_selected",
}


@dataclass(frozen=True, slots=True)
class Tint:
    """A tinted sentence: places in the document, in UTF-16 units."""

    start: int
    end: int
    level: TintLevel


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: places in the document, in UTF-16 units; strong for the chosen finding."""

    start: int
    end: int
    type: Type
    strong: bool = False


class SourceDocument(QTextDocument):
    """A document that shows no picture whatever its text says.

    The text enters by QTextCursor.insertText only, which knows no pictures. This is the second
    wall: returning None would not do, as Qt then opens the path itself (hostile-input.md 0.1).
    """

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        return QImage(1, 1, QImage.Format.Format_ARGB32)


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """The marks with overlapping ones of one type made one, as several findings may share words.

    A strong mark swallows the calm ones of its type that lie within it.
    """
    merged: list[Mark] = []
    last: dict[tuple[Type, bool], int] = {}
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        if mark.end <= mark.start:
            continue
        key = (mark.type, mark.strong)
        before = merged[last[key]] if key in last else None
        if before is not None and mark.start < before.end:
            merged[last[key]] = replace(before, end=max(before.end, mark.end))
        else:
            last[key] = len(merged)
            merged.append(mark)
    strong = [mark for mark in merged if mark.strong]
    return [
        mark
        for mark in merged
        if mark.strong
        or not any(
            one.type is mark.type and one.start <= mark.start and mark.end <= one.end
            for one in strong
        )
    ]


def _lanes(marks: Sequence[Mark]) -> list[int]:
    """For each mark (sorted by start) the first lane in which it overlaps no other."""
    ends: list[int] = []
    lanes = []
    for mark in marks:
        for lane, end in enumerate(ends):
            if end <= mark.start:
                ends[lane] = mark.end
                lanes.append(lane)
                break
        else:
            lanes.append(len(ends))
            ends.append(mark.end)
    return lanes


def _washed(marks: Sequence[Mark], lanes: Sequence[int]) -> list[bool]:
    """For each mark (sorted by start) whether a wash of its colour lies under it.

    Washes of two types on the same words would add up to mud: a strong mark has its own, of
    others only the first, and none that touches a strong one. Every mark has its underline.
    """
    strong = [mark for mark in marks if mark.strong]
    return [
        mark.strong
        or (lane == 0 and not any(one.start < mark.end and mark.start < one.end for one in strong))
        for mark, lane in zip(marks, lanes, strict=True)
    ]


class MarkedText(QTextEdit):
    """Read-only prose with tinted sentences and marked words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tints: tuple[Tint, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._lanes: list[int] = []
        self._washed: list[bool] = []
        self._longest = 0
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
    def tints(self) -> tuple[Tint, ...]:
        return self._tints

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    def set_theme(self, theme: Theme) -> None:
        """Paints with another theme; the text's own formats are the caller's."""
        self._theme = theme
        self.viewport().update()

    def set_tints(self, tints: Iterable[Tint]) -> None:
        """Replaces all tints; those with no length are left out."""
        kept = [tint for tint in tints if tint.level and tint.end > tint.start]
        self._tints = tuple(sorted(kept, key=lambda one: (one.start, one.end)))
        self.viewport().update()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replaces all marks; overlapping ones get their underlines one under the other."""
        self._marks = tuple(sorted(_merged(marks), key=lambda one: (one.start, -one.end, one.type)))
        self._lanes = _lanes(self._marks)
        self._washed = _washed(self._marks, self._lanes)
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)
        self.viewport().update()

    def visible_places(self) -> tuple[int, int]:
        """The first and the last place of the document that the viewport shows."""
        layout = self.document().documentLayout()
        top = float(self.verticalScrollBar().value())
        bottom = top + self.viewport().height()
        first = layout.hitTest(QPointF(0.0, top), Qt.HitTestAccuracy.FuzzyHit)
        last = layout.hitTest(
            QPointF(float(self.viewport().width()), bottom), Qt.HitTestAccuracy.FuzzyHit
        )
        return max(first, 0), max(last, first, 0)

    def lines(self, start: int, end: int) -> list[Line]:
        """The lines between two places in document coordinates; empty before they are laid out.

        Each line is as high as the distance to the next, so that lines touch.
        """
        return [line for line, _ in self._lines(start, end)]

    def _lines(self, start: int, end: int) -> Iterator[tuple[Line, float]]:
        """The lines with the heights of their baselines."""
        document = self.document()
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._block_lines(block, start, end)
            block = block.next()

    def _block_lines(self, block: QTextBlock, start: int, end: int) -> Iterator[tuple[Line, float]]:
        # Layout is lazy: asking for the block's rectangle makes Qt lay out everything up to it.
        self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        origin = layout.position()
        spread = max(block.blockFormat().lineHeight() / 100, 1.0) - 1.0
        first, last = start - block.position(), end - block.position()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            begin = max(first, line.textStart())
            stop = min(last, line.textStart() + line.textLength())
            if begin >= stop:
                continue
            one, other = _x(line.cursorToX(begin)), _x(line.cursorToX(stop))
            if stop == line.textStart() + line.textLength():
                # The space at which the line was wrapped hangs over its edge.
                other = min(other, line.x() + line.naturalTextWidth())
            if one == other:
                continue
            half = line.height() * spread / 2
            top = origin.y() + line.y()
            yield (
                Line(
                    origin.x() + min(one, other),
                    top - half,
                    origin.x() + max(one, other),
                    top + line.height() + half,
                ),
                top + line.ascent(),
            )

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        # QTextEdit would zoom its own font, which no letter here is set in.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        first, last = self.visible_places()
        painter = QPainter(self.viewport())
        painter.translate(
            -float(self.horizontalScrollBar().value()), -float(self.verticalScrollBar().value())
        )
        self._paint_tints(painter, first, last)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_marks(painter, first, last)
        painter.end()
        super().paintEvent(event)

    def _paint_tints(self, painter: QPainter, first: int, last: int) -> None:
        index = bisect_left(self._tints, first, key=lambda one: one.end)
        while index < len(self._tints) and self._tints[index].start <= last:
            tint = self._tints[index]
            colour = self._theme.colour(_TINT_TOKENS[tint.level])
            for line, _ in self._lines(tint.start, tint.end):
                top, bottom = round(line.top), round(line.bottom)
                painter.fillRect(
                    QRectF(line.left - 2, top, line.right - line.left + 4, bottom - top), colour
                )
            index += 1

    def _paint_marks(self, painter: QPainter, first: int, last: int) -> None:
        index = bisect_left(self._marks, first - self._longest, key=lambda one: one.start)
        while index < len(self._marks) and self._marks[index].start <= last:
            mark, lane, washed = self._marks[index], self._lanes[index], self._washed[index]
            index += 1
            if mark.end < first:
                continue
            look = self._theme.type_mark(mark.type)
            wash = self._theme.wash(mark.type, strong=mark.strong)
            capital = self._capital_height(mark.start)
            for line, baseline in self._lines(mark.start, mark.end):
                box = QRectF(line.left - 1.5, baseline - capital * 1.42, 0.0, capital * 1.95)
                box.setRight(line.right + 1.5)
                if washed:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(wash)
                    painter.drawRoundedRect(box, 3.0, 3.0)
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


def _x(answer: object) -> float:
    # PySide gives (x, place moved to the nearest cursor position) where C++ has an in/out pointer.
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
