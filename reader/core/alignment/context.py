"""What the whole article pair tells of a pair of sentences: rivals, neighbours, how much is shared.

Worked out from the first pass's probabilities; symmetric in the two articles.
"""

from __future__ import annotations

import math

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


def context_rows(margins: Floats, figures: Figures, left: int, right: int) -> Floats:
    """A row for each pair of ``figures``, in the order of CONTEXT, from their log odds alone.

    ``left`` and ``right`` are the numbers of sentences of the two articles.
    """
    rows, columns = figures.rows, figures.columns
    # Two cells of nothing all around, so that pairs at the edges have neighbours as well.
    wide = np.zeros((left + 4, right + 4))
    chance = wide[2:-2, 2:-2]
    own = 1.0 / (1.0 + np.exp(-margins))
    chance[rows, columns] = own
    better = _better(chance, rows, columns, own), _better(chance.T, columns, rows, own)
    ranks = 1 / (1 + better[0]), 1 / (1 + better[1])
    best = chance.max(1), chance.max(0)
    parts = own / best[0][rows], own / best[1][columns]
    sums = chance.sum(1)[rows], chance.sum(0)[columns]

    flat, across = wide.ravel(), right + 4
    at = (rows + 2) * across + columns + 2

    def beside(down: int, across_by: int) -> Floats:
        found: Floats = flat.take(at + (down * across + across_by))
        return found

    diagonal = np.maximum(beside(1, 1), beside(-1, -1))
    side = np.maximum.reduce([beside(1, 0), beside(-1, 0), beside(0, 1), beside(0, -1)])
    # Sums over five rows, and of those over five columns: each cell with those two around it.
    tall = wide[:-4] + wide[1:-3] + wide[2:-2] + wide[3:-1] + wide[4:]
    around = tall[:, :-4] + tall[:, 1:-3] + tall[:, 2:-2] + tall[:, 3:-1] + tall[:, 4:]
    bests = np.sort(np.concatenate(best))[::-1]
    fewer, more = sorted((left, right))
    found = np.empty((len(CONTEXT), len(own)), np.float32)
    values: list[Floats | float] = [
        margins,
        np.maximum(*ranks),
        np.minimum(*ranks),
        np.maximum(*parts),
        np.minimum(*parts),
        sums[0] + sums[1] - 2 * own,
        diagonal,
        diagonal + beside(1, -1) + beside(-1, 1),
        side,
        around[rows, columns] - own,
        np.minimum(*sums),
        bests.mean(),
        bests[:_TOP].sum() / _TOP,
        chance.sum() / (left + right),
        (chance > 0.5).mean(),
        math.log(fewer + 1),
        math.log(more + 1),
    ]
    for row, value in zip(found, values, strict=True):
        row[:] = value
    return found.T


def _better(chance: Floats, rows: Ints, columns: Ints, own: Floats) -> Ints:
    """For each pair, how many of its row are better, or as good and stand before it."""
    row = chance[rows]
    before = np.arange(chance.shape[1]) < columns[:, None]
    found: Ints = ((row > own[:, None]) | ((row == own[:, None]) & before)).sum(1)
    return found
