"""OpenDocument texts: what the program that made them would show, and nothing lost."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.office.odt import read

_NAMES = ("office", "style", "text", "table", "drawing", "meta", "manifest")
_SPACES = " ".join(
    f'xmlns:{"draw" if n == "drawing" else n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
    for n in _NAMES
) + (
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def _odt(body: str, automatic: str = "", kind: str = "text", **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
            "</office:body></office:document-content>",
        )
        for name, inner in parts.items():
            where = "META-INF/manifest.xml" if name == "manifest" else f"{name}.xml"
            file.writestr(where, f"<office:x {_SPACES}>{inner}</office:x>")
        file.writestr(
            "Formula/content.xml",
            '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>1</mn><mn>2</mn></mfrac>'
            "<annotation>NOT SHOWN</annotation></math>",
        )
    return out.getvalue()


def _read(body: str, automatic: str = "", **parts: str) -> Extract:
    return read(_odt(body, automatic, **parts), Wish())


def _texts(body: str, automatic: str = "") -> list[str]:
    return [part.text for part in _read(body, automatic).parts]


_HIDES = (
    '<style:style style:name="H" style:family="{0}"><style:text-properties text:display="none"/>'
    "</style:style>"
)
_SUPER = (
    '<style:style style:name="S" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("  The\n   mayor  ", "The mayor"),
        ("The <text:span> mayor</text:span>", "The mayor"),
        ('a<text:s text:c="3"/>b<text:s/>c', "a   b c"),
        ('a<text:s text:c="99999999"/>b', "a" + " " * 1000 + "b"),
        ("a<text:tab/>b<text:line-break/>c", "a\tb\nc"),
        ("10<text:span text:style-name='S'>6</text:span> x", "10^6 x"),
        ("x<text:soft-page-break/>y", "xy"),
        ("<text:a xlink:href='https://x'>link</text:a>", "link"),
        ("page <text:page-number>3</text:page-number>", "page 3"),
        (
            "<draw:frame><draw:image/><svg:title>ALT</svg:title><svg:desc>D</svg:desc></draw:frame>x",
            "x",
        ),
        ("<draw:frame><draw:object xlink:href='./Formula'/></draw:frame> done", "1/2 done"),
        (
            "<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>r</text:ruby-text></text:ruby>",
            "b(r)",
        ),
        ("a<office:annotation><text:p>COMMENT</text:p></office:annotation>b", "ab"),
        ("a<text:change text:change-id='1'/><text:change-start/>new<text:change-end/>", "anew"),
    ],
)
def test_what_stands_in_a_paragraph(inner: str, text: str) -> None:
    assert _texts(f"<text:p>{inner}</text:p>", _SUPER) == [text]


@given(st.lists(st.text("abc é“.", min_size=1, max_size=20), max_size=8))
@settings(deadline=None, max_examples=30)
def test_every_word_is_kept_in_order(words: list[str]) -> None:
    body = "<text:p>" + "".join(f"<text:span>{word}</text:span>" for word in words) + "</text:p>"
    assert " ".join(_texts(body)).split() == "".join(words).split()


def test_deleted_text_is_left_out_with_a_warning() -> None:
    extract = _read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>DELETED</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes><text:p>Kept.</text:p>"
    )
    assert [part.text for part in extract.parts] == ["Kept."]
    assert any("1 tracked change:" in warning for warning in extract.warnings)


def test_kinds_come_from_styles() -> None:
    named = (
        '<style:style style:name="Heading_20_1" style:family="paragraph" '
        'style:default-outline-level="1"/>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    )
    extract = _read(
        '<text:p text:style-name="P1">The title</text:p>'
        '<text:p text:style-name="Subtitle">Below it</text:p>'
        '<text:h text:style-name="X" text:outline-level="2">A heading</text:h>'
        '<text:p text:style-name="Heading_20_1">Another</text:p>'
        '<text:p text:style-name="Quotations">Said.</text:p>'
        '<text:p text:style-name="Illustration">A picture</text:p>'
        "<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item>"
        "<text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>"
        "<text:table-of-content><text:table-of-content-source>NO</text:table-of-content-source>"
        "<text:index-body><text:p>A heading 2</text:p></text:index-body></text:table-of-content>"
        "<text:p>Text.</text:p>",
        named,
    )
    assert [(p.text, p.kind, p.gap) for p in extract.parts] == [
        ("The title", Kind.TITLE, True),
        ("Below it", Kind.STANDFIRST, True),
        ("A heading", Kind.HEADING, True),
        ("Another", Kind.HEADING, True),
        ("Said.", Kind.BODY, True),
        ("A picture", Kind.CAPTION, True),
        ("One", Kind.LIST, True),
        ("Two", Kind.LIST, False),
        ("A heading 2", Kind.FURNITURE, True),
        ("Text.", None, True),
    ]


def test_notes_and_frames_follow() -> None:
    def note(kind: str, mark: str, text: str) -> str:
        return (
            f'<text:note text:note-class="{kind}"><text:note-citation>{mark}</text:note-citation>'
            f"<text:note-body><text:p>{text}</text:p></text:note-body></text:note>"
        )

    frame = "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"
    extract = _read(
        f"<text:p>Five{note('endnote', 'i', 'End.')} came{note('footnote', '1', 'Foot.')}.{frame}"
        " Six.</text:p><text:p>Last.</text:p>"
    )
    assert [part.text for part in extract.parts] == [
        *("Five[i] came[1]. Six.", "In the box.", "Last.", "[1] Foot.", "[i] End."),
    ]


def test_tables_and_what_they_ask_to_repeat() -> None:
    def row(cells: str, repeated: str = "") -> str:
        return f"<table:table-row {repeated}>{cells}</table:table-row>"

    def cell(text: str, repeated: str = "") -> str:
        return f"<table:table-cell {repeated}><text:p>{text}</text:p></table:table-cell>"

    twice = 'table:number-columns-repeated="2"'
    thrice = 'table:number-rows-repeated="3"'
    body = row(cell("a") + cell("b", twice)) + row(cell("c") + cell("d"), thrice)
    extract = _read(f"<table:table>{body}</table:table>")
    assert [part.text for part in extract.parts] == ["a | b | b", *["c | d"] * 3]
    assert not extract.warnings
    many = 'table:number-columns-repeated="16384"'
    rows = 'table:number-rows-repeated="1000000"'
    nested = cell("x", many)
    for _ in range(12):
        inner = f"<table:table>{row(nested, thrice)}</table:table>"
        nested = f"<table:table-cell {twice}>{inner}</table:table-cell>"
    extract = _read(f"<table:table>{row(nested, rows)}</table:table>")
    assert sum(len(part.text) for part in extract.parts) <= 1_000_100
    assert any("repeat" in warning for warning in extract.warnings)
    empty = row("<table:table-cell table:number-columns-repeated='16384'/>", rows)
    assert _read(f"<table:table>{empty}</table:table><text:p>x</text:p>").warnings == ()


@pytest.mark.parametrize(
    ("body", "automatic"),
    [
        ('<text:p text:style-name="H">hidden</text:p>', _HIDES.format("paragraph")),
        (
            '<text:p><text:span text:style-name="H">hidden</text:span></text:p>',
            _HIDES.format("text"),
        ),
        ('<text:section text:display="none"><text:p>hidden</text:p></text:section>', ""),
    ],
)
def test_hidden_text_is_furniture_and_said_so(body: str, automatic: str) -> None:
    extract = _read(body + "<text:p>Seen.</text:p>", automatic)
    assert [(p.text, p.kind) for p in extract.parts] == [
        ("hidden", Kind.FURNITURE),
        ("Seen.", None),
    ]
    assert any("hides text" in warning for warning in extract.warnings)


def test_headers_details_and_language() -> None:
    extract = _read(
        "<text:p>Text.</text:p>",
        styles='<style:default-style style:family="paragraph"><style:text-properties '
        'fo:language="de" fo:country="AT"/></style:default-style>'
        "<style:header><text:p>The Paper</text:p></style:header>"
        "<style:footer><text:p>Page 1</text:p></style:footer>",
        meta="<dc:title>Five people</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator>"
        "<meta:creation-date>2026-05-15T10:00:00</meta:creation-date>",
    )
    assert [(p.text, p.kind) for p in extract.parts] == [
        *(("The Paper", Kind.FURNITURE), ("Text.", None), ("Page 1", Kind.FURNITURE)),
    ]
    assert extract.details == {
        "title": "Five people",
        "author": "Jane Doe",
        "published": "2026-05-15T10:00:00",
        "language": "de-AT",
    }


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"<html>", "damaged"),
        (_odt("", kind="spreadsheet"), "a table"),
        (_odt("", kind="presentation"), "a presentation"),
        (_odt("", manifest="<manifest:encryption-data/>"), "password"),
        (_odt("<text:p>"), "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(RefusedError, match=says):
        read(data, Wish())
