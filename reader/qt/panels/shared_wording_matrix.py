"""The matrix of shares: one small cell for each pair of articles, for sets of many."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.qt.panels.shared_wording_delegates import CellDelegate
from reader.qt.panels.shared_wording_model import MatrixModel
from reader.qt.theme import Theme

LEAST = 5  # articles: of fewer the list of pairs is read at a glance
_CELL_LEAST, _CELL_MOST = 17, 34  # pixels
_HIGH = 330  # pixels that the matrix takes at the most


class _Letters(QHeaderView):
    """The articles' letters along an edge of the matrix, in their colours."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(_CELL_LEAST)

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:  # noqa: N802
        box = QRectF(rect)  # type: ignore[call-overload]  # a QRect
        letters = str(self.model().headerData(section, self.orientation()))
        font = QFont(self.font())
        font.setBold(True)
        long = QFontMetricsF(font).horizontalAdvance(letters)
        if long > box.width() > 0:
            font.setPointSizeF(max(font.pointSizeF() * box.width() / (long + 1), 5.0))
        painter.save()
        painter.fillRect(box, self.theme.colour("window"))
        painter.setFont(font)
        painter.setPen(self.theme.siglum_colour(section))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)
        painter.restore()


class ShareMatrix(QTableView):
    """How much of each row's article stands in each column's; cells as large as there is room."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = [_Letters(one, theme, self) for one in Qt.Orientation]
        for header in self._letters:
            if header.orientation() is Qt.Orientation.Horizontal:
                self.setHorizontalHeader(header)
            else:
                self.setVerticalHeader(header)
        self.setModel(model)
        self._delegate = CellDelegate(self, theme, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Shares of common wording"))
        self.setAccessibleDescription(
            self.tr("How much of each row's article stands in each column's article, in per cent.")
        )
        model.modelReset.connect(self.fit)

    def set_theme(self, theme: Theme) -> None:
        """Paints with another theme."""
        self._delegate.theme = theme
        for header in self._letters:
            header.theme = theme
            header.viewport().update()
        self.viewport().update()

    def fit(self) -> None:
        """Makes the cells as large as the width has room for."""
        count = self.model().rowCount()
        if not count:
            return
        metrics = QFontMetricsF(self.font())
        head = round(max(metrics.horizontalAdvance("MM") + 4, metrics.height() + 4))
        room = self.width() - head - 4
        cell = max(min(room // count, (_HIGH - head - 2) // count, _CELL_MOST), _CELL_LEAST)
        for header in self._letters:
            header.setDefaultSectionSize(cell)
            if header.orientation() is Qt.Orientation.Horizontal:
                header.setFixedHeight(head)
            else:
                header.setFixedWidth(head)
        beside = 12 if count * cell > room else 0  # for a scroll bar
        self.setFixedHeight(min(head + count * cell + 2 + beside, _HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
