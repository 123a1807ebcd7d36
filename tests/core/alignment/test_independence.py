"""How independent two articles are, with what the figure is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.independence import between, independence, source
from reader.core.alignment.links import Dependence, Independence
from reader.core.alignment.shared_wording import WordRun
from reader.core.language.features import Analysis

Make = Callable[..., Analysis]

FIRE = (
    "a fire destroyed the old harbour hall of Port Arran in the night to Monday\n"
    "no one was hurt but forty boats that were kept there for the winter are lost\n"
    "the mayor wants to rebuild the hall by next spring and asks the county for help\n"
    "police think that a heater was left on by mistake and rule out that it was arson"
)
OWN_WORDS = (
    "Port Arran has lost its harbour hall in a blaze that began on Sunday night\n"
    "about forty boats burned as well and the damage is put at two million\n"
    "it is to stand again next year if the county pays its share said the mayor\n"
    "a heater may be to blame say police who see no sign that it was laid on purpose"
)
OTHER = (
    "parliament passed the budget on Tuesday with the votes of both large parties after a debate"
)


def apart(one: Analysis, two: Analysis) -> Independence:
    return between(source(one), source(two))[1]


@pytest.mark.parametrize(
    ("left", "right", "least", "most", "word"),
    [
        (FIRE, FIRE, 0.0, 0.0, Dependence.COPY),
        (OTHER, OTHER, 0.0, 0.0, Dependence.COPY),
        ("Rain fell", "Rain fell", 0.0, 0.0, Dependence.COPY),
        (FIRE, OTHER, 1.0, 1.0, Dependence.NONE),
        (FIRE, OWN_WORDS, 0.95, 1.0, Dependence.NONE),
        (FIRE, FIRE.split("\n")[0] + "\n" + FIRE.split("\n")[2], 0.0, 0.05, Dependence.COPY),
        (FIRE, FIRE.replace("forty", "fifty").replace("Monday", "Sunday"), 0.0, 0.1, None),
        (FIRE, FIRE.split("\n")[0] + "\n" + OWN_WORDS, 0.6, 0.85, Dependence.PARTLY),
        ("", FIRE, 1.0, 1.0, Dependence.NONE),
        ("", "", 1.0, 1.0, Dependence.NONE),
    ],
)
def test_figures(
    analyse_words: Make, left: str, right: str, least: float, most: float, word: Dependence | None
) -> None:
    found = apart(analyse_words(left), analyse_words(right))
    assert least <= found.independent <= most
    assert word is None or found.dependence is word


def test_a_cut_version_stands_in_the_long_one_and_not_the_other_way_round(
    analyse_words: Make,
) -> None:
    found = apart(analyse_words(FIRE), analyse_words(FIRE.split("\n")[1]))
    assert found.of_b == 1.0
    assert found.of_a < 0.3


def test_a_shared_quotation_is_no_sign_of_a_common_source(analyse_words: Make) -> None:
    speech = "we will rebuild this hall which our grandfathers built with their own hands"
    one = analyse_words(f"{FIRE}\n“ {speech} ” said the mayor")
    two = analyse_words(f"{OWN_WORDS}\nthe mayor promised “ {speech} ” on the quay")
    found = apart(one, two)
    assert found.independent > 0.95
    assert (found.words, found.quoted) == (0, 13)


def test_an_agency_that_both_credit_takes_a_part_off(analyse_words: Make) -> None:
    one = analyse_words(f"PORT ARRAN (Reuters) - {FIRE}")
    two = analyse_words(OWN_WORDS, outlet="Reuters")
    found = apart(one, two)
    assert found.agencies == ("Reuters",)
    assert found.independent == pytest.approx(0.7, abs=0.03)
    assert found.dependence is Dependence.AGENCY
    assert apart(one, analyse_words(f"PORT ARRAN (AP) - {OWN_WORDS}")).agencies == ()


@pytest.mark.parametrize(
    ("starts", "wanted"),
    [
        ([], 1.0),
        ([(0, 0, 10), (20, 20, 10), (40, 40, 10)], 1.0),
        ([(0, 40, 10), (20, 0, 10), (40, 20, 10)], 2 / 3),
        ([(0, 40, 30), (20, 0, 10), (40, 20, 10)], 0.6),
        ([(0, 40, 10), (20, 20, 10), (40, 0, 10)], 1 / 3),
    ],
)
def test_the_order_of_runs(starts: list[tuple[int, int, int]], wanted: float) -> None:
    runs = [WordRun(x, x + 5, y, y + 5, words, 0) for x, y, words in starts]
    found = independence(0, 1, (100, 100), runs)
    assert found.in_order == pytest.approx(wanted, abs=1e-4)


places = st.lists(st.integers(1, 20), max_size=8).flatmap(
    lambda weights: st.tuples(
        st.just(weights), st.permutations(range(len(weights))), st.permutations(range(len(weights)))
    )
)


@given(places, st.integers(0, 300), st.integers(0, 300))
def test_exchanging_the_articles_exchanges_the_shares(
    rows: tuple[list[int], list[int], list[int]], one: int, two: int
) -> None:
    runs = [
        WordRun(10 * x, 10 * x + 9, 10 * y, 10 * y + 9, words, words // 3)
        for words, x, y in zip(*rows, strict=True)
    ]
    here = independence(0, 1, (one, two), runs)
    there = independence(0, 1, (two, one), [run.mirrored for run in runs])
    assert (here.of_a, here.of_b) == (there.of_b, there.of_a)
    assert (here.independent, here.in_order, here.words) == (
        there.independent,
        there.in_order,
        there.words,
    )
    assert 0.0 <= here.independent <= 1.0
    assert 0.0 < here.in_order <= 1.0
