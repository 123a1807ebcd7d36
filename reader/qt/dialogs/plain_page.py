"""A read-only page of headings and paragraphs, written as plain text with our own styles."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

Section = tuple[str, tuple[str, ...]]


class PlainPage(QTextEdit):
    """Shows sections, each a heading and paragraphs; nothing in them is taken for markup."""

    def __init__(self, sections: Iterable[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(16)
        cursor = QTextCursor(self.document())
        heading, plain = QTextCharFormat(), QTextCharFormat()
        heading.setFontWeight(QFont.Weight.Bold)
        first = True
        for title, paragraphs in sections:
            for text, style in ((title, heading), *((one, plain) for one in paragraphs)):
                if not text:
                    continue
                block = QTextBlockFormat()
                block.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                block.setTopMargin(14 if style is heading and not first else 3)
                if first:
                    cursor.setBlockFormat(block)
                else:
                    cursor.insertBlock(block)
                cursor.insertText(text, style)
                first = False
        self.moveCursor(QTextCursor.MoveOperation.Start)
