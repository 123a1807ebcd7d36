"""The program's side: starts a worker for one file, bounds it, and gives what it answered."""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from reader.core.loading.extract import Extract, Wish
from reader.core.loading.isolation import systems, worker
from reader.core.loading.isolation.formats import Format
from reader.core.loading.isolation.protocol import (
    MOST_ANSWER,
    JunkError,
    Question,
    Refusal,
    Stop,
    answer_of,
    question_line,
)
from reader.core.progress import Checkpoint, unwatched

_log = logging.getLogger(__name__)

_PIECE = 1 << 18
_MOST_COMPLAINT = 20_000  # bytes of standard error that go to the log
_EVERY = 0.05  # seconds between two looks at the checkpoint
# So many workers at once: an eleventh waits. Each may take 1 GB, ordinary ones take 40 MB.
MOST_WORKERS = 10
_slots = threading.BoundedSemaphore(MOST_WORKERS)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker may take: ``wall`` in seconds, ``memory`` in bytes."""

    wall: float = 20.0
    memory: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Ended:
    """A worker that gave no answer; ``why`` is "time", "memory", "crash", "junk" or "start"."""

    why: str


def command() -> list[str]:
    """What starts a worker: this program's own interpreter, apart from the user's settings."""
    if getattr(sys, "frozen", False):
        return [sys.executable, worker.WORKER_ARGUMENT]
    return [systems.interpreter(), "-I", str(Path(worker.__file__).resolve())]


def environment() -> dict[str, str]:
    """What a worker knows of the user's environment: what its interpreter cannot start without."""
    kept = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
    found = {name: os.environ[name] for name in kept if name in os.environ}
    return {**found, **systems.launcher(), "LC_ALL": "C.UTF-8"}


def packages() -> tuple[str, ...]:
    """The folders that this program finds its packages in; not the one that it was started in."""
    try:
        here = os.path.realpath(os.getcwd())
    except OSError:
        here = ""
    return tuple(
        folder
        for folder in sys.path
        if os.path.isabs(folder) and os.path.isdir(folder) and os.path.realpath(folder) != here
    )


def read_apart(
    data: bytes,
    kind: Format,
    wish: Wish,
    *,
    checkpoint: Checkpoint = unwatched,
    limits: Limits | None = None,
) -> Extract | Refusal | Stop | Ended:
    """What a worker says of a file's bytes, or how it ended.

    When the first reader of the format dies, hits a limit or answers junk, its second one is
    tried. Raises what the checkpoint raises, the worker then being gone.
    """
    answer = _one(data, kind.module, kind.seconds, wish, checkpoint, limits or Limits())
    if not kind.second or isinstance(answer, Extract | Refusal):
        return answer
    _log.info("%s: the first reader ended with %s", kind.name, answer)
    again = _one(data, kind.second, 15, wish, checkpoint, limits or Limits())
    # Where there is no second reader, what the first one said stands.
    return answer if again == Stop("missing") else again


def _one(
    data: bytes,
    module: str,
    seconds: int,
    wish: Wish,
    checkpoint: Checkpoint,
    limits: Limits,
) -> Extract | Refusal | Stop | Ended:
    question = Question(module, wish, len(data), limits.memory, seconds, packages())
    while not _slots.acquire(timeout=_EVERY):
        checkpoint(0.0)
    try:
        return _Child(command(), environment(), limits).ask(question, data, checkpoint)
    finally:
        _slots.release()


