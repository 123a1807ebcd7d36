"""reader.core.progress: parts of long work told as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.progress import Cancelled, part_of, parts_of, stepwise, unwatched

PART = st.floats(0, 1)


def test_a_part_tells_its_share() -> None:
    told: list[float] = []
    second_half = part_of(told.append, 0.5, 1.0)
    for done in (0.0, 0.5, 1.0):
        second_half(done)
    assert told == [0.5, 0.75, 1.0]


@given(PART, PART, PART)
def test_a_part_stays_within_its_bounds(one: float, other: float, done: float) -> None:
    start, end = sorted((one, other))
    told: list[float] = []
    part_of(told.append, start, end)(done)
    assert start - 1e-9 <= told[0] <= end + 1e-9


def test_cancelling_passes_through_a_part() -> None:
    def cancel(done: float, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        part_of(part_of(cancel, 0, 0.5), 0, 0.5)(0.1)


def test_nobody_watching_is_no_trouble() -> None:
    unwatched(0.5)


def test_works_in_a_row_have_parts_of_their_size() -> None:
    told: list[float] = []
    for part in parts_of(told.append, (3.0, 0.0, 1.0)):
        part(0.0)
        part(1.0)
    assert told == [0.0, 0.75, 0.75, 0.75, 0.75, 1.0]


def test_works_that_take_no_time_have_no_part() -> None:
    told: list[float] = []
    for part in parts_of(told.append, (0.0, 0.0)):
        part(1.0)
    assert told == [0.0, 0.0]


@pytest.mark.parametrize(
    ("rows", "every", "told"),
    [
        ("", 1, []),
        ("abcd", 1, [0.0, 0.25, 0.5, 0.75]),
        ("abcd", 2, [0.0, 0.5]),
        ("abcd", 9, [0.0]),
    ],
)
def test_rows_are_told_step_by_step(rows: str, every: int, told: list[float]) -> None:
    heard: list[float] = []
    assert "".join(stepwise(rows, heard.append, every)) == rows
    assert heard == told
