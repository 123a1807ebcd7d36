"""A field of plain text that gives back every character as it was put in.

A text document takes some characters for its own purposes (it makes paragraphs of carriage returns
and frames of two noncharacters), and it lays a paragraph out in one go: a megabyte without a break
took 100 seconds. So the former stand as private characters while the text is in the field, and long
lines are cut into several paragraphs that are put together again.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

MOST = 1_000_000  # code points of a note
_LONGEST = 4_000  # code points of a paragraph
_GOES_ON = 1  # the state of a paragraph whose line goes on in the next
_PRIVATE = 0x10E000  # in the last plane of private use, which no font fills
# What Qt would act upon: paragraph and line ends, marks of frames, overrides of direction.
_TAKEN: tuple[int, ...] = (
    0x0D,
    0x0B,
    0x0C,
    0x1C,
    0x1D,
    0x1E,
    0x85,
    0x2028,
    0x2029,
    0xFDD0,
    0xFDD1,
    0xFFFC,
)
_TAKEN += (0xFFFE, 0xFFFF, 0x202D, 0x202E, 0x00)
_IN = {code: _PRIVATE + number for number, code in enumerate(_TAKEN)}
_IN |= {code: _PRIVATE + 0x100 + code - 0xD800 for code in range(0xD800, 0xE000)}
_OUT = {shown: code for code, shown in _IN.items()}


def _shown(text: str) -> str:
    """The text as it can be put in a document, character for character."""
    return text.translate(_IN)


def _cut(line: str) -> list[str]:
    return [line[at : at + _LONGEST] for at in range(0, len(line), _LONGEST)] or [""]


class NoteText(QPlainTextEdit):
    """Takes and gives plain text of at most MOST code points; anything pasted enters as text."""

    refused = Signal(int)  # the code points of a paste that would have made it too long

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def set_text(self, text: str) -> None:
        """Shows a text, with nothing to undo."""
        lines = _shown(text).split("\n")
        if all(len(line) <= _LONGEST for line in lines):
            self.setPlainText("\n".join(lines))
            return
        self.setUndoRedoEnabled(False)
        self.clear()
        self._insert(QTextCursor(self.document()), lines)
        self.setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def text(self) -> str:
        """What stands in the field."""
        parts = []
        block = self.document().begin()
        while block.isValid():
            parts.append(block.text())
            following = block.next()
            if following.isValid() and block.userState() != _GOES_ON:
                parts.append("\n")
            block = following
        return "".join(parts).translate(_OUT)

    def _insert(self, cursor: QTextCursor, lines: list[str]) -> None:
        cut = [_cut(line) for line in lines]
        cursor.beginEditBlock()
        first: QTextBlock = cursor.block()
        number = first.blockNumber()
        cursor.insertText("\n".join(part for parts in cut for part in parts))
        for parts in cut:
            for _ in parts[:-1]:
                self.document().findBlockByNumber(number).setUserState(_GOES_ON)
                number += 1
            number += 1
        cursor.endEditBlock()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        if not source.hasText():
            return
        text = source.text().replace("\r\n", "\n")
        selected = abs(self.textCursor().selectionEnd() - self.textCursor().selectionStart())
        if self.document().characterCount() - selected + len(text) > MOST:
            self.refused.emit(len(text))
            return
        self._insert(self.textCursor(), _shown(text).split("\n"))
        self.ensureCursorVisible()
