"""RTF files: what Word would show, whatever the nesting, in time that grows with the file alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.office import rtf_scan
from reader.core.loading.office.rtf import read

_FONTS = (
    rb"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 A;}{\f2\fcharset128 B;}"
    rb"{\f3\fcharset2 Symbol;}{\f4 No charset;}}"
)


def _read(body: bytes, head: bytes = _FONTS) -> Extract:
    return read(rb"{\rtf1\ansi\ansicpg1252\deff0" + head + b" " + body + b"}", Wish())


def _texts(body: bytes, head: bytes = _FONTS) -> list[str]:
    return [part.text for part in _read(body, head).parts]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"The {\b mayor} said.", "The mayor said."),
        (b"The may\r\nor said.", "The mayor said."),
        (rb"caf\'e9 \'93x\'94 \{a\\b\}", "café “x” {a\\b}"),
        (rb"\u233?t\u233\'e9 x", "été x"),
        (rb"\uc2\u233??t{\uc0\u233}x\u233??", "étéxé"),
        (rb"\u8220\emdash x", "“x"),
        (rb"\u-10179?\u-8704? x", "😀 x"),
        (rb"\u99999999? \u-40000? x", "\ufffd \ufffd x"),
        (rb"\u-10179? x", "\ufffd x"),
        (
            rb"a\tab b\line c\~d co\-op co\_op \emdash\endash\bullet",
            "a\tb\nc\xa0d co\xadop co\u2011op —–•",
        ),
        (rb"\f1 \'cc\'fd\'f0 \f2 \'8es\'92\'b7 \f0 \'e9 \f3 a", "Мэр 市長 é α"),
        (rb"{\*\unknown{\b gone} \} gone}kept{\*\bkmkstart x}", "kept"),
        (rb"{\pict\bin5 }}}{{kept no}seen", "seen"),
        (rb"{\field{\*\fldinst{HYPERLINK \"x\"}}{\fldrslt{link}}}", "link"),
        (rb"{\object{\*\objdata 00ff}{\result shown}}", "shown"),
        (rb"kept{\deleted gone}{\revised new}", "keptnew"),
        (rb"10{\super 6} x{\super 2}", "10^6 x2"),
        (b"d\xc3\xa9j\xc3\xa0", "déjà"),
        (rb"\bin2147483647 The mayor.", "The mayor."),
        (rb"a\'zzb\'4", "azzb4"),
    ],
)
def test_what_stands_in_a_paragraph(body: bytes, text: str) -> None:
    assert _texts(body) == [text]


@given(
    st.lists(
        st.text("abé“я漢😀 {}\\", min_size=1, max_size=20) | st.sampled_from(["\\b", "{", "}"]),
        max_size=12,
    )
)
@settings(deadline=None, max_examples=60)
def test_text_that_is_escaped_comes_back(pieces: list[str]) -> None:
    def escaped(text: str) -> str:
        out = []
        for unit in text:
            data = unit.encode("utf-16-le")
            if unit in "{}\\":
                out.append("\\" + unit)
            elif unit.isascii():
                out.append(unit)
            else:
                for place in range(0, len(data), 2):
                    code = int.from_bytes(data[place : place + 2], "little", signed=True)
                    out.append(f"\\u{code}?")
        return "".join(out)

    body = "".join(f"{{\\b0 {escaped(piece)}}}" for piece in pieces).encode("ascii")
    assert " ".join(_texts(body)).split() == "".join(pieces).split()


def test_kinds_come_from_styles() -> None:
    styles = (
        rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1,h1;}{\s2\sbasedon0 Title;}"
        rb"{\*\cs9 Strong;}{\s3 Quote;}{\s4 caption;}}"
    )
    extract = _read(
        rb"\pard\s2 A title\par\pard\s3 Said.\par\pard\s1 Heading\par\pard\s4 Picture\par"
        rb"{\listtext\'b7\tab}\pard\ls1 One\par{\listtext\'b7\tab}Two\par"
        rb"\pard{\pntext\'b7\tab}Three\par\pard\outlinelevel2 Third\par\pard Text.\par",
        styles,
    )
    assert [(p.text, p.kind, p.gap) for p in extract.parts] == [
        ("A title", Kind.TITLE, True),
        ("Said.", Kind.BODY, True),
        ("Heading", Kind.HEADING, True),
        ("Picture", Kind.CAPTION, True),
        ("One", Kind.LIST, True),
        ("Two", Kind.LIST, False),
        ("Three", Kind.LIST, False),
        ("Third", Kind.HEADING, True),
        ("Text.", None, True),
    ]


def test_tables_also_in_one_another() -> None:
    body = (
        rb"\pard Above.\par\trowd\pard\intbl Anna\cell 5\cell\row"
        rb"\trowd\pard\intbl Bob\cell\cell\row\pard Between.\par"
        rb"\pard\intbl Outer\par\pard\intbl\itap2 in\nestcell side\nestcell"
        rb"{\*\nesttableprops\trowd\nestrow}{\nonesttables\par GONE}\nestrow"
        rb"\pard\intbl Under\cell\row\pard Below."
    )
    extract = _read(body)
    assert [(p.text, p.kind) for p in extract.parts] == [
        ("Above.", None),
        ("Anna | 5", Kind.LIST),
        ("Bob |", Kind.LIST),
        ("Between.", None),
        ("Outer", None),
        ("in | side", Kind.LIST),
        ("Under", None),
        ("Below.", None),
    ]
    assert _texts(rb"\pard\intbl\itap99999999 x\nestcell\nestrow\pard y") == ["x", "y"]


def test_notes_boxes_headers_and_hidden_text() -> None:
    extract = _read(
        rb"{\header The Paper\par}Five{\super\chftn{\footnote\pard{\super\chftn} Foot.}} came"
        rb"{\super\chftn{\footnote\ftnalt{\chftn} End.}}.{\shp{\*\shpinst{\sp{\sn x}{\sv y}}"
        rb"{\shptxt In the box.\par}}{\shprslt GONE}} Six*{\footnote * Own.}.{\v secret}\par"
        rb"{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}}"
        rb"{\*\annotation COMMENT}Last."
    )
    assert [(p.text, p.kind) for p in extract.parts] == [
        ("The Paper", Kind.FURNITURE),
        ("Five[1] came[i]. Six*.", None),
        ("secret", Kind.FURNITURE),
        ("In the box.", None),
        ("Last.", None),
        ("[1] Foot.", Kind.LIST),
        ("* Own.", Kind.LIST),
        ("[i] End.", Kind.LIST),
        ("Page 1", Kind.FURNITURE),
    ]
    said = " ".join(extract.warnings)
    assert "hides text in 1 place" in said
    assert "1 comment" in said


def test_details() -> None:
    head = (
        rb"{\info{\upr{\title Caf?}{\*\ud{\title Caf\u233?}}}{\author Jane Doe}"
        rb"{\creatim\yr2026\mo5\dy15\hr9}{\company GONE}{\subject GONE}}"
    )
    extract = _read(rb"\lang1031 Der Text.", head)
    assert [part.text for part in extract.parts] == ["Der Text."]
    assert extract.details == {
        "title": "Café",
        "author": "Jane Doe",
        "published": "2026-05-15",
        "language": "de",
    }


def test_the_wished_encoding_is_that_of_bytes_without_one() -> None:
    data = rb"{\rtf1\ansi\ansicpg1252 \'cc\'fd\'f0}"
    assert read(data, Wish()).parts[0].text == "Ìýð"
    assert read(data, Wish(encoding="cp1251")).parts[0].text == "Мэр"


@pytest.mark.parametrize(
    ("data", "warns"),
    [
        (rb"{\rtf1 The mayor said", "breaks off"),
        (rb"{\rtf1 The mayor said}{\rtf1 more}", "after the end"),
        (rb"{\rtf1 The mayor said{\*\gone ", "breaks off"),
        (rb"{\rtf1 The mayor said\u99999999?}", "could not be read"),
    ],
)
def test_what_is_doubtful_is_said(data: bytes, warns: str) -> None:
    extract = read(data, Wish())
    assert extract.parts[0].text.startswith("The mayor said")
    assert any(warns in warning for warning in extract.warnings)


def test_deep_groups_cost_no_stack() -> None:
    depth = 100_000
    assert _texts(b"{" * depth + b"deep" + b"}" * depth) == ["deep"]


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf_scan, "_MOST_STEPS", 3000)
    monkeypatch.setattr(rtf_scan, "_MOST_DEPTH", 500)
    for body in (b"{}" * 2000, rb"\'41" * 4000, rb"\u65?" * 2000, rb"x\par " * 2000):
        with pytest.raises(RefusedError, match="too large"):
            _read(body)
    with pytest.raises(RefusedError, match="nested too deep"):
        _read(b"{" * 600)


@pytest.mark.parametrize("data", [b"", b"plain text", b"<html>", b"\0" * 100])
def test_what_is_no_rtf_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError, match=r"empty|no RTF"):
        read(data, Wish())


@given(
    st.lists(
        st.sampled_from(
            [
                b"{",
                b"}",
                b"x",
                b"\\par",
                b"\\cell",
                b"\\row",
                b"\\intbl",
                b"\\itap3",
                b"\\nestcell",
                b"\\nestrow",
                b"\\pard",
                b"{\\footnote ",
                b"{\\header ",
                b"{\\shptxt ",
                b"\\u-10179?",
                b"\\'e9",
                b"\\*",
                b"\\fonttbl",
                b"\\stylesheet",
                b"\\info",
                b"\\title",
                b"\\ftnalt",
                b"\\chftn",
                b";",
                b"\\bin3 ",
                b"\\upr",
                b"\\ud",
                b"\\listtext",
                b"\\v",
                b"\\deleted",
                b"\\f3",
                b"\\creatim",
            ]
        ),
        max_size=60,
    )
)
@settings(deadline=None, max_examples=120)
def test_any_order_of_words_is_read(pieces: list[bytes]) -> None:
    for part in _read(b"".join(pieces)).parts:
        assert part.text.strip()
