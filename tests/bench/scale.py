#!/usr/bin/env python3
"""Measures how time and memory grow with the number of articles, and what one more article costs.

usage: scale.py ../shared/bench [--sizes 3 5 10 20 25 50 100 200] [--only-added] [--same 0.6]

The articles are made, always the same ones, from the documents of BENCH/links/ecb_coref.jsonl, real
news in groups that tell one event, and from the articles of BENCH/sets, a group each. A part
``--same`` of a set's articles tells the event of the largest group, the others stand in fours on an
event each. An article is made of its group's sentences, drawn without return until it has its
words: every third one verbatim (as from a wire), the others retold: numbers altered, words put by
synonyms, a tail behind a comma left out. 3 articles have 800 words, 5 to 20 have 1,000, larger sets
600. Each set runs in a process of its own; a first small comparison loads the engine and is not
measured. Garbage is searched for as a command does it (reader/core/collecting.py). Seconds are CPU
seconds of that process, alone, and then, of sets that others share in, seconds by the clock as the
program does it, with helpers (reader/core/crew) that are started anew; memory is the process's own
peak.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rows import read_rows, skip_without

from reader.core import comparison
from reader.core.article import Article
from reader.core.collecting import collect_if_many
from reader.core.crew.crew import Crew, _processors
from reader.core.loading.opening import article_from_text
from reader.core.memory import Memory

_GOALS = {3: 0.6, 20: 6.0, 200: 90.0}
_ALONE = 5  # articles: smaller sets are not shared
_WORD = re.compile(r"[a-z]{4,}")
_NUMBER = re.compile(r"(?<![\w.,:])\d{1,3}(?![\w.,:])")
_STAGES = ("prepare", "align", "examine", "tell")


def groups_of(bench: Path) -> list[list[str]]:
    """The sentences of each event, the largest group first."""
    documents: dict[tuple[str, ...], int] = {}
    parent: list[int] = []

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place]
        return place

    for row in read_rows(bench / "links" / "ecb_coref.jsonl"):
        places = []
        for side in (tuple(row["a"]), tuple(row["b"])):
            if side not in documents:
                documents[side] = len(parent)
                parent.append(len(parent))
            places.append(documents[side])
        if row["same_event"]:
            parent[root(places[0])] = root(places[1])
    found: dict[int, dict[str, None]] = {}
    for document, place in documents.items():
        found.setdefault(root(place), {}).update(dict.fromkeys(map(_untokenised, document)))
    groups = [[s for s in group if len(s.split()) >= 6] for group in found.values()]
    for folder in sorted((bench / "sets").glob("*/A.txt")):
        texts = [path.read_text("utf-8") for path in sorted(folder.parent.glob("[A-Z].txt"))]
        groups.append([s for text in texts for s in re.split(r"(?<=[.!?])\s+", text) if s.split()])
    return sorted(groups, key=lambda g: (-sum(len(s.split()) for s in g), g))


def _untokenised(sentence: str) -> str:
    """A sentence of the documents as a newspaper would print it."""
    sentence = re.sub(r" ([.,;:!?%)\]]|'s|n't|'re|'ve|'ll)", r"\1", sentence)
    return re.sub(r"([(\[$]) ", r"\1", sentence).replace("``", "“").replace("''", "”")


def _retold(sentence: str, dice: random.Random, synonyms: dict[str, list[str]]) -> str:
    """The sentence in other words: numbers, synonyms, a tail left out."""

    def other(match: re.Match[str]) -> str:
        return str(int(match[0]) + dice.randrange(1, 9)) if dice.random() < 0.3 else match[0]

    def synonym(match: re.Match[str]) -> str:
        known = synonyms.get(match[0])
        return dice.choice(known) if known and dice.random() < 0.25 else match[0]

    sentence = _WORD.sub(synonym, _NUMBER.sub(other, sentence))
    head, comma, tail = sentence.rpartition(", ")
    if comma and len(head.split()) > 8 and len(tail.split()) > 3 and dice.random() < 0.4:
        return f"{head}."
    return sentence


def _synonyms() -> dict[str, list[str]]:
    """Words of general English that share a first sense, from the program's own table."""
    from reader.core.language import relations

    words, _ = relations._tables()
    by_sense: dict[str, list[str]] = {}
    for line in words:
        name, _, rest = line.partition("\t")
        word, _, _ = name.partition("/")
        senses = rest.split("\t")[0].split()
        if senses and _WORD.fullmatch(word):
            by_sense.setdefault(senses[0], []).append(word)
    found: dict[str, list[str]] = {}
    for same in by_sense.values():
        for word in same:
            found.setdefault(word, []).extend(w for w in same if w != word)
    return found


