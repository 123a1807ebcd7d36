"""A sentence as one plain lower-case string, with the way back to its tokens.

Rules that look for dates and numbers read this string, so they do not depend on where the
tokenizer cuts ("130km", "US$27.5bn", "34-year-old", "10:00 am").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.core.article import Sentence, Token

# Characters of a flat text that are read for numbers and times. A sentence has 120 and the longest
# of the public sets 900; a table or a megabyte of digits is no sentence, and reading one would take
# minutes.
LONGEST = 8000


class FlatText(NamedTuple):
    """The joined plain forms of the tokens, with one space where the text had white space.

    ``starts[i]`` is where token i begins in ``text``.
    """

    text: str
    starts: tuple[int, ...]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The token range (end excluded) that ``text[start:end]`` touches; it is not empty."""
        first = bisect_right(self.starts, start) - 1
        return first, max(bisect_right(self.starts, end - 1), first + 1)


def flatten(sentence: Sentence) -> FlatText:
    """The flat text of a sentence; empty when it has no tokens."""
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    last_end = -1
    for token in sentence.tokens:
        if pieces and token.start > last_end:
            pieces.append(" ")
            at += 1
        starts.append(at)
        pieces.append(token.lower)
        at += len(token.lower)
        last_end = token.end
    return FlatText("".join(pieces), tuple(starts))


def original(sentence: Sentence, first: int, end: int) -> str:
    """The article's own words of a token range, white space reduced to one space."""
    pieces: list[str] = []
    last_end = -1
    for token in sentence.tokens[first:end]:
        if pieces and token.start > last_end:
            pieces.append(" ")
        pieces.append(token.text)
        last_end = token.end
    return "".join(pieces)


class Atom(NamedTuple):
    """A number, a word or a mark of the flat text; ``kind`` is "n", "w", "c" (currency) or "s"."""

    text: str
    kind: str
    start: int
    end: int
    first: int  # token index
    joined: bool  # no white space before it


_ATOM = re.compile(
    # Most atoms; behind the other kinds they took twice as long.
    r"(?P<w1>[a-z]+(?=[ ,]))"
    r"|(?P<s1>\d+(?:\.\d+){2,}|\d+(?:[/:]\d+)+)"
    # No star over groups of thousands: a megabyte of "1,000,000," took cubic time.
    r"|(?P<n>\d{1,3}(?:,\d{2,3}){0,5},\d{3}(?:\.\d+)?(?!,?\d)"
    # Tokenised text: "$5 . 3 million".
    r"|\d{1,3} \. \d{1,3}(?= (?:[mbt]illion|percent|per cent|%))"
    r"|\d+(?:\.\d+)?|\.\d+|[½⅓⅔¼¾⅕⅛])"
    r"|(?P<c>[$£€¥₹₽₩₪₺₴₦฿₿])"
    r"|(?P<w>(?:[^\W\d_]\.){2,}|[^\W\d_]+[²³]?(?:'[^\W\d_]+)*)"
    r"|(?P<s>\S)"
)


_LONGEST_NUMBER = 18  # characters: longer rows of digits are codes, and hostile ones overflow


def atoms(flat: FlatText) -> list[Atom]:
    """The atoms of a flat text in order; every character but white space is in one."""
    found: list[Atom] = []
    last_end = -1
    first = 0
    nexts = (*flat.starts[1:], len(flat.text))
    for match in _ATOM.finditer(flat.text):
        kind = (match.lastgroup or "s")[0]
        start, end = match.span()
        if kind == "n" and end - start > _LONGEST_NUMBER:
            kind = "s"
        text = match.group()
        if kind == "n" and " " in text:
            text = text.replace(" ", "")
        while nexts[first] <= start:
            first += 1
        found.append(Atom(text, kind, start, end, first, start == last_end))
        last_end = end
    return found


def text_at(atoms: Sequence[Atom], at: int) -> str:
    """The atom's text, or "" outside."""
    return atoms[at].text if 0 <= at < len(atoms) else ""


class View(NamedTuple):
    """A sentence with its flat text and atoms."""

    sentence: Sentence
    flat: FlatText
    atoms: list[Atom]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The token range of the atoms from ``start`` to ``end``."""
        return self.flat.tokens(self.atoms[start].start, self.atoms[end - 1].end)


def view_of(sentence: Sentence) -> View:
    """The view of a sentence; one of more than LONGEST characters has no atoms."""
    flat = flatten(sentence)
    return View(sentence, flat, atoms(flat) if len(flat.text) <= LONGEST else [])
