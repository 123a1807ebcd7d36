"""Which articles of a large set are compared sentence by sentence: each with those most like it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from reader.core.alignment.profile import Profile
from reader.core.progress import Checkpoint, stepwise, unwatched
from reader.core.weights import weigh


def compared_whole(articles: int) -> bool:
    """Whether a set of that many articles is small enough to compare every two of them."""
    return articles <= int(weigh("alignment.most_articles"))


def nearest(
    profiles: Sequence[Profile], checkpoint: Checkpoint = unwatched
) -> set[tuple[int, int]]:
    """The pairs of places, the lower first, whose sentences are compared with each other.

    All pairs of a small set; of a large one those in which either article is among the
    ``alignment.nearest_articles`` most like the other, by the cosine of their words weighted by
    how few articles have them (Salton and Buckley 1988). No table of a small set is made for it:
    helpers make those that they need while their master makes its own.
    """
    pairs = set(combinations(range(len(profiles)), 2))
    if compared_whole(len(profiles)):
        return pairs
    tables = [profile.table for profile in stepwise(profiles, checkpoint)]
    spread = Counter(word for table in tables for word in table.words)
    place = {word: k for k, word in enumerate(sorted(w for w, n in spread.items() if n > 1))}
    rows = np.zeros((len(tables), len(place)), np.float32)
    for row, table in zip(rows, tables, strict=True):
        for word, met in zip(table.words, table.times_met.tolist(), strict=True):
            if word in place:
                row[place[word]] = (1 + np.log(met)) * np.log(len(tables) / spread[word])
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    # Rounded, so that the last digit of a product, which follows its place, decides nothing.
    alike = np.round(rows @ rows.T, 5)
    np.fill_diagonal(alike, -1.0)
    most = min(int(weigh("alignment.nearest_articles")), len(tables) - 1)
    least = np.partition(alike, -most, axis=1)[:, -most]
    return {(a, b) for a, b in pairs if alike[a, b] >= min(least[a], least[b])}
