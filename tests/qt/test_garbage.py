"""Garbage is searched for on the window's thread, and not when there is too much of it."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from reader.qt import garbage
from reader.qt.garbage import Garbage


class Ring:
    """An object that only a search can free."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp):
    parent = QObject()
    made = Garbage(parent)
    yield made
    parent.deleteLater()


def test_other_threads_free_nothing(collector):
    gone = weakref.ref(Ring())
    freed_there = []

    def work() -> None:
        kept = [Ring() for _ in range(5_000)]
        freed_there.append(gone() is None)
        del kept

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert freed_there == [False]
    collector.search()
    assert gone() is None


def test_what_a_comparison_leaves_is_set_aside(collector, monkeypatch):
    monkeypatch.setattr(garbage, "_MANY", 1_000)
    kept = [[] for _ in range(5_000)]
    before = gc.get_freeze_count()
    collector.search()
    assert gc.get_freeze_count() > before + 4_000
    gc.unfreeze()
    assert len(kept) == 5_000
