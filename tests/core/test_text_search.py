"""Words are found whatever their looks, and what is found are spans of the text as loaded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article, Block, Kind, Span
from reader.core.progress import Cancelled
from reader.core.text_search import FoldedText, Query, SearchedArticle, fold, spans

# Everything that folding treats in a way of its own, mixed with what it leaves.
characters = st.sampled_from(
    "aAeéE\u0301\u0308ßﬁœø ’'\u00ad\u00a0\n\t“\"«–-…½²がか\u3099한하😀🔥İıΣσς\u200b"
)
texts = st.one_of(st.text(characters, max_size=30), st.text(max_size=30))
queries = st.builds(
    Query, st.one_of(st.text(characters, max_size=3), st.text(max_size=2)), st.booleans(),
    st.booleans(),
)  # fmt: skip


def found(text: str, query: Query) -> list[str]:
    folded = FoldedText(text, match_case=query.match_case)
    return [text[one.start : one.end] for one in spans(folded, query)]


def article_of(text: str, blocks: tuple[Block, ...] = (), marks: tuple[Span, ...] = ()) -> Article:
    return Article("", text, blocks or (Block(0, len(text), Kind.BODY),), "", "0", marks=marks)


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("The Fire and the fire", "fire", ["Fire", "fire"]),
        ("“Café’s” and CAFE'S", "café's", ["Café’s", "CAFE'S"]),
        ("“Café’s”", '"cafe', ["“Café"]),
        ("e\u0301te\u0301 and été", "ete", ["e\u0301te\u0301", "été"]),
        ("of\u00adfice and oﬃce", "office", ["of\u00adfice", "oﬃce"]),
        ("Straße, STRASSE, STRAẞE", "strasse", ["Straße", "STRASSE", "STRAẞE"]),
        ("a\u00a0b, a \n b, a  b", "a b", ["a\u00a0b", "a \n b", "a  b"]),
        ("a twenty‑first – 1939–45", "1939-45", ["1939–45"]),
        ("Erdoğan and İstanbul", "erdogan", ["Erdoğan"]),
        ("İstanbul and istanbul", "ISTANBUL", ["İstanbul", "istanbul"]),
        ("Søren Kierkegaard, Łódź", "soren", ["Søren"]),
        ("ΣΑΣ σας", "σασ", ["ΣΑΣ", "σας"]),
        ("か が か\u3099", "が", ["が", "か\u3099"]),
        ("か が", "か", ["か"]),
        ("한글 하", "하", ["하"]),
        ("مُحَمَّد", "محمد", ["مُحَمَّد"]),
        ("a😀b🔥c", "b", ["b"]),
        ("Wait… no", "wait...", ["Wait…"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("one\n\ntwo", "one two", []),
        ("[1] (a+b)*", "(a+b)*", ["(a+b)*"]),
        ("words", "  ", []),
        ("words", "\u00ad", []),
        ("", "a", []),
        ("a ﬁ b", "f", []),  # half a ligature is no letter of the text
    ],
)  # fmt: skip
def test_looks_do_not_matter(text, words, hits):
    assert found(text, Query(words)) == hits


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("Fire fire FIRE", "fire", ["fire"]),
        ("Café cafe", "Cafe", ["Café"]),  # accents still do not matter
        ("STRASSE straße", "strasse", ["straße"]),
    ],
)
def test_case_matters_when_asked(text, words, hits):
    assert found(text, Query(words, match_case=True)) == hits


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("fire fires misfire fire's fire", "fire", ["fire", "fire", "fire"]),
        ("fire_wall", "fire", []),
        ("costs $5 or $50", "$5", ["$5"]),
        ("東京都知事", "知事", ["知事"]),
        ("cat\u0301 cats", "cat", ["cat\u0301"]),
        ("scats cat", "cat", ["cat"]),
    ],
)
def test_whole_words(text, words, hits):
    assert found(text, Query(words, whole_words=True)) == hits


@given(texts, queries)
def test_what_is_found_reads_as_the_query(text: str, query: Query) -> None:
    hits = list(spans(FoldedText(text, match_case=query.match_case), query))
    wanted = fold(query.text, match_case=query.match_case)
    end = 0
    for one in hits:
        assert 0 <= end <= one.start < one.end <= len(text)
        assert fold(text[one.start : one.end], match_case=query.match_case) == wanted
        end = one.end


@given(texts, texts, queries)
def test_what_is_written_is_found(before: str, after: str, query: Query) -> None:
    wanted = Query(query.text, query.match_case)
    if wanted.is_empty or query.text != query.text.strip():
        return
    text = f"{before} | {query.text} | {after}"
    assert any(spans(FoldedText(text, match_case=query.match_case), wanted))


def test_nothing_is_found_across_paragraphs():
    text = "Docks closed\nThe mayor"
    blocks = (Block(0, 12, Kind.TITLE), Block(13, 22, Kind.BODY))
    searched = SearchedArticle(article_of(text, blocks))
    assert searched.hits(Query("closed the")) == ()
    assert SearchedArticle(article_of(text)).hits(Query("closed the")) == (Span(6, 16),)


def test_marks_of_format_are_passed_over_and_found():
    text = "The **fire** [spread](http://x.org/fire) fast"
    marks = tuple(
        Span(text.index(part), text.index(part) + len(part))
        for part in ("**fire"[:2], "[", "](http://x.org/fire)")
    )
    marks = (marks[0], Span(10, 12), *marks[1:])
    searched = SearchedArticle(article_of(text, marks=marks))

    def hits(words: str) -> list[str]:
        return [text[one.start : one.end] for one in searched.hits(Query(words))]

    assert hits("the fire spread") == ["The **fire** [spread"]
    assert hits("fire") == ["fire", "fire"]
    assert hits("**fire**") == ["**fire**"]


def test_no_more_hits_than_asked_for():
    searched = SearchedArticle(article_of("e " * 100))
    assert len(searched.hits(Query("e"))) == 100
    assert searched.hits(Query("e"), most=3) == (Span(0, 1), Span(2, 3), Span(4, 5))


def test_a_long_search_can_be_stopped():
    def stop(_done: float, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        SearchedArticle(article_of("e " * 20_000)).hits(Query("e"), stop)
