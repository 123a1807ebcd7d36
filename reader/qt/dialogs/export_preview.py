"""What an export will look like: pages as text, a table, or the text of the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QFontDatabase, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.export.paragraphs import Paragraph
from reader.core.export.preview import Preview
from reader.qt.paper import Paper
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_MARGIN = 34  # pixels around the words of a page
_POINTS = 10.0
_AT_ONCE = 40  # paragraphs written in one turn of the event loop: 10 ms
_WIDEST = 320  # pixels of a table's column at first
_SAMPLE = 12  # rows that tell how wide a column is
_LONGEST = 300  # characters of a cell that are shown
_PATIENCE = 250  # milliseconds before it is said that something is being made

_Index = QModelIndex | QPersistentModelIndex


class PreviewTable(QAbstractTableModel):
    """Rows of a table, the headings first; the cells as they stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[str]] = ()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows these in place of what was shown."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() or not self._rows else len(self._rows) - 1

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() or not self._rows else len(self._rows[0])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row() + 1]
        return _cell(row[index.column()]) if index.column() < len(row) else ""

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return _cell(self._rows[0][section]) if 0 <= section < self.columnCount() else None


def _cell(text: str) -> str:
    shown = displayable(text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


class ExportPreview(QWidget):
    """Shows one preview, that something is being made, or a sentence in place of both.

    What was shown before is gone as soon as something else is asked for: nobody takes it for the
    preview of another choice.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: list[Paragraph] = []
        self._paper: Paper | None = None
        self._build()
        self._writing = QTimer(self)
        self._writing.setInterval(0)
        self._writing.timeout.connect(self._on_writing_timeout)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._on_patience_timeout)

    def _build(self) -> None:
        self.page = QTextEdit(self)
        self.page.setReadOnly(True)
        self.page.setAcceptRichText(False)
        self.page.setTabChangesFocus(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.document().setDocumentMargin(_MARGIN / 2)
        self.rows = PreviewTable(self)
        self.table = QTableView(self)
        self.table.setModel(self.rows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        # All 200 rows took 0.15 s.
        self.table.horizontalHeader().setResizeContentsPrecision(_SAMPLE)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setMargin(_MARGIN)
        self._stack = QStackedWidget(self)
        for widget in (self.said, self.page, self.text, self.table):
            self._stack.addWidget(widget)
            if isinstance(widget, QFrame):
                widget.setAccessibleName(self.tr("Preview"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def shown(self) -> QWidget | None:
        """The part that is seen."""
        return self._stack.currentWidget()

    @property
    def settled(self) -> bool:
        """Whether all of the preview stands there."""
        return not self._waiting and not self._patience.isActive()

    def clear(self, patience: bool = False) -> None:
        """Shows nothing; with ``patience`` it is said after a moment that one is being made."""
        self._writing.stop()
        self._waiting = []
        self._paper = None
        self.page.clear()
        self.text.clear()
        self.rows.show_rows(())
        self._say("")
        if patience:
            self._patience.start()
        else:
            self._patience.stop()

    def say(self, told: str) -> None:
        """Shows a sentence in place of a preview."""
        self.clear()
        self._say(told)

    def show_preview(self, preview: Preview) -> None:
        """Shows this from its beginning."""
        self.clear()
        if preview.paragraphs:
            points = self.logicalDpiY() / 72
            document = self.page.document()
            document.setDocumentMargin(_MARGIN)
            self._paper = Paper(document, self._theme, _POINTS, points)
            document.setDocumentMargin(_MARGIN)
            self._waiting = list(preview.paragraphs)
            self._write()
            # The caret went with what was written into the empty page; it begins at the top.
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self._stack.setCurrentWidget(self.page)
        elif preview.rows:
            self.rows.show_rows(preview.rows)
            self.table.resizeColumnsToContents()
            for column in range(self.rows.columnCount()):
                self.table.setColumnWidth(column, min(_WIDEST, self.table.columnWidth(column) + 12))
            self.table.scrollToTop()
            self._stack.setCurrentWidget(self.table)
        else:
            lines = preview.text.replace("\r\n", "\n").split("\n")
            self.text.setPlainText("\n".join(displayable(line) for line in lines))
            self._stack.setCurrentWidget(self.text)

    def _say(self, told: str) -> None:
        self.said.setText(told)
        self.said.setAccessibleName(told)
        self._stack.setCurrentWidget(self.said)

    def _write(self) -> None:
        if self._paper is not None:
            self._paper.write(self._waiting[:_AT_ONCE])
        del self._waiting[:_AT_ONCE]
        if self._waiting:
            self._writing.start()
        else:
            self._writing.stop()

    @Slot()
    def _on_writing_timeout(self) -> None:
        self._write()

    @Slot()
    def _on_patience_timeout(self) -> None:
        self._say(self.tr("Making the preview…"))
