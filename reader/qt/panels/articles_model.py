"""The open articles as an item model: it reads the session and keeps nothing of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from enum import IntEnum
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.core.article import Article
from reader.core.compared import siglum
from reader.core.details import length_of
from reader.core.discrepancies.finding import Severity, Type
from reader.core.session import Change, Session
from reader.qt.local_text import local
from reader.qt.local_words import day_short
from reader.qt.panels.type_words import type_name
from reader.qt.plain_tip import plain_tip
from reader.qt.reservations import article_notes
from reader.qt.shown_articles import ShownArticles
from reader.qt.utf16 import displayable

Index = QModelIndex | QPersistentModelIndex
ROW_FORMAT = "application/x-parallax-article"  # one row of this model, while it is dragged


class Role(IntEnum):
    """What the model gives beside Qt's own roles."""

    ARTICLE = Qt.ItemDataRole.UserRole + 1
    SIGLUM = Qt.ItemDataRole.UserRole + 2
    OUTLET = Qt.ItemDataRole.UserRole + 3  # outlet, or the file's name
    DATE = Qt.ItemDataRole.UserRole + 4  # "4 Mar 2026", or that there is none
    LENGTH = Qt.ItemDataRole.UserRole + 5  # "1,204 words"
    COUNTS = Qt.ItemDataRole.UserRole + 6  # how many findings of each Type
    MOST = Qt.ItemDataRole.UserRole + 7  # the most findings that an article has
    NOTES = Qt.ItemDataRole.UserRole + 8  # list of sentences to know before reading
    HIDDEN = Qt.ItemDataRole.UserRole + 9
    BASE = Qt.ItemDataRole.UserRole + 10


