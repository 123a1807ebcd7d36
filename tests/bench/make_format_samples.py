#!/usr/bin/env python3
"""Makes the samples of tests/data/formats from the articles of its sources/, by real programs.

usage: make_format_samples.py SCRATCH [--only docx pdf …]

Needs libreoffice-writer, pandoc, texlive-latex-recommended, texlive-fonts-recommended, groff,
chromium, mutt, s-nail, docutils and Sphinx (``--sphinx`` names a Python that has both), PySide6 and
python-docx. Nothing is fetched: the browser gets its pages from this script. manifest.json says of
each sample who made it, what it must hold and in which order, and what the file tells of itself.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import sample_mails as mails
import sample_pages as pages
from sample_producers import Browser, Office, pdflatex, qt_document, run
from sample_renderings import (
    fodt,
    groff_ms,
    html_plain,
    latex,
    markdown,
    picture,
    rst,
    tex_body,
)
from sample_sources import FORMATS, Source, groups, source, truth_of

Truth = Sequence[tuple[str, str]]
MOST_BYTES = 60_000  # of a sample: they are committed


@dataclass
class Sample:
    """A file and what is true of it; see manifest.json's own words."""

    file: str
    producer: str
    article: Source
    truth: Truth
    details: dict[str, str]
    running: list[str] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)
    floating: list[str] = field(default_factory=list)
    columns: int = 1

    def row(self) -> dict[str, object]:
        """Its entry of the manifest; paragraphs of a source are given by their numbers."""
        known = {
            pair: f"{name}:{place}"
            for name in sorted({self.article.name, "rates", "solar"})
            for place, pair in enumerate(truth_of(source(name)))
        }
        known |= {pair: f"{self.article.name}:{place}"
                  for place, pair in enumerate(truth_of(source(self.article.name)))}  # fmt: skip
        told: list[object] = []
        for pair in self.truth:
            at = known.get((pair[0], pair[1]))
            name, _, number = at.partition(":") if at else ("", "", "")
            last = told[-1] if told and isinstance(told[-1], str) else ""
            match = re.fullmatch(r"(\w+):(\d+)-(\d+)", last)
            if not at:
                told.append([pair[0], pair[1]])
            elif match and match[1] == name and int(match[3]) + 1 == int(number):
                told[-1] = f"{name}:{match[2]}-{number}"
            else:
                told.append(f"{at}-{number}")
        row: dict[str, object] = {
            "file": self.file,
            "producer": self.producer,
            "details": self.details,
            "truth": told,
        }
        for name, value in (
            ("running", self.running),
            ("optional", self.optional),
            ("floating", self.floating),
            ("columns", self.columns if self.columns > 1 else 0),
        ):
            if value:
                row[name] = value
        return row


class Maker:
    """Makes samples and gathers their entries."""

    def __init__(self, scratch: Path, sphinx: str) -> None:
        self.scratch = scratch
        self.sphinx = sphinx
        self.office = Office(scratch)
        self.samples: list[Sample] = []

    def put(self, made: Path, file: str, producer: str, article: Source, **more: object) -> None:
        """Takes over a file that was made."""
        data = made.read_bytes()
        if len(data) > MOST_BYTES:
            raise SystemExit(f"{file} has {len(data):,} bytes, more than {MOST_BYTES:,}")
        (FORMATS / file).write_bytes(data)
        truth = more.pop("truth", None) or truth_of(article)
        details = more.pop("details", None) or by_text(article, "author", "published")
        self.samples.append(Sample(file, producer, article, truth, details, **more))  # type: ignore[arg-type]
        print(f"{file}: {len(data):,} bytes, {producer}")

    def text(self, name: str, text: str, encoding: str = "utf-8") -> Path:
        """A scratch file."""
        path = self.scratch / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(encoding))
        return path

    def converted(self, path: Path, to: str, folder: str, reader: str = "") -> Path:
        """A scratch file through LibreOffice."""
        self.office.convert([path], to, self.scratch / folder, reader)
        return self.scratch / folder / f"{path.stem}.{to.split(':')[0]}"

    def pandoc(self, text: str, name: str, *options: str) -> Path:
        """Markdown through pandoc."""
        page = self.text(f"pandoc/{name}.md", text)
        target = self.scratch / "pandoc" / name
        run("pandoc", "-s", "--wrap=none", *options, page, "-o", target, folder=self.scratch)
        return target


