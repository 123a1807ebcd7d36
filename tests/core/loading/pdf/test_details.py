"""What a PDF says of itself."""

from __future__ import annotations

import pytest

from reader.core.loading.pdf.details import details, xmp_fields


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("The bridge", "The bridge"),
        ("Microsoft Word - final3.docx", ""),
        ("article.indd", ""),
        ("untitled", ""),
        ("about:blank", ""),
        ("https://example.org/bridge", ""),
        ("  two\n lines\x00 ", "two lines"),
        ("x" * 400, ""),
    ],
)
def test_titles_that_programs_make_up_are_left_out(title: str, found: str) -> None:
    assert details({"Title": title}, {}).get("title", "") == found


def test_xmp_is_read_as_text_and_entities_mean_nothing() -> None:
    packet = (
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x:xmpmeta>'
        b"<dc:title><rdf:Alt><rdf:li xml:lang='x'>A &amp; B &e;</rdf:li></rdf:Alt></dc:title>"
        b"<prism:publicationName>The Example</prism:publicationName>"
        b"<prism:publicationDate>2026-05-15T10:00:00Z</prism:publicationDate>"
        b'<rdf:Description prism:url="https://example.org/a"/></x:xmpmeta>'
    )
    fields = xmp_fields(b"%PDF-1.7 " + packet)
    assert details({}, fields) == {
        "title": "A & B &e;",
        "outlet": "The Example",
        "published": "2026-05-15",
        "url": "https://example.org/a",
    }


@pytest.mark.parametrize(
    "data", [b"", b"<x:xmpmeta>", b"</x:xmpmeta><x:xmpmeta>", b"<x:xmpmeta><dc:title></x:xmpmeta>"]
)
def test_broken_packets_say_nothing(data: bytes) -> None:
    assert xmp_fields(data) == {}


def test_a_huge_packet_is_not_looked_at() -> None:
    assert xmp_fields(b"<x:xmpmeta>" + b"<dc:title>" * 40_000 + b"</x:xmpmeta>") == {}


@pytest.mark.parametrize(
    ("info", "language", "found"),
    [
        ({"CreationDate": "D:20260515101112+02'00'"}, "", {"made": "2026-05-15"}),
        ({"CreationDate": "D:20260515", "Producer": "Skia/PDF m140"}, "", {}),
        ({"CreationDate": "yesterday"}, "de-DE", {"language": "de"}),
        ({"Author": "admin"}, "english", {}),
        ({"Author": "jane@example.org"}, "", {}),
        ({"Author": "Jane Doe"}, "EN", {"author": "Jane Doe", "language": "en"}),
    ],
)
def test_dates_authors_and_languages(
    info: dict[str, str], language: str, found: dict[str, str]
) -> None:
    assert details(info, {}, language) == found
