"""The dialog where an article is pasted or typed."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.qt.prompts import PastedText

_MOST_TYPED = 2_000_000  # characters taken from the clipboard at once; longer texts come as files


class PasteDialog(QDialog):
    """Takes plain text, at first that of the clipboard; formatting is never taken over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste article"))
        self._outlet = QLineEdit(self)
        self._outlet.setPlaceholderText(self.tr("who published it; may stay empty"))
        self._text = QPlainTextEdit(self)
        self._text.setPlaceholderText(
            self.tr("The article, its title on the first line, paragraphs apart by empty lines")
        )
        self._text.setTabChangesFocus(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Outlet:"), self._outlet)
        form.addRow(self.tr("&Text:"), self._text)
        cancel = QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(cancel, self)
        self._add = self._buttons.addButton(
            self.tr("&Add article"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form, 1)
        column.addWidget(self._buttons)
        self.resize(640, 460)
        self._text.textChanged.connect(self._on_text_changed)
        self._text.setPlainText(QGuiApplication.clipboard().text()[:_MOST_TYPED])
        self._text.selectAll()
        self._text.setFocus()
        self._on_text_changed()

    def pasted(self) -> PastedText:
        """What stands in the fields."""
        return PastedText(self._outlet.text().strip(), self._text.toPlainText())

    def _on_text_changed(self) -> None:
        self._add.setEnabled(not self._text.document().isEmpty())
