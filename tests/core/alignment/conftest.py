"""Articles analysed by hand, so that wording is tested without the language layer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.article import Article, Kind, Sentence, Token
from reader.core.language.features import Analysis, Features, Quote


def analysed(
    text: str, kind: Kind = Kind.BODY, outlet: str | None = None, spans: str = "“”"
) -> Analysis:
    """An article of one sentence a line; words between the marks ``“`` and ``”`` are quoted.

    The marks must be words of their own.
    """
    sentences, features, start = [], [], 0
    for number, line in enumerate(text.split("\n")):
        tokens, quotes, place, opened = [], [], start, None
        for word in line.split(" "):
            if word == spans[0]:
                opened = len(tokens) + 1
            elif word == spans[1] and opened is not None:
                quotes.append(Quote(opened, len(tokens), True))
            tokens.append(Token(place, place + len(word), word, word.lower(), word.lower(), "NN"))
            place += len(word) + 1
        sentences.append(Sentence(number, start, start + len(line), kind, 0, tuple(tokens)))
        features.append(Features(quotes=tuple(quotes)))
        start += len(line) + 1
    article = Article("", text, (), "", "", outlet=outlet)
    return Analysis(article, tuple(sentences), tuple(features))


@pytest.fixture
def analyse_words() -> Callable[..., Analysis]:
    return analysed
