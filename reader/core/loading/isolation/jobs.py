"""Windows' job objects: limits on a worker that hold from outside, and end it with the program.

The structures and calls are those of winnt.h and jobapi2.h. Nothing here was tried on Windows by
the authors; the tests check sizes, fields and the order of calls against a stand-in.
"""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Iterator
from typing import Any

STATUS_NO_MEMORY = 0xC0000017

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_UI_RESTRICTIONS = 4  # JobObjectBasicUIRestrictions
_LIMIT_PROCESS_TIME = 0x0002
_LIMIT_ACTIVE_PROCESS = 0x0008
_LIMIT_PROCESS_MEMORY = 0x0100
_DIE_ON_UNHANDLED_EXCEPTION = 0x0400  # no dialog of a crash
_KILL_ON_JOB_CLOSE = 0x2000
_ALL_UI = 0x00FF  # neither clipboard nor desktops, handles or settings of the user


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION; times in units of 100 ns."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class Counters(ctypes.Structure):
    """IO_COUNTERS."""

    _fields_ = tuple((f"count{place}", ctypes.c_uint64) for place in range(6))


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; memory in bytes."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", Counters),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limits(memory: int, seconds: int) -> ExtendedLimits:
    """One process, so much memory and processor time, ended when the job's handle is closed."""
    found = ExtendedLimits()
    found.BasicLimitInformation.LimitFlags = (
        _LIMIT_PROCESS_TIME
        | _LIMIT_ACTIVE_PROCESS
        | _LIMIT_PROCESS_MEMORY
        | _DIE_ON_UNHANDLED_EXCEPTION
        | _KILL_ON_JOB_CLOSE
    )
    found.BasicLimitInformation.PerProcessUserTimeLimit = seconds * 10_000_000
    found.BasicLimitInformation.ActiveProcessLimit = 1
    found.ProcessMemoryLimit = memory
    return found


def _kernel32() -> Any:
    library = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009
    library.CreateJobObjectW.restype = ctypes.c_void_p
    library.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
    library.SetInformationJobObject.argtypes = (
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_void_p,
        ctypes.c_uint32,
    )
    library.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    library.CloseHandle.argtypes = (ctypes.c_void_p,)
    return library


@contextlib.contextmanager
def job(process: int, memory: int, seconds: int, kernel32: Any = None) -> Iterator[None]:
    """Holds a process, given by its handle, in a job; raises OSError when that is not possible."""
    library = kernel32 or _kernel32()
    handle = library.CreateJobObjectW(None, None)
    if not handle:
        raise OSError("CreateJobObject failed")
    try:
        wanted = limits(memory, seconds)
        restricted = ctypes.c_uint32(_ALL_UI)
        done = (
            library.SetInformationJobObject(
                handle, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted)
            )
            and library.SetInformationJobObject(
                handle, _UI_RESTRICTIONS, ctypes.byref(restricted), ctypes.sizeof(restricted)
            )
            and library.AssignProcessToJobObject(handle, process)
        )
        if not done:
            raise OSError("the worker could not be put into its job object")
        yield
    finally:
        library.CloseHandle(handle)
