"""Which system package brings a missing shared library, and what an ELF file asks for."""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path

_MESSAGE = re.compile(r"\b(lib[\w.+-]+\.so(?:\.\d+)*): cannot open shared object file")

# soname: package of Debian and Ubuntu, of Fedora, of Arch. Those of Debian were checked with
# `dpkg -S` on Debian 12; those of Fedora and Arch are written from memory and not yet checked.
_PACKAGES: dict[str, tuple[str, str, str]] = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libGLX.so.0": ("libglx0", "libglvnd-glx", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libstdc++.so.6": ("libstdc++6", "libstdc++", "gcc-libs"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client", "wayland"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor", "wayland"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl", "wayland"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render-util.so.0": (
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
    ),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libz.so.1": ("zlib1g", "zlib", "zlib"),
    "libzstd.so.1": ("libzstd1", "libzstd", "zstd"),
}

_COMMANDS = (
    ({"debian", "ubuntu"}, 0, "apt-get install"),
    ({"fedora", "rhel", "centos"}, 1, "dnf install"),
    ({"arch"}, 2, "pacman -S"),
)


def named_library(message: str) -> str | None:
    """The soname in the dynamic loader's message about a missing library; None in any other."""
    match = _MESSAGE.search(message)
    return None if match is None else match[1]


def install_line(sonames: Iterable[str], release: Mapping[str, str] | None = None) -> str | None:
    """The command that installs these libraries; None when it is not known for this system.

    ``release`` holds the fields of os-release(5), those of this system unless given.
    """
    fields = _os_release() if release is None else release
    family = {fields.get("ID", ""), *fields.get("ID_LIKE", "").split()}
    found = next((row for row in _COMMANDS if row[0] & family), None)
    if found is None:
        return None
    _, column, command = found
    packages: list[str] = []
    for soname in sonames:
        known = _PACKAGES.get(soname)
        if known is None:
            return None
        if known[column] not in packages:
            packages.append(known[column])
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return f"{'' if root else 'sudo '}{command} {' '.join(packages)}"


def _os_release() -> dict[str, str]:
    for name in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            text = Path(name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        pairs = (line.partition("=") for line in text.splitlines() if not line.startswith("#"))
        return {key.strip(): value.strip().strip("'\"") for key, _, value in pairs}
    return {}


def needed_libraries(path: Path) -> list[str]:
    """The DT_NEEDED entries of an ELF file (System V ABI, ELF-64); [] for any other file.

    Reads 64-bit files of this machine's byte order only: PySide6 has no 32-bit wheels.
    """
    try:
        data = path.read_bytes()
        return _needed(data)
    except (OSError, struct.error, IndexError, ValueError, OverflowError):
        return []


def _needed(data: bytes) -> list[str]:
    if data[:4] != b"\x7fELF" or data[4] != 2:
        return []
    order = "<" if data[5] == 1 else ">"
    (sections,) = struct.unpack_from(order + "Q", data, 0x28)
    size, count = struct.unpack_from(order + "HH", data, 0x3A)
    headers = [
        struct.unpack_from(order + "IIQQQQIIQQ", data, sections + size * index)
        for index in range(count)
    ]
    names: list[str] = []
    for _, kind, _, _, offset, length, link, *_ in headers:
        if kind != 6:  # SHT_DYNAMIC
            continue
        strings = headers[link][4]
        for place in range(offset, offset + length, 16):
            tag, value = struct.unpack_from(order + "QQ", data, place)
            if tag == 1:  # DT_NEEDED
                end = data.index(b"\0", strings + value)
                names.append(data[strings + value : end].decode("ascii", "replace"))
    return names
