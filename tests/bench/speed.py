#!/usr/bin/env python3
"""Measures what a user waits for, as whole processes, and says on which machine.

usage: speed.py [--runs 5] [--without-window]

`parallax compare` on the samples (goal 2.0 s); the window on screen (1.0 s after the start of the
process), the findings in it (2.5 s) and its peak memory (300 MB). Each figure is the median of the
runs after one that warms the disk cache; memory is the highest. The window is Qt's offscreen one:
what a display adds is not in the figures.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rows import ROOT

from reader.paths import seeds

_TRACE = re.compile(r"^parallax: (shown|findings) (\d+\.\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds from start to end, peak megabytes (None where unknown), its words."""

    seconds: float
    megabytes: float | None
    messages: str


def run(arguments: Sequence[str], environment: dict[str, str]) -> Run:
    """Runs the program once; ends the script when it fails."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "reader", *arguments],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        megabytes = None
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kilobytes elsewhere
            megabytes = usage.ru_maxrss / unit
        else:
            process.wait()
        seconds = time.perf_counter() - start
        errors.seek(0)
        messages = errors.read().decode("utf-8", "replace")
    if process.returncode:
        sys.exit(f"parallax {' '.join(arguments)} ended with {process.returncode}: {messages}")
    return Run(seconds, megabytes, messages)


def report(what: str, values: Sequence[float], unit: str, goal: float, *, peak: bool) -> None:
    value = max(values) if peak else statistics.median(values)
    verdict = "met" if value <= goal else "MISSED"
    spread = f"{min(values):.2f} to {max(values):.2f}"
    print(f"{what:28} {value:8.2f} {unit:3} ({spread})  goal {goal:g} {unit}: {verdict}")


def machine() -> str:
    """The processor, its cores, the system and Python."""
    model = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    except OSError:
        pass  # not Linux: what Python knows must do
    system = f"{platform.system()} {platform.release()}"
    return f"{model}, {os.cpu_count()} cores, {system}, Python {platform.python_version()}"


def measure_compare(runs: int, folder: str) -> None:
    output = str(Path(folder) / "out.json")
    arguments = ["compare", *map(str, seeds()), "--format", "json", "-o", output]
    done = [run(arguments, {}) for _ in range(runs + 1)][1:]
    report("compare, whole process", [one.seconds for one in done], "s", 2.0, peak=False)
    memory = [one.megabytes for one in done if one.megabytes is not None]
    if memory:
        print(f"{'compare, peak memory':28} {max(memory):8.1f} MB")


def measure_window(runs: int, folder: str) -> None:
    environment = {
        "PARALLAX_TRACE_STARTUP": "1",
        "QT_QPA_PLATFORM": "offscreen",
        # The user's own settings and windows of last time are not measured.
        "XDG_CONFIG_HOME": folder,
        "XDG_DATA_HOME": folder,
        "XDG_STATE_HOME": folder,
    }
    done = [run([], environment) for _ in range(runs + 1)][1:]
    times: dict[str, list[float]] = {"shown": [], "findings": []}
    for one in done:
        for name, seconds in _TRACE.findall(one.messages):
            times[name].append(float(seconds))
    if not times["shown"] or not times["findings"]:
        sys.exit(f"the window did not say when it was shown: {done[0].messages!r}")
    report("window on screen", times["shown"], "s", 1.0, peak=False)
    report("window, findings shown", times["findings"], "s", 2.5, peak=False)
    memory = [one.megabytes for one in done if one.megabytes is not None]
    if memory:
        report("window, peak memory", memory, "MB", 300, peak=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--without-window", action="store_true")
    options = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        measure_compare(options.runs, folder)
        if not options.without_window:
            measure_window(options.runs, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
