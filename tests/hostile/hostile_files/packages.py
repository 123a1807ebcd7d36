"""Files that are zip packages: Word, OpenDocument and EPUB, whole or made wrong on purpose."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = '<?xml version="1.0"?>'
XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{}</body></html>'
)

CONTENT_TYPES = (
    f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"'
    "/></Types>"
)
MAIN_RELATIONS = (
    f'{XML}<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r1" '
    f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
)
# Entities within entities: a billion times "lol" of some hundred bytes.
LAUGHS = '<!DOCTYPE x [<!ENTITY a0 "lol">{}]>'.format(
    "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
)

Member = tuple[str, str | bytes | Iterable[bytes]]


def zipped(members: Iterable[Member], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of the members; one that is made of chunks may be larger than memory."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as package, warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Duplicate name")
        for name, data in members:
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = compression
            if isinstance(data, str | bytes):
                package.writestr(info, data)
                continue
            with package.open(info, "w", force_zip64=True) as part:
                for chunk in data:
                    part.write(chunk)
    return made.getvalue()


def paragraph(text: str) -> str:
    """A paragraph of Word."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def word_document(body: str, prolog: str = XML) -> str:
    """The main part of a Word file."""
    head = f'<w:document xmlns:w="{W}" xmlns:r="{_R}"><w:body>'
    return f"{prolog}{head}{body}</w:body></w:document>"


def docx(document: str | bytes | Iterable[bytes], more: Sequence[Member] = ()) -> bytes:
    """A Word file of a main part, and other parts."""
    return zipped(
        [
            ("[Content_Types].xml", CONTENT_TYPES),
            ("_rels/.rels", MAIN_RELATIONS),
            ("word/document.xml", document),
            *more,
        ]
    )


def word_bomb(chunk: bytes, times: int) -> bytes:
    """A Word file whose body is a chunk many times."""
    head = f'<w:document xmlns:w="{W}"><w:body>'.encode()
    return docx([head, *[chunk] * times, b"</w:body></w:document>"])


def odt(body: str, prolog: str = XML) -> bytes:
    """An OpenDocument text."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    content = (
        f'{prolog}<office:document-content xmlns:office="{office}" xmlns:text="{text}">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{manifest}"/>'),
            ("content.xml", content),
        ]
    )


def epub(chapter: str, href: str = "c.xhtml", times: int = 1, more: Sequence[Member] = ()) -> bytes:
    """A book whose one chapter stands in its order of reading so many times."""
    package = (
        f'{XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        'unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<dc:identifier id="i">x</dc:identifier><dc:title>T</dc:title>'
        f"<dc:language>en</dc:language></metadata><manifest>"
        f'<item id="c" href="{href}" media-type="application/xhtml+xml"/></manifest><spine>'
        + '<itemref idref="c"/>' * times
        + "</spine></package>"
    )
    container = (
        f'{XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="c.opf" media-type="application/oebps-package+xml"/>'
        "</rootfiles></container>"
    )
    return zipped(
        [
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", container),
            ("c.opf", package),
            ("c.xhtml", chapter),
            *more,
        ]
    )


def chapter(body: str) -> str:
    """A page of XHTML."""
    return XHTML.format(body)
