"""A read-only page of headings and paragraphs, written as plain text with our own styles."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.qt.utf16 import displayable

Paragraph = str | tuple[str, str]  # with a lead in bold before it
Section = tuple[str, tuple[Paragraph, ...]]  # a heading and what stands under it


class PlainPage(QTextEdit):
    """Shows sections, each a heading and paragraphs; nothing in them is taken for markup."""

    def __init__(self, sections: Iterable[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(16)
        self.show_sections(sections)

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Shows these in place of what was shown, from the beginning."""
        self.clear()
        cursor = QTextCursor(self.document())
        for title, paragraphs in sections:
            self._write(cursor, (title, ""), 14)
            for one in paragraphs:
                self._write(cursor, ("", one) if isinstance(one, str) else one, 3)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, parts: tuple[str, str], above: int) -> None:
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        block = QTextBlockFormat()
        block.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            block.setTopMargin(above)
            cursor.insertBlock(block)
        for text, style in zip(parts, (bold, plain), strict=True):
            cursor.insertText(displayable(text), style)
