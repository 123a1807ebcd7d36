"""A field of plain text that gives back every character as it was put in.

A text document takes some characters for its own purposes (it makes paragraphs of carriage returns
and frames of two noncharacters), and it lays a paragraph out in one go: a megabyte without a break
took 100 seconds. So the former stand as private characters while the text is in the field, and long
lines are cut into several paragraphs that are put together again.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

MOST = 1_000_000  # code points of a note
_LONGEST = 4_000  # code points of a paragraph
# What Qt would act upon: paragraph and line ends, marks of frames, overrides of direction.
_TAKEN: tuple[int, ...] = (0x0D, 0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029, 0xFDD0)
_TAKEN += (0xFDD1, 0xFFFC, 0xFFFE, 0xFFFF, 0x202D, 0x202E, 0x00, *range(0xD800, 0xE000))
# Characters of private use, which no font fills, stand for them. A text that has some of its own
# takes others.
_PRIVATE = tuple(range(0x10E000, 0xF0000, -0x1000))


class _Spelling:
    """How a text stands in the field: one character for each of its own."""

    def __init__(self, text: str = "") -> None:
        own = {ord(c) >> 12 for c in set(text) if ord(c) >= 0xF0000}
        first = next((one for one in _PRIVATE if one >> 12 not in own), _PRIVATE[0])
        self.goes_on = chr(first)  # at the end of a paragraph whose line goes on in the next
        self._in = {code: first + 1 + number for number, code in enumerate(_TAKEN)}
        self._out = {shown: code for code, shown in self._in.items()}

    def shown(self, text: str) -> str:
        """The text for the field, its long lines in several paragraphs."""
        lines = text.translate(self._in).split("\n")
        if any(len(line) > _LONGEST for line in lines):
            lines = [f"{self.goes_on}\n".join(_cut(line)) for line in lines]
        return "\n".join(lines)

    def kept(self, shown: str) -> str:
        """The text again from what stands in the field."""
        joined = shown.replace(f"{self.goes_on}\n", "").replace(self.goes_on, "")
        return joined.translate(self._out)


def _cut(line: str) -> list[str]:
    return [line[at : at + _LONGEST] for at in range(0, len(line), _LONGEST)] or [""]


class NoteText(QPlainTextEdit):
    """Takes and gives plain text of at most MOST code points; anything pasted enters as text."""

    refused = Signal(int)  # the code points of a paste that would have made it too long

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spelling = _Spelling()
        self.setTabChangesFocus(True)

    def set_text(self, text: str) -> None:
        """Shows a text, with nothing to undo."""
        self._spelling = _Spelling(text)
        self.setPlainText(self._spelling.shown(text))

    def text(self) -> str:
        """What stands in the field."""
        # The document's own text keeps blanks that do not break, toPlainText does not.
        raw = self.document().toRawText()
        return self._spelling.kept(raw.replace("\u2029", "\n"))

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        data = QMimeData()
        selected = self.textCursor().selectedText().replace("\u2029", "\n")
        data.setText(self._spelling.kept(selected))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        if not source.hasText():
            return
        text = source.text().replace("\r\n", "\n")
        cursor = self.textCursor()
        selected = cursor.selectionEnd() - cursor.selectionStart()
        if self.document().characterCount() - selected + len(text) > MOST:
            self.refused.emit(len(text))
            return
        cursor.insertText(self._spelling.shown(text))
        self.ensureCursorVisible()
