"""Work for tests of the crew, in a module of its own: a helper imports it by this name."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.core.progress import Checkpoint
from reader.core.sharing import Kept

base = 0


@contextmanager
def adding(number: int) -> Iterator[None]:
    """A setting in which ``square`` adds that number."""
    global base
    before, base = base, number
    try:
        yield
    finally:
        base = before


def square(item: int, checkpoint: Checkpoint) -> int:
    checkpoint(0.0)
    return item * item + base


class Table(Kept):
    """A value that helpers keep; says how many were made in this process."""

    made = 0

    def __init__(self, rows: tuple[str, ...]) -> None:
        self.rows = rows
        Table.made += 1

    def __reduce__(self) -> tuple[object, ...]:
        return Table, (self.rows,)


class Look:
    def __init__(self, table: Table) -> None:
        self.table = table

    def __call__(self, item: int, checkpoint: Checkpoint) -> tuple[str, int, int]:
        return self.table.rows[item], Table.made, os.getpid()


class Elsewhere:
    """Gives the items back; in a helper's process does something else first."""

    def __init__(self, what: str, mark: Path) -> None:
        self.master = os.getpid()
        self.what, self.mark = what, mark

    def __call__(self, item: int, checkpoint: Checkpoint) -> object:
        if os.getpid() != self.master:
            self.mark.touch()
            return WAYS[self.what](item)
        while not self.mark.exists():  # a helper has taken something before the master is ready
            checkpoint(0.0)
        return item


def die(item: int) -> object:
    os._exit(3)


def fail(item: int) -> object:
    raise ValueError(item)


def wait(item: int) -> object:
    threading.Event().wait()


WAYS: dict[str, Callable[[int], object]] = {
    "works": lambda item: item,
    "dies": die,
    "fails": fail,
    "waits": wait,
    "cannot be sent": lambda item: lambda: item,
}
