#!/usr/bin/env python3
"""Runs `parallax compare` on hand-read article sets and prints their score.

usage: sets.py ../shared/bench/sets -o OUT [--only seeds amd ...]

Each folder of the sets holds A.txt, B.txt, C.txt ...; OUT gets one result a set, in the form of
contract/compare.md. The gold is SETS/gold or the folder `gold` beside the sets; the scorer
score_sets.py stands in the folder above.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from rows import score, skip_without

from reader.cli import main as parallax


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sets", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    parser.add_argument("--only", nargs="+", metavar="SET", help="only these sets")
    options = parser.parse_args()
    skip_without(options.sets)
    options.output.mkdir(parents=True, exist_ok=True)
    folders = [
        folder
        for folder in sorted(options.sets.iterdir())
        if (folder / "A.txt").is_file() and (not options.only or folder.name in options.only)
    ]
    for folder in folders:
        files = [str(path) for path in sorted(folder.glob("[A-Z].txt"))]
        output = options.output / f"{folder.name}.json"
        start = time.perf_counter()
        status = parallax(["compare", *files, "--format", "json", "-o", str(output), "--strict"])
        if status:
            print(f"{folder.name}: parallax compare ended with status {status}")
            return status
        print(f"{folder.name}: {time.perf_counter() - start:.2f} s")
    names = [folder.name for folder in folders]
    gold = options.sets / "gold"
    score(options.sets.parent / "score_sets.py", gold, options.sets, options.output, *names)
    return 0


if __name__ == "__main__":
    sys.exit(main())
