"""Header lines of a mail: their values in plain text, parameters, and who sent it.

The standard library's email package is not used: its parser recurses on input depth (3,000 nested
parts end in a RecursionError), its header parser took 3 GB for one folded header, and to import it
takes 70 ms of a worker's 80 and loads socket.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from reader.core.loading.mail.charsets import codec_of
from reader.core.values import dataclass

# RFC 5322 allows 998 characters a line; the longest folded headers of real mails (Received, ARC
# seals, hundreds of recipients) stay below 64 kB, and nothing that is shown is that long.
MOST_IN_HEADER = 64 * 1024
MOST_HEADERS = 2_000
# A title is cut there by the article's details too.
_MOST_SHOWN = 1_000  # code points

_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
# The line end that no folded line follows.
_LINE_END = re.compile(rb"\r\n(?![ \t])|\n(?![ \t])|\r(?![ \t\n])")
_BLANK = re.compile(rb"\n\r?\n|\r\r(?!\n)")
_FOLD = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"=\?([!->@-~]{1,60})\?([BbQq])\?([^?\s]{0,4000}|[^?\r\n]{0,300})\?=")
_SPACE = re.compile(r"\s+")
_QUOTED = re.compile(r"\\(.)", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Headers:
    """The header lines of one part; of lines with one name the first stands, as mail programs do.

    ``raw`` values are unfolded and not decoded. ``cut`` tells of lines longer or more than the
    limits, which were not read to their end.
    """

    raw: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.raw

    def get(self, name: str) -> str:
        """The value in plain text on one line, or an empty text."""
        return plain(self.raw.get(name.lower(), ""))

    def value(self, name: str) -> tuple[str, dict[str, str]]:
        """The value of a header such as Content-Type in lower case, and its parameters."""
        return parameters(self.raw.get(name.lower(), ""))


def read_headers(data: bytes, start: int, end: int) -> tuple[Headers, int]:
    """The headers of a part that lies between two offsets, and where its body begins."""
    raw: dict[str, str] = {}
    cut = False
    place = start
    count = 0
    while place < end:
        first = data[place : place + 1]
        if first in (b"\r", b"\n"):  # the blank line
            return Headers(raw, cut), place + (2 if data[place : place + 2] == b"\r\n" else 1)
        named = _FIELD.match(data, place, end)
        if named is None:  # no header: the body began without a blank line
            return Headers(raw, cut), place
        count += 1
        if count > MOST_HEADERS:
            blank = _BLANK.search(data, place, end)
            return Headers(raw, True), blank.end() if blank else end
        stop = _LINE_END.search(data, named.end(), end)
        last = stop.start() if stop else end
        if last - named.end() > MOST_IN_HEADER:
            cut, last = True, named.end() + MOST_IN_HEADER
        name = named[1].decode("ascii").lower()
        if name not in raw:
            raw[name] = _FOLD.sub("", _text(data[named.end() : last])).strip()
        place = stop.end() if stop else end
    return Headers(raw, cut), end


def _text(raw: bytes) -> str:
    """Raw header bytes: ASCII by the old rules, UTF-8 by the new, cp1252 by bad programs."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def plain(value: str) -> str:
    """A header's value with its encoded words (RFC 2047) read, on one line of 1,000 code points.

    Neighbouring words in one encoding are joined before they are decoded: some programs cut
    within a letter.
    """
    pieces: list[str] = []
    held: bytes = b""
    held_in = ""
    size = place = 0
    for match in _WORD.finditer(value):
        between = value[place : match.start()]
        code = codec_of(match[1].split("*", 1)[0])
        if code is None:
            continue
        if between.strip() or not held_in or code != held_in:
            pieces.append(_decoded(held, held_in))
            if between.strip() or not held_in:
                pieces.append(between)
            held, held_in = b"", code
        held += _word_bytes(match[2], match[3])
        size += len(between) + len(match[3])
        place = match.end()
        if size > 8 * _MOST_SHOWN:
            break
    pieces.append(_decoded(held, held_in))
    pieces.append(value[place : place + _MOST_SHOWN])
    shown = "".join(pieces)[: 4 * _MOST_SHOWN]
    return _SPACE.sub(" ", shown).strip()[:_MOST_SHOWN]


def _decoded(data: bytes, code: str) -> str:
    return data.decode(code, errors="replace") if data else ""


