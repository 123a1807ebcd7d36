"""The panel that lists every place where words were found, each with the words around it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.session import Session
from reader.qt.panels.findings_delegate import cut, wrapped
from reader.qt.row_ground import paint_row_ground
from reader.qt.search.found_model import FoundModel, Role
from reader.qt.search.hits import Hits
from reader.qt.theme import Theme, load_theme
from reader.qt.utf16 import displayable, units

_Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP = 10.0, 10.0
_WIDEST = "WW999"  # the name of a sentence takes no more room than this


class FoundDelegate(QStyledItemDelegate):
    """Draws a row: the sentence's name in its article's colour, and the hit among its words."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        high = QFontMetricsF(self._view.font()).height()
        return QSize(160, round(high + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box = QRectF(option.rect)
        font = self._view.font()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, box, option.state, self.theme, focused=self._view.hasFocus())
        name = QFont(font)
        name.setBold(True)
        wide = QFontMetricsF(name).horizontalAdvance(_WIDEST)
        painter.setFont(name)
        painter.setPen(self.theme.siglum_colour(int(index.data(Role.ARTICLE) or 0)))
        head = QRectF(box.left() + _PAD, box.top(), wide, box.height())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(head, middle, str(index.data(Role.WHERE)))
        left = head.right() + _GAP
        self._paint_words(
            painter, QRectF(left, box.top(), box.right() - _PAD - left, box.height()), index, font
        )
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, index: _Index, font: QFont) -> None:
        before, hit, after = cast("list[str]", index.data(Role.PARTS))
        metrics = QFontMetricsF(font)
        # The hit must be seen in a narrow panel too: what stands before it gives way first.
        room = max(box.width() * 0.55 - metrics.horizontalAdvance(hit), box.width() * 0.15)
        before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, room)
        shown = cut(before + hit + after, font, box.width(), 1)
        layout, high = wrapped(shown, font, box.width())
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = units(before), units(hit)
        mark.format.setBackground(self.theme.colour("search"))
        mark.format.setForeground(self.theme.colour("text"))
        painter.setPen(self.theme.colour("text"))
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - high) / 2), [mark])


class FoundList(QListView):
    """The list itself; Enter or a click goes to a place."""

    chosen = Signal(int)  # the row

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.chosen.emit(index.row())


class FoundPanel(QWidget):
    """Lists the hits of the last search in all articles."""

    hit_requested = Signal(int)  # the hit's number; by the user only

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        theme = theme or load_theme("light")
        self.model = FoundModel(self)
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.list = FoundList(self)
        self._delegate = FoundDelegate(self.list, theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)  # else 10,000 rows are measured one by one
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(500)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Places found"))
        self.list.setAccessibleDescription(
            self.tr("Every place where the words stand. Enter goes to one.")
        )
        self.list.chosen.connect(self.hit_requested)
        self._nothing = QLabel(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.list)
        margin = theme.spacing.panel_margin
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margin, margin // 2, margin, margin // 2)
        layout.setSpacing(6)
        layout.addWidget(self.summary)
        layout.addLayout(self._stack, 1)
        self.setAccessibleName(self.tr("Found"))
        self.show_nothing()

    @property
    def told(self) -> str:
        """What the panel says in place of a list, or above it."""
        return self.summary.text() or self._nothing.text()

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_nothing(self) -> None:
        """Says how to search."""
        self._say(self.tr("Press Ctrl+Shift+F and type words to find them in all articles."))

    def show_hits(self, session: Session, hits: Hits) -> None:
        """Lists the hits."""
        self.model.show_hits(session, hits)
        if hits.query.is_empty:
            self.show_nothing()
            return
        words, count = displayable(hits.query.text), hits.count
        if count == 0:
            told = self.tr(
                "“{0}” stands in none of the articles. Case and accents do not matter; look at the "
                "spelling, or take “Whole words only” off."
            )
            self._say(told.format(words))
            return
        if hits.more:
            told = self.tr("“{0}” stands in more than {1} places; the first of them are listed.")
        elif count == 1:
            told = self.tr("“{0}” stands in 1 place.")
        elif hits.articles_with_hits == 1:
            told = self.tr("“{0}” stands in {1} places of 1 article.")
        else:
            told = self.tr("“{0}” stands in {1} places of {2} articles.")
        number = self.locale().toString(count)
        self.summary.setText(told.format(words, number, hits.articles_with_hits))
        self.summary.show()
        self._stack.setCurrentWidget(self.list)

    def _say(self, text: str) -> None:
        self.summary.clear()
        self.summary.hide()
        self._nothing.setText(text)
        self._stack.setCurrentWidget(self._nothing)

    def set_current(self, number: int | None) -> None:
        """Marks the row of the hit that is current; tells nobody."""
        index = self.model.index(-1 if number is None else number)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flags)
        if index.isValid():
            self.list.scrollTo(index)
