"""Verdicts: what they are about, what keeps them, and what opens a finding again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.links import Ref
from reader.core.article import Article, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.core.session import Change, Session
from reader.core.verdicts import (
    Standing,
    State,
    Subject,
    Verdict,
    Verdicts,
    standings,
    subject_of,
)

TEXTS = {
    "a": "The mayor agreed to close the docks. Five people were hurt. It rained.",
    "b": "The mayor discussed closing the docks. Six people were hurt. Five people came.",
    "c": "Closing was refused. Seven people were hurt. Some say five.",
}
REAL = Verdict(State.REAL)


def article(name: str, text: str | None = None) -> ComparedArticle:
    words = TEXTS[name] if text is None else text
    sentences, start = [], 0
    for index, part in enumerate(words.split(". ")):
        end = start + len(part) + (1 if not part.endswith(".") else 0)
        sentences.append(Sentence(index, start, end, Kind.BODY, 0))
        start = end + 1
    made = Article(f"/news/{name}.txt", words, (), name, sha256=f"{words}")
    return ComparedArticle("", made, tuple(sentences))


def compared(names: str | Sequence[ComparedArticle], *findings: Finding) -> Comparison:
    """A comparison of articles in that order."""
    given_ones = [article(one) if isinstance(one, str) else one for one in names]
    articles = tuple(replace(one, siglum=siglum(n)) for n, one in enumerate(given_ones))
    return Comparison(articles, (), (), findings, tuple(() for _ in articles))


def finding(comparison: Comparison, kind: Type, *sides: str, number: str = "d1", **more: object):
    """A finding between passages told as "a:Five people"."""
    return Finding(
        number,
        kind,
        f"{kind.value}.made",
        Severity.MUST_SEE,
        0.9,
        "c1",
        tuple(side(comparison, one) for one in sides),
        "A says one thing, B another.",
        **more,
    )


def side(comparison: Comparison, told: str) -> Side:
    name, words = told.split(":")
    place = next(n for n, one in enumerate(comparison.articles) if one.article.title == name)
    start = comparison.articles[place].article.text.index(words)
    sentences = comparison.articles[place].sentences
    of = next(one.index for one in sentences if one.start <= start < one.end)
    return Side(Ref(place, of), start, start + len(words), words)


def with_findings(names: str | Sequence[ComparedArticle], *told: tuple[Type, tuple[str, ...]]):
    bare = compared(names)
    made = (finding(bare, kind, *sides, number=f"d{n}") for n, (kind, sides) in enumerate(told, 1))
    return replace(bare, findings=tuple(made))


def judged(comparison: Comparison, verdict: Verdict = REAL, number: int = 0) -> Verdicts:
    return Verdicts().having(subject_of(comparison, comparison.findings[number]), verdict)


HURT = (Type.NUMBER, ("a:Five people", "b:Six people"))


# what a verdict is about


@given(order=st.permutations("abc"), sides=st.permutations(["a:Five", "b:Six", "c:Seven"]))
def test_the_key_does_not_depend_on_any_order(order, sides):
    before = with_findings("abc", (Type.NUMBER, ("a:Five", "b:Six", "c:Seven")))
    after = with_findings(order, (Type.NUMBER, tuple(sides)))
    keys = {subject_of(one, one.findings[0]).key for one in (before, after)}
    assert len(keys) == 1
    assert standings(after, judged(before))["d1"].state is State.REAL


def test_the_key_is_not_that_of_a_rule_a_claim_or_a_judgement():
    first = with_findings("ab", HURT)
    other = replace(
        first.findings[0],
        id="d9",
        rule="number.rate",
        claim="c7",
        reason="Other words.",
        confidence=0.4,
        severity=Severity.NIT,
    )
    second = replace(first, findings=(other,))
    assert subject_of(first, first.findings[0]) == subject_of(second, other)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param((Type.SCOPE, ("a:Five people", "b:Six people")), id="another type"),
        pytest.param((Type.NUMBER, ("a:Five people", "b:Five people")), id="other words"),
        pytest.param((Type.NUMBER, ("a:Five people", "c:Seven people")), id="another article"),
    ],
)
def test_another_matter_has_another_key(other):
    first, second = with_findings("abc", HURT), with_findings("abc", other)
    assert subject_of(first, first.findings[0]).key != subject_of(second, second.findings[0]).key
    assert standings(second, judged(first)) == {}


def test_equal_words_in_two_sentences_are_two_matters():
    text = "Five ships. Five docks."
    both = (article("a", text), article("b"))
    ships = with_findings(both, (Type.NUMBER, ("a:Five", "b:Six people")))
    one = ships.findings[0]
    docks = replace(one.sides[0], sentence=Ref(0, 1), start=12, end=16)
    second = replace(ships, findings=(replace(one, sides=(docks, one.sides[1])),))
    assert standings(second, judged(ships)) == {}


# what keeps it


def test_an_added_article_keeps_it():
    before = with_findings("ab", HURT)
    after = with_findings("cba", (Type.NUMBER, ("c:Seven people", "b:Six people")), HURT)
    assert standings(after, judged(before)) == {
        "d2": Standing(subject_of(before, before.findings[0]), REAL)
    }


def test_another_place_in_front_keeps_it():
    bare = compared("abc")
    pair = finding(bare, Type.COMMITMENT, "a:agreed", "b:discussed")
    other = finding(bare, Type.COMMITMENT, "a:agreed to close", "c:refused")
    verdicts = judged(replace(bare, findings=(pair,)))
    folded = replace(other, also=(pair.sides,))
    assert standings(replace(bare, findings=(folded,)), verdicts)["d1"].state is State.REAL


def test_a_wider_passage_in_the_same_text_keeps_it():
    before = with_findings("ab", (Type.COMMITMENT, ("a:agreed", "b:discussed")))
    after = with_findings("ab", (Type.COMMITMENT, ("a:agreed to close", "b:discussed closing")))
    found = standings(after, judged(before))["d1"]
    assert (found.state, found.changed) == (State.REAL, False)


def test_an_article_that_was_closed_keeps_it():
    before = with_findings("abc", (Type.NUMBER, ("a:Five", "b:Six", "c:Seven")))
    after = with_findings("ab", (Type.NUMBER, ("a:Five", "b:Six")))
    assert standings(after, judged(before))["d1"].state is State.REAL


def test_a_text_edited_elsewhere_keeps_it():
    before = with_findings("ab", HURT)
    edited = article("a", "New title. " + TEXTS["a"])
    after = with_findings((edited, article("b")), HURT)
    assert standings(after, judged(before))["d1"].state is State.REAL


# what opens it again


def test_a_sentence_with_other_words_says_so():
    before = with_findings("ab", HURT)
    edited = article("a", TEXTS["a"].replace("were hurt", "were badly hurt"))
    after = with_findings((edited, article("b")), HURT)
    found = standings(after, judged(before, Verdict(State.FALSE_ALARM, "not the same fire")))
    assert found["d1"].changed
    assert found["d1"].state is State.OPEN
    assert found["d1"].verdict == Verdict(State.FALSE_ALARM, "not the same fire")


def test_one_more_source_in_the_dispute_says_so():
    before = with_findings("ab", HURT)
    after = with_findings("abc", (Type.NUMBER, ("a:Five", "b:Six", "c:Seven")))
    found = standings(after, judged(before))["d1"]
    assert (found.state, found.changed) == (State.OPEN, True)


def test_other_words_in_a_changed_text_are_another_matter():
    before = with_findings("ab", HURT)
    edited = article("a", TEXTS["a"].replace("Five people", "Nine people"))
    after = with_findings((edited, article("b")), (Type.NUMBER, ("a:Nine people", "b:Six people")))
    assert standings(after, judged(before)) == {}


def test_of_two_the_one_that_still_holds_is_found():
    # The first verdict was given before C joined, the second after: the second is the better.
    before = with_findings("ab", HURT)
    after = with_findings("abc", (Type.NUMBER, ("a:Five", "b:Six", "c:Seven")))
    both = judged(before).having(
        subject_of(after, after.findings[0]), Verdict(State.EXPLAINED, "later count")
    )
    assert standings(after, both)["d1"].state is State.EXPLAINED


# the values


def test_open_without_a_reason_is_no_verdict():
    comparison = with_findings("ab", HURT)
    subject = subject_of(comparison, comparison.findings[0])
    verdicts = Verdicts().having(subject, REAL)
    assert verdicts.of(subject) == REAL
    assert verdicts.having(subject, Verdict(State.OPEN)) == Verdicts()
    assert verdicts.having(subject, None) == Verdicts()
    asked = Verdict(State.OPEN, "ask the desk")
    assert verdicts.having(subject, asked).of(subject) == asked


def test_what_was_snoozed_is_open_at_the_next_start():
    comparison = with_findings("ab", HURT, (Type.COMMITMENT, ("a:agreed", "b:discussed")))
    verdicts = judged(comparison, Verdict(State.SNOOZED)).having(
        subject_of(comparison, comparison.findings[1]), REAL
    )
    assert standings(comparison, verdicts)["d1"].state is State.SNOOZED
    assert set(standings(comparison, verdicts.awake())) == {"d2"}


def test_a_session_wakes_what_was_snoozed_before_it_began():
    comparison = with_findings("ab", HURT, (Type.COMMITMENT, ("a:agreed", "b:discussed")))
    session = Session()
    first, second = (subject_of(comparison, one) for one in comparison.findings)
    session.set_verdict(first, Verdict(State.SNOOZED, at="2026-01-01T00:00:00+00:00"))
    session.set_verdict(second, Verdict(State.SNOOZED, at="9999-01-01T00:00:00+00:00"))
    assert set(standings(comparison, session.awake_verdicts)) == {"d2"}
    assert len(session.kept.verdicts) == 2  # the file has them, and undo looks for them there


# the session


states = st.sampled_from(State)
SUBJECTS: list[Subject] = []
for _kind in (Type.NUMBER, Type.SCOPE, Type.TIME):
    _made = with_findings("ab", (_kind, ("a:Five people", "b:Six people")))
    SUBJECTS.append(subject_of(_made, _made.findings[0]))


@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(SUBJECTS),
            st.none() | st.builds(Verdict, states, st.sampled_from(["", "later"])),
        ),
        max_size=12,
    )
)
def test_taking_every_step_back_gives_back_the_same_verdicts(steps):
    session = Session()
    befores = []
    for subject, verdict in steps:
        befores.append((session.verdicts, subject, session.verdicts.of(subject)))
        session.set_verdict(subject, verdict)
    for whole, subject, verdict in reversed(befores):
        session.set_verdict(subject, verdict)
        assert session.verdicts == whole


def test_verdicts_are_told_and_outdate_nothing():
    session = Session()
    told: list[Change] = []
    session.set_articles([article("a").article, article("b").article])
    comparison = with_findings("ab", HURT)
    session.set_comparison(comparison, session.revision)
    session.listen(told.append)
    revision = session.revision
    session.set_verdict(SUBJECTS[0], REAL)
    session.set_verdict(SUBJECTS[0], REAL)
    assert told == [Change.VERDICTS]
    assert (session.revision, session.comparison) == (revision, comparison)
    session.clear()
    assert session.verdicts.of(SUBJECTS[0]) == REAL
