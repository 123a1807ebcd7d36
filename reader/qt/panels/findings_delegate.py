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

_PAD = 9.0
_GAP = 9.0
_ARROW = " ↔ "


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
    """Two lines a finding; the current one shows its whole reason."""

    def __init__(self, view: QListView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.theme = theme

    def _is_current(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return self._view.currentIndex() == index

    def _text_width(self, width: float, font: QFont) -> float:
        return width - 2 * _PAD - badge_size(font).width() - _GAP

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        font = self._view.font()
        line = QFontMetricsF(font).height()
        width = float(self._view.viewport().width())
        reason = line
        if self._is_current(index):
            text = str(index.data(Role.REASON))
            reason = wrapped(text, font, self._text_width(width, font))[1]
        return QSize(round(width), round(2 * _PAD + line + 4 + reason))

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
        self._paint_first_line(painter, text, finding, index, font)
        self._paint_reason(painter, text, index, font)
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

    def _paint_first_line(
        self,
        painter: QPainter,
        text: QRectF,
        finding: Finding,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
    ) -> None:
        metrics = QFontMetricsF(font)
        places = str(index.data(Role.PLACES))
        wide = metrics.horizontalAdvance(places)
        line = QRectF(text.left(), text.top(), text.width(), metrics.height())
        painter.setFont(font)
        painter.setPen(self.theme.colour("text_muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, places)
        heading = QFont(font)
        if finding.severity is Severity.MUST_SEE:
            heading.setBold(True)
        painter.setFont(heading)
        token = "text_muted" if finding.severity is Severity.NIT else "text"
        painter.setPen(self.theme.colour(token))
        line.setWidth(text.width() - wide - _GAP)
        phrases = elided_phrases(
            list(index.data(Role.PHRASES)), QFontMetricsF(heading), line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, phrases)

    def _paint_reason(
        self,
        painter: QPainter,
        text: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
    ) -> None:
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.theme.colour("text_muted"))
        reason = str(index.data(Role.REASON))
        top = text.top() + metrics.height() + 4
        if self._is_current(index):
            painter.setPen(self.theme.colour("text"))
            layout, _ = wrapped(reason, font, text.width())
            layout.draw(painter, QPointF(text.left(), top))
            return
        line = QRectF(text.left(), top, text.width(), metrics.height())
        elided = metrics.elidedText(reason, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
