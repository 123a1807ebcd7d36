"""What the whole article pair tells of a pair of sentences: rivals, neighbours, how much is shared.

Worked out from the first pass's probabilities; symmetric in the two articles. Many article pairs
are worked out at once, each as if it were alone: one has some hundred candidates, too few for what
each call of numpy costs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.core.alignment.similarity import Figures
from reader.core.alignment.table import Floats, Ints

CONTEXT = (
    "alone",  # the first pass's log odds
    "rank_better",
    "rank_worse",
    "part_of_best_better",
    "part_of_best_worse",
    "rivals",
    "neighbours_diagonal",
    "neighbours_crossing",
    "neighbours_side",
    "neighbours_all",
    "sentence_less",  # how much is linked to the sentence that is linked less
    "articles_mean",
    "articles_top",
    "articles_sum",
    "articles_sure",
    "sentences_fewer",
    "sentences_more",
)
_TOP = 6


def context_rows(
    margins: Floats, figures: Sequence[Figures], sizes: Sequence[tuple[int, int]]
) -> Floats:
    """A row for each candidate of several article pairs, in the order of CONTEXT, from their log
    odds alone.

    ``figures`` are those of each article pair, ``margins`` the log odds of the candidates of all of
    them, one pair after the other, ``sizes`` the numbers of sentences of both articles.
    """
    left, right = np.array(sizes, np.intp).reshape(len(sizes), 2).T
    pair: Ints = np.repeat(np.arange(len(sizes)), [len(f.rows) for f in figures])
    rows: Ints = np.concatenate([f.rows for f in figures])
    columns: Ints = np.concatenate([f.columns for f in figures])
    own: Floats = 1.0 / (1.0 + np.exp(-margins))
    # The sentences of all pairs are numbered: those of the left article, then of the right one.
    sentences = left + right
    first = np.cumsum(sentences) - sentences
    one, two = first[pair] + rows, (first + left)[pair] + columns
    both, chance = np.concatenate((one, two)), np.concatenate((own, own))
    count = int(sentences.sum())
    best, sums = np.zeros(count), np.bincount(both, chance, count)
    np.maximum.at(best, both, chance)
    better = _better(both, chance, np.concatenate((columns, rows)), count)
    ranks = 1 / (1 + better[: len(own)]), 1 / (1 + better[len(own) :])
    parts = own / best[one], own / best[two]
    beside = _Neighbours(pair, rows, columns, own, (left, right))
    diagonal = np.maximum(beside(1, 1), beside(-1, -1))
    side = np.maximum.reduce([beside(1, 0), beside(-1, 0), beside(0, 1), beside(0, -1)])
    values: list[Floats] = [
        margins,
        np.maximum(*ranks),
        np.minimum(*ranks),
        np.maximum(*parts),
        np.minimum(*parts),
        sums[one] + sums[two] - 2 * own,
        diagonal,
        diagonal + beside(1, -1) + beside(-1, 1),
        side,
        beside.around() - own,
        np.minimum(sums[one], sums[two]),
        *(value[pair] for value in _of_articles(pair, own, best, left, right)),
    ]
    found = np.empty((len(CONTEXT), len(own)), np.float32)
    for row, value in zip(found, values, strict=True):
        row[:] = value
    return found.T


def _better(sentence: Ints, chance: Floats, other: Ints, count: int) -> Ints:
    """For each candidate, how many of its sentence are better, or as good with one before its
    ``other`` sentence.
    """
    order = np.lexsort((other, -chance, sentence))
    spread = np.bincount(sentence, minlength=count)
    found = np.empty(len(order), np.intp)
    found[order] = np.arange(len(order))
    return found - (np.cumsum(spread) - spread)[sentence]


class _Neighbours:
    """What the candidates beside each candidate have: 0.0 where there is none."""

    def __init__(
        self, pair: Ints, rows: Ints, columns: Ints, own: Floats, sizes: tuple[Ints, Ints]
    ) -> None:
        # Two cells of nothing around each article pair, so that the edges have neighbours as well.
        across = sizes[1] + 4
        cells = (sizes[0] + 4) * across
        self._across = across[pair]
        self._at = (np.cumsum(cells) - cells)[pair] + (rows + 2) * self._across + columns + 2
        self._wide = np.zeros(int(cells.sum()))
        self._wide[self._at] = own

    def __call__(self, down: int, across_by: int) -> Floats:
        """Those of that many sentences further on in the left article, and in the right one."""
        found: Floats = self._wide.take(self._at + (down * self._across + across_by))
        return found

    def around(self) -> Floats:
        """The sum of five sentences by five, each candidate in the middle of its own."""
        found = np.zeros(len(self._at))
        for down in range(-2, 3):
            for across_by in range(-2, 3):
                found += self(down, across_by)
        return found


def _of_articles(
    pair: Ints, own: Floats, best: Floats, left: Ints, right: Ints
) -> tuple[Floats, ...]:
    """What is one figure for an article pair, a value for each: the last six of CONTEXT.

    ``best`` is the best of each sentence.
    """
    sentences = left + right
    count = np.maximum(sentences, 1)
    whose = np.repeat(np.arange(len(left)), sentences)
    order: Floats = best[np.lexsort((-best, whose))]
    first = np.cumsum(sentences) - sentences
    top = np.zeros(len(left))
    for place in range(_TOP):
        has = sentences > place
        top[has] += order[first[has] + place]

    def total(values: Floats, of: Ints) -> Floats:
        return np.asarray(np.bincount(of, values, len(left)), np.float64)

    return (
        total(best, whose) / count,
        top / _TOP,
        total(own, pair) / count,
        total((own > 0.5).astype(np.float64), pair) / np.maximum(left * right, 1),
        np.log(np.minimum(left, right) + 1),
        np.log(np.maximum(left, right) + 1),
    )
