"""The sentences of one article as rows of figures: what a pair of articles is worked out from."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.alignment.meanings import meanings
from reader.core.alignment.rarity import rarity
from reader.core.alignment.sentence_profile import FOREIGN, SentenceProfile
from reader.core.article import Kind
from reader.core.language.features import Time
from reader.core.language.ngrams import char_ngrams
from reader.core.language.relations import expansions
from reader.core.weights import weigh

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.intp]

_COMMON = 0.3  # what even the most common content word tells beside a rare one


class Terms:
    """Strings of an article and the sentences that have them, to be met with another article's.

    ``strings`` stand in the order in which they are first met; ``having`` has a row for each and a
    column for each sentence, 1.0 where the sentence has it.
    """

    def __init__(self, sentences: Sequence[Iterable[str]]) -> None:
        rows = [tuple(items) for items in sentences]
        self.strings = list(dict.fromkeys(chain.from_iterable(rows)))
        place = dict(zip(self.strings, range(len(self.strings)), strict=True))
        self.having = np.zeros((len(place), len(rows)), np.float32)
        if place:
            spread = list(map(len, rows))
            at = np.fromiter(map(place.__getitem__, chain.from_iterable(rows)), np.intp)
            self.having[at, np.repeat(np.arange(len(rows)), spread)] = 1.0
        # The hash stands for the string: numbers are met a hundred times faster than strings.
        self._hashes = np.fromiter(map(hash, self.strings), np.int64, len(place))
        self._order: Ints = np.argsort(self._hashes)
        self._sorted = self._hashes[self._order]

    def common(self, other: Terms) -> tuple[Ints, Ints]:
        """Places of the strings that both have, in this one and in the other, in order of this."""
        if not self.strings or not other.strings:
            nothing = np.zeros(0, np.intp)
            return nothing, nothing
        at = np.minimum(other._sorted.searchsorted(self._hashes), len(other.strings) - 1)
        own: Ints = np.nonzero(other._sorted[at] == self._hashes)[0]
        return own, other._order[at[own]]

    def counts(self, other: Terms) -> Floats | None:
        """How many strings each two sentences have in common; None when no two have any."""
        own, others = self.common(other)
        return self.having[own].T @ other.having[others] if len(own) else None


class Table:
    """Arrays over the sentences of one article and its words or names."""

    def __init__(self, sentences: Sequence[SentenceProfile]) -> None:
        self.sentences = sentences
        self.count = len(sentences)
        self.vocabulary = Terms([s.words for s in sentences])
        self.words = self.vocabulary.strings
        self.having = self.vocabulary.having
        self.place_of = {word: place for place, word in enumerate(self.words)}
        self.times_met = self.having.sum(1)
        self.rarity = np.array([_COMMON + rarity(w) for w in self.words], np.float32)
        self.meaning = meanings(self.words)
        self.is_known = self.meaning.any(1).astype(np.float32)
        # The sentences of each word in a row: those of word k are rows[start[k]:][:spread[k]].
        self.rows: Ints = np.nonzero(self.having)[1]
        self.spread: Ints = np.count_nonzero(self.having, axis=1)
        self.start: Ints = np.cumsum(self.spread) - self.spread
        tags: dict[str, tuple[str, ...]] = {}  # of most words one
        for word, tag in sorted(set(chain.from_iterable(s.words.items() for s in sentences))):
            tags[word] = (*tags.get(word, ()), tag)
        of_words = [tags[word] for word in self.words]
        self.verbs: Ints = np.nonzero(["v" in found for found in of_words])[0]
        self.is_foreign = np.array([FOREIGN in found for found in of_words], bool)
        self.keys = Keys(self.words, of_words)
        self.names = Terms([(*s.names, *s.carried) for s in sentences])
        self.named = self._named()
        self.names_met = self.named.sum(1)
        self.lead = _figures(s.lead for s in sentences)
        self.leads: Ints = np.nonzero(self.lead)[0]  # places of the sentences of the lead
        self.in_lead = self.having @ self.lead > 0  # of each word
        self.title = _figures(s.kind is Kind.TITLE for s in sentences)
        self.heading = _figures(s.kind is Kind.HEADING for s in sentences)
        self.place = _figures(s.place for s in sentences)
        self.length = _figures(s.length for s in sentences)
        self.sourced = _figures(bool(s.sources) for s in sentences)
        self.acts = Terms([s.verbs for s in sentences])
        self.figures = Terms([s.figures for s in sentences])
        self.sources = Terms([s.sources for s in sentences])
        self.quoted = Terms([s.quoted for s in sentences])
        self.events = Events(sentences, self.place_of)
        self.quantities = Quantities(sentences)
        self.times = Times(sentences)

    def _named(self) -> Floats:
        """Like ``names.having``, of the names that stand in the sentence itself."""
        place = {name: k for k, name in enumerate(self.names.strings)}
        found = np.zeros_like(self.names.having)
        for number, sentence in enumerate(self.sentences):
            found[[place[name] for name in sentence.names], number] = 1.0
        return found

    @cached_property
    def meaning_of_verbs(self) -> Floats:
        """The rows of ``meaning`` of the verbs."""
        found: Floats = self.meaning[self.verbs]
        return found

    @cached_property
    def beside(self) -> Floats:
        """The matrix that adds half of its neighbours to each sentence."""
        return _smoothing(self.count, {-1: 0.5, 0: 1.0, 1: 0.5})

    @cached_property
    def around(self) -> Floats:
        """The matrix that adds those around it to each sentence, the less the farther away."""
        return _smoothing(self.count, {d: math.exp(-((d / 2) ** 2) / 2) for d in range(-4, 5)})

    @cached_property
    def spelling(self) -> list[frozenset[str]]:
        """The character n-grams of each word, for pairs with a word of another language."""
        return [char_ngrams(word) for word in self.words]


def _figures(values: Iterable[float]) -> Floats:
    return np.fromiter(values, np.float32)


class Events:
    """The verbs of an article with what acts and what is acted on, sentence by sentence.

    Parallel arrays: ``verb``, ``subject`` and ``object``, places in ``words``, 0 for none; there
    stand the places of the article's words that have a part in any event, -1 first. ``number``
    holds the way back: for each of the article's words its place in ``words``. The events of
    sentence k are those from ``start[k]`` on, ``spread[k]`` of them.
    """

    def __init__(self, sentences: Sequence[SentenceProfile], place_of: Mapping[str, int]) -> None:
        found = [
            place_of.get(word, -1)
            for sentence in sentences
            for event in sentence.events
            for word in event
        ]
        places = np.array([-1, *found], np.intp)
        self.words, numbers = np.unique(places, return_inverse=True)
        self.verb, self.subject, self.object = numbers[1:].reshape(-1, 3).T
        self.number: Ints = np.zeros(len(place_of), np.intp)
        self.number[self.words[1:]] = np.arange(1, len(self.words))
        self.spread: Ints = np.array([len(s.events) for s in sentences], np.intp)
        self.start: Ints = self.spread.cumsum() - self.spread


class Quantities:
    """The quantities of an article as parallel arrays; words are told by their hashes.

    ``counted`` is 0 where nothing is named; ``having`` has a row for each quantity and a column for
    each sentence.
    """

    def __init__(self, sentences: Sequence[SentenceProfile]) -> None:
        found = [(row, q) for row, s in enumerate(sentences) for q in s.quantities]
        self.count = len(found)
        self.low = np.array([q.low for _, q in found], np.float64)
        self.high = np.array([q.high for _, q in found], np.float64)
        self.unit = np.array([hash(q.unit) for _, q in found], np.int64)
        self.counted = np.array([hash(q.counted) if q.counted else 0 for _, q in found], np.int64)
        self.having = np.zeros((len(found), len(sentences)), np.float32)
        self.having[np.arange(len(found)), [row for row, _ in found]] = 1.0


class Times:
    """The time expressions of an article.

    ``of_row`` holds for each sentence what its own say, as text; ``said`` one of each.
    """

    def __init__(self, sentences: Sequence[SentenceProfile]) -> None:
        self.said: dict[str, Time] = {}
        self.of_row: list[list[str]] = []
        for sentence in sentences:
            row = []
            for time in sentence.times:
                parts = time.anchor, time.relation, time.begin, time.end_day, time.days
                row.append("|".join(map(str, parts)))
                self.said.setdefault(row[-1], time)
            self.of_row.append(row)
        self.any = np.array([bool(row) for row in self.of_row], bool)


class Keys:
    """What the words of an article expand to in WordNet, in order, to be met with another's.

    Parallel arrays: ``word`` (a place) and ``strength``, in the order of the keys; those of the key
    with the hash ``distinct[k]`` are the ones from ``start[k]`` on, ``spread[k]`` of them. Of these
    the ``strong[k]`` first are strong: two that are not are never near enough to meet.
    """

    def __init__(self, words: Sequence[str], tags: Sequence[tuple[str, ...]]) -> None:
        found = list(map(_expanded, words, tags))
        keys = np.concatenate([keys for keys, _ in found] or [np.zeros(0, np.int64)])
        strength = np.concatenate([near for _, near in found] or [np.zeros(0, np.float32)])
        word = np.repeat(np.arange(len(words)), [len(keys) for keys, _ in found])
        order = np.lexsort((-strength, keys))
        self.word: Ints = word[order]
        self.strength = strength[order]
        self.distinct, self.start, self.spread = np.unique(
            keys[order], return_index=True, return_counts=True
        )
        self.number: Ints = np.repeat(np.arange(len(self.distinct)), self.spread)  # of each row
        self.is_strong = self.strength >= math.sqrt(weigh("alignment.least_strength"))
        self.strong: Ints = np.bincount(self.number[self.is_strong], minlength=len(self.distinct))

    def meet(self, other: Keys) -> tuple[Ints, Ints, Floats]:
        """Pairs of words with a key in common, once for each such key, and how near that makes
        them, if at least ``alignment.least_strength``.
        """
        if not len(self.distinct) or not len(other.distinct):
            nothing = np.zeros(0, np.intp)
            return nothing, nothing, np.zeros(0, np.float32)
        at = np.minimum(other.distinct.searchsorted(self.distinct), len(other.distinct) - 1)
        met = other.distinct[at] == self.distinct
        rows: Ints = np.nonzero(met[self.number])[0]
        there = at[self.number[rows]]
        # Most of what two articles have in common are the far hypernyms of their words.
        many = np.where(self.is_strong[rows], other.spread[there], other.strong[there])
        own, found = rows.repeat(many), in_runs(other.start[there], many)
        near = self.strength[own] * other.strength[found]
        kept = np.nonzero(near >= weigh("alignment.least_strength"))[0]
        return self.word[own[kept]], other.word[found[kept]], near[kept]


@lru_cache(maxsize=20_000)
def _expanded(word: str, tags: tuple[str, ...]) -> tuple[NDArray[np.int64], Floats]:
    """The keys that a word expands to as any of those parts of speech, and how strongly each.

    Told by their hashes: numbers are met a hundred times faster than strings. Kept, because most
    words of an article stand in the next one as well: it halves the time of its table.
    """
    best: dict[str, float] = {}
    for tag in tags:
        for key, strength in expansions(word, tag):
            if strength > best.get(key, 0.0):
                best[key] = strength
    return np.array([hash(key) for key in best], np.int64), np.array([*best.values()], np.float32)


def in_runs(start: Ints, spread: Ints) -> Ints:
    """All places of several runs one after the other; run k has the ``spread[k]`` places from
    ``start[k]`` on. What else is told of the runs goes with the places when it is repeated by
    ``spread``.
    """
    found: Ints = (start - spread.cumsum() + spread).repeat(spread)
    found += np.arange(len(found))
    return found


def lengths(rows: Floats) -> Floats:
    """The length of each row; never quite 0.0, so that it may be divided by."""
    found: Floats = np.sqrt(np.einsum("ij,ij->i", rows, rows)) + np.float32(1e-6)
    return found


def normal(rows: Floats) -> Floats:
    """The rows at length 1; rows of zeros stay."""
    return rows / lengths(rows)[:, None]


def _smoothing(count: int, kernel: Mapping[int, float]) -> Floats:
    """The matrix that gives each of ``count`` rows a share of those around it.

    ``kernel`` maps a distance in rows to a share.
    """
    found = np.zeros((count, count), np.float32)
    for distance, share in kernel.items():
        found += share * np.eye(count, k=distance, dtype=np.float32)
    return found
