#!/usr/bin/env python3
"""Reads mutants of whole files of every format and prints what became of them.

usage: fuzz_formats.py [--count 50000] [--first 10000] [--jobs 2] [format ...]

The mutants are those of tests/hostile (the same for each number); the tests read the first 2,000.
Each is read as the program reads it, but many in one process with limits of memory and processor
time. What is neither opened nor refused is listed once for each place where it went wrong, with the
number of one mutant (fuzz_formats.py --count 1 --first NUMBER FORMAT reads it alone). The exit
status is 1 when there is a bug: an exception that nobody expected, or a text, Markdown or
workspace file, which the program reads itself, that ended its process.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "hostile"), str(Path(__file__).parents[2])]

from hostile_files.fuzz_child import EXPORT, KINDS, WORKSPACE  # noqa: E402
from hostile_files.fuzzing import Ended, run  # noqa: E402

# Mutants of a format that take longer than this are worth a look.
_SLOW = 3.0
_IN_THE_PROGRAM = ("txt", "md", WORKSPACE, EXPORT)


def _report(kind: str, found: list[Ended]) -> int:
    """Prints a format's row and its findings; how many mutants are bugs."""
    count = Counter(one.outcome for one in found)
    seconds = sum(one.seconds for one in found)
    slowest = max(found, key=lambda one: one.seconds)
    row = ", ".join(f"{name} {number:,}" for name, number in count.most_common())
    print(
        f"{kind:9}{len(found):7,} mutants, {1000 * seconds / len(found):6.1f} ms each, the slowest "
        f"{slowest.seconds:.1f} s ({slowest.number}): {row}",
        flush=True,
    )
    first: dict[tuple[str, str], Ended] = {}
    places: Counter[tuple[str, str]] = Counter()
    for one in found:
        if one.outcome not in ("opened", "refused") or one.seconds > _SLOW:
            key = one.outcome, one.where
            first.setdefault(key, one)
            places[key] += 1
    for key, number in places.most_common():
        one = first[key]
        print(f"    {number} x {one.outcome}: mutant {one.number}, {one.seconds:.1f} s {one.where}")
    own = kind in _IN_THE_PROGRAM
    bad = ("bug", "died", "hung", "memory") if own else ("bug",)
    return sum(count[name] for name in bad)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("formats", nargs="*", choices=[*KINDS, []], metavar="format")
    parser.add_argument("--count", type=int, default=50_000, help="mutants of all formats together")
    parser.add_argument("--first", type=int, default=10_000, help="the number of the first mutant")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    kinds = options.formats or list(KINDS)
    each = -(-options.count // len(kinds))
    with ThreadPoolExecutor(options.jobs) as pool:
        rows = pool.map(lambda kind: (kind, list(run(kind, options.first, each))), kinds)
        bugs = sum(_report(kind, found) for kind, found in rows)
    print(f"{each * len(kinds):,} mutants, {bugs} bugs")
    return 1 if bugs else 0


if __name__ == "__main__":
    sys.exit(main())
