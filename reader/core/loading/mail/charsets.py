"""The encodings that a mail may name, and its text in them."""

from __future__ import annotations

from reader.core.loading.encoding import Decoded, decode, decode_as, without_surrogates

# Python's codecs take far more names, among them zlib_codec (50 MB out of 60 kB) and UTF-7, which
# hides characters from every check. Old Western names are read as their Windows supersets, as
# browsers and mail programs do.
_PLAIN = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "big5": "cp950",
    "big5-hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "windows-31j": "cp932",
    "euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
    "iso-2022-kr": "iso2022_kr",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "cp866": "cp866",
    "ibm866": "cp866",
    "cp850": "cp850",
    "ibm850": "cp850",
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"{prefix}{n}": f"cp{n}" for n in range(1250, 1259) for prefix in ("windows-", "cp")},
}
# Letters of these are ASCII bytes between escapes, so they are valid UTF-8 as well.
_GUESSED = "does not say how its letters are encoded"  # of the warnings of encoding.py
_SEVEN_BIT = ("iso2022_jp", "iso2022_kr")


def codec_of(label: str) -> str | None:
    """Python's name of an encoding that a mail names, or None where it is none of those known."""
    return _PLAIN.get(label.strip().strip("\"'").lower())


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
        why = "which this program does not know" if codec is None else "but they are not"
        return Decoded(
            decoded.text,
            decoded.encoding,
            (
                f"The mail says that its letters are encoded as “{shown}”, {why}; they were read "
                f"as {decoded.encoding}.",
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
                f"The mail says that its letters are encoded as {codec}, but they are utf-8, and "
                "were read as that.",
                *decoded.warnings,
            ),
        )
    return decoded
