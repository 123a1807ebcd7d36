"""The names in a ZIP file, read without unpacking anything: they tell what it is.

The reader in the worker looks at the same file with zipfile; this runs in the program, on bytes
from anywhere, so it reads a bounded part of the directory and gives what it could make out.
"""

from __future__ import annotations

import struct

_MOST_NAMES = 2_000
_END = struct.Struct("<4s4H2LH")  # end of central directory record
_ENTRY = struct.Struct("<4s6H3L5H2L")  # central directory file header
_LOCAL = struct.Struct("<4s5H3L2H")  # local file header
_MIMETYPE = b"mimetype"


def names(data: bytes) -> list[str]:
    """The names of at most 2,000 members; without a directory, those of the parts that are there.

    A file that was cut short has no directory. Names are read as UTF-8, what is none is replaced.
    """
    found = _from_directory(data)
    return found or _from_parts(data)


def media_type(data: bytes) -> str:
    """What the member ``mimetype`` says, which OpenDocument and EPUB put first, unpacked."""
    start = data.find(b"PK\x03\x04", 0, 1 << 16)
    if start < 0 or len(data) < start + _LOCAL.size:
        return ""
    head = _LOCAL.unpack_from(data, start)
    method, size, name_length, extra = head[3], head[7], head[9], head[10]
    begin = start + _LOCAL.size
    name = data[begin : begin + name_length]
    if name != _MIMETYPE or method != 0:
        return ""
    begin += name_length + extra
    # Some writers leave the size to the directory; no type is longer than this.
    raw = data[begin : begin + (min(size, 200) or 100)].partition(b"PK")[0]
    return raw.decode("ascii", "replace").strip().lower()


def _from_directory(data: bytes) -> list[str]:
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - _END.size - 65_535))
    if end < 0 or end + _END.size > len(data):
        return []
    size = _END.unpack_from(data, end)[5]
    place = max(0, end - size)  # and not at its offset: bytes may stand before the archive
    found: list[str] = []
    while len(found) < _MOST_NAMES and place + _ENTRY.size <= end:
        head = _ENTRY.unpack_from(data, place)
        if head[0] != b"PK\x01\x02":
            break
        length, extra, comment = head[10], head[11], head[12]
        begin = place + _ENTRY.size
        found.append(data[begin : begin + length].decode("utf-8", "replace"))
        place = begin + length + extra + comment
    return found


def _from_parts(data: bytes) -> list[str]:
    found: list[str] = []
    place = data.find(b"PK\x03\x04")
    while place >= 0 and len(found) < _MOST_NAMES and place + _LOCAL.size <= len(data):
        length = _LOCAL.unpack_from(data, place)[9]
        begin = place + _LOCAL.size
        found.append(data[begin : begin + length].decode("utf-8", "replace"))
        place = data.find(b"PK\x03\x04", begin)
    return found
