"""The whole language layer over one article: sentences, tokens and all their features."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from reader.core.article import Article, Kind, Sentence, Token
from reader.core.language.attributions import find_attributions
from reader.core.language.clauses import find_clauses
from reader.core.language.features import Analysis, Features, Name, Quote
from reader.core.language.names import find_names
from reader.core.language.numbers import find_quantities
from reader.core.language.other_languages import (
    OtherLanguage,
    is_english,
    languages_of_blocks,
    told_name,
)
from reader.core.language.phrases import find_phrases, in_clauses
from reader.core.language.quotes import find_quotes
from reader.core.language.segmenter import LONGEST, Cutter, segmented
from reader.core.language.speakers import find_speakers
from reader.core.language.times import find_times
from reader.core.language.tokens import tokenize
from reader.core.language.verb_chains import find_chains
from reader.core.language.verb_finite import with_finite_verbs
from reader.core.language.verb_groups import find_verb_groups, reads_as_headline
from reader.core.language.watched import Watched
from reader.core.language.words import tagged, untagged
from reader.core.lexicon import own_sha256
from reader.core.limits import Limit, LimitKind
from reader.core.marks import Unmarked, without_marks
from reader.core.progress import Checkpoint, part_of, unwatched
from reader.core.said import LANGUAGES, joined, said, term, times
from reader.core.shelf import Shelf

_HEADLINES = frozenset({Kind.TITLE, Kind.HEADING})
_PROSE = frozenset({Kind.BODY, Kind.STANDFIRST, Kind.LIST, Kind.CAPTION})
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
# A word with a capital that stands not after a full stop; the letter is looked at first.
_INSIDE = re.compile(r"(?=[^\W\d_a-z])(?:(?<=[^\W_A-Z] )|(?<=, ))[^\W\d_]+")
_LONG = 400  # tokens; features of anything longer (tables, lists without stops) are left out
_MANY_NUMBERS = 150  # in a sentence: a table; a number costs what five words do
_A_NUMBER = 5
_AT_ONCE = 1500  # tokens that are tagged between two calls of the checkpoint: some 20 ms
# Words that are read in full: some three minutes, and half as much again as a text of 4 MB holds.
# Of a longer article the rest is only cut into words.
MOST_WORDS = 1_000_000
_CUT, _READ, _NAMED = 0.05, 0.6, 0.65  # the parts of the work that are done after each step


# What is kept of a sentence for the same one elsewhere: bytes for each character of it.
_KEPT_BYTES = 70.0


def analyse(
    article: Article, checkpoint: Checkpoint = unwatched, known: Shelf[Features] | None = None
) -> Analysis:
    """The sentences of an article with their tokens and features, index for index.

    The same article always gives the same analysis. Furniture gets tokens but no features, and so
    do sentences of more than 400 tokens, which are no sentences, and all beyond the first million
    of tokens; the two are told in ``limits``. An article that is not in English, or a paragraph of
    an English one, is read by its form alone (see other_languages.py); that is told there too. The
    marks of the article's format are left out of the
    reading: no token holds one, while the sentences still tile the blocks with them. Raises
    Cancelled when the checkpoint does, which is called at least every 0.1 s.

    ``known`` holds what was found in sentences before, of whatever article, and takes up what is
    found now: agencies' copy stands in many articles, and an edited article is mostly the old one.
    """
    known = Shelf(0.0) if known is None else known
    if article.marks:
        words, way = without_marks(article)
        analysis = analyse(words, checkpoint, known)
        return replace(
            analysis, article=article, sentences=_with_marks(article, way, analysis.sentences)
        )
    others = languages_of_blocks(article, checkpoint)
    cutters = _cutters(others, checkpoint) if others else None
    cut = segmented(article, part_of(checkpoint, 0.0, _CUT), cutters)
    read = _read(article.text, cut.sentences, others, part_of(checkpoint, _CUT, _READ))
    checkpoint(_READ)
    sentences = read.sentences
    # Names alone take seconds in a text of megabytes.
    kept = Watched(read.english, checkpoint, _READ)
    quotes = find_quotes(kept, article.text)
    named = find_names(kept)
    published = _date(article.published)
    features: list[Features] = []
    elsewhere: Mapping[int, Features] = {}
    if others:
        from reader.core.language.other_features import other_features

        foreign = {i: s for i, s in enumerate(sentences) if read.full[i] and s.block in others}
        elsewhere = other_features(article.text, foreign, others, published, checkpoint)
    step = part_of(checkpoint, _NAMED, 1.0)
    for i, sentence in enumerate(sentences):
        step(i / len(sentences))
        if sentence.kind is Kind.FURNITURE or not read.full[i]:
            features.append(Features(clauses=(0,) * len(sentence.tokens)))
            continue
        if sentence.block in others:
            features.append(elsewhere[i])
            continue
        told = article.text[sentence.start : sentence.end]
        features.append(_features(sentence, told, named[i], published, quotes[i], known))
    ending = Watched(sentences, checkpoint, 1.0)
    limits = (*_of_language(article, others), *_of_length(read, cut.cuts))
    unread = frozenset(i for i, s in enumerate(sentences) if s.block in others or not read.full[i])
    return Analysis(article, sentences, find_speakers(ending, features), limits, unread)


class _Read(NamedTuple):
    """The sentences with their tokens, and which of them are read in full."""

    sentences: tuple[Sentence, ...]
    english: Sequence[Sentence]  # without tokens where they are not read as English, in full
    full: Sequence[bool]
    long: int  # how many are too long, furniture aside
    beyond: int  # how many come after the last word that is read in full


def _cutters(others: Mapping[int, OtherLanguage], checkpoint: Checkpoint) -> Mapping[int, Cutter]:
    from reader.core.language.other_words import other_spans  # 30 ms that English need not wait

    return {
        block: partial(other_spans, language=language, checkpoint=checkpoint)
        for block, language in others.items()
    }


def _read(
    text: str,
    found: Sequence[Sentence],
    others: Mapping[int, OtherLanguage],
    checkpoint: Checkpoint,
) -> _Read:
    own = [s for s in found if s.block not in others] if others else found
    names, common = _body_words(text, own, part_of(checkpoint, 0.0, 0.1))
    step = part_of(checkpoint, 0.1, 1.0)
    sentences: list[Sentence] = []
    full: list[bool] = []
    cut: dict[int, list[tuple[int, int, str]]] = {}  # not yet tagged, by the sentence's place
    left, long, beyond, size = MOST_WORDS, 0, 0, 0
    for i, sentence in enumerate(found):
        step(i / len(found))
        language = others.get(sentence.block)
        if language is not None:
            from reader.core.language.other_words import other_tokens

            other = other_tokens(text, sentence.start, sentence.end, language)
            sentences.append(_with_tokens(sentence, other))
            full.append(len(other) <= _LONG)
            long += len(other) > _LONG and sentence.kind is not Kind.FURNITURE
            continue
        spans = tokenize(text, sentence.start, sentence.end)
        numbers = len(_NUMBER.findall(text, sentence.start, sentence.end))
        left -= len(spans) + _A_NUMBER * numbers
        short = len(spans) <= _LONG and numbers <= _MANY_NUMBERS
        full.append(short and left >= 0)
        if sentence.kind is not Kind.FURNITURE:
            long += not short
            beyond += short and left < 0
        sentences.append(sentence if full[-1] else _with_tokens(sentence, untagged(text, spans)))
        if full[-1]:
            cut[i] = spans
            size += len(spans)
        if size > _AT_ONCE:
            _tag(text, sentences, cut, names, common)
            size = 0
    _tag(text, sentences, cut, names, common)
    english = [
        sentence if full[i] and sentence.block not in others else found[i]
        for i, sentence in enumerate(sentences)
    ]
    return _Read(tuple(sentences), english, full, long, beyond)


def _tag(
    text: str,
    sentences: list[Sentence],
    cut: dict[int, list[tuple[int, int, str]]],
    names: frozenset[str],
    common: frozenset[str],
) -> None:
    """Puts tagged tokens into the sentences that are cut, and forgets the cuts."""
    for i, tokens in zip(cut, tagged(text, [*cut.values()], names, common), strict=True):
        sentences[i] = _with_tokens(sentences[i], tokens)
    cut.clear()


def _with_tokens(bare: Sentence, tokens: tuple[Token, ...]) -> Sentence:
    # dataclasses.replace takes ten times as long, and a text may have 100,000 sentences.
    return Sentence(bare.index, bare.start, bare.end, bare.kind, bare.block, tokens)


def _of_language(article: Article, others: Mapping[int, OtherLanguage]) -> Iterator[Limit]:
    """That the article, or some of its paragraphs, are not in English."""
    if not is_english(article):
        yield Limit(
            LimitKind.LANGUAGE,
            said(
                "The article is in {language}: it is aligned by names, numbers, times, quotations "
                "and spelling; differences of wording are not looked for.",
                language=term(told_name(article.language), LANGUAGES),
            ),
        )
    elif others:
        names = sorted({told_name(language.code) for language in others.values()})
        told: str = term(names[-1], LANGUAGES)
        if len(names) > 1:
            some = joined((term(name, LANGUAGES) for name in names[:-1]), ", ")
            told = said("{some} and {last}", some=some, last=told)
        if len(others) == 1:
            text = said(
                "One paragraph is in {language}: it is aligned by names, numbers, times, "
                "quotations and spelling; differences of wording are not looked for there.",
                language=told,
            )
        else:
            text = said(
                "{n:,} paragraphs are in {language}: they are aligned by names, numbers, times, "
                "quotations and spelling; differences of wording are not looked for there.",
                n=len(others),
                language=told,
            )
        yield Limit(LimitKind.LANGUAGE, text)


def _of_length(read: _Read, cuts: int) -> Iterator[Limit]:
    """What the article's length, or that of its sentences, kept from being read in full."""
    long, beyond = read.long, read.beyond
    if cuts:
        yield Limit(
            LimitKind.LENGTH,
            said(
                "Text without any full stop was cut in {what}, after {longest:,} characters each; "
                "what is said across such a cut is not found.",
                what=times(cuts, "place", "places"),
                longest=LONGEST,
            ),
        )
    if long:
        one = said(
            "One stretch of more than {words} words or {numbers} numbers without a full stop "
            "(tables, lists) is compared by single words only.",
            words=_LONG,
            numbers=_MANY_NUMBERS,
        )
        many = said(
            "{n:,} stretches of more than {words} words or {numbers} numbers without a full stop "
            "(tables, lists) are compared by single words only.",
            n=long,
            words=_LONG,
            numbers=_MANY_NUMBERS,
        )
        yield Limit(LimitKind.LENGTH, many if long > 1 else one)
    if beyond:
        yield Limit(
            LimitKind.LENGTH,
            said(
                "The article is so long that {n:,} sentences at its end are compared by single "
                "words only; the first {words:,} words or so are read in full.",
                n=beyond,
                words=MOST_WORDS,
            ),
        )


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
    sentence: Sentence,
    told: str,
    names: tuple[Name, ...],
    published: date | None,
    quotes: tuple[Quote, ...],
    known: Shelf[Features],
) -> Features:
    """The features of an English sentence whose text is ``told``."""
    # Tokens and lemmas follow from the text and the tags. Names are the article's, and counted in
    # by no other rule.
    tags = tuple([token.tag for token in sentence.tokens])
    key = told, tags, sentence.kind, published, quotes, own_sha256()
    found = known.get(key)
    if found is None:
        found = _found(sentence, published, quotes)
        known.put(key, found, _KEPT_BYTES * (len(told) + 1))
    return Features(
        clauses=found.clauses,
        verbs=found.verbs,
        phrases=found.phrases,
        names=names,
        quantities=found.quantities,
        times=found.times,
        quotes=quotes,
        attributions=found.attributions,
    )


