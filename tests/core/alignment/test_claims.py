"""Claims: dense groups of linked sentences, the same however articles are numbered."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.claims import group_claims
from reader.core.alignment.links import Link, Origin, Ref
from reader.core.weights import weigh

Row = tuple[tuple[int, int], tuple[int, int], float]


def link(a: tuple[int, int], b: tuple[int, int], score: float = 0.8) -> Link:
    one, two = sorted((Ref(*a), Ref(*b)))
    return Link(one, two, score)


def links_of(rows: list[Row]) -> list[Link]:
    unique = {}
    for a, b, score in rows:
        if a[0] != b[0]:
            one = link(a, b, score)
            unique[one.a, one.b] = one
    return list(unique.values())


def clique(refs: list[tuple[int, int]], score: float = 0.8) -> list[Row]:
    return [(a, b, score) for a, b in combinations(refs, 2)]


def named(groups: list[tuple[Ref, ...]]) -> list[str]:
    return sorted("".join("ABCDEFGHIJ"[r.article] + str(r.sentence) for r in g) for g in groups)


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([], []),
        (clique([(0, 1), (1, 1), (2, 1)]), ["A1B1C1"]),
        # A chain does not drift, equal or not, also when its ends are sentences of one article.
        ([((0, 1), (1, 1), 0.8), ((1, 1), (2, 1), 0.8)], ["A1B1", "B1C1"]),
        ([((0, 1), (1, 1), 0.9), ((1, 1), (2, 1), 0.8)], ["A1B1", "B1C1"]),
        (
            [((0, 1), (1, 1), 0.8), ((1, 1), (2, 1), 0.8), ((2, 1), (0, 9), 0.8)],
            ["A1B1", "A9C1", "B1C1"],
        ),
        # Two sentences of one article say together what one of another says.
        ([((0, 1), (1, 1), 0.8), ((0, 2), (1, 1), 0.8)], ["A1A2B1"]),
        # One missing link does not part what all others hold together.
        (
            [row for row in clique([(n, 0) for n in range(5)]) if row[:2] != ((0, 0), (4, 0))],
            ["A0B0C0D0E0"],
        ),
        # D0 is linked to most of the claim, but with it A0 would hold together with half of it.
        (
            [
                *((a, b, 0.9) for a, b in combinations([(0, 0), (1, 0), (2, 0)], 2)),
                ((1, 0), (4, 0), 0.9),
                ((2, 0), (4, 0), 0.9),
                *(((n, 0), (3, 0), 0.5) for n in (1, 2, 4)),
            ],
            ["A0B0C0E0", "B0C0D0E0"],
        ),
        # A sentence that tells two things is in both claims, and there are no further ones.
        (
            clique([(0, 1), (1, 1), (2, 1), (3, 3)]) + clique([(0, 2), (1, 2), (2, 2), (3, 3)]),
            ["A1B1C1D3", "A2B2C2D3"],
        ),
        # One wrong link between two claims, and a more probable one, join nothing.
        (
            [
                *clique([(0, 1), (1, 1), (2, 1)]),
                *clique([(3, 2), (4, 2), (5, 2)]),
                ((2, 1), (3, 2), 0.99),
            ],
            ["A1B1C1", "C1D2", "D2E2F2"],
        ),
    ],
)
def test_groups(rows: list[Row], wanted: list[str]) -> None:
    assert named(group_claims(links_of(rows))) == wanted


refs = st.tuples(st.integers(0, 5), st.integers(0, 3))
# Few different scores, so that most of them are tied.
graphs = st.lists(st.tuples(refs, refs, st.sampled_from([0.4, 0.6, 0.6001, 0.9, 1.0])), max_size=60)


@given(graphs)
def test_every_link_is_in_a_group_and_no_group_in_another(rows: list[Row]) -> None:
    links = links_of(rows)
    groups = group_claims(links)
    for one in links:
        assert any({one.a, one.b} <= set(g) for g in groups)
    assert not [1 for g, h in combinations(groups, 2) if set(g) <= set(h) or set(h) <= set(g)]
    assert groups == sorted(tuple(sorted(g)) for g in groups)


@given(graphs)
def test_a_sentence_is_linked_to_most_of_its_group(rows: list[Row]) -> None:
    links = links_of(rows)
    pairs = {(x.a, x.b) for x in links} | {(x.b, x.a) for x in links}
    for group in group_claims(links):
        for ref in group:
            others = [x for x in group if x.article != ref.article]
            linked = [x for x in others if (ref, x) in pairs]
            assert len(linked) >= weigh("alignment.cohesion") * len(others) > 0


@given(graphs, st.permutations(range(6)), st.randoms(use_true_random=False))
def test_the_numbers_of_articles_and_sentences_change_nothing(
    rows: list[Row], articles: list[int], order: random.Random
) -> None:
    sentences = [order.sample(range(4), 4) for _ in range(6)]

    def other(ref: tuple[int, int]) -> Ref:
        return Ref(articles[ref[0]], sentences[ref[0]][ref[1]])

    links = links_of(rows)
    renamed = [link(other(x.a), other(x.b), x.score) for x in links]
    order.shuffle(renamed)
    wanted = sorted(tuple(sorted(other(r) for r in g)) for g in group_claims(links))
    assert group_claims(renamed) == wanted


@given(graphs, st.lists(st.tuples(refs, refs), max_size=12))
def test_cut_sentences_share_no_group(
    rows: list[Row], cuts: list[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    links = links_of(rows)
    linked = {(x.a, x.b) for x in links}
    cut = {(min(a, b), max(a, b)) for a, b in cuts if a != b}
    apart = frozenset((Ref(*a), Ref(*b)) for a, b in cut if (Ref(*a), Ref(*b)) not in linked)
    groups = group_claims(links, apart)
    for a, b in apart:
        assert not any({a, b} <= set(g) for g in groups)
    for one in links:
        assert any({one.a, one.b} <= set(g) for g in groups)


def test_a_cut_holds_against_all_other_links_of_a_claim() -> None:
    rows = [x for x in clique([(n, 0) for n in range(6)]) if x[:2] != ((0, 0), (5, 0))]
    links = links_of(rows)
    assert named(group_claims(links)) == ["A0B0C0D0E0F0"]
    apart = group_claims(links, frozenset([(Ref(0, 0), Ref(5, 0))]))
    assert named(apart) == ["A0B0C0D0E0", "B0C0D0E0F0"]


def test_a_pair_both_linked_and_cut_is_linked() -> None:
    pair = Ref(0, 0), Ref(1, 0)
    assert group_claims([Link(*pair, 1.0, Origin.ANALYST)], frozenset([pair])) == [pair]


def test_the_analyst_may_link_two_sentences_of_one_article() -> None:
    rows = [Link(Ref(0, 0), Ref(0, 1), 1.0, Origin.ANALYST), link((0, 0), (1, 0))]
    groups = group_claims(rows)
    assert any({Ref(0, 0), Ref(0, 1)} <= set(g) for g in groups)
