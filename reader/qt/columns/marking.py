"""Which words of which article are marked: places in its document, kept ready for each finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Side
from reader.core.values import dataclass
from reader.qt.columns.counterparts import all_sides
from reader.qt.columns.marks import Clusters, Mark, MarkSet
from reader.qt.columns.overview import Passage
from reader.qt.columns.passages import TextMap

Spans = dict[int, tuple[int, int]]  # per article a place's start and end


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in an article, in the order of the text, and the finding that is strongly."""

    passages: tuple[Passage, ...]
    strong: str | None = None


class Marking:
    """The marked words of a comparison's findings, for columns with these maps of their texts."""

    def __init__(self, comparison: Comparison, maps: Sequence[TextMap]) -> None:
        self._maps = tuple(maps)
        self._listed = frozenset(f.id for f in comparison.findings if f.severity > Severity.NIT)
        found: list[list[tuple[int, int, Finding]]] = [[] for _ in self._maps]
        for one in comparison.findings:
            for side in all_sides(one):
                found[side.sentence.article].append((side.start, side.end, one))
        self._clusters: list[Clusters] = []
        self._passages: list[list[Passage]] = []
        for own, text_map in zip(found, self._maps, strict=True):
            own.sort(key=lambda place: place[:2])
            spans = text_map.to_column_spans(place[:2] for place in own)
            passages = [
                Passage(*span, one.type, one.severity, one.id)
                for span, (_start, _end, one) in zip(spans, own, strict=True)
            ]
            self._passages.append(passages)
            self._clusters.append(
                Clusters((Mark(one.start, one.end, one.type), one.finding) for one in passages)
            )
        self._shown: frozenset[str] | None = None

    def span(self, side: Side) -> tuple[int, int]:
        """Where a passage stands in its column."""
        return self._maps[side.sentence.article].to_column_span(side.start, side.end)

    def show_only(self, ids: Iterable[str] | None) -> None:
        """Marks these findings; None marks all but the nits."""
        self._shown = None if ids is None else frozenset(ids)

    @property
    def shown(self) -> frozenset[str] | None:
        return self._shown

    def marked(self, article: int, strong: Finding | None) -> tuple[MarkSet, Marked]:
        """An article's marks, and of what they are; the marks of the chosen finding are strong."""
        shown = self._listed if self._shown is None else self._shown
        loud = strong.id if strong is not None else None
        passages, here = [], None
        for one in self._passages[article]:
            if one.finding == loud:
                here = loud
                passages.append(one)
            elif one.finding in shown:
                passages.append(one)
        return MarkSet(self._clusters[article], shown, loud), Marked(tuple(passages), here)

    def targets(self, sides: Sequence[Side]) -> Spans:
        """Per article the first of these sides, as places in its document."""
        found: Spans = {}
        for side in sides:
            found.setdefault(side.sentence.article, self.span(side))
        return found
