"""The claims of a comparison as a table: a row a claim, a column an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.alignment.links import Ref
from reader.core.compared import ComparedArticle
from reader.core.coverage import Coverage, Marked, Row, Share
from reader.core.discrepancies.finding import Type
from reader.core.values import dataclass
from reader.qt.local_text import local
from reader.qt.menus import name_of
from reader.qt.panels.type_words import severity_name, type_name
from reader.qt.plain_tip import plain_tip
from reader.qt.utf16 import Utf16Map, displayable, units

Index = QModelIndex | QPersistentModelIndex

BREAK = "\u2028"  # ends a line within one layout; displayable() leaves none in an article's words


@dataclass(frozen=True, slots=True)
class CellMark:
    """Words that differ: UTF-16 units of the cell's text."""

    start: int
    end: int
    type: Type


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one claim: its sentences, one a line, and the words that differ.

    ``starts`` are the places of the sentences in the text, in UTF-16 units.
    """

    text: str
    refs: tuple[Ref, ...] = ()
    starts: tuple[int, ...] = ()
    marks: tuple[CellMark, ...] = ()


SILENT = Cell("")


class ClaimsModel(QAbstractTableModel):
    """The rows of a coverage that are shown; a silent source has an empty cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coverage: Coverage | None = None
        self._shown: tuple[int, ...] = ()
        self._places: dict[int, int] = {}
        self._cells: dict[tuple[int, int], Cell] = {}

    @property
    def coverage(self) -> Coverage | None:
        return self._coverage

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers in the coverage of the rows that are shown."""
        return self._shown

    def show(self, coverage: Coverage | None, shown: Sequence[int]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        if coverage is not self._coverage:
            self._coverage = coverage
            self._cells.clear()
        self._shown = tuple(shown)
        self._places = {number: place for place, number in enumerate(self._shown)}
        self.endResetModel()

    def row(self, place: int) -> Row:
        """What stands in a row of the table."""
        assert self._coverage is not None
        return self._coverage.rows[self._shown[place]]

    def place(self, number: int | None) -> int | None:
        """The row of the table that shows a row of the coverage, if any does."""
        return None if number is None else self._places.get(number)

    def cell(self, place: int, article: int) -> Cell:
        """What a cell shows."""
        number = self._shown[place]
        key = number, article
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = self._made(self.row(place), article)
        return found

    def name(self, row: Row) -> str:
        """The claim in the words of one of its sources."""
        assert self._coverage is not None
        return displayable(self._coverage.comparison.sentence_text(row.name))

    def article(self, place: int) -> ComparedArticle:
        """The article of a column."""
        assert self._coverage is not None
        return self._coverage.comparison.articles[place]

    def source(self, place: int) -> str:
        """What a column is called: the outlet, or the title where none is known."""
        article = self.article(place).article
        return displayable(article.outlet or name_of(article))

    def second(self, place: int) -> str:
        """What stands below it: the title, or the date where the title is above."""
        article = self.article(place).article
        title = displayable(name_of(article))
        return title if title != self.source(place) else article.published or ""

    def share(self, place: int) -> Share:
        """What the article of a column shares."""
        assert self._coverage is not None
        return self._coverage.shares[place]

    def _made(self, row: Row, article: int) -> Cell:
        refs = row.cells.get(article, ())
        if not refs:
            return SILENT
        assert self._coverage is not None
        comparison = self._coverage.comparison
        parts, starts, marks, size = [], [], [], 0
        for ref in refs:
            sentence = comparison.sentence(ref)
            words = displayable(comparison.sentence_text(ref))
            places = Utf16Map(words)
            for one in row.marks.get(ref, ()):
                start = max(one.start, sentence.start) - sentence.start
                end = min(one.end, sentence.end) - sentence.start
                if end > start:
                    start, end = places.to_units(start), places.to_units(end)
                    marks.append(CellMark(size + start, size + end, one.type))
            starts.append(size)
            parts.append(words)
            size += units(words) + 1
        return Cell(BREAK.join(parts), refs, tuple(starts), tuple(marks))

    def wordings(self, row: Row, article: int) -> list[str]:
        """The sentences of one source with their names: "A4 The mayor agreed …"."""
        assert self._coverage is not None
        comparison = self._coverage.comparison
        return [
            f"{comparison.sentence_id(ref)} {displayable(comparison.sentence_text(ref))}"
            for ref in row.cells.get(article, ())
        ]

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        if (parent is not None and parent.isValid()) or self._coverage is None:
            return 0
        return len(self._coverage.comparison.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not self.hasIndex(index.row(), index.column()):
            return None
        row, article = self.row(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), article).text.replace(BREAK, "\n")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(self.wordings(row, article)) or self.silence(article))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, article)
        return None

    def silence(self, article: int) -> str:
        """That an article does not report a claim, in words."""
        return self.tr("{0} does not report this.").format(self.article(article).siglum)

    def _spoken(self, row: Row, article: int) -> str:
        told = " ".join(self.wordings(row, article))
        if not told:
            return self.silence(article)
        words = [
            f"{type_name(mark.type)}: {self._marked(mark, article)}"
            for mark in sorted(self.marks_of(row, article), key=lambda one: one.start)
        ]
        if not words:
            return told
        return self.tr("{0} Differing words: {1}.").format(told, "; ".join(words))

    def marks_of(self, row: Row, article: int) -> list[Marked]:
        """The differing words of one source."""
        return [mark for ref in row.cells.get(article, ()) for mark in row.marks.get(ref, ())]

    def _marked(self, mark: Marked, article: int) -> str:
        return displayable(self.article(article).article.text[mark.start : mark.end])

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if self._coverage is None:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._source_data(section, role) if section < self.columnCount() else None
        return self._claim_data(self.row(section), role) if section < self.rowCount() else None

    def _source_data(self, place: int, role: int) -> Any:
        article = self.article(place)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{article.siglum} {self.source(place)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{article.siglum} {self.source(place)}. {self.shared(place)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            head = f"{article.siglum}  {displayable(name_of(article.article))}"
            return plain_tip(f"{head}\n{self.shared(place)}")
        return None

    def shared(self, place: int) -> str:
        """What an article shares with the others, in sentences."""
        assert self._coverage is not None
        share = self.share(place)
        told = self.tr(
            "Of {0} sentences {1} are reported by all, {2} by some others, {3} only here."
        )
        lines = [told.format(share.told, share.by_all, share.by_some, share.only)]
        if self._coverage.enough > 1:
            missing = self.tr("Claims that at least two others report and this article not: {0}.")
        else:
            missing = self.tr("Claims that the other article reports and this one not: {0}.")
        lines.append(missing.format(share.missing))
        return " ".join(lines)

    def _claim_data(self, row: Row, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.name(row)} {self.standing(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            reasons = [
                f"{type_name(one.type)}: {displayable(local(one.reason))}" for one in row.findings
            ]
            return plain_tip("\n".join([self.name(row), self.standing(row), *reasons]))
        return None

    def standing(self, row: Row) -> str:
        """How many report a claim and how far they differ, in words."""
        if row.sources == 1 and not row.disputed:
            [article] = row.cells
            return self.tr("Only in {0}.").format(self.article(article).siglum)
        told = self.tr("{0} of {1} sources report it.").format(row.sources, self.columnCount())
        if not row.disputed:
            return f"{told} {self.tr('No difference was found.')}"
        if row.severity is None:
            return f"{told} {self.tr('They differ.')}"
        types = ", ".join(type_name(one) for one in row.types)
        differ = self.tr("They differ: {0}; {1}.").format(types, severity_name(row.severity))
        return f"{told} {differ}"
