"""Mails in the shapes of the usual programs: how they write headers, alternatives and line ends."""

from __future__ import annotations

import base64
import quopri
import textwrap
from email.header import Header
from email.utils import formatdate
from html import escape

from sample_renderings import html_block, html_runs
from sample_sources import Paragraph, Source, groups, truth_of

Truth = list[tuple[str, str]]
_MOMENT = 1773225000  # 11 March 2026, 10:30 UTC


def plain_paragraphs(article: Source) -> list[str]:
    """The article as a plain mail has it: lists with a hyphen, rows with tabs."""
    found, number = [], 0
    for paragraph in article.paragraphs:
        number = number + 1 if paragraph.kind == "number" else 0
        match paragraph.kind:
            case "image":
                continue
            case "list":
                found.append("- " + paragraph.plain)
            case "number":
                found.append(f"{number}. {paragraph.plain}")
            case "table" | "row":
                found.append(" | ".join(paragraph.cells))
            case _:
                found.append(paragraph.plain)
    return found


def wrapped(article: Source, width: int = 72) -> str:
    """Paragraphs with hard line breaks and blank lines between."""
    return "\n\n".join(
        textwrap.fill(words, width, break_on_hyphens=False, break_long_words=False)
        for words in plain_paragraphs(article)
    )


def flowed(article: Source) -> str:
    """RFC 3676's format=flowed: a space at a line's end says that the paragraph goes on."""
    found = []
    for words in plain_paragraphs(article):
        lines = textwrap.wrap(words, 71, break_on_hyphens=False, break_long_words=False)
        stuffed = [" " + line if line.startswith((">", " ", "From ")) else line for line in lines]
        found.append(" \n".join(stuffed))
    return "\n\n".join(found)


def _word(text: str, charset: str = "utf-8") -> str:
    """A header's text in encoded words where it must be."""
    return Header(text, charset, maxlinelen=74, header_name="Subject").encode()


def _quoted(text: str, charset: str = "utf-8") -> str:
    return quopri.encodestring(text.encode(charset)).decode("ascii")


def _base64(text: str) -> str:
    return base64.encodebytes(text.encode("utf-8")).decode("ascii")


def _message(headers: list[tuple[str, str]], body: str) -> str:
    return "".join(f"{name}: {value}\n" for name, value in headers) + "\n" + body


def _alternative(mark: str, plain: tuple[str, str, str], html: tuple[str, str, str]) -> str:
    """Two parts, each (charset parameter, transfer encoding, encoded text)."""
    parts = "".join(
        f"--{mark}\nContent-Type: text/{kind}; {charset}\nContent-Transfer-Encoding: {how}\n\n"
        f"{text}\n"
        for kind, (charset, how, text) in (("plain", plain), ("html", html))
    )
    return f"{parts}--{mark}--\n"


def _headers(article: Source, subject: str, **more: str) -> list[tuple[str, str]]:
    author = article.values["author"].split(" and ")[0]
    return [
        ("Date", formatdate(_MOMENT, localtime=False).replace("-0000", "+0000")),
        ("From", f"{_word(author)} <reporter@press.example>"),
        ("To", "Desk <desk@analysts.example>"),
        ("Subject", _word(subject)),
        ("MIME-Version", "1.0"),
        *((name.replace("_", "-"), value) for name, value in more.items()),
    ]


def _received() -> list[tuple[str, str]]:
    return [
        ("Return-Path", "<reporter@press.example>"),
        (
            "Received",
            "from mx1.press.example (mx1.press.example [192.0.2.7])\n\tby mail.analysts.example "
            "(Postfix) with ESMTPS id 4F2B91C0042\n\tfor <desk@analysts.example>; Wed, 11 Mar 2026 "
            "10:30:04 +0000 (UTC)",
        ),
        ("DKIM-Signature", "v=1; a=rsa-sha256; c=relaxed/relaxed; d=press.example; s=k1;\n"
         "\tb=dGhpcyBpcyBubyBzaWduYXR1cmUgYXQgYWxsLCBpdCBvbmx5IGxvb2tzIGxpa2U="),
    ]  # fmt: skip


