"""What stands above a column: siglum, title, outlet and date, and what to know before reading."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QDate, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.core.article import Article
from reader.qt.local_text import local
from reader.qt.local_words import day_in_full
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable


class ElidedLabel(QLabel):
    """One line of plain text, cut with an ellipsis where the width ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def full_text(self) -> str:
        return self._full

    def set_full_text(self, text: str) -> None:
        """Shows a text; line breaks become spaces."""
        self._full = displayable(text)
        self.setAccessibleName(self._full)
        self._elide()

    def _elide(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._full, mode, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._elide()


class SiglumBadge(QLabel):
    """The letter of an article on its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setForegroundRole(QPalette.ColorRole.Base)
        font = QFont(self.font())
        font.setBold(True)
        self.setFont(font)
        self._theme: Theme | None = None
        self._article = 0

    def show_siglum(self, letters: str, article: int, theme: Theme) -> None:
        """Shows the letter in the colour of the article's place."""
        self._theme, self._article = theme, article
        self.setText(letters)
        self.setAccessibleName(self.tr("Article %1").replace("%1", letters))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        high = self.fontMetrics().height() + 8
        return QSize(max(high, self.fontMetrics().horizontalAdvance(self.text()) + 12), high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._theme is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.siglum_colour(self._article))
            painter.drawRoundedRect(QRectF(self.rect()), 6.0, 6.0)
            painter.end()
        super().paintEvent(event)


class ColumnHeader(QWidget):
    """Siglum, title, outlet and date of one article; below them what is to be known of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Article, str, int] | None = None
        self._notes: tuple[str, ...] = ()
        self._told: tuple[tuple[str, ...], tuple[str, ...], bool] = ((), (), False)
        self._focused = False
        self._percent = 100
        self.badge = SiglumBadge(self)
        self.title = ElidedLabel(self)
        self.source = ElidedLabel(self)
        self.note = ElidedLabel(self)
        self.note.hide()
        font = QFont(self.title.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(font)
        self.source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(self.title)
        lines.addWidget(self.source)
        lines.addWidget(self.note)
        row = QHBoxLayout(self)
        margin = theme.spacing.text_margin
        row.setContentsMargins(margin, 14, margin, 10)
        row.setSpacing(10)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)

    def show_article(self, article: Article, letters: str, index: int) -> None:
        """Shows an article's siglum, title and where and when it appeared."""
        self._shown = (article, letters, index)
        name = PurePath(article.path).name
        self.badge.show_siglum(letters, index, self._theme)
        self.title.set_full_text(article.title or name)
        parts = [part for part in (article.outlet, self._date(article.published)) if part]
        self.source.set_full_text(" · ".join(parts) or name)
        tip = [article.title or name, *parts, name, *map(local, article.warnings), *self._notes]
        self.setToolTip(plain_tip("\n".join(tip)))

    def show_notes(self, notes: Sequence[str], *, reserve: bool = False) -> None:
        """Shows what an analyst must know of the article, in one line; the tool tip has it in full.

        The article's own warnings come before these. ``reserve`` keeps the line free also without
        anything to say, so that columns side by side begin at the same height.
        """
        warnings = self._shown[0].warnings if self._shown is not None else ()
        lines = (*map(local, warnings), *notes)
        told = (tuple(notes), lines, reserve)
        if told == self._told:  # of fifty columns hardly one has other notes than before
            return
        self._told = told
        self._notes = tuple(notes)
        self.note.set_full_text("  ·  ".join(lines))
        self.note.setVisible(reserve or bool(lines))
        if self._shown is not None:
            self.show_article(*self._shown)

    def _date(self, published: str | None) -> str:
        date = QDate.fromString(published or "", Qt.DateFormat.ISODate)
        return day_in_full(date) if date.isValid() else published or ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        high, token = (2, "accent") if self._focused else (1, "hairline")
        painter.fillRect(0, self.height() - high, self.width(), high, self._theme.colour(token))
        painter.end()

    def set_focused(self, focused: bool) -> None:
        """Shows whether the keyboard is in the column."""
        self._focused = focused
        self.update()

    def set_zoom(self, percent: int) -> None:
        """Sets the head at another size, as the text below it."""
        if percent == self._percent:
            return
        self._percent = percent
        size = QFont().pointSizeF() * percent / 100
        for label in (self.badge, self.title, self.source, self.note):
            font = QFont(label.font())
            font.setPointSizeF(size)
            label.setFont(font)
            label.updateGeometry()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()
        if self._shown is not None:
            self.show_article(*self._shown)
