"""Limits that a worker sets for itself before it sees a byte of the file.

Each gives what came of it as a word for the log: a system that does not offer one is no reason not
to read. Nothing here is ever undone.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable

_NEWUSER, _NEWNET, _NEWIPC = 0x10000000, 0x40000000, 0x08000000
_NO_NEW_PRIVS, _SET_DUMPABLE = 38, 4
# The numbers of Landlock's calls are the same on every architecture (kernel 5.13).
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_CAPABILITY_VERSION_3 = 0x20080522

FEW_FILES = 64
# Where modules that are imported late find the libraries that they are linked to.
_SYSTEM_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache")


class _Ruleset(ctypes.Structure):
    """struct landlock_ruleset_attr of linux/landlock.h."""

    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _Beneath(ctypes.Structure):
    """struct landlock_path_beneath_attr of linux/landlock.h."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


class _CapabilityHead(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))


class _CapabilityData(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _problem() -> str:
    return os.strerror(ctypes.get_errno())


def limit_early(memory: int, seconds: int) -> dict[str, str]:
    """Memory and processor time, before the reader's module is imported."""
    told: dict[str, str] = {}
    if sys.platform == "win32":
        return {"memory": "by the job object", "time": "by the job object"}
    import resource

    told["memory"] = _limited(resource.RLIMIT_AS, memory)
    told["time"] = _limited(resource.RLIMIT_CPU, seconds, spare=1)
    told["core"] = _limited(resource.RLIMIT_CORE, 0)
    try:
        os.nice(5)  # ten of them at once must not make the window wait
    except OSError:
        told["nice"] = "no"
    if sys.platform == "linux":
        _first_to_be_killed()
        library = _library()
        if library.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            told["privileges"] = _problem()
        if library.unshare(_NEWUSER | _NEWNET | _NEWIPC) == 0:
            told["network"] = "none"
        else:
            told["network"] = f"open ({_problem()})"
    return told


def limit_late(packages: Iterable[str]) -> dict[str, str]:
    """Files, and processes of its own, once the reader's module is imported.

    On Linux only Python's own folders (``packages``) can be read after that, as some modules are
    imported when they are first used; where the kernel has no Landlock, nothing can.
    """
    told: dict[str, str] = {}
    if sys.platform == "win32":
        return told
    import resource

    if sys.platform == "darwin":
        told["files"] = _apple_sandbox()
    if sys.platform == "linux":
        told["files"] = _landlock([*packages, *_SYSTEM_LIBRARIES])
        if told["files"] != "none":
            told["files"] += "; " + _empty_root()
        _drop_capabilities()
    told["written"] = _limited(resource.RLIMIT_FSIZE, 0)
    told["open files"] = _limited(resource.RLIMIT_NOFILE, FEW_FILES)
    if hasattr(resource, "RLIMIT_NPROC"):
        told["processes"] = _limited(resource.RLIMIT_NPROC, 0)
    return told


def cost() -> str:
    """What this process has taken so far, as "0.012 s, 34 MB": processor time, and memory at most.

    In a forked worker the memory counts what it shares with its template.
    """
    if sys.platform == "win32":
        return ""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    unit = 1 if sys.platform == "darwin" else 1024
    return f"{used.ru_utime + used.ru_stime:.3f} s, {used.ru_maxrss * unit / 1e6:.0f} MB"


def _limited(which: int, value: int, spare: int = 0) -> str:
    """Sets a limit for good; ``spare`` lies between the signal that tells of it and the kill."""
    import resource

    try:
        _, hard = resource.getrlimit(which)
        most = value + spare if hard == resource.RLIM_INFINITY else min(value + spare, hard)
        resource.setrlimit(which, (min(value, most), most))
    except (OSError, ValueError) as exc:
        return f"not limited ({exc})"
    return "limited"


def _first_to_be_killed() -> None:
    """When memory runs out the kernel ends this process and not the window."""
    try:
        with open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
            file.write("1000")
    except OSError:
        pass


def _landlock(packages: Iterable[str]) -> str:
    """ "none" when no file can be opened any more but to read in the folders named."""
    library = _library()
    version = library.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if version < 1:
        return f"open (Landlock: {_problem()})"
    # Bits 0 to 12 since the first version, then one more each: refer, truncate, device ioctl.
    bits = 13 + (version >= 2) + (version >= 3) + (version >= 5)
    ruleset = _Ruleset((1 << bits) - 1, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
    rules = library.syscall(
        _CREATE_RULESET, ctypes.byref(ruleset), ctypes.c_size_t(size), ctypes.c_uint32(0)
    )
    if rules < 0:
        return f"open (Landlock: {_problem()})"
    try:
        for folder in packages:
            _allow_reading(library, rules, folder)
        if library.syscall(_RESTRICT_SELF, rules, ctypes.c_uint32(0)) != 0:
            return f"open (Landlock: {_problem()})"
    finally:
        os.close(rules)
    return "none"


def _allow_reading(library: ctypes.CDLL, rules: int, folder: str) -> None:
    try:
        place = os.open(folder, getattr(os, "O_PATH", 0) | os.O_CLOEXEC)
    except OSError:  # a folder that is not there needs no rule
        return
    try:
        allowed = _READ_FILE | _READ_DIR if os.path.isdir(folder) else _READ_FILE
        rule = _Beneath(allowed, place)
        library.syscall(_ADD_RULE, rules, 1, ctypes.byref(rule), ctypes.c_uint32(0))
    finally:
        os.close(place)


def _empty_root() -> str:
    """Makes an empty folder that is no longer there the root, as far as a namespace lets it."""
    name = f"/tmp/parallax-{os.getpid()}-{os.urandom(8).hex()}"
    try:
        os.mkdir(name, 0o700)
        try:
            os.chdir(name)
        finally:
            os.rmdir(name)
        os.chroot(".")
    except OSError as exc:
        return f"no empty root ({exc.strerror})"
    return "empty root"


def _drop_capabilities() -> None:
    """Gives up what the user namespace gave: with it the empty root could be left."""
    head = _CapabilityHead(_CAPABILITY_VERSION_3, 0)
    data = (_CapabilityData * 2)()
    library = _library()
    library.capset(ctypes.byref(head), ctypes.byref(data))
    library.prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def _apple_sandbox() -> str:
    """Apple's profile of pure computation: no files, no network. Not tried on a Mac by us."""
    try:
        message = ctypes.c_char_p()
        started = _library().sandbox_init(b"pure-computation", 1, ctypes.byref(message))
    except (OSError, AttributeError) as exc:
        return f"open ({exc})"
    return "none" if started == 0 else "open (sandbox_init refused)"
