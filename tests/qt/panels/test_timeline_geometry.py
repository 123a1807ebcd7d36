"""Ticks, views and rows of the timeline as numbers."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from random import Random

import pytest

from reader.qt.panels.timeline_geometry import (
    LEAST_SPAN,
    MOST_SPAN,
    Unit,
    View,
    days_of,
    fitted,
    moment_of,
    packed,
    ruler,
    story,
)


def day(stamp: str) -> float:
    return days_of(datetime.fromisoformat(stamp))


def stamps(moments: tuple[float, ...]) -> list[str]:
    return [f"{moment_of(one):%Y-%m-%d %H:%M}" for one in moments]


def test_a_moment_comes_back_from_days_to_the_minute() -> None:
    for stamp in ("0001-01-01", "1945-05-08T23:01", "2026-02-28T12:34", "9999-12-31"):
        assert moment_of(day(stamp)) == datetime.fromisoformat(stamp)
    assert moment_of(-5.0) == datetime(1, 1, 1)  # noqa: DTZ001  the calendar begins
    assert moment_of(1e9).year == 9999


def test_pixels_and_days_are_two_ways_of_one() -> None:
    view = View(day("2026-05-01"), day("2026-06-01"), 620.0)
    assert view.scale == pytest.approx(20.0)
    assert view.x(day("2026-05-02")) == pytest.approx(20.0)
    assert view.days(view.x(day("2026-05-17T06:00"))) == pytest.approx(day("2026-05-17T06:00"))


def test_zooming_keeps_the_moment_under_the_pointer() -> None:
    view = View(day("2026-05-01"), day("2026-06-01"), 620.0)
    for factor in (1.25, 0.8, 7.0):
        near = view.zoomed(factor, 155.0)
        assert near.days(155.0) == pytest.approx(view.days(155.0))
        assert near.span == pytest.approx(view.span / factor)
    for factor, span in ((1e12, LEAST_SPAN), (1e-12, MOST_SPAN)):
        assert view.zoomed(factor, 310.0).span == pytest.approx(span)


def test_a_view_moves_no_more_than_it_must() -> None:
    view = View(100.0, 200.0, 500.0)
    assert view.showing(120.0, 130.0) == view
    left = view.showing(40.0, 41.0)
    assert (left.span, left.first < 40.0) == (view.span, True)
    right = view.showing(290.0, 291.0)
    assert (right.first < 290.0, right.last > 291.0) == (True, True)
    long = view.showing(300.0, 900.0)  # longer than the view: its beginning
    assert long.first < 300.0 < long.last


def test_a_view_stays_near_the_calendar() -> None:
    assert View(1.0, 101.0, 100.0).moved(-1e9).last >= 1.0
    assert View(1.0, 101.0, 100.0).moved(1e12).first <= day("9999-12-31")


def test_what_is_fitted_has_room_beside_it() -> None:
    view = fitted(day("2026-05-01"), day("2026-05-31"), 800.0)
    assert view.first < day("2026-05-01")
    assert view.last > day("2026-05-31")
    assert fitted(day("2026-05-01"), day("2026-05-01"), 800.0).span >= 2.0
    assert fitted(1.0, 1.0, 0.0).width == 1.0


@pytest.mark.parametrize(
    ("moments", "expected"),
    [
        ((), None),
        (("2026-05-01",), ("2026-05-01", "2026-05-01")),
        # 1945 in a story of one week.
        (
            ("1945-05-08", "2026-05-11", "2026-05-12", "2026-05-12", "2026-05-14", "2026-05-15"),
            ("2026-05-11", "2026-05-15"),
        ),
        # On both sides.
        (
            ("2000-01-01", "2026-05-11", "2026-05-12", "2026-05-13", "2026-05-14", "2030-01-01"),
            ("2026-05-11", "2026-05-14"),
        ),
        # Spread evenly: a chronicle is not a story with outliers.
        (
            ("1950-01-01", "1960-01-01", "1970-01-01", "1980-01-01", "1990-01-01"),
            ("1950-01-01", "1990-01-01"),
        ),
        # Two are never outliers of each other.
        (("1945-05-08", "2026-05-11"), ("1945-05-08", "2026-05-11")),
    ],
)
def test_where_the_story_lies(moments: tuple[str, ...], expected: tuple[str, str] | None) -> None:
    found = story(map(day, moments))
    assert found == (None if expected is None else tuple(map(day, expected)))


@pytest.mark.parametrize(
    ("first", "last", "unit", "count", "head"),
    [
        ("2026-05-04", "2026-05-04T08:00", Unit.HOUR, 1, "2026-05-04 00:00"),
        ("2026-05-04", "2026-05-06", Unit.HOUR, 6, "2026-05-04 00:00"),
        ("2026-05-04T05:00", "2026-05-11", Unit.DAY, 1, "2026-05-05 00:00"),
        ("2026-05-05", "2026-06-20", Unit.DAY, 7, "2026-05-11 00:00"),  # a Monday
        ("2026-01-15", "2026-09-01", Unit.MONTH, 1, "2026-02-01 00:00"),
        ("2024-01-15", "2026-09-01", Unit.MONTH, 3, "2024-04-01 00:00"),
        ("2012-05-01", "2026-05-01", Unit.YEAR, 2, "2014-01-01 00:00"),
        ("1890-05-01", "2026-05-01", Unit.YEAR, 20, "1900-01-01 00:00"),
        ("1100-05-01", "2026-05-01", Unit.YEAR, 100, "1200-01-01 00:00"),
    ],
)
def test_the_ruler_counts_what_has_room(
    first: str, last: str, unit: Unit, count: int, head: str
) -> None:
    view = View(day(first), day(last), 800.0)
    found = ruler(view, 72.0)
    assert (found.step.unit, found.step.count) == (unit, count)
    assert stamps(found.ticks)[0] == head


def test_ticks_keep_their_distance_at_every_zoom() -> None:
    view = View(day("2026-05-04"), day("2026-05-04T04:00"), 700.0)
    while view.span < MOST_SPAN:
        found = ruler(view, 72.0)
        shown = [view.x(one) for one in found.ticks]
        # February and the shortest of months are a little less than the usual length.
        assert all(two - one >= 72.0 * 0.9 for one, two in pairwise(shown))
        assert all(-0.1 <= x <= 700.1 for x in shown)
        assert len(found.ticks) + len(found.finer) + len(found.above) < 300
        assert not set(found.ticks) & set(found.finer)
        if found.step.unit is not Unit.YEAR:
            # The larger unit's name for the left edge is known.
            assert found.above[0] <= max(view.first, 1.0)
        view = view.zoomed(0.7, 350.0)


def test_the_ruler_ends_where_the_calendar_does() -> None:
    for first, last in ((-50.0, 40.0), (day("9999-12-01"), day("9999-12-31") + 40)):
        for width in (100.0, 900.0, 40000.0):
            found = ruler(View(first, last, width), 72.0)
            assert all(1.0 <= one <= day("9999-12-31") for one in found.ticks)


def test_no_two_in_a_row_overlap_and_rows_are_few() -> None:
    random = Random(5)
    spans = sorted(
        (left, left + random.uniform(4, 90))
        for left in (random.uniform(0, 900) for _ in range(200))
    )
    rows, count = packed(spans, gap=4.0)
    assert count == max(rows) + 1
    for row in range(count):
        own = [span for span, place in zip(spans, rows, strict=True) if place == row]
        assert all(one[1] + 4.0 <= two[0] for one, two in pairwise(own))
    # As few rows as spans lie over each other anywhere.
    most = max(sum(a <= left < b + 4.0 for a, b in spans) for left, _ in spans)
    assert count == most
    assert packed([]) == ([], 0)
