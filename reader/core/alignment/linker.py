"""Which sentences of two articles report a same claim, and how probable that is.

Two passes. The first judges each candidate pair alone; the second sees the whole article pair: how
a pair stands among its rivals, what its neighbours do, how much the two articles share at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from reader.core.alignment.context import CONTEXT, context_rows
from reader.core.alignment.model import LinkModel
from reader.core.alignment.one_event import article_figures
from reader.core.alignment.profile import Profile
from reader.core.alignment.similarity import Figures, LexicalSimilarity, Similarity
from reader.core.alignment.table import Floats
from reader.core.values import dataclass
from reader.core.weights import weigh


class Pair(NamedTuple):
    """A scored pair: sentence indexes in the two articles, and the probability of a link."""

    left: int
    right: int
    score: float


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs of two articles' sentences that are worth a look, still to be judged."""

    left: Profile
    right: Profile
    figures: Figures
    of_one: bool = False  # the left side is a part of the right one

    @property
    def size(self) -> tuple[int, int]:
        """The numbers of sentences of both articles."""
        return len(self.left.sentences), len(self.right.sentences)


def candidates(left: Profile, right: Profile, similarity: Similarity) -> Candidates:
    """The candidates of two articles; exchanging the articles exchanges their sides."""
    return Candidates(left, right, similarity.figures(left, right))


def candidates_within(article: Profile, similarity: Similarity) -> Candidates:
    """The candidates of one article, the earlier sentence left: its lead against the rest.

    Two sentences of a body tell one thing after the other; where they tell the common event in two
    ways, discrepancies.central sees it.
    """
    lead = Profile(tuple(s for s in article.sentences if s.lead))
    found = similarity.figures(lead, article)
    first = np.array([s.index for s in lead.sentences], np.intp)
    second = np.array([s.index for s in article.sentences], np.intp)
    later = first[found.rows] < second[found.columns]
    kept = Figures(found.rows[later], found.columns[later], found.values[later])
    return Candidates(lead, article, kept, of_one=True)


def score_pairs(left: Profile, right: Profile, similarity: Similarity | None = None) -> list[Pair]:
    """The pairs of two articles worth a look, in the order of their sentences; symmetric."""
    similarity = similarity or LexicalSimilarity()
    [found] = judged([candidates(left, right, similarity)], similarity)
    return found


def score_within(article: Profile, similarity: Similarity | None = None) -> list[Pair]:
    """The pairs of one article worth a look, the earlier sentence left; see candidates_within."""
    similarity = similarity or LexicalSimilarity(weigh("alignment.least_cover_within"))
    [found] = judged([candidates_within(article, similarity)], similarity)
    return found


def second_pass(similarity: Similarity, asked: Sequence[Candidates]) -> tuple[Floats, Floats]:
    """What the second pass sees of each pair, a row each, and the first pass's log odds.

    The pairs of all that is asked stand one after the other; each article pair is seen as if it
    were alone.
    """
    model, names = similarity.model, similarity.names
    values = np.concatenate([one.figures.values.T for one in asked], axis=1)
    alone = model.alone.margins(values.T)
    context = context_rows(alone, [one.figures for one in asked], [one.size for one in asked])
    named = dict(zip((*CONTEXT, *names), (*context.T, *values), strict=True))
    return np.array([named[name] for name in model.in_context.names], np.float32).T, alone


def margins(model: LinkModel, seen: Floats, alone: Floats) -> Floats:
    """The log odds of each pair: the mean of both passes.

    The second alone follows the density of the sets it was fitted on: averaged, F1 is 0.3 points
    higher on sets held out.
    """
    found = alone.astype(np.float64)
    # Walking the second trees is spared where the first are so sure that nothing can be a link:
    # 4 % of the candidates of the public sets, 11 % of those of twenty made articles.
    open_yet = alone >= weigh("alignment.least_alone")
    rest = seen.T[:, open_yet].T
    found[open_yet] = (model.in_context.margins(rest) + found[open_yet]) / 2
    return found


def taken(asked: Candidates, odds: Floats, similarity: Similarity) -> float:
    """What the log odds of all links of two articles lose because they may tell two events.

    Nothing within one article, and nothing where one is read by its form alone: what it has in
    common with an article in another language says too little.
    """
    model, left, right = similarity.model.one_event, asked.left, asked.right
    no_matter = asked.of_one or left.is_foreign or right.is_foreign
    if model is None or no_matter or not len(odds):
        return 0.0
    chances = similarity.model.calibrated(odds)
    values = asked.figures.values
    return model.taken(article_figures(similarity.names, values, chances, sum(asked.size)))


def judged(asked: Sequence[Candidates], similarity: Similarity) -> list[list[Pair]]:
    """Of each article pair's candidates those worth keeping, scored, in the order of their
    sentences.
    """
    if not any(len(one.figures.rows) for one in asked):
        return [[] for _ in asked]
    model, least = similarity.model, weigh("alignment.worth_keeping")
    seen, alone = second_pass(similarity, asked)
    odds = margins(model, seen, alone)
    found, start = [], 0
    for one in asked:
        rows, columns = one.figures.rows, one.figures.columns
        part = odds[start : start + len(rows)]
        start += len(rows)
        # Rounded, so that the last digit of a sum, which may follow the machine, decides nothing.
        own = np.round(model.calibrated(part, taken(one, part, similarity)), 4)
        worth = own >= least
        left, right = one.left.sentences, one.right.sentences
        found.append(
            [
                Pair(left[i].index, right[j].index, score)
                for i, j, score in zip(
                    rows[worth].tolist(),
                    columns[worth].tolist(),
                    own[worth].tolist(),
                    strict=True,
                )
            ]
        )
    return found
