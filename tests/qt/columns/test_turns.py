"""Pieces of work, one in each turn of the event loop."""

from __future__ import annotations

from PySide6.QtCore import QObject
from shiboken6 import delete

from reader.qt.columns.turns import Turns


def test_a_piece_of_an_object_that_is_gone_is_left_out(qtbot):
    class Piece(QObject):
        def draw(self) -> None:
            self.objectName()  # raises for one that is gone
            done.append(self)

    done: list[Piece] = []
    turns, gone, there = Turns(), Piece(), Piece()
    turns.later(gone.draw)
    turns.later(there.draw)
    delete(gone)
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == [there]
