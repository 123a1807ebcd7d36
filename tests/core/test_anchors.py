"""Passages found again: in their own text always, in another only where it is clear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchors import AROUND, anchor, place

TEXT = (
    "Ferry runs aground near Tanna\n\n"
    "A ferry with 40 people on board ran aground on Monday. Nobody was hurt, the harbour "
    "master said. A second ferry took the passengers to the island.\n\n"
    "The harbour master said the ferry had left late. Nobody was hurt in a similar case in 2019."
)


@given(st.text(max_size=300), st.data())
def test_a_passage_is_found_again_in_its_own_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    one = anchor(text, start, end)
    found = place(one, text)
    assert found is not None
    assert (found.start, found.end, found.likeness) == (start, end, 1.0)
    assert len(one.prefix) <= AROUND
    assert text[start - len(one.prefix) : end + len(one.suffix)] == (
        one.prefix + one.exact + one.suffix
    )


def test_a_span_outside_the_text_is_refused() -> None:
    for start, end in ((-1, 2), (3, 2), (0, len(TEXT) + 1)):
        with pytest.raises(ValueError, match=r"\("):
            anchor(TEXT, start, end)


def found_words(words: str, text: str, nth: int = 0) -> str | None:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    found = place(anchor(TEXT, start, start + len(words)), text)
    return None if found is None else text[found.start : found.end]


@pytest.mark.parametrize(
    ("words", "nth", "old", "new", "expected"),
    [
        # text before it has grown
        ("A second ferry took", 0, "A ferry with", "Update: a ferry with", "A second ferry took"),
        # its own words changed a little
        ("ran aground on Monday", 0, "aground on Monday", "aground late on Monday",
         "ran aground late on Monday"),
        ("A ferry with 40 people on board", 0, "40 people", "42 people",
         "A ferry with 42 people on board"),
        # said twice: the surroundings decide
        ("Nobody was hurt", 1, "A ferry with", "On Monday a ferry with", "Nobody was hurt"),
        # gone
        ("A second ferry took the passengers to the island", 0,
         " A second ferry took the passengers to the island.", "", None),
    ],
)  # fmt: skip
def test_another_version(words: str, nth: int, old: str, new: str, expected: str | None) -> None:
    assert found_words(words, TEXT.replace(old, new, 1), nth) == expected


def test_of_two_equal_places_the_one_with_its_surroundings_is_taken() -> None:
    text = "Intro. " + TEXT
    start = TEXT.rindex("Nobody was hurt")
    found = place(anchor(TEXT, start, start + 15), text)
    assert found is not None
    assert found.start == start + 7


def test_places_that_are_equally_good_make_an_orphan() -> None:
    one = anchor("It rained. The sun came out.", 0, 10)
    assert place(one, "It rained. It rained. It rained.") is None


def test_short_words_need_their_surroundings() -> None:
    one = anchor(TEXT, TEXT.index("late"), TEXT.index("late") + 4)
    assert place(one, "Too late, the band said, and went home to their dogs.") is None


@given(st.text(alphabet="abc .", max_size=120), st.text(alphabet="abc .", max_size=120))
def test_any_other_text_gives_a_place_inside_it_or_none(text: str, other: str) -> None:
    one = anchor(text, 0, len(text) // 2)
    found = place(one, other)
    if found is not None:
        assert 0 <= found.start <= found.end <= len(other)
        assert 0.0 < found.likeness <= 1.0 or found.start == found.end
