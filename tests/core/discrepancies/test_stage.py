"""Stage: planned, under way, done.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.pairing import Passage
from reader.core.discrepancies.stage import can_differ

Told = Callable[[str, str], list[tuple[str, str, str]]]
Finds = Callable[..., bool]

CLEAR = [
    (
        "The minister will visit the flooded region on Sunday.",
        "The minister visited the flooded region on Sunday.",
        "will visit",
        "visited",
    ),
    (
        "Engineers are expected to reopen the tunnel in May.",
        "Engineers have reopened the tunnel.",
        "expected to reopen",
        "have reopened",
    ),
    (
        "The court will hear the appeal of the two miners.",
        "The court is hearing the appeal of the two miners.",
        "will hear",
        "is hearing",
    ),
    (
        "The factory is preparing to close its paint shop.",
        "The factory closed its paint shop.",
        "preparing to close",
        "closed",
    ),
    (
        "The ministers are due to meet in Vienna.",
        "The ministers met in Vienna.",
        "due to meet",
        "met",
    ),
    (
        "The operator intends to repair the broken cable.",
        "The operator has repaired the broken cable.",
        "intends to repair",
        "has repaired",
    ),
    (
        "The museum will return the bronze statues.",
        "The museum has returned the bronze statues.",
        "will return",
        "has returned",
    ),
    (
        "Troops are expected to leave the valley next week.",
        "Troops left the valley last week.",
        "expected to leave",
        "left",
    ),
    (
        "Doctors hope to separate the twins.",
        "Doctors separated the twins.",
        "hope to separate",
        "separated",
    ),
    (
        "The city is planning to demolish the old stadium.",
        "The city demolished the old stadium.",
        "planning to demolish",
        "demolished",
    ),
    (
        "Ministers would meet the strikers, a spokesman said.",
        "Ministers met the strikers, a spokesman said.",
        "would meet",
        "met",
    ),
    (
        "The crew is going to abandon the ship.",
        "The crew abandoned the ship.",
        "going to abandon",
        "abandoned",
    ),
    (
        "Investigators will examine the wreck.",
        "Investigators are examining the wreck.",
        "will examine",
        "are examining",
    ),
]


@pytest.mark.parametrize(("a", "b", "phrase_a", "phrase_b"), CLEAR)
def test_a_clear_difference_is_told(
    finds: Finds, a: str, b: str, phrase_a: str, phrase_b: str
) -> None:
    assert finds("stage", a, b, phrase_a, phrase_b)
    assert finds("stage", b, a, phrase_b, phrase_a)


def test_a_purpose_is_no_plan(told: Told) -> None:
    a = "The navy sent a boat to repair the cable."
    b = "The navy sent a boat, which repaired the cable."
    assert [row for row in told(a, b) if row[0] == "stage"] == []


def test_under_way_and_done_seldom_differ(told: Told) -> None:
    assert told("Engineers are repairing the dam.", "Engineers have repaired the dam.") == []


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("The firm is to demolish the mill.", "The firm renovated the mill.", True),
        ("The firm is to demolish the mill.", "The firm renovated the church.", False),
        ("The firm is to demolish the mill.", "The bishop renovated the mill.", False),
    ],
)
def test_acts_of_one_subject_on_one_thing_are_looked_at(one: str, two: str, expected: bool) -> None:
    left, right = analyse_sentences([[one], [two]])
    passages = Passage(left, 0), Passage(right, 0)
    assert can_differ(*passages) is can_differ(*reversed(passages)) is expected
