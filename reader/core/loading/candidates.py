"""Which files of a folder or zip could be articles, told by name and first bytes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence

from reader.core.loading.extract import RefusedError
from reader.core.loading.isolation import formats
from reader.core.loading.isolation.sniff import sniff
from reader.core.loading.opening import MARKDOWN, PLAIN

ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_TEXT_SUFFIXES = (*PLAIN.suffixes, *MARKDOWN.suffixes)
_SYSTEM = frozenset(
    {"thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx", "$recycle.bin", "@eadir"}
    | {"system volume information", "lost+found", "icon\r"}
)
_PAGES = (".html", ".htm", ".xhtml", ".xht")
# What browsers append to a saved page's name for the folder of its pictures and scripts.
_COMPANION = re.compile(
    r"[_.-](?:files|file|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|tiedostot|"
    r"pliki|soubory|elemei|dosyalar|файлы|файли|fajlovi|datoteke|attachments)",
    re.IGNORECASE,
)
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_NUMBER = re.compile(r"(\d{1,18})")


def format_of(head: bytes, suffix: str) -> str | None:
    """The format of a file with this beginning and suffix, or None where it is no article."""
    if not head:
        return None
    try:
        kind = sniff(head, suffix)
    except RefusedError:
        # Of a document that is a zip the beginning does not always tell.
        named = formats.BY_SUFFIX.get(suffix)
        zipped = head.startswith(ZIP) and named is not None
        return named.name if named is not None and zipped and _is_zipped(named.name) else None
    if kind not in (formats.TEXT, formats.MARKDOWN):
        return kind
    named = formats.BY_SUFFIX.get(suffix)
    if named is not None:
        # A damaged file of another kind: its reader says what is wrong with it.
        return named.name
    return kind if suffix in _TEXT_SUFFIXES and _is_text(head) else None


def _is_zipped(name: str) -> bool:
    return name in ("docx", "odt", "epub")


def _is_text(head: bytes) -> bool:
    """Whether bytes could be text, by the rules with which opening.py and encoding.py open it."""
    if head.startswith(_WIDE_MARKS):
        return True
    half = len(head) // 2 or 1
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if max(even, odd) >= 0.6 and min(even, odd) <= 0.05:  # UTF-16 without a mark
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls <= max(8, 0.05 * len(head))


def natural(name: str) -> tuple[tuple[tuple[int, int, str], ...], ...]:
    """A key that sorts "2.txt" before "10.txt" and the files of a folder together."""
    return tuple(
        tuple(
            (0, int(piece), "") if place % 2 else (1, 0, piece)
            for place, piece in enumerate(_NUMBER.split(part.casefold()))
            if piece
        )
        for part in name.split("/")
    )


def hidden(name: str) -> bool:
    """Whether a file or folder of this name is kept by a system or program for itself."""
    return name.startswith((".", "~$", "._")) or name.casefold() in _SYSTEM


def companions(folders: Iterable[str], files: Sequence[str]) -> set[str]:
    """The folders that belong to a page saved beside them."""
    stems = {name[: name.rfind(".")].casefold() for name in files if name.lower().endswith(_PAGES)}
    found: set[str] = set()
    for folder in folders:
        low = folder.casefold()
        cut = max(low.rfind(mark) for mark in "_.-")
        if cut > 0 and low[:cut] in stems and _COMPANION.fullmatch(low[cut:]):
            found.add(folder)
    return found
