from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.loading.extract import RefusedError
from reader.core.loading.isolation.formats import BY_SUFFIX, FORMATS
from reader.core.loading.isolation.sniff import sniff
from reader.core.loading.isolation.zip_names import media_type, names

PAGE = b"<!DOCTYPE html>\n<html><head><title>x</title></head><body><p>The mayor.</p></body></html>"
MAIL = (
    b"Return-Path: <a@b.example>\r\nReceived: from x by y;\r\n\tMon, 4 May 2026 10:00:00 +0000\r\n"
    b"From: A <a@b.example>\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nThe mayor."
)
MHTML = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: x\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n--x\r\n'
)
OLD_MHTML = (
    b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"
    b'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
TEXT = b"Five die in fire\n\nThe mayor said that five people died on Tuesday.\n"


def zipped(*members: str, kind: str = "", before: bytes = b"") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if kind:
            archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        for member in members:
            archive.writestr(member, "x" * 50)
    return before + file.getvalue()


WORD = zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml")
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("data", "suffix", "kind"),
    [
        (TEXT, ".txt", "text"),
        (TEXT, ".md", "markdown"),
        (TEXT, ".html", "text"),
        (TEXT, ".docx", "text"),
        (TEXT, "", "text"),
        (PAGE, ".html", "html"),
        (PAGE, ".txt", "html"),
        (PAGE, ".md", "html"),
        (PAGE, ".docx", "html"),
        (b"\xef\xbb\xbf\r\n" + PAGE, ".htm", "html"),
        ("\ufeff".encode("utf-16-le") + PAGE.decode().encode("utf-16-le"), ".htm", "html"),
        (PAGE.decode().encode("utf-16-be"), ".htm", "html"),
        (b"<!-- saved from url=(0014)about:internet -->\n<HTML><BODY>x", ".txt", "html"),
        (b"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><p>x", "", "html"),
        (b"<p>The mayor said <b>five</b>.</p>", ".html", "html"),
        (b"<p>The mayor said <b>five</b>.</p>", ".txt", "html"),
        (b'<p align="center">A badge</p>\n\n# Title', ".md", "markdown"),
        (b"<name> said that <html> is a tag. <p> is another.", ".txt", "text"),
        (b"The tag <!doctype html> opens a page.", ".txt", "text"),
        (b"<3 is a heart", ".txt", "text"),
        (MAIL, ".eml", "eml"),
        (MAIL, ".txt", "eml"),
        (b"From a@b.example Mon May  4\n" + MAIL, "", "eml"),
        (b"Subject: x\n\nThe mayor.", ".eml", "eml"),
        (b"Title: x\nFrom: Reuters\nDate: 4 May 2026\nSubject: y\n\nThe mayor.", ".txt", "text"),
        (b"Warning: this is\nnot a mail: at all\n", ".eml", "text"),
        (MHTML, ".mhtml", "mhtml"),
        (MHTML, ".eml", "mhtml"),
        (OLD_MHTML, ".mht", "mhtml"),
        (MAIL.replace(b"MIME-V", b"Content-Type: multipart/related\r\nMIME-V"), ".eml", "eml"),
        (b"{\\rtf1\\ansi The mayor.}", ".txt", "rtf"),
        (b"\r\n{\\rtf1\\ansi The mayor.}", ".doc", "rtf"),
        (PDF, ".docx", "pdf"),
        (b"\xef\xbb\xbf \n" + PDF, ".pdf", "pdf"),
        (b"junk\0junk\n" * 50 + PDF, ".pdf", "pdf"),
        (b"HTTP/1.1 200 OK\nServer: x\n\n" + PDF, "", "pdf"),
        (b"A file that begins with %PDF-1.7 is a PDF file.", ".txt", "text"),
        (WORD, ".pdf", "docx"),
        (zipped("[Content_Types].xml", "_rels/.rels", "else/where.xml"), "", "docx"),
        (zipped("[Content_Types].xml", "word\\document.xml"), "", "docx"),
        (zipped("[Content_Types].xml", "word/document.xml", before=b"junk" * 99), "", "docx"),
        (WORD[:120], ".zip", "docx"),
        (zipped("content.xml", kind=f"{OPEN_DOCUMENT}text"), ".docx", "odt"),
        (zipped("content.xml", "META-INF/manifest.xml"), "", "odt"),
        (zipped("OEBPS/a.opf", kind="application/epub+zip"), "", "epub"),
        (zipped("META-INF/container.xml", "a.xhtml"), "", "epub"),
        (zipped("a.xml"), ".odt", "odt"),
    ],
)
def test_formats(data: bytes, suffix: str, kind: str) -> None:
    assert sniff(data, suffix) == kind


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\0\0\0\x18ftypheic", "a picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a picture"),
        (b"BM\0\0\0\0\0\0\0\0", "a picture"),
        (b"<?xml version='1.0'?><svg xmlns='x'>", "a picture"),
        (b"\0\0\0\x18ftypisom", "a sound or a video"),
        (b"ID3\x03\0", "a sound or a video"),
        (b"RIFF\0\0\0\0WAVEfmt ", "a sound or a video"),
        (b"\x1f\x8b\x08\0", "an archive; unpack it"),
        (b"BZh91AY&SY", "an archive"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "an archive"),
        (b"7z\xbc\xaf\x27\x1c\0", "an archive"),
        (zipped("a.txt", "b/c.txt"), "an archive"),
        (zipped(), "an empty or damaged archive"),
        (b"SQLite format 3\0", "a database"),
        (b"\x7fELF\2", "a program"),
        (b"MZ\x90\0\3", "a program"),
        (zipped("META-INF/MANIFEST.MF", "A.class"), "a program"),
        (OLE, "an old Word or Office file; save it as .docx"),
        (OLE + "Workbook".encode("utf-16-le"), "a spreadsheet"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "a presentation"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (OLE + "__substg1.0_1000".encode("utf-16-le"), "Outlook"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "a spreadsheet"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "a presentation"),
        (zipped("content.xml", kind=f"{OPEN_DOCUMENT}spreadsheet"), "a spreadsheet"),
        (zipped("content.xml", kind=f"{OPEN_DOCUMENT}presentation"), "a presentation"),
        (zipped("Index/Document.iwa"), "a Pages file"),
        (b"%!PS-Adobe-3.0\n", "a PostScript file"),
        (b"x\0" * 30 + b"BOOKMOBI", "a Kindle book"),
        (b"bplist00", "Safari"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "a news feed"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<office:document>", "an XML file"),
    ],
)
def test_what_is_not_read_is_refused_with_what_to_do(data: bytes, problem: str) -> None:
    with pytest.raises(RefusedError) as caught:
        sniff(data, ".docx" if not data.startswith(b"PK") else ".txt")
    assert problem in caught.value.problem
    assert caught.value.problem.startswith("it is ")
    assert caught.value.problem.endswith(".")


