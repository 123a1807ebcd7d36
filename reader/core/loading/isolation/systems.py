"""What differs between systems in starting, watching and ending a worker.

On Linux the worker limits itself (confine.py). Windows limits it from outside, by a job object;
on a Mac, where the limit of address space does not hold, its memory is looked at while it runs.
Neither was tried on such a machine by the authors: the tests run against stand-ins.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Protocol

from reader.core.loading.isolation import apple, jobs

_CREATE_NO_WINDOW = 0x08000000
_BELOW_NORMAL_PRIORITY = 0x00004000


class Fence(Protocol):
    """Watches a worker from outside."""

    def crossed(self) -> bool:
        """Whether the worker has taken more memory than it may."""
        ...


class _NoFence:
    def crossed(self) -> bool:
        return False


@contextlib.contextmanager
def fence(process: subprocess.Popen[bytes], memory: int, seconds: int) -> Iterator[Fence]:
    """Holds the worker within its limits as long as the context lasts.

    The worker waits for its question, which is sent when the fence stands.
    """
    if sys.platform == "win32":
        with jobs.job(int(process._handle), memory, seconds):
            yield _NoFence()
    elif sys.platform == "darwin":
        yield apple.MemoryFence(process.pid, memory)
    else:
        yield _NoFence()


def interpreter() -> str:
    """The Python that runs this program.

    On Windows that of a virtual environment only starts another, which a job would not hold.
    """
    base = getattr(sys, "_base_executable", None)
    return str(base) if sys.platform == "win32" and base else sys.executable


def launcher() -> dict[str, str]:
    """Tells the interpreter of Windows which virtual environment it is started for."""
    if sys.platform == "win32" and interpreter() != sys.executable:
        return {"__PYVENV_LAUNCHER__": sys.executable}
    return {}


def creation_flags() -> int:
    """No console on Windows, and less than the window's share of the processor."""
    return _CREATE_NO_WINDOW | _BELOW_NORMAL_PRIORITY if sys.platform == "win32" else 0


def has_ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether the worker has ended; where the system lets us, without taking its exit status."""
    if hasattr(os, "waitid"):
        flags = os.WEXITED | os.WNOWAIT | os.WNOHANG
        return process.returncode is not None or (
            os.waitid(os.P_PID, process.pid, flags) is not None
        )
    return process.poll() is not None


def kill(process: subprocess.Popen[bytes]) -> None:
    """Ends the worker and what it started, at once: it may not listen to anything milder."""
    if sys.platform != "win32":
        # Also when it has ended itself: what it started may live on in its group. As long as
        # nobody has waited for the worker (see has_ended) its number is not given to others.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        process.kill()


def meaning(status: int | None, complaint: str) -> str:
    """Why a worker ended with a status other than 0: "time", "memory" or "crash"."""
    if sys.platform != "win32" and status == -signal.SIGXCPU:
        return "time"
    if sys.platform != "win32" and status == -signal.SIGKILL:  # by the kernel, for want of memory
        return "memory"
    if status == jobs.STATUS_NO_MEMORY or any(one in complaint for one in _NO_MEMORY):
        return "memory"
    return "crash"


# What libraries print before they give up.
_NO_MEMORY = (
    "MemoryError",
    "bad_alloc",
    "Out of memory",
    "out of memory",
    "Cannot allocate memory",
)
