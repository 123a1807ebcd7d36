#!/usr/bin/env python3
"""Says why two sentences of two articles are linked or not, and what differs between them.

usage: explain_link.py A.txt B.txt A3-B5

As `parallax compare A.txt B.txt --explain A3-B5`, but a list of pairs may be given: all are told.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import rows  # noqa: F401  (puts the project on the path)

from reader.core.comparison import compare
from reader.core.explaining import explain_in, named
from reader.core.export.explanation import as_text
from reader.core.loading.opening import load
from reader.core.memory import Memory


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("left", type=Path)
    parser.add_argument("right", type=Path)
    parser.add_argument("pairs", metavar="A3-B5", nargs="+")
    options = parser.parse_args()
    memory = Memory()
    comparison = compare([load(options.left), load(options.right)], memory=memory)
    for pair in options.pairs:
        print(as_text(explain_in(comparison, named(comparison, pair), memory=memory), width=100))
    return 0


if __name__ == "__main__":
    sys.exit(main())
