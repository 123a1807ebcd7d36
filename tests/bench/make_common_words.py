"""Writes resources/lexicon/common_words.txt: English words that are no names by themselves.

A word of the training treebanks that stands inside a sentence more often in lower case than with
a capital as a proper noun, or one that WordNet (Debian's wordnet-base) writes in lower case and
the treebanks write with a capital twice at most. Names are told from other words in headlines and
at the beginning of sentences with it (reader/core/language/names_spans.py).

    python tests/bench/make_common_words.py [train.tsv.gz] [/usr/share/wordnet]
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAD = """# English words that stand inside sentences more often in lower case than as proper nouns,
# from the English UD treebanks EWT (CC BY-SA 4.0) and the openly licensed genres of GUM, and the
# words that WordNet 3.0 (resources/wordnet/LICENSE) writes in lower case.
# Written by tests/bench/make_common_words.py; one word a line. Example: "raid".
"""


def wordnet_words(folder: Path) -> set[str]:
    """The single words that WordNet's data files write in lower case."""
    found: set[str] = set()
    for name in ("noun", "verb", "adj", "adv"):
        path = folder / f"data.{name}"
        if not path.exists():
            sys.exit(f"{path} is missing: install wordnet-base.")
        for line in path.read_text("latin-1").split("\n"):
            fields = line.split()
            if line.startswith(" ") or len(fields) < 5:
                continue
            words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            found.update(word for word in words if re.fullmatch("[a-z]{3,}", word))
    return found


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
    words = {word for word, count in low.items() if len(word) > 1 and count > capital[word]}
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/wordnet")
    words |= {word for word in wordnet_words(folder) if capital[word] <= 2}
    target = ROOT / "resources" / "lexicon" / "common_words.txt"
    target.write_text(HEAD + "\n".join(sorted(words)) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(words)} words, {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
