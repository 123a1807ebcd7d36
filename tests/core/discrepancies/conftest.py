"""What the tables of sentence pairs ask: is a difference told at these words, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.comparison import analyse_sentences, judge_pair
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.detectors import DETECTORS, SIEVES
from reader.core.discrepancies.finding import Severity, Side, Type
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.weights import weigh


def _meets(side: Side, text: str, phrase: str) -> bool:
    start = text.index(phrase)
    return side.start < start + len(phrase) and start < side.end


@pytest.fixture(scope="session")
def finds() -> Callable[[str, str, str, str, str], bool]:
    """Whether two texts give a finding of a type, worth showing, at two phrases."""

    def found(kind: str, a: str, b: str, phrase_a: str, phrase_b: str) -> bool:
        return any(
            f.type == kind
            and f.severity >= Severity.USEFUL
            and _meets(one, a, phrase_a)
            and _meets(two, b, phrase_b)
            for f in judge_pair(a, b)
            for one, two in (f.sides, *f.also)
        )

    return found


@pytest.fixture(scope="session")
def told() -> Callable[[str, str], list[tuple[str, str, str]]]:
    """The type and the two texts of every finding worth showing between two texts."""

    def rows(a: str, b: str) -> list[tuple[str, str, str]]:
        return [
            (f.type.value, *(side.text for side in f.sides))
            for f in judge_pair(a, b)
            if f.severity >= Severity.USEFUL
        ]

    return rows


@pytest.fixture(scope="session")
def drafted() -> Callable[[str, str, str], list[tuple[str, str, str]]]:
    """The rule and both texts of every draft of a type that its detector finds worth showing, as
    sure as it says itself; nothing where the type's sieve sees nothing.
    """

    def rows(kind: str, a: str, b: str) -> list[tuple[str, str, str]]:
        left, right = (Passage(analyse_sentences([[text]])[0], 0) for text in (a, b))
        if not SIEVES[Type(kind)](left, right):
            return []
        return [
            (draft.rule, left.words(*draft.left), right.words(*draft.right))
            for draft in DETECTORS[Type(kind)](Scene(pair(left, right, 0.95)))
            if draft.severity >= Severity.USEFUL and draft.confidence >= weigh("scene.shown")
        ]

    return rows
