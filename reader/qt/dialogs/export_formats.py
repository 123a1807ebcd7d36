"""The list of formats in the export dialog: under headings, each with a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.core.export.formats import FORMATS, Format, format_named
from reader.qt.dialogs.export_words import GROUPS, format_words, group_name
from reader.qt.theme import Theme

_SENTENCE = Qt.ItemDataRole.UserRole + 1
_NAME = Qt.ItemDataRole.UserRole + 2
_PAD, _GAP, _HEADING_GAP = 8, 1, 12  # pixels
_SMALL = 0.88


class FormatList(QListWidget):
    """One format is chosen; ``format_chosen`` tells which."""

    format_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Format"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_TwoLines(theme, self))
        named = {one.name: one for one in FORMATS}
        for group, names in GROUPS:
            self._add_group(group_name(group), [named.pop(one) for one in names if one in named])
        self._add_group(self.tr("Others"), named.values())
        self.currentItemChanged.connect(self._on_current_item_changed)

    def _add_group(self, title: str, formats: Iterable[Format]) -> None:
        found = list(formats)
        if not found:
            return
        heading = QListWidgetItem(title, self)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        for one in found:
            name, sentence = format_words(one)
            item = QListWidgetItem(name, self)
            item.setData(_SENTENCE, sentence)
            item.setData(_NAME, one.name)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # sentences are as high as the width makes them

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        item = self.currentItem()
        return format_named(str(item.data(_NAME))) if item is not None else FORMATS[0]

    def choose(self, name: str) -> None:
        """Chooses a format."""
        for row in range(self.count()):
            if self.item(row).data(_NAME) == name:
                self.setCurrentRow(row)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_item_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME):
            self.format_chosen.emit(str(item.data(_NAME)))


class _TwoLines(QStyledItemDelegate):
    """The name, and below it the sentence in small muted letters; headings in one line."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        room = max(80, self._view.viewport().width() - 2 * _PAD)
        line = QFontMetricsF(_name_font(option)).height()
        sentence = index.data(_SENTENCE)
        if not sentence:
            above = _HEADING_GAP if index.row() else 2
            return QSize(room, round(line * _SMALL) + above + 4)
        height = _laid_out(str(sentence), _small_font(option), room).boundingRect().height()
        return QSize(room, round(line + _GAP + height) + 2 * _PAD - 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        state = option.state
        sentence = index.data(_SENTENCE)
        box = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.save()
        if not sentence:
            painter.setFont(_small_font(option, bold=True))
            painter.setPen(self._theme.colour("text_muted"))
            at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(box.adjusted(0, 0, 0, -2), at, str(index.data()))
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("row_selected" if chosen else "hover"))
            radius = self._theme.spacing.radius
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        font = _name_font(option)
        line = QFontMetricsF(font).height()
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(0, _PAD - 1, 0, 0), at, str(index.data()))
        painter.setPen(self._theme.colour("text_muted"))
        layout = _laid_out(str(sentence), _small_font(option), box.width())
        layout.draw(painter, QPointF(box.left(), rect.top() + _PAD - 1 + line + _GAP))
        painter.restore()


def _name_font(option: QStyleOptionViewItem) -> QFont:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _small_font(option: QStyleOptionViewItem, *, bold: bool = False) -> QFont:
    font = QFont(option.font)
    font.setPointSizeF(font.pointSizeF() * _SMALL)
    font.setBold(bold)
    return font


def _laid_out(text: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
