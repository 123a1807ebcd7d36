"""Runs mutants through long-lived processes with limits, and says what became of each."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_CHILD = Path(__file__).with_name("fuzz_child.py")
_ROOT = Path(__file__).parents[3]
# By the clock; its processor time is limited to 15 s by the child itself.
_LONGEST_WAIT = 120.0
_PORTION = 500  # mutants that one process reads, so that what libraries keep does not add up


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of a mutant: "opened", "refused", "memory", "bug", "died" or "hung".

    ``where`` tells of a bug, or with which status the process died. ``seconds`` are of its
    processor time.
    """

    kind: str
    number: int
    outcome: str
    seconds: float = 0.0
    where: str = ""


def run(kind: str, first: int, count: int) -> Iterator[Ended]:
    """What becomes of these mutants, in order; a process that dies is started again behind it."""
    number, end = first, first + count
    while number < end:
        for ended in _portion(kind, number, min(_PORTION, end - number)):
            yield ended
            number = ended.number + 1


def _portion(kind: str, first: int, count: int) -> Iterator[Ended]:
    process = subprocess.Popen(
        [sys.executable, str(_CHILD), kind, str(first), str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert process.stdout is not None
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    taker = threading.Thread(target=_take, args=(process.stdout, lines), daemon=True)
    taker.start()
    now: int | None = None
    try:
        while True:
            try:
                line = lines.get(timeout=_LONGEST_WAIT)
            except queue.Empty:
                yield Ended(kind, first if now is None else now, "hung")
                return
            if not line:
                break
            told = json.loads(line)
            if "begins" in told:
                now = told["begins"]
                continue
            now = None
            yield Ended(kind, told["ended"], told["outcome"], told["seconds"], told["where"])
        status = process.wait()
        if now is not None or status != 0:
            yield Ended(kind, first if now is None else now, "died", where=f"status {status}")
    finally:
        process.kill()
        process.wait()
        taker.join()
        process.stdout.close()


def _take(pipe: IO[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    for line in pipe:
        lines.put(line)
    lines.put(b"")
