"""Edit ▸ Find: what is looked for, where, which hit is current, and showing it in the columns."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Ref
from reader.core.article import Article
from reader.core.compared import siglum
from reader.core.errors import ReaderError
from reader.core.progress import Checkpoint, unwatched
from reader.core.session import Session
from reader.core.text_search import Query
from reader.qt.choosing import Choosing
from reader.qt.columns.passages import TextMap
from reader.qt.covering import ARTICLES
from reader.qt.main_window import MainWindow
from reader.qt.search.found_model import sentence_at, sentence_name
from reader.qt.search.hits import Hits, Searcher
from reader.qt.tasks import Runner

# Code points that are searched while the user waits, in 5 ms here; longer texts go to the pool.
_AT_ONCE = 80_000
_LONGEST_WORDS = 200  # code points of selected text that are taken as what to find


class Searching(QObject):
    """Finds words in one column or in all, and walks from hit to hit.

    ``hits_changed`` follows each search. Typing shows the nearest hit and leaves what is chosen
    alone; a step to the next one chooses its sentence, as clicking it would.
    """

    hits_changed = Signal(object)  # Hits
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        choosing: Choosing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._choosing = choosing
        self._bar, self._panel = window.find_bar, window.found
        self._searcher = Searcher()
        self._hits = Hits()
        self._current: int | None = None
        self._article = 0  # which one is searched when not all are
        self._from = (0, 0)  # article and code point where the search began
        self._steps = 0  # asked for while a long text is being searched
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self._on_runner_failed)
        choices = window.choices
        choices.find.triggered.connect(self.open_in_article)
        choices.find_in_all.triggered.connect(self.open_in_all)
        choices.find_next.triggered.connect(self.go_to_next)
        choices.find_previous.triggered.connect(self.go_to_previous)
        self._bar.query_changed.connect(self._on_bar_query_changed)
        self._bar.scope_changed.connect(self._on_bar_scope_changed)
        self._bar.next_requested.connect(self.go_to_next)
        self._bar.previous_requested.connect(self.go_to_previous)
        self._bar.list_requested.connect(self._on_bar_list_requested)
        self._bar.closed.connect(self._on_bar_closed)
        self._panel.hit_requested.connect(self.go_to)
        self._refresh_choices()

    @property
    def hits(self) -> Hits:
        """What was found last."""
        return self._hits

    @property
    def current(self) -> int | None:
        """The number of the current hit, from 0."""
        return self._current

    @property
    def busy(self) -> bool:
        """Whether a long text is being searched."""
        return self._runner.busy

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._runner.close()

    # opening

    @Slot()
    def open_in_article(self) -> None:
        """Opens the bar for the column that has the keyboard."""
        self._open(in_all=False)

    @Slot()
    def open_in_all(self) -> None:
        """Opens the bar for all columns, and the list of what is found."""
        self._open(in_all=True)
        self._window.docks.show("found")

    @Slot(str)
    def find_in_all(self, words: str) -> None:
        """Lists the places where words stand in all articles."""
        self._open(in_all=True, words=words)
        self._window.docks.show("found")

    def _open(self, *, in_all: bool, words: str = "") -> None:
        if not self._session.articles:
            return
        self._window.centre.show_page(ARTICLES)
        if not self._bar.isAncestorOf(QApplication.focusWidget() or self._window):
            self._begin_at_caret()
            words = words or self._selected_words()
        self._bar.name_article(siglum(self._article))
        self._bar.open(in_all=in_all, words=words)
        self._search()

    def _begin_at_caret(self) -> None:
        columns = self._window.columns.columns
        self._article = min(self._choosing.current_column, len(columns) - 1)
        text = columns[self._article].text
        place = text.textCursor().selectionStart()
        if not text.viewport().rect().intersects(text.cursorRect()):
            place = text.visible_places()[0]  # what is read matters more than where the caret is
        self._from = (self._article, text.text_map.to_text(place))

    def _selected_words(self) -> str:
        column = self._window.columns.columns[self._article].text
        cursor = column.textCursor()
        if not cursor.hasSelection():
            return ""
        start = column.text_map.to_text(cursor.selectionStart())
        end = column.text_map.to_text(cursor.selectionEnd())
        words = self._session.articles[self._article].text[start:end].strip()
        return words if len(words) <= _LONGEST_WORDS and "\n" not in words else ""

    # searching

    def _searched(self) -> dict[int, tuple[Article, TextMap]]:
        columns = self._window.columns.columns
        found = {}
        for place, (article, column) in enumerate(
            zip(self._session.articles, columns, strict=False)
        ):
            if self._bar.in_all or place == self._article:
                found[place] = (article, column.text.text_map)
        return found

    def _search(self) -> None:
        query = self._bar.query
        articles = self._searched()
        size = sum(len(article.text) for article, _ in articles.values())
        if query.is_empty or size <= _AT_ONCE:
            self._runner.abandon()
            self._take(self._searcher.look(articles, query, unwatched))
            return
        self._bar.show_busy()
        searcher = self._searcher

        def work(checkpoint: Checkpoint) -> Hits:
            return searcher.look(articles, query, checkpoint)

        self._runner.start(work)

    @Slot(object)
    def _on_runner_finished(self, hits: Hits) -> None:
        self._take(hits)

    @Slot(object)
    def _on_runner_failed(self, error: Exception) -> None:
        self._take(Hits())
        if not isinstance(error, ReaderError):
            self.bug_found.emit(error)

    def _take(self, hits: Hits) -> None:
        self._hits = hits
        self._current = hits.first_from(*self._from)
        if self._bar.in_all:
            self._panel.show_hits(self._session, hits)
        self._show_current()
        self._reveal()
        self.hits_changed.emit(hits)
        self._refresh_choices()
        steps, self._steps = self._steps, 0
        if steps:
            # The first step of a search that was awaited goes to the first hit itself.
            self._step(steps - 1 if steps > 0 else steps)

    def _show_current(self) -> None:
        """Paints the hits in the columns, and the current one more strongly."""
        places = {one.article: one.places for one in self._hits.articles}
        current: dict[int, int] = {}
        if self._current is not None:
            one, inside = self._hits.at(self._current)
            current[one.article] = inside
        for place, column in enumerate(self._window.columns.columns):
            column.text.set_hits(places.get(place, ()), current.get(place))
        self._bar.show_count(self._current, self._hits.count, more=self._hits.more)
        if self._bar.in_all:
            self._panel.set_current(self._current)

    def _reveal(self) -> None:
        if self._current is not None:
            one, inside = self._hits.at(self._current)
            self._window.columns.show_place(one.article, *one.places[inside])

    # walking

    @Slot()
    def go_to_next(self) -> None:
        """Goes to the hit after the current one, after the last to the first."""
        self._walk(1)

    @Slot()
    def go_to_previous(self) -> None:
        """Goes to the hit before the current one, before the first to the last."""
        self._walk(-1)

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Goes to a hit and chooses its sentence."""
        if not 0 <= number < self._hits.count:
            return
        self._window.centre.show_page(ARTICLES)
        self._current = number
        one, inside = self._hits.at(number)
        span = one.spans[inside]
        self._from = (one.article, span.start)
        comparison = self._session.comparison
        if comparison is not None:
            sentence = sentence_at(comparison, one.article, span.start)
            if sentence is not None:
                self._choosing.show_sentence(Ref(one.article, sentence))
        self._show_current()
        self._reveal()
        where = sentence_name(comparison, one.article, span.start)
        told = self.tr("{0}: place {1} of {2}")
        self._window.status.tell(told.format(where, number + 1, self._hits.count))

    def _walk(self, step: int) -> None:
        if self._bar.query.is_empty:
            self.open_in_article()
            return
        if self._runner.busy:
            self._steps += step
            return
        if not self._bar.isVisible():
            self._begin_at_caret()
            self._bar.name_article(siglum(self._article))
            self._bar.show()
            self._search()
            self._steps = step if self._runner.busy else 0
        elif not self._bar.in_all and self._choosing.current_column != self._article:
            # The user went to another column meanwhile: the search goes on there.
            self._begin_at_caret()
            self._bar.name_article(siglum(self._article))
            self._search()
            self._steps = step if self._runner.busy else 0
            step = 0 if step > 0 else step
        if not self._runner.busy:
            self._step(step)

    def _step(self, step: int) -> None:
        if self._current is None:
            return
        count = self._hits.count
        target = self._current + step
        self.go_to(target % count)
        if target >= count:
            self._window.status.tell(self.tr("From the beginning again."))
        elif target < 0:
            self._window.status.tell(self.tr("From the end again."))

    # what others do

    @Slot(Query)
    def _on_bar_query_changed(self, _query: Query) -> None:
        self._search()

    @Slot(bool)
    def _on_bar_scope_changed(self, in_all: bool) -> None:
        if self._bar.isVisible():
            if in_all:
                self._window.docks.show("found")
            self._search()

    @Slot()
    def _on_bar_list_requested(self) -> None:
        if not self._bar.in_all:
            self._bar.scope.setCurrentIndex(1)
        self._window.docks.show("found")
        self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_bar_closed(self) -> None:
        """The keyboard goes back to the text, with the hit selected as in a browser."""
        self._runner.abandon()
        for column in self._window.columns.columns:
            column.text.set_hits((), None)
        columns, centre = self._window.columns, self._window.centre
        if centre.page != ARTICLES:
            centre.focus_page()
            return
        if self._current is None or not columns.columns:
            columns.focus_column(self._article)
            return
        one, inside = self._hits.at(self._current)
        columns.select_place(one.article, *one.places[inside])
        columns.focus_column(one.article)

    @Slot()
    def show_articles(self) -> None:
        """Searches the articles that the columns show now."""
        self._searcher.keep(self._session.articles)
        self._article, self._from = 0, (0, 0)
        if not self._session.articles:
            self._runner.abandon()
            self._bar.hide()
            self._take(Hits())
        elif self._bar.isVisible():
            self._bar.name_article(siglum(0))
            self._search()
        else:
            self._hits, self._current = Hits(), None
            self._panel.show_hits(self._session, self._hits)
        self._refresh_choices()

    @Slot()
    def show_comparison(self) -> None:
        """Names the sentences of the hits, and marks them again in the columns."""
        if self._bar.in_all:
            self._panel.show_hits(self._session, self._hits)
        if self._bar.isVisible():
            self._show_current()

    def _refresh_choices(self) -> None:
        choices, there = self._window.choices, bool(self._session.articles)
        for action in (choices.find, choices.find_in_all):
            action.setEnabled(there)
        for action in (choices.find_next, choices.find_previous):
            action.setEnabled(there and not self._bar.query.is_empty)