def _found(sentence: Sentence, published: date | None, quotes: tuple[Quote, ...]) -> Features:
    """All features but the names."""
    tokens = sentence.tokens
    chains = with_finite_verbs(tokens, find_chains(tokens))
    phrases = find_phrases(tokens, (0,) * len(tokens))
    clauses = find_clauses(tokens, chains, phrases)
    phrases = in_clauses(phrases, clauses)
    headline = sentence.kind in _HEADLINES or reads_as_headline(tokens)
    verbs = find_verb_groups(tokens, chains, clauses, phrases, headline)
    times = find_times(sentence, published)
    return Features(
        clauses=clauses,
        verbs=verbs,
        phrases=phrases,
        quantities=find_quantities(sentence, phrases, verbs, times),
        times=times,
        quotes=quotes,
        attributions=find_attributions(tokens, clauses, verbs, phrases, quotes),
    )


def _body_words(
    text: str, sentences: Sequence[Sentence], checkpoint: Checkpoint
) -> tuple[frozenset[str], frozenset[str]]:
    """The words, in lower case, that the prose mostly writes with a capital, and the others."""
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for i, sentence in enumerate(sentences):
        checkpoint(i / len(sentences))
        if sentence.kind not in _PROSE:
            continue
        words = _WORD.findall(text, sentence.start, sentence.end)
        small = [word for word in words if word.islower()]
        most = 0.6 * len(words)
        # Only where few are in lower case are the capitals counted.
        if len(words) < 4 or (len(words) - len(small) > most and _capitals(words) > most):
            continue
        lower.update(small)
        inside = _INSIDE.findall(text, sentence.start, sentence.end)
        capital.update([word.lower() for word in inside])
    names = frozenset(word for word, number in capital.items() if number > lower[word])
    return names, frozenset(lower) - names


def _capitals(words: Sequence[str]) -> int:
    return len([word for word in words if word[0].isupper()])


def _date(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
