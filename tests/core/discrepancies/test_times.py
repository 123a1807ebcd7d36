"""Time: another date, time of day, length or order of the same thing.

The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies import times
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity
from reader.core.discrepancies.from_now import differ
from reader.core.discrepancies.orders import orders
from reader.core.discrepancies.pairing import Passage, pair
from reader.core.discrepancies.rates import rates
from reader.core.language.features import Time

Told = Callable[[str, str], list[tuple[str, str, str]]]


def drafts(a: str, b: str) -> list[Draft]:
    """What the detector drafts for two sentences that are taken as linked."""
    left, right = analyse_sentences([[a], [b]])
    one, two = Passage(left, 0), Passage(right, 0)
    found = list(times.detect(Scene(pair(one, two, 0.9))))
    assert not found or times.can_differ(one, two)
    return found


def rules(a: str, b: str) -> set[str]:
    return {draft.rule for draft in drafts(a, b) if draft.severity > Severity.NIT}


DIFFERS = [
    ("The dam was opened on 3 March.", "The dam was opened on 3 May.", "time.date"),
    ("The dam was opened on 14 June 2019.", "The dam was opened on 14 July 2019.", "time.date"),
    ("The museum closed in January.", "The museum closed in March.", "time.date"),
    ("The envoy arrived on Tuesday.", "The envoy arrived on Friday.", "time.date"),
    ("The tower was built in the 1890s.", "The tower was built in 1923.", "time.date"),
    ("The envoy left Oslo last week.", "The envoy left Oslo two months ago.", "time.date"),
    ("Voters have until 4 May to register.", "Voters have until 30 June to register.", "time.date"),
    ("The power cut lasted twenty minutes.", "The power cut lasted three hours.", "time.length"),
    ("They agreed to a 72-hour truce.", "They agreed to a ten-day truce.", "time.length"),
    ("The siege lasted weeks.", "The siege lasted three days.", "time.length"),
    ("The ferry sank at 6 am.", "The ferry sank at 9.30 pm.", "time.clock"),
    ("He resigned two days after the vote.", "He resigned a month after the vote.", "time.offset"),
    ("It was warned before the collapse.", "It was warned after the collapse.", "time.order"),
    ("The mayor left before the riot.", "The riot began before the mayor left.", "time.order"),
    ("The 20th anniversary of the pact", "The 30th anniversary of the pact", "time.anniversary"),
    ("The centenary of the fire", "The 90th anniversary of the fire", "time.anniversary"),
    ("Boats leave twice a day.", "Boats leave once a week.", "time.frequency"),
    ("The choir sings every other month.", "The choir sings every week.", "time.frequency"),
    ("She has led the union since 2015.", "She took over the union in 2020.", "time.since"),
    ("He said on Monday that he would go.", "He said on Thursday that he would go.", "time.said"),
]  # fmt: skip

AGREES = [
    # one day in two notations
    ("The dam was opened on 3 March.", "The dam was opened on March 3rd."),
    ("The dam was opened on the third of March.", "The dam was opened on 3 March."),
    ("The dam was opened on 3 March 2020.", "The dam was opened on 2020-03-03."),
    ("Ban starts on New Year's Day.", "Ban starts on 1 January."),
    # one within the other
    ("The dam was opened on April 3.", "The dam was opened in early April."),
    ("The dam was opened on Friday morning.", "The dam was opened early on Friday."),
    ("It was built in the 1890s.", "It was built in the last decade of the 19th century."),
    ("The tower was built in 1895.", "The tower was built in the nineteenth century."),
    ("The lease runs until 30 April.", "The lease runs to the end of April."),
    # lengths
    ("They agreed to a 72-hour truce.", "They agreed to a three-day truce."),
    ("The siege lasted two weeks.", "The siege lasted a fortnight."),
    ("The siege lasted about a year.", "The siege lasted eleven months."),
    ("The siege lasted more than two weeks.", "The siege lasted 19 days."),
    ("She chaired it for ten years.", "She chaired it for a decade."),
    # clock times
    ("The ferry sank at 15:00.", "The ferry sank at 3 pm."),
    ("The ferry sank at noon.", "The ferry sank shortly after 12 o'clock."),
    ("The ferry sank at 10:00 GMT.", "The ferry sank at 11:00 CET."),
    # articles of other days tell one day by other words
    ("The envoy was recalled yesterday.", "The envoy was recalled today."),
    ("The envoy was recalled last week.", "The envoy was recalled on Monday."),
    # order told from its other end
    ("The bank was warned before the collapse.", "The collapse came after the bank was warned."),
    ("By the time they came, the roof had fallen in.", "The roof fell in before they came."),
    # frequency
    ("The choir sings every other month.", "The choir sings six times a year."),
    ("The panel meets weekly.", "The panel meets once a week."),
    ("Annual sales rose.", "Quarterly sales rose."),
    # two acts
    ("The strike began on 3 May.", "The strike ended on 11 May."),
    ("Ministers met on Monday.", "A spokesman said on Wednesday that ministers had met."),
    ("The probe reached Mars on 7 December.", "Its pictures are due in late January."),
    ("He appeared before the court.", "He spoke after the hearing."),
    ("The games of 2002 drew crowds.", "Few crowds saw the games of 2006 in the rain."),
    # what is only compared with
    ("Sales rose faster than in 2019.", "Sales rose faster than in 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "rule"), DIFFERS)
def test_a_difference_is_told_by_its_rule(a: str, b: str, rule: str) -> None:
    assert rule in rules(a, b)
    assert rule in rules(b, a)


@pytest.mark.parametrize(("a", "b"), AGREES)
def test_the_same_time_is_silent(a: str, b: str) -> None:
    assert not rules(a, b)
    assert not rules(b, a)


def test_january_and_march_are_two_months_and_not_a_slip_of_letters(told: Told) -> None:
    rows = told("The mill shut in January.", "The mill shut in March.")
    assert rows == [("time", "January", "March")]


def test_the_day_behind_a_weekday_is_told() -> None:
    draft = drafts("The dam was opened on 3 March 2020.", "The dam was opened on 9 March 2020.")[0]
    assert "do not meet" in draft.note


def test_a_length_of_twice_the_other_must_be_seen() -> None:
    far = drafts("The siege lasted ten days.", "The siege lasted ninety days.")
    near = drafts("The siege lasted ten days.", "The siege lasted thirteen days.")
    assert [d.severity for d in far] == [Severity.MUST_SEE]
    assert [d.severity for d in near] == [Severity.USEFUL]


def test_orders_tell_acts_events_and_distances() -> None:
    analysis = analyse_sentences([["Weeks before the wedding, the baker warned of delays."]])[0]
    passage = Passage(analysis, 0)
    (order,) = orders(passage)
    assert (order.order, passage.tokens[order.event].lemma) == (-1, "wedding")
    assert order.days[0] >= 14


@pytest.mark.parametrize(
    ("text", "a_day"),
    [
        ("They meet twice a week.", 2 / 7),
        ("They meet every three days.", 1 / 3),
        ("They meet daily.", 1.0),
        ("They met four times.", None),
    ],
)
def test_rates(text: str, a_day: float | None) -> None:
    found = [rate.a_day for rate in rates(Passage(analyse_sentences([[text]])[0], 0))]
    assert found == ([] if a_day is None else [pytest.approx(a_day)])


def _time(anchor: str, relation: str = "", days: float | None = None) -> Time:
    return Time(0, 1, None, None, anchor, relation, days)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (_time("day:today"), _time("day:yesterday"), None),
        (_time("relative:last week"), _time("ago:2 month", "ago", 61.0), True),
        (_time("relative:last year"), _time("relative:next month"), None),
        (_time("relative:last month"), _time("relative:next month"), None),
    ],
)
def test_times_counted_from_an_unknown_day(one: Time, other: Time, expected: bool | None) -> None:
    assert differ(one, other) is expected
    assert differ(other, one) is expected


PARTS = st.sampled_from(
    ["on Monday", "on 4 May", "in May 2019", "for two days", "twice a week", "before the vote",
     "after the vote", "at 5 pm", "since 2015", "last week", "until Friday", "in the 1990s"]
)  # fmt: skip
ACTS = st.sampled_from(
    ["The council shut the bridge", "She led the party", "The siege lasted", "He said it"]
)


@settings(max_examples=60, deadline=None)
@given(ACTS, PARTS, ACTS, PARTS)
def test_swapped_passages_give_the_mirrored_drafts(a: str, p: str, b: str, q: str) -> None:
    one, two = f"{a} {p}.", f"{b} {q}."
    rows = {(d.rule, d.left, d.right, round(d.confidence, 6)) for d in drafts(one, two)}
    mirrored = {(d.rule, d.right, d.left, round(d.confidence, 6)) for d in drafts(two, one)}
    assert rows == mirrored


@settings(max_examples=30, deadline=None)
@given(ACTS, PARTS)
def test_a_sentence_agrees_with_itself(a: str, p: str) -> None:
    assert not drafts(f"{a} {p}.", f"{a} {p}.")
