"""Which articles of a large set are compared."""

from __future__ import annotations

from itertools import combinations

import pytest

from reader.core.alignment import nearest as module
from reader.core.alignment.nearest import compared_whole, nearest
from reader.core.alignment.profile import Profile, profile
from reader.core.comparison import analyse_sentences

FERRY = [
    "The ferry line to Skerry island was closed on Monday.",
    "Islanders protested at the harbour against the council.",
    "The ferry Maren was damaged in a storm in January.",
]
BREAD = [
    "Bread prices rose in Lima after the harvest failed.",
    "Bakers asked the government for cheaper flour.",
    "The harvest of wheat failed in the south of Peru.",
]


def profiles() -> list[Profile]:
    rows = [
        [*event[:2], f"{word} came on {day}."]
        for event in (FERRY, BREAD)
        for word, day in (("Rain", "Friday"), ("Snow", "Sunday"), ("Hail", "Tuesday"))
    ]
    return [profile(analysis) for analysis in analyse_sentences(rows)]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"alignment.most_articles": 3.0, "alignment.nearest_articles": 2.0}
    monkeypatch.setattr(module, "weigh", values.__getitem__)


def test_every_two_of_a_small_set_are_compared() -> None:
    assert compared_whole(6)
    rows = profiles()
    assert nearest(rows) == set(combinations(range(6), 2))
    assert not any("table" in vars(row) for row in rows)


@pytest.mark.usefixtures("few")
def test_of_a_large_set_each_is_compared_with_those_most_like_it() -> None:
    assert not compared_whole(6)
    assert nearest(profiles()) == {*combinations(range(3), 2), *combinations(range(3, 6), 2)}


@pytest.mark.usefixtures("few")
def test_the_order_of_the_articles_plays_no_part() -> None:
    rows = profiles()
    turned = {(5 - b, 5 - a) for a, b in nearest(rows[::-1])}
    assert turned == nearest(rows)
