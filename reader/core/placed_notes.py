"""Where all notes stand among the open articles, in which sentences, and on which findings.

Many notes are placed at once here: texts are known by their keys once, an article is found by its
content or its source without looking at all of them, and what has not changed is not placed again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from reader.core.alignment.links import Claim, Ref
from reader.core.anchors import place, text_key
from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.differing import difference
from reader.core.discrepancies.finding import Finding
from reader.core.notes import Note, On, PlacedSpot, Spot, source_of
from reader.core.progress import Checkpoint, unwatched
from reader.core.values import dataclass

# Notes that are placed while the user waits: 3 microseconds each where their text is unchanged.
_AT_ONCE = 1_000
_FEW = 200


class Found(StrEnum):
    """Whether the words of a note were found again."""

    HERE = "here"
    CHANGED = "changed"  # with other words in them
    LOST = "lost"  # its article is open, its words are not in it
    AWAY = "away"  # no article of it is open


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """Where a note's spots stand, None for those that do not, and in which sentences."""

    spots: tuple[PlacedSpot | None, ...]
    found: Found
    refs: tuple[Ref, ...] = ()

    @property
    def first(self) -> PlacedSpot | None:
        """The first spot that stands anywhere."""
        for one in self.spots:  # 10,000 times on opening: a generator takes twice as long
            if one is not None:
                return one
        return None


