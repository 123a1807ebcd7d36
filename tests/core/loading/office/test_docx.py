"""Word documents: what Word itself would show, in the order of reading, and nothing lost."""

from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.office.docx import read

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _rels(*targets: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{_TYPES}/{kind}" Target="{target}"/>'
        for key, kind, target in targets
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'


def _docx(body: str, **parts: str) -> bytes:
    """A document with this body; ``parts`` are the insides of styles, footnotes, header1 …"""
    out = io.BytesIO()
    roots = {"footnotes": "footnotes", "endnotes": "endnotes", "styles": "styles"}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("_rels/.rels", _rels(("r1", "officeDocument", "word/document.xml")))
        names = [(f"id_{n}", n.rstrip("0123456789"), f"{n}.xml") for n in parts]
        file.writestr("word/_rels/document.xml.rels", _rels(*names))
        document = f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"
        file.writestr("word/document.xml", document)
        for name, inner in parts.items():
            root = roots.get(name, "hdr")
            file.writestr(f"word/{name}.xml", f"<w:{root} {_SPACES}>{inner}</w:{root}>")
    return out.getvalue()


def _t(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _p(inner: str, properties: str = "") -> str:
    inner = inner if inner.startswith("<") else _t(inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def _read(body: str, **parts: str) -> Extract:
    return read(_docx(body, **parts), Wish())


def _texts(body: str, **parts: str) -> list[str]:
    return [part.text for part in _read(body, **parts).parts]


_MAYOR = "The mayor said five."


@given(st.lists(st.text("abc é“\u00a0.", min_size=1, max_size=30), max_size=8))
@settings(deadline=None, max_examples=40)
def test_every_word_of_every_run_is_kept_in_order(runs: list[str]) -> None:
    body = "".join(_p("".join(_t(run) for run in runs[i : i + 3])) for i in range(0, len(runs), 3))
    assert (
        " ".join(_texts(body)).split()
        == " ".join("".join(runs[i : i + 3]) for i in range(0, len(runs), 3)).split()
    )


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (_t("a") + "<w:r><w:tab/></w:r>" + _t("b"), "a\tb"),
        (_t("a") + "<w:r><w:br/></w:r>" + _t("b"), "a\nb"),
        (_t("co") + "<w:r><w:noBreakHyphen/></w:r>" + _t("op"), "co\u2011op"),
        (_t("co") + "<w:r><w:softHyphen/></w:r>" + _t("op"), "co\u00adop"),
        ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "α"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', "→"),
        (_t("10") + _t("6", '<w:vertAlign w:val="superscript"/>') + _t(" x"), "10^6 x"),
        (f'<w:hyperlink r:id="x">{_t("link")}</w:hyperlink>', "link"),
        (f"<w:smartTag><w:sdt><w:sdtContent>{_t('in')}</w:sdtContent></w:sdt></w:smartTag>", "in"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r>"
            "</m:den></m:f></m:oMath>",
            "1/2",
        ),
        (f'<w:fldSimple w:instr="PAGE">{_t("7")}</w:fldSimple>', "7"),
        ('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>' + _t("a"), "a"),
        ("<w:r><w:t>one\n two</w:t></w:r>", "one  two"),
        ("<w:r><w:rPr><w:rtl/></w:rPr><w:t>אמר ראש העיר</w:t></w:r>", "אמר ראש העיר"),
        (f"<w:p><w:r><w:t>{_MAYOR}</w:t></w:r></w:p>", _MAYOR),
    ],
)
def test_what_stands_in_a_paragraph(inner: str, text: str) -> None:
    assert _texts(f"<w:p>{inner}</w:p>") == [text]


def test_tracked_changes_are_taken_as_accepted() -> None:
    gone = '<w:rPr><w:del w:id="9"/></w:rPr>'
    extract = _read(
        _p(_t("He said ") + f"<w:del>{_t('FIVE')}</w:del><w:ins>{_t('SIX')}</w:ins>" + _t("."))
        + _p(f"<w:moveFrom>{_t('MOVED')}</w:moveFrom>" + _t("Kept."))
        + _p(f"<w:moveTo>{_t('Moved.')}</w:moveTo>")
        + _p("First half", gone)
        + _p(
            " and second half.",
            '<w:pPrChange><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:pPrChange>',
        )
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
        + _p("ROW")
        + "</w:tc></w:tr></w:tbl>"
    )
    assert [part.text for part in extract.parts] == [
        *("He said SIX.", "Kept.", "Moved.", "First half and second half."),
    ]
    assert extract.parts[-1].kind is None
    assert any("6 tracked changes" in warning for warning in extract.warnings)


def test_an_instruction_is_not_shown_and_its_result_is() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def field(instruction: str, result: str) -> str:
        said = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        return mark("begin") + said + mark("separate") + result + mark("end")

    inner = field("IF " + field("MERGEFIELD x", _t("INNER")), _t("seen"))
    assert _texts(_p(_t("It is ") + inner + _t("."))) == ["It is seen."]
    open_field = _read(_p(mark("begin") + _t("First.")) + _p("Second."))
    assert [part.text for part in open_field.parts] == ["First.", "Second."]
    assert any("no end" in warning for warning in open_field.warnings)


def test_notes_stand_behind_the_article_in_the_order_of_their_marks() -> None:
    def reference(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    extract = _read(
        _p(_t("Five") + reference("footnote", 7) + _t(" came") + reference("endnote", 2) + _t("."))
        + _p(_t("Six.") + reference("footnote", 3))
        + _p(_t("Star*") + '<w:r><w:footnoteReference w:id="9" w:customMarkFollows="1"/></w:r>'),
        footnotes='<w:footnote w:type="separator" w:id="0">'
        + _p("LINE")
        + "</w:footnote>"
        + f'<w:footnote w:id="3">{_p("Third.")}</w:footnote>'
        + f'<w:footnote w:id="7">{_p("Seventh.")}{_p("More.")}</w:footnote>'
        + f'<w:footnote w:id="9">{_p("* Own.")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{_p("End.")}</w:endnote>',
    )
    assert [part.text for part in extract.parts] == [
        *("Five[1] came[i].", "Six.[2]", "Star*", "[1] Seventh.", "More.", "[2] Third.", "* Own."),
        "[i] End.",
    ]
    assert {part.kind for part in extract.parts[3:]} == {Kind.LIST}
    assert (
        any(
            "2 footnotes are missing" in w
            for w in _read(_p(reference("footnote", 1) + reference("footnote", 2))).warnings
        )
        is True
    )


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{_p('In the box.')}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert _texts(_p(_t("Before ") + both + _t("after."))) == ["Before after.", "In the box."]
    strange = both.replace('"wps"', '"zzz"')
    assert _texts(_p(_t("Before ") + strange)) == ["Before", "In the box."]
    lone = strange.replace("<mc:Fallback>", "<!--").replace("</mc:Fallback>", "-->")
    assert any("newer programs" in warning for warning in _read(_p(_t("x") + lone)).warnings)
    word_art = '<w:r><w:pict><v:shape><v:textpath string="Big words"/></v:shape></w:pict></w:r>'
    assert _texts(_p(word_art)) == ["Big words"]


def _table(*rows: tuple[str, ...]) -> str:
    return (
        "<w:tbl>"
        + "".join(
            "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
        )
        + "</w:tbl>"
    )


def test_rows_of_a_table_are_one_part_each() -> None:
    table = _table((_p("Name"), _p("Count")), (_p("Anna") + _p("Berg"), _p("5")), (_p("Bob"), ""))
    parts = _read(_p("Above.") + table + _p("Below.")).parts
    assert [(p.text, p.kind, p.gap) for p in parts] == [
        ("Above.", None, True),
        ("Name | Count", Kind.LIST, True),
        ("Anna\nBerg | 5", Kind.LIST, False),
        ("Bob |", Kind.LIST, False),
        ("Below.", None, True),
    ]


def test_a_table_that_lays_out_a_page_is_its_paragraphs() -> None:
    long = "The mayor said that five people had come to the meeting. " * 8
    inner = _table((_p("a"), _p("b")))
    page = _table((_p(long) + _p(long), _p("Aside.") + inner + _p("Under it.")))
    parts = _read(page).parts
    assert [p.text for p in parts] == [long.strip()] * 2 + ["Aside.", "a | b", "Under it."]
    assert parts[0].kind is None
    assert _texts(_table((_p("One cell."),))) == ["One cell."]


_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Std"><w:name w:val="Normal"/></w:style>'
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="U"><w:name w:val="Subtitle"/></w:style>'
    '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Own"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:styleId="Out"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="C"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="V1"><w:name w:val="toc 2"/></w:style>'
    '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:pStyle w:val="U"/>', Kind.STANDFIRST),
        ('<w:pStyle w:val="berschrift1"/>', Kind.HEADING),
        ('<w:pStyle w:val="Own"/>', Kind.HEADING),
        ('<w:pStyle w:val="Out"/>', Kind.HEADING),
        ('<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/>', None),
        ('<w:outlineLvl w:val="0"/>', Kind.HEADING),
        ('<w:pStyle w:val="L"/>', Kind.LIST),
        ('<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>', None),
        ('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>', Kind.LIST),
        ('<w:pStyle w:val="C"/>', Kind.CAPTION),
        ('<w:pStyle w:val="Q"/>', Kind.BODY),
        ('<w:pStyle w:val="V1"/>', Kind.FURNITURE),
        ('<w:pStyle w:val="Loop"/>', None),
        ('<w:pStyle w:val="Heading2"/>', Kind.HEADING),
        ("", None),
    ],
)
def test_kinds_come_from_styles(properties: str, kind: Kind | None) -> None:
    title = _p("The title", '<w:pStyle w:val="T"/>')
    parts = _read(title + _p("Words", properties), styles=_STYLES).parts
    assert [part.kind for part in parts] == [Kind.TITLE, kind]


