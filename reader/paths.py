"""Where the program's files are: those it ships, and those it writes about itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.core.errors import ResourceError

_PACKAGE = Path(__file__).resolve().parent


def _candidates(folder: str) -> list[Path]:
    found = [_PACKAGE / "_shipped" / folder]  # a wheel: see [tool.setuptools] in pyproject.toml
    # A checkout or an editable install. Beside an installed wheel stand other people's packages,
    # where a folder of that name is not ours.
    if (_PACKAGE.parent / "pyproject.toml").is_file():
        found.append(_PACKAGE.parent / folder)
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        found.insert(0, Path(frozen) / folder)
    return found


def _folder(name: str) -> Path:
    for candidate in _candidates(name):
        if candidate.is_dir():
            return candidate
    raise ResourceError(f"The program's folder “{name}” is missing. Install parallax-reader again.")


def resource(*parts: str) -> Path:
    """The path of a shipped file under resources/; it raises ResourceError when missing."""
    path = _folder("resources").joinpath(*parts)
    if not path.exists():
        raise ResourceError(
            f"The program's file “{'/'.join(parts)}” is missing. Install parallax-reader again."
        )
    return path


def seeds() -> list[Path]:
    """The sample articles in the order of their names; it raises ResourceError when missing."""
    return sorted(_folder("seeds").glob("*.txt"))


def log_file() -> Path:
    """Where a bug is written down: parallax.log in the platform's folder for state.

    Nothing is created. The folders are those of the XDG Base Directory Specification 0.8, of
    Apple's File System Programming Guide and of Windows' known folders.
    """
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return folder / "Parallax" / "parallax.log"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / "Parallax" / "parallax.log"
    state = os.environ.get("XDG_STATE_HOME", "")
    # The specification: a relative path is not valid and is to be ignored.
    folder = Path(state) if os.path.isabs(state) else Path.home() / ".local" / "state"
    return folder / "parallax" / "parallax.log"
