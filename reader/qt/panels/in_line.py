"""Wordings in one line each, with the words that differ standing under each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from reader.core.values import dataclass

_DOTS = "…"
_WORD = 16  # letters of a word that may be cut away whole
_LEFT_PART = 0.4  # of the width, at most, for what stands before the words


@dataclass(frozen=True, slots=True)
class InLine:
    """A sentence cut so that it fits into one line around some of its words.

    ``first`` and ``last`` are the code points of the sentence that are still there, end excluded;
    ``before`` is what stands before the words and ``rest`` the words with what follows them.
    """

    before: str
    rest: str
    first: int
    last: int

    def place(self, offset: int) -> tuple[bool, int]:
        """Whether an offset of the sentence stands in ``rest``, and the code point there or in
        ``before``; offsets that were cut off are moved to the cut.
        """
        dots = len(_DOTS) if self.first else 0
        split = self.first + len(self.before) - dots
        kept = min(max(offset, self.first), self.last)
        if kept >= split:
            return True, kept - split
        return False, kept - self.first + dots


def left_width(befores: list[str], font: QFont, width: float) -> float:
    """The room to give to what stands before the words, in pixels."""
    metrics = QFontMetricsF(font)
    widest = max((metrics.horizontalAdvance(one) for one in befores), default=0.0)
    return min(widest, width * _LEFT_PART)


def in_line(text: str, start: int, font: QFont, left: float, right: float) -> InLine:
    """The sentence around its code point ``start``, within so many pixels on either side."""
    metrics = QFontMetricsF(font)
    before, rest = text[:start], text[start:]
    first, last = 0, len(text)
    if metrics.horizontalAdvance(before) > left:
        kept = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, left).lstrip("….")
        kept = _from_word(kept)
        first = start - len(kept)
        before = _DOTS + kept
    if metrics.horizontalAdvance(rest) > right:
        kept = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, right).rstrip("….")
        kept = _from_word(kept[::-1])[::-1]
        last = start + len(kept)
        rest = kept + _DOTS
    return InLine(before, rest, first, last)


def _from_word(text: str) -> str:
    """The text from its first whole word, unless that is far off."""
    cut = text.find(" ", 0, _WORD)
    return text[cut:] if cut > 0 else text
