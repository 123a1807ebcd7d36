"""The fields of the article details: each beside what the text itself says, and the date."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from reader.core.details import read_date
from reader.qt.icons import icon
from reader.qt.local_words import day_in_full
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_LONGEST = 1000  # characters of a field


class DetailField(QWidget):
    """A line to type in, and below it what the text itself says where that is something else."""

    edited = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = ("", "")  # the value as it came, and what the text itself says
        self.line = QLineEdit(self)
        self.line.setMaxLength(_LONGEST)
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(name)
        self.line.textEdited.connect(self._on_line_edited)
        self.line.textChanged.connect(self._on_line_changed)
        self.setFocusProxy(self.line)
        self.hint = QLabel(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.own = QToolButton(self)
        self.own.setAutoRaise(True)
        self.own.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.own.setText(self.tr("Use it"))
        self.own.setAccessibleName(self.tr("{0}: use what the text says").format(name))
        self.own.clicked.connect(self._on_own_clicked)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(6)
        self.beside.addWidget(self.line, 1)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.hint, 1)
        below.addWidget(self.own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self.beside)
        column.addLayout(below)

    @property
    def value(self) -> str:
        """What stands in the field; to the letter where it came so, else without white space
        around it.
        """
        text = self.line.text()
        for one in self._known:  # a field cannot show every character as it is
            if text == displayable(one):
                return one
        return text.strip()

    @property
    def _own(self) -> str:
        return displayable(self._known[1])

    def show_value(self, value: str | None, own: str | None) -> None:
        """Shows a value, and knows what the text itself says."""
        self._known = (value or "", own or "")
        self.line.setText(displayable(value or ""))
        self.line.setCursorPosition(0)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        self._refresh()

    def _hint(self) -> str:
        if self.value == self._known[1]:
            return ""
        if not self._own:
            return self.tr("The text itself does not say.") if self.value else ""
        return self.tr("The text itself says: {0}").format(self._own)

    def _refresh(self) -> None:
        hint = self._hint()
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.own.setVisible(bool(self._own) and self.value != self._known[1])
        self.line.setAccessibleDescription(hint)

    def _on_line_edited(self, _text: str) -> None:
        self.edited.emit()

    def _on_line_changed(self, _text: str) -> None:
        self._refresh()

    def _on_own_clicked(self) -> None:
        self.line.setText(self._own)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()


class DateField(DetailField):
    """A date, typed in any way that leaves no doubt or chosen from a calendar; empty is none."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        self._strict = False  # whether what is wrong is said, or the user is still typing
        super().__init__(name, theme, parent)
        self.line.setPlaceholderText(self.tr("year-month-day"))
        self.line.editingFinished.connect(self.check)
        self.choose = QToolButton(self)
        self.choose.setAutoRaise(True)
        self.choose.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choose.setIcon(icon("calendar", theme))
        self.choose.setToolTip(self.tr("Choose from a calendar"))
        self.choose.setAccessibleName(self.tr("Choose the date from a calendar"))
        self.choose.clicked.connect(self._on_choose_clicked)
        self.beside.addWidget(self.choose)

    @property
    def date(self) -> str | None:
        """The ISO date; None when the field is empty or holds none."""
        return read_date(self.value)

    @property
    def is_valid(self) -> bool:
        """Whether the field is empty or holds a date."""
        return not self.value or self.date is not None

    def check(self) -> bool:
        """Whether the field is valid; says what is wrong where it is not."""
        self._strict = not self.is_valid
        if self.is_valid and self.value and self.date != self.value:
            self.line.setText(self.date or "")
        self._refresh()
        return self.is_valid

    def show_value(self, value: str | None, own: str | None) -> None:
        self._strict = False
        super().show_value(value, own)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.choose.setIcon(icon("calendar", theme))

    def _hint(self) -> str:
        if self._strict and not self.is_valid:
            told = self.tr(
                "“{0}” may be read in more than one way, or not at all: type the date as year, "
                "month and day, such as 2026-05-12, or leave it empty."
            )
            return told.format(displayable(self.value))
        if self.date is not None and self.date != self.value:
            date = QDate.fromString(self.date, Qt.DateFormat.ISODate)
            return self.tr("Read as {0}").format(day_in_full(date))
        return super()._hint()

    def _refresh(self) -> None:
        super()._refresh()
        wrong = self._strict and not self.is_valid
        colours = self.hint.palette()
        # Not by a style sheet: Qt gives its colour to placeholders at half its strength.
        colours.setColor(
            QPalette.ColorRole.PlaceholderText,
            self._theme.colour("error" if wrong else "text_muted"),
        )
        self.hint.setPalette(colours)

    def _on_line_edited(self, text: str) -> None:
        self._strict = False
        super()._on_line_edited(text)
        self._refresh()

    def _on_choose_clicked(self) -> None:
        menu = self.calendar_menu()
        menu.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def calendar_menu(self) -> QMenu:
        """A menu with a calendar, at the date of the field or at today's."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if self.date is not None:
            calendar.setSelectedDate(QDate.fromString(self.date, Qt.DateFormat.ISODate))

        def take(date: QDate) -> None:
            self.line.setText(date.toString(Qt.DateFormat.ISODate))
            self.check()
            self.edited.emit()
            menu.close()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

        calendar.activated.connect(take)
        calendar.clicked.connect(take)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.setFocus()
        return menu
