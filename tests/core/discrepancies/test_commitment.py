"""Commitment: how binding, or how far along, an act is said to be.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.comparison import judge_pair
from reader.core.discrepancies.finding import Severity

Told = Callable[[str, str], list[tuple[str, str, str]]]
Finds = Callable[..., bool]

CLEAR = [
    (
        "Farmers and ministers discussed a new water tariff on Monday.",
        "Farmers and ministers agreed a new water tariff on Monday.",
        "discussed",
        "agreed",
    ),
    (
        "The airline suspended flights to Lagos on Friday.",
        "The airline cancelled flights to Lagos on Friday.",
        "suspended",
        "cancelled",
    ),
    (
        "The opening of the museum was postponed.",
        "The opening of the museum was called off.",
        "postponed",
        "called off",
    ),
    (
        "The mayor proposed a ban on wood stoves.",
        "The mayor's ban on wood stoves took effect on Monday.",
        "proposed",
        "took effect",
    ),
    (
        "Parliament is considering a tax on sugar.",
        "Parliament passed a tax on sugar.",
        "considering",
        "passed",
    ),
    (
        "The two banks are negotiating a merger.",
        "The two banks signed a merger.",
        "negotiating",
        "signed",
    ),
    (
        "Two brothers were arrested over the warehouse fire.",
        "Two brothers were charged over the warehouse fire.",
        "arrested",
        "charged",
    ),
    (
        "A nurse is suspected of the theft at the clinic.",
        "A nurse was convicted of the theft at the clinic.",
        "suspected",
        "convicted",
    ),
    (
        "Villagers were advised to leave the valley.",
        "Villagers were ordered to leave the valley.",
        "advised",
        "ordered",
    ),
    (
        "The storm damaged the old pier at Whitby.",
        "The storm destroyed the old pier at Whitby.",
        "damaged",
        "destroyed",
    ),
    (
        "The undersea pipe was damaged by an anchor.",
        "The undersea pipe was severed by an anchor.",
        "damaged",
        "severed",
    ),
    (
        "The finance chief resigned on Thursday.",
        "The finance chief was sacked on Thursday.",
        "resigned",
        "sacked",
    ),
    (
        "She was nominated for the central bank post.",
        "She was appointed to the central bank post.",
        "nominated",
        "appointed",
    ),
    (
        "The union rejected the pay offer from the port.",
        "The union accepted the pay offer from the port.",
        "rejected",
        "accepted",
    ),
    (
        "The town council delayed work on the tram line.",
        "The town council scrapped work on the tram line.",
        "delayed",
        "scrapped",
    ),
    (
        "Talks on a prisoner swap continue, diplomats said.",
        "A deal on a prisoner swap has been signed, diplomats said.",
        "Talks",
        "signed",
    ),
    (
        "The league is weighing a salary cap.",
        "The league adopted a salary cap.",
        "weighing",
        "adopted",
    ),
    (
        "The regulator recommended a recall of the heaters.",
        "The regulator ordered a recall of the heaters.",
        "recommended",
        "ordered",
    ),
    (
        "Attendance at the briefing is voluntary.",
        "Attendance at the briefing is mandatory.",
        "voluntary",
        "mandatory",
    ),
    (
        "Trams on the river line were halted.",
        "Trams on the river line were discontinued.",
        "halted",
        "discontinued",
    ),
    (
        "Detectives questioned the banker over the missing funds.",
        "Detectives charged the banker over the missing funds.",
        "questioned",
        "charged",
    ),
    (
        "The chapel was undamaged in the quake.",
        "The chapel was destroyed in the quake.",
        "undamaged",
        "destroyed",
    ),
    (
        "Both governments agreed in principle to share the river's water.",
        "Both governments signed a treaty to share the river's water.",
        "agreed in principle",
        "signed",
    ),
    (
        "The trust is considering the sale of two paintings.",
        "The trust approved the sale of two paintings.",
        "considering",
        "approved",
    ),
    (
        "The opposition accepted the result of the vote.",
        "The opposition did not accept the result of the vote.",
        "accepted",
        "did not accept",
    ),
]


@pytest.mark.parametrize(("a", "b", "phrase_a", "phrase_b"), CLEAR)
def test_a_clear_difference_is_told(
    finds: Finds, a: str, b: str, phrase_a: str, phrase_b: str
) -> None:
    # The two ends of a scale are opposites too, and a difference is told once.
    assert any(finds(kind, a, b, phrase_a, phrase_b) for kind in ("commitment", "polarity"))
    assert any(finds(kind, b, a, phrase_b, phrase_a) for kind in ("commitment", "polarity"))


def test_the_reason_names_both_words_and_what_they_mean() -> None:
    [found] = judge_pair("The council discussed the plan.", "The council agreed the plan.")
    assert found.severity == Severity.MUST_SEE
    assert found.rule == "commitment.ladder"
    for words in ("A says “discussed”", "talked about", "B says “agreed”", "settled"):
        assert words in found.reason


def test_neighbouring_rungs_weigh_less_than_distant_ones() -> None:
    [near] = judge_pair("The storm damaged the pier.", "The storm destroyed the pier.")
    [far] = judge_pair("The storm spared the pier.", "The storm destroyed the pier.")
    assert near.severity < far.severity
