"""What stands in the centre while no article is open: what to do, and the buttons for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_MARGIN = 40  # pixels at the sides


class EmptyPage(QWidget):
    """Invites to open articles."""

    open_requested = Signal()
    paste_requested = Signal()
    samples_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        title = self._label(self.tr("Read several articles on one event side by side"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        title.setFont(font)
        told = self._label(
            self.tr(
                "Open two or more text files, or drop them here.\n"
                "Sentences that report the same are joined, and differences are listed."
            )
        )
        told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        open_button = QPushButton(self.tr("&Open articles…"), self)
        open_button.setDefault(True)
        paste_button = QPushButton(self.tr("&Paste article…"), self)
        samples_button = QPushButton(self.tr("Open &sample set"), self)
        open_button.clicked.connect(self.open_requested)
        paste_button.clicked.connect(self.paste_requested)
        samples_button.clicked.connect(self.samples_requested)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(10)
        self._buttons.addStretch(1)
        for button in (open_button, paste_button, samples_button):
            button.setMinimumHeight(button.sizeHint().height() + 8)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._beside = self._buttons.minimumSize().width()
        self._widest = max(
            one.sizeHint().width() for one in (open_button, paste_button, samples_button)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 40, _MARGIN, 40)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(told)
        column.addSpacing(10)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        # Of the buttons one under the other, or the window could not be made narrow.
        wide = self._widest + 2 * _MARGIN
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        fits = self.width() >= self._beside + 2 * _MARGIN
        way = QBoxLayout.Direction
        self._buttons.setDirection(way.LeftToRight if fits else way.TopToBottom)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label
