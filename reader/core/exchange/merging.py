"""A colleague's notes beside one's own: nothing is overwritten, and the order does not matter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from reader.core.notes import Note
from reader.core.workspace.records import digest

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
    for note in (*own.values(), *others):
        base = note.id.partition(_MARK)[0]
        plain = replace(note, id=base)
        versions.setdefault(base, {})[_said(plain)] = plain
    found: dict[str, Note] = {}
    for base, said in versions.items():
        ranked = sorted(said, key=lambda key: (said[key].changed, key), reverse=True)
        for place, key in enumerate(ranked):
            name = base if place == 0 else f"{base}{_MARK}{key[:12]}"
            found[name] = replace(said[key], id=name)
    known = {_said(replace(note, id=note.id.partition(_MARK)[0])) for note in own.values()}
    bases = {name.partition(_MARK)[0] for name in own}
    added = [
        note
        for note in found.values()
        if _said(replace(note, id=note.id.partition(_MARK)[0])) not in known
    ]
    conflicts = sum(note.id.partition(_MARK)[0] in bases for note in added)
    return Merged(dict(sorted(found.items())), len(added) - conflicts, conflicts)


def by_id(notes: Iterable[Note]) -> dict[str, Note]:
    """The notes of one file by their ids; of two with one id both stay, as when they are merged."""
    found: dict[str, Note] = {}
    again = []
    for note in notes:
        if found.setdefault(note.id, note) != note:
            again.append(note)
    return dict(merge(found, again).notes) if again else found


def _said(note: Note) -> str:
    return digest(json.dumps(asdict(note), sort_keys=True, ensure_ascii=True))