class _Child:
    """One worker process from its start to its end."""

    def __init__(
        self, arguments: Sequence[str], variables: Mapping[str, str], limits: Limits
    ) -> None:
        self._limits = limits
        self._arguments = list(arguments)
        self._variables = dict(variables)
        self._answer = bytearray()
        self._complaint = bytearray()
        self._too_long = False
        self._sent = 0

    def ask(
        self, question: Question, data: bytes, checkpoint: Checkpoint
    ) -> Extract | Refusal | Stop | Ended:
        try:
            process = subprocess.Popen(
                self._arguments,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                env=self._variables,
                cwd=os.path.abspath(os.sep),
                start_new_session=True,
                creationflags=systems.creation_flags(),
            )
        except OSError as exc:
            _log.error("the worker could not be started: %s", exc)
            return Ended("start")
        why: str | None = None
        threads: list[threading.Thread] = []
        with systems.fence(process, question.memory, question.seconds) as fence:
            try:
                line = question_line(question)
                threads = self._threads(process, line, data)
                why = self._watched(process, threads[1:], fence, checkpoint, len(data))
            finally:
                self._end(process, threads)
        return self._said(process, why)

    def _threads(
        self, process: subprocess.Popen[bytes], line: bytes, data: bytes
    ) -> list[threading.Thread]:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        threads = [
            threading.Thread(target=self._send, args=(process.stdin, line, data), daemon=True),
            threading.Thread(target=self._take_answer, args=(process.stdout,), daemon=True),
            threading.Thread(target=self._take_complaint, args=(process.stderr,), daemon=True),
        ]
        for thread in threads:
            thread.start()
        return threads

    def _watched(
        self,
        process: subprocess.Popen[bytes],
        takers: Sequence[threading.Thread],
        fence: systems.Fence,
        checkpoint: Checkpoint,
        size: int,
    ) -> str | None:
        """Waits for the end, and gives why it was not waited for any longer."""
        latest = time.monotonic() + self._limits.wall
        while takers[0].is_alive() or not systems.has_ended(process):
            checkpoint(0.5 * self._sent / max(size, 1))
            left = latest - time.monotonic()
            if left <= 0:
                return "time"
            if self._too_long:
                return "junk"
            if fence.crossed():
                return "memory"
            if takers[0].is_alive():
                takers[0].join(min(_EVERY, left))
            else:  # it closed its output early, and should end
                time.sleep(min(_EVERY / 5, left))
        return "junk" if self._too_long else None

    def _end(self, process: subprocess.Popen[bytes], threads: Sequence[threading.Thread]) -> None:
        systems.kill(process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
        for thread in threads:
            thread.join(2)
        if any(thread.is_alive() for thread in threads):
            # Some process outside of the group holds a pipe; closing it here would wait for that.
            _log.error("a worker left something behind that holds its output")
            return
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _said(
        self, process: subprocess.Popen[bytes], why: str | None
    ) -> Extract | Refusal | Stop | Ended:
        complaint = self._complaint.decode("utf-8", "replace")
        if complaint.strip():
            _log.info("the worker said: %s", complaint)
        if why is not None:
            return Ended(why)
        status = process.returncode
        if status != 0:
            _log.info("the worker ended with %s", status)
            return Ended(systems.meaning(status, complaint))
        try:
            answer, limits = answer_of(bytes(self._answer))
        except JunkError as exc:
            _log.info("the worker's answer was no answer: %s", exc)
            return Ended("junk")
        _tell_once(limits)
        return answer

    def _send(self, pipe: IO[bytes], line: bytes, data: bytes) -> None:
        with contextlib.suppress(OSError, ValueError):  # it may end without reading all
            _write_all(pipe, line)
            view = memoryview(data)
            while self._sent < len(data):
                self._sent += pipe.write(view[self._sent : self._sent + _PIECE]) or 0
        with contextlib.suppress(OSError, ValueError):
            pipe.close()

    def _take_answer(self, pipe: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            while piece := pipe.read(_PIECE):
                if len(self._answer) + len(piece) > MOST_ANSWER:
                    self._too_long = True
                    return
                self._answer += piece

    def _take_complaint(self, pipe: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            while piece := pipe.read(_PIECE):
                room = _MOST_COMPLAINT - len(self._complaint)
                self._complaint += piece[: max(room, 0)]


def _write_all(pipe: IO[bytes], data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[pipe.write(view) or 0 :]


_told: set[tuple[str, str]] = set()


def _tell_once(limits: Mapping[str, str]) -> None:
    """Writes to the log which limits this system does not offer, once for each."""
    for name, state in limits.items():
        if state.startswith(("open", "not limited")) and (name, state) not in _told:
            _told.add((name, state))
            _log.info("files are read without a limit on %s: %s", name, state)
