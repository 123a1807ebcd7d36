"""Whole files that use much of what their formats have: what mutants are made of.

Small, so that most of a mutant's bytes are ones that a parser decides by.
"""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

from hostile_files.packages import (
    RELATIONSHIPS,
    XML,
    W,
    chapter,
    docx,
    epub,
    odt,
    paragraph,
    word_document,
)
from hostile_files.pdf_objects import CATALOG, page, pdf, stream
from hostile_files.samples import GOOD, SENTENCE

# Small files of real producers, where the tests have some.
REAL = Path(__file__).parents[2] / "data" / "formats"
_MOST_REAL = 40_000  # bytes; larger ones make a mutant cost 50 ms

_TEXT = """Ceasefire talks begin in Garnet

By Jane Doe and John Roe | 15 May 2026 | The Coast Courier

PARIS, May 15 (Reuters) — The mayor said that 14 ships “had been turned back” since 3 May.

• first item
• second item

Read more: Ten years of storms
© 2026 The Coast Courier. https://news.invalid/2026/05/15/talks
"""
_MARKDOWN = """---
title: Talks
author: Jane Doe
date: 2026-05-15
---
# Talks *begin*

> The mayor said **five** people.
> - one [link](https://news.invalid "t") ![i](a.png)

1. `code` and ~~gone~~ &amp; <b>bold</b>

| a | b |
|---|---|
| 1 | 2 |

```
fenced
```
[r]: https://news.invalid
"""
_PAGE = f"""<!doctype html><html lang=en><head><meta charset=utf-8><title>Talks – Courier</title>
<meta name=author content="Jane Doe"><meta property="og:site_name" content="The Coast Courier">
<meta property="article:published_time" content="2026-05-15T10:00:00Z">
<link rel=canonical href="https://news.invalid/talks">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Talks",
"author":[{{"name":"Jane Doe"}}],"publisher":{{"name":"Courier"}}}}</script>
<style>p{{color:red}}</style></head><body><nav><ul><li><a href=/>Home</a><li>News</ul></nav>
<article><h1>Talks begin</h1><p class=dek>{SENTENCE}</p><figure><img src=a.png alt="The port">
<figcaption>The port. Photo: R. Aho</figcaption></figure><p>{SENTENCE}
<b>It</b> &amp; <i>rained</i>.<br>{SENTENCE}</p><h2>Later</h2>
<blockquote><p>{SENTENCE}</p></blockquote><ul><li>one<li>two</ul>
<table><tr><th>a<td>b</table><p hidden>{SENTENCE}</p><pre>  kept
 as is</pre></article><aside>Read more: storms</aside><footer>© Courier</footer></body></html>"""


def _word() -> bytes:
    note = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{paragraph("A note.")}'
        "</w:footnote></w:footnotes>"
    )
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="H1">'
        '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
    )
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Talks</dc:title>'
        "<dc:creator>Jane Doe</dc:creator></cp:coreProperties>"
    )
    body = (
        '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Talks begin</w:t></w:r></w:p>'
        f"{paragraph(SENTENCE)}"
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        '<w:r><w:t>item</w:t><w:tab/><w:br/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:ins w:id="2"><w:r><w:t>SIX</w:t></w:r></w:ins><w:del w:id="1"><w:r>'
        "<w:delText>FIVE</w:delText></w:r></w:del><w:hyperlink><w:r><w:t>link</w:t></w:r>"
        '</w:hyperlink><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>'
        f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
        f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('box')}</w:txbxContent></w:pict></w:r></w:p>"
    )
    relations = (
        f'{XML}<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="f" Type="http://schemas.'
        'openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>'
        "</Relationships>"
    )
    return docx(
        word_document(body),
        [
            ("word/footnotes.xml", XML + note),
            ("word/styles.xml", XML + styles),
            ("word/_rels/document.xml.rels", relations),
            ("docProps/core.xml", XML + core),
        ],
    )


