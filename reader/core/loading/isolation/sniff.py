"""What a file is, told by its content: its name decides only between plain text and Markdown."""

from __future__ import annotations

import codecs
import re

from reader.core.loading.extract import RefusedError
from reader.core.loading.isolation import zip_names
from reader.core.loading.isolation.formats import BY_SUFFIX, MARKDOWN, TEXT
from reader.core.said import said

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

_AS_PLAIN = said("save the article as plain text and open that.")
_PICTURE = said("it is a picture; {advice}", advice=_AS_PLAIN)
_PACKED = said("it is an archive; unpack it and open the articles in it.")
_SOUND = said("it is a sound or a video; open a transcript of it.")
_DATABASE = said("it is a database; export the article from the program that it belongs to.")
_PROGRAM = said("it is a program and no article; choose a file that holds the article.")
_SPREADSHEET = said("it is a spreadsheet; save the sheet as plain text and open that.")
_SLIDES = said("it is a presentation; save it as PDF or plain text and open that.")

# What files begin with, and what is said of them.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    *((magic, _PICTURE) for magic in (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")),
    *((magic, _PICTURE) for magic in (b"II*\0", b"MM\0*", b"8BPS", b"\0\0\1\0\1\0", b"AT&TFORM")),
    *((magic, _PACKED) for magic in (b"\x1f\x8b\x08", b"\xfd7zXZ\0", b"7z\xbc\xaf\x27\x1c")),
    *((magic, _PACKED) for magic in (b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd", b"MSCF\0\0\0\0")),
    *((magic, _SOUND) for magic in (b"ID3\x03", b"ID3\x04", b"OggS\0", b"fLaC", b"\x1aE\xdf\xa3")),
    *((magic, _DATABASE) for magic in (b"SQLite format 3\0", b"\0\1\0\0Standard Jet DB")),
    *((magic, _PROGRAM) for magic in (b"\x7fELF", b"\xca\xfe\xba\xbe", b"\0asm\1\0\0\0")),
    *(
        (magic, _PROGRAM)
        for magic in (b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xcf\xfa\xed\xfe")
    ),
    (b"!BDN", said("it is a mailbox of Outlook; save the one mail as .eml and open that.")),
    (b"bplist00", said("it is a web archive of Safari; save the page as PDF and open that.")),
    (b"%!PS", said("it is a PostScript file; make a PDF of it and open that.")),
    (b"WARC/", said("it is a web archive; save the one page as .html and open that.")),
    (b"-----BEGIN PKCS7", said("it is an encrypted mail; decrypt it and open that.")),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ZIPPED_TYPES = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/epub+zip": "epub",
}
_ZIPPED_REFUSED = (
    ("application/vnd.oasis.opendocument.spreadsheet", _SPREADSHEET),
    ("application/vnd.oasis.opendocument.presentation", _SLIDES),
    ("application/vnd.oasis.opendocument.", _PICTURE),
)

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t].*|)$")
_MAIL_HEADERS = frozenset(
    b"from to cc subject date message-id received mime-version content-type return-path "
    b"delivered-to reply-to sender x-mailer content-transfer-encoding dkim-signature".split()
)
# None of these stands above an article that somebody has copied out of a mail.
_SURE_MAIL_HEADERS = frozenset(
    b"received message-id mime-version return-path delivered-to dkim-signature".split()
)
_PAGE_TAGS = re.compile(rb"<(?:!doctype\s+html|html|head|body)(?=[\s>/])", re.IGNORECASE)
_TAG = re.compile(rb"<(?:[a-z][a-z0-9]{0,20}(?=[\s>/])|/[a-z]|!--|!doctype)", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    rb"<(?:p|div|article|section|main|header|nav|table|ul|ol|h[1-6]|title|meta|link|script|style|"
    rb"blockquote|font|center)(?=[\s>/])",
    re.IGNORECASE,
)
_BEFORE_ROOT = re.compile(
    rb"(?:\s+|<\?.{0,2000}?\?>|<!--.{0,20000}?-->|<!doctype[^>\[]{0,2000}>)*",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(rb"<([A-Za-z][\w.-]{0,60}:)?([A-Za-z][\w.-]{0,60})")


def sniff(data: bytes, suffix: str = "") -> str:
    """The name of the format (formats.py) that the bytes are in, or TEXT or MARKDOWN.

    ``suffix`` is that of the file's name, with its dot. Raises RefusedError with a sentence that
    says what to do when they are of a kind that the program does not read.
    """
    suffix = suffix.lower()
    for magic, problem in _BEGINNINGS:
        if data.startswith(magic):
            raise RefusedError(problem)
    _refuse_others(data)
    if data.startswith(_OLD_OFFICE):
        raise RefusedError(_old_office(data))
    if _is_pdf(data):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")) or _ends_like_zip(data):
        return _zipped(data, suffix)
    head = _western(data[:60_000]).lstrip()
    if head.startswith(b"{\\rtf"):
        return "rtf"
    return _mail(head, suffix) or _page(head, suffix) or _plain(suffix)


def _plain(suffix: str) -> str:
    return MARKDOWN if suffix in MARKDOWN_SUFFIXES else TEXT


def _refuse_others(data: bytes) -> None:
    """Kinds whose mark stands further in, or is too short to be trusted alone."""
    if data[4:8] == b"ftyp" and data[:2] == b"\0\0":
        raise RefusedError(_PICTURE if data[8:12] in _PICTURE_BRANDS else _SOUND)
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise RefusedError(_PICTURE if data[8:12] == b"WEBP" else _SOUND)
    if data.startswith(b"MZ") and b"\0" in data[2:64]:
        raise RefusedError(_PROGRAM)
    if data.startswith(b"BM") and data[6:10] == b"\0\0\0\0":
        raise RefusedError(_PICTURE)
    tape = data[257:262] == b"ustar" and b"\0" in data[:257]
    if tape or re.match(rb"BZh[1-9]1AY&SY", data):
        raise RefusedError(_PACKED)
    if data[60:68] in (b"BOOKMOBI", b"TEXtREAd") and b"\0" in data[:60]:
        raise RefusedError(
            said("it is a Kindle book; convert it to EPUB or plain text and open that.")
        )


_PICTURE_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis")


def _old_office(data: bytes) -> str:
    """What is said of the container that Office used until 2003, and uses for locked files."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return said("it is locked with a password; save it without one and open that.")
    if holds("__substg1.0_"):
        return said("it is a mail of Outlook (.msg); save it as .eml or plain text and open that.")
    if holds("Workbook"):
        return _SPREADSHEET
    if holds("PowerPoint Document"):
        return _SLIDES
    return said("it is an old Word or Office file; save it as .docx or plain text and open that.")


def _is_pdf(data: bytes) -> bool:
    """Whether the header stands first or, with other bytes before it, near the beginning."""
    place = data.find(b"%PDF-", 0, 1024)
    if place < 0:
        return False
    before = data[:place].removeprefix(codecs.BOM_UTF8)
    if not before.strip():
        return True
    # An article may speak of such files: only one that is made like one is taken for one.
    return re.search(rb"\d+ \d+ obj\b", data[place : place + 200_000]) is not None


def _ends_like_zip(data: bytes) -> bool:
    """Whether it is a ZIP file with other bytes before it."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    return end >= 0 and b"PK\x03\x04" in data and bool(zip_names.names(data))


def _zipped(data: bytes, suffix: str) -> str:
    kind = zip_names.media_type(data)
    if kind in _ZIPPED_TYPES:
        return _ZIPPED_TYPES[kind]
    problem = next((said for begin, said in _ZIPPED_REFUSED if kind.startswith(begin)), None)
    if problem is not None:
        raise RefusedError(problem)
    names = {name.replace("\\", "/").lower() for name in zip_names.names(data)}
    if "[content_types].xml" in names or "word/document.xml" in names:
        folders = {name.partition("/")[0] for name in names if "/" in name}
        if "word" not in folders and "xl" in folders:
            raise RefusedError(_SPREADSHEET)
        if "word" not in folders and "ppt" in folders:
            raise RefusedError(_SLIDES)
        return "docx"
    if "meta-inf/container.xml" in names or any(name.endswith(".opf") for name in names):
        return "epub"
    if "content.xml" in names and ("meta-inf/manifest.xml" in names or "styles.xml" in names):
        return "odt"
    if any(name.endswith(".iwa") for name in names):
        raise RefusedError(said("it is a Pages file; export it as Word or PDF and open that."))
    if "meta-inf/manifest.mf" in names or "androidmanifest.xml" in names:
        raise RefusedError(_PROGRAM)
    named = BY_SUFFIX.get(suffix)
    if named is not None and named.name in ("docx", "odt", "epub"):
        return named.name  # damaged: its reader says how
    if not names:
        raise RefusedError(
            said("it is an empty or damaged archive; choose the file of an article.")
        )
    raise RefusedError(_PACKED)


def _western(head: bytes) -> bytes:
    """The beginning with one byte a character, so that marks of plain letters can be found."""
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace").encode("utf-8", "replace")
    if head[:400].count(0) >= 0.4 * min(len(head), 400):  # UTF-16 without a mark
        return head.replace(b"\0", b"")
    return head.removeprefix(codecs.BOM_UTF8)


def _mail(head: bytes, suffix: str) -> str | None:
    found: dict[bytes, bytes] = {}
    lines = head.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")[:400]
    if lines and re.match(rb"From \S+ ", lines[0]):  # as mailboxes have it
        lines = lines[1:]
    for line in lines:
        if line[:1] in (b" ", b"\t") and found:
            continue
        match = _HEADER.match(line)
        if match is None:
            break
        found.setdefault(match[1].lower(), line)
    known = found.keys() & _MAIL_HEADERS
    if suffix not in (".eml", ".mht", ".mhtml") and (
        len(known) < 2 or not known & _SURE_MAIL_HEADERS
    ):
        return None
    if not known:
        return None
    saved = b"snapshot-content-location" in found or b"<Saved by " in found.get(b"from", b"")
    related = b"multipart/related" in head[:20_000].lower()
    unsent = not found.keys() & {b"to", b"received", b"message-id", b"delivered-to"}
    return "mhtml" if saved or (related and unsent) else "eml"


def _page(head: bytes, suffix: str) -> str | None:
    """ "html" for a whole page under any name, and for pieces of one under a page's name."""
    start = _BEFORE_ROOT.match(head)
    place = start.end() if start else 0
    doctype = _PAGE_TAGS.search(head, 0, place)
    if doctype or _PAGE_TAGS.match(head, place):
        return "html"
    named = BY_SUFFIX.get(suffix)
    if named is not None and named.name == "html" and _TAG.search(head):
        return "html"
    if head.startswith(b"<?xml"):
        root = _ROOT.match(head, place)
        if root is not None:
            raise RefusedError(_other_xml(root[2].lower()))
    if suffix not in MARKDOWN_SUFFIXES and _BLOCK_TAG.match(head, place):
        # Pieces of a page: Markdown may begin with a tag, a text hardly does.
        return "html"
    return None


def _other_xml(root: bytes) -> str:
    if root == b"svg":
        return _PICTURE
    if root in (b"rss", b"feed", b"rdf"):
        return said("it is a news feed; save the one article as a page and open that.")
    return said("it is an XML file that is no web page; {advice}", advice=_AS_PLAIN)
