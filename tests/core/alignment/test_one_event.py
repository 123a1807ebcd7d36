"""Whether two articles tell one event, and what links lose when they seem to tell two."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.explain import explain
from reader.core.alignment.linker import score_pairs
from reader.core.alignment.model import link_model
from reader.core.alignment.one_event import FIGURES, article_figures
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.similarity import FEATURES
from reader.core.comparison import analyse_sentences

KENT = [
    "Fire destroys a bakery in Whitstable.",
    "A fire destroyed the Harbour Bakery in Whitstable, Kent, early on Friday.",
    "Nobody was injured in the fire.",
    "More than 50 firefighters tackled the blaze, which broke out on the roof.",
    "The owner, Ellen Marsh, said the oven had been mended a week ago.",
]
KENT_TOO = [
    "Whitstable bakery burns down.",
    "The Harbour Bakery in Whitstable burned down early on Friday, the Kent fire service said.",
    "Some 50 firefighters fought the blaze, which began on the roof.",
    "No one was injured.",
    "Owner Ellen Marsh said that the oven had been mended only last week.",
]
LIMA = [
    "Warehouse in Callao gutted.",
    "A furniture warehouse in the Peruvian port of Callao was gutted by flames on 3 June.",
    "No one was injured in the fire.",
    "Dozens of firefighters tackled the blaze, which broke out in a paint store.",
    "General Raúl Torres of the fire brigade blamed a cable.",
]


def profiles(left: list[str], right: list[str]) -> tuple[Profile, Profile]:
    one, two = (profile(analysis) for analysis in analyse_sentences([left, right]))
    return one, two


def best(left: list[str], right: list[str], sentence: str, other: str) -> float:
    rows = score_pairs(*profiles(left, right))
    places = left.index(sentence), right.index(other)
    return max((p.score for p in rows if (p.left, p.right) == places), default=0.0)


def test_what_fires_have_in_common_is_no_link_when_the_articles_tell_two_fires() -> None:
    one = best(KENT, KENT_TOO, KENT[2], KENT_TOO[3])
    other = best(KENT, LIMA, KENT[2], LIMA[2])  # the same words but one
    assert one >= link_model().threshold
    assert other < one


def test_articles_on_one_event_lose_nothing() -> None:
    found = explain(*profiles(KENT, KENT_TOO), 2, 3)
    assert found is not None
    assert "two_events" not in [reason.name for reason in found.reasons]


def test_why_says_what_was_taken() -> None:
    pair = profiles(KENT, LIMA)
    found = explain(*pair, 2, 2)
    assert found is not None
    (taken,) = [reason for reason in found.reasons if reason.name == "two_events"]
    assert taken.figure < 0
    assert taken.effect < 0
    assert found.score == max(p.score for p in score_pairs(*pair) if (p.left, p.right) == (2, 2))


def test_nothing_is_taken_from_links_with_an_article_in_another_language() -> None:
    spanish = [
        "Arde una panadería en Whitstable.",
        "Un incendio destruyó la panadería Harbour Bakery de Whitstable en la noche del viernes.",
        "Más de 50 bomberos lucharon contra el fuego, según la dueña, Ellen Marsh.",
    ]
    left, right = profiles(LIMA, spanish)
    assert right.is_foreign
    assert not left.is_foreign
    found = [explain(left, right, i, j) for i in range(len(LIMA)) for j in range(len(spanish))]
    told = [reason.name for one in found if one is not None for reason in one.reasons]
    assert "two_events" not in told


@given(st.lists(st.floats(-2.0, 2.0), min_size=len(FIGURES), max_size=len(FIGURES)))
def test_links_lose_at_most_what_the_model_allows_and_never_gain(row: list[float]) -> None:
    model = link_model().one_event
    assert model is not None
    assert model.least <= model.taken(dict(zip(FIGURES, row, strict=True))) <= 0.0


@given(st.integers(0, 2**32 - 1), st.integers(1, 40))
def test_the_figures_do_not_hang_on_the_order_of_the_pairs(seed: int, count: int) -> None:
    dice = np.random.default_rng(seed)
    values = dice.random((count, len(FEATURES)), np.float32)
    chances = dice.random(count) * 0.98 + 0.01
    order = dice.permutation(count)
    there = article_figures(FEATURES, values, chances, 9)
    back = article_figures(FEATURES, values[order], chances[order], 9)
    assert all(abs(there[name] - back[name]) < 1e-9 for name in FIGURES)
