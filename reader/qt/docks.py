"""The panels around the columns: where they are at first, and how large."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from reader.qt.dock_title import DockTitle
from reader.qt.theme import Theme

Area = Qt.DockWidgetArea


# What the docks at the edges have at first, in pixels, and the part of a small window they take.
_WIDTHS = {Area.LeftDockWidgetArea: (240, 0.16), Area.RightDockWidgetArea: (390, 0.29)}
_HEIGHT, _HEIGHT_PART = 220, 0.235
# A window narrower than this keeps its left side closed: two columns of text need the place.
_NARROW = 1400


class Docks:
    """The docks of one window, by name, and their first layout."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        self._window = window
        self._theme = theme
        self._titles: list[DockTitle] = []
        self._docks: dict[str, QDockWidget] = {}
        self._first: dict[str, Area] = {}
        self._closed: set[str] = set()
        # The panels at the sides are as high as the window; the claim stands under the columns.
        window.setCorner(Qt.Corner.BottomRightCorner, Area.RightDockWidgetArea)
        window.setCorner(Qt.Corner.BottomLeftCorner, Area.LeftDockWidgetArea)
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks
        )

    def add(
        self,
        name: str,
        title: str,
        widget: QWidget,
        area: Area,
        *,
        tabbed_with: str = "",
        closed: bool = False,
    ) -> QDockWidget:
        """A dock for the widget; ``name`` is what the saved layout knows it by.

        ``tabbed_with`` names a dock that it shares its place with, which stays on top; a
        ``closed`` one is shown when the user asks for it.
        """
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(widget)
        self._titles.append(DockTitle(dock, self._theme))
        dock.setTitleBarWidget(self._titles[-1])
        self._window.addDockWidget(area, dock)
        if tabbed_with:
            self._window.tabifyDockWidget(self._docks[tabbed_with], dock)
            self._docks[tabbed_with].raise_()
        dock.setVisible(not closed)
        self._docks[name], self._first[name] = dock, area
        if closed:
            self._closed.add(name)
        return dock

    def __getitem__(self, name: str) -> QDockWidget:
        return self._docks[name]

    @property
    def switches(self) -> list[QAction]:
        """The actions that show and hide each dock, in the order in which they were added."""
        return [dock.toggleViewAction() for dock in self._docks.values()]

    def set_theme(self, theme: Theme) -> None:
        """Shows the titles with another theme."""
        self._theme = theme
        for title in self._titles:
            title.set_theme(theme)

    def show(self, name: str) -> None:
        """Shows a dock, in front of those that share its place."""
        self._docks[name].show()
        self._docks[name].raise_()

    def fit(self) -> None:
        """Gives the docks their first sizes, as the window is now."""
        if self._window.width() < _NARROW:
            for name, dock in self._docks.items():
                if self._first[name] is Area.LeftDockWidgetArea:
                    dock.hide()
        for area, (most, part) in _WIDTHS.items():
            docks = [dock for name, dock in self._docks.items() if self._first[name] is area]
            width = min(most, round(self._window.width() * part))
            self._window.resizeDocks(docks, [width] * len(docks), Qt.Orientation.Horizontal)
        below = [d for n, d in self._docks.items() if self._first[n] is Area.BottomDockWidgetArea]
        height = min(_HEIGHT, round(self._window.height() * _HEIGHT_PART))
        self._window.resizeDocks(below, [height] * len(below), Qt.Orientation.Vertical)

    def reset(self) -> None:
        """Shows the docks as at the first start; the window's own layout was restored before."""
        for name, dock in self._docks.items():
            dock.setFloating(False)
            dock.setVisible(name not in self._closed)
        self.fit()
