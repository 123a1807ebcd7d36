"""What the analyst writes: notes and highlights, on a passage, a finding, a link or a claim.

A note hangs on words and not on numbers: every passage that it is about is kept with its article,
its place and the words around it, so that it is found again after another analysis, beside other
articles, and in a later version of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from reader.core.anchors import Anchor, Placed, place
from reader.core.article import Article
from reader.core.values import dataclass

COLOURS = ("yellow", "green", "blue", "rose", "violet", "grey")


class On(StrEnum):
    """What a note is about."""

    PASSAGE = "passage"
    FINDING = "finding"
    LINK = "link"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A passage of an article: its sha256, where else it is known from, and the anchor.

    ``source`` tells a later version of the same article: its path, address or title.
    """

    article: str
    source: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Note:
    """A note; with no text it is a highlight. Times are ISO in UTC.

    ``spots`` are all passages that it is about: one for a passage, the sides of a finding, both
    ends of a link, the sentences of a claim. ``label`` says in a few words what a finding or claim
    was called when the note was written. ``tags`` are in order and without repetition.
    """

    id: str
    on: On
    spots: tuple[Spot, ...]
    text: str = ""
    tags: tuple[str, ...] = ()
    colour: str = COLOURS[0]
    flagged: bool = False
    author: str = ""
    created: str = ""
    changed: str = ""
    label: str = ""

    @property
    def is_highlight(self) -> bool:
        """Whether it marks words and says nothing."""
        return not self.text and not self.tags


@dataclass(frozen=True, slots=True)
class PlacedSpot:
    """Where a spot stands among the open articles: the article's place, and code points."""

    article: int
    start: int
    end: int
    likeness: float


def place_spots(note: Note, articles: Sequence[Article]) -> tuple[PlacedSpot | None, ...]:
    """Where each of the note's spots stands; None for those that cannot be placed.

    In its own article by position; in another version of it (the same source) by its words.
    """
    return tuple(_placed(spot, articles) for spot in note.spots)


def is_orphan(note: Note, placed: Iterable[PlacedSpot | None], articles: Sequence[Article]) -> bool:
    """Whether an article of the note is open but its words were not found in it."""
    return any(
        found is None and any(_may_hold(spot, article) for article in articles)
        for spot, found in zip(note.spots, placed, strict=True)
    )


def _placed(spot: Spot, articles: Sequence[Article]) -> PlacedSpot | None:
    own = [i for i, one in enumerate(articles) if one.sha256 == spot.article]
    others = [i for i, one in enumerate(articles) if i not in own and _may_hold(spot, one)]
    for index in (*own, *others):
        found: Placed | None = place(spot.anchor, articles[index].text)
        if found is not None:
            return PlacedSpot(index, found.start, found.end, found.likeness)
    return None


def _may_hold(spot: Spot, article: Article) -> bool:
    return article.sha256 == spot.article or (
        bool(spot.source) and spot.source == source_of(article)
    )


def source_of(article: Article) -> str:
    """What tells another version of the same article."""
    return article.path or article.url or article.title


# tags


@lru_cache(maxsize=4096)  # a workspace has some tags, and thousands of notes with them
def tidy_tag(text: str) -> str:
    """A tag as it is kept: one line, no blanks at the ends or twice, no control characters."""
    kept = "".join(c if unicodedata.category(c) not in ("Cc", "Cs") else " " for c in text)
    return re.sub(r"\s+", " ", kept).strip().strip(",").strip()


def tidy_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags in order; of those that differ in case alone the first stays."""
    return _tidied(tuple(tags))


@lru_cache(maxsize=4096)  # thousands of notes have the same few together
def _tidied(tags: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for tag in map(tidy_tag, tags):
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(sorted(found.values(), key=lambda tag: (tag.casefold(), tag)))


def with_tag_renamed(note: Note, old: str, new: str) -> Note:
    """The note with a tag called otherwise; onto one that it has already, the two are merged."""
    wanted = old.casefold()
    tags = [new if tag.casefold() == wanted else tag for tag in note.tags]
    # The new spelling first, so that it is the one that stays.
    return replace(note, tags=tidy_tags(sorted(tags, key=lambda tag: tag != new)))


def tag_counts(notes: Mapping[str, Note]) -> dict[str, int]:
    """How many notes have each tag, in the order of the tags."""
    counts: dict[str, int] = {}
    for note in notes.values():
        for tag in note.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return dict(sorted(counts.items(), key=lambda one: one[0].casefold()))
