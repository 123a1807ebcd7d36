"""Paragraphs from lines: by indents, leading, short last lines, across columns and pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import field
from itertools import pairwise

from reader.core.loading.paragraphs import LIST_ITEM, ends_like_sentence
from reader.core.loading.pdf.columns import Column
from reader.core.loading.pdf.hyphens import Vocabulary, ends_divided, joined, settled
from reader.core.loading.pdf.lines import Line, is_rtl
from reader.core.values import dataclass

# In parts of the type's size: what is an indent, and how much sizes of one paragraph differ.
_INDENT = 0.7
_SIZES = 0.08
_TITLE = 1.25  # of the size of most of the text
# A larger step than this, in parts of the usual one, parts paragraphs.
_LEADING = 1.22
_LOOSE = 1.6  # of the size, where it is not known how the lines of that size stand
_BULLET = re.compile(r"[•◦▪▫‣⁃·●○■□◆➤►▶✓✔➢–-]\s")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; ``page`` is that on which it begins."""

    page: int
    lines: list[Line] = field(default_factory=list)
    table: bool = False
    apart: bool = False  # begins after a wider step than the lines have

    @property
    def size(self) -> float:
        weights: Counter[float] = Counter()
        for line in self.lines:
            weights[line.size] += len(line.text)
        return weights.most_common(1)[0][0] if weights else 0.0

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    def text(self, words: Vocabulary) -> str:
        """The words of its lines, joined where a line's end divided them."""
        pieces = self.lines[0].text
        done: list[str] = []
        for line in self.lines[1:]:
            both = joined(pieces, line.text, words)
            # Only the last word can change with the next line: keeps the work linear.
            cut = both.rfind(" ", 0, max(0, len(both) - len(line.text) - 1))
            done.append(both[: cut + 1])
            pieces = both[cut + 1 :]
        done.append(pieces)
        return settled("".join(done))


@dataclass(frozen=True, slots=True)
class Measures:
    """What the document's lines have in common.

    Leading by the type's size, right edges by left ones, whether paragraphs begin with an indent,
    and the size of most of the text.
    """

    leading: dict[float, float]
    rights: dict[int, list[float]]
    indented: bool
    size: float


def _start(line: Line, back: bool) -> float:
    return -line.x1 if back else line.x0


def _end(line: Line, back: bool) -> float:
    return -line.x0 if back else line.x1


def left_of(column: Column, back: bool = False) -> float:
    """Where most lines of the column begin; of two such places the outer one."""
    starts = Counter(round(_start(line, back)) for line in column.lines)
    most = starts.most_common(1)[0][1]
    return min(place for place, times in starts.items() if times >= 0.5 * most)


