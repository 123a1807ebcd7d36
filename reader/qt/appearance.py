"""Theme, zoom and scrolling: what the user chose and the system wishes, and who hears of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.qt import theme as themes
from reader.qt.main_window import MainWindow
from reader.qt.settings import ZOOM_LEAST, ZOOM_MOST, ZOOM_USUAL, Settings, ThemeChoice

_ZOOM_STEP = 10  # per cent


class Appearance(QObject):
    """Keeps the present theme and zoom and remembers what the user chose."""

    theme_changed = Signal(object)  # Theme
    zoom_changed = Signal(int)  # per cent

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = themes.load_theme(self._wanted())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._dress()

    @property
    def theme(self) -> themes.Theme:
        """The theme that is shown."""
        return self._theme

    @property
    def zoom(self) -> int:
        """The size of the articles' text in per cent."""
        return self._settings.zoom

    def serve(self, window: MainWindow) -> None:
        """Carries out what the window's View menu asks for."""
        choices = window.choices
        self.theme_changed.connect(window.set_theme)
        self.zoom_changed.connect(window.set_zoom)
        window.set_zoom(self.zoom)
        choices.zoom_in.triggered.connect(lambda: self.zoom_by(1))
        choices.zoom_out.triggered.connect(lambda: self.zoom_by(-1))
        choices.zoom_usual.triggered.connect(self.zoom_usual)
        choices.themes[self._settings.theme].setChecked(True)
        for choice, action in choices.themes.items():
            action.triggered.connect(lambda _=False, choice=choice: self.choose_theme(choice))
        choices.sync_scrolling.setChecked(self._settings.sync)
        window.columns.set_sync(self._settings.sync)
        choices.sync_scrolling.toggled.connect(self._on_sync_scrolling_toggled)
        choices.sync_scrolling.toggled.connect(window.columns.set_sync)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Shows this theme from now on."""
        self._settings.theme = choice
        self._follow()

    def zoom_by(self, steps: int) -> None:
        """Makes the text larger by so many steps, or smaller."""
        self._set_zoom(self._settings.zoom + steps * _ZOOM_STEP)

    def zoom_usual(self) -> None:
        """Makes the text as large as the theme has it."""
        self._set_zoom(ZOOM_USUAL)

    def _set_zoom(self, percent: int) -> None:
        percent = min(ZOOM_MOST, max(ZOOM_LEAST, percent))
        if percent != self._settings.zoom:
            self._settings.zoom = percent
            self.zoom_changed.emit(percent)

    def _wanted(self) -> str:
        choice = self._settings.theme
        if choice is ThemeChoice.SYSTEM:
            return "dark" if themes.system_prefers_dark() else "light"
        return choice.value

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self._theme.name:
            self._theme = themes.load_theme(wanted)
            self._dress()
            self.theme_changed.emit(self._theme)

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        themes.apply(app, self._theme)

    @Slot(bool)
    def _on_sync_scrolling_toggled(self, on: bool) -> None:
        self._settings.sync = on

    def _on_color_scheme_changed(self) -> None:
        self._follow()
