"""Scrolling together and bringing level, as numbers."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.qt.columns.scroll_sync import (
    Anchor,
    focus_fraction,
    forward_chain,
    interpolated,
    level,
)

ANCHORS = st.lists(
    st.builds(
        Anchor,
        st.integers(0, 8).map(float),
        st.integers(0, 8).map(float),
        st.integers(1, 5).map(float),
    ),
    max_size=7,
)


def rises(chain) -> bool:
    return all(a.leader < b.leader and a.follower < b.follower for a, b in pairwise(chain))


@given(ANCHORS)
def test_chain_is_the_heaviest_that_rises(anchors):
    found = forward_chain(anchors)
    assert rises(found)
    heaviest = max(
        (
            sum(one.weight for one in some)
            for size in range(len(anchors) + 1)
            for some in combinations(sorted(anchors, key=lambda one: one.leader), size)
            if rises(some)
        ),
    )
    assert sum(one.weight for one in found) == heaviest


def test_crossing_links_leave_the_better_one():
    crossing = [Anchor(1, 9, 0.6), Anchor(5, 5, 0.9), Anchor(9, 1, 0.5)]
    assert forward_chain(crossing) == (crossing[1],)


@pytest.mark.parametrize(
    ("place", "expected"),
    [(0, 0), (10, 40), (5, 20), (15, 45), (20, 50), (60, 75), (100, 100), (120, 100), (-5, 0)],
)
def test_places_between_anchors_are_interpolated(place, expected):
    chain = [Anchor(10, 40), Anchor(20, 50)]
    assert interpolated(chain, place, 100, 100) == pytest.approx(expected)


def test_without_anchors_the_columns_scroll_in_proportion():
    assert interpolated([], 25, 100, 400) == 100
    assert interpolated([], 0, 0, 400) == 0


@given(ANCHORS, st.floats(0, 10), st.floats(0, 10))
def test_scrolling_down_never_scrolls_another_column_up(anchors, one, other):
    chain = forward_chain(anchors)
    low, high = sorted((one, other))
    at_low, at_high = (interpolated(chain, at, 10, 10) for at in (low, high))
    assert at_low <= at_high + 1e-9


def test_focus_is_the_middle_and_wanders_near_the_ends():
    found = [focus_fraction(at, 1000, 400) for at in (0, 100, 200, 500, 800, 900, 1000, 1100)]
    assert found == [0, 0.25, 0.5, 0.5, 0.5, 0.75, 1, 1]
    assert focus_fraction(0, 0, 400) == 0


@given(st.floats(0, 2000), st.floats(0, 2000), st.floats(1, 2000), st.floats(0, 900))
def test_focus_only_wanders_down(one, other, longest, height):
    low, high = sorted((one, other))
    assert focus_fraction(low, longest, height) <= focus_fraction(high, longest, height) + 1e-9


def test_level_keeps_the_height_where_it_can():
    found = level([500.0, 320.4, 900.0], 300.0, [1000, 1000, 1000])
    assert (found.height, found.scrolls, found.room) == (300.0, (200, 20, 600), (0, 0, 0))


def test_level_comes_down_to_what_stands_near_a_beginning():
    found = level([500.0, 20.0], 300.0, [1000, 1000])
    assert (found.height, found.scrolls) == (20, (480, 0))


def test_level_asks_for_room_below_a_short_text():
    found = level([100.0, 900.0], 100.0, [50, 500])
    assert (found.scrolls, found.room) == ((0, 800), (0, 300))


@given(st.lists(st.floats(0, 5000), min_size=1, max_size=5), st.floats(-100, 1000))
def test_levelled_places_stand_at_one_height(tops, height):
    found = level(tops, height, [10_000] * len(tops))
    for top, scroll in zip(tops, found.scrolls, strict=True):
        assert scroll >= 0
        assert top - scroll == pytest.approx(found.height, abs=1.0)