def details_of(article: Source, *names: str) -> dict[str, str]:
    """Some values that the file or its text tells; always the language."""
    values = {**article.values, "title": article.title}
    return {name: values[name] for name in (*names, "language")}


def by_text(article: Source, *names: str) -> dict[str, str]:
    """What the text alone tells: bylines and dates are read in English."""
    return details_of(article, "title", *(names if article.language == "en" else ()))


def as_title_block(article: Source) -> Truth:
    """The truth where title, author and date stand in a title block, as pandoc and LaTeX do."""
    rest = [pair for pair in truth_of(article) if pair[0] not in ("title", "byline", "date")]
    return [
        ("title", article.title),
        ("byline", article.values["author"]),
        ("date", article.values["published"]),
        *rest,
    ]


def with_title_page(article: Source) -> Truth:
    """The truth of a book that pandoc made: the title, author and date on a page of their own."""
    title, byline, date, *rest = as_title_block(article)
    return [("any", title[1]), byline, date, title, *rest]


HEADS = ("The Eastmere Courier – proof", "Page")


def word_files(maker: Maker, suffix: str) -> None:
    """docx, odt or rtf, which share most of their producers."""
    bridge, german = source("bridge"), source("fernwaerme")
    flat = maker.text("flat/bridge.fodt", fodt(bridge, heads=HEADS))
    office = "LibreOffice 7.4, written there"
    running = [HEADS[0], f"{HEADS[1]} 1"]
    maker.put(maker.converted(flat, suffix, "out"), f"{suffix}_office.{suffix}", office, bridge,
              running=running)  # fmt: skip
    tracked = source("solar")
    box = "Key figure: 13.7 gigawatts at 1:25 p.m., the most ever."
    flat = maker.text("flat/tracked.fodt", fodt(tracked, frame=box, tracked=True))
    maker.put(
        maker.converted(flat, suffix, "out"),
        f"{suffix}_tracked.{suffix}",
        f"{office}: tracked changes, a text box",
        tracked,
        truth=[*truth_of(tracked), ("box", box)],
    )
    flat = maker.text("flat/fernwaerme.fodt", fodt(german, columns=2, hyphenate=True))
    maker.put(maker.converted(flat, suffix, "out"), f"{suffix}_german.{suffix}",
              f"{office}: two columns, hyphenated", german)  # fmt: skip
    hebrew = source("harbour_he")
    flat = maker.text("flat/harbour.fodt", fodt(hebrew, font="DejaVu Sans"))
    maker.put(maker.converted(flat, suffix, "out"), f"{suffix}_hebrew.{suffix}", office, hebrew)
    page = maker.text("page/flood.html", html_plain(source("flood").without("note")))
    filters = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8", "rtf": "rtf:Rich Text Format"}
    maker.put(
        maker.converted(page, filters[suffix], "web", "HTML (StarWriter)"),
        f"{suffix}_from_page.{suffix}",
        "LibreOffice 7.4, from a web page",
        source("flood"),
        truth=truth_of(source("flood").without("note")),
    )
    recount = source("recount")
    foot = ["1"] if suffix == "odt" else []  # pandoc's template has a page number
    maker.put(maker.pandoc(markdown(recount), f"recount.{suffix}"), f"{suffix}_pandoc.{suffix}",
              "pandoc 2.17", recount, truth=as_title_block(recount), running=foot)  # fmt: skip
    chinese = source("museum_zh")
    maker.put(maker.pandoc(markdown(chinese, metadata=False), f"museum.{suffix}"),
              f"{suffix}_chinese.{suffix}", "pandoc 2.17", chinese, running=foot)  # fmt: skip


