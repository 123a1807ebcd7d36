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
    at = figures.rows, figures.columns
    chance = np.zeros((left, right))
    chance[at] = 1.0 / (1.0 + np.exp(-margins))
    own = chance[at]
    ranks = np.sort(np.stack([1 / (1 + _ranks(chance)[at]), 1 / (1 + _ranks(chance.T).T[at])]), 0)
    best = chance.max(1), chance.max(0)
    parts = np.sort(np.stack([own / best[0][at[0]], own / best[1][at[1]]]), 0)
    sums = chance.sum(1)[at[0]], chance.sum(0)[at[1]]
    # Two cells of nothing all around, so that pairs at the edges have neighbours as well.
    wide = np.pad(chance, 2)

    def beside(down: int, across: int) -> Floats:
        found: Floats = wide[at[0] + 2 + down, at[1] + 2 + across]
        return found

    around = sum(beside(i, j) for i in range(-2, 3) for j in range(-2, 3) if i or j)
    diagonal = np.maximum(beside(1, 1), beside(-1, -1))
    side = np.maximum.reduce([beside(1, 0), beside(-1, 0), beside(0, 1), beside(0, -1)])
    bests = np.sort(np.concatenate(best))[::-1]
    fewer, more = sorted((left, right))
    columns = [
        margins,
        ranks[1],
        ranks[0],
        parts[1],
        parts[0],
        sums[0] + sums[1] - 2 * own,
        diagonal,
        diagonal + beside(1, -1) + beside(-1, 1),
        side,
        around,
        np.minimum(*sums),
        *(
            np.full(len(own), value)
            for value in (
                bests.mean(),
                bests[:_TOP].sum() / _TOP,
                chance.sum() / (left + right),
                (chance > 0.5).mean(),
                math.log(fewer + 1),
                math.log(more + 1),
            )
        ),
    ]
    return np.stack(columns, 1).astype(np.float32)


def _ranks(chance: Floats) -> Ints:
    """For each cell, how many of its row are better."""
    found: Ints = (-chance).argsort(1, kind="stable").argsort(1, kind="stable")
    return found
