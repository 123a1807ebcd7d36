"""Runs long work on a pool thread and brings its answer back to the window.

The work is given a checkpoint and calls it often: that is how it is cancelled and how its progress
is heard. It never touches a widget. Every job has a number; whatever an older job still says is
dropped.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot

from reader.core.progress import Cancelled, Checkpoint

Work = Callable[[Checkpoint], object]

_PROGRESS_SECONDS = 0.05  # more progress than that is noise, and each one wakes the window
_STACK_BYTES = 16 * 1024 * 1024  # macOS gives other threads 512 kB, too little for deep recursion
# Pure Python work holds the interpreter lock, and the window must ask for it back after nearly
# every call into Qt. With Python's 5 ms a repaint of 40 such calls takes 200 ms.
_SWITCH_SECONDS = 0.0005


class Runner(QObject):
    """Runs one job at a time; starting another cancels the one before and drops its answer.

    ``finished`` carries what the work returned, ``failed`` the exception that it raised. Exactly
    one of finished, failed and cancelled follows each start, unless a later start, abandon or
    close took its place.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    busy_changed = Signal(bool)

    _said = Signal(int, float)
    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setStackSize(_STACK_BYTES)
        self._number = 0
        self._stop: threading.Event | None = None
        self._said.connect(self._on_said)
        self._answered.connect(self._on_answered)

    @property
    def busy(self) -> bool:
        """Whether the answer of a job is still awaited."""
        return self._stop is not None

    def start(self, work: Work) -> int:
        """The number of the job that now runs, or will as soon as the one before has stopped."""
        was_busy = self.busy
        if self._stop is not None:
            self._stop.set()
        self._number += 1
        self._stop = threading.Event()
        share_interpreter(self)
        job = _Job(self._number, work, self._stop, self._said, self._answered)
        self._pool.start(job.run)
        if not was_busy:
            self.busy_changed.emit(True)
        return self._number

    def cancel(self) -> None:
        """Asks the job to stop; cancelled is emitted at once and its answer is dropped."""
        if self.busy:
            self.abandon()
            self.cancelled.emit()

    def abandon(self) -> None:
        """Asks the job to stop because nobody wants its answer any more; nothing is emitted."""
        if self._stop is not None:
            self._stop.set()
            self._number += 1  # whatever it still says is old
            self._end()

    def close(self) -> None:
        """Cancels without a word and waits until no work runs: to be called before the end."""
        if self._stop is not None:
            self._stop.set()
        self._number += 1
        self._stop = None
        self._pool.waitForDone(-1)
        leave_interpreter(self)

    def _end(self) -> None:
        self._stop = None
        leave_interpreter(self)
        self.busy_changed.emit(False)

    @Slot(int, float)
    def _on_said(self, number: int, done: float) -> None:
        if number == self._number:
            self.progressed.emit(done)

    @Slot(int, object, object)
    def _on_answered(self, number: int, result: object, error: object) -> None:
        if number != self._number:
            return
        self._end()
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)


class _Job:
    """One piece of work on its way through the pool; it holds bound signals and no QObject."""

    def __init__(
        self,
        number: int,
        work: Work,
        stop: threading.Event,
        said: SignalInstance,
        answered: SignalInstance,
    ) -> None:
        self._number = number
        self._work = work
        self._stop = stop
        self._said = said
        self._answered = answered
        self._last = 0.0

    def run(self) -> None:
        result: object = None
        error: Exception | None = None
        try:
            self._checkpoint(0.0)
            result = self._work(self._checkpoint)
        except Exception as exc:  # also Cancelled; the window sorts them
            error = exc
        self._answered.emit(self._number, result, error)

    def _checkpoint(self, done: float, /) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= _PROGRESS_SECONDS:
            self._last = now
            self._said.emit(self._number, min(1.0, max(0.0, done)))


# The switch interval belongs to the process: it is short while anything works beside the window.
_working: set[int] = set()
_usual_interval = sys.getswitchinterval()


def share_interpreter(worker: object) -> None:
    """Lets threads wait for each other 0.5 ms at most, until this worker leaves.

    With Python's own 5 ms a commit, of ten calls of SQLite, takes up to 50 ms longer while the
    window is painted.
    """
    _working.add(id(worker))
    sys.setswitchinterval(_SWITCH_SECONDS)


def leave_interpreter(worker: object) -> None:
    """Is to be called when this worker has nothing to do any more; twice does no harm."""
    _working.discard(id(worker))
    if not _working:
        sys.setswitchinterval(_usual_interval)
