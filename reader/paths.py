"""Where the files that the program ships are: in a checkout, an editable install or a wheel."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.core.errors import ResourceError

_PACKAGE = Path(__file__).resolve().parent


def _candidates(folder: str) -> list[Path]:
    found = [
        _PACKAGE / "_shipped" / folder,  # a wheel: see [tool.setuptools] in pyproject.toml
        _PACKAGE.parent / folder,  # a checkout or an editable install
    ]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        found.insert(0, Path(frozen) / folder)
    return found


def _folder(name: str) -> Path:
    for candidate in _candidates(name):
        if candidate.is_dir():
            return candidate
    raise ResourceError(
        f"The program's folder “{name}” is missing. Install parallax-reader again."
    )


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
