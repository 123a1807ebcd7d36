"""The trained combination behind a link: sums of small trees, shipped as data and inspectable."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader import paths
from reader.core.alignment.one_event import FIGURES, OneEvent
from reader.core.errors import ResourceError
from reader.core.values import dataclass

_LEAVES = 8  # of each tree at most: one byte holds a bit for each
_COMBINED = 1024  # steps of several figures in one table: 300 kB for 300 trees


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

    After J. H. Friedman, "Greedy function approximation: a gradient boosting machine", 2001. The
    trees are not walked: as in C. Lucchese et al., "QuickScorer", 2015, each tree has a bit for
    each leaf, and a figure takes away the leaves that it rules out. What a figure leaves of all
    trees hangs only on how many of its thresholds it is above, so that is worked out once for each
    such step: a row of figures costs one look-up for each figure, whatever the number of trees
    (300 trees of 190 rows: 1.0 ms instead of 2.6 ms with a comparison for each split). Figures with
    few steps are looked up together, by all of their steps: 20 look-ups for 45 figures take two
    thirds of the time.
    """

    def __init__(self, names: Sequence[str], trees: Sequence[Tree]) -> None:
        self.names = tuple(names)
        self.trees = tuple(trees)
        splits: dict[int, list[tuple[float, int, int]]] = {}  # by figure: threshold, tree, leaves
        leaves = np.zeros((len(trees), _LEAVES), np.float64)
        for number, tree in enumerate(trees):
            _add(tree, number, splits, leaves)
        self._joint = _joined(_Steps.of(*row, len(trees)) for row in splits.items())
        self._value = leaves.ravel()
        self._begin = np.arange(len(trees)) * _LEAVES

    def margins(self, rows: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        """The log odds of each row of figures, in the order of ``names``."""
        found = np.empty(len(rows))
        columns, trees = rows.T, len(self.trees)
        places = [joint.places(columns) for joint in self._joint]
        # So many rows at once that what is worked on stays in the processor's cache, in arrays that
        # are made once: asked of the system for each step, they took longer than all look-ups.
        step = min(256, max(len(rows), 1))
        alive = np.empty((step, _padded(trees) // 8), np.int64)
        taken = np.empty_like(alive)
        leaves, values = np.empty((step, trees), np.intp), np.empty((step, trees))
        for start in range(0, len(rows), step):
            end = min(start + step, len(rows))
            here, other = alive[: end - start], taken[: end - start]
            here[:] = -1
            for joint, place in zip(self._joint, places, strict=True):
                # Every place lies in the table; with "clip" it is not looked at a second time.
                joint.alive.take(place[start:end], 0, other, "clip")
                here &= other
            # The value of a tree is that of the first leaf left: as many bits are below it.
            bits, first = here.view(np.uint8), other.view(np.uint8)
            np.subtract(bits, 1, out=first)
            np.bitwise_and(first, np.invert(bits, out=bits), out=first)
            np.bitwise_count(first, out=first)
            which, value = leaves[: end - start], values[: end - start]
            np.add(first[:, :trees], self._begin, out=which)
            self._value.take(which, None, value, "clip")
            value.sum(1, out=found[start:end])
        return found


@dataclass(frozen=True, slots=True)
class _Steps:
    """What figures leave of all trees, for every combination of how many of its thresholds each is
    above, the last figure changing fastest.

    In ``alive`` a byte for each tree, a bit for each of its leaves; eight trees are taken together
    as a number.
    """

    figures: tuple[int, ...]
    thresholds: tuple[NDArray[np.float32], ...]
    alive: NDArray[np.int64]

    @classmethod
    def of(cls, figure: int, splits: Sequence[tuple[float, int, int]], trees: int) -> _Steps:
        """From the splits on one figure: threshold, tree, and the leaves left above it."""
        values, numbers, kept = zip(*splits, strict=True)
        rounded = np.array(values, np.float32).tolist()
        thresholds = sorted(set(rounded))
        step = {value: number for number, value in enumerate(thresholds, 1)}
        alive = np.full((len(thresholds) + 1, _padded(trees)), 255, np.uint8)
        at = [step[value] for value in rounded], numbers
        np.bitwise_and.at(alive, at, np.array(kept, np.uint8))
        eights = np.bitwise_and.accumulate(alive.view(np.int64), 0)
        return cls((figure,), (np.array(thresholds, np.float32),), eights)

    def with_all_of(self, other: _Steps) -> _Steps:
        """The steps of the figures of both."""
        alive = (self.alive[:, None] & other.alive).reshape(-1, self.alive.shape[1])
        thresholds = self.thresholds + other.thresholds
        return _Steps(self.figures + other.figures, thresholds, alive)

    def places(self, values: NDArray[np.floating[Any]]) -> NDArray[np.intp]:
        """The row of ``alive`` for each column of values, a row of them for each figure."""
        found: NDArray[np.intp] = self.thresholds[0].searchsorted(values[self.figures[0]])
        for figure, thresholds in zip(self.figures[1:], self.thresholds[1:], strict=True):
            found = found * (len(thresholds) + 1) + thresholds.searchsorted(values[figure])
        return found


def _joined(steps: Iterable[_Steps]) -> list[_Steps]:
    """The steps with those of several figures in one, as far as their combinations are few."""
    found: list[_Steps] = []
    for one in sorted(steps, key=lambda one: len(one.alive)):
        for place, other in enumerate(found):
            if len(other.alive) * len(one.alive) <= _COMBINED:
                found[place] = other.with_all_of(one)
                break
        else:
            found.append(one)
    return found


def _padded(trees: int) -> int:
    return max(8, -(-trees // 8) * 8)


def _add(
    tree: Tree, number: int, splits: dict[int, list[tuple[float, int, int]]], leaves: Any
) -> None:
    """Adds a tree to the splits of all trees, and its leaves' values to theirs."""
    leaf = 0

    def walk(node: int) -> int:
        nonlocal leaf
        figure = tree.feature[node]
        if figure < 0:
            leaves[number, leaf] = tree.value[node]
            leaf += 1
            return 1 << (leaf - 1)
        below = walk(tree.left[node])
        splits.setdefault(figure, []).append((tree.threshold[node], number, 255 & ~below))
        return below | walk(tree.right[node])

    walk(0)


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
    one_event: OneEvent | None = None

    def calibrated(
        self, margins: NDArray[np.floating[Any]], taken: float = 0.0
    ) -> NDArray[np.float64]:
        """The probabilities for log odds (Platt 1999), less what is ``taken`` of them after."""
        odds = self.slope * margins + self.offset + taken
        found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-odds))
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
            OneEvent(
                {name: float(raw["one_event"]["weights"][name]) for name in FIGURES},
                float(raw["one_event"]["offset"]),
                float(raw["one_event"]["least"]),
            ),
        )
    except (ValueError, KeyError, TypeError, IndexError) as exc:
        raise ResourceError(
            "resources/alignment/model.json is damaged. Install the program again."
        ) from exc
