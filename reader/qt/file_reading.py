"""Reads the files that the user wants to open, one after the other, off the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.core.article import Article
from reader.core.errors import ReaderError
from reader.qt.tasks import Runner


@dataclass(slots=True)
class ReadFiles:
    """What became of the files: articles in the order asked for, and a sentence for each failure.

    ``missing`` are the paths that are not there any more.
    """

    articles: list[Article] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)


class FileReader(QObject):
    """Reads files; what is asked for while it reads is read after that, and told together.

    ``failed`` carries the exception of a bug; the other files are read all the same.
    """

    done = Signal(object)  # ReadFiles
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, load: Callable[[Path], Article], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._queue: deque[Path] = deque()
        self._current: Path | None = None
        self._result = ReadFiles()
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self._on_runner_failed)

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._current is not None

    def read(self, paths: Iterable[Path]) -> None:
        """Reads these files after those that are still waiting."""
        self._queue.extend(paths)
        if self._current is None and self._queue:
            self.busy_changed.emit(True)
            self._next()

    def cancel(self) -> None:
        """Reads no further; what was read is told."""
        if self._current is not None:
            self._queue.clear()
            self._runner.abandon()
            self._tell()

    def drop(self) -> None:
        """Reads no further and forgets what was read; nothing is told of it."""
        self._queue.clear()
        self._result = ReadFiles()
        if self._current is not None:
            self._current = None
            self._runner.abandon()
            self.busy_changed.emit(False)

    def close(self) -> None:
        """Stops without a word and waits until nothing runs."""
        self._queue.clear()
        self._current = None
        self._runner.close()

    def _next(self) -> None:
        self._current = path = self._queue.popleft()
        load = self._load
        self._runner.start(lambda _checkpoint: load(path))

    def _go_on(self) -> None:
        if self._queue:
            self._next()
        else:
            self._tell()

    def _tell(self) -> None:
        result, self._result = self._result, ReadFiles()
        self._current = None
        self.busy_changed.emit(False)
        self.done.emit(result)

    @Slot(object)
    def _on_runner_finished(self, article: Article) -> None:
        self._result.articles.append(article)
        self._go_on()

    @Slot(object)
    def _on_runner_failed(self, error: Exception) -> None:
        path = self._current
        if isinstance(error, ReaderError):
            self._result.problems.append(str(error))
            if path is not None and not path.exists():
                self._result.missing.append(path)
        else:
            self.failed.emit(error)
        self._go_on()
