"""Work that may wait, one piece in each turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import isValid

Act = Callable[[], None]


class Turns(QObject):
    """Does each piece once, in the order in which they were first asked for.

    Timers of their own would all be due in the same turn: five strips drawn one after the other
    hold the window up as one of five times the length does. The turn in which the first is asked
    for is left to what is painted because of the same key or click.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Act, None] = {}
        self._painting = False  # whether this turn is the one in which the first was asked for
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def busy(self) -> bool:
        """Whether anything waits."""
        return bool(self._waiting)

    def waits(self, act: Act) -> bool:
        """Whether this is to be done in a turn to come."""
        return act in self._waiting

    def later(self, act: Act) -> None:
        """Does it in a turn to come; what waits already is not done twice."""
        self._waiting.setdefault(act)
        if not self._timer.isActive():
            self._painting = True
            self._timer.start()

    @Slot()
    def _on_turn(self) -> None:
        if self._painting:
            self._painting = False
            return
        act = next(iter(self._waiting), None)
        if act is not None:
            del self._waiting[act]
            owner = getattr(act, "__self__", None)
            if not isinstance(owner, QObject) or isValid(owner):  # a closed column's is gone
                act()
        if not self._waiting:
            self._timer.stop()
