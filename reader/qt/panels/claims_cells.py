"""How the wording in a cell is set: lines, ellipsis, and the words that differ.

A cell shows so many lines. Where the first words that differ stand further down, it begins one
line before them, so that no cell hides the difference that it is looked at for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.core.values import dataclass
from reader.qt.columns.mark_painting import underline
from reader.qt.panels.claims_model import BREAK, Cell, CellMark
from reader.qt.theme import Theme
from reader.qt.utf16 import units

MOST_LINES = 6
_SCALE = 0.94  # of the reading size
_LINE = 1.42  # the distance of lines in sizes of the font; the columns have more
_LANE = 3.0  # pixels between the underlines of two marks on the same words
_BEFORE = "… "


def cell_font(theme: Theme, percent: int) -> QFont:
    """The font of the wordings at a zoom in per cent."""
    return theme.reading_font(percent, _SCALE)


def line_height(font: QFont) -> float:
    """The distance of a cell's lines, in pixels."""
    return max(QFontMetricsF(font).height(), QFontInfo(font).pixelSize() * _LINE)


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell's wording as set: the layout, its marks in it, and what of the text it shows.

    ``first`` is where the shown part begins in the cell's text, less ``lead`` units of ellipsis
    before it; ``cut`` tells whether something is left out.
    """

    layout: QTextLayout
    height: float
    marks: tuple[CellMark, ...]
    first: int = 0
    lead: int = 0
    cut: bool = False
    several: bool = False  # sentences

    def place_at(self, y: float) -> int:
        """The place in the cell's text that the line at a height begins with."""
        found = 0
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if number and line.y() > y:
                break
            found = line.textStart()
        return max(0, found - self.lead) + self.first


def _runs_left(text: str) -> bool:
    """Whether the first strong letter is of a script that runs to the left."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _laid(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if _runs_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    step, height = line_height(font), 0.0
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0.0, height + (step - line.height()) / 2))
        height += step
    layout.endLayout()
    return layout, height


def set_cell(cell: Cell, font: QFont, width: float, lines: int = MOST_LINES) -> SetCell:
    """The cell's wording in at most so many lines of that width."""
    layout, height = _laid(cell.text, font, width)
    several = len(cell.refs) > 1
    if layout.lineCount() <= lines:
        return SetCell(layout, height, cell.marks, several=several)
    first = 0
    if cell.marks:
        marked = layout.lineForTextPosition(cell.marks[0].start).lineNumber()
        if marked >= lines:
            first = marked - 1 if lines > 1 else marked
    raw = cell.text.encode("utf-16-le")  # Qt's places are units of it

    def part(start: int, end: int) -> str:
        return raw[2 * start : 2 * end].decode("utf-16-le")

    start = layout.lineAt(first).textStart()
    last = layout.lineAt(min(first + lines, layout.lineCount()) - 1).textStart()
    rest = part(last, len(raw) // 2).replace(BREAK, " ")
    before = _BEFORE if first else ""
    end = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    layout, height = _laid(before + part(start, last) + end, font, width)
    shown = last + (units(rest) if end == rest else max(units(end) - 1, 0))
    marks = tuple(
        CellMark(
            max(one.start, start) - start + len(before),
            min(one.end, shown) - start + len(before),
            one.type,
        )
        for one in cell.marks
        if one.end > start and one.start < shown
    )
    return SetCell(layout, height, marks, start, len(before), cut=True, several=several)


def paint_cell(painter: QPainter, at: QPointF, shown: SetCell, theme: Theme) -> None:
    """Draws a wording with its top left corner at a place, marks under the words."""
    capital = QFontMetricsF(shown.layout.font()).capHeight()
    ends: list[int] = []
    for mark in shown.marks:
        lane = next((n for n, end in enumerate(ends) if end <= mark.start), len(ends))
        ends[lane : lane + 1] = [mark.end]
        _paint_mark(painter, at, shown.layout, mark, lane, capital, theme)
    painter.setPen(theme.colour("text"))
    shown.layout.draw(painter, at, [])
    if shown.several:
        _paint_starts(painter, at, shown.layout, theme)


def _paint_starts(painter: QPainter, at: QPointF, layout: QTextLayout, theme: Theme) -> None:
    """Draws a dot beside each line that begins a sentence."""
    text = layout.text().encode("utf-16-le")
    to_left = layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text_furniture"))
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = line.textStart()
        if start and text[2 * start - 2 : 2 * start].decode("utf-16-le", "replace") != BREAK:
            continue
        if start == 0 and text.startswith(_BEFORE.encode("utf-16-le")):
            continue  # it begins within a sentence
        # In a text that runs to the left a line begins at its right edge.
        left = line.width() + 7.5 if to_left else -7.5
        middle = at.y() + line.y() + line.height() / 2
        painter.drawEllipse(QPointF(at.x() + left, middle), 1.6, 1.6)


def _paint_mark(
    painter: QPainter,
    at: QPointF,
    layout: QTextLayout,
    mark: CellMark,
    lane: int,
    capital: float,
    theme: Theme,
) -> None:
    look = theme.type_mark(mark.type)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(mark.start, line.textStart())
        stop = min(mark.end, line.textStart() + line.textLength())
        if begin >= stop:
            continue
        sides = sorted((at.x() + _x(line.cursorToX(begin)), at.x() + _x(line.cursorToX(stop))))
        sides[1] = min(sides[1], at.x() + line.naturalTextRect().right())
        baseline = at.y() + line.y() + line.ascent()
        if lane == 0:  # the washes of two types would add up to mud
            box = QRectF(sides[0] - 1.5, baseline - capital * 1.42, 0.0, capital * 1.95)
            box.setRight(sides[1] + 1.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.wash(mark.type))
            painter.drawRoundedRect(box, 3.0, 3.0)
        y = baseline + capital * 0.36 + lane * _LANE
        underline(painter, look.underline, look.colour, sides[0], sides[1], y)


def _x(answer: object) -> float:
    # PySide gives (x, place moved to the nearest cursor position) where C++ has an in/out pointer.
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]


def mean_width(font: QFont, texts: Sequence[str]) -> float:
    """The mean width of a character of these texts, in pixels."""
    sample = "".join(texts)[:400] or "n"
    return QFontMetricsF(font).horizontalAdvance(sample) / len(sample)
