"""A colleague's notes beside one's own: nothing is overwritten, and the order does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reader.core.notes import Note
from reader.core.values import dataclass
from reader.core.workspace.records import as_json, digest
from reader.core.workspace.spelling import note_body

_MARK = "~"  # between a note's id and what tells its other versions from it


@dataclass(frozen=True, slots=True)
class Merged:
    """All notes by their ids, how many are new, and how many are other versions of one's own."""

    notes: Mapping[str, Note]
    new: int
    conflicts: int


def merge(own: Mapping[str, Note], others: Iterable[Note]) -> Merged:
    """One's own notes and the others'. Of two versions of a note both stay, side by side.

    The later one keeps the id, the other gets one made from what it says; so merging again changes
    nothing, and of several colleagues any may be merged first.
    """
    versions: dict[str, dict[str, Note]] = {}
    known = set()
    for number, note in enumerate((*own.values(), *others)):
        base = note.id.partition(_MARK)[0]
        said = _said(base, note)
        versions.setdefault(base, {}).setdefault(said, note)
        if number < len(own):
            known.add(said)
    found: dict[str, Note] = {}
    new = conflicts = 0
    for base, notes in versions.items():
        ranked = sorted(notes, key=lambda said: (notes[said].changed, said), reverse=True)
        for place, said in enumerate(ranked):
            name = base if place == 0 else f"{base}{_MARK}{said[:12]}"
            note = notes[said]
            found[name] = note if note.id == name else replace(note, id=name)
        added = sum(said not in known for said in notes)
        if added < len(notes):
            conflicts += added
        else:  # none of them is one's own: the first is new, the others are versions of it
            new, conflicts = new + 1, conflicts + added - 1
    return Merged(dict(sorted(found.items())), new, conflicts)


def by_id(notes: Iterable[Note]) -> dict[str, Note]:
    """The notes of one file by their ids; of two with one id both stay, as when they are merged."""
    found: dict[str, Note] = {}
    again = []
    for note in notes:
        if found.setdefault(note.id, note) != note:
            again.append(note)
    return dict(merge(found, again).notes) if again else found


def _said(base: str, note: Note) -> str:
    """What tells two versions of a note apart: a digest of all that it says."""
    return digest(base, as_json(note_body(note)))
