"""PDF files written in the tests themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

FONTS = (
    b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    b"/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>>>"
)


def write_pdf(
    pages: Sequence[bytes],
    extra: Sequence[bytes] = (),
    *,
    info: bytes = b"",
    resources: bytes = FONTS,
    page: bytes = b"",
    tail: bytes = b"",
    stream: bytes = b"",
) -> bytes:
    """A PDF of these content streams; ``extra`` objects are numbered on after them."""
    kids = b" ".join(b"%d 0 R" % (3 + 2 * place) for place in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
    ]
    for place, content in enumerate(pages):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<<%s>>%s>>"
            % (4 + 2 * place, resources, page)
        )
        length = b"<</Length %d%s>>stream\n" % (len(content), stream)
        objects.append(length + content + b"\nendstream")
    objects += extra
    if info:
        objects.append(b"<<%s>>" % info)
        tail += b"/Info %d 0 R" % len(objects)
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, tail, start)


def write_text(x: float, y: float, words: str, size: float = 10, font: str = "F1") -> bytes:
    """Drawing of one line; y grows upwards from the page's foot."""
    plain = words.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s %g Tf %g %g Td (%s) Tj ET\n" % (font.encode(), size, x, y, plain)


@pytest.fixture
def pdf_of() -> Callable[..., bytes]:
    return write_pdf


@pytest.fixture
def at() -> Callable[..., bytes]:
    return write_text
