"""reader.core.export.visible: nothing of an article steers the reader's display."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.export.visible import encodable, shown_width, visible

ANY_TEXT = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “text” – naïve 漢字", "plain “text” – naïve 漢字"),
        ("\x1b[2J\x07", "␛[2J␇"),  # clears a terminal, rings its bell
        ("\x9b31m", "⟨U+009B⟩31m"),  # the one-byte form of the same sequence
        ("gpj\u202eexe.", "gpj⟨U+202E⟩exe."),  # file names turned round
        ("pay\u200bpal", "pay⟨U+200B⟩pal"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # Persian needs its joiners
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("\U000e0061\U000e0062", "⟨U+E0061⟩⟨U+E0062⟩"),  # hidden text in tag characters
        ("one\r\ntwo\u2028three\x0bfour", "one two three four"),
        (" a ", " a "),  # pieces of a sentence keep their spaces
        ("\x7f\x00", "␡␀"),
        ("\udcff", "⟨U+DCFF⟩"),  # a byte of a file name that is no UTF-8
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT)
def test_visible_text_is_printable_and_stays_as_it_is(text: str) -> None:
    shown = visible(text)
    shown.encode("utf-8")
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("漢字", 4),
        ("e\u0301", 1),
        ("한글", 4),
        ("\u1112\u1161\u11ab", 2),
        ("ﬀ", 1),
        ("", 0),
    ],
)
def test_shown_width(text: str, width: int) -> None:
    assert shown_width(text) == width


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "«a» ↔ “b” — 漢"),
        ("cp1252", "«a» <-> “b” — ?"),
        ("ascii", '[a] <-> "b" - ?'),
    ],
)
def test_encodable(encoding: str, expected: str) -> None:
    assert encodable("«a» ↔ “b” — 漢", encoding) == expected
