"""Tool tips that show their text literally."""

from __future__ import annotations

import textwrap

from reader.qt.utf16 import displayable

_WIDTH = 72  # characters; Qt wraps rich text only, and this is never rich text


def plain_tip(text: str) -> str:
    """The text for setToolTip: wrapped, and never taken for rich text.

    A tool tip cannot be told to use PlainText. Qt guesses, and looks no further than the first
    line (Qt::mightBeRichText); an invisible first line ends the guess.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        lines.extend(textwrap.wrap(displayable(line), _WIDTH) or [""])
    tip = "\n".join(lines)
    first = lines[0]
    return f"\u2060\n{tip}" if "<" in first or "&" in first else tip
