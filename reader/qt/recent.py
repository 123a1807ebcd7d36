"""The files that were opened lately."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.qt.settings import Settings

MOST = 10


class RecentFiles:
    """The paths of the last ten articles that were opened, the latest first."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def paths(self) -> list[Path]:
        """The paths; whether a file is still there is found out when it is opened."""
        return [Path(one) for one in self._settings.recent[:MOST]]

    def add(self, paths: Iterable[Path]) -> None:
        """Puts these in front, in their order; a path is in the list once."""
        new = [str(path) for path in paths if _storable(path)]
        if new:
            known = [one for one in self._settings.recent if one not in new]
            self._settings.recent = (list(dict.fromkeys(new)) + known)[:MOST]

    def remove(self, path: Path) -> None:
        """Takes one path off the list."""
        self._settings.recent = [one for one in self._settings.recent if one != str(path)]

    def clear(self) -> None:
        """Empties the list."""
        self._settings.recent = []


def _storable(path: Path) -> bool:
    # A name that is not UTF-8 has lone surrogates in Python; the ini file would keep another name.
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
