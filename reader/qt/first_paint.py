"""Does something once the window is on screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls a function once, after the window was painted for the first time.

    It stays as long as the window: deleting it afterwards (deleteLater) ended in a segfault of
    PySide6 6.11.3 when other windows had been there before (test_all_translated, then test_app).
    """

    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._act = act
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_painted)  # when the picture has left for the screen
        return super().eventFilter(watched, event)

    def _on_painted(self) -> None:
        self._act()
