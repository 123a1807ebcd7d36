"""What stands in the centre while no article is open: what to do, and the buttons for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


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
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (open_button, paste_button, samples_button):
            button.setMinimumHeight(button.sizeHint().height() + 8)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(told)
        column.addSpacing(10)
        column.addLayout(buttons)
        column.addStretch(3)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label
