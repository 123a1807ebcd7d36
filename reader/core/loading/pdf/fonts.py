"""Fonts whose text layer says other characters than their glyphs show.

A simple font names the glyph of each code, by its encoding and by the names in /Differences; its
/ToUnicode says what is copied and searched. Where both are known and letters or digits differ,
the page shows one text and hands over another. pdfium gives no access to fonts' dictionaries, so
they are looked for in the file's bytes and its object streams, within limits; fonts with
identity encoding (most of those that browsers write) name no glyphs and cannot be checked.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

from reader.core.said import joined, said

# Of a file, and of one of its streams, in bytes after unpacking.
_MOST_BYTES, _MOST_STREAM = 24 * 1024 * 1024, 2 * 1024 * 1024
_MOST_FONTS = 300
_NEAR = 20_000  # a font's dictionary is shorter than this

_OBJECT = re.compile(rb"(?<![\d.])(\d{1,10})\s+(\d{1,5})\s+obj\b")
_TO_UNICODE = re.compile(rb"/ToUnicode\s+(\d{1,10})\s+\d{1,5}\s+R")
_ENCODING_REF = re.compile(rb"/Encoding\s+(\d{1,10})\s+\d{1,5}\s+R")
_BASE_ENCODING = re.compile(rb"/(?:Base)?Encoding\s*/(\w{1,40})")
_DIFFERENCES = re.compile(rb"/Differences\s*\[([^\]]{0,20000})\]")
_TOKEN = re.compile(rb"/([^\s/\[\]<>()]{0,100})|(\d{1,5})")
_SIMPLE = re.compile(rb"/Subtype\s*/(?:Type1|TrueType|MMType1)\b")
_SYMBOLIC = re.compile(rb"/(?:BaseFont)\s*/(?:[A-Z]{6}\+)?(?:Symbol|ZapfDingbats|Wingdings)")
_STREAM = re.compile(rb"stream\r?\n")
_MAP = re.compile(rb"beginbf(char|range)(.*?)endbf\1", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{0,64})>")
_STREAM_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b")

_BASES = {b"WinAnsiEncoding": "cp1252", b"MacRomanEncoding": "mac_roman"}
_LETTERS = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_DIGITS = {
    name: str(value)
    for value, name in enumerate(
        (b"zero", b"one", b"two", b"three", b"four", b"five", b"six", b"seven", b"eight", b"nine")
    )
}


def warning(data: bytes) -> str | None:
    """A sentence when letters of a font are handed over as others, naming up to five; else None."""
    found: dict[tuple[str, str], None] = {}
    file = _File(data)
    for font in file.fonts():
        found.update(dict.fromkeys(_differing(file, font)))
        if len(found) > 20:
            break
    if not found:
        return None
    named = joined(
        (
            said("“{shown}” as “{given}”", shown=shown, given=given)
            for shown, given in list(found)[:5]
        ),
        ", ",
    )
    if len(found) > 5:
        named = said("{named} and others", named=named)
    return said(
        "The text differs from what the pages show: a font hands over {named}. Compare it with the "
        "pages.",
        named=named,
    )


class _File:
    """The objects of a PDF by their numbers, found without its cross references."""

    def __init__(self, data: bytes) -> None:
        self._budget = _MOST_BYTES
        self._places: dict[int, int] = {}
        self._inner: dict[int, bytes] = {}
        self._data = data
        if b"/ToUnicode" not in data and b"/ObjStm" not in data:
            return
        for match in _OBJECT.finditer(data):
            self._places[int(match[1])] = match.end()  # the last of a number is the newest
        for match in _STREAM_OBJECTS.finditer(data):
            start = data.rfind(b"obj", max(0, match.start() - 2000), match.start())
            if start >= 0:
                self._unpack(self._stream_at(start))

    def fonts(self) -> Iterator[bytes]:
        """Dictionaries of simple fonts that have a /ToUnicode."""
        times = 0
        for match in _TO_UNICODE.finditer(self._data):
            # In one object with the words before and after it, or a dictionary inside another.
            start = self._data.rfind(b"obj", max(0, match.start() - _NEAR), match.start())
            end = self._data.find(b"endobj", match.end(), match.end() + _NEAR)
            if start < 0 or end < 0:
                continue
            body = self._data[start:end]
            at = match.start() - start
            yield _dictionary(body, at)
            times += 1
            if times >= _MOST_FONTS:
                return
        for body in self._inner.values():
            if b"/ToUnicode" in body:
                yield body
                times += 1
                if times >= _MOST_FONTS:
                    return

    def dictionary(self, number: int) -> bytes:
        """The text of an object up to its stream."""
        if number in self._inner:
            return self._inner[number]
        start = self._places.get(number)
        if start is None:
            return b""
        ends = [
            at
            for at in (
                self._data.find(word, start, start + _NEAR) for word in (b"endobj", b"stream")
            )
            if at >= 0
        ]
        return self._data[start : min(ends)] if ends else b""

    def stream(self, number: int) -> bytes:
        """What the stream of an object holds, unpacked; b"" when it is too large or odd."""
        start = self._places.get(number)
        return b"" if start is None else self._stream_at(start)

    def _stream_at(self, start: int) -> bytes:
        match = _STREAM.search(self._data, start, start + _NEAR)
        if match is None:
            return b""
        head = self._data[start : match.start()]
        end = self._data.find(b"endstream", match.end())
        if end < 0 or self._budget <= 0:
            return b""
        raw = self._data[match.end() : min(end, match.end() + _MOST_STREAM)]
        if b"FlateDecode" in head:
            try:
                raw = zlib.decompressobj().decompress(raw, _MOST_STREAM)
            except zlib.error:
                return b""
        elif b"/Filter" in head:
            return b""
        self._budget -= len(raw)
        return raw

    def _unpack(self, content: bytes) -> None:
        """Keeps the objects of an object stream (ISO 32000-1, 7.5.7)."""
        numbers = re.match(rb"\s*((?:\d{1,10}\s+\d{1,10}\s+){1,2000})", content)
        if numbers is None:
            return
        values = [int(word) for word in numbers[1].split()]
        pairs = list(zip(values[::2], values[1::2], strict=False))
        first = numbers.end()
        for place, (number, offset) in enumerate(pairs):
            end = pairs[place + 1][1] if place + 1 < len(pairs) else len(content) - first
            if end - offset < _NEAR:
                self._inner[number] = content[first + offset : first + end]


def _dictionary(body: bytes, at: int) -> bytes:
    """The innermost dictionary of the object that holds what stands at ``at``."""
    depth = 0
    start = at
    while start > 0:
        start -= 1
        pair = body[start : start + 2]
        if pair == b">>":
            depth += 1
            start -= 1
        elif pair == b"<<":
            if depth == 0:
                break
            depth -= 1
            start -= 1
    depth, end = 0, at
    while end < len(body):
        pair = body[end : end + 2]
        if pair == b"<<":
            depth += 1
            end += 2
        elif pair == b">>":
            if depth == 0:
                break
            depth -= 1
            end += 2
        else:
            end += 1
    return body[max(0, start) : end]


def _differing(file: _File, font: bytes) -> Iterator[tuple[str, str]]:
    """(shown, handed over) for letters and digits of a simple font."""
    reference = _TO_UNICODE.search(font)
    if reference is None or not _SIMPLE.search(font) or _SYMBOLIC.search(font):
        return
    shown = _shown(file, font)
    if not shown:
        return
    given = _given(file.stream(int(reference[1])))
    for code, letter in shown.items():
        text = given.get(code)
        if text is not None and text.strip() and text not in (letter, letter.casefold()):
            yield letter, text[:8]


def _shown(file: _File, font: bytes) -> dict[int, str]:
    """The letters and digits that codes draw, as far as the font says so."""
    encoding = _ENCODING_REF.search(font)
    where = file.dictionary(int(encoding[1])) if encoding else font
    base = _BASE_ENCODING.search(where)
    embedded = b"/FontDescriptor" in font
    shown: dict[int, str] = {}
    if base is not None and base[1] in _BASES:
        shown = {code: chr(code) for code in _LETTERS}
    elif not embedded:
        # A standard font that is not embedded has its letters at their ASCII codes.
        shown = {code: chr(code) for code in _LETTERS}
    differences = _DIFFERENCES.search(where)
    if differences is None:
        return shown
    code = 0
    for name, number in _TOKEN.findall(differences[1]):
        if number:
            code = int(number)
            continue
        letter = _DIGITS.get(name, "")
        if len(name) == 1 and name.isalpha():
            letter = name.decode("ascii", "replace")
        if letter:
            shown[code] = letter
        else:
            shown.pop(code, None)
        code += 1
    return shown


def _given(cmap: bytes) -> Mapping[int, str]:
    """The text that codes of one byte are handed over as (ISO 32000-1, 9.10.3)."""
    found: dict[int, str] = {}
    for match in _MAP.finditer(cmap):
        values = [_plain(word) for word in _HEX.findall(match[2])]
        if match[1] == b"char":
            for code, text in zip(values[::2], values[1::2], strict=False):
                if len(code) == 1:
                    found[code[0]] = text.decode("utf-16-be", "replace")
        elif b"[" not in match[2]:
            for first, last, text in zip(values[::3], values[1::3], values[2::3], strict=False):
                if len(first) == 1 == len(last) and len(text) == 2:
                    begin = int.from_bytes(text, "big")
                    for step in range(last[0] - first[0] + 1):
                        found[first[0] + step] = chr((begin + step) & 0xFFFF)
    return found


def _plain(word: bytes) -> bytes:
    digits = b"".join(word.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
