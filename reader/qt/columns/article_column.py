"""One column: an article's header, text and overview."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from reader.core.article import Article
from reader.core.compared import siglum
from reader.core.discrepancies.finding import Type
from reader.qt.columns.article_text import ArticleText
from reader.qt.columns.header import ColumnHeader
from reader.qt.columns.mark_painting import BADGE_HEIGHT, BADGE_WIDTH, badge
from reader.qt.columns.note_layer import GLYPH, Glyph, paint_glyph
from reader.qt.columns.overview import WIDTH, OverviewStrip
from reader.qt.columns.placed_text import SIDE, is_sideways
from reader.qt.columns.turns import Turns
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

_BESIDE_NOTE = 5  # pixels between the text and the sign of a note
_AFTER_BAR = 4  # pixels from the scroll bar to the column's edge


class ArticleColumn(QWidget):
    """One article at a comfortable reading measure, with its header above.

    At the right edge stands the overview, or in the same place the scroll bar: lines break alike
    with either.
    """

    notes_requested = Signal(tuple)  # the ids of the notes whose sign was clicked

    def __init__(
        self, theme: Theme, index: int, turns: Turns, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.index = index
        self.article: Article | None = None
        self._head = 0  # pixels
        self.header = ColumnHeader(theme, self)
        self.text = ArticleText(theme, self)
        self.text.share_turns(turns)
        self.overview = OverviewStrip(theme, self.text, turns, self)
        self.text.focus_changed.connect(self.header.set_focused)
        self.overview.place_requested.connect(self._on_overview_place_requested)
        self.text.badges_changed.connect(self.update)
        self.text.notes_changed.connect(self.update)
        self.text.installEventFilter(self)  # its own margin lies over ours beside a scroll bar
        self.setMouseTracking(True)
        self.text.verticalScrollBar().valueChanged.connect(self._on_text_scrolled)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.set_overview(True)

    def show_article(self, article: Article) -> None:
        """Shows an article from its beginning; with other details alone it stays where it is."""
        before, self.article = self.article, article
        letters = siglum(self.index)
        self.header.show_article(article, letters, self.index)
        self.overview.name_article(letters)
        self.text.setAccessibleName(
            self.tr("Article %1: %2").replace("%1", letters).replace("%2", article.title)
        )
        self.text.setAccessibleDescription(
            self.tr(
                "The article's text, read only. Up and Down go from sentence to sentence, "
                "Enter chooses one."
            )
        )
        if before is None or not _reads_alike(before, article):
            self.text.set_article(article)
            self.text.go_to_article()
        self.overview.show_linked(None)
        self.overview.show_passages(())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.header.set_theme(theme)
        self.text.set_theme(theme)
        self.overview.set_theme(theme)

    def set_zoom(self, percent: int) -> None:
        self.text.set_zoom(percent)
        self.header.set_zoom(percent)

    def set_overview(self, shown: bool) -> None:
        """Whether the overview stands at the edge, or the scroll bar."""
        policy = Qt.ScrollBarPolicy
        self.text.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if shown else policy.ScrollBarAlwaysOn
        )
        self.overview.setVisible(shown)
        self._arrange()

    def widths(self) -> tuple[int, int]:
        """The least and the greatest width at which lines are read well."""
        spacing = self._theme.spacing
        width = self.text.character_width()
        around = 2 * spacing.text_margin + WIDTH
        return (
            round(width * spacing.measure_least) + around,
            round(width * spacing.measure_most) + around,
        )

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

    def rail(self) -> QRect:
        """Where the overview or the scroll bar is, in the column's coordinates."""
        return QRect(self.width() - WIDTH, self.text.y(), WIDTH, self.text.height())

    def _arrange(self) -> None:
        top = min(max(self._head, self.header.sizeHint().height()), self.height())
        below = max(self.height() - top, 0)
        shown = not self.overview.isHidden()
        # Nothing may lie over the text's viewport, or Qt draws all of it at each step of scrolling:
        # the margins belong to the column, and gutters lie over them.
        side = self._theme.spacing.text_margin - SIDE
        beside = 0 if shown else WIDTH - _AFTER_BAR + side
        bar = self.text.verticalScrollBar().sizeHint().width()  # the style's
        self.text.keep_margin(max(beside - bar, 0))
        self.header.setGeometry(0, 0, self.width(), top)
        width = self.width() - WIDTH - 2 * side + beside
        self.text.setGeometry(side, top, max(width, 1), max(below, 1))
        self.overview.setGeometry(self.width() - WIDTH, top, WIDTH, max(below, 1))

    def set_head(self, height: int, *, arrange: bool = True) -> None:
        """Gives the head a height in pixels, or as much as it needs: alike side by side.

        Without ``arrange`` it has it when the column is next set at a width.
        """
        self._head = height
        if arrange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def badges(self) -> list[tuple[float, float, Type | str]]:
        """The badges beside the text: left edge, middle and type, in the column's coordinates."""
        if not self.text.has_badges:
            return []
        area = self.text_area()
        return [
            (
                area.right() + 1 + SIDE + 3 if backwards else area.left() - SIDE - BADGE_WIDTH - 1,
                y + area.top(),
                kind,
            )
            for y, backwards, kind in self.text.badges()
        ]

    def glyphs(self) -> list[tuple[float, float, Glyph]]:
        """The signs of notes beside the text: left and upper edge in the column's coordinates."""
        found = self.text.note_glyphs()
        if not found:
            return []
        area = self.text_area()
        right, left = area.right() + 1 + SIDE + _BESIDE_NOTE, area.left() - SIDE - GLYPH - 3
        return [
            (left if one.backwards else right, one.y + area.top() - GLYPH / 2, one) for one in found
        ]

    def _glyph_at(self, point: QPoint) -> Glyph | None:
        if point.y() < self.text.y() or self.text_area().contains(point):
            return None
        for x, y, one in self.glyphs():
            # Larger than it is painted, so that it can be hit.
            if QRectF(x - 4, y - 4, GLYPH + 8, GLYPH + 8).contains(point.toPointF()):
                return one
        return None

    def event(self, event: QEvent) -> bool:
        return self._meets_glyph(event, QPoint()) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        return watched is self.text and self._meets_glyph(event, self.text.pos())

    def _meets_glyph(self, event: QEvent, corner: QPoint) -> bool:
        """Whether the mouse did something with the sign of a note."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._glyph_at(event.pos() + corner)
            if found is not None:
                QToolTip.showText(event.globalPos(), plain_tip(found.tip), self)
            return found is not None
        if not isinstance(event, QMouseEvent):
            return False
        found = self._glyph_at(event.position().toPoint() + corner)
        if event.type() is QEvent.Type.MouseMove:
            if found is not None:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self.unsetCursor()
            return False
        pressed = event.type() is QEvent.Type.MouseButtonPress
        if pressed and found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.notes_requested.emit(found.notes)
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        glyphs = self.glyphs()
        if not self.text.has_badges and not glyphs:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect().adjusted(0, self.text.y(), 0, 0))
        for x, y, kind in self.badges():
            badge(painter, self._theme, kind, x, y - BADGE_HEIGHT / 2)
        for x, y, one in glyphs:
            paint_glyph(painter, self._theme, one.colour, x, y, several=len(one.notes) > 1)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """A wheel turned over the margins or the head scrolls the text."""
        if is_sideways(event):
            event.ignore()
        else:
            QApplication.sendEvent(self.text.verticalScrollBar(), event)

    def _on_text_scrolled(self) -> None:
        if self.text.has_badges or self.text.notes:
            self.update()

    def _on_overview_place_requested(self, part: float) -> None:
        height = self.text.viewport().height()
        self.text.verticalScrollBar().setValue(round(part * self.text.text_height - height / 2))


def _reads_alike(one: Article, other: Article) -> bool:
    """Whether the same text stands there: a corrected title or date is no reason to start anew."""
    return (one.text, one.blocks, one.marks, one.language) == (
        other.text,
        other.blocks,
        other.marks,
        other.language,
    )
