"""Certainty: hedged and flat.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str, str], list[tuple[str, str, str]]]
Finds = Callable[..., bool]

CLEAR = [
    (
        "The fire was caused by a gas leak.",
        "The fire may have been caused by a gas leak.",
        "caused",
        "may have been caused",
    ),
    (
        "Hackers stole the patient records.",
        "Hackers allegedly stole the patient records.",
        "stole",
        "allegedly",
    ),
    (
        "The prisoner escaped through a drain.",
        "The prisoner reportedly escaped through a drain.",
        "escaped",
        "reportedly",
    ),
    (
        "The bank will raise rates in June.",
        "The bank will probably raise rates in June.",
        "will raise",
        "probably",
    ),
    (
        "A leopard killed the goats.",
        "A leopard is believed to have killed the goats.",
        "killed",
        "believed to have killed",
    ),
    (
        "The virus came from the market.",
        "The virus possibly came from the market.",
        "came",
        "possibly",
    ),
    (
        "The driver fell asleep at the wheel.",
        "The driver apparently fell asleep at the wheel.",
        "fell",
        "apparently",
    ),
    (
        "The minister took bribes from the builder.",
        "The minister is suspected of taking bribes from the builder.",
        "took",
        "suspected",
    ),
    (
        "An anchor cut the cable off the island.",
        "An anchor might have cut the cable off the island.",
        "cut",
        "might have cut",
    ),
    (
        "The helicopter hit a power line.",
        "The helicopter may have hit a power line.",
        "hit",
        "may have hit",
    ),
    (
        "The letter was written by the duke.",
        "The letter was probably written by the duke.",
        "was written",
        "probably",
    ),
    (
        "A stray firework started the blaze.",
        "A stray firework is thought to have started the blaze.",
        "started",
        "thought to have started",
    ),
    (
        "The troops crossed the border at night.",
        "The troops are said to have crossed the border at night.",
        "crossed",
        "said to have crossed",
    ),
    (
        "The chemist poisoned the well.",
        "The chemist is alleged to have poisoned the well.",
        "poisoned",
        "alleged",
    ),
    (
        "The comet broke apart near the sun.",
        "The comet seems to have broken apart near the sun.",
        "broke",
        "seems",
    ),
]


@pytest.mark.parametrize(("a", "b", "phrase_a", "phrase_b"), CLEAR)
def test_a_clear_difference_is_told(
    finds: Finds, a: str, b: str, phrase_a: str, phrase_b: str
) -> None:
    assert finds("certainty", a, b, phrase_a, phrase_b)
    assert finds("certainty", b, a, phrase_b, phrase_a)


def test_a_plan_is_no_fact_against_another_hedge(told: Told) -> None:
    a = "The bank may have lost money on bonds."
    b = "The bank will sell its bonds."
    assert [row for row in told(a, b) if row[0] == "certainty"] == []


def test_a_denied_act_is_not_asserted(told: Told) -> None:
    rows = told("The dam may have cracked.", "The dam has not cracked.")
    assert [row for row in rows if row[0] == "certainty"] == []
