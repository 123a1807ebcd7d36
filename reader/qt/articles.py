"""What the user does with the open articles: hide, pin, move, close, check their details."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.session import Session
from reader.qt.article_details import ArticleDetails
from reader.qt.choosing import Choosing
from reader.qt.commands import ChangeArticles
from reader.qt.main_window import MainWindow
from reader.qt.opening import Opening
from reader.qt.shown_articles import ShownArticles


class Articles(QObject):
    """Carries out what the articles panel and View ▸ Articles ask for.

    To be made before whoever shows the session's articles listens to it: the panel must know of a
    change before anything is painted. ``told`` carries sentences, and whether they are problems.
    """

    told = Signal(list, bool)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        undo_stack: QUndoStack,
        opening: Opening,
        details: ArticleDetails,
        choosing: Choosing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._undo_stack = undo_stack
        self._opening = opening
        self.details = details
        self._choosing = choosing
        self._new: tuple[str, ...] = ()  # content of the articles that were just opened
        self.shown = ShownArticles(session, self)
        window.articles.read(session, self.shown)
        self._connect_panel()
        self._connect_choices()
        opening.added.connect(self._on_opening_added)
        opening.reading.connect(self._on_opening_reading)
        opening.settled.connect(self._on_opening_settled)
        details.looked_at.connect(self.forget_new)
        details.told.connect(self.told)
        self.shown.changed.connect(self._apply)
        choosing.current_changed.connect(self._refresh_choices)
        self._apply()

    def _connect_panel(self) -> None:
        panel = self._window.articles
        panel.open_requested.connect(self._window.choices.open_articles.trigger)
        panel.column_requested.connect(self.go_to)
        panel.hidden_requested.connect(self.hide)
        panel.only_requested.connect(self.shown.show_only)
        panel.all_requested.connect(self.shown.show_all)
        panel.base_requested.connect(self.shown.pin)
        panel.move_requested.connect(self.move)
        panel.close_requested.connect(self._opening.close_article)
        panel.details_requested.connect(self.details.show)
        panel.reading_requested.connect(self.details.read_again)
        panel.check_requested.connect(self.check_new)
        panel.check_dismissed.connect(self.forget_new)
        self._window.findings.filter_changed.connect(panel.set_listed)

    def _connect_choices(self) -> None:
        choices = self._window.choices
        choices.article_details.triggered.connect(lambda: self.details.show(self._current))
        choices.read_again.triggered.connect(lambda: self.details.read_again(self._current))
        choices.hide_article.triggered.connect(lambda: self.hide(self._current, True))
        choices.show_all_articles.triggered.connect(self.shown.show_all)
        choices.pin_base.triggered.connect(self._on_pin_base_triggered)
        choices.move_left.triggered.connect(lambda: self.move(self._current, self._current - 1))
        choices.move_right.triggered.connect(lambda: self.move(self._current, self._current + 1))

    @property
    def new(self) -> list[int]:
        """The places of the articles that were just opened and not looked at yet."""
        articles = self._session.articles
        return [place for place, one in enumerate(articles) if one.sha256 in self._new]

    @property
    def _current(self) -> int:
        """The place of the article that the menu's actions mean."""
        return self._choosing.current_column

    @Slot(int)
    def go_to(self, place: int) -> None:
        """Gives a column the keyboard, and shows it if it was hidden."""
        if 0 <= place < len(self._session.articles):
            self.shown.hide(place, False)
            self._window.columns.focus_column(place)

    @Slot(int, bool)
    def hide(self, place: int, hidden: bool) -> None:
        """Hides a column or shows it; the last that is shown stays."""
        if not self.shown.hide(place, hidden):
            told = self.tr("This is the only column that is shown, so it was not hidden.")
            self.told.emit([told], False)

    @Slot(int, int)
    def move(self, old: int, new: int) -> None:
        """Moves an article to another place among the columns."""
        articles = list(self._session.articles)
        if old != new and 0 <= old < len(articles) and 0 <= new < len(articles):
            articles.insert(new, articles.pop(old))
            text = self.tr("move article")
            self._undo_stack.push(ChangeArticles(self._session, articles, text))

    @Slot()
    def check_new(self) -> None:
        """Shows the details of the first article that was just opened."""
        new = self.new
        self.forget_new()
        if new:
            self.details.show(new[0])

    @Slot()
    def forget_new(self) -> None:
        """Offers no longer to check what was opened."""
        self._new = ()
        self._window.articles.show_new(0)

    @Slot()
    def show_articles(self) -> None:
        """Hides and pins the columns of articles that have come to stand there."""
        self._window.articles.show_new(len(self.new))
        self._apply()

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self.details.shut_down()

    def _apply(self) -> None:
        """Hides and pins the columns."""
        columns = self._window.columns
        for name, value in (("set_hidden", self.shown.hidden), ("set_base", self.shown.base)):
            act = getattr(columns, name, None)
            if act is not None:
                act(value)
        self._refresh_choices()

    @Slot()
    def _refresh_choices(self) -> None:
        choices, count = self._window.choices, len(self._session.articles)
        here, shown = self._current < count, count - len(self.shown.hidden)
        choices.article_details.setEnabled(here)
        choices.read_again.setEnabled(here and bool(self._session.articles[self._current].path))
        choices.hide_article.setEnabled(here and shown > 1)
        choices.show_all_articles.setEnabled(bool(self.shown.hidden))
        choices.pin_base.setEnabled(here and count > 1)
        choices.pin_base.setChecked(here and self.shown.base == self._current)
        choices.move_left.setEnabled(here and self._current > 0)
        choices.move_right.setEnabled(here and self._current < count - 1)

    @Slot()
    def _on_pin_base_triggered(self) -> None:
        self.shown.pin(None if self.shown.base == self._current else self._current)

    @Slot(list)
    def _on_opening_added(self, contents: list[str]) -> None:
        self._new = (*self._new, *contents)
        self._window.articles.show_new(len(self.new))

    @Slot()
    def _on_opening_reading(self) -> None:
        self._window.articles.set_busy(self.tr("Reading articles…"))

    @Slot()
    def _on_opening_settled(self) -> None:
        self._window.articles.set_busy("")
