"""Trains the tagger and writes resources/tagger/weights.txt.gz; run from the project root.

``python tests/bench/train_tagger.py [--iterations N] [--treebanks ../shared/data/tagging]``

The tagger is nltk's PerceptronTagger as it comes, trained on train.tsv.gz (EWT and the openly
licensed genres of GUM) with the text made as the program will meet it: typographic marks plain
(tokens.plain), names with numbers joined ("Covid | - | 19" becomes one token), and no capital on a
sentence's first word when it is no name. The seed is fixed: a second run writes the same bytes.

The file is gzip'd text of four blocks: a line of JSON (classes, words with one tag, words that are
no names, the tags of words seen three times or more); a line for each word and for each suffix with
its weights in all its roles (COLUMNS); the other features. Weights are thousandths, one letter
for each class ("A120C-45"). Its loader keeps the lines as they are and reads one when its word is
first met. pickle and marshal are out: unsafe, or bound to one version of Python. Measured for the
same weights, best of 7 on a busy machine: nltk's JSON 6.9 MB, 370 ms; features and values as two
lists 1.26 MB, 84 ms; this form 1.1 MB, 61 ms. Leaving out small weights (below 0.3) saves 8 % of
the file and costs 0.04 points.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nltk.tag.perceptron import PerceptronTagger

from reader.core.language.tagger import sentence_case
from reader.core.language.tokens import plain

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "tagging"
TARGET = ROOT / "resources" / "tagger" / "weights.txt.gz"
FREQUENT = 3
LETTERS = string.ascii_letters
PAIR = "i-1 tag+i word "
COLUMNS = {
    "word": ("i word", "i-1 word", "i-2 word", "i+1 word", "i+2 word", "i-1 tag+i word"),
    "suffix": ("i suffix", "i-1 suffix", "i+1 suffix"),
}


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


def lower_case_words(sentences: list[list[tuple[str, str]]]) -> set[str]:
    """The words that stand in lower case at least as often as with a capital inside a sentence."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for sentence in sentences:
        for i, (word, _) in enumerate(sentence):
            if word.islower():
                lower[word] += 1
            elif i and word[:1].isupper():
                capital[word.lower()] += 1
    return {word for word, number in lower.items() if number >= capital[word] and word[0].isalpha()}


def seen_tags(sentences: list[list[tuple[str, str]]]) -> dict[str, str]:
    """Words of the training text that are frequent, by the tags that they have there."""
    tags: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for word, tag in sentence:
            tags.setdefault(word, Counter())[tag] += 1
    groups: dict[str, list[str]] = {}
    for word in sorted(tags):
        if tags[word].total() >= FREQUENT and len(tags[word]) <= 6 and word[0].isalpha():
            groups.setdefault(" ".join(sorted(tags[word])), []).append(word)
    return {labels: " ".join(words) for labels, words in sorted(groups.items())}


def pack(tagger: PerceptronTagger, lower: set[str], seen: dict[str, str]) -> bytes:
    """The file's bytes, gzip'd without a time stamp; see the head of this module."""
    classes = sorted(tagger.classes)
    letter = dict(zip(classes, LETTERS, strict=False))
    tables: dict[str, dict[str, list[str]]] = {"word": {}, "suffix": {}}
    rest: dict[str, str] = {}
    for feature, weights in sorted(tagger.model.weights.items()):
        value = "".join(
            f"{letter[label]}{round(weight * 1000)}" for label, weight in sorted(weights.items())
        )
        if not value or re.search(r"[\t\n]", feature):
            continue
        table, column, key = place(feature)
        if not table:
            rest[feature] = value
            continue
        row = tables[table].setdefault(key, [""] * len(COLUMNS[table]))
        if feature.startswith(PAIR):
            tag = feature[len(PAIR) :].partition(" ")[0]
            value = f"{row[column]}{letter.get(tag, '?')}:{value} "
        row[column] = value
    head = {
        "classes": classes,
        "words": dict(sorted(tagger.tagdict.items())),
        "lower": " ".join(sorted(lower)),
        "seen": seen,
    }
    blocks = [json.dumps(head, ensure_ascii=False)]
    for rows in tables.values():
        blocks.append("\n".join("\t".join([key, *row]) for key, row in sorted(rows.items())))
    blocks.append("\n".join(f"{feature}\t{value}" for feature, value in rest.items()))
    return gzip.compress("\n\n".join(blocks).encode("utf-8"), 9, mtime=0)


def place(feature: str) -> tuple[str, int, str]:
    """The table, column and row of a feature; empty strings when it has a line of its own."""
    if feature.startswith(PAIR):
        return "word", len(COLUMNS["word"]) - 1, feature[len(PAIR) :].partition(" ")[2]
    for table, columns in COLUMNS.items():
        for column, name in enumerate(columns):
            if feature.startswith(f"{name} "):
                return table, column, feature[len(name) + 1 :]
    return "", 0, ""


def unpack(data: bytes) -> tuple[dict[str, dict[str, float]], dict[str, str], list[str]]:
    """nltk's own parameters (weights, words with one tag, classes) from the file's bytes."""
    head, *blocks = gzip.decompress(data).decode("utf-8").split("\n\n")
    params = json.loads(head)
    label = dict(zip(LETTERS, params["classes"], strict=False))
    weights: dict[str, dict[str, float]] = {}

    def put(feature: str, value: str) -> None:
        pairs = re.findall(r"([A-Za-z])(-?\d+)", value)
        weights[feature] = {label[letter]: int(number) / 1000 for letter, number in pairs}

    for columns, block in zip(COLUMNS.values(), blocks, strict=False):
        for line in block.split("\n"):
            key, *row = line.split("\t")
            for name, value in zip(columns, row, strict=True):
                if f"{name} " == PAIR:
                    for part in value.split():
                        tag = label.get(part[0], "-START-")
                        put(f"{PAIR}{tag} {key}", part[2:])
                elif value:
                    put(f"{name} {key}", value)
    for line in blocks[-1].split("\n"):
        put(*line.split("\t"))
    return weights, params["words"], params["classes"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--iterations", type=int, default=5)
    parser.add_argument("--treebanks", type=Path, default=SHARED)
    parser.add_argument("--keep", type=Path, help="also write nltk's own weights here, as JSON")
    arguments = parser.parse_args()
    random.seed(20260515)  # nltk shuffles the sentences after each iteration
    training = list(sentences(arguments.treebanks / "train.tsv.gz"))
    lower = lower_case_words(training)
    cased = []
    for sentence in training:
        words, tags = zip(*sentence, strict=True)
        cased.append(list(zip(sentence_case(words, lower), tags, strict=True)))
    tagger = PerceptronTagger(load=False)
    tagger.train(cased, nr_iter=arguments.iterations)
    if arguments.keep:
        arguments.keep.write_text(json.dumps([*tagger.encode_json_obj(), sorted(lower)]))
    TARGET.write_bytes(pack(tagger, lower, seen_tags(cased)))
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {len(tagger.model.weights)} features")


if __name__ == "__main__":
    main()
