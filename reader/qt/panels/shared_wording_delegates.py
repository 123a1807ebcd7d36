"""Draws pairs of articles, cells of their matrix, and runs of shared wording."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.alignment.links import Dependence, Independence, SharedRun
from reader.core.compared import Comparison
from reader.qt import local_words
from reader.qt.contrast import contrast
from reader.qt.panels import shared_words as words
from reader.qt.panels.findings_delegate import cut, wrapped
from reader.qt.panels.shared_wording_model import PairsModel, Role, RunsModel
from reader.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_PAD = 10.0
_GAP = 8.0
_BAR = 6.0
_READ = 4.5  # the contrast that WCAG 2.2 AA asks of text
_LINES = 2  # of a run's words in a row that is not current
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class _Rows(QStyledItemDelegate):
    """What rows of both lists have in common: their ground, and letters on colours."""

    def __init__(self, view: QAbstractItemView, theme: Theme, parent: QObject | None = None):
        super().__init__(parent)
        self.view = view
        self.theme = theme

    def ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paints the plate of a row that is chosen or under the pointer."""
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        plate = QRectF(option.rect).adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("row_selected" if chosen else "hover"))
        painter.drawRoundedRect(plate, 6.0, 6.0)
        if chosen and self.view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.theme.colour("focus"))
            painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0)

    def bold(self) -> QFont:
        """The list's font for what matters in a row."""
        font = QFont(self.view.font())
        font.setBold(True)
        return font

    def badge(
        self, painter: QPainter, comparison: Comparison, place: QPointF, article: int
    ) -> float:
        """Paints an article's letter on its colour; how wide it is."""
        letters = comparison.articles[article].siglum
        metrics = QFontMetricsF(self.bold())
        high = metrics.height() + 2
        box = QRectF(place.x(), place.y(), max(metrics.horizontalAdvance(letters) + 10, high), high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.siglum_colour(article))
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.setPen(self.theme.colour("paper"))
        painter.setFont(self.bold())
        painter.drawText(box, _CENTRE, letters)
        return box.width()


class PairDelegate(_Rows):
    """Two letters, how far they share their text, a bar for each, and the figure."""

    def _below(self, comparison: Comparison, pair: Independence) -> str:
        told = (words.agency_words(pair), words.first_words(comparison, pair.a, pair.b))
        return " ".join(line for line in told if line)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        model = cast(PairsModel, self.view.model())
        pair = cast(Independence, index.data(Role.PAIR))
        metrics = QFontMetricsF(self.view.font())
        high = 2 * _PAD + metrics.height() + 2
        if pair.words and model.comparison is not None:
            high += metrics.height() + 4
            high += metrics.height() + 2 if self._below(model.comparison, pair) else 0
        elif pair.agencies:
            high += metrics.height() + 2
        return QSize(0, round(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        comparison = cast(PairsModel, self.view.model()).comparison
        pair = index.data(Role.PAIR)
        if comparison is None or not isinstance(pair, Independence):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground(painter, option)
        box = QRectF(option.rect).adjusted(_PAD, _PAD, -_PAD, -_PAD)
        metrics = QFontMetricsF(self.view.font())
        left = box.left()
        left += self.badge(painter, comparison, box.topLeft(), pair.a) + 3
        left += self.badge(painter, comparison, QPointF(left, box.top()), pair.b) + _GAP
        figure = local_words.figure(pair.independent, 2)
        line = QRectF(left, box.top(), box.right() - left, metrics.height() + 2)
        painter.setFont(self.view.font())
        painter.setPen(self.theme.colour("text_muted"))
        painter.drawText(line, _RIGHT, figure)
        room = line.width() - metrics.horizontalAdvance(figure) - _GAP
        shares = pair.dependence in (Dependence.PARTLY, Dependence.MOSTLY, Dependence.COPY)
        font = self.bold() if shares else self.view.font()
        told = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(font)
        painter.setPen(self.theme.colour("text" if pair.words else "text_muted"))
        mode = Qt.TextElideMode.ElideRight
        painter.drawText(line, _LEFT, QFontMetricsF(font).elidedText(told, mode, room))
        top = line.bottom() + 3
        painter.setFont(self.view.font())
        if pair.words:
            half = (box.right() - left - _GAP) / 2
            for place, (article, share) in enumerate(((pair.a, pair.of_a), (pair.b, pair.of_b))):
                x = left + place * (half + _GAP)
                self._bar(
                    painter, QRectF(x, top, half, metrics.height()), comparison, article, share
                )
            top += metrics.height() + 3
        below = self._below(comparison, pair)
        if below and (pair.words or pair.agencies):
            painter.setPen(self.theme.colour("text_muted"))
            line = QRectF(left, top, box.right() - left, metrics.height())
            painter.drawText(line, _LEFT, metrics.elidedText(below, mode, line.width()))
        painter.restore()

    def _bar(
        self, painter: QPainter, box: QRectF, comparison: Comparison, article: int, share: float
    ) -> None:
        """One article's share of common wording: its letter, a bar, the number."""
        metrics = QFontMetricsF(self.view.font())
        told = words.percent(share)
        number = metrics.horizontalAdvance(words.percent(1.0)) + 4
        letters = comparison.articles[article].siglum
        painter.setPen(self.theme.colour("text_muted"))
        painter.drawText(box, _LEFT, letters)
        painter.setPen(self.theme.colour("text"))
        painter.drawText(box, _RIGHT, told)
        left = box.left() + metrics.horizontalAdvance(letters) + 5
        track = QRectF(left, box.center().y() - _BAR / 2, box.right() - number - left, _BAR)
        if track.width() < 8:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("hairline"))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if share > 0:
            track.setWidth(max(track.width() * min(share, 1.0), _BAR))
            painter.setBrush(self.theme.siglum_colour(article))
            painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)


