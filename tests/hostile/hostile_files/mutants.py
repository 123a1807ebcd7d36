"""Mutants of whole files, the same one for each number: what a file becomes by chance or by spite.

Half of them are changed by their bytes, as a bad disk or a bad line does it, half by the signs of
their format, so that parsers come far into them: the parts of a package are packed again with a
right checksum, the objects of a PDF listed again at their right places.
"""

from __future__ import annotations

import copy
import json
import random
import re
import sqlite3
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing

from hostile_files.packages import zipped
from hostile_files.pdf_objects import pdf
from hostile_files.seeds import members, seeds

PACKAGES = ("docx", "odt", "epub")
FORMATS = ("txt", "md", "html", "mhtml", "docx", "odt", "rtf", "pdf", "epub", "eml")

Chance = random.Random
_MOST = 400_000  # bytes of a mutant

_TOKEN: dict[str, re.Pattern[bytes]] = {
    "markup": re.compile(rb"<[^<>]*>|&[#\w]{1,10};?|[^<&]+|[<&]"),
    "rtf": re.compile(rb"\\[a-z]+-?\d*|\\'[0-9a-f]{2}|\\.|[{}]|[^\\{}]+", re.DOTALL),
    "pdf": re.compile(rb"/[\w.#]+|-?\d+\.?\d*|<<|>>|[\[\]()<>]|[A-Za-z*]+|\s+|.", re.DOTALL),
    "lines": re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)"),
    "words": re.compile(rb"\w+|\s+|[^\w\s]"),
    "json": re.compile(rb'"[^"]*"|[\[\]{},:]|[\w.+-]+|\s+'),
}


def _many(*lines: bytes) -> tuple[bytes, ...]:
    """What stands in lines with two blanks between."""
    return tuple(one for line in lines for one in line.split(b"  "))


# What is put between the signs of a format.
_SPLICES: dict[str, tuple[bytes, ...]] = {
    "markup": _many(
        b"<p>  </p>  <div>  </div>  <table>  <tr>  <td>  </table>  <br/>  <!--  -->",
        b"<![CDATA[  ]]>",
        b"<?pi?>  <!DOCTYPE x [<!ENTITY e 'x'>]>  &e;  <script>  <style>  <title>",
        b"<textarea>  <svg>",
        b"<math>  <template>  &#0;  &#xD800;  &#x110000;  &#99999999999;  &nbsp  &amp;  \0  \xff",
        b"<w:p>  <w:r>  <w:t>  <w:tbl>  <w:tc>  <w:del>  <w:ins>  </w:p>  <w:br w:type='x'/>",
        b"<w:gridSpan w:val='-1'/>  <text:s text:c='-9'/>",
        b"<text:s text:c='99999999999'/>  <text:p>",
        b"<text:list>  <text:note>  <itemref idref='c'/>  <item id='c' href='//x/y%00'/>",
        b"<li value=x>",
        b" colspan=-1   style='display:none'   hidden   xmlns=\"x\"   xml:lang='x' ",
    ),
    "rtf": _many(
        b"\\u-1?  \\u99999999999?  \\uc-1  \\uc999999  \\bin-1   \\bin9999   {  }  {\\*",
        b"\\'zz  \\'",
        b"\\fcharset999  \\ansicpg0  \\par  \\cell  \\row  \\upr  \\ud  {\\fonttbl",
        b"{\\info  {\\pict",
        b"\\f999999999999  \\yr99999  \\  \0",
    ),
    "pdf": _many(
        b"<<  >>  [  ]  (  )  <  >  BT  ET  Tj  TJ  Do  q  Q  3 0 R  1 0 R  0 0 R",
        b"99999 0 R  /Kids",
        b"/Count -1  /Length 999999999  /Filter/FlateDecode  /Filter/LZWDecode  /ObjStm  /XRef",
        b"/Encrypt 1 0 R  -2147483648  4294967296  1e308  nan  stream\n  endstream",
        b"endobj  /W[9 9 9]",
    ),
    "lines": _many(
        b"Content-Type: multipart/mixed; boundary=m\r\n  Content-Type: text/html; charset=x\r\n",
        b"Content-Transfer-Encoding: base64\r\n  Content-Transfer-Encoding: x-uuencode\r\n  \r\n",
        b'--m\r\n  --m--\r\n  --a\r\n  Subject: =?x?q?=00?=\r\n  From: "<>" <@@>\r\n  \tfolded\r\n',
        b'Date: Thu, 99 Foo 99999 99:99:99 +99999\r\n  Content-Type: ;;;="\r\n  begin 644 x\r\n',
        b"Content-Disposition: attachment; filename*=x''%00\r\n  Content-Type: message/rfc822\r\n",
        b"Content-Type: text/plain; charset*0*=utf-7'%ff\r\n  \0\r\n",
    ),
    "words": (
        *"\u202e \u200b \ufeff \u0301 \U0001f525 \u2028 \x85 “ ” ‘ — … ﬁ".encode().split(),
        *_many(
            b"#  >  -  1.  **  `  ```\n  ---\n  [  ](  )  |  ![  \\  \n\n  \r  \t  \0  \xff\xfe"
        ),
        *_many(b"\xef\xbb\xbf  \xed\xa0\x80  By  \xa9  Mr."),
    ),
    "json": _many(b'null  true  -1  1e999  NaN  "\\ud800"  "\\u0000"  [[[[  {}  []  ' + b"9" * 30),
}
_SIGNS = {
    "txt": "words",
    "md": "words",
    "html": "markup",
    "mhtml": "lines",
    "docx": "markup",
    "odt": "markup",
    "epub": "markup",
    "rtf": "rtf",
    "pdf": "pdf",
    "eml": "lines",
    "json": "json",
}
_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"2",
    b"255",
    b"65536",
    b"2147483648",
    b"99999999999999999999",
    b"0.5",
)


