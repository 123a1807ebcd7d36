"""Text to ``Token`` values: cut, tagged and with lemmas."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Container, Sequence
from functools import lru_cache

from reader.core.article import Token
from reader.core.language.lemmas import lemma
from reader.core.language.tagger import tag_all
from reader.core.language.tokens import tokenize

_LONG = 3  # letters; Title Case leaves shorter words ("and", "for") in lower case
_SHARE = 0.8


def tokens_of(
    text: str,
    start: int,
    end: int,
    names: Container[str] = frozenset(),
    common: Container[str] = frozenset(),
) -> tuple[Token, ...]:
    """The tokens of the sentence ``text[start:end]`` (code points).

    ``names`` are words, in lower case, that the article writes with a capital inside sentences,
    ``common`` those that it writes without one; they tell names from other words where everything
    has a capital.
    """
    return tagged(text, [tokenize(text, start, end)], names, common)[0]


def tagged(
    text: str,
    cut: Sequence[Sequence[tuple[int, int, str]]],
    names: Container[str] = frozenset(),
    common: Container[str] = frozenset(),
) -> list[tuple[Token, ...]]:
    """The tokens of sentences whose words are cut already, as ``tokenize`` cuts them."""
    # One string for each word of all articles: half of the memory of a set is its tokens.
    words = [[sys.intern(text[begin:stop]) for begin, stop, _ in spans] for spans in cut]
    tags = tag_all([(own, in_capitals(own)) for own in words], names, common)
    return [
        tuple(
            [
                Token(begin, stop, word, sys.intern(lower), lemma(lower, one), one)
                for (begin, stop, lower), word, one in zip(*rows, strict=True)
            ]
        )
        for rows in zip(cut, words, tags, strict=True)
    ]


def untagged(text: str, spans: Sequence[tuple[int, int, str]]) -> tuple[Token, ...]:
    """The tokens of what is no English sentence, at a tenth of the cost.

    A word is its own lemma and a foreign word (FW), a number CD, a mark stands for itself.
    """
    return tuple(
        [
            Token(begin, stop, sys.intern(text[begin:stop]), lower, lower, rough_tag(lower))
            for begin, stop, lower in ((b, e, sys.intern(low)) for b, e, low in spans)
        ]
    )


@lru_cache(maxsize=50_000)
def rough_tag(lower: str) -> str:
    """The tag of a token by its characters alone: FW, CD, or that of a mark."""
    if any(c.isalpha() for c in lower):
        return "FW"
    if any(c.isdigit() for c in lower):
        return "CD"
    known = _MARKS.get(lower)
    if known is None:
        known = ":" if unicodedata.category(lower[0])[0] == "P" else "SYM"
    return known


_MARKS = {".": ".", "!": ".", "?": ".", ",": ",", ":": ":", ";": ":", "-": ":", "...": ":"}
_MARKS |= {'"': "''", "'": "''", "。": ".", "।": ".", "؟": ".", "۔": ".", "、": ",", "،": ","}
_MARKS |= {"(": "-LRB-", "[": "-LRB-", ")": "-RRB-", "]": "-RRB-", "$": "$"}


def in_capitals(words: Sequence[str]) -> bool:
    """Whether a sentence is in Title Case or in CAPITALS, so that capitals tell nothing."""
    long = [word for word in words if len(word) > _LONG and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= _SHARE * len(long)
