"""Writes resources/lexicon/common_words.txt: English words that are no names by themselves.

A word of the training treebanks that stands inside a sentence more often in lower case than with
a capital as a proper noun. Names are told from other words in headlines and at the beginning of
sentences with it (reader/core/language/names.py).

    python tests/bench/make_common_words.py [../shared/data/tagging/train.tsv.gz]
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAD = """# English words that stand inside sentences more often in lower case than as proper nouns, from the
# English UD treebanks EWT (CC BY-SA 4.0) and the openly licensed genres of GUM.
# Written by tests/bench/make_common_words.py; one word a line. Example: "raid".
"""


def main() -> None:
    default = ROOT.parent / "shared" / "data" / "tagging" / "train.tsv.gz"
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    if not source.exists():
        sys.exit(f"{source} is missing: give the path of the training treebanks.")
    low: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    first = True
    with gzip.open(source, "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 4:
                first = True
                continue
            form = fields[0]
            if form.isalpha():
                if not first and form.islower():
                    low[form] += 1
                elif not first and fields[3].startswith("NNP"):
                    capital[form.lower()] += 1
                first = False
    words = sorted(word for word, count in low.items() if len(word) > 1 and count > capital[word])
    target = ROOT / "resources" / "lexicon" / "common_words.txt"
    target.write_text(HEAD + "\n".join(words) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(words)} words, {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
