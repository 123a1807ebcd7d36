"""How a worker comes to be: started anew, or forked from a template that has its reader imported.

The plain way works on every system; where the other one fails, for whatever reason, it is taken.
"""

from __future__ import annotations

import atexit
import contextlib
import logging
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Protocol

from reader.core.loading.extract import Wish
from reader.core.loading.isolation import systems, worker
from reader.core.loading.isolation.protocol import Question, question_line

_log = logging.getLogger(__name__)

_PATIENCE = 10.0  # seconds for a template to import its reader; they take 0.5


class Process(Protocol):
    """A worker as the program sees it: three raw pipes, and whether it lives."""

    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]

    def has_ended(self) -> bool:
        """Whether it has; its number stays its own until ``status`` was asked for."""
        ...

    def crossed(self) -> bool:
        """Whether it is seen from outside to have taken more memory than it may."""
        ...

    def kill(self) -> None:
        """Ends it and what it started, at once."""
        ...

    def status(self) -> int | None:
        """Its exit status after ``kill``, negative for a signal; None when it cannot be told."""
        ...


def start(question: Question) -> Process:
    """A worker that waits for its question; raises OSError when the system starts none."""
    if _templates_work():
        forked = _template_for(question.module).fork()
        if forked is not None:
            return forked
    return Started(command(), question)


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
    """The folders that this program finds its packages in: a worker may read what lies in them.

    So neither the folder that the program was started in, nor the user's own or one above it.
    """
    personal = [os.path.realpath(os.path.expanduser("~"))]
    with contextlib.suppress(OSError):
        personal.append(os.path.realpath(os.getcwd()))
    return tuple(
        folder
        for folder in sys.path
        if os.path.isabs(folder)
        and os.path.isdir(folder)
        and not any(_holds(os.path.realpath(folder), one) for one in personal)
    )


def _holds(folder: str, other: str) -> bool:
    return other == folder or other.startswith(folder.rstrip(os.sep) + os.sep)


def _popen(arguments: Sequence[str], errors: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        list(arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        bufsize=0,
        env=environment(),
        cwd=os.path.abspath(os.sep),
        start_new_session=True,
        creationflags=systems.creation_flags(),
    )


class Started:
    """A worker in an interpreter of its own."""

    def __init__(self, arguments: Sequence[str], question: Question) -> None:
        self._process = process = _popen(arguments, subprocess.PIPE)
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        self.stdin, self.stdout, self.stderr = process.stdin, process.stdout, process.stderr
        self._all = contextlib.ExitStack()
        try:
            # It waits for its question, so it does nothing before the fence stands.
            fence = systems.fence(process, question.memory, question.seconds)
            self._fence = self._all.enter_context(fence)
        except BaseException:
            systems.kill(process)
            process.wait(5)
            for pipe in (self.stdin, self.stdout, self.stderr):
                pipe.close()
            raise

    def has_ended(self) -> bool:
        return systems.has_ended(self._process)

    def crossed(self) -> bool:
        return self._fence.crossed()

    def kill(self) -> None:
        systems.kill(self._process)

    def status(self) -> int | None:
        self._all.close()
        try:
            return self._process.wait(5)
        except subprocess.TimeoutExpired:
            return None


class Forked:
    """A worker that a template has forked."""

    def __init__(self, number: int, pipes: Sequence[int], template: Template) -> None:
        self._number = number
        self._template = template
        self._seen = os.pidfd_open(number)
        self.stdin: IO[bytes] = open(pipes[0], "wb", buffering=0)  # noqa: SIM115
        self.stdout: IO[bytes] = open(pipes[1], "rb", buffering=0)  # noqa: SIM115
        self.stderr: IO[bytes] = open(pipes[2], "rb", buffering=0)  # noqa: SIM115

    def has_ended(self) -> bool:
        waiting = select.poll()
        waiting.register(self._seen, select.POLLIN)
        return bool(waiting.poll(0))

    def crossed(self) -> bool:
        return False

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._number, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._number, signal.SIGKILL)

    def status(self) -> int | None:
        os.close(self._seen)
        return self._template.end(self._number)


class Template:
    """The program's hand on a template of one reader; one command at a time, from any thread."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._fit = True  # until it fails: then the plain way is taken for good

    def fork(self) -> Forked | None:
        """A new worker, or None when it has to be started the plain way."""
        with self._lock:
            if not self._fit:
                return None
            forked = self._try()
            if forked is None and self._process is None and self._fit:
                forked = self._try()  # it had ended for want of work
            if forked is None:
                self._fit = False
                self._drop()
            return forked

    def end(self, number: int) -> int | None:
        """The exit status of a worker that was killed or has ended; waits for nothing else."""
        with self._lock:
            said = self._ask(b"end %d\n" % number)
            return int(said) if said is not None and said.lstrip(b"-").isdigit() else None

    def close(self) -> None:
        """Ends it; the next fork starts another."""
        with self._lock:
            self._drop()

    def _try(self) -> Forked | None:
        if self._process is None and not self._start():
            self._fit = False
            return None
        ends = [os.pipe() for _ in range(3)]
        (far_in, near_in), (near_out, far_out), (near_err, far_err) = ends
        near, far = (near_in, near_out, near_err), (far_in, far_out, far_err)
        number = None
        try:
            said = self._ask(b"fork %d %d %d %d\n" % (os.getpid(), *far))
            number = int(said) if said is not None and said.isdigit() else None
            return Forked(number, near, self) if number else None
        except OSError as exc:
            _log.info("no hold on a forked worker: %s", exc)
            number = None
            return None
        finally:
            for end in far if number else (*far, *near):
                os.close(end)

    def _start(self) -> bool:
        question = Question(self._module, Wish(), 0, 0, 0, packages(), template=True)
        try:
            self._process = _popen(command(), subprocess.DEVNULL)
        except OSError as exc:
            _log.info("no template: %s", exc)
            return False
        return self._ask(question_line(question)) == b"ready"

    def _ask(self, line: bytes) -> bytes | None:
        """The template's line in reply; None when there is none, and then no template either."""
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return None
        reply = b""
        waiting = select.poll()
        waiting.register(process.stdout, select.POLLIN)
        try:
            process.stdin.write(line)
            while not reply.endswith(b"\n"):
                piece = process.stdout.read(4096) if waiting.poll(_PATIENCE * 1000) else b""
                if not piece:
                    raise OSError("no reply")
                reply += piece
        except OSError as exc:
            _log.info("the template of %s is gone: %s", self._module, exc)
            self._drop()
            return None
        return reply.strip()

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        systems.kill(process)
        process.wait(5)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


_templates: dict[str, Template] = {}
_owner = os.getpid()
_lock = threading.Lock()


def _templates_work() -> bool:
    # A process that was forked from this one must not speak to its templates.
    return sys.platform == "linux" and hasattr(os, "pidfd_open") and os.getpid() == _owner


def _template_for(module: str) -> Template:
    with _lock:
        return _templates.setdefault(module, Template(module))


@atexit.register
def close_templates() -> None:
    """Ends the templates; they would end by themselves when this program is gone."""
    if os.getpid() != _owner:
        return
    with _lock:
        for one in _templates.values():
            one.close()
