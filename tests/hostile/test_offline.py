"""No file that is opened makes the program connect, start a program, or open another file.

Seen four ways: by Python's audit hooks, by the system's own tracing, by a trap that listens where
the files point to, and (.ci/run) by passing all tests where there is no network.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_files import watched
from hostile_files.corpus import CASES, Corpus
from hostile_files.ending import opened
from hostile_files.trap import Trap, trap

ROOT = Path(__file__).parents[2]
REACHING = [case for case in CASES if case.reaches]
WHOLE = [case for case in CASES if case.name.startswith("ok_")]


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Trap, Corpus]]:
    """A trap, and hostile files that point to it."""
    try:
        with trap() as made:
            yield made, Corpus(tmp_path_factory.mktemp("trapped"), made.net)
    except OSError as error:
        pytest.skip(f"nobody can listen on this machine's loopback: {error}")


def started(
    corpus: Corpus, way: str, before: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Opens the whole files and those that reach out, in a process of its own."""
    paths = [str(corpus.path(case)) for case in (*WHOLE, *REACHING)]
    return subprocess.run(
        [*before, sys.executable, watched.__file__, way, *paths],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=500,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def seen(done: subprocess.CompletedProcess[str]) -> list[list[str]]:
    assert done.returncode == 0, done.stderr[-3000:]
    found: list[list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_files_of_every_format_reach_out() -> None:
    assert {case.suffix for case in WHOLE} <= {case.suffix for case in REACHING} | {"txt"}


def test_the_program_starts_workers_and_opens_what_it_was_asked_for(corpus: Corpus) -> None:
    asked = {str(corpus.path(case)) for case in (*WHOLE, *REACHING)}
    for event, what in seen(started(corpus, "program")):
        if event == "open":
            assert what in asked or what.startswith(("/proc/", "/dev/null")), what
        else:
            assert event in ("subprocess.Popen", "os.posix_spawn"), (event, what)
            assert "isolation/worker.py" in what, what


def test_the_readers_open_nothing_and_connect_to_nothing(corpus: Corpus) -> None:
    asked = {str(corpus.path(case)) for case in (*WHOLE, *REACHING)}
    found = [(event, what) for event, what in seen(started(corpus, "readers"))]
    assert [one for one in found if one[0] != "open" or one[1] not in asked] == []


def test_a_trap_where_the_files_point_to_is_never_hit(trapped: tuple[Trap, Corpus]) -> None:
    made, corpus = trapped
    for case in REACHING:
        opened(corpus.path(case))
    assert made.hits == []


def test_the_trap_would_tell(trapped: tuple[Trap, Corpus]) -> None:
    made, _ = trapped
    host, port = made.net.removeprefix("http://").partition("/")[0].split(":")
    with socket.create_connection((host, int(port)), timeout=5) as one:
        one.sendall(b"GET /leak")
        one.shutdown(socket.SHUT_WR)
        one.recv(1)
    assert made.hits == [b"GET /leak"]
    made.hits.clear()


_INTERNET = re.compile(r"\b(?:socket|connect|bind|sendto|sendmsg)\(.*AF_INET")


def test_the_system_sees_no_connection_and_no_other_file(corpus: Corpus, tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: nothing but the audit hooks looks on")
    log = tmp_path / "calls"
    calls = "trace=socket,connect,bind,sendto,sendmsg,open,openat,openat2,execve"
    before = (strace, "-f", "-qq", "-s", "300", "-e", calls, "-o", str(log))
    done = started(corpus, "program", before)
    if "ptrace" in done.stderr or not log.is_file():
        pytest.skip(f"this system lets nobody trace: {done.stderr.strip()[:200]}")
    assert done.returncode == 0, done.stderr[-3000:]
    lines = log.read_text(errors="replace").splitlines()
    assert any(corpus.path(WHOLE[0]).name in line for line in lines), "nothing was traced"
    assert [line for line in lines if _INTERNET.search(line)] == []
    forbidden = ("canary.", "/etc/hostname", "leak.invalid", "/dev/zero", "environ", "zip_slip")
    touched = [
        line for line in lines if any(name in line.partition("execve(")[0] for name in forbidden)
    ]
    # Files that are opened because the user asked for them are called so.
    names = ("canary.mhtml",)
    assert [line for line in touched if not any(name in line for name in names)] == []
    programs = [line for line in lines if re.search(r"\bexecve\(.*= 0$", line)]
    assert all("worker.py" in line or "watched.py" in line for line in programs), programs


@pytest.mark.skipif("PARALLAX_NO_NETWORK" not in os.environ, reason="only .ci/run takes it away")
def test_this_whole_run_has_no_network() -> None:
    with socket.socket() as one, pytest.raises(OSError, match="unreachable"):
        one.connect(("192.0.2.1", 80))
