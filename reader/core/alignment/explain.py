"""Why two sentences are linked or not: the figures behind one link's probability."""

from __future__ import annotations

import numpy as np

from reader.core.alignment.linker import candidates, margins, second_pass, taken
from reader.core.alignment.profile import Profile
from reader.core.alignment.similarity import LexicalSimilarity, Similarity
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One figure of a pair, what is typical of candidates, and what it did to the log odds.

    ``effect`` is how much lower the pair's log odds would be with the typical figure in its place,
    0.0 where it makes no difference.
    """

    name: str
    figure: float
    typical: float
    effect: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """The probability of a link, and its reasons, the strongest first."""

    score: float
    reasons: tuple[Reason, ...]


def explain(
    left: Profile,
    right: Profile,
    left_sentence: int,
    right_sentence: int,
    similarity: Similarity | None = None,
) -> Explanation | None:
    """Why the linker gives two sentences their probability; None when it never looked at them.

    The sentences are named by their indexes in their articles. Each figure is replaced by the
    typical one in turn; figures that stand for each other share their effect unevenly. What third
    articles tell (witnesses.py) comes on top.
    """
    similarity = similarity or LexicalSimilarity()
    model = similarity.model
    asked = candidates(left, right, similarity)
    figures = asked.figures
    rows = [s.index for s in left.sentences]
    columns = [s.index for s in right.sentences]
    at = [
        k
        for k, (i, j) in enumerate(
            zip(figures.rows.tolist(), figures.columns.tolist(), strict=True)
        )
        if (rows[i], columns[j]) == (left_sentence, right_sentence)
    ]
    if not at:
        return None
    seen, alone = second_pass(similarity, [asked])
    row, first = seen[at], alone[at]
    names = model.in_context.names
    trials = np.repeat(row, len(names), 0)
    typical = np.array([model.typical[name] for name in names], np.float32)
    np.fill_diagonal(trials, typical)
    whole = margins(model, row, first)
    effects = whole - margins(model, trials, np.repeat(first, len(names)))
    reasons = [
        Reason(name, float(figure), float(usual), round(float(effect), 4))
        for name, figure, usual, effect in zip(names, row[0], typical, effects, strict=True)
    ]
    apart = taken(asked, margins(model, seen, alone), similarity)
    if apart:
        reasons.append(Reason("two_events", apart, 0.0, round(apart / model.slope, 4)))
    reasons.sort(key=lambda reason: (-abs(reason.effect), reason.name))
    return Explanation(round(float(model.calibrated(whole, apart)[0]), 4), tuple(reasons))
