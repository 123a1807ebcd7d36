"""Web archives, as Chromium and old Internet Explorers write them."""

from __future__ import annotations

import base64
import quopri

import pytest

from reader.core.loading.extract import RefusedError, Wish
from reader.core.loading.pages import mhtml

TEXT = "The mayor said that five people — no more — had come to the bridge."
PAGE = f"<html><body><p>{TEXT}</p></body></html>"


def archive(body: bytes, coding: str, *, first: bytes = b"", head: str = "") -> bytes:
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/a\r\n"
        "Subject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        f'\ttype="text/html";{head}\r\n\tboundary="----Bound--x----"\r\n\r\n\r\n'
    ).encode() + b"\r\n".join(
        [
            first + b"------Bound--x----",
            b"Content-Type: text/html",
            b"Content-ID: <frame-1@mhtml.blink>",
            f"Content-Transfer-Encoding: {coding}".encode(),
            b"Content-Location: https://post.example/a",
            b"",
            body,
            b"------Bound--x----",
            b"Content-Type: image/png\r\nContent-Location: https://post.example/p.png\r\n",
            b"<p>no picture</p>",
            b"------Bound--x------",
            b"",
        ]
    )


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (quopri.encodestring(PAGE.encode()), "quoted-printable"),
        (base64.encodebytes(PAGE.encode()), "base64"),
        (PAGE.encode(), "8bit"),
    ],
)
def test_the_page_of_an_archive(body: bytes, coding: str) -> None:
    found = mhtml.read(archive(body, coding), Wish())
    assert [part.text for part in found.parts] == [TEXT]
    assert found.details["url"] == "https://post.example/a"
    assert not found.warnings


def test_frames_are_not_the_page() -> None:
    frame = (
        b"------Bound--x----\r\nContent-Type: text/html\r\n"
        b"Content-ID: <frame-2@mhtml.blink>\r\n\r\n"
        b"<p>an advertisement</p>\r\n"
    )
    for head in ("", '\r\n\tstart="<frame-1@mhtml.blink>";'):
        found = mhtml.read(archive(PAGE.encode(), "8bit", first=frame, head=head), Wish())
        assert [part.text for part in found.parts] == [TEXT]


def test_an_archive_that_is_only_a_page() -> None:
    data = b"Content-Type: text/html; charset=koi8-r\n\n<p>" + "Мэр сказал".encode("koi8-r")
    assert [part.text for part in mhtml.read(data, Wish()).parts] == ["Мэр сказал"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MIME-Version: 1.0",
        b"Content-Type: multipart/related\n\nx",
        b"Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--",
        b"Subject: " + b"=?utf-8?Q?x?= " * 100_000 + b"\n\n",
        b"X: y\n" * 200_000,
        b'Content-Type: multipart/related; boundary="a"\n\n' + b"--a\n" * 50_000,
        b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nA",
    ],
)
def test_broken_archives_are_refused(data: bytes) -> None:
    with pytest.raises(RefusedError):
        mhtml.read(data, Wish())


def test_a_truncated_archive_gives_the_text_that_it_has() -> None:
    data = archive(PAGE.encode(), "8bit")
    cut = data[: data.index(b"had come")]
    assert mhtml.read(cut, Wish()).parts[0].text.startswith("The mayor said")
