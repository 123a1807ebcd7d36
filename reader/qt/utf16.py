"""Where text enters and leaves Qt: code points to UTF-16 units and back, and what may be shown.

Python counts code points, Qt counts UTF-16 units: ``"a😀b"`` has 3 of the one and 4 of the other.
Nothing else in the program converts between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def units(text: str) -> int:
    """The length of the text in UTF-16 units."""
    return len(text) if text.isascii() else len(text) + len(_ASTRAL.findall(text))


class Utf16Map:
    """Offsets of one text, between code points and UTF-16 units, in either direction."""

    __slots__ = ("_astral", "_starts")

    def __init__(self, text: str) -> None:
        found = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._astral = found  # code point offsets of the characters that need two units
        self._starts = [place + before for before, place in enumerate(found)]  # the same in units

    def to_units(self, code_point: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return code_point + bisect_left(self._astral, code_point)

    def to_code_points(self, unit: int) -> int:
        """The code point offset of a UTF-16 offset; inside a pair it is that of the character."""
        return unit - bisect_left(self._starts, unit)


def _shown_instead() -> dict[int, str]:
    table = dict.fromkeys((*range(32), *range(127, 160)), "�")
    table[0x09] = "\t"
    table[0x0A] = table[0x0B] = table[0x0C] = table[0x0D] = table[0x85] = " "
    # QTextCursor.insertText makes blocks and frames of these, which would shift every offset.
    table[0x2028] = table[0x2029] = " "
    for code in (0xFDD0, 0xFDD1, 0xFFFC, 0xFFFE, 0xFFFF):
        table[code] = "�"
    # Overrides make a line read otherwise than it is written; isolates and marks are harmless.
    for code in (0x202D, 0x202E):
        table[code] = "�"
    for code in range(0xD800, 0xE000):  # a lone surrogate cannot be handed to Qt
        table[code] = "�"
    return table


_TABLE = _shown_instead()
_SHOWN_INSTEAD = {chr(code): shown for code, shown in _TABLE.items()}
# Looked for first: str.translate takes 0.35 s for a million letters that are not ASCII, and 0.01 s
# for those that are.
_ACTED_UPON = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff\ufdd0\ufdd1\ufffc\ufffe\uffff]"
)

# Marks that stand on the letter before them. No language puts more than 30 on one (Unicode
# Standard Annex 15, stream-safe text); with 50,000 the layout of one line took 0.2 s.
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f]"
)
_MANY_MARKS = re.compile(f"({_MARK}{{30}})({_MARK}+)")


def displayable(text: str) -> str:
    """The text with what Qt would act upon replaced, character for character.

    Line breaks become spaces, controls and direction overrides the replacement character, and so
    do marks past the 30th on one letter: code points and UTF-16 units of the result are those of
    the text, so every offset still holds.
    """
    if text.isascii():
        return text.translate(_TABLE)  # sooner done than looking whether there is a need
    shown = _ACTED_UPON.sub(lambda found: _SHOWN_INSTEAD[found[0]], text)
    return _MANY_MARKS.sub(lambda marks: marks[1] + "\ufffd" * len(marks[2]), shown)
