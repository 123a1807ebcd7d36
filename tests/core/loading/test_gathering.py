"""Folders and zip files of articles: what is offered, what is left out, and what is read."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import LoadError
from reader.core.loading import gathering
from reader.core.loading.candidates import companions, format_of, natural
from reader.core.loading.gathering import gather, holds_files
from reader.core.progress import Cancelled

PAGE = b"<!DOCTYPE html><html><body><p>Five people were hurt.</p></body></html>"
TEXT = b"Five people were hurt.\n"


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return out.getvalue()


WORD = _zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
FILES = {
    "10 last.txt": TEXT,
    "2 second.txt": TEXT,
    "1.md": b"# Bridge\n",
    "page.html": PAGE,
    "page_files/style.css": b"p {}",
    "page_files/frame.html": PAGE,
    "more/word.docx": WORD,
    "more/wrong name.txt": PAGE,
    "more/deep/report.pdf": b"%PDF-1.4\n1 0 obj\n",
    "photo.jpg": b"\xff\xd8\xff\xe0 x",
    "data.csv": b"a,b\n",
    "nested.zip": _zipped({"a.txt": TEXT}),
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 8,
    ".hidden.txt": TEXT,
    ".git/notes.txt": TEXT,
    "~$word.docx": b"x",
    "Thumbs.db": b"x",
    "__MACOSX/._page.html": b"x",
}
MEMBERS = [
    ("1.md", "markdown"),
    ("2 second.txt", "text"),
    ("10 last.txt", "text"),
    ("more/deep/report.pdf", "pdf"),
    ("more/word.docx", "docx"),
    ("more/wrong name.txt", "html"),
    ("page.html", "html"),
]
OTHERS = ["binary.txt", "data.csv", "empty.txt", "nested.zip", "photo.jpg"]


@pytest.fixture(params=["folder", "zip"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The files in a folder, and in a zip file."""
    if request.param == "zip":
        (tmp_path / "bundle.zip").write_bytes(_zipped(FILES))
        return tmp_path / "bundle.zip"
    for name, data in FILES.items():
        target = tmp_path / "bundle" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return tmp_path / "bundle"


def test_what_is_offered_and_what_is_left_out(place: Path) -> None:
    found = gather(place)

    assert [(member.name, member.format) for member in found.members] == MEMBERS
    assert sorted(found.others) == OTHERS
    assert found.companions == 2
    assert found.warnings == ()
    assert holds_files(place)


def test_members_are_read_whole_and_shown_within_their_bundle(place: Path) -> None:
    found = gather(place)
    for member in found.members:
        assert found.read(member) == FILES[member.name]
        assert member.size == len(FILES[member.name])
    assert found.shown(found.members[-1]) == place / "page.html"


