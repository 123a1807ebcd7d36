"""The program's side: gives one file to a worker, bounds it, and gives what it answered."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Mapping, Sequence
from typing import IO

from reader.core.loading.extract import Extract, Wish
from reader.core.loading.isolation import processes, systems
from reader.core.loading.isolation.formats import Format
from reader.core.loading.isolation.processes import Process
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
from reader.core.values import dataclass

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


Outcome = Extract | Refusal | Stop | Ended


def read_apart(
    data: bytes,
    kind: Format,
    wish: Wish,
    *,
    checkpoint: Checkpoint = unwatched,
    limits: Limits | None = None,
) -> Outcome:
    """What a worker says of a file's bytes, or how it ended.

    When the first reader of the format dies, hits a limit or answers junk, its second one is
    tried. Raises what the checkpoint raises, the worker then being gone.
    """
    bounds = limits or Limits()
    answer = _answer(data, kind.module, kind.seconds, wish, checkpoint, bounds)
    if not kind.second or isinstance(answer, Extract | Refusal):
        return answer
    _log.info("%s: the first reader ended with %s", kind.name, answer)
    again = _answer(data, kind.second, kind.seconds, wish, checkpoint, bounds)
    # Where there is no second reader, what the first one said stands.
    return answer if again == Stop("missing") else again


def _answer(
    data: bytes,
    module: str,
    seconds: int,
    wish: Wish,
    checkpoint: Checkpoint,
    limits: Limits,
) -> Outcome:
    question = Question(module, wish, len(data), limits.memory, seconds, processes.packages())
    while not _slots.acquire(timeout=_EVERY):
        checkpoint(0.0)
    try:
        process = processes.start(question)
        return _Conversation(process, limits.wall).answer(question, data, checkpoint)
    except OSError as exc:
        _log.info("the worker could not be started: %s", exc)
        return Ended("start")
    finally:
        _slots.release()


class _Conversation:
    """One worker from its question to its end."""

    def __init__(self, process: Process, wall: float) -> None:
        self._process = process
        self._latest = time.monotonic() + wall
        self._answer = bytearray()
        self._complaint = bytearray()
        self._too_long = False
        self._sent = 0

    def answer(self, question: Question, data: bytes, checkpoint: Checkpoint) -> Outcome:
        process = self._process
        jobs = (
            threading.Thread(
                target=self._send, args=(process.stdin, question_line(question), data), daemon=True
            ),
            threading.Thread(target=self._take_answer, args=(process.stdout,), daemon=True),
            threading.Thread(target=self._take_complaint, args=(process.stderr,), daemon=True),
        )
        try:
            for job in jobs:
                job.start()
            why = self._watched(jobs[1], checkpoint, len(data))
        finally:
            status = self._end(jobs)
        return self._outcome(why, status)

    def _watched(self, taker: threading.Thread, checkpoint: Checkpoint, size: int) -> str | None:
        """Waits for the end, and gives why it was not waited for any longer."""
        # Its output may stay open after its end: what it has started may hold it.
        while not self._process.has_ended():
            checkpoint(0.5 * self._sent / max(size, 1))
            left = self._latest - time.monotonic()
            if left <= 0:
                return "time"
            if self._too_long:
                return "junk"
            if self._process.crossed():
                return "memory"
            if taker.is_alive():
                taker.join(min(_EVERY, left))
            else:  # its output is closed: it is about to end, or pretends to
                time.sleep(min(0.001, left))
        return "junk" if self._too_long else None

    def _end(self, jobs: Sequence[threading.Thread]) -> int | None:
        self._process.kill()
        status = self._process.status()
        for job in jobs:
            if job.ident is not None:
                job.join(2)
        if any(job.is_alive() for job in jobs):
            # Some process outside of the group holds a pipe; closing it here would wait for that.
            _log.info("a worker left something behind that holds its output")
        else:
            for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
                with contextlib.suppress(OSError):
                    pipe.close()
        return status

    def _outcome(self, why: str | None, status: int | None) -> Outcome:
        complaint = self._complaint.decode("utf-8", "replace")
        if complaint.strip():
            _log.info("the worker said: %s", complaint)
        if why is not None:
            return Ended(why)
        if status != 0:
            _log.info("the worker ended with %s", status)
            return Ended(systems.meaning(status, complaint))
        try:
            answer, limits = answer_of(bytes(self._answer))
        except JunkError as exc:
            _log.info("the worker's answer was no answer: %s", exc)
            return Ended("junk")
        _log.debug("the worker took %s", limits.get("cost"))
        _tell_once(limits)
        return answer

    def _send(self, pipe: IO[bytes], line: bytes, data: bytes) -> None:
        with contextlib.suppress(OSError, ValueError):  # it may end without reading all
            view = memoryview(line)
            while view:
                view = view[pipe.write(view) or 0 :]
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


_told: set[tuple[str, str]] = set()


def _tell_once(limits: Mapping[str, str]) -> None:
    """Writes to the log which limits this system does not offer, once for each."""
    for name, state in limits.items():
        if state.startswith(("open", "not limited")) and (name, state) not in _told:
            _told.add((name, state))
            _log.info("files are read without a limit on %s: %s", name, state)
