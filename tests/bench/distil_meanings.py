#!/usr/bin/env python3
"""Distils WordNet's glosses into points of meaning: resources/wordnet/meanings.{npy,txt}.

usage: distil_meanings.py [/usr/share/wordnet] [--show gunman election]

Needs scipy (not a dependency of the program) and the dictionary of Debian's wordnet-base. Each
synset is a small document of its words, its gloss and the words of its near relatives; what stands
in the same documents more often than by chance (positive pointwise mutual information) is reduced
to DIMENSIONS singular vectors, rounded to whole numbers from -127 to 127.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from rows import ROOT
from scipy.sparse.linalg import svds

from reader.core.language.lemmas import lemma

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
NEAR = ("@", "@i", "+", "&")  # hypernym, instance, derived, similar to
DIMENSIONS = 96
LEAST = 5  # documents that a word must stand in
MOST = 0.02  # share of documents above which a word tells nothing
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def read(folder: Path) -> dict[tuple[str, str], tuple[list[str], str, list[tuple[str, str]]]]:
    """Synsets by part of speech and offset: their words, their gloss, their near relatives."""
    found = {}
    for pos, name in FILES.items():
        for line in (folder / f"data.{name}").open(encoding="latin-1"):
            if line.startswith("  "):
                continue
            head, gloss = line.split(" | ", 1)
            x = head.split()
            count = int(x[3], 16)
            words = [x[4 + 2 * i].lower().split("(")[0] for i in range(count)]
            at = 4 + 2 * count
            near = []
            for i in range(int(x[at])):
                sign, offset, other, _ = x[at + 1 + 4 * i : at + 5 + 4 * i]
                if sign in NEAR:
                    near.append(("a" if other == "s" else other, offset))
            found[pos, x[0]] = words, gloss.lower(), near
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--show", nargs="*", default=[], help="print what lies near these words")
    options = parser.parse_args()
    if not (options.folder / "data.noun").exists():
        print(f"{options.folder} holds no dictionary: install wordnet-base.")
        return 1
    synsets = read(options.folder)
    known = {word for words, _, _ in synsets.values() for word in words if "_" not in word}

    @cache
    def normal(word: str) -> str:
        forms = [word, *(lemma(word, tag) for tag in ("NNS", "VBD", "VBG", "VBZ"))]
        return min((form for form in forms if form in known), key=len, default=word)

    def cut(words: list[str]) -> list[str]:
        return [normal(part) for word in words for part in word.split("_")]

    documents = []
    for words, gloss, near in synsets.values():
        document = Counter(cut(WORD.findall(gloss)))
        for other in near:
            document.update(cut(synsets[other][0][:2]))
        for word in cut(words):
            document[word] += 3
        documents.append(document)
    spread = Counter(word for document in documents for word in document)
    names = sorted(
        w for w, n in spread.items() if n >= LEAST and len(w) > 1 and w.isascii() and " " not in w
    )
    place = {word: i for i, word in enumerate(names)}
    rows, columns, values = [], [], []
    for column, document in enumerate(documents):
        for word, count in document.items():
            if word in place and spread[word] < MOST * len(documents):
                rows.append(place[word])
                columns.append(column)
                values.append(1 + math.log(count))
    shape = len(names), len(documents)
    table = sparse.csr_matrix((values, (rows, columns)), shape=shape, dtype=np.float32)
    table = table @ sparse.diags(1 / np.sqrt(np.maximum(np.asarray(table.sum(0)).ravel(), 1)))
    together = (table @ table.T).tolil()
    together.setdiag(0)
    together = together.tocoo()
    total = np.bincount(together.row, together.data, len(names))
    # Smoothed by a power of 0.75: without it rare words lie near everything (Levy et al. 2015).
    chance = total**0.75 / (total**0.75).sum()
    information = np.log(together.data / (total[together.row] * chance[together.col]) + 1e-12)
    kept = information > 0
    matrix = sparse.csr_matrix(
        (information[kept], (together.row[kept], together.col[kept])),
        shape=together.shape,
        dtype=np.float32,
    )
    left, strength, _ = svds(matrix, k=DIMENSIONS, v0=np.ones(len(names), np.float32))
    left *= np.where(left.sum(0) < 0, -1, 1) * np.sqrt(strength)
    left /= np.abs(left).max(1, keepdims=True) + 1e-9
    points = np.round(left * 127).astype(np.int8)
    alive = np.abs(points).sum(1) > 0
    names, points = [n for n, a in zip(names, alive, strict=True) if a], points[alive]
    folder = ROOT / "resources" / "wordnet"
    np.save(folder / "meanings.npy", points, allow_pickle=False)
    (folder / "meanings.txt").write_text("\n".join(names) + "\n", encoding="ascii")
    print(f"{len(names)} words, {points.nbytes / 1e6:.1f} MB")
    unit = points / np.linalg.norm(points.astype(float), axis=1, keepdims=True)
    for word in options.show:
        if word in names:
            near = unit @ unit[names.index(word)]
            print(word, *(f"{names[i]} {near[i]:.2f}" for i in np.argsort(-near)[1:9]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