def docx(maker: Maker) -> None:
    word_files(maker, "docx")
    measles = source("measles")
    made = maker.scratch / "measles.docx"
    _python_docx(measles, made)
    maker.put(made, "docx_python.docx", "python-docx 1.2", measles)
    rates = source("rates")
    rich = maker.pandoc(markdown(rates), "rates.rtf")
    made = maker.converted(rich, "docx", "out")
    maker.put(made, "docx_from_rtf.docx", "pandoc's RTF through LibreOffice 7.4", rates,
              truth=as_title_block(rates))  # fmt: skip


def _python_docx(article: Source, target: Path) -> None:
    import docx
    from docx.document import Document

    document: Document = docx.Document()
    document.core_properties.title = article.title
    document.core_properties.author = article.values["author"]
    styles = {
        "title": "Title",
        "heading": "Heading 1",
        "list": "List Bullet",
        "number": "List Number",
        "quote": "Intense Quote",
        "caption": "Caption",
    }
    for group in groups(article.paragraphs):
        if group[0].kind == "table":
            table = document.add_table(rows=0, cols=len(group[0].cells), style="Table Grid")
            for row in group:
                for cell, words in zip(table.add_row().cells, row.cells, strict=True):
                    cell.text = words
            continue
        for paragraph in group:
            made = document.add_paragraph(style=styles.get(paragraph.kind))
            for run_ in paragraph.runs:
                made.add_run(run_.text).italic = True if run_.style == "strong" else None
    document.save(str(target))


def odt(maker: Maker) -> None:
    word_files(maker, "odt")
    measles = source("measles")
    page = maker.text("page/measles.html", html_plain(measles))
    made = maker.scratch / "measles.odt"
    qt_document(page, made, measles.title)
    maker.put(made, "odt_qt.odt", "Qt 6 QTextDocumentWriter", measles)
    rates = source("rates")
    text = maker.text("rst/rates.rst", rst(rates))
    made = maker.scratch / "rates.odt"
    run(maker.sphinx, "-m", "docutils", "--writer=odt", text, made, folder=maker.scratch)
    maker.put(made, "odt_docutils.odt", "docutils' ODT writer", rates, running=["Page 1"])


def rtf(maker: Maker) -> None:
    word_files(maker, "rtf")
    rates = source("rates")
    word = maker.pandoc(markdown(rates), "rates.docx")
    maker.put(maker.converted(word, "rtf", "out"), "rtf_from_docx.rtf",
              "pandoc's DOCX through LibreOffice 7.4", rates,
              truth=as_title_block(rates))  # fmt: skip


def epub(maker: Maker) -> None:
    flood, german = source("flood"), source("fernwaerme")
    for article, version in ((flood, "epub3"), (german, "epub2")):
        made = maker.pandoc(markdown(article), f"{article.name}_{version}.epub", "-t", version)
        maker.put(
            made,
            f"epub_pandoc_{version}.epub",
            f"pandoc 2.17, {version}",
            article,
            truth=with_title_page(article),
            optional=[article.title],
        )
    bridge = source("bridge").without("note")
    flat = maker.text("flat/bridge_epub.fodt", fodt(bridge))
    maker.put(maker.converted(flat, "epub", "out"), "epub_office.epub", "LibreOffice 7.4", bridge)
    hebrew = source("harbour_he")
    maker.put(maker.pandoc(markdown(hebrew), "hebrew.epub"), "epub_hebrew.epub", "pandoc 2.17",
              hebrew, truth=with_title_page(hebrew), optional=[hebrew.title])  # fmt: skip
    rates = source("rates")
    folder = maker.scratch / "book"
    folder.mkdir(exist_ok=True)
    (folder / "conf.py").write_text(
        f"project = {rates.title!r}\nauthor = {rates.values['author']!r}\nlanguage = 'en'\n"
        "epub_show_urls = 'no'\nversion = release = '1'\nsmartquotes = False\n"
        "html_copy_source = False\nexclude_patterns = ['_build']\n",
        "utf-8",
    )
    (folder / "index.rst").write_text(rst(rates), "utf-8")
    run(maker.sphinx, "-m", "sphinx", "-q", "-b", "epub", ".", "_build", folder=folder)
    made = next((folder / "_build").glob("*.epub"))
    maker.put(made, "epub_sphinx.epub", "Sphinx's EPUB 3", rates,
              optional=[rates.title, "Navigation", "Table of Contents", "Index"])  # fmt: skip
    both = [source("solar"), rates.without("note")]
    text = "---\ntitle: Two reports\nauthor: Wire service\nlang: en\n---\n\n" + "\n\n".join(
        markdown(one, metadata=False) for one in both
    )
    made = maker.pandoc(text, "two.epub", "--toc", "--epub-chapter-level=1")
    maker.put(
        made,
        "epub_chapters.epub",
        "pandoc 2.17, a chapter an article",
        both[0],
        truth=[
            ("any", "Two reports"),
            ("any", "Wire service"),
            # Titles of chapters are headings of the book.
            *(
                ("heading" if kind == "title" else kind, text)
                for one in both
                for kind, text in truth_of(one)
            ),
        ],
        optional=[
            "Two reports",
            "Title Page",
            "Table of Contents",
            *(p.plain for one in both for p in one.paragraphs if p.kind in ("title", "heading")),
        ],
        details={"language": "en"},
    )


