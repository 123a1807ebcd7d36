"""The bar above the columns that says what happened, without stopping anybody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from enum import Enum

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.core.values import dataclass
from reader.qt.icons import icon, icon_side
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

MOST_LINES = 4
_SIGN_SCALE = 1.25  # of an icon beside words
_TARGET = 28  # pixels of the button that closes the bar


class Kind(Enum):
    """How a message is meant; the value is the name of its sign, so that colour is not alone."""

    HINT = "guide"
    NOTICE = "info"
    PROBLEM = "warning"


@dataclass(frozen=True, slots=True)
class Message:
    """Some sentences for the user, and buttons with what they do."""

    kind: Kind
    lines: tuple[str, ...]
    buttons: tuple[tuple[str, Callable[[], object]], ...] = field(default=())


class MessageBar(QFrame):
    """Shows one message until it is dismissed or another takes its place."""

    dismissed = Signal()  # by the user

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: Message | None = None
        self._sign = QLabel(self)
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setMinimumSize(_TARGET, _TARGET)
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.clicked.connect(self._on_close_clicked)
        self._buttons = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        self._buttons.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is shown; None when the bar is hidden."""
        return self._message

    @property
    def text(self) -> str:
        """The sentences that are shown, one a line."""
        return self._text.text() if self._message is not None else ""

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        self._dress()

    def show_message(self, message: Message) -> None:
        """Shows the message in place of the one before; long lists are cut with a count."""
        self._message = message
        self._text.setText("\n".join(displayable(line) for line in shortened(message.lines)))
        self._fill_buttons(message)
        name = self.tr("Problem") if message.kind is Kind.PROBLEM else self.tr("Message")
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._text.text())
        self._dress()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Hides the bar without telling anybody."""
        self._message = None
        self.hide()

    def _fill_buttons(self, message: Message) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for label, act in message.buttons:
            button = QPushButton(label, self)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._buttons.addWidget(button)

    def _dress(self) -> None:
        kind = self._message.kind if self._message is not None else Kind.HINT
        token = "error" if kind is Kind.PROBLEM else "accent"
        edge, ground, line = (
            self._theme.colour(one).name() for one in (token, "panel", "hairline")
        )
        self.setStyleSheet(
            f"MessageBar {{ background: {ground}; border: none; border-left: 4px solid {edge};"
            f" border-bottom: 1px solid {line}; }}"
        )
        sign = icon(kind.value, self._theme, token)
        side = round(icon_side(self._theme, self) * _SIGN_SCALE)
        self._sign.setPixmap(sign.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._close.setIcon(icon("close", self._theme, "text_muted"))
        size = icon_side(self._theme, self)
        self._close.setIconSize(QSize(size, size))

    def _on_close_clicked(self) -> None:
        self.dismiss()
        self.dismissed.emit()


def shortened(lines: Sequence[str]) -> list[str]:
    """The first lines, and how many more there are."""
    if len(lines) <= MOST_LINES:
        return list(lines)
    more = len(lines) - (MOST_LINES - 1)
    told = QCoreApplication.translate("MessageBar", "… and {0} more.")
    return [*lines[: MOST_LINES - 1], told.format(more)]
