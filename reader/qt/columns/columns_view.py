"""The reading surface: the articles side by side, their links, and what the user chose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from reader.core.alignment.links import Ref
from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Severity, Side
from reader.qt.columns import scroll_sync
from reader.qt.columns.article_column import ArticleColumn
from reader.qt.columns.column_links import ColumnLinks
from reader.qt.columns.counterparts import Counterparts, all_sides
from reader.qt.columns.marks import Mark
from reader.qt.columns.ribbon_geometry import Ribbon
from reader.qt.columns.ribbons import Gutter
from reader.qt.columns.text_layers import TintLevel
from reader.qt.reservations import article_notes
from reader.qt.theme import Theme, load_theme

_COMFORTABLE = 0.30  # of the viewport's height: where something is brought that was not in view


class ColumnsView(QWidget):
    """Articles side by side; selecting a sentence brings its counterparts level."""

    sentence_selected = Signal(object)  # Ref; by the user only
    files_dropped = Signal(list)  # of paths

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._columns: list[ArticleColumn] = []
        self._gutters: list[Gutter] = []
        self._comparison: Comparison | None = None
        self._counterparts: Counterparts | None = None
        self._links = ColumnLinks((), None)
        self._selected: Ref | None = None
        self._finding: Finding | None = None
        self._place: tuple[Side, ...] = ()  # the sides of the finding's place that is shown
        self._shown_findings: frozenset[str] | None = None
        self._held: Callable[[], None] | None = None  # brings level again what was brought level
        self._moving = False
        self._sync = True
        self._percent = 100
        self.setAcceptDrops(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._build()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._on_settled)

    def _build(self) -> None:
        self._empty = QLabel(self)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(40)
        self._invitation = self.tr(
            "Open two or more articles on one event to read them side by side.\n"
            "Choose File ▸ Open articles…, or drop text files here."
        )
        self._empty.setText(self._invitation)
        self._host = QWidget()
        self._host.setBackgroundRole(QPalette.ColorRole.Base)
        self._row = QHBoxLayout(self._host)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setBackgroundRole(QPalette.ColorRole.Base)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._host)
        self._area.setAccessibleName(self.tr("Articles side by side"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)

    # what is shown

    @property
    def columns(self) -> Sequence[ArticleColumn]:
        """The columns from left to right, in the order of the articles."""
        return tuple(self._columns)

    @property
    def gutters(self) -> Sequence[Gutter]:
        """The gutters; the first lies between the first and the second column."""
        return tuple(self._gutters)

    @property
    def selected(self) -> Ref | None:
        """The chosen sentence."""
        return self._selected

    def show_articles(self, articles: Sequence[Article], *, reading: bool = False) -> None:
        """Shows the text at once, without sentences or links.

        Without articles it says how to open some, or that they are being read.
        """
        self._forget()
        self._empty.setText(self.tr("Reading articles…") if reading else self._invitation)
        while len(self._columns) > len(articles):
            self._remove_column()
        while len(self._columns) < len(articles):
            self._add_column()
        for column, article in zip(self._columns, articles, strict=True):
            if column.article != article:
                with _Quiet(self):
                    column.show_article(article)
            column.header.show_notes(())
            column.text.set_sentences(())
            column.text.set_marks(())
        self._links = ColumnLinks([column.text for column in self._columns], None)
        self._row.activate()
        self._stack.setCurrentWidget(self._area if articles else self._empty)
        self._settle.start()

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows links, marks and ribbons; text that is on screen already stays where it is."""
        articles = [one.article for one in comparison.articles]
        if [column.article for column in self._columns] != articles:
            self.show_articles(articles)
        else:
            self._forget()
        self._comparison = comparison
        self._counterparts = Counterparts(comparison)
        notes = article_notes(comparison)
        for column, compared, own in zip(self._columns, comparison.articles, notes, strict=True):
            column.text.set_sentences(compared.sentences)
            column.text.set_linked(self._counterparts.linked_in(column.index))
            column.header.show_notes(own, reserve=any(notes))
        self._links = ColumnLinks([one.text for one in self._columns], self._counterparts)
        self._refresh()
        self._settle.start()

    def clear(self) -> None:
        """Shows no article and says how to open some."""
        self.show_articles(())

    def _forget(self) -> None:
        self._comparison = self._counterparts = None
        self._selected = self._finding = self._held = None
        self._place = ()
        self._shown_findings = None
        self._links = ColumnLinks((), None)

    def _add_column(self) -> None:
        index = len(self._columns)
        column = ArticleColumn(self._theme, index, self._host)
        column.set_zoom(self._percent)
        if not self._columns:
            self._row.addStretch(1)
            self._row.addStretch(1)
        # Columns grow to their measure first, then the page around them.
        self._row.insertWidget(index + 1, column, 1000)
        column.show()  # or the layout shows one after the other, each in a turn of its own
        self._columns.append(column)
        text = column.text
        text.sentence_entered.connect(partial(self._on_text_entered, index))
        text.sentence_chosen.connect(partial(self._on_text_entered, index))
        text.scrolled.connect(partial(self._on_scrolled, index))
        text.laid_out.connect(self._settle.start)
        if index > 0:
            gutter = Gutter(self._theme, partial(self._ribbons, index - 1), self._host)
            gutter.show()
            self._gutters.append(gutter)

    def _remove_column(self) -> None:
        column = self._columns.pop()
        self._row.removeWidget(column)
        column.hide()
        column.deleteLater()
        if self._gutters:
            gutter = self._gutters.pop()
            gutter.hide()
            gutter.deleteLater()
        if not self._columns:
            while self._row.takeAt(0) is not None:
                pass

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        with _Quiet(self):
            for column in self._columns:
                column.set_theme(theme)
        for gutter in self._gutters:
            gutter.set_theme(theme)
        self._settle.start()

    def set_zoom(self, percent: int) -> None:
        """Sets the text at a size in per cent of the theme's."""
        self._percent = percent
        with _Quiet(self):
            for column in self._columns:
                column.set_zoom(percent)
        self._settle.start()

    def set_sync(self, on: bool) -> None:
        """Whether the columns scroll together; selecting brings counterparts level either way."""
        self._sync = on

    def set_visible_findings(self, ids: Iterable[str] | None) -> None:
        """Marks the words of these findings only; None marks all but the nits."""
        self._shown_findings = None if ids is None else frozenset(ids)
        self._refresh()

    # what is chosen

    def select_sentence(self, ref: Ref, reveal: bool = True) -> None:
        """Selects a sentence; with ``reveal`` its counterparts come level in the other columns.

        A sentence with no counterpart leaves the other columns where they are.
        """
        if self._comparison is None or self._counterparts is None:
            return
        if ref not in self._place_refs():
            self._finding, self._place = None, ()
        self._selected = ref
        with _Quiet(self):
            self._columns[ref.article].text.move_caret(ref.sentence)
        self._refresh()
        if reveal:
            targets = {ref.article: self._span(ref)}
            for article, other in self._nearest(ref).items():
                targets[article] = self._span(other)
            self._bring_level(ref.article, targets)

    def show_finding(
        self, finding: Finding | None, place: int = 0, first: Ref | None = None
    ) -> None:
        """Marks a finding's words strongly and brings its passages level; None marks none so.

        ``place`` 0 is the finding's own, n the nth of its further places. Of two sides in one
        article the one in the sentence ``first`` is brought into view, else the first.
        """
        if self._comparison is None:
            return
        self._finding = finding
        self._place = (finding.sides, *finding.also)[place] if finding else ()
        sides = sorted(self._place, key=lambda side: side.sentence != first)  # else as they stand
        self._selected = sides[0].sentence if sides else None
        self._refresh()
        if not sides:
            self._held = None
            return
        targets: dict[int, tuple[int, int]] = {}
        for side in sides:
            text_map = self._columns[side.sentence.article].text.text_map
            targets.setdefault(side.sentence.article, text_map.to_column_span(side.start, side.end))
        beside: dict[int, tuple[int, int]] = {}  # what the other articles say of it
        for side in sides:
            for article, ref in self._nearest(side.sentence).items():
                if article not in targets:
                    beside.setdefault(article, self._span(ref))
        with _Quiet(self):
            for side in reversed(sides):
                self._columns[side.sentence.article].text.move_caret(side.sentence.sentence)
        self._bring_level(sides[0].sentence.article, targets, beside)

    def focus_next_column(self) -> None:
        """Gives the next column the keyboard, after the last the first."""
        if self._columns:
            focused = [i for i, one in enumerate(self._columns) if one.text.hasFocus()]
            self.focus_column((focused[0] + 1) % len(self._columns) if focused else 0)

    def focus_column(self, index: int) -> None:
        """Gives a column the keyboard and brings it into view."""
        column = self._columns[index]
        column.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(column, 0, 0)

    def show_place(self, article: int, start: int, end: int) -> None:
        """Brings places of a column's document into view; the other columns follow."""
        column = self._columns[article]
        top = column.text.top_of(start, end)
        if top is not None and not column.text.is_visible(top):
            height = column.text.viewport().height() * _COMFORTABLE
            column.text.scroll_to(max(round(top - height), 0))
        self._area.ensureWidgetVisible(column, 0, 0)

    def select_place(self, article: int, start: int, end: int) -> None:
        """Selects the words between places of a column's document."""
        text = self._columns[article].text
        cursor = text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        with _Quiet(self):
            text.setTextCursor(cursor)

    def _nearest(self, ref: Ref) -> dict[int, Ref]:
        return self._counterparts.nearest(ref) if self._counterparts is not None else {}

    def _span(self, ref: Ref) -> tuple[int, int]:
        return self._columns[ref.article].text.spans[ref.sentence]

    def _place_refs(self) -> frozenset[Ref]:
        return frozenset(side.sentence for side in self._place)

    def _chosen(self) -> frozenset[Ref]:
        if self._finding is not None:
            return self._place_refs()
        if self._selected is None or self._counterparts is None:
            return frozenset()
        return self._counterparts.of(self._selected) | {self._selected}

    def _refresh(self) -> None:
        """Gives every column its tints and marks, and lets the ribbons be drawn again."""
        if self._comparison is None:
            return
        chosen = self._chosen()
        self._links.choose(chosen, self._place_refs())
        marks = self._marks()
        for column in self._columns:
            column.text.set_chosen(self._levels(column.index, chosen))
            column.text.set_marks(marks[column.index])
        for gutter in self._gutters:
            gutter.update()

    def _levels(self, article: int, chosen: frozenset[Ref]) -> dict[int, TintLevel]:
        levels = {ref.sentence: TintLevel.COUNTERPART for ref in chosen if ref.article == article}
        if self._selected is not None and self._selected.article == article:
            levels[self._selected.sentence] = TintLevel.SELECTED
        return levels

    def _is_marked(self, finding: Finding) -> bool:
        if self._finding is not None and finding.id == self._finding.id:
            return True
        if self._shown_findings is not None:
            return finding.id in self._shown_findings
        return finding.severity > Severity.NIT

    def _marks(self) -> list[list[Mark]]:
        assert self._comparison is not None
        marks: list[list[Mark]] = [[] for _ in self._columns]
        for finding in self._comparison.findings:
            if not self._is_marked(finding):
                continue
            strong = self._finding is not None and finding.id == self._finding.id
            for side in all_sides(finding):
                article = side.sentence.article
                text_map = self._columns[article].text.text_map
                start, end = text_map.to_column_span(side.start, side.end)
                marks[article].append(Mark(start, end, finding.type, strong))
        return marks

    # levels and scrolling

    def _bring_level(
        self,
        leader: int,
        targets: dict[int, tuple[int, int]],
        beside: dict[int, tuple[int, int]] | None = None,
    ) -> None:
        """Brings targets to one height; what is ``beside`` them comes as near as its column can."""

        def bring() -> None:
            height = self._level_now(leader, targets)
            if height is not None and beside:
                self._join(height, beside)

        bring()
        self._held = bring
        for article in sorted(targets, key=lambda one: one == leader):  # the leader at any rate
            self._area.ensureWidgetVisible(self._columns[article], 0, 0)

    def _join(self, height: float, beside: dict[int, tuple[int, int]]) -> None:
        with _Quiet(self):
            for article, (start, end) in beside.items():
                top = self._columns[article].text.top_of(start, end)
                if top is not None:
                    self._columns[article].text.scroll_to(max(round(top - height), 0))

    def _level_now(self, leader: int, targets: dict[int, tuple[int, int]]) -> float | None:
        """The height to which the targets were brought; None before they are laid out."""
        tops: dict[int, float] = {}
        for article, (start, end) in targets.items():
            top = self._columns[article].text.top_of(start, end)
            if top is not None:
                tops[article] = top
        if leader not in tops:
            return None
        text = self._columns[leader].text
        height = tops[leader] - text.verticalScrollBar().value()
        if not text.is_visible(tops[leader]):
            height = text.viewport().height() * _COMFORTABLE
        longest = [self._columns[article].text.longest_scroll() for article in tops]
        found = scroll_sync.level(list(tops.values()), height, longest)
        with _Quiet(self):
            for article, scroll in zip(tops, found.scrolls, strict=True):
                self._columns[article].text.scroll_to(scroll)
        self._update_gutters()
        return found.height

    def _on_scrolled(self, leader: int) -> None:
        if not self._moving:
            self._held = None
            if self._sync and len(self._columns) > 1:
                with _Quiet(self):
                    self._links.follow(leader)
        self._update_gutters()

    # ribbons

    def _ribbons(self, left: int, width: float, height: float) -> Sequence[Ribbon]:
        return self._links.ribbons(left, width, height)

    def _update_gutters(self) -> None:
        for gutter in self._gutters:
            gutter.update()

    def _place_gutters(self) -> None:
        for index, gutter in enumerate(self._gutters):
            left, right = self._columns[index], self._columns[index + 1]
            one, other = left.text_area(), right.text_area()
            start = left.mapTo(self._host, one.topRight() + QPoint(1, 0))
            end = right.mapTo(self._host, other.bottomLeft())
            gutter.setGeometry(QRect(start, end - QPoint(1, 0)))
            gutter.raise_()
        self._update_gutters()

    def _on_settled(self) -> None:
        """After the columns were laid out again: gutters in place, the chosen level again."""
        self._place_gutters()
        if self._held is not None:
            self._held()

    # Qt's own events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._settle.start()

    def _paths(self, event: QDropEvent) -> list[str]:
        urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
        return [url.toLocalFile() for url in urls if url.isLocalFile()]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if self._paths(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        if self._paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        paths = self._paths(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _on_text_entered(self, article: int, sentence: int) -> None:
        ref = Ref(article, sentence)
        self.select_sentence(ref)
        self.sentence_selected.emit(ref)


class _Quiet:
    """While it lasts, scrolling is the program's own and no column follows another."""

    def __init__(self, view: ColumnsView) -> None:
        self._view = view
        self._before = False

    def __enter__(self) -> None:
        self._before, self._view._moving = self._view._moving, True

    def __exit__(self, *_: object) -> None:
        self._view._moving = self._before
