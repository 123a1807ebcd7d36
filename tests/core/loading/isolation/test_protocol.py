from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.extract import Extract, Part, Wish
from reader.core.loading.isolation import protocol
from reader.core.loading.isolation.protocol import (
    Answer,
    JunkError,
    Question,
    Refusal,
    Stop,
    answer_of,
    answer_pieces,
    question_line,
    question_of,
)
from reader.core.said import Said, said, term, times

LIMITS = {"files": "none"}
ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)  # surrogates as well
PLAIN = st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=40)
PARTS = st.builds(Part, ANY, st.none() | st.sampled_from(Kind), st.booleans())
EXTRACTS = st.builds(
    Extract,
    st.lists(PARTS, max_size=8).map(tuple),
    st.dictionaries(st.sampled_from(protocol.DETAILS), PLAIN),
    st.sampled_from(["", "utf-8", "windows-1252"]),
    st.lists(PLAIN, max_size=3).map(tuple),
)


def sent(answer: Answer) -> bytes:
    return b"".join(answer_pieces(answer, LIMITS))


@given(EXTRACTS | st.builds(Refusal, PLAIN) | st.sampled_from([Stop("memory"), Stop("bug")]))
def test_an_answer_comes_over_whole(answer: Answer) -> None:
    assert answer_of(sent(answer)) == (answer, LIMITS)


def test_a_question_comes_over_whole() -> None:
    question = Question("a.b", Wish("cp1252", 2), 5, 1000, 15, ("/x",), template=True)
    assert question_of(question_line(question)) == question


GOOD = Extract((Part("The mayor."), Part("Five.", Kind.TITLE)), {"title": "x"}, "utf-8", ("w.",))


@given(st.data())
def test_a_changed_answer_is_told_or_is_an_answer(data: st.DataObject) -> None:
    raw = bytearray(sent(GOOD))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
    try:
        found, _ = answer_of(bytes(raw))
    except JunkError:
        return
    assert isinstance(found, Extract | Refusal | Stop)


@given(st.binary(max_size=200))
def test_junk_is_told(raw: bytes) -> None:
    with pytest.raises(JunkError):
        answer_of(raw)


HEAD = {"outcome": "read", "limits": {}, "parts": 0, "encoding": "", "details": {}, "warnings": []}


@pytest.mark.parametrize(
    "change",
    [
        {"outcome": "eaten"},
        {"outcome": ["read"]},
        {"outcome": "refused"},
        {"outcome": "refused", "problem": 5},
        {"outcome": "refused", "problem": ""},
        {"outcome": "refused", "problem": "x" * 2_000},
        {"outcome": "stopped", "why": "rest"},
        {"outcome": "stopped", "why": []},
        {"parts": -1},
        {"parts": True},
        {"parts": 1.0},
        {"parts": 10**9},
        {"parts": "0"},
        {"parts": 1},
        {"encoding": None},
        {"encoding": "utf-8\nX"},
        {"encoding": "x" * 99},
        {"details": []},
        {"details": {"title": 5}},
        {"details": {"colour": "red"}},
        {"details": {"title": "x" * 5_000}},
        {"warnings": "x"},
        {"warnings": [5]},
        {"warnings": [""]},
        {"warnings": ["w"] * 100},
        {"limits": {"x": {}}},
        {"limits": None},
    ],
)
def test_a_head_that_no_worker_sends(change: dict[str, object]) -> None:
    answer_of(json.dumps(HEAD).encode() + b"\n")
    with pytest.raises(JunkError):
        answer_of(json.dumps({**HEAD, **change}).encode() + b"\n")


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000 + b"\n",
        b"null\n",
        b'"read"\n',
        b"{" + b'"a":' * 50_000 + b"\n",
        b'{"outcome": "stopped", "why": "bug", "limits": {}}\nmore',
        b"9" * 10_000 + b"\n",
        b'{"outcome": "read\xff"}\n',
    ],
)
def test_a_head_that_is_none(raw: bytes) -> None:
    with pytest.raises(JunkError):
        answer_of(raw)


@pytest.mark.parametrize(
    "parts",
    [
        b"body 1 5\nabcd",
        b"body 1 3\nabcd",
        b"body 1 99999999\nabcd",
        b"body 1 -1\nabcd",
        b"body 2 4\nabcd",
        b"soul 1 4\nabcd",
        b"body 1 4\n\xff\xff\xff\xff",
        b"body 1 4abcd",
        b"",
    ],
)
def test_parts_that_no_worker_sends(parts: bytes) -> None:
    with pytest.raises(JunkError):
        answer_of(json.dumps({**HEAD, "parts": 1}).encode() + b"\n" + parts)


def test_too_long_an_answer_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "MOST_ANSWER", 100)
    with pytest.raises(JunkError):
        answer_of(sent(GOOD))


def test_what_cannot_be_shown_does_not_get_into_sentences() -> None:
    raw = Extract(
        (Part("a\x07\u202eb\ud800"),), {"title": "a\x1b[2J\u202eb\n"}, "", ("x\x00y\ud800.",)
    )
    found, _ = answer_of(sent(raw))
    assert isinstance(found, Extract)
    assert found.parts == raw.parts  # the text stays as it is; the article's warnings count them
    assert found.details == {"title": "a [2J b"}
    assert found.warnings == ("x y .",)


def test_too_many_warnings_and_unknown_details_are_left_out_by_the_worker() -> None:
    raw = Extract((), {"title": "x" * 9_000, "colour": "red"}, "", ("w.",) * 500)
    found, _ = answer_of(sent(raw))
    assert isinstance(found, Extract)
    assert len(found.warnings) == protocol.MOST_WARNINGS
    assert list(found.details) == ["title"]


def test_sentences_keep_what_they_are_made_of() -> None:
    told = said(
        "The file holds {what}: “{words}”.", what=times(2, "place", "places"), words="a\x07"
    )
    found, _ = answer_of(sent(Extract((), {}, "", (told, "Plain."))))
    assert isinstance(found, Extract)
    assert found.warnings == ("The file holds 2 places: “a ”.", "Plain.")
    assert isinstance(found.warnings[0], Said)
    assert found.warnings[0].template == told.template
    refused, _ = answer_of(sent(Refusal(said("it is {what}.", what=term("a table")))))
    assert isinstance(refused, Refusal)
    assert isinstance(refused.problem, Said)
    assert refused.problem == "it is a table."


@pytest.mark.parametrize(
    "problem",
    [
        {"said": "x" * 2_000, "of": {}, "in": "Engine"},
        {"said": "{a}{a}", "of": {"a": "x" * 900}, "in": "Engine"},
        {"said": "", "of": {}, "in": "Engine"},
        {"said": ["x"], "of": {}, "in": "Engine"},
        ["x"],
    ],
)
def test_sentences_that_no_worker_makes(problem: object) -> None:
    with pytest.raises(JunkError):
        answer_of(json.dumps({"outcome": "refused", "problem": problem}).encode() + b"\n")
