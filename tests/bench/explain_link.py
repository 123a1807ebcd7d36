#!/usr/bin/env python3
"""Says why two sentences of two articles are linked or not.

usage: explain_link.py A.txt B.txt A3 B5
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import rows  # noqa: F401  (puts the project on the path)

from reader.core.alignment.explain import explain
from reader.core.alignment.model import link_model
from reader.core.alignment.profile import profile
from reader.core.comparison import analyse_all
from reader.core.loading import load


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("left", type=Path)
    parser.add_argument("right", type=Path)
    parser.add_argument("left_sentence", metavar="A3")
    parser.add_argument("right_sentence", metavar="B5")
    options = parser.parse_args()
    one, two = analyse_all([load(options.left), load(options.right)])
    i, j = int(options.left_sentence[1:]), int(options.right_sentence[1:])
    for analysis, index in ((one, i), (two, j)):
        sentence = analysis.sentences[index]
        print(analysis.article.text[sentence.start : sentence.end])
    found = explain(profile(one), profile(two), i, j)
    if found is None:
        print("The two have too little in common to be looked at.")
        return 0
    verdict = "a link" if found.score >= link_model().threshold else "no link"
    print(f"probability {found.score:.2f}: {verdict}")
    for reason in found.reasons[:12]:
        told = f"{reason.figure:7.3f} (typical {reason.typical:7.3f})"
        print(f"{reason.name:22} {told} {reason.effect:+.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
