"""What the analyst held and wrote, placed among the findings and claims of a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.core.alignment.links import Ref
from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Side
from reader.core.notes import Note, On, PlacedSpot, is_orphan, place_spots
from reader.core.verdicts import Standing, Verdicts, standings


@dataclass(frozen=True, slots=True)
class Judged:
    """What the analyst held of findings and wrote; nothing by default."""

    verdicts: Verdicts = field(default_factory=Verdicts)
    notes: Mapping[str, Note] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage that a note is about: the sentence's name ("A3"), "" where it was not found.

    ``text`` are the words as they stand there, or as they stood when the note was written.
    ``likeness`` is 1.0 where they are the same.
    """

    sentence: str
    text: str
    likeness: float = 1.0


@dataclass(frozen=True, slots=True)
class ReportedNote:
    """A note as a report tells it. ``lost`` says that its words were not found again."""

    id: str
    on: On
    quotes: tuple[Quoted, ...]
    text: str
    tags: tuple[str, ...]
    colour: str
    flagged: bool
    author: str
    created: str
    changed: str
    label: str
    lost: bool


@dataclass(frozen=True, slots=True)
class Held:
    """The verdict on a finding: its state and reason, and whether the text changed since."""

    state: str
    reason: str
    at: str
    changed: bool


class NotesOfComparison:
    """The notes of a comparison by what they are about."""

    def __init__(self, comparison: Comparison, judged: Judged) -> None:
        self._comparison = comparison
        self._standings: dict[str, Standing] = standings(comparison, judged.verdicts)
        articles = [one.article for one in comparison.articles]
        self._placed = {
            note.id: (note, place_spots(note, articles)) for note in _in_order(judged.notes)
        }
        self._told: set[str] = set()
        self._reported = {
            key: self._report(note, placed, articles)
            for key, (note, placed) in self._placed.items()
        }

    def held(self, finding: Finding) -> Held | None:
        """What is held of a finding; None when it is open."""
        standing = self._standings.get(finding.id)
        if standing is None:
            return None
        verdict = standing.verdict
        return Held(verdict.state.value, verdict.reason, verdict.at, standing.changed)

    def of_finding(self, finding: Finding) -> tuple[ReportedNote, ...]:
        """The notes on this finding: those on all of whose passages it stands."""
        return self._take(
            key
            for key, (note, placed) in self._placed.items()
            if note.on is On.FINDING and _meets_sides(placed, finding.sides)
        )

    def of_claim(self, refs: Iterable[Ref]) -> tuple[ReportedNote, ...]:
        """The notes on a claim, on links within it, and on passages of its sentences."""
        wanted = frozenset(refs)
        return self._take(
            key
            for key, (note, placed) in self._placed.items()
            if note.on is not On.FINDING
            and any(spot is not None for spot in placed)
            and all(spot is None or self._ref(spot) in wanted for spot in placed)
        )

    def rest(self) -> tuple[ReportedNote, ...]:
        """The notes that no finding and no claim has told yet, the lost ones last."""
        left = [note for key, note in self._reported.items() if key not in self._told]
        return tuple(sorted(left, key=lambda note: note.lost))

    def everything(self) -> tuple[ReportedNote, ...]:
        """All notes, in the order of the texts, the lost ones last."""
        return tuple(sorted(self._reported.values(), key=lambda note: note.lost))

    def _take(self, keys: Iterable[str]) -> tuple[ReportedNote, ...]:
        fresh = [key for key in keys if key not in self._told]  # each is told once in a report
        self._told.update(fresh)
        return tuple(self._reported[key] for key in fresh)

    def _report(
        self, note: Note, placed: Sequence[PlacedSpot | None], articles: Sequence[Article]
    ) -> ReportedNote:
        quotes = []
        for spot, found in zip(note.spots, placed, strict=True):
            if found is None:
                quotes.append(Quoted("", spot.anchor.exact, 0.0))
            else:
                text = articles[found.article].text[found.start : found.end]
                ref = self._ref(found)
                name = "" if ref is None else self._comparison.sentence_id(ref)
                quotes.append(Quoted(name, text, found.likeness))
        return ReportedNote(
            id=note.id,
            on=note.on,
            quotes=tuple(quotes),
            text=note.text,
            tags=note.tags,
            colour=note.colour,
            flagged=note.flagged,
            author=note.author,
            created=note.created,
            changed=note.changed,
            label=note.label,
            lost=is_orphan(note, placed, articles) or all(one is None for one in placed),
        )

    def _ref(self, spot: PlacedSpot) -> Ref | None:
        sentences = self._comparison.articles[spot.article].sentences
        for sentence in sentences:
            if sentence.start < max(spot.end, spot.start + 1) and spot.start < sentence.end:
                return Ref(spot.article, sentence.index)
        return None


def _in_order(notes: Mapping[str, Note]) -> list[Note]:
    return sorted(
        notes.values(), key=lambda one: (one.spots[0].article, one.spots[0].anchor.start, one.id)
    )


def _meets_sides(placed: Sequence[PlacedSpot | None], sides: Sequence[Side]) -> bool:
    """Whether every passage that was found overlaps a side of the finding, and at least two do."""
    found = [spot for spot in placed if spot is not None]
    return len(found) >= min(2, len(placed)) and all(
        any(
            side.sentence.article == spot.article
            and side.start < spot.end
            and spot.start < side.end
            for side in sides
        )
        for spot in found
    )
