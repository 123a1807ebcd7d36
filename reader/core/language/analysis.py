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
from reader.core.marks import Unmarked, without_marks
from reader.core.progress import Checkpoint, unwatched

_HEADLINES = frozenset({Kind.TITLE, Kind.HEADING})
_PROSE = frozenset({Kind.BODY, Kind.STANDFIRST, Kind.LIST, Kind.CAPTION})
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"(?:(?<=[^\W_A-Z] )|(?<=, ))[^\W\d_a-z][^\W\d_]*")  # not after a full stop
_LONG = 400  # tokens; features of anything longer (tables, lists without stops) are left out


def analyse(article: Article, checkpoint: Checkpoint = unwatched) -> Analysis:
    """The sentences of an article with their tokens and features, index for index.

    Furniture gets tokens but no features, and so do sentences of more than 400 tokens, which
    are no sentences. The marks of the article's format are left out of the reading: no token holds
    one, while the sentences still tile the blocks with them. Raises Cancelled when the checkpoint
    does.
    """
    if article.marks:
        words, way = without_marks(article)
        analysis = analyse(words, checkpoint)
        return replace(
            analysis, article=article, sentences=_with_marks(article, way, analysis.sentences)
        )
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


def _with_marks(
    article: Article, way: Unmarked, sentences: Sequence[Sentence]
) -> tuple[Sentence, ...]:
    """The sentences at their places in the article's text.

    A mark that touches the end of a sentence goes with it, any other with the next, so that again
    only white space stands between the sentences of a block.
    """
    text = article.text
    ends = {mark.start: mark.end for mark in article.marks}
    placed: list[Sentence] = []
    for i, sentence in enumerate(sentences):
        block = article.blocks[sentence.block]
        last = placed[-1] if placed else None
        start = block.start
        if last is not None and last.block == sentence.block:
            start = last.end
            while text[start].isspace():
                start += 1
        end = block.end
        if i + 1 < len(sentences) and sentences[i + 1].block == sentence.block:
            end = way.outer_end(sentence.end)
            end = ends.get(end, end)
        tokens = tuple(
            replace(token, start=way.outer(token.start), end=way.outer_end(token.end))
            for token in sentence.tokens
        )
        placed.append(replace(sentence, start=start, end=end, tokens=tokens))
    return tuple(placed)


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
