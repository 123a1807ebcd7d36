"""The dated statements as a table: the timeline for those who do not see it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.compared import Comparison
from reader.core.dated import DatedStatement
from reader.qt.panels.timeline_words import precision_words, time_words
from reader.qt.plain_tip import plain_tip
from reader.qt.utf16 import displayable

Index = QModelIndex | QPersistentModelIndex
WHEN, SOURCE, WORDS, SENTENCE = range(4)
STATEMENT = int(Qt.ItemDataRole.UserRole) + 1


class TimelineModel(QAbstractTableModel):
    """One row a statement, by time: when, the sentence's name, the words of the time, its text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._statements: tuple[DatedStatement, ...] = ()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._comparison = comparison
        self._statements = comparison.timeline.statements if comparison else ()
        self.endResetModel()

    def statement(self, row: int) -> DatedStatement:
        """The statement of a row."""
        return self._statements[row]

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._statements)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("When"), self.tr("Where"), self.tr("Words"), self.tr("Sentence"))
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._statements):
            return None
        statement = self._statements[index.row()]
        if role == STATEMENT:
            return statement
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(statement, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.told(statement))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == WHEN and statement.findings:
                told = self.tr("{0}; the sources differ in time")
                return told.format(self._text(statement, WHEN))
            return self._text(statement, index.column())
        return None

    def words(self, statement: DatedStatement) -> str:
        """The words of the time, as the article has them."""
        assert self._comparison is not None
        text = self._comparison.articles[statement.sentence.article].article.text
        return displayable(text[statement.start : statement.end])

    def sentence(self, statement: DatedStatement) -> str:
        """The sentence's own words."""
        assert self._comparison is not None
        return displayable(self._comparison.sentence_text(statement.sentence))

    def name(self, statement: DatedStatement) -> str:
        """The sentence's name: "A4"."""
        assert self._comparison is not None
        return self._comparison.sentence_id(statement.sentence)

    def told(self, statement: DatedStatement) -> str:
        """Name, time, how finely it is told, whether it is disputed, and the sentence, in lines."""
        head = self.tr("{0} · {1} · {2}")
        lines = [
            head.format(
                self.name(statement), time_words(statement), precision_words(statement.precision)
            )
        ]
        if statement.findings:
            lines.append(self.tr("The sources differ in this time (Ctrl+Enter or double click)."))
        lines.append(self.sentence(statement))
        return "\n".join(lines)

    def _text(self, statement: DatedStatement, column: int) -> str:
        if column == WHEN:
            return time_words(statement)
        if column == SOURCE:
            return self.name(statement)
        return self.words(statement) if column == WORDS else self.sentence(statement)
