"""How alike two sentences of two articles are: a row of named figures for each candidate pair.

Everything is symmetric: exchanging the articles gives the same figures. A better similarity can be
put in by giving the linker another object with the methods of ``Similarity``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz

from reader.core.alignment.profile import Profile, SentenceProfile, rarity, related_words
from reader.core.article import Kind
from reader.core.language.features import Quantity
from reader.core.language.times import compatible

FEATURES = (
    "cover_less",  # part of the rarer words' weight met in the other: of the sentence less met
    "cover_more",
    "cosine",
    "shared_weight",
    "exact_share",  # how much of what is met is met by the very same lemma
    "bigrams",
    "names",
    "names_rare",
    "name_conflict",
    "names_carried",
    "quantities",
    "quantity_conflict",
    "times",
    "verbs",
    "quoted",
    "wording",
    "both_lead",
    "one_lead",
    "both_title",
    "heading",
    "place",
    "short",
    "length_ratio",
    "topic_less",  # how much of what both leads are about the sentence names
    "topic_more",
    "off_topic",  # weight shared beyond what both leads are about
)


class Similarity(Protocol):
    """What the linker asks of a similarity: the pairs worth looking at, each with its figures."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the figures."""
        ...

    def pairs(self, left: Profile, right: Profile) -> dict[tuple[int, int], tuple[float, ...]]:
        """For places (not sentence indexes) in the two profiles, figures in the order of names."""
        ...


@dataclass(frozen=True, slots=True)
class _Weights:
    """How much each word of the two articles tells: rare in English, rare in these two."""

    by_word: Mapping[str, float]
    by_name: Mapping[str, float]


def _weights(left: Profile, right: Profile) -> _Weights:
    rows = (*left.sentences, *right.sentences)
    words: dict[str, int] = {}
    names: dict[str, int] = {}
    for row in rows:
        for word in row.words:
            words[word] = words.get(word, 0) + 1
        for name in row.names:
            names[name] = names.get(name, 0) + 1
    total = len(rows) + 1
    return _Weights(
        {w: (0.3 + rarity(w)) * math.log(1 + total / n) for w, n in words.items()},
        {k: math.log(1 + total / n) for k, n in names.items()},
    )


def _topic(left: Profile, right: Profile, weights: _Weights) -> dict[str, float]:
    """The words that the leads of both articles share, with their weights: the common event."""
    leads = [{w for s in article.sentences if s.lead for w in s.words} for article in (left, right)]
    # Weighted without the set's own frequencies: what the leads share is frequent in the set.
    return {w: 0.3 + rarity(w) for w in leads[0] & leads[1] if w in weights.by_word}


def _coverage(
    left: Profile, right: Profile, weights: _Weights
) -> tuple[dict[tuple[int, int], dict[str, float]], dict[tuple[int, int], dict[str, float]]]:
    """For each pair that shares anything: how well each word of the one is met in the other."""
    vocabulary_left = sorted({(w, p) for s in left.sentences for w, p in s.words.items()})
    vocabulary_right = sorted({(w, p) for s in right.sentences for w, p in s.words.items()})
    related = related_words(vocabulary_left, vocabulary_right)
    postings: dict[str, list[int]] = {}
    for place, sentence in enumerate(right.sentences):
        for word in sentence.words:
            postings.setdefault(word, []).append(place)
    met_left: dict[tuple[int, int], dict[str, float]] = {}
    met_right: dict[tuple[int, int], dict[str, float]] = {}
    for i, sentence in enumerate(left.sentences):
        for word in sentence.words:
            for other, strength in related.get(word, ()):
                for j in postings[other]:
                    here = met_left.setdefault((i, j), {})
                    if strength > here.get(word, 0.0):
                        here[word] = strength
                    there = met_right.setdefault((i, j), {})
                    if strength > there.get(other, 0.0):
                        there[other] = strength
    return met_left, met_right


def _share(topic: Mapping[str, float], sentence: SentenceProfile) -> float:
    total = sum(topic.values())
    return sum(topic[w] for w in sentence.words if w in topic) / total if total else 0.0


def _quantities(a: Sequence[Quantity], b: Sequence[Quantity]) -> tuple[float, float]:
    meeting = conflicting = 0
    for p in a:
        for q in b:
            if p.unit != q.unit:
                continue
            same_thing = bool(p.counted and p.counted == q.counted) or (
                not p.counted and not q.counted
            )
            if p.low <= q.high and q.low <= p.high:
                meeting += 1 if same_thing or p.low > 12 else 0
            elif same_thing:
                conflicting += 1
    return min(meeting, 2) / 2, min(conflicting, 2) / 2


