#!/usr/bin/env python3
"""How right the samples of tests/data/formats are read through the program's front door.

usage: format_accuracy.py [FILE-OR-FORMAT …] [--faults] [--each]

A line a format: words in order (1 - word error rate; exact: with their punctuation), words lost and
added, paragraph beginnings found (precision / recall), kinds right, furniture (F1 over words),
details right, CPU seconds and peak MB of the worker (median and most over the samples).
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import statistics
import sys
from collections.abc import Iterable
from multiprocessing.connection import Connection
from typing import Any

from format_truth import Score, judge, samples
from sample_sources import FORMATS

from reader.core.errors import LoadError
from reader.core.loading.extract import Wish
from reader.core.loading.opening import load

_HEAD = (
    f"{'format':34} {'words':>7} {'exact':>7} {'lost':>5} {'added':>5} {'par. P/R':>11} "
    f"{'kinds':>6} {'furn.':>6} {'det.':>6} {'CPU s':>11} {'MB':>9}"
)


def _read(row: dict[str, Any], told: Connection) -> None:
    """Sends (score, CPU seconds, MB) of one sample, read in a process of its own."""
    try:
        article = load(FORMATS / row["file"], wish=Wish(columns=None))
    except LoadError as exc:
        told.send((str(exc), 0.0, 0.0))
        return
    used = resource.getrusage(resource.RUSAGE_CHILDREN)  # before anything else is started
    seconds = used.ru_utime + used.ru_stime
    told.send((judge(row, article), seconds, used.ru_maxrss / 1024))


def measured(row: dict[str, Any]) -> tuple[Score | str, float, float]:
    """The score or the refusal of one sample, the worker's CPU seconds and peak MB."""
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=_read, args=(row, theirs))
    child.start()
    theirs.close()
    try:
        answer: tuple[Score | str, float, float] = ours.recv()
    except EOFError:
        answer = ("the process ended", 0.0, 0.0)
    child.join()
    return answer


def line(name: str, score: Score, seconds: Iterable[float], peaks: Iterable[float]) -> str:
    """A row of the table."""
    times, peaks = list(seconds), list(peaks)
    pair = f"{100 * score.precision('boundaries'):.1f}/{100 * score.recall('boundaries'):.1f}"
    time = f"{statistics.median(times):.2f}"
    peak = f"{statistics.median(peaks):.0f}"
    if len(times) > 1:
        time += f" / {max(times):.2f}"
        peak += f" / {max(peaks):.0f}"
    return (
        f"{name:34} {100 * score.accuracy:7.2f} {100 * score.exact:7.2f} {score.lost:5} "
        f"{score.added:5} {pair:>11} {100 * score.share('kinds'):6.1f} "
        f"{100 * score.f1('furniture'):6.1f} {100 * score.share('details'):6.1f} {time:>11} "
        f"{peak:>9}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--each", action="store_true", help="a line a sample")
    parser.add_argument("--faults", action="store_true", help="list what is wrong in each sample")
    options = parser.parse_args()
    rows = [
        row
        for row in samples()
        if not options.names or row["file"] in options.names or row["format"] in options.names
    ]
    totals: dict[str, tuple[Score, list[float], list[float]]] = {}
    print(_HEAD)
    for row in rows:
        score, seconds, peak = measured(row)
        if isinstance(score, str):
            print(f"{row['file']:34} {score}")
            continue
        if options.each or options.faults:
            print(line(row["file"], score, [seconds], [peak]))
        if options.faults:
            print("".join(f"    {fault}\n" for fault in score.faults), end="")
        total, times, peaks = totals.setdefault(row["format"], (Score(), [], []))
        total.add(score)
        times.append(seconds)
        peaks.append(peak)
    for name, (total, times, peaks) in totals.items():
        print(line(f"{name} ({len(times)})", total, times, peaks))
    return 0


if __name__ == "__main__":
    sys.exit(main())
