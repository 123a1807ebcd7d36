"""Draws the cells of the claims matrix: a source's wording, or that it is silent."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.qt.panels.claims_cells import (
    MOST_LINES,
    SetCell,
    cell_font,
    line_height,
    paint_cell,
    set_cell,
)
from reader.qt.panels.claims_model import ClaimsModel
from reader.qt.theme import Theme

SIDE, ABOVE = 16.0, 10.0  # pixels around a wording
_KEPT = 1200  # cells whose layout is kept: some pages of 40 articles


class ClaimsDelegate(QStyledItemDelegate):
    """The wordings with the words that differ marked."""

    def __init__(
        self, view: QTableView, model: ClaimsModel, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._claims = model
        self._theme = theme
        self._percent = 100
        self._set: dict[tuple[int, int, int, int], SetCell] = {}
        self.font = cell_font(theme, 100)

    @property
    def percent(self) -> int:
        return self._percent

    def set_look(self, theme: Theme, percent: int) -> None:
        """Draws with another theme or at another size."""
        self._theme, self._percent = theme, percent
        self.font = cell_font(theme, percent)
        self.forget()

    def forget(self) -> None:
        """Forgets all layouts, as the cells hold something else now."""
        self._set.clear()

    def set_cell(self, row: int, article: int, width: int, lines: int = MOST_LINES) -> SetCell:
        """The wording of a cell as set in so many lines of its width."""
        key = self._claims.shown[row], article, width, lines
        found = self._set.get(key)
        if found is None:
            if len(self._set) >= _KEPT:
                for old in list(self._set)[: _KEPT // 2]:
                    del self._set[old]
            cell = self._claims.cell(row, article)
            found = set_cell(cell, self.font, width - 2 * SIDE, lines)
            self._set[key] = found
        return found

    def shown_cell(self, row: int, article: int, size: QSize) -> SetCell:
        """The wording as it is shown in a cell of that size."""
        found = self.set_cell(row, article, size.width())
        room = self.lines_in(size.height())
        if found.layout.lineCount() <= room:
            return found
        return self.set_cell(row, article, size.width(), room)

    def lines_in(self, height: float) -> int:
        """How many lines a row of that height has room for."""
        return max(1, int((height - 2 * ABOVE) / line_height(self.font) + 0.01))

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.columnWidth(index.column())
        return QSize(width, self._view.rowHeight(index.row()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        cell = self._claims.cell(index.row(), index.column())
        current = self._view.currentIndex()
        ground = "paper" if cell.refs else "silent"
        if state & QStyle.StateFlag.State_Selected or current.row() == index.row():
            ground = "row_selected"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, self._theme.colour(ground))
        line = self._theme.colour("hairline")
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), line)
        if cell.refs:
            shown = self.shown_cell(index.row(), index.column(), option.rect.size())
            painter.setClipRect(box)
            paint_cell(painter, box.topLeft() + QPointF(SIDE, ABOVE), shown, self._theme)
        else:
            self._paint_silence(painter, box)
        if state & QStyle.StateFlag.State_HasFocus or (current == index and self._view.hasFocus()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.colour("focus"))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -3.5), 5.0, 5.0)
        painter.restore()

    def _paint_silence(self, painter: QPainter, box: QRectF) -> None:
        font = QFont(self._view.font())
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text_muted"))
        words = box.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, flags, self.tr("silent"))
