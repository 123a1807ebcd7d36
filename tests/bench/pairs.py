#!/usr/bin/env python3
"""Judges pairs of sentences that are taken as linked, and prints the score where gold is there.

usage: pairs.py IN.jsonl -o PRED.jsonl

Rows {"id", "a", "b"} give {"id", "flag", "types", "severity", "phrases"}: `flag` is a finding of
severity 2 or 3, `types` are those of such findings, `severity` is the highest of any finding (0 for
none), `phrases` are the code points [a_start, a_end, b_start, b_end] of what differs.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from rows import Row, read_rows, score, skip_without, told, write_rows

from reader.core.comparison import judge_pair
from reader.core.discrepancies.finding import Finding, Severity


def prediction(row: Row, findings: Sequence[Finding]) -> Row:
    """The row to write for one pair."""
    flagged = [finding for finding in findings if finding.severity >= Severity.USEFUL]
    return {
        "id": row["id"],
        "flag": bool(flagged),
        "types": sorted({finding.type.value for finding in flagged}),
        "severity": max((int(finding.severity) for finding in findings), default=0),
        "phrases": [phrase for finding in flagged for phrase in phrases(finding)],
    }


def phrases(finding: Finding) -> list[list[int]]:
    """Every passage of the first sentence with every one of the second."""
    first = [side for side in finding.sides if side.sentence.article == 0]
    second = [side for side in finding.sides if side.sentence.article == 1]
    return [[a.start, a.end, b.start, b.end] for a in first for b in second]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", type=Path, metavar="IN.jsonl")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="PRED.jsonl")
    options = parser.parse_args()
    skip_without(options.pairs)
    rows = read_rows(options.pairs)
    start = time.perf_counter()
    write_rows(
        options.output, [prediction(row, judge_pair(row["a"], row["b"])) for row in told(rows)]
    )
    seconds = time.perf_counter() - start
    print(f"{options.pairs.stem}: {len(rows)} pairs in {seconds:.1f} s")
    if rows and "label" in rows[0]:
        score(options.pairs.parent.parent / "score_pairs.py", options.pairs, options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
