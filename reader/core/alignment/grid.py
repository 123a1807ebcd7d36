"""How alike the sentences of two articles are, figure by figure.

Figures that the sift and the neighbours need are matrices with a row for each sentence of the left
article and a column for each of the right one; the others are worked out for the pairs that the
sift keeps, a tenth of all. Everything is symmetric: exchanging the articles transposes matrices.
"""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np

from reader.core.alignment.meeting import events_met, words_met
from reader.core.alignment.table import (
    Floats,
    Ints,
    Table,
    in_runs,
    normal,
)

_FEW = np.float32(4.0)  # added to each sentence's weight, so that two short ones do not meet wholly
_LITTLE = np.float32(1e-9)


class Side:
    """The sentences of one article in the light of another: what each tells by itself.

    ``same`` are the places of the words that both have, ``related`` those of related words with
    their nearness, both in this article first.
    """

    def __init__(
        self, own: Table, other: Table, same: tuple[Ints, Ints], related: tuple[Ints, Ints, Floats]
    ) -> None:
        self.own, self.other = own, other
        self.same, self._there = same
        self._related = related
        met = own.times_met.copy()
        met[self.same] += other.times_met[self._there]
        # How much each word tells: rare in English, rare in these two articles.
        self.weights = own.rarity * np.log(1 + np.float32(own.count + other.count + 1) / met)
        # The words of each sentence with their weights, a row for each word.
        self.weighted = own.having * self.weights[:, None]
        self.sizes = self.weighted.sum(0)
        self.least = self.sizes + _FEW

    @cached_property
    def met(self) -> Floats:
        """For each word, how near the nearest word of each of the other's sentences is."""
        rows, words, near = self._related
        many, count = self.other.spread[words], self.other.count
        columns = self.other.rows[in_runs(self.other.start[words], many)]
        found = np.zeros(len(self.own.words) * count, np.float32)
        # On flat places: with rows and columns it takes fifteen times as long.
        np.maximum.at(found, (rows * count).repeat(many) + columns, near.repeat(many))
        return found.reshape(-1, count)

    @cached_property
    def shared(self) -> Floats:
        """The weight of each sentence that is met in each of the other's."""
        found: Floats = self.weighted.T @ self.met
        return found

    @cached_property
    def _verbs(self) -> Floats:
        """The verbs of each sentence with their weights, a row for each verb."""
        found: Floats = self.weighted[self.own.verbs]
        return found

    @cached_property
    def by_verbs(self) -> Floats:
        """The weight of each sentence's verbs that is met in each of the other's sentences."""
        found: Floats = self._verbs.T @ self.met[self.own.verbs]
        return found

    @cached_property
    def absent(self) -> Floats:
        """The part of each sentence's weight that the other article has nowhere."""
        rows, _, near = self._related
        return 1 - self._part_met(rows, near)

    def _part_met(self, rows: Ints, near: Floats) -> Floats:
        """The part of each sentence's weight in words that are so near to others."""
        nearest = np.zeros(len(self.own.words), np.float32)
        np.maximum.at(nearest, rows, near)
        found: Floats = (nearest @ self.weighted) / self.least
        return found

    @cached_property
    def by_lead(self) -> Floats:
        """The part of each sentence's weight that is met in the other article's lead."""
        rows, words, near = self._related
        there = self.other.in_lead[words]
        return self._part_met(rows[there], near[there])

    @cached_property
    def unit(self) -> Floats:
        """The weighted words, each sentence at length 1: a row for each sentence."""
        return normal(self.weighted.T)

    @cached_property
    def _alike(self) -> Floats:
        """How alike the article's own sentences are: cosine of their weighted words."""
        found: Floats = self.unit @ self.unit.T
        return found

    def length_around(self, kernel: Floats) -> Floats:
        """The length of the words of each sentence and those around it, by a smoothing matrix."""
        found: Floats = np.sqrt(((kernel @ self._alike) * kernel).sum(1)) + np.float32(1e-6)
        return found

    @cached_property
    def sense(self) -> Floats:
        """The meaning of each sentence: the weighted sum of its words' points."""
        found: Floats = self.weighted.T @ self.own.meaning
        return found

    @cached_property
    def known(self) -> Floats:
        """The weight of each sentence's words of known meaning."""
        found: Floats = (self.weights * self.own.is_known) @ self.own.having
        return found

    @cached_property
    def sense_of_verbs(self) -> Floats:
        """The meaning of each sentence's verbs, at length 1."""
        return normal(self._verbs.T @ self.own.meaning_of_verbs)


class Naming:
    """The names of one article in the light of another, ``same`` the places of common ones."""

    def __init__(self, own: Table, other: Table, same: tuple[Ints, Ints]) -> None:
        here, there = same
        met, met_there = own.names_met.copy(), other.names_met[there]
        met[here] += met_there
        total = np.float32(own.count + other.count + 1)
        self.weights = np.log(1 + total / np.maximum(met, 1))
        self.sizes = self.weights @ own.named
        elsewhere = self.weights.copy()
        elsewhere[here] *= met_there == 0
        # The part of each sentence's names that the other article has nowhere.
        self.foreign = (elsewhere @ own.named) / np.maximum(self.sizes, _LITTLE)
        leads = own.leads[self.sizes[own.leads] > 0]
        total_foreign = np.add.reduce(self.foreign[leads])
        self.foreign_in_lead = float(total_foreign / len(leads)) if len(leads) else 0.0


