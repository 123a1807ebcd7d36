"""Marked words of a text, merged and arranged so that no two marks hide each other: no Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
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


Arranged = tuple[Mark, int, bool]  # with its lane and whether there is a wash under it


class Clusters:
    """The marks of a text in groups that overlap, each mark of a finding: put together once.

    No mark reaches from one group into another, so that whatever is chosen of them is arranged
    group by group.
    """

    __slots__ = ("ends", "groups", "starts")

    def __init__(self, marks: Iterable[tuple[Mark, str]] = ()) -> None:
        self.groups: list[list[tuple[Mark, str]]] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for one in sorted(marks, key=lambda one: (one[0].start, one[0].end)):
            mark = one[0]
            if mark.end <= mark.start:
                continue
            if self.ends and mark.start < self.ends[-1]:
                self.groups[-1].append(one)
                self.ends[-1] = max(self.ends[-1], mark.end)
            else:
                self.groups.append([one])
                self.starts.append(mark.start)
                self.ends.append(mark.end)


class MarkSet:
    """Marks in the order of the text, each with its lane below the words and its wash or none.

    Those of the findings ``shown``, None for all, and of the finding ``strong``. A group is
    arranged when it is first asked for: of a long text that is what is in sight.
    """

    __slots__ = ("_arranged", "_clusters", "_shown", "_strong")

    def __init__(
        self,
        clusters: Clusters | None = None,
        shown: Container[str] | None = None,
        strong: str | None = None,
    ) -> None:
        self._clusters = clusters if clusters is not None else Clusters()
        self._shown, self._strong = shown, strong
        self._arranged: dict[int, list[Arranged]] = {}

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks."""
        return tuple(mark for mark, _lane, _washed in self._all())

    @property
    def lanes(self) -> Sequence[int]:
        """For each mark its lane."""
        return [lane for _mark, lane, _washed in self._all()]

    @property
    def washed(self) -> Sequence[bool]:
        """For each mark whether a wash of its colour lies under the words."""
        return [washed for _mark, _lane, washed in self._all()]

    def between(self, first: int, last: int) -> Iterator[Arranged]:
        """The marks of which anything stands between two places, with lane and wash."""
        starts = self._clusters.starts
        index = bisect_left(self._clusters.ends, first)
        while index < len(starts) and starts[index] <= last:
            for one in self._group(index):
                if one[0].end >= first and one[0].start <= last:
                    yield one
            index += 1

    def _all(self) -> Iterator[Arranged]:
        for index in range(len(self._clusters.groups)):
            yield from self._group(index)

    def _group(self, index: int) -> list[Arranged]:
        found = self._arranged.get(index)
        if found is None:
            found = self._arranged[index] = _arranged(self._chosen(self._clusters.groups[index]))
        return found

    def _chosen(self, group: Iterable[tuple[Mark, str]]) -> Iterator[Mark]:
        for mark, finding in group:
            if finding == self._strong:
                yield replace(mark, strong=True)
            elif self._shown is None or finding in self._shown:
                yield mark


def mark_set(marks: Iterable[Mark]) -> MarkSet:
    """Marks that belong to no finding, arranged."""
    return MarkSet(Clusters((one, "") for one in marks))


def _arranged(marks: Iterable[Mark]) -> list[Arranged]:
    found = sorted(_merged(marks), key=lambda one: (one.start, -one.end, one.type))
    lanes = _lanes(found)
    return list(zip(found, lanes, _washed(found, lanes), strict=True))


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """The marks with overlapping ones of one type made one, as several findings may share words.

    They come sorted by place. A strong mark swallows the calm ones of its type that lie within it.
    """
    merged: list[Mark] = []
    last: dict[tuple[Type, bool], int] = {}
    for mark in marks:
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
