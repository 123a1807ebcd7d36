"""The list of what was found, and the numbers behind it."""

from __future__ import annotations

import pytest

from reader.core.article import Span
from reader.core.progress import unwatched
from reader.core.session import Session
from reader.core.text_search import Query
from reader.qt.columns.passages import TextMap, passages
from reader.qt.search.find_bar import FindBar
from reader.qt.search.found_model import FoundModel, Role, sentence_at, sentence_name
from reader.qt.search.found_panel import FoundPanel
from reader.qt.search.hits import ArticleHits, Hits, Searcher, around


@pytest.fixture
def session(sample_comparison):
    made = Session()
    comparison = sample_comparison()
    made.set_articles(one.article for one in comparison.articles)
    made.set_comparison(comparison, made.revision)
    return made


def look(session, words: str) -> Hits:
    articles = {
        place: (article, TextMap(article.text, passages(article)))
        for place, article in enumerate(session.articles)
    }
    return Searcher().look(articles, Query(words), unwatched)


def test_the_model_is_sound(qtmodeltester, session):
    model = FoundModel()
    model.show_hits(session, look(session, "docks"))
    assert model.rowCount() == 8
    qtmodeltester.check(model)
    model.show_hits(session, Hits())
    assert model.rowCount() == 0


def test_rows_tell_where_and_what(session):
    model = FoundModel()
    model.show_hits(session, look(session, "sprinklers"))
    assert [model.index(row).data(Role.WHERE) for row in range(2)] == ["A10", "C9"]
    before, hit, after = model.index(0).data(Role.PARTS)
    assert (before, hit) == ("…in 2024 had found that the store lacked ", "sprinklers")
    assert after.endswith("seen by the Courier.")


def test_places_count_utf16_units(session):
    first = look(session, "fire").articles[0]
    shifts = [place[0] - span.start for place, span in zip(first.places, first.spans, strict=True)]
    # Each empty line between paragraphs is left out of the column (one unit less), and the flame
    # in A's title is one code point and two units.
    empty_lines = [session.articles[0].text.count("\n\n", 0, one.start) for one in first.spans]
    flames = [session.articles[0].text.count("🔥", 0, one.start) for one in first.spans]
    assert flames == [0, 1, 1, 1, 1]
    assert shifts == [one - other for one, other in zip(flames, empty_lines, strict=True)]
    assert all(place[1] - place[0] == 4 for place in first.places)


HITS = Hits(
    Query("x"),
    (
        ArticleHits(0, (Span(5, 6), Span(9, 10)), ((5, 6), (9, 10))),
        ArticleHits(1, (), ()),
        ArticleHits(2, (Span(3, 4),), ((3, 4),)),
    ),
)


@pytest.mark.parametrize(
    ("article", "offset", "number"),
    [(0, 0, 0), (0, 5, 0), (0, 6, 1), (0, 10, 2), (1, 0, 2), (2, 3, 2), (2, 4, 0), (7, 0, 0)],
)
def test_the_nearest_hit_is_the_first_at_or_after_a_place(article, offset, number):
    assert HITS.first_from(article, offset) == number


def test_hits_are_numbered_through_all_articles():
    assert [HITS.at(number)[0].article for number in range(3)] == [0, 0, 2]
    assert [HITS.number_of(*pair) for pair in ((0, 0), (0, 1), (2, 0))] == [0, 1, 2]
    assert (HITS.count, HITS.articles_with_hits) == (3, 2)
    assert Hits().first_from(0, 0) is None
    with pytest.raises(IndexError):
        HITS.at(3)


def test_more_hits_than_anybody_reads_are_left_out_and_said(session, monkeypatch, qtbot, themed):
    monkeypatch.setattr("reader.qt.search.hits.MOST", 2)
    found = look(session, "docks")
    assert [len(one.spans) for one in found.articles] == [2, 2, 2]
    assert found.more
    panel, bar = FoundPanel(theme=themed), FindBar(themed)
    qtbot.addWidget(panel)
    qtbot.addWidget(bar)
    panel.show_hits(session, found)
    assert panel.told == "“docks” stands in more than 6 places; the first of them are listed."
    bar.field.setText("docks")
    bar.show_count(0, found.count, more=found.more)
    assert bar.count_text == "1 of more than 6"


def test_words_around_a_hit_stay_in_its_paragraph(session):
    article = session.articles[0]
    start = article.text.index("Docks closed")
    assert around(article, Span(start, start + 5)) == ("", "Docks", " closed")


def test_sentences_are_named_only_where_there_is_one(session):
    comparison = session.comparison
    text = session.articles[0].text
    assert sentence_at(comparison, 0, text.index("It spread")) == 3
    assert sentence_at(comparison, 0, text.index("It spread") - 1) is None
    assert sentence_name(comparison, 0, text.index("It spread") - 1) == "A"
    assert sentence_name(None, 1, 0) == "B"
