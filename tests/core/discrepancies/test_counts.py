"""What tells that two quantities are of one thing, and of two; rules beside the plain value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies import number
from reader.core.discrepancies.counts import counted_in
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity
from reader.core.discrepancies.pairing import Passage, pair


def drafts(a: str, b: str) -> list[Draft]:
    left, right = analyse_sentences([[a], [b]])
    one, two = Passage(left, 0), Passage(right, 0)
    found = list(number.detect(Scene(pair(one, two, 0.9))))
    assert not found or number.can_differ(one, two)
    return found


def flags(a: str, b: str) -> dict[str, float]:
    """The rules of the drafts that would be shown unasked, with their confidence."""
    return {d.rule: d.confidence for d in drafts(a, b) if d.severity > Severity.NIT}


DIFFERS = [
    ("At least four miners died.", "Nineteen miners died.", "number.beyond"),
    ("It passed by 71 votes to 68.", "It passed with a majority of eight votes.", "number.margin"),
    ("Rovers beat Lund 3-1.", "Rovers beat Lund 4-1.", "number.score"),
    ("The tunnel is 40 miles long.", "The tunnel is 40 kilometres long.", "number.unit"),
    ("It is the second largest port.", "It is the third largest port.", "number.rank"),
    ("It fell for a second straight day.", "It fell for a fourth straight day.", "number.rank"),
    ("Nine residents died in the fire.", "The fire left 14 dead.", "number.value"),
    ("Nobody was killed in the raid.", "The raid killed at least 12 people.", "number.value"),
    ("The mill employs 32,000 people.", "The mill employs 32,500 people.", "number.value"),
    ("A 6.8 quake struck off Peru.", "A magnitude 6.3 quake struck off Peru.", "number.value"),
    ("Thousands of homes lost power.", "Some 300 homes lost power.", "number.value"),
    ("The baker, 34, was charged.", "The 43-year-old baker was charged.", "number.value"),
    ("Two bombs kill eight in Sur", "Bombs kill fourteen in Sur", "number.value"),
    ("Rooftop Sniper Kills 14 In Sur", "Rooftop sniper kills 11 in Sur", "number.value"),
    ("Shares end up 0.26 pct", "Shares end up 0.11 percent", "number.value"),
]  # fmt: skip

SILENT = [
    # values that meet
    ("Around 200 villagers fled.", "Some 200 villagers fled."),
    ("The mill lost $1.8 billion.", "The mill lost $2 billion."),
    ("The tunnel is 10 km long.", "The tunnel is six miles long."),
    ("Three soldiers and two farmers were hurt.", "Five people were hurt."),
    # parts of the same, and the rest
    ("The painter, who will be 80 next week, spoke.", "The painter, 79, spoke."),
    # numbers that are dates, names or labels
    ("The mill opened on 3 May 2019.", "The mill opened on 9 May 2021 in Oslo."),
    ("UPDATE 2-Egypt talks stall", "UPDATE 1-Egypt talks stall"),
    ("Boeing 747 lands in Oslo.", "Boeing 737 lands in Oslo."),
    ("The first phase is finished.", "The second phase has begun."),
    # different things
    ("Six passengers died in the crash.", "Doctors treated 41 people hurt in the crash."),
    ("Exports rose 4 percent from the previous month.", "Exports rose 9 percent year-on-year."),
    ("The union does not have 4,000 members.", "The union has 100 members."),
    ("None of the six samples was negative.", "All six samples were positive."),
    # lengths and frequencies are told with the times
    ("The siege lasted three weeks.", "The siege lasted eight weeks."),
    ("Boats leave twice a day.", "Boats leave once a day."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "rule"), DIFFERS)
def test_a_difference_is_told_by_its_rule(a: str, b: str, rule: str) -> None:
    assert rule in flags(a, b)
    assert rule in flags(b, a)


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_what_agrees_or_counts_two_things_is_silent(a: str, b: str) -> None:
    assert not flags(a, b)
    assert not flags(b, a)


def test_a_rounding_that_meets_is_a_note() -> None:
    found = drafts("About 200 villagers fled the valley.", "Exactly 203 villagers fled the valley.")
    assert [(d.rule, d.severity) for d in found] == [("number.rounding", Severity.NIT)]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        # other places: other events
        ("Blast kills 10 in Kenya", "Blast kills 30 in Peru", "Blast kills 30 in Kenya"),
        # only what is left
        ("Four bombs fell there.", "Two other bombs fell there.", "Two bombs fell there."),
        # several is vague
        ("Twelve men were held.", "Several men were held.", "Two men were held."),
    ],
)
def test_signs_of_two_things_make_a_draft_less_sure(a: str, b: str, same: str) -> None:
    sure = max(flags(a, same).values())
    assert max(flags(a, b).values(), default=0.0) < sure


def test_an_equal_quantity_that_fits_worse_settles_nothing() -> None:
    a = "For every two lambs that were sold, five lambs were kept."
    b = "Five lambs were sold for every two that were kept."
    assert "number.value" in flags(a, b)


def test_the_context_of_a_quantity() -> None:
    text = "Five of the nine dams are empty, said the agency on Friday."
    counted = counted_in(Passage(analyse_sentences([[text]])[0], 0))
    assert [c.total for c in counted if c.quantity.text == "Five"] == [9.0]


NUMBERS = st.sampled_from(
    ["two", "12", "about 40", "at least 5", "no", "thousands of", "half of the"]
)
THINGS = st.sampled_from(["miners died", "homes were lost", "people were hurt in Oslo"])


@settings(max_examples=60, deadline=None)
@given(NUMBERS, THINGS, NUMBERS, THINGS)
def test_swapped_passages_give_the_mirrored_drafts(a: str, p: str, b: str, q: str) -> None:
    one, two = f"In all {a} {p}.", f"In all {b} {q}."
    rows = {(d.rule, d.left, d.right, round(d.confidence, 6)) for d in drafts(one, two)}
    mirrored = {(d.rule, d.right, d.left, round(d.confidence, 6)) for d in drafts(two, one)}
    assert rows == mirrored
