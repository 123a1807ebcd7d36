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
from reader.core.weights import weigh

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


@dataclass(slots=True)
class _Met:
    """What a sentence has in common with one of the other article's: sums of weights."""

    all: float = 0.0
    beyond: float = 0.0  # without the words that both leads share


def _met(
    left: Profile,
    right: Profile,
    related: Mapping[str, Sequence[tuple[str, float]]],
    weights: _Weights,
    topic: Mapping[str, float],
) -> dict[tuple[int, int], _Met]:
    """For each pair of places, how much of the left sentence's weight is met in the right one."""
    postings: dict[str, list[int]] = {}
    for place, sentence in enumerate(right.sentences):
        for word in sentence.words:
            postings.setdefault(word, []).append(place)
    found: dict[tuple[int, int], _Met] = {}
    for i, sentence in enumerate(left.sentences):
        for word in sentence.words:
            best: dict[int, float] = {}
            for other, strength in related.get(word, ()):
                for j in postings.get(other, ()):
                    if strength > best.get(j, 0.0):
                        best[j] = strength
            weight = weights.by_word[word]
            for j, strength in best.items():
                met = found.get((i, j))
                if met is None:
                    met = found[i, j] = _Met()
                met.all += weight * strength
                if word not in topic:
                    met.beyond += weight * strength
    return found


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


def _reversed(
    related: Mapping[str, Sequence[tuple[str, float]]],
) -> dict[str, list[tuple[str, float]]]:
    found: dict[str, list[tuple[str, float]]] = {}
    for word, others in related.items():
        for other, strength in others:
            found.setdefault(other, []).append((word, strength))
    return found


class LexicalSimilarity:
    """Words and their WordNet relations, names, quantities, times, quotations, place, wording."""

    names = FEATURES

    def __init__(self, least_cover: float | None = None) -> None:
        self._least_cover = weigh("alignment.least_cover") if least_cover is None else least_cover

    def pairs(self, left: Profile, right: Profile) -> dict[tuple[int, int], tuple[float, ...]]:
        """Figures of every pair in which the sentences share more than ``least_cover``."""
        weights = _weights(left, right)
        topic = _topic(left, right, weights)
        vocabularies = [
            sorted({row for s in article.sentences for row in s.words.items()})
            for article in (left, right)
        ]
        related = related_words(*vocabularies)
        met_left = _met(left, right, related, weights, topic)
        met_right = _met(right, left, _reversed(related), weights, topic)
        sizes = [
            [sum(weights.by_word[w] for w in s.words) for s in a.sentences] for a in (left, right)
        ]
        norms = [
            [math.sqrt(sum(weights.by_word[w] ** 2 for w in s.words)) for s in a.sentences]
            for a in (left, right)
        ]
        shares = [[_share(topic, s) for s in a.sentences] for a in (left, right)]
        found: dict[tuple[int, int], tuple[float, ...]] = {}
        for (i, j), here in met_left.items():
            there = met_right[j, i]
            covers = here.all / (sizes[0][i] + 4.0), there.all / (sizes[1][j] + 4.0)
            if max(covers) < self._least_cover:
                continue
            a, b = left.sentences[i], right.sentences[j]
            common = [weights.by_word[w] for w in a.words if w in b.words]
            alike = self._figures(
                a,
                b,
                weights,
                min(covers),
                max(covers),
                sum(w * w for w in common) / (norms[0][i] * norms[1][j] + 1e-9),
                (here.all + there.all) / 2,
                2 * sum(common) / (here.all + there.all + 1e-9),
            )
            on_topic = shares[0][i], shares[1][j]
            beyond = math.log1p((here.beyond + there.beyond) / 2)
            found[i, j] = (*alike, min(on_topic), max(on_topic), beyond)
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
