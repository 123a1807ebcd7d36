#!/usr/bin/env python3
"""Draws sentences that may hold a quantity or a time, for a sample that is checked by hand.

usage: draw_values.py ../shared/bench --seed 1 --sentences 110

Sentences are drawn, not expressions that the program found, so a sample also holds what it misses.
They come from the article sets, the seven files of pairs and the document pairs, a share of each,
every sentence with an article's date drawn for it. One line a sentence: address, date, text.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path

from rows import read_rows, skip_without

# Wider than the program's own word lists and not made from them.
_NUMBER = (
    r"\d|%|[$£€]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|[mb]illions?|trillions?"
    r"|dozens?|couple|pair|several|half|third|quarter|double[ds]?|tripled?|twice|both|percent)\b"
)
_TIME = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b\.?"
    r"|today|tonight|yesterday|tomorrow|overnight|(?:second|minute|hour|day|night|week|month"
    r"|quarter|year|decade)s?|century|centuries|morning|afternoon|evening|weekend|noon|midnight"
    r"|spring|summer|autumn|winter|ago|since|until|christmas|eve)\b"
)
_WORTH = re.compile(f"{_NUMBER}|{_TIME}", re.IGNORECASE)
_DATES = ("2012-05-16", "2013-01-07", "2010-10-31", "2009-12-11")  # Wed, Mon, Sun, Fri
_PAIRS = (
    *("glue_diag", "ists_headlines", "neg_mnli", "rte3"),
    *("summedits_ectsum", "summedits_news", "types"),
)


def strata(bench: Path) -> list[tuple[float, dict[str, str]]]:
    """A share and the sentences by address, for each kind of source."""
    sets: dict[str, str] = {}
    for path in sorted(bench.glob("sets/*/[A-Z].numbered")):
        for line in path.read_text(encoding="utf-8").splitlines():
            label, _, text = line.partition("] ")
            sets[f"sets/{path.parent.name}/{path.name} {label[1:]}"] = text
    found = [(0.3, sets)]
    for name in _PAIRS:
        rows = read_rows(bench / "pairs" / f"{name}.jsonl")
        found.append(
            (
                0.45 / 7,
                {f"pairs/{name}.jsonl {row['id']} {s}": row[s] for row in rows for s in "ab"},
            )
        )
    ecb = {
        f"links/ecb_coref.jsonl {row['id']} {side} {k}": text
        for row in read_rows(bench / "links" / "ecb_coref.jsonl")
        for side in "ab"
        for k, text in enumerate(row[side])
    }
    found.append((0.25, ecb))
    return found


def drawn(bench: Path, seed: int, count: int) -> list[tuple[str, str, str]]:
    """Address, article's date and text of the sentences, mixed; near copies are left out."""
    chance = random.Random(seed)
    chosen: list[tuple[str, str, str]] = []
    seen: set[str] = set()
    for share, sentences in strata(bench):
        pool = sorted(address for address, text in sentences.items() if _WORTH.search(text))
        chance.shuffle(pool)
        wanted = round(share * count)
        for address in pool:
            text = sentences[address]
            start = " ".join(text.split()[:5]).lower()
            if not wanted or start in seen or len(text) > 600:
                continue
            seen.add(start)
            wanted -= 1
            chosen.append((address, chance.choice(_DATES), text))
    chance.shuffle(chosen)
    return chosen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--sentences", type=int, default=110)
    options = parser.parse_args()
    skip_without(options.bench)
    for row in drawn(options.bench, options.seed, options.sentences):
        print("\t".join(row))


if __name__ == "__main__":
    main()
