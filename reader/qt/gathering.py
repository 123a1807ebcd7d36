"""Folders and zip files among what is to be opened: what they hold is looked through first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.core.article import Article
from reader.core.errors import ReaderError
from reader.core.loading.extract import Wish
from reader.core.progress import Checkpoint
from reader.core.values import dataclass
from reader.qt.file_kinds import ARTICLE_SUFFIXES
from reader.qt.file_reading import ReadingFile
from reader.qt.local_text import local_error
from reader.qt.tasks import Runner

if TYPE_CHECKING:
    from reader.core.loading.gathering import Gathering, Member
    from reader.qt.engine import Engine


@dataclass(slots=True)
class Looked:
    """What was found at some paths: files, folders and zip files with what they hold, and
    sentences on what cannot be looked at; files and gatherings in the order asked for.
    """

    found: list[ReadingFile | Gathering] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class Gatherer(QObject):
    """Looks through folders and zip files, off the window's thread; one request at a time."""

    looked = Signal(object)  # Looked
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._runner = Runner(self)
        self._runner.finished.connect(self.looked)
        self._runner.failed.connect(self._on_runner_failed)
        self._runner.cancelled.connect(self.cancelled)

    @property
    def busy(self) -> bool:
        """Whether something is being looked through."""
        return self._runner.busy

    def look(self, paths: Sequence[Path]) -> None:
        """Looks what these are; in place of what was asked for before."""
        engine = self._engine
        self._runner.start(lambda checkpoint: _looked(engine, paths, checkpoint))

    def cancel(self) -> None:
        """Looks no further."""
        self._runner.cancel()

    def drop(self) -> None:
        """Looks no further; nothing is told of it."""
        self._runner.abandon()

    def close(self) -> None:
        """Stops without a word and waits until nothing runs."""
        self._runner.close()

    @Slot(object)
    def _on_runner_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self.cancelled.emit()


def may_hold_files(path: Path) -> bool:
    """Whether a path must be looked at to know: it is not named like an article."""
    return path.suffix.lower() not in ARTICLE_SUFFIXES


def _looked(engine: Engine, paths: Sequence[Path], checkpoint: Checkpoint) -> Looked:
    looked = Looked()
    for path in paths:
        checkpoint(0.0)
        if not may_hold_files(path) or not engine.holds_files(path):
            looked.found.append(ReadingFile(path))
            continue
        try:
            looked.found.append(engine.gather(path, checkpoint))
        except ReaderError as error:
            looked.problems.append(local_error(error))
    return looked


def files_of(engine: Engine, gathering: Gathering, members: Sequence[Member]) -> list[ReadingFile]:
    """These members as files to be read, each out of the folder or zip."""
    lock = Lock()  # one zip file, and several threads that read its members
    return [
        ReadingFile(
            gathering.shown(member),
            name=member.name,
            format=member.format,
            load=_loading(engine, gathering, member, lock),
        )
        for member in members
    ]


def _loading(
    engine: Engine, gathering: Gathering, member: Member, lock: Lock
) -> Callable[[Path, Wish, Checkpoint], Article]:
    def load(path: Path, wish: Wish, checkpoint: Checkpoint) -> Article:
        checkpoint(0.0)
        with lock:
            data = gathering.read(member)
        return engine.from_bytes(data, path, wish, checkpoint)

    return load
