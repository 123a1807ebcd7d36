"""Which sentences of two articles report a same claim, and how probable that is.

Two passes. The first judges each candidate pair alone; the second sees the whole article pair: how
a pair stands among its rivals, what its neighbours do, how much the two articles share at all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from reader.core.alignment.model import link_model
from reader.core.alignment.profile import Profile
from reader.core.alignment.similarity import LexicalSimilarity, Similarity
from reader.core.weights import weigh

CONTEXT = (
    "alone",
    "rank_better",
    "rank_worse",
    "part_of_best_better",
    "part_of_best_worse",
    "rivals",
    "neighbours_diagonal",
    "neighbours_side",
    "articles_mean",
    "articles_top",
    "sentences_fewer",
    "sentences_more",
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A scored pair: sentence indexes in the two articles, and the probability of a link."""

    left: int
    right: int
    score: float


def context_rows(
    alone: dict[tuple[int, int], float], left: Profile, right: Profile
) -> dict[tuple[int, int], tuple[float, ...]]:
    """The second pass's own figures for each pair, from the first pass's log odds.

    Symmetric in the two articles; the order of the figures is CONTEXT.
    """
    by_row: dict[int, list[tuple[float, int]]] = {}
    by_column: dict[int, list[tuple[float, int]]] = {}
    chance = {pair: 1.0 / (1.0 + math.exp(-margin)) for pair, margin in alone.items()}
    for (i, j), p in chance.items():
        by_row.setdefault(i, []).append((p, j))
        by_column.setdefault(j, []).append((p, i))
    row_rank: dict[tuple[int, int], int] = {}
    column_rank: dict[tuple[int, int], int] = {}
    for i, row in by_row.items():
        for rank, (_, j) in enumerate(sorted(row, key=lambda x: (-x[0], x[1]))):
            row_rank[i, j] = rank
    for j, column in by_column.items():
        for rank, (_, i) in enumerate(sorted(column, key=lambda x: (-x[0], x[1]))):
            column_rank[i, j] = rank
    row_best = {i: max(row)[0] for i, row in by_row.items()}
    column_best = {j: max(column)[0] for j, column in by_column.items()}
    row_sum = {i: sum(p for p, _ in row) for i, row in by_row.items()}
    column_sum = {j: sum(p for p, _ in column) for j, column in by_column.items()}
    bests = sorted([*row_best.values(), *column_best.values()], reverse=True)
    sentences = len(left.sentences) + len(right.sentences)
    mean_best = sum(bests) / max(sentences, 1)
    top = sum(bests[:6]) / 6
    fewer, more = sorted((len(left.sentences), len(right.sentences)))
    found: dict[tuple[int, int], tuple[float, ...]] = {}
    for (i, j), margin in alone.items():
        p = chance[i, j]
        ranks = sorted((1 / (1 + row_rank[i, j]), 1 / (1 + column_rank[i, j])))
        parts = sorted((p / row_best[i], p / column_best[j]))
        diagonal = max(chance.get((i - 1, j - 1), 0.0), chance.get((i + 1, j + 1), 0.0))
        side = max(
            chance.get((i - 1, j), 0.0),
            chance.get((i + 1, j), 0.0),
            chance.get((i, j - 1), 0.0),
            chance.get((i, j + 1), 0.0),
        )
        found[i, j] = (
            margin,
            ranks[1],
            ranks[0],
            parts[1],
            parts[0],
            row_sum[i] + column_sum[j] - 2 * p,
            diagonal,
            side,
            mean_best,
            top,
            math.log(fewer + 1),
            math.log(more + 1),
        )
    return found


def score_pairs(left: Profile, right: Profile, similarity: Similarity | None = None) -> list[Pair]:
    """The pairs of two articles worth a look, in the order of their sentences; symmetric."""
    figures = (similarity or LexicalSimilarity()).pairs(left, right)
    return _scored(left, right, figures)


def score_within(article: Profile, similarity: Similarity | None = None) -> list[Pair]:
    """The pairs of one article worth a look, the earlier sentence left: its lead against the rest.

    Two sentences of a body tell one thing after the other; where they tell the common event in two
    ways, discrepancies.central sees it.
    """
    least = weigh("alignment.least_cover_within")
    lead = Profile(tuple(s for s in article.sentences if s.lead))
    figures = (similarity or LexicalSimilarity(least)).pairs(lead, article)
    later = {
        (i, j): row
        for (i, j), row in figures.items()
        if lead.sentences[i].index < article.sentences[j].index
    }
    return _scored(lead, article, later)


def _scored(
    left: Profile, right: Profile, figures: dict[tuple[int, int], tuple[float, ...]]
) -> list[Pair]:
    model, least = link_model(), weigh("alignment.worth_keeping")
    alone = {pair: model.alone.margin(row) for pair, row in figures.items()}
    found = []
    least_alone = weigh("alignment.least_alone")
    for (i, j), context in context_rows(alone, left, right).items():
        if context[0] < least_alone:
            continue
        margin = model.in_context.margin((*context, *figures[i, j]))
        score = round(model.calibrated(margin), 4)
        if score >= least:
            found.append(Pair(left.sentences[i].index, right.sentences[j].index, score))
    return sorted(found, key=lambda p: (p.left, p.right))
