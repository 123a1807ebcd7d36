"""How independent the sources are: shared wording by pair, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.compared import Comparison
from reader.qt.icons import icon
from reader.qt.panels.shared_wording_delegates import PairDelegate, RunDelegate
from reader.qt.panels.shared_wording_matrix import LEAST, ShareMatrix
from reader.qt.panels.shared_wording_model import MatrixModel, PairsModel, RunsModel
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme, load_theme

_WIDE = 760  # pixels from which pairs and runs stand side by side


class SharedWordingPanel(QWidget):
    """Pairs of articles by how much of their wording is one, and the runs that they share."""

    run_requested = Signal(object)  # SharedRun: both passages are to stand level
    marking_changed = Signal(bool)  # whether shared wording is marked in the columns

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._comparison: Comparison | None = None
        self._percent = 100
        self.pairs_model = PairsModel(self)
        self.matrix_model = MatrixModel(self)
        self.runs_model = RunsModel(self)
        self.meaning = self._label(
            self.tr(
                "The figure is the part of the more dependent article that does not stand nearly "
                "word for word in the other (1.00 own wording, 0.00 a copy); it tells of common "
                "text, not of who is right, and own words may still come from one source."
            )
        )
        self.matrix = ShareMatrix(self.matrix_model, self._theme, self)
        self.pairs = self._make_list(self.pairs_model)
        self.pairs.setAccessibleName(self.tr("Pairs of articles"))
        self.pairs_delegate = PairDelegate(self.pairs, self._theme, self)
        self.pairs.setItemDelegate(self.pairs_delegate)
        self.runs = self._make_list(self.runs_model)
        self.runs.setAccessibleName(self.tr("Shared wording"))
        self.runs_delegate = RunDelegate(self.runs, self._theme, self)
        self.runs.setItemDelegate(self.runs_delegate)
        self.heading = QLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.all_pairs = self._button(self.tr("Show the runs of all pairs"))
        self.marking = self._button(self.tr("Mark shared wording in the articles"))
        self.marking.setCheckable(True)
        self.none = self._label("", centred=True)
        self.message = self._label("", centred=True)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Sources"))
        self.set_theme(self._theme)
        self.show_message(self.tr("How independent the articles are is told here."))

    def _label(self, text: str, *, centred: bool = False) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        if centred:
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(plain_tip(name))
        button.setAccessibleName(name)
        return button

    def _make_list(self, model: PairsModel | RunsModel) -> QListView:
        view = QListView(self)
        view.setModel(model)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.viewport().setAutoFillBackground(False)  # the rows lie on the panel itself
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _lay_out(self) -> None:
        margin = self._theme.spacing.panel_margin
        above = QWidget(self)
        upper = QVBoxLayout(above)
        upper.setContentsMargins(4, 0, 4, 0)
        upper.setSpacing(6)
        upper.addWidget(self.matrix)
        upper.addWidget(self.pairs, 1)
        head = QHBoxLayout()
        head.setContentsMargins(margin - 4, 2, 4, 2)
        head.addWidget(self.heading, 1)
        head.addWidget(self.all_pairs)
        head.addWidget(self.marking)
        self.run_pages = QStackedWidget(self)
        self.run_pages.addWidget(self.runs)
        self.run_pages.addWidget(self.none)
        below = QWidget(self)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(4, 0, 4, 0)
        lower.setSpacing(2)
        lower.addLayout(head)
        lower.addWidget(self.run_pages, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(above)
        self.splitter.addWidget(below)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        self.meaning.setContentsMargins(margin, 0, margin, 0)
        column.addWidget(self.meaning)
        column.addWidget(self.splitter, 1)
        empty = QWidget(self)
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(24, 24, 24, 24)
        middle.addWidget(self.message)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(empty)
        self.pages.addWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def _connect(self) -> None:
        # By what is selected: coming to a list by Tab makes its first row current.
        self.pairs.selectionModel().selectionChanged.connect(self._on_pairs_selection_changed)
        self.matrix.selectionModel().selectionChanged.connect(self._on_matrix_selection_changed)
        self.runs.activated.connect(self._on_runs_activated)
        self.runs.clicked.connect(self._on_runs_activated)
        self.runs.selectionModel().currentChanged.connect(self._on_runs_current_changed)
        self.all_pairs.clicked.connect(self._on_all_pairs_clicked)
        self.marking.toggled.connect(self.marking_changed)

    # what is shown

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows the pairs of a comparison and all their runs."""
        self._comparison = comparison
        for model in (self.pairs_model, self.matrix_model, self.runs_model):
            model.show_comparison(comparison)
        self.matrix.setVisible(len(comparison.articles) >= LEAST)
        self._tell_runs()
        self.pages.setCurrentIndex(1)

    def show_message(self, text: str) -> None:
        """Shows no pairs, and why."""
        self._comparison = None
        for model in (self.pairs_model, self.matrix_model, self.runs_model):
            model.show_comparison(None)
        self.message.setText(text)
        self.pages.setCurrentIndex(0)

    def show_pair(self, a: int, b: int) -> None:
        """Shows the runs of two articles alone."""
        row = self.pairs_model.row_of(a, b)
        if row >= 0:
            self.pairs.setCurrentIndex(self.pairs_model.index(row, 0))

    def set_marking(self, on: bool) -> None:
        """Shows whether shared wording is marked in the columns."""
        self.marking.setChecked(on)

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        self.matrix.set_theme(theme)
        for delegate in (self.pairs_delegate, self.runs_delegate):
            delegate.theme = theme
        self.all_pairs.setIcon(icon("close", theme))
        self.marking.setIcon(icon("highlight", theme))
        for view in (self.pairs, self.runs):
            view.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Sets the articles' words at a size in per cent of the usual."""
        self._percent = percent
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * percent / 100)
        self.runs.setFont(font)
        self.runs.doItemsLayout()

    # per set

    def state(self) -> dict[str, object]:
        """What is remembered of a set of articles."""
        pair = self.runs_model.pair
        return {"pair": list(pair) if pair else [], "marking": self.marking.isChecked()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Takes what was remembered; what makes no sense is left."""
        pair, marking = state.get("pair"), state.get("marking")
        if isinstance(marking, bool):
            self.marking.setChecked(marking)
        if isinstance(pair, list) and len(pair) == 2 and all(type(one) is int for one in pair):
            self.show_pair(*pair)

    # what follows from it

    def _tell_runs(self) -> None:
        comparison, pair = self._comparison, self.runs_model.pair
        if comparison is None:
            return
        count = self.runs_model.rowCount()
        if pair is None:
            told = self.tr("Shared wording · {0}").format(count)
            none = self.tr(
                "No shared wording found: no passage stands nearly word for word in two articles."
            )
        else:
            a, b = (comparison.articles[place].siglum for place in pair)
            told = self.tr("Shared wording of {0} and {1} · {2}").format(a, b, count)
            none = self.tr(
                "No shared wording found in {0} and {1}: each tells it in words of its own."
            ).format(a, b)
        self.heading.setText(told)
        self.none.setText(none)
        self.run_pages.setCurrentWidget(self.runs if count else self.none)
        self.all_pairs.setVisible(pair is not None)

    # slots

    @Slot()
    def _on_pairs_selection_changed(self) -> None:
        chosen = self.pairs.selectedIndexes()
        pair = self.pairs_model.pair(chosen[0].row()) if chosen else None
        self.runs_model.show_pair((pair.a, pair.b) if pair is not None else None)
        self._tell_runs()
        if pair is not None and not self.matrix.hasFocus():
            self.matrix.setCurrentIndex(self.matrix_model.index(pair.a, pair.b))

    @Slot()
    def _on_matrix_selection_changed(self) -> None:
        for index in self.matrix.selectedIndexes():
            if self.matrix_model.pair(index.row(), index.column()) is not None:
                self.show_pair(index.row(), index.column())

    @Slot(QModelIndex)
    def _on_runs_activated(self, index: QModelIndex) -> None:
        self.run_requested.emit(self.runs_model.run(index.row()))

    @Slot(QModelIndex, QModelIndex)
    def _on_runs_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.runs.doItemsLayout()  # the current row is as high as its words

    @Slot()
    def _on_all_pairs_clicked(self) -> None:
        self.matrix.clearSelection()
        self.pairs.clearSelection()
        self.pairs.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt's own events

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_zoom(self._percent)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
