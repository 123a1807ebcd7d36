from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.loading.encoding import decode, decode_as

FRENCH = "Le président a déclaré que l’été serait très chaud."
QUOTES = "The mayor’s office said “no comment” — £5, €6."
CHINESE = "市长周二表示，没有人员伤亡。"
JAPANESE = "市長は火曜日、死傷者はいないと述べた。"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"plain", "plain", "utf-8"),
        (QUOTES.encode(), QUOTES, "utf-8"),
        (("\ufeff" + QUOTES).encode(), QUOTES, "utf-8"),
        (("\ufeff" + QUOTES).encode("utf-16-le"), QUOTES, "utf-16-le"),
        (("\ufeff" + QUOTES).encode("utf-16-be"), QUOTES, "utf-16-be"),
        (("\ufeff" + QUOTES).encode("utf-32-le"), QUOTES, "utf-32-le"),  # begins like UTF-16's
        (("\ufeff" + QUOTES).encode("utf-32-be"), QUOTES, "utf-32-be"),
        ("No comment at all.".encode("utf-16-le"), "No comment at all.", "utf-16-le"),
        ("No comment at all.".encode("utf-16-be"), "No comment at all.", "utf-16-be"),
    ],
)
def test_known_encoding_is_read_without_a_warning(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, encoding, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (QUOTES, "cp1252"),
        (FRENCH, "mac_roman"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        ("Мэр сказал, что пять человек погибли при пожаре.", "cp1251"),
    ],
)
def test_guess_is_right_and_said(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert len(decoded.warnings) == 1
    assert decoded.encoding in decoded.warnings[0]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café one. ".encode() + "Café two.".encode("latin-1"), "Café one. Caf\ufffd two."),
        (FRENCH.encode()[:-1] + b"\xe2\x80", FRENCH[:-1] + "\ufffd"),  # cut off in a character
    ],
)
def test_mostly_utf8_keeps_its_good_characters(data: bytes, text: str) -> None:
    decoded = decode(data)
    assert decoded.text == text
    assert decoded.encoding == "utf-8"
    assert "1 character could not be read" in decoded.warnings[0]


def test_late_bad_byte_loses_nothing() -> None:
    decoded = decode(b"The mayor said. " * 20_000 + b"\xff\xfe\xfa End.")
    assert decoded.text.endswith(" End.")
    assert decoded.warnings


def test_cut_off_utf16_warns() -> None:
    decoded = decode(b"\xff\xfe" + "abc".encode("utf-16-le") + b"\x00")
    assert decoded.text.startswith("abc")
    assert "replaced" in decoded.warnings[0]


def test_declared_encoding_goes_before_the_guess() -> None:
    assert decode(FRENCH.encode("mac_roman"), "mac_roman").text == FRENCH
    assert decode(FRENCH.encode("mac_roman"), "mac_roman").warnings == ()


@pytest.mark.parametrize("declared", ["utf-7", "zlib_codec", "no such thing", "ascii"])
def test_declared_encoding_that_is_none_is_passed_over(declared: str) -> None:
    assert decode(QUOTES.encode("cp1252"), declared).text == QUOTES


@given(st.binary(max_size=200))
def test_any_bytes_give_text_that_can_be_saved(data: bytes) -> None:
    decode(data).text.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (CHINESE, "big5"),
        (JAPANESE, "euc_jp"),
        (QUOTES, "utf-16"),
        (QUOTES, "utf-8-sig"),
    ],
)
def test_a_named_encoding_is_used(text: str, encoding: str) -> None:
    decoded = decode_as(text.encode(encoding, errors="replace"), encoding)
    assert decoded.text == text.encode(encoding, errors="replace").decode(encoding)
    assert decoded.warnings == ()


def test_a_named_encoding_that_fits_badly_is_said() -> None:
    decoded = decode_as(FRENCH.encode("cp1252"), "utf-8")
    assert "\ufffd" in decoded.text
    assert "7 characters could not be read as utf-8" in decoded.warnings[0]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_named_encoding_that_does_not_fit_is_refused(encoding: str) -> None:
    with pytest.raises(ValueError, match=encoding):
        decode_as("Мэр сказал, что пять человек погибли.".encode("cp1251"), encoding)


@pytest.mark.parametrize("encoding", ["hex", "rot13", "utf-7", "no-such", ""])
def test_what_is_no_encoding_of_text_is_refused(encoding: str) -> None:
    with pytest.raises(LookupError):
        decode_as(b"text", encoding)