def articles(bench: Path, number: int, words: int, same: float) -> list[Article]:
    """The set of that many articles of about that many words."""
    groups = groups_of(bench)
    synonyms = _synonyms()
    made = []
    told_by_all = max(2, round(number * same))
    for n in range(number):
        group = groups[0 if n < told_by_all else 1 + (n - told_by_all) // 4 % (len(groups) - 1)]
        dice = random.Random(f"{number} {n}")
        rows: list[str] = []
        count = 0
        while count < words:
            for sentence in dice.sample(group, len(group)):
                verbatim = dice.random() < 1 / 3
                rows.append(sentence if verbatim else _retold(sentence, dice, synonyms))
                count += len(rows[-1].split())
                if count >= words:
                    break
        title = " ".join(rows[0].split()[:9]).rstrip(".,;:")
        blocks = [" ".join(rows[i : i + 3]) for i in range(0, len(rows), 3)]
        made.append(article_from_text("\n\n".join((f"# {title}", *blocks))))
    return made


class Stages:
    """CPU seconds spent in each function of the front door."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(_STAGES, 0.0)
        for name in _STAGES:
            setattr(comparison, name, self._timed(name, getattr(comparison, name)))

    def _timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                self.seconds[name] += time.process_time() - start

        return timed


class Watch:
    """A checkpoint that notes the longest silence and whether progress was true and monotone.

    In CPU seconds of the process: what other programs do is no silence of this one.
    """

    def __init__(self) -> None:
        self.start = self.last = time.process_time()
        self.longest = 0.0
        self.steps: list[tuple[float, float]] = []

    def __call__(self, done: float, /) -> None:
        now = time.process_time()
        self.longest = max(self.longest, now - self.last)
        self.last = now
        self.steps.append((now - self.start, done))

    def untrue(self) -> float:
        """The largest difference between the part told and the part of the time gone."""
        whole = max(self.steps[-1][0], 1e-9)
        return max(abs(seconds / whole - done) for seconds, done in self.steps)

    def monotone(self) -> bool:
        """Whether progress never went back."""
        told = [done for _, done in self.steps]
        return told == sorted(told)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def run(bench: Path, number: int, words: int, same: float) -> dict[str, Any]:
    """One set in this process: seconds, stages, memory, size of the result."""
    made = articles(bench, number + (number == 20), words, same)
    made, added = made[:number], made[number:]
    gc.disable()
    collect_if_many(number)
    comparison.compare(articles(bench, 2, 150, 1.0))  # the engine loads its data
    stages, watch = Stages(), Watch()
    start = time.process_time()
    result = comparison.compare(made, checkpoint=watch)
    row: dict[str, Any] = {
        "articles": number,
        "words": sum(len(a.text.split()) for a in made),
        "seconds": time.process_time() - start,
        "stages": dict(stages.seconds),
        "links": len(result.links),
        "claims": len(result.claims),
        "findings": len(result.findings),
        "limits": [limit.text for limit in result.limits],
        "longest_silence": watch.longest,
        "untrue": watch.untrue(),
        "monotone": watch.monotone(),
    }
    row["megabytes"] = _peak()
    if number > _ALONE:
        begun = time.perf_counter()
        with Crew() as crew:
            shared = comparison.compare(made, helpers=crew)
            row["shared"] = time.perf_counter() - begun
        row["same"] = shared == result
    if added:
        memory = Memory()
        comparison.compare(made, memory=memory)
        row["whole"] = _seconds(lambda: comparison.compare((*made, *added)))
        stages.seconds = dict.fromkeys(_STAGES, 0.0)
        row["added"] = _seconds(lambda: comparison.compare((*made, *added), memory=memory))
        row["added_stages"] = dict(stages.seconds)
    return row


def _peak() -> float:
    """The highest resident memory of this process, in MB; 0.0 where it cannot be asked for."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def _words(number: int) -> int:
    return 800 if number <= 3 else 1000 if number <= 20 else 600


def _report(rows: Sequence[dict[str, Any]]) -> None:
    print(f"{'articles':>8} {'words':>7} {'CPU s':>7}  " + " ".join(f"{s:>11}" for s in _STAGES))
    for row in rows:
        stages = " ".join(f"{row['stages'][s]:11.2f}" for s in _STAGES)
        goal = _GOALS.get(row["articles"])
        against = f"   (goal {goal:.1f} s)" if goal else ""
        print(f"{row['articles']:8} {row['words']:7} {row['seconds']:7.2f}  {stages}{against}")
        if "shared" in row:
            print(
                f"{'':16} with helpers: {row['shared']:.2f} s by the clock on {_processors()} "
                f"processors; {'the same result' if row['same'] else 'ANOTHER RESULT'}"
            )
        print(
            f"{'':16} {row['megabytes']:5.0f} MB, {row['links']} links, {row['claims']} claims, "
            f"{row['findings']} findings; longest silence {row['longest_silence'] * 1000:.0f} ms; "
            f"progress {'monotone' if row['monotone'] else 'WENT BACK'}, "
            f"off by {row['untrue']:.0%} at most"
        )
        for limit in row["limits"]:
            print(f"{'':16} limit: {limit}")
        if "added" in row:
            share = row["added"] / row["whole"]
            print(
                f"{'':16} one article added: {row['added']:.2f} s of {row['whole']:.2f} s = "
                f"1/{1 / share:.1f} (goal 1/8); "
                + ", ".join(f"{name} {spent:.2f}" for name, spent in row["added_stages"].items())
            )
    by_size = {row["articles"]: row for row in rows}
    for size, row in by_size.items():
        double = by_size.get(2 * size)
        if double and _words(size) == _words(2 * size):
            print(f"{size} -> {2 * size} articles: {double['seconds'] / row['seconds']:.2f} times")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", type=Path)
    sizes = [3, 5, 10, 20, 25, 50, 100, 200]
    parser.add_argument("--sizes", type=int, nargs="+", default=sizes)
    parser.add_argument("--same", type=float, default=0.6, help="part that tells one event")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    skip_without(options.bench)
    if options.one:
        (number,) = options.sizes
        print(json.dumps(run(options.bench, number, _words(number), options.same)))
        return 0
    rows = []
    for number in options.sizes:
        command = [sys.executable, __file__, str(options.bench), "--one", "--sizes", str(number)]
        done = subprocess.run(
            [*command, "--same", str(options.same)], stdout=subprocess.PIPE, check=True
        )
        rows.append(json.loads(done.stdout))
        if sys.stderr.isatty():
            print(f"{number} articles: {rows[-1]['seconds']:.2f} s", file=sys.stderr)
    _report(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
