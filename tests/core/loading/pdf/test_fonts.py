"""Fonts whose text layer differs from their glyphs."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.loading.pdf import fonts

Make = Callable[..., bytes]
LIE = b"1 beginbfchar <66> <0074> endbfchar"
RANGE = b"1 beginbfrange <61> <7a> <0061> endbfrange"


def file_with(pdf_of: Make, cmap: bytes, font: bytes, *, packed: bool = False) -> bytes:
    head = b""
    if packed:
        cmap, head = zlib.compress(cmap), b"/Filter/FlateDecode"
    stream = b"<</Length %d%s>>stream\n%s\nendstream" % (len(cmap), head, cmap)
    resources = b"/Font<</F1<</Type/Font%s/ToUnicode 5 0 R>>>>" % font
    return pdf_of([b"BT /F1 12 Tf 72 700 Td (five) Tj ET"], [stream], resources=resources)


STANDARD = b"/Subtype/Type1/BaseFont/Helvetica"
EMBEDDED = b"/Subtype/TrueType/BaseFont/ABCDEF+Any/FontDescriptor 9 0 R"
NAMED = EMBEDDED + b"/Encoding<</Differences[102/f/four 103/g]>>"


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("font", "cmap", "named"),
    [
        (STANDARD, LIE, "“f” as “t”"),
        (NAMED, LIE, "“f” as “t”"),
        (EMBEDDED + b"/Encoding/WinAnsiEncoding", LIE, "“f” as “t”"),
        (STANDARD, b"1 beginbfrange <61> <63> <0062> endbfrange", "“a” as “b”, “b” as “c”"),
    ],
)
def test_letters_that_are_handed_over_as_others(
    font: bytes, cmap: bytes, named: str, packed: bool, pdf_of: Make
) -> None:
    found = fonts.warning(file_with(pdf_of, cmap, font, packed=packed))
    assert found is not None
    assert named in found


@pytest.mark.parametrize(
    ("font", "cmap"),
    [
        (STANDARD, RANGE),
        (STANDARD, b"1 beginbfchar <66> <fb01> endbfrange"),  # not well formed
        (NAMED, b"1 beginbfchar <67> <0034> endbfchar 1 beginbfchar <66> <0066> endbfchar"),
        (EMBEDDED, LIE),  # names no glyphs
        (b"/Subtype/Type0/BaseFont/Any/Encoding/Identity-H", LIE),
        (b"/Subtype/Type1/BaseFont/Symbol", LIE),
        (b"/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[102/alpha]>>", LIE),
    ],
)
def test_fonts_that_are_honest_or_cannot_be_checked(font: bytes, cmap: bytes, pdf_of: Make) -> None:
    found = fonts.warning(file_with(pdf_of, cmap, font))
    assert (found is None) == (b"<67>" not in cmap)


def test_real_files_are_honest() -> None:
    for path in (Path(__file__).parents[3] / "data" / "formats" / "pdf").glob("*.pdf"):
        assert fonts.warning(path.read_bytes()) is None


@pytest.mark.parametrize(
    "data",
    [
        b"1 0 obj<</ToUnicode 1 0 R/Subtype/Type1>>endobj",
        b"1 0 obj<</ToUnicode 2 0 R/Subtype/Type1" + b"<<" * 5000 + b"endobj",
        b"/ToUnicode 2 0 R " * 5000,
        b"1 0 obj /Type/ObjStm stream\n" + b"1 " * 9000 + b"endstream /ToUnicode 1 0 R",
        b"obj" * 20_000 + b"/ToUnicode 1 0 R endobj",
    ],
)
def test_broken_files_are_no_matter(data: bytes) -> None:
    assert fonts.warning(data) is None
