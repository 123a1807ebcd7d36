"""A window beside the main one with a page of plain text that can be copied."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from reader.qt.dialogs.plain_page import PlainPage, Section
from reader.qt.dialogs.sizes import first_size

_SIZE = QSize(660, 640)
_MARGIN = 16


class PageDialog(QDialog):
    """Shows sections; Esc closes it, and every word can be selected and copied."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.page = PlainPage((), self)
        self.page.setAccessibleName(title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.copy = self.add_button(self.tr("&Copy"))
        self.copy.setAccessibleDescription(self.tr("Copies the whole page as plain text"))
        self.copy.clicked.connect(self._on_copy_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN)
        column.addWidget(self.page)
        column.addWidget(self.buttons)
        self.resize(first_size(self, _SIZE))

    def add_button(self, text: str) -> QPushButton:
        """A further button beside Close."""
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Shows these in place of what was shown."""
        self.page.show_sections(sections)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.page.toPlainText())
