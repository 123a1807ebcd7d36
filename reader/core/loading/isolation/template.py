"""A process that has imported one reader and forks a worker for each file (Linux).

Importing takes most of a worker's time: 0.1 s for most formats, 0.5 s for web pages, against 0.01 s
for a fork. The template itself never sees a byte of a file. A worker is given pipes by the program
and keeps nothing of the template's own; after so many seconds without work the template ends.

Workers of one template have their memory at the same addresses, unlike those that are started
anew: what a file could learn of them it cannot tell to another, as nothing but its text gets out.
"""

from __future__ import annotations

import gc
import os
import select
import sys
from types import ModuleType

IDLE_SECONDS = 120

_FORK, _END = b"fork", b"end"


def serve(module: ModuleType) -> int:
    """Does what the program's commands say until it goes away, and gives the exit status.

    ``fork PROCESS IN OUT ERR`` answers the number of a new worker, whose standard streams are
    these descriptors of that process. ``end PROCESS`` answers its status, once it has ended: until
    then its number is nobody else's.
    """
    gc.collect()
    gc.freeze()  # a collection in a worker would copy every page that it looks at
    _say(b"ready")
    waiting = select.poll()
    waiting.register(0, select.POLLIN)
    rest = b""
    while True:
        if not waiting.poll(IDLE_SECONDS * 1000):
            return 0
        piece = os.read(0, 4096)
        if not piece:
            return 0
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            command, *numbers = line.split()
            try:
                if command == _FORK:
                    _say(b"%d" % _forked(module, *map(int, numbers)))
                elif command == _END:
                    _, status = os.waitpid(int(numbers[0]), 0)
                    _say(b"%d" % os.waitstatus_to_exitcode(status))
            except OSError as exc:
                _say(b"no " + str(exc.strerror).encode("ascii", "replace"))


def _say(words: bytes) -> None:
    os.write(1, words + b"\n")


def _forked(module: ModuleType, process: int, *ends: int) -> int:
    flags = (os.O_RDONLY, os.O_WRONLY, os.O_WRONLY)
    pipes: list[int] = []
    try:
        for end, flag in zip(ends, flags, strict=True):
            pipes.append(os.open(f"/proc/{process}/fd/{end}", flag | os.O_CLOEXEC))
        number = os.fork()
        if number == 0:
            _work(module, pipes)
        return number
    finally:
        for pipe in pipes:
            os.close(pipe)


def _work(module: ModuleType, pipes: list[int]) -> None:
    """The worker's life: it never comes back from here."""
    status = 1
    try:
        os.setsid()
        for place, pipe in enumerate(pipes):
            os.dup2(pipe, place)
        os.closerange(3, 256)
        from reader.core.loading.isolation import protocol, worker

        question = protocol.question_of(worker._read_line())
        status = worker.answer(question, module)
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        if sys.stderr is not None:
            sys.stderr.flush()
        os._exit(status)
