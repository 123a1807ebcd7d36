"""What the core says is its English text, and knows what it was made of."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from reader.core.said import RULES, Said, joined, marked, said, spelled, term, unspelled


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (said("There is no text in it."), "There is no text in it."),
        (said("{name} says “{words}”", name="A", words="agreed"), "A says “agreed”"),
        (said("{n:,} of {most} and {part:.2f}", n=12345, most=7, part=0.5), "12,345 of 7 and 0.50"),
        (said("both are {what}", what=term("an office")), "both are an office"),
        (joined([said("one {x}", x=1), "two"], ", ", end="."), "one 1, two."),
        (joined([], ", "), ""),
        (marked("settled"), "settled"),
    ],
)
def test_it_is_its_english_text(made: str, text: str) -> None:
    assert made == text
    assert str(made) == f"{made}" == text
    assert hash(made) == hash(text)
    assert json.dumps([made]) == json.dumps([text])


def test_what_is_filled_in_is_never_read_as_a_template() -> None:
    told = said("{one} and {two}", one="{two} {0} {x!r}", two="%1 {one}")
    assert told == "{two} {0} {x!r} and %1 {one}"
    assert said("a {place} that nobody fills") == "a {place} that nobody fills"


@pytest.mark.parametrize("again", [lambda t: pickle.loads(pickle.dumps(t)), copy.deepcopy])
def test_it_keeps_its_parts_between_processes(again) -> None:
    told = said("{a} ({b})", a=term("settled"), b=3)
    kept = again(told)
    assert (kept, kept.template, kept.context) == (told, told.template, told.context)
    assert kept.values["a"].template == "settled"


@pytest.mark.parametrize(
    "told",
    [
        "plain {words}",
        said("{a}: {n:,} “{b}”", a=term("one", RULES), n=70_000, b="{n}"),
        joined([said("x {y}", y="1"), term("two")], "; ", end="."),
    ],
)
def test_it_is_spelled_as_json_and_read_again(told: str) -> None:
    kept = unspelled(json.loads(json.dumps(spelled(told))))
    assert kept == told
    assert spelled(kept) == spelled(told)


def test_a_context_that_there_is_not_is_none() -> None:
    kept = unspelled({"said": "{a}", "of": {"a": "b"}, "in": "QFileDialog"})
    assert isinstance(kept, Said)
    assert (kept, kept.context) == ("b", "")


DEEP: object = "x"
for _ in range(9):
    DEEP = {"said": "{a}", "of": {"a": DEEP}, "in": "Engine"}


@pytest.mark.parametrize(
    "junk",
    [
        None,
        3,
        [],
        {},
        {"said": 1, "of": {}, "in": "Engine"},
        {"said": "x", "of": [], "in": "Engine"},
        {"said": "x", "of": {}, "in": None},
        {"said": "x", "of": {"a": None}, "in": "Engine"},
        {"said": "x", "of": {str(n): "" for n in range(99)}, "in": "Engine"},
        {"said": "{a:,}", "of": {"a": {}}, "in": "Engine"},
        {"said": "{a:,}", "of": {"a": True}, "in": "Engine"},
        {"said": "{a:,}", "of": {"a": 10**30}, "in": "Engine"},
        {"said": "{a:,}", "of": {"a": float("nan")}, "in": "Engine"},
        DEEP,
    ],
)
def test_junk_is_no_text(junk: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        unspelled(junk)


def test_figures_that_do_not_fit_their_place_are_told_as_they_are() -> None:
    # A stranger's figure in a place made for another kind.
    kept = unspelled({"said": "{a:,} {b:.2f}", "of": {"a": 1.5, "b": 2}, "in": "Engine"})
    assert kept == "1.5 2.00"


def test_each_plain_string_is_made_clean() -> None:
    dirty = {"said": "a\x07 {b}", "of": {"b": "c\x07"}, "in": "Engine"}
    assert unspelled(dirty, lambda text: text.replace("\x07", "")) == "a c"


def test_what_grows_when_it_is_filled_in_is_refused_before_it_is_large() -> None:
    grown: object = "x" * 100
    for _ in range(4):
        grown = {"said": "{a}" * 300, "of": {"a": grown}, "in": "Engine"}
    with pytest.raises(ValueError, match="longer"):
        unspelled(grown)
