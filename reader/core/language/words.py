"""Text to ``Token`` values: cut, tagged and with lemmas."""

from __future__ import annotations

from collections.abc import Container, Sequence

from reader.core.article import Token
from reader.core.language.lemmas import lemma
from reader.core.language.tagger import tag
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
    spans = tokenize(text, start, end)
    words = [text[begin:stop] for begin, stop, _ in spans]
    tags = tag(words, in_capitals(words), names, common)
    return tuple(
        Token(begin, stop, word, lower, lemma(lower, one), one)
        for (begin, stop, lower), word, one in zip(spans, words, tags, strict=True)
    )


def in_capitals(words: Sequence[str]) -> bool:
    """Whether a sentence is in Title Case or in CAPITALS, so that capitals tell nothing."""
    long = [word for word in words if len(word) > _LONG and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= _SHARE * len(long)
