"""Mouse and Esc in the columns while two sentences are being linked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Ref
from reader.qt.columns.columns_view import ColumnsView


class LinkGestures(QObject):
    """Watches the columns while a link is begun: the click that ends it, and Esc.

    The texts themselves know nothing of links; this object filters their events.
    """

    sentence_clicked = Signal(object)  # Ref
    cancelled = Signal()

    def __init__(self, columns: ColumnsView, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._begun: Ref | None = None
        self._press = QPointF()

    def set_begun(self, ref: Ref | None) -> None:
        """Marks the sentence where a link was begun, or none, and shapes the pointer."""
        self._begun = ref
        for column in self._columns.columns:
            text = column.text
            for watched in (text, text.viewport()):
                watched.removeEventFilter(self)  # else it would be asked twice
                if ref is not None:
                    watched.installEventFilter(self)
            own = ref is not None and ref.article == column.index
            text.set_begun(text.spans[ref.sentence] if ref is not None and own else None)
            aims = ref is not None and not own
            shape = Qt.CursorShape.PointingHandCursor if aims else Qt.CursorShape.IBeamCursor
            text.viewport().setCursor(shape)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # while an analysis runs Esc is the key that cancels it
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.cancelled.emit()
                return True
        elif isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            for column in self._columns.columns:
                if watched is column.text.viewport():
                    self._on_mouse(column.index, event)
        return False

    def _on_mouse(self, article: int, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press = event.position()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            moved = (event.position() - self._press).manhattanLength()
            sentence = self._columns.columns[article].text.sentence_under(event.position())
            if sentence is not None and moved < QApplication.startDragDistance():
                self.sentence_clicked.emit(Ref(article, sentence))
