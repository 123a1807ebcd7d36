"""The findings panel: list, filters, legend, and what to do when there is nothing to list."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Type
from reader.qt.panels.findings_delegate import FindingDelegate
from reader.qt.panels.findings_model import FindingsFilter, FindingsModel
from reader.qt.panels.legend import Legend
from reader.qt.reservations import set_notes
from reader.qt.theme import Theme, load_theme
from reader.qt.utf16 import displayable

_LEAST_WIDTH = 280  # pixels; the summary and the choice of severity fit beside each other


class FindingsList(QListView):
    """The list itself; Enter activates the current row on every system."""

    chosen = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint())
        again = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)
        if again:  # a press on another row is told by its becoming current
            self.chosen.emit(index)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        # QAbstractItemView would make the first row current: only passing by with Tab would then
        # show a finding.
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the current row's height depends on the width


class FindingsPanel(QWidget):
    """Lists the findings of a comparison; minor ones only when asked for."""

    finding_activated = Signal(object)  # Finding; by the user only
    position_changed = Signal(int, int)  # 1-based place of the current finding or 0, and how many
    filter_changed = Signal(object)  # frozenset of the ids that are listed

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._comparison: Comparison | None = None
        self._busy: str | None = None
        self._last_position = (0, 0)
        self.model = FindingsModel(self)
        self.filter = FindingsFilter(self.model, self)
        self._build_filters()
        self._build_list()
        self.legend = Legend(self._theme, self)
        self.legend.hidden_changed.connect(self._on_legend_hidden_changed)
        margin = self._theme.spacing.panel_margin
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(10)
        layout.addLayout(self._top)
        layout.addWidget(self.notes)
        layout.addWidget(self.words)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.legend)
        # Fixed, or the dock grows with what parts ask for before their fonts are known.
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAccessibleName(self.tr("Findings"))
        self._refresh()

    def _build_filters(self) -> None:
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.notes = QLabel(self)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        self.notes.setAccessibleName(self.tr("What to know before reading"))
        self.notes.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.notes.hide()
        self.least = QComboBox(self)
        self.least.addItem(self.tr("Must see only"), Severity.MUST_SEE)
        self.least.addItem(self.tr("Must see and useful"), Severity.USEFUL)
        self.least.addItem(self.tr("All, minor ones too"), Severity.NIT)
        self.least.setCurrentIndex(1)
        self.least.setAccessibleName(self.tr("Show findings of severity"))
        self.least.currentIndexChanged.connect(self._on_least_changed)
        self._top = QHBoxLayout()
        self._top.addWidget(self.summary, 1)
        self._top.addWidget(self.least)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Filter by words"))
        self.words.setAccessibleName(self.tr("Filter findings by words"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._on_words_changed)

    def _build_list(self) -> None:
        self.list = FindingsList(self)
        self._delegate = FindingDelegate(self.list, self._theme, self)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.filter)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.setAccessibleDescription(
            self.tr("Differences between the articles. Up and Down show one after the other.")
        )
        self._quiet = False
        self.list.chosen.connect(self._on_list_chosen)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_all = QPushButton(self.tr("Show all"), self)
        self.show_all.clicked.connect(self._on_show_all_clicked)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(self.message)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._message_page = page
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(page)

    # what is shown

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Lists a comparison's findings; the current one stays current when it is still there."""
        before = self.current
        self._comparison = comparison
        notes = set_notes(comparison) if comparison is not None else []
        self.notes.setText("\n".join(displayable(note) for note in notes))
        self.notes.setVisible(bool(notes))
        self._quiet = True
        self.model.show_comparison(comparison)
        self._quiet = False
        self.legend.show_counts(self.model.counts())
        if before is not None:
            self.select_finding(before.id)
        self._refresh()

    def set_busy(self, text: str | None) -> None:
        """Says what is being done; None when it is done."""
        self._busy = text
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draws the badges with another theme."""
        self._theme = theme
        self._delegate.theme = theme
        self.legend.set_theme(theme)
        self.list.viewport().update()

    @property
    def current(self) -> Finding | None:
        """The current finding."""
        index = self.list.currentIndex()
        return self.filter.finding(index.row()) if index.isValid() else None

    @property
    def position(self) -> tuple[int, int]:
        """The current finding's place among those listed, from 1 (0 for none), and how many."""
        index = self.list.currentIndex()
        return (index.row() + 1 if index.isValid() else 0, self.filter.rowCount())

    @property
    def listed(self) -> frozenset[str]:
        """The ids of the findings that the filters let through."""
        return frozenset(self.filter.finding(row).id for row in range(self.filter.rowCount()))

    # stepping through

    def select_next(self) -> Finding | None:
        """Makes the next finding current and returns it; None at the last."""
        row = self.list.currentIndex().row()  # -1 when there is none
        return self._select_row(row + 1)

    def select_previous(self) -> Finding | None:
        """Makes the previous finding current and returns it; None at the first."""
        index = self.list.currentIndex()
        return self._select_row(index.row() - 1 if index.isValid() else self.filter.rowCount() - 1)

    def select_first(self) -> Finding | None:
        """Makes the first finding current and returns it."""
        return self._select_row(0)

    def select_last(self) -> Finding | None:
        """Makes the last finding current and returns it."""
        return self._select_row(self.filter.rowCount() - 1)

    def select_finding(self, finding_id: str) -> Finding | None:
        """Makes a finding current and returns it; None when the filters hide it."""
        return self._select_row(self.filter.row_of(finding_id))

    def _select_row(self, row: int) -> Finding | None:
        if not 0 <= row < self.filter.rowCount():
            return None
        index = self.filter.index(row, 0)
        self._quiet = True
        self.list.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._quiet = False
        self.list.scrollTo(index)
        return self.filter.finding(row)

    # states

    def _refresh(self) -> None:
        listed, total = self.filter.rowCount(), self.model.rowCount()
        self.summary.setText(self._summary(listed, total))
        message = self._message(listed, total)
        self.message.setText(message)
        self._stack.setCurrentWidget(self._message_page if message else self.list)
        self.show_all.setVisible(bool(total) and not listed)
        for widget in (self.least, self.words, self.legend):
            widget.setVisible(total > 0)
        if self.position != self._last_position:
            self._last_position = self.position
            self.position_changed.emit(*self.position)

    def _summary(self, listed: int, total: int) -> str:
        if self._busy and total:
            return displayable(self._busy)
        if not total:
            return ""
        if listed == total:
            one, many = self.tr("1 difference"), self.tr("%1 differences")
            return one if total == 1 else many.replace("%1", str(total))
        text = self.tr("%1 of %2 differences")
        return text.replace("%1", str(listed)).replace("%2", str(total))

    def _message(self, listed: int, total: int) -> str:
        if listed:
            return ""
        if self._busy:
            return displayable(self._busy)
        if self._comparison is None:
            return self.tr(
                "Differences between the articles are listed here.\n\n"
                "Open two or more articles on one event: File ▸ Open articles…"
            )
        if total:
            return self.tr("The filters hide every difference.")
        return self.tr(
            "No differences were found in what these articles both report.\n\n"
            "Select a sentence to compare the wordings yourself. Rules do not see "
            "irony or conflicts that need knowledge of the world."
        )

    # slots

    def _apply_filters(self) -> None:
        self._quiet = True  # where the current row goes, Qt makes a neighbour current
        self.filter.set_least(Severity(self.least.currentData()))
        self.filter.set_words(self.words.text())
        self.filter.set_hidden(self.legend.hidden)
        self._quiet = False
        self._refresh()
        self.filter_changed.emit(self.listed)

    def _on_least_changed(self, _index: int) -> None:
        self._apply_filters()

    def _on_words_changed(self, _text: str) -> None:
        self._apply_filters()

    def _on_legend_hidden_changed(self, _hidden: frozenset[Type]) -> None:
        self._apply_filters()

    def _on_show_all_clicked(self) -> None:
        self.legend.check_all()
        self.words.clear()
        self.least.setCurrentIndex(self.least.count() - 1)

    def _on_list_chosen(self, index: QModelIndex) -> None:
        self.finding_activated.emit(self.filter.finding(index.row()))

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        for index in (current, previous):
            if index.isValid():
                self._delegate.sizeHintChanged.emit(index)
        if self.position != self._last_position:
            self._last_position = self.position
            self.position_changed.emit(*self.position)
        if current.isValid() and not self._quiet:
            self.finding_activated.emit(self.filter.finding(current.row()))
