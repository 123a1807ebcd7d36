"""The trained combination behind a link: a small sum of trees, shipped as data and inspectable."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
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

    def expression(self, node: int = 0) -> str:
        """The tree below a node as a Python expression over a row ``r`` of figures."""
        if self.feature[node] < 0:
            return f"{float(self.value[node])!r}"
        test = f"r[{int(self.feature[node])}] <= {float(self.threshold[node])!r}"
        below, above = (self.expression(n) for n in (self.left[node], self.right[node]))
        return f"({below} if {test} else {above})"


@dataclass(frozen=True, slots=True)
class Boosted:
    """A sum of trees over named figures; ``margin`` gives the log odds of a row of figures.

    After J. H. Friedman, "Greedy function approximation: a gradient boosting machine", 2001.
    """

    names: tuple[str, ...]
    base: float
    trees: tuple[Tree, ...]
    margin: Callable[[Sequence[float]], float]


def boosted(names: Sequence[str], base: float, trees: Sequence[Tree]) -> Boosted:
    """The model of these trees."""
    # Compiled, because walking the trees took 2.9 s of the 5.6 s that the samples took; as
    # compiled conditions they take 0.2 s. Only numbers and indexes go into the source.
    terms = " + ".join((repr(float(base)), *(tree.expression() for tree in trees)))
    margin = eval(compile(f"lambda r: {terms}", "<trees>", "eval"), {"__builtins__": {}})
    return Boosted(tuple(names), base, tuple(trees), margin)


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
    return boosted(tuple(raw["names"]), float(raw["base"]), trees)


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
