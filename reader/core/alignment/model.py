"""The trained combination behind a link: a small sum of trees, shipped as data and inspectable."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader import paths
from reader.core.errors import ResourceError


@dataclass(frozen=True, slots=True)
class Tree:
    """A regression tree as parallel tuples; a leaf has feature -1 and its value in ``value``."""

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]

    def answer(self, row: Sequence[float]) -> float:
        """The value of the leaf that a row of figures falls into."""
        node = 0
        feature = self.feature
        while feature[node] >= 0:
            below = row[feature[node]] <= self.threshold[node]
            node = self.left[node] if below else self.right[node]
        return self.value[node]


@dataclass(frozen=True, slots=True)
class Boosted:
    """A sum of trees over named figures, turned into a probability.

    After J. H. Friedman, "Greedy function approximation: a gradient boosting machine", 2001.
    """

    names: tuple[str, ...]
    base: float
    trees: tuple[Tree, ...]

    def margin(self, row: Sequence[float]) -> float:
        """The log odds of a row of figures."""
        return self.base + sum(tree.answer(row) for tree in self.trees)

    def probability(self, row: Sequence[float]) -> float:
        """The probability of a row of figures."""
        return 1.0 / (1.0 + math.exp(-self.margin(row)))


@dataclass(frozen=True, slots=True)
class LinkModel:
    """Both passes of the linker, how scores become probabilities, and what is called a link."""

    alone: Boosted
    in_context: Boosted
    threshold: float
    slope: float
    offset: float

    def calibrated(self, margin: float) -> float:
        """The probability for a margin (Platt 1999)."""
        return 1.0 / (1.0 + math.exp(-(self.slope * margin + self.offset)))


def _boosted(raw: Any) -> Boosted:
    trees = tuple(
        Tree(*(tuple(tree[k]) for k in ("feature", "threshold", "left", "right", "value")))
        for tree in raw["trees"]
    )
    return Boosted(tuple(raw["names"]), float(raw["base"]), trees)


@cache
def link_model() -> LinkModel:
    """The shipped model; raises ResourceError when the file is damaged."""
    path = paths.resource("alignment", "model.json")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return LinkModel(
            _boosted(raw["alone"]),
            _boosted(raw["in_context"]),
            float(raw["threshold"]),
            float(raw["slope"]),
            float(raw["offset"]),
        )
    except (ValueError, KeyError, TypeError) as exc:
        raise ResourceError(
            "resources/alignment/model.json is damaged. Install the program again."
        ) from exc
