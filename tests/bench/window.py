#!/usr/bin/env python3
"""Measures the reading window: frames while scrolling, choosing, filtering, stalls, memory.

usage: window.py [--articles 5] [--words 10000] [--links 2000] [--findings 500] [--size 2560x1200]
                 [--book] [--wall]

The set is made up (made_comparison.py) and shown offscreen unless QT_QPA_PLATFORM says otherwise.
All columns are on screen at once. A frame is one step of a scroll bar and everything that is drawn
because of it. Times are CPU seconds of this process (``--wall`` for the clock's, which counts in
what else the machine does); a stall is the longest time in which a timer of 0 ms was not heard.
``--book`` opens one article of 200,000 words beside a short one instead.
Ends with 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from made_comparison import made_comparison
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Ref
from reader.core.compared import Comparison
from reader.qt import theme as themes
from reader.qt.columns.columns_view import ColumnsView
from reader.qt.garbage import Garbage
from reader.qt.panels.findings import FindingsPanel

Milliseconds = float

clock = time.process_time


class Heartbeat:
    """The longest pause between two beats of the event loop, in milliseconds.

    With ``every`` 0 it beats all the time, and keeps the interpreter from other threads as well.
    """

    def __init__(self, every: int = 0) -> None:
        self.longest: Milliseconds = 0.0
        self._last = clock()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(every)

    def _beat(self) -> None:
        now = clock()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def stop(self) -> Milliseconds:
        self._timer.stop()
        return self.longest


def timed(act: Callable[[], object]) -> Milliseconds:
    """How long it takes, with all that is drawn because of it."""
    begin = clock()
    act()
    QApplication.processEvents()
    return (clock() - begin) * 1000


def percentile(values: Sequence[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


class Report:
    """Prints figures beside their goals and remembers whether one was missed."""

    def __init__(self) -> None:
        self.missed = False

    def tell(self, name: str, value: float, goal: float | None = None, unit: str = "ms") -> None:
        verdict = ""
        if goal is not None:
            verdict = f"  (goal {goal:g})" if value <= goal else f"  (goal {goal:g}) MISSED"
            self.missed |= value > goal
        print(f"{name:52s} {value:9.1f} {unit}{verdict}")


def memory() -> float:
    """The peak so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def settle(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()


def scroll_frames(view: ColumnsView, steps: int, pixels: int) -> list[Milliseconds]:
    """The frames of scrolling the first column down, the others follow."""
    bar = view.columns[0].text.verticalScrollBar()
    return [timed(lambda: bar.setValue(bar.value() + pixels)) for _ in range(steps)]


def jump_frames(view: ColumnsView, steps: int) -> list[Milliseconds]:
    """The frames of dragging the scroll bar from end to end."""
    bar = view.columns[0].text.verticalScrollBar()
    return [timed(lambda n=n: bar.setValue(bar.maximum() * n // steps)) for n in range(steps)]


def measure(comparison: Comparison, size: tuple[int, int], report: Report) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = themes.load_theme("light")
    themes.apply(app, theme)
    before = memory()
    view = ColumnsView(theme=theme)
    panel = FindingsPanel(theme=theme)
    view.resize(*size)
    panel.resize(420, size[1])
    view.show()
    panel.show()
    QApplication.processEvents()
    beat = Heartbeat()
    articles = [one.article for one in comparison.articles]
    report.tell("opening, to first text", timed(lambda: view.show_articles(articles)), 2000)
    report.tell("comparison shown", timed(lambda: view.show_comparison(comparison)))
    report.tell("findings listed", timed(lambda: panel.show_comparison(comparison)))
    settle(3.0)
    report.tell("longest stall while opening and measuring", beat.stop(), 100)
    scroll_frames(view, 20, 40)  # what is made at first use
    frames = scroll_frames(view, 400, 40)
    report.tell("scrolling: median frame", statistics.median(frames), 16)
    report.tell("scrolling: 99th percentile", percentile(frames, 0.99), 33)
    report.tell("scrolling: longest frame", max(frames))
    frames = jump_frames(view, 150)
    report.tell("dragging: median frame", statistics.median(frames))
    report.tell("dragging: longest frame", max(frames))
    chosen = [link.a for link in comparison.links[:: max(len(comparison.links) // 60, 1)]]
    select = [timed(lambda ref=ref: view.select_sentence(ref)) for ref in chosen]
    report.tell("selection to counterparts level: median", statistics.median(select))
    report.tell("selection to counterparts level: longest", max(select), 50)
    show = [timed(lambda one=one: view.show_finding(one)) for one in comparison.findings[::10]]
    report.tell("finding shown: longest", max(show))
    timed(lambda: view.show_finding(None))  # what it paints is not the filter's
    ids = [one.id for one in comparison.findings]
    filters = [
        timed(lambda n=n: view.set_visible_findings(ids[:: n + 1])) for n in (0, 1, 2, 0, 5, 9, 0)
    ]
    report.tell("findings filter, marks and strips: longest", max(filters), 30)
    zooms = [timed(lambda p=p: view.set_zoom(p)) for p in (125, 150, 250, 80, 100)]
    report.tell("zoom: longest", max(zooms), 100)
    wide = [timed(lambda w=w: view.resize(w, size[1])) for w in (2000, 1500, 1100, 700, size[0])]
    report.tell("another width: longest", max(wide), 100)
    report.tell("another theme", timed(lambda: view.set_theme(themes.load_theme("dark"))), 100)
    report.tell("sentence at the end of the last article", timed(lambda: _last(view)), 100)
    report.tell("memory", memory() - before, unit="MB")
    view.close()
    panel.close()


def _last(view: ColumnsView) -> None:
    column = view.columns[-1]
    view.select_sentence(Ref(column.index, len(column.text.spans) - 1))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=5)
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--links", type=int, default=2_000)
    parser.add_argument("--findings", type=int, default=500)
    parser.add_argument("--size", default="2560x1200")
    parser.add_argument("--book", action="store_true")
    parser.add_argument("--wall", action="store_true")
    told = parser.parse_args()
    if told.wall:
        global clock
        clock = time.perf_counter
    width, _, height = told.size.partition("x")
    if told.book:
        told.articles, told.words = 2, 200_000
    comparison = made_comparison(told.articles, told.words, told.links, told.findings)
    app = QApplication(sys.argv[:1])
    Garbage(app)  # as reader.qt.app does: else Python searches in the middle of a frame
    report = Report()
    print(
        f"{told.articles} articles of {told.words} words, {len(comparison.links)} links, ", end=""
    )
    print(f"{len(comparison.findings)} findings, {told.size}, {app.platformName()}")
    measure(comparison, (int(width), int(height)), report)
    return int(report.missed)


if __name__ == "__main__":
    sys.exit(main())
