"""How much a finding must matter, and how sure it must be, to be listed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from reader.core.discrepancies.finding import Severity
from reader.qt.panels.step_slider import StepSlider

_WIDE = 310  # pixels at which the two sliders stand beside each other
_SEVERITIES = (Severity.NIT, Severity.USEFUL, Severity.MUST_SEE)  # the slider's steps
_STEP, _STEPS = 0.05, 20  # likewise: any, 5 % and more, … 95 % and more


class Sensitivity(QWidget):
    """Two sliders; what they stand at first is the user's preference."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = (_SEVERITIES.index(Severity.USEFUL), 0)
        self.severity = StepSlider(
            self.tr("Severity"),
            (self.tr("all"), self.tr("useful, must see"), self.tr("must see only")),
            self.tr("How much a difference must matter to be listed"),
            self,
        )
        least = self.tr("{0} % and more")
        percents = (round(step * _STEP * 100) for step in range(1, _STEPS))
        self.sure = StepSlider(
            self.tr("How sure"),
            (self.tr("any"), *(least.format(percent) for percent in percents)),
            self.tr("How sure a difference must be to be listed"),
            self,
        )
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for slider in (self.severity, self.sure):
            self._layout.addWidget(slider, 1)
        self.restore(None, None)
        for slider in (self.severity, self.sure):
            slider.step_changed.connect(self._on_step_changed)

    @property
    def least(self) -> Severity:
        """The least severity."""
        return _SEVERITIES[self.severity.step]

    @property
    def confidence(self) -> float:
        """The least confidence, 0.0 to 0.95."""
        return round(self.sure.step * _STEP, 2)

    def set_usual(self, least: Severity, confidence: float) -> None:
        """Begins with these, and goes back to them when nothing else is remembered."""
        self._usual = (_SEVERITIES.index(least), min(round(confidence / _STEP), _STEPS - 1))
        self.restore(None, None)

    def show_all(self) -> None:
        """Lets everything through."""
        self.severity.set_step(0)
        self.sure.set_step(0)

    def restore(self, severity: object, sure: object) -> None:
        """Moves the sliders to steps; to the usual ones for what is no step."""
        self.severity.set_step(_step(severity, len(_SEVERITIES), self._usual[0]))
        self.sure.set_step(_step(sure, _STEPS, self._usual[1]))

    @Slot()
    def _on_step_changed(self) -> None:
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        wide, direction = self.width() >= _WIDE, QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._layout.setSpacing(18 if wide else 6)


def _step(value: object, count: int, usual: int) -> int:
    return value if type(value) is int and 0 <= value < count else usual
