"""The colours that a note can have, as buttons that tell their names."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QWidget

from reader.core.notes import COLOURS
from reader.qt.noting.note_words import colour_name
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

_SIZE = 24  # pixels, WCAG 2.2's least target


class Swatch(QAbstractButton):
    """One colour; the chosen one has a tick."""

    def __init__(self, colour: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(colour_name(colour))
        self.setToolTip(plain_tip(colour_name(colour)))

    def set_theme(self, theme: Theme) -> None:
        """Paints with another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        edge = self._theme.colour(f"note_{self.colour}_edge")
        painter.setBrush(self._theme.colour(f"note_{self.colour}"))
        painter.setPen(QPen(edge, 2.0 if self.isChecked() else 1.2))
        painter.drawRoundedRect(box, 4.0, 4.0)
        if self.isChecked():
            painter.setPen(QPen(self._theme.colour("text"), 1.8))
            x, y = box.center().x(), box.center().y()
            tick = [box.center(), box.center(), box.center()]
            tick[0].setX(x - 4)
            tick[1].setX(x - 1)
            tick[1].setY(y + 3)
            tick[2].setX(x + 4)
            tick[2].setY(y - 3)
            painter.drawPolyline(QPolygonF(tick))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5.0, 5.0)


class Swatches(QWidget):
    """All colours, one of them chosen, and its name beside them."""

    colour_chosen = Signal(str)  # by the user

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Swatch] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for colour in COLOURS:
            button = Swatch(colour, theme, self)
            button.clicked.connect(self._on_button_clicked)
            self._group.addButton(button)
            self.buttons[colour] = button
            row.addWidget(button)
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setIndent(6)
        row.addWidget(self.name)
        row.addStretch(1)
        self.setAccessibleName(self.tr("Colour"))
        self.set_colour(COLOURS[0])

    @property
    def colour(self) -> str:
        """The chosen colour."""
        return next(one for one, button in self.buttons.items() if button.isChecked())

    def set_colour(self, colour: str) -> None:
        """Chooses a colour and tells nobody."""
        self.buttons[colour].setChecked(True)
        self.name.setText(colour_name(colour))

    def set_theme(self, theme: Theme) -> None:
        """Paints with another theme."""
        for button in self.buttons.values():
            button.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        step = -step if self.isRightToLeft() else step
        following = COLOURS[(COLOURS.index(self.colour) + step) % len(COLOURS)]
        self.buttons[following].setFocus(Qt.FocusReason.OtherFocusReason)
        self.buttons[following].click()

    @Slot()
    def _on_button_clicked(self) -> None:
        self.name.setText(colour_name(self.colour))
        self.colour_chosen.emit(self.colour)
