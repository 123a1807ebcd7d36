"""The list of articles: keys, the eye in each row, and rows that are dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.qt.panels.articles_delegate import ArticleDelegate
from reader.qt.panels.articles_model import ArticlesModel
from reader.qt.theme import Theme

_UP, _DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Left), (Qt.Key.Key_Down, Qt.Key.Key_Right)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class ArticlesList(QListView):
    """Tells what the user wishes of the row that is current; changes nothing itself."""

    column_requested = Signal(int)
    hidden_requested = Signal(int, bool)
    move_requested = Signal(int, int)  # from, to
    close_requested = Signal(int)
    details_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drop_row: int | None = None  # before which row the dragged one would stand
        self._pressed_eye = -1
        self.delegate = ArticleDelegate(self, theme, self)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)  # drawn below, in the theme's colour
        self.doubleClicked.connect(self._on_double_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Draws everything with another theme."""
        self._theme = theme
        self.delegate.set_theme(theme)
        self.viewport().update()

    @property
    def row(self) -> int:
        """The current row, or -1."""
        return self.currentIndex().row()

    def select_row(self, row: int) -> None:
        """Makes a row current."""
        self.selectionModel().setCurrentIndex(
            self.model().index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _is_hidden(self, index: QModelIndex) -> bool:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        return bool(state == Qt.CheckState.Unchecked)

    def _move(self, step: int) -> None:
        target = self.row + step
        if self.row >= 0 and 0 <= target < self.model().rowCount():
            self.move_requested.emit(self.row, target)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.column_requested.emit(index.row())

    # keys

    def _wish(self, event: QKeyEvent) -> str:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == _MOVING and key in (*_UP, *_DOWN):
            return "up" if key in _UP else "down"
        if modifiers != Qt.KeyboardModifier.NoModifier:
            return ""
        plain = {
            Qt.Key.Key_Space: "hide",
            Qt.Key.Key_Delete: "close",
            Qt.Key.Key_F2: "details",
            **dict.fromkeys(_ENTER, "column"),
        }
        return plain.get(key, "")

    def event(self, event: QEvent) -> bool:
        # Elsewhere in the window some of these keys mean other things; here they are the list's.
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._wish(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        wish = self._wish(event)
        if not wish:
            super().keyPressEvent(event)
            return
        event.accept()
        if self.row < 0:
            return
        if wish in ("up", "down"):
            self._move(-1 if wish == "up" else 1)
        elif wish == "hide":
            self.hidden_requested.emit(self.row, not self._is_hidden(self.currentIndex()))
        elif wish == "close":
            self.close_requested.emit(self.row)
        elif wish == "details":
            self.details_requested.emit(self.row)
        else:
            self.column_requested.emit(self.row)

    # the mouse

    def _eye_at(self, point: QPoint) -> int:
        index = self.indexAt(point)
        box = self.delegate.eye_box(QRectF(self.visualRect(index)))
        return index.row() if index.isValid() and box.contains(point) else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_eye = self._eye_at(event.position().toPoint()) if left else -1
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed_eye < 0:  # else a drag would begin on the eye
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._pressed_eye = self._pressed_eye, -1
        super().mouseReleaseEvent(event)
        if pressed >= 0 and pressed == self._eye_at(event.position().toPoint()):
            index = self.model().index(pressed, 0)
            self.hidden_requested.emit(pressed, not self._is_hidden(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        eye = self._eye_at(event.position().toPoint())
        if eye >= 0:  # two quick clicks on the eye hide and show
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    # dragging

    def _row_before(self, point: QPoint) -> int:
        index = self.indexAt(point)
        if not index.isValid():
            return self.model().rowCount() if point.y() > 0 else 0
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _show_drop(self, row: int | None) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def _dragged(self, event: QDropEvent) -> int | None:
        model = self.model()
        data = event.mimeData()
        return model.dragged_row(data) if isinstance(model, ArticlesModel) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if self._dragged(event) is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()  # the window takes files

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        if self._dragged(event) is None:
            event.ignore()
            return
        super().dragMoveEvent(event)  # scrolls at the edges
        self._show_drop(self._row_before(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        self._show_drop(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self._show_drop(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        old = self._dragged(event)
        if old is None:
            event.ignore()
            return
        new = self._row_before(event.position().toPoint())
        new -= new > old  # it is taken out before it is put in
        event.setDropAction(Qt.DropAction.CopyAction)  # after a move the view would delete rows
        event.accept()
        if new != old:
            self.move_requested.emit(old, new)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._drop_row is None:
            return
        count = self.model().rowCount()
        last = self.visualRect(self.model().index(count - 1, 0))
        at = self.visualRect(self.model().index(self._drop_row, 0))
        y = at.top() if self._drop_row < count else last.bottom()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.colour("accent"), 2.0))
        painter.drawLine(6, max(y, 1), self.viewport().width() - 6, max(y, 1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # titles take other lines at another width
