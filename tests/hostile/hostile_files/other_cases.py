"""RTF, OpenDocument, EPUB and mail."""

from __future__ import annotations

import base64
import zlib

from hostile_files.case import CANARY, EITHER, OPEN, REFUSE, WARN, Case, Place
from hostile_files.packages import LAUGHS, XML, chapter, epub, odt

_TOLD = "The mayor said."
_SAID = f"<p>{_TOLD}</p>"


def _entity(at: Place) -> str:
    return f'{XML}<!DOCTYPE x [<!ENTITY e SYSTEM "{at.text}">]>'


def _object_and_field(at: Place) -> bytes:
    picture = f'{{\\field{{\\*\\fldinst{{INCLUDEPICTURE "{at.net}/x.png"}}}}'
    return (
        b"{\\rtf1{\\object\\objemb\\objupdate{\\*\\objclass Equation.3}{\\*\\objdata "
        + b"d0cf11e0a1b11ae1" * 2000
        + b"}}"
        + picture.encode()
        + b"{\\fldrslt The mayor said.}}{\\*\\template "
        + at.net.encode()
        + b"/t.dotm}}"
    )


_RTF = [
    Case(
        "deep.rtf",
        "200,000 groups in each other",
        EITHER,
        b"{\\rtf1 " + b"{" * 200_000 + b"The mayor said." + b"}" * 200_000 + b"}",
    ),
    Case(
        "bin_lie.rtf",
        "binary data longer than the file",
        EITHER,
        b"{\\rtf1 \\bin2147483647 The mayor said.}",
    ),
    Case(
        "unicode.rtf",
        "characters that there are not",
        OPEN,
        rb"{\rtf1\ansi\uc1 \u8220?The mayor\u8217?s\u8221? \u-3?\u99999999? x}",
        must="The mayor",
    ),
    Case(
        "objdata.rtf",
        "an object, and a picture and a template from outside",
        OPEN,
        _object_and_field,
        must=_TOLD,
        never="d0cf11e0",
        reaches=True,
    ),
    Case(
        "regex.rtf",
        "signs that go wrong in every place",
        EITHER,
        b"{\\rtf1 " + b"\\'" * 300_000 + b"\\a-" * 200_000 + b"}",
    ),
    Case(
        "codepages.rtf",
        "two code pages by font",
        OPEN,
        b"{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset128 B;}}"
        b"\\f0 \\'cc\\'fd\\'f0 \\f1 \\'8e\\'73\\'92\\'b7 The mayor.}",
        must="\u041c\u044d\u0440",
    ),
]


def _linked(at: Place) -> bytes:
    xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    return odt(
        f'<text:p>{_TOLD}<draw:image xmlns:draw="{draw}" {xlink} xlink:href="{at.net}/o.png"/>'
        f'</text:p><text:section><text:section-source {xlink} xlink:href="{at.text}"/>'
        "</text:section>"
    )


