"""File ▸ Import notes: what a colleague's file would bring, and taking it in one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.core.errors import ReaderError
from reader.core.kept import Kept
from reader.core.notes import source_of
from reader.core.progress import Checkpoint
from reader.core.session import Session
from reader.core.values import dataclass
from reader.qt.commands import TakeIn
from reader.qt.engine import Engine
from reader.qt.local_text import local_error
from reader.qt.main_window import MainWindow
from reader.qt.prompts import Arrival, Prompts
from reader.qt.settings import Settings
from reader.qt.tasks import Runner
from reader.qt.utf16 import displayable

if TYPE_CHECKING:
    from reader.core.exchange.taking import Taken

SUFFIXES = (".jsonld", ".json")


class Importing(QObject):
    """Reads a colleague's file on the pool, shows what will come, and takes it when one says so.

    ``told`` carries sentences for the user, and whether they are problems.
    """

    told = Signal(list, bool)
    busy_changed = Signal()
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
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
        self._waiting: list[Path] = []
        self._runner = Runner(self)
        self._runner.finished.connect(self._on_runner_finished)
        self._runner.failed.connect(self._on_runner_failed)
        self._runner.busy_changed.connect(self.busy_changed)
        window.choices.import_notes.triggered.connect(self.ask_for_file)

    @property
    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._runner.busy

    @Slot()
    def ask_for_file(self) -> None:
        """Imports the file that the user chooses."""
        path = self._prompts.exchange_to_open(self._settings.folder or str(Path.home()))
        if path is not None:
            self._settings.folder = str(path.parent)
            self.read(path)

    def read(self, *paths: Path) -> None:
        """Reads files one after the other and shows for each what would come of it."""
        self._waiting += paths
        if not self._runner.busy:
            self._read_next()

    def _read_next(self) -> None:
        if self._waiting:
            path = self._waiting.pop(0)
            self._runner.start(_reading(path, self._session.kept, self._engine))

    @Slot()
    def cancel(self) -> None:
        """Reads no further."""
        self._waiting = []
        self._runner.cancel()

    def shut_down(self) -> None:
        """Stops and waits until nothing runs."""
        self._runner.close()

    @Slot(object)
    def _on_runner_finished(self, answer: Found) -> None:
        if self._session.kept != answer.own:  # something was done while the file was read
            self._waiting.insert(0, answer.path)
        else:
            self._offer(answer)
        self._read_next()

    def _offer(self, answer: Found) -> None:
        name = displayable(answer.path.name)
        if answer.without.kept == answer.own and answer.withal.kept == answer.own:
            lines = [self.tr("{0} brings nothing that is not here already.").format(name)]
            self.told.emit(lines + self._lost(answer.without), False)
            return
        wanted = self._prompts.take_in(answer.arrival)
        if wanted is None:
            return
        taken = answer.withal if wanted else answer.without
        if taken.kept == answer.own:  # only articles were to come, and they are not wanted
            return
        self._undo_stack.push(TakeIn(self._session, taken.kept, self.tr("import notes")))
        told = self.tr("{0} was imported; Edit ▸ Undo takes all of it back.").format(name)
        self.told.emit([told, *self._lost(taken)], False)

    def _lost(self, taken: Taken) -> list[str]:
        if not taken.unread:
            return []
        if taken.unread == 1:
            return [self.tr("1 part of the file made no sense and was left out.")]
        told = self.tr("{0} parts of the file made no sense and were left out.")
        return [told.format(taken.unread)]

    @Slot(object)
    def _on_runner_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self.told.emit([displayable(local_error(error))], True)
        else:
            self.bug_found.emit(error)
        self._read_next()


@dataclass(frozen=True, slots=True)
class Found:
    """What a file would bring to what is kept now, without its articles and with them."""

    path: Path
    own: Kept
    arrival: Arrival
    without: Taken
    withal: Taken


def _reading(path: Path, own: Kept, engine: Engine) -> Callable[[Checkpoint], Found]:
    def work(checkpoint: Checkpoint) -> Found:
        exchange = engine.read_exchange(path)
        checkpoint(0.6)
        without = engine.take(own, exchange, False)
        checkpoint(0.8)
        withal = engine.take(own, exchange, True)
        waiting = _waiting(own, without.kept)
        arrival = Arrival(path.name, exchange.author, without, withal.articles, waiting)
        return Found(path, own, arrival, without, withal)

    return work


def _waiting(own: Kept, taken: Kept) -> int:
    """How many of the notes that come are about articles that are not open."""
    known = {one.sha256 for one in own.articles} | {source_of(one) for one in own.articles}
    return sum(
        not any(spot.article in known or spot.source in known for spot in note.spots)
        for name, note in taken.notes.items()
        if name not in own.notes
    )
