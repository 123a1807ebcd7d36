"""What stands in the centre while no article is open: what to do, and the buttons for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.qt.icons import icon, icon_side
from reader.qt.theme import Theme

_SIGN = 56  # pixels


class EmptyPage(QScrollArea):
    """Invites to open articles; it scrolls where a large font leaves no room for all of it."""

    open_requested = Signal()
    paste_requested = Signal()
    samples_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget(self)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        self._sign = self._label("")
        title = self._label(self.tr("Read several articles on one event side by side"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * theme.fonts.page_title_scale)
        title.setFont(font)
        told = self._label(
            self.tr(
                "Open two or more text files, or drop them here.\n"
                "Sentences that report the same are joined, and differences are listed."
            )
        )
        told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.open = QPushButton(self.tr("&Open articles…"), self)
        self.open.setDefault(True)
        self.paste = QPushButton(self.tr("&Paste article…"), self)
        self.samples = QPushButton(self.tr("Open &sample set"), self)
        self.open.clicked.connect(self.open_requested)
        self.paste.clicked.connect(self.paste_requested)
        self.samples.clicked.connect(self.samples_requested)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.spacing.gap)
        self._buttons.addStretch(1)
        for button in (self.open, self.paste, self.samples):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        column = QVBoxLayout(page)
        margin = self._margin = theme.spacing.page_margin
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.spacing.gap_large)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addWidget(title)
        column.addWidget(told)
        column.addSpacing(theme.spacing.gap)
        column.addLayout(self._buttons)
        column.addStretch(3)
        self.setWidget(page)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        sign = icon("columns", theme, "accent")
        self._sign.setPixmap(sign.pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatioF()))
        side = icon_side(theme, self)
        size = QSize(side, side)
        signs = (
            (self.open, "open", "accent_text"),
            (self.paste, "paste", "text"),
            (self.samples, "sources", "text"),
        )
        for button, name, token in signs:
            button.setIcon(icon(name, theme, token))
            button.setIconSize(size)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        widest = max(one.sizeHint().width() for one in (self.open, self.paste, self.samples))
        return QSize(widest + 2 * self._margin, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        # Beside each other, or one below the other where there is little room.
        wide = sum(one.sizeHint().width() for one in (self.open, self.paste, self.samples))
        needed = wide + 2 * self._buttons.spacing() + 2 * self._margin
        direction = QBoxLayout.Direction
        self._buttons.setDirection(
            direction.LeftToRight if needed <= self.width() else direction.TopToBottom
        )
