"""Figures of pairs: symmetric, in bounds, and there for pairs that share anything."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.similarity import FEATURES, LexicalSimilarity
from reader.core.comparison import analyse_sentences

ROWS = (
    "The council of Port Arran agreed on Monday to close the ferry line to Skerry island.",
    "Councillors discussed the end of the ferry line.",
    "Around 400 islanders use the line every week.",
    "About 950 islanders take the boat.",
    "“We have no other choice,” mayor Ida Holm said.",
    "Ida Holm, the mayor, said there was no choice.",
    "She spoke on Tuesday.",
    "Bread is dear.",
    "Yes.",
    "…",
)


def profiles(left: list[str], right: list[str]) -> tuple[Profile, Profile]:
    one, two = (profile(analysis) for analysis in analyse_sentences([left, right]))
    return one, two


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from(ROWS), min_size=1, max_size=6),
    st.lists(st.sampled_from(ROWS), min_size=1, max_size=6),
)
def test_exchanging_the_articles_gives_the_same_figures(left: list[str], right: list[str]) -> None:
    one, two = profiles(left, right)
    there, back = LexicalSimilarity().pairs(one, two), LexicalSimilarity().pairs(two, one)
    assert set(there) == {(i, j) for j, i in back}
    for (i, j), row in there.items():
        assert row == pytest.approx(back[j, i])
        assert len(row) == len(FEATURES)
        assert all(math.isfinite(x) for x in row)


def figures(a: str, b: str) -> dict[str, float]:
    rows = LexicalSimilarity(0.0).pairs(*profiles([a], [b]))
    return dict(zip(FEATURES, rows[0, 0], strict=True))


def test_the_same_sentence_is_most_alike() -> None:
    same, other = figures(ROWS[0], ROWS[0]), figures(ROWS[0], ROWS[1])
    assert same["cosine"] == pytest.approx(1.0, abs=1e-6)
    for name in ("cover_less", "cosine", "shared_weight", "bigrams", "wording"):
        assert same[name] > other[name], name


@pytest.mark.parametrize(
    ("figure", "higher", "lower"),
    [
        ("quantities", "Some 400 islanders left.", "The islanders left."),
        ("quantity_conflict", "Some 950 islanders left.", "Some 400 islanders left."),
        ("names", "The islanders like Ida Holm.", "The islanders like fish."),
    ],
)
def test_what_a_figure_answers_to(figure: str, higher: str, lower: str) -> None:
    start = "Around 400 islanders met Ida Holm."
    assert figures(start, higher)[figure] > figures(start, lower)[figure]


def test_sentences_without_a_common_word_are_no_pair() -> None:
    assert LexicalSimilarity().pairs(*profiles(["Bread is dear."], ["Ships sank off Crete."])) == {}


def test_a_higher_least_cover_keeps_fewer_pairs() -> None:
    one, two = profiles(list(ROWS), list(ROWS[::-1]))
    counts = [len(LexicalSimilarity(least).pairs(one, two)) for least in (0.0, 0.1, 0.4, 2.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[2] > counts[3] == 0


def test_empty_articles_have_no_pairs() -> None:
    empty = Profile(())
    one, _ = profiles([ROWS[0]], [ROWS[1]])
    assert LexicalSimilarity().pairs(empty, one) == LexicalSimilarity().pairs(one, empty) == {}
