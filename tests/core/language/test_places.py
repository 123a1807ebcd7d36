"""The gazetteer: what lies in what, and which places cannot be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import paths
from reader.core.language.places import are_apart, is_place, lies_in

NAMES = paths.resource("wordnet", "places.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n")
SOME_NAME = st.sampled_from(NAMES).map(lambda line: line.split("\t")[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("paris", "france"),
        ("paris", "europe"),
        ("palermo", "sicily"),
        ("palermo", "italy"),
        ("london", "united kingdom"),  # through England
        ("malakal", "south sudan"),  # younger than WordNet 3.0
        ("jerusalem", "israel"),
        ("gulf of aden", "indian ocean"),
    ],
)
def test_a_place_lies_in_a_wider_one(one: str, other: str) -> None:
    assert lies_in(one, other)
    assert not lies_in(other, one)
    assert are_apart(one, other) is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alexandria", "sicily"),  # there is an Alexandria in Virginia too
        ("germany", "malta"),  # an island and a country by one name
        ("mombasa", "durban"),
        ("red sea", "black sea"),
        ("united states", "canada"),  # "America" is both
        ("egypt", "europe"),
        ("sudan", "south sudan"),
        ("hong kong", "thailand"),
    ],
)
def test_places_are_wide_apart(one: str, other: str) -> None:
    assert are_apart(one, other) is True
    assert are_apart(one, other, widely=True) is True


@pytest.mark.parametrize(("one", "other"), [("ohio", "indiana"), ("palermo", "naples")])
def test_places_of_one_country_are_apart_but_not_widely(one: str, other: str) -> None:
    assert are_apart(one, other) is True
    assert are_apart(one, other, widely=True) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("odesa", "black sea"),  # it lies on it
        ("hamburg", "rhine"),
        ("georgia", "armenia"),  # a country and a state
        ("soviet union", "poland"),
        ("paris", "zzyzx"),
        ("zzyzx", "zzyzy"),
        ("balkans", "serbia"),
    ],
)
def test_what_is_not_known_is_left_open(one: str, other: str) -> None:
    assert are_apart(one, other) is None


def test_a_seat_of_government_that_the_table_lacks_stands_for_its_country() -> None:
    assert lies_in("ouagadougou", "burkina faso")
    assert are_apart("ouagadougou", "mombasa") is True


def test_the_name_of_no_place_is_none() -> None:
    assert not is_place("zzyzx")
    assert not is_place("")
    assert not lies_in("zzyzx", "europe")


@given(SOME_NAME, SOME_NAME)
def test_apart_is_mutual_and_never_holds_with_lying_in(one: str, other: str) -> None:
    assert are_apart(one, other) is are_apart(other, one)
    assert are_apart(one, one) is False
    if lies_in(one, other):
        assert are_apart(one, other) is False
    if are_apart(one, other, widely=True):
        assert are_apart(one, other)


def test_all_tables_fit_each_other() -> None:
    """Every number stands for a line, and no place lies in itself."""
    lines = paths.resource("wordnet", "places.txt").read_text(encoding="utf-8").split("\n")[:-1]
    assert sorted(NAMES) == NAMES
    for name in NAMES:
        assert all(int(n) < len(lines) for n in name.split("\t")[1].split())
    for number, line in enumerate(lines):
        sort, *wholes = line.split()
        assert sort in "cnrtwvml"
        assert all(int(n) < len(lines) and int(n) != number for n in wholes)
