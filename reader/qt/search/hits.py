"""What a search found in the articles that are open: values only, no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field

from reader.core.article import Article, Span
from reader.core.progress import Checkpoint, part_of
from reader.core.text_search import Query, SearchedArticle
from reader.core.values import dataclass
from reader.qt.columns.passages import TextMap

# Hits in one article that are marked and listed. Nobody walks through more, and with all 115,000
# letters e of a book the list alone takes a second to fill.
MOST = 10_000
_BEFORE, _AFTER = 44, 160  # code points of the words around a hit


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """The hits in one article: code points of its text, and the same as places in its column.

    With ``more`` there are others, which are left out.
    """

    article: int
    spans: tuple[Span, ...]
    places: tuple[tuple[int, int], ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """All hits of a query in the order of the articles, numbered from 0 through all of them."""

    query: Query = field(default_factory=lambda: Query(""))
    articles: tuple[ArticleHits, ...] = ()

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(one.spans) for one in self.articles)

    @property
    def more(self) -> bool:
        """Whether there are others, which are left out."""
        return any(one.more for one in self.articles)

    @property
    def articles_with_hits(self) -> int:
        """How many articles have any."""
        return sum(bool(one.spans) for one in self.articles)

    def at(self, number: int) -> tuple[ArticleHits, int]:
        """The article of a hit, and the hit's number in it."""
        for one in self.articles:
            if number < len(one.spans):
                return one, number
            number -= len(one.spans)
        raise IndexError(number)

    def number_of(self, article: int, inside: int) -> int:
        """The number of the hit with that number in its article."""
        return sum(len(one.spans) for one in self.articles if one.article < article) + inside

    def first_from(self, article: int, offset: int) -> int | None:
        """The first hit at or after a code point of an article, else the first of all."""
        number = 0
        for one in self.articles:
            if one.article == article:
                number += bisect_left(one.spans, offset, key=lambda span: span.start)
                break
            if one.article > article:
                break
            number += len(one.spans)
        if not self.count:
            return None
        return number % self.count


class Searcher:
    """Searches articles, keeping what it made ready of them for the next query.

    ``look`` may run on a pool thread, one at a time; nothing else of the window is touched there.
    """

    def __init__(self) -> None:
        self._ready: dict[str, SearchedArticle] = {}

    def look(
        self,
        articles: Mapping[int, tuple[Article, TextMap]],
        query: Query,
        checkpoint: Checkpoint,
    ) -> Hits:
        """The hits in these articles, by their places in the window; raises Cancelled."""
        found = []
        for number, (place, (article, text_map)) in enumerate(sorted(articles.items())):
            part = part_of(checkpoint, number / len(articles), (number + 1) / len(articles))
            part(0.0)
            searched = self._ready.get(article.sha256)
            if searched is None or searched.article is not article:
                searched = self._ready[article.sha256] = SearchedArticle(article)
            spans = searched.hits(query, part, MOST + 1)
            more, spans = len(spans) > MOST, spans[:MOST]
            part(1.0)
            places = text_map.to_column_spans((one.start, one.end) for one in spans)
            found.append(ArticleHits(place, spans, tuple(places), more))
        return Hits(query, tuple(found))

    def keep(self, articles: Sequence[Article]) -> None:
        """Forgets what was made ready of any article but these."""
        kept = {one.sha256 for one in articles}
        for name in [one for one in self._ready if one not in kept]:
            self._ready.pop(name, None)


def around(article: Article, span: Span) -> tuple[str, str, str]:
    """Words of its paragraph before a hit, the hit, and words after it; cut ends have a "…"."""
    text = article.text
    first, last = _paragraph(article, span)
    start, end = max(first, span.start - _BEFORE), min(last, span.end + _AFTER)
    if start > first:
        space = text.find(" ", start, span.start)
        start = space + 1 if space >= 0 else start
    before = ("…" if start > first else "") + text[start : span.start]
    after = text[span.end : end] + ("…" if end < last else "")
    return before, text[span.start : span.end], after


def _paragraph(article: Article, span: Span) -> tuple[int, int]:
    blocks = article.blocks
    index = bisect_right(blocks, span.start, key=lambda one: one.start) - 1
    if index >= 0 and span.end <= blocks[index].end:
        return blocks[index].start, blocks[index].end
    first = article.text.rfind("\n", 0, span.start) + 1
    last = article.text.find("\n", span.end)
    return first, last if last >= 0 else len(article.text)
