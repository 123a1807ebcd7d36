"""reader.core.progress: parts of long work told as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.progress import Cancelled, part_of, unwatched

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
