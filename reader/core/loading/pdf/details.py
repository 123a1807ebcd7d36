"""What a PDF says of itself: the document information and the XMP packet, as far as it is sane."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

_LONGEST = 300
_MOST_XMP = 256 * 1024
# Titles that a program made up of a file's name or its template.
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint) - .*|untitled.*|unbenannt.*|title ?\d*|"
    r"do[ck]ument ?\d*|slide \d+|about:blank|.*\.(?:docx?|odt|rtf|tex|dvi|indd|qxp|qxd|pages|pdf|"
    r"txt|html?|ps|ppt?x))",
    re.IGNORECASE | re.DOTALL,
)
_NO_AUTHOR = re.compile(r"(?:admin(?:istrator)?|user|unknown|root|owner|author)\d*", re.IGNORECASE)
_DATE = re.compile(r"(?:D:)?((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])")
# Their date is that on which somebody printed a page, not that of the article.
PRINTERS = re.compile(
    r"skia/pdf|chromium|quartz pdfcontext|mozilla|firefox|cairo|print to pdf", re.I
)
_MARKUP = re.compile(r"<[^<>]{0,2000}>")


def xmp_fields(data: bytes) -> dict[str, str]:
    """Fields of the last XMP packet that stands uncompressed in the file; {} without one.

    It is searched as text and never given to an XML parser: entities mean nothing in it.
    """
    end = data.rfind(b"</x:xmpmeta>")
    start = data.rfind(b"<x:xmpmeta", 0, max(end, 0))
    if start < 0 or not 0 < end - start <= _MOST_XMP:
        return {}
    packet = data[start:end].decode("utf-8", "replace")
    found: dict[str, str] = {}
    for key, names in {
        "title": ("dc:title",),
        "author": ("dc:creator",),
        "outlet": ("prism:publicationName", "dc:publisher"),
        "published": ("prism:publicationDate", "prism:coverDate", "dc:date"),
        "url": ("prism:url", "dc:source"),
        "language": ("dc:language",),
    }.items():
        for name in names:
            value = _element(packet, name)
            if value:
                found[key] = value
                break
    return found


def _element(packet: str, name: str) -> str:
    opening = packet.find(f"<{name}")
    closing = packet.find(f"</{name}>", opening)
    if opening < 0 or closing < 0:
        at = packet.find(f'{name}="')
        end = packet.find('"', at + len(name) + 2)
        return _plain(packet[at + len(name) + 2 : end]) if 0 <= at < end else ""
    inner = packet[opening + len(name) + 1 : closing].partition(">")[2][:4000]
    items = [_plain(_MARKUP.sub(" ", item)) for item in inner.split("</rdf:li>")]
    return ", ".join(item for item in items if item)


def _plain(text: str) -> str:
    return " ".join(html.unescape(text).split())


def details(info: Mapping[str, str], xmp: Mapping[str, str], language: str = "") -> dict[str, str]:
    """The details of an Extract from Info (Title, Author, CreationDate, …) and XMP fields.

    ``made`` in the result is the day on which the file was made; the caller decides whether it
    can be that of the article.
    """
    found: dict[str, str] = {}
    for value in (info.get("Title", ""), xmp.get("title", "")):
        title = _clean(value)
        if (
            title
            and not _NO_TITLE.fullmatch(title)
            and not title.startswith(("http:", "https:", "file:"))
        ):
            found.setdefault("title", title)
    for value in (info.get("Author", ""), xmp.get("author", "")):
        author = _clean(value)
        if author and "@" not in author and not _NO_AUTHOR.fullmatch(author):
            found.setdefault("author", author)
    for key in ("outlet", "url"):
        if value := _clean(xmp.get(key, "")):
            found[key] = value
    if day := _day(xmp.get("published", "")):
        found["published"] = day
    producer = info.get("Producer", "") + " " + info.get("Creator", "")
    if (day := _day(info.get("CreationDate", ""))) and not PRINTERS.search(producer):
        found["made"] = day
    for value in (language, xmp.get("language", "")):
        if re.match(r"[A-Za-z]{2}(?:[-_,]|$)", value):
            found.setdefault("language", value[:2].lower())
    return found


def _clean(value: str) -> str:
    plain = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    return plain if len(plain) <= _LONGEST else ""


def _day(value: str) -> str:
    match = _DATE.match(value.strip())
    return "-".join(match.groups()) if match else ""
