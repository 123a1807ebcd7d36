"""Columns side by side: whole ones, a base that stays, and what is on screen."""

from __future__ import annotations

import pytest

from reader.qt.columns.placing import neighbours, placed

LEAST, MOST = 400, 700


def test_up_to_three_share_the_view():
    found = placed(3, 1240, LEAST, MOST)
    assert found.shown == (0, 1, 2)
    assert found.width == 413
    assert found.longest == 0
    assert found.on_screen(0) == (0, 1, 2)


def test_few_columns_stand_in_the_middle_at_a_comfortable_measure():
    found = placed(2, 2000, LEAST, MOST)
    assert found.width == MOST
    assert found.lefts == (300, 1000)


@pytest.mark.parametrize("count", [4, 5, 40])
def test_more_scroll_sideways_and_none_is_seen_in_part(count):
    found = placed(count, 1240, LEAST, MOST)
    assert found.width == 413
    assert found.on_screen(0) == (0, 1, 2)
    assert found.on_screen(found.step(0, 1)) == (1, 2, 3)
    assert found.on_screen(found.longest) == tuple(range(count - 3, count))
    assert found.step(found.longest, 1) == found.longest
    assert found.step(0, -1) == 0


def test_step_goes_to_whole_columns_from_anywhere():
    found = placed(9, 1240, LEAST, MOST)
    assert found.step(500, 1) == 826
    assert found.step(500, -1) == 413
    assert found.step(413, -1) == 0
    assert found.step(826, 1) == 3 * 413


def test_base_stays_while_the_others_scroll():
    found = placed(6, 1240, LEAST, MOST, base=4)
    assert found.shown == (4, 0, 1, 2, 3, 5)
    assert found.lefts_at(found.step(0, 2))[0] == 0
    assert found.on_screen(0) == (4, 0, 1)
    assert found.on_screen(found.step(0, 2)) == (4, 2, 3)
    assert found.on_screen(found.longest) == (4, 3, 5)
    assert neighbours(found.on_screen(413)) == ((4, 1), (1, 2))


def test_every_column_comes_beside_the_base():
    found = placed(6, 1240, LEAST, MOST, base=4)
    for article in found.shown:
        scroll = found.scroll_for(article, 0)
        left = dict(zip(found.shown, found.lefts_at(scroll), strict=True))[article]
        assert 0 <= left <= 1240 - found.width
        assert article == 4 or left >= found.width


def test_base_without_room_beside_it_is_a_column_as_others():
    assert placed(3, 700, LEAST, MOST, base=1).base is None
    assert placed(1, 1240, LEAST, MOST, base=0).base is None
    assert placed(3, 1240, LEAST, MOST, base=1, hidden={1}).base is None


def test_hidden_columns_are_passed_over():
    found = placed(5, 1240, LEAST, MOST, hidden={1, 3})
    assert found.shown == (0, 2, 4)
    assert found.longest == 0
    assert neighbours(found.on_screen(0)) == ((0, 2), (2, 4))
    assert found.scroll_for(3, 0) == 0


@pytest.mark.parametrize("view", [0, 1, 60, 399])
def test_a_view_narrower_than_a_column_holds_one(view):
    found = placed(3, view, LEAST, MOST)
    assert found.width == max(view, 1)
    assert found.scroll_for(2, 0) == 2 * found.width


def test_nothing_to_place():
    found = placed(0, 1240, LEAST, MOST)
    assert found.on_screen(0) == ()
    assert found.longest == 0
