"""Draws the rows of the list of notes: heads of groups, and notes in two lines."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.notes import Note
from reader.core.placed_notes import Found, PlacedNote
from reader.qt.icons import icon
from reader.qt.noting.note_words import headline, quote_of, short_time, subject_icon
from reader.qt.noting.notes_model import Head, Index, Role
from reader.qt.row_ground import paint_row_ground
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_PAD, _GAP, _ICON = 8.0, 8.0, 13.0
_BAR = 4.0
_LEADING = 2.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight


def paint_flag(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """Paints a pennant on its pole."""
    pen = QPen(theme.colour("warning"), 1.4)
    painter.setPen(pen)
    x = box.left() + 2
    painter.drawLine(QPointF(x, box.top() + 1), QPointF(x, box.bottom() - 1))
    painter.setBrush(theme.colour("warning"))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x, box.top() + 1.5),
                QPointF(box.right() - 1, box.top() + 4.5),
                QPointF(x, box.top() + 7.5),
            ]
        )
    )


class NotesDelegate(QStyledItemDelegate):
    """What a note says, and below it what it is about, its tags and what became of its words."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        line = QFontMetricsF(self._view.font()).height()
        return QSize(160, round(2 * line + _LEADING + 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect)
        head = cast("Head | None", index.data(Role.HEAD))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if head is not None:
            self._paint_head(painter, box, head, option.state)
        else:
            paint_row_ground(painter, box, option.state, self.theme, focused=self._view.hasFocus())
            self._paint_note(painter, box, index, cast("Note", index.data(Role.NOTE)))
        painter.restore()

    def _paint_head(
        self, painter: QPainter, box: QRectF, head: Head, state: QStyle.StateFlag
    ) -> None:
        """A head stands at the foot of its row, so that the room above parts the groups."""
        font = QFont(self._view.font())
        plain, line = QFontMetricsF(font), QFontMetricsF(font).height()
        row = QRectF(box.left(), box.bottom() - line - 10, box.width(), line + 8)
        paint_row_ground(painter, row, state, self.theme, focused=self._view.hasFocus())
        name = "chevron-right" if head.closed else "chevron-down"
        arrow = QRectF(row.left() + _PAD, row.center().y() - _ICON / 2, _ICON, _ICON)
        icon(name, self.theme, "text_muted").paint(painter, arrow.toRect())
        count = self._view.locale().toString(head.count)
        right = row.right() - _PAD
        left = arrow.right() + _GAP - 2
        room = right - plain.horizontalAdvance(count) - _GAP - left
        painter.setFont(font)
        painter.setPen(self.theme.colour("text_muted"))
        painter.drawText(QRectF(left, row.top(), right - left, row.height()), _RIGHT, count)
        font.setBold(True)
        painter.setFont(font)
        siglum, _, rest = head.name.partition("  ") if head.article is not None else ("", "", "")
        if siglum:
            painter.setPen(self.theme.siglum_colour(head.article or 0))
            painter.drawText(QRectF(left, row.top(), room, row.height()), _LEFT, siglum)
            taken = QFontMetricsF(font).horizontalAdvance(siglum) + _GAP
            left, room = left + taken, room - taken
        painter.setPen(self.theme.colour("text"))
        shown = QFontMetricsF(font).elidedText(rest if siglum else head.name, _CUT, room)
        painter.drawText(QRectF(left, row.top(), room, row.height()), _LEFT, shown)

    def _paint_note(self, painter: QPainter, box: QRectF, index: Index, note: Note) -> None:
        font = QFont(self._view.font())
        line = QFontMetricsF(font).height()
        self._paint_bar(painter, box, note)
        left = box.left() + 2 * _PAD + _BAR
        width = box.right() - _PAD - left
        first = QRectF(left, box.top() + _PAD, width, line)
        self._paint_first(painter, first, note, font, draft=bool(index.data(Role.DRAFT)))
        second = first.translated(0.0, line + _LEADING)
        place = cast("PlacedNote", index.data(Role.PLACE))
        self._paint_second(painter, second, note, place, str(index.data(Role.WHERE)), font)

    def _paint_bar(self, painter: QPainter, box: QRectF, note: Note) -> None:
        """The note's colour: a full bar for what says something, an open one for a highlight."""
        bar = QRectF(box.left() + _PAD, box.top() + _PAD, _BAR, box.height() - 2 * _PAD)
        painter.setPen(QPen(self.theme.colour(f"note_{note.colour}_edge"), 1.2))
        full = f"note_{note.colour}" if note.is_highlight else f"note_{note.colour}_edge"
        painter.setBrush(self.theme.colour(full))
        painter.drawRoundedRect(bar, 2.0, 2.0)

    def _paint_first(
        self, painter: QPainter, box: QRectF, note: Note, font: QFont, *, draft: bool
    ) -> None:
        right = box.right()
        told = [displayable(note.author[:40]), short_time(note.created)]
        plain = QFontMetricsF(font)
        aside = " · ".join(one for one in told if one)
        if draft:
            aside = self.tr("not finished")
        aside = plain.elidedText(aside, _CUT, box.width() * 0.4)
        painter.setFont(font)
        painter.setPen(self.theme.colour("warning" if draft else "text_muted"))
        painter.drawText(box, _RIGHT, aside)
        right -= plain.horizontalAdvance(aside) + _GAP
        if note.flagged:
            right -= _ICON
            paint_flag(
                painter, self.theme, QRectF(right, box.center().y() - _ICON / 2, _ICON, _ICON)
            )
            right -= _GAP / 2
        painter.setPen(self.theme.colour("text"))
        painter.setFont(font)
        room = right - box.left()
        shown = plain.elidedText(headline(note), _CUT, room)
        painter.drawText(QRectF(box.left(), box.top(), room, box.height()), _LEFT, shown)

    def _paint_second(
        self,
        painter: QPainter,
        box: QRectF,
        note: Note,
        place: PlacedNote,
        where: str,
        font: QFont,
    ) -> None:
        metrics = QFontMetricsF(font)
        mark = QRectF(box.left(), box.center().y() - _ICON / 2, _ICON, _ICON)
        name = "highlight" if note.is_highlight else subject_icon(note.on)
        icon(name, self.theme, "text_muted").paint(painter, mark.toRect())
        left, right = mark.right() + 6, box.right()
        tags = "  ".join(f"#{displayable(tag[:40])}" for tag in note.tags)
        if tags:
            shown = metrics.elidedText(tags, _CUT, box.width() * 0.45)
            painter.setPen(self.theme.colour("accent"))
            painter.drawText(box, _RIGHT, shown)
            right -= metrics.horizontalAdvance(shown) + _GAP
        if place.found is Found.CHANGED:
            told = metrics.elidedText(self.tr("≈ words changed"), _CUT, box.width() * 0.4)
            wide = metrics.horizontalAdvance(told)
            painter.setPen(self.theme.colour("warning"))
            painter.drawText(QRectF(right - wide, box.top(), wide, box.height()), _RIGHT, told)
            right -= wide + _GAP
        quote = "" if note.is_highlight and not note.tags else f"“{quote_of(note)}”"
        if not note.text.strip():
            quote = ""
        painter.setPen(self.theme.colour("text"))
        where = metrics.elidedText(where, _CUT, max(right - left, 0))
        painter.drawText(QRectF(left, box.top(), right - left, box.height()), _LEFT, where)
        left += metrics.horizontalAdvance(where) + (_GAP if where else 0)
        if right - left > 20 and quote:
            painter.setPen(self.theme.colour("text_muted"))
            shown = metrics.elidedText(quote, _CUT, right - left)
            painter.drawText(QRectF(left, box.top(), right - left, box.height()), _LEFT, shown)
