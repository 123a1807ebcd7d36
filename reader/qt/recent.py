"""The files that were opened lately."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from reader.core.article import Article
from reader.core.values import dataclass
from reader.qt.settings import Settings

MOST = 10
_LONGEST = 200  # characters of what is kept of a file


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file that was opened, and its article's title and outlet, or "" when they are not known."""

    path: Path
    about: str = ""


class RecentFiles:
    """The last ten articles that were opened, the latest first."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def paths(self) -> list[Path]:
        """The paths; whether a file is still there is found out when it is opened."""
        return [Path(one) for one in self._settings.recent[:MOST]]

    @property
    def files(self) -> list[RecentFile]:
        """The paths with what the files are about."""
        about = self._about()
        return [RecentFile(path, about.get(str(path), "")) for path in self.paths]

    def add(self, paths: Iterable[Path]) -> None:
        """Puts these in front, in their order; a path is in the list once."""
        new = [str(path) for path in paths if _storable(path)]
        if new:
            known = [one for one in self._settings.recent if one not in new]
            self._settings.recent = (list(dict.fromkeys(new)) + known)[:MOST]

    def add_articles(self, articles: Iterable[Article]) -> None:
        """Puts the files of these articles in front, and keeps what they are about."""
        opened = list(articles)
        self.add(Path(one.path) for one in opened)
        about = self._about()
        for one in opened:
            parts = [part for part in (one.title, one.outlet) if part]
            about[one.path] = " · ".join(parts)[:_LONGEST]
        listed = {str(path): about.get(str(path), "") for path in self.paths}
        self._settings.recent_about = json.dumps(listed)  # ASCII: no surrogate is met by the file

    def remove(self, path: Path) -> None:
        """Takes one path off the list."""
        self._settings.recent = [one for one in self._settings.recent if one != str(path)]

    def clear(self) -> None:
        """Empties the list."""
        self._settings.recent = []
        self._settings.recent_about = ""

    def _about(self) -> dict[str, str]:
        try:
            found = json.loads(self._settings.recent_about or "{}")
        except (ValueError, RecursionError):
            return {}
        rows = found.items() if isinstance(found, dict) else ()
        return {path: about for path, about in rows if isinstance(about, str)}


def _storable(path: Path) -> bool:
    # A name that is not UTF-8 has lone surrogates in Python; the ini file would keep another name.
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
