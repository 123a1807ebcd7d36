from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.claims import group_claims
from reader.core.alignment.links import Link, Ref


def link(a: tuple[int, int], b: tuple[int, int], score: float = 0.8) -> Link:
    one, two = sorted((Ref(*a), Ref(*b)))
    return Link(one, two, score)


def test_a_triangle_is_one_claim() -> None:
    links = [link((0, 1), (1, 1)), link((1, 1), (2, 1)), link((0, 1), (2, 1))]
    assert group_claims(links) == [(Ref(0, 1), Ref(1, 1), Ref(2, 1))]


def test_a_chain_does_not_drift_into_one_claim() -> None:
    links = [link((0, 1), (1, 1)), link((1, 1), (2, 1)), link((2, 1), (0, 9))]
    groups = group_claims(links)
    assert all(not {Ref(0, 1), Ref(0, 9)} <= set(g) for g in groups)
    assert len(groups) >= 2


def test_two_sentences_of_one_article_can_share_a_claim() -> None:
    groups = group_claims([link((0, 1), (1, 1)), link((0, 2), (1, 1))])
    assert groups == [(Ref(0, 1), Ref(0, 2), Ref(1, 1))]


refs = st.tuples(st.integers(0, 3), st.integers(0, 5))
graphs = st.lists(st.tuples(refs, refs, st.floats(0.3, 1.0)), max_size=25)


@given(graphs, st.randoms(use_true_random=False))
def test_every_link_is_in_a_claim_whatever_the_order(
    raw: list[tuple[tuple[int, int], tuple[int, int], float]], order: random.Random
) -> None:
    unique = {}
    for a, b, score in raw:
        if a[0] != b[0]:
            one = link(a, b, score)
            unique[one.a, one.b] = one
    links = list(unique.values())
    groups = group_claims(links)
    for one in links:
        assert any({one.a, one.b} <= set(g) for g in groups)
    shuffled = links[:]
    order.shuffle(shuffled)
    assert group_claims(shuffled) == groups
