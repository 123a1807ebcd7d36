"""The details of the open articles: shown in a window of their own, corrected as undoable steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.article import Article
from reader.core.details import Details, carried_over, with_details
from reader.core.errors import ReaderError
from reader.core.loading.extract import Wish
from reader.core.progress import Checkpoint
from reader.core.session import Change, DuplicateArticleError, Session
from reader.core.values import dataclass
from reader.qt.commands import ChangeArticle
from reader.qt.engine import Engine
from reader.qt.file_reading import Load, is_there
from reader.qt.local_text import local_error
from reader.qt.main_window import MainWindow
from reader.qt.tasks import Runner
from reader.qt.utf16 import displayable

if TYPE_CHECKING:
    from reader.qt.dialogs.details import DetailsDialog


class ArticleDetails(QObject):
    """One window for the details of all articles, one after the other.

    ``looked_at`` follows when the user opens it: nobody need be asked to check then. ``told``
    carries sentences, and whether they are problems, while no dialog is open that could say them.
    ``new_version`` follows when a file was read again and says something else.
    """

    looked_at = Signal()
    told = Signal(list, bool)
    new_version = Signal(object, object)  # Article as it was and as it is now
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        undo_stack: QUndoStack,
        engine: Engine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._undo_stack = undo_stack
        self._load = engine.load
        self._dialog: DetailsDialog | None = None
        self._article: Article | None = None  # that is shown
        self._read: _Reading | None = None  # what is being read
        self._gone: frozenset[str] = frozenset()
        self._columns: dict[str, int | None] = {}  # that were chosen here, by content
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self._on_runner_failed)
        self._runner.busy_changed.connect(self._on_runner_busy_changed)
        session.listen(self._on_session_changed)

    @property
    def dialog(self) -> DetailsDialog | None:
        """The window that is open, if any."""
        return self._dialog

    @property
    def busy(self) -> bool:
        """Whether a file is read in another encoding."""
        return self._runner.busy

    @Slot(int)
    def show(self, place: int) -> None:
        """Shows the details of the article at that place."""
        if not 0 <= place < len(self._session.articles):
            return
        from reader.qt.dialogs.details import DetailsDialog

        if self._dialog is None:
            self._dialog = DetailsDialog(self._window.theme, self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.saved.connect(self._on_dialog_saved)
            self._dialog.encoding_requested.connect(self._on_dialog_encoding_requested)
            self._dialog.columns_requested.connect(self._on_dialog_columns_requested)
            self._dialog.reading_requested.connect(self._on_dialog_reading_requested)
            self._dialog.step_requested.connect(self._on_dialog_step_requested)
            self._dialog.finished.connect(self._on_dialog_finished)
        elif self._article != self._session.articles[place] and not self._dialog.save():
            return  # what is typed there must be mended first
        self._show(place)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self.looked_at.emit()

    @Slot(int)
    def read_again(self, place: int) -> None:
        """Reads the file of the article at that place as it is now."""
        if 0 <= place < len(self._session.articles):
            article = self._session.articles[place]
            wish = Wish(article.encoding or None, self._columns.get(article.sha256))
            self._start(_Reading(article, wish, self.tr("read again"), is_plain=True))

    def set_gone(self, paths: frozenset[str]) -> None:
        """Knows which files are not where they were."""
        self._gone = paths
        if self._dialog is not None and self._article is not None:
            self._dialog.show_gone(self._article.path in paths)

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._runner.close()

    def _show(self, place: int) -> None:
        assert self._dialog is not None
        self._runner.abandon()
        self._article = self._session.articles[place]
        self._dialog.show_article(self._article, place, len(self._session.articles))
        self._dialog.show_columns(self._columns.get(self._article.sha256))
        self._dialog.show_gone(self._article.path in self._gone)

    def _place(self) -> int | None:
        return self._session.index_of(self._article) if self._article is not None else None

    def _change(self, old: Article, new: Article, text: str) -> bool:
        """Puts an article in the place of another, as one step; whether that changes anything."""
        place = self._session.index_of(old)
        if place is None or new == old:
            return False
        try:
            step = ChangeArticle(self._session, place, new, text)
        except DuplicateArticleError as exc:
            self._tell(local_error(exc))
            return False
        if old is self._article:
            self._article = new  # so that the session's word of it is no news
        self._undo_stack.push(step)
        return True

    def _tell(self, sentence: str, *, is_problem: bool = True) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(sentence, is_problem=is_problem)
        else:
            self.told.emit([sentence], is_problem)

    def _start(self, reading: _Reading) -> None:
        if reading.article.path:
            self._read = reading
            self._runner.start(reading.work(self._load))

    def _on_session_changed(self, change: Change) -> None:
        if self._dialog is None or self._article is None or change is not Change.ARTICLES:
            return
        place = self._place()
        if place is None:
            self._dialog.reject()  # the article was closed
        elif self._session.articles[place] != self._article:
            self._show(place)  # undone, or read again
        else:
            self._dialog.show_place(place, len(self._session.articles))

    @Slot(object)
    def _on_dialog_saved(self, details: Details) -> None:
        if self._article is not None:
            text = self.tr("change of details")
            self._change(self._article, with_details(self._article, details), text)

    @Slot(int)
    def _on_dialog_step_requested(self, step: int) -> None:
        place = self._place()
        if place is not None and 0 <= place + step < len(self._session.articles):
            self._show(place + step)

    @Slot(str)
    def _on_dialog_encoding_requested(self, encoding: str) -> None:
        if self._article is not None:
            text = self.tr("change of encoding")
            self._start(_Reading(self._article, Wish(encoding=encoding), text))

    @Slot(object)
    def _on_dialog_columns_requested(self, columns: int | None) -> None:
        if self._article is not None:
            text = self.tr("change of columns")
            self._start(_Reading(self._article, Wish(columns=columns), text))

    @Slot()
    def _on_dialog_reading_requested(self) -> None:
        place = self._place()
        if place is not None and self._dialog is not None and self._dialog.save():
            self.read_again(place)

    @Slot(object)
    def _on_runner_finished(self, article: Article) -> None:
        reading, self._read = self._read, None
        if reading is None or self._session.index_of(reading.article) is None:
            return  # it was closed meanwhile
        old, name = reading.article, displayable(Path(article.path).name)
        self._columns[article.sha256] = reading.wish.columns
        is_changed = self._change(old, carried_over(old, article), reading.text)
        place = self._place()
        if self._dialog is not None and place is not None:
            self._dialog.show_article(self._session.articles[place], place, self._count())
            self._dialog.show_columns(reading.wish.columns)
            self._dialog.show_gone(old.path in self._gone)
        if article.sha256 == old.sha256:
            if not is_changed and reading.is_plain:
                told = self.tr("{0} says what it said when it was opened.")
                self._tell(told.format(name), is_problem=False)
        elif is_changed and self._dialog is not None:
            told = self.tr("The file has changed since it was opened; it is shown as it now is.")
            self._tell(told)
        elif is_changed:
            self.new_version.emit(old, article)

    def _count(self) -> int:
        return len(self._session.articles)

    @Slot(object)
    def _on_runner_failed(self, error: Exception) -> None:
        reading, self._read = self._read, None
        if self._dialog is not None and self._article is not None:
            self._dialog.show_encoding(self._article.encoding)
            self._dialog.show_columns(self._columns.get(self._article.sha256))
        if not isinstance(error, ReaderError):
            self._tell(self.tr("The file could not be read because of a fault in the program."))
            self.bug_found.emit(error)
        elif isinstance(error, GoneError) and reading is not None:
            told = self.tr(
                "{0} is not there any more; its article stays as it was read. Put the file back, "
                "or open it where it is now."
            )
            self._tell(told.format(displayable(Path(reading.article.path).name)))
        else:
            self._tell(local_error(error))

    @Slot(bool)
    def _on_runner_busy_changed(self, busy: bool) -> None:
        if self._dialog is not None:
            self._dialog.set_reading(busy)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = self._article = self._read = None
        self._runner.abandon()


class GoneError(ReaderError):
    """A file that is not there any more."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """An article whose file is read once more, how, and what the step is called.

    ``is_plain`` says that nothing but the file as it is now is asked for.
    """

    article: Article
    wish: Wish
    text: str
    is_plain: bool = False

    def work(self, load: Load) -> Callable[[Checkpoint], Article]:
        path, wish = Path(self.article.path), self.wish

        def read(checkpoint: Checkpoint) -> Article:
            try:
                return load(path, wish, checkpoint)
            except ReaderError as error:
                if not is_there(path):
                    raise GoneError(str(error)) from error
                raise

        return read
