"""Which times are told on the timeline, how finely, and the laws that hold for all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import permutations

import pytest

from reader.core.comparison import analyse_all, compare
from reader.core.dated import DatedStatement, Precision
from reader.core.loading.opening import article_from_text
from reader.core.timeline import own_date, timeline

TITLE = "Ministers meet on the coast\n\n"


def told(text: str, published: str | None = "2026-05-15") -> list[DatedStatement]:
    article = replace(article_from_text(TITLE + text), published=published)
    return list(timeline(analyse_all([article]), [0], (), ()).statements)


def words(text: str, statement: DatedStatement) -> str:
    return (TITLE + text)[statement.start : statement.end]


def at(stamp: str | None) -> datetime | None:
    return None if stamp is None else datetime.fromisoformat(stamp)


@pytest.mark.parametrize(
    ("text", "shown", "begin", "until", "precision"),
    [
        ("The ship left on 5 May 2026.", "5 May 2026", "2026-05-05", "2026-05-06", Precision.DAY),
        ("The ship left on Tuesday.", "Tuesday", "2026-05-12", "2026-05-13", Precision.DAY),
        ("It opened in March 2020.", "March 2020", "2020-03-01", "2020-04-01", Precision.MONTH),
        ("It opened in 1945.", "1945", "1945-01-01", "1946-01-01", Precision.YEAR),
        ("It opened in summer 2024.", "summer 2024", "2024-06-01", "2024-09-01", Precision.QUARTER),
        ("It fell in the late 1990s.", "late 1990s", "1995-01-01", "2000-01-01", Precision.DECADE),
        (
            "It was built in the 19th century.",
            "19th century",
            "1800-01-01",
            "1900-01-01",
            Precision.CENTURY,
        ),
        ("It has grown since 2024.", "2024", "2024-01-01", None, Precision.YEAR),
        ("The ban ends by 2030.", "2030", None, "2031-01-01", Precision.YEAR),
        ("It began after 5 May 2026.", "5 May 2026", "2026-05-06", None, Precision.DAY),
        ("They met before 5 May 2026.", "5 May 2026", None, "2026-05-05", Precision.DAY),
        # Two expressions, one time.
        (
            "The war lasted from 2010 to 2015.",
            "2010 to 2015",
            "2010-01-01",
            "2016-01-01",
            Precision.YEAR,
        ),
        (
            "It rained between 2010 and 2015.",
            "2010 and 2015",
            "2010-01-01",
            "2016-01-01",
            Precision.YEAR,
        ),
        (
            "The fair runs from 3 to 5 May.",
            "3 to 5 May",
            "2026-05-03",
            "2026-05-06",
            Precision.DAY,
        ),
        # Parts of a day, and times of day with their day.
        (
            "They met on Tuesday night.",
            "Tuesday night",
            "2026-05-12T18:00",
            "2026-05-13",
            Precision.PART_OF_DAY,
        ),
        (
            "It has burned since Tuesday evening.",
            "Tuesday evening",
            "2026-05-12T17:00",
            None,
            Precision.PART_OF_DAY,
        ),
        (
            "The blast came at 4 a.m. on Wednesday, police said.",
            "4 a.m. on Wednesday",
            "2026-05-13T04:00",
            "2026-05-13T04:01",
            Precision.MINUTE,
        ),
        (
            "At 10:00 am (0800 GMT) on Friday the ship left.",
            "10:00 am (0800 GMT) on Friday",
            "2026-05-15T10:00",
            "2026-05-15T10:01",
            Precision.MINUTE,
        ),
        # Counted from the article's own date.
        (
            "He arrived two years ago.",
            "two years ago",
            "2023-11-14",
            "2024-11-14",
            Precision.YEAR,
        ),
        (
            "It rained in the last three days.",
            "the last three days",
            "2026-05-12",
            "2026-05-16",
            Precision.DAY,
        ),
    ],
)
def test_what_a_sentence_tells(
    text: str, shown: str, begin: str | None, until: str | None, precision: Precision
) -> None:
    (statement,) = told(text)
    assert words(text, statement) == shown
    assert (statement.begin, statement.until) == (at(begin), at(until))
    assert statement.precision is precision


@pytest.mark.parametrize(
    "text",
    [
        "The house was recently closed.",
        "It took three years to build.",
        "It has been at war for three years.",
        "The ship left at 4 a.m., police said.",  # of an unknown day
        "It lasted for several months.",
        "They had met the previous month.",
    ],
)
def test_what_is_left_out(text: str) -> None:
    assert told(text) == []


def test_two_times_of_one_day_are_two() -> None:
    text = "On 15 May 2026 at 14:30 it began and at 16:45 it ended."
    first, second = told(text)
    assert words(text, first) == "15 May 2026 at 14:30"
    assert words(text, second) == "16:45"
    assert second.begin == at("2026-05-15T16:45")


def test_what_needs_the_date_of_the_article_waits_for_it() -> None:
    text = "They met on Tuesday and last week.\n\nIt opened in 1945.\n\nIt closed two days ago."
    article = article_from_text(TITLE + text)
    without = timeline(analyse_all([article]), [0], (), ())
    assert [words(text, one) for one in without.statements] == ["1945"]
    assert without.published == (None,)
    assert without.waiting == (2,)  # sentences
    dated = timeline(analyse_all([replace(article, published="2026-05-15")]), [0], (), ())
    assert len(dated.statements) == 4
    assert dated.waiting == (0,)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2026-05-15", "2026-05-15"),
        ("2026-05-15T09:30:00+02:00", "2026-05-15T09:30"),
        ("2026-05-15 or so", "2026-05-15"),
        ("May", None),
        ("", None),
        (None, None),
    ],
)
def test_the_date_of_an_article(published: str | None, expected: str | None) -> None:
    article = replace(article_from_text("A line."), published=published)
    assert own_date(article) == at(expected)


SET = (
    "Harbour fire closes docks\n\nA fire at the northern docks injured five people on Tuesday "
    "night. The mayor agreed to close the docks until 31 May. The port was last shut in 1987. "
    "Inspectors warned two years ago that the store had no sprinklers.",
    "Port blaze\n\nA fire at the northern docks hurt twelve people on Wednesday night. The port "
    "was last shut in 1987. The mayor will close the docks until 15 June.",
    "Dock inferno\n\nFive people were injured by a fire at the northern docks on Tuesday night. "
    "A vigil begins at 6 p.m. on Friday. The docks opened between 1921 and 1925.",
)


def test_laws_hold_in_any_order_of_the_articles() -> None:
    articles = [
        replace(article_from_text(text), published=day)
        for text, day in zip(SET, ("2026-03-04", "2026-03-05", None), strict=True)
    ]
    seen = set()
    for order in permutations(range(3)):
        comparison = compare([articles[i] for i in order])
        found = comparison.timeline
        assert len(found.published) == len(found.waiting) == 3
        knowns = [one.known for one in found.statements]
        assert knowns == sorted(knowns)
        linked = {one.id for one in comparison.claims if len(one.sentences) > 1}
        times = {one.id for one in comparison.findings if one.type == "time"}
        for one in found.statements:
            assert one.known[0] <= one.known[1]
            sentence = comparison.sentence(one.sentence)
            assert sentence.start <= one.start < one.end <= sentence.end
            assert set(one.claims) <= linked
            assert set(one.findings) <= times
        seen.add(
            tuple(
                sorted(
                    (order[one.sentence.article], one.start, one.end, *map(str, one.known))
                    for one in found.statements
                )
            )
            + tuple(sorted((order[n], w) for n, w in enumerate(found.waiting)))
        )
    assert len(seen) == 1


def test_a_statement_knows_its_claims_and_its_difference_in_time() -> None:
    articles = [
        replace(article_from_text(text), published="2026-03-05") for text in (SET[0], SET[1])
    ]
    comparison = compare(articles)
    times = {one.id for one in comparison.findings if one.type == "time"}
    assert times
    marked = {one for statement in comparison.timeline.statements for one in statement.findings}
    assert marked == times
    shut = [one for one in comparison.timeline.statements if one.known[0].year == 1987]
    assert len(shut) == 2
    assert set(shut[0].claims) & set(shut[1].claims)
