"""Which words of which article are marked: places in its document, kept ready for each finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Side
from reader.qt.columns.counterparts import all_sides
from reader.qt.columns.marks import Mark
from reader.qt.columns.overview import Passage
from reader.qt.columns.passages import TextMap

Spans = dict[int, tuple[int, int]]  # per article a place's start and end


class Marking:
    """The marked words of a comparison's findings, for columns with these maps of their texts."""

    def __init__(self, comparison: Comparison, maps: Sequence[TextMap]) -> None:
        self._maps = tuple(maps)
        self._all = {one.id: one for one in comparison.findings}
        self._places: dict[str, tuple[tuple[int, int, int], ...]] = {}
        for finding in comparison.findings:
            self._places[finding.id] = tuple(
                (side.sentence.article, *self.span(side)) for side in all_sides(finding)
            )
        self._shown: frozenset[str] | None = None
        self._strong: Finding | None = None

    def span(self, side: Side) -> tuple[int, int]:
        """Where a passage stands in its column."""
        return self._maps[side.sentence.article].to_column_span(side.start, side.end)

    def show_only(self, ids: Iterable[str] | None) -> None:
        """Marks these findings; None marks all but the nits."""
        self._shown = None if ids is None else frozenset(ids)

    @property
    def shown(self) -> frozenset[str] | None:
        return self._shown

    def marks(self, strong: Finding | None) -> list[list[Mark]]:
        """The marks of each article; those of the chosen finding are strong."""
        marks: list[list[Mark]] = [[] for _ in self._maps]
        for finding in self._marked(strong):
            loud = strong is not None and finding.id == strong.id
            for article, start, end in self._places[finding.id]:
                marks[article].append(Mark(start, end, finding.type, loud))
        return marks

    def passages(self, strong: Finding | None) -> Mapping[int, list[Passage]]:
        """Per article what its overview shows."""
        found: dict[int, list[Passage]] = defaultdict(list)
        for one in self._marked(strong):
            for article, start, end in self._places[one.id]:
                found[article].append(Passage(start, end, one.type, one.severity, one.id))
        return found

    def _marked(self, strong: Finding | None) -> Iterable[Finding]:
        for finding in self._all.values():
            if strong is not None and finding.id == strong.id:
                yield finding
            elif self._shown is not None:
                if finding.id in self._shown:
                    yield finding
            elif finding.severity > Severity.NIT:
                yield finding

    def targets(self, sides: Sequence[Side]) -> Spans:
        """Per article the first of these sides, as places in its document."""
        found: Spans = {}
        for side in sides:
            found.setdefault(side.sentence.article, self.span(side))
        return found
