"""The choice how findings are put together, and the way to open and close all groups."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.qt.icons import icon
from reader.qt.panels.findings_model import Grouping
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme


class GroupingButton(QToolButton):
    """A button that tells the choice and opens a menu of the others."""

    grouping_changed = Signal(object)  # Grouping
    open_all_requested = Signal()
    close_all_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            Grouping.TYPE: self.tr("By &type"),
            Grouping.CLAIM: self.tr("By &claim"),
            Grouping.IMPORTANCE: self.tr("By &importance"),
        }
        menu = QMenu(self)
        group = QActionGroup(self)
        self.actions_of: dict[Grouping, QAction] = {}
        for grouping, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(grouping)
            group.addAction(action)
            self.actions_of[grouping] = action
        menu.addSeparator()
        self.open_all = menu.addAction(self.tr("&Open all groups"))
        self.close_all = menu.addAction(self.tr("C&lose all groups"))
        self.open_all.triggered.connect(self.open_all_requested)
        self.close_all.triggered.connect(self.close_all_requested)
        group.triggered.connect(self._on_group_triggered)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        told = self.tr("How the differences are put together")
        self.setToolTip(plain_tip(told))
        self.setAccessibleDescription(told)
        self._grouping = Grouping.IMPORTANCE
        self.set_theme(theme)
        self.set_grouping(Grouping.TYPE)

    @property
    def grouping(self) -> Grouping:
        return self._grouping

    def set_grouping(self, grouping: Grouping) -> None:
        """Chooses; told when it is another one."""
        if grouping is self._grouping:
            return
        self._grouping = grouping
        action = self.actions_of[grouping]
        action.setChecked(True)
        self.setText(action.text().replace("&", ""))
        self.setAccessibleName(self.text())
        for one in (self.open_all, self.close_all):
            one.setEnabled(grouping is not Grouping.IMPORTANCE)
        self.grouping_changed.emit(grouping)

    def set_theme(self, theme: Theme) -> None:
        """Draws the icon with another theme."""
        self.setIcon(icon("group", theme, "text_muted"))

    def _on_group_triggered(self, action: QAction) -> None:
        self.set_grouping(Grouping(action.data()))
