"""Theme, type and motion: what the user chose and the system wishes, and who hears of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

from reader.qt import theme as themes
from reader.qt.contrast import legible
from reader.qt.main_window import MainWindow
from reader.qt.preferences import Preferences, ThemeChoice, Wish
from reader.qt.settings import Settings
from reader.qt.shortcut_book import ShortcutBook, actions_by_name
from reader.qt.zoom import Zoom

# Where words in a type's colour stand, and the contrast that they need there: as text in a badge,
# and as lines under the words.
_TEXT_GROUNDS = ("paper", "panel", "window")
_LINE_GROUNDS = ("tint_linked", "tint_counterpart", "tint_selected")
TEXT_CONTRAST, HIGH_CONTRAST = 4.5, 7.0


def legible_type(colour: QColor, theme: themes.Theme) -> QColor:
    """A colour for a type that can be told from every ground of the theme."""
    least = HIGH_CONTRAST if theme.high_contrast else TEXT_CONTRAST
    grounds = [theme.colour(one) for one in _TEXT_GROUNDS]
    found = legible(colour, grounds, least, dark=theme.dark)
    lines = [theme.colour(one) for one in _LINE_GROUNDS]
    return legible(found, lines, 3.0, dark=theme.dark)


def theme_of(chosen: Preferences, *, dark: bool, high_contrast: bool) -> themes.Theme:
    """The theme with what was chosen; ``dark`` and ``high_contrast`` are the system's wishes."""
    if chosen.theme is not ThemeChoice.SYSTEM:
        dark = chosen.theme is ThemeChoice.DARK
    name = "dark" if dark else "light"
    if chosen.high_contrast.or_system(high_contrast):
        name = f"contrast-{name}"
    theme = themes.load_theme(name)
    fonts = theme.fonts
    if chosen.family:
        fonts = replace(fonts, reading=(chosen.family, *fonts.reading))
    if chosen.points:
        fonts = replace(fonts, reading_points=chosen.points)
    if chosen.line_height:
        fonts = replace(fonts, line_height=chosen.line_height)
    types = dict(theme.types)
    for kind, colour in chosen.colours.items():
        types[kind] = replace(types[kind], colour=legible_type(QColor(colour), theme))
    return replace(theme, fonts=fonts, types=types)


def named_actions(window: MainWindow) -> dict[str, QAction]:
    """The actions of a window that keys can be given to, by a lasting name."""
    found = actions_by_name(window.choices)
    for action in window.docks.switches:
        dock = action.parent()
        if dock is not None:
            found[f"panel_{dock.objectName()}"] = action
    return found


