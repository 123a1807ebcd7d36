#!/usr/bin/env python3
"""Prints how long the window's thread is kept waiting while a pool thread compares articles.

usage: heartbeat.py ../shared/bench [--articles 20] [--words 1000] [--goal 0.1] [--runs 1]

A timer of 10 ms beats on the GUI thread of an offscreen application while reader.qt.tasks.Runner
compares the made articles of scale.py, as the window does, from reading them to handing over the
result. A gap is the time between two beats. Beside each of the longest stands how much of it this
process computed (the rest went to other programs) and which lines of the reader the pool's thread
was at when the window got its turn again: what holds the interpreter lock. The exit status is 1
when a gap, as far as this process computed in it, is longer than the goal.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rows import skip_without

_BEAT = 10  # milliseconds
_STEPS = (15, 20, 30, 50, 75, 100, 150, 200, 500, 1000)  # milliseconds
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two beats, in seconds: by the clock, and what this process computed."""

    seconds: float
    computed: float
    at: float
    lines: tuple[str, ...]

    @property
    def own(self) -> float:
        """The part that this process is to blame for."""
        return min(self.seconds, self.computed)


def _lines_of_others(most: int = 3) -> tuple[str, ...]:
    """Where the other threads are in the reader, the innermost line first."""
    found = []
    for number, frame in sys._current_frames().items():
        if number == threading.get_ident():
            continue
        rows = [r for r in traceback.extract_stack(frame) if "reader" in Path(r.filename).parts]
        for row in reversed(rows[-most:]):
            found.append(f"{Path(row.filename).name}:{row.lineno} {row.name}")
    return tuple(found)


def measure(bench: Path, number: int, words: int) -> list[Gap]:
    """The gaps between the beats of one comparison; the engine is loaded within it."""
    import scale
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from reader.qt.garbage import Garbage
    from reader.qt.tasks import Runner

    application = QApplication.instance() or QApplication([])
    Garbage(application)  # as reader.qt.app does
    texts = [article.text for article in scale.articles(bench, number, words, 0.6)]
    runner, gaps = Runner(), list[Gap]()
    last = start = 0.0
    last_computed = 0.0

    def beat() -> None:
        nonlocal last, last_computed
        now, computed = time.perf_counter(), time.process_time()
        seconds = now - last
        lines = _lines_of_others() if seconds > 2 * _BEAT / 1000 else ()
        gaps.append(Gap(seconds, computed - last_computed, now - start, lines))
        last, last_computed = time.perf_counter(), time.process_time()

    def work(checkpoint: object) -> object:
        from reader.core.comparison import compare
        from reader.core.crew.crew import Crew
        from reader.core.loading.opening import article_from_text

        made = [article_from_text(text) for text in texts]
        with Crew() as crew:  # as reader.qt.engine does
            return compare(made, checkpoint=checkpoint, helpers=crew)  # type: ignore[arg-type]

    failures: list[object] = []
    timer = QTimer(interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    runner.finished.connect(lambda _: application.quit())
    runner.failed.connect(lambda error: (failures.append(error), application.quit()))
    last = start = time.perf_counter()
    last_computed = time.process_time()
    timer.start()
    runner.start(work)
    application.exec()
    beat()
    runner.close()
    if failures:
        sys.exit(f"the comparison failed: {failures[0]!r}")
    return gaps


def report(gaps: Sequence[Gap]) -> None:
    """Prints how many gaps there are of each length, and the longest."""
    edges = (0, *_STEPS)
    print(f"{len(gaps)} beats in {gaps[-1].at:.1f} s")
    for low, high in zip(edges, (*_STEPS, None), strict=True):
        inside = [
            g for g in gaps if low <= g.seconds * 1000 and (not high or g.seconds * 1000 < high)
        ]
        own = [g for g in gaps if low <= g.own * 1000 and (not high or g.own * 1000 < high)]
        if inside or own:
            span = f"{low} to {high} ms" if high else f"{low} ms or more"
            print(f"  {span:>16} {len(inside):6} by the clock {len(own):6} computed here")
    for gap in sorted(gaps, key=lambda g: -g.own)[:_SHOWN]:
        print(
            f"  {gap.seconds * 1000:5.0f} ms, {gap.own * 1000:4.0f} computed, at {gap.at:6.2f} s: "
            + " < ".join(gap.lines)
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--goal", type=float, default=0.1, help="seconds")
    parser.add_argument("--runs", type=int, default=1)
    options = parser.parse_args()
    skip_without(options.bench)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    worst = 0.0
    for _ in range(options.runs):
        gaps = measure(options.bench, options.articles, options.words)
        report(gaps)
        worst = max(worst, *(gap.own for gap in gaps))
    verdict = "met" if worst <= options.goal else "MISSED"
    print(f"longest: {worst * 1000:.0f} ms; goal {options.goal * 1000:.0f} ms: {verdict}")
    return 0 if worst <= options.goal else 1


if __name__ == "__main__":
    sys.exit(main())
