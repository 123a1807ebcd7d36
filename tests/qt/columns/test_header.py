"""What stands above a column: the warnings of its article before all else that is to be known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.article import Article
from reader.qt.columns.columns_view import ColumnsView

WARNED = "2 characters could not be read and stand as \ufffd."


@pytest.fixture
def view(qtbot, themed):
    view = ColumnsView(theme=themed)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    return view


def test_warnings_of_an_article_stand_in_its_head(view):
    plain = Article("/a.txt", "Text", (), "A", "a")
    warned = replace(plain, path="/b.txt", sha256="b", warnings=(WARNED, "The order is uncertain."))
    view.show_articles([plain, warned])
    first, second = (column.header for column in view.columns)
    assert second.note.full_text == f"{WARNED}  ·  The order is uncertain."
    assert second.note.isVisible()
    assert first.note.full_text == ""
    assert first.note.isVisible()  # empty: both texts begin at the same height
    assert WARNED in second.toolTip()
    view.show_articles([plain])
    assert not view.columns[0].header.note.isVisible()


def test_they_stay_when_the_articles_are_compared(view, sample_comparison):
    comparison = sample_comparison()
    one = comparison.articles[1]
    article = replace(one.article, warnings=(WARNED,))
    articles = (
        comparison.articles[0],
        replace(one, article=article),
        comparison.articles[2],
    )
    view.show_comparison(replace(comparison, articles=articles))
    notes = [column.header.note.full_text for column in view.columns]
    assert notes[1].startswith(WARNED)
    assert WARNED not in notes[0] + notes[2]