LAYOUTS: tuple[tuple[str, str, Callable[[Source], pages.Page], str], ...] = (
    ("modern", "bridge", pages.modern, "utf-8"),
    ("tables", "flood", pages.old_tables, "windows-1252"),
    ("weblog", "measles", pages.weblog, "utf-8"),
    ("application", "recount", pages.application, "utf-8"),
    ("german", "fernwaerme", pages.foreign, "utf-8"),
    ("chinese", "museum_zh", pages.foreign, "utf-8"),
    ("hebrew", "harbour_he", pages.foreign, "utf-8"),
)


def html(maker: Maker) -> None:
    with Browser(maker.scratch) as browser:
        for name, of, layout, encoding in LAYOUTS:
            article = source(of).without("note")
            page = layout(article)
            told = ("title", "author", "published") if name == "tables" else (
                "title", "author", "published", "outlet", "url"
            )  # fmt: skip
            data = page.html.encode(encoding)
            browser.open(data, article.values["url"])
            told_by_page = details_of(article, *told)
            if name != "tables":  # that one is saved as the server sent it
                data = browser.document().encode("utf-8")
            made = maker.scratch / f"saved_{name}.html"
            made.write_bytes(data)
            how = "as sent by the server" if name == "tables" else "saved by Chromium"
            maker.put(made, f"html_{name}.html", f"a page {how}", article, truth=page.truth,
                      details=told_by_page)  # fmt: skip
    measles = source("measles")
    made = maker.scratch / "qt.html"
    qt_document(maker.text("page/measles.html", html_plain(measles)), made, measles.title)
    maker.put(made, "html_qt.html", "Qt 6 QTextDocument.toHtml", measles)
    rates = source("rates")
    maker.put(maker.pandoc(markdown(rates), "rates.html"), "html_pandoc.html", "pandoc 2.17", rates,
              truth=as_title_block(rates))  # fmt: skip
    flat = maker.text("flat/flood.fodt", fodt(source("flood")))
    maker.put(maker.converted(flat, "html:HTML (StarWriter)", "out"), "html_office.html",
              "LibreOffice 7.4", source("flood"))  # fmt: skip


def mhtml(maker: Maker) -> None:
    with Browser(maker.scratch) as browser:
        for name, of, layout, encoding in LAYOUTS:
            article = source(of).without("note")
            page = layout(article)
            browser.open(page.html.encode(encoding), article.values["url"])
            made = maker.text(f"saved_{name}.mhtml", browser.snapshot())
            told = ("title", "author", "published", "url") + (
                () if name == "tables" else ("outlet",)
            )
            maker.put(made, f"mhtml_{name}.mhtml", "Chromium's single-file save", article,
                      truth=page.truth, details=details_of(article, *told))  # fmt: skip


