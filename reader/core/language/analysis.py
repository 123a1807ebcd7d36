"""The whole language layer over one article: sentences, tokens and all their features."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reader.core.article import Article, Kind, Sentence, Token
from reader.core.language.attributions import find_attributions
from reader.core.language.clauses import find_clauses
from reader.core.language.features import Analysis, Features, Name, Quote
from reader.core.language.lemmas import lemma
from reader.core.language.names import find_names
from reader.core.language.numbers import find_quantities
from reader.core.language.phrases import find_phrases
from reader.core.language.quotes import find_quotes
from reader.core.language.segmenter import segment
from reader.core.language.tagger import tag
from reader.core.language.times import find_times
from reader.core.language.tokens import tokenize
from reader.core.language.verb_chains import find_chains
from reader.core.language.verb_groups import find_verb_groups
from reader.core.progress import Checkpoint, unwatched

_HEADLINES = frozenset({Kind.TITLE, Kind.HEADING})
_PROSE = frozenset({Kind.BODY, Kind.STANDFIRST, Kind.LIST, Kind.CAPTION})
_WORD = re.compile(r"[^\W\d_]+")
_LONG = 400  # tokens; features of anything longer (tables, lists without stops) are left out
_MINOR = frozenset({"DT", "IN", "CC", "TO"})  # words that Title Case leaves in lower case


def analyse(article: Article, checkpoint: Checkpoint = unwatched) -> Analysis:
    """The sentences of an article with their tokens and features, index for index.

    Furniture gets tokens but no features, and so do sentences of more than 400 tokens, which
    are no sentences. Raises Cancelled when the checkpoint does.
    """
    found = segment(article)
    names = _body_names(article.text, found)
    sentences: list[Sentence] = []
    for i, sentence in enumerate(found):
        checkpoint(0.6 * i / len(found))
        sentences.append(replace(sentence, tokens=_tokens(article.text, sentence, names)))
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


def _tokens(text: str, sentence: Sentence, names: frozenset[str]) -> tuple[Token, ...]:
    spans = tokenize(text, sentence.start, sentence.end)
    words = [text[start:end] for start, end, _ in spans]
    tags = tag(words, _in_capitals(words), names)
    return tuple(
        Token(start, end, word, lower, lemma(lower, one), one)
        for (start, end, lower), word, one in zip(spans, words, tags, strict=True)
    )


def _in_capitals(words: Sequence[str]) -> bool:
    """Whether the sentence is in Title Case or in CAPITALS, so that capitals tell nothing."""
    long = [word for word in words if word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _body_names(text: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    """Words, in lower case, that the prose writes with a capital inside its sentences."""
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.kind not in _PROSE:
            continue
        words = _WORD.findall(text, sentence.start, sentence.end)
        if len(words) < 4 or sum(word[0].isupper() for word in words) > 0.6 * len(words):
            continue
        for word in words[1:]:
            (capital if word[0].isupper() else lower)[word.lower()] += 1
    return frozenset(word for word, number in capital.items() if number > lower[word])


def _date(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
