"""The claims matrix as a table whose first column and header stay while the cells scroll."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QTableView,
    QWidget,
)

from reader.core.alignment.links import Ref
from reader.core.coverage import Coverage
from reader.qt.panels.claims_bars import Corner
from reader.qt.panels.claims_cells import MOST_LINES, line_height, mean_width
from reader.qt.panels.claims_delegate import ABOVE, SIDE, ClaimsDelegate
from reader.qt.panels.claims_headers import ClaimHeader, SourceHeader
from reader.qt.panels.claims_model import BREAK, ClaimsModel, Index
from reader.qt.theme import Theme

_LEAST_CHARACTERS = 24  # of a column at its narrowest
_NAME_CHARACTERS, _NAME_PART = 34, 0.34  # of the first column, and of a narrow window
_FOLLOW_MS = 120  # an arrow key that is held down shows where it stops
_USUAL_LINES = 5  # of a row that was not measured yet
_SETTLE_MS = 60  # after the last change of the width rows get their heights anew


class ClaimsView(QTableView):
    """Cells to walk through; Enter or a click chooses, Ctrl+Enter or a double click reads on."""

    chosen = Signal(QModelIndex)  # by the user
    reading_requested = Signal(object)  # Ref
    copy_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quiet = False
        self._means: list[float] = []  # pixels a character of each article
        self._heights: dict[int, int] = {}  # of the rows of the coverage, as measured
        self.claims = ClaimsModel(self)
        self.delegate = ClaimsDelegate(self, self.claims, theme, self)
        self.sources = SourceHeader(self.claims, theme, self)
        self.names = ClaimHeader(self.claims, theme, self)
        self.corner = Corner(theme, self)
        self.setHorizontalHeader(self.sources)
        self.setVerticalHeader(self.names)
        self.setModel(self.claims)
        self.setItemDelegate(self.delegate)
        for button in self.findChildren(QAbstractButton, options=_DIRECT):
            button.hide()  # the stock corner, which selects everything
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there, so that columns keep their width while one types a filter.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Claims and sources"))
        self.setAccessibleDescription(
            self.tr(
                "Each row is a claim, each column an article. Enter shows the claim, "
                "Ctrl+Enter goes to the sentence, Ctrl+Right to the next source that reports it."
            )
        )
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MS)
        self._follow.timeout.connect(self._on_follow_timeout)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settle_timeout)
        self.names.claim_chosen.connect(self._on_names_claim_chosen)
        self.verticalScrollBar().valueChanged.connect(self._measure_visible)

    # what is shown

    def show_rows(self, coverage: Coverage | None, shown: Sequence[int]) -> None:
        """Shows rows of a coverage; the current one stays current where it is still shown."""
        before = self._current_number()
        column = max(self.currentIndex().column(), 0)
        other = coverage is not self.claims.coverage
        self._follow.stop()
        self._quiet = True
        self.claims.show(coverage, shown)
        if other:
            self.delegate.forget()
            self._learn_means()
        self._fit_columns()
        if other:
            self._heights.clear()  # not before: the scroll bars have rows measured on the way
        self._set_heights()
        if not other:
            self.select_row(before, column)
        self._quiet = False
        if self.claims.place(before) is None or other:
            self.verticalScrollBar().setValue(0)

    def select_row(self, number: int | None, column: int | None = None) -> bool:
        """Makes a row of the coverage current, without a wish; whether it is shown."""
        place = self.claims.place(number)
        if place is None:
            return False
        now = self.currentIndex()
        if column is None:
            column = max(now.column(), 0)
        index = self.claims.index(place, min(column, self.claims.columnCount() - 1))
        if index != now:
            quiet, self._quiet = self._quiet, True
            self.setCurrentIndex(index)
            self._quiet = quiet
            self._measure_visible()
            self.scrollTo(index)
        return True

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.delegate.set_look(theme, self.delegate.percent)
        for part in (self.sources, self.names, self.corner):
            part.set_theme(theme)
        self._refit()

    def set_zoom(self, percent: int) -> None:
        """Sets the wordings at a size in per cent of the theme's."""
        if percent != self.delegate.percent:
            self.delegate.set_look(self._theme, percent)
            self._refit()

    def _refit(self) -> None:
        self._learn_means()
        self.updateGeometries()
        self._fit_columns()
        self._heights.clear()  # not before: the scroll bars have rows measured on the way
        if self.claims.rowCount():
            self._set_heights()
        self.viewport().update()

    def sentence(self, index: QModelIndex, y: float | None = None) -> Ref | None:
        """The sentence of a cell, of several the one at a height in the viewport.

        In a cell of a silent source it is the one that names the claim.
        """
        if not index.isValid():
            return None
        cell = self.claims.cell(index.row(), index.column())
        if not cell.refs:
            return self.claims.row(index.row()).name
        place = 0
        if y is not None:
            rect = self.visualRect(index)
            shown = self.delegate.shown_cell(index.row(), index.column(), rect.size())
            place = shown.place_at(y - rect.top() - ABOVE)
        found = [ref for start, ref in zip(cell.starts, cell.refs, strict=True) if start <= place]
        return found[-1]

    # sizes

    def _learn_means(self) -> None:
        coverage = self.claims.coverage
        articles = coverage.comparison.articles if coverage is not None else ()
        font = self.delegate.font
        self._means = [mean_width(font, [one.article.text[:400]]) for one in articles]

    def _fit_columns(self) -> None:
        """Gives all columns one width, so that they fill the view where they can."""
        letters = QFontMetricsF(self.font()).averageCharWidth()
        names = min(_NAME_CHARACTERS * letters, self.width() * _NAME_PART)
        if self.names.width() != round(names) or self.names.minimumWidth() != round(names):
            self.names.setFixedWidth(round(names))
            self.updateGeometries()
        count = self.claims.columnCount()
        if not count:
            return
        reading = QFontMetricsF(self.delegate.font).averageCharWidth()
        least = round(_LEAST_CHARACTERS * reading + 2 * SIDE)
        room = self.viewport().width()
        width, rest = (room // count, room % count) if room // count >= least else (least, 0)
        for column in range(count):
            wanted = width + (1 if column < rest else 0)
            if self.columnWidth(column) != wanted:
                self.setColumnWidth(column, wanted)

    def _set_heights(self) -> None:
        """Gives every row the usual height; those on the screen are measured.

        Setting all wordings of a large comparison takes seconds, giving each of 2,000 rows a
        height of its own 200 ms; so a row gets its own when it comes on the screen.
        """
        self.names.setDefaultSectionSize(self._high(_USUAL_LINES, 2))
        self._measure_visible()
        self.viewport().update()

    def _high(self, lines: int, name_lines: int) -> int:
        wording = min(lines, MOST_LINES) * line_height(self.delegate.font) + 2 * ABOVE
        return ceil(max(wording, self.names.height_of(name_lines))) + 1

    def _measured(self, place: int) -> int:
        """The height of a row in which every wording has as many lines as it needs."""
        row, lines = self.claims.row(place), 1
        # The longest first: one that takes all lines that there are ends the search.
        cells = [(len(self.claims.cell(place, a).text) * self._means[a], a) for a in row.cells]
        for length, article in sorted(cells, reverse=True):
            room = max(self.columnWidth(article) - 2 * SIDE, 1.0)
            breaks = self.claims.cell(place, article).text.count(BREAK)
            if lines >= MOST_LINES or length / room * 1.2 + breaks + 1 <= lines:
                continue
            width = self.columnWidth(article)
            shown = self.delegate.set_cell(place, article, width, MOST_LINES)
            lines = max(lines, shown.layout.lineCount())
        return self._high(lines, self.names.name_lines(row))

    @Slot()
    def _measure_visible(self) -> None:
        """Measures the rows on the screen; what stands there does not move at their top."""
        if not self.claims.rowCount() or not self._means:
            return
        place = max(self.rowAt(0), 0)
        while place < self.claims.rowCount():
            top = self.rowViewportPosition(place)
            if top > self.viewport().height():
                break
            number = self.claims.shown[place]
            if number not in self._heights:
                self._heights[number] = self._measured(place)
                grown = self._heights[number] - self.rowHeight(place)
                if grown:
                    self.names.resizeSection(place, self._heights[number])
                    if top < 0:
                        bar = self.verticalScrollBar()
                        bar.setValue(bar.value() + grown)
            place += 1

    @Slot()
    def _on_settle_timeout(self) -> None:
        self._heights.clear()
        self._set_heights()

    # choosing

    def _current_number(self) -> int | None:
        index = self.currentIndex()
        return self.claims.shown[index.row()] if index.isValid() else None

    @Slot()
    def _on_follow_timeout(self) -> None:
        if self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())

    @Slot(int)
    def _on_names_claim_chosen(self, place: int) -> None:
        self._follow.stop()
        index = self.claims.index(place, max(self.currentIndex().column(), 0))
        self.chosen.emit(index)

    def _go_to_source(self, step: int) -> None:
        """Goes to the next source that reports the claim, as a spreadsheet to the next full cell.

        Of forty articles, those that report a claim may stand many columns apart.
        """
        now = self.currentIndex()
        if not now.isValid():
            return
        if self.isRightToLeft():
            step = -step
        cells = self.claims.row(now.row()).cells
        column = now.column() + step
        while 0 <= column < self.claims.columnCount():
            if column in cells:
                self.setCurrentIndex(self.claims.index(now.row(), column))
                return
            column += step

    def _choose(self, index: QModelIndex) -> None:
        self._follow.stop()
        if index.isValid():
            self.chosen.emit(index)

    # Qt's own events

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            for index in (current, previous):  # the ground of the whole row tells where one is
                if index.isValid():
                    self._update_row(index.row())
            self.names.viewport().update()
            if current.isValid() and not self._quiet:
                self._follow.start()

    def _update_row(self, place: int) -> None:
        top, high = self.rowViewportPosition(place), self.rowHeight(place)
        self.viewport().update(0, top, self.viewport().width(), high)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control:
                ref = self.sentence(self.currentIndex())
                if ref is not None:
                    self.reading_requested.emit(ref)
            else:
                self._choose(self.currentIndex())
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and control:
            self._go_to_source(1 if event.key() == Qt.Key.Key_Right else -1)
            event.accept()
            return
        if event.key() == Qt.Key.Key_C and control:
            self.copy_requested.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Does nothing: letters are keys for what is chosen, and words have a filter."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        index = self.indexAt(event.position().toPoint())
        if plain and event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._choose(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint())
        ref = self.sentence(index, event.position().y())
        if ref is not None and event.button() is Qt.MouseButton.LeftButton:
            self._follow.stop()
            self.reading_requested.emit(ref)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        # QAbstractItemView would make the first cell current: only passing by with Tab would
        # then show a claim.
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        wide = event.size().width() != event.oldSize().width()
        if wide:
            self._fit_columns()
            self._settle.start()
        self._measure_visible()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            # A style sheet with a rule for header views cuts them off from the table's font.
            for part in (self.sources, self.names, self.corner):
                part.setFont(self.font())
            self._refit()

    def updateGeometries(self) -> None:  # noqa: N802
        super().updateGeometries()
        wide, high = self.names.width(), self.sources.height()
        left = self.width() - wide if self.isRightToLeft() else 0
        self.corner.setGeometry(left, 0, wide, high)


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
