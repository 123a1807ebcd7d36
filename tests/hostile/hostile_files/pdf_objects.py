"""PDF files put together object by object."""

from __future__ import annotations

from collections.abc import Sequence

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
TEXT = b"BT /F1 12 Tf 50 700 Td (The mayor said five people attended.) Tj ET"


def pdf(objects: Sequence[bytes], tail: bytes | None = None) -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    made, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    if tail is None:
        size = len(objects) + 1
        tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, start)
    return made + tail


def page(more: bytes = b"", resources: bytes = FONT) -> bytes:
    """The page, object 3; its content is object 4."""
    head = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<"
    return head + resources + b">>" + more + b">>"


def stream(data: bytes, more: bytes = b"") -> bytes:
    """A stream with entries of its dictionary besides its length."""
    return b"<</Length %d%s>>stream\n" % (len(data), more) + data + b"\nendstream"


def one_page(content: bytes = TEXT, *more: bytes, resources: bytes = FONT) -> bytes:
    """A file of one page, and objects from number 5 on."""
    return pdf([CATALOG, PAGES, page(resources=resources), stream(content), *more])
