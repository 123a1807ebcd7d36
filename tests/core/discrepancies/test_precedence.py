"""Precedence: called the first, against an earlier instance or a narrower claim.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str, str], list[tuple[str, str, str]]]
Finds = Callable[..., bool]

CLEAR = [
    (
        "The two churches prayed together for the first time.",
        "The two churches again prayed together.",
        "for the first time",
        "again",
    ),
    (
        "It was the first meeting of the two prime ministers.",
        "The two prime ministers resumed their meetings.",
        "the first",
        "resumed",
    ),
    (
        "The probe made the first landing on the asteroid.",
        "It was the second time that a probe made a landing on the asteroid.",
        "the first landing",
        "second time",
    ),
    (
        "The unprecedented strike closed every school in the district.",
        "The strike closed every school in the district once again.",
        "unprecedented",
        "once again",
    ),
    (
        "Women voted for the first time in the village election.",
        "Women have voted in the village election since 1998.",
        "for the first time",
        "since 1998",
    ),
    (
        "The country is holding an election for the first time.",
        "The country is holding an election for the first time in a decade.",
        "for the first time",
        "in a decade",
    ),
    (
        "It is the first ceasefire of the war.",
        "A second ceasefire of the war has begun; the earlier one was renewed twice.",
        "the first",
        "second ceasefire",
    ),
    (
        "The bridge was bombed for the first time.",
        "The bridge was bombed for the third time.",
        "for the first time",
        "for the third time",
    ),
    (
        "The unprecedented flood reached the cathedral.",
        "The flood reached the cathedral, as it had in the past.",
        "unprecedented",
        "in the past",
    ),
]


@pytest.mark.parametrize(("a", "b", "phrase_a", "phrase_b"), CLEAR)
def test_a_clear_difference_is_told(
    finds: Finds, a: str, b: str, phrase_a: str, phrase_b: str
) -> None:
    assert finds("precedence", a, b, phrase_a, phrase_b)
    assert finds("precedence", b, a, phrase_b, phrase_a)


def test_an_added_claim_to_be_the_first_is_no_conflict(told: Told) -> None:
    a = "The queen visited the island."
    assert told(a, "The queen visited the island for the first time.") == []


def test_two_claims_to_be_the_first_agree(told: Told) -> None:
    a = "It was the first flight to the island."
    assert told(a, "The plane flew to the island for the first time.") == []
