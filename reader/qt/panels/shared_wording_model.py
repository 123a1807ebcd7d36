"""Pairs of articles, the matrix of their shares, and the runs that they share, as item models."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.core.alignment.links import Independence, SharedRun
from reader.core.compared import Comparison
from reader.qt.local_words import figure
from reader.qt.panels import shared_words as words
from reader.qt.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
Pair = tuple[int, int]  # places of two articles, the first before the second


class Role(IntEnum):
    """What the models give beside Qt's own roles."""

    PAIR = Qt.ItemDataRole.UserRole + 1  # Independence
    RUN = Qt.ItemDataRole.UserRole + 2  # SharedRun
    MADE_OF = Qt.ItemDataRole.UserRole + 3
    PLACES = Qt.ItemDataRole.UserRole + 4
    LENGTH = Qt.ItemDataRole.UserRole + 5
    SHARE = Qt.ItemDataRole.UserRole + 6  # float, or None on the diagonal


class PairsModel(QAbstractListModel):
    """One row a pair of articles, the least independent first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._pairs: tuple[Independence, ...] = ()
        self._rows: dict[Pair, int] = {}

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._comparison = comparison
        pairs = comparison.independence if comparison else ()
        self._pairs = tuple(sorted(pairs, key=lambda one: (one.independent, one.a, one.b)))
        self._rows = {(one.a, one.b): row for row, one in enumerate(self._pairs)}
        self.endResetModel()

    @property
    def comparison(self) -> Comparison | None:
        """What the pairs belong to."""
        return self._comparison

    def pair(self, row: int) -> Independence:
        """The pair of a row."""
        return self._pairs[row]

    def row_of(self, a: int, b: int) -> int:
        """The row of two articles in either order, or -1."""
        return self._rows.get((min(a, b), max(a, b)), -1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._pairs):
            return None
        assert self._comparison is not None
        pair = self._pairs[index.row()]
        if role == Role.PAIR:
            return pair
        if role == Qt.ItemDataRole.DisplayRole:
            return words.headline(self._comparison, pair)
        if role == Role.MADE_OF:
            return words.made_of(self._comparison, pair)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{self._head(pair)}\n{words.made_of(self._comparison, pair)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._head(pair)}. {words.made_of(self._comparison, pair)}"
        return None

    def _head(self, pair: Independence) -> str:
        assert self._comparison is not None
        a, b = words.sigla(self._comparison, pair)
        told = self.tr("{0} and {1}: {2}, independence {3}")
        name = words.dependence_name(pair.dependence)
        return told.format(a, b, name[:1].lower() + name[1:], figure(pair.independent, 2))


class MatrixModel(QAbstractTableModel):
    """How much of each row's article stands in each column's article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._pairs: dict[Pair, Independence] = {}

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Replaces all cells."""
        self.beginResetModel()
        self._comparison = comparison
        pairs = comparison.independence if comparison else ()
        self._pairs = {(one.a, one.b): one for one in pairs}
        self.endResetModel()

    def pair(self, row: int, column: int) -> Independence | None:
        """The pair of a cell; None on the diagonal."""
        return self._pairs.get((min(row, column), max(row, column)))

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        if self._comparison is None or (parent is not None and parent.isValid()):
            return 0
        return len(self._comparison.articles)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return self.rowCount(parent)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section < self.rowCount():
            assert self._comparison is not None
            return self._comparison.articles[section].siglum
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._comparison is None:
            return None
        row, column = index.row(), index.column()
        pair = self.pair(row, column)
        if pair is None:
            return None
        share = pair.of_a if row < column else pair.of_b
        if role == Role.SHARE:
            return share
        if role == Role.PAIR:
            return pair
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{share * 100:.0f}" if share >= 0.005 else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            one, other = (self._comparison.articles[place].siglum for place in (row, column))
            told = self.tr("{0} of {1}'s own words stand in {2}.")
            head = told.format(words.percent(share), one, other)
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{head}\n{words.made_of(self._comparison, pair)}")
            return head
        return None


class RunsModel(QAbstractListModel):
    """One row a run of shared wording, the longest first; of all pairs or of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._pair: Pair | None = None
        self._all: tuple[SharedRun, ...] = ()
        self._runs: tuple[SharedRun, ...] = ()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Replaces all rows by those of all pairs."""
        self.beginResetModel()
        self._comparison = comparison
        runs = comparison.shared_wording if comparison else ()
        self._all = tuple(sorted(runs, key=lambda run: (-run.words, _place(run))))
        self._pair, self._runs = None, self._all
        self.endResetModel()

    def show_pair(self, pair: Pair | None) -> None:
        """Shows the runs of two articles only; None shows those of all."""
        if pair == self._pair:
            return
        self.beginResetModel()
        self._pair = pair
        self._runs = tuple(
            run for run in self._all if pair is None or (run.a_article, run.b_article) == pair
        )
        self.endResetModel()

    @property
    def pair(self) -> Pair | None:
        """The pair whose runs are shown alone."""
        return self._pair

    @property
    def comparison(self) -> Comparison | None:
        """What the runs belong to."""
        return self._comparison

    def run(self, row: int) -> SharedRun:
        """The run of a row."""
        return self._runs[row]

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._runs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._runs):
            return None
        assert self._comparison is not None
        comparison, run = self._comparison, self._runs[index.row()]
        if role == Role.RUN:
            return run
        if role == Qt.ItemDataRole.DisplayRole:
            return words.excerpt(comparison, run)
        if role == Role.PLACES:
            return words.run_places(comparison, run)
        if role == Role.LENGTH:
            return words.run_length(run)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            head = f"{words.run_places(comparison, run)} · {words.run_length(run)}"
            first = words.first_words(comparison, run.a_article, run.b_article)
            if role == Qt.ItemDataRole.ToolTipRole:
                lines = (head, first, words.excerpt(comparison, run))
                return plain_tip("\n".join(line for line in lines if line))
            return f"{head}. {words.excerpt(comparison, run)}. {first}".strip()
        return None


def _place(run: SharedRun) -> tuple[int, int, int, int]:
    return run.a_article, run.b_article, run.a_start, run.b_start