def measures(columns: Sequence[Column], size: float) -> Measures:
    """The measures of all columns of a document."""
    steps: dict[float, list[float]] = defaultdict(list)
    rights: dict[int, list[float]] = defaultdict(list)
    indents = begins = 0
    for column in columns:
        if column.table:
            continue
        left = left_of(column)
        rights[round(left)].extend(line.x1 for line in column.lines)
        for before, line in pairwise(column.lines):
            step = line.base - before.base
            if abs(before.size - line.size) < _SIZES * line.size and 0.8 < step / line.size < 2.6:
                steps[round(line.size, 1)].append(step)
            if ends_like_sentence(before.text) and line.text[:1].isupper():
                begins += 1
                indents += _INDENT * line.size < line.x0 - left < 5 * line.size
    # The lower third: a text of short paragraphs has as many wide steps as narrow ones.
    leading = {size: sorted(found)[len(found) // 3] for size, found in steps.items()}
    indented = indents > 0.15 * begins > 0
    return Measures(leading, {k: sorted(v) for k, v in rights.items()}, indented, size)


class Builder:
    """Takes columns in the order of reading and gives the paragraphs."""

    def __init__(self, known: Measures) -> None:
        self._known = known
        self._last: Paragraph | None = None  # to which the next line may belong
        self._open: Paragraph | None = None  # body text that a caption or box interrupts
        self._right = 0.0
        self._back = False

    def add(self, column: Column, page: int) -> list[Paragraph]:
        """The paragraphs that begin in the column; its first lines may end an earlier one."""
        if column.table:
            self._last = None
            return [Paragraph(page, [line], table=True) for line in column.lines]
        begun: list[Paragraph] = []
        back = is_rtl("".join(line.text for line in column.lines))
        left = left_of(column, back)
        right = self._edge(column, left, back)
        before: Line | None = None
        for place, line in enumerate(column.lines):
            target: Paragraph | None = None
            after = column.lines[place + 1] if place + 1 < len(column.lines) else None
            if self._begins(line, after, left, back):
                pass
            elif before is None:
                target = self._goes_on(line, left, back)
            elif self._last is not None and not self._breaks(before, line, left, right, back):
                target = self._last
            if target is None:
                target = Paragraph(page)
                begun.append(target)
            target.lines.append(line)
            self._last = target
            before = line
        self._right, self._back = right, back
        last = self._last
        if last is not None and before is not None and not ends_like_sentence(before.text):
            self._open = last
        return begun

    def _begins(self, line: Line, after: Line | None, left: float, back: bool) -> bool:
        """Whether an indented line stands above one that is not, where indents mean paragraphs.

        The paragraph above may be one line, so that this one is not indented against it.
        """
        if not self._known.indented or after is None or after.bold != line.bold:
            return False
        indent = _start(line, back) - left
        return (
            _INDENT * line.size < indent < 4 * line.size
            and _start(after, back) - left < 0.3 * line.size
            and abs(after.size - line.size) < _SIZES * line.size
            and after.base - line.base < _LEADING * self._usual(line)
            and not line.text[:1].islower()
        )

    def _usual(self, line: Line) -> float:
        return self._known.leading.get(round(line.size, 1), 1.3 * line.size)

    def _edge(self, column: Column, left: float, back: bool) -> float:
        """Where the column's lines end at most."""
        own = max(_end(line, back) for line in column.lines)
        if back or len(column.lines) > 12:
            return own
        for place in range(round(left) - 2, round(left) + 3):
            known = self._known.rights.get(place, [])
            at = bisect_right(known, column.limit)
            if at:
                own = max(own, known[at - 1])
        return own

    def _breaks(self, before: Line, line: Line, left: float, right: float, back: bool) -> bool:
        size = line.size
        if abs(before.size - size) > _SIZES * size and min(len(before.text), len(line.text)) > 2:
            return True
        goes_on = line.text[:1].islower() and not ends_like_sentence(before.text)
        if before.bold != line.bold and not goes_on:
            return True
        step = line.base - before.base
        usual = self._known.leading.get(round(size, 1))
        if usual is None and step > _LOOSE * size:
            return True
        if usual is not None and step > max(_LEADING * usual, usual + 0.2 * size):
            # A raised mark in a line shifts it by a little.
            shifted = step < 1.4 * usual and not ends_like_sentence(before.text)
            if not (shifted and not _had_room(before, line, right, back)):
                return True
        if ends_divided(before.text):
            return False
        if _BULLET.match(line.text):
            return True
        last = self._last
        first_line = last is not None and len(last.lines) == 1
        in_item = last is not None and LIST_ITEM.match(last.lines[0].text) is not None
        shift = _start(line, back) - _start(before, back)
        centred = (
            abs((line.x0 + line.x1) - (before.x0 + before.x1)) < 0.5 * size
            and max(_start(line, back), _start(before, back)) > left + _INDENT * size
        )
        if not centred:
            if shift > _INDENT * size and not (first_line and in_item):
                return True
            if shift < -_INDENT * size and not first_line:
                return True
        if LIST_ITEM.match(line.text) and (ends_like_sentence(before.text) or in_item):
            return True
        if centred:  # lines of a title are broken where their sense is
            room = (right - left) - before.width
            return size < _TITLE * self._known.size and room > line.width + size
        # A quotation that is set in from the left is mostly set in from the right as well.
        inset = min(_start(before, back), _start(line, back)) - left
        if inset > _INDENT * size and abs(shift) < 0.3 * size:
            right = max(_end(before, back), _end(line, back), right - inset)
        room = right - _end(before, back)
        if goes_on and room < 0.4 * (right - left):
            return False
        return _had_room(before, line, right, back)

    def _goes_on(self, line: Line, left: float, back: bool) -> Paragraph | None:
        """The paragraph of an earlier column that the first line of this one continues."""
        last = self._last
        if last is not None and not last.table and self._continues(last, line, left, back):
            return last
        held = self._open
        self._open = None
        if held is not None and line.text[:1].islower():
            end = held.lines[-1]
            if abs(end.size - line.size) <= _SIZES * line.size and end.bold == line.bold:
                return held
        return None

    def _continues(self, last: Paragraph, line: Line, left: float, back: bool) -> bool:
        before = last.lines[-1]
        if abs(before.size - line.size) > _SIZES * line.size or before.bold != line.bold:
            return False
        if back != self._back or _BULLET.match(line.text):
            return False
        if ends_divided(before.text):
            return True
        lower = line.text[:1].islower()
        if not ends_like_sentence(before.text):
            return lower or not (
                _start(line, back) - left > _INDENT * line.size
                or _had_room(before, line, self._right, back)
            )
        if _start(line, back) - left > _INDENT * line.size:
            return False
        if _had_room(before, line, self._right, back) or LIST_ITEM.match(line.text):
            return False
        # A full line that ends a sentence: where paragraphs are indented, this is none.
        return self._known.indented and not line.bold


def _had_room(before: Line, line: Line, right: float, back: bool) -> bool:
    """Whether the first word of a line would have fitted on the line before it."""
    word = line.text.split(None, 1)[0] if line.text.split() else ""
    wide = line.width / max(1, len(line.text))
    return _end(before, back) + (len(word) + 1) * wide < right - 0.8 * line.size
