"""The sentences of one article as rows of figures: what a pair of articles is worked out from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.alignment.meanings import meanings
from reader.core.alignment.rarity import rarity
from reader.core.alignment.sentence_profile import FOREIGN, SentenceProfile
from reader.core.article import Kind
from reader.core.language.ngrams import char_ngrams
from reader.core.language.relations import expansions

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.intp]

_COMMON = 0.3  # what even the most common content word tells beside a rare one


class Table:
    """Arrays over the sentences (rows) of one article and its words or names (columns)."""

    def __init__(self, sentences: Sequence[SentenceProfile]) -> None:
        self.sentences = sentences
        self.count = len(sentences)
        self.words, self.has = _incidence([s.words for s in sentences])
        self.place_of = {word: place for place, word in enumerate(self.words)}
        self.times_met = dict(zip(self.words, self.has.sum(0).tolist(), strict=True))
        self.rarity = np.array([_COMMON + rarity(w) for w in self.words], np.float32)
        self.meaning = meanings(self.words)
        # The sentences of each word in a row: those of word k are rows[start[k]:][:spread[k]].
        self.rows: Ints = np.nonzero(self.has.T)[1]
        self.spread: Ints = np.count_nonzero(self.has, axis=0)
        self.start: Ints = np.cumsum(self.spread) - self.spread
        tags: dict[str, set[str]] = {word: set() for word in self.words}
        for sentence in sentences:
            for word, tag in sentence.words.items():
                tags[word].add(tag)
        self.is_verb = np.array(["v" in tags[w] for w in self.words], np.float32)
        self.is_foreign = np.array([FOREIGN in tags[w] for w in self.words], bool)
        self.keys = Keys(self.words, tags)
        self.names, self.named = _incidence([s.names for s in sentences])
        carried, taken_up = _incidence([(*s.names, *s.carried) for s in sentences])
        self.all_names, self.taken_up = carried, taken_up
        self.name_met = dict(zip(self.names, self.named.sum(0).tolist(), strict=True))
        self.lead = _figures(s.lead for s in sentences)
        self.title = _figures(s.kind is Kind.TITLE for s in sentences)
        self.heading = _figures(s.kind is Kind.HEADING for s in sentences)
        self.place = _figures(s.place for s in sentences)
        self.length = _figures(s.length for s in sentences)
        events = [
            (row, *(self.place_of.get(word, -1) for word in event))
            for row, sentence in enumerate(sentences)
            for event in sentence.events
        ]
        self.events: Ints = np.array(events, np.intp).reshape(len(events), 4)

    @cached_property
    def spelling(self) -> list[frozenset[str]]:
        """The character n-grams of each word, for pairs with a word of another language."""
        return [char_ngrams(word) for word in self.words]


def _figures(values: Iterable[float]) -> Floats:
    return np.fromiter(values, np.float32)


def _incidence(rows: Sequence[Iterable[str]]) -> tuple[list[str], Floats]:
    """The strings of all rows in order, and for each row a 1.0 under each that it has."""
    place: dict[str, int] = {}
    for row in rows:
        for item in row:
            place.setdefault(item, len(place))
    found = np.zeros((len(rows), len(place)), np.float32)
    for number, row in enumerate(rows):
        found[number, [place[item] for item in row]] = 1.0
    return list(place), found


class Keys:
    """What the words of an article expand to in WordNet, in order, to be met with another's.

    Parallel arrays: ``key`` in ascending order, ``word`` (a place), ``strength``.
    """

    def __init__(self, words: Sequence[str], tags: Mapping[str, Iterable[str]]) -> None:
        rows: list[tuple[int, int, float]] = []
        for place, word in enumerate(words):
            best: dict[str, float] = {}
            for tag in sorted(tags[word]):
                for key, strength in expansions(word, tag):
                    if strength > best.get(key, 0.0):
                        best[key] = strength
            # The hash stands for the key: numbers are met a hundred times faster than strings.
            rows += [(hash(key), place, strength) for key, strength in best.items()]
        rows.sort()
        self.key = np.array([key for key, _, _ in rows], np.int64)
        self.word: Ints = np.array([place for _, place, _ in rows], np.intp)
        self.strength = np.array([strength for _, _, strength in rows], np.float32)

    def meet(self, other: Keys, least: float) -> tuple[Ints, Ints, Floats]:
        """Pairs of words with a key in common, once each, and their nearness from ``least``."""
        first = np.searchsorted(other.key, self.key, "left")
        many = np.searchsorted(other.key, self.key, "right") - first
        own = np.repeat(np.arange(len(self.key)), many)
        begin = np.cumsum(many) - many
        at = np.arange(len(own)) - np.repeat(begin, many) + np.repeat(first, many)
        near = self.strength[own] * other.strength[at]
        kept = np.nonzero(near >= least)[0]
        kept = kept[np.argsort(-near[kept], kind="stable")]
        pair = self.word[own[kept]] << 32 | other.word[at[kept]]
        pair, nearest = np.unique(pair, return_index=True)
        return pair >> 32, pair & 0xFFFFFFFF, near[kept][nearest]


def normal(rows: Floats) -> Floats:
    """The rows at length 1; rows of zeros stay."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / (length + 1e-6), np.float32)


def smoothed(rows: Floats, kernel: Mapping[int, float]) -> Floats:
    """Each row with a share of those around it: ``kernel`` maps a distance in rows to a share."""
    found = np.zeros_like(rows)
    count = len(rows)
    for distance, share in kernel.items():
        if abs(distance) >= count:
            continue
        to = slice(max(-distance, 0), count - max(distance, 0))
        start = slice(max(distance, 0), count - max(-distance, 0))
        found[to] += np.float32(share) * rows[start]
    return found
