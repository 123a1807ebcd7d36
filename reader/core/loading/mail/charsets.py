"""The encodings that a mail may name, and its text in them."""

from __future__ import annotations

from reader.core.loading.encoding import Decoded, decode, decode_as, without_surrogates
from reader.core.loading.pages.charset import allowed
from reader.core.said import said

# What mails name beside the encodings that pages may declare, whose list bars UTF-7, zlib_codec
# (50 MB out of 60 kB) and their like.
_FURTHER = {
    "unicode-1-1-utf-8": "utf-8",
    "iso-2022-kr": "iso2022_kr",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "cp850": "cp850",
    "ibm850": "cp850",
    "windows-874": "cp874",
}
# Letters of these are ASCII bytes between escapes, so they are valid UTF-8 as well.
_GUESSED = "does not say how its letters are encoded"  # of the warnings of encoding.py
_SEVEN_BIT = ("iso2022_jp", "iso2022_kr")


def codec_of(label: str) -> str | None:
    """Python's name of an encoding that a mail names, or None where it is none of those known."""
    name = label.strip().strip("\"'").lower()
    return _FURTHER.get(name) or (allowed(name) if name else None)


def body_text(data: bytes, label: str, chosen: str | None) -> Decoded:
    """The text of a body in the encoding that the user chose, else that which fits its label.

    UTF-8 goes before any other label, as wrong labels are common and text in another encoding is
    hardly ever valid UTF-8 with letters beyond ASCII. Raises LookupError or ValueError where
    nothing of the body is text in the encoding chosen.
    """
    if chosen is not None:
        return decode_as(data, chosen)
    codec = codec_of(label)
    if codec in _SEVEN_BIT:
        try:
            return Decoded(without_surrogates(data.decode(codec)), codec)
        except UnicodeDecodeError:
            pass
    decoded = decode(data, codec)
    guess = [warning for warning in decoded.warnings if _GUESSED in warning]
    if label and not data.isascii() and (codec is None or guess):
        shown = "".join(c for c in label[:40] if c.isprintable())
        unknown = said("which this program does not know")
        why = unknown if codec is None else said("but they are not")
        return Decoded(
            decoded.text,
            decoded.encoding,
            (
                said(
                    "The mail says that its letters are encoded as “{shown}”, {why}; they were "
                    "read as {encoding}.",
                    shown=shown,
                    why=why,
                    encoding=decoded.encoding,
                ),
                *(warning for warning in decoded.warnings if warning not in guess),
            ),
        )
    if (
        codec not in (None, "utf-8", "cp1252", decoded.encoding)
        and decoded.encoding == "utf-8"
        and not data.isascii()
    ):
        return Decoded(
            decoded.text,
            decoded.encoding,
            (
                said(
                    "The mail says that its letters are encoded as {codec}, but they are "
                    "utf-8, and were read as that.",
                    codec=codec,
                ),
                *decoded.warnings,
            ),
        )
    return decoded
