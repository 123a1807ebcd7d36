"""PDF files: loops, bombs, text that is not what the page shows, and things that act."""

from __future__ import annotations

import zlib

from hostile_files.case import CANARY, EITHER, OPEN, REFUSE, WARN, Case, Place
from hostile_files.pdf_objects import CATALOG, FONT, PAGES, TEXT, one_page, page, pdf, stream
from hostile_files.samples import GOOD

_TOLD = "The mayor said"
_GOOD = GOOD["pdf"]
_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
_DRAWS_A = b"/XObject<</A 5 0 R>>"


def _fan() -> bytes:
    """Forms that each draw the next one ten times: 10**9 drawings."""
    forms = [
        stream(b"/A Do " * 10, _FORM + b"/Resources<</XObject<</A %d 0 R>>>>" % (6 + level))
        for level in range(9)
    ]
    last = stream(b"q Q", _FORM)
    return pdf([CATALOG, PAGES, page(resources=_DRAWS_A), stream(b"/A Do"), *forms, last])


def _own_previous() -> bytes:
    table = _GOOD.rfind(b"xref\n0")
    tail = b"trailer<</Size 5/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (table, table)
    return _GOOD[: _GOOD.rfind(b"trailer")] + tail


def _packed(data: bytes, filters: bytes = b"/Filter/FlateDecode") -> bytes:
    return one_page_of(stream(zlib.compress(data, 9), filters))


def one_page_of(content: bytes) -> bytes:
    return pdf([CATALOG, PAGES, page(), content])


def _kids(count: int) -> bytes:
    pages = b"<</Type/Pages/Kids[" + b"3 0 R " * count + b"]/Count %d>>" % count
    return pdf([CATALOG, pages, page(), stream(TEXT)])


def _catalog(more: bytes, *others: bytes, page_more: bytes = b"") -> bytes:
    first = b"<</Type/Catalog/Pages 2 0 R" + more + b">>"
    return pdf([first, PAGES, page(page_more), stream(TEXT), *others])


def _composite(more: bytes, *others: bytes) -> bytes:
    """A page with a font of characters of two bytes, objects 5 and 6."""
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A" + more + b"/DescendantFonts[6 0 R]>>"
    inner = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A"
        b"/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>"
    )
    return one_page(TEXT, font, inner, *others, resources=b"/Font<</F1 5 0 R>>")


def _mapped(ranges: bytes) -> bytes:
    head = b"/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange"
    return stream(head + ranges + b"endcmap")


_LIE = (
    b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>>>",
    _mapped(b"<00><ff>endcodespacerange 1 beginbfchar<66><0074>endbfchar "),
)
_RANGES = _mapped(
    b"<0000><ffff>endcodespacerange " + b"1 beginbfrange<0000><ffff><0041>endbfrange " * 300
)
_SCAN = stream(
    b"\xff\0" * 5000,
    b"/Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8",
)


def _locked(handler: bytes, ids: bytes) -> bytes:
    tail = b"trailer<</Size 6/Root 1 0 R/Encrypt 5 0 R" + ids + b">>\nstartxref\n0\n%%EOF"
    return pdf([CATALOG, PAGES, page(), stream(TEXT), handler], tail=tail)


_STANDARD = (
    b"<</Filter/Standard/V 2/R 3/Length 128/P -4/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")>>"
)

