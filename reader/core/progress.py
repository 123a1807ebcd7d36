"""Progress and cancelling of long work, without knowing of threads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Protocol, TypeVar

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818  (a wish of the user, not an error)
    """Raised by a checkpoint when the user no longer wants the result."""


class Checkpoint(Protocol):
    """Called often by long work with the part done, 0.0 to 1.0; may raise Cancelled."""

    def __call__(self, done: float, /) -> None: ...


def unwatched(done: float, /) -> None:
    """A checkpoint for work that nobody watches: does nothing."""


def part_of(checkpoint: Checkpoint, start: float, end: float) -> Checkpoint:
    """A checkpoint whose 0.0 to 1.0 is the part start to end of another's."""

    def report(done: float, /) -> None:
        checkpoint(start + (end - start) * done)

    return report


def stepwise(rows: Sequence[T], checkpoint: Checkpoint, every: int = 1) -> Iterator[T]:
    """The rows one by one, the checkpoint called before every so many of them."""
    for place, row in enumerate(rows):
        if place % every == 0:
            checkpoint(place / len(rows))
        yield row


def parts_of(checkpoint: Checkpoint, works: Sequence[float]) -> list[Checkpoint]:
    """A checkpoint for each of several works in a row, whose parts are as large as the works."""
    whole = sum(works) or 1.0
    ends = [done / whole for done in accumulate(works)]
    return [part_of(checkpoint, *part) for part in pairwise((0.0, *ends))]
