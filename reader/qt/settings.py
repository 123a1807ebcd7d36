"""What the window remembers between two starts, in one ini file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

ZOOM_LEAST, ZOOM_USUAL, ZOOM_MOST = 50, 100, 300  # per cent


class ThemeChoice(StrEnum):
    """Which theme the window follows."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def usual_file() -> Path:
    """The ini file in the folder that the platform has for the configuration of a program."""
    location = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(location)) / "window.ini"


class Settings:
    """Typed access to the ini file; an entry that is missing or makes no sense is its default."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def flush(self) -> None:
        """Writes what has changed; that a folder is write-protected is no reason to fail."""
        self._store.sync()

    @property
    def theme(self) -> ThemeChoice:
        """The theme that was chosen."""
        try:
            return ThemeChoice(self._text("view/theme"))
        except ValueError:
            return ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("view/theme", choice.value)

    @property
    def zoom(self) -> int:
        """The size of the articles' text in per cent."""
        try:
            value = int(self._text("view/zoom"))
        except ValueError:
            return ZOOM_USUAL
        return min(ZOOM_MOST, max(ZOOM_LEAST, value))

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("view/zoom", percent)

    @property
    def sync(self) -> bool:
        """Whether the columns scroll together; on unless it was switched off."""
        return self._text("view/scroll_together") != "false"

    @sync.setter
    def sync(self, on: bool) -> None:
        self._store.setValue("view/scroll_together", on)

    @property
    def hint_dismissed(self) -> bool:
        """Whether the hint of the first start was dismissed."""
        return self._text("hints/first_start_dismissed") == "true"

    @hint_dismissed.setter
    def hint_dismissed(self, dismissed: bool) -> None:
        self._store.setValue("hints/first_start_dismissed", dismissed)

    @property
    def rules_off(self) -> frozenset[str]:
        """The names of the rules that are switched off."""
        return frozenset(self._texts("rules/off"))

    @rules_off.setter
    def rules_off(self, names: frozenset[str]) -> None:
        self._store.setValue("rules/off", sorted(names))

    @property
    def folder(self) -> str:
        """The folder of the last files that were opened or saved, or ""."""
        return self._text("files/folder")

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("files/folder", folder)

    @property
    def recent(self) -> list[str]:
        """The paths of recent files, the latest first."""
        return self._texts("files/recent")

    @recent.setter
    def recent(self, paths: list[str]) -> None:
        self._store.setValue("files/recent", paths)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, for restoreGeometry; empty when unknown."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def layout(self) -> QByteArray:
        """Where the docks were, for restoreState; empty when unknown."""
        return self._bytes("window/layout")

    @layout.setter
    def layout(self, layout: QByteArray) -> None:
        self._store.setValue("window/layout", layout)

    def _texts(self, key: str) -> list[str]:
        value = self._store.value(key)
        found = [value] if isinstance(value, str) else value  # Qt writes a list of one as a text
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        if isinstance(value, bool):  # as set in this run; the file has it as text
            return "true" if value else "false"
        return str(value) if isinstance(value, str | int) else ""

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