def thunderbird(article: Source) -> tuple[str, Truth]:
    """Plain text, format=flowed, 8 bit, with a signature."""
    signature = "Jana Novak\nDesk editor, +44 1632 960123"
    body = f"{flowed(article.without('title'))}\n\n-- \n{signature}\n"
    headers = [
        *_received(),
        ("Message-ID", "<7b1d9f0e-4c5a-4e1b-9d2f-1f0f6f6b8a11@press.example>"),
        *_headers(
            article,
            article.title,
            User_Agent="Mozilla Thunderbird",
            Content_Language="en-GB",
            Content_Type="text/plain; charset=UTF-8; format=flowed",
            Content_Transfer_Encoding="8bit",
        ),
    ]
    truth = truth_of(article.without("note"))
    return _message(headers, body), [*truth, ("furniture", "-- " + " ".join(signature.split("\n")))]


def outlook(article: Source) -> tuple[str, Truth]:
    """Windows-1252 in quoted-printable, Word's HTML with conditional comments."""
    rows = []
    for group in groups(article.without("title", "note").paragraphs):
        first = group[0]
        if first.kind == "image":
            continue
        if first.kind in ("list", "number"):
            for item in group:
                rows.append(
                    "<p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]>"
                    "<span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>"
                    f"{html_runs(item)}<o:p></o:p></p>"
                )
        elif first.kind == "table":
            cells = "".join(
                "<tr>" + "".join(
                    f"<td><p class=MsoNormal>{escape(cell, quote=False)}<o:p></o:p></p></td>"
                    for cell in row.cells
                ) + "</tr>"
                for row in group
            )  # fmt: skip
            rows.append(f"<table class=MsoNormalTable border=1>{cells}</table>")
        elif first.kind == "heading":
            rows.append(f"<h2>{html_runs(first)}<o:p></o:p></h2>")
        else:
            rows.append(f"<p class=MsoNormal>{html_runs(first)}<o:p></o:p></p>")
        rows.append("<p class=MsoNormal><o:p>&nbsp;</o:p></p>")
    page = (
        '<html xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns="http://www.w3.org/TR/REC-html40"><head>\n'
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">\n'
        '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\n'
        "<style><!--\np.MsoNormal {margin:0cm; font-size:11.0pt;}\n--></style>\n"
        '<!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml>'
        "<![endif]--></head>\n"
        '<body lang="EN-GB" link="#0563C1"><div class="WordSection1">\n' + "\n".join(rows)
        + "\n</div></body></html>\n"
    )  # fmt: skip
    mark = "_000_AM0PR04MB5316A1B2C3D4E5F6eurprd04prod_"
    plain = "\n\n".join(plain_paragraphs(article.without("title")))
    body = _alternative(
        mark,
        ('charset="windows-1252"', "quoted-printable", _quoted(plain, "windows-1252")),
        ('charset="windows-1252"', "quoted-printable", _quoted(page, "windows-1252")),
    )
    headers = [
        *_received(),
        *_headers(
            article,
            "FW: " + article.title,
            Thread_Topic=_word(article.title),
            Thread_Index="AQHbkqf1zv2mJ0cU3E6Zl8hQ8Qb1nA==",
            Message_ID="<AM0PR04MB5316A1B2C3@AM0PR04MB5316.eurprd04.prod.outlook.com>",
            Accept_Language="en-GB, en-US",
            X_MS_Has_Attach="",
            Content_Type=f'multipart/alternative;\n\tboundary="{mark}"',
        ),
    ]
    return _message(headers, body), truth_of(article.without("note"))


def apple(article: Source) -> tuple[str, Truth]:
    """Apple Mail's forwarding of an article: quoted-printable UTF-8, the head of the original."""
    lines: Truth = [
        ("any", "Begin forwarded message:"),
        ("any", f"From: {article.values['author']} <reporter@press.example>"),
        ("any", f"Subject: {article.title}"),
        ("any", "Date: 11 March 2026 at 10:02:17 GMT"),
        ("any", "To: list@press.example"),
    ]
    shown = article.without("title", "note")
    body_html = "".join(
        f"<div>{html_runs(group[0])}</div><div><br></div>"
        if group[0].kind in ("body", "byline", "date", "caption", "quote", "standfirst")
        else html_block(group)
        for group in groups(shown.paragraphs)
    )
    head = "".join(
        f'<div style="margin: 0px;"><span><b>{escape(words.split(": ")[0])}: </b></span><span>'
        f"{escape(words.split(': ', 1)[1])}<br></span></div>"
        for _, words in lines[1:]
    )
    page = (
        '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
        '<body style="overflow-wrap: break-word; -webkit-nbsp-mode: space;">'
        '<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>Begin '
        'forwarded message:</div><br class="Apple-interchange-newline">'
        f"{head}<br><div>{body_html}</div></blockquote></div><br></body></html>"
    )
    plain = "\n\n\n> " + "\n> ".join([words for _, words in lines] + ["", *plain_paragraphs(shown)])
    mark = "Apple-Mail=_5F7A1C2E-9B3D-4E6F-8A1B-2C3D4E5F6A7B"
    body = _alternative(
        mark,
        ("\n\tcharset=utf-8", "quoted-printable", _quoted(plain)),
        ("\n\tcharset=utf-8", "quoted-printable", _quoted(page)),
    )
    headers = [
        *_headers(
            article,
            "Fwd: " + article.title,
            Message_Id="<5D7C1A2B-3E4F-4A5B-8C6D-7E8F9A0B1C2D@press.example>",
            X_Mailer="Apple Mail (2.3826.300.87.4.3)",
            Content_Type=f'multipart/alternative;\n\tboundary="{mark}"',
        ),
    ]
    return _message(headers, body), [*lines, *truth_of(shown)]