def mutant(kind: str, number: int) -> bytes:
    """The mutant of that number of a file of a format."""
    chance = Chance(f"{kind} {number}")
    data = chance.choice(seeds(kind))
    if chance.random() < 0.4:
        return _by_bytes(data, chance)[:_MOST]
    if kind in PACKAGES:
        return _package(data, chance)
    if kind == "pdf" and chance.random() < 0.6:
        return _objects(data, chance)[:_MOST]
    signs = "markup" if kind == "mhtml" and chance.random() < 0.4 else _SIGNS[kind]
    return _by_signs(data, signs, chance)[:_MOST]


# by bytes


def _flip(data: bytearray, chance: Chance) -> None:
    for _ in range(chance.choice((1, 2, 8, 40))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _odd_bytes(data: bytearray, chance: Chance) -> None:
    for _ in range(chance.choice((1, 3, 9))):
        data[chance.randrange(len(data))] = chance.choice(b"\0\x01\x7f\x80\xff<>&\"'(){}[]\\/\r\n ")


def _cut(data: bytearray, chance: Chance) -> None:
    del data[chance.randrange(1, len(data) + 1) :]


def _drop(data: bytearray, chance: Chance) -> None:
    start, end = _stretch(data, chance)
    del data[start:end]


def _double(data: bytearray, chance: Chance) -> None:
    start, end = _stretch(data, chance)
    place = chance.randrange(len(data) + 1)
    data[place:place] = data[start:end] * chance.choice((1, 1, 2, 50))


def _swap(data: bytearray, chance: Chance) -> None:
    start, end = _stretch(data, chance)
    piece = bytes(data[start:end])
    del data[start:end]
    place = chance.randrange(len(data) + 1)
    data[place:place] = piece


def _stretch(data: bytearray, chance: Chance) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.choice((1, 4, 30, 300, 3000)))


_BYTE_STEPS = (_flip, _flip, _odd_bytes, _cut, _drop, _double, _swap)


def _by_bytes(data: bytes, chance: Chance) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        chance.choice(_BYTE_STEPS)(made, chance)
        if not made:
            return data[:1]
    return bytes(made)


# by the signs of the format


def _by_signs(data: bytes, signs: str, chance: Chance) -> bytes:
    rows = _TOKEN[signs].findall(data) or [data]
    for _ in range(chance.choice((1, 2, 4, 10))):
        place = chance.randrange(len(rows))
        way = chance.randrange(8)
        if way == 0:
            del rows[place]
        elif way == 1:
            rows[place:place] = [rows[place]] * chance.choice((1, 3, 300))
        elif way == 2:
            other = chance.randrange(len(rows))
            rows[place], rows[other] = rows[other], rows[place]
        elif way == 3:
            rows.insert(place, chance.choice(_SPLICES[signs]) * chance.choice((1, 1, 1, 400)))
        elif way == 4:
            rows[place] = re.sub(rb"\d+", lambda _: chance.choice(_NUMBERS), rows[place])
        elif way == 5:
            rows[place] = _by_bytes(rows[place], chance) if rows[place] else b""
        elif way == 6:
            del rows[place : place + chance.choice((2, 20))]
        else:
            rows[place] = chance.choice(_SPLICES[signs])
        if not rows:
            return data[:1]
    return b"".join(rows)


