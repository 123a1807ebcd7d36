"""Anything that an analyst may keep, drawn at random, with much in common between two of them."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from reader.core.anchors import anchor
from reader.core.article import Article, Block, Kind, Span
from reader.core.compared import Decisions
from reader.core.discrepancies.finding import Type
from reader.core.kept import Kept
from reader.core.notes import COLOURS, Note, On, Spot, tidy_tags
from reader.core.verdicts import Passage, State, Subject, Verdict, Verdicts

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
keys = st.sampled_from(["a" * 64, "b" * 64, "c" * 64])
times = st.sampled_from(["", "2026-11-22T10:00:00+00:00", "2026-11-23T10:00:00+00:00"])
TEXT = "Five were hurt.\nThe minister \u202e<b>agreed</b> 😀 to talks.\n"


@st.composite
def articles(draw: st.DrawFn, key: str) -> Article:
    # One text each: two files with one hash have one text.
    text = TEXT + key[:3]
    return Article(
        path=draw(words),
        text=text,
        blocks=(Block(0, 15, Kind.TITLE), Block(16, len(text), draw(st.sampled_from(Kind)))),
        title=draw(words),
        sha256=key,
        published=draw(st.none() | words),
        outlet=draw(st.none() | words),
        warnings=tuple(draw(st.lists(words, max_size=2))),
        marks=(Span(2, 3),),
        corrected=(("outlet", None), ("title", draw(words))),
    )


@st.composite
def notes(draw: st.DrawFn, name: str) -> Note:
    start = draw(st.integers(0, 20))
    return Note(
        name,
        draw(st.sampled_from(On)),
        (Spot(draw(keys), draw(words), anchor(TEXT, start, start + draw(st.integers(0, 9)))),),
        text=draw(words),
        tags=tidy_tags(draw(st.lists(words, max_size=2))),
        colour=draw(st.sampled_from(COLOURS)),
        flagged=draw(st.booleans()),
        author=draw(words),
        created=draw(times),
        changed=draw(times),
        label=draw(words),
    )


@st.composite
def kept(draw: st.DrawFn, by: str = "") -> Kept:
    verdicts = Verdicts()
    for start in draw(st.lists(st.integers(0, 3), max_size=3, unique=True)):
        passage = Passage("a" * 64, start, start + 4, "five", "five were hurt.", "a.txt")
        state, reason = draw(st.sampled_from(State)), draw(st.sampled_from(["", "why", "x, y"]))
        verdict = Verdict(state, reason, draw(times), by)
        verdicts = verdicts.having(Subject(Type.NUMBER, (passage,)), verdict)
    places = st.sampled_from([("a" * 64, 0, 4), ("b" * 64, 0, 4), ("b" * 64, 5, 9)])
    pairs = draw(st.frozensets(st.tuples(places, places).map(sorted).map(tuple), max_size=4))
    cut = frozenset(one for one in pairs if draw(st.booleans()))
    return Kept(
        articles=tuple(draw(articles(key)) for key in draw(st.lists(keys, unique=True))),
        decisions=Decisions(
            linked=pairs - cut, cut=cut, rules_off=frozenset(draw(st.lists(words, max_size=2)))
        ),
        verdicts=verdicts,
        notes={
            name: draw(notes(name))
            for name in draw(st.lists(st.sampled_from(["x", "y", "z/../z"]), unique=True))
        },
    )


@pytest.fixture(scope="session")
def kepts() -> st.SearchStrategy[Kept]:
    """What one analyst keeps."""
    return kept()
