"""The lock between two columns: whether they scroll together."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from reader.qt.icons import icon
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

SIZE = 28


class LockButton(QToolButton):
    """Closed while the columns scroll together; a click opens or closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action: QAction | None = None
        self.setCheckable(True)
        self.setChecked(True)
        self.setAutoRaise(True)
        self.setFixedSize(SIZE, SIZE)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Scroll columns together"))
        self.toggled.connect(self._show_state)
        self._show_state()

    def follow(self, action: QAction) -> None:
        """Is the same switch as an action of the menus."""
        self._action = action
        self.setChecked(action.isChecked())
        self.toggled.connect(action.setChecked)
        action.toggled.connect(self.setChecked)
        action.changed.connect(self._show_state)
        self._show_state()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        closed = self.isChecked()
        name, token = ("lock", "text_muted") if closed else ("lock-open", "accent")
        self.setIcon(icon(name, self._theme, token))
        if closed:
            told = self.tr("The columns scroll together. Click to scroll each alone.")
        else:
            told = self.tr("Each column scrolls alone. Click to scroll them together.")
        keys = self._action.shortcut() if self._action is not None else QKeySequence()
        if not keys.isEmpty():
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            told = self.tr("{0} ({1})").format(told, shown)
        self.setToolTip(plain_tip(told))
