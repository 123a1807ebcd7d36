"""The export dialog: what to write on the left, what it will look like on the right."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.discrepancies.finding import Type
from reader.core.export.formats import Format, Options, Order, Scope, Template
from reader.core.export.preview import Preview
from reader.qt.dialogs.export_formats import FormatList
from reader.qt.dialogs.export_preview import ExportPreview
from reader.qt.dialogs.export_words import format_words, order_words, scope_words, template_words
from reader.qt.dialogs.sizes import first_size
from reader.qt.export_choices import ExportChoice
from reader.qt.icons import icon, icon_side
from reader.qt.panels.type_words import type_name
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_SIZE = QSize(1180, 780)
_LEFT = 330  # pixels
_TYPING = 300  # milliseconds after the last key before the preview follows


def _tells_notes(form: Format) -> bool:
    return form.name not in ("json", "csl.json", "ris")


class TypesButton(QPushButton):
    """Which types are told: a menu of switches that stays open while they are set."""

    types_changed = Signal()

    def __init__(self, types: frozenset[Type], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        menu = QMenu(self)
        menu.installEventFilter(self)
        self.every = menu.addAction(self.tr("&All types"))
        self.every.triggered.connect(self._on_every_triggered)
        menu.addSeparator()
        self.switches: dict[Type, QAction] = {}
        for kind in Type:
            action = menu.addAction(type_name(kind))
            action.setCheckable(True)
            action.setChecked(kind in types)
            action.toggled.connect(self._on_switch_toggled)
            self.switches[kind] = action
        self.setMenu(menu)
        self.setStyleSheet("text-align: left;")
        self._tell()

    @property
    def types(self) -> frozenset[Type]:
        """The types that are told."""
        return frozenset(kind for kind, action in self.switches.items() if action.isChecked())

    def _tell(self) -> None:
        count = len(self.types)
        if count == len(Type):
            told = self.tr("All types")
        elif count == 1:
            told = type_name(next(iter(self.types)))
        else:
            told = self.tr("{0} of {1} types").format(count, len(Type))
        # Beside a menu's arrow Qt 6.11 begins at the very edge, whatever the padding.
        self.setText(f"  {told}")

    @Slot()
    def _on_every_triggered(self) -> None:
        for action in self.switches.values():
            action.blockSignals(True)
            action.setChecked(True)
            action.blockSignals(False)
        self._on_switch_toggled()

    @Slot()
    def _on_switch_toggled(self) -> None:
        self._tell()
        self.types_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        menu = self.menu()
        if watched is not menu:
            return False
        key = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return)
        click = event.type() == QEvent.Type.MouseButtonRelease
        if click or (key and event.type() == QEvent.Type.KeyPress):
            action = menu.activeAction()
            if action is not None and action.isCheckable():
                action.trigger()  # and the menu stays: several are set in one go
                return True
        return False


class ExportDialog(QDialog):
    """Chooses a format and what is told; says what is wished and shows what came of it.

    It stays open after saving, and after a problem: nothing that was chosen is lost.
    """

    choice_changed = Signal()
    save_requested = Signal()
    copy_requested = Signal()

    def __init__(self, choice: ExportChoice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._base = choice.options.base
        self._busy = False
        self._fault = ""  # why there is nothing to save
        self.setWindowTitle(self.tr("Export"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self._on_choice)
        self.formats = FormatList(theme, self)
        self.preview = ExportPreview(theme, self)
        self._build_options(choice.options)
        self._build_buttons()
        self._build()
        self.formats.choose(choice.format)
        self._connect()
        self._refresh()
        self.resize(first_size(self, _SIZE))
        self.formats.setFocus()

    def _build_options(self, options: Options) -> None:
        self.template = self._choice(
            self.tr("What the report holds"), {one: template_words(one) for one in Template}
        )
        self.scope = self._choice(
            self.tr("Which differences are told"), {one: scope_words(one) for one in Scope}
        )
        self.order = self._choice(
            self.tr("What comes first"), {one: order_words(one) for one in Order}
        )
        self.template.setCurrentIndex(list(Template).index(options.template))
        self.scope.setCurrentIndex(list(Scope).index(options.scope))
        self.order.setCurrentIndex(list(Order).index(options.order))
        self.types = TypesButton(options.types, self)
        self.types.setAccessibleName(self.tr("Which types are told"))
        self.author = QLineEdit(displayable(options.author), self)
        self.author.setPlaceholderText(self.tr("may stay empty"))
        self.author.setAccessibleName(self.tr("Your name in the file"))
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(7)
        self.form.addRow(self.tr("&Holds"), self.template)
        self.form.addRow(self.tr("&Tells"), self.scope)
        self.form.addRow(self.tr("T&ypes"), self.types)
        self.form.addRow(self.tr("&Order"), self.order)
        self.form.addRow(self.tr("Your &name"), self.author)

    def _choice(self, name: str, words: Mapping[StrEnum, str]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.addItems(list(words.values()))
        return box

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = self.buttons.addButton(self.tr("&Copy"), role)
        self.copy.setAutoDefault(False)
        self.save = self.buttons.addButton(self.tr("&Save as…"), role)
        self.save.setDefault(True)

    def _build(self) -> None:
        self.heading = QLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        bold = self.heading.font()
        bold.setBold(True)
        self.heading.setFont(bold)
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.sign = QLabel(self)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.formats, 1)
        left.addLayout(self.form)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.summary)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(head)
        right.addWidget(self.preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        self._left = QWidget(self)
        self._left.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        # Names and choices are longer in other languages.
        usual = first_size(self, QSize(_LEFT, _LEFT)).width()
        self._left.setFixedWidth(max(usual, self._left.minimumSizeHint().width()))
        middle.addWidget(self._left)
        middle.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.sign)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        self.say("")

    def _connect(self) -> None:
        self.formats.format_chosen.connect(self._on_choice)
        for box in (self.template, self.scope, self.order):
            box.currentIndexChanged.connect(self._on_choice)
        self.types.types_changed.connect(self._on_choice)
        self.author.textEdited.connect(self._typing.start)
        self.save.clicked.connect(self.save_requested)
        self.copy.clicked.connect(self.copy_requested)

    # what is chosen

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return self.formats.format

    @property
    def choice(self) -> ExportChoice:
        """The format with everything that was chosen for it."""
        return ExportChoice(
            self.format.name,
            Options(
                scope=list(Scope)[self.scope.currentIndex()],
                types=self.types.types,
                order=list(Order)[self.order.currentIndex()],
                template=list(Template)[self.template.currentIndex()],
                base=self._base,
                author=self.author.text().strip(),
            ),
        )

    def set_base(self, base: int) -> None:
        """Takes the place of the article that the order may follow."""
        self._base = base

    # what is shown

    def show_waiting(self) -> None:
        """Takes away what is shown: another preview is being made."""
        self._fault = ""
        self.summary.clear()
        self.preview.clear(patience=True)
        self._refresh()

    def show_preview(self, preview: Preview, notes: int) -> None:
        """Shows the preview, and how much the file tells; ``notes`` are all that there are."""
        self._fault = ""
        self.preview.show_preview(preview)
        self.summary.setText(self._counted(preview, notes) if _tells_notes(self.format) else "")
        self._refresh()

    def show_nothing(self, told: str) -> None:
        """Says why there is nothing to be written."""
        self._fault = told
        self.summary.clear()
        self.preview.say(told)
        self._refresh()

    def set_busy(self, busy: bool, told: str = "") -> None:
        """Whether a file is being written, or text copied."""
        self._busy = busy
        if busy:
            self.say(told)
        self._refresh()

    def say(self, told: str, *, problem: bool = False, done: bool = False) -> None:
        """Tells in one line what became of a wish."""
        token, sign = ("warning", "warning") if problem else ("good", "check")
        if told and (problem or done):
            self.sign.setPixmap(icon(sign, self._theme, token).pixmap(icon_side(self._theme, self)))
        else:
            self.sign.clear()
        self.told.setText(told)
        self.told.setAccessibleName(told)

    def _counted(self, preview: Preview, notes: int) -> str:
        parts = []
        if preview.differences is not None:
            one, many = self.tr("1 difference"), self.tr("{0} differences")
            parts.append(one if preview.differences == 1 else many.format(preview.differences))
        if notes:
            parts.append(self.tr("1 note") if notes == 1 else self.tr("{0} notes").format(notes))
        elif preview.differences is None:
            parts.append(self.tr("no notes yet"))
        if preview.more:
            parts.append(self.tr("the beginning"))
        return " · ".join(parts)

    def _refresh(self) -> None:
        form, notes_only = self.format, self.choice.options.template is Template.NOTES
        chooses = form.is_report or form.is_table
        told = chooses and not (form.is_report and notes_only)
        self.form.setRowVisible(self.template, form.is_report)
        for row in (self.scope, self.types, self.order):
            self.form.setRowVisible(row, chooses)
            row.setEnabled(told)
        self.heading.setText(format_words(form)[0])
        ready = not self._busy and not self._fault
        self.save.setEnabled(ready)
        self.copy.setEnabled(ready and form.is_text)
        self.copy.setToolTip("" if form.is_text else self.tr("This format is no text"))

    @Slot()
    def _on_choice(self) -> None:
        self._typing.stop()
        self.say("")
        self._refresh()
        self.choice_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Follows the window; what is shown keeps its colours until the next choice."""
        self._theme = theme
