"""Reads the files that the user wants to open, several at once, off the window's thread."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.core.article import Article
from reader.core.errors import ReaderError
from reader.core.loading.extract import Wish
from reader.core.progress import Checkpoint
from reader.core.values import dataclass
from reader.qt.local_text import local_error
from reader.qt.tasks import Runner

Load = Callable[[Path, Wish, Checkpoint], Article]

# At least three, so that two files that come to their limit of 20 s hold up no others. Most files
# are read by processes of their own, of 60 MB each.
LANES = min(4, max(3, os.cpu_count() or 3))


class State(Enum):
    """How far a file has come."""

    WAITING = auto()
    READING = auto()
    READ = auto()
    WARNED = auto()  # read, and there is something to know of it
    REFUSED = auto()
    STOPPED = auto()  # by the user
    KNOWN = auto()  # read, but open already


@dataclass(slots=True, eq=False)
class ReadingFile:
    """One file that is being read, and what became of it.

    ``name`` and ``format`` (as isolation/formats.py has it) are known of what a folder or a zip
    file holds, which is read by a ``load`` of its own. ``done`` is the part that is done, 0.0 to
    1.0. ``problem`` is a sentence for the user; ``missing`` says that there is no such file any
    more.
    """

    path: Path
    wish: Wish = field(default_factory=Wish)
    name: str = ""
    format: str = ""
    load: Load | None = None
    state: State = State.WAITING
    done: float = 0.0
    article: Article | None = None
    problem: str = ""
    missing: bool = False

    @property
    def ended(self) -> bool:
        """Whether nothing more will become of it."""
        return self.state not in (State.WAITING, State.READING)


@dataclass(frozen=True, slots=True)
class _Outcome:
    article: Article | None = None
    problem: str = ""
    missing: bool = False


class _Lane:
    """One thread with the file that it reads."""

    def __init__(self, parent: QObject) -> None:
        self.runner = Runner(parent)
        self.file: ReadingFile | None = None


class FileReader(QObject):
    """Reads files; what is asked for while it reads is read as well, and told together.

    ``done`` follows when all have ended. ``failed`` carries the exception of a bug; the other files
    are read all the same.
    """

    done = Signal(list)  # of ReadingFile, in the order asked for
    failed = Signal(object)
    busy_changed = Signal(bool)
    files_changed = Signal()  # other files
    file_changed = Signal(int)  # what is known of one of them

    def __init__(self, load: Load, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._files: list[ReadingFile] = []
        self._queue: deque[ReadingFile] = deque()
        self._busy = False
        self._lanes = [_Lane(self) for _ in range(LANES)]
        for lane in self._lanes:
            lane.runner.finished.connect(lambda outcome, lane=lane: self._on_read(lane, outcome))
            lane.runner.failed.connect(lambda error, lane=lane: self._on_failed(lane, error))
            lane.runner.cancelled.connect(lambda lane=lane: self._on_cancelled(lane))
            lane.runner.progressed.connect(lambda part, lane=lane: self._on_progress(lane, part))

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._busy

    @property
    def files(self) -> Sequence[ReadingFile]:
        """The files that are being read, or were read last."""
        return self._files

    def read(self, paths: Iterable[Path]) -> None:
        """Reads these files behind those that are still waiting."""
        self.read_files([ReadingFile(path) for path in paths])

    def read_files(self, new: Sequence[ReadingFile]) -> None:
        """The same of files of which more is known."""
        if not new:
            return
        if not self._busy:
            self._files = []
        self._files += new
        self._queue.extend(new)
        self._begin()
        self.files_changed.emit()
        self._fill_lanes()

    def read_again(self, place: int, wish: Wish) -> None:
        """Reads one of the files in another way, in place of what was read of it."""
        file = self._files[place]
        self._leave(file)
        file.wish, file.state, file.done = wish, State.WAITING, 0.0
        self._queue.append(file)
        self._begin()
        self._tell_of(file)
        self._fill_lanes()

    def stop(self, place: int) -> None:
        """Leaves one file out, unless it was read already."""
        file = self._files[place]
        if not file.ended:
            self._leave(file)
            file.state = State.STOPPED
            self._tell_of(file)
            self._fill_lanes()

    def cancel(self) -> None:
        """Reads no further; what was read is told."""
        self._queue.clear()
        for place, file in enumerate(self._files):
            if not file.ended:
                self._leave(file)
                file.state = State.STOPPED
                self.file_changed.emit(place)
        self._fill_lanes()

    def drop(self) -> None:
        """Reads no further and forgets what was read; nothing is told of it."""
        self._queue.clear()
        for lane in self._lanes:
            lane.file = None
            lane.runner.abandon()
        self._files = []
        self.files_changed.emit()
        if self._busy:
            self._busy = False
            self.busy_changed.emit(False)

    def close(self) -> None:
        """Stops without a word and waits until nothing runs."""
        self._queue.clear()
        self._busy = False
        for lane in self._lanes:
            lane.file = None
            lane.runner.abandon()  # all of them first: each is waited for then
        for lane in self._lanes:
            lane.runner.close()

    def _begin(self) -> None:
        if not self._busy:
            self._busy = True
            self.busy_changed.emit(True)

    def _leave(self, file: ReadingFile) -> None:
        if file in self._queue:
            self._queue.remove(file)
        for lane in self._lanes:
            if lane.file is file:
                lane.file = None
                lane.runner.abandon()

    def _fill_lanes(self) -> None:
        """Gives waiting files to threads that have nothing to read; tells when all have ended."""
        for lane in self._lanes:
            if lane.file is None and self._queue:
                lane.file = file = self._queue.popleft()
                file.state = State.READING
                self._tell_of(file)
                lane.runner.start(_reading(file.load or self._load, file.path, file.wish))
        if self._busy and not self._queue and all(lane.file is None for lane in self._lanes):
            self._busy = False
            self.busy_changed.emit(False)
            self.done.emit(list(self._files))

    def _tell_of(self, file: ReadingFile) -> None:
        place = next((n for n, one in enumerate(self._files) if one is file), None)
        if place is not None:
            self.file_changed.emit(place)

    def _end(self, lane: _Lane, outcome: _Outcome) -> None:
        file, lane.file = lane.file, None
        if file is not None:
            file.article, file.problem = outcome.article, outcome.problem
            file.missing, file.done = outcome.missing, 1.0
            if file.article is None:
                file.state = State.REFUSED
            else:
                file.state = State.WARNED if file.article.warnings else State.READ
            self._tell_of(file)
        self._fill_lanes()

    def _on_read(self, lane: _Lane, outcome: _Outcome) -> None:
        self._end(lane, outcome)

    def _on_failed(self, lane: _Lane, error: Exception) -> None:
        path = lane.file.path if lane.file is not None else ""
        told = self.tr("{0}: it could not be read because of a fault in the program.")
        self.failed.emit(error)
        self._end(lane, _Outcome(problem=told.format(path)))

    def _on_cancelled(self, lane: _Lane) -> None:
        file, lane.file = lane.file, None
        if file is not None:
            file.state = State.STOPPED
            self._tell_of(file)
        self._fill_lanes()

    def _on_progress(self, lane: _Lane, part: float) -> None:
        if lane.file is not None:
            lane.file.done = part
            self._tell_of(lane.file)


def is_there(path: Path) -> bool:
    """Whether there is such a file, or a zip file at an upper part of the path that may hold it."""
    return os.path.lexists(path) or any(parent.is_file() for parent in path.parents)


def _reading(load: Load, path: Path, wish: Wish) -> Callable[[Checkpoint], _Outcome]:
    def work(checkpoint: Checkpoint) -> _Outcome:
        try:
            return _Outcome(load(path, wish, checkpoint))
        except ReaderError as error:
            return _Outcome(problem=local_error(error), missing=not is_there(path))

    return work
