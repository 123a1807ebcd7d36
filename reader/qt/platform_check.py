"""Whether a window can be opened on this system, asked before Qt is started.

Qt ends the whole process (qFatal) when its platform plugin cannot be loaded or finds no display,
so nothing could be said any more afterwards. Nothing here imports PySide6: its import, too, fails
on a bare Linux.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from reader.qt.system_packages import install_line, named_library, needed_libraries

_HEADLESS = "use `parallax compare FILE FILE`, which needs no display"
# The libraries that `import PySide6.QtWidgets` loads, and those of the platform plugins.
_QT_LIBRARIES = ("libQt6Core.so.6", "libQt6DBus.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6")
_PLUGIN_FILES = {"xcb": "libqxcb.so", "wayland": "libqwayland.so", "offscreen": "libqoffscreen.so"}


def window_problem(environment: Mapping[str, str] | None = None) -> str | None:
    """Why no window can be opened here, one sentence with what to do; None when one can.

    Asked of the process's environment unless another is given. Only Linux and the BSDs need the
    questions after the first: elsewhere Qt has one platform and always a display.
    """
    env = os.environ if environment is None else environment
    package = _package_folder()
    if package is None:
        return (
            "The window needs PySide6, which is not installed: install it with "
            f"`{sys.executable} -m pip install PySide6-Essentials`."
        )
    if sys.platform in ("win32", "darwin"):
        return None
    problem = _import_problem(package)
    return problem if problem is not None else _display_problem(package, env)


def missing_library(error: str) -> str | None:
    """The sentence for a loader's message about a missing library; None for another message.

    All the other libraries that Qt lacks here are named with it, so that one install line is
    enough.
    """
    name = named_library(error)
    if name is None:
        return None
    package = _package_folder()
    missing = [] if package is None else _missing(package, (*_QT_LIBRARIES, "libqxcb.so"))
    if name not in missing:
        missing.insert(0, name)
    return _libraries_sentence(missing)


def _package_folder() -> Path | None:
    """The folder of PySide6, found without importing it."""
    spec = importlib.util.find_spec("PySide6")
    return None if spec is None or spec.origin is None else Path(spec.origin).parent


def _import_problem(package: Path) -> str | None:
    # Loading libQt6Widgets loads everything that the import needs; it is loaded only once, so a
    # good start pays nothing for the question.
    library = package / "Qt" / "lib" / "libQt6Widgets.so.6"
    if not library.is_file():
        return None  # Qt from elsewhere than its wheel: its libraries are its packager's care
    # Who lacks libEGL mostly lacks the libraries of Qt's X11 plugin too: both lists at once.
    return _loading_problem(package, library, (*_QT_LIBRARIES, "libqxcb.so"))


def _loading_problem(package: Path, library: Path, users: tuple[str, ...]) -> str | None:
    try:
        ctypes.CDLL(str(library))
    except OSError as exc:
        missing = _missing(package, users)
        if missing:
            return _libraries_sentence(missing)
        return (
            f"The window cannot be opened because a library of Qt does not load here ({exc}): "
            f"install PySide6-Essentials again, or {_HEADLESS}."
        )
    return None


def _missing(package: Path, users: tuple[str, ...]) -> list[str]:
    """The sonames that these files of the wheel ask for and this system cannot load."""
    library_folder = package / "Qt" / "lib"
    plugin_folder = package / "Qt" / "plugins" / "platforms"
    asked: dict[str, None] = {}
    pending = [
        folder / name
        for name in dict.fromkeys(users)
        for folder in (library_folder, plugin_folder)
        if (folder / name).is_file()
    ]
    seen = set(pending)
    while pending:
        for name in needed_libraries(pending.pop()):
            own = library_folder / name
            if not own.is_file():
                asked[name] = None
            elif own not in seen:
                seen.add(own)
                pending.append(own)
    return sorted(name for name in asked if not _loads(name))


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _libraries_sentence(missing: list[str]) -> str:
    line = install_line(missing)
    what = "a system library is" if len(missing) == 1 else "system libraries are"
    names = ", ".join(missing)
    if line is None:
        return (
            f"The window cannot be opened because {what} missing: install {names} with your "
            "system's package manager."
        )
    return f"The window cannot be opened because {what} missing ({names}): install with `{line}`."


def _display_problem(package: Path, env: Mapping[str, str]) -> str | None:
    """The first problem of the platforms that Qt will try in turn; None when one of them works."""
    chosen = env.get("QT_QPA_PLATFORM", "")
    platforms = [name.partition(":")[0] for name in chosen.split(";") if name]
    if not platforms:
        if env.get("WAYLAND_DISPLAY"):
            platforms.append("wayland")
        if env.get("DISPLAY"):
            platforms.append("xcb")
    if not platforms:
        return (
            "There is no display to open the window on: start parallax in a graphical session, "
            f"or {_HEADLESS}."
        )
    problems = []
    for platform in platforms:
        problem = _platform_problem(package, platform, env)
        if problem is None:
            return None
        problems.append(problem)
    return problems[-1]  # the fallback (X11) is the one that is easier to repair


def _platform_problem(package: Path, platform: str, env: Mapping[str, str]) -> str | None:
    folder = package / "Qt" / "plugins" / "platforms"
    if not folder.is_dir() or env.get("QT_QPA_PLATFORM_PLUGIN_PATH") or env.get("QT_PLUGIN_PATH"):
        return None
    plugin = folder / _PLUGIN_FILES.get(platform, f"libq{platform}.so")
    if not plugin.is_file():
        return (
            f"QT_QPA_PLATFORM asks for “{platform}”, which this Qt does not have: unset it, or "
            "choose xcb, wayland or offscreen."
        )
    problem = _loading_problem(package, plugin, (*_QT_LIBRARIES, plugin.name))
    if problem is None and platform == "xcb":
        problem = _x11_problem(env)
    elif problem is None and platform == "wayland":
        problem = _wayland_problem(env)
    return problem


def _x11_problem(env: Mapping[str, str]) -> str | None:
    """Asks the X server as Qt will, through libxcb."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    display = env.get("DISPLAY", "")
    connection = xcb.xcb_connect(os.fsencode(display), None)
    try:
        if not xcb.xcb_connection_has_error(connection):
            return None
    finally:
        xcb.xcb_disconnect(connection)
    return (
        f"The display {display or '(none)'} does not answer or does not let this user in: start "
        f"parallax in a graphical session, or {_HEADLESS}."
    )


def _wayland_problem(env: Mapping[str, str]) -> str | None:
    name = env.get("WAYLAND_DISPLAY") or "wayland-0"
    # An absolute name is the socket itself (wl_display_connect).
    if os.path.isabs(name) or not env.get("XDG_RUNTIME_DIR"):
        reachable = os.path.isabs(name) and Path(name).exists()
    else:
        reachable = Path(env["XDG_RUNTIME_DIR"], name).exists()
    if reachable:
        return None
    return (
        f"The Wayland display {name} is not there: start parallax in a graphical session, or "
        f"{_HEADLESS}."
    )
