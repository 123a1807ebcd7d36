"""A read-only page of headings and paragraphs, written as plain text with our own styles."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.core.values import dataclass
from reader.qt.utf16 import displayable


@dataclass(frozen=True, slots=True)
class Illustrated:
    """A paragraph with a small picture and a lead in bold before it."""

    picture: QImage
    lead: str
    text: str


Paragraph = str | tuple[str, str] | Illustrated  # a pair: with a lead in bold before it
Section = tuple[str, tuple[Paragraph, ...]]  # a heading and what stands under it

_HEADING_SCALE, _LINE = 1.18, 140  # of the font's size; per cent of the font's line
_ABOVE_HEADING, _ABOVE, _ABOVE_PICTURE = 20, 5, 9  # pixels
_MARGIN = 20


class PlainPage(QTextEdit):
    """Shows sections, each a heading and paragraphs; nothing in them is taken for markup."""

    def __init__(self, sections: Iterable[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        self._headings: list[int] = []  # the first block of each section
        self.show_sections(sections)

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Shows these in place of what was shown, from the beginning."""
        self.clear()
        self._headings = []
        cursor = QTextCursor(self.document())
        for title, paragraphs in sections:
            heading = self._letters(bold=True)
            heading.setFontPointSize(self.font().pointSizeF() * _HEADING_SCALE)
            self._begin(cursor, _ABOVE_HEADING if self._headings else 0)
            self._headings.append(cursor.blockNumber())
            cursor.insertText(displayable(title), heading)
            for one in paragraphs:
                self._write(cursor, one)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_section(self, place: int) -> None:
        """Scrolls to a section and puts the caret there, for the keyboard and screen readers."""
        block = self.document().findBlockByNumber(self._headings[place])
        cursor = QTextCursor(block)
        self.moveCursor(QTextCursor.MoveOperation.End)  # so that the section comes to the top
        self.setTextCursor(cursor)
        if place == 0:
            self.verticalScrollBar().setValue(0)

    @property
    def section(self) -> int:
        """The section that stands at the top of what is seen."""
        here = self.cursorForPosition(self.viewport().rect().topLeft()).blockNumber()
        bar = self.verticalScrollBar()
        if bar.maximum() and bar.value() == bar.maximum():
            here = self.cursorForPosition(self.viewport().rect().center()).blockNumber()
        return max(0, sum(one <= here + 1 for one in self._headings) - 1)

    def _letters(self, *, bold: bool) -> QTextCharFormat:
        letters = QTextCharFormat()
        if bold:
            letters.setFontWeight(QFont.Weight.Bold)
        return letters

    def _begin(self, cursor: QTextCursor, above: int) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setTopMargin(above)
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)

    def _write(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        if isinstance(paragraph, Illustrated):
            self._begin(cursor, _ABOVE_PICTURE)
            self._insert_picture(cursor, paragraph.picture)
            parts = ("  " + paragraph.lead, paragraph.text)
        else:
            self._begin(cursor, _ABOVE)
            parts = ("", paragraph) if isinstance(paragraph, str) else paragraph
        for text, bold in zip(parts, (True, False), strict=True):
            cursor.insertText(displayable(text), self._letters(bold=bold))

    def _insert_picture(self, cursor: QTextCursor, picture: QImage) -> None:
        name = QUrl(f"picture:{picture.cacheKey()}")
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, name, picture)
        shown = QTextImageFormat()
        shown.setName(name.toString())
        ratio = picture.devicePixelRatio()
        shown.setWidth(picture.width() / ratio)
        shown.setHeight(picture.height() / ratio)
        shown.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        cursor.insertImage(shown)
