"""View ▸ what the columns show and how they move: scrolling together, sideways, the overview."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.qt.main_window import MainWindow
from reader.qt.settings import Settings


class ColumnsChoices(QObject):
    """Joins the columns with the actions that the user chooses for them."""

    def __init__(
        self, window: MainWindow, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        choices, columns = window.choices, window.columns
        choices.overview.setChecked(settings.overview)
        columns.set_overview(settings.overview)
        columns.set_lock(choices.sync_scrolling)
        choices.overview.toggled.connect(self._on_overview_toggled)
        choices.overview.toggled.connect(columns.set_overview)
        choices.column_left.triggered.connect(lambda: columns.scroll_sideways(-1))
        choices.column_right.triggered.connect(lambda: columns.scroll_sideways(1))
        choices.previous_column.triggered.connect(columns.focus_previous_column)

    @Slot(bool)
    def _on_overview_toggled(self, shown: bool) -> None:
        self._settings.overview = shown
