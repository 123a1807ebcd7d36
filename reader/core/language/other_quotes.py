"""Quotations in sentences that are not in English, in quotation marks of any style."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.article import Sentence
from reader.core.language.features import Quote

_CLOSES = {
    "«": "»", "»": "«", "„": "“”", "“": "”", "‟": "”", "「": "」", "『": "』", "‹": "›",
    '"': '"', "＂": "＂", "”": "”", "〝": "〞",
}  # fmt: skip
_ALL_CLOSE = frozenset("".join(_CLOSES.values()))
_FEWEST_QUOTED = 2  # tokens


def other_quotes(sentences: Sequence[Sentence]) -> list[tuple[Quote, ...]]:
    """The quotations of each sentence, index for index, in marks of any style.

    A quotation may run over several sentences of one block; each then gets its part. One that is
    never closed is none.
    """
    found: list[list[Quote]] = [[] for _ in sentences]
    block, opened, closing = -1, (0, 0), ""
    for i, sentence in enumerate(sentences):
        if sentence.block != block:
            block, closing = sentence.block, ""
        for k, token in enumerate(sentence.tokens):
            mark = token.text[0]
            if closing and mark in closing:
                _add(sentences, opened, (i, k), found)
                closing = ""
            elif not closing and mark in _CLOSES and not (mark in "”" and _touches(sentence, k)):
                opened, closing = (i, k), _CLOSES[mark]
    return [tuple(sorted(quotes, key=lambda q: q.first)) for quotes in found]


def _touches(sentence: Sentence, at: int) -> bool:
    """Whether the mark closes a word before it, so that it opens nothing."""
    return at > 0 and sentence.tokens[at - 1].end == sentence.tokens[at].start


def _add(
    sentences: Sequence[Sentence],
    opened: tuple[int, int],
    closed: tuple[int, int],
    found: list[list[Quote]],
) -> None:
    for i in range(opened[0], closed[0] + 1):
        first = opened[1] + 1 if i == opened[0] else 0
        end = closed[1] if i == closed[0] else len(sentences[i].tokens)
        long = end - first >= _FEWEST_QUOTED or opened[0] != closed[0]
        if first < end and (long or len(sentences[i].tokens[first].text) > 3):
            found[i].append(Quote(first, end, False))
