"""Values kept for a later run, by what they were made from; the longest unused are forgotten."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from reader.core.values import dataclass

T = TypeVar("T")


class Shelf(Generic[T]):
    """Values by key. What has not been asked for longest goes when all together weigh too much.

    ``most`` and the weights are of any one unit. Every call is whole in itself: a run that is
    cancelled between two leaves nothing half done.
    """

    def __init__(self, most: float) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[T, float]] = OrderedDict()
        self.weight = 0.0

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable) -> T | None:
        """The value, or None when there is none or it has been forgotten."""
        row = self._kept.get(key)
        if row is None:
            return None
        self._kept.move_to_end(key)
        return row[0]

    def put(self, key: Hashable, value: T, weight: float) -> None:
        """Keeps a value, in place of the one that the key had."""
        old = self._kept.pop(key, None)
        if old is not None:
            self.weight -= old[1]
        self._kept[key] = (value, weight)
        self.weight += weight
        while self.weight > self._most and len(self._kept) > 1:
            _, (_, gone) = self._kept.popitem(last=False)
            self.weight -= gone

    def clear(self) -> None:
        """Forgets everything."""
        self._kept.clear()
        self.weight = 0.0


@dataclass(frozen=True, slots=True)
class PairShelf(Generic[T]):
    """A shelf for values of two articles, which one set numbers: ``key`` gives what they are.

    ``key`` must be equal only for pairs of articles of which every value is equal too.
    """

    shelf: Shelf[T]
    key: Callable[[int, int], Hashable]

    def get(self, a: int, b: int) -> T | None:
        """The value of the articles at those two places, or None."""
        return self.shelf.get(self.key(a, b))

    def put(self, a: int, b: int, value: T, weight: float) -> None:
        """Keeps the value of the articles at those two places."""
        self.shelf.put(self.key(a, b), value, weight)


def no_memory() -> PairShelf[T]:
    """A shelf for one run that nothing is remembered of: each place is a key of its own."""
    return PairShelf(Shelf(0.0), lambda a, b: (a, b))
