"""A source article as HTML, Markdown, reStructuredText, LaTeX, groff and flat OpenDocument."""

# ruff: noqa: E501 - styles of a document are one line each

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Callable
from html import escape

from sample_sources import Paragraph, Run, Source, groups


def picture(width: int = 48, height: int = 32) -> bytes:
    """A small PNG of one colour a row."""
    rows = b"".join(b"\0" + bytes((90 + y, 120 + y, 150 - y)) * width for y in range(height))

    def chunk(name: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def data_address(image: bytes) -> str:
    """A data: address of a PNG."""
    return "data:image/png;base64," + base64.b64encode(image).decode("ascii")


# --- HTML


def html_runs(paragraph: Paragraph, note: Callable[[str], str] | None = None) -> str:
    """The inline HTML of a paragraph."""
    found = []
    for run in paragraph.runs:
        words = escape(run.text, quote=False)
        if run.style == "strong":
            words = f"<em>{words}</em>"
        elif run.style == "link":
            words = f'<a href="{escape(run.address)}">{words}</a>'
        elif run.style == "note":
            words = note(run.text) if note else ""
        found.append(words)
    return "".join(found)


def html_block(group: list[Paragraph], image: str = "") -> str:
    """One paragraph, list or table."""
    first = group[0]
    words = html_runs(first)
    match first.kind:
        case "title":
            return f"<h1>{words}</h1>\n"
        case "standfirst":
            return f'<p class="standfirst"><b>{words}</b></p>\n'
        case "heading":
            return f"<h2>{words}</h2>\n"
        case "quote":
            return f"<blockquote><p>{words}</p></blockquote>\n"
        case "list" | "number":
            tag = "ul" if first.kind == "list" else "ol"
            items = "".join(f"<li>{html_runs(item)}</li>\n" for item in group)
            return f"<{tag}>\n{items}</{tag}>\n"
        case "table":
            rows = []
            for row in group:
                tag = "th" if row.kind == "table" else "td"
                cells = "".join(f"<{tag}>{escape(cell, quote=False)}</{tag}>" for cell in row.cells)
                rows.append(f"<tr>{cells}</tr>\n")
            return f"<table>\n{''.join(rows)}</table>\n"
        case "image":
            return f'<p><img src="{image}" alt="" width="48" height="32"></p>\n' if image else ""
        case "caption":
            return f'<p class="caption"><i>{words}</i></p>\n'
        case kind:
            return f'<p class="{kind}">{words}</p>\n' if kind != "body" else f"<p>{words}</p>\n"


def html_body(article: Source, image: str = "") -> str:
    """All paragraphs, without footnotes."""
    return "".join(html_block(group, image) for group in groups(article.paragraphs))


def html_plain(article: Source, style: str = "", *, image: str = "") -> str:
    """A plain page with the article alone."""
    way = ' dir="rtl"' if article.language == "he" else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{article.language}"{way}>\n<head><meta charset="utf-8">\n'
        f"<title>{escape(article.title, quote=False)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{html_body(article, image)}</body>\n</html>\n"
    )


# --- Markdown and reStructuredText


def _marked(paragraph: Paragraph) -> str:
    found = []
    for run in paragraph.runs:
        if run.style == "strong":
            found.append(f"*{run.text}*")
        elif run.style == "link":
            found.append(f"[{run.text}]({run.address})")
        elif run.style == "note":
            found.append(f"^[{run.text}]")
        else:
            found.append(run.text.replace("$", "\\$"))
    return "".join(found)


def markdown(article: Source, *, metadata: bool = True, level: int = 1) -> str:
    """Pandoc's Markdown; with metadata, title, author and date stand there and not in the text."""
    lines = []
    if metadata:
        lines.append("---")
        quoted = article.title.replace('"', '\\"')
        lines.append(f'title: "{quoted}"')
        lines.append(f'author: "{article.values["author"]}"')
        lines.append(f'date: "{article.values["published"]}"')
        lines.append(f"lang: {article.language}")
        lines.append("---\n")
    for group in groups(article.paragraphs):
        first = group[0]
        match first.kind:
            case "title" | "byline" | "date" if metadata:
                continue
            case "title":
                lines.append(f"{'#' * level} {_marked(first)}\n")
            case "heading":
                lines.append(f"{'#' * (level + (not metadata))} {_marked(first)}\n")
            case "quote":
                lines.append(f"> {_marked(first)}\n")
            case "list" | "number":
                for place, item in enumerate(group, 1):
                    mark = "-" if first.kind == "list" else f"{place}."
                    lines.append(f"{mark} {_marked(item)}")
                lines.append("")
            case "table":
                lines.append("| " + " | ".join(first.cells) + " |")
                lines.append("|" + "---|" * len(first.cells))
                lines.extend("| " + " | ".join(row.cells) + " |" for row in group[1:])
                lines.append("")
            case "image":
                continue
            case "caption":
                lines.append(f"*{first.plain}*\n")
            case _:
                lines.append(_marked(first) + "\n")
    return "\n".join(lines)


