"""Heights of paragraphs: sums before each, and the way back, whatever was measured."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.qt.columns.heights import Heights, Lines

HEIGHTS = st.lists(st.integers(1, 500).map(float), min_size=1, max_size=60)


@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 59), st.integers(1, 500)), max_size=30))
def test_sums_follow_what_is_measured(estimates, measured):
    heights, now = Heights(estimates), list(estimates)
    for paragraph, height in measured:
        place = paragraph % len(now)
        assert heights.measure(place, float(height)) == height - now[place]
        assert heights.known(place)
        now[place] = float(height)
    tops = [0.0, *accumulate(now)]
    assert [heights.top(place) for place in range(len(now) + 1)] == tops
    assert heights.total == tops[-1]
    for place, top in enumerate(tops[:-1]):
        assert heights.at(top) == place
        assert heights.at(top + now[place] - 0.5) == place
    assert heights.inside([(place, 0.5) for place in range(len(now))]) == [
        top + height / 2 for top, height in zip(tops, now, strict=False)
    ]


def test_what_was_asked_for_before_a_change_is_not_told_after_it():
    heights = Heights([10.0, 20.0, 30.0])
    assert (heights.at(35.0), heights.top(2), heights.changes) == (2, 30.0, 0)
    heights.measure(0, 40.0)
    assert (heights.top(2), heights.at(35.0), heights.top(2), heights.changes) == (60.0, 0, 60.0, 1)
    heights.measure(1, 20.0)  # as it was thought to be
    assert heights.changes == 1


def test_outside_is_the_first_and_the_last():
    heights = Heights([10.0, 20.0])
    assert (heights.at(-5.0), heights.at(500.0)) == (0, 1)
    assert Heights().at(3.0) == 0


@pytest.mark.parametrize(("below", "line"), [(-3.0, 0), (0.0, 0), (9.9, 0), (10.0, 1), (99.0, 1)])
def test_line_at_a_height(below, line):
    assert Lines((0.0, 10.0), (10.0, 12.0), (0, 40), (40, 55)).at(below) == line


@pytest.mark.parametrize(("place", "line"), [(0, 0), (39, 0), (40, 1), (55, 1), (99, 1)])
def test_line_that_holds_a_place(place, line):
    assert Lines((0.0, 10.0), (10.0, 12.0), (0, 40), (40, 55)).holding(place) == line
