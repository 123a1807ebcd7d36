"""A slider of a few named steps, which says in words where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from reader.qt.plain_tip import plain_tip


class _Slider(QSlider):
    """A slider that the wheel moves only when it has the keys: passing by must not filter."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class StepSlider(QWidget):
    """One of a few steps in an order; what is chosen stands above in words.

    ``steps`` are the words, from left to right.
    """

    step_changed = Signal(int)

    def __init__(
        self, title: str, steps: Sequence[str], told: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self.title = self._label(title)
        self.value = self._label("")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.value.setWordWrap(True)  # in a large font, rather than cut
        self.slider = _Slider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, len(self._steps) - 1)
        self.slider.setPageStep(max(1, len(self._steps) // 8))
        self.slider.setAccessibleName(title)
        self.title.setBuddy(self.slider)
        self.setToolTip(plain_tip(told))
        self._told = told
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.title)
        words.addWidget(self.value, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(words)
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self._say()

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    @property
    def step(self) -> int:
        """Where it stands, from 0."""
        return self.slider.value()

    def set_step(self, step: int) -> None:
        """Moves it."""
        self.slider.setValue(step)

    def _say(self) -> None:
        words = self._steps[self.slider.value()]
        self.value.setText(words)
        # Screen readers say the number of the step, which says nothing.
        self.slider.setAccessibleDescription(f"{words}. {self._told}")

    @Slot(int)
    def _on_slider_value_changed(self, step: int) -> None:
        self._say()
        self.step_changed.emit(step)