def rst(article: Source) -> str:
    """reStructuredText for docutils and Sphinx."""
    lines: list[str] = []
    for group in groups(article.paragraphs):
        first = group[0]
        words = "".join(_rst_run(run) for run in first.runs)
        match first.kind:
            case "title":
                rule = "=" * (2 * len(words))
                lines += [rule, words, rule, ""]
            case "heading":
                lines += [words, "-" * (2 * len(words)), ""]
            case "quote":
                lines += ["    " + words, ""]
            case "list" | "number":
                mark = "-" if first.kind == "list" else "#."
                lines += [f"{mark} {''.join(map(_rst_run, item.runs))}" for item in group]
                lines.append("")
            case "table":
                lines += [".. list-table::", "   :header-rows: 1", ""]
                for row in group:
                    lines += [
                        f"   {'*' if not place else ' '} - {cell}"
                        for place, cell in enumerate(row.cells)
                    ]
                lines.append("")
            case "image":
                continue
            case "caption":
                lines += [f"*{words}*", ""]
            case _:
                lines += [words, ""]
    if article.notes:
        lines += [f".. [#] {note}" for note in article.notes] + [""]
    return "\n".join(lines)


def _rst_run(run: Run) -> str:
    if run.style == "strong":
        return f"*{run.text}*"
    if run.style == "link":
        return f"`{run.text} <{run.address}>`__"
    return "\\ [#]_" if run.style == "note" else run.text


# --- LaTeX and groff

_TEX = str.maketrans(
    {
        "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
        "“": "``", "”": "''", "‘": "`", "’": "'", "„": r"\quotedblbase{}",
        "—": "---", "–": "--", "£": r"\pounds{}", "…": r"\dots{}",
    }
)  # fmt: skip


def tex(text: str) -> str:
    """Text for LaTeX with inputenc's utf8."""
    return text.translate(_TEX)


def _tex_runs(paragraph: Paragraph) -> str:
    found = []
    for run in paragraph.runs:
        words = tex(run.text)
        if run.style == "strong":
            words = f"\\emph{{{words}}}"
        elif run.style == "note":
            words = f"\\footnote{{{words}}}"
        found.append(words)
    return "".join(found)


def tex_body(article: Source) -> str:
    """The paragraphs; title, byline and date are \\maketitle's."""
    lines = []
    for group in groups(article.paragraphs):
        first = group[0]
        words = _tex_runs(first)
        match first.kind:
            case "title" | "byline" | "date" | "image":
                continue
            case "standfirst":
                lines.append(f"\\noindent\\textbf{{{words}}}\n")
            case "heading":
                lines.append(f"\\section*{{{words}}}\n")
            case "quote":
                lines.append(f"\\begin{{quote}}\n{words}\n\\end{{quote}}\n")
            case "list" | "number":
                name = "itemize" if first.kind == "list" else "enumerate"
                items = "\n".join(f"\\item {_tex_runs(item)}" for item in group)
                lines.append(f"\\begin{{{name}}}\n{items}\n\\end{{{name}}}\n")
            case "table":
                rows = " \\\\\n".join(" & ".join(map(tex, row.cells)) for row in group)
                wide = "l" + "r" * (len(first.cells) - 1)
                lines.append(
                    f"\\begin{{center}}\\small\n\\begin{{tabular}}{{{wide}}}\n{rows}\n"
                    "\\end{tabular}\n\\end{center}\n"
                )
            case "caption":
                lines.append(f"\\begin{{center}}\\small\\itshape {words}\\end{{center}}\n")
            case _:
                lines.append(words + "\n")
    return "\n".join(lines)


def latex(
    article: Source, options: str = "11pt,a4paper", preamble: str = "", body: str = ""
) -> str:
    """A LaTeX article."""
    return (
        f"\\documentclass[{options}]{{article}}\n\\usepackage[utf8]{{inputenc}}\n"
        f"\\usepackage{{textcomp}}\n{preamble}\n"
        f"\\title{{{tex(article.title)}}}\n\\author{{{tex(article.values['author'])}}}\n"
        f"\\date{{{tex(_date(article))}}}\n\\begin{{document}}\n\\maketitle\n"
        f"{body or tex_body(article)}\\end{{document}}\n"
    )


def _date(article: Source) -> str:
    return next(p.plain for p in article.paragraphs if p.kind == "date")


