"""How much a word tells by being rare in general English."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache

from reader import paths
from reader.core.errors import ResourceError


@cache
def _background() -> tuple[Mapping[str, int], int]:
    """How often a lemma stands in general English: counts, and the number of all words."""
    counts: dict[str, int] = {}
    for line in paths.resource("alignment", "word_counts.tsv").read_text("utf-8").splitlines():
        word, tab, count = line.partition("\t")
        if not tab or not count.isdigit():
            raise ResourceError("resources/alignment/word_counts.tsv is damaged. Install again.")
        counts[word] = int(count)
    return counts, counts.pop("*")


@lru_cache(maxsize=50_000)
def rarity(lemma: str) -> float:
    """How much a word tells, 0 to 1, from its frequency in general English alone."""
    counts, total = _background()
    return math.log(total / (counts.get(lemma, 0) + 4)) / math.log(total / 4)
