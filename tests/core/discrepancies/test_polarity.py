"""Polarity: affirmed and denied, and opposite predicates.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies import certainty, polarity
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.pairing import Passage, pair

Told = Callable[[str, str], list[tuple[str, str, str]]]
Finds = Callable[..., bool]

CLEAR = [
    (
        "The pilot survived the crash.",
        "The pilot did not survive the crash.",
        "survived",
        "did not survive",
    ),
    (
        "The company repaired the leak in time.",
        "The company never repaired the leak in time.",
        "repaired",
        "never repaired",
    ),
    (
        "The hospital had enough oxygen.",
        "The hospital did not have enough oxygen.",
        "had",
        "did not have",
    ),
    (
        "The ship was carrying weapons, the ministry said.",
        "The ship was not carrying weapons, the ministry said.",
        "was carrying",
        "was not carrying",
    ),
    (
        "The president apologised to the families.",
        "The president refused to apologise to the families.",
        "apologised",
        "refused to apologise",
    ),
    (
        "The suspect answered questions from detectives.",
        "The suspect declined to answer questions from detectives.",
        "answered",
        "declined to answer",
    ),
    (
        "The brakes worked before the collision.",
        "The brakes failed to work before the collision.",
        "worked",
        "failed to work",
    ),
    ("Exports of copper rose in March.", "Exports of copper fell in March.", "rose", "fell"),
    (
        "Prices of bread increased in the capital.",
        "Prices of bread decreased in the capital.",
        "increased",
        "decreased",
    ),
    (
        "The governor knew of the report.",
        "The governor did not know of the report.",
        "knew",
        "did not know",
    ),
    (
        "The miners were paid in full.",
        "The miners were not paid in full.",
        "were paid",
        "were not paid",
    ),
    (
        "The vaccine prevents infection.",
        "The vaccine does not prevent infection.",
        "prevents",
        "does not prevent",
    ),
    (
        "The guards could hear the alarm.",
        "The guards could not hear the alarm.",
        "hear",
        "could not hear",
    ),
    (
        "There was a warning before the dam broke.",
        "There was no warning before the dam broke.",
        "a warning",
        "no warning",
    ),
    (
        "Turnout increased in the second round.",
        "Turnout did not increase in the second round.",
        "increased",
        "did not increase",
    ),
]


@pytest.mark.parametrize(("a", "b", "phrase_a", "phrase_b"), CLEAR)
def test_a_clear_difference_is_told(
    finds: Finds, a: str, b: str, phrase_a: str, phrase_b: str
) -> None:
    assert finds("polarity", a, b, phrase_a, phrase_b)
    assert finds("polarity", b, a, phrase_b, phrase_a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "It is not impossible that the mine will close.",
            "It is possible that the mine will close.",
        ),
        ("The result is not insignificant.", "The result is significant."),
        ("It was not illegal to sell the land.", "It was legal to sell the land."),
        ("The list is non-exhaustive.", "The list is not exhaustive."),
    ],
)
def test_a_negated_opposite_is_no_denial(told: Told, a: str, b: str) -> None:
    assert told(a, b) == []
    assert told(b, a) == []


def test_two_denials_agree(told: Told) -> None:
    assert told("The pilot did not survive.", "The pilot has not survived.") == []


MIRRORED = [
    *[(a, b) for a, b, _, _ in CLEAR],
    ("The jury did not clear the surgeon.", "The jury acquitted the surgeon."),
    ("The glacier may block the road.", "The glacier will probably block the road."),
    ("The fire was probably due to a fault, an inquiry found.", "A fault caused the fire."),
]


@pytest.mark.parametrize(("a", "b"), MIRRORED)
@pytest.mark.parametrize("detector", [polarity, certainty])
def test_swapped_passages_give_the_mirrored_drafts(detector: ModuleType, a: str, b: str) -> None:
    left, right = (Passage(analyse_sentences([[text]])[0], 0) for text in (a, b))
    there = {
        (d.rule, d.left, d.right, round(d.confidence, 9))
        for d in detector.detect(Scene(pair(left, right, 0.9)))
    }
    back = {
        (d.rule, d.right, d.left, round(d.confidence, 9))
        for d in detector.detect(Scene(pair(right, left, 0.9)))
    }
    assert there == back
    assert detector.can_differ(left, right) == detector.can_differ(right, left)
    assert detector.can_differ(left, right) or not there


SILENT = [
    ("France signed the pact.", "Denmark did not sign the pact."),
    ("The north tower was evacuated.", "The south tower was not evacuated."),
    ("The minister apologised.", "The minister's spokesman did not apologise."),
    ("Exports to Japan rose, while exports to Korea fell.", "Exports to Korea fell."),
    ("One of three men arrested was released.", "Three men were arrested."),
    ("Things could not go badly.", "Things will go well."),
    ("The firm cut losses.", "The firm raised profits."),
    ("He did not leave until Monday.", "He left on Monday."),
    ("The ministry did not immediately comment.", "The ministry commented."),
    ("The airline flew no-frills jets.", "The airline flew jets."),
]


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_the_detector_itself_is_silent(
    drafted: Callable[[str, str, str], list[tuple[str, str, str]]], a: str, b: str
) -> None:
    assert drafted("polarity", a, b) == []
    assert drafted("polarity", b, a) == []
