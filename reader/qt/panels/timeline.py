"""The timeline: the dated statements of all sources on one axis, or as a list."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.alignment.links import Claim, Ref
from reader.core.compared import Comparison
from reader.core.dated import DatedStatement
from reader.core.discrepancies.finding import Finding
from reader.qt.icons import icon
from reader.qt.panels.timeline_chart import TimelineChart
from reader.qt.panels.timeline_model import SENTENCE, SOURCE, WHEN, WORDS, TimelineModel
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme, load_theme

_ZOOM = 1.6
_ROW = 8  # pixels around the text of a row in the list


class TimelinePanel(QWidget):
    """Shows when what is told happened, source by source, and jumps to the sentences."""

    sentence_requested = Signal(object)  # Ref
    finding_requested = Signal(object)  # Finding
    details_requested = Signal(int)  # an article's place, to give it a date

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._comparison: Comparison | None = None
        self._percent = 100
        self.model = TimelineModel(self)
        self.chart = TimelineChart(self.model, self._theme, self)
        self.table = self._make_table()
        self.as_list = self._button(self.tr("As list"))
        self.as_list.setCheckable(True)
        self.closer = self._button(self.tr("Zoom in"))
        self.wider = self._button(self.tr("Zoom out"))
        self.fit = self._button(self.tr("Show all"))
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.give_date = QPushButton(self.tr("Give a date…"), self)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Timeline"))
        self.set_theme(self._theme)
        self.show_message(self.tr("What the articles date stands here on one axis."))

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + _ROW)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        letters = table.fontMetrics().averageCharWidth()
        for column, width in ((WHEN, 34), (SOURCE, 11), (WORDS, 26), (SENTENCE, 40)):
            header.resizeSection(column, letters * width)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        table.setAccessibleName(self.tr("Dated statements by time"))
        return table

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(plain_tip(name))
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        listed = QWidget(self)
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.table)
        self.views = QStackedWidget(self)
        self.views.addWidget(self.chart)
        self.views.addWidget(listed)
        # In the corner above the lanes' heads, or above the list: a bar of its own took a lane.
        self.bar = QWidget(self.views)
        bar = QHBoxLayout(self.bar)
        bar.setContentsMargins(8, 4, 4, 4)
        bar.setSpacing(0)
        for button in (self.as_list, self.wider, self.closer, self.fit):
            bar.addWidget(button)
        bar.addStretch(1)
        size = self.bar.sizeHint()
        self.bar.resize(size)
        self.chart.set_corner(size)
        rows.setContentsMargins(0, size.height(), 0, 0)
        empty = QWidget(self)
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(40, 16, 40, 16)
        middle.setSpacing(10)
        middle.addStretch(1)
        middle.addWidget(self.message)
        middle.addWidget(self.give_date, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(empty)
        self.pages.addWidget(self.views)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        chain = (self.as_list, self.wider, self.closer, self.fit, self.chart, self.table)
        for one, two in pairwise(chain):
            self.setTabOrder(one, two)

    def _connect(self) -> None:
        self.chart.sentence_chosen.connect(self.sentence_requested)
        self.chart.finding_chosen.connect(self._on_chart_finding_chosen)
        self.chart.current_changed.connect(self._on_chart_current_changed)
        self.chart.details_requested.connect(self.details_requested)
        self.table.activated.connect(self._on_table_activated)
        self.table.clicked.connect(self._on_table_activated)
        self.closer.clicked.connect(lambda: self.chart.zoom(_ZOOM))
        self.wider.clicked.connect(lambda: self.chart.zoom(1 / _ZOOM))
        self.fit.clicked.connect(self.chart.fit)
        self.as_list.toggled.connect(self._on_as_list_toggled)
        self.give_date.clicked.connect(self._on_give_date_clicked)

    # what is shown

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows the dated statements of a comparison, or says that there are none."""
        self._comparison = comparison
        self.model.show_comparison(comparison)
        self.chart.show_comparison(comparison)
        if comparison.timeline.statements:
            self.pages.setCurrentIndex(1)
            self.bar.raise_()
        else:
            self._show_none(comparison)

    def show_message(self, text: str) -> None:
        """Shows no timeline, and why."""
        self._comparison = None
        self.model.show_comparison(None)
        self.chart.show_comparison(None)
        self.message.setText(text)
        self.give_date.hide()
        self.pages.setCurrentIndex(0)

    def _show_none(self, comparison: Comparison) -> None:
        waiting = sum(comparison.timeline.waiting)
        told = self.tr(
            "No dated statements. Vague times such as “recently” and lengths such as “three "
            "years” are left out."
        )
        if waiting == 1:
            more = self.tr("One sentence counts from the date of its article, which is not known.")
        else:
            more = self.tr(
                "{0} sentences count from the date of their article, which is not known."
            ).format(waiting)
        self.message.setText(f"{told}\n{more}" if waiting else told)
        self.give_date.setVisible(bool(waiting))
        self.pages.setCurrentIndex(0)

    def show_sentence(self, ref: Ref) -> None:
        """Makes what the sentence dates the current statement."""
        if self._comparison is not None:
            self.chart.select_sentence(ref)

    def show_finding(self, finding: Finding) -> None:
        """Makes what the finding's passages date the current statement."""
        current = self.chart.current
        if self._comparison is None or (current is not None and finding.id in current.findings):
            return
        statements = self._comparison.timeline.statements
        refs = [side.sentence for side in finding.sides]
        held = [n for n, one in enumerate(statements) if finding.id in one.findings]
        held += [n for n, one in enumerate(statements) if one.sentence in refs]
        self.chart.select(held[0] if held else -1)

    def show_claim(self, claim: Claim) -> None:
        """Makes the first thing that the claim dates the current statement."""
        if self._comparison is None:
            return
        statements = self._comparison.timeline.statements
        held = (n for n, one in enumerate(statements) if one.sentence in claim.sentences)
        self.chart.select(next(held, -1))

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        self.chart.set_theme(theme)
        self.closer.setIcon(icon("zoom-in", theme))
        self.wider.setIcon(icon("zoom-out", theme))
        self.fit.setIcon(icon("timeline", theme))
        self.as_list.setIcon(icon("list", theme))

    def set_zoom(self, percent: int) -> None:
        """Sets the articles' words at a size in per cent of the usual."""
        self._percent = percent
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * percent / 100)
        self.chart.setFont(font)
        self.table.setFont(font)
        high = self.table.fontMetrics().height() + _ROW
        self.table.verticalHeader().setDefaultSectionSize(high)

    # per set

    def state(self) -> dict[str, bool]:
        """What is remembered of a set of articles."""
        return {"as_list": self.as_list.isChecked()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Takes what was remembered; what makes no sense is left."""
        if isinstance(as_list := state.get("as_list"), bool):
            self.as_list.setChecked(as_list)

    # slots

    @Slot(str)
    def _on_chart_finding_chosen(self, name: str) -> None:
        findings = self._comparison.findings if self._comparison is not None else ()
        found = next((one for one in findings if one.id == name), None)
        if found is not None:
            self.finding_requested.emit(found)

    @Slot(object)
    def _on_chart_current_changed(self, statement: DatedStatement | None) -> None:
        if statement is not None and self._comparison is not None:
            row = self._comparison.timeline.statements.index(statement)
            self.table.setCurrentIndex(self.model.index(row, WHEN))

    @Slot(QModelIndex)
    def _on_table_activated(self, index: QModelIndex) -> None:
        self.chart.select(index.row())
        self.sentence_requested.emit(self.model.statement(index.row()).sentence)

    @Slot(bool)
    def _on_as_list_toggled(self, on: bool) -> None:
        self.views.setCurrentIndex(int(on))
        self.bar.raise_()
        for button in (self.closer, self.wider, self.fit):
            button.setVisible(not on)

    @Slot()
    def _on_give_date_clicked(self) -> None:
        if self._comparison is not None:
            waiting = self._comparison.timeline.waiting
            article = next((n for n, count in enumerate(waiting) if count), None)
            if article is not None:
                self.details_requested.emit(article)

    # Qt's own events

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_zoom(self._percent)
