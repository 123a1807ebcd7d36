"""A sequence that can be cancelled: for rules that know nothing of checkpoints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

from reader.core.progress import Checkpoint

T = TypeVar("T")


class Watched(Sequence[T]):
    """A sequence that calls a checkpoint with ``done`` as it is walked through or looked into.

    For work that only knows its data: it can be cancelled without knowing of checkpoints.
    """

    def __init__(self, items: Sequence[T], checkpoint: Checkpoint, done: float) -> None:
        self._items = items
        self._checkpoint = checkpoint
        self._done = done

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        for item in self._items:
            self._checkpoint(self._done)
            yield item

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...

    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        self._checkpoint(self._done)
        return self._items[place]
