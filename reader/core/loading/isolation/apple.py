"""The memory of a worker on a Mac, where RLIMIT_AS does not bound it.

proc_pid_rusage is in libproc.h of macOS 10.9. Not tried on a Mac by the authors; the tests check
the structure and the decision against a stand-in.
"""

from __future__ import annotations

import ctypes
from typing import Any

_USAGE_INFO_V2 = 2


class Usage(ctypes.Structure):
    """struct rusage_info_v2 of sys/resource.h, as far as it is looked at."""

    _fields_ = (
        ("uuid", ctypes.c_uint8 * 16),
        ("user_time", ctypes.c_uint64),
        ("system_time", ctypes.c_uint64),
        ("idle_wakeups", ctypes.c_uint64),
        ("interrupt_wakeups", ctypes.c_uint64),
        ("pageins", ctypes.c_uint64),
        ("wired_size", ctypes.c_uint64),
        ("resident_size", ctypes.c_uint64),
        ("phys_footprint", ctypes.c_uint64),
        ("rest", ctypes.c_uint64 * 16),
    )


class MemoryFence:
    """Tells when a process has taken more than so many bytes, compressed ones included."""

    def __init__(self, process: int, memory: int, library: Any = None) -> None:
        self._process = process
        self._memory = memory
        self._library = library or ctypes.CDLL("/usr/lib/libproc.dylib")

    def crossed(self) -> bool:
        usage = Usage()
        failed = self._library.proc_pid_rusage(self._process, _USAGE_INFO_V2, ctypes.byref(usage))
        taken = int(max(usage.phys_footprint, usage.resident_size))
        return bool(failed == 0 and taken > self._memory)
