"""Small drawings for the style sheet, tinted, as files of Qt's resource system in memory.

A style sheet takes pictures by the name of a file only, and the program writes none: the tinted
drawings are packed as Qt's own binary resources (what rcc makes, format 1) and registered. A style
in Python that draws them instead costs 24 µs for each part of each control (PySide6 6.11.3).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import count

from PySide6.QtCore import QResource

_registered: list[bytes] = []  # Qt reads from these bytes as long as they are registered
_numbers = count(1)
_DIRECTORY, _ANY_LANGUAGE = 2, 1


def _hash(name: str) -> int:
    """Qt's hash of a name, by which the children of a folder are sorted."""
    found = 0
    for unit in name.encode("utf-16-be")[1::2]:  # the names are ASCII
        found = (found << 4) + unit
        found ^= (found & 0xF0000000) >> 23
        found &= 0x0FFFFFFF
    return found


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files, by their ASCII names, in Qt's binary form with one folder."""
    names, data = b"", b""
    tree = struct.pack(">IHII", 0, _DIRECTORY, len(files), 1)
    for name in sorted(files, key=_hash):
        tree += struct.pack(">IHHHI", len(names), 0, 0, _ANY_LANGUAGE, len(data))
        names += struct.pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be")
        data += struct.pack(">I", len(files[name])) + files[name]
    start = 20
    head = struct.pack(
        ">4sIIII", b"qres", 1, start, start + len(tree) + len(names), start + len(tree)
    )
    return head + tree + names + data


def register(files: Mapping[str, bytes]) -> dict[str, str]:
    """The addresses under which a style sheet finds the files from now on.

    Each call makes a folder of its own: Qt keeps what it has drawn by the address.
    """
    root = f"/parallax/{next(_numbers)}"
    made = packed(files)
    if not QResource.registerResourceData(made, root):  # pragma: no cover
        raise RuntimeError("Qt does not take the drawings of the style sheet")
    _registered.append(made)
    return {name: f":{root}/{name}" for name in files}