def groff_ms(article: Source, *, columns: int = 1) -> str:
    """groff's ms macros."""
    lines = [".nr PS 10", ".nr VS 12.5", ".ds CH", ".ds LH " + article.values["outlet"]]
    lines += [".ds RH %", ".P1", ".TL", article.title, ".AU", article.values["author"]]
    if columns == 2:
        lines.append(".2C")
    for group in groups(article.paragraphs):
        first = group[0]
        match first.kind:
            case "title" | "byline" | "image":
                continue
            case "standfirst" | "date" | "caption":
                lines += [".LP", ".I", first.plain, ".R"]
            case "heading":
                lines += [".SH", first.plain]
            case "quote":
                lines += [".QP", first.plain]
            case "list" | "number":
                for place, item in enumerate(group, 1):
                    mark = "\\(bu" if first.kind == "list" else f"{place}."
                    lines += [f".IP {mark} 3", item.plain]
            case "table":
                lines += [".LP", ".nf"]
                lines += ["\t".join(row.cells) for row in group]
                lines += [".fi"]
            case _:
                lines += [".PP", first.plain]
    # A line that begins with a full stop or an apostrophe would be a request.
    return "\n".join(
        line if place < 10 or line.startswith(".") else _groff(line)
        for place, line in enumerate(lines)
    )


def _groff(line: str) -> str:
    return "\\&" + line if line.startswith("'") else line


# --- flat OpenDocument

