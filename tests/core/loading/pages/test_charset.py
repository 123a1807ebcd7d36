"""Which encoding a page is read in, and what the user hears of it."""

from __future__ import annotations

import pytest

from reader.core.loading.extract import RefusedError
from reader.core.loading.pages import charset

RUSSIAN = "Мэр сказал, что пять человек пришли посмотреть на мост."
FRENCH = "Le maire a déclaré que cinq personnes étaient présentes à l’hôtel."


def page(label: str, text: str) -> str:
    return f'<html><head><meta charset="{label}"></head><p>{text}</p>'


@pytest.mark.parametrize(
    ("label", "codec", "text", "encoding"),
    [
        ("utf-8", "utf-8", RUSSIAN, "utf-8"),
        ("windows-1251", "cp1251", RUSSIAN, "cp1251"),
        ("koi8-r", "koi8-r", RUSSIAN, "koi8-r"),
        ("iso-8859-1", "cp1252", FRENCH, "cp1252"),  # the web's Latin-1 is cp1252
        ("Shift_JIS", "cp932", "市長は五人が来たと言った。", "cp932"),
        ("iso-2022-jp", "iso2022_jp", "市長は五人が来たと言った。", "iso2022_jp"),
        ("gb2312", "gb18030", "市长说有五个人来了。", "gb18030"),
        ("euc-kr", "cp949", "시장은 다섯 명이 왔다고 말했다.", "cp949"),
    ],
)
def test_declared_encodings(label: str, codec: str, text: str, encoding: str) -> None:
    found = charset.decoded(page(label, text).encode(codec), None)
    assert text in found.text
    assert (found.encoding, found.warnings) == (encoding, ())


@pytest.mark.parametrize("label", ["utf-7", "zlib_codec", "rot13", "unicode_escape", "nothing"])
def test_encodings_that_no_page_may_declare(label: str) -> None:
    assert charset.allowed(label) is None
    assert "+ADw-" in charset.decoded(page(label, "+ADw-b+AD4-").encode(), None).text


def test_a_lie_about_the_encoding_is_told() -> None:
    found = charset.decoded(page("shift_jis", "Café").encode(), None)
    assert "Café" in found.text
    assert "encoded as cp932; it was read as utf-8" in found.warnings[0]


def test_a_lie_that_changes_no_letter_is_not() -> None:
    assert charset.decoded(page("shift_jis", "Cafe").encode(), None).warnings == ()


def test_a_byte_that_the_declared_encoding_lacks_is_told_and_the_rest_is_right() -> None:
    data = page("windows-1252", FRENCH).encode("cp1252") + b"\x81"
    found = charset.decoded(data, None)
    assert FRENCH in found.text
    assert "1 character could not be read as cp1252" in found.warnings[0]


def test_the_users_encoding_stands_above_all() -> None:
    found = charset.decoded(page("utf-8", RUSSIAN).encode("cp1251"), "cp1251")
    assert RUSSIAN in found.text
    with pytest.raises(RefusedError, match="choose another encoding"):
        charset.decoded(b"abc", "utf-7")


def test_what_an_archive_states_stands_above_the_page() -> None:
    found = charset.decoded(page("windows-1252", RUSSIAN).encode("koi8-r"), None, "koi8-r")
    assert RUSSIAN in found.text