def test_one_title_and_its_second_line() -> None:
    title, head = '<w:pStyle w:val="T"/>', '<w:pStyle w:val="berschrift1"/>'
    parts = _read(
        _p("A title", title) + _p("in two lines", title) + _p("Text.") + _p("Another", title),
        styles=_STYLES,
    ).parts
    assert [(p.text, p.kind) for p in parts] == [
        ("A title\nin two lines", Kind.TITLE),
        ("Text.", None),
        ("Another", Kind.HEADING),
    ]
    lone = _read(
        _p("The only one", head) + _p("Text.") + _p("x", '<w:pStyle w:val="Out"/>'), styles=_STYLES
    ).parts
    assert [p.kind for p in lone] == [Kind.TITLE, None, Kind.HEADING]
    two = _read(_p("Part one", head) + _p("Text.") + _p("Part two", head), styles=_STYLES).parts
    assert [p.kind for p in two] == [Kind.HEADING, None, Kind.HEADING]


def test_hidden_text_is_furniture_and_said_so() -> None:
    extract = _read(
        _p(_t("Seen ") + _t("secret", "<w:vanish/>") + _t("words."))
        + _p(_t("more", '<w:rStyle w:val="H"/>') + _t("shown", '<w:vanish w:val="0"/>')),
        styles=_STYLES,
    )
    assert [(p.text, p.kind) for p in extract.parts] == [
        *(("Seen words.", None), ("secret", Kind.FURNITURE)),
        *(("shown", None), ("more", Kind.FURNITURE)),
    ]
    assert any("hides text in 2 places" in warning for warning in extract.warnings)