_CELLS = (
    '<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
    '<table:table-row table:number-rows-repeated="1000000">'
    '<table:table-cell table:number-columns-repeated="16384"><text:p>The mayor</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)
_DELETED = (
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>DELETED text</text:p>"
    f"</text:deletion></text:changed-region></text:tracked-changes><text:p>{_TOLD}</text:p>"
)

_ODT = [
    Case("lol.odt", "a billion laughs", REFUSE, odt("<text:p>&a9;</text:p>", XML + LAUGHS)),
    Case(
        "xxe.odt",
        "an entity that is a file",
        REFUSE,
        lambda at: odt("<text:p>&e;</text:p>", _entity(at)),
        never=CANARY,
        reaches=True,
    ),
    Case(
        "spaces.odt",
        "an element that asks for 100,000,000 blanks",
        EITHER,
        odt('<text:p>The<text:s text:c="99999999"/>mayor said.</text:p>'),
    ),
    Case("repeat_cells.odt", "16 billion cells", EITHER, odt(_CELLS)),
    Case(
        "remote_xlink.odt",
        "a picture from outside, and a section that is a file",
        OPEN,
        _linked,
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
    Case("tracked.odt", "deleted text", OPEN, odt(_DELETED), must=_TOLD, never="DELETED"),
]

_DRM = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData>'
    '<CipherReference URI="c.xhtml"/></CipherData></EncryptedData></encryption>'
)

_EPUB = [
    Case("lol.epub", "laughs in a chapter", REFUSE, epub(XML + LAUGHS + chapter("<p>&a9;</p>"))),
    Case(
        "traverse.epub",
        "a chapter that lies outside of the book",
        REFUSE,
        epub(chapter(_SAID), href="../../../../../../etc/hostname"),
        reaches=True,
    ),
    Case(
        "fileurl.epub",
        "a chapter that is a file of this machine",
        REFUSE,
        lambda at: epub(chapter("<p>x</p>"), href=at.text),
        never=CANARY,
        reaches=True,
    ),
    Case(
        "spine_repeat.epub",
        "a chapter 8,000 times: 130 MB",
        REFUSE,
        lambda _: epub(chapter("<p>The mayor said five people.</p>" * 500), times=8000),
    ),
    Case(
        "remote.epub",
        "pictures, a style and a script from outside",
        OPEN,
        lambda at: epub(
            chapter(
                f"{_SAID}<img src='{at.net}/e.png'/><img src='{at.picture}'/>"
                f"<link rel='stylesheet' href='{at.net}/e.css'/><script src='{at.net}/e.js'/>"
            )
        ),
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "drm.epub",
        "a locked chapter",
        REFUSE,
        epub(chapter("<p>\ufffd</p>"), more=[("META-INF/encryption.xml", _DRM)]),
    ),
]


def _mail(*heads: bytes, body: bytes = b"The mayor said.") -> bytes:
    return b"".join(head + b"\r\n" for head in (b"From: a@b.c", *heads)) + b"\r\n" + body


def _tracking(at: Place) -> bytes:
    page = f"{_SAID}<img width=1 height=1 src='{at.net}/open?id=analyst'><img src='{at.picture}'>"
    return _mail(b"MIME-Version: 1.0", b"Content-Type: text/html", body=page.encode())


def _external(at: Place) -> bytes:
    kind = f'Content-Type: message/external-body; access-type=URL; URL="{at.net}/x"'
    inner = b"Content-Type: text/plain\r\n\r\n"
    return _mail(b"MIME-Version: 1.0", kind.encode(), body=inner)


_ATTACHED = (
    b"--x\r\nContent-Type: text/plain\r\n\r\nThe mayor said.\r\n"
    b"--x\r\nContent-Type: application/octet-stream\r\n"
    b'Content-Disposition: attachment; filename="../../../.bashrc"\r\n\r\nevil\r\n--x--\r\n'
)
_MULTIPART = b"Content-Type: multipart/mixed; boundary="

_MAIL = [
    Case(
        "deep.eml",
        "2,000 parts in each other",
        EITHER,
        b"From: a@b.c\r\n"
        + b"".join(_MULTIPART + b"b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(2000)),
    ),
    Case(
        "rfc822_chain.eml",
        "2,000 mails in each other",
        EITHER,
        b"Content-Type: message/rfc822\r\n\r\n" * 2000 + b"Subject: x\r\n\r\nThe mayor said.",
    ),
    Case("headers.eml", "150,000 headers", EITHER, _mail(*[b"X-H: a"] * 150_000)),
    Case(
        "encwords.eml",
        "80,000 encoded words in a header",
        EITHER,
        _mail(b"Subject: " + b"=?utf-8?q?a?= " * 80_000),
    ),
    Case(
        "addr.eml",
        "100,000 comments in each other in an address",
        EITHER,
        b"From: " + b"(" * 100_000 + b"a@b.c\r\n\r\nThe mayor said.",
    ),
    Case(
        "charset_bogus.eml",
        "an encoding that there is not",
        WARN,
        _mail(
            b'Content-Type: text/plain; charset="x-evil; ../../x"', body=b"The mayor said caf\xe9."
        ),
        must="The mayor said",
    ),
    Case(
        "charset_codec.eml",
        "an encoding that unpacks 50 MB",
        EITHER,
        lambda _: _mail(
            b"Content-Type: text/plain; charset=zlib_codec",
            b"Content-Transfer-Encoding: base64",
            body=base64.encodebytes(zlib.compress(b"A" * 50_000_000, 9)),
        ),
    ),
    Case(
        "tracking.eml",
        "a picture that tells the sender who read it",
        OPEN,
        _tracking,
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
    Case("external_body.eml", "a body from outside", EITHER, _external, reaches=True),
    Case(
        "attach_name.eml",
        "an attachment whose name climbs out",
        OPEN,
        _mail(b"MIME-Version: 1.0", _MULTIPART + b"x", body=_ATTACHED),
        must=_TOLD,
        never="evil",
    ),
]

CASES = [*_RTF, *_ODT, *_EPUB, *_MAIL]
