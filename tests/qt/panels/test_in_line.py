"""Sentences cut around words: what is left, where its offsets stand, and that it fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from reader.qt.panels.in_line import in_line, left_width
from reader.qt.panels.wordings import runs_right_to_left

TEXT = "The mayor discussed closing the northern docks with the port authority on Tuesday 🔥 night."


@pytest.fixture
def font(qapp) -> QFont:
    return QFont()


def width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def test_with_room_nothing_is_cut(font):
    found = in_line(TEXT, 10, font, 1000.0, 3000.0)
    assert (found.before, found.rest) == (TEXT[:10], TEXT[10:])
    assert found.place(9) == (False, 9)
    assert found.place(10) == (True, 0)
    assert found.place(len(TEXT)) == (True, len(TEXT) - 10)


def test_it_is_cut_between_words(font):
    start = TEXT.index("docks")
    found = in_line(
        TEXT, start, font, width(font, "xx closing the northern "), width(font, "d" * 20)
    )
    assert found.before.startswith("… ")
    assert found.rest.endswith(" …")
    assert found.before.endswith("northern ")


@given(
    start=st.integers(0, len(TEXT) - 1),
    left=st.floats(20, 700),
    right=st.floats(40, 700),
    offset=st.integers(0, len(TEXT)),
)
def test_offsets_point_at_the_same_letters(qapp, start, left, right, offset):
    font = QFont()
    found = in_line(TEXT, start, font, left, right)
    assert width(font, found.rest) <= right + 1
    assert width(font, found.before) <= left + 1
    after, place = found.place(offset)
    part = found.rest if after else found.before
    assert 0 <= place <= len(part)
    if found.first <= offset < found.last:
        assert part[place] == TEXT[offset]


def test_the_left_part_is_what_is_needed_and_never_too_much(font):
    assert left_width(["ab", "abcd"], font, 1000.0) == width(font, "abcd")
    assert left_width(["w" * 400], font, 1000.0) == 400.0
    assert left_width([], font, 1000.0) == 0.0


@pytest.mark.parametrize(
    ("text", "mirrored"),
    [
        ("ناقش", True),
        ("«ראש", True),
        ("12 ناقش", True),
        ("A ناقش", False),
        ("", False),
        ("12", False),
    ],
)
def test_which_way_a_sentence_runs(text, mirrored):
    assert runs_right_to_left(text) is mirrored
