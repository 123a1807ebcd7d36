#!/usr/bin/env python3
"""Writes how often a lemma stands in general English to resources/alignment/word_counts.tsv.

usage: count_words.py [../shared/data/tagging/train.tsv.gz]
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path

LEAST = 6  # rarer words all count as rare
OUT = Path("resources/alignment/word_counts.tsv")
NOT_WORDS = {"PUNCT", "SYM", "NUM", "PROPN", "X"}


def main() -> int:
    source = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/tagging/train.tsv.gz")
    if not source.exists():
        print(f"{source} is missing: run from the project's root with ../shared beside it.")
        return 1
    counts: Counter[str] = Counter()
    with gzip.open(source, "rt", encoding="utf-8") as rows:
        for row in rows:
            parts = row.rstrip("\n").split("\t")
            if len(parts) > 3 and parts[2] not in NOT_WORDS:
                counts[parts[1].lower()] += 1
    lines = [f"*\t{counts.total()}"]
    lines += [f"{word}\t{n}" for word, n in sorted(counts.items()) if n >= LEAST]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUT}: {len(lines)} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