class Texts:
    """Open articles, found by content or source."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = tuple(articles)
        self._keys: dict[int, str] = {}
        self._by_content = {one.sha256: number for number, one in enumerate(articles)}
        self._by_source: dict[str, list[int]] = {}
        for number, one in enumerate(articles):
            if source_of(one):
                self._by_source.setdefault(source_of(one), []).append(number)

    def are_quick(self, notes: Collection[Note]) -> bool:
        """Whether placing them takes no search: their own texts are open, or none is."""
        return len(notes) <= _AT_ONCE and all(
            spot.article in self._by_content or spot.source not in self._by_source
            for note in notes
            for spot in note.spots
        )

    def place(self, note: Note) -> PlacedNote:
        """Where the note stands, as ``place_spots`` and ``is_orphan`` have it."""
        spots, lost = [], False
        for spot in note.spots:
            candidates = self._candidates(spot)
            found = self._placed(spot, candidates)
            lost = lost or (found is None and bool(candidates))
            spots.append(found)
        return PlacedNote(tuple(spots), _found(spots, lost=lost))

    def _candidates(self, spot: Spot) -> list[int]:
        own = self._by_content.get(spot.article)
        others = self._by_source.get(spot.source, ()) if spot.source else ()
        return [*([] if own is None else [own]), *(one for one in others if one != own)]

    def _placed(self, spot: Spot, candidates: Iterable[int]) -> PlacedSpot | None:
        for number in candidates:
            text = self.articles[number].text
            if number not in self._keys:
                self._keys[number] = text_key(text)
            found = place(spot.anchor, text, self._keys[number])
            if found is not None:
                return PlacedSpot(number, found.start, found.end, found.likeness)
        return None


def _found(spots: Sequence[PlacedSpot | None], *, lost: bool) -> Found:
    there = [one for one in spots if one is not None]
    if lost:
        return Found.LOST
    if not there:
        return Found.AWAY
    return Found.CHANGED if any(one.likeness < 1.0 for one in there) else Found.HERE


@dataclass(frozen=True, slots=True)
class _Since:
    """What differs from other notes: the keys that changed, and those that are gone.

    Whoever shows notes asks for it after each step, and it is looked for once.
    """

    notes: Mapping[str, Note]
    changed: list[str]
    gone: list[str]


@dataclass(frozen=True, slots=True)
class PlacedNotes:
    """All notes with where they stand; a new value for each change.

    Without a comparison no note knows its sentences. ``searched`` is what words are looked for in:
    all words of a note, in lower case.
    """

    articles: tuple[Article, ...] = ()
    comparison: Comparison | None = None
    notes: Mapping[str, Note] = field(default_factory=dict)
    placed: Mapping[str, PlacedNote] = field(default_factory=dict)
    searched: Mapping[str, str] = field(default_factory=dict)
    _by_ref: Mapping[Ref, tuple[str, ...]] = field(default_factory=dict)
    _by_finding: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _since: _Since | None = None

    def of(self, note_id: str) -> PlacedNote:
        """Where a note stands."""
        return self.placed[note_id]

    def in_sentences(self, refs: Iterable[Ref]) -> tuple[Note, ...]:
        """The notes of which anything stands in these sentences, each once."""
        ids = dict.fromkeys(one for ref in refs for one in self._by_ref.get(ref, ()))
        return tuple(self.notes[one] for one in ids)

    def on_finding(self, finding_id: str) -> tuple[Note, ...]:
        """The notes on a finding: all that was found of them stands on its sides."""
        return tuple(self.notes[one] for one in self._by_finding.get(finding_id, ()))

    @property
    def findings(self) -> frozenset[str]:
        """The ids of the findings that have notes."""
        return frozenset(self._by_finding)

    def on_claim(self, refs: Iterable[Ref]) -> tuple[Note, ...]:
        """The notes on a claim and on links within it, all of which stand in its sentences."""
        wanted = frozenset(refs)
        return tuple(
            note
            for note in self.in_sentences(sorted(wanted))
            if note.on in (On.CLAIM, On.LINK) and wanted.issuperset(self.placed[note.id].refs)
        )

    def finding_of(self, note: Note) -> str:
        """The id of the finding that a note is on; "" when it is on none of this comparison."""
        return next((key for key, ids in self._by_finding.items() if note.id in ids), "")

    def claim_of(self, note: Note) -> Claim | None:
        """The claim that holds all sentences of a note, the smallest of several."""
        refs = self.placed[note.id].refs
        if self.comparison is None or not refs:
            return None
        holding = [one for one in self.comparison.claims if set(refs) <= set(one.sentences)]
        return min(holding, key=lambda one: len(one.sentences), default=None)

    def differing_from(self, before: PlacedNotes) -> tuple[Sequence[str], Sequence[str]]:
        """The ids of the notes that are new or were changed since, and of those that are gone."""
        if self._since is not None and self._since.notes is before.notes:
            return self._since.changed, self._since.gone
        return difference(before.notes, self.notes)

    def is_little_since(self, before: PlacedNotes) -> bool:
        """Whether so few notes differ that each can be put into its place among the others."""
        changed, gone = self.differing_from(before)
        return len(changed) + len(gone) <= _FEW

    def quickly_with(
        self,
        notes: Mapping[str, Note],
        articles: Sequence[Article],
        comparison: Comparison | None,
    ) -> PlacedNotes | None:
        """As ``with_notes`` if that takes a moment only, else None."""
        texts = Texts(articles)
        if texts.articles == self.articles and comparison is self.comparison:
            since = _Since(self.notes, *difference(self.notes, notes))
            if texts.are_quick([notes[key] for key in since.changed]):
                return self._with_changed(notes, since, unwatched)
        elif texts.are_quick(notes.values()):
            return self.with_notes(notes, articles, comparison)
        return None

    def with_notes(
        self,
        notes: Mapping[str, Note],
        articles: Sequence[Article],
        comparison: Comparison | None,
        checkpoint: Checkpoint = unwatched,
    ) -> PlacedNotes:
        """These notes placed among these articles; what stays as it is here is taken over."""
        articles = tuple(articles)
        if articles == self.articles and comparison is self.comparison:
            since = _Since(self.notes, *difference(self.notes, notes))
            return self._with_changed(notes, since, checkpoint)
        texts, sentences = Texts(articles), _Sentences(comparison)
        same_texts = articles == self.articles
        placed: dict[str, PlacedNote] = {}
        for number, (key, note) in enumerate(notes.items()):
            if number % 100 == 0:
                checkpoint(number / len(notes))
            there = self.placed.get(key) if same_texts else None
            if there is None or self.notes[key].spots != note.spots:
                there = texts.place(note)
            placed[key] = PlacedNote(there.spots, there.found, sentences.refs(there.spots))
        known, said = self.notes, self.searched
        searched = {
            key: said[key] if known.get(key) is note else _words_of(note)
            for key, note in notes.items()
        }
        by_ref: dict[Ref, list[str]] = {}
        for key, one in placed.items():
            for ref in one.refs:
                by_ref.setdefault(ref, []).append(key)
        return PlacedNotes(
            articles,
            comparison,
            notes,
            placed,
            searched,
            {ref: tuple(ids) for ref, ids in by_ref.items()},
            _by_finding(comparison, notes, placed),
        )

    def _with_changed(
        self, notes: Mapping[str, Note], since: _Since, checkpoint: Checkpoint
    ) -> PlacedNotes:
        """Others among the same articles: what has not changed is not looked at."""
        changed, gone = since.changed, since.gone
        texts, sentences = Texts(self.articles), _Sentences(self.comparison)
        placed, by_ref = dict(self.placed), dict(self._by_ref)
        searched = dict(self.searched)
        finding_notes = False
        for number, key in enumerate((*gone, *changed)):
            if number % 100 == 0:
                checkpoint(number / (len(gone) + len(changed)))
            before, note = self.notes.get(key), notes.get(key)
            finding_notes |= On.FINDING in (one.on for one in (before, note) if one is not None)
            searched.pop(key, None)
            if note is not None:
                searched[key] = _words_of(note)
            if before is not None and note is not None and before.spots == note.spots:
                continue
            old = placed.pop(key, None)
            for ref in old.refs if old is not None else ():
                by_ref[ref] = tuple(one for one in by_ref[ref] if one != key)
            if note is not None:
                new = texts.place(note)
                placed[key] = PlacedNote(new.spots, new.found, sentences.refs(new.spots))
                for ref in placed[key].refs:
                    by_ref[ref] = (*by_ref.get(ref, ()), key)
        by_finding = self._by_finding
        if finding_notes:
            by_finding = _by_finding(self.comparison, notes, placed)
        return PlacedNotes(
            self.articles,
            self.comparison,
            notes,
            placed,
            searched,
            by_ref,
            by_finding,
            since,
        )


def _words_of(note: Note) -> str:
    parts = [note.text, *note.tags, note.author, note.label]
    parts += [spot.anchor.exact for spot in note.spots]
    return "\n".join(parts).casefold()


class _Sentences:
    """Finds the sentences of places."""

    def __init__(self, comparison: Comparison | None) -> None:
        self._all = [] if comparison is None else [one.sentences for one in comparison.articles]
        self._starts: dict[int, list[int]] = {}

    def refs(self, spots: Iterable[PlacedSpot | None]) -> tuple[Ref, ...]:
        """The sentences that hold anything of the spots, in order."""
        found: dict[Ref, None] = {}
        for spot in spots:
            if spot is None or spot.article >= len(self._all):
                continue
            sentences = self._all[spot.article]
            starts = self._starts.get(spot.article)
            if starts is None:
                starts = self._starts[spot.article] = [one.start for one in sentences]
            number = max(bisect_right(starts, spot.start) - 1, 0)
            end = max(spot.end, spot.start + 1)
            while number < len(sentences) and starts[number] < end:
                if sentences[number].end > spot.start:
                    found[Ref(spot.article, number)] = None
                number += 1
        return tuple(found)


def _by_finding(
    comparison: Comparison | None, notes: Mapping[str, Note], placed: Mapping[str, PlacedNote]
) -> dict[str, tuple[str, ...]]:
    """The notes on each finding that has any."""
    if comparison is None:
        return {}
    asked = [note for note in notes.values() if note.on is On.FINDING]
    if not asked:
        return {}
    by_ref: dict[Ref, list[Finding]] = {}
    for finding in comparison.findings:
        for ref in dict.fromkeys(side.sentence for side in finding.sides):
            by_ref.setdefault(ref, []).append(finding)
    found: dict[str, list[str]] = {}
    for note in asked:
        one = placed[note.id]
        candidates = {near.id: near for ref in one.refs for near in by_ref.get(ref, ())}
        met = [near for near in candidates.values() if _meets(one.spots, near)]
        if met:  # of two rules over the same words the note is on the one that it fits best
            best = max(met, key=lambda near: (_shared(one.spots, near), near.id))
            found.setdefault(best.id, []).append(note.id)
    return {key: tuple(ids) for key, ids in found.items()}


def _meets(spots: Sequence[PlacedSpot | None], finding: Finding) -> bool:
    """Whether every spot that was found overlaps a side, and at least two do."""
    there = [one for one in spots if one is not None]
    return len(there) >= min(2, len(spots)) and all(
        any(_overlap(spot, side.sentence.article, side.start, side.end) for side in finding.sides)
        for spot in there
    )


def _shared(spots: Sequence[PlacedSpot | None], finding: Finding) -> float:
    """How much of spots and sides is the same, 0 to 1."""
    common = total = 0
    for spot in spots:
        if spot is None:
            continue
        total += spot.end - spot.start
        for side in finding.sides:
            common += _overlap(spot, side.sentence.article, side.start, side.end)
    total += sum(side.end - side.start for side in finding.sides)
    return 2.0 * common / total if total else 0.0


def _overlap(spot: PlacedSpot, article: int, start: int, end: int) -> int:
    return max(min(spot.end, end) - max(spot.start, start), 0) if spot.article == article else 0
