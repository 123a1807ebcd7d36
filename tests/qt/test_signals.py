"""The pin on PySide6: a bad release loses a reference to True at every emit and then aborts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Sender(QObject):
    told = Signal(bool)


def test_ten_thousand_signals_arrive(qapp):
    # PySide6 6.12.0 on Python 3.11 ends here with "Fatal Python error: bool_dealloc".
    sender = Sender()
    heard = []
    sender.told.connect(heard.append)
    for number in range(10_000):
        sender.told.emit(number % 2 == 0)
    assert len(heard) == 10_000
    assert sum(heard) == 5_000