def test_headers_and_footers_are_furniture_once() -> None:
    refs = "".join(
        f'<w:{which}Reference r:id="id_{which}{n}"/>'
        for which in ("header", "footer")
        for n in "12"
    )
    extract = _read(
        _p("Text.") + f"<w:sectPr>{refs}</w:sectPr>",
        header1=_p("The Paper"),
        header2=_p("The Paper"),
        footer1=_p("Page 1"),
        footer2=_p(""),
    )
    assert [(p.text, p.kind) for p in extract.parts] == [
        *(("The Paper", Kind.FURNITURE), ("Text.", None), ("Page 1", Kind.FURNITURE)),
    ]


def test_what_is_missing_is_said() -> None:
    extract = _read(
        _p(_t("Text.") + '<w:r><w:commentReference w:id="1"/></w:r>')
        + '<w:altChunk r:id="x"/>'
        + _p('<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>')
    )
    assert [part.text for part in extract.parts] == ["Text.", "\ufffd"]
    said = " ".join(extract.warnings)
    assert "1 comment" in said
    assert "embeds 1 other document" in said
    assert "1 symbol" in said


def test_a_large_first_letter_joins_its_paragraph() -> None:
    drop = '<w:framePr w:dropCap="drop"/>'
    assert _texts(_p("T", drop) + _p("he mayor said.")) == ["The mayor said."]


