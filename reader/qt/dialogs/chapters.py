"""A window of chapters: their titles beside a page of plain text that can be copied."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.dialogs.plain_page import PlainPage, Section
from reader.qt.dialogs.sizes import first_size
from reader.qt.theme import Theme

_SIZE = QSize(860, 680)


class ChaptersDialog(QDialog):
    """Titles on the left go to their place in the page; Esc closes it."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.theme = theme
        self.list = QListWidget(self)
        self.list.setObjectName("pages")  # the style sheet draws no box around them
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = PlainPage((), self)
        self.page.setAccessibleName(title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        both = QHBoxLayout()
        both.setSpacing(theme.spacing.gap_large)
        both.addWidget(self.list)
        both.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        margin = theme.spacing.gap_large
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.spacing.gap_large)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.page.verticalScrollBar().actionTriggered.connect(self._on_page_scrolled)
        self.resize(first_size(self, _SIZE))

    def add_button(self, text: str) -> QPushButton:
        """A further button beside Close."""
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def show_chapters(self, chapters: Iterable[Section]) -> None:
        """Shows these in place of what was shown, from the beginning."""
        chapters = tuple(chapters)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([title for title, _paragraphs in chapters])
        self.list.ensurePolished()
        width = self.list.sizeHintForColumn(0) + 2 * self.list.frameWidth()
        self.list.setFixedWidth(width + self.list.verticalScrollBar().sizeHint().width())
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.page.show_sections(chapters)

    def copy_to_clipboard(self, text: str) -> None:
        """Puts plain text where other programs find it."""
        QGuiApplication.clipboard().setText(text)

    @Slot(int)
    def _on_list_current_row_changed(self, row: int) -> None:
        if row >= 0:
            self.page.show_section(row)

    @Slot()
    def _on_page_scrolled(self) -> None:
        # The bar has not moved yet; what is seen then is asked for in the next turn of the loop.
        self.list.blockSignals(True)
        self.list.setCurrentRow(self.page.section)
        self.list.blockSignals(False)