def gmail(article: Source) -> tuple[str, Truth]:
    """Base64 in both alternatives, everything in <div dir="auto">."""
    shown = article.without("title", "note")
    inner = "".join(
        html_block(group)
        if group[0].kind in ("list", "number", "table", "heading")
        else f"<div>{html_runs(group[0])}</div><div><br></div>"
        for group in groups(shown.paragraphs)
        if group[0].kind != "image"
    )
    mark = "000000000000c4f1a9062fa1b2c3"
    body = _alternative(
        mark,
        ('charset="UTF-8"', "base64", _base64("\n\n".join(plain_paragraphs(shown)))),
        ('charset="UTF-8"', "base64", _base64(f'<div dir="auto">{inner}</div>\n')),
    )
    headers = [
        *_headers(
            article,
            article.title,
            Message_ID="<CAHk7Zp9x1Yw3tQ@mail.gmail.com>",
            Content_Type=f'multipart/alternative; boundary="{mark}"',
        )
    ]
    return _message(headers, body), truth_of(article.without("note"))


def newsletter(article: Source) -> tuple[str, Truth]:
    """A mailing service's HTML: nested tables, hidden preheader, a counting pixel, unsubscribe."""
    outlet = article.values["outlet"]
    shown = article.without("note")

    def cell(group: list[Paragraph]) -> str:
        return (
            '<tr><td class="mcnTextContent" style="padding:9px 18px;font-family:Georgia;">'
            f"{html_block(group)}</td></tr>\n"
        )

    cells = "".join(cell(group) for group in groups(shown.paragraphs) if group[0].kind != "image")
    above: Truth = [("furniture", "View this email in your browser"), ("furniture", outlet)]
    below: Truth = [
        ("furniture", f"Copyright © 2026 {outlet}, All rights reserved."),
        ("furniture", "You are receiving this email because you subscribed on our website."),
        ("furniture", "unsubscribe from this list"),
    ]
    page = (
        '<!doctype html><html lang="en"><head><meta charset="UTF-8">'
        f"<title>{escape(article.title, quote=False)}</title>"
        "<style>@media only screen and (max-width:480px){.col{width:100%!important}}</style>"
        "</head><body><center>"
        '<table width="100%" id="bodyTable"><tr><td align="center">'
        '<table width="600" class="templateContainer">'
        f'<tr><td class="preheader"><a href="https://mail.example/v?u=1">{above[0][1]}</a></td></tr>'
        f'<tr><td><a href="https://press.example">{escape(outlet)}</a></td></tr>\n'
        f"{cells}"
        '<tr><td class="footer"><em>' + "</em><br><br>".join(escape(w) for _, w in below[:2])
        + f'<br><br><a href="https://mail.example/u?u=1">{below[2][1]}</a></td></tr></table>'
        '</td></tr></table></center><img src="https://mail.example/o.gif?u=1" width="1" '
        'height="1" alt=""></body></html>\n'
    )  # fmt: skip
    headers = [
        *_received(),
        *_headers(
            article,
            article.title,
            Reply_To="news@press.example",
            List_Unsubscribe="<https://mail.example/u?u=1>,\n <mailto:u@mail.example>",
            List_Id="press <1.list.mail.example>",
            Precedence="bulk",
            Content_Type="text/html; charset=utf-8",
            Content_Transfer_Encoding="quoted-printable",
        ),
    ]
    return _message(headers, _quoted(page)), [*above, *truth_of(shown), *below]


def for_client(article: Source) -> tuple[str, Truth]:
    """The text that a mail program is given; the truth has the headline, which is the subject."""
    return wrapped(article.without("title")) + "\n", truth_of(article.without("note"))
