from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article
from reader.core.comparison import compare
from reader.core.details import (
    Details,
    as_read,
    carried_over,
    details_of,
    length_of,
    read_date,
    with_details,
    words_in,
)
from reader.core.discrepancies.finding import Type
from reader.core.loading.opening import article_from_text
from reader.core.memory import Memory

TEXT = "Fire in the port\n\nBy Jane Doe | 15 May 2026\n\nA fire broke out in the port, it said.\n"

texts = st.text(max_size=5)
maybe = st.none() | texts
details = st.builds(
    Details, texts, maybe, maybe, maybe, maybe, st.sampled_from(["en", "de", "zh", "und"])
)


@pytest.fixture
def article() -> Article:
    return article_from_text(TEXT)


def test_what_the_text_says_is_kept_beside_what_was_corrected(article):
    assert (article.author, article.published) == ("Jane Doe", "2026-05-15")
    corrected = with_details(article, replace(details_of(article), published="2026-05-16"))
    assert corrected.published == "2026-05-16"
    assert corrected.corrected == (("published", "2026-05-15"),)
    assert as_read(corrected) == details_of(article)
    assert with_details(corrected, as_read(corrected)) == article


@given(details, details)
def test_corrections_know_what_was_read(one, other):
    article = article_from_text(TEXT)
    twice = with_details(with_details(article, one), other)
    assert details_of(twice) == other
    assert as_read(twice) == details_of(article)
    assert twice == with_details(article, other)


def test_a_file_read_again_keeps_what_was_corrected(article):
    old = with_details(article, replace(details_of(article), outlet="The Courier"))
    new = article_from_text(TEXT.replace("15 May", "17 May"))
    again = carried_over(old, new)
    assert (again.outlet, again.published) == ("The Courier", "2026-05-17")
    assert as_read(again) == details_of(new)
    assert carried_over(article, new) == new


def test_a_corrected_date_moves_what_yesterday_means():
    one = article_from_text("Vote\n\nThe council voted on the plan on 4 March 2026.\n")
    two = article_from_text("The vote\n\nThe council voted on the plan yesterday.\n")
    memory = Memory()

    def times(published: str) -> int:
        dated = with_details(two, replace(details_of(two), published=published))
        found = compare([one, dated], memory=memory)
        assert found.articles[1].article is dated
        return sum(finding.type is Type.TIME for finding in found.findings)

    assert times("2026-03-05") == 0
    assert times("2026-03-09") == 1
    assert times("2026-03-05") == 0


def test_a_corrected_address_costs_no_second_analysis(article):
    other = article_from_text("Another\n\nA fire broke out in the port on Friday, he said.\n")
    memory = Memory()
    compare([article, other], memory=memory)
    known = len(memory.analyses)
    addressed = with_details(article, replace(details_of(article), url="https://example.org/1"))
    found = compare([addressed, other], memory=memory)
    assert found.articles[0].article == addressed
    assert len(memory.analyses) == known


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2026-05-12", "2026-05-12"),
        (" 12 May 2026 ", "2026-05-12"),
        ("May 12, 2026", "2026-05-12"),
        ("12.5.2026", "2026-05-12"),
        ("15/05/2026", "2026-05-15"),
        ("05/06/2026", None),  # May or June
        ("2026-02-30", None),
        ("yesterday", None),
        ("2026", None),
        ("", None),
        ("it was reported on 12 May 2026 that", None),
    ],
)
def test_dates_as_somebody_types_them(typed, date):
    assert read_date(typed) == date


@pytest.mark.parametrize(
    ("text", "language", "length"),
    [
        ("Five people, he said, died.", "en", (5, False)),
        ("市长周二表示，没有 人员伤亡。", "zh", (14, True)),
        ("市长周二表示，没有 人员伤亡。", "zh-TW", (14, True)),
    ],
)
def test_length_in_words_or_characters(text, language, length):
    article = replace(article_from_text(text), language=language)
    assert length_of(article) == length


@given(st.text(st.sampled_from("a é\u00a0\u3000\u2028\x1c\x85\n\ud800😀"), max_size=20) | st.text())
def test_words_are_counted_as_they_are_split(text: str) -> None:
    assert words_in(text) == len(text.split())
