"""PDF files as read from their bytes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from reader.core.article import Kind
from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.pdf import pdf

FILES = Path(__file__).parents[3] / "data" / "formats" / "pdf"
Make = Callable[..., bytes]

LEFT = [
    "The council met on Tuesday to discuss",
    "the new bridge across the river and",
    "the money that it needs before the",
    "winter. Nobody knew who would pay for",
    "it, and the mayor left the room early,",
    "before the vote was held at midnight.",
]
RIGHT = [
    "Experts said that the bridge had been",
    "planned for years without a budget, and",
    "that the state would not help. A firm",
    "from the north has offered to build it",
    "for ten million, which the council is",
    "to decide on before the end of June.",
]


def read(data: bytes, columns: int | None = None) -> Extract:
    return pdf.read(data, Wish(columns=columns))


def texts(extract: Extract, kind: Kind | None = None) -> list[str]:
    return [p.text for p in extract.parts if kind is None or p.kind is kind]


def column(at: Make, lines: list[str], x: float, top: float = 700) -> bytes:
    return b"".join(at(x, top - 12 * i, line) for i, line in enumerate(lines))


def test_columns_are_read_one_after_the_other(pdf_of: Make, at: Make) -> None:
    page = at(72, 740, "A headline that spans both of the columns", 18, "F2")
    found = read(pdf_of([page + column(at, LEFT, 72) + column(at, RIGHT, 310)]))
    assert texts(found, Kind.TITLE) == ["A headline that spans both of the columns"]
    assert texts(found)[1:] == [" ".join(LEFT), " ".join(RIGHT)]
    assert found.warnings == ()


def test_columns_drawn_line_by_line_are_read_with_a_warning(pdf_of: Make, at: Make) -> None:
    rows = b"".join(
        at(72, 700 - 12 * i, one) + at(310, 700 - 12 * i, two)
        for i, (one, two) in enumerate(zip(LEFT, RIGHT, strict=True))
    )
    data = pdf_of([rows])
    found = read(data)
    assert texts(found) == [" ".join(LEFT), " ".join(RIGHT)]
    assert "order of reading is uncertain on page 1" in found.warnings[0]
    forced = read(data, 2)
    assert texts(forced) == texts(found)
    assert forced.warnings == ()
    across = " ".join(f"{one} {two}" for one, two in zip(LEFT, RIGHT, strict=True))
    assert texts(read(data, 1)) == [across]


def test_a_table_is_rows_of_cells(pdf_of: Make, at: Make) -> None:
    rows = [("Party", "Seats", "Change")]
    rows += [(f"The {name} party", str(20 + i), f"+{i}") for i, name in enumerate("ABCD")]
    page = column(at, LEFT, 72) + b"".join(
        at(x, 600 - 14 * i, cell)
        for i, row in enumerate(rows)
        for x, cell in zip((72, 250, 350), row, strict=True)
    )
    found = read(pdf_of([page]))
    assert texts(found, Kind.LIST) == [" | ".join(row) for row in rows]
    assert [p.gap for p in found.parts] == [True, True, False, False, False, False]
    assert "table" in found.warnings[0]


def test_heads_feet_and_page_numbers_are_furniture(pdf_of: Make, at: Make) -> None:
    pages = []
    for number in range(1, 5):
        body = column(at, LEFT if number % 2 else RIGHT, 72)
        head = at(72, 760, "The Daily Example, May 2026", 8)
        pages.append(head + body + at(300, 40, str(number), 8))
    found = read(pdf_of(pages))
    furniture = texts(found, Kind.FURNITURE)
    assert furniture == [x for n in "1234" for x in ("The Daily Example, May 2026", n)]
    assert [p.text for p in found.parts if p.kind is None] == [" ".join(LEFT), " ".join(RIGHT)] * 2


def test_a_paragraph_goes_on_over_pages(pdf_of: Make, at: Make) -> None:
    broken = [*LEFT[:5], "before the vote was held in the even-"]
    after = ["ing, which the mayor had not expected."]
    pages = [
        column(at, broken, 72) + at(300, 40, "1", 8),
        column(at, after, 72) + at(300, 40, "2", 8),
    ]
    found = read(pdf_of(pages))
    assert texts(found)[0].endswith("was held in the evening, which the mayor had not expected.")
    assert texts(found, Kind.FURNITURE) == ["1", "2"]


def test_hidden_text_is_furniture_with_a_warning(pdf_of: Make, at: Make) -> None:
    page = column(at, LEFT, 72)
    page += b"BT /F1 10 Tf 3 Tr 72 500 Td (An invisible sentence.) Tj ET 0 Tr\n"
    page += b"1 1 1 rg " + at(72, 480, "White words on white.") + b"0 g "
    page += at(72, -300, "Words beside the paper.") + at(72, 450, "Tiny words.", 1)
    found = read(pdf_of([page]))
    assert texts(found, Kind.FURNITURE) == [
        "An invisible sentence.",
        "White words on white.",
        "Tiny words.",
        "Words beside the paper.",
    ]
    assert texts(found)[0] == " ".join(LEFT)
    assert len(found.warnings) == 2


def test_white_type_on_a_dark_ground_is_text(pdf_of: Make, at: Make) -> None:
    page = b"0 0 0.5 rg 60 470 300 40 re f 1 1 1 rg " + at(72, 480, "White words on blue.")
    found = read(pdf_of([page]))
    assert texts(found) == ["White words on blue."]
    assert found.warnings == ()


PICTURE = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
WITH_PICTURE = b"/XObject<</I 7 0 R>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def with_picture(pdf_of: Make, first: bytes, second: bytes) -> bytes:
    picture = PICTURE + b"/Length 1>>stream\n0\nendstream"
    return pdf_of([first, second], [picture], resources=WITH_PICTURE)


DRAW = b"q 500 0 0 700 50 50 cm /I Do Q\n"


def test_pictures_of_pages_are_refused_or_told_of(pdf_of: Make, at: Make) -> None:
    with pytest.raises(RefusedError, match="pictures of pages and no text"):
        read(with_picture(pdf_of, DRAW, DRAW))
    found = read(with_picture(pdf_of, DRAW, column(at, LEFT, 72)))
    assert texts(found) == [" ".join(LEFT)]
    assert "On page 1 are pictures and no text" in found.warnings[0]


def test_recognised_text_over_a_picture_is_the_text(pdf_of: Make, at: Make) -> None:
    layer = DRAW + b"3 Tr " + column(at, LEFT, 72)
    found = read(with_picture(pdf_of, layer, DRAW + b"3 Tr " + column(at, RIGHT, 72)))
    assert [p.kind for p in found.parts] == [None, None]
    assert "invisible over a picture" in found.warnings[0]


def test_small_type_under_a_picture_is_its_caption(pdf_of: Make, at: Make) -> None:
    draw = b"q 200 0 0 100 72 400 cm /I Do Q\n"
    page = column(at, LEFT, 72) + draw + at(72, 388, "The bridge in the morning.", 8)
    page += column(at, RIGHT, 72, 350)
    found = read(with_picture(pdf_of, page, column(at, LEFT, 72)))
    assert texts(found, Kind.CAPTION) == ["The bridge in the morning."]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_lying_on_its_side_is_read(turn: int, pdf_of: Make) -> None:
    page = b"".join(
        b"BT /F1 10 Tf 0 1 -1 0 %d 72 Tm (%s) Tj ET\n" % (100 + 12 * i, line.encode())
        for i, line in enumerate(LEFT)
    )
    assert texts(read(pdf_of([page], page=b"/Rotate %d" % turn))) == [" ".join(LEFT)]


def test_stamps_and_watermarks_stand_apart(pdf_of: Make, at: Make) -> None:
    page = column(at, LEFT, 72)
    page += b"BT /F1 8 Tf 0 1 -1 0 590 300 Tm (Photo agency 2026) Tj ET\n"
    page += b"BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET\n"
    found = read(pdf_of([page]))
    assert texts(found) == [" ".join(LEFT), "Photo agency 2026", "DRAFT"]
    assert len(texts(found, Kind.FURNITURE)) == 2


def test_details_come_from_info_and_xmp(pdf_of: Make, at: Make) -> None:
    xmp = (
        b"<</Type/Metadata/Length 300>>stream\n<x:xmpmeta><rdf:RDF><dc:creator><rdf:Seq>"
        b"<rdf:li>Jane Doe</rdf:li><rdf:li>John Roe</rdf:li></rdf:Seq></dc:creator>"
        b"<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>"
        b"</rdf:RDF></x:xmpmeta>\nendstream"
    )
    info = b"/Title(The bridge)/CreationDate(D:20260515101112Z)"
    found = read(pdf_of([column(at, LEFT, 72)], [xmp], info=info))
    assert found.details == {
        "title": "The bridge",
        "author": "Jane Doe, John Roe",
        "language": "en",
        "published": "2026-05-15",
    }
    assert "2026-05-15 is the day on which the PDF was made" in found.warnings[0]
    dated = at(72, 760, "Published on 14 May 2026") + column(at, LEFT, 72)
    assert "published" not in read(pdf_of([dated], info=info)).details
    printed = info + b"/Producer(Skia/PDF m140)"
    assert "published" not in read(pdf_of([column(at, LEFT, 72)], info=printed)).details


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "no PDF or is damaged"),
        (b"%PDF-1.7\nnothing else", "no PDF or is damaged"),
        (b"<html>Not found</html>", "no PDF or is damaged"),
    ],
)
def test_what_is_no_pdf_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(RefusedError, match=problem):
        read(data)


def test_locked_files_are_refused_with_advice(pdf_of: Make, at: Make) -> None:
    lock = b"<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (b"x" * 32, b"y" * 32)
    tail = b"/Encrypt 5 0 R/ID[(a)(a)]"
    with pytest.raises(RefusedError, match="locked with a password; save it without one"):
        read(pdf_of([at(72, 700, "Words")], [lock], tail=tail))
    with pytest.raises(RefusedError, match="does not know"):
        read(pdf_of([at(72, 700, "Words")], [b"<</Filter/Acme/V 9>>"], tail=tail))


def test_too_many_pages_are_refused(
    pdf_of: Make, at: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    with pytest.raises(RefusedError, match="3 pages and at most 2"):
        read(pdf_of([at(72, 700, "Words")] * 3))


def test_characters_beyond_the_basic_plane_and_ligatures(pdf_of: Make) -> None:
    cmap = (
        b"1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <41> <d83cdf09> "
        b"<42> <fb01> <43> <00b2> endbfchar"
    )
    font = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>>>"
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap)
    page = b"BT /F1 12 Tf 72 700 Td (A Bnd mC now) Tj ET"
    found = read(pdf_of([page], [stream], resources=font))
    assert texts(found) == ["\U0001f309 find m² now"]  # ² stays, which NFKC would alter


def words_of(text: str) -> list[str]:
    return [word for line in text.splitlines() for word in line.lstrip("# ").split()]


@pytest.mark.parametrize(
    "name", ["latex_columns", "browser_columns", "office_columns", "qt_single"]
)
def test_files_of_real_programs_give_every_word_in_order(name: str) -> None:
    source = (FILES / "article.txt").read_text("utf-8")
    found = read((FILES / f"{name}.pdf").read_bytes())
    article = [part for part in found.parts if part.kind is not Kind.FURNITURE]
    assert [w for part in article for w in part.text.split()] == words_of(source)
    kinds = {"# ": Kind.TITLE, "##": Kind.HEADING}
    paragraphs = [p.strip() for p in source.split("\n\n")]
    assert [(p.text, p.kind) for p in article] == [
        (p.lstrip("# "), kinds.get(p[:2])) for p in paragraphs
    ]
    assert all("uncertain" not in warning for warning in found.warnings)
    assert all(one.kind is not two.kind for one, two in pairwise(article[:2]))
