"""The title of a panel with its buttons: large enough to be hit, in the theme's icons.

Those that Qt draws itself are 16 × 10 pixels under a style sheet (6.11.3); WCAG 2.2, 2.5.8 asks for
24 × 24.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.qt.icons import icon, icon_side
from reader.qt.theme import Theme

_BUTTON = 24  # pixels


class DockTitle(QWidget):
    """A panel's name, a button to take it out of the window or put it back, and one to close it."""

    def __init__(self, dock: QDockWidget, theme: Theme) -> None:
        super().__init__(dock)
        self._dock = dock
        self.label = QLabel(dock.windowTitle(), self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.float = self._button()
        self.float.clicked.connect(self._on_float_clicked)
        self.close_button = self._button()
        self.close_button.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.spacing.panel_margin, 3, 6, 3)
        row.setSpacing(2)
        row.addWidget(self.label, 1)
        row.addWidget(self.float)
        row.addWidget(self.close_button)
        dock.windowTitleChanged.connect(self.label.setText)
        dock.topLevelChanged.connect(self._refresh)
        self.set_theme(theme)
        self._refresh()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setMinimumSize(_BUTTON, _BUTTON)
        button.setAutoRaise(True)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        side = icon_side(theme, self) - 2
        size = QSize(side, side)
        for button, name in ((self.float, "window"), (self.close_button, "close")):
            button.setIcon(icon(name, theme, "text_muted"))
            button.setIconSize(size)

    @Slot()
    def _refresh(self) -> None:
        title = self._dock.windowTitle()
        if self._dock.isFloating():
            told, spoken = self.tr("Put back into the window"), self.tr("Put {0} back")
        else:
            told, spoken = self.tr("Take out of the window"), self.tr("Take {0} out of the window")
        self.float.setToolTip(told)
        self.float.setAccessibleName(spoken.format(title))
        self.close_button.setToolTip(self.tr("Close; View ▸ Panels shows it again"))
        self.close_button.setAccessibleName(self.tr("Close {0}").format(title))

    @Slot()
    def _on_float_clicked(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())

    # A press on the title itself is for the dock, which is then dragged.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.ignore()
