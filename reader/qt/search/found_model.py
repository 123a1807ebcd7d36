"""The hits of a search as an item model: one row a hit, its words made when they are shown."""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.compared import Comparison, siglum
from reader.core.session import Session
from reader.qt.search.hits import Hits, around
from reader.qt.utf16 import displayable

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What a row tells besides its text."""

    ARTICLE = Qt.ItemDataRole.UserRole
    WHERE = Qt.ItemDataRole.UserRole + 1  # "A4", or "A" before the articles are compared
    PARTS = Qt.ItemDataRole.UserRole + 2  # the words before the hit, the hit, the words after it


class FoundModel(QAbstractListModel):
    """The hits that were found last, in the order of the articles."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._hits = Hits()
        self._count = 0

    @property
    def hits(self) -> Hits:
        """What is listed."""
        return self._hits

    def show_hits(self, session: Session, hits: Hits) -> None:
        """Lists other hits; they are of the articles that the session now holds."""
        self.beginResetModel()
        self._session, self._hits, self._count = session, hits, hits.count
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._session is None or index.row() >= self._count:
            return None
        found, inside = self._hits.at(index.row())
        if found.article >= len(self._session.articles):
            return None
        article, span = self._session.articles[found.article], found.spans[inside]
        if role == Role.ARTICLE:
            return found.article
        if role == Role.WHERE:
            return sentence_name(self._session.comparison, found.article, span.start)
        if role == Role.PARTS:
            return [displayable(part) for part in around(article, span)]
        if role == Qt.ItemDataRole.DisplayRole:
            return displayable("".join(around(article, span)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            where = sentence_name(self._session.comparison, found.article, span.start)
            return f"{where}: {displayable(''.join(around(article, span)))}"
        return None


def sentence_name(comparison: Comparison | None, article: int, offset: int) -> str:
    """The name of the sentence at a code point, "A4"; the article's letter where there is none."""
    if comparison is None:
        return siglum(article)
    compared = comparison.articles[article]
    number = sentence_at(comparison, article, offset)
    return compared.siglum if number is None else f"{compared.siglum}{number}"


def sentence_at(comparison: Comparison, article: int, offset: int) -> int | None:
    """The sentence at a code point of an article; None between sentences."""
    sentences = comparison.articles[article].sentences
    number = bisect_right(sentences, offset, key=lambda one: one.start) - 1
    return number if number >= 0 and offset < sentences[number].end else None