_LOOPS = [
    Case(
        "formloop.pdf",
        "a form that draws itself twice: pdfium hangs and takes 2.8 GB",
        EITHER,
        pdf(
            [
                CATALOG,
                PAGES,
                page(resources=_DRAWS_A),
                stream(b"/A Do"),
                stream(b"/A Do /A Do", _FORM + b"/Resources<</XObject<</A 5 0 R>>>>"),
            ]
        ),
    ),
    Case("formfan.pdf", "a billion drawings", EITHER, _fan()),
    Case(
        "pageloop.pdf",
        "pages that are their own parent",
        EITHER,
        pdf([CATALOG, PAGES, b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"]),
    ),
    Case(
        "hugecount.pdf",
        "says that it has two billion pages",
        EITHER,
        pdf([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", page(), stream(TEXT)]),
    ),
    Case("manykids.pdf", "one page 100,000 times", EITHER, lambda _: _kids(100_000)),
    Case("prevloop.pdf", "a table that comes before itself", EITHER, _own_previous()),
    Case(
        "flate_ops.pdf",
        "88 MB of text in 200 kB",
        EITHER,
        lambda _: _packed(b"BT /F1 9 Tf (A) Tj ET\n" * 4_000_000),
    ),
    Case(
        "flate_twice.pdf",
        "190 MB in 1 kB, packed twice",
        EITHER,
        lambda _: _packed(
            zlib.compress(bytes(190_000_000), 9), b"/Filter[/FlateDecode/FlateDecode]"
        ),
    ),
    Case(
        "lzw_rle.pdf",
        "25 MB by repetition",
        EITHER,
        lambda _: one_page_of(stream(b"\x81 " * 200_000 + b"\x80", b"/Filter/RunLengthDecode")),
    ),
    Case(
        "nested_array.pdf",
        "100,000 arrays in each other",
        EITHER,
        lambda _: _catalog(b"/X " + b"[" * 100_000 + b"]" * 100_000),
    ),
    Case(
        "nested_dict.pdf",
        "20,000 dictionaries in each other",
        EITHER,
        lambda _: _catalog(b"/X " + b"<</A" * 20_000 + b" 1 " + b">>" * 20_000),
    ),
    Case(
        "inline_noEI.pdf",
        "a picture in the text without an end",
        EITHER,
        one_page(b"BI /W 1 /H 1 /BPC 8 /CS /G ID " + b"x" * 100_000),
    ),
    Case(
        "tounicode_range.pdf",
        "300 whole maps",
        EITHER,
        _composite(b"/Encoding/Identity-H/ToUnicode 7 0 R", _RANGES),
    ),
]

_DAMAGED = [
    Case(
        "bad_xref.pdf",
        "a wrong place of the table, as is common",
        OPEN,
        _GOOD.replace(b"startxref\n", b"startxref\n9"),
        must=_TOLD,
    ),
    Case("no_eof.pdf", "neither table nor trailer", EITHER, _GOOD[: _GOOD.rfind(b"xref\n0")]),
    Case("junk_before.pdf", "line ends before the file", EITHER, b"\r\n" * 200 + _GOOD),
    Case(
        "notext.pdf",
        "a scanned page",
        EITHER,  # no article: it has no text, and that is said
        one_page(b"q 500 0 0 500 50 200 cm /I Do Q", _SCAN, resources=b"/XObject<</I 5 0 R>>"),
        says="text",
    ),
    Case(
        "encrypted.pdf", "a password", REFUSE, _locked(_STANDARD, b"/ID[(a)(a)]"), says="password"
    ),
    Case(
        "enc_unknown.pdf",
        "locked in a way that nobody knows",
        REFUSE,
        _locked(b"<</Filter/Acme/V 9>>", b"/ID[(a)(a)]"),
    ),
]


def _acting(at: Place) -> bytes:
    net = at.net.encode()
    return _catalog(
        b"/OpenAction<</S/JavaScript/JS(app.launchURL('" + net + b"'))>>"
        b"/AA<</WC<</S/URI/URI(" + net + b")>>>>",
        page_more=b"/AA<</O<</S/Launch/F(/bin/sh)>>>>",
    )


def _form_data(at: Place) -> bytes:
    data = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{at.text}">]><xdp>&e;</xdp>'
    return _catalog(b"/AcroForm<</XFA 5 0 R>>", stream(data.encode()))


def _outside(at: Place) -> bytes:
    content = b"<</Length 0/F(" + at.text.encode() + b")>>stream\n\nendstream"
    return one_page_of(content)


_OTHERS = [
    Case(
        "weird_cmap.pdf",
        "a map of characters with a path for a name (CVE-2025-64512)",
        EITHER,
        _composite(b"/Encoding/..#2f..#2f..#2ftmp#2fevil"),
        reaches=True,
    ),
    Case(
        "tounicode_lie.pdf",
        "the text is not what the page shows",
        OPEN,  # nothing in the file tells: only looking at the page would
        one_page(TEXT, _LIE[1], resources=_LIE[0]),
    ),
    Case(
        "invisible_text.pdf",
        "text that no reader of the page saw",
        WARN,
        one_page(
            TEXT + b" BT /F1 12 Tf 3 Tr 50 600 Td (INVISIBLE injected sentence.) Tj ET "
            b"BT /F1 12 Tf 50 -5000 Td (OFFPAGE text.) Tj ET"
        ),
    ),
    Case(
        "js_launch.pdf",
        "scripts, programs and links that start by themselves",
        OPEN,
        _acting,
        must=_TOLD,
        reaches=True,
    ),
    Case("xfa.pdf", "a form of XML", OPEN, _form_data, must=_TOLD, never=CANARY, reaches=True),
    Case(
        "extern_stream.pdf",
        "its content is another file",
        EITHER,
        _outside,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "hugebox.pdf",
        "a page of 350,000 km",
        OPEN,
        pdf(
            [
                CATALOG,
                PAGES,
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e9 1e9]/Contents 4 0 R"
                b"/Resources<<" + FONT + b">>>>",
                stream(TEXT),
            ]
        ),
        must=_TOLD,
    ),
]

CASES = [*_LOOPS, *_DAMAGED, *_OTHERS]
