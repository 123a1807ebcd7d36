"""The reading surface: the articles side by side, their links, and what the user chose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from reader.core.alignment.links import Ref
from reader.core.article import Article, Kind
from reader.core.compared import Comparison
from reader.core.discrepancies.finding import Finding, Type
from reader.qt.columns.article_column import ArticleColumn
from reader.qt.columns.article_text import ArticleText
from reader.qt.columns.chosen import Chosen
from reader.qt.columns.column_links import ColumnLinks
from reader.qt.columns.column_row import ColumnRow
from reader.qt.columns.columns_state import remembered, state_of
from reader.qt.columns.counterparts import Counterparts
from reader.qt.columns.levels import Levels
from reader.qt.columns.marking import Marked, Marking
from reader.qt.columns.matrix_strip import MatrixStrip
from reader.qt.columns.note_layer import NoteMark
from reader.qt.columns.ribbon_geometry import Ribbon
from reader.qt.columns.ribbons import Gutter
from reader.qt.columns.text_layers import Badge
from reader.qt.columns.turns import Turns
from reader.qt.reservations import article_notes
from reader.qt.theme import Theme, load_theme

_MATRIX_FROM = 4  # articles; fewer are seen side by side


class ColumnsView(QWidget):
    """Articles side by side; selecting a sentence brings its counterparts level."""

    sentence_selected = Signal(object)  # Ref; by the user only
    claim_requested = Signal(str)
    notes_requested = Signal(tuple)  # ids
    furniture_requested = Signal()  # what is to be shown stands in it, and it is left out
    files_dropped = Signal(list)  # of paths

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._comparison: Comparison | None = None
        self._counterparts: Counterparts | None = None
        self._marking: Marking | None = None
        self._links = ColumnLinks((), None)
        self._levels = Levels(lambda: [column.text for column in self.columns])
        self._chosen = Chosen()
        self._marked: list[Marked] = []
        self._seen: tuple[int, ...] = ()
        self._moving = False
        self._sync = True
        self._turns = Turns(self)
        self._overview = True
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
        self.matrix = MatrixStrip(self._theme, self._turns, self)
        self.matrix.claim_requested.connect(self.claim_requested)
        self.matrix.hide()
        self._row = ColumnRow(self._theme, self._ribbons, self._turns, self)
        self._row.column_added.connect(self._on_row_column_added)
        self._row.placed.connect(self._on_row_placed)
        page = QWidget(self)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.matrix)
        rows.addWidget(self._row, 1)
        self._page = page
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(page)

    # what is shown

    @property
    def columns(self) -> Sequence[ArticleColumn]:
        """All columns in the order of the articles, also hidden ones."""
        return self._row.columns

    @property
    def row(self) -> ColumnRow:
        """The columns as they stand on screen."""
        return self._row

    @property
    def gutters(self) -> Sequence[Gutter]:
        """The gutters on screen; the first lies between the first and the second column there."""
        return self._row.gutters

    @property
    def selected(self) -> Ref | None:
        """The chosen sentence."""
        return self._chosen.sentence

    def prepare(self, articles: Sequence[Article], then: Callable[[], object]) -> None:
        """Makes columns for articles that ``then`` shows, without holding the window up."""
        self._row.spare.prepare(articles, then)

    def show_articles(self, articles: Sequence[Article], *, reading: bool = False) -> None:
        """Shows the text at once, without sentences or links.

        Without articles it says how to open some, or that they are being read.
        """
        self._forget()
        self._empty.setText(self.tr("Reading articles…") if reading else self._invitation)
        warned = any(article.warnings for article in articles)
        with self._quietly():
            self._row.set_count(len(articles))
            for column, article in zip(self.columns, articles, strict=True):
                if column.article != article:
                    column.show_article(article)
                column.header.show_notes((), reserve=warned)
                column.text.set_sentences(())
                column.text.set_marks(())
                column.overview.show_linked(None)
                column.overview.show_passages(())
                column.overview.show_chosen(())
        self._links = ColumnLinks([column.text for column in self.columns], None)
        self._show_matrix(None)
        self._stack.setCurrentWidget(self._page if articles else self._empty)
        self._settle.start()

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows links, marks and ribbons; text that is on screen already stays where it is."""
        articles = [one.article for one in comparison.articles]
        if [column.article for column in self.columns] != articles:
            self.show_articles(articles)
        else:
            self._forget()
        self._comparison = comparison
        self._counterparts = Counterparts(comparison)
        notes = article_notes(comparison)
        reserve = any(notes) or any(article.warnings for article in articles)
        for column, compared, own in zip(self.columns, comparison.articles, notes, strict=True):
            column.text.set_sentences(compared.sentences)
            linked = self._counterparts.linked_in(column.index)
            column.text.set_linked(linked)
            column.overview.show_linked(linked)
            column.header.show_notes(own, reserve=reserve)
        self._marking = Marking(comparison, [column.text.text_map for column in self.columns])
        self._links = ColumnLinks([one.text for one in self.columns], self._counterparts)
        self._show_matrix(comparison)
        self._show_marks()
        self._choose(Chosen())
        self._settle.start()

    def clear(self) -> None:
        """Shows no article and says how to open some."""
        self.show_articles(())

    def _forget(self) -> None:
        self._comparison = self._counterparts = self._marking = None
        self._chosen = Chosen()
        self._marked = []
        self._levels.release()
        self._links = ColumnLinks((), None)

    def _show_matrix(self, comparison: Comparison | None) -> None:
        self.matrix.show_comparison(comparison)
        many = comparison is not None and len(comparison.articles) >= _MATRIX_FROM
        self.matrix.setVisible(many and self._overview and bool(self.matrix.matrix.claims))

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        with self._quietly():
            self._row.set_theme(theme)
        self.matrix.set_theme(theme)
        self._settle.start()

    def set_zoom(self, percent: int) -> None:
        """Sets the text at a size in per cent of the theme's."""
        with self._quietly():
            self._row.set_zoom(percent)
        self._on_settled()  # at once: heads of another height would have all painted twice

    def set_sync(self, on: bool) -> None:
        """Whether the columns scroll together; selecting brings counterparts level either way."""
        self._sync = on

    def set_lock(self, action: QAction) -> None:
        """The lock between the columns is the same switch as this action."""
        self._row.lock.follow(action)

    def set_base(self, base: int | None) -> None:
        """Which article stays at the left edge while the others scroll sideways."""
        with self._quietly():
            self._row.set_base(base)

    def set_hidden(self, hidden: Collection[int]) -> None:
        """Which articles' columns are not shown; they stay in the comparison."""
        with self._quietly():
            self._row.set_hidden(hidden)

    def set_overview(self, shown: bool) -> None:
        """Whether the overview strips are shown, or scroll bars in their place."""
        self._overview = shown
        self._row.set_overview(shown)
        self._show_matrix(self._comparison)

    def set_separators(self, on: bool) -> None:
        """Whether a thin mark stands between sentences."""
        for column in self.columns:
            column.text.set_separators(on)

    def set_furniture(self, shown: bool) -> None:
        """Whether menus, links to other pages and the like are shown."""
        without = frozenset() if shown else frozenset({Kind.FURNITURE})
        for column in self.columns:
            column.text.set_without(without)

    def set_visible_findings(self, ids: Iterable[str] | None) -> None:
        """Marks the words of these findings only; None marks all but the nits."""
        if self._marking is not None:
            self._marking.show_only(ids)
            self._show_marks()

    def show_notes(self, article: int, marks: Iterable[NoteMark]) -> None:
        """Highlights words of an article and puts signs beside lines; code points of its text."""
        if not 0 <= article < len(self.columns):
            return
        text = self.columns[article].text
        own = sorted(marks, key=lambda one: (one.start, one.end))
        spans = text.text_map.to_column_spans((one.start, one.end) for one in own)
        text.set_notes(
            NoteMark(start, end, one.colour, one.ground, one.notes, one.tip)
            for one, (start, end) in zip(own, spans, strict=True)
        )
        if article in self._row.on_screen:
            self._row.update_gutters()

    # what is chosen

    def select_sentence(self, ref: Ref, reveal: bool = True) -> None:
        """Selects a sentence; with ``reveal`` its counterparts come level in the other columns.

        A sentence with no counterpart leaves the other columns where they are.
        """
        if self._comparison is None:
            return
        if self.columns[ref.article].text.is_left_out(self._span(ref)[0]):
            self.furniture_requested.emit()
        chosen = replace(self._chosen, sentence=ref)
        if ref not in chosen.met:
            chosen = Chosen(ref)
        self._choose(chosen)
        with self._quietly():
            self.columns[ref.article].text.move_caret(ref.sentence)
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
        if self._comparison is None or self._marking is None:
            return
        here = (finding.sides, *finding.also)[place] if finding else ()
        sides = sorted(here, key=lambda side: side.sentence != first)  # else as they stand
        self._choose(Chosen(sides[0].sentence if sides else None, finding, tuple(sides)))
        if not sides:
            self._levels.release()
            return
        targets = self._marking.targets(sides)
        beside: dict[int, tuple[int, int]] = {}  # what the other articles say of it
        for side in sides:
            for article, ref in self._nearest(side.sentence).items():
                if article not in targets:
                    beside.setdefault(article, self._span(ref))
        with self._quietly():
            for side in reversed(sides):
                self.columns[side.sentence.article].text.move_caret(side.sentence.sentence)
        self._bring_level(sides[0].sentence.article, targets, beside)

    def show_place(self, article: int, start: int, end: int) -> None:
        """Brings words into view, places of the document, and what belongs to them beside it."""
        if not 0 <= article < len(self.columns):
            return
        self._row.reveal(article)
        text = self.columns[article].text
        if text.is_left_out(start):
            self.furniture_requested.emit()
        top = text.top_of(start, max(end, start + 1))
        if top is None or text.is_visible(top):
            return
        text.scroll_to(max(round(top - text.viewport().height() * 0.3), 0))

    def select_place(self, article: int, start: int, end: int) -> None:
        """Selects words, places of the document, as the mouse does."""
        if 0 <= article < len(self.columns):
            with self._quietly():
                self.columns[article].text.select(start, end)

    def focus_column(self, article: int) -> None:
        """Gives a column the keyboard, and brings it on screen."""
        self._row.focus_column(article)

    def focus_next_column(self) -> None:
        """Gives the next shown column the keyboard, after the last the first."""
        self._row.focus_beside(1)

    def focus_previous_column(self) -> None:
        """Gives the shown column before it the keyboard, before the first the last."""
        self._row.focus_beside(-1)

    def scroll_sideways(self, columns: int) -> None:
        """Scrolls so many columns to the right, or to the left when negative."""
        self._row.scroll_columns(columns)

    def show_passages(self, passages: Mapping[int, tuple[int, int]]) -> None:
        """Brings one stretch of several articles level, each in code points of its text.

        The first one's column stays where it is when the stretch is in view.
        """
        if self._comparison is None or not passages:
            return
        targets = {}
        for article, span in passages.items():
            targets[article] = self.columns[article].text.text_map.to_column_span(*span)
            self._row.reveal(article)
        self._bring_level(next(iter(targets)), targets)

    def _nearest(self, ref: Ref) -> Mapping[int, Ref]:
        return self._counterparts.nearest(ref) if self._counterparts is not None else {}

    def _span(self, ref: Ref) -> tuple[int, int]:
        return self.columns[ref.article].text.spans[ref.sentence]

    def _choose(self, chosen: Chosen) -> None:
        """Tints what is chosen and what it is linked with, and draws its ribbons strongly."""
        assert self._counterparts is not None
        before, self._chosen = self._chosen.finding, chosen
        if chosen.finding is not before:
            self._show_marks()
        self._links.choose(chosen.refs(self._counterparts), chosen.met)
        levels, badges = chosen.levels(self._counterparts), self._badges()
        for column in self.columns:
            own = badges.get(column.index, [])
            column.text.set_chosen(levels.get(column.index, {}))
            column.text.set_badges(own)
            types = [(one.place, one.what) for one in own if isinstance(one.what, Type)]
            column.overview.show_chosen(types)
        self._row.update_gutters()
        self.matrix.show_claim(chosen.claim(self._counterparts))

    def _badges(self) -> Mapping[int, list[Badge]]:
        """Per article what stands beside the words of the chosen finding or sentence."""
        assert self._marking is not None
        assert self._counterparts is not None
        chosen, badges = self._chosen, defaultdict[int, list[Badge]](list)
        if chosen.finding is not None:
            for side in chosen.sides:
                badge = Badge(self._marking.span(side)[0], chosen.finding.type)
                badges[side.sentence.article].append(badge)
        elif chosen.sentence is not None and chosen.is_alone(self._counterparts):
            # Beside a sentence that no other article reports; there is room for five letters.
            alone = Badge(self._span(chosen.sentence)[0], self.tr("only"))
            badges[chosen.sentence.article].append(alone)
        return badges

    def _show_marks(self) -> None:
        """Marks the words of the findings that are shown, in those columns where it changes."""
        if self._marking is None:
            return
        before, self._marked = self._marked, []
        for column in self.columns:
            marks, marked = self._marking.marked(column.index, self._chosen.finding)
            if column.index >= len(before) or before[column.index] != marked:
                column.text.show_marks(marks)
                column.overview.show_passages(marked.passages)
            self._marked.append(marked)

    # levels and scrolling

    @property
    def _texts(self) -> Sequence[ArticleText]:
        return [column.text for column in self.columns]

    def _bring_level(
        self,
        leader: int,
        targets: Mapping[int, tuple[int, int]],
        beside: Mapping[int, tuple[int, int]] | None = None,
    ) -> None:
        if self._chosen.finding is not None:
            for article in sorted(targets, key=lambda one: one == leader):
                self._row.reveal(article)
        self._row.reveal(leader)
        with self._quietly():
            self._levels.bring(leader, targets, beside)
        self._row.update_gutters()

    def _on_scrolled(self, leader: int) -> None:
        if not self._moving:
            self._levels.release()
            if self._sync:
                with self._quietly():
                    self._links.follow(leader, self._row.on_screen)
        self._row.update_gutters()

    def _on_row_placed(self) -> None:
        """Columns that come on screen go to what the others show."""
        seen = self._row.on_screen
        new = [article for article in seen if article not in self._seen]
        leaders = sorted(self._seen, key=lambda article: article not in seen)
        self._seen = seen
        known = bool(leaders) and leaders[0] < len(self.columns) == len(self._links.texts)
        if new and known and self._sync:
            with self._quietly():
                self._links.follow(leaders[0], new)
        self._settle.start()

    def _on_settled(self) -> None:
        """After the columns were laid out again: gutters in place, the chosen level again."""
        self._settle.stop()
        self._row.fit_heads()
        self._row.replace_gutters()
        with self._quietly():
            self._levels.bring_again()
        self._row.update_gutters()

    def _ribbons(self, left: int, right: int, width: float, height: float) -> Sequence[Ribbon]:
        return self._links.ribbons(left, right, width, height)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """While it lasts, scrolling is the program's own and no column follows another."""
        before, self._moving = self._moving, True
        try:
            yield
        finally:
            self._moving = before

    # what is remembered of a set

    def state(self) -> dict[str, object]:
        """How the set is looked at: values for a JSON file."""
        return state_of(self)

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Looks at the set as when that was told; whatever does not fit is passed over."""
        remembered(self, state)

    # Qt's own events

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._row.focus_again()  # the page was given the keyboard: here only texts hear keys

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self.isVisible():
            self._on_settled()  # the columns have their places: else all are painted twice
        else:
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

    def _on_row_column_added(self, index: int) -> None:
        text = self.columns[index].text
        text.sentence_entered.connect(partial(self._on_text_entered, index))
        text.sentence_chosen.connect(partial(self._on_text_entered, index))
        text.scrolled.connect(partial(self._on_scrolled, index))
        text.laid_out.connect(self._settle.start)
        self.columns[index].notes_requested.connect(self.notes_requested)

    def _on_text_entered(self, article: int, sentence: int) -> None:
        ref = Ref(article, sentence)
        self.select_sentence(ref)
        self.sentence_selected.emit(ref)
