#!/usr/bin/env python3
"""Measures notes in the window: opening a workspace full of them, adding one, searching.

usage: notes.py [--notes 10000] [--articles 50] [--words 800] [--goals]

The articles and notes are made up, the window is shown offscreen unless QT_QPA_PLATFORM says
otherwise. Times are CPU seconds of the window's thread, or the clock's where a disk is waited for.
A stall is the longest time in which a timer of 5 ms was not heard, in CPU seconds of the process.
With ``--goals`` it ends with 1 when a goal is missed (open 1.5 s, add 20 ms to disk, a keystroke
50 ms).
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from made_comparison import made_article
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window import Heartbeat

from reader.core.article import Article, Sentence
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.dated import Timeline
from reader.core.kept import Kept
from reader.core.note_subjects import passage_spot
from reader.core.notes import COLOURS, Note, On
from reader.core.session import Session
from reader.core.workspace.records import Action
from reader.core.workspace.state import changes
from reader.core.workspace.store import Workspace
from reader.qt import theme as themes
from reader.qt.controller import Controller
from reader.qt.engine import Engine
from reader.qt.garbage import Garbage
from reader.qt.main_window import MainWindow
from reader.qt.noting.choices import Order
from reader.qt.settings import Settings

_TAGS = ("war", "peace", "figures", "source", "check", "photo", "wire", "quote")
_PROSE = "who says so compare with the agency report of that day and ask again"
_WORDS = _PROSE.split()


def made_notes(articles: list[tuple[Article, tuple[Sentence, ...]]], count: int) -> dict[str, Note]:
    """So many notes and highlights on sentences of these articles."""
    dice = random.Random(3)
    notes = {}
    keys: dict[int, str] = {}
    for number in range(count):
        place = dice.randrange(len(articles))
        article, sentences = articles[place]
        one = dice.choice(sentences)
        spot = passage_spot(article, one.start, one.end, keys.get(place, ""))
        keys[place] = spot.anchor.text
        highlight = dice.random() < 0.4
        notes[f"n{number:05}"] = Note(
            id=f"n{number:05}",
            on=On.PASSAGE,
            spots=(spot,),
            text="" if highlight else " ".join(dice.choices(_WORDS, k=dice.randint(3, 40))),
            tags=() if highlight else tuple(sorted(set(dice.choices(_TAGS, k=2)))),
            colour=dice.choice(COLOURS),
            flagged=dice.random() < 0.1,
            author=dice.choice(("Ana", "Ben", "Chi")),
            created=f"2026-0{dice.randint(1, 9)}-1{dice.randint(0, 9)}T10:00:00+00:00",
        )
    return notes


def made_workspace(path: Path, kept: Kept) -> None:
    """Writes a workspace of these."""
    workspace = Workspace.create(path)
    found, texts = changes(Kept(), kept)
    workspace.apply(Action("Made up", found, "2026-01-01T00:00:00+00:00"), texts)
    workspace.close()


def commits() -> list[float]:
    """The moments at which actions are on the disk, from now on, by time.monotonic()."""
    found: list[float] = []
    apply = Workspace.apply

    def applied(self: Workspace, *args: Any) -> None:
        apply(self, *args)
        found.append(time.monotonic())

    Workspace.apply = applied  # type: ignore[method-assign]
    return found


def settle(app: QApplication, done: Callable[[], bool]) -> None:
    """Lets the window work until it is done, and wait for other threads as it does in use."""
    end = time.monotonic() + 60
    while not done() and time.monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--words", type=int, default=800)
    parser.add_argument("--goals", action="store_true")
    options = parser.parse_args()
    made = [made_article(number, options.words) for number in range(options.articles)]
    notes = made_notes(made, options.notes)
    articles = tuple(article for article, _ in made)
    sentences = {article.sha256: found for article, found in made}

    def compare(found: object, *_: object) -> Comparison:
        assert isinstance(found, tuple)
        compared = tuple(
            ComparedArticle(siglum(n), one, sentences[one.sha256]) for n, one in enumerate(found)
        )
        only = tuple(tuple(range(len(one.sentences))) for one in compared)
        times = Timeline(published=(None,) * len(compared), waiting=(0,) * len(compared))
        return Comparison(compared, (), (), (), only, timeline=times)

    app = QApplication([])
    Garbage(app)  # as the program does
    themes.apply(app, themes.load_theme("light"))
    missed = []

    def tell(name: str, milliseconds: float, goal: float = 0.0, more: str = "") -> None:
        late = bool(goal) and milliseconds > goal
        missed.extend([name] * late)
        aim = f"  (goal {goal:g} ms{', MISSED' if late else ''})" if goal else ""
        print(f"{name:38} {milliseconds:8.1f} ms{aim}{more}")

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.parallax"
        made_workspace(path, Kept(articles=articles, notes=notes))
        print(f"{len(notes)} notes, {len(articles)} articles, {path.stat().st_size // 1024} kB")
        settings, stack = Settings(Path(folder) / "window.ini"), QUndoStack()
        window = MainWindow(settings, themes.load_theme("light"), stack)
        stack.setParent(window)
        session = Session()
        controller = Controller(
            window,
            session,
            settings,
            stack,
            engine=Engine(compare=compare),  # type: ignore[arg-type]
            data_folder=Path(folder) / "data",
        )
        window.resize(1600, 1000)
        window.show()
        window.docks.show("notes")
        app.processEvents()
        noting, panel = controller.noting, window.notes

        pulse = Heartbeat(5)
        start, wall = time.thread_time(), time.monotonic()
        controller.workspaces.open(path)
        settle(app, lambda: bool(session.articles))
        opened, busy = time.monotonic() - wall, time.thread_time() - start
        settle(app, lambda: len(noting.shown.notes) == len(notes) and not noting.busy)
        placed = time.monotonic() - wall
        settle(app, lambda: session.comparison is not None and not noting.busy)
        tell("open the workspace (clock)", opened * 1000, 1500)
        tell("… (CPU)", busy * 1000)
        tell("… until every note has its place", placed * 1000)
        tell("… and is compared (CPU)", (time.thread_time() - start) * 1000)
        tell("longest stall meanwhile", pulse.stop())

        times = []
        panel.words.setFocus()
        for key in "harbour closed":
            start = time.thread_time()
            QTest.keyClicks(panel.words, key)
            app.processEvents()
            times.append((time.thread_time() - start) * 1000)
        for _ in "harbour closed":
            start = time.thread_time()
            QTest.keyClick(panel.words, Qt.Key.Key_Backspace)
            app.processEvents()
            times.append((time.thread_time() - start) * 1000)
        tell("a keystroke in the search, median", statistics.median(times))
        tell("… the slowest", max(times), 50)

        window.columns.focus_column(0)
        adds, disks, pulse, written = [], [], Heartbeat(5), commits()
        for number in range(5, 15):
            one = sentences[articles[0].sha256][number]
            text = window.columns.columns[0].text
            places = text.text_map.to_column_span(one.start, one.end)
            window.columns.select_place(0, *places)
            start, wall = time.thread_time(), time.monotonic()
            noting.highlight()
            adds.append((time.thread_time() - start) * 1000)
            controller.workspaces.keeping.flush()
            disks.append((written[-1] - wall) * 1000)
            app.processEvents()
        tell("add a note, window (CPU), median", statistics.median(adds))
        tell("… until it is on the disk (clock)", statistics.median(disks), 20)
        tell("… the slowest in the window", max(adds))
        tell("longest stall meanwhile", pulse.stop())
        for order in (Order.TIME, Order.TAG, Order.AUTHOR, Order.PLACE):
            start = time.thread_time()
            panel.model.set_order(order)
            app.processEvents()
            tell(f"sort by {order.value}", (time.thread_time() - start) * 1000)
        controller.shut_down()
    return 1 if missed and options.goals else 0


if __name__ == "__main__":
    sys.exit(main())
