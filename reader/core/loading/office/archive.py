"""The members of a zip file that nobody vouches for, inflated piece by piece within limits.

Nothing is written to disk, so names such as ``../../x`` are names and no more. The directory is
read here and not by zipfile, which makes an object of every entry before any limit can act (13 s
and 155 MB for 30 MB of entries), stops reading a member at the size that the directory claims, and
takes the last of two members with one name; to import it takes 30 ms of the worker's 80.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from reader.core.loading.extract import RefusedError
from reader.core.said import said
from reader.core.values import dataclass

# A file of 50 MB can inflate to 50 GB. 50 MB of text are 60 MB of XML at least, and Word writes
# several bytes of it for each of the text.
MOST_INFLATED = 200_000_000
MOST_IN_MEMBER = 128_000_000
# A book with a picture a page has some thousands; each costs some 300 bytes here.
MOST_MEMBERS = 20_000

_PIECE = 1 << 17  # bytes that are inflated at a time
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_ENCRYPTED = 0x41  # of the flags: encrypted at all, strongly encrypted
_UTF8_NAME = 0x800
_STORED, _DEFLATED = 0, 8

_AGAIN = said("fetch it again, or open it in the program that made it, save it anew and open that.")


@dataclass(frozen=True, slots=True)
class _Member:
    flags: int
    method: int
    crc: int
    packed: int  # bytes
    size: int  # bytes, as the directory states
    offset: int  # of its local header


def damaged(what: str) -> RefusedError:
    """The refusal of a file that is not as its format demands; ``what`` follows "it is damaged"."""
    return RefusedError(said("it is damaged ({what}); {again}", what=what, again=_AGAIN))


class Archive:
    """A zip file in memory; ``names`` are those of its members with slashes, in their order.

    Raises RefusedError, here and while members are read: where the file is damaged, locked,
    ambiguous, or larger than the limits once inflated. ``ignore_case`` treats names that differ in
    case as one, as Office documents do.
    """

    def __init__(
        self,
        data: bytes,
        *,
        ignore_case: bool = False,
        most_inflated: int = MOST_INFLATED,
        most_in_member: int = MOST_IN_MEMBER,
        most_members: int = MOST_MEMBERS,
    ) -> None:
        self._data = data
        self._ignore_case = ignore_case
        self._left = most_inflated
        self._most_in_member = most_in_member
        self._members: dict[str, _Member] = {}
        self._twice: set[str] = set()
        names: list[str] = []
        for name, member in _directory(data, most_members):
            key = self._key(name)
            if key in self._members:
                self._twice.add(key)
            else:
                self._members[key] = member
                names.append(name)
        self.names: tuple[str, ...] = tuple(names)

    def __contains__(self, name: str) -> bool:
        return self._key(name) in self._members

    def read(self, name: str, most: int | None = None) -> bytes:
        """All bytes of a member; at most ``most`` of them, else it is refused.

        Raises KeyError where there is no such member.
        """
        return b"".join(self.pieces(name, most))

    def pieces(self, name: str, most: int | None = None) -> Iterator[bytes]:
        """The bytes of a member as pieces of some 100 kB, checked once the last is read.

        Raises KeyError at once where there is no such member.
        """
        key = self._key(name)
        member = self._members[key]
        if key in self._twice:
            raise RefusedError(
                said(
                    "it holds two parts named {name}, and programs differ in which they show; "
                    "open it in the program that made it, save it anew and open that.",
                    name=_shown(name),
                )
            )
        return self._pieces(name, member, min(most or self._most_in_member, self._most_in_member))

    def _key(self, name: str) -> str:
        return name.lower() if self._ignore_case else name

    def _pieces(self, name: str, member: _Member, most: int) -> Iterator[bytes]:
        if member.flags & _ENCRYPTED:
            raise RefusedError(
                said("it is locked with a password; save it without one and open that.")
            )
        packed = self._packed(name, member)
        if member.method == _STORED:
            inflated = _slices(packed)
        elif member.method == _DEFLATED:
            inflated = _inflated(packed, name)
        else:
            raise RefusedError(
                said(
                    "it is packed in a way that this program does not read; open it in the "
                    "program that made it, save it anew and open that."
                )
            )
        size = crc = 0
        for piece in inflated:
            size += len(piece)
            self._left -= len(piece)
            if size > most or self._left < 0:
                raise RefusedError(
                    said(
                        "it unpacks to more than an article can hold; keep only the article in the "
                        "file."
                    )
                )
            crc = zlib.crc32(piece, crc)
            yield piece
        if size != member.size or crc != member.crc:
            raise damaged(said("{name} in it is not what was stored", name=_shown(name)))

    def _packed(self, name: str, member: _Member) -> memoryview:
        """The bytes of a member as they lie in the file."""
        try:
            local = _LOCAL.unpack_from(self._data, member.offset)
        except struct.error:
            raise damaged(said("{name} in it is missing", name=_shown(name))) from None
        start = member.offset + _LOCAL.size + local[9] + local[10]
        if local[0] != b"PK\x03\x04" or start + member.packed > len(self._data):
            raise damaged(said("{name} in it is missing", name=_shown(name)))
        return memoryview(self._data)[start : start + member.packed]


def _shown(name: str) -> str:
    """A member's name for a message: no controls, 60 characters of it."""
    plain = "".join(c if c.isprintable() else "\ufffd" for c in name[:61])
    return plain if len(name) <= 60 else plain[:60] + "…"


