"""The windows beside the main one: Preferences, keys, guide and about, one of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from reader.qt.appearance import Appearance, named_actions
from reader.qt.main_window import MainWindow
from reader.qt.preferences import Preferences
from reader.qt.theme import Theme


@runtime_checkable
class Themed(Protocol):
    """A dialog that paints with the theme."""

    def set_theme(self, theme: Theme) -> None: ...


@runtime_checkable
class Choosing(Protocol):
    """A dialog that shows preferences."""

    chosen: Preferences

    def show_chosen(self, chosen: Preferences) -> None: ...


class Help(QObject):
    """Shows these windows; asked again for one that is open, it brings that to the front."""

    def __init__(self, window: MainWindow, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._open: dict[str, QDialog] = {}
        choices = window.choices
        choices.preferences.triggered.connect(self._on_preferences_triggered)
        choices.guide.triggered.connect(self._on_guide_triggered)
        choices.shortcuts.triggered.connect(self._on_shortcuts_triggered)
        choices.about.triggered.connect(self._on_about_triggered)
        appearance.theme_changed.connect(self._on_appearance_theme_changed)
        appearance.preferences_changed.connect(self._on_appearance_preferences_changed)

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        dialog = self._open.get(name)
        if dialog is None:
            dialog = self._open[name] = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.finished.connect(lambda _result: self._open.pop(name, None))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    # The dialogs are imported when they are wanted: the window is on screen sooner without them.

    @Slot()
    def _on_preferences_triggered(self) -> None:
        from reader.qt.dialogs.preferences import PreferencesDialog

        def make() -> QDialog:
            appearance = self._appearance
            dialog = PreferencesDialog(appearance.preferences, appearance.theme, self._window)
            dialog.changed.connect(appearance.prefer)
            dialog.shortcuts_requested.connect(self._on_shortcuts_triggered)
            dialog.hints_requested.connect(appearance.show_hints_again)
            return dialog

        self._show("preferences", make)

    @Slot()
    def _on_guide_triggered(self) -> None:
        from reader.qt.dialogs.guide import GuideDialog

        book, theme = self._appearance.shortcuts, self._appearance.theme
        self._show("guide", lambda: GuideDialog(theme, book.first_keys, self._window))

    @Slot()
    def _on_shortcuts_triggered(self) -> None:
        from reader.qt.dialogs.shortcuts import ShortcutsDialog
        from reader.qt.fixed_keys import fixed_keys

        def make() -> QDialog:
            window, book = self._window, self._appearance.shortcuts
            groups = window.menus.shortcut_groups
            names = {action: name for name, action in named_actions(window).items()}
            theme = self._appearance.theme
            return ShortcutsDialog(groups, fixed_keys(), names, book, theme, window)

        self._show("shortcuts", make)

    @Slot()
    def _on_about_triggered(self) -> None:
        from reader.qt.dialogs.about import AboutDialog

        self._show("about", lambda: AboutDialog(self._appearance.theme, self._window))

    @Slot(object)
    def _on_appearance_theme_changed(self, theme: Theme) -> None:
        for dialog in self._open.values():
            if isinstance(dialog, Themed):
                dialog.set_theme(theme)

    @Slot(object)
    def _on_appearance_preferences_changed(self, chosen: Preferences) -> None:
        dialog = self._open.get("preferences")
        if isinstance(dialog, Choosing) and dialog.chosen != chosen:
            dialog.show_chosen(chosen)
