"""Help ▸ guide, keys and about: one window each, beside the main window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from reader.qt.appearance import Appearance
from reader.qt.main_window import MainWindow


class Help(QObject):
    """Shows the help dialogs; asked again for one that is open, it brings that to the front."""

    def __init__(self, window: MainWindow, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._open: dict[str, QDialog] = {}
        window.choices.guide.triggered.connect(self._on_guide_triggered)
        window.choices.shortcuts.triggered.connect(self._on_shortcuts_triggered)
        window.choices.about.triggered.connect(self._on_about_triggered)

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
    def _on_guide_triggered(self) -> None:
        from reader.qt.dialogs.guide import GuideDialog

        self._show("guide", lambda: GuideDialog(self._appearance.theme, self._window))

    @Slot()
    def _on_shortcuts_triggered(self) -> None:
        from reader.qt.dialogs.shortcuts import ShortcutsDialog

        groups = self._window.menus.shortcut_groups
        self._show("shortcuts", lambda: ShortcutsDialog(groups, self._window))

    @Slot()
    def _on_about_triggered(self) -> None:
        from reader.qt.dialogs.about import AboutDialog

        self._show("about", lambda: AboutDialog(self._window))