_NAMES = (
    "../x",
    "/abs",
    "a\\b",
    "word/document.xml",
    "content.xml",
    "c.opf",
    "mimetype",
    "x" * 300,
)
_PACKINGS = (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def _package(data: bytes, chance: Chance) -> bytes:
    """A package with a part changed, lost, doubled or under another name; its checksums hold."""
    parts = members(data)
    for _ in range(chance.choice((1, 1, 2))):
        place = chance.randrange(len(parts))
        name, content = parts[place]
        way = chance.randrange(12)
        if way == 0 and len(parts) > 1:
            del parts[place]
        elif way == 1:
            parts.append((name, content))
        elif way == 2:
            parts[place] = (chance.choice((*_NAMES, name.upper())), content)
        elif way == 3:
            other = chance.randrange(len(parts))
            parts[place], parts[other] = (name, parts[other][1]), (parts[other][0], content)
        else:
            # the last parts hold the text
            place = chance.choice((place, len(parts) - 1, min(2, len(parts) - 1)))
            name, content = parts[place]
            changed = _by_bytes if chance.random() < 0.2 else _marked
            parts[place] = (name, changed(content or b"x", chance)[:_MOST])
    return zipped(parts, chance.choice(_PACKINGS[: chance.choice((1, 1, 2, 4))]))


def _marked(data: bytes, chance: Chance) -> bytes:
    return _by_signs(data, "markup", chance)


_OBJECT = re.compile(rb"\d+ 0 obj\n(.*?)\nendobj\n", re.DOTALL)


def _objects(data: bytes, chance: Chance) -> bytes:
    """A PDF with changed objects, listed at their right places."""
    rows = _OBJECT.findall(data)
    if not rows:
        return _by_signs(data, "pdf", chance)
    for _ in range(chance.choice((1, 1, 2))):
        place = chance.randrange(len(rows))
        rows[place] = _by_signs(rows[place], "pdf", chance)
    return pdf(rows)


# workspaces and exports of notes


def workspace_mutant(sound: bytes, number: int, digest: Callable[..., str]) -> bytes:
    """A mutant of a workspace file: of its pages, or of its rows with right digests."""
    chance = Chance(f"workspace {number}")
    if chance.random() < 0.5:
        return _by_bytes(sound, chance)
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(sound)
        rows: Sequence[tuple[str, str, str]] = db.execute(
            "SELECT kind, name, body FROM records ORDER BY kind, name"
        ).fetchall()
        for _ in range(chance.choice((1, 2))):
            kind, name, body = chance.choice(rows)
            text = _by_signs(body.encode(), "json", chance).decode("utf-8", "replace")
            row = (kind, name, text, digest(kind, name, text))
            db.execute("REPLACE INTO records VALUES (?, ?, ?, ?)", row)
        db.commit()
        return db.serialize()


def export_mutant(sound: bytes, number: int) -> bytes:
    """A mutant of an export in JSON: of its text, or of its values."""
    chance = Chance(f"json {number}")
    if chance.random() < 0.3:
        return _by_bytes(sound, chance)
    if chance.random() < 0.5:
        return _by_signs(sound, "json", chance)
    whole = json.loads(sound)
    for _ in range(chance.choice((1, 2, 4))):
        _change_value(whole, chance)
    return json.dumps(whole).encode()


_VALUES = (
    None,
    True,
    -1,
    0,
    10**17,
    1.5,
    "",
    "x" * 3000,
    "\ud800",
    [],
    {},
    [[]],
    {"type": "Annotation"},
)


def _change_value(whole: object, chance: Chance) -> None:
    """Puts something else in some place of nested lists and objects."""
    while True:
        keys: Sequence[object] = ()
        if isinstance(whole, dict):
            keys = list(whole)
        elif isinstance(whole, list):
            keys = range(len(whole))
        if not keys:
            return
        key = chance.choice(keys)
        inner = whole[key]  # type: ignore[index]
        if not isinstance(inner, dict | list) or chance.random() < 0.25:
            whole[key] = copy.deepcopy(chance.choice(_VALUES))  # type: ignore[index]
            return
        whole = inner
