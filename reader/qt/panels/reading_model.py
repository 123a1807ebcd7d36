"""The files that are being read as an item model: it reads the reader and keeps nothing itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.qt.file_kinds import kind_named, kind_of
from reader.qt.file_reading import FileReader, ReadingFile, State
from reader.qt.local_text import local
from reader.qt.plain_tip import plain_tip
from reader.qt.utf16 import displayable

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the model gives beside Qt's own roles."""

    FILE = Qt.ItemDataRole.UserRole + 1  # ReadingFile
    KIND = Qt.ItemDataRole.UserRole + 2
    STATE = Qt.ItemDataRole.UserRole + 3  # State
    STATE_NAME = Qt.ItemDataRole.UserRole + 4
    DONE = Qt.ItemDataRole.UserRole + 5  # the part that is read, 0.0 to 1.0
    TOLD = Qt.ItemDataRole.UserRole + 6  # a sentence on what went wrong or is to be known, or ""


class ReadingModel(QAbstractListModel):
    """One row a file, in the order asked for.

    With ``checkable`` each row says whether the file is to be opened; a refused one cannot be.
    """

    choice_changed = Signal()

    def __init__(
        self, reader: FileReader, parent: QObject | None = None, *, checkable: bool = False
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._checkable = checkable
        self._left_out: set[int] = set()  # ids of files
        reader.files_changed.connect(self._on_files_changed)
        reader.file_changed.connect(self._on_file_changed)

    def file(self, row: int) -> ReadingFile:
        """The file of a row."""
        return self._reader.files[row]

    def counts(self) -> Counter[State]:
        """How many files have come how far."""
        return Counter(one.state for one in self._reader.files)

    def is_chosen(self, row: int) -> bool:
        """Whether the file of a row is to be opened."""
        file = self.file(row)
        return file.article is not None and id(file) not in self._left_out

    # words

    def name(self, row: int) -> str:
        """The file's name."""
        file = self.file(row)
        return displayable(file.name or file.path.name or str(file.path))

    def kind(self, row: int) -> str:
        """What the file is, or seems to be by its name."""
        file = self.file(row)
        return kind_named(file.format) if file.format else kind_of(file.path.name)

    def told(self, row: int) -> str:
        """What went wrong, or what is to be known, without the file's name."""
        file = self.file(row)
        if file.problem:
            told = file.problem.removeprefix(f"{file.path}: ")
            return displayable(told[:1].upper() + told[1:])
        warnings = file.article.warnings if file.article is not None else ()
        return displayable(" ".join(map(local, warnings)))

    def state_name(self, state: State) -> str:
        """A state in a word or two."""
        opened = not self._checkable and not self._reader.busy
        names = {
            State.WAITING: self.tr("waiting"),
            State.READING: self.tr("reading…"),
            State.READ: self.tr("opened") if opened else self.tr("read"),
            State.WARNED: self.tr("warning"),
            State.REFUSED: self.tr("not opened"),
            State.STOPPED: self.tr("stopped"),
            State.KNOWN: self.tr("open already"),
        }
        return names[state]

    def as_text(self, rows: Collection[int]) -> str:
        """These rows for the clipboard, one a line."""
        lines = []
        for row in rows:
            file = self.file(row)
            told = self.told(row) or self.state_name(file.state)
            lines.append(f"{displayable(str(file.path))}: {told}")
        return "\n".join(lines)

    def _spoken(self, row: int) -> str:
        file = self.file(row)
        parts = [self.name(row), self.kind(row), self.state_name(file.state)]
        return ", ".join(parts) + (f". {self.told(row)}" if self.told(row) else "")

    # Qt's own

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._reader.files)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._checkable and self.file(index.row()).article is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not index.isValid() or not 0 <= row < self.rowCount():
            return None
        file = self.file(row)
        answer: Any = None
        if role == Qt.ItemDataRole.DisplayRole:
            answer = self.name(row)
        elif role == Qt.ItemDataRole.ToolTipRole:
            lines = [displayable(str(file.path)), self.told(row)]
            answer = plain_tip("\n".join(line for line in lines if line))
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            answer = self._spoken(row)
        elif role == Qt.ItemDataRole.CheckStateRole:
            if self._checkable:
                chosen = self.is_chosen(row)
                answer = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        elif role == Role.FILE:
            answer = file
        elif role == Role.KIND:
            answer = self.kind(row)
        elif role == Role.STATE:
            answer = file.state
        elif role == Role.STATE_NAME:
            answer = self.state_name(file.state)
        elif role == Role.DONE:
            answer = file.done
        elif role == Role.TOLD:
            answer = self.told(row)
        return answer

    def setData(  # noqa: N802
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._checkable or not index.isValid():
            return False
        file = self.file(index.row())
        if file.article is None:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(id(file))
        else:
            self._left_out.add(id(file))
        self.dataChanged.emit(index, index)
        self.choice_changed.emit()
        return True

    # changes

    def _on_files_changed(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _on_file_changed(self, row: int) -> None:
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)
