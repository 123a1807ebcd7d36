"""The files that are being read, above the columns: nothing waits for it, and it can be closed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.file_reading import FileReader, State
from reader.qt.icons import icon, icon_side
from reader.qt.panels.reading_list import ReadingList
from reader.qt.panels.reading_model import ReadingModel
from reader.qt.theme import Theme

_MOST_ROWS = 6  # that are shown at once; the columns stay in view below
_TARGET = 28  # pixels of the button that closes it


class ReadingPanel(QFrame):
    """One row a file while files are read; afterwards what became of each, for who asks for it."""

    stop_requested = Signal(int)  # the place of a file
    stop_all_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reader: FileReader | None = None
        self.model: ReadingModel | None = None
        self._build()
        self.set_theme(theme)
        self.hide()

    def _build(self) -> None:
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(self.summary.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.summary.setFont(font)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(self.tr("Files read"))
        self.stop_button = QPushButton(self.tr("S&top"), self)
        self.stop_button.setToolTip(self.tr("Read no further and open what was read"))
        self.stop_button.clicked.connect(self.stop_all_requested)
        self.copy_button = QPushButton(self.tr("&Copy list"), self)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setMinimumSize(_TARGET, _TARGET)
        self.close_button.setToolTip(self.tr("Close the list"))
        self.close_button.setAccessibleName(self.tr("Close the list of files"))
        self.close_button.clicked.connect(self.hide)
        self.list = ReadingList(self._theme, self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Files that are opened"))
        self.list.setAccessibleDescription(
            self.tr("Delete stops the chosen files, Ctrl+C copies what is said of them.")
        )
        self.list.stop_requested.connect(self.stop_requested)
        self.list.copy_requested.connect(self._copy)
        self.list.close_requested.connect(self.hide)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.summary)
        row.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        row.addWidget(self.stop_button)
        row.addWidget(self.copy_button)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.list)

    def read(self, reader: FileReader) -> None:
        """Shows the files of this reader from now on."""
        self._reader = reader
        self.model = ReadingModel(reader, self)
        self.list.setModel(self.model)
        reader.files_changed.connect(self.refresh)
        reader.file_changed.connect(self.refresh)
        reader.busy_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Says how far all files are."""
        if self.model is None or self._reader is None or self.isHidden():
            return
        count, busy = self.model.rowCount(), self._reader.busy
        if not count:
            self.hide()
            return
        self.summary.setText(self._summary(count, busy))
        files = self._reader.files
        self.bar.setRange(0, 100 * count)
        self.bar.setValue(round(100 * sum(1.0 if one.ended else one.done for one in files)))
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)
        self.copy_button.setVisible(not busy)
        self.list.closable = not busy
        self._hide_good_files(busy)
        self.list.setFixedHeight(self.list.rows_height(_MOST_ROWS))

    def _hide_good_files(self, busy: bool) -> None:
        """Leaves in the list what went wrong, once everything is read; all where nothing did."""
        assert self.model is not None
        states = [self.model.file(row).state for row in range(self.model.rowCount())]
        some = not busy and any(state is not State.READ for state in states)
        for row, state in enumerate(states):
            hidden = some and state is State.READ
            if self.list.isRowHidden(row) != hidden:
                self.list.setRowHidden(row, hidden)

    def _summary(self, count: int, busy: bool) -> str:
        assert self.model is not None
        found = self.model.counts()
        if busy:
            ended = count - found[State.WAITING] - found[State.READING]
            one, many = self.tr("Reading 1 file"), self.tr("Reading {0} files · {1} read")
            return (one if count == 1 else many).format(count, ended)
        bad = found[State.REFUSED]
        if bad:
            one = self.tr("1 of {1} files was not opened")
            return (one if bad == 1 else self.tr("{0} of {1} files were not opened")).format(
                bad, count
            )
        one, many = self.tr("1 file was read"), self.tr("{0} files were read")
        return (one if count == 1 else many).format(count)

    def appear(self) -> None:
        """Shows the list; whoever works elsewhere keeps the keyboard."""
        self.show()
        self.refresh()
        self.setAccessibleName(self.summary.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        ground, line = theme.colour("panel").name(), theme.colour("hairline").name()
        self.setStyleSheet(
            f"ReadingPanel {{ background: {ground}; border: none; border-bottom: 1px solid {line};"
            f" }} ReadingList {{ background: {ground}; }}"
        )
        self.list.set_theme(theme)
        self.close_button.setIcon(icon("close", theme, "text_muted"))
        side = icon_side(theme, self)
        self.close_button.setIconSize(QSize(side, side))

    def _on_copy_clicked(self) -> None:
        if self.model is not None:
            told = [row for row in range(self.model.rowCount()) if self.model.told(row)]
            self._copy(told or list(range(self.model.rowCount())))

    def _copy(self, rows: list[int]) -> None:
        if self.model is not None and rows:
            QGuiApplication.clipboard().setText(self.model.as_text(rows))
