"""One column: an article's header and text."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.article import Article
from reader.core.compared import siglum
from reader.qt.columns.article_text import ArticleText
from reader.qt.columns.header import ColumnHeader
from reader.qt.theme import Theme

_SCROLLBAR = 10  # as in the style sheet


class ArticleColumn(QWidget):
    """One article at a comfortable reading measure, with its header above."""

    def __init__(self, theme: Theme, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.index = index
        self.article: Article | None = None
        self.header = ColumnHeader(theme, self)
        self.text = ArticleText(theme, self)
        self.text.focus_changed.connect(self.header.set_focused)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.text, 1)
        self._fit_measure()

    def show_article(self, article: Article) -> None:
        """Shows an article from its beginning."""
        self.article = article
        letters = siglum(self.index)
        self.header.show_article(article, letters, self.index)
        self.text.setAccessibleName(
            self.tr("Article %1: %2").replace("%1", letters).replace("%2", article.title)
        )
        self.text.setAccessibleDescription(
            self.tr(
                "The article's text, read only. Up and Down go from sentence to sentence, "
                "Enter chooses one."
            )
        )
        self.text.set_article(article)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.header.set_theme(theme)
        self.text.set_theme(theme)
        self._fit_measure()

    def set_zoom(self, percent: int) -> None:
        self.text.set_zoom(percent)
        self._fit_measure()

    def _fit_measure(self) -> None:
        spacing = self._theme.spacing
        width = self.text.character_width()
        around = 2 * spacing.text_margin + _SCROLLBAR
        self.setMinimumWidth(round(width * spacing.measure_least) + around)
        self.setMaximumWidth(round(width * spacing.measure_most) + around)

    def text_area(self) -> QRect:
        """Where the text's lines are, in the column's coordinates."""
        left, right = self.text.text_edges()
        corner = self.text.viewport().mapTo(self, self.text.viewport().rect().topLeft())
        return QRect(
            corner.x() + round(left),
            corner.y(),
            round(right - left),
            self.text.viewport().height(),
        )
