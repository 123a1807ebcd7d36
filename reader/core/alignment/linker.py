"""Which sentences of two articles report a same claim, and how probable that is.

Two passes. The first judges each candidate pair alone; the second sees the whole article pair: how
a pair stands among its rivals, what its neighbours do, how much the two articles share at all.
"""

from __future__ import annotations

import numpy as np

from reader.core.alignment.context import CONTEXT, context_rows
from reader.core.alignment.model import LinkModel
from reader.core.alignment.profile import Profile
from reader.core.alignment.similarity import Figures, LexicalSimilarity, Similarity
from reader.core.alignment.table import Floats
from reader.core.values import dataclass
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class Pair:
    """A scored pair: sentence indexes in the two articles, and the probability of a link."""

    left: int
    right: int
    score: float


def score_pairs(left: Profile, right: Profile, similarity: Similarity | None = None) -> list[Pair]:
    """The pairs of two articles worth a look, in the order of their sentences; symmetric."""
    similarity = similarity or LexicalSimilarity()
    return _scored(left, right, similarity.figures(left, right), similarity)


def score_within(article: Profile, similarity: Similarity | None = None) -> list[Pair]:
    """The pairs of one article worth a look, the earlier sentence left: its lead against the rest.

    Two sentences of a body tell one thing after the other; where they tell the common event in two
    ways, discrepancies.central sees it.
    """
    similarity = similarity or LexicalSimilarity(weigh("alignment.least_cover_within"))
    lead = Profile(tuple(s for s in article.sentences if s.lead))
    found = similarity.figures(lead, article)
    first = np.array([s.index for s in lead.sentences], np.intp)
    second = np.array([s.index for s in article.sentences], np.intp)
    later = first[found.rows] < second[found.columns]
    kept = Figures(found.rows[later], found.columns[later], found.values[later])
    return _scored(lead, article, kept, similarity)


def second_pass(
    model: LinkModel, figures: Figures, left: int, right: int, names: tuple[str, ...]
) -> tuple[Floats, Floats]:
    """What the second pass sees of each pair, a row each, and the first pass's log odds."""
    alone = model.alone.margins(figures.values)
    context = context_rows(alone, figures, left, right)
    named = dict(zip((*CONTEXT, *names), (*context.T, *figures.values.T), strict=True))
    return np.array([named[name] for name in model.in_context.names], np.float32).T, alone


def margins(model: LinkModel, seen: Floats, alone: Floats) -> Floats:
    """The log odds of each pair: the mean of both passes.

    The second alone follows the density of the sets it was fitted on: averaged, F1 is 0.3 points
    higher on sets held out.
    """
    found = alone.astype(np.float64)
    # Walking the second trees is spared where the first are so sure that nothing can be a link:
    # two thirds of the pairs.
    open_yet = alone >= weigh("alignment.least_alone")
    found[open_yet] = (model.in_context.margins(seen[open_yet]) + found[open_yet]) / 2
    return found


def _scored(left: Profile, right: Profile, figures: Figures, similarity: Similarity) -> list[Pair]:
    if not len(figures.rows):
        return []
    model, least = similarity.model, weigh("alignment.worth_keeping")
    seen, alone = second_pass(
        model, figures, len(left.sentences), len(right.sentences), similarity.names
    )
    # Rounded, so that the last digit of a sum, which may follow the machine, decides nothing.
    scores = np.round(model.calibrated(margins(model, seen, alone)), 4)
    worth = scores >= least
    found = [
        Pair(left.sentences[i].index, right.sentences[j].index, score)
        for i, j, score in zip(
            figures.rows[worth].tolist(),
            figures.columns[worth].tolist(),
            scores[worth].tolist(),
            strict=True,
        )
    ]
    return sorted(found, key=lambda p: (p.left, p.right))
