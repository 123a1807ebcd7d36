"""The findings of a comparison as an item model, and the filter in front of it."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Type
from reader.qt.columns.counterparts import further_places
from reader.qt.panels.type_words import severity_name, type_name
from reader.qt.plain_tip import plain_tip
from reader.qt.utf16 import displayable

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the model gives beside Qt's own roles."""

    FINDING = Qt.ItemDataRole.UserRole + 1
    PHRASES = Qt.ItemDataRole.UserRole + 2  # list of the differing phrases
    PLACES = Qt.ItemDataRole.UserRole + 3  # "A4 · B2"
    REASON = Qt.ItemDataRole.UserRole + 4
    WHERE = Qt.ItemDataRole.UserRole + 5  # "A4 · B2 · + 3 more places"


class FindingsModel(QAbstractListModel):
    """One row a finding, in the order of the comparison: by severity, then confidence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._findings: tuple[Finding, ...] = ()
        self._further: dict[str, int] = {}  # further places a finding, counted when first asked

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._comparison = comparison
        self._findings = comparison.findings if comparison else ()
        self._further.clear()
        self.endResetModel()

    def finding(self, row: int) -> Finding:
        """The finding of a row."""
        return self._findings[row]

    def counts(self) -> Counter[Type]:
        """How many findings each type has, whatever the filter shows."""
        return Counter(finding.type for finding in self._findings)

    def phrases(self, finding: Finding) -> list[str]:
        """The differing phrases, each once, in order."""
        return list(dict.fromkeys(displayable(side.text) for side in finding.sides))

    def places(self, finding: Finding) -> str:
        """The sentences' names: "A4 · B2"."""
        assert self._comparison is not None
        names = [self._comparison.sentence_id(side.sentence) for side in finding.sides]
        return " · ".join(dict.fromkeys(names))

    def wordings(self, finding: Finding) -> list[str]:
        """The whole sentences that differ, each once."""
        assert self._comparison is not None
        refs = dict.fromkeys(side.sentence for side in finding.sides)
        return [self._comparison.sentence_text(ref) for ref in refs]

    def where(self, finding: Finding) -> str:
        """The sentences' names, and how many further places show the same difference."""
        if finding.id not in self._further:
            self._further[finding.id] = len(further_places(finding))
        more = self._further[finding.id]
        if not more:
            return self.places(finding)
        told = self.tr("+ 1 more place") if more == 1 else self.tr("+ %1 more places")
        return f"{self.places(finding)} · {told.replace('%1', str(more))}"

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._findings):
            return None
        finding = self._findings[index.row()]
        answer: Any = None
        if role == Qt.ItemDataRole.DisplayRole:
            answer = " ↔ ".join(self.phrases(finding))
        elif role == Qt.ItemDataRole.ToolTipRole:
            head = f"{type_name(finding.type)} · {severity_name(finding.severity)}"
            answer = plain_tip(f"{head} · {self.where(finding)}\n{finding.reason}")
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            answer = self._spoken(finding)
        elif role == Role.FINDING:
            answer = finding
        elif role == Role.PHRASES:
            answer = self.phrases(finding)
        elif role == Role.PLACES:
            answer = self.places(finding)
        elif role == Role.WHERE:
            answer = self.where(finding)
        elif role == Role.REASON:
            answer = displayable(finding.reason)
        return answer

    def _spoken(self, finding: Finding) -> str:
        versus = self.tr(" versus ").join(self.phrases(finding))
        return f"{type_name(finding.type)}: {versus}. {self.where(finding)}. " + displayable(
            finding.reason
        )


class FindingsFilter(QSortFilterProxyModel):
    """The findings of the wished types and severities whose words contain a text."""

    def __init__(self, source: FindingsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings = source
        self._least = Severity.USEFUL
        self._hidden: frozenset[Type] = frozenset()
        self._words: tuple[str, ...] = ()
        self.setSourceModel(source)

    @property
    def least(self) -> Severity:
        return self._least

    @property
    def hidden(self) -> frozenset[Type]:
        return self._hidden

    def set_least(self, severity: Severity) -> None:
        """Shows findings of this severity and above."""
        self._change(severity, self._hidden, self._words)

    def set_hidden(self, hidden: frozenset[Type]) -> None:
        """Shows no finding of these types."""
        self._change(self._least, hidden, self._words)

    def set_words(self, text: str) -> None:
        """Shows findings that contain every word of the text; case does not matter."""
        self._change(self._least, self._hidden, tuple(text.casefold().split()))

    def _change(self, least: Severity, hidden: frozenset[Type], words: tuple[str, ...]) -> None:
        if (least, hidden, words) != (self._least, self._hidden, self._words):
            self.beginFilterChange()
            self._least, self._hidden, self._words = least, hidden, words
            self.endFilterChange()

    def finding(self, row: int) -> Finding:
        """The finding of a shown row."""
        return self._findings.finding(self.mapToSource(self.index(row, 0)).row())

    def row_of(self, finding_id: str) -> int:
        """The row of a finding, or -1 when it is not shown."""
        rows = range(self.rowCount())
        return next((row for row in rows if self.finding(row).id == finding_id), -1)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802
        finding = self._findings.finding(row)
        if finding.severity < self._least or finding.type in self._hidden:
            return False
        if not self._words:
            return True
        parts = (
            *self._findings.phrases(finding),
            self._findings.places(finding),
            type_name(finding.type),
            finding.reason,
            *self._findings.wordings(finding),
        )
        text = " ".join(parts).casefold()
        return all(word in text for word in self._words)