@pytest.mark.parametrize(
    "text", ["MZ is a region.", "BM said no.", "RIFF raff", "ID3 tags", "PK!", "The ftyp"]
)
def test_a_text_that_begins_like_a_mark_is_a_text(text: str) -> None:
    assert sniff(text.encode(), ".txt") == "text"


BYTES = st.lists(
    st.binary(max_size=40)
    | st.sampled_from(
        [
            PDF,
            b"PK\x03\x04",
            b"PK\x05\x06",
            b"PK\x01\x02",
            WORD,
            WORD[30:],
            PAGE,
            MAIL,
            b"<!--",
            b"<",
        ]
    ),
    max_size=6,
).map(b"".join)


@given(BYTES, st.sampled_from(["", ".txt", ".md", *BY_SUFFIX]))
def test_any_bytes_have_a_format_or_a_sentence(data: bytes, suffix: str) -> None:
    known = {one.name for one in FORMATS} | {"text", "markdown"}
    try:
        told = sniff(data, suffix)
    except RefusedError as exc:
        told = exc.problem
    assert told in known or told.endswith(".")
    names(data)
    media_type(data)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x3000), max_size=300))
def test_words_alone_are_a_text(text: str) -> None:
    assert sniff(("The " + text.replace("<", "")).encode(), ".txt") == "text"


def test_names_of_a_zip() -> None:
    data = zipped("a.txt", "b/ä.txt", kind="text/plain")
    wanted = ["mimetype", "a.txt", "b/ä.txt"]
    assert names(data) == names(b"before" + data) == wanted
    assert names(data[: data.find(b"PK\x01\x02")]) == wanted
    assert media_type(data) == "text/plain"
    assert len(names(zipped(*(f"{place}" for place in range(2100))))) == 2_000
