"""A crew: processes of this program that share in the work on many items, while there are any."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Generic, cast

from reader.core.crew import helper
from reader.core.loading.isolation import systems
from reader.core.progress import Checkpoint, part_of
from reader.core.sharing import Each, Item, Kept, Result, Setting, Work, alone

_log = logging.getLogger(__name__)

_MOST = 3  # helpers: each takes 150 MB and more, the next one spares less than the one before
_TASKS = 400  # into which a work is cut at most: 30 ms each for 12 s
_AHEAD = 2  # tasks that a helper has, so that it never waits for the next


class Crew:
    """Helpers for the time of the context: none where there is but one processor.

    Nothing hangs on them: what a helper that failed was given, its master does. The processes are
    started with the first work that is shared, and take about a second to be of use.
    """

    def __init__(self, helpers: int | None = None) -> None:
        if helpers is None:
            helpers = 0 if getattr(sys, "frozen", False) else _processors() - 1
        self._wanted = max(0, min(helpers, _MOST))
        self._helpers: list[_Helper] = []

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        for one in self._helpers:
            one.end()
        self._helpers = []

    def each(self, setting: Setting) -> Each:
        """Work that is shared with the helpers; see reader.core.sharing.Helpers."""
        return cast(Each, partial(self._each, setting)) if self._wanted else alone

    def _each(
        self,
        setting: Setting,
        work: Work[Item, Result],
        items: Sequence[Item],
        sizes: Sequence[float],
        checkpoint: Checkpoint,
    ) -> Iterator[Result]:
        if len(items) < 2:
            yield from alone(work, items, sizes, checkpoint)
            return
        while len(self._helpers) < self._wanted:
            self._helpers.append(_Helper())
        shift: _Shift[Item, Result] = _Shift(setting, work, items, sizes)
        for one in self._helpers:
            one.join(shift)
        try:
            yield from shift.done_by_master(checkpoint)
        finally:
            shift.close()


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Shift(Generic[Item, Result]):
    """Items that the master takes from the front and the helpers from the back, until they meet.

    What a helper has and has not answered when the master comes to it, the master does itself: it
    waits for nobody, so however slow a helper is, with it no work takes longer than without.
    """

    def __init__(
        self,
        setting: Setting,
        work: Work[Item, Result],
        items: Sequence[Item],
        sizes: Sequence[float],
    ) -> None:
        self.setting, self.work, self._items, self._sizes = setting, work, items, sizes
        self._whole = sum(sizes) or 1.0
        self._lock = threading.Lock()
        self._front, self._back = 0, len(items)  # nobody has taken what is between them
        self._found: dict[int, Result] = {}
        self._done = 0.0

    def done_by_master(self, checkpoint: Checkpoint) -> Iterator[Result]:
        """The results of all items in order, those of the helpers among them."""
        told = 0.0
        for place, (item, size) in enumerate(zip(self._items, self._sizes, strict=True)):
            with self._lock:
                self._front = place + 1
                is_found = place in self._found
                told = max(told, self._done / self._whole)
            if is_found:
                checkpoint(told)
                yield self._found.pop(place)
                continue
            end = min(1.0, told + size / self._whole)
            yield self.work(item, part_of(checkpoint, told, end))
            told = end
            with self._lock:
                self._done += size
        checkpoint(1.0)

    def next_task(self) -> tuple[int, list[Item]] | None:
        """The place of the first of some items, and these; None when nothing is left to take."""
        with self._lock:
            end, taken = self._back, 0.0
            while self._back > self._front and taken < self._whole / _TASKS:
                self._back -= 1
                taken += self._sizes[self._back]
            return (self._back, list(self._items[self._back : end])) if self._back < end else None

    def put(self, place: int, results: Sequence[Result]) -> None:
        """Takes the results of items from that place on."""
        with self._lock:
            for one, result in enumerate(results, place):
                if one >= self._front:  # else the master has done it
                    self._found[one] = result
                    self._done += self._sizes[one]

    def close(self) -> None:
        """Nothing more is taken."""
        with self._lock:
            self._back = self._front


class _Helper:
    """The master's hand on a helper: a thread that gives it tasks and takes its answers."""

    def __init__(self) -> None:
        self._shifts: SimpleQueue[_Shift[Any, Any] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._line: _Line | None = None
        self._ended = False
        self._thread = threading.Thread(target=self._serve, name="crew", daemon=True)
        self._thread.start()

    def join(self, shift: _Shift[Any, Any]) -> None:
        """Has it share in the work, after what it is at."""
        self._shifts.put(shift)

    def end(self) -> None:
        """Ends it at once, whatever it is at."""
        with self._lock:
            self._ended = True
            if self._line is not None:
                self._line.process.kill()
        self._shifts.put(None)
        self._thread.join()

    def _serve(self) -> None:
        try:
            with self._lock:
                if self._ended:
                    return
                self._line = _Line()
            self._line.open()
            while (shift := self._shifts.get()) is not None:
                _share(shift, self._line)
        except Exception as exc:  # it is gone, or cannot be sent this: the work is done without it
            if not self._ended:
                _log.info("a helper is gone: %r", exc)
        finally:
            if self._line is not None:
                self._line.close()


def _share(shift: _Shift[Any, Any], line: _Line) -> None:
    """Has the helper do tasks of the shift until none is left."""
    given = 0
    told = False
    while True:
        while given < _AHEAD and (task := shift.next_task()) is not None:
            if not told:
                line.send("work", 0, (shift.setting, shift.work))
                told = True
            line.send("do", *task)
            given += 1
        if not given:
            return
        place, results = line.answer()
        given -= 1
        if results is not None:
            shift.put(place, results)


class _Line:
    """A helper's process, and what goes to and fro; raises OSError and EOFError when it is gone."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [systems.interpreter(), "-I", str(Path(helper.__file__).resolve())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **systems.launcher()},
            creationflags=systems.creation_flags(),
        )
        self._kept: dict[int, tuple[int, Kept]] = {}

    def open(self) -> None:
        """Tells it where the program's packages are."""
        self._write([os.path.abspath(folder) for folder in sys.path])

    def send(self, what: str, name: int, value: object) -> None:
        """Sends a message of helper.py; what is to be kept goes before it, once."""
        data = io.BytesIO()
        _Pickler(data, self._name_of).dump((what, name, value))
        self._write(data.getvalue())

    def answer(self) -> tuple[int, list[Any] | None]:
        """The place of a task and its results, when they come."""
        assert self.process.stdout is not None
        place, results = pickle.load(self.process.stdout)
        return place, results

    def close(self) -> None:
        """Ends it."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):  # what could not be written
                if pipe is not None:
                    pipe.close()

    def _name_of(self, value: Kept) -> int:
        known = self._kept.get(id(value))
        if known is None:
            known = self._kept[id(value)] = len(self._kept), value
            self._write(pickle.dumps(("keep", known[0], value), pickle.HIGHEST_PROTOCOL))
        return known[0]

    def _write(self, message: object) -> None:
        assert self.process.stdin is not None
        pickle.dump(message, self.process.stdin, pickle.HIGHEST_PROTOCOL)
        self.process.stdin.flush()


class _Pickler(pickle.Pickler):
    """Writes values in which those that a helper keeps stand by their names."""

    def __init__(self, file: io.BytesIO, name_of: Any) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._name_of = name_of

    def persistent_id(self, value: Any) -> int | None:
        """The name of a value that is kept; None of any other."""
        return self._name_of(value) if isinstance(value, Kept) else None
