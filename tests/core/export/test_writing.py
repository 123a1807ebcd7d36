"""reader.core.export.writing: wholly or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from reader.core.errors import ExportError
from reader.core.export.writing import check_writable, write_result

NOT_ROOT = not hasattr(os, "geteuid") or os.geteuid() != 0


def test_writes_utf8_with_plain_line_ends(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    write_result(target, "naïve\n漢\n")
    assert target.read_bytes() == "naïve\n漢\n".encode()
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "any").write_text("")
    write_result(tmp_path / "out", "x")
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "any").stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("old")
    target.chmod(0o640)
    write_result(target, "new")
    assert (target.read_text(), stat.S_IMODE(target.stat().st_mode)) == ("new", 0o640)


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    link = tmp_path / "link"
    link.symlink_to("real")
    write_result(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.skipif(not os.path.exists(os.devnull), reason="no such device")
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_result(Path(os.devnull), "x")
    assert not Path(os.devnull).is_file()


def test_the_old_file_stays_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out"
    target.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        write_result(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("missing/out.json", "does not exist; create it"),
        (".", "this is a folder; give the name of a file"),
        ("file/out.json", "it could not be written|does not exist"),
        ("nul\0byte", "no usable file name"),
        ("circle", "no usable file name|could not be written"),
    ],
)
@pytest.mark.parametrize("action", [check_writable, lambda path: write_result(path, "x")])
def test_what_cannot_be_written_is_said(
    tmp_path: Path, name: str, problem: str, action: object
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(ExportError, match=problem):
        action(tmp_path / name)  # type: ignore[operator]


@pytest.mark.skipif(not NOT_ROOT, reason="root may write everywhere")
def test_a_protected_folder_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="you may not write there"):
            check_writable(tmp_path / "out")
    finally:
        tmp_path.chmod(0o700)
