"""What a report says of its own ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest

from reader.core.alignment.links import Independence
from reader.core.article import Article
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.export.reservations import NotInFull, independence, not_in_full
from reader.core.limits import Limit, LimitKind


def of(
    limits: Sequence[Sequence[str]], whole: Sequence[str] = (), pairs: Sequence[Independence] = ()
) -> Comparison:
    articles = tuple(
        ComparedArticle(
            siglum(n),
            Article("", "", (), "", ""),
            (),
            tuple(Limit(LimitKind.LANGUAGE, text) for text in texts),
        )
        for n, texts in enumerate(limits)
    )
    told = tuple(Limit(LimitKind.SET, text) for text in whole)
    return Comparison(articles, (), (), (), (), limits=told, independence=tuple(pairs))


@pytest.mark.parametrize(
    ("limits", "whole", "wanted"),
    [
        ([[], []], [], []),
        ([["x"], []], ["all"], [("", "all"), ("A", "x")]),
        ([["x", "y"], ["y"]], [], [("A", "x"), ("A, B", "y")]),
        ([["x"]] * 15, [], [("A, B, C, D, E, F, G, H, I, J, K, L and 3 more", "x")]),
    ],
)
def test_a_limit_of_several_articles_is_told_once(
    limits: list[list[str]], whole: list[str], wanted: list[tuple[str, str]]
) -> None:
    assert not_in_full(of(limits, whole)) == tuple(NotInFull(*row) for row in wanted)


def test_many_limits_are_counted() -> None:
    told = not_in_full(of([[str(n)] for n in range(50)]))
    assert len(told) == 21
    assert told[-1] == NotInFull("", "There are 30 more such limits.")


APART = Independence(0, 1, 1.0, 0.0, 0.0, 0, 0, 1.0)


@pytest.mark.parametrize(
    ("pair", "wanted"),
    [
        (APART, "independent wording (1.00)"),
        (
            replace(APART, independent=0.9593, of_a=0.0325, of_b=0.0407, words=9),
            "independent wording (0.96): 3 % of A's and 4 % of B's own words are in shared runs",
        ),
        (
            replace(APART, independent=0.02, of_a=0.88, of_b=0.98, words=99, agencies=("AFP",)),
            "a copy, or a cut version of the other (0.02): 88 % of A's and 98 % of B's own words "
            "are in shared runs, both credit AFP",
        ),
        (
            replace(APART, independent=0.7, agencies=("AFP", "Reuters")),
            "own wording of one agency's report (0.70): both credit AFP and Reuters",
        ),
    ],
)
def test_a_pair_has_one_plain_line(pair: Independence, wanted: str) -> None:
    [told], rest = independence(of([[], []], pairs=[pair]))
    assert (told.sigla, told.text, rest) == ("A and B", wanted, "")


def test_of_many_articles_only_dependent_pairs_are_told_the_least_independent_first() -> None:
    pairs = [replace(APART, a=a, b=b) for a, b in combinations(range(5), 2)]
    told, rest = independence(of([[]] * 5, pairs=pairs))
    assert (told, rest) == ((), "All pairs: independent wording.")
    pairs[3] = replace(pairs[3], independent=0.5, of_a=0.5, words=50)
    pairs[7] = replace(pairs[7], independent=0.1, of_b=0.9, words=90)
    told, rest = independence(of([[]] * 5, pairs=pairs))
    assert [pair.sigla for pair in told] == ["C and D", "A and E"]
    assert rest == "All other pairs: independent wording."


def test_very_many_dependent_pairs_are_counted() -> None:
    pairs = [
        replace(APART, a=a, b=b, independent=0.5, of_a=0.5, words=50)
        for a, b in combinations(range(12), 2)
    ]
    told, rest = independence(of([[]] * 12, pairs=pairs))
    assert (len(told), rest) == (40, "26 more pairs share text as well.")
