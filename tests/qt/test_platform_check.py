"""What is said when no window can be opened, on systems of several kinds."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.qt import platform_check, system_packages
from reader.qt.platform_check import missing_library, window_problem
from reader.qt.system_packages import install_line, named_library, needed_libraries

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asked on Linux only")

DEBIAN = {"ID": "debian"}
UBUNTU = {"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}
FEDORA = {"ID": "nobara", "ID_LIKE": "rhel centos fedora"}
ARCH = {"ID": "manjaro", "ID_LIKE": "arch"}


@pytest.fixture
def user(monkeypatch):
    """An ordinary user, who needs sudo."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)


@pytest.fixture
def lacking(monkeypatch):
    """A system that lacks some libraries: the loader says so as it does in glibc."""

    def lack(*names: str) -> None:
        usual = ctypes.CDLL
        qt_users = ("libqxcb.so", "libqwayland.so")

        def load(name, *args, **kwargs):
            short = Path(str(name)).name
            if short in names:
                raise OSError(f"{short}: cannot open shared object file: No such file")
            if short in qt_users:
                raise OSError(f"{names[0]}: cannot open shared object file: No such file")
            return usual(name, *args, **kwargs)

        monkeypatch.setattr(ctypes, "CDLL", load)
        monkeypatch.setattr(system_packages, "_os_release", lambda: DEBIAN)

    return lack


@pytest.mark.parametrize(
    ("sonames", "release", "line"),
    [
        (["libEGL.so.1"], DEBIAN, "sudo apt-get install libegl1"),
        (
            ["libxcb-icccm.so.4", "libxcb-keysyms.so.1"],
            UBUNTU,
            "sudo apt-get install libxcb-icccm4 libxcb-keysyms1",
        ),
        (["libxcb-icccm.so.4"], FEDORA, "sudo dnf install xcb-util-wm"),
        (["libxcb-shm.so.0", "libxcb-xkb.so.1"], FEDORA, "sudo dnf install libxcb"),
        (["libxcb-cursor.so.0"], ARCH, "sudo pacman -S xcb-util-cursor"),
        (["libEGL.so.1"], {"ID": "plan9"}, None),
        (["libEGL.so.1"], {}, None),
        (["libnobody-knows.so.7"], DEBIAN, None),
    ],
)
def test_install_line_names_only_what_is_missing(user, sonames, release, line):
    assert install_line(sonames, release) == line


def test_root_needs_no_sudo(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert install_line(["libEGL.so.1"], DEBIAN) == "apt-get install libegl1"


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libEGL.so.1"),
        ("libstdc++.so.6: cannot open shared object file: x", "libstdc++.so.6"),
        ("/lib/libc.so.6: version `GLIBC_2.99' not found", None),
        ("No module named 'PySide6'", None),
        ("", None),
    ],
)
def test_named_library(message, name):
    assert named_library(message) == name


@linux_only
def test_needed_libraries_of_qt_itself():
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt"
    if not folder.is_dir():
        pytest.skip("this PySide6 is not from its wheel")
    assert "libxcb-cursor.so.0" in needed_libraries(folder / "plugins/platforms/libqxcb.so")
    assert "libEGL.so.1" in needed_libraries(folder / "lib/libQt6Gui.so.6")


@pytest.mark.parametrize(
    "data",
    [b"", b"\x7fELF", b"\x7fELF\x02\x01" + b"\xff" * 80, b"text", b"\x7fELF\x01\x01" + b"\0" * 80],
)
def test_needed_libraries_of_other_files(tmp_path, data):
    path = tmp_path / "library.so"
    path.write_bytes(data)
    assert needed_libraries(path) == []
    assert needed_libraries(tmp_path / "none.so") == []


# The whole question


@linux_only
def test_no_display():
    problem = window_problem({})
    assert problem is not None
    assert "There is no display" in problem
    assert "parallax compare FILE FILE" in problem


@linux_only
@pytest.mark.parametrize("display", [":987", "nonsense", "\udcff"])
def test_a_display_that_does_not_answer(display):
    problem = window_problem({"DISPLAY": display})
    assert problem is not None
    if "missing" not in problem:  # else this machine lacks libraries, and that comes first
        assert "does not answer" in problem


@linux_only
def test_a_wayland_display_that_is_not_there(tmp_path):
    problem = window_problem({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert problem is not None
    assert "wayland-9" in problem or "missing" in problem


@linux_only
def test_the_offscreen_platform_needs_no_display():
    assert window_problem({"QT_QPA_PLATFORM": "offscreen:size=800x600"}) is None
    assert window_problem({"QT_QPA_PLATFORM": "nonsense;offscreen"}) is None


@linux_only
def test_an_unknown_platform():
    problem = window_problem({"QT_QPA_PLATFORM": "nonsense"})
    assert problem is not None
    assert "QT_QPA_PLATFORM asks for “nonsense”" in problem


@linux_only
def test_missing_libraries_of_the_platform_come_in_one_line(user, lacking):
    lacking("libxcb-icccm.so.4", "libxcb-keysyms.so.1")
    assert window_problem({"DISPLAY": ":0"}) == (
        "The window cannot be opened because system libraries are missing (libxcb-icccm.so.4, "
        "libxcb-keysyms.so.1): install with "
        "`sudo apt-get install libxcb-icccm4 libxcb-keysyms1`."
    )


@linux_only
def test_missing_libraries_of_the_import(user, lacking):
    lacking("libEGL.so.1", "libxcb-cursor.so.0")
    told = missing_library("libEGL.so.1: cannot open shared object file: No such file")
    assert told is not None
    assert "`sudo apt-get install libegl1 libxcb-cursor0`" in told
    assert missing_library("something else") is None


@linux_only
def test_an_unknown_system_gets_the_names(lacking, monkeypatch):
    lacking("libxcb-icccm.so.4")
    monkeypatch.setattr(system_packages, "_os_release", dict)
    problem = window_problem({"DISPLAY": ":0"})
    assert problem is not None
    assert "install libxcb-icccm.so.4 with your system's package manager" in problem


def test_pyside_that_is_not_installed(monkeypatch):
    monkeypatch.setattr(platform_check, "_package_folder", lambda: None)
    problem = window_problem({"DISPLAY": ":0"})
    assert problem is not None
    assert "-m pip install PySide6-Essentials" in problem


@linux_only
def test_the_program_says_it_in_one_line_and_stops():
    """In a process of its own: Qt would abort it, and nothing here may load Qt first."""
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    root = Path(platform_check.__file__).parents[2]
    code = "import sys; from reader.qt.app import run; sys.exit(run([]))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=env | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 4
    assert done.stdout == ""
    assert done.stderr.startswith("parallax: There is no display")
    assert done.stderr.count("\n") == 1
