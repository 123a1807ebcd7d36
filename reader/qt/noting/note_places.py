"""Where the notes stand: found anew after each change, and marked in the columns."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.compared import Comparison
from reader.core.notes import Note, PlacedSpot, Spot
from reader.core.placed_notes import PlacedNotes
from reader.core.progress import Checkpoint
from reader.core.session import Change, Session
from reader.core.values import dataclass
from reader.qt.columns.turns import Turns
from reader.qt.main_window import MainWindow
from reader.qt.noting.arrangement import Arrangement
from reader.qt.noting.marking_notes import ByArticle, NoteMarking, by_article
from reader.qt.noting.subjects import About
from reader.qt.tasks import Runner

Place = tuple[int, int, int]  # an article's place and code points of its text


@dataclass(frozen=True, slots=True)
class _Found:
    """Notes that were placed; if they are many others than before, also sorted already."""

    shown: PlacedNotes
    arranged: Arrangement | None = None
    by_article: ByArticle | None = None


class NotePlaces(QObject):
    """Places notes among the open articles, on another thread where the window would be held up.

    ``placed`` tells that notes stand elsewhere or are others: the PlacedNotes before, and the
    Arrangement if it was made already, else None. What a step changes is placed once the step is
    with the writer: whoever writes listens to the undo stack first.
    """

    placed = Signal(object, object)
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        undo_stack: QUndoStack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._shown = PlacedNotes()
        self._comparison: Comparison | None = None  # as shown, also while it is worked out anew
        self._marking = NoteMarking()
        self._unmarked: dict[int, None] = {}  # articles whose columns show other notes yet
        self._turns = Turns(self)
        self._waits = QTimer(self)  # for what changes notes and is no step
        self._waits.setSingleShot(True)
        self._waits.setInterval(0)
        self._waits.timeout.connect(self.place)
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self.bug_found)
        session.listen(self._on_session_changed)
        undo_stack.indexChanged.connect(self._on_stack_index_changed)

    @property
    def shown(self) -> PlacedNotes:
        """All notes as they are placed now."""
        return self._shown

    @property
    def comparison(self) -> Comparison | None:
        """The comparison that is shown, also while another is worked out."""
        return self._comparison

    @property
    def busy(self) -> bool:
        """Whether places of notes are being looked for."""
        return self._runner.busy

    def shut_down(self) -> None:
        """Waits until nothing runs."""
        self._runner.close()

    # asking

    def of_spots(self, spots: Iterable[Spot]) -> frozenset[Place]:
        """Where spots made just now stand."""
        contents = {one.sha256: n for n, one in enumerate(self._session.articles)}
        return frozenset(
            (contents.get(one.article, -1), one.anchor.start, one.anchor.end) for one in spots
        )

    def of_note(self, note: Note) -> frozenset[Place]:
        """Where a note stands."""
        place = self._shown.placed.get(note.id)
        spots: Iterable[PlacedSpot | None] = place.spots if place is not None else ()
        return frozenset((one.article, one.start, one.end) for one in spots if one is not None)

    def near(self, about: About) -> list[Note]:
        """The notes of the same kind as a subject that stand in some of its articles."""
        articles = {place[0] for place in self.of_spots(about.spots)}
        return [one for one in self._marking.notes_in(articles) if one.on is about.on]

    def covers(self, note: Note, places: frozenset[Place]) -> bool:
        """Whether a highlight holds all of these places."""
        own = self.of_note(note)
        return bool(own) and all(
            any(a == b and s <= start and end <= e for b, s, e in own) for a, start, end in places
        )

    # placing

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.ARTICLES:
            self._comparison = None  # placed once the columns show the articles
        elif change is Change.COMPARISON:
            self._comparison = self._session.comparison
            self.place()
        elif change is Change.NOTES:
            self._waits.start()

    @Slot()
    def _on_stack_index_changed(self) -> None:
        if self._waits.isActive():
            self.place()

    @Slot()
    def place(self) -> None:
        """Places the notes in the articles that the columns show now."""
        self._waits.stop()
        notes, articles = self._session.notes, self._session.articles
        comparison, shown = self._comparison, self._shown
        at_once = shown.quickly_with(notes, articles, comparison)
        if at_once is not None:
            self._runner.abandon()
            self._take(_Found(at_once))
            return
        order = self._window.notes.model.order

        def work(checkpoint: Checkpoint) -> _Found:
            found = shown.with_notes(notes, articles, comparison, checkpoint)
            if found.articles == shown.articles and found.is_little_since(shown):
                return _Found(found)
            return _Found(found, Arrangement.of(found, order), by_article(found))

        self._runner.start(work)
        self._window.notes.set_busy(True)

    @Slot(object)
    def _on_runner_finished(self, found: _Found) -> None:
        notes, articles = found.shown.notes, found.shown.articles
        if notes is not self._session.notes or articles != self._session.articles:
            self.place()
        else:
            self._take(found)

    def _take(self, found: _Found) -> None:
        before, self._shown = self._shown, found.shown
        self._window.notes.set_busy(False)
        changed = self._marking.update(found.shown, found.by_article)
        self.placed.emit(before, found.arranged)
        self._mark(changed)

    # marking

    def _mark(self, articles: Iterable[int]) -> None:
        """Marks notes in the columns: those on screen at once, the others one in a turn."""
        on_screen = self._window.columns.row.on_screen
        for article in articles:
            if article in on_screen:
                self._unmarked.pop(article, None)
                self._window.columns.show_notes(article, self._marking.of(article))
            else:
                self._unmarked[article] = None
        if self._unmarked:
            self._turns.later(self._mark_one)

    def _mark_one(self) -> None:
        article = next(iter(self._unmarked), None)
        if article is not None:
            del self._unmarked[article]
            self._window.columns.show_notes(article, self._marking.of(article))
        if self._unmarked:
            self._turns.later(self._mark_one)
