"""The list of all links that the analyst made, kept or cut, each of which can be taken back."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.core.compared import siglum
from reader.core.deciding import Decided, Pair, Place, ref_of
from reader.core.session import Session
from reader.qt.icons import icon
from reader.qt.link_words import KnownSentences
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROOM = 14  # pixels of a row that its letters leave


class Column(IntEnum):
    """What the columns of the list are."""

    DECISION = 0
    FIRST = 1
    SECOND = 2


class DecidedLinksModel(QAbstractTableModel):
    """The decisions of a session about pairs: those of open articles first, in their order."""

    def __init__(
        self,
        session: Session,
        known: KnownSentences,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session = session
        self._known = known
        self._pairs: list[tuple[Pair, Decided]] = []
        self.refresh()

    def refresh(self) -> None:
        """Reads the session again."""
        self.beginResetModel()
        decisions = self._session.decisions
        found = [(pair, Decided.LINKED) for pair in decisions.linked]
        found += [(pair, Decided.CUT) for pair in decisions.cut]
        self._pairs = sorted(
            ((self._turned(pair), verdict) for pair, verdict in found), key=self._key
        )
        self.endResetModel()

    def pair(self, row: int) -> Pair:
        """The pair in a row."""
        return self._pairs[row][0]

    def _order(self, place: Place) -> tuple[int, int, str, int]:
        for number, article in enumerate(self._session.articles):
            if article.sha256 == place[0]:
                return number, place[1], place[0], place[2]
        return len(self._session.articles), place[1], place[0], place[2]

    def _turned(self, pair: Pair) -> Pair:
        one, two = sorted(pair, key=self._order)
        return one, two

    def _key(self, row: tuple[Pair, Decided]) -> tuple[object, ...]:
        (one, two), verdict = row
        return self._order(one), self._order(two), verdict

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (self.tr("Decision"), self.tr("Sentence"), self.tr("Other sentence"))
        return names[section] if section < len(names) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        pair, verdict = self._pairs[index.row()]
        linked, is_words = verdict is Decided.LINKED, index.column() != Column.DECISION
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if is_words:
                return self._words(pair[index.column() - Column.FIRST])
            return self.tr("Linked") if linked else self.tr("Cut")
        if role == Qt.ItemDataRole.ToolTipRole and is_words:
            return plain_tip(self._words(pair[index.column() - Column.FIRST]))
        if role == Qt.ItemDataRole.DecorationRole and not is_words:
            name, token = ("link", "link_pinned") if linked else ("unlink", "link_cut")
            return icon(name, self._theme, token)
        return None

    def _words(self, place: Place) -> str:
        sha256, start, end = place
        for number, article in enumerate(self._session.articles):
            if article.sha256 == sha256:
                text = " ".join(displayable(article.text[start:end]).split())
                return f"{self._name(number, place)}   {text}"
        known = self._known.get(place)
        if known is None:
            return self.tr("In an article that is not open")
        told = self.tr("{0} (“{1}”, not open)")
        return told.format(" ".join(known.text.split()), known.source)

    def _name(self, article: int, place: Place) -> str:
        """The sentence's name, "A4"; only the article's letter until it is compared."""
        comparison = self._session.comparison
        ref = ref_of(comparison, place) if comparison is not None else None
        if comparison is not None and ref is not None:
            return comparison.sentence_id(ref)
        return siglum(article)


class DecidedLinksDialog(QDialog):
    """Lists decided links; stays open beside the window."""

    take_back_requested = Signal(list)  # of Pair
    show_requested = Signal(object)  # Pair

    def __init__(
        self,
        session: Session,
        known: KnownSentences,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Links decided by you"))
        self.model = DecidedLinksModel(session, known, theme, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Links decided by you"))
        self.table.setAccessibleDescription(
            self.tr("Enter shows the sentences, Delete takes the decision back.")
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.verticalHeader().hide()
        high = self.table.fontMetrics().height()
        self.table.verticalHeader().setDefaultSectionSize(high + _ROOM)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.DECISION, QHeaderView.ResizeMode.ResizeToContents)
        for section in (Column.FIRST, Column.SECOND):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self.table.doubleClicked.connect(self._show_current)
        self._nothing = QLabel(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setText(
            self.tr(
                "You have decided about no link yet.\n\nSpace on a sentence begins a link with one "
                "of another article. Delete cuts a link that was found, Ctrl+K keeps it."
            )
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.show_button = QPushButton(self.tr("&Show"), self)
        self.take_back = QPushButton(self.tr("&Take back"), self)
        self.take_back_all = QPushButton(self.tr("Take back &all"), self)
        for button in (self.show_button, self.take_back, self.take_back_all):
            button.setAutoDefault(False)
            buttons.addButton(button, role)
        self.show_button.clicked.connect(self._show_current)
        self.take_back.clicked.connect(self._take_back_selected)
        self.take_back_all.clicked.connect(self._take_back_all)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(self._stack, 1)
        layout.addWidget(buttons)
        self.table.selectionModel().selectionChanged.connect(self._refresh_buttons)
        self.resize(860, 420)
        self.refresh()

    def refresh(self) -> None:
        """Lists what is decided now; the row that was current keeps its place."""
        row = self.table.currentIndex().row()
        self.model.refresh()
        there = self.model.rowCount()
        self._stack.setCurrentWidget(self.table if there else self._nothing)
        if there:
            self.table.selectRow(min(max(row, 0), there - 1))
        self._refresh_buttons()

    def _selected(self) -> list[Pair]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.model.pair(row) for row in rows]

    @Slot()
    def _refresh_buttons(self) -> None:
        for button in (self.show_button, self.take_back):
            button.setEnabled(bool(self._selected()))
        self.take_back_all.setEnabled(self.model.rowCount() > 0)

    @Slot()
    def _show_current(self) -> None:
        selected = self._selected()
        if selected:
            self.show_requested.emit(selected[0])

    @Slot()
    def _take_back_selected(self) -> None:
        selected = self._selected()
        if selected:
            self.take_back_requested.emit(selected)

    @Slot()
    def _take_back_all(self) -> None:
        self.take_back_requested.emit([self.model.pair(n) for n in range(self.model.rowCount())])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Delete:
            self._take_back_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show_current()
        else:
            super().keyPressEvent(event)