_FODT_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink">
"""

_FODT_STYLES = """<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="no-limit"/>
<style:text-properties style:font-name="{font}" fo:font-family="'{font}'" fo:font-size="10.5pt" fo:language="{language}" fo:country="{country}" fo:hyphenate="{hyphenate}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:text-align="justify"{way}/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.3cm"{way}/><style:text-properties fo:font-size="20pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.3cm"{way}/><style:text-properties fo:font-size="13pt" fo:hyphenate="false"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"{way}/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard" style:class="html"><style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.25cm"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-bottom="0.3cm"{way}/><style:text-properties fo:font-size="9pt" fo:font-style="italic"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Graphics" style:family="graphic"/>
<style:style style:name="Frame" style:family="graphic"/>
<text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.5cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style>
<text:list-style style:name="numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:space-before="0.5cm" text:min-label-width="0.5cm"/></text:list-level-style-number></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="section" style:family="section"><style:section-properties><style:columns fo:column-count="{columns}" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:style style:name="frame" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties style:wrap="none" fo:border="0.5pt solid #000000" fo:padding="0.2cm" style:vertical-pos="from-top" style:horizontal-pos="center" style:horizontal-rel="paragraph"/></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #808080"/></style:style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">{heads}</style:master-page></office:master-styles>
"""


def _fodt_runs(paragraph: Paragraph, count: list[int]) -> str:
    found = []
    for run in paragraph.runs:
        words = escape(run.text, quote=False)
        if run.style == "strong":
            words = f'<text:span text:style-name="Emphasis">{words}</text:span>'
        elif run.style == "link":
            words = (
                f'<text:a xlink:type="simple" xlink:href="{escape(run.address)}">{words}</text:a>'
            )
        elif run.style == "note":
            count[0] += 1
            words = (
                f'<text:note text:id="ftn{count[0]}" text:note-class="footnote"><text:note-citation>'
                f"{count[0]}</text:note-citation><text:note-body>"
                f'<text:p text:style-name="Footnote">{words}</text:p></text:note-body></text:note>'
            )
        found.append(words)
    return "".join(found)


def _fodt_block(group: list[Paragraph], count: list[int], place: int) -> str:
    first = group[0]
    words = _fodt_runs(first, count)
    styles = {
        "title": "Title",
        "standfirst": "Subtitle",
        "caption": "Caption",
        "quote": "Quotations",
        "byline": "Standard",
        "date": "Standard",
    }
    match first.kind:
        case "heading":
            return (
                f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{words}</text:h>\n'
            )
        case "list" | "number":
            style = "bullets" if first.kind == "list" else "numbers"
            items = "".join(
                '<text:list-item><text:p text:style-name="Text_20_body">'
                f"{_fodt_runs(item, count)}</text:p></text:list-item>\n"
                for item in group
            )
            return f'<text:list text:style-name="{style}">\n{items}</text:list>\n'
        case "table":
            rows = "".join(
                "<table:table-row>"
                + "".join(
                    '<table:table-cell table:style-name="cell" office:value-type="string"><text:p>'
                    f"{escape(cell, quote=False)}</text:p></table:table-cell>"
                    for cell in row.cells
                )
                + "</table:table-row>\n"
                for row in group
            )
            wide = len(first.cells)
            return (
                f'<table:table table:name="Table{place}"><table:table-column '
                f'table:number-columns-repeated="{wide}"/>\n{rows}</table:table>\n'
            )
        case "image":
            image = base64.b64encode(picture()).decode("ascii")
            return (
                '<text:p text:style-name="Standard"><draw:frame text:anchor-type="as-char" '
                f'draw:name="Image{place}" svg:width="4cm" svg:height="2.6cm"><draw:image>'
                f"<office:binary-data>{image}</office:binary-data></draw:image></draw:frame>"
                "</text:p>\n"
            )
        case kind:
            style = styles.get(kind, "Text_20_body")
            return f'<text:p text:style-name="{style}">{words}</text:p>\n'


def fodt(
    article: Source,
    *,
    font: str = "Liberation Serif",
    columns: int = 1,
    hyphenate: bool = False,
    heads: tuple[str, str] | None = None,
    frame: str = "",
    tracked: bool = False,
) -> str:
    """A flat OpenDocument text.

    ``heads`` are words of the running head and, with the page number behind, of the foot.
    ``frame`` is the text of a text box after the third paragraph. ``tracked`` makes the last
    paragraph one that was changed: words of it were inserted, others deleted.
    """
    masters = ""
    if heads:
        masters = (
            f'<style:header><text:p text:style-name="Header">{heads[0]}</text:p></style:header>'
            f'<style:footer><text:p text:style-name="Footer">{heads[1]} '
            '<text:page-number text:select-page="current">1</text:page-number></text:p>'
            "</style:footer>"
        )
    country = {"de": "DE", "en": "GB", "he": "IL", "zh": "CN"}[article.language]
    way = ' style:writing-mode="rl-tb"' if article.language == "he" else ""
    styles = _FODT_STYLES.format(
        font=font,
        language=article.language,
        country=country,
        hyphenate=str(hyphenate).lower(),
        columns=columns,
        heads=masters,
        way=way,
    )
    count = [0]
    blocks = [
        (group[0].kind, _fodt_block(group, count, place))
        for place, group in enumerate(groups(article.paragraphs))
    ]
    changes = ""
    if tracked:
        blocks[-1] = ("body", _tracked(article.paragraphs[-1]))
        changes = _CHANGES
    if frame:
        blocks.insert(
            4,
            (
                "frame",
                '<text:p text:style-name="Text_20_body"><draw:frame draw:style-name="frame" '
                'text:anchor-type="paragraph" draw:name="Box" svg:width="9cm"><draw:text-box '
                f'fo:min-height="1cm"><text:p>{escape(frame, quote=False)}</text:p>'
                "</draw:text-box></draw:frame></text:p>\n",
            ),
        )
    head = ""
    if columns > 1:
        split = next(k for k, (kind, _) in enumerate(blocks) if kind == "body")
        head = "".join(words for _, words in blocks[:split])
        rest = "".join(words for _, words in blocks[split:])
        text = (
            f'{head}<text:section text:style-name="section" text:name="News">{rest}</text:section>'
        )
    else:
        text = "".join(words for _, words in blocks)
    return (
        f"{_FODT_HEAD}<office:meta><dc:title>{escape(article.title, quote=False)}</dc:title>"
        f"<meta:initial-creator>{article.values['author']}</meta:initial-creator>"
        f"<dc:creator>{article.values['author']}</dc:creator>"
        f"<meta:creation-date>{article.values['published']}T09:30:00</meta:creation-date>"
        f"<dc:date>{article.values['published']}T10:15:00</dc:date>"
        f"<dc:language>{article.language}-{country}</dc:language></office:meta>\n"
        f"{styles}<office:body><office:text>{changes}\n{text}</office:text></office:body>\n"
        "</office:document>\n"
    )


# Words that an editor struck out of a tracked sample: they must not be read.
STRUCK = "slashed and "
_INFO = (
    "<office:change-info><dc:creator>A. Editor</dc:creator>"
    "<dc:date>2026-03-12T08:00:00</dc:date></office:change-info>"
)
_CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="ct1"><text:insertion>'
    f"{_INFO}</text:insertion></text:changed-region>"
    f'<text:changed-region text:id="ct2"><text:deletion>{_INFO}'
    f'<text:p text:style-name="Text_20_body">{STRUCK}</text:p></text:deletion>'
    "</text:changed-region></text:tracked-changes>"
)


def _tracked(paragraph: Paragraph) -> str:
    words = paragraph.plain.split(" ")
    third = len(words) // 3
    start, middle, end = (
        escape(" ".join(part), quote=False)
        for part in (words[:third], words[third : 2 * third], words[2 * third :])
    )
    return (
        f'<text:p text:style-name="Text_20_body">{start} <text:change text:change-id="ct2"/>'
        f'<text:change-start text:change-id="ct1"/>{middle} <text:change-end text:change-id="ct1"/>'
        f"{end}</text:p>\n"
    )
