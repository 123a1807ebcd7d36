"""Marked words of a text, merged and arranged so that no two marks hide each other: no Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.core.discrepancies.finding import Type
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: places in the document, in UTF-16 units; strong for the chosen finding."""

    start: int
    end: int
    type: Type
    strong: bool = False


class MarkSet:
    """Marks in the order of the text, each with its lane below the words and its wash or none."""

    __slots__ = ("_longest", "_washed", "lanes", "marks")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        found = sorted(_merged(marks), key=lambda one: (one.start, -one.end, one.type))
        self.marks = tuple(found)
        self.lanes = _lanes(self.marks)
        self._washed = _washed(self.marks, self.lanes)
        self._longest = max((mark.end - mark.start for mark in self.marks), default=0)

    @property
    def washed(self) -> Sequence[bool]:
        """For each mark whether a wash of its colour lies under the words."""
        return self._washed

    def between(self, first: int, last: int) -> Iterator[tuple[Mark, int, bool]]:
        """The marks of which anything stands between two places, with lane and wash."""
        index = bisect_left(self.marks, first - self._longest, key=lambda one: one.start)
        while index < len(self.marks) and self.marks[index].start <= last:
            if self.marks[index].end >= first:
                yield self.marks[index], self.lanes[index], self._washed[index]
            index += 1


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """The marks with overlapping ones of one type made one, as several findings may share words.

    A strong mark swallows the calm ones of its type that lie within it.
    """
    merged: list[Mark] = []
    last: dict[tuple[Type, bool], int] = {}
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        if mark.end <= mark.start:
            continue
        key = (mark.type, mark.strong)
        before = merged[last[key]] if key in last else None
        if before is not None and mark.start < before.end:
            merged[last[key]] = replace(before, end=max(before.end, mark.end))
        else:
            last[key] = len(merged)
            merged.append(mark)
    strong = [mark for mark in merged if mark.strong]
    if not strong:
        return merged
    return [
        mark
        for mark in merged
        if mark.strong
        or not any(
            one.type is mark.type and one.start <= mark.start and mark.end <= one.end
            for one in strong
        )
    ]


def _lanes(marks: Sequence[Mark]) -> list[int]:
    """For each mark (sorted by start) the first lane in which it overlaps no other."""
    ends: list[int] = []
    lanes = []
    for mark in marks:
        for lane, end in enumerate(ends):
            if end <= mark.start:
                ends[lane] = mark.end
                lanes.append(lane)
                break
        else:
            lanes.append(len(ends))
            ends.append(mark.end)
    return lanes


def _washed(marks: Sequence[Mark], lanes: Sequence[int]) -> list[bool]:
    """For each mark (sorted by start) whether a wash of its colour lies under it.

    Washes of two types on the same words would add up to mud: a strong mark has its own, of
    others only the first, and none that touches a strong one. Every mark has its underline.
    """
    strong = [mark for mark in marks if mark.strong]
    if not strong:
        return [lane == 0 for lane in lanes]
    return [
        mark.strong
        or (lane == 0 and not any(one.start < mark.end and mark.start < one.end for one in strong))
        for mark, lane in zip(marks, lanes, strict=True)
    ]
