"""A hostile file: what it holds, and how opening it must end."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

CANARY = "CANARY-7f3c19-must-never-appear"
CANARY_TEXT, CANARY_PICTURE = "canary.secret", "canary.png"
NOWHERE = "http://127.0.0.1:9/leak"  # nobody listens on that port


class Expect(StrEnum):
    """How opening a file must end; whatever it is, within the limits and without a connection."""

    OPEN = "open"
    WARN = "open with a warning"
    REFUSE = "refuse with one sentence"
    EITHER = "open or refuse"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hostile file points to: the canary's files and an address that must never be asked.

    The address is on this machine, so that nothing leaves it should every guard fail.
    """

    text: str = "file:///nowhere/" + CANARY_TEXT
    picture: str = "file:///nowhere/" + CANARY_PICTURE
    net: str = NOWHERE

    @property
    def host(self) -> str:
        """The address without the scheme and the path, for addresses that begin with //."""
        return self.net.removeprefix("http://").partition("/")[0]


Content = bytes | str | Callable[[Place], bytes | str]


@dataclass(frozen=True, slots=True)
class Case:
    """A file by its name: why it is hostile, how it must end, and its bytes.

    ``must`` stands in the article's text or title, ``never`` in nothing that comes of the file,
    ``says`` (in lower case) in a warning or in the refusal. ``reaches`` tells that it names
    something outside itself.
    """

    name: str
    why: str
    expect: Expect
    content: Content
    must: str = ""
    never: str = ""
    says: str = ""
    reaches: bool = False

    @property
    def suffix(self) -> str:
        """What the name ends with, without the dot."""
        return self.name.rpartition(".")[2]

    def data(self, place: Place) -> bytes:
        """The bytes of the file; those of bombs take a second to make."""
        made = self.content(place) if callable(self.content) else self.content
        data = made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made
        assert len(data) < 5_000_000, f"{self.name} has {len(data)} bytes"
        return data


OPEN, WARN, REFUSE, EITHER = Expect.OPEN, Expect.WARN, Expect.REFUSE, Expect.EITHER


def png(rgb: tuple[int, int, int] = (255, 0, 0), side: int = 40) -> bytes:
    """A square picture of one colour."""
    row = b"\0" + bytes(rgb) * side
    return png_of(struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0), row * side)


def png_of(header: bytes, rows: bytes) -> bytes:
    """A picture of a header and its rows, whatever they claim."""
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
