"""Whether a window can be opened on this system, asked before Qt is started.

Qt ends the whole process (qFatal) when its platform plugin cannot be loaded or finds no display,
so nothing could be said any more afterwards. No part of Qt is started here.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import sys
from pathlib import Path

# What Qt 6.11's libQt6Gui, libQt6DBus and libqxcb ask for (objdump -p, NEEDED) and a bare Debian 12
# lacks; README and .ci/run have the same line.
DEBIAN_PACKAGES = (
    "libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon-x11-0 libx11-xcb1 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1"
)
DEBIAN_INSTALL = f"sudo apt-get install {DEBIAN_PACKAGES}"

_LIBRARY = re.compile(r"^([^\s:]+\.so[.\d]*): cannot open shared object file")


def missing_library(error: str) -> str | None:
    """The sentence for a loader's message that names a missing system library; None for others."""
    match = _LIBRARY.search(error)
    if match is None:
        return None
    return (
        f"The window needs the system library {match[1]}, which is missing; run: {DEBIAN_INSTALL}"
    )


def window_problem() -> str | None:
    """Why no window can be opened here, as one sentence with what to do; None when it can.

    Only Linux needs the question: elsewhere Qt has one platform and always a display.
    """
    if not sys.platform.startswith("linux"):
        return None
    problem: str | None = None
    for platform in _platforms():
        problem = _platform_problem(platform)
        if problem is None:
            return None
    return problem or (
        "There is no display to open the window on; start parallax in a graphical session, "
        "or use: parallax compare FILE FILE"
    )


def _platforms() -> list[str]:
    """The names of the platform plugins that Qt will try, in its order."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return [name.partition(":")[0] for name in chosen.split(";")]
    platforms = []
    if os.environ.get("WAYLAND_DISPLAY"):
        platforms.append("wayland")
    if os.environ.get("DISPLAY"):
        platforms.append("xcb")
    return platforms


def _platform_problem(platform: str) -> str | None:
    folder = _plugin_folder()
    if folder is None:
        return None  # Qt from elsewhere than its wheel: its plugins are its packager's care
    plugin = folder / f"libq{platform}.so"
    if not plugin.is_file():
        return (
            f"QT_QPA_PLATFORM asks for “{platform}”, which this Qt does not have; unset it, "
            "or choose xcb, wayland or offscreen."
        )
    try:
        ctypes.CDLL(str(plugin))
    except OSError as exc:
        return missing_library(str(exc))
    return _display_problem() if platform == "xcb" else None


def _plugin_folder() -> Path | None:
    if os.environ.get("QT_PLUGIN_PATH") or os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"):
        return None
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent / "Qt" / "plugins" / "platforms"
    return folder if folder.is_dir() else None


def _display_problem() -> str | None:
    """Asks the X server as Qt will: through libxcb, which the plugin has loaded already."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        if not xcb.xcb_connection_has_error(connection):
            return None
    finally:
        xcb.xcb_disconnect(connection)
    return (
        f"The display {os.environ.get('DISPLAY', '')} does not answer; start parallax in a "
        "graphical session, or use: parallax compare FILE FILE"
    )
