"""All tags with how many notes have them; renaming one onto another merges the two."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.core.notes import Note, tag_counts, tidy_tag
from reader.qt.utf16 import displayable

_MARGIN = 16
_TAG = Qt.ItemDataRole.UserRole + 1


class TagsDialog(QDialog):
    """Lists tags; F2 renames one in place. Stays open beside the window."""

    tag_renamed = Signal(str, str)  # the old name, and the new one or "" to take it away

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags"))
        self._filling = False
        self.model = QStandardItemModel(0, 2, self)
        self.model.setHorizontalHeaderLabels([self.tr("Tag"), self.tr("Notes")])
        self.model.itemChanged.connect(self._on_model_item_changed)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setText(
            self.tr(
                "F2 or a double click renames a tag on all its notes. Give it the name of another "
                "and the two become one. Ctrl+Z in the window takes it back."
            )
        )
        self.list = QTreeView(self)
        self.list.setModel(self.model)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Tags"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.rename = QPushButton(self.tr("&Rename"), self)
        self.remove = QPushButton(self.tr("Re&move from all notes"), self)
        self.rename.clicked.connect(self._on_rename_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for button in (self.rename, self.remove):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        for one in buttons.buttons():
            if isinstance(one, QPushButton):
                one.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(12)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(460, 480)

    @property
    def current(self) -> str:
        """The current tag; "" for none."""
        index = self.list.currentIndex().siblingAtColumn(0)
        return str(index.data(_TAG) or "")

    def show_notes(self, notes: Mapping[str, Note]) -> None:
        """Lists the tags of these notes; what was current stays so."""
        current, row = self.current, self.list.currentIndex().row()
        self._filling = True
        self.model.removeRows(0, self.model.rowCount())
        for tag, count in tag_counts(notes).items():
            item = QStandardItem(displayable(tag))
            item.setData(tag, _TAG)
            number = QStandardItem(self.locale().toString(count))
            number.setEditable(False)
            number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.model.appendRow([item, number])
        self._filling = False
        rows = [n for n in range(self.model.rowCount()) if self._tag(n) == current]
        place = rows[0] if rows else min(max(row, 0), self.model.rowCount() - 1)
        self.list.setCurrentIndex(self.model.index(place, 0))
        for button in (self.rename, self.remove):
            button.setEnabled(self.model.rowCount() > 0)

    def _tag(self, row: int) -> str:
        return str(self.model.index(row, 0).data(_TAG))

    @Slot(QStandardItem)
    def _on_model_item_changed(self, item: QStandardItem) -> None:
        if self._filling or item.column() != 0:
            return
        old, new = str(item.data(_TAG)), tidy_tag(item.text())
        if not new or item.text() == displayable(old):
            self._filling = True
            item.setText(displayable(old))
            self._filling = False
            return
        item.setData(new, _TAG)  # it stays current when the list is filled anew
        self.tag_renamed.emit(old, new)

    @Slot()
    def _on_rename_clicked(self) -> None:
        self.list.edit(self.list.currentIndex().siblingAtColumn(0))

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self.current:
            self.tag_renamed.emit(self.current, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)
