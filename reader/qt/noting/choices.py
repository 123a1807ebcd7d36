"""Which notes are listed and in what order: no Qt."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from reader.core.notes import Note, On
from reader.core.placed_notes import PlacedNote
from reader.core.values import dataclass


class Order(StrEnum):
    """What the list is sorted and put together by."""

    PLACE = "place"
    TIME = "time"
    TAG = "tag"
    AUTHOR = "author"


class Kind(StrEnum):
    """Notes that say something, or highlights."""

    NOTES = "notes"
    HIGHLIGHTS = "highlights"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be listed; nothing chosen of a kind means all of it.

    ``article`` is the sha256 of an open article, ``tag`` in lower case; "" stands for any.
    """

    words: tuple[str, ...] = ()
    kind: Kind | None = None
    on: On | None = None
    colour: str = ""
    flagged: bool = False
    tag: str = ""
    article: str = ""

    @property
    def is_of_all(self) -> bool:
        """Whether it lets every note through that has the words."""
        return replace(self, words=()) == Choice()

    def takes(self, note: Note, place: PlacedNote, contents: tuple[str, ...]) -> bool:
        """Whether a note is listed, apart from the words; ``contents`` are the articles' sha256."""
        if self.kind is not None and note.is_highlight != (self.kind is Kind.HIGHLIGHTS):
            return False
        if self.on is not None and note.on is not self.on:
            return False
        if self.colour and note.colour != self.colour:
            return False
        if self.flagged and not note.flagged:
            return False
        if self.tag and self.tag not in [tag.casefold() for tag in note.tags]:
            return False
        if not self.article:
            return True
        here = {contents[one.article] for one in place.spots if one is not None}
        return self.article in here | {spot.article for spot in note.spots}
