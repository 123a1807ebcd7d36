"""Draws one article of the list: letter, title, source, length and a bar of its differences."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.discrepancies.finding import Type
from reader.qt.icons import icon
from reader.qt.panels.articles_model import Role
from reader.qt.panels.findings_delegate import cut, wrapped
from reader.qt.row_ground import paint_row_ground
from reader.qt.theme import Theme

_PAD = 10.0
_GAP = 10.0
_TITLE_LINES = 2
_LEADING = 2.0
_SEPARATOR = " · "
_BAR = 6.0  # pixels high
_LEAST_PIECE = 2.0  # pixels of the bar for the rarest type
_LEAST_OUTLET = 60.0  # pixels; with less the date goes first


class ArticleDelegate(QStyledItemDelegate):
    """Title in two lines at most, below it the source and the date, then the bar and the length."""

    def __init__(self, view: QListView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._icons: dict[tuple[str, str], QIcon] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draws everything with another theme."""
        self._theme = theme
        self._icons.clear()

    # places

    def _side(self) -> float:
        return QFontMetricsF(self._view.font()).height() + 8.0

    def _icon_side(self) -> float:
        return QFontMetricsF(self._view.font()).height()

    def badge_box(self, row: QRectF) -> QRectF:
        """Where the letter stands in a row."""
        return QRectF(row.left() + _PAD, row.top() + _PAD, self._side() + 2.0, self._side())

    def eye_box(self, row: QRectF) -> QRectF:
        """Where the eye stands in a row; larger than the drawing, to be hit with ease."""
        side = self._icon_side() + 12.0
        return QRectF(row.right() - side - 2.0, row.top() + 4.0, side, side)

    def _text_box(self, row: QRectF) -> QRectF:
        left = self.badge_box(row).right() + _GAP
        right = self.eye_box(row).left() - 2.0
        return QRectF(left, row.top() + _PAD, max(right - left, 20.0), 0.0)

    def _title_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = float(self._view.viewport().width())
        line = QFontMetricsF(self._view.font()).height()
        room = self._text_box(QRectF(0, 0, width, 0)).width()
        font = self._title_font()
        title = cut(str(index.data()), font, room, _TITLE_LINES)
        height = wrapped(title, font, room)[1] + 2 * line + 2 * _LEADING + 2 * _PAD
        return QSize(round(width), round(height))

    # drawing

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, row, option.state, self._theme, focused=self._view.hasFocus())
        self._paint_badge(painter, row, index)
        self._paint_text(painter, row, index)
        self._paint_eye(painter, row, option, index)
        painter.restore()

    def _paint_badge(
        self, painter: QPainter, row: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box = self.badge_box(row)
        colour = self._theme.siglum_colour(index.row())
        hidden = bool(index.data(Role.HIDDEN))
        if hidden:  # an outline alone: the column is not there
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 1.5))
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 6.0, 6.0)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(box, 6.0, 6.0)
        font = QFont(self._view.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour if hidden else self._theme.colour("paper"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index.data(Role.SIGLUM)))
        signs = []
        if index.data(Role.BASE):
            signs.append(("base", "base_edge"))
        if index.data(Role.NOTES):
            signs.append(("warning", "warning"))
        side = self._icon_side()
        step = side + 4.0
        left, top = box.center().x() - side / 2, box.bottom() + 6.0
        if len(signs) > 1 and top + step + side > row.bottom() - 4.0:
            step = side - 1.0
        for number, (name, token) in enumerate(signs):
            self._paint_icon(painter, QRectF(left, top + number * step, side, side), name, token)

    def _paint_text(
        self, painter: QPainter, row: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hidden = bool(index.data(Role.HIDDEN))
        box, font = self._text_box(row), self._title_font()
        title, height = wrapped(
            cut(str(index.data()), font, box.width(), _TITLE_LINES), font, box.width()
        )
        painter.setPen(self._theme.colour("text_muted" if hidden else "text"))
        title.draw(painter, box.topLeft())
        font = self._view.font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text_muted"))
        line = QRectF(box.left(), box.top() + height + _LEADING, box.width(), metrics.height())
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle, self._source(index, metrics, line.width()))
        line.translate(0.0, line.height() + _LEADING)
        length = str(index.data(Role.LENGTH))
        self._paint_bar(painter, line, index)
        painter.setPen(self._theme.colour("text_muted"))
        below = metrics.elidedText(length, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, below)

    def _source(
        self, index: QModelIndex | QPersistentModelIndex, metrics: QFontMetricsF, width: float
    ) -> str:
        """Outlet and date in that width; of a long outlet the end is cut, not the date."""
        outlet, date = str(index.data(Role.OUTLET)), str(index.data(Role.DATE))
        mode = Qt.TextElideMode.ElideRight
        tail = f"{_SEPARATOR}{date}"
        room = width - metrics.horizontalAdvance(tail)
        if room < _LEAST_OUTLET:
            return metrics.elidedText(outlet + tail, mode, width)
        return metrics.elidedText(outlet, mode, room) + tail

    def _paint_bar(
        self, painter: QPainter, line: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        counts: Counter[Type] = index.data(Role.COUNTS)
        most = int(index.data(Role.MOST))
        metrics = QFontMetricsF(self._view.font())
        room = line.width() - metrics.horizontalAdvance(str(index.data(Role.LENGTH))) - _GAP
        if not counts or room < 12.0:
            return
        top = line.center().y() - _BAR / 2
        for piece, colour in self.pieces(counts, most, room):
            path = QPainterPath()
            path.addRoundedRect(piece.translated(line.left(), top), 1.5, 1.5)
            painter.fillPath(path, colour)

    def pieces(self, counts: Counter[Type], most: int, room: float) -> list[tuple[QRectF, QColor]]:
        """The pieces of the bar from 0, 0, each with its colour; ``most`` findings fill the room.

        The bar has one piece a type, in the order of the legend.
        """
        found: list[tuple[QRectF, QColor]] = []
        unit = room / max(most, 1)
        left = 0.0
        for kind in Type:
            if counts[kind]:
                width = max(counts[kind] * unit - 1.0, _LEAST_PIECE)
                found.append((QRectF(left, 0.0, width, _BAR), self._theme.type_mark(kind).colour))
                left += width + 1.0
        return found

    def _paint_eye(
        self,
        painter: QPainter,
        row: QRectF,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = self.eye_box(row)
        side = self._icon_side()
        inner = QRectF(0, 0, side, side)
        inner.moveCenter(box.center())
        hidden = bool(index.data(Role.HIDDEN))
        near = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        token = "text" if hidden else ("text_muted" if near else "text_disabled")
        self._paint_icon(painter, inner, "eye-off" if hidden else "eye", token)

    def _paint_icon(self, painter: QPainter, box: QRectF, name: str, token: str) -> None:
        if (name, token) not in self._icons:
            self._icons[name, token] = icon(name, self._theme, token)
        ratio = self._view.devicePixelRatioF()
        picture = self._icons[name, token].pixmap(box.size().toSize(), ratio)
        painter.drawPixmap(QPointF(round(box.left()), round(box.top())), picture)
