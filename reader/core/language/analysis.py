"""The whole language layer over one article: sentences, tokens and all their features."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reader.core.article import Article, Kind, Sentence
from reader.core.language.attributions import find_attributions
from reader.core.language.clauses import find_clauses
from reader.core.language.features import Analysis, Features, Name, Quote
from reader.core.language.names import find_names
from reader.core.language.numbers import find_quantities
from reader.core.language.phrases import find_phrases
from reader.core.language.quotes import find_quotes
from reader.core.language.segmenter import segment
from reader.core.language.times import find_times
from reader.core.language.verb_chains import find_chains
from reader.core.language.verb_groups import find_verb_groups
from reader.core.language.words import tokens_of
from reader.core.progress import Checkpoint, unwatched

_HEADLINES = frozenset({Kind.TITLE, Kind.HEADING})
_PROSE = frozenset({Kind.BODY, Kind.STANDFIRST, Kind.LIST, Kind.CAPTION})
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"(?:(?<=[^\W_A-Z] )|(?<=, ))[^\W\d_a-z][^\W\d_]*")  # not after a full stop
_LONG = 400  # tokens; features of anything longer (tables, lists without stops) are left out


def analyse(article: Article, checkpoint: Checkpoint = unwatched) -> Analysis:
    """The sentences of an article with their tokens and features, index for index.

    Furniture gets tokens but no features, and so do sentences of more than 400 tokens, which
    are no sentences. Raises Cancelled when the checkpoint does.
    """
    found = segment(article)
    names, common = _body_words(article.text, found)
    sentences: list[Sentence] = []
    for i, sentence in enumerate(found):
        checkpoint(0.6 * i / len(found))
        sentences.append(
            replace(
                sentence,
                tokens=tokens_of(article.text, sentence.start, sentence.end, names, common),
            )
        )
    quotes = find_quotes(sentences, article.text)
    named = find_names(sentences)
    published = _date(article.published)
    features: list[Features] = []
    for i, sentence in enumerate(sentences):
        checkpoint(0.6 + 0.4 * i / len(sentences))
        if sentence.kind is Kind.FURNITURE or len(sentence.tokens) > _LONG:
            features.append(Features(clauses=(0,) * len(sentence.tokens)))
            continue
        features.append(_features(sentence, named[i], published, quotes[i]))
    return Analysis(article, tuple(sentences), tuple(features))


def _features(
    sentence: Sentence, names: tuple[Name, ...], published: date | None, quotes: tuple[Quote, ...]
) -> Features:
    tokens = sentence.tokens
    chains = find_chains(tokens)
    clauses = find_clauses(tokens, chains)
    phrases = find_phrases(tokens, clauses)
    verbs = find_verb_groups(tokens, chains, clauses, phrases, sentence.kind in _HEADLINES)
    return Features(
        clauses=clauses,
        verbs=verbs,
        phrases=phrases,
        names=names,
        quantities=find_quantities(sentence, phrases, verbs),
        times=find_times(sentence, published),
        quotes=quotes,
        attributions=find_attributions(tokens, clauses, verbs, phrases, quotes),
    )


def _body_words(text: str, sentences: Sequence[Sentence]) -> tuple[frozenset[str], frozenset[str]]:
    """The words, in lower case, that the prose mostly writes with a capital, and the others."""
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.kind not in _PROSE:
            continue
        words = _WORD.findall(text, sentence.start, sentence.end)
        if len(words) < 4 or sum(word[0].isupper() for word in words) > 0.6 * len(words):
            continue
        lower.update(word for word in words if word.islower())
        capital.update(word.lower() for word in _INSIDE.findall(text, sentence.start, sentence.end))
    names = frozenset(word for word, number in capital.items() if number > lower[word])
    return names, frozenset(lower) - names


def _date(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
