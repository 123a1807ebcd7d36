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
from reader.qt.commands import ChangeArticle
from reader.qt.engine import Engine
from reader.qt.main_window import MainWindow
from reader.qt.tasks import Runner

if TYPE_CHECKING:
    from reader.qt.dialogs.details import DetailsDialog


class ArticleDetails(QObject):
    """One window for the details of all articles, one after the other.

    ``looked_at`` follows when the user opens it: nobody need be asked to check then.
    """

    looked_at = Signal()
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
            self._dialog.step_requested.connect(self._on_dialog_step_requested)
            self._dialog.finished.connect(self._on_dialog_finished)
        elif self._article != self._session.articles[place] and not self._dialog.save():
            return  # what is typed there must be mended first
        self._show(place)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self.looked_at.emit()

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._runner.close()

    def _show(self, place: int) -> None:
        assert self._dialog is not None
        self._runner.abandon()
        self._article = self._session.articles[place]
        self._dialog.show_article(self._article, place, len(self._session.articles))

    def _place(self) -> int | None:
        return self._session.index_of(self._article) if self._article is not None else None

    def _change(self, article: Article, text: str) -> None:
        """Puts an article in the place of that which is shown, as one step."""
        place = self._place()
        if place is None or article == self._article:
            return
        try:
            step = ChangeArticle(self._session, place, article, text)
        except DuplicateArticleError as exc:
            self._tell(str(exc))
            return
        self._article = article  # so that the session's word of it is no news
        self._undo_stack.push(step)

    def _tell(self, problem: str) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(problem)

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
            self._change(with_details(self._article, details), text)

    @Slot(int)
    def _on_dialog_step_requested(self, step: int) -> None:
        place = self._place()
        if place is not None and 0 <= place + step < len(self._session.articles):
            self._show(place + step)

    @Slot(str)
    def _on_dialog_encoding_requested(self, encoding: str) -> None:
        if self._article is not None and self._article.path:
            self._runner.start(_reading(self._load, Path(self._article.path), Wish(encoding)))

    @Slot(object)
    def _on_runner_finished(self, article: Article) -> None:
        old = self._article
        if old is None or self._dialog is None:
            return
        self._change(carried_over(old, article), self.tr("change of encoding"))
        place = self._place()
        if place is not None:
            self._dialog.show_article(self._session.articles[place], place, self._count())
        if article.sha256 != old.sha256 and self._article is not old:
            told = self.tr("The file has changed since it was opened; it is shown as it now is.")
            self._tell(told)

    def _count(self) -> int:
        return len(self._session.articles)

    @Slot(object)
    def _on_runner_failed(self, error: Exception) -> None:
        if self._dialog is not None and self._article is not None:
            self._dialog.show_encoding(self._article.encoding)
        if isinstance(error, ReaderError):
            self._tell(str(error))
        else:
            self._tell(self.tr("The file could not be read because of a fault in the program."))
            self.bug_found.emit(error)

    @Slot(bool)
    def _on_runner_busy_changed(self, busy: bool) -> None:
        if self._dialog is not None:
            self._dialog.set_reading(busy)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = self._article = None
        self._runner.abandon()


def _reading(
    load: Callable[[Path, Wish, Checkpoint], Article], path: Path, wish: Wish
) -> Callable[[Checkpoint], Article]:
    return lambda checkpoint: load(path, wish, checkpoint)
