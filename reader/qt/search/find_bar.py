"""The slim bar below the columns where words are typed to be found in the articles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.core.text_search import Query
from reader.qt.icons import icon
from reader.qt.theme import Theme

_ICON = QSize(16, 16)
_FIELD = 34  # characters that the field has room for


class FindBar(QFrame):
    """A field with its switches, the count of hits, and ways to the next and the one before.

    It decides nothing: it tells what is wished and shows what it is told.
    """

    query_changed = Signal(object)  # Query
    scope_changed = Signal(bool)  # whether all articles are searched
    next_requested = Signal()
    previous_requested = Signal()
    list_requested = Signal()
    closed = Signal()  # by the user

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.tr("Words to find"))
        self.field.setAccessibleDescription(
            self.tr("Enter goes to the next place, Shift+Enter to the one before, Esc closes.")
        )
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._on_query_changed)
        self.scope = QComboBox(self)
        self.scope.addItems([self.tr("In this article"), self.tr("In all articles")])
        self.scope.setAccessibleName(self.tr("Where to search"))
        self.scope.currentIndexChanged.connect(self._on_scope_changed)
        self.match_case = self._switch(self.tr("Aa"), self.tr("Match case"))
        self.whole_words = self._switch(self.tr("“W”"), self.tr("Whole words only"))
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAccessibleName(self.tr("Places found"))
        self.previous = self._button(self.tr("Previous place"), self.tr("Shift+Enter"))
        self.following = self._button(self.tr("Next place"), self.tr("Enter"))
        self.list = self._button(self.tr("List all places"), "")
        self.close_button = self._button(self.tr("Close the find bar"), self.tr("Esc"))
        self.previous.clicked.connect(self.previous_requested)
        self.following.clicked.connect(self.next_requested)
        self.list.clicked.connect(self.list_requested)
        self.close_button.clicked.connect(self.close_by_user)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(6)
        for widget in (self._sign, self.field, self.scope, self.match_case, self.whole_words):
            row.addWidget(widget)
        row.addSpacing(6)
        for widget in (self.previous, self.following, self.list, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Find"))
        self.set_theme(theme)
        self.show_count(None, 0)
        self.hide()

    def _switch(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self._on_query_changed)
        return button

    def _button(self, name: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(self.tr("{0} ({1})").format(name, key) if key else name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setIconSize(_ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(self.field.text(), self.match_case.isChecked(), self.whole_words.isChecked())

    @property
    def in_all(self) -> bool:
        """Whether all articles are searched."""
        return self.scope.currentIndex() == 1

    @property
    def count_text(self) -> str:
        """What the bar says about the hits."""
        return self.count.text()

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._sign.setPixmap(
            icon("search", theme, "text_muted").pixmap(_ICON, self.devicePixelRatioF())
        )
        self.previous.setIcon(icon("chevron-up", theme))
        self.following.setIcon(icon("chevron-down", theme))
        self.list.setIcon(icon("list", theme))
        self.close_button.setIcon(icon("close", theme, "text_muted"))
        ground, line = theme.colour("panel").name(), theme.colour("hairline").name()
        on, edge = theme.colour("row_selected").name(), theme.colour("outline").name()
        error = theme.colour("error").name()
        self.setStyleSheet(
            f"FindBar {{ background: {ground}; border: none; border-top: 1px solid {line}; }}"
            f"FindBar QToolButton:checked {{ background: {on}; border: 1px solid {edge};"
            " border-radius: 4px; }"
            f"FindBar QLabel[missing=true] {{ color: {error}; }}"
        )

    def open(self, *, in_all: bool, words: str = "") -> None:
        """Shows the bar with the keyboard in its field; ``words`` take the place of the old."""
        self.scope.setCurrentIndex(int(in_all))
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def name_article(self, letters: str) -> None:
        """Says which article is searched when not all are."""
        self.scope.setItemText(0, self.tr("In article {0}").format(letters))

    def show_count(self, number: int | None, count: int, *, more: bool = False) -> None:
        """Says which hit is current (from 0) and how many there are, ``more`` or not."""
        missing = False
        if self.query.is_empty:
            text = ""
        elif count == 0:
            text, missing = self.tr("Not found"), True
        elif number is None:
            text = self.tr("1 place") if count == 1 else self.tr("{0} places")
        else:
            text = self.tr("{1} of more than {0}") if more else self.tr("{1} of {0}")
        place = 0 if number is None else number + 1
        self._say(text.format(self.locale().toString(count), self.locale().toString(place)))
        self.count.setProperty("missing", missing)
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)
        for button in (self.previous, self.following, self.list):
            button.setEnabled(count > 0)

    def show_busy(self) -> None:
        """Says that a long text is being searched."""
        self._say(self.tr("Searching…"))

    def _say(self, text: str) -> None:
        if text == self.count.text():
            return
        self.count.setText(text)
        self.count.setAccessibleDescription(text)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self.count, QAccessible.Event.DescriptionChanged)
        )

    def close_by_user(self) -> None:
        """Closes the bar and tells of it."""
        self.hide()
        self.closed.emit()

    def _on_query_changed(self) -> None:
        self.query_changed.emit(self.query)

    def _on_scope_changed(self) -> None:
        self.scope_changed.emit(self.in_all)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        # A small window must not grow when the bar opens; the field gives way first.
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.field.font())
        self.field.setMaximumWidth(metrics.averageCharWidth() * _FIELD * 2)
        return super().sizeHint()

    def event(self, event: QEvent) -> bool:
        # While an analysis runs Esc is the key that cancels it; here it closes the bar.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_by_user()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)
