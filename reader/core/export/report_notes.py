"""What the analyst held and wrote, placed among the findings and claims of a report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from reader.core.alignment.links import Ref
from reader.core.article import Block
from reader.core.compared import Comparison, siglum
from reader.core.discrepancies.finding import Finding
from reader.core.notes import Note, On, PlacedSpot, Spot
from reader.core.placed_notes import Found, PlacedNotes
from reader.core.values import dataclass
from reader.core.verdicts import Standing, Verdicts, standings


@dataclass(frozen=True, slots=True)
class Judged:
    """What the analyst held of findings and wrote; nothing by default."""

    verdicts: Verdicts = field(default_factory=Verdicts)
    notes: Mapping[str, Note] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage that a note is about: where it stands, "" where it was not found, and its words.

    ``sentence`` is the sentence's name ("A3", "A3–A5"), or the article's letter where the sentences
    are not known; paragraphs count from 1. ``was`` are the words as they stood when the note was
    written, where they read otherwise now.
    """

    article: int | None
    sentence: str
    paragraph: int
    text: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class ReportedNote:
    """A note as a report tells it; ``found`` says whether its words were found again."""

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
    found: Found

    @property
    def lost(self) -> bool:
        """Whether its words are not known to stand in any article of the report."""
        return self.found in (Found.LOST, Found.AWAY)


@dataclass(frozen=True, slots=True)
class Held:
    """The verdict on a finding: its state and reason, and whether the text changed since.

    ``by`` names the colleague from whom it was taken.
    """

    state: str
    reason: str
    at: str
    changed: bool
    by: str = ""


class NotesOfComparison:
    """The notes of a comparison by what they are about."""

    def __init__(self, comparison: Comparison, judged: Judged) -> None:
        self._comparison = comparison
        self._standings: dict[str, Standing] = standings(comparison, judged.verdicts.awake())
        articles = [one.article for one in comparison.articles]
        self._placed = PlacedNotes().with_notes(_in_order(judged.notes), articles, comparison)
        self._starts = [[s.start for s in one.sentences] for one in comparison.articles]
        self._told: set[str] = set()

    def held(self, finding: Finding) -> Held | None:
        """What is held of a finding; None when it is open."""
        standing = self._standings.get(finding.id)
        if standing is None:
            return None
        verdict = standing.verdict
        return Held(verdict.state.value, verdict.reason, verdict.at, standing.changed, verdict.by)

    def has_notes(self, finding: Finding) -> bool:
        """Whether there is a note on the finding, or in a sentence of it."""
        refs = {side.sentence for side in finding.sides}
        return bool(self._placed.on_finding(finding.id) or self._placed.in_sentences(refs))

    def of_finding(self, finding: Finding) -> tuple[ReportedNote, ...]:
        """The notes on this finding."""
        return self._take(self._placed.on_finding(finding.id))

    def of_claim(self, refs: Iterable[Ref]) -> tuple[ReportedNote, ...]:
        """The notes on a claim, on links within it, and on passages of its sentences."""
        wanted = frozenset(refs)
        return self._take(
            note
            for note in self._placed.in_sentences(sorted(wanted))
            if note.on is not On.FINDING and wanted.issuperset(self._placed.of(note.id).refs)
        )

    def rest(self) -> tuple[ReportedNote, ...]:
        """The notes that no finding and no claim has told yet, the lost ones last."""
        return self._in_report(
            note for key, note in self._placed.notes.items() if key not in self._told
        )

    def everything(self) -> tuple[ReportedNote, ...]:
        """All notes, in the order of the articles and their texts, the lost ones last."""
        return self._in_report(self._placed.notes.values())

    def _take(self, notes: Iterable[Note]) -> tuple[ReportedNote, ...]:
        fresh = [one for one in notes if one.id not in self._told]  # each is told once in a report
        self._told.update(one.id for one in fresh)
        return tuple(self._reported(one) for one in fresh)

    def _in_report(self, notes: Iterable[Note]) -> tuple[ReportedNote, ...]:
        return tuple(self._reported(note) for note in sorted(notes, key=self._place))

    def _place(self, note: Note) -> tuple[bool, int, int, str]:
        placed = self._placed.of(note.id)
        first = placed.first
        lost = placed.found in (Found.LOST, Found.AWAY)
        at = (-1, 0) if first is None else (first.article, first.start)
        return (lost, *at, note.id)

    def _reported(self, note: Note) -> ReportedNote:
        placed = self._placed.of(note.id)
        return ReportedNote(
            id=note.id,
            on=note.on,
            quotes=tuple(
                self._quoted(spot, found)
                for spot, found in zip(note.spots, placed.spots, strict=True)
            ),
            text=note.text,
            tags=note.tags,
            colour=note.colour,
            flagged=note.flagged,
            author=note.author,
            created=note.created,
            changed=note.changed,
            label=note.label,
            found=placed.found,
        )

    def _quoted(self, spot: Spot, found: PlacedSpot | None) -> Quoted:
        exact = spot.anchor.exact
        if found is None:
            return Quoted(None, "", 0, exact)
        compared = self._comparison.articles[found.article]
        now = compared.article.text[found.start : found.end]
        end = max(found.end - 1, found.start)
        sentence, paragraph = siglum(found.article), _block(compared.article.blocks, found.start)
        if starts := self._starts[found.article]:
            first, last = (max(bisect_right(starts, at) - 1, 0) for at in (found.start, end))
            paragraph = compared.sentences[first].block + 1
            names = [self._comparison.sentence_id(Ref(found.article, n)) for n in (first, last)]
            sentence = names[0] if first == last else "–".join(names)
        return Quoted(found.article, sentence, paragraph, now, exact if now != exact else "")


def _block(blocks: Sequence[Block], start: int) -> int:
    return min(bisect_right([one.end for one in blocks], start) + 1, max(len(blocks), 1))


def _in_order(notes: Mapping[str, Note]) -> dict[str, Note]:
    return {
        note.id: note
        for note in sorted(
            notes.values(),
            key=lambda one: (one.spots[0].article, one.spots[0].anchor.start, one.id),
        )
    }
