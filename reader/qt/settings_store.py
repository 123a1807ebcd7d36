"""Entries of an ini file, each read as the kind of value that it should be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Store:
    """Typed access to one ini file; an entry that is missing or makes no sense is the default."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def flush(self) -> None:
        """Writes what has changed; that a folder is write-protected is no reason to fail."""
        self._file.sync()

    def put(self, key: str, value: object) -> None:
        """Keeps a value."""
        self._file.setValue(key, value)

    def drop(self, key: str) -> None:
        """Forgets an entry, or a whole group of them."""
        self._file.remove(key)

    def keys(self, group: str) -> list[str]:
        """The names of a group's entries, without the group's."""
        start = f"{group}/"
        return [one.removeprefix(start) for one in self._file.allKeys() if one.startswith(start)]

    def text(self, key: str, default: str = "") -> str:
        """The entry as text."""
        value = self._file.value(key)
        if isinstance(value, bool):  # as set in this run; the file has it as text
            return "true" if value else "false"
        return str(value) if isinstance(value, str | int | float) else default

    def texts(self, key: str) -> list[str]:
        """The entry as a list of texts."""
        value = self._file.value(key)
        found = [value] if isinstance(value, str) else value  # Qt writes a list of one as a text
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []

    def flag(self, key: str, default: bool) -> bool:
        """The entry as true or false."""
        return {"true": True, "false": False}.get(self.text(key), default)

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """The entry as a number, at least and at most so much."""
        try:
            value = float(self.text(key))
        except ValueError:
            return default
        return min(most, max(least, value)) if value == value else default  # "nan" is a float too

    def data(self, key: str) -> QByteArray:
        """The entry as bytes."""
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
