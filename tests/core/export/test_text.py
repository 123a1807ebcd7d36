"""reader.core.export.text: a page for a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.compared import Comparison
from reader.core.export.report import build_report
from reader.core.export.text import Run, as_text, wrap
from reader.core.export.visible import shown_width, visible

SGR = re.compile(r"\x1b\[[0-9;]*m")


def test_page_is_the_golden_one(
    talks: Comparison, same_as_golden: Callable[[str, str], None]
) -> None:
    same_as_golden("talks.txt", as_text(build_report(talks)))


def test_coloured_page_is_the_golden_one(
    talks: Comparison, same_as_golden: Callable[[str, str], None]
) -> None:
    same_as_golden("talks.ansi.txt", as_text(build_report(talks), colour=True))


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_asked(hostile: Comparison, width: int, colour: bool) -> None:
    page = as_text(build_report(hostile), width=width, colour=colour)
    assert max(shown_width(SGR.sub("", line)) for line in page.split("\n")) <= width


def test_no_control_character_comes_from_an_article(hostile: Comparison) -> None:
    plain = as_text(build_report(hostile))
    coloured = SGR.sub("", as_text(build_report(hostile), colour=True))
    for page in (plain, coloured):
        assert {c for c in page if visible(c) != c} <= {"\n"}


def test_differing_words_are_marked_without_colour_too(talks: Comparison) -> None:
    assert "«discussed»" in as_text(build_report(talks))
    assert "«" not in as_text(build_report(talks), colour=True)


def test_limits_are_said_and_no_verdict_is_given(talks: Comparison) -> None:
    page = as_text(build_report(talks)).lower()
    assert "out of their reach" in page
    assert "contradiction" not in page


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two ", 80, ["one two"]),
        ("", 10, [""]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("ab abcdefgh", 4, ["ab a", "bcde", "fgh"]),
        ("漢字かな", 4, ["漢字", "かな"]),
        ("漢字です。", 8, ["漢字で", "す。"]),  # no line begins with a full stop
        ("「漢字」", 4, ["「漢", "字」"]),
        ("e\u0301" * 3, 2, ["e\u0301" * 2, "e\u0301"]),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert ["".join(run.text for run in line) for line in wrap([Run(text)], width)] == lines


@given(
    st.lists(st.tuples(st.text("ab 漢。「\u0301"), st.sampled_from(["", "1"]))), st.integers(2, 12)
)
def test_wrapping_keeps_every_character_and_its_style(
    parts: list[tuple[str, str]], width: int
) -> None:
    runs = [Run(*part) for part in parts]
    lines = wrap(runs, width)
    kept = [
        (character, run.style)
        for line in lines
        for run in line
        for character in run.text
        if character not in " \u0301"
    ]
    asked = [(c, run.style) for run in runs for c in run.text if c not in " \u0301"]
    assert kept == asked
    assert all(sum(shown_width(run.text) for run in line) <= width for line in lines)