_OPEN_DOCUMENT = (
    '<text:h text:outline-level="1">Talks</text:h>'
    f"<text:p>{SENTENCE}<text:s text:c='3'/><text:tab/><text:line-break/>"
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>"
    "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>"
    '<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row>'
    '<table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>'
    "</table:table-row></table:table>"
)
_RICH = (
    rb"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 B;}}"
    rb"{\info{\title Talks}{\author Jane Doe}{\creatim\yr2026\mo5\dy15}}"
    rb"{\stylesheet{\s1 heading 1;}}"
    rb"\pard\s1\b Talks begin\b0\par\pard The mayor \u8220?said\u8221? that\~five\line people \'e9."
    rb"\par{\field{\*\fldinst HYPERLINK http://x}{\fldrslt link}}{\footnote A note.}"
    rb"{\pict\wmetafile8\picw1 0123456789abcdef}\trowd\cellx100 a\cell b\cell\row"
    rb"{\*\unknown hidden}{\listtext\bullet}item\par\bin3 abc\f1 \'cc\'fd\'f0\par}"
)
_MAIL = (
    "From: =?utf-8?q?Jane_Do=C3=A9?= <jane@news.invalid>\r\nTo: a@b.c\r\nSubject: Talks\r\n"
    " begin\r\nDate: Fri, 15 May 2026 10:00:00 +0000\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/mixed; boundary="m"\r\n\r\n--m\r\n'
    'Content-Type: multipart/alternative; boundary="a"\r\n\r\n--a\r\n'
    "Content-Type: text/plain; charset=iso-8859-1\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    f"\r\n{SENTENCE} Caf=E9=\r\n soft.\r\n> quoted\r\n-- \r\nJane\r\n--a\r\n"
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "PHA+VGhlIG1heW9yIHNhaWQuPC9wPg==\r\n--a--\r\n--m\r\nContent-Type: message/rfc822\r\n\r\n"
    "From: b@c.d\r\nSubject: inner\r\n\r\nForwarded.\r\n--m\r\n"
    'Content-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment\r\n\r\nx\r\n'
    "--m--\r\n"
)
_TWO_PAGES = (
    CATALOG,
    b"<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>",
    page(),
    stream(
        b"BT /F1 18 Tf 50 750 Td (Talks begin) Tj /F1 10 Tf 0 -30 Td 12 TL (The mayor said that"
        b" fi-) Tj T* (ve people attended.) Tj ET BT 320 700 Td [(Sec) -20 (ond column)] TJ ET"
    ),
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Rotate 90/Contents[4 0 R 6 0 R]"
    b"/Resources<</Font<</F1 7 0 R>>>>/Annots[<</Subtype/Link/Rect[0 0 9 9]>>]>>",
    stream(b"q 1 0 0 1 0 0 cm BT /F1 9 Tf 1 0 0 1 50 40 Tm (Page 2) Tj ET Q"),
    b"<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Arial/FirstChar 32/LastChar 34"
    b"/Widths[250 333 408]/Encoding<</Differences[32/space/fi/fl]>>/ToUnicode 8 0 R>>",
    stream(b"begincmap 1 beginbfrange <21> <22> <FB01> endbfrange endcmap"),
    b"<</Title(Talks)/Author<FEFF004A>/CreationDate(D:20260515)>>",
)

SEEDS: dict[str, tuple[bytes, ...]] = {
    "txt": (_TEXT.encode(), _TEXT.encode("utf-16"), _TEXT.encode("cp1252")),
    "md": (_MARKDOWN.encode(),),
    "html": (_PAGE.encode(), GOOD["html"][:900]),
    "mhtml": (
        GOOD["mhtml"],
        GOOD["mhtml"].replace(b"<p>", _PAGE.encode().replace(b"=", b"=3D"), 1),
    ),
    "docx": (_word(), GOOD["docx"]),
    "odt": (odt(_OPEN_DOCUMENT), GOOD["odt"]),
    "rtf": (_RICH, GOOD["rtf"]),
    "pdf": (pdf(_TWO_PAGES), GOOD["pdf"]),
    "epub": (
        epub(chapter(f"<h1>Talks</h1><p>{SENTENCE}</p><ul><li>one</li></ul><p>“{SENTENCE}”</p>")),
        GOOD["epub"],
    ),
    "eml": (_MAIL.encode(), GOOD["eml"]),
}


@cache
def seeds(kind: str) -> tuple[bytes, ...]:
    """The files of a format that mutants are made of."""
    found = REAL.rglob(f"*.{kind}") if REAL.is_dir() else ()
    known = sorted((path.stat().st_size, path.name, path) for path in found)
    real = tuple(path.read_bytes() for size, _, path in known if size <= _MOST_REAL)
    return SEEDS[kind] + real[:4]


def members(data: bytes) -> list[tuple[str, bytes]]:
    """The parts of a package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return [(one, package.read(one)) for one in package.namelist()]
