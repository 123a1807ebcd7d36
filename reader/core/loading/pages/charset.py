"""The bytes of a page as text: what it declares of its encoding, and whether that is true."""

from __future__ import annotations

import codecs
import re

from reader.core.loading.encoding import Decoded, decode, decode_as
from reader.core.loading.extract import RefusedError
from reader.core.loading.hidden import control_characters
from reader.core.said import said

_HEAD = 16_384  # bytes in which a declaration is looked for; the standard says 1,024
_DECLARED = re.compile(
    rb"""<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# What may be declared, by Python's names, and how the standard for encodings of the web reads it:
# Latin-1 and ASCII as cp1252, GB2312 as GB18030. UTF-7 hides characters from every check, UTF-16
# cannot be declared in ASCII letters.
_ALLOWED = {
    "utf-8": "utf-8",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "cp1252": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "iso2022_jp": "iso2022_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "mac-roman": "mac-roman",
    "mac-cyrillic": "mac-cyrillic",
    "cp866": "cp866",
    "cp874": "cp874",
    "tis-620": "cp874",
} | {
    name: name
    for name in (
        *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *(f"cp125{part}" for part in (0, 1, 3, 4, 5, 6, 7, 8)),
    )
}
# More controls than this and the bytes were no text (as opening.py counts them).
_FEW_CONTROLS = 64


def allowed(label: str) -> str | None:
    """Python's name for an encoding that a page may declare, or None."""
    try:
        found = codecs.lookup(label.strip().lower().removeprefix("x-").replace("sjis", "shift_jis"))
    except (LookupError, ValueError):
        return None
    return _ALLOWED.get(found.name)


def declared(data: bytes) -> list[str]:
    """The allowed encodings that the page's head declares, each once, in its order."""
    found: list[str] = []
    for match in _DECLARED.finditer(data[:_HEAD]):
        name = allowed((match[1] or match[2]).decode("ascii"))
        if name and name not in found:
            found.append(name)
    return found


def decoded(data: bytes, wished: str | None, outer: str | None = None) -> Decoded:
    """The text of a page; raises RefusedError when it is none.

    ``wished`` is the user's encoding and stands above all; ``outer`` that which a mail or an
    archive states for the page.
    """
    if wished is not None:
        try:
            return _checked(decode_as(data, wished))
        except (LookupError, ValueError) as exc:
            raise RefusedError(
                said(
                    "it is no text in the encoding {encoding}; choose another encoding.",
                    encoding=wished,
                )
            ) from exc
    names = declared(data)
    stated = allowed(outer) if outer else None
    if stated:
        names = [stated, *(name for name in names if name != stated)]
    found = _read(data, names)
    lies = [name for name in names if name != found.encoding]
    if lies and not data.isascii():
        found = Decoded(
            found.text,
            found.encoding,
            (
                *found.warnings,
                said(
                    "The page says that its letters are encoded as {listed}; it was read as "
                    "{encoding}. If letters look wrong, choose another encoding.",
                    listed=", ".join(lies),
                    encoding=found.encoding,
                ),
            ),
        )
    return _checked(found)


def _read(data: bytes, names: list[str]) -> Decoded:
    if "iso2022_jp" in names[:1] and b"\x1b$" in data:  # all its bytes are ASCII
        return decode_as(data, "iso2022_jp")
    found = decode(data, names[0] if names else None)
    if not names or found.encoding in (*names, "utf-8") or found.encoding.startswith("utf-"):
        return found
    # A byte or two that cp1252 does not know: the declaration is a better witness than a guess.
    for name in names:
        try:
            other = decode_as(data, name)
        except (LookupError, ValueError):
            continue
        if other.text.count("\ufffd") <= max(2, len(other.text) // 2_000):
            return other
    return found


def _checked(found: Decoded) -> Decoded:
    controls = control_characters(found.text)
    few = _FEW_CONTROLS if found.encoding == "utf-8" else 8
    if controls > max(few, 0.05 * len(found.text)):
        raise RefusedError(said("it holds no readable text; save the page again and open that."))
    return found
