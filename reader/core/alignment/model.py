"""The trained combination behind a link: sums of small trees, shipped as data and inspectable."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader import paths
from reader.core.errors import ResourceError

_LEAVES = 8  # of each tree at most: one byte holds a bit for each


@dataclass(frozen=True, slots=True)
class Tree:
    """A regression tree as parallel tuples; a leaf has feature -1 and its value in ``value``."""

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]


class Forest:
    """A sum of trees over named figures; ``margins`` gives the log odds of rows of figures.

    After J. H. Friedman, "Greedy function approximation: a gradient boosting machine", 2001; all
    trees are walked at once with a bit for each leaf, after C. Lucchese et al., "QuickScorer",
    2015: tree by tree it took eight times as long.
    """

    def __init__(self, names: Sequence[str], trees: Sequence[Tree]) -> None:
        self.names = tuple(names)
        self.trees = tuple(trees)
        shape = len(trees), _LEAVES - 1
        self._feature = np.zeros(shape, np.intp)
        self._threshold = np.full(shape, np.inf, np.float32)
        self._keep = np.full(shape, 255, np.uint8)  # the leaves left when a figure is above
        self._value = np.zeros((len(trees), _LEAVES), np.float64)
        for number, tree in enumerate(trees):
            self._add(number, tree)
        bits = np.arange(256)
        self._first = np.where(bits, np.log2(np.maximum(bits & -bits, 1)), 0).astype(np.intp)

    def _add(self, number: int, tree: Tree) -> None:
        split, leaf = 0, 0

        def walk(node: int) -> int:
            nonlocal split, leaf
            if tree.feature[node] < 0:
                self._value[number, leaf] = tree.value[node]
                leaf += 1
                return 1 << (leaf - 1)
            here, split = split, split + 1
            below = walk(tree.left[node])
            self._feature[number, here] = tree.feature[node]
            self._threshold[number, here] = tree.threshold[node]
            self._keep[number, here] = 255 & ~below
            return below | walk(tree.right[node])

        walk(0)

    def margins(self, rows: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        """The log odds of each row of figures, in the order of ``names``."""
        found = np.empty(len(rows))
        trees = np.arange(len(self.trees))[:, None]
        step = 256  # rows at once: what is worked on stays in the processor's cache
        for start in range(0, len(rows), step):
            part = np.ascontiguousarray(rows[start : start + step].T)
            alive = np.full((len(self.trees), part.shape[1]), 255, np.uint8)
            for split in range(_LEAVES - 1):
                above = part[self._feature[:, split]] > self._threshold[:, split, None]
                alive &= np.where(above, self._keep[:, split, None], np.uint8(255))
            found[start : start + step] = self._value[trees, self._first[alive]].sum(0)
        return found


@dataclass(frozen=True, slots=True)
class Sift:
    """A weighted sum of a few cheap figures: pairs whose sum is below ``least`` are no links."""

    weights: Mapping[str, float]
    offset: float
    least: float

    def margins(self, planes: Mapping[str, NDArray[np.floating[Any]]]) -> NDArray[np.float32]:
        """The sum for every pair."""
        found = sum(np.float32(weight) * planes[name] for name, weight in self.weights.items())
        return np.asarray(found + np.float32(self.offset), np.float32)


@dataclass(frozen=True, slots=True)
class Support:
    """How much third articles change the log odds of a link; see witnesses.py."""

    slope: float
    route: float
    reach: float
    offset: float

    def score(self, chance: float, route: float, reach: float) -> float:
        """The probability of a link of that probability, with its mean route and reach."""
        chance = min(max(chance, 1e-4), 1 - 1e-4)
        margin = self.slope * math.log(chance / (1 - chance))
        margin += self.route * route + self.reach * reach + self.offset
        return round(1.0 / (1.0 + math.exp(-margin)), 4)


@dataclass(frozen=True, slots=True)
class LinkModel:
    """Both passes of the linker, how scores become probabilities, and what is called a link.

    ``typical`` holds the middle value of each figure of the second pass, against which a link is
    explained.
    """

    sift: Sift
    alone: Forest
    in_context: Forest
    threshold: float
    slope: float
    offset: float
    typical: Mapping[str, float]
    support: Support

    def calibrated(self, margins: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        """The probabilities for log odds (Platt 1999)."""
        found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-(self.slope * margins + self.offset)))
        return found


def _forest(raw: Any) -> Forest:
    trees = [
        Tree(*(tuple(tree[k]) for k in ("feature", "threshold", "left", "right", "value")))
        for tree in raw["trees"]
    ]
    return Forest(raw["names"], trees)


@cache
def link_model() -> LinkModel:
    """The shipped model; raises ResourceError when the file is damaged."""
    path = paths.resource("alignment", "model.json")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        sift = raw["sift"]
        return LinkModel(
            Sift(
                {str(k): float(v) for k, v in sift["weights"].items()},
                float(sift["offset"]),
                float(sift["least"]),
            ),
            _forest(raw["alone"]),
            _forest(raw["in_context"]),
            float(raw["threshold"]),
            float(raw["slope"]),
            float(raw["offset"]),
            {str(k): float(v) for k, v in raw["typical"].items()},
            Support(*(float(raw["support"][k]) for k in ("slope", "route", "reach", "offset"))),
        )
    except (ValueError, KeyError, TypeError, IndexError) as exc:
        raise ResourceError(
            "resources/alignment/model.json is damaged. Install the program again."
        ) from exc
