"""Polarity: affirmed and denied, and opposite predicates.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

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
