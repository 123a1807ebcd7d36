"""Trains the tagger and writes resources/tagger/weights.txt.gz; run from the project root.

``python tests/bench/train_tagger.py [--iterations N] [--treebanks ../shared/data/tagging]``

The tagger is nltk's PerceptronTagger as it comes, trained on train.tsv.gz (EWT and the openly
licensed genres of GUM) with the text made as the program will meet it: typographic marks plain
(tokens.plain) and names with numbers joined ("Covid | - | 19" becomes one token). The seed is fixed,
so a second run writes the same bytes.

The file is text, gzip'd: a line of JSON (classes, words with one tag), then all features, then for
each its weights in thousandths, one letter for each class ("A120C-45"). Measured for the same
weights (best of 5): JSON 5.7 MB loads in 103 ms, gzip'd JSON 117 ms; this file is 0.9 MB; see
``measure_tagger.py``. pickle and marshal are out: unsafe, and bound to one version of Python.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import string
from collections.abc import Iterator
from pathlib import Path

from nltk.tag.perceptron import PerceptronTagger

from reader.core.language.tokens import plain

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "tagging"
TARGET = ROOT / "resources" / "tagger" / "weights.txt.gz"
LETTERS = string.ascii_letters


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Sentences of a treebank file as (word, tag) pairs, cut and made plain as by tokens.py."""
    sentence: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                form, _, _, tag, *_ = line.split("\t")
                sentence.append((plain(form), tag))
            elif sentence:
                yield joined(sentence)
                sentence = []
    if sentence:
        yield joined(sentence)


def joined(sentence: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The sentence with "Covid - 19" as one token, as tokens.py has it."""
    result: list[tuple[str, str]] = []
    for word, tag in sentence:
        if (
            word[0].isdigit()
            and len(result) > 1
            and result[-1] == ("-", "HYPH")
            and re.fullmatch(r"[A-Z][^\W\d_]*", result[-2][0])
        ):
            result.pop()
            first = result.pop()
            result.append((f"{first[0]}-{word}", "NNPS" if word[-1] == "s" else "NNP"))
        else:
            result.append((word, tag))
    return result


def pack(tagger: PerceptronTagger) -> bytes:
    """The file's bytes, gzip'd without a time stamp."""
    classes = sorted(tagger.classes)
    letter = dict(zip(classes, LETTERS, strict=False))
    features, values = [], []
    for feature, weights in sorted(tagger.model.weights.items()):
        value = "".join(
            f"{letter[label]}{round(weight * 1000)}" for label, weight in sorted(weights.items())
        )
        if value and "\n" not in feature:
            features.append(feature)
            values.append(value)
    head = json.dumps(
        {"classes": classes, "words": dict(sorted(tagger.tagdict.items()))}, ensure_ascii=False
    )
    text = "\n".join([head, str(len(features)), *features, *values])
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--iterations", type=int, default=8)
    parser.add_argument("--treebanks", type=Path, default=SHARED)
    arguments = parser.parse_args()
    random.seed(20260515)  # nltk shuffles the sentences after each iteration
    tagger = PerceptronTagger(load=False)
    tagger.train(list(sentences(arguments.treebanks / "train.tsv.gz")), nr_iter=arguments.iterations)
    TARGET.write_bytes(pack(tagger))
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {len(tagger.model.weights)} features")


if __name__ == "__main__":
    main()
