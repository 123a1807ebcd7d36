"""How surely two articles tell one event, and what that does to the links between them.

News of two fires, two quakes or two arrests shares whole sentences with other names and figures in
them. What tells such events apart is seen in no pair of sentences alone: what both leads have in
common, names that the other article has nowhere, how much is linked altogether.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.values import dataclass

FIGURES = (
    "articles_cosine",
    "lead_cover",
    "lead_foreign",
    "by_lead",
    "foreign",
    "name_conflict",
    "links",  # how much is linked, a sentence
    "times",
    "figures",
)


@dataclass(frozen=True, slots=True)
class OneEvent:
    """The weights of FIGURES, fitted by tests/bench/fit_linker.py on pairs of articles of which it
    is known whether they tell one event. ``least`` bounds what is taken from a link.
    """

    weights: Mapping[str, float]
    offset: float
    least: float

    def margin(self, figures: Mapping[str, float]) -> float:
        """The log odds that two articles tell one event."""
        return self.offset + sum(self.weights[name] * figures[name] for name in FIGURES)

    def taken(self, figures: Mapping[str, float]) -> float:
        """What the log odds of every link between them change by: less, or nothing.

        That two articles do tell one event speaks for no link: the linker was fitted on such.
        """
        return round(min(0.0, max(self.margin(figures), self.least)), 4)


def article_figures(
    names: Sequence[str],
    values: NDArray[np.floating[Any]],
    chances: NDArray[np.floating[Any]],
    sentences: int,
) -> dict[str, float]:
    """The FIGURES of two articles, from those of their candidate pairs and the pairs' chances.

    ``values`` has a row for each pair, one at least, and a column for each of the ``names`` of the
    similarity; ``sentences`` are those of both articles.
    """
    whole = math.fsum(chances)

    def at(name: str) -> NDArray[np.float64]:
        return values[:, names.index(name)].astype(np.float64)

    def by_chance(name: str) -> float:
        return math.fsum(at(name) * chances) / whole

    return {
        "articles_cosine": float(at("articles_cosine").max()),
        "lead_cover": float(at("lead_cover").max()),
        "lead_foreign": float(at("lead_foreign").min()),
        "by_lead": float(at("by_lead_less").max()),
        "foreign": float(at("foreign_less").mean()),
        "name_conflict": float(at("name_conflict").mean()),
        "links": whole / sentences,
        "times": by_chance("times"),
        "figures": by_chance("figures"),
    }