def eml(maker: Maker) -> None:
    shapes: tuple[tuple[str, str, Callable[[Source], tuple[str, mails.Truth]]], ...] = (
        ("thunderbird", "bridge", mails.thunderbird),
        ("outlook", "rates", mails.outlook),
        ("apple", "flood", mails.apple),
        ("gmail", "fernwaerme", mails.gmail),
        ("gmail_hebrew", "harbour_he", mails.gmail),
        ("newsletter", "measles", mails.newsletter),
    )
    for name, of, shape in shapes:
        article = source(of).without("note")
        text, truth = shape(article)
        made = maker.text(f"{name}.eml", text.replace("\n", "\r\n"))
        maker.put(made, f"eml_{name}.eml", f"in the shape of {name}", article, truth=truth,
                  optional=_subjects(article), details=details_of(article, "title"))  # fmt: skip
    for client, of in (("mutt", "recount"), ("s-nail", "solar")):
        article = source(of).without("note")
        text, truth = mails.for_client(article)
        made = maker.scratch / f"{client}.eml"
        catcher = maker.text("catch.sh", f"#!/bin/sh\ncat > {made}\n")
        catcher.chmod(0o755)
        to = "desk@analysts.example"
        if client == "mutt":
            command = ["mutt", "-n", "-F", "/dev/null"]
            for setting in (f"sendmail={catcher}", "charset=utf-8", "send_charset=utf-8",
                            "from=reporter@press.example", "copy=no"):  # fmt: skip
                command += ["-e", f"set {setting}"]
        else:
            command = ["s-nail", "-:/", "-S", f"mta={catcher}", "-S", "ttycharset=utf-8",
                       "-S", "sendcharsets=utf-8", "-r", "reporter@press.example",
                       "-S", "mime-encoding=quoted-printable"]  # fmt: skip
        run(*command, "-s", article.title, to, folder=maker.scratch, data=text,
            more={"HOME": str(maker.scratch), "LC_ALL": "C.UTF-8"})  # fmt: skip
        maker.put(made, f"eml_{client.replace('-', '')}.eml", client, article, truth=truth,
                  optional=_subjects(article), details=details_of(article, "title"))  # fmt: skip


def _subjects(article: Source) -> list[str]:
    return [article.title, f"Fwd: {article.title}", f"FW: {article.title}"]


def with_date(article: Source) -> Truth:
    """The title block of LaTeX: author without "By", the date in words."""
    date = next(p.plain for p in article.paragraphs if p.kind == "date")
    return [(kind, date if kind == "date" else text) for kind, text in as_title_block(article)]


_TIMES = "\\usepackage[T1]{fontenc}\n\\usepackage{mathptmx}\n\\usepackage[english]{babel}\n"
_CHARTER = "\\usepackage[T1]{fontenc}\n\\usepackage{charter}\n\\usepackage[english]{babel}\n"
# Few sizes, since each is a font of 15 kB; accents are put over letters, as by default.
_MODERN = (
    "\\renewcommand{\\large}{\\normalsize}\\renewcommand{\\Large}{\\normalsize}"
    "\\renewcommand{\\small}{\\normalsize}"
)
_HEAD = (
    "\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhf{}"
    "\\fancyhead[L]{The Eastmere Courier}\\fancyfoot[C]{\\thepage}\n"
)


