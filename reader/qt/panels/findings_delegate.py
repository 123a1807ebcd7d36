"""Draws one finding of the list: badge, phrases, sentences and the reason."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.discrepancies.finding import Finding, Severity
from reader.qt.panels.badges import badge_size, paint_badge
from reader.qt.panels.findings_model import Role
from reader.qt.theme import Theme
from reader.qt.utf16 import Utf16Map, units

_PAD = 9.0
_GAP = 9.0
_LEADING = 3.0  # between the phrases and what stands below them
_LINES = 2  # of sentences and reason in a row that is not current
_ARROW = " ↔ "
_DASH = " – "


def wrapped(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """The text laid out as plain text at that width, and its height."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0.0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def cut(text: str, font: QFont, width: float, lines: int) -> str:
    """The text, with an ellipsis when it needs more than so many lines of that width."""
    layout, _ = wrapped(text, font, width)
    if layout.lineCount() <= lines:
        return text
    start = Utf16Map(text).to_code_points(layout.lineAt(lines - 1).textStart())
    mode = Qt.TextElideMode.ElideRight
    return text[:start] + QFontMetricsF(font).elidedText(text[start:], mode, width)


def elided_phrases(phrases: list[str], metrics: QFontMetricsF, width: float) -> str:
    """The phrases joined by arrows, each cut so that all have a part of the width.

    A phrase shorter than its part leaves the rest to the others.
    """
    room = width - metrics.horizontalAdvance(_ARROW) * (len(phrases) - 1)
    lengths = sorted(metrics.horizontalAdvance(phrase) for phrase in phrases)
    share = room / max(len(phrases), 1)
    left = room
    for number, length in enumerate(lengths):
        share = left / (len(lengths) - number)
        if length > share:
            break
        left -= length
    mode = Qt.TextElideMode.ElideRight
    return _ARROW.join(metrics.elidedText(phrase, mode, max(share, 24.0)) for phrase in phrases)


class FindingDelegate(QStyledItemDelegate):
    """The phrases, below them sentences and reason; the current row shows its whole reason."""

    def __init__(self, view: QListView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.theme = theme

    def _is_current(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return self._view.currentIndex() == index

    def _text_width(self, width: float, font: QFont) -> float:
        return width - 2 * _PAD - badge_size(font).width() - _GAP

    def _below(
        self, index: QModelIndex | QPersistentModelIndex, font: QFont, width: float
    ) -> tuple[str, int]:
        """What stands below the phrases, and how much of it are the sentences, in UTF-16 units."""
        where = str(index.data(Role.WHERE)).replace(" ", "\u00a0")
        text = f"{where}{_DASH}{index.data(Role.REASON)}"
        if not self._is_current(index):
            text = cut(text, font, width, _LINES)
        return text, units(where)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        font = self._view.font()
        line = QFontMetricsF(font).height()
        width = float(self._view.viewport().width())
        below = _LINES * line  # the same for all rows: laying each out takes too long for hundreds
        if self._is_current(index):
            room = self._text_width(width, font)
            below = max(wrapped(self._below(index, font, room)[0], font, room)[1], below)
        return QSize(round(width), round(2 * _PAD + line + _LEADING + below))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        finding = cast(Finding, index.data(Role.FINDING))
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, option)
        font = QFont(self._view.font())
        badge = QRectF(box.topLeft(), badge_size(font)).translated(_PAD, _PAD)
        paint_badge(painter, badge, finding.type, self.theme, font)
        left = badge.right() + _GAP
        text = QRectF(left, box.top() + _PAD, box.right() - _PAD - left, 0.0)
        self._paint_phrases(painter, text, index, font)
        self._paint_below(painter, text, index, font)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        token = ""
        if state & QStyle.StateFlag.State_Selected:
            token = "row_selected"
        elif state & QStyle.StateFlag.State_MouseOver:
            token = "hover"
        if not token:
            return
        plate = box.adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(token))
        painter.drawRoundedRect(plate, 6.0, 6.0)
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.theme.colour("accent"))
            painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0)

    def _paint_phrases(
        self,
        painter: QPainter,
        text: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
    ) -> None:
        severity = cast(Finding, index.data(Role.FINDING)).severity
        heading = QFont(font)
        heading.setBold(severity is Severity.MUST_SEE)
        metrics = QFontMetricsF(heading)
        painter.setFont(heading)
        painter.setPen(self.theme.colour("text_muted" if severity is Severity.NIT else "text"))
        line = QRectF(text.left(), text.top(), text.width(), metrics.height())
        phrases = elided_phrases(list(index.data(Role.PHRASES)), metrics, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, phrases)

    def _paint_below(
        self,
        painter: QPainter,
        text: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
    ) -> None:
        shown, where = self._below(index, font, text.width())
        layout, _ = wrapped(shown, font, text.width())
        current = self._is_current(index)
        painter.setPen(self.theme.colour("text" if current else "text_muted"))
        names = QTextLayout.FormatRange()
        names.start, names.length = 0, where
        names.format.setForeground(self.theme.colour("text_muted" if current else "text"))
        top = text.top() + QFontMetricsF(font).height() + _LEADING
        layout.draw(painter, QPointF(text.left(), top), [names])
