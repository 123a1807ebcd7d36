"""Header lines: encoded words, parameters, senders, and what is too long."""

from __future__ import annotations

from email.header import Header

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.loading.mail.headers import (
    MOST_HEADERS,
    MOST_IN_HEADER,
    base64_bytes,
    parameters,
    plain,
    read_headers,
    sender,
)

_LETTERS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=80)


@given(_LETTERS)
def test_python_s_own_encoded_words_are_read_back(text: str) -> None:
    wanted = " ".join(text.split())
    raw = Header(wanted, "utf-8", header_name="Subject").encode()

    assert plain(raw.replace("\n", "")) == wanted


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1?Q?Caf=E9_au_lait?=", "Café au lait"),
        ("=?utf-8*en?q?a_b?= c", "a b c"),  # RFC 2231 names a language
        ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),  # space between encoded words is none
        ("=?utf-8?q?a?= - =?utf-8?q?b?=", "a - b"),
        ("=?utf-8?B?w7w=?= =?iso-8859-1?Q?=FC?=", "üü"),
        ("=?utf-8?B?4oI=?= =?utf-8?B?rA==?=", "€"),  # cut within a letter, as Exchange does
        ("=?zlib_codec?B?eJw=?= x", "=?zlib_codec?B?eJw=?= x"),
        ("=?utf-7?Q?+AGE-?=", "=?utf-7?Q?+AGE-?="),
        ("1 =? 2 ?= 3", "1 =? 2 ?= 3"),
        ("", ""),
    ],
)
def test_encoded_words(raw: str, shown: str) -> None:
    assert plain(raw) == shown


def test_a_title_is_cut() -> None:
    assert len(plain("=?utf-8?q?a?= " * 4_000)) <= 1_000
    assert len(plain("a " * 40_000)) <= 1_000


@pytest.mark.parametrize(
    ("raw", "value", "found"),
    [
        ("text/Plain; charset=UTF-8", "text/plain", {"charset": "UTF-8"}),
        ('a/b; boundary="x;\\"y"; c=d', "a/b", {"boundary": 'x;"y', "c": "d"}),
        ('a/b; name="unclosed', "a/b", {"name": "unclosed"}),
        ("a/b; name*=utf-8''%E2%82%AC%20rates", "a/b", {"name": "€ rates"}),
        ("a/b; name*0*=utf-8''%E2%82; name*1*=%AC", "a/b", {"name": "\ufffd\ufffd"}),
        ('a/b; name*0="one "; name*1="two"', "a/b", {"name": "one two"}),
        ("a/b; name*x=1; ; =2", "a/b", {}),
        ("", "", {}),
    ],
)
def test_parameters(raw: str, value: str, found: dict[str, str]) -> None:
    assert parameters(raw) == (value, found)


@pytest.mark.parametrize(
    ("raw", "name", "address"),
    [
        ("Jane Doe <jane@example.org>", "Jane Doe", "jane@example.org"),
        ('"Doe, Jane" <jane@example.org>', "Doe, Jane", "jane@example.org"),
        ("=?utf-8?q?J=C3=B6rg?= <j@example.org>", "Jörg", "j@example.org"),
        ("jane@example.org (Jane Doe)", "Jane Doe", "jane@example.org"),
        ("jane@example.org", "", "jane@example.org"),
        ("Jane Doe", "Jane Doe", ""),
        ("(" * 50_000 + "a@b.c", "", ""),
        ("<javascript:x>", "", ""),
        ("", "", ""),
    ],
)
def test_senders(raw: str, name: str, address: str) -> None:
    assert sender(raw) == (name, address)


def test_the_first_header_of_a_name_stands_and_folds_are_undone() -> None:
    data = b"Subject: one\r\n\ttwo\r\nSUBJECT: three\r\n\r\nbody"
    headers, body = read_headers(data, 0, len(data))

    assert headers.get("subject") == "one two"
    assert data[body:] == b"body"
    assert not headers.cut


def test_a_line_that_is_no_header_begins_the_body() -> None:
    data = b"Subject: one\nThe mayor said.\n"
    headers, body = read_headers(data, 0, len(data))

    assert "subject" in headers
    assert data[body:] == b"The mayor said.\n"


@pytest.mark.parametrize(
    "head",
    [b"X: " + b"a" * (2 * MOST_IN_HEADER) + b"\n", b"X: a\n" * (MOST_HEADERS + 5)],
    ids=["long", "many"],
)
def test_headers_beyond_the_limits_are_cut_and_the_body_found(head: bytes) -> None:
    data = head + b"\nbody"
    headers, body = read_headers(data, 0, len(data))

    assert headers.cut
    assert data[body:] == b"body"


@pytest.mark.parametrize(
    ("raw", "data", "sound"),
    [
        (b"VGhl\r\nIG1h\r\n", b"The ma", True),
        (b"VGhlIG1heQ==", b"The may", True),
        (b"VGhlIG1heQ", b"The may", False),  # cut short
        (b"VGhl!IG1h", b"The ma", True),
        (b"VGg=VGg=", b"ThTh", False),  # two texts in one
        (b"V", b"", False),
        (b"", b"", True),
    ],
)
def test_base64_gives_what_it_holds(raw: bytes, data: bytes, sound: bool) -> None:
    assert base64_bytes(raw) == (data, sound)


@given(st.binary(max_size=400))
def test_base64_of_anything_gives_bytes(raw: bytes) -> None:
    data, _ = base64_bytes(raw)

    assert len(data) <= len(raw)
