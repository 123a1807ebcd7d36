"""Bytes to text: which encoding, and what the user should know about it."""

from __future__ import annotations

import codecs
import re

from reader.core.said import said
from reader.core.values import dataclass

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_REPLACEMENT = "\ufffd"
_SAMPLE = 100_000  # bytes shown to chardet
_MOST_LOST = 0.3  # of the characters: Russian in another encoding has 0.8, French 0.03
_UTF8_CHARACTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_CUT_OFF = re.compile(rb"(?:[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})\Z")
_HIGH = re.compile(rb"[\x80-\xff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with the encoding it was read in and sentences for the user."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def _replaced(count: int, encoding: str) -> str:
    if count == 1:
        return said(
            "1 character could not be read as {encoding} and was replaced by {mark}: compare them "
            "with the original.",
            encoding=encoding,
            mark=_REPLACEMENT,
        )
    return said(
        "{n:,} characters could not be read as {encoding} and were replaced by {mark}: compare "
        "them with the original.",
        n=count,
        encoding=encoding,
        mark=_REPLACEMENT,
    )


def _forced(data: bytes, encoding: str, given: int = 0) -> Decoded:
    """The text with bad bytes replaced, and a warning if there were any."""
    text = data.decode(encoding, errors="replace")
    plain = without_surrogates(text)
    try:
        data.decode(encoding)
        bad = 0
    except UnicodeDecodeError:
        bad = text.count(_REPLACEMENT) - given
    bad += sum(1 for _ in _SURROGATE.finditer(text))
    return Decoded(plain, encoding, (_replaced(bad, encoding),) if bad > 0 else ())


def without_surrogates(text: str) -> str:
    """The text with each lone surrogate, which no file can hold, replaced by U+FFFD."""
    try:
        text.encode("utf-8")  # a tenth of the pattern's time
    except UnicodeEncodeError:
        return _SURROGATE.sub(_REPLACEMENT, text)
    return text


def _utf16_by_zeros(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of a Western text is zero."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd >= 0.6 * half and even <= 0.05 * half:
        return "utf-16-le"
    if even >= 0.6 * half and odd <= 0.05 * half:
        return "utf-16-be"
    return None


def _sample(data: bytes) -> bytes:
    """At most _SAMPLE bytes that show the bytes above 127 with their neighbours."""
    if len(data) <= _SAMPLE:
        return data
    parts: list[bytes] = []
    size = last = 0
    for match in _HIGH.finditer(data):
        if match.start() < last:
            continue
        start, last = max(last, match.start() - 100), match.start() + 100
        parts.append(data[start:last])
        size += last - start
        if size > _SAMPLE:
            break
    return b"\n".join(parts)


def _guess(data: bytes) -> str:
    """The encoding that chardet thinks likeliest, whatever its confidence; cp1252 if none fits.

    No threshold: in the measurement of design/hostile-input.md 2.2 right answers had low
    confidence (31 of 32 texts right without a threshold, 19 with one).
    """
    import chardet  # 0.1 s, and most files are UTF-8

    name = chardet.detect(_sample(data)).get("encoding")
    if not isinstance(name, str):
        return "cp1252"
    try:
        found = codecs.lookup(name)
    except LookupError:
        return "cp1252"
    # codecs such as "hex" give no text, and UTF-7 hides characters from every check.
    if not found._is_text_encoding or found.name in ("utf-7", "ascii", "utf-8"):
        return "cp1252"
    return found.name


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with a few wrong ones, such as a pasted Latin-1 passage.

    Pairs of high bytes that happen to be UTF-8 are common in GB18030, but there nearly all bytes
    are high; in a Western one-byte encoding they hardly occur.
    """
    whole = _CUT_OFF.sub(b"", data)
    high = len(_HIGH.findall(whole))
    bad = len(_HIGH.findall(_UTF8_CHARACTER.sub(b"", whole)))
    good = high - bad
    return good > 0 and (good >= 8 * bad or (good >= bad and high <= 0.15 * len(whole)))


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file: line ends as they are, a byte order mark taken off.

    Order: byte order mark, strict UTF-8, UTF-16 by its zero bytes, UTF-8 with a few wrong bytes,
    the declared encoding, chardet's guess, cp1252. A guess, and any replaced character, gives a
    warning.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            return _forced(body, encoding)
    wide = _utf16_by_zeros(data)  # before UTF-8: such bytes are valid UTF-8 full of NULs
    if wide is not None:
        return _forced(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(data):
        return _forced(data, "utf-8", given=data.count(_REPLACEMENT.encode()))
    if declared is not None:
        try:
            known = codecs.lookup(declared)
            if known._is_text_encoding and known.name != "utf-7":
                return Decoded(data.decode(known.name), known.name)
        except (LookupError, UnicodeDecodeError):
            pass
    encoding = _guess(data)
    try:
        decoded = Decoded(without_surrogates(data.decode(encoding)), encoding)
    except (UnicodeDecodeError, LookupError):
        decoded = _forced(data, "cp1252")
    guess = said(
        "The file does not say how its letters are encoded; it was read as "
        "{encoding}. If letters look wrong, choose another encoding, or save it as "
        "UTF-8 and open it again.",
        encoding=decoded.encoding,
    )
    return Decoded(decoded.text, decoded.encoding, (guess, *decoded.warnings))


def decode_as(data: bytes, encoding: str) -> Decoded:
    """The text of a file in an encoding that the user names, whatever the file itself says.

    Bytes that do not fit are replaced, with a warning. Raises LookupError where there is no such
    encoding of text, ValueError where hardly anything of the file fits it.
    """
    known = codecs.lookup(encoding)
    if not known._is_text_encoding or known.name == "utf-7":
        raise LookupError(encoding)
    try:
        decoded = _forced(data, known.name)
    except UnicodeError as exc:  # UTF-16 of an odd number of bytes, and the like
        raise ValueError(encoding) from exc
    lost = decoded.text.count(_REPLACEMENT) - data.count(_REPLACEMENT.encode())
    if lost > _MOST_LOST * len(decoded.text):
        raise ValueError(encoding)
    return decoded