def pdf(maker: Maker) -> None:
    bridge, flood, rates = source("bridge"), source("flood"), source("rates")
    recount, measles, german = source("recount"), source("measles"), source("fernwaerme")
    named = details_of
    made = pdflatex(latex(rates, preamble=_TIMES), "rates_times", maker.scratch)
    maker.put(made, "pdf_latex.pdf", "pdfTeX, Times", rates, truth=with_date(rates),
              running=["1"], details=named(rates, "title"))  # fmt: skip
    plain = measles.without("caption")
    made = pdflatex(latex(plain, "10pt,a5paper", _MODERN), "measles_cm", maker.scratch)
    maker.put(made, "pdf_latex_cm.pdf", "pdfTeX, Computer Modern, small pages", plain,
              truth=with_date(plain), running=["1"], details=named(plain, "title"))  # fmt: skip
    flat = maker.text("flat/bridge_pdf.fodt", fodt(bridge, heads=HEADS))
    running = [HEADS[0], f"{HEADS[1]} 1"]
    maker.put(maker.converted(flat, "pdf", "pdf"), "pdf_office.pdf", "LibreOffice 7.4", bridge,
              running=running)  # fmt: skip
    flat = maker.text("flat/german_pdf.fodt", fodt(german, hyphenate=True, font="Liberation Sans"))
    maker.put(maker.converted(flat, "pdf", "pdf"), "pdf_german.pdf", "LibreOffice 7.4", german)
    page = maker.text("page/recount.html", html_plain(recount.without("note")))
    made = maker.scratch / "recount_qt.pdf"
    qt_document(page, made, recount.title)
    maker.put(made, "pdf_qt.pdf", "Qt 6 QPdfWriter", recount.without("note"), running=["1"])
    text = maker.text("flood.ms", groff_ms(flood.without("note")))
    _groff(text, maker.scratch / "flood_groff.pdf", maker.scratch)
    without = flood.without("note", "byline")
    maker.put(
        maker.scratch / "flood_groff.pdf",
        "pdf_groff.pdf",
        "groff's ms and gropdf",
        without,
        truth=_after_title(without),
        running=[flood.values["outlet"], "2"],
        details=named(flood, "title"),
    )
    with Browser(maker.scratch) as browser:
        style = (
            "body{font:11pt/1.4 'Liberation Serif';text-align:justify;hyphens:auto}"
            "h1{font-size:22pt;text-align:left}em,i{font-style:normal}"
        )
        shown = flood.without("note")
        browser.open(html_plain(shown, style).encode(), flood.values["url"])
        made = maker.scratch / "flood_browser.pdf"
        made.write_bytes(
            browser.pdf(
                displayHeaderFooter=True,
                headerTemplate="<div style='font:8px Liberation Serif;margin-left:1cm'>"
                "<span class=date></span> Hill &amp; Vale</div>",
                footerTemplate="<div style='font:8px Liberation Serif;margin-left:1cm'>"
                "<span class=url></span>"
                " <span class=pageNumber></span>/<span class=totalPages></span></div>",
                marginTop=0.8, marginBottom=0.8,
            )
        )  # fmt: skip
        maker.put(made, "pdf_browser.pdf", "Chromium's print, with its head and foot", shown,
                  running=["11/22/26, 7:39 PM Hill & Vale",
                           flood.values["url"] + " 1/2"])  # fmt: skip
        hebrew = source("harbour_he")
        browser.open(html_plain(hebrew, "body{font-family:'DejaVu Sans'}").encode(),
                     hebrew.values["url"])  # fmt: skip
        made = maker.scratch / "hebrew_browser.pdf"
        made.write_bytes(browser.pdf())
        maker.put(made, "pdf_hebrew.pdf", "Chromium's print", hebrew)
        style = (
            "body{font:10pt/1.35 'Liberation Serif';text-align:justify;hyphens:auto}"
            "h1{font-size:20pt;text-align:left}em,i{font-style:normal}"
            ".news{columns:2;column-gap:8mm}"
        )
        shown = measles.without("note", "table", "row")
        page_text = html_plain(shown, style).replace("<body>", "<body><div class=news>")
        page_text = re.sub(
            r"<div class=news>(\s*<h1>.*?</h1>)", r"\1<div class=news>", page_text, flags=re.S
        )
        browser.open(page_text.replace("</body>", "</div></body>").encode(), measles.values["url"])
        made = maker.scratch / "measles_columns.pdf"
        made.write_bytes(browser.pdf())
        maker.put(made, "pdf2_browser.pdf", "Chromium's print, CSS columns", shown, columns=2)
    two_columns(maker)


