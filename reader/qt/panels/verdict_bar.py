"""The buttons for a verdict on the finding that is shown, and the line for its reason."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.verdicts import Standing, State
from reader.qt.icons import icon
from reader.qt.panels.verdict_words import ICONS, standing_sentence, state_meaning, state_name
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_ICON = QSize(16, 16)
_UNBOUND = 16777215  # QWIDGETSIZE_MAX
_MOST = 400  # characters of a reason: a sentence or two
_GIVEN = (State.REAL, State.EXPLAINED, State.FALSE_ALARM, State.SNOOZED)


class ReasonLine(QLineEdit):
    """A line of one's own words: Enter takes it, Esc gives back what was there."""

    accepted = Signal()
    dropped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class VerdictBar(QWidget):
    """Says what is held of a finding and takes another verdict or reason.

    A reason that was typed and not taken stays with its finding until the program ends.
    """

    verdict_requested = Signal(object, str)  # State, reason
    reason_given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._finding = ""
        self._standing: Standing | None = None
        self._drafts: dict[str, str] = {}
        self._back: QWidget | None = None
        self._beside = True
        self.buttons: dict[State, QPushButton] = {}
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        for state in _GIVEN:
            button = QPushButton(self._label(state), self)
            button.setCheckable(True)
            button.setIconSize(_ICON)
            button.setAccessibleDescription(state_meaning(state))
            button.clicked.connect(lambda _=False, state=state: self._on_button_clicked(state))
            self.buttons[state] = button
        self.reason = ReasonLine(self)
        self.reason.setPlaceholderText(self.tr("Reason, if you like"))
        self.reason.setAccessibleName(self.tr("Reason of the verdict"))
        self.reason.setToolTip(plain_tip(self.tr("Enter keeps the reason, Esc drops the change.")))
        self.reason.setMaxLength(_MOST)
        self.reason.textEdited.connect(self._on_reason_text_edited)
        self.reason.accepted.connect(self._on_reason_accepted)
        self.reason.dropped.connect(self._on_reason_dropped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self.reason)
        column.addWidget(self.told)
        column.addStretch(1)
        self.setAccessibleName(self.tr("Verdict on this difference"))
        self.set_theme(theme)
        self.set_keys({})
        self.set_beside(True)

    def _label(self, state: State) -> str:
        # What one does, where that is not the name of what comes of it.
        return self.tr("Later") if state is State.SNOOZED else state_name(state)

    def set_theme(self, theme: Theme) -> None:
        """Draws the icons with another theme."""
        self._theme = theme
        for state, button in self.buttons.items():
            button.setIcon(icon(ICONS[state], theme, "text"))

    def set_beside(self, beside: bool) -> None:
        """Stands beside the wordings, two buttons a line, or below them in lines of its own."""
        self._beside = beside
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        width = 2 * widest + self._grid.spacing()
        self.setMinimumWidth(width if beside else 0)
        self.setMaximumWidth(width if beside else _UNBOUND)
        for number, button in enumerate(self.buttons.values()):
            self._grid.removeWidget(button)
            row, column = divmod(number, 2 if beside else len(_GIVEN))
            self._grid.addWidget(button, row, column)

    def set_keys(self, keys: Mapping[State, str]) -> None:
        """Tells in the tool tips by which keys the verdicts are given in the list."""
        for state, button in self.buttons.items():
            meaning, key = state_meaning(state), keys.get(state, "")
            keyed = self.tr("{0} ({1} in the list)").format(meaning, key) if key else meaning
            button.setToolTip(plain_tip(keyed))

    def show_finding(self, finding_id: str, standing: Standing | None) -> None:
        """Shows what is held of a finding, and the reason that was last typed for it."""
        self._finding, self._standing = finding_id, standing
        state = standing.state if standing is not None else State.OPEN
        for one, button in self.buttons.items():
            button.setChecked(one is state)
        self._write(self._drafts.get(finding_id, self._kept))
        # The buttons tell a verdict that holds, the line its reason; whose it is, nothing else.
        told = standing is not None and (standing.changed or bool(standing.verdict.by))
        self.told.setText(displayable(standing_sentence(standing)) if told else "")
        self.told.setVisible(told)

    def ask_for_reason(self) -> None:
        """Gives the line the keyboard; when a reason was taken the keyboard goes back."""
        self._back = QApplication.focusWidget()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reason.selectAll()

    @property
    def _kept(self) -> str:
        return self._standing.verdict.reason if self._standing is not None else ""

    def _write(self, text: str) -> None:
        if text != self.reason.text():
            self.reason.setText(text)
            self.reason.setCursorPosition(0)

    def _leave(self) -> None:
        back, self._back = self._back, None
        if back is not None and back is not self.reason:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_button_clicked(self, state: State) -> None:
        reason = self.reason.text().strip()
        self._drafts.pop(self._finding, None)
        # Once more the same verdict takes it back.
        again = self._standing is not None and self._standing.state is state
        self.buttons[state].setChecked(not again)
        self.verdict_requested.emit(State.OPEN if again else state, "" if again else reason)

    @Slot(str)
    def _on_reason_text_edited(self, text: str) -> None:
        self._drafts[self._finding] = text

    @Slot()
    def _on_reason_accepted(self) -> None:
        self._drafts.pop(self._finding, None)
        text = self.reason.text().strip()
        if text != self._kept:
            self.reason_given.emit(text)
        self._leave()

    @Slot()
    def _on_reason_dropped(self) -> None:
        self._drafts.pop(self._finding, None)
        self._write(self._kept)
        self._leave()

    # Qt's own events

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        restyled = event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if restyled and self.buttons:
            self.set_beside(self._beside)
