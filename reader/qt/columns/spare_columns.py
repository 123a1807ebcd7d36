"""Columns that are made before they are needed, one in a turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reader.core.article import Article
from reader.qt.columns.article_column import ArticleColumn
from reader.qt.columns.turns import Turns


class SpareColumns:
    """Columns with their articles, kept hidden until they stand in the row.

    Fifty made at once held the window up for 500 ms.
    """

    def __init__(self, make: Callable[[int], ArticleColumn], turns: Turns) -> None:
        self._make = make
        self._turns = turns
        self._spare: dict[int, ArticleColumn] = {}
        self._wanted: list[tuple[int, Article]] = []
        self._then: Callable[[], object] = lambda: None

    def __iter__(self) -> Iterator[ArticleColumn]:
        return iter(self._spare.values())

    def prepare(self, articles: Sequence[Article], then: Callable[[], object]) -> None:
        """Makes a column for each article, then does the other thing.

        What was to be done after columns that were not all made yet is not done any more.
        """
        self.clear()
        self._wanted = list(enumerate(articles))
        self._then = then
        self._turns.later(self._go_on)

    def take(self, index: int) -> ArticleColumn:
        """The column for a place, a new one if none was made for it."""
        return self._spare.pop(index, None) or self._make(index)

    def clear(self) -> None:
        """Drops what nobody took."""
        for column in self._spare.values():
            column.deleteLater()
        self._spare.clear()

    def _go_on(self) -> None:
        if self._wanted:
            index, article = self._wanted.pop(0)
            column = self._spare[index] = self._make(index)
            column.show_article(article)
            self._turns.later(self._go_on)
        else:
            then, self._then = self._then, lambda: None
            then()