def two_columns(maker: Maker) -> None:
    bridge, flood, rates = source("bridge"), source("flood"), source("rates")
    recount, german, solar = source("recount"), source("fernwaerme"), source("solar")
    named = details_of
    made = pdflatex(latex(recount, "10pt,a4paper,twocolumn", _TIMES), "recount_two", maker.scratch)
    maker.put(made, "pdf2_latex.pdf", "pdfTeX, twocolumn, Times", recount,
              truth=with_date(recount), running=["1"], columns=2,
              details=named(recount, "title"))  # fmt: skip
    made = pdflatex(latex(bridge, "10pt,a4paper,twocolumn", _CHARTER + _HEAD), "bridge_two",
                    maker.scratch)  # fmt: skip
    maker.put(made, "pdf2_latex_heads.pdf", "pdfTeX, twocolumn, Charter, running heads", bridge,
              truth=with_date(bridge), running=[bridge.values["outlet"], "1"], columns=2,
              details=named(bridge, "title"))  # fmt: skip
    shown = flood.without("note")
    body = f"\\begin{{multicols}}{{2}}\n{tex_body(shown)}\\end{{multicols}}\n"
    made = pdflatex(
        latex(shown, "10pt,a4paper", _TIMES + "\\usepackage{multicol,microtype}", body),
        "flood_multicols",
        maker.scratch,
    )
    maker.put(made, "pdf2_latex_balanced.pdf", "pdfTeX, multicol, microtype", shown,
              truth=with_date(shown), running=["1"], columns=2,
              details=named(shown, "title"))  # fmt: skip
    flat = maker.text(
        "flat/german_two.fodt", fodt(german.without("note"), columns=2, hyphenate=True)
    )
    maker.put(maker.converted(flat, "pdf", "pdf"), "pdf2_office_german.pdf",
              "LibreOffice 7.4, a section of two columns", german.without("note"),
              columns=2)  # fmt: skip
    shown = rates.without("note", "table", "row", "caption")
    text = maker.text("rates_two.ms", groff_ms(shown, columns=2))
    made = maker.scratch / "rates_groff.pdf"
    _groff(text, made, maker.scratch)
    shown = shown.without("byline")
    maker.put(made, "pdf2_groff.pdf", "groff's ms in two columns", shown,
              truth=_after_title(shown), running=[rates.values["outlet"], "2"], columns=2,
              details=named(rates, "title"))  # fmt: skip
    flat = maker.text("flat/solar_two.fodt", fodt(solar, columns=2, font="Liberation Sans"))
    maker.put(maker.converted(flat, "pdf", "pdf"), "pdf2_office.pdf",
              "LibreOffice 7.4, a section of two columns", solar, columns=2)  # fmt: skip


def _after_title(article: Source) -> Truth:
    """The truth with the author's name after the title, as groff sets it."""
    pairs = truth_of(article)
    place = next(k for k, (kind, _) in enumerate(pairs) if kind == "title") + 1
    return [*pairs[:place], ("byline", article.values["author"]), *pairs[place:]]


def _groff(text: Path, target: Path, scratch: Path) -> None:
    command = f"groff -k -K utf8 -Tpdf -ms {text} > {target}"
    run("sh", "-c", command, folder=scratch)


MAKERS = {
    "docx": docx,
    "odt": odt,
    "rtf": rtf,
    "epub": epub,
    "html": html,
    "mhtml": mhtml,
    "eml": eml,
    "pdf": pdf,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--only", nargs="*", choices=list(MAKERS), default=list(MAKERS))
    parser.add_argument(
        "--sphinx", default=sys.executable, help="a Python with docutils and Sphinx"
    )
    options = parser.parse_args()
    scratch = options.scratch.resolve()
    shutil.rmtree(scratch / "out", ignore_errors=True)
    scratch.mkdir(parents=True, exist_ok=True)
    os.umask(0o022)
    maker = Maker(scratch, options.sphinx)
    (scratch / "lead.png").write_bytes(picture())
    for name in options.only:
        MAKERS[name](maker)
    target = FORMATS / "manifest.json"
    known = json.loads(target.read_text("utf-8")) if target.exists() else []
    fresh = {sample.file: sample.row() for sample in maker.samples}
    prefixes = tuple(f"{name}_" for name in options.only) + (
        ("pdf2_",) if "pdf" in options.only else ()
    )
    kept = [row for row in known if not row["file"].startswith(prefixes)]
    rows = sorted([*kept, *fresh.values()], key=lambda row: str(row["file"]))
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    target.write_text(f"[\n{lines}\n]\n", "utf-8")
    total = sum((FORMATS / str(row["file"])).stat().st_size for row in rows)
    print(f"{len(rows)} samples, {total:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
