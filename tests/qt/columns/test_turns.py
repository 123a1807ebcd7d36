"""Work that may wait: each piece once, in a turn of its own."""

from __future__ import annotations

from reader.qt.columns.turns import Turns


def test_pieces_are_done_in_order_and_once(qtbot, qapp):
    turns, done = Turns(qapp), []

    def one() -> None:
        done.append("one")

    def other() -> None:
        done.append("other")

    turns.later(one)
    turns.later(other)
    turns.later(one)
    assert turns.busy
    assert done == []
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["one", "other"]
    turns.later(one)
    qtbot.waitUntil(lambda: done == ["one", "other", "one"])


def test_only_one_piece_is_done_in_a_turn(qtbot, qapp):
    turns, done = Turns(qapp), []
    for number in range(3):
        turns.later(lambda number=number: done.append(number))
    qapp.processEvents()
    assert len(done) <= 1
    qtbot.waitUntil(lambda: done == [0, 1, 2])


def test_the_turn_of_the_first_is_left_to_what_is_painted(qtbot, qapp):
    turns, done = Turns(qapp), []

    def one() -> None:
        done.append("one")

    turns.later(one)
    turns._timer.timeout.emit()  # of the turn in which it was asked for
    assert turns.waits(one)
    assert done == []
    turns._timer.timeout.emit()
    assert not turns.waits(one)
    assert done == ["one"]