class ArticlesModel(QAbstractListModel):
    """One row an article, in the order of the columns."""

    places_changed = Signal()  # other articles, or others in other places

    def __init__(
        self, session: Session, shown: ShownArticles, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = shown
        self._listed: frozenset[str] | None = None
        # Worked out when first asked for; each holds for one comparison, or one text.
        self._counts: list[Counter[Type]] | None = None
        self._notes: list[list[str]] | None = None
        self._lengths: dict[tuple[str, str, str, int], tuple[int, bool]] = {}
        self._gone: frozenset[str] = frozenset()
        session.listen(self._on_session_changed)
        shown.changed.connect(self._on_shown_changed)

    def set_listed(self, ids: Collection[str] | None) -> None:
        """Counts only these findings; None counts all but the nits."""
        self._listed = None if ids is None else frozenset(ids)
        self._counts = None
        self._tell_all()

    def set_gone(self, paths: frozenset[str]) -> None:
        """Knows which articles' files are not where they were."""
        self._gone = paths
        self._tell_all()

    def article(self, row: int) -> Article:
        """The article of a row."""
        return self._session.articles[row]

    def is_hidden(self, row: int) -> bool:
        """Whether the column of a row is hidden."""
        return row in self._shown.hidden

    def is_base(self, row: int) -> bool:
        """Whether the article of a row is pinned as base."""
        return row == self._shown.base

    def counts(self, row: int) -> Counter[Type]:
        """How many findings of each type name a sentence of the article."""
        if self._counts is None or len(self._counts) != self.rowCount():
            self._counts = self._counted()
        return self._counts[row]

    def notes(self, row: int) -> list[str]:
        """What the analyst must know before reading: how it was read, what was left out."""
        if self._notes is None or len(self._notes) != self.rowCount():
            comparison = self._session.comparison
            found = article_notes(comparison) if comparison is not None else []
            self._notes = found or [[] for _ in self._session.articles]
        gone = [self.tr("The file is not where it was.")] if self.is_gone(row) else []
        return [*gone, *map(local, self.article(row).warnings), *self._notes[row]]

    def is_gone(self, row: int) -> bool:
        """Whether the file of a row's article is not where it was."""
        return self.article(row).path in self._gone

    def _counted(self) -> list[Counter[Type]]:
        counts: list[Counter[Type]] = [Counter() for _ in self._session.articles]
        comparison = self._session.comparison
        for finding in comparison.findings if comparison is not None else ():
            if (
                finding.severity > Severity.NIT
                if self._listed is None
                else (finding.id in self._listed)
            ):
                for place in {side.sentence.article for side in finding.sides}:
                    counts[place][finding.type] += 1
        return counts

    # words

    def title(self, row: int) -> str:
        """What the article is called; the file's name when it has no title."""
        article = self.article(row)
        return displayable(article.title or PurePath(article.path).name or self.tr("Untitled"))

    def outlet(self, row: int) -> str:
        """Who published it; the file's name when that is not known."""
        article = self.article(row)
        name = PurePath(article.path).name or self.tr("Pasted text")
        return displayable(article.outlet or name)

    def date(self, row: int) -> str:
        """When it was published, short; that there is no date when that is not known."""
        published = self.article(row).published
        date = QDate.fromString(published or "", Qt.DateFormat.ISODate)
        if date.isValid():
            return day_short(date)
        return displayable(published) if published else self.tr("no date")

    def length(self, row: int) -> str:
        """How long it is, in words or characters."""
        article = self.article(row)
        key = (article.sha256, article.encoding, article.language, len(article.text))
        if key not in self._lengths:
            self._lengths[key] = length_of(article)
        count, are_characters = self._lengths[key]
        if are_characters:
            told = self.tr("1 character") if count == 1 else self.tr("{0} characters")
        else:
            told = self.tr("1 word") if count == 1 else self.tr("{0} words")
        return told.format(QLocale().toString(count))

    def differences(self, row: int) -> str:
        """How many differences name it, and of what types; "" while that is not known."""
        if self._session.comparison is None:
            return ""
        counts = self.counts(row)
        total = sum(counts.values())
        if not total:
            return self.tr("No differences listed")
        told = self.tr("1 difference: {1}") if total == 1 else self.tr("{0} differences: {1}")
        parts = [f"{type_name(kind)} {counts[kind]}" for kind in Type if counts[kind]]
        return told.format(total, ", ".join(parts))

    def _lines(self, row: int) -> list[str]:
        article = self.article(row)
        where = [article.outlet or "", self.date(row), self.length(row)]
        lines = [self.title(row), " · ".join(one for one in where if one)]
        if article.author:
            lines.append(article.author)
        if self.is_base(row):
            lines.append(self.tr("Base: its column stays while the others scroll sideways."))
        if self.is_hidden(row):
            lines.append(self.tr("Hidden; it stays in the comparison."))
        lines.append(self.differences(row))
        lines += self.notes(row)
        lines.append(PurePath(article.path).name)
        return [displayable(line) for line in lines if line]

    def _spoken(self, row: int) -> str:
        head = self.tr("Article {0}: {1}").format(siglum(row), self.title(row))
        return ". ".join([head, *(line.rstrip(".") for line in self._lines(row)[1:])])

    # Qt's own

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._session.articles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between rows, never onto one
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not index.isValid() or not 0 <= row < self.rowCount():
            return None
        answer: Any = None
        if role == Qt.ItemDataRole.DisplayRole:
            answer = self.title(row)
        elif role == Qt.ItemDataRole.ToolTipRole:
            answer = plain_tip("\n".join(self._lines(row)))
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            answer = self._spoken(row)
        elif role == Qt.ItemDataRole.CheckStateRole:
            state = Qt.CheckState
            answer = state.Unchecked if self.is_hidden(row) else state.Checked
        elif role == Role.ARTICLE:
            answer = self.article(row)
        elif role == Role.SIGLUM:
            answer = siglum(row)
        elif role == Role.OUTLET:
            answer = self.outlet(row)
        elif role == Role.DATE:
            answer = self.date(row)
        elif role == Role.LENGTH:
            answer = self.length(row)
        elif role == Role.COUNTS:
            answer = self.counts(row)
        elif role == Role.MOST:
            answer = max(sum(self.counts(one).values()) for one in range(self.rowCount()))
        elif role == Role.NOTES:
            answer = self.notes(row)
        elif role == Role.HIDDEN:
            answer = self.is_hidden(row)
        elif role == Role.BASE:
            answer = self.is_base(row)
        return answer

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [ROW_FORMAT]

    def mimeData(self, indexes: Any) -> QMimeData:  # noqa: N802
        data = QMimeData()
        data.setData(ROW_FORMAT, f"{id(self)} {indexes[0].row()}".encode())
        return data

    def dragged_row(self, data: QMimeData) -> int | None:
        """The row that is dragged; None when it is something else, or of another window."""
        words = bytes(data.data(ROW_FORMAT).data()).split()
        ours = len(words) == 2 and words[0] == str(id(self)).encode()
        return int(words[1]) if ours and int(words[1]) < self.rowCount() else None

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction

    # changes

    def _on_session_changed(self, change: Change) -> None:
        self._counts = self._notes = None
        if change is Change.ARTICLES:
            self._listed = None
            self.beginResetModel()
            self.endResetModel()
            self.places_changed.emit()
        else:
            self._tell_all()

    def _on_shown_changed(self) -> None:
        self._tell_all()

    def _tell_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