def _slices(packed: memoryview) -> Iterator[bytes]:
    for start in range(0, len(packed), _PIECE):
        yield bytes(packed[start : start + _PIECE])


def _inflated(packed: memoryview, name: str) -> Iterator[bytes]:
    """The inflated bytes, never more at a time than a piece."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for start in range(0, len(packed), 1 << 14):
            rest: bytes | memoryview = packed[start : start + (1 << 14)]
            while rest:
                piece = stream.decompress(rest, _PIECE)
                if piece:
                    yield piece
                rest = stream.unconsumed_tail
            if stream.eof:
                break
        while piece := stream.decompress(b"", _PIECE):
            yield piece
    except zlib.error:
        raise damaged(said("{name} in it cannot be unpacked", name=_shown(name))) from None
    if not stream.eof:
        raise damaged(said("{name} in it is cut short", name=_shown(name)))


def _directory(data: bytes, most: int) -> Iterator[tuple[str, _Member]]:
    """The entries of the directory at the end, with their names."""
    where = data.rfind(b"PK\x05\x06", max(0, len(data) - _END.size - 0xFFFF))
    if where < 0 or where + _END.size > len(data):
        raise damaged(said("its end is missing"))
    end = _END.unpack_from(data, where)
    size, start = end[5], end[6]
    last = where  # where the directory ends
    if where >= _LOCATOR_64.size:
        locator = _LOCATOR_64.unpack_from(data, where - _LOCATOR_64.size)
        if locator[0] == b"PK\x06\x07":
            place = where - _LOCATOR_64.size - _END_64.size
            wide = _END_64.unpack_from(data, place) if place >= 0 else (b"",)
            if wide[0] != b"PK\x06\x06":
                raise damaged(said("its directory is missing"))
            size, start, last = wide[8], wide[9], place
    # Offsets count from the zip's own beginning, which need not be that of the file.
    before = last - size - start
    if before < 0:
        raise damaged(said("its directory is missing"))
    place = start + before
    count = 0
    while place < last:
        count += 1
        if count > most:
            raise RefusedError(
                said(
                    "it holds more than {most:,} files; keep only the article in the file.",
                    most=most,
                )
            )
        try:
            entry = _ENTRY.unpack_from(data, place)
        except struct.error:
            raise damaged(said("its directory is cut short")) from None
        if entry[0] != b"PK\x01\x02":
            raise damaged(said("its directory is not one"))
        flags, method = entry[3], entry[4]
        crc, packed, size, offset = entry[7], entry[8], entry[9], entry[16]
        name_end = place + _ENTRY.size + entry[10]
        extra_end = name_end + entry[11]
        raw = data[place + _ENTRY.size : name_end]
        if 0xFFFFFFFF in (packed, size, offset):
            size, packed, offset = _wide(data[name_end:extra_end], size, packed, offset)
        place = extra_end + entry[12]
        name = _name(raw, flags)
        if not name.endswith("/"):
            yield name, _Member(flags, method, crc, packed, size, offset + before)


def _name(raw: bytes, flags: int) -> str:
    """A member's name; programs that forget the flag for UTF-8 are many, cp437 is the standard."""
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        name = raw.decode("utf-8" if flags & _UTF8_NAME else "cp437", errors="replace")
    return name.replace("\\", "/").lstrip("/")


def _wide(extra: bytes, size: int, packed: int, offset: int) -> tuple[int, int, int]:
    """The values of an entry that are too large for it, from its ZIP64 field, in this order."""
    place = 0
    while place + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, place)
        if kind == 1:
            field = extra[place + 4 : place + 4 + length]
            values = (value for (value,) in struct.iter_unpack("<Q", field[: len(field) // 8 * 8]))
            return (
                next(values, 0) if size == 0xFFFFFFFF else size,
                next(values, 0) if packed == 0xFFFFFFFF else packed,
                next(values, 0) if offset == 0xFFFFFFFF else offset,
            )
        place += 4 + length
    raise damaged(said("its directory is not one"))