class LexicalSimilarity:
    """Words and their WordNet relations, names, quantities, times, quotations, place, wording."""

    names = FEATURES

    def __init__(self, least_cover: float = 0.06) -> None:
        self._least_cover = least_cover

    def pairs(self, left: Profile, right: Profile) -> dict[tuple[int, int], tuple[float, ...]]:
        """Figures of every pair in which the sentences share more than ``least_cover``."""
        weights = _weights(left, right)
        met_left, met_right = _coverage(left, right, weights)
        sizes_left = [sum(weights.by_word[w] for w in s.words) for s in left.sentences]
        sizes_right = [sum(weights.by_word[w] for w in s.words) for s in right.sentences]
        norms_left = [
            math.sqrt(sum(weights.by_word[w] ** 2 for w in s.words)) for s in left.sentences
        ]
        norms_right = [
            math.sqrt(sum(weights.by_word[w] ** 2 for w in s.words)) for s in right.sentences
        ]
        topic = _topic(left, right, weights)
        topic_left = [_share(topic, s) for s in left.sentences]
        topic_right = [_share(topic, s) for s in right.sentences]
        found: dict[tuple[int, int], tuple[float, ...]] = {}
        for (i, j), met in met_left.items():
            weight_left = sum(weights.by_word[w] * s for w, s in met.items())
            weight_right = sum(weights.by_word[w] * s for w, s in met_right[i, j].items())
            cover_left = weight_left / (sizes_left[i] + 4.0)
            cover_right = weight_right / (sizes_right[j] + 4.0)
            if max(cover_left, cover_right) < self._least_cover:
                continue
            a, b = left.sentences[i], right.sentences[j]
            dot = sum(weights.by_word[w] ** 2 for w in a.words if w in b.words)
            exact = sum(weights.by_word[w] for w in a.words if w in b.words)
            beyond = sum(weights.by_word[w] * s for w, s in met.items() if w not in topic)
            alike = self._figures(
                a,
                b,
                weights,
                min(cover_left, cover_right),
                max(cover_left, cover_right),
                dot / (norms_left[i] * norms_right[j] + 1e-9),
                (weight_left + weight_right) / 2,
                2 * exact / (weight_left + weight_right + 1e-9),
            )
            shares = topic_left[i], topic_right[j]
            found[i, j] = (*alike, min(shares), max(shares), math.log1p(beyond))
        return found

    def _figures(
        self,
        a: SentenceProfile,
        b: SentenceProfile,
        weights: _Weights,
        cover_less: float,
        cover_more: float,
        cosine: float,
        shared: float,
        exact: float,
    ) -> tuple[float, ...]:
        common = a.names & b.names
        either = a.names | b.names
        carried = ((a.names | a.carried) & (b.names | b.carried)) - common
        name_weight = sum(weights.by_name[n] for n in common)
        all_names = sum(weights.by_name[n] for n in either)
        meeting, conflicting = _quantities(a.quantities, b.quantities)
        times = [compatible(p, q) for p in a.times for q in b.times]
        quoted = a.quoted & b.quoted
        wording = fuzz.ratio(tuple(a.words), tuple(b.words)) / 100.0 if cosine > 0.2 else 0.0
        shorter, longer = sorted((a.length, b.length))
        titles = (a.kind is Kind.TITLE) + (b.kind is Kind.TITLE)
        return (
            cover_less,
            cover_more,
            cosine,
            math.log1p(shared),
            exact,
            math.log1p(len(a.bigrams & b.bigrams)),
            name_weight / all_names if all_names else 0.0,
            math.log1p(name_weight),
            float(bool(a.names and b.names and not common)),
            math.log1p(sum(weights.by_name[n] for n in carried)),
            meeting,
            conflicting,
            (0.5 if True in times else 0.0)
            - (0.5 if False in times and True not in times else 0.0),
            math.log1p(len(a.verbs & b.verbs)),
            math.log1p(len(quoted)),
            wording,
            float(a.lead and b.lead),
            float(a.lead != b.lead),
            float(titles == 2),
            float(Kind.HEADING in (a.kind, b.kind)),
            abs(a.place - b.place),
            float(shorter <= 5),
            shorter / max(longer, 1),
        )
