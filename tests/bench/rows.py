"""What the benchmark scripts share: where the program is, and files of one JSON object a line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
# The scripts measure the checkout they stand in, installed or not.
sys.path.insert(0, str(ROOT))

Row = dict[str, Any]


def skip_without(path: Path) -> None:
    """Ends the script, with success and one sentence, when the public data is not there."""
    if not path.exists():
        print(f"skipped: {path} is missing (the benchmark data is no part of the project)")
        sys.exit(0)


def read_rows(path: Path) -> list[Row]:
    """The objects of a .jsonl file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Writes one JSON object a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def told(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows one by one, with a line of progress on a terminal."""
    shown = sys.stderr.isatty()
    for number, row in enumerate(rows, 1):
        yield row
        if shown and (number % 25 == 0 or number == len(rows)):
            print(f"\r{number}/{len(rows)}", end="", file=sys.stderr, flush=True)
    if shown:
        print(file=sys.stderr)


def score(scorer: Path, *arguments: str | Path) -> None:
    """Runs one of the scorers that come with the data and prints what it says."""
    if not scorer.is_file():
        print(f"not scored: {scorer} is missing")
        return
    sys.stdout.flush()
    subprocess.run([sys.executable, str(scorer), *map(str, arguments)], check=True)
