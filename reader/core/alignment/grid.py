"""How alike the sentences of two articles are, figure by figure, for all pairs at once.

Each figure is a matrix with a row for each sentence of the left article and a column for each of
the right one. Everything is symmetric: exchanging the articles transposes the matrices.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from reader.core.alignment.table import Floats, Ints, Table, normal, smoothed
from reader.core.weights import weigh

_BESIDE = {-1: 0.5, 0: 1.0, 1: 0.5}
_AROUND = {d: math.exp(-((d / 2) ** 2) / 2) for d in range(-4, 5)}
_FEW = 4.0  # weight added to each sentence's own, so that two short sentences do not meet wholly


@dataclass
class Grid:
    """The figures of two articles' sentences, each worked out when first asked for."""

    left: Table
    right: Table
    _shape: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self._shape = self.left.count, self.right.count

    @cached_property
    def set_rarity(self) -> tuple[Floats, Floats]:
        """How rare each word is in these two articles."""
        left, right = self.left, self.right
        total = left.count + right.count + 1

        def rare(own: Table, other: Table) -> Floats:
            met = [own.times_met[w] + other.times_met.get(w, 0.0) for w in own.words]
            return np.log(1 + total / np.array(met, np.float32), dtype=np.float32)

        return rare(left, right), rare(right, left)

    @cached_property
    def weights(self) -> tuple[Floats, Floats]:
        """How much each word tells: rare in English, rare in these two articles."""
        rare = self.set_rarity
        return self.left.rarity * rare[0], self.right.rarity * rare[1]

    @cached_property
    def weighted(self) -> tuple[Floats, Floats]:
        """The words of each sentence with their weights."""
        return self.left.has * self.weights[0], self.right.has * self.weights[1]

    @cached_property
    def sizes(self) -> tuple[Floats, Floats]:
        """The weight of each sentence."""
        return self.weighted[0].sum(1), self.weighted[1].sum(1)

    @cached_property
    def same(self) -> tuple[Ints, Ints]:
        """Places of the words that both articles have."""
        right = self.right.place_of
        found = [(k, right[w]) for k, w in enumerate(self.left.words) if w in right]
        places = np.array(found, np.intp).reshape(len(found), 2)
        return places[:, 0], places[:, 1]

    @cached_property
    def relations(self) -> tuple[Ints, Ints, Floats]:
        """Places of related words, left and right, and how near they are: 1.0 the same.

        Words are joined over what they expand to in WordNet, never pair by pair.
        """
        least = weigh("alignment.least_strength")
        rows, columns, near = self.left.keys.meet(self.right.keys, least)
        if not self.left.is_foreign.any() and not self.right.is_foreign.any():
            return rows, columns, near
        best = dict(zip(zip(rows.tolist(), columns.tolist(), strict=True), near, strict=True))
        for pair, nearness in self._spelled_alike():
            best[pair] = max(nearness, best.get(pair, 0.0))
        places = np.array(list(best), np.intp).reshape(len(best), 2)
        return places[:, 0], places[:, 1], np.fromiter(best.values(), np.float32)

    @cached_property
    def related(self) -> Floats:
        """How near each word of the left is to each of the right; 0.0 for unrelated ones."""
        rows, columns, near = self.relations
        found = np.zeros((len(self.left.words), len(self.right.words)), np.float32)
        found[rows, columns] = near
        return found

    def _spelled_alike(self) -> Iterator[tuple[tuple[int, int], float]]:
        """Words of which one is of another language and that share most of their n-grams.

        "Präsident" and "president", "gobierno" and "gobiernos": Dice's coefficient of their
        character n-grams stands for the relations of meaning that only English words have.
        """
        least = weigh("alignment.least_spelling")
        left, right = self.left, self.right
        having: dict[str, list[int]] = {}
        for b, grams in enumerate(right.spelling):
            for gram in grams:
                having.setdefault(gram, []).append(b)
        for a, grams in enumerate(left.spelling):
            counts = Counter(b for gram in grams for b in having.get(gram, ()))
            for b, common in counts.items():
                share = 2 * common / (len(grams) + len(right.spelling[b]))
                if share >= least and (left.is_foreign[a] or right.is_foreign[b]):
                    yield (a, b), share

    @cached_property
    def met(self) -> tuple[Floats, Floats]:
        """For each word, how near the nearest word of each of the other's sentences is."""
        rows, columns, near = self.relations
        return (
            _met(len(self.left.words), rows, columns, near, self.right),
            _met(len(self.right.words), columns, rows, near, self.left),
        )

    @cached_property
    def shared(self) -> tuple[Floats, Floats]:
        """The weight of each left sentence that is met in each right one, and the other way."""
        return self.weighted[0] @ self.met[0], (self.weighted[1] @ self.met[1]).T

    @cached_property
    def covers(self) -> tuple[Floats, Floats]:
        """The same as a share of the sentence's weight."""
        (left, right), (a, b) = self.shared, self.sizes
        return left / (a[:, None] + _FEW), right / (b[None, :] + _FEW)

    @cached_property
    def cosine(self) -> Floats:
        """Cosine of the weighted words, the very same lemmas only."""
        (left, right), (a, b) = self.weighted, self.same
        return normal(left)[:, a] @ normal(right)[:, b].T

    def words_around(self, kernel: dict[int, float]) -> Floats:
        """Cosine of the weighted words of the sentences with those around them."""
        (left, right), (a, b) = self.weighted, self.same
        one, two = (normal(smoothed(normal(x), kernel)) for x in (left, right))
        return one[:, a] @ two[:, b].T

    @cached_property
    def senses(self) -> tuple[Floats, Floats]:
        """The meaning of each sentence: the weighted sum of its words' points."""
        return (
            self.weighted[0] @ self.left.meaning,
            self.weighted[1] @ self.right.meaning,
        )

    @cached_property
    def own_senses(self) -> tuple[Floats, Floats]:
        """The same beyond what both articles are about."""
        known = [t.meaning.any(1).astype(np.float32) for t in (self.left, self.right)]
        weight = [w @ k for w, k in zip(self.weighted, known, strict=True)]
        total = float(weight[0].sum() + weight[1].sum()) + 1e-6
        middle = (self.senses[0].sum(0) + self.senses[1].sum(0)) / total
        one, two = (
            sense - share[:, None] * middle
            for sense, share in zip(self.senses, weight, strict=True)
        )
        return one, two

    def figures(self) -> dict[str, Floats]:
        """Every figure by its name, a matrix each; the names are in similarity.FEATURES."""
        if not self.left.count or not self.right.count:
            return {}
        found: dict[str, Floats] = {}
        found |= self._wording()
        found |= self._meaning()
        found |= self._naming()
        found |= self._standing()
        found |= self._articles(found)
        return found

    def _wording(self) -> dict[str, Floats]:
        (to_right, to_left), (a, b) = self.shared, self.covers
        mean = np.sqrt(a * b)
        one, two = self.same
        common = self.left.has[:, one] @ self.right.has[:, two].T
        absent = (
            1 - (self.weighted[0] @ self.met[0].max(1)) / (self.sizes[0] + _FEW),
            1 - (self.weighted[1] @ self.met[1].max(1)) / (self.sizes[1] + _FEW),
        )
        verbs = (
            (self.weighted[0] * self.left.is_verb) @ self.met[0],
            ((self.weighted[1] * self.right.is_verb) @ self.met[1]).T,
        )
        cosine = self.cosine
        return {
            "cover_less": np.minimum(a, b),
            "cover_more": np.maximum(a, b),
            "cover_mean": mean,
            "cosine": cosine,
            "shared_weight": np.log1p((to_right + to_left) / 2),
            "n_shared": np.log1p(common),
            "absent_less": np.minimum(absent[0][:, None], absent[1][None, :]),
            "absent_more": np.maximum(absent[0][:, None], absent[1][None, :]),
            "verb_cover": np.log1p((verbs[0] + verbs[1]) / 2),
            "beside": _beside(cosine) - cosine,
            "words_beside": self.words_around(_BESIDE),
            "words_around": self.words_around(_AROUND),
            "best_of_row": np.maximum(
                mean / (mean.max(1, keepdims=True) + 1e-9),
                mean / (mean.max(0, keepdims=True) + 1e-9),
            ),
        }

    def _meaning(self) -> dict[str, Floats]:
        one, two = self.senses
        own, other = self.own_senses
        verbs = (
            normal((self.weighted[0] * self.left.is_verb) @ self.left.meaning),
            normal((self.weighted[1] * self.right.is_verb) @ self.right.meaning),
        )
        return {
            "sense": normal(one) @ normal(two).T,
            "sense_own": normal(own) @ normal(other).T,
            "sense_beside": normal(smoothed(own, _BESIDE)) @ normal(smoothed(other, _BESIDE)).T,
            "sense_verbs": verbs[0] @ verbs[1].T,
        }

    def _naming(self) -> dict[str, Floats]:
        left, right = self.left, self.right
        total = left.count + right.count + 1
        names = list(dict.fromkeys((*left.all_names, *right.all_names)))
        met = [left.name_met.get(n, 0.0) + right.name_met.get(n, 0.0) for n in names]
        weight = np.log(1 + total / np.maximum(np.array(met, np.float32), 1))
        place = {name: k for k, name in enumerate(names)}

        def spread(rows: Floats, own: list[str]) -> Floats:
            found = np.zeros((len(rows), len(names)), np.float32)
            found[:, [place[name] for name in own]] = rows
            return found

        a, b = spread(left.named, left.names), spread(right.named, right.names)
        c, d = spread(left.taken_up, left.all_names), spread(right.taken_up, right.all_names)
        one, two = a @ weight, b @ weight
        common = (a * weight) @ b.T
        either = one[:, None] + two[None, :] - common
        carried = (c * weight) @ d.T - common
        foreign = (
            ((a * ~b.any(0)) @ weight) / np.maximum(one, 1e-9),
            ((b * ~a.any(0)) @ weight) / np.maximum(two, 1e-9),
        )
        both = (one > 0)[:, None] & (two > 0)[None, :]
        lead = [
            float(share[(table.lead > 0) & (own > 0)].mean())
            if ((table.lead > 0) & (own > 0)).any()
            else 0.0
            for share, table, own in zip(foreign, (left, right), (one, two), strict=True)
        ]
        return {
            "names": np.where(either > 0, common / np.maximum(either, 1e-9), 0.0),
            "names_rare": np.log1p(common),
            "name_conflict": (both & (common == 0)).astype(np.float32),
            "names_carried": np.log1p(np.maximum(carried, 0.0)),
            "foreign_less": np.minimum(foreign[0][:, None], foreign[1][None, :]),
            "foreign_more": np.maximum(foreign[0][:, None], foreign[1][None, :]),
            "lead_foreign": self._everywhere((lead[0] + lead[1]) / 2),
        }

    def _standing(self) -> dict[str, Floats]:
        left, right = self.left, self.right
        one, two = left.length[:, None], right.length[None, :]
        title = left.title[:, None], right.title[None, :]
        lead = left.lead[:, None], right.lead[None, :]
        place = left.place[:, None], right.place[None, :]
        return {
            "both_lead": lead[0] * lead[1],
            "one_lead": np.abs(lead[0] - lead[1]),
            "both_title": title[0] * title[1],
            "one_title": np.abs(title[0] - title[1]),
            "heading": np.maximum(left.heading[:, None], right.heading[None, :]),
            "place": np.abs(place[0] - place[1]),
            "place_min": np.minimum(*place),
            "place_max": np.maximum(*place),
            "length_ratio": np.minimum(one, two) / np.maximum(np.maximum(one, two), 1),
        }

    def _articles(self, found: dict[str, Floats]) -> dict[str, Floats]:
        """What the leads share, and what both articles do: the same event, or another one?"""
        left, right = self.left, self.right
        leads = np.nonzero(left.lead)[0], np.nonzero(right.lead)[0]
        zeros = [np.zeros(len(t.words), np.float32) for t in (left, right)]
        in_lead = (
            self.met[0][:, leads[1]].max(1) if len(leads[1]) else zeros[0],
            self.met[1][:, leads[0]].max(1) if len(leads[0]) else zeros[1],
        )
        by_lead = [
            (w @ m) / (s + _FEW) for w, m, s in zip(self.weighted, in_lead, self.sizes, strict=True)
        ]
        one, two = self.same
        of_lead = [left.has[leads[0]].sum(0)[one] > 0, right.has[leads[1]].sum(0)[two] > 0]
        topic = of_lead[0] & of_lead[1]
        weight = left.rarity[one] * topic
        total = float(weight.sum()) or 1.0
        about = (left.has[:, one] @ weight) / total, (right.has[:, two] @ weight) / total
        whole = self.weighted[0].sum(0), self.weighted[1].sum(0)
        length = float(np.linalg.norm(whole[0]) * np.linalg.norm(whole[1])) + 1e-9
        cover = found["cover_mean"][np.ix_(*leads)]
        return {
            "by_lead_less": np.minimum(by_lead[0][:, None], by_lead[1][None, :]),
            "by_lead_more": np.maximum(by_lead[0][:, None], by_lead[1][None, :]),
            "topic_less": np.minimum(about[0][:, None], about[1][None, :]),
            "topic_more": np.maximum(about[0][:, None], about[1][None, :]),
            "lead_cover": self._everywhere(float(cover.max()) if cover.size else 0.0),
            "articles_cosine": self._everywhere(float(whole[0][one] @ whole[1][two]) / length),
        }

    def _everywhere(self, value: float) -> Floats:
        return np.full(self._shape, value, np.float32)


def _met(count: int, rows: Ints, words: Ints, near: Floats, other: Table) -> Floats:
    """For each of ``count`` words, how near the nearest word of each other sentence is."""
    found = np.zeros((count, other.count), np.float32)
    sizes = other.spread[words]
    begin = np.cumsum(sizes) - sizes
    at = np.arange(int(sizes.sum())) - np.repeat(begin, sizes)
    column = other.rows[np.repeat(other.start[words], sizes) + at]
    row, value = np.repeat(rows, sizes), np.repeat(near, sizes)
    # In ascending order the last written is the greatest; np.maximum.at takes ten times as long.
    order = np.argsort(value, kind="stable")
    found[row[order], column[order]] = value[order]
    return found


def _beside(matrix: Floats) -> Floats:
    """Each cell with half of its neighbours in rows and columns, a quarter at the corners."""
    return smoothed(smoothed(matrix, _BESIDE).T, _BESIDE).T
