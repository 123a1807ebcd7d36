"""The stretches of the lines of a paragraph that hold some of its letters, in either direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextLine

# Letters that run right to left, and marks that make others do so.
_BACKWARDS = re.compile("[\u0590-\u08ff\u200f\u202b\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803]")


def boxes(block: QTextBlock, first: int, last: int) -> Iterator[tuple[QTextLine, float, float]]:
    """Each line with the left and the right edge of a stretch of it; the block is laid out.

    ``first`` and ``last`` are places in the block. Where some letters run right to left, a stretch
    of text can stand in several places of its line.
    """
    layout = block.layout()
    mixed: bool | None = None
    for index in range(max(layout.lineForTextPosition(first).lineNumber(), 0), layout.lineCount()):
        line = layout.lineAt(index)
        start, size = line.textStart(), line.textLength()
        if start >= last:
            return
        begin, stop = max(first, start), min(last, start + size)
        if begin >= stop:
            continue
        if mixed is None:
            mixed = _BACKWARDS.search(block.text()) is not None
        if mixed:
            for left, right in _stretches(line, begin, stop):
                yield line, left, right
            continue
        left = line.x() if begin == start else _x(line.cursorToX(begin))
        if stop == start + size:
            # The space at which the line was wrapped hangs over its edge.
            right = line.x() + line.naturalTextWidth()
        else:
            right = _x(line.cursorToX(stop))
        if left < right:
            yield line, left, right


def _stretches(line: QTextLine, begin: int, stop: int) -> Iterator[tuple[float, float]]:
    """The places of letters in a line of mixed directions, each from left to right."""
    trailing = QTextLine.Edge.Trailing
    found: list[tuple[float, float]] = []
    for place in range(begin, stop):
        one, other = _x(line.cursorToX(place)), _x(line.cursorToX(place, trailing))
        if one != other:
            found.append((min(one, other), max(one, other)))
    edges = line.naturalTextRect()  # not the space at which the line was wrapped
    left, right = None, 0.0
    for one, other in sorted(found):
        one, other = max(one, edges.left()), min(other, edges.right())
        if one >= other:
            continue
        if left is not None and one <= right + 0.5:
            right = max(right, other)
            continue
        if left is not None:
            yield left, right
        left, right = one, other
    if left is not None:
        yield left, right


def _x(answer: object) -> float:
    # PySide gives (x, place moved to the nearest cursor position) where C++ has an in/out pointer.
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
