"""What other systems are asked for, against stand-ins: these tests ran on Linux only."""

from __future__ import annotations

import ctypes
import signal
import sys
from typing import Any

import pytest

from reader.core.loading.isolation import apple, jobs, processes, systems


class Kernel:
    """Stands in for kernel32: keeps what it was asked for."""

    def __init__(self, refuse: str = "") -> None:
        self.asked: list[str] = []
        self.refuse = refuse
        self.limits = jobs.ExtendedLimits()

    def _did(self, what: str) -> int:
        self.asked.append(what)
        return 0 if what == self.refuse else 1

    def CreateJobObjectW(self, *_: object) -> int:  # noqa: N802
        return 77 * self._did("create")

    def SetInformationJobObject(self, job: int, what: int, data: Any, size: int) -> int:  # noqa: N802
        assert job == 77
        if what == 9:
            ctypes.memmove(ctypes.byref(self.limits), data, size)
        return self._did(f"set {what}")

    def AssignProcessToJobObject(self, job: int, process: int) -> int:  # noqa: N802
        assert (job, process) == (77, 5)
        return self._did("assign")

    def CloseHandle(self, job: int) -> int:  # noqa: N802
        assert job == 77
        return self._did("close")


def test_a_job_bounds_memory_time_and_processes_and_ends_with_the_program() -> None:
    kernel = Kernel()
    with jobs.job(5, 1_000_000_000, 15, kernel):
        assert kernel.asked == ["create", "set 9", "set 4", "assign"]
    assert kernel.asked[-1] == "close"
    basic = kernel.limits.BasicLimitInformation
    assert kernel.limits.ProcessMemoryLimit == 1_000_000_000
    assert basic.PerProcessUserTimeLimit == 150_000_000  # 100 ns
    assert basic.ActiveProcessLimit == 1
    assert basic.LimitFlags == 0x2 | 0x8 | 0x100 | 0x400 | 0x2000


@pytest.mark.parametrize("refuse", ["create", "set 9", "set 4", "assign"])
def test_a_worker_that_no_job_holds_is_not_asked(refuse: str) -> None:
    kernel = Kernel(refuse)
    with pytest.raises(OSError, match=r"job|Job"), jobs.job(5, 1, 1, kernel):
        pytest.fail("it went on without its limits")
    assert kernel.asked[-1] == ("create" if refuse == "create" else "close")


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_size_t) != 8, reason="sizes of 64 bits")
def test_the_structures_have_the_sizes_of_the_system() -> None:
    # winnt.h, sys/resource.h
    assert ctypes.sizeof(jobs.BasicLimits) == 64
    assert ctypes.sizeof(jobs.ExtendedLimits) == 144
    assert apple.Usage.resident_size.offset == 64
    assert apple.Usage.phys_footprint.offset == 72


class Library:
    """Stands in for libproc."""

    def __init__(self, taken: int, failed: int = 0) -> None:
        self.taken, self.failed = taken, failed

    def proc_pid_rusage(self, process: int, flavour: int, usage: Any) -> int:
        assert (process, flavour) == (5, 2)
        ctypes.cast(usage, ctypes.POINTER(apple.Usage)).contents.phys_footprint = self.taken
        return self.failed


@pytest.mark.parametrize(
    ("taken", "failed", "crossed"), [(100, 0, False), (101, 0, True), (101, -1, False)]
)
def test_memory_on_a_mac(taken: int, failed: int, crossed: bool) -> None:
    assert apple.MemoryFence(5, 100, Library(taken, failed)).crossed() is crossed


@pytest.mark.parametrize(
    ("status", "complaint", "why"),
    [
        (-signal.SIGXCPU, "", "time"),
        (-signal.SIGKILL, "", "memory"),
        (-signal.SIGSEGV, "", "crash"),
        (-signal.SIGABRT, "terminate called: std::bad_alloc", "memory"),
        (jobs.STATUS_NO_MEMORY, "", "memory"),
        (1, "", "crash"),
        (None, "", "crash"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_what_a_status_means(status: int | None, complaint: str, why: str) -> None:
    assert systems.meaning(status, complaint) == why


def test_a_worker_finds_packages_but_not_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    home, installed = tmp_path / "home", tmp_path / "site-packages"
    (home / "articles").mkdir(parents=True)
    (home / "venv").mkdir()
    installed.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home / "articles")
    found = [str(installed), str(home / "venv")]
    others = ["", ".", "relative", "/", str(tmp_path), str(home), str(home / "articles")]
    monkeypatch.setattr(sys, "path", [*others, *found, str(tmp_path / "none")])
    assert list(processes.packages()) == found


def test_a_frozen_program_is_its_own_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    assert processes.command()[1] == "-I"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert processes.command() == [sys.executable, "--read-one-untrusted-file"]


def test_the_environment_of_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.example")
    monkeypatch.setenv("LD_PRELOAD", "x.so")
    monkeypatch.setenv("PYTHONPATH", "x")
    assert set(processes.environment()) <= {"LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"}
