"""A report as a PDF, read again by another program's parser."""

from __future__ import annotations

import io
import subprocess
import sys
import unicodedata
from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter

from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.export.paragraphs import paragraphs
from reader.core.export.report import build_report
from reader.core.progress import Cancelled
from reader.qt.printing import as_pdf, laid_out

A4 = QPageSize(QPageSize.PageSizeId.A4)
A4_POINTS = A4.size(QPageSize.Unit.Point)


def words_of(pdf: bytes) -> str:
    """All text of the pages without white space, heads and page numbers."""
    reader, found = PdfReader(io.BytesIO(pdf)), ""
    for number, page in enumerate(reader.pages, 1):
        lines = page.extract_text().splitlines()
        assert lines[-1] == f"{number} / {len(reader.pages)}"
        found += "".join(lines[1 if number > 1 else 0 : -1])
    return folded(found)


def folded(text: str) -> str:
    shown = "".join(unicodedata.normalize("NFKC", text).split())
    return "".join(one for one in shown if unicodedata.category(one) != "Cf")


def titled(comparison: Comparison, place: int, **known: object) -> Comparison:
    """The comparison with other facts of one article."""
    compared = list(comparison.articles)
    article: Article = replace(compared[place].article, **known)
    compared[place] = replace(compared[place], article=article)
    return replace(comparison, articles=tuple(compared))


def test_every_word_of_the_report_is_in_the_pdf_once_and_in_order(qapp, sample_comparison):
    plain = titled(sample_comparison(), 0, title="Harbour fire")  # no font here has its emoji
    report = build_report(plain, nits=True)
    found = words_of(as_pdf(report, size=A4))
    expected = folded("".join(f"{one.label}{one.text}" for one in paragraphs(report)))
    assert found.replace("•", "") == expected.replace("•", "")  # those of lists are in it alone


def test_nothing_of_an_article_is_interpreted(qapp, sample_comparison):
    rough = "<b>Fire</b> & <img src=x> **bold** {0} \x1b[31m =1+1"
    report = build_report(titled(sample_comparison(), 0, title=rough, outlet="<i>&amp;</i>"))
    found = words_of(as_pdf(report, size=A4))
    assert folded("<b>Fire</b> & <img src=x> **bold** {0}") in found
    assert folded("<i>&amp;</i>") in found


def test_the_pdf_says_what_it_is_and_fetches_nothing(qapp, sample_comparison):
    pdf = as_pdf(build_report(sample_comparison()), size=A4)
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith("Source comparison · Harbour fire forces")
    assert str(reader.metadata.creator).startswith("Parallax")
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    assert not any(page["/Annots"].get_object() for page in reader.pages)  # no links
    fonts = [
        font.get_object()
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    ]
    descriptors = [
        one["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for one in fonts
    ]
    assert descriptors
    for one in descriptors:
        assert {"/FontFile2", "/FontFile3"} & set(one)  # embedded


def test_white_space_is_copied_as_spaces(qapp, sample_comparison):
    reader = PdfReader(io.BytesIO(as_pdf(build_report(sample_comparison()), size=A4)))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "\t" not in text
    # And no ligature for "fi"; words that are marked are runs of their own.
    assert "Firefighters had the blaze under control" in " ".join(text.split())


def test_other_scripts_are_in_it(qapp, sample_comparison):
    made = titled(sample_comparison(), 0, title="五隻の船が沈没した", outlet="朝日")
    made = titled(made, 1, title="שתי אניות נשרפו")
    reader = PdfReader(io.BytesIO(as_pdf(build_report(made), size=A4)))
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    assert "五隻の船が沈没した" in text
    assert "五隻五隻" not in text  # a bold that is drawn twice would be read twice
    assert set("אניות") <= set(text)


def test_the_same_report_has_the_same_pages_wherever_it_is_made(qapp, sample_comparison):
    report = build_report(sample_comparison())
    first, second = (laid_out(report, A4_POINTS) for _ in range(2))
    assert first.parts == second.parts
    small = laid_out(report, QSizeF(300, 400))
    assert len(small.parts) > len(first.parts) > 1


def test_a_page_is_white_at_its_margins_and_has_words_within(qapp, sample_comparison):
    pages = laid_out(build_report(sample_comparison()), A4_POINTS)
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    pages.paint(painter, 1)
    painter.end()
    dark = [
        (x, y)
        for x in range(0, 595, 2)
        for y in range(0, 842, 2)
        if image.pixelColor(x, y).lightness() < 200
    ]
    assert dark
    assert min(x for x, _ in dark) >= 60
    assert max(x for x, _ in dark) <= 535
    assert all(y > 25 for _, y in dark)
    body = [y for _, y in dark if 66 <= y <= 782]
    assert len(body) > len(dark) * 0.9


def test_making_it_can_be_cancelled(qapp, sample_comparison):
    told = []

    def checkpoint(done: float) -> None:
        told.append(done)
        if done > 0.75:
            raise Cancelled

    with pytest.raises(Cancelled):
        as_pdf(build_report(sample_comparison()), size=A4, checkpoint=checkpoint)
    assert told == sorted(told)


ALONE = """
import pickle, sys
from reader.qt.printing import as_pdf
sys.stdout.buffer.write(as_pdf(pickle.loads(sys.stdin.buffer.read())))
assert not {"PySide6.QtPrintSupport", "PySide6.QtNetwork"} & set(sys.modules)
"""


def test_it_is_made_without_a_window_and_without_a_display(sample_comparison, monkeypatch):
    import pickle

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    report = pickle.dumps(build_report(sample_comparison()))
    ran = subprocess.run(
        [sys.executable, "-c", ALONE], input=report, capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()
    assert len(PdfReader(io.BytesIO(ran.stdout)).pages) > 1
