"""What words mean, as points in a space: words of one subject lie near each other.

"Gunman" lies near "shooter", "election" near "voter", which WordNet's relations do not join. The
points are distilled from WordNet's glosses by tests/bench/distil_meanings.py: two words are near
when they are explained by the same words (gloss vectors, after S. Patwardhan and T. Pedersen, 2006;
positive pointwise mutual information and singular values, after J. Bullinaria and J. Levy, 2012).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader import paths
from reader.core.errors import ResourceError


@cache
def _table() -> tuple[dict[str, int], NDArray[np.int8]]:
    words = paths.resource("wordnet", "meanings.txt").read_text(encoding="ascii").split()
    try:
        points = np.load(paths.resource("wordnet", "meanings.npy"), allow_pickle=False)
    except ValueError as exc:
        raise ResourceError(
            "resources/wordnet/meanings.npy is damaged. Install the program again."
        ) from exc
    if points.dtype != np.int8 or points.ndim != 2 or len(points) != len(words):
        raise ResourceError(
            "resources/wordnet/meanings.npy and meanings.txt do not go together. Install again."
        )
    return {word: place for place, word in enumerate(words)}, points


def meanings(lemmas: Sequence[str]) -> NDArray[np.float32]:
    """A point of length 1 for each lemma, one row each; zeros for words that are not known."""
    places, points = _table()
    found = np.zeros((len(lemmas), points.shape[1]), np.float32)
    at = np.fromiter([places.get(lemma, -1) for lemma in lemmas], np.intp)
    rows = np.nonzero(at >= 0)[0]
    values = points[at[rows]].astype(np.float32)
    found[rows] = values / np.linalg.norm(values, axis=1, keepdims=True)
    return found
