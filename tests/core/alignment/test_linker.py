"""Which sentences are linked, and how probably: symmetric and in order."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.context import CONTEXT, context_rows
from reader.core.alignment.linker import score_pairs, score_within
from reader.core.alignment.model import LinkModel, link_model
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.similarity import Figures
from reader.core.comparison import analyse_sentences
from reader.core.weights import weigh

A = [
    "The council of Port Arran agreed on Monday to close the ferry line to Skerry island.",
    "Around 400 islanders use the ferry every week.",
    "The ferry Maren was damaged in a storm in January.",
    "Mayor Ida Holm said repairs would cost 3 million euros.",
    "Bread is dear in Lima.",
]
B = [
    "It rained.",
    "Repairs would cost 8 million euros, said the mayor, Ida Holm.",
    "A storm in January destroyed the ferry Maren.",
    "Councillors in Port Arran discussed closing the ferry line to Skerry island on Monday.",
]


def profiles(left: list[str], right: list[str]) -> tuple[Profile, Profile]:
    one, two = (profile(analysis) for analysis in analyse_sentences([left, right]))
    return one, two


def linked(left: list[str], right: list[str]) -> set[tuple[int, int]]:
    rows = score_pairs(*profiles(left, right))
    return {(p.left, p.right) for p in rows if p.score >= link_model().threshold}


def test_links_cross_and_unrelated_sentences_stay_alone() -> None:
    found = linked(A, B)
    assert {(0, 3), (2, 2), (3, 1)} <= found
    assert all(i != 4 and j != 0 for i, j in found)


def test_exchanging_the_articles_exchanges_the_pairs() -> None:
    one, two = profiles(A, B)
    there = {(p.left, p.right): p.score for p in score_pairs(one, two)}
    back = {(p.right, p.left): p.score for p in score_pairs(two, one)}
    assert there == pytest.approx(back, abs=1e-3)  # sums of figures round otherwise


def test_pairs_come_in_order_with_probabilities_worth_keeping() -> None:
    rows = score_pairs(*profiles(A, B))
    places = [(p.left, p.right) for p in rows]
    assert places == sorted(set(places))
    assert all(weigh("alignment.worth_keeping") <= p.score <= 1.0 for p in rows)


def test_an_article_against_itself_is_the_diagonal() -> None:
    rows = score_pairs(*profiles(A, A))
    best = {p.left: max((q.score, q.right) for q in rows if q.left == p.left)[1] for p in rows}
    assert best == {i: i for i in range(len(A))}


def test_within_an_article_its_lead_stands_left_of_the_rest() -> None:
    [analysis] = analyse_sentences([[*A, *B]])
    own = profile(analysis)
    lead = {s.index for s in own.sentences if s.lead}
    rows = score_within(own)
    assert rows
    assert all(p.left < p.right and p.left in lead for p in rows)


class Nothing:
    """A similarity that finds no pair worth a look."""

    names = ("none",)

    @property
    def model(self) -> LinkModel:
        raise AssertionError("nothing is there to be judged")

    def figures(self, left: Profile, right: Profile) -> Figures:
        return places({}, 1)


def places(values: dict[tuple[int, int], float], width: int) -> Figures:
    rows = np.array([i for i, _ in values], np.intp)
    columns = np.array([j for _, j in values], np.intp)
    return Figures(rows, columns, np.zeros((len(values), width), np.float32))


def test_another_similarity_can_be_put_in() -> None:
    one, two = profiles(A, B)
    assert score_pairs(one, two, Nothing()) == score_within(one, Nothing()) == []


def test_empty_articles_have_no_pairs() -> None:
    assert score_pairs(Profile(()), Profile(())) == []
    assert score_within(Profile(())) == []


SIZES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 3)), st.floats(-8, 8), max_size=20
)


@given(SIZES)
def test_context_is_symmetric(alone: dict[tuple[int, int], float]) -> None:
    margins = np.array(list(alone.values()))
    turned = {(j, i): m for (i, j), m in alone.items()}
    there = context_rows(margins, [places(alone, 0)], [(5, 4)])
    back = context_rows(margins, [places(turned, 0)], [(4, 5)])
    assert there.shape == (len(alone), len(CONTEXT))
    if len(set(alone.values())) == len(alone):  # ranks of equals follow their places
        assert there == pytest.approx(back, abs=1e-5)
