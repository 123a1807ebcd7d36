"""The session: what it refuses, whom it tells, and the laws its edits obey."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article
from reader.core.compared import ComparedArticle, Comparison, Decisions, siglum
from reader.core.errors import ReaderError
from reader.core.session import Change, DuplicateArticleError, Session


def article(number: int, path: str | None = None) -> Article:
    name = f"/news/{number}.txt" if path is None else path
    return Article(
        path=name,
        text=f"Text {number}.",
        blocks=(),
        title=f"Title {number}",
        sha256=f"{number:064}",
    )


def comparison_of(articles: tuple[Article, ...]) -> Comparison:
    compared = tuple(ComparedArticle(siglum(i), a, ()) for i, a in enumerate(articles))
    return Comparison(compared, (), (), (), tuple(() for _ in articles))


def session_of(*numbers: int) -> Session:
    session = Session()
    session.set_articles(article(number) for number in numbers)
    return session


def numbers(session: Session) -> list[int]:
    return [int(one.sha256) for one in session.articles]


@pytest.mark.parametrize(
    ("again", "sentence"),
    [
        pytest.param(article(1), "1.txt is already open as article A.", id="same file twice"),
        pytest.param(
            article(1, "C:\\news\\copy.txt"),
            "copy.txt has the same text as article A (1.txt), so it was not added a second time.",
            id="copy under another name",
        ),
        pytest.param(
            article(1, ""),
            "Title 1 has the same text as article A (1.txt), so it was not added a second time.",
            id="pasted after it was opened",
        ),
        pytest.param(
            replace(article(1, ""), title=""),
            "The article has the same text as article A (1.txt), so it was not added a second "
            "time.",
            id="pasted without a title",
        ),
    ],
)
def test_duplicate_is_refused_in_one_sentence(again: Article, sentence: str) -> None:
    session = session_of(1, 2)
    heard: list[Change] = []
    session.listen(heard.append)
    with pytest.raises(DuplicateArticleError) as caught:
        session.add(again)
    assert str(caught.value) == sentence
    assert isinstance(caught.value, ReaderError)
    assert numbers(session) == [1, 2]
    assert heard == []


def test_add_tells_its_place_and_its_listeners() -> None:
    session = Session()
    heard: list[Change] = []
    session.listen(heard.append)
    assert session.add(article(1)) == 0
    assert session.add(article(2)) == 1
    assert session.add(article(3), at=0) == 0
    assert numbers(session) == [3, 1, 2]
    assert heard == [Change.ARTICLES] * 3


def test_listener_hears_after_the_change_and_until_it_stops() -> None:
    session = Session()
    seen: list[int] = []
    stop = session.listen(lambda _change: seen.append(len(session.articles)))
    session.add(article(1))
    stop()
    stop()
    session.add(article(2))
    assert seen == [1]


def test_listener_stopped_by_an_earlier_one_is_not_called() -> None:
    session = Session()
    heard: list[str] = []
    session.listen(lambda _change: (heard.append("first"), stop_second()))
    stop_second = session.listen(lambda _change: heard.append("second"))
    session.add(article(1))
    assert heard == ["first"]


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda s: s.add(article(9)), id="add"),
        pytest.param(lambda s: s.remove(0), id="remove"),
        pytest.param(lambda s: s.move(0, 1), id="move"),
        pytest.param(lambda s: s.replace(0, article(8)), id="replace"),
        pytest.param(lambda s: s.clear(), id="clear"),
        pytest.param(
            lambda s: s.set_decisions(Decisions(cut=frozenset({(("a", 0, 1), ("b", 0, 1))}))),
            id="decide",
        ),
    ],
)
def test_any_edit_takes_the_comparison_away_and_refuses_the_old_answer(edit) -> None:
    session = session_of(1, 2)
    old = comparison_of(session.articles)
    revision = session.revision
    assert session.set_comparison(old, revision)
    assert session.comparison is old
    edit(session)
    assert session.comparison is None
    assert session.revision > revision
    assert not session.set_comparison(old, revision)
    assert session.comparison is None


def test_comparison_of_other_articles_is_refused() -> None:
    session = session_of(1, 2)
    assert not session.set_comparison(comparison_of((article(1), article(3))), session.revision)


@pytest.mark.parametrize(
    "same",
    [
        pytest.param(lambda s: s.move(1, 1), id="move to its own place"),
        pytest.param(lambda s: s.replace(0, article(1)), id="replace by its equal"),
        pytest.param(lambda s: s.set_decisions(Decisions()), id="decide the same"),
        pytest.param(lambda s: s.set_articles(s.articles), id="the same articles"),
    ],
)
def test_edit_that_changes_nothing_is_silent(same) -> None:
    session = session_of(1, 2)
    comparison = comparison_of(session.articles)
    session.set_comparison(comparison, session.revision)
    heard: list[Change] = []
    session.listen(heard.append)
    same(session)
    assert heard == []
    assert session.comparison is comparison


def test_replace_by_what_stands_elsewhere_is_refused() -> None:
    session = session_of(1, 2)
    with pytest.raises(DuplicateArticleError):
        session.replace(0, article(2))
    changed = replace(article(1), title="Another title")
    session.replace(0, changed)
    assert session.articles[0] is changed


@pytest.mark.parametrize("index", [-1, 2, 99])
def test_no_such_place(index: int) -> None:
    session = session_of(1, 2)
    for wrong in (
        lambda: session.remove(index),
        lambda: session.move(index, 0),
        lambda: session.move(0, index),
        lambda: session.replace(index, article(5)),
    ):
        with pytest.raises(IndexError):
            wrong()
    assert numbers(session) == [1, 2]


def test_finding_an_open_article() -> None:
    session = session_of(1, 2)
    session.add(article(3, ""))
    assert session.index_of(article(2, "elsewhere")) == 1
    assert session.index_of(article(7)) is None
    assert session.index_of_path("/news/2.txt") == 1
    assert session.index_of_path("") is None  # pasted articles have no path


# Laws

orders = st.lists(st.integers(0, 30), unique=True, min_size=1, max_size=8)


@given(orders, st.data())
def test_remove_undoes_add(before: list[int], data: st.DataObject) -> None:
    session = session_of(*before)
    at = data.draw(st.integers(0, len(before)))
    session.add(article(99), at=at)
    assert session.remove(at) == article(99)
    assert numbers(session) == before


@given(orders, st.data())
def test_move_back_undoes_move(before: list[int], data: st.DataObject) -> None:
    session = session_of(*before)
    place = st.integers(0, len(before) - 1)
    old, new = data.draw(place), data.draw(place)
    session.move(old, new)
    assert numbers(session)[new] == before[old]
    assert [n for n in numbers(session) if n != before[old]] == [
        n for n in before if n != before[old]
    ]
    session.move(new, old)
    assert numbers(session) == before


@given(st.lists(st.tuples(st.sampled_from("armxc"), st.integers(0, 6), st.integers(0, 6))))
def test_articles_stay_distinct_and_every_change_is_told(edits) -> None:
    session = Session()
    told: list[tuple[int, ...]] = [()]
    session.listen(lambda _change: told.append(tuple(numbers(session))))
    for kind, first, second in edits:
        try:
            match kind:
                case "a":
                    session.add(article(first))
                case "r":
                    session.remove(first)
                case "m":
                    session.move(first, second)
                case "x":
                    session.replace(first, article(second))
                case "c":
                    session.clear()
        except (IndexError, DuplicateArticleError):
            pass
        assert len(set(numbers(session))) == len(session.articles)
        assert told[-1] == tuple(numbers(session))
    assert all(before != after for before, after in pairwise(told))


def test_a_session_has_one_memory_until_all_is_closed() -> None:
    session = session_of(1, 2)
    memory = session.memory
    session.add(article(3))
    session.remove(0)
    assert session.memory is memory
    session.clear()
    assert session.memory is not memory
