"""What earlier comparisons worked out, kept so that the next one does only what is new.

Everything is kept by content, never by place: what a sentence tells by its words, the analysis of
an article by the article, what two articles tell of each other by both and by which of their names
are one. So it may be used whatever articles come, go, change or stand in another order, and the
result is that of a comparison without memory, to the bit. Decisions of the analyst are no part of
anything kept.

This module is light: the window makes a memory before the engine is loaded.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING

from reader.core.shelf import Shelf
from reader.core.weights import weigh

if TYPE_CHECKING:
    from reader.core.alignment.align import Scored
    from reader.core.discrepancies.examine import Examined
    from reader.core.language.features import Analysis, Features
    from reader.core.prepared import Prepared

_MEGABYTE = 1e6


class Memory:
    """The shelves of one session; what has not been used longest is forgotten.

    ``megabytes`` bounds roughly what is kept of articles, and again what is kept of pairs of them
    (from resources/weights.toml when it is not given). Of a run that no other follows, ``is_last``,
    nothing is kept that it needs no more itself: 200 articles take a sixth less.
    """

    def __init__(self, megabytes: float | None = None, is_last: bool = False) -> None:
        self._megabytes = megabytes
        self.is_last = is_last
        articles = (megabytes or weigh("memory.articles")) * _MEGABYTE
        pairs = 0.0 if is_last else (megabytes or weigh("memory.pairs")) * _MEGABYTE
        self.sentences: Shelf[Features] = Shelf(articles / 8)
        self.analyses: Shelf[Analysis] = Shelf(articles / 2)
        self.prepared: Shelf[Prepared] = Shelf(articles / 2)
        self.scored: Shelf[Scored] = Shelf(pairs / 2)
        self.examined: Shelf[Examined] = Shelf(pairs / 2)
        self._shapes: Shelf[int] = Shelf(100_000)
        self._numbers = count()
        self._lock = Lock()

    def number_of(self, shape: Hashable) -> int:
        """A number for an article's content and names, which no other ever gets."""
        number = self._shapes.get(shape)
        if number is None:
            number = next(self._numbers)
            self._shapes.put(shape, number, 1.0)
        return number

    def clear(self) -> None:
        """Forgets everything."""
        articles = (self.sentences, self.analyses, self.prepared)
        for shelf in (*articles, self.scored, self.examined, self._shapes):
            shelf.clear()

    @contextmanager
    def in_use(self) -> Iterator[Memory]:
        """This memory for one run; an empty one while another run uses this."""
        if not self._lock.acquire(blocking=False):
            yield Memory(self._megabytes, is_last=True)
            return
        try:
            yield self
        finally:
            self._lock.release()
