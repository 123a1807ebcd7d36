"""Where pages end, as numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.qt.page_breaks import Row, page_breaks


def rows(*heights: float, held: frozenset[int] = frozenset(), gap: float = 0.0) -> list[Row]:
    found, top = [], 0.0
    for place, height in enumerate(heights):
        found.append(Row(top, top + height, place in held))
        top += height + gap
    return found


def test_a_page_takes_what_fits():
    assert page_breaks(rows(10, 10, 10, 10, 10), 20) == [(0, 20), (20, 40), (40, 50)]


def test_white_space_between_two_pages_is_left_out():
    assert page_breaks(rows(10, 10, 10, gap=5), 25) == [(0, 25), (30, 40)]


def test_a_heading_goes_over_with_its_text():
    assert page_breaks(rows(10, 10, 10, held=frozenset({1})), 20) == [(0, 10), (10, 30)]


def test_rows_that_all_hold_each_other_end_where_the_page_does():
    assert page_breaks(rows(*[10] * 5, held=frozenset(range(5))), 20) == [
        (0, 20),
        (20, 40),
        (40, 50),
    ]


def test_a_row_higher_than_a_page_stands_alone():
    assert page_breaks(rows(10, 70, 10), 20) == [(0, 10), (10, 80), (80, 90)]


def test_nothing_makes_one_empty_page():
    assert page_breaks([], 20) == [(0.0, 0.0)]


@given(
    st.lists(st.tuples(st.floats(1, 60), st.floats(0, 20), st.booleans()), min_size=1),
    st.floats(10, 100),
)
def test_every_row_stands_on_one_page(made, height):
    found, top = [], 0.0
    for size, above, holds in made:
        top += above
        found.append(Row(top, top + size, holds))
        top += size
    pages = page_breaks(found, height)
    on = [[row for row in found if begin <= row.top and row.bottom <= end] for begin, end in pages]
    assert [row for page in on for row in page] == found
    assert all(len(page) == 1 or page[-1].bottom - page[0].top <= height + 1e-6 for page in on)