class Appearance(QObject):
    """Keeps the present theme and preferences for all windows, and remembers what was chosen."""

    theme_changed = Signal(object)  # Theme
    preferences_changed = Signal(object)  # Preferences
    sensitivity_changed = Signal()  # from which severity and confidence on findings are listed

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.shortcuts = ShortcutBook(settings, self)
        # Held: PySide6 6.11.3 gives back a dead object where its parent has no name.
        self._system = QGuiApplication.styleHints()
        self._hints = self._system.accessibility()
        self._theme = self._wanted()
        self._dressed: tuple[str, bool, str] | None = None
        self._system.colorSchemeChanged.connect(self._on_system_changed)
        self._hints.contrastPreferenceChanged.connect(self._on_system_changed)
        self._dress()
        # Not at once: a style sheet that is set while another is being set ends in a segfault.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._dress)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.fontChanged.connect(self._on_font_changed)

    @property
    def theme(self) -> themes.Theme:
        """The theme that is shown, with the chosen font and colours."""
        return self._theme

    @property
    def zoom(self) -> int:
        """The size of the articles' text in per cent that was chosen last, in any window."""
        return self._settings.zoom

    @property
    def preferences(self) -> Preferences:
        """What was chosen."""
        return self._settings.preferences

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing should slide, fade or roll."""
        return self.preferences.reduced_motion.or_system(_system_is_still())

    def serve(self, window: MainWindow) -> None:
        """Carries out what the window's View menu asks for."""
        Zoom(window, self._settings)
        _ViewMenu(self, window, self._settings)
        self.shortcuts.serve(named_actions(window), window)

    def prefer(self, chosen: Preferences) -> None:
        """Shows everything as chosen from now on."""
        if chosen == self.preferences:
            return
        before = self.preferences
        self._settings.preferences = chosen
        self._follow()
        if chosen.letter_keys != before.letter_keys:
            self.shortcuts.refresh()
        sensitivity = (chosen.least_severity, chosen.least_confidence)
        if sensitivity != (before.least_severity, before.least_confidence):
            self.sensitivity_changed.emit()
        self.preferences_changed.emit(chosen)

    def show_hints_again(self) -> None:
        """Forgets that hints were dismissed; each comes when it is due."""
        self._settings.show_hints_again()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Shows this theme from now on."""
        self.prefer(replace(self.preferences, theme=choice))

    def choose_contrast(self, high: bool) -> None:
        """Shows everything with high contrast or not, whatever the system wishes."""
        self.prefer(replace(self.preferences, high_contrast=Wish.ON if high else Wish.OFF))

    def choose_motion(self, reduced: bool) -> None:
        """Keeps everything still or not, whatever the system wishes."""
        self.prefer(replace(self.preferences, reduced_motion=Wish.ON if reduced else Wish.OFF))

    def _wanted(self) -> themes.Theme:
        high = self._hints.contrastPreference() == Qt.ContrastPreference.HighContrast
        dark = themes.system_prefers_dark()
        return theme_of(self.preferences, dark=dark, high_contrast=high)

    def _follow(self) -> None:
        before, self._theme = self._theme, self._wanted()
        self._dress()
        if self._theme != before:
            self.theme_changed.emit(self._theme)

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        wanted = (self._theme.name, self.reduced_motion, app.font().toString())
        if wanted != self._dressed:  # a new sheet polishes every widget anew
            self._dressed = wanted
            themes.apply(app, self._theme, still=self.reduced_motion)

    @Slot()
    def _on_system_changed(self) -> None:
        self._follow()

    @Slot(QFont)
    def _on_font_changed(self, _font: QFont) -> None:
        self._soon.start()


class _ViewMenu(QObject):
    """Keeps the View menu of one window with what is chosen; goes with the window."""

    def __init__(self, appearance: Appearance, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._window = window
        self._settings = settings
        choices = window.choices
        for choice, action in choices.themes.items():
            action.triggered.connect(lambda _=False, choice=choice: appearance.choose_theme(choice))
        choices.high_contrast.triggered.connect(appearance.choose_contrast)
        choices.reduced_motion.triggered.connect(appearance.choose_motion)
        choices.sync_scrolling.setChecked(settings.sync)
        window.columns.set_sync(settings.sync)
        choices.sync_scrolling.toggled.connect(self._on_sync_scrolling_toggled)
        appearance.preferences_changed.connect(self._refresh)
        appearance.sensitivity_changed.connect(self._show_sensitivity)
        appearance.theme_changed.connect(self._on_appearance_theme_changed)
        self._refresh()
        self._show_sensitivity()

    @Slot()
    def _show_sensitivity(self) -> None:
        chosen = self._appearance.preferences
        self._window.findings.set_sensitivity(chosen.least_severity, chosen.least_confidence)

    @Slot()
    def _refresh(self) -> None:
        appearance, choices = self._appearance, self._window.choices
        choices.themes[appearance.preferences.theme].setChecked(True)
        choices.high_contrast.setChecked(appearance.theme.high_contrast)
        choices.reduced_motion.setChecked(appearance.reduced_motion)
        self._window.setAnimated(not appearance.reduced_motion)

    @Slot(object)
    def _on_appearance_theme_changed(self, theme: themes.Theme) -> None:
        self._window.set_theme(theme)
        self._refresh()

    @Slot(bool)
    def _on_sync_scrolling_toggled(self, on: bool) -> None:
        self._settings.sync = on
        self._window.columns.set_sync(on)


def _system_is_still() -> bool:
    # Qt 6.11 has no hint of its own for this; the style hands on what the platform says.
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animate) == 0
