"""What a passage calls the first, and what it tells of earlier instances.

The sentences are the tests' own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.novelty import (
    claims,
    dated,
    earlier,
    records,
    restrictions,
    short_of_record,
)
from reader.core.discrepancies.pairing import Passage

Drafted = Callable[[str, str, str], list[tuple[str, str, str]]]


def passage(text: str) -> Passage:
    return Passage(analyse_sentences([[text]])[0], 0)


@pytest.mark.parametrize(
    ("text", "claimed", "told"),
    [
        ("The choir sang in Riga for the first time.", True, False),
        ("It was the choir's first concert in Riga.", True, False),
        ("The choir had never sung in Riga.", True, False),
        ("No choir had sung in the hall until Friday.", True, False),
        ("The town had no choir until May.", True, False),
        ("The choir, without a hall since 1990, sang in Riga.", True, False),
        ("The choir made its debut in Riga.", True, False),
        ("The choir sang in Riga again.", False, True),
        ("The choir has sung in Riga before.", False, True),
        ("The choir returned to Riga, as it had done in the past.", False, True),
        ("It was not the choir's first concert in Riga.", False, True),
        ("The concert is not the first.", False, True),
        ("The hall reopened on Friday.", False, True),
        ("It was a third straight win.", False, True),
        ("The bank will go on funding the choir.", False, True),
        ("The choir did not repeat the concert.", False, False),
        ("The choir sang before the vote.", False, False),
        ("The choir sang in the first half.", False, False),
        ("The choir sang in Riga.", False, False),
    ],
)
def test_claims_and_earlier_instances(text: str, claimed: bool, told: bool) -> None:
    where = passage(text)
    assert (bool(claims(where)), bool(earlier(where))) == (claimed, told)


def test_a_claim_within_bounds_says_so() -> None:
    [claim] = claims(passage("It was the first strike since 2019."))
    assert claim.bounded
    [claim] = claims(passage("It was the first strike of the drivers."))
    assert not claim.bounded


def test_an_office_bounds_no_claim() -> None:
    said = "The state will open a dialogue, one U.S. official told them."
    assert restrictions(passage(said)) == ()
    assert restrictions(passage("It was the first official visit."))


def test_a_reported_past_is_no_earlier_instance() -> None:
    assert dated(passage("The mayor said the port had closed.")) == ()
    assert dated(passage("The mayor, who had closed the port, spoke."))


def test_records() -> None:
    assert records(passage("A record crowd came."))
    assert not records(passage("It was just short of the record crowd."))
    assert short_of_record(passage("It was the largest crowd since 2001."))
    assert not short_of_record(passage("The crowd came this year."))


DIFFERS = [
    ("The troupe danced in Lima for the first time.", "The troupe danced in Lima again.",
     "earlier"),
    ("The geyser had never erupted before Monday.", "The geyser erupted on Monday, as in the past,"
     " and again at night.", "earlier"),
    ("The island opened its first school on Monday.", "The island reopened its school on Monday.",
     "earlier"),
    ("She is the first woman to run the bank.", "She is the second woman to run the bank.",
     "earlier"),
    ("The beetle is new to science, the curator said.",
     "The beetle was described in 1904, the curator said.", "dated"),
    ("A record catch was landed at Vigo.", "The catch landed at Vigo was the largest since 1996.",
     "record"),
    ("The bank will go on funding the choir.", "The choir, which never had a sponsor before, will"
     " be funded by the bank.", "implied"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "rule"), DIFFERS)
def test_precedence_differs(drafted: Drafted, a: str, b: str, rule: str) -> None:
    there, back = drafted("precedence", a, b), drafted("precedence", b, a)
    assert [row[0] for row in there] == [f"precedence.{rule}"]
    assert [(rule, right, left) for rule, left, right in back] == there


SILENT = [
    ("It was her first win in Oslo.", "She had never won in Oslo before."),
    ("It was a third straight win for Ajax.", "Ajax, who won twice before, won again."),
    ("The trip is her first as chancellor.", "She visited the port twice as a minister."),
    ("The first round of the draft is over.", "The second round of the draft has begun."),
    ("The choir sang in Riga for the first time.", "The choir sang in Riga."),
]


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_precedence_agrees(drafted: Drafted, a: str, b: str) -> None:
    assert drafted("precedence", a, b) == drafted("precedence", b, a) == []
