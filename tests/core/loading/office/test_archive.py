"""The guarded view of a zip: what it gives, and what it refuses before memory or time run out."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.loading.extract import RefusedError
from reader.core.loading.office.archive import Archive

_MAYOR = b"The mayor said five people attended.\n"


def _zip(members: dict[str, bytes], **options: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", options.get("method", zipfile.ZIP_DEFLATED)) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()


@given(
    members=st.dictionaries(
        st.text("abcé/.-", min_size=1, max_size=20).filter(
            lambda name: name[0] != "/" and name[-1] != "/"
        ),
        st.binary(max_size=400) | st.binary(max_size=40).map(lambda piece: piece * 9000),
        max_size=6,
    ),
    method=st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]),
    before=st.binary(max_size=30),
)
@settings(deadline=None, max_examples=60)
def test_gives_what_was_packed(members: dict[str, bytes], method: int, before: bytes) -> None:
    archive = Archive(before + _zip(members, method=method))
    assert list(archive.names) == list(members)
    assert {name: archive.read(name) for name in archive.names} == members


@given(place=st.integers(0, 10_000), byte=st.integers(0, 255), cut=st.booleans())
@settings(deadline=None, max_examples=300)
def test_damage_is_refused_or_harmless(place: int, byte: int, cut: bool) -> None:
    good = bytearray(_zip({"a.xml": _MAYOR * 4, "b": b"x" * 300, "c": b""}))
    place %= len(good)
    good[place] = byte
    try:
        archive = Archive(bytes(good[:place] if cut else good))
        texts = [archive.read(name) for name in archive.names]
    except RefusedError:
        return
    assert set(texts) <= {_MAYOR * 4, b"x" * 300, b""}


def test_a_large_file_is_read_with_zip64() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file, file.open("a", "w", force_zip64=True) as member:
        member.write(_MAYOR)
    assert Archive(out.getvalue()).read("a") == _MAYOR
    # The directory itself in ZIP64, as a program writes that does not look at the sizes.
    data = _MAYOR
    crc = zlib.crc32(data)
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 45, 0, 0, 0, 0, crc, len(data), len(data), 1, 0)
    extra = struct.pack("<2H3Q", 1, 24, len(data), len(data), 0)
    full = 0xFFFFFFFF
    entry = struct.pack(
        "<4s6H3L5H2L",
        *(b"PK\1\2", 45, 45, 0, 0, 0, 0, crc, full, full, 1, len(extra), 0, 0, 0, 0, full),
    )
    body = local + b"a" + data
    directory = entry + b"a" + extra
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, len(directory), len(body))
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(body) + len(directory), 1)
    last = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, full, full, 0)
    assert Archive(body + directory + end + locator + last).read("a") == _MAYOR


def test_inflated_bytes_are_counted_while_reading() -> None:
    bomb = _zip({"a": b"\0" * 3_000_000, "b": b"\0" * 3_000_000})
    archive = Archive(bomb, most_inflated=5_000_000)
    seen = sum(len(piece) for piece in archive.pieces("a"))
    assert seen == 3_000_000
    with pytest.raises(RefusedError, match="unpacks to more"):
        archive.read("b")
    pieces = Archive(bomb, most_in_member=1_000_000).pieces("a")
    assert sum(len(next(pieces)) for _ in range(7)) < 1_000_000
    with pytest.raises(RefusedError, match="unpacks to more"):
        next(pieces)
    with pytest.raises(RefusedError, match="unpacks to more"):
        Archive(bomb).read("a", 1000)


def test_many_members_are_refused_before_they_cost() -> None:
    with pytest.raises(RefusedError, match="more than 20 files"):
        Archive(_zip({str(n): b"" for n in range(21)}), most_members=20)
    assert len(Archive(_zip({str(n): b"" for n in range(20)}), most_members=20).names) == 20


def test_a_directory_that_understates_the_size_is_not_believed() -> None:
    lie = bytearray(_zip({"a": _MAYOR * 100}))
    place = lie.rindex(b"PK\1\2")
    struct.pack_into("<L", lie, place + 24, 10)
    # With the checksum of the first ten bytes, zipfile gives those ten and no error.
    struct.pack_into("<L", lie, place + 16, zlib.crc32((_MAYOR * 100)[:10]))
    assert zipfile.ZipFile(io.BytesIO(bytes(lie))).read("a") == _MAYOR[:10]
    with pytest.raises(RefusedError, match="not what was stored"):
        Archive(bytes(lie)).read("a")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused_when_asked_for() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in ("a.xml", "a.xml", "B.xml", "b.xml"):
            file.writestr(name, _MAYOR)
    archive = Archive(out.getvalue())
    assert archive.names == ("a.xml", "B.xml", "b.xml")
    with pytest.raises(RefusedError, match=r"two parts named a\.xml"):
        archive.read("a.xml")
    assert archive.read("b.xml") == _MAYOR
    with pytest.raises(RefusedError, match="two parts named"):
        Archive(out.getvalue(), ignore_case=True).read("b.xml")


def test_names_are_names_and_no_paths() -> None:
    packed = _zip({"../../etc/x": b"1", "/abs/y": b"2", "..\\w": b"3", "folder/": b"", "é": b"4"})
    archive = Archive(packed)
    assert archive.names == ("../../etc/x", "abs/y", "../w", "é")
    assert [archive.read(name) for name in archive.names] == [b"1", b"2", b"3", b"4"]
    assert "É" not in archive
    assert "É" in Archive(packed, ignore_case=True)
    with pytest.raises(KeyError):
        archive.read("none")


@pytest.mark.parametrize(
    ("place", "value", "says"),
    [(8, 1, "password"), (10, 12, "does not read"), (10, 99, "does not read")],
)
def test_members_that_cannot_be_read_say_why(place: int, value: int, says: str) -> None:
    data = bytearray(_zip({"a": _MAYOR}))
    struct.pack_into("<H", data, data.rindex(b"PK\1\2") + place, value)
    with pytest.raises(RefusedError, match=says):
        Archive(bytes(data)).read("a")


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"PK\5\6" + b"\xff" * 18, b"PK\1\2" * 100])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError, match="damaged"):
        Archive(data)
