"""Python's search for cyclic garbage, on the window's thread only.

By itself it runs in whatever thread makes values just then. On a pool thread it then frees widgets
and actions of windows that were closed, which Qt does not survive: segfaults in signals of the
window's thread, seen in tests/qt on a busy machine.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 2_000  # milliseconds
_MANY = 40_000  # values made since the last search; 50,000 took 36 ms, all of a comparison 300 ms


class Garbage(QObject):
    """Searches from time to time, as long as it lives; a search takes some milliseconds.

    What a comparison leaves is set aside unsearched: millions of values that stay, and hardly a
    cycle among them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.search)
        self._timer.start()

    @Slot()
    def search(self) -> None:
        """Searches what was made since the last time, or sets it aside when it is too much."""
        if gc.get_count()[0] > _MANY:
            gc.freeze()
        else:
            gc.collect(1)
