"""The short guide: how to work with the window, what the types mean, and what cannot be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.core.discrepancies.finding import LOOKED_FOR
from reader.qt.dialogs.chapters import ChaptersDialog
from reader.qt.dialogs.guide_words import KeysOf, chapters, example, limits
from reader.qt.dialogs.plain_page import Illustrated, Section
from reader.qt.panels.badges import badge_icon, badge_size
from reader.qt.panels.type_words import type_name, type_paragraph
from reader.qt.theme import Theme


class GuideDialog(ChaptersDialog):
    """Shows the guide beside the window: it can stay open while one works."""

    def __init__(self, theme: Theme, keys: KeysOf, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("GuideDialog", "Short guide")
        super().__init__(title, theme, parent)
        self._keys = keys
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Shows the badges of the types with another theme."""
        place = self.page.section
        self.theme = theme
        self._show()
        self.page.show_section(place)

    def _show(self) -> None:
        self.show_chapters((*chapters(self._keys), self._types(), limits()))

    def _types(self) -> Section:
        ratio = self.devicePixelRatioF()
        size = badge_size(self.font()).toSize()
        told = self.tr(". {0} Example: {1}.")
        rows = []
        for kind in LOOKED_FOR:
            badge = badge_icon(kind, self.theme, self.font(), ratio).pixmap(size, ratio)
            text = told.format(type_paragraph(kind), example(kind))
            rows.append(Illustrated(badge.toImage(), type_name(kind), text))
        return (self.tr("The types of difference"), tuple(rows))
