"""Files and pasted text to articles: which reader, and what cannot be read."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.core.article import Article
from reader.core.errors import LoadError
from reader.core.loading import markdown, text
from reader.core.loading.assembly import Reading, assemble, checked_size, normalised
from reader.core.loading.encoding import Decoded, decode, decode_as
from reader.core.loading.hidden import control_characters

MOST_BYTES = 50 * 1024 * 1024
# A text may hold some control characters (measured: none in news, 30 in a made-up hostile one).
_FEW_CONTROLS = 64


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A format whose files are text: its suffixes, and its reader of the decoded text."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str], Reading]


PLAIN = TextFormat("plain text", (".txt", ".text", ".log", ""), text.read)
MARKDOWN = TextFormat("Markdown", (".md", ".markdown", ".mdown", ".mkd"), markdown.read)
FORMATS = (PLAIN, MARKDOWN)

# What files of other formats begin with, and what to call them.
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word, OpenDocument, EPUB or ZIP file"),
    (b"PK\x05\x06", "an empty ZIP file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
_OTHER_SUFFIXES = {
    ".pdf": "a PDF file",
    ".docx": "a Word file",
    ".doc": "an old Word file",
    ".odt": "an OpenDocument file",
    ".rtf": "an RTF file",
    ".html": "a web page",
    ".htm": "a web page",
    ".xhtml": "a web page",
    ".mht": "a web page",
    ".epub": "an EPUB book",
    ".eml": "a mail",
    ".msg": "a mail",
}
_ADVICE = "this version reads .txt and .md; save the article as plain text and open that."


def load(path: Path, encoding: str | None = None) -> Article:
    """The article of a file, in the encoding that the user names or in that which it seems to have.

    Raises LoadError, whose text is a sentence for the user, when the file cannot be opened, is no
    text, has nothing in it, or is larger than 50 MB.
    """
    data = _bytes(path)
    name = str(path)
    _refuse_other_formats(path, data)
    decoded = decode(data) if encoding is None else _decoded_as(name, data, encoding)
    controls = control_characters(decoded.text)
    # Bytes that are no UTF-8 and hold controls are hardly a text in an old encoding.
    allowed = _FEW_CONTROLS if decoded.encoding == "utf-8" else 8
    if controls > max(allowed, 0.05 * len(decoded.text)):
        advice = _ADVICE if encoding is None else "choose another encoding."
        raise LoadError(name, f"it holds no readable text; {advice}")
    return article_from_text(
        decoded.text,
        path=name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        markdown=path.suffix.lower() in MARKDOWN.suffixes,
        warnings=decoded.warnings,
    )


def article_from_text(
    text: str,
    *,
    path: str = "",
    sha256: str | None = None,
    encoding: str = "utf-8",
    markdown: bool = False,
    warnings: tuple[str, ...] = (),
) -> Article:
    """The article of a text that was pasted or decoded; raises LoadError when it has nothing.

    ``sha256`` is that of the file; None takes that of the text in UTF-8. ``warnings`` come first
    in the article's own.
    """
    plain = checked_size(normalised(text), path or "the pasted text")
    if "\ufffd" in plain and not any("\ufffd" in warning for warning in warnings):
        warnings = (
            *warnings,
            "The text holds \ufffd in place of characters that were lost before: "
            "compare it with the original.",
        )
    reading = (MARKDOWN if markdown else PLAIN).read(plain)
    return assemble(reading, path=path, sha256=sha256, encoding=encoding, warnings=warnings)


def _decoded_as(name: str, data: bytes, encoding: str) -> Decoded:
    try:
        return decode_as(data, encoding)
    except (LookupError, ValueError) as exc:
        raise LoadError(
            name, f"it is no text in the encoding {encoding}; choose another encoding."
        ) from exc


def _bytes(path: Path) -> bytes:
    name = str(path)
    try:
        info = path.stat()
        if stat.S_ISDIR(info.st_mode):
            raise LoadError(name, "it is a folder; choose the files in it.")
        if not stat.S_ISREG(info.st_mode):  # a pipe or a device would be read for ever
            raise LoadError(name, "it is not a file; choose a file that holds the article.")
        if info.st_size > MOST_BYTES:
            raise LoadError(name, _too_big())
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError as exc:
        raise LoadError(name, "there is no such file; check its name and folder.") from exc
    except PermissionError as exc:
        raise LoadError(
            name, "you may not read it; ask its owner for permission or copy it elsewhere."
        ) from exc
    except (OSError, ValueError) as exc:  # ValueError: a NUL in the name
        reason = getattr(exc, "strerror", None) or "its name is not valid"
        raise LoadError(
            name, f"it could not be read ({reason}); check the disk and try again."
        ) from exc
    if len(data) > MOST_BYTES:
        raise LoadError(name, _too_big())
    if not data:
        raise LoadError(name, "it is empty; choose a file that holds the article.")
    return data


def _too_big() -> str:
    return f"it is larger than {MOST_BYTES // 1024 // 1024} MB; keep only the article in the file."


def _refuse_other_formats(path: Path, data: bytes) -> None:
    what = next((what for magic, what in _MAGIC if data.startswith(magic)), None)
    if what is None:
        what = _OTHER_SUFFIXES.get(path.suffix.lower())
    if what is not None:
        raise LoadError(str(path), f"it is {what}; {_ADVICE}")
