"""What third articles tell of a link."""

from __future__ import annotations

import pytest

from reader.core.alignment import witnesses as module
from reader.core.alignment.linker import Pair
from reader.core.alignment.model import Support, link_model
from reader.core.alignment.witnesses import witnessed

SUPPORT = Support(1.0, 3.0, -1.0, 0.0)


def score(found: dict[tuple[int, int], list[Pair]], articles: int) -> float:
    return witnessed(found, articles, SUPPORT)[0, 1][0].score


def test_without_a_third_article_nothing_changes() -> None:
    found = {(0, 1): [Pair(2, 3, 0.4)]}
    assert witnessed(found, 2, SUPPORT) == found


def test_a_sentence_linked_to_both_speaks_for_the_link() -> None:
    alone = {(0, 1): [Pair(0, 0, 0.5)], (0, 2): [], (1, 2): []}
    routed = alone | {(0, 2): [Pair(0, 4, 0.9)], (1, 2): [Pair(0, 4, 0.9)]}
    elsewhere = alone | {(0, 2): [Pair(0, 4, 0.9)], (1, 2): [Pair(0, 5, 0.9)]}
    assert score(routed, 3) > score(alone, 3) == 0.5 > score(elsewhere, 3)


def test_the_order_of_the_articles_plays_no_part() -> None:
    there = {(0, 1): [Pair(1, 2, 0.6)], (0, 2): [Pair(1, 3, 0.8)], (1, 2): [Pair(2, 3, 0.7)]}
    back = {  # article n is 2 - n
        (2 - b, 2 - a): [Pair(p.right, p.left, p.score) for p in pairs]
        for (a, b), pairs in there.items()
    }
    turned = witnessed(back, 3, SUPPORT)
    for (a, b), pairs in witnessed(there, 3, SUPPORT).items():
        assert pairs == [Pair(p.right, p.left, p.score) for p in turned[2 - b, 2 - a]]


def test_more_third_articles_of_one_kind_do_not_make_a_link_likelier() -> None:
    def with_thirds(count: int) -> float:
        found = {(0, 1): [Pair(0, 0, 0.5)]}
        for c in range(2, 2 + count):
            found |= {(0, c): [Pair(0, 0, 0.9)], (1, c): [Pair(0, 0, 0.9)]}
        return score(found, 2 + count)

    assert with_thirds(1) == with_thirds(2) == with_thirds(4)


def test_large_sets_stay_as_they_are_and_the_improbable_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = {(0, 1): [Pair(0, 0, 0.25)]}
    against = Support(1.0, 0.0, 0.0, -2.0)
    assert witnessed(found, 3, against) == {(0, 1): []}
    assert witnessed(found, 13, against) == found
    monkeypatch.setattr(module, "weigh", lambda name: 20.0 if "most" in name else 0.2)
    assert witnessed(found, 13, against) == {(0, 1): []}


def test_the_shipped_support_reads_routes_and_reach_as_said() -> None:
    support = link_model().support
    assert support.score(0.5, 0.8, 0.9) > support.score(0.5, 0.0, 0.0)
    assert support.score(0.5, 0.0, 0.9) < support.score(0.5, 0.0, 0.0)
    assert 0.0 <= support.score(0.0, 0.0, 1.0) < support.score(1.0, 1.0, 1.0) <= 1.0
