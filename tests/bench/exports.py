#!/usr/bin/env python3
"""Measures each export of a workspace full of notes and verdicts, and reading it again.

usage: exports.py [--notes 10000] [--articles 50] [--words 800] [--findings 2000] [--goals]

Articles, comparison, notes and verdicts are made up. Times are CPU seconds. With ``--goals`` it
ends with 1 when the export to HTML takes more than 5 s.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from made_comparison import made_comparison

from reader.core.alignment.links import Ref
from reader.core.anchors import text_key
from reader.core.compared import Comparison
from reader.core.exchange.reading import read_exchange
from reader.core.exchange.taking import take
from reader.core.export.formats import FORMATS, Options, Scope, export, report_of
from reader.core.kept import Kept
from reader.core.note_subjects import finding_spots, passage_spot, sentence_spots
from reader.core.notes import COLOURS, Note, On
from reader.core.verdicts import State, Verdict, Verdicts, subject_of

_GOAL = 5.0  # seconds for HTML
_PROSE = "who says so compare with the agency report of that day and ask again"
_WORDS = _PROSE.split()
_READ_AGAIN = ("jsonld", "notes.json", "workspace.json")


def made_kept(comparison: Comparison, notes: int) -> Kept:
    """Notes of every kind, and a verdict on every second finding."""
    dice = random.Random(5)
    keys = [text_key(one.article.text) for one in comparison.articles]
    found: dict[str, Note] = {}
    for number in range(notes):
        kind = dice.choices(list(On), weights=(6, 2, 1, 1))[0]
        if kind is On.FINDING and comparison.findings:
            spots = finding_spots(comparison, dice.choice(comparison.findings))
        elif kind is On.PASSAGE or not comparison.claims:
            place = dice.randrange(len(comparison.articles))
            compared = comparison.articles[place]
            one = dice.choice(compared.sentences)
            spots = (passage_spot(compared.article, one.start, one.end, keys[place]),)
        else:
            spots = sentence_spots(comparison, dice.choice(comparison.claims).sentences)
        name = f"n{number:05}"
        found[name] = Note(
            name,
            kind,
            spots,
            " ".join(dice.choices(_WORDS, k=dice.randint(0, 40))),
            tuple(sorted(set(dice.choices(_WORDS, k=2)))),
            dice.choice(COLOURS),
            dice.random() < 0.1,
            dice.choice(("Ana", "Ben", "Chi")),
            "2026-11-22T10:00:00+00:00",
        )
    states = [one for one in State if one is not State.SNOOZED]
    verdicts = sorted(
        (
            (subject_of(comparison, one), Verdict(dice.choice(states), "read again"))
            for one in comparison.findings[::2]
        ),
        key=lambda row: row[0].key,
    )
    articles = tuple(one.article for one in comparison.articles)
    return Kept(articles, verdicts=Verdicts(tuple(verdicts)), notes=found)


def main() -> int:
    """1 when a goal was asked for and is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--words", type=int, default=800)
    parser.add_argument("--findings", type=int, default=2_000)
    parser.add_argument("--goals", action="store_true")
    options = parser.parse_args()
    comparison = made_comparison(
        options.articles, options.words, 3 * options.findings, options.findings
    )
    kept = made_kept(comparison, options.notes)
    assert comparison.sentence(Ref(0, 0)).start == 0
    wanted = Options(scope=Scope.ALL, author="Ana")
    begun = time.process_time()
    report_of(kept, comparison, wanted)
    print(f"{'the report alone':<18}{time.process_time() - begun:7.2f} s")
    times = {}
    with tempfile.TemporaryDirectory() as folder:
        for one in FORMATS:
            if one.by_window:
                continue
            begun = time.process_time()
            data = export(kept, comparison, one.name, wanted)
            times[one.name] = time.process_time() - begun
            print(f"{one.name:<18}{times[one.name]:7.2f} s{len(data) / 1e6:9.1f} MB", end="")
            if one.name in _READ_AGAIN:
                path = Path(folder, "out")
                path.write_bytes(data)
                begun = time.process_time()
                again = read_exchange(path)
                told = f"{time.process_time() - begun:9.2f} s to read"
                begun = time.process_time()
                assert take(kept, again).kept.notes == kept.notes
                print(f"{told}{time.process_time() - begun:7.2f} s to take in", end="")
            print()
    return int(options.goals and times["html"] > _GOAL)


if __name__ == "__main__":
    sys.exit(main())