class Grid:
    """The figures of two articles' sentences."""

    def __init__(self, left: Table, right: Table) -> None:
        self.left, self.right = left, right
        self.shape = left.count, right.count
        one, two = left.vocabulary.common(right.vocabulary)
        rows, columns, near = words_met(left, right)
        self._met = rows, columns, near
        self.sides = (
            Side(left, right, (one, two), (rows, columns, near)),
            Side(right, left, (two, one), (columns, rows, near)),
        )

    @cached_property
    def _common(self) -> tuple[Floats, Floats]:
        """Of the words that both have, a row each: the sentences of either article with it."""
        left, right = self.sides
        return self.left.having[left.same], self.right.having[right.same]

    @cached_property
    def cosine(self) -> Floats:
        """Cosine of the weighted words, the very same lemmas only."""
        left, right = self.sides
        found: Floats = left.unit[:, left.same] @ right.unit[:, right.same].T
        return found

    @cached_property
    def _beside(self) -> Floats:
        """The cosine of each two sentences with half of that of their neighbours, not at length."""
        found: Floats = self.left.beside @ self.cosine @ self.right.beside.T
        return found

    def _words_beside(self) -> Floats:
        """Cosine of the weighted words of the sentences with those beside them."""
        left, right = self.sides
        one, two = left.length_around(self.left.beside), right.length_around(self.right.beside)
        found: Floats = self._beside / np.outer(one, two)
        return found

    def _words_around(self) -> Floats:
        """Cosine of the weighted words of the sentences with those around them."""
        left, right = self.sides
        one, two = left.length_around(self.left.around), right.length_around(self.right.around)
        smoothed = self.left.around @ self.cosine @ self.right.around.T
        found: Floats = smoothed / np.outer(one, two)
        return found

    @cached_property
    def covers(self) -> tuple[Floats, Floats]:
        """The part of each sentence's weight that is met in each of the other's."""
        left, right = self.sides
        return left.shared / left.least[:, None], right.shared.T / right.least[None, :]

    @cached_property
    def _cover_mean(self) -> Floats:
        found: Floats = np.sqrt(self.covers[0] * self.covers[1])
        return found

    @cached_property
    def own_senses(self) -> tuple[Floats, Floats]:
        """The meaning of each sentence beyond what both articles are about."""
        left, right = self.sides
        total = float(left.known.sum() + right.known.sum()) + 1e-6
        middle = (left.sense.sum(0) + right.sense.sum(0)) / np.float32(total)
        return left.sense - left.known[:, None] * middle, right.sense - right.known[
            :, None
        ] * middle

    @cached_property
    def _naming(self) -> tuple[Naming, Naming]:
        here, there = self._same_names
        return (
            Naming(self.left, self.right, (here, there)),
            Naming(self.right, self.left, (there, here)),
        )

    @cached_property
    def _same_names(self) -> tuple[Ints, Ints]:
        return self.left.names.common(self.right.names)

    @cached_property
    def _names_met(self) -> Floats:
        """The weight of the names that each two sentences have in common."""
        here, there = self._same_names
        weights = self._naming[0].weights[here]
        found: Floats = (self.left.named[here] * weights[:, None]).T @ self.right.named[there]
        return found

    @cached_property
    def _names_in_either(self) -> Floats:
        one, two = self._naming
        found: Floats = one.sizes[:, None] + two.sizes[None, :] - self._names_met
        return found

    def planes(self) -> dict[str, Floats]:
        """The figures that a sift may weigh, by name: a matrix each."""
        one, two = self.covers
        own, other = self.own_senses
        place = self.left.place[:, None], self.right.place[None, :]
        either = self._names_in_either
        return {
            "cover_less": np.minimum(one, two),
            "cover_more": np.maximum(one, two),
            "cover_mean": self._cover_mean,
            "cosine": self.cosine,
            "words_beside": self._words_beside(),
            "sense_own": normal(own) @ normal(other).T,
            "sense_beside": (normal(self.left.beside @ own) @ normal(self.right.beside @ other).T),
            "names": np.where(either > 0, self._names_met / np.maximum(either, _LITTLE), 0),
            "place": np.abs(place[0] - place[1]),
            "place_min": np.minimum(*place),
            "place_max": np.maximum(*place),
        }

    def figures(self, rows: Ints, columns: Ints) -> dict[str, Floats]:
        """The other figures, of the pairs at those places, by name; see similarity.FEATURES."""
        return {
            **self._wording(rows, columns),
            **self._meaning(rows, columns),
            **self._names(rows, columns),
            **self._standing(rows, columns),
            **self._articles(rows, columns),
            **self._events(rows, columns),
        }

    def _wording(self, rows: Ints, columns: Ints) -> dict[str, Floats]:
        left, right = self.sides
        common, mean = self._common, self._cover_mean
        shared = left.shared[rows, columns] + right.shared[columns, rows]
        by_verbs = left.by_verbs[rows, columns] + right.by_verbs[columns, rows]
        absent = left.absent[rows], right.absent[columns]
        here = mean[rows, columns]
        return {
            "shared_weight": np.log1p(shared / 2),
            "n_shared": np.log1p((common[0].T @ common[1])[rows, columns]),
            "absent_less": np.minimum(*absent),
            "absent_more": np.maximum(*absent),
            "verb_cover": np.log1p(by_verbs / 2),
            "beside": (self._beside - self.cosine)[rows, columns],
            "words_around": self._words_around()[rows, columns],
            "best_of_row": np.maximum(
                here / (mean.max(1) + _LITTLE)[rows], here / (mean.max(0) + _LITTLE)[columns]
            ),
            "rarest": self._rarest(rows, columns),
        }

    def _rarest(self, rows: Ints, columns: Ints) -> Floats:
        """The weight of the rarest word that both sentences have."""
        weights = self.sides[0].weights[self.sides[0].same]
        one, two = self._common
        # Rows are taken from copies: from transposed matrices it takes five times as long.
        both = (one.T * weights).take(rows, 0) * two.T.copy().take(columns, 0)
        found: Floats = both.max(1, initial=0)
        return found

    def _meaning(self, rows: Ints, columns: Ints) -> dict[str, Floats]:
        left, right = self.sides
        return {
            "sense": (normal(left.sense) @ normal(right.sense).T)[rows, columns],
            "sense_verbs": (left.sense_of_verbs @ right.sense_of_verbs.T)[rows, columns],
        }

    def _names(self, rows: Ints, columns: Ints) -> dict[str, Floats]:
        one, two = self._naming
        here, there = self._same_names
        weights = one.weights[here]
        carried = (self.left.names.having[here] * weights[:, None]).T @ self.right.names.having[
            there
        ]
        met = self._names_met[rows, columns]
        both = (one.sizes[rows] > 0) & (two.sizes[columns] > 0)
        foreign = one.foreign[rows], two.foreign[columns]
        in_lead = (one.foreign_in_lead + two.foreign_in_lead) / 2
        return {
            "names_rare": np.log1p(met),
            "name_conflict": (both & (met == 0)).astype(np.float32),
            "names_carried": np.log1p(np.maximum(carried[rows, columns] - met, 0)),
            "foreign_less": np.minimum(*foreign),
            "foreign_more": np.maximum(*foreign),
            "lead_foreign": _everywhere(in_lead, rows),
        }

    def _standing(self, rows: Ints, columns: Ints) -> dict[str, Floats]:
        left, right = self.left, self.right
        size = left.length[rows], right.length[columns]
        title = left.title[rows], right.title[columns]
        lead = left.lead[rows], right.lead[columns]
        return {
            "both_lead": lead[0] * lead[1],
            "one_lead": np.abs(lead[0] - lead[1]),
            "both_title": title[0] * title[1],
            "one_title": np.abs(title[0] - title[1]),
            "heading": np.maximum(left.heading[rows], right.heading[columns]),
            "length_ratio": np.minimum(*size) / np.maximum(np.maximum(*size), 1),
        }

    def _articles(self, rows: Ints, columns: Ints) -> dict[str, Floats]:
        """What the leads share, and what both articles do: the same event, or another one?"""
        left, right = self.sides
        having = self._common
        topic = self.left.in_lead[left.same] & self.right.in_lead[right.same]
        weight = self.left.rarity[left.same] * topic
        total = float(weight.sum()) or 1.0
        about = (weight @ having[0])[rows] / total, (weight @ having[1])[columns] / total
        by_lead = left.by_lead[rows], right.by_lead[columns]
        whole = left.weighted.sum(1), right.weighted.sum(1)
        length = math.sqrt(whole[0] @ whole[0]) * math.sqrt(whole[1] @ whole[1]) + 1e-9
        common = float(whole[0][left.same] @ whole[1][right.same])
        cover = self._cover_mean[self.left.leads][:, self.right.leads]
        return {
            "by_lead_less": np.minimum(*by_lead),
            "by_lead_more": np.maximum(*by_lead),
            "topic_less": np.minimum(*about),
            "topic_more": np.maximum(*about),
            "lead_cover": _everywhere(float(cover.max()) if cover.size else 0.0, rows),
            "articles_cosine": _everywhere(common / length, rows),
        }

    def _events(self, rows: Ints, columns: Ints) -> dict[str, Floats]:
        left, right = self.sides
        weights = left.weights, right.weights
        events = self.left.events, self.right.events
        whole, alone = events_met(*events, self._met, weights, (rows, columns))
        return {"event": whole, "event_verb": alone}


def _everywhere(value: float, rows: Ints) -> Floats:
    return np.full(len(rows), value, np.float32)
