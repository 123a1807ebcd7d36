#!/usr/bin/env python3
"""Links the sentences of pairs of documents, and prints the score where gold is there.

usage: links.py IN.jsonl -o PRED.jsonl

Rows {"id", "a": [sentences], "b": [sentences]} give {"id", "pred": [[i, j], ...]}. The sentences
are taken as they are given: nothing is segmented again.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from rows import Row, read_rows, score, skip_without, told, write_rows

from reader.core.comparison import link_sentences


def prediction(row: Row) -> Row:
    """The row to write for one pair of documents."""
    links = link_sentences(row["a"], row["b"])
    return {"id": row["id"], "pred": sorted([i, j] for i, j, _ in links)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("documents", type=Path, metavar="IN.jsonl")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="PRED.jsonl")
    options = parser.parse_args()
    skip_without(options.documents)
    rows = read_rows(options.documents)
    start = time.perf_counter()
    write_rows(options.output, [prediction(row) for row in told(rows)])
    sentences = sum(len(row["a"]) + len(row["b"]) for row in rows)
    seconds = time.perf_counter() - start
    print(f"{options.documents.stem}: {len(rows)} pairs, {sentences} sentences in {seconds:.1f} s")
    if rows and "gold" in rows[0]:
        score(options.documents.parent.parent / "score_links.py", options.documents, options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
