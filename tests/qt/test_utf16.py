"""Code points and UTF-16 units, against Python's own encoder; and what is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.qt.plain_tip import plain_tip
from reader.qt.utf16 import _ACTED_UPON, _SHOWN_INSTEAD, Utf16Map, displayable, units

WITHOUT_SURROGATES = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("abc", 3),
        ("a😀b", 4),
        ("😀😀", 4),
        ("é", 1),
        ("e\u0301", 2),  # decomposed
        ("👩‍👩‍👧", 8),  # three of two units and two joiners
        ("\U00010348", 2),  # gothic
    ],
)
def test_units_counts_as_qt_does(text, length):
    assert units(text) == length
    assert Utf16Map(text).to_units(len(text)) == length


def test_offset_inside_a_pair_is_that_of_its_character():
    offsets = Utf16Map("a😀b")
    assert [offsets.to_code_points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@given(WITHOUT_SURROGATES)
def test_offsets_agree_with_the_encoder_and_come_back(text):
    offsets = Utf16Map(text)
    for place in range(len(text) + 1):
        unit = len(text[:place].encode("utf-16-le")) // 2
        assert offsets.to_units(place) == unit
        assert offsets.to_code_points(unit) == place


@given(st.text(max_size=60))
def test_displayable_keeps_every_offset(text):
    shown = displayable(text)
    assert len(shown) == len(text)
    assert [units(one) for one in shown] == [units(one) for one in text]


def test_what_is_looked_for_is_what_is_replaced():
    for code in range(0x110000):
        letter = chr(code)
        assert (_ACTED_UPON.match(letter) is not None) == (
            _SHOWN_INSTEAD.get(letter, letter) != letter
        ), hex(code)


def test_a_letter_under_thousands_of_marks_is_shown_with_thirty():
    text = "m" + "\u0301" * 5000 + "ayor e\u0301"
    assert displayable(text) == "m" + "\u0301" * 30 + "\ufffd" * 4970 + "ayor e\u0301"


@pytest.mark.parametrize(
    "text",
    [
        "line\nline",
        "old mac\rend",
        "\u2028 \u2029",
        "\ufdd0frame\ufdd1",
        "object \ufffc",
        "nul \0 bell \x07",
        "lone \ud800 surrogate",
        "next \x85 line",
    ],
)
def test_document_gets_one_paragraph_with_all_units(qapp, text):
    document = QTextDocument()
    QTextCursor(document).insertText(displayable(text))
    assert document.blockCount() == 1
    assert document.characterCount() - 1 == units(text)


def test_overrides_of_direction_are_made_visible():
    assert displayable("abc\u202egpj.exe") == "abc\ufffdgpj.exe"
    assert displayable("\u2067עברית\u2069") == "\u2067עברית\u2069"  # isolates do no harm


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "<img src=x>", "a & b <i>", "&lt;x", "<!doctype html>", "<?xml ?><a>"]
)
def test_tool_tip_is_never_taken_for_rich_text(text):
    tip = plain_tip(text)
    assert tip.startswith("\u2060\n")
    assert tip.endswith(text)


def test_tool_tip_wraps_long_lines():
    assert max(map(len, plain_tip("word " * 60).split("\n"))) <= 72
