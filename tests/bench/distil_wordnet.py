#!/usr/bin/env python3
"""Distils the word relations that the engine uses from WordNet 3.0 into resources/wordnet.

usage: distil_wordnet.py [/usr/share/wordnet] [-o resources/wordnet]

The dictionary is Debian's wordnet-base (data files of wndb(5WN)). Kept are single words in
lower case, the senses that come first (WordNet sorts them by frequency), and for the synsets so
reached: hypernyms, antonyms (of words; of adjectives also through similar-to) and derivations.
Two sorted text files, so that the running program splits them into lines and parses only
the lines it looks up (nltk's own reader would need 3 s and 230 MB).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
MOST_SENSES = {"n": 4, "v": 5, "a": 4, "r": 3}
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
POS = {"n": "n", "v": "v", "a": "a", "s": "a", "r": "r"}


def read(folder: Path):
    index: dict[tuple[str, str], list[tuple[str, int]]] = {}
    synsets: dict[tuple[str, int], dict] = {}
    for pos, name in FILES.items():
        for line in (folder / f"index.{name}").open(encoding="utf-8"):
            if line.startswith(" "):
                continue
            parts = line.split()
            lemma, count = parts[0], int(parts[2])
            offsets = [int(x) for x in parts[-count:]]
            if WORD.fullmatch(lemma):
                index[lemma, pos] = [(pos, o) for o in offsets[: MOST_SENSES[pos]]]
        for line in (folder / f"data.{name}").open(encoding="utf-8"):
            if line.startswith(" "):
                continue
            parts = line.split("|")[0].split()
            n = int(parts[3], 16)
            words = [parts[4 + 2 * i].split("(")[0].lower() for i in range(n)]
            rest = parts[4 + 2 * n :]
            pointers = [rest[1 + 4 * i : 5 + 4 * i] for i in range(int(rest[0]))]
            synsets[pos, int(parts[0])] = {"words": words, "pointers": pointers}
    return index, synsets


def distil(folder: Path) -> tuple[list[str], list[str]]:
    index, synsets = read(folder)
    number: dict[tuple[str, int], int] = {}
    parents: list[list[int]] = []

    def identify(key: tuple[str, int]) -> int:
        if key not in number:
            number[key] = len(parents)
            parents.append([])
            for symbol, offset, pos, _ in synsets[key]["pointers"]:
                if symbol in ("@", "@i"):
                    parents[number[key]].append(identify((POS[pos], int(offset))))
        return number[key]

    senses: dict[str, dict[str, list[int]]] = {pos: {} for pos in FILES}
    antonyms: dict[str, set[str]] = defaultdict(set)
    derived: dict[str, set[str]] = defaultdict(set)
    for (lemma, pos), keys in sorted(index.items()):
        senses[pos][lemma] = [identify(k) for k in keys]
        for key in keys:
            synset = synsets[key]
            here = synset["words"].index(lemma) + 1 if lemma in synset["words"] else 0
            for symbol, offset, other_pos, places in synset["pointers"]:
                other = synsets[POS[other_pos], int(offset)]
                source, target = int(places[:2], 16), int(places[2:], 16)
                if symbol == "!" and source == here:
                    antonyms[f"{lemma}/{pos}"].add(f"{other['words'][target - 1]}/{POS[other_pos]}")
                elif symbol == "+" and source == here:
                    derived[f"{lemma}/{pos}"].add(f"{other['words'][target - 1]}/{POS[other_pos]}")
                elif symbol == "&":  # an adjective like "big" takes the antonyms of its head
                    for symbol2, offset2, pos2, places2 in other["pointers"]:
                        if symbol2 == "!":
                            far = synsets[POS[pos2], int(offset2)]
                            word = far["words"][int(places2[2:], 16) - 1]
                            antonyms[f"{lemma}/{pos}"].add(f"{word}/{POS[pos2]}")
    known = {f"{w}/{p}" for w, p in index}
    rows = []
    for pos, table in senses.items():
        for word, numbers in table.items():
            key = f"{word}/{pos}"
            rows.append(
                "\t".join(
                    (
                        key,
                        " ".join(map(str, numbers)),
                        " ".join(sorted(antonyms[key] & known)),
                        " ".join(sorted(derived[key] & known)),
                    )
                )
            )
    return sorted(rows), [" ".join(map(str, p)) for p in parents]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("-o", type=Path, default=Path("resources/wordnet"))
    options = parser.parse_args()
    if not (options.folder / "data.noun").exists():
        print("WordNet is missing: apt-get install wordnet-base", file=sys.stderr)
        return 1
    words, parents = distil(options.folder)
    for name, lines in (("words.tsv", words), ("parents.txt", parents)):
        path = options.o / name
        path.write_text("\n".join(lines) + "\n", encoding="ascii")
        print(f"{path}: {len(lines)} lines, {path.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
