"""An article cut into the paragraphs of its column, and offsets between text and column.

Numbers only, no Qt. The column shows each block of the article as a paragraph and leaves out
the white space between them; what no block covers is shown as well, so that nothing is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reader.core.article import Article, Kind
from reader.core.values import dataclass
from reader.qt.columns.heights import Paragraph
from reader.qt.utf16 import Utf16Map, displayable

# Qt lays a paragraph out in one go and its time grows faster than its length: a paragraph of
# some megabytes would freeze the window. With 8,000 letters a word of 2 MB stopped it for 0.12 s,
# with 3,000 for 0.08; 0.05 is what any article takes.
LONGEST = 3_000

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a column: code points of the article's text.

    ``opens`` is False for the later parts of a block that was too long for one paragraph.
    """

    start: int
    end: int
    kind: Kind
    opens: bool = True


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return start + left, start + left + len(part.strip())


def _uncovered(text: str, start: int, end: int) -> Iterator[Passage]:
    """The lines with anything to read in a stretch that no block covers."""
    if start >= end or text[start:end].isspace():
        return
    place = start
    for line in text[start:end].splitlines(keepends=True):
        begin, stop = _trimmed(text, place, place + len(line))
        if begin < stop:
            yield Passage(begin, stop, Kind.BODY)
        place += len(line)


def _in_parts(text: str, passage: Passage) -> Iterator[Passage]:
    start = passage.start
    while passage.end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1
        if cut <= start:
            cut = start + LONGEST
        yield Passage(start, cut, passage.kind, start == passage.start)
        start = cut
    yield Passage(start, passage.end, passage.kind, start == passage.start)


def passages(article: Article) -> tuple[Passage, ...]:
    """The paragraphs of the article's column, in order; together they hold all that is not blank.

    A bullet or a number that stands before its block on the same line goes with the block.
    """
    text = article.text
    whole: list[Passage] = []
    place = 0
    for block in sorted(article.blocks, key=lambda one: (one.start, one.end)):
        if block.end <= max(place, block.start):
            continue
        start = max(block.start, place)
        line = max(text.rfind("\n", 0, start) + 1, place)
        bullet = _trimmed(text, line, start)
        if bullet[0] < bullet[1]:
            start = bullet[0]
        whole.extend(_uncovered(text, place, start))
        whole.append(Passage(start, block.end, block.kind))
        place = block.end
    whole.extend(_uncovered(text, place, len(text)))
    return tuple(part for passage in whole for part in _in_parts(text, passage))


class TextMap:
    """Offsets of an article's text (code points) and of its column (UTF-16 units), both ways.

    In the column each passage is one paragraph and takes one unit more than its text.
    """

    __slots__ = ("_places", "_starts", "_units", "passages", "size")

    def __init__(self, text: str, parts: tuple[Passage, ...]) -> None:
        self.passages = parts
        self._units = Utf16Map(text)
        self._starts = [part.start for part in parts]
        self._places: list[int] = []
        place = 0
        for part in parts:
            self._places.append(place)
            place += self._units.to_units(part.end) - self._units.to_units(part.start) + 1
        self.size = max(place - 1, 0)  # the column's length in UTF-16 units

    def place_of(self, passage: int) -> int:
        """Where a passage begins in the column."""
        return self._places[passage]

    def to_column(self, offset: int) -> int:
        """The place in the column; between two passages that of the earlier one's end."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0
        part = self.passages[index]
        inside = self._units.to_units(min(offset, part.end)) - self._units.to_units(part.start)
        return self._places[index] + inside

    def to_text(self, place: int) -> int:
        """The offset in the article's text of a place in the column."""
        index = bisect_right(self._places, place) - 1
        if index < 0:
            return 0
        part = self.passages[index]
        unit = self._units.to_units(part.start) + place - self._places[index]
        return min(self._units.to_code_points(unit), part.end)

    def to_column_spans(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The places of many spans that are in order, as ``to_column_span`` has them."""
        parts, places, to_units = self.passages, self._places, self._units.to_units
        found = []
        index, last = 0, len(parts) - 1
        for start, end in spans:
            while index < last and parts[index + 1].start <= start:
                index += 1
            part = parts[index] if last >= 0 else None
            if part is None or not part.start <= start <= end <= part.end or start == part.end:
                found.append(self.to_column_span(start, end))
                continue
            offset = places[index] - to_units(part.start)
            found.append((to_units(start) + offset, to_units(end) + offset))
        return found

    def to_column_span(self, start: int, end: int) -> tuple[int, int]:
        """The places of a span's two ends; white space at its start that is not shown is left."""
        index = bisect_right(self._starts, start) - 1
        if 0 <= index + 1 < len(self.passages) and (index < 0 or start >= self.passages[index].end):
            start = max(start, self._starts[index + 1])
        first = self.to_column(start)
        return first, max(first, self.to_column(end))


def column_text(article: Article, text_map: TextMap) -> str:
    """What the column shows: its paragraphs, one a line."""
    return "\n".join(shown_text(article, part) for part in text_map.passages)


def paragraphs(article: Article, text_map: TextMap) -> tuple[Paragraph, ...]:
    """What the column's paragraphs are, one for each passage."""
    marks = iter(article.marks)
    mark = next(marks, None)
    found = []
    ascii_only = article.text.isascii()
    for number, part in enumerate(text_map.passages):
        start = text_map.place_of(number)
        inside: list[tuple[int, int]] = []
        while mark is not None and mark.start < part.end:
            first = text_map.to_column(max(mark.start, part.start)) - start
            last = text_map.to_column(min(mark.end, part.end)) - start
            if first < last:
                inside.append((first, last))
            if mark.end > part.end:
                break  # goes on in the next passage
            mark = next(marks, None)
        units = text_map.to_column(part.end) - start
        wide = 0 if ascii_only else len(_WIDE.findall(article.text, part.start, part.end))
        found.append(Paragraph(part.kind, units, wide, part.opens, tuple(inside)))
    return tuple(found)


def shown_text(article: Article, passage: Passage) -> str:
    """What the column shows for a passage, character for character."""
    return displayable(article.text[passage.start : passage.end])