def test_gathering_can_be_cancelled(place: Path) -> None:
    def stop(done: float, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        gather(place, stop)


def test_what_is_more_than_the_limit_is_told_of(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MOST_MEMBERS", 3)
    monkeypatch.setattr(gathering, "MOST_DEPTH", 1)
    found = gather(place)

    assert [member.name for member in found.members] == ["1.md", "2 second.txt", "10 last.txt"]
    assert len(found.warnings) == 2


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.txt").write_bytes(TEXT)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "own.txt").write_bytes(TEXT)
    try:
        (folder / "link.txt").symlink_to(tmp_path / "secret" / "key.txt")
        (folder / "linked").symlink_to(tmp_path / "secret", target_is_directory=True)
        (folder / "round").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    found = gather(folder)

    assert [member.name for member in found.members] == ["own.txt"]
    assert any("3 links" in warning for warning in found.warnings)


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system opens links")
def test_a_file_that_has_become_a_link_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(TEXT)
    (tmp_path / "key.txt").write_bytes(b"secret")
    found = gather(tmp_path / "in")
    (tmp_path / "in" / "a.txt").unlink()
    (tmp_path / "in" / "a.txt").symlink_to(tmp_path / "key.txt")

    with pytest.raises(LoadError, match="could not be read"):
        found.read(found.members[0])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert gather(tmp_path).members == ()
    assert not holds_files(tmp_path / "pipe.txt")


def test_a_zip_s_names_that_lead_out_are_no_members(tmp_path: Path) -> None:
    bundle = tmp_path / "b.zip"
    bundle.write_bytes(
        _zipped({"../out.txt": TEXT, "a/../../b.txt": TEXT, "C:/c.txt": TEXT, "in.txt": TEXT})
    )
    found = gather(bundle)

    assert [member.name for member in found.members] == ["in.txt"]
    assert len(found.others) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.zip"]


def test_a_member_that_inflates_without_end_is_refused_when_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MOST_BYTES", 1_000_000)
    bundle = tmp_path / "b.zip"
    bundle.write_bytes(_zipped({"bomb.txt": b"A" * 2_000_000, "in.txt": TEXT}))
    found = gather(bundle)

    bomb, good = found.members
    with pytest.raises(LoadError, match=r"b\.zip.bomb\.txt: it unpacks to more"):
        found.read(bomb)
    assert found.read(good) == TEXT


def test_a_damaged_member_is_told_of_and_the_others_offered(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.txt", TEXT * 3)
        file.writestr("b.txt", b"Another article.")
    data = out.getvalue()
    (tmp_path / "b.zip").write_bytes(data.replace(TEXT * 3, TEXT * 2 + b"x" * len(TEXT)))
    found = gather(tmp_path / "b.zip")

    # The first bytes of a small member are the whole: its checksum is looked at when it is read.
    with pytest.raises(LoadError, match="damaged"):
        found.read(found.members[0])
    assert found.read(found.members[1]) == b"Another article."


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, TEXT])
def test_what_is_no_zip_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "b.zip").write_bytes(data)
    with pytest.raises(LoadError, match="damaged"):
        gather(tmp_path / "b.zip")


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert not holds_files(tmp_path / "gone")
    assert not holds_files(Path("a\0b"))
    with pytest.raises(LoadError):
        gather(tmp_path / "gone")
    with pytest.raises(LoadError):
        gather(Path("a\0b"))


@pytest.mark.parametrize(
    ("name", "files", "held"),
    [
        ("a.docx", {"[Content_Types].xml": b"", "word/document.xml": b""}, False),
        ("a.xlsx", {"[Content_Types].xml": b"", "xl/workbook.xml": b""}, False),
        ("a.epub", {"META-INF/container.xml": b""}, False),
        ("a.jar", {"META-INF/MANIFEST.MF": b""}, False),
        ("a.pages", {"Index/Document.iwa": b""}, False),
        ("a.zip", {"a.txt": TEXT}, True),
        ("no suffix", {"a.txt": TEXT}, True),
    ],
)
def test_which_zips_hold_files(
    tmp_path: Path, name: str, files: dict[str, bytes], held: bool
) -> None:
    (tmp_path / name).write_bytes(_zipped(files))

    assert holds_files(tmp_path / name) is held


@pytest.mark.parametrize(
    ("head", "suffix", "name"),
    [
        (TEXT, "", "text"),
        (TEXT, ".css", None),
        (TEXT, ".pdf", "pdf"),  # its reader says what is wrong with it
        (b"{\\rtf1 x", ".doc", "rtf"),
        ("Fünf".encode("utf-16"), ".txt", "text"),
        (b"\0\1\2" * 50, ".txt", None),
        (b"PK\x03\x04" + b"x" * 100, ".odt", "odt"),
        (b"PK\x03\x04" + b"x" * 100, ".zip", None),
        (b"", ".txt", None),
        (b"\x7fELF", ".txt", None),
    ],
)
def test_formats_by_the_first_bytes(head: bytes, suffix: str, name: str | None) -> None:
    assert format_of(head, suffix) == name


def test_natural_order() -> None:
    names = ["b10.txt", "b2.txt", "B1.txt", "a/10", "a/9", "a b.txt", "2", "10"]

    assert sorted(names, key=natural) == [
        "2", "10", "a/9", "a/10", "a b.txt", "B1.txt", "b2.txt", "b10.txt",
    ]  # fmt: skip


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    once = sorted(names, key=natural)

    backwards = once[::-1]

    same = len(set(map(natural, names))) < len(names)
    assert sorted(backwards, key=natural) == once or same


def test_folders_of_saved_pages() -> None:
    files = ["The Page.html", "Seite.htm", "notes.txt"]
    folders = ["The Page_files", "Seite-Dateien", "notes_files", "The Page_archive", "files"]

    assert companions(folders, files) == {"The Page_files", "Seite-Dateien"}
