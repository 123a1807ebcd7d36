"""Where a note hangs: W3C selectors of a passage, and finding the passage again in another text.

A selector holds the quotation with what stands before and behind it, and the position (Web
Annotation Data Model, TextQuoteSelector and TextPositionSelector). In the text that it was made
from, the position is the passage; in a later version the quotation is looked for, exactly and then
with small changes, and where no place is clearly the best the note is an orphan: a note beside the
wrong words is worse than one that says that it lost its place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from reader.core.values import dataclass

AROUND = 48  # code points of prefix and suffix: enough to tell repeated sentences apart
_LONGEST_FUZZY = 2_000  # code points of a quotation that is looked for with changes
_ALIKE = 0.72  # of the quotation's characters that must be found again
_CLEARLY = 0.06  # by which the best place must be better than the next
_WINDOW = 1.3  # of the quotation's length: how far two places must lie apart to be two


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of a text: code points from ``start`` to ``end``, the words, what is around them.

    ``text`` is the SHA-256 of the text (UTF-8) that the position is of.
    """

    text: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an anchor stands in a text, and how alike its words are there, 1.0 for the same."""

    start: int
    end: int
    likeness: float


def text_key(text: str) -> str:
    """The SHA-256 of a text in UTF-8, by which anchors know it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def anchor(text: str, start: int, end: int, key: str = "") -> Anchor:
    """The anchor of a passage; ``key`` is the text's own if it is known. Raises ValueError."""
    if not 0 <= start <= end <= len(text):
        raise ValueError((start, end))
    return Anchor(
        key or text_key(text),
        start,
        end,
        text[start:end],
        text[max(0, start - AROUND) : start],
        text[end : end + AROUND],
    )


def place(one: Anchor, text: str, key: str = "") -> Placed | None:
    """Where the anchor stands in a text; None when it is not clear where."""
    if one.text == (key or text_key(text)) and text[one.start : one.end] == one.exact:
        return Placed(one.start, one.end, 1.0)
    if not one.exact.strip():
        return None
    places = list(_occurrences(one.exact, text))
    return _clearest(one, text, places) if places else _nearly(one, text)


def _clearest(one: Anchor, text: str, places: list[int]) -> Placed | None:
    """Of places with the same words the one whose surroundings are clearly the nearest."""
    size = len(one.exact)
    if len(places) == 1 and len(one.exact.split()) > 2:
        return Placed(places[0], places[0] + size, 1.0)
    rated = sorted(((_around(one, text, at, at + size), -at) for at in places), reverse=True)
    best, at = rated[0]
    if best < _ALIKE and not (len(places) == 1 and best > 0.4):
        return None
    if len(rated) > 1 and best - rated[1][0] < _CLEARLY:
        return None
    return Placed(-at, -at + size, 1.0)


def _occurrences(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _around(one: Anchor, text: str, start: int, end: int) -> float:
    """How alike the surroundings are, 0 to 1."""
    before = text[max(0, start - len(one.prefix)) : start]
    behind = text[end : end + len(one.suffix)]
    size = len(one.prefix) + len(one.suffix)
    if size == 0:
        return 1.0 if (start, end) == (0, len(text)) else 0.5
    shared = Indel.normalized_similarity(one.prefix, before) * len(one.prefix)
    shared += Indel.normalized_similarity(one.suffix, behind) * len(one.suffix)
    return shared / size


def _nearly(one: Anchor, text: str) -> Placed | None:
    """The passage with small changes, where it is clearly the best place."""
    if len(one.exact) > _LONGEST_FUZZY or len(one.exact) < 8 or not text:
        return None
    found = fuzz.partial_ratio_alignment(one.exact, text, score_cutoff=_ALIKE * 100)
    if found is None or found.dest_start == found.dest_end:
        return None
    start, end = _whole_words(text, found.dest_start, found.dest_end)
    rating = _rating(one, text, start, end)
    if rating < _ALIKE:
        return None
    apart = round(len(one.exact) * _WINDOW)
    for rest, offset in ((text[: max(0, start - apart // 4)], 0), (text[end + apart // 4 :], end)):
        other = (
            fuzz.partial_ratio_alignment(one.exact, rest, score_cutoff=_ALIKE * 100)
            if len(rest) >= len(one.exact) // 2
            else None
        )
        if other is not None:
            begin = other.dest_start + (offset + apart // 4 if offset else 0)
            rival = _rating(one, text, *_whole_words(text, begin, begin + len(one.exact)))
            if rating - rival < _CLEARLY:
                return None
    return Placed(start, end, Indel.normalized_similarity(one.exact, text[start:end]))


def _rating(one: Anchor, text: str, start: int, end: int) -> float:
    """How good a place is: its words count three times what is around them."""
    words = Indel.normalized_similarity(one.exact, text[start:end])
    return (3.0 * words + _around(one, text, start, end)) / 4.0


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with the words that it cuts taken in, and no blanks at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start > 0 and text[start - 1].isalnum() and start < len(text) and text[start].isalnum():
        start -= 1
    while end < len(text) and end > 0 and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
