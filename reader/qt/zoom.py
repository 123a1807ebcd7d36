"""The size of the articles' text in one window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.qt.main_window import MainWindow
from reader.qt.settings import ZOOM_LEAST, ZOOM_MOST, ZOOM_USUAL, Settings

_STEP = 10  # per cent


class Zoom(QObject):
    """Carries out View ▸ Zoom; the next window begins with what was chosen last."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._percent = settings.zoom
        choices = window.choices
        choices.zoom_in.triggered.connect(lambda: self.choose(self._percent + _STEP))
        choices.zoom_out.triggered.connect(lambda: self.choose(self._percent - _STEP))
        choices.zoom_usual.triggered.connect(self._on_zoom_usual_triggered)
        window.set_zoom(self._percent)

    @property
    def percent(self) -> int:
        """The size in per cent of the theme's."""
        return self._percent

    def choose(self, percent: int) -> None:
        """Shows the text at that size, or the nearest that there is, and remembers it."""
        self._show(percent)
        self._settings.zoom = self._percent

    def state(self) -> dict[str, object]:
        """What is to be remembered for this set of articles."""
        return {"percent": self._percent}

    def restore_state(self, state: dict[str, object]) -> None:
        """Shows the text as remembered; the size that new windows begin with stays."""
        percent = state.get("percent")
        if isinstance(percent, int) and not isinstance(percent, bool):
            self._show(percent)

    def _show(self, percent: int) -> None:
        percent = min(ZOOM_MOST, max(ZOOM_LEAST, percent))
        if percent != self._percent:
            self._percent = percent
            self._window.set_zoom(percent)

    @Slot()
    def _on_zoom_usual_triggered(self) -> None:
        self.choose(ZOOM_USUAL)
