"""Opening and closing articles: from files, folders, the clipboard and the sample set."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.article import Article
from reader.core.details import carried_over, corrected
from reader.core.errors import ReaderError
from reader.core.session import DuplicateArticleError, Session
from reader.core.values import dataclass
from reader.paths import seeds
from reader.qt.commands import ChangeArticles
from reader.qt.engine import Engine
from reader.qt.file_reading import FileReader, ReadingFile, State
from reader.qt.gathering import Gatherer, Looked, files_of, may_hold_files
from reader.qt.local_text import local, local_error
from reader.qt.prompts import Prompts
from reader.qt.recent import RecentFile, RecentFiles
from reader.qt.settings import Settings


class Opening(QObject):
    """Changes which articles are open, each time as one step that can be undone.

    ``told`` carries sentences for the user, and whether they are problems; ``files_told`` the same
    of the files that were just read. ``reading`` is emitted when files begin to be read,
    ``settled`` when all were, whether or not articles came of it.
    ``new_version`` follows when a file that is open was read again and says something else.
    """

    told = Signal(list, bool)
    files_told = Signal(list, bool)
    reading = Signal()
    settled = Signal()
    new_version = Signal(object, object)  # Article as it was and as it is now, of one file
    added = Signal(list)  # of sha256: articles of the user's own that were not open before
    recent_changed = Signal()  # by this window
    recent_told = Signal(list)  # of RecentFile
    bug_found = Signal(object)

    def __init__(
        self,
        session: Session,
        undo_stack: QUndoStack,
        engine: Engine,
        prompts: Prompts,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._undo_stack = undo_stack
        self._engine = engine
        self._prompts = prompts
        self._settings = settings
        self._recent = RecentFiles(settings)
        self._samples: frozenset[str] = frozenset()  # sha256 of the sample set, once it was open
        self._sample_paths: tuple[Path, ...] = ()  # while it is being read
        self._gone: frozenset[str] = frozenset()  # paths of open articles without a file
        self.reader = FileReader(engine.load, self)
        self.reader.done.connect(self._on_reader_done)
        self.reader.failed.connect(self.bug_found)
        self._looking: _Looking | None = None
        self._problems: list[str] = []  # of folders, to be told with what becomes of files
        self._gatherer = Gatherer(engine, self)
        self._gatherer.looked.connect(self._on_gatherer_looked)
        self._gatherer.failed.connect(self.bug_found)
        self._gatherer.cancelled.connect(self._on_gatherer_cancelled)

    @property
    def busy(self) -> bool:
        """Whether files are being read, or looked for in a folder."""
        return self.reader.busy or self._gatherer.busy

    @property
    def recent(self) -> list[RecentFile]:
        """The files that were opened lately."""
        return self._recent.files

    def refresh_recent(self) -> None:
        """Tells of the recent files anew, as another window may have opened some."""
        self.recent_told.emit(self._recent.files)

    @property
    def folder(self) -> str:
        """Where dialogs begin."""
        return self._settings.folder or str(Path.home())

    @property
    def shows_samples(self) -> bool:
        """Whether exactly the sample set is open."""
        return bool(self._samples) and self._samples == {
            one.sha256 for one in self._session.articles
        }

    @Slot(object)
    def set_gone(self, paths: frozenset[str]) -> None:
        """Knows which articles' files are not where they were: one elsewhere may be joined."""
        self._gone = paths

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Opens these behind the others; each failure is told in one sentence.

        Before what a folder or a zip file holds is opened, the user is asked.
        """
        self._open(paths, check=False)

    def _open(self, paths: Sequence[Path], *, check: bool) -> None:
        found = [Path(os.path.abspath(path)) for path in paths]
        if not found:
            return
        if any(may_hold_files(path) for path in found):
            waiting = self._looking.paths if self._looking is not None else ()
            self._looking = _Looking((*waiting, *found), check)
            self._gatherer.look(self._looking.paths)
            self.reading.emit()
        else:
            self._read([ReadingFile(path) for path in found], check=check)

    def _read(self, files: Sequence[ReadingFile], *, check: bool) -> None:
        if not check:
            self.reader.read_files(files)
            self.reading.emit()
            return
        articles = self._prompts.articles_to_check(files, self._engine.load, self.bug_found.emit)
        if articles:
            self._recent.add_articles(articles)
            self._tell_recent()
            self._add(articles, [], warn=False)

    @Slot()
    def open_samples(self) -> None:
        """Shows the sample set in place of what is open."""
        try:
            self._sample_paths = tuple(seeds())
        except ReaderError as exc:
            self.told.emit([local_error(exc)], True)
        else:
            self.open_paths(self._sample_paths)

    @Slot()
    def ask_for_articles(self) -> None:
        """Opens what the user chooses."""
        paths = self._prompts.articles_to_open(self.folder)
        if paths:
            self._settings.folder = str(paths[0].parent)
            self.open_paths(paths)

    @Slot()
    def ask_with_details(self) -> None:
        """Opens what the user chooses, once its beginning and its details were seen."""
        paths = self._prompts.articles_to_open(self.folder)
        if paths:
            self._settings.folder = str(paths[0].parent)
            self._open(paths, check=True)

    @Slot()
    def ask_for_text(self) -> None:
        """Opens an article that the user pastes."""
        self.ask_about_text("")

    @Slot(str)
    def ask_about_text(self, text: str) -> None:
        """Opens a text that was dropped, once the user has seen it; "" is that of the clipboard."""
        pasted = self._prompts.pasted_article(text)
        if pasted is None:
            return
        try:
            article = self._engine.from_text(pasted.text)
        except ReaderError as exc:
            self.told.emit([local_error(exc)], True)
        else:
            self._add([corrected(article, pasted.corrections)], [])

    @Slot()
    def forget_reading(self) -> None:
        """Reads no further, and opens nothing of what was read: the set was left meanwhile."""
        if self.busy:
            self._sample_paths = ()
            self._looking = None
            self._problems = []
            self._gatherer.drop()
            self.reader.drop()
            self.settled.emit()

    @Slot(int)
    def close_article(self, index: int) -> None:
        """Closes one article."""
        articles = self._session.articles
        if 0 <= index < len(articles):
            self._push((*articles[:index], *articles[index + 1 :]), self.tr("close article"))

    @Slot()
    def clear_recent(self) -> None:
        """Forgets which files were opened."""
        self._recent.clear()
        self._tell_recent()

    def cancel(self) -> None:
        """Reads no further; what was read is opened."""
        self._gatherer.cancel()
        self.reader.cancel()

    def shut_down(self) -> None:
        """Stops reading and waits until nothing runs."""
        self._gatherer.close()
        self.reader.close()

    def _tell_recent(self) -> None:
        self.refresh_recent()
        self.recent_changed.emit()

    def _push(self, articles: Sequence[Article], text: str) -> None:
        self._undo_stack.push(ChangeArticles(self._session, articles, text))

    @Slot(object)
    def _on_gatherer_looked(self, looked: Looked) -> None:
        looking, self._looking = self._looking, None
        files: list[ReadingFile] = []
        problems = list(looked.problems)
        for one in looked.found:
            if isinstance(one, ReadingFile):
                files.append(one)
            elif one.members:
                members = self._prompts.open_gathered(one)
                files += files_of(self._engine, one, members or ())
            else:
                told = self.tr("{0} holds no files that can be opened as articles.")
                problems.append(told.format(one.path.name))
                problems += [local(warning) for warning in one.warnings]
        check = looking is not None and looking.check
        if files and not check:
            self._problems += problems  # told with what becomes of the files
            self._read(files, check=False)
            return
        if files:
            self._read(files, check=True)
        if not self.busy:
            self.settled.emit()
        if problems:
            self.told.emit(problems, True)

    @Slot()
    def _on_gatherer_cancelled(self) -> None:
        self._looking = None
        if not self.busy:
            self.settled.emit()

    @Slot(list)
    def _on_reader_done(self, files: list[ReadingFile]) -> None:
        samples = {str(path) for path in self._sample_paths}
        articles = [one.article for one in files if one.article is not None]
        self._recent.add_articles(one for one in articles if one.path not in samples)
        problems = [*self._problems, *(one.problem for one in files if one.problem)]
        self._problems = []
        for path in (one.path for one in files if one.missing):
            if path in self._recent.paths:
                self._recent.remove(path)
                told = self.tr("{0} was taken off the list of recent files.")
                problems.append(told.format(path.name))
        self._tell_recent()
        self._add(articles, problems, files)

    def _add(
        self,
        articles: Sequence[Article],
        problems: list[str],
        files: Sequence[ReadingFile] = (),
        *,
        warn: bool = True,
    ) -> None:
        """Opens articles behind the others; one that was open is read again in its place.

        Of ``files``, those that are open already are marked so. Without ``warn`` what is to be
        known of the articles was said before.

        The sample set stands alone: it takes the place of what is open, and gives way to the first
        article of the user's own.
        """
        paths = {str(path) for path in self._sample_paths}
        self._sample_paths = ()
        are_samples = bool(articles) and all(one.path in paths for one in articles)
        draft = Session()
        versions: list[tuple[Article, Article]] = []
        if not (articles and (are_samples or self.shows_samples)):
            draft.set_articles(self._session.articles)
        for article in articles:
            place = draft.index_of_path(article.path)
            same = draft.index_of(article)
            try:
                if place is None and same is not None and draft.articles[same].path in self._gone:
                    draft.replace(same, replace(draft.articles[same], path=article.path))
                elif place is None or draft.articles[place].sha256 == article.sha256:
                    draft.add(article)
                else:
                    before = draft.articles[place]
                    draft.replace(place, carried_over(before, article))
                    if before.text != article.text:
                        versions.append((before, draft.articles[place]))
            except DuplicateArticleError as exc:
                problems.append(local_error(exc))
                for file in files:
                    if file.article is article:
                        file.state, file.problem = State.KNOWN, local_error(exc)
        if are_samples:
            self._samples = frozenset(one.sha256 for one in draft.articles)
        known = {one.sha256 for one in self._session.articles}
        if draft.articles != self._session.articles:
            self._push(draft.articles, self.tr("open articles"))
        new = [one.sha256 for one in draft.articles if one.sha256 not in known]
        if new and not are_samples:
            self.added.emit(new)
        self.settled.emit()
        several = len(articles) > 1
        warned = articles if warn else ()
        warnings = [
            f"{Path(article.path).name}: {local(warning)}" if several else local(warning)
            for article in warned
            for warning in article.warnings
        ]
        if problems or warnings:
            self.files_told.emit(problems + warnings, bool(problems))
        elif versions:
            self.new_version.emit(*versions[0])


@dataclass(frozen=True, slots=True)
class _Looking:
    """What is being looked through, and whether it is to be seen before it is opened."""

    paths: tuple[Path, ...]
    check: bool
