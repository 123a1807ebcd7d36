"""Time expressions: anchors, intervals, relations, and which of them meet."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Kind, Sentence
from reader.core.language import times as times_module
from reader.core.language.features import Time
from reader.core.language.times import compatible, find_times
from reader.core.language.times_patterns import KIND
from reader.core.language.words import tokens_of

DAY = date(2026, 5, 20)  # a Wednesday


ALL_KINDS = sum(KIND.values())


def times(text: str, published: date | None = None) -> tuple[Time, ...]:
    sentence = Sentence(0, 0, len(text), Kind.BODY, 0, tokens_of(text, 0, len(text)))
    return find_times(sentence, published)


ANCHORS = [  # text, [(anchor, relation)]
    ("He left on May 15.", [("date:05-15", "")]),
    ("It was 15 May 2026.", [("date:2026-05-15", "")]),
    ("It was on May 15, 2026, he said.", [("date:2026-05-15", "")]),
    ("It ended on November 10th.", [("date:11-10", "")]),
    ("It was the sixth of March.", [("date:03-06", "")]),
    ("Filed on 31/12/2020.", [("date:2020-12-31", "")]),
    ("Filed on 12/31/2020.", [("date:2020-12-31", "")]),
    ("Filed on 2026-05-15.", [("date:2026-05-15", "")]),
    ("Talks run May 3-5.", [("date:05-03 to 05", "")]),
    ("From New Year's Day it is banned.", [("date:01-01", "since")]),
    ("until December 31", [("date:12-31", "until")]),
    ("by 31 December", [("date:12-31", "by")]),
    ("since 2024", [("year:2024", "since")]),
    ("In January, it broke.", [("month:01", "")]),
    ("In early April 2026 it broke.", [("month:2026-04 early", "")]),
    ("at the end of July", [("month:07 end", "")]),
    ("in December 2008", [("month:2008-12", "")]),
    ("Earlier this year it broke.", [("relative:this year earlier", "")]),
    ("It broke last month.", [("relative:last month", "")]),
    ("It broke yesterday.", [("day:yesterday", "")]),
    ("on Friday evening", [("weekday:fri evening", "")]),
    ("disrupted since early Friday", [("weekday:fri early", "since")]),
    (
        "at 10:00 am (0800 GMT) on Friday",
        [
            ("clock:10:00", ""),
            ("clock:08:00 gmt", ""),
            ("weekday:fri", ""),
        ],
    ),
    ("at 1100 hours", [("clock:11:00", "")]),
    ("about 1100 hrs IST", [("clock:11:00 ist", "about")]),
    ("at 2:53 p.m. local time today", [("clock:14:53", ""), ("day:today", "")]),
    ("shortly after seven o'clock", [("clock:07:00 12h", "after")]),
    ("for three years", [("duration:3 year", "for")]),
    ("a 72-hour pause", [("duration:72 hour", "")]),
    ("It may be days.", [("duration:some day", "")]),
    ("half a century", [("duration:0.5 century", "")]),
    ("two days ago", [("ago:2 day", "ago")]),
    ("in the last three days", [("span:last 3 day", "")]),
    ("in the second half of 2012", [("year:2012 second half", "")]),
    ("in the twelfth century", [("century:12", "")]),
    ("painted in the 1890s", [("decade:1890", "")]),
    ("the 2012-13 season", [("year:2012-2013", "")]),
    ("in the summer of 2019", [("season:2019 summer", "")]),
    ("in the first quarter of 2020", [("quarter:2020 1", "")]),
    # Tokenised text, as in ECB+, stands apart at every mark.
    ("at 8 : 00 p . m . on Tuesday", [("clock:20:00", ""), ("weekday:tue", "")]),
    ("Tuesday , December 9 , 2008", [("date:2008-12-09", "")]),
    ("published : 2012 - 04 - 04", [("date:2012-04-04", "")]),
    ("around 9 . 25 am", [("clock:09:25", "about")]),
    ("at 11:25 GMT+02:00", [("clock:11:25 gmt+02:00", "")]),
    ("a 24 - hour walkout", [("duration:24 hour", "")]),
    ("with 4:43 left in the half", [("duration:4.71667 minute", "")]),
    ("at 7.30 on Tuesday", [("clock:07:30", ""), ("weekday:tue", "")]),
    ("She returned minutes later.", [("ago:some minute", "later")]),
    ("six weeks after the announcement", [("duration:6 week", "after")]),
    ("two days after Christmas", [("date:12-27", "")]),
    ("a day before May 1", [("date:04-30", "")]),
    ("almost a half century ago", [("ago:0.5 century", "ago")]),
    ("in mid-June", [("month:06 mid", "")]),
    ("in the last week of June", [("month:06 last week", "")]),
    ("by the end of the year", [("relative:this year end", "by")]),
    ("up 4 % from last year", [("relative:last year", "")]),
    ("the fourth-quarter loss", [("quarter:4", "")]),
    ("(7/28)", [("date:07-28", "")]),
    ("on May 5 or 6", [("date:05-05 to 06", "")]),
    ("the affair in 1972-was unknown", [("year:1972", "")]),
    ("It opened in 2018 - but closed.", [("year:2018", "")]),
]


@pytest.mark.parametrize(("text", "wanted"), ANCHORS)
def test_anchor_and_relation(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(time.anchor, time.relation) for time in times(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "He will be a second too late.",
        "It happened twice in one year.",
        "A 34-year-old man of 34 years old left.",
        "Inspectors visit twice a week.",
        "Gusts of 140 kilometres an hour blew.",
        "More than 2000 people left.",
        "One day she will win.",
        "The score was 10:3 at the quarter-final.",
        "It cost $2000.",
        "It earned $3.50, up from $2.55.",
        "Brotherhood Set for Mass March",
        "He is on Saturday Night Live now.",
        "They meet every Tuesday.",
        "Three-quarters of the town left.",
        "The Server 2003 machine failed.",
        "the year of the dog",
    ],
)
def test_no_time(text: str) -> None:
    assert times(text) == ()


INTERVALS = [
    ("on Monday", date(2026, 5, 18), date(2026, 5, 18)),
    ("It will arrive on Saturday.", date(2026, 5, 23), date(2026, 5, 23)),
    ("yesterday", date(2026, 5, 19), date(2026, 5, 19)),
    ("last month", date(2026, 4, 1), date(2026, 4, 30)),
    ("In January, it broke.", date(2026, 1, 1), date(2026, 1, 31)),
    ("In July, it broke.", date(2025, 7, 1), date(2025, 7, 31)),
    ("on November 19", date(2025, 11, 19), date(2025, 11, 19)),
    ("two days ago", date(2026, 5, 18), date(2026, 5, 18)),
    ("earlier this year", date(2026, 1, 1), DAY),
    ("since 2024", date(2024, 1, 1), None),
    ("until June 12", None, date(2026, 6, 12)),
    ("since June 12", date(2025, 6, 12), None),
    ("It will be open until March 31.", None, date(2027, 3, 31)),
    ("on Thursday, November 13th", date(2025, 11, 13), date(2025, 11, 13)),
    ("on May 18, last year", date(2025, 5, 18), date(2025, 5, 18)),
    ("They host Leeds on Saturday.", date(2026, 5, 23), date(2026, 5, 23)),
    ("It is unveiling the plan Friday.", date(2026, 5, 22), date(2026, 5, 22)),
    ("He might run in the autumn.", date(2026, 9, 1), date(2026, 11, 30)),
    ("It broke in the autumn.", date(2025, 9, 1), date(2025, 11, 30)),
    ("this past summer", date(2026, 6, 1), date(2026, 8, 31)),
    ("over the past decade", date(2016, 5, 20), DAY),
    ("in the first two months of the year", date(2026, 1, 1), date(2026, 2, 28)),
    ("in the last two months of 2024", date(2024, 11, 1), date(2024, 12, 31)),
    ("more than in the prior year", None, None),
    ("up 5 % from the prior year", date(2025, 1, 1), date(2025, 12, 31)),
    ("They agreed at the weekend.", date(2026, 5, 15), date(2026, 5, 17)),
    ("It is not even June.", date(2026, 6, 1), date(2026, 6, 30)),
    ("in September last year", date(2025, 9, 1), date(2025, 9, 30)),
    ("They were laid off on New Year's Eve.", date(2025, 12, 31), date(2025, 12, 31)),
    ("He died on July 1.", date(2025, 7, 1), date(2025, 7, 1)),
    ("The vote was due on July 1.", date(2026, 7, 1), date(2026, 7, 1)),
    ("She was struck by a car in Leeds Friday night.", date(2026, 5, 15), date(2026, 5, 15)),
    ("half a century ago", date(1951, 5, 21), date(2001, 5, 20)),
]


@pytest.mark.parametrize(("text", "begin", "end"), INTERVALS)
def test_interval_with_the_articles_date(text: str, begin: date | None, end: date | None) -> None:
    (time,) = times(text, DAY)
    assert (time.begin, time.end_day) == (begin, end)


def test_without_the_articles_date_only_full_dates_have_intervals() -> None:
    assert times("on Friday")[0].begin is None
    assert times("on May 15")[0].begin is None
    assert times("on May 15, 2026")[0].begin == date(2026, 5, 15)


TRUTH = [  # a, b, do they meet, the article's date
    ("on Friday", "on Friday evening", True, None),
    ("on Friday", "since early Friday", True, None),
    ("on Friday morning", "on Friday evening", False, None),
    ("on Tuesday", "on Wednesday", False, None),
    ("on Friday", "on November 10", None, None),
    ("on Friday", "on May 15", True, DAY),
    ("on Monday", "on May 15", False, DAY),
    ("on November 19", "on November 18", False, None),
    ("until December 31", "until 31 December", True, None),
    ("by December 31", "until 31 December", True, None),
    ("in January", "on January 15", True, None),
    ("in January", "on July 15", False, None),
    ("in January", "earlier this year", None, None),
    ("in January", "earlier this year", True, DAY),
    ("last month", "last month", None, None),
    ("in 2008", "in December 2008", True, None),
    ("in 2008", "in 2009", False, None),
    ("since 2013", "in 2013", True, None),
    ("by 12 June", "from 12 June", None, None),
    ("until 15 October", "by the end of August", False, None),
    ("for a fortnight", "for two weeks", True, None),
    ("a 72-hour pause", "a three-day halt", True, None),
    ("for 20 minutes", "for three hours", False, None),
    ("30 days", "within three months", False, None),
    ("it may be days", "for three days", None, None),
    ("for three years", "on Friday", None, None),
    ("It has run for three years", "since 2020", False, DAY),
    ("It has run for three years", "since 2023", True, DAY),
    ("at 10:00 am", "at 10:05 am", True, None),
    ("at 10:00 am", "at noon", False, None),
    ("at 2:53 p.m. local time", "at approximately 3:00 pm", True, None),
    ("at 2:53 p.m. local time", "at about 12:00 GMT", None, None),
    ("at 10:00 CEST", "at 0800 GMT", True, None),
    ("at seven o'clock", "at 7 pm", True, None),
    ("at 11:25 GMT+02:00", "at 0925 GMT", True, None),
    ("at 11:25 GMT+02:00", "at 1125 GMT", False, None),
    ("in the first week of June", "in the last week of June", False, None),
    ("in the 1890s", "in the last decade of the nineteenth century", True, None),
    ("in the twelfth century", "around 1040", False, None),
    ("last week", "a month ago", False, DAY),
]


@pytest.mark.parametrize(("a", "b", "wanted", "published"), TRUTH)
def test_truth_table(a: str, b: str, wanted: bool | None, published: date | None) -> None:
    one, other = times(a, published)[0], times(b, published)[0]
    assert compatible(one, other) is wanted
    assert compatible(other, one) is wanted


WORDS = (
    "May 15 2026 31/12/2020 99/99/2020 29 February 1900 Friday last next this the of in "
    "since until by week month year years three half a an ago earlier century twelfth "
    "1890s 10:00 25:99 am pm GMT noon , . - to early late days spring quarter first q1 "
    "9999 1000 years' for has "
)
PIECES = st.sampled_from(WORDS.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=20), st.none() | st.dates())
def test_any_words_give_sound_times(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    found = times(text, published)
    size = len(tokens_of(text, 0, len(text)))
    for time in found:
        assert 0 <= time.first < time.end <= size
        assert time.anchor
        if time.begin is not None and time.end_day is not None:
            assert time.begin <= time.end_day
        for other in found:
            assert compatible(time, other) is compatible(other, time)


@pytest.mark.parametrize("text", [text for text, _ in ANCHORS])
def test_no_pattern_is_passed_over_that_would_match(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = times(text, DAY)
    monkeypatch.setattr(times_module, "kinds_in", lambda tokens: ALL_KINDS)
    assert times(text, DAY) == found
