"""Books: the pages of the spine in order, what they say of themselves, and what is refused."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.books import epub
from reader.core.loading.books.package import inside
from reader.core.loading.extract import Extract, RefusedError, Wish

CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)
METADATA = "<dc:title>Bridge closed</dc:title><dc:language>en</dc:language>"
XHTML = "application/xhtml+xml"


def _page(body: str, head: str = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>') -> str:
    return (
        f'{head}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>'
        f"<body>{body}</body></html>"
    )


def _item(name: str, kind: str = XHTML, more: str = "") -> str:
    return f'<item id="{name}" href="{name}" media-type="{kind}" {more}/>'


def _book(
    pages: dict[str, str | bytes],
    *,
    metadata: str = METADATA,
    manifest: str | None = None,
    spine: list[str] | None = None,
    rest: str = "",
    more: dict[str, str] | None = None,
) -> bytes:
    listed = "".join(map(_item, pages)) if manifest is None else manifest
    order = "".join(f'<itemref idref="{name}"/>' for name in (spine or list(pages)))
    package = (
        '<package version="3.0" xmlns="http://www.idpf.org/2007/opf" '
        'xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{listed}</manifest><spine>{order}</spine>{rest}"
        "</package>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr("META-INF/container.xml", CONTAINER)
        file.writestr("OEBPS/book.opf", package)
        for name, page in pages.items():
            file.writestr(f"OEBPS/{name}", page)
        for name, text in (more or {}).items():
            file.writestr(name, text)
    return out.getvalue()


def _read(data: bytes, **wish: str) -> Extract:
    return epub.read(data, Wish(**wish))


def _shown(extract: Extract) -> list[str]:
    return [part.text for part in extract.parts if part.kind is not Kind.FURNITURE]


def test_pages_come_in_the_order_of_the_spine() -> None:
    pages = {"b.xhtml": _page("<p>Two.</p>"), "a.xhtml": _page("<h1>Bridge closed</h1><p>One.</p>")}
    extract = _read(_book(pages, spine=["a.xhtml", "b.xhtml"]))

    assert _shown(extract) == ["Bridge closed", "One.", "Two."]
    assert extract.parts[0].kind is Kind.TITLE
    assert extract.parts[2].gap
    assert extract.encoding == "utf-8"
    assert extract.warnings == ()


def test_what_a_book_says_of_itself() -> None:
    metadata = (
        '<dc:title id="s">A second line</dc:title><meta refines="#s" property="title-type">subtitle'
        '</meta><dc:title id="t">Bridge closed</dc:title><dc:creator id="c">Jane Doe</dc:creator>'
        '<dc:creator opf:role="ill">Ill Ustrator</dc:creator><dc:creator>Joe  Roe</dc:creator>'
        "<dc:publisher>The Herald</dc:publisher><dc:date>2026-05-15</dc:date>"
        '<dc:date opf:event="modification">2026-06-01</dc:date><dc:language>en-GB</dc:language>'
        "<dc:source>https://herald.example/1</dc:source>"
    )

    assert _read(_book({"a.xhtml": _page("<p>One.</p>")}, metadata=metadata)).details == {
        "title": "Bridge closed",
        "author": "Jane Doe, Joe Roe",
        "outlet": "The Herald",
        "published": "2026-05-15",
        "language": "en-GB",
        "url": "https://herald.example/1",
    }


def test_the_moment_at_which_a_program_made_the_file_is_no_date() -> None:
    moment = "2026-03-11T10:30:00Z"
    metadata = (
        f'<dc:date>{moment}</dc:date><meta property="dcterms:modified">{moment}</meta>'
        "<dc:creator>Staff</dc:creator><dc:publisher>Staff</dc:publisher>"
    )

    assert _read(_book({"a.xhtml": _page("<p>One.</p>")}, metadata=metadata)).details == {
        "author": "Staff"
    }


TOC = _page("<nav><h2>Contents</h2><ol><li><a href='a.xhtml'>One chapter</a></li></ol></nav>")


@pytest.mark.parametrize(
    ("more", "rest"),
    [
        ('properties="nav"', ""),
        ("", '<guide><reference type="toc" title="t" href="toc.xhtml"/></guide>'),
    ],
)
def test_tables_of_contents_are_furniture(more: str, rest: str) -> None:
    pages = {"toc.xhtml": TOC, "a.xhtml": _page("<p>One.</p>")}
    manifest = _item("toc.xhtml", more=more) + _item("a.xhtml")
    extract = _read(_book(pages, manifest=manifest, rest=rest))

    assert _shown(extract) == ["Bridge closed", "One."]
    assert "Contents" in [part.text for part in extract.parts]


def test_landmarks_tell_of_a_cover() -> None:
    marks = (
        '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="landmarks"><ol><li>'
        '<a epub:type="cover" href="c.xhtml">Cover</a></li></ol></nav>'
    )
    pages = {"nav.xhtml": _page(marks), "c.xhtml": _page("<p>A price</p>"), "a.xhtml": _page("One")}
    manifest = _item("nav.xhtml", more='properties="nav"') + _item("c.xhtml") + _item("a.xhtml")
    extract = _read(_book(pages, manifest=manifest, spine=["c.xhtml", "a.xhtml"]))

    assert _shown(extract) == ["Bridge closed", "One"]


def test_a_book_of_one_page_that_calls_it_its_contents_is_text() -> None:
    body = "<p>The mayor said that five people were hurt there.</p>" * 60
    rest = '<guide><reference type="toc" title="t" href="a.xhtml"/></guide>'

    assert len(_shown(_read(_book({"a.xhtml": _page(body)}, rest=rest)))) == 61


def test_ways_back_from_notes_are_no_words() -> None:
    extract = _read(_book({"a.xhtml": _page("<p>A note.<a href='#x'>\u21a9\ufe0e</a></p>")}))

    assert _shown(extract)[1:] == ["A note."]


@pytest.mark.parametrize(
    "href",
    [
        "../../../../etc/hostname",
        "file:///etc/hostname",
        "/etc/hostname",
        "https://evil.example/x.xhtml",
        "//evil.example/x",
        "..%2F..%2F..%2Fx",
        "C:\\x",
        "\\\\host\\x",
        "",
    ],
)
def test_pages_outside_of_the_file_are_never_looked_at(href: str) -> None:
    manifest = f'<item id="a" href="{href}" media-type="{XHTML}"/>'
    with pytest.raises(RefusedError, match="outside of the file"):
        _read(_book({}, manifest=manifest, spine=["a"]))

    pages: dict[str, str | bytes] = {"b.xhtml": _page("<p>Two.</p>")}
    extract = _read(_book(pages, manifest=manifest + _item("b.xhtml"), spine=["a", "b.xhtml"]))
    assert _shown(extract) == ["Bridge closed", "Two."]
    assert any("outside of the file" in warning for warning in extract.warnings)


@pytest.mark.parametrize(
    ("folder", "href", "name"),
    [
        ("OEBPS", "a%20b.xhtml#x", "OEBPS/a b.xhtml"),
        ("OEBPS", "../a.xhtml", "a.xhtml"),
        ("", "a.xhtml?x=1", "a.xhtml"),
        ("", "t%C3%A9l%C3%A9.xhtml", "télé.xhtml"),
        ("OEBPS/text", "./x/../a.xhtml", "OEBPS/text/a.xhtml"),
        ("OEBPS", "../../a.xhtml", ""),
        ("", "javascript:x", ""),
        ("", "%2Fetc/x", ""),
    ],
)
def test_references_to_members(folder: str, href: str, name: str) -> None:
    assert inside(folder, href) == name


def test_a_page_listed_again_is_shown_once_and_8000_times_refused() -> None:
    pages: dict[str, str | bytes] = {"a.xhtml": _page("<p>One.</p>")}
    extract = _read(_book(pages, spine=["a.xhtml"] * 3))

    assert _shown(extract) == ["Bridge closed", "One."]
    assert any("more than once" in warning for warning in extract.warnings)
    with pytest.raises(RefusedError, match="again and again"):
        _read(_book(pages, spine=["a.xhtml"] * 8_000))


def _encrypted(name: str, method: str) -> dict[str, str]:
    return {
        "META-INF/encryption.xml": (
            '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
            'xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
            f'<e:EncryptionMethod Algorithm="{method}"/><e:CipherData>'
            f'<e:CipherReference URI="{name}"/></e:CipherData></e:EncryptedData></encryption>'
        )
    }


def test_locked_books_are_refused_and_scrambled_fonts_are_not() -> None:
    pages: dict[str, str | bytes] = {"a.xhtml": _page("<p>One.</p>")}
    aes = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
    with pytest.raises(RefusedError, match="DRM"):
        _read(_book(pages, more=_encrypted("OEBPS/a.xhtml", aes)))

    for more in (
        _encrypted("OEBPS/font.otf", "http://www.idpf.org/2008/embedding"),
        _encrypted("OEBPS/a.xhtml", "http://ns.adobe.com/pdf/enc#RC"),
        _encrypted("OEBPS/picture.jpg", aes),
    ):
        assert _shown(_read(_book(pages, more=more)))[1:] == ["One."]


LAUGH = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("head", [LAUGH, f"<!-- x -->\n{LAUGH}", '<?xml version="1.0"?>' + LAUGH])
def test_pages_with_definitions_of_their_own_are_refused(head: str) -> None:
    with pytest.raises(RefusedError, match="DTD"):
        _read(_book({"a.xhtml": _page("<p>&b;</p>", head)}))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (_page("<p>café</p>").encode("utf-16"), "café"),
        (_page("<p>caf\xe9</p>", '<?xml version="1.0" encoding="iso-8859-1"?>').encode("latin-1"),
         "café"),
        (_page("<p>caf\u00e9</p>"), "café"),
        (_page("<p>a<script>x()</script><img src='https://e.example/p.png'/></p>"), "a"),
    ],
)  # fmt: skip
def test_pages_in_other_encodings(page: str | bytes, said: str) -> None:
    assert _shown(_read(_book({"a.xhtml": page})))[1:] == [said]


def test_the_user_s_encoding_goes_first() -> None:
    data = _book({"a.xhtml": _page("<p>мост</p>").encode("koi8-r")})

    assert _shown(_read(data, encoding="koi8-r"))[1:] == ["мост"]
    with pytest.raises(RefusedError, match="choose another encoding"):
        _read(data, encoding="zlib_codec")


def test_pictures_and_missing_pages_are_told_of() -> None:
    manifest = (
        _item("p.svg", "image/svg+xml")
        + _item("gone.xhtml")
        + _item("a.xhtml")
        + _item("v.mp4", "video/mp4", 'fallback="b.xhtml"')
        + _item("b.xhtml")
    )
    pages: dict[str, str | bytes] = {"a.xhtml": _page("<p>One.</p>"), "b.xhtml": _page("Two.")}
    spine = ["p.svg", "gone.xhtml", "a.xhtml", "v.mp4", "unlisted"]
    extract = _read(_book(pages, manifest=manifest, spine=spine))

    assert _shown(extract)[1:] == ["One.", "Two."]
    assert len(extract.warnings) == 3
    with pytest.raises(RefusedError, match="pictures"):
        _read(_book({}, manifest=_item("p.svg", "image/svg+xml"), spine=["p.svg"]))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "damaged"),
        (_book({}), "which pages"),
        (_book({"a.xhtml": _page(" ")}), "no text"),
    ],
)
def test_what_is_no_book_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        _read(data)


def test_a_book_without_a_container_is_found_by_its_package() -> None:
    data = _book({"a.xhtml": _page("<p>One.</p>")}).replace(b"META-INF/con", b"META-INF/cox")

    assert _shown(_read(data))[1:] == ["One."]


def test_a_whole_book_is_told_of_and_a_library_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    long = _book({"a.xhtml": _page("<p>one two three four</p>" * 16_000)})

    assert any("whole book" in warning for warning in _read(long).warnings)
    monkeypatch.setattr(epub, "_MOST_TEXT", 100_000)
    with pytest.raises(RefusedError, match="characters"):
        _read(long)


@settings(max_examples=150)
@given(st.data())
def test_any_damage_opens_or_is_refused(data: st.DataObject) -> None:
    raw = bytearray(_book({"a.xhtml": _page("<h1>One</h1><p>Two</p>"), "nav.xhtml": TOC}))
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    with contextlib.suppress(RefusedError):
        assert _read(bytes(raw)).parts
