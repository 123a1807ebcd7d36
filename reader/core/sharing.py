"""Work on many things, each by itself, in which others may share: see reader/core/crew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import accumulate, pairwise
from typing import Protocol, TypeVar

from reader.core.progress import Checkpoint, part_of

Item = TypeVar("Item")
Result = TypeVar("Result")

Work = Callable[[Item, Checkpoint], Result]
Setting = Callable[[], AbstractContextManager[None]]


class Kept:
    """A value that much work is done on: a helper is sent it once and keeps it.

    Two that are the same object here are the same object there.
    """

    __slots__ = ()


class Each(Protocol):
    """Does the work on every item; gives the results in the order of the items.

    ``sizes`` tells how much there is to do for each, in any one unit. Raises what the work raises,
    Cancelled among it.
    """

    def __call__(
        self,
        work: Work[Item, Result],
        items: Sequence[Item],
        sizes: Sequence[float],
        checkpoint: Checkpoint,
    ) -> Iterator[Result]: ...


class Helpers(Protocol):
    """Those who share in work."""

    def each(self, setting: Setting) -> Each:
        """Work that is shared with them; a helper does it inside the context of ``setting``.

        Work, items, results and setting must survive pickling.
        """
        ...


def alone(
    work: Work[Item, Result],
    items: Sequence[Item],
    sizes: Sequence[float],
    checkpoint: Checkpoint,
) -> Iterator[Result]:
    """The work on every item, one after the other, with nobody's help."""
    whole = sum(sizes) or 1.0
    ends = (done / whole for done in accumulate(sizes, initial=0.0))
    for item, part in zip(items, pairwise(ends), strict=True):
        yield work(item, part_of(checkpoint, *part))
