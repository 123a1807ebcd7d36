"""The list of files that are being read: how far each is, what went wrong, and a cross to stop."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.qt.file_reading import State
from reader.qt.icons import icon
from reader.qt.panels.reading_model import ReadingModel, Role
from reader.qt.row_ground import paint_row_ground
from reader.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_PAD = 5.0  # pixels above and below the words of a row
_GAP = 10.0
_BAR = 2.0  # the height of the line that says how much is read
_KIND_LETTERS = 13  # room for the kind
_STATE_LETTERS = 14
_LEAST_NAME = 90.0
_SIGNS = {
    State.WAITING: ("silent", "text_muted"),
    State.READING: ("analyse", "accent"),
    State.READ: ("check", "good"),
    State.WARNED: ("warning", "warning"),
    State.REFUSED: ("error", "error"),
    State.STOPPED: ("minus", "text_muted"),
    State.KNOWN: ("info", "text_muted"),
}


class ReadingDelegate(QStyledItemDelegate):
    """Draws a row: sign, name, kind, state; below it the sentence on what went wrong."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draws with another theme."""
        self._theme = theme

    def _line(self) -> float:
        return QFontMetricsF(self._view.font()).height()

    def check_box(self, row: QRectF, index: Index) -> QRectF:
        """Where the box stands that says whether the file is to be opened; empty without one."""
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return QRectF()
        side = self._line()
        return QRectF(row.left() + 8.0, row.top() + _PAD, side, side)

    def stop_box(self, row: QRectF) -> QRectF:
        """Where the cross stands that stops a file; larger than it is drawn."""
        side = self._line() + 8.0
        return QRectF(row.right() - side - 4.0, row.top() + _PAD - 4.0, side, side)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        lines = 2 if index.data(Role.TOLD) else 1
        return QSize(120, round(lines * self._line() + 2 * _PAD + (lines - 1) * 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, row, option.state, self._theme, focused=self._view.hasFocus())
        left = row.left() + 8.0
        box = self.check_box(row, index)
        if not box.isEmpty():
            self._paint_box(painter, box, index)
            left = box.right() + _GAP
        state: State = index.data(Role.STATE)
        side = self._line()
        sign = QRectF(left, row.top() + _PAD, side, side)
        self._paint_icon(painter, sign, *_SIGNS[state])
        self._paint_words(painter, row, sign.right() + _GAP, index)
        if state in (State.WAITING, State.READING):
            inner = QRectF(0, 0, side, side)
            inner.moveCenter(self.stop_box(row).center())
            self._paint_icon(painter, inner, "close", "text_muted")
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme = self._theme
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        able = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(theme.colour("accent") if chosen else Qt.BrushStyle.NoBrush)
        edge = "accent" if chosen else ("outline" if able else "hairline")
        painter.setPen(QPen(theme.colour(edge), 1.2))
        painter.drawRoundedRect(inner, 3.0, 3.0)
        if chosen:
            self._paint_icon(painter, inner.adjusted(1, 1, -1, -1), "check", "accent_text")

    def _paint_words(self, painter: QPainter, row: QRectF, left: float, index: Index) -> None:
        theme, font = self._theme, self._view.font()
        metrics, state = QFontMetricsF(font), index.data(Role.STATE)
        letter = metrics.averageCharWidth()
        right = self.stop_box(row).left() - 4.0
        top, high = row.top() + _PAD, self._line()
        middle = Qt.AlignmentFlag.AlignVCenter
        shown = max(letter * _STATE_LETTERS, metrics.horizontalAdvance(index.data(Role.STATE_NAME)))
        kind = letter * _KIND_LETTERS
        if right - left - shown - kind < _LEAST_NAME:
            kind = 0.0  # the name matters more
        painter.setFont(font)
        name = QRectF(left, top, max(right - left - shown - kind - _GAP, 20.0), high)
        quiet = state in (State.WAITING, State.STOPPED)
        painter.setPen(theme.colour("text_muted" if quiet else "text"))
        mode = Qt.TextElideMode
        title = metrics.elidedText(str(index.data()), mode.ElideMiddle, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | middle, title)
        painter.setPen(theme.colour("text_muted"))
        if kind:
            box = QRectF(right - shown - kind, top, kind - _GAP, high)
            told = metrics.elidedText(str(index.data(Role.KIND)), mode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, told)
        colour = {State.REFUSED: "error", State.WARNED: "warning"}.get(state, "text_muted")
        painter.setPen(theme.colour(colour))
        box = QRectF(right - shown, top, shown, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, index.data(Role.STATE_NAME))
        told = str(index.data(Role.TOLD))
        if told:
            painter.setPen(theme.colour("text_muted"))
            below = QRectF(left, top + high + 2.0, right - left, high)
            line = metrics.elidedText(told, mode.ElideRight, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | middle, line)
        if state is State.READING and index.data(Role.DONE) > 0.0:
            track = QRectF(left, row.bottom() - _BAR - 0.5, right - left, _BAR)
            painter.fillRect(track, theme.colour("hairline"))
            track.setWidth(track.width() * min(index.data(Role.DONE), 1.0))
            painter.fillRect(track, theme.colour("accent"))

    def _paint_icon(self, painter: QPainter, box: QRectF, name: str, token: str) -> None:
        ratio = self._view.devicePixelRatioF()
        picture = icon(name, self._theme, token).pixmap(box.size().toSize(), ratio)
        painter.drawPixmap(box.topLeft().toPoint(), picture)


class ReadingList(QListView):
    """Tells what the user wishes of a file: to stop it, to leave it out or take it in."""

    stop_requested = Signal(int)
    copy_requested = Signal(list)  # of rows
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.closable = False  # whether Escape asks to close it; else it means what it usually does
        self.delegate = ReadingDelegate(self, theme)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def set_theme(self, theme: Theme) -> None:
        """Draws everything with another theme."""
        self.delegate.set_theme(theme)
        self.viewport().update()

    def rows_height(self, most: int) -> int:
        """The height of the first rows, at most so many, in pixels."""
        option = QStyleOptionViewItem()
        model = self.model()
        shown = [row for row in range(model.rowCount()) if not self.isRowHidden(row)][:most]
        heights = [self.delegate.sizeHint(option, model.index(row, 0)).height() for row in shown]
        return sum(heights) + 2 * self.frameWidth()

    def _model(self) -> ReadingModel:
        model = self.model()
        assert isinstance(model, ReadingModel)
        return model

    def _chosen_rows(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _turn(self, index: QModelIndex) -> None:
        """Leaves a file out, or takes it in again."""
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        if checked is not None:
            states = Qt.CheckState
            other = states.Unchecked if checked == states.Checked else states.Checked
            self.model().setData(index, other, Qt.ItemDataRole.CheckStateRole)

    def _stop_at(self, point: QPoint) -> int:
        index = self.indexAt(point)
        if not index.isValid() or self._model().file(index.row()).ended:
            return -1
        inside = self.delegate.stop_box(QRectF(self.visualRect(index))).contains(point)
        return index.row() if inside else -1

    def event(self, event: QEvent) -> bool:
        # Space and Delete mean other things elsewhere in the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            keys = [Qt.Key.Key_Delete, Qt.Key.Key_Space]
            keys += [Qt.Key.Key_Escape] if self.closable else []
            ours = plain and event.key() in keys
            if ours or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(self._chosen_rows())
        elif event.key() == Qt.Key.Key_Escape and self.closable:
            self.close_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            for row in self._chosen_rows():
                self.stop_requested.emit(row)
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        index = self.indexAt(point)
        row = self._stop_at(point)
        if row >= 0:
            self.stop_requested.emit(row)
        elif index.isValid():
            box = self.delegate.check_box(QRectF(self.visualRect(index)), index)
            if box.adjusted(-4, -4, 4, 4).contains(point):
                self._turn(index)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            hand = self._stop_at(event.position().toPoint()) >= 0
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        return super().viewportEvent(event)
