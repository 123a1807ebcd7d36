"""Draws the rows of the list: heads of groups, and findings with phrases, places and reason."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from reader.core.discrepancies.finding import Finding, Severity
from reader.core.verdicts import Standing, State
from reader.qt.icons import icon
from reader.qt.panels.badges import badge_size, paint_badge
from reader.qt.panels.findings_model import MANY, Group, Index, Role, Sizes
from reader.qt.panels.verdict_words import ICONS, standing_sentence
from reader.qt.row_ground import paint_row_ground
from reader.qt.theme import Theme
from reader.qt.utf16 import Utf16Map, displayable, units

_PAD = 9.0
_GAP = 9.0
_LEADING = 3.0  # between the phrases and what stands below them
_LINES = 2  # of sentences and reason in a row that is not current
_HEAD_PAD = 7.0  # above and below the head of a group
_ICON = 14.0
_KEPT = 200  # texts of rows that are set; more than are in sight
_ARROW = " ↔ "
_DASH = " – "
_TWO_LINES = 1.75  # the part of two lines that phrases may fill


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
    """The phrases, below them sentences and reason; the current row shows its whole reason.

    What has a verdict tells it by an icon; what is no longer open is muted, and the phrases of a
    false alarm are struck out.
    """

    def __init__(self, view: QTreeView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.theme = theme
        # Cutting and setting the texts of the rows in sight is half of the time to draw them.
        self._texts: dict[tuple[str, bool, float, str], tuple[QTextLayout, float, int]] = {}

    def _is_current(self, index: Index) -> bool:
        return self._view.currentIndex() == index

    def _text_width(self, width: float, font: QFont) -> float:
        return width - 2 * _PAD - badge_size(font).width() - _GAP

    def forget(self) -> None:
        """Works out the texts of rows anew, as they or the font are others now."""
        self._texts.clear()

    def _below(self, index: Index, font: QFont, width: float) -> tuple[QTextLayout, float, int]:
        """What stands below the phrases, its height, and how much of it are the sentences, in
        UTF-16 units.
        """
        standing = cast(Standing | None, index.data(Role.STANDING))
        held = displayable(standing_sentence(standing))
        current = self._is_current(index)
        key = (cast(Finding, index.data(Role.FINDING)).id, current, width, held)
        known = self._texts.get(key)
        if known is None:
            where = str(index.data(Role.WHERE)).replace(" ", "\u00a0")
            text = f"{where}{_DASH}{index.data(Role.REASON)}"
            if current:
                text = f"{text} {held}".rstrip()
            else:
                if standing is not None and (standing.changed or standing.verdict.reason):
                    text = f"{where}{_DASH}{held}"
                text = cut(text, font, width, _LINES)
            if len(self._texts) > _KEPT:
                self._texts.clear()
            layout, height = wrapped(text, font, width)
            layout.setCacheEnabled(True)
            known = self._texts[key] = (layout, height, units(where))
        return known

    def sizes(self) -> Sizes:
        """The sizes of rows that are not current; a tree needs no width."""
        line = QFontMetricsF(self._view.font()).height()
        # The same for all findings: laying each out takes too long for hundreds.
        height = 2 * _PAD + _LEADING + (1 + _LINES) * line
        return Sizes(
            QSize(0, round(2 * _HEAD_PAD + line)),
            QSize(0, round(height)),
            QSize(0, round(height + line)),
        )

    def grown(self, index: Index) -> QSize:
        """The size of the current row, which shows its whole reason."""
        font = self._view.font()
        room = self._text_width(float(self._view.viewport().width()), font)
        sizes, finding = self.sizes(), cast(Finding, index.data(Role.FINDING))
        usual = sizes.many if len(finding.sides) >= MANY else sizes.finding
        more = self._below(index, font, room)[1] - _LINES * QFontMetricsF(font).height()
        return QSize(0, usual.height() + max(round(more), 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, box, option.state, self.theme, focused=self._view.hasFocus())
        font = QFont(self._view.font())
        finding = cast(Finding | None, index.data(Role.FINDING))
        if finding is None:
            self._paint_head(painter, box, index, font)
        else:
            self._paint_finding(painter, box, index, finding, font)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRectF, index: Index, font: QFont) -> None:
        group = cast(Group, index.data(Role.GROUP))
        is_open = self._view.isExpanded(index)
        middle = box.center().y()
        arrow = QRectF(box.left() + _PAD, middle - _ICON / 2, _ICON, _ICON)
        name = "chevron-down" if is_open else "chevron-right"
        icon(name, self.theme, "text_muted").paint(painter, arrow.toRect())
        heading = QFont(font)
        heading.setBold(True)
        metrics = QFontMetricsF(heading)
        note = str(index.model().rowCount(index))
        if group.note:
            note = f"{group.note}   {note}"
        plain = QFontMetricsF(font)
        right = box.right() - _PAD
        room = right - arrow.right() - _GAP - plain.horizontalAdvance(note) - _GAP
        line = QRectF(arrow.right() + _GAP, box.top(), room, box.height())
        painter.setFont(heading)
        painter.setPen(self.theme.colour("text"))
        middle_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        shown = metrics.elidedText(group.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, middle_left, shown)
        painter.setFont(font)
        painter.setPen(self.theme.colour("text_muted"))
        middle_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(line.left(), box.top(), right - line.left(), box.height()), middle_right, note
        )

    def _paint_finding(
        self, painter: QPainter, box: QRectF, index: Index, finding: Finding, font: QFont
    ) -> None:
        standing = cast(Standing | None, index.data(Role.STANDING))
        state = standing.state if standing is not None else State.OPEN
        badge = QRectF(box.topLeft(), badge_size(font)).translated(_PAD, _PAD)
        paint_badge(painter, badge, finding.type, self.theme, font)
        left = badge.right() + _GAP
        text = QRectF(left, box.top() + _PAD, box.right() - _PAD - left, 0.0)
        room = text.width()
        if standing is not None:
            at = QRectF(text.right() - _ICON, text.top() + 1, _ICON, _ICON)
            token = "accent" if state in (State.OPEN, State.REAL) else "text_muted"
            icon(ICONS[state], self.theme, token).paint(painter, at.toRect())
            room -= _ICON + _GAP
        if index.data(Role.NOTED):
            at = QRectF(text.left() + room - _ICON, text.top() + 1, _ICON, _ICON)
            icon("note", self.theme, "text_muted").paint(painter, at.toRect())
            room -= _ICON + _GAP
        muted = finding.severity is Severity.NIT or state not in (State.OPEN, State.REAL)
        heading = QFont(font)
        heading.setBold(finding.severity is Severity.MUST_SEE and not muted)
        heading.setStrikeOut(state is State.FALSE_ALARM)
        painter.setPen(self.theme.colour("text_muted" if muted else "text"))
        height = self._paint_phrases(painter, text, room, list(index.data(Role.PHRASES)), heading)
        self._paint_below(painter, text.translated(0.0, height), index, font)

    def _paint_phrases(
        self, painter: QPainter, text: QRectF, room: float, phrases: list[str], heading: QFont
    ) -> float:
        """Draws the phrases; the answer is how high they stand."""
        metrics = QFontMetricsF(heading)
        painter.setFont(heading)
        if len(phrases) < MANY:
            shown = elided_phrases(phrases, metrics, room)
            line = QRectF(text.left(), text.top(), room, metrics.height())
            middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, middle, shown)
            return metrics.height()
        # A word that does not fit leaves the end of the first line empty.
        shown = elided_phrases(phrases, metrics, room * _TWO_LINES)
        layout, _ = wrapped(cut(shown, heading, room, 2), heading, room)
        layout.draw(painter, text.topLeft())
        return 2 * metrics.height()

    def _paint_below(self, painter: QPainter, text: QRectF, index: Index, font: QFont) -> None:
        layout, _, where = self._below(index, font, text.width())
        current = self._is_current(index)
        painter.setPen(self.theme.colour("text" if current else "text_muted"))
        names = QTextLayout.FormatRange()
        names.start, names.length = 0, where
        names.format.setForeground(self.theme.colour("text_muted" if current else "text"))
        layout.draw(painter, QPointF(text.left(), text.top() + _LEADING), [names])
