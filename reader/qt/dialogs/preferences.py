"""Edit ▸ Preferences: everything about the looks and habits of the window, applied at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.qt.dialogs.preference_pages import (
    FindingsPage,
    KeysPage,
    LanguagePage,
    LooksPage,
    Page,
    ReadingPage,
)
from reader.qt.dialogs.sizes import first_size
from reader.qt.dialogs.type_colours import TypesPage, pick_colour
from reader.qt.icons import icon, icon_side
from reader.qt.preferences import Preferences
from reader.qt.theme import Theme

_SIZE = QSize(760, 520)


class PreferencesDialog(QDialog):
    """Shows what is chosen; each change is told at once, and Cancel tells what was before."""

    changed = Signal(object)  # Preferences
    shortcuts_requested = Signal()
    hints_requested = Signal()

    def __init__(
        self,
        chosen: Preferences,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        pick: Callable[[QColor, str, QWidget], QColor] = pick_colour,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._before = self._chosen = chosen
        self.looks = LooksPage(theme)
        self.reading = ReadingPage(theme)
        self.types = TypesPage(theme, pick=pick)
        self.findings = FindingsPage(theme)
        self.keys = KeysPage(theme)
        self.language = LanguagePage(theme)
        self._pages: tuple[tuple[str, str, Page], ...] = (
            (self.tr("Appearance"), "contrast", self.looks),
            (self.tr("Reading"), "font", self.reading),
            (self.tr("Types"), "colours", self.types),
            (self.tr("Differences"), "sliders", self.findings),
            (self.tr("Keys"), "keyboard", self.keys),
            (self.tr("Language"), "language", self.language),
        )
        self._build(theme)
        for _title, _icon, page in self._pages:
            page.show_chosen(chosen)
            page.edited.connect(self._on_page_edited)
        self.keys.shortcuts.clicked.connect(self.shortcuts_requested)
        self.looks.hints.clicked.connect(self._on_hints_clicked)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.set_theme(theme)

    def _build(self, theme: Theme) -> None:
        self.list = QListWidget(self)
        self.list.setObjectName("pages")  # the style sheet draws no box around them
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._stack = QStackedWidget(self)
        for title, _icon, page in self._pages:
            item = QListWidgetItem(title, self.list)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            self._stack.addWidget(_Scrolled(page, self._stack))
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        both = QHBoxLayout()
        both.setSpacing(theme.spacing.page_margin)
        both.addWidget(self.list)
        both.addWidget(self._stack, 1)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.usual = self.buttons.addButton(
            self.tr("As at the &first start"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(self._on_usual_clicked)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        margin = theme.spacing.page_margin
        column.setContentsMargins(margin, margin, margin, theme.spacing.gap_large)
        column.setSpacing(theme.spacing.gap_large)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)
        self.resize(self.sizeHint().expandedTo(first_size(self, _SIZE)))

    def show_page(self, page: Page) -> None:
        """Makes a page the current one."""
        self.list.setCurrentRow([one for _title, _icon, one in self._pages].index(page))

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        size = icon_side(theme, self)
        self.list.setIconSize(QSize(size, size))
        for row, (_title, name, page) in enumerate(self._pages):
            self.list.item(row).setIcon(icon(name, theme))
            page.set_theme(theme)
        self.list.setMinimumWidth(
            self.list.sizeHintForColumn(0) + 2 * self.list.frameWidth() + 2 * theme.spacing.gap
        )
        self.list.setMaximumWidth(self.list.minimumWidth())

    @property
    def chosen(self) -> Preferences:
        """What is chosen now."""
        return self._chosen

    def show_chosen(self, chosen: Preferences) -> None:
        """Shows what was chosen elsewhere, such as in the View menu."""
        self._chosen = chosen
        for _title, _icon, page in self._pages:
            page.show_chosen(chosen)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        # Only a shown window has the fonts and edges of the style sheet in what it asks for.
        for area in self.findChildren(_Scrolled):
            area.fit()
        self.resize(self.sizeHint().expandedTo(self.size()))
        super().showEvent(event)

    def reject(self) -> None:
        """Closes the dialog and gives back what was chosen before it was opened."""
        if self._chosen != self._before:
            self._chosen = self._before
            self.changed.emit(self._before)
        super().reject()

    @Slot()
    def _on_page_edited(self) -> None:
        page = self.sender()
        assert isinstance(page, Page)
        chosen = page.chosen(self._chosen)
        if chosen != self._chosen:
            self._chosen = chosen
            self.changed.emit(chosen)
            page.show_chosen(chosen)

    @Slot()
    def _on_usual_clicked(self) -> None:
        self.show_chosen(Preferences())
        self.changed.emit(self._chosen)

    @Slot()
    def _on_hints_clicked(self) -> None:
        self.looks.hints.setEnabled(False)
        self.hints_requested.emit()


class _Scrolled(QScrollArea):
    """A page that scrolls up and down where a large font needs more room than the screen has."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        page.installEventFilter(self)

    def fit(self) -> None:
        """Makes the page as wide as its words need."""
        for one in self._page.findChildren(QWidget):
            one.ensurePolished()
        for layout in self._page.findChildren(QLayout):
            layout.invalidate()
        room = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._page.minimumSizeHint().width() + room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._page.sizeHint()
