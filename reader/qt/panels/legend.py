"""The legend: each type with its badge, a check box and how often it occurs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from reader.core.discrepancies.finding import Type
from reader.qt.panels.badges import badge_icon, badge_size
from reader.qt.panels.type_words import type_meaning, type_name
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

_GAP = 12  # pixels between the two columns


class Legend(QWidget):
    """Check boxes for the types that occur, in two columns where they fit.

    An unchecked type is hidden.
    """

    hidden_changed = Signal(object)  # frozenset of Type

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quiet = False
        self._counts: Mapping[Type, int] = {}
        self._arranged: tuple[tuple[Type, ...], int] = ((), 0)
        self.boxes: dict[Type, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(2)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)
        for kind in Type:
            box = QCheckBox(self)
            box.setChecked(True)
            box.setToolTip(plain_tip(type_meaning(kind)))
            box.setAccessibleDescription(type_meaning(kind))
            box.toggled.connect(self._on_box_toggled)
            box.hide()
            self.boxes[kind] = box
        self.set_theme(theme)

    @property
    def hidden(self) -> frozenset[Type]:
        """The types that are not to be shown."""
        return frozenset(kind for kind, box in self.boxes.items() if not box.isChecked())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for kind, box in self.boxes.items():
            box.setIconSize(badge_size(self.font()).toSize())
            box.setIcon(badge_icon(kind, theme, self.font(), self.devicePixelRatioF()))

    def show_counts(self, counts: Mapping[Type, int]) -> None:
        """Shows the types that occur with their counts."""
        self._counts = counts
        for kind, box in self.boxes.items():
            box.setText(f"{type_name(kind)}  {counts.get(kind, 0)}")
        self._arrange()

    def _arrange(self) -> None:
        shown = tuple(kind for kind in Type if self._counts.get(kind, 0))
        half = -(-len(shown) // 2)
        both = self._widest(shown[:half]) + self._widest(shown[half:]) + _GAP
        columns = 2 if self.width() >= both else 1
        if (shown, columns) == self._arranged:
            return
        self._arranged = (shown, columns)
        rows = -(-len(shown) // columns)
        for kind, box in self.boxes.items():
            self._grid.removeWidget(box)
            box.setVisible(kind in shown)
        for place, kind in enumerate(shown):
            self._grid.addWidget(self.boxes[kind], place % rows, place // rows)

    def _widest(self, kinds: Iterable[Type]) -> int:
        return max((self.boxes[kind].sizeHint().width() for kind in kinds), default=0)

    def check_all(self) -> None:
        """Shows every type again."""
        self.set_hidden(frozenset())

    def set_hidden(self, hidden: frozenset[Type]) -> None:
        """Hides exactly these types; told once."""
        before, self._quiet = self.hidden, True
        for kind, box in self.boxes.items():
            box.setChecked(kind not in hidden)
        self._quiet = False
        if self.hidden != before:
            self.hidden_changed.emit(self.hidden)

    def _on_box_toggled(self, _checked: bool) -> None:
        if not self._quiet:
            self.hidden_changed.emit(self.hidden)

    # Qt's own events

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        # One column's width, or the dock could not be made narrower than two.
        return QSize(self._widest(self._arranged[0]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()


class LegendArea(QScrollArea):
    """A legend that scrolls where it has less room than it needs."""

    def __init__(self, legend: Legend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(legend)
        self._legend = legend
        for part in (self.viewport(), legend):
            part.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:  # noqa: N802
        # QScrollArea keeps the first answer of its widget, and the legend's changes with its width.
        return self._legend.sizeHint()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)