def _word_bytes(way: str, text: str) -> bytes:
    raw = text.encode("utf-8", errors="replace")
    if way in "Qq":
        return binascii.a2b_qp(raw, header=True)
    return base64_bytes(raw)[0]


_NOT_BASE64 = bytes(
    byte
    for byte in range(256)
    if byte not in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
)


def base64_bytes(raw: bytes) -> tuple[bytes, bool]:
    """What the base64 text holds, as far as it goes, and whether it was sound."""
    letters = raw.translate(None, _NOT_BASE64)
    core = letters.rstrip(b"=")
    inner = b"=" in core  # a list's program joined two texts
    if inner:
        head, _, rest = core.partition(b"=")
        rest = rest.replace(b"=", b"")
    else:
        head, rest = core, b""
    data = b"".join(_whole_base64(piece) for piece in (head, rest) if piece)
    return data, not inner and len(core) % 4 != 1 and len(letters) % 4 == 0


def _whole_base64(letters: bytes) -> bytes:
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """The value before the first semicolon in lower case, and the parameters after it.

    Continued and encoded parameters (RFC 2231) are put together. Linear, whatever the quotes.
    """
    head, _, rest = value[:MOST_IN_HEADER].partition(";")
    found: dict[str, str] = {}
    for name, text in _pairs(rest):
        found.setdefault(name, text)
    return head.strip().lower(), _continued(found)


def _pairs(rest: str) -> Iterator[tuple[str, str]]:
    place = 0
    while place < len(rest):
        equals = rest.find("=", place)
        if equals < 0:
            return
        name = rest[place:equals].rpartition(";")[2].strip().lower()
        place = equals + 1
        while place < len(rest) and rest[place] in " \t":
            place += 1
        if rest[place : place + 1] == '"':
            stop = place + 1
            while stop < len(rest) and rest[stop] != '"':
                stop += 2 if rest[stop] == "\\" else 1
            text = _QUOTED.sub(r"\1", rest[place + 1 : stop])
            place = stop + 1
            semicolon = rest.find(";", place)
            place = len(rest) if semicolon < 0 else semicolon + 1
        else:
            semicolon = rest.find(";", place)
            stop = len(rest) if semicolon < 0 else semicolon
            text = rest[place:stop].strip()
            place = stop + 1
        if name:
            yield name, text


def _continued(found: Mapping[str, str]) -> dict[str, str]:
    whole: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[bool, str]]] = {}
    for name, text in found.items():
        base, star, tail = name.partition("*")
        if not star:
            whole[base] = text
            continue
        number = tail.rstrip("*")
        if number and not (number.isascii() and number.isdigit() and len(number) < 5):
            continue
        pieces.setdefault(base, {})[int(number or 0)] = (tail.endswith("*") or not tail, text)
    for base, numbered in pieces.items():
        code = "utf-8"
        data: list[str] = []
        for place, (_, (encoded, text)) in enumerate(sorted(numbered.items())):
            if encoded:
                if not place and text.count("'") >= 2:
                    named, _, text = text.split("'", 2)
                    code = codec_of(named) or "utf-8"
                raw = _PERCENT.sub(lambda m: bytes([int(m[1], 16)]), text.encode("utf-8"))
                text = raw.decode(code, errors="replace")
            data.append(text)
        whole[base] = "".join(data)
    return whole


def sender(value: str) -> tuple[str, str]:
    """The name and the address of a From header; either may be empty.

    Comments and groups are not followed (100,000 nested ones are a recursion in other programs).
    """
    value = value[:MOST_IN_HEADER]
    opening = value.rfind("<")
    closing = value.find(">", opening)
    if opening >= 0:
        name = value[:opening]
        address = value[opening + 1 : closing if closing >= 0 else len(value)]
    else:  # "jane@example.org (Jane Doe)", the form of old programs
        address, _, name = value.partition("(")
        name = name.partition(")")[0]
        if "@" not in address:
            name, address = value, ""
    name = plain(_QUOTED.sub(r"\1", name.strip().strip('"')))
    address = address.strip()
    if not re.fullmatch(r"[^\s<>\"(),;:]{1,200}@[^\s<>\"(),;:@]{1,200}", address):
        address = ""
    name = name.strip("\"' ")
    return (name if _LETTER.search(name) else ""), address
