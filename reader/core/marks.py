"""A text without the marks of its format, and the way back to the text as loaded.

A reader of a format tells which characters are marks (``**``, ``# ``, a link's target). They stay
in ``Article.text`` and are shown; only what compares words reads on without them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from reader.core.article import Article, Block, Span

_SHORT = 3  # no longer than the marks of emphasis, which may stand inside a word
_BEFORE_SPACE = ".!?,;:…"


class Unmarked:
    """``text`` is the words without the marks; ``inner`` and ``outer`` turn places over.

    ``marks`` are spans of ``whole`` in order that do not overlap. Where a longer mark (a tag, a
    link's target) is all that parts two words, a space stands for it.
    """

    def __init__(self, whole: str, marks: Iterable[Span]) -> None:
        pieces: list[str] = []
        self._inner: list[int] = []
        self._outer: list[int] = []
        size = place = 0

        def add(piece: str, outer: int) -> None:
            nonlocal size
            pieces.append(piece)
            self._inner.append(size)
            self._outer.append(outer)
            size += len(piece)

        for mark in marks:
            if mark.start > place:
                add(whole[place : mark.start], place)
            before, after = whole[mark.start - 1 : mark.start], whole[mark.end : mark.end + 1]
            parts = mark.end - mark.start > _SHORT and after.isalnum()
            if parts and (before.isalnum() or before in _BEFORE_SPACE) and before:
                add(" ", mark.start)
            place = mark.end
        add(whole[place:], place)
        self.text = "".join(pieces)
        self._inner.append(size)

    def inner(self, place: int) -> int:
        """The place in ``text`` of a place in the whole text; inside a mark, where it ends."""
        piece = bisect_right(self._outer, place) - 1
        if piece < 0:
            return 0
        return min(self._inner[piece] + place - self._outer[piece], self._inner[piece + 1])

    def outer(self, place: int) -> int:
        """The place in the whole text of the character at a place in ``text``."""
        piece = bisect_right(self._inner, place, hi=len(self._outer)) - 1
        return self._outer[piece] + place - self._inner[piece]

    def outer_end(self, end: int) -> int:
        """The place in the whole text behind the last character before ``end``, which is not 0."""
        return self.outer(end - 1) + 1

    def inner_span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the whole text in ``text``, without white space at its ends."""
        first, last = self.inner(start), self.inner(end)
        piece = self.text[first:last]
        first += len(piece) - len(piece.lstrip())
        return first, first + len(piece.strip())


def without_marks(article: Article) -> tuple[Article, Unmarked]:
    """The article of the words alone, its blocks index for index, and the way back."""
    way = Unmarked(article.text, article.marks)
    blocks = tuple(Block(*way.inner_span(b.start, b.end), b.kind) for b in article.blocks)
    return replace(article, text=way.text, blocks=blocks, marks=()), way
