"""Python's search for cyclic garbage, kept rare while a comparison is worked out.

A comparison makes millions of small values that stay, and hardly a cycle. By Python's own measure
every one of them is searched again and again: that took 9 % of the time of 50 articles, in pauses
of up to 0.2 s in which a window stands still, and a third of the time of one article more.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

# Young values, in which the few cycles are, are searched twice, no more than 50,000 of them at once
# (36 ms); all that twenty articles left, searched together at the end, stop a window for 0.3 s.
# Old ones as good as never. A window searches by itself, see reader/qt/garbage.py.
_RARELY = (25_000, 1, 1000)

_FEW = 20  # articles: what these leave in cycles is 1 % of the memory that they take

_lock = Lock()
_running = 0
_usual = gc.get_threshold()


@contextmanager
def rarely_collected() -> Iterator[None]:
    """The time in which garbage is searched for rarely; may be nested, in any threads."""
    global _running, _usual
    with _lock:
        if not _running:
            _usual = gc.get_threshold()
            if _usual[0]:  # else the process does without
                gc.set_threshold(*_RARELY)
        _running += 1
    try:
        yield
    finally:
        with _lock:
            _running -= 1
            if not _running:
                gc.set_threshold(*_usual)


def collect_if_many(articles: int) -> None:
    """Has a command that does without the search begin it, before that many articles are compared.

    Two hundred took 0.93 GB without it, 0.76 with it. A window searches by itself and calls no such
    thing: Qt's objects must not end on another thread.
    """
    if articles > _FEW:
        gc.enable()