def test_two_line_breaks_make_a_paragraph() -> None:
    inner = _t("One.") + "<w:r><w:br/><w:br/></w:r>" + _t("Two.")
    assert _texts(_p(inner)) == ["One.", "Two."]


@pytest.mark.parametrize(
    "body",
    [
        "<w:p>" * 200 + _t("deep") + "</w:p>" * 200,
        "<w:tbl><w:tr><w:tc>" * 80 + _p("deep") + "</w:tc></w:tr></w:tbl>" * 80,
        "<w:p><w:r><w:txbxContent>" * 80 + _p("deep") + "</w:txbxContent></w:r></w:p>" * 80,
        "<w:tc>" + _p("deep") + "</w:tc>",
        "<w:tr>" + _p("deep") + "</w:tr>",
        _t("deep"),
        "<w:tbl>" + _p("deep") + "</w:tbl>",
    ],
)
def test_text_in_strange_places_is_kept(body: str) -> None:
    assert _texts(body) == ["deep"]


def test_a_document_by_python_docx() -> None:
    document = python_docx.Document()
    document.add_heading("Five people attend", 0)
    document.add_paragraph("The mayor said five.")
    document.add_heading("What they want", 1)
    document.add_paragraph("First", style="List Bullet")
    document.add_paragraph("Second", style="List Bullet")
    document.add_paragraph("“It is so,” he said.", style="Quote")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Anna", "5"
    document.sections[0].header.paragraphs[0].text = "The Paper"
    document.core_properties.author = "Jane Doe"
    out = io.BytesIO()
    document.save(out)
    extract = read(out.getvalue(), Wish())
    assert [(p.text, p.kind, p.gap) for p in extract.parts] == [
        ("The Paper", Kind.FURNITURE, True),
        ("Five people attend", Kind.TITLE, True),
        ("The mayor said five.", None, True),
        ("What they want", Kind.HEADING, True),
        ("First", Kind.LIST, True),
        ("Second", Kind.LIST, False),
        ("“It is so,” he said.", Kind.BODY, True),
        ("Anna | 5", Kind.LIST, True),
    ]
    assert extract.details["author"] == "Jane Doe"
    assert "published" not in extract.details  # the day on which its template was made


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (_docx("<w:p>").replace(b"PK\1\2", b"PK\1\3"), "damaged"),
        (_docx("<w:p>"), "damaged"),
        (_docx("<w:p>" * 2000 + "</w:p>" * 2000), "more than an article"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(RefusedError, match=says):
        read(data, Wish())


@given(place=st.integers(0, 3000), byte=st.integers(0, 255))
@settings(deadline=None, max_examples=150)
def test_a_changed_byte_harms_nothing(place: int, byte: int) -> None:
    good = bytearray(_docx(_p("The mayor said five.") + _table((_p("a"), _p("b"))), styles=_STYLES))
    good[place % len(good)] = byte
    try:
        extract = read(bytes(good), Wish())
    except RefusedError:
        return
    assert "The mayor said five." in [part.text for part in extract.parts]