def cell_ground(theme: Theme, share: float) -> QColor:
    """The ground of a cell: from the panel's colour to the accent, the more is shared."""
    if share < 0.005:
        return theme.colour("silent")
    part = 0.16 + 0.84 * min(share, 1.0)
    panel, accent = theme.colour("panel"), theme.colour("accent")
    return QColor.fromRgbF(
        panel.redF() + (accent.redF() - panel.redF()) * part,
        panel.greenF() + (accent.greenF() - panel.greenF()) * part,
        panel.blueF() + (accent.blueF() - panel.blueF()) * part,
    )


def cell_text(theme: Theme, ground: QColor) -> QColor:
    """The colour of a cell's number: of the theme's two the one that is read better.

    On grounds between light and dark neither may do; black or white then does.
    """
    both = [theme.colour("text"), theme.colour("accent_text")]
    best = max(both, key=lambda one: contrast(one, ground))
    if contrast(best, ground) >= _READ:
        return best
    plain = [QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)]
    return max(plain, key=lambda one: contrast(one, ground))


class CellDelegate(_Rows):
    """A cell of the matrix: the more is shared, the stronger its ground; the number in it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        share = index.data(Role.SHARE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if share is None:
            painter.setPen(QPen(self.theme.colour("outline"), 1.0))
            painter.drawLine(box.bottomLeft() + QPointF(4, -4), box.topRight() + QPointF(-4, 4))
            painter.restore()
            return
        colour = cell_ground(self.theme, share)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 3.0, 3.0)
        told = str(index.data(Qt.ItemDataRole.DisplayRole))
        metrics = QFontMetricsF(self.view.font())
        if told and metrics.horizontalAdvance(told) < box.width():
            painter.setFont(self.view.font())
            painter.setPen(cell_text(self.theme, colour))
            painter.drawText(box, _CENTRE, told)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            token = "focus" if self.view.hasFocus() else "outline"
            painter.setPen(QPen(self.theme.colour(token), 2.0))
            painter.drawRoundedRect(box, 3.0, 3.0)
        painter.restore()


class RunDelegate(_Rows):
    """Where a run stands and how long it is; below it its words, whole in the current row."""

    def _is_current(self, index: Index) -> bool:
        return self.view.currentIndex() == index

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        font = self.view.font()
        line = QFontMetricsF(font).height()
        width = self.view.viewport().width() - 2 * _PAD
        below = _LINES * line
        if self._is_current(index):
            told = str(index.data(Qt.ItemDataRole.DisplayRole))
            below = max(wrapped(told, font, width)[1], below)
        return QSize(0, round(2 * _PAD + line + 3 + below))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        comparison = cast(RunsModel, self.view.model()).comparison
        run = index.data(Role.RUN)
        if comparison is None or not isinstance(run, SharedRun):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground(painter, option)
        box = QRectF(option.rect).adjusted(_PAD, _PAD, -_PAD, -_PAD)
        font = self.view.font()
        high = QFontMetricsF(font).height()
        line = QRectF(box.left(), box.top(), box.width(), high)
        painter.setFont(self.bold())
        painter.setPen(self.theme.colour("text"))
        painter.drawText(line, _LEFT, str(index.data(Role.PLACES)))
        painter.setFont(font)
        painter.setPen(self.theme.colour("text_muted"))
        painter.drawText(line, _RIGHT, str(index.data(Role.LENGTH)))
        told = str(index.data(Qt.ItemDataRole.DisplayRole))
        if not self._is_current(index):
            told = cut(told, font, box.width(), _LINES)
        layout, _ = wrapped(told, font, box.width())
        painter.setPen(self.theme.colour("text"))
        layout.draw(painter, QPointF(box.left(), line.bottom() + 3))
        painter.restore()
