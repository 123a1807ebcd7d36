"""Figures of pairs: symmetric, in bounds, and there for pairs that share anything."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.alignment import similarity
from reader.core.alignment.model import Sift
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.similarity import FEATURES, LexicalSimilarity
from reader.core.comparison import analyse_sentences
from reader.core.weights import weigh

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
    there, back = (LexicalSimilarity(sift=EVERY).figures(*p) for p in ((one, two), (two, one)))
    turned = np.lexsort((back.rows, back.columns))
    assert there.rows.tolist() == back.columns[turned].tolist()
    assert there.columns.tolist() == back.rows[turned].tolist()
    assert there.values.shape == (len(there.rows), len(FEATURES))
    assert np.isfinite(there.values).all()
    # A half figure out: two words as near as each other may meet in either order.
    assert there.values == pytest.approx(back.values[turned], abs=1e-4)


EVERY = Sift({"cover_more": 1.0}, 0.0, -1.0)  # keeps every pair


def figures(a: str, b: str) -> dict[str, float]:
    [row] = LexicalSimilarity(0.0, EVERY).figures(*profiles([a], [b])).values.tolist()
    return dict(zip(FEATURES, row, strict=True))


def test_the_same_sentence_is_most_alike() -> None:
    same, other = figures(ROWS[0], ROWS[0]), figures(ROWS[0], ROWS[1])
    assert same["cosine"] == pytest.approx(1.0, abs=1e-6)
    for name in ("cover_less", "cosine", "shared_weight", "n_shared", "sense", "wording"):
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
    found = LexicalSimilarity().figures(*profiles(["Bread is dear."], ["Ships sank off Crete."]))
    assert len(found.rows) == 0


def test_words_explained_alike_are_near_in_meaning() -> None:
    near = figures("The gunman fled.", "A shooter escaped.")["sense"]
    assert near > figures("The gunman fled.", "Bread is dear.")["sense"] + 0.3


def test_verbs_meet_with_what_acts_and_what_is_acted_on() -> None:
    start = "The navy captured the pirates."
    whole = figures(start, "The navy captured twelve pirates.")
    part = figures(start, "The students captured the mood.")
    assert whole["event"] > part["event"] > 0.0
    assert figures(start, "Bread is dear.")["event"] == 0.0


def test_of_long_articles_only_the_likeliest_pairs_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [ROWS[0]] * 40
    whole = LexicalSimilarity(0.0, EVERY).figures(*profiles(rows, rows))
    assert len(whole.rows) == int(weigh("alignment.most_candidates")) * 80
    monkeypatch.setattr(similarity, "weigh", lambda name: 0.5)
    some = LexicalSimilarity(0.0, EVERY).figures(*profiles(rows, rows))
    assert some.rows.tolist() == some.columns.tolist() == list(range(40))
    likeliest = LexicalSimilarity(0.0, EVERY).figures(*profiles(list(ROWS), [ROWS[0]] * 10))
    assert set(likeliest.rows.tolist()) == {0}


def test_a_higher_least_cover_keeps_fewer_pairs() -> None:
    one, two = profiles(list(ROWS), list(ROWS[::-1]))
    counts = [len(LexicalSimilarity(x).figures(one, two).rows) for x in (0.0, 0.1, 0.4, 2.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[2] > counts[3] == 0


def test_empty_articles_have_no_pairs() -> None:
    empty = Profile(())
    one, _ = profiles([ROWS[0]], [ROWS[1]])
    for pair in ((empty, one), (one, empty), (empty, empty)):
        assert LexicalSimilarity().figures(*pair).values.shape == (0, len(FEATURES))
