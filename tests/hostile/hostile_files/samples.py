"""A small, whole file of each format: what damage and mutants are made of."""

from __future__ import annotations

from hostile_files.packages import chapter, docx, epub, odt, paragraph, word_document
from hostile_files.pdf_objects import one_page

SENTENCE = "The mayor said five people attended."

_MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://news.invalid/a
Subject: The mayor
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b"

----b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.invalid/a

<html><head><title>The mayor</title></head><body>{f"<p>{SENTENCE}</p>" * 40}</body></html>

----b
Content-Type: text/css
Content-Location: https://news.invalid/a.css

p {{ color: red }}
----b--
""".replace("\n", "\r\n")

GOOD: dict[str, bytes] = {
    "txt": f"{SENTENCE}\n".encode() * 40,
    "md": b"# T\n\nThe mayor said *five* people.\n",
    "html": chapter(f"<p>{SENTENCE}</p>" * 40).encode(),
    "mhtml": _MHTML.encode(),
    "docx": docx(word_document(paragraph(SENTENCE) * 50)),
    "pdf": one_page(),
    "rtf": rb"{\rtf1\ansi\ansicpg1252 The mayor said five people attended.\par}",
    "odt": odt("<text:p>The mayor said five.</text:p>" * 40),
    "epub": epub(chapter("<p>The mayor said five.</p>" * 40)),
    "eml": b"From: a@b.c\r\nSubject: S\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\nThe mayor said five.\r\n",
}
