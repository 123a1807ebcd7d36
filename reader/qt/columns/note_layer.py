"""Highlights and notes in a column: a coloured ground in square brackets, and a sign in the margin.

Brackets are told from the underlines of the types, the corners over shared wording and the rounded
hits of a search, so that a highlight is seen without its colour.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from reader.core.values import dataclass
from reader.qt.columns.ribbon_geometry import Line
from reader.qt.theme import Theme

GLYPH = 13.0  # pixels: the sign's width and height
_FOOT = 3.0
_FOLD = 4.0


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Noted words: code points of an article, or places in its document.

    ``ground`` says whether the words are coloured; ``notes`` are the ids of what is written about
    them, and ``tip`` how that begins. A highlight has a ground and no notes.
    """

    start: int
    end: int
    colour: str
    ground: bool
    notes: tuple[str, ...] = ()
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign beside a line: the line's middle in the viewport, and what it stands for."""

    y: float
    backwards: bool  # whether the line begins at the right edge
    colour: str
    notes: tuple[str, ...]
    tip: str


class NoteMarks:
    """Marks in the order of the text, those between two places found quickly."""

    __slots__ = ("_longest", "has_signs", "marks")

    def __init__(self, marks: Iterable[NoteMark] = ()) -> None:
        self.marks = tuple(sorted(marks, key=lambda one: (one.start, -one.end, one.notes)))
        self.has_signs = any(one.notes for one in self.marks)
        self._longest = max((one.end - one.start for one in self.marks), default=0)

    def between(self, first: int, last: int) -> Iterator[NoteMark]:
        """The marks of which anything stands between two places."""
        index = bisect_left(self.marks, first - self._longest, key=lambda one: one.start)
        while index < len(self.marks) and self.marks[index].start <= last:
            if self.marks[index].end >= first:
                yield self.marks[index]
            index += 1


def paint_note_ground(
    painter: QPainter, theme: Theme, lines: Sequence[Line], colour: str, *, backwards: bool
) -> None:
    """Paints the ground of one highlight, and a bracket where it begins and where it ends."""
    if not lines:
        return
    ground, edge = theme.colour(f"note_{colour}"), theme.colour(f"note_{colour}_edge")
    for line in lines:
        inset = (line.bottom - line.top) * 0.13
        box = QRectF(QPointF(line.left - 1, line.top + inset), QPointF(line.right + 1, line.bottom))
        box.setBottom(line.bottom - inset)
        painter.fillRect(box, ground)
    painter.setPen(QPen(edge, 1.5))
    for line, opens in ((lines[0], True), (lines[-1], False)):
        inset = (line.bottom - line.top) * 0.13
        top, bottom = line.top + inset, line.bottom - inset
        at_left = opens != backwards
        x, way = (line.left - 1.5, _FOOT) if at_left else (line.right + 1.5, -_FOOT)
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(x + way, top),
                    QPointF(x, top),
                    QPointF(x, bottom),
                    QPointF(x + way, bottom),
                ]
            )
        )


def paint_glyph(
    painter: QPainter, theme: Theme, colour: str, left: float, top: float, *, several: bool = False
) -> None:
    """Paints a sheet with a folded corner, or two of them."""
    ground, edge = theme.colour(f"note_{colour}"), theme.colour(f"note_{colour}_edge")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    painter.setPen(QPen(edge, 1.3))
    for shift in (2.0, 0.0) if several else (0.0,):
        box = QRectF(left + shift, top - shift, GLYPH - 2, GLYPH - 2).translated(1, 1)
        corner = box.bottomRight()
        painter.drawPolygon(
            QPolygonF(
                [
                    box.topLeft(),
                    box.topRight(),
                    QPointF(corner.x(), corner.y() - _FOLD),
                    QPointF(corner.x() - _FOLD, corner.y()),
                    box.bottomLeft(),
                ]
            )
        )
    fold = QPointF(corner.x() - _FOLD, corner.y() - _FOLD)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        QPolygonF([QPointF(fold.x(), corner.y()), fold, QPointF(corner.x(), fold.y())])
    )


def merged(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The signs with those beside one line made one."""
    found: dict[tuple[float, bool], Glyph] = {}
    for one in glyphs:
        before = found.get((one.y, one.backwards))
        if before is None:
            found[one.y, one.backwards] = one
        else:
            notes = tuple(dict.fromkeys((*before.notes, *one.notes)))
            tip = "\n\n".join(dict.fromkeys((before.tip, one.tip)))
            found[one.y, one.backwards] = Glyph(one.y, one.backwards, before.colour, notes, tip)
    return list(found.values())
