"""What the window remembers between two starts, in one ini file."""

from __future__ import annotations

import getpass
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QStandardPaths

from reader.qt.preferences import Preferences, read_preferences, write_preferences
from reader.qt.settings_store import Store

ZOOM_LEAST, ZOOM_USUAL, ZOOM_MOST = 80, 100, 250  # per cent


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user, as in some containers
        return ""


def usual_file() -> Path:
    """The ini file in the folder that the platform has for the configuration of a program."""
    location = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(location)) / "window.ini"


class Settings:
    """Typed access to the ini file; an entry that is missing or makes no sense is its default."""

    def __init__(self, path: Path) -> None:
        self.store = Store(path)
        self._preferences = read_preferences(self.store)

    def flush(self) -> None:
        """Writes what has changed; that a folder is write-protected is no reason to fail."""
        self.store.flush()

    @property
    def preferences(self) -> Preferences:
        """What was chosen in Preferences, and of it in the View menu."""
        return self._preferences

    @preferences.setter
    def preferences(self, chosen: Preferences) -> None:
        self._preferences = chosen
        write_preferences(self.store, chosen)

    @property
    def shortcuts(self) -> dict[str, list[str]]:
        """The keys that the user gave to actions, by the actions' names; [] is none."""
        found = {}
        for name in self.store.keys("shortcuts"):
            found[name] = [one for one in self.store.texts(f"shortcuts/{name}") if one]
        return found

    @shortcuts.setter
    def shortcuts(self, keys: Mapping[str, Sequence[str]]) -> None:
        self.store.drop("shortcuts")
        for name, sequences in keys.items():
            # An empty list is read back as nothing at all, which would mean the usual keys.
            self.store.put(f"shortcuts/{name}", list(sequences) or [""])

    @property
    def zoom(self) -> int:
        """The size of the articles' text in per cent."""
        return round(self.store.number("view/zoom", ZOOM_USUAL, ZOOM_LEAST, ZOOM_MOST))

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self.store.put("view/zoom", percent)

    @property
    def sync(self) -> bool:
        """Whether the columns scroll together; on unless it was switched off."""
        return self.store.flag("view/scroll_together", True)

    @sync.setter
    def sync(self, on: bool) -> None:
        self.store.put("view/scroll_together", on)

    @property
    def overview(self) -> bool:
        """Whether the overview stands beside the columns; on unless it was switched off."""
        return self.store.flag("view/overview", True)

    @overview.setter
    def overview(self, shown: bool) -> None:
        self.store.put("view/overview", shown)

    @property
    def separators(self) -> bool:
        """Whether marks stand between sentences; off unless they were switched on."""
        return self.store.flag("view/sentence_marks", False)

    @separators.setter
    def separators(self, on: bool) -> None:
        self.store.put("view/sentence_marks", on)

    @property
    def furniture(self) -> bool:
        """Whether menus and the like are shown; on unless it was switched off."""
        return self.store.flag("view/furniture", True)

    @furniture.setter
    def furniture(self, shown: bool) -> None:
        self.store.put("view/furniture", shown)

    @property
    def hint_dismissed(self) -> bool:
        """Whether the hint of the first start was dismissed."""
        return self.store.flag("hints/first_start_dismissed", False)

    @hint_dismissed.setter
    def hint_dismissed(self, dismissed: bool) -> None:
        self.store.put("hints/first_start_dismissed", dismissed)

    def show_hints_again(self) -> None:
        """Forgets which hints were dismissed."""
        self.store.drop("hints")

    @property
    def rules_off(self) -> frozenset[str]:
        """The names of the rules that are switched off."""
        return frozenset(self.store.texts("rules/off"))

    @rules_off.setter
    def rules_off(self, names: frozenset[str]) -> None:
        self.store.put("rules/off", sorted(names))

    @property
    def recent_workspaces(self) -> list[str]:
        """The paths of named workspaces, the latest first."""
        return self.store.texts("files/workspaces")

    @recent_workspaces.setter
    def recent_workspaces(self, paths: list[str]) -> None:
        self.store.put("files/workspaces", paths)

    @property
    def author(self) -> str:
        """The name that stands on new notes: the system's for the user until another is given."""
        return self.store.text("notes/author", _user_name())

    @author.setter
    def author(self, name: str) -> None:
        self.store.put("notes/author", name)

    @property
    def folder(self) -> str:
        """The folder of the last files that were opened or saved, or ""."""
        return self.store.text("files/folder")

    @folder.setter
    def folder(self, folder: str) -> None:
        self.store.put("files/folder", folder)

    @property
    def recent(self) -> list[str]:
        """The paths of recent files, the latest first."""
        return self.store.texts("files/recent")

    @recent.setter
    def recent(self, paths: list[str]) -> None:
        self.store.put("files/recent", paths)

    @property
    def recent_about(self) -> str:
        """What the recent files are about, as RecentFiles writes it."""
        return self.store.text("files/recent_about")

    @recent_about.setter
    def recent_about(self, text: str) -> None:
        self.store.put("files/recent_about", text)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, for restoreGeometry; empty when unknown."""
        return self.store.data("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self.store.put("window/geometry", geometry)

    @property
    def layout(self) -> QByteArray:
        """Where the docks were, for restoreState; empty when unknown."""
        return self.store.data("window/layout")

    @layout.setter
    def layout(self, layout: QByteArray) -> None:
        self.store.put("window/layout", layout)
