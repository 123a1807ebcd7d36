#!/usr/bin/env python3
"""Prints how many tokens a second the language layer reads, cold and warm, and what a token costs.

usage: language_speed.py [../shared/bench/sets]

"cold" is a fresh process for each set, with the loading of all tables (some 0.5 s, whatever the
length) and without the imports; "warm" is each set once more. Both are of `analyse` alone; the
parts are timed one after the other over all sets, with the loading of the articles. Memory is that
of 200 articles of 600 words, in Python's own count. Goal: 5,000 tokens/s on one core.
"""

from __future__ import annotations

import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from rows import ROOT, skip_without

_GOAL = 5000


def _texts(folder: Path) -> list[str]:
    paths = [*folder.glob("?.txt"), *folder.glob("*/?.txt")]
    return [path.read_text("utf-8") for path in sorted(paths)]


def _count(folder: Path) -> tuple[int, float]:
    """How many tokens a set has, and the processor seconds that reading it took."""
    from reader.core.language.analysis import analyse
    from reader.core.loading.opening import article_from_text

    articles = [article_from_text(text) for text in _texts(folder)]
    start = time.process_time()
    tokens = 0
    for article in articles:
        analysis = analyse(article)
        tokens += sum(len(sentence.tokens) for sentence in analysis.sentences)
    return tokens, time.process_time() - start


def _told(what: str, tokens: int, seconds: float) -> None:
    rate = tokens / seconds
    print(f"{what:24} {tokens:7,} tokens {seconds:6.2f} s {rate:8,.0f}/s", end="")
    print("" if rate >= _GOAL else "  MISSED")


def _parts(folders: list[Path]) -> None:
    """The share of each part in the time of a warm run."""
    from reader.core.language import analysis
    from reader.core.loading.opening import article_from_text

    texts = [text for folder in folders for text in _texts(folder)]
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object, **named: object) -> object:
            start = time.process_time()
            try:
                return work(*arguments, **named)
            finally:
                spent[name] = spent.get(name, 0.0) + time.process_time() - start

        return run

    start = time.process_time()
    articles = [article_from_text(text) for text in texts]
    spent["loading"] = time.process_time() - start
    names = [n for n in vars(analysis) if n.startswith("find_")]
    names += ["segmented", "tokenize", "tagged", "languages_of_blocks", "_body_words"]
    for name in names:
        if hasattr(analysis, name):
            setattr(analysis, name, timed(name, getattr(analysis, name)))
    start = time.process_time()
    tokens = sum(len(s.tokens) for a in articles for s in analysis.analyse(a).sentences)
    whole = time.process_time() - start
    _told("all sets by part", tokens, whole)
    for name, seconds in sorted(spent.items(), key=lambda row: -row[1]):
        print(f"    {name:22} {seconds:6.3f} s {seconds / whole:6.1%}")


def _memory(texts: list[str]) -> None:
    from reader.core.language.analysis import analyse
    from reader.core.loading.opening import article_from_text

    words = " ".join(texts).split(" ")
    pieces = [
        " ".join(words[(i * 337) % max(len(words) - 600, 1) :][:600]) + "." for i in range(200)
    ]
    analyse(article_from_text(pieces[0]))
    tracemalloc.start()
    kept = [analyse(article_from_text(piece)) for piece in pieces]
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    tokens = sum(len(s.tokens) for analysis in kept for s in analysis.sentences)
    print(f"200 articles of 600 words: {size / 1e6:.0f} MB, {size / tokens:.0f} bytes a token")


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT.parent / "shared/bench/sets")
    if len(sys.argv) > 2:  # the child of a cold run
        tokens, seconds = _count(folder)
        print(tokens, seconds)
        return 0
    skip_without(folder)
    folders = sorted(one for one in folder.iterdir() if any(one.glob("?.txt")))
    total, spent = 0, 0.0
    for one in (*folders, folder):
        told = subprocess.run(
            [sys.executable, __file__, str(one), "child"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split()
        _told(
            "all sets, cold" if one is folder else f"{one.name}, cold", int(told[0]), float(told[1])
        )
    for one in folders:
        _count(one)
        tokens, seconds = _count(one)
        _told(f"{one.name}, warm", tokens, seconds)
        total, spent = total + tokens, spent + seconds
    _told("all sets, warm", total, spent)
    _parts(folders)
    _memory([text for one in folders for text in _texts(one)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
