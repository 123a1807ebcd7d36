"""Why a link has its probability."""

from __future__ import annotations

import pytest

from reader.core.alignment.explain import explain
from reader.core.alignment.linker import score_pairs
from reader.core.alignment.profile import Profile, profile
from reader.core.comparison import analyse_sentences

A = [
    "The council of Port Arran agreed on Monday to close the ferry line to Skerry island.",
    "Around 400 islanders use the ferry every week.",
    "Bread is dear in Lima.",
]
B = [
    "Councillors in Port Arran discussed closing the ferry line to Skerry island on Monday.",
    "It rained.",
]


def profiles() -> tuple[Profile, Profile]:
    one, two = (profile(analysis) for analysis in analyse_sentences([A, B]))
    return one, two


def test_the_score_is_the_linkers_own() -> None:
    one, two = profiles()
    [pair] = [p for p in score_pairs(one, two) if (p.left, p.right) == (0, 0)]
    found = explain(one, two, 0, 0)
    assert found is not None
    assert found.score == pair.score


def test_reasons_come_the_strongest_first_and_what_is_typical_has_no_effect() -> None:
    found = explain(*profiles(), 0, 0)
    assert found is not None
    effects = [abs(reason.effect) for reason in found.reasons]
    assert effects == sorted(effects, reverse=True)
    assert effects[0] > 0.0
    for reason in found.reasons:
        if reason.figure == pytest.approx(reason.typical, abs=1e-7):
            assert reason.effect == pytest.approx(0.0, abs=1e-3)


def test_a_pair_that_was_never_looked_at_has_no_explanation() -> None:
    one, two = profiles()
    assert explain(one, two, 2, 1) is None
    assert explain(one, two, 7, 1) is None
