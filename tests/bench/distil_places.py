#!/usr/bin/env python3
"""Distils a gazetteer from WordNet 3.0 into resources/wordnet/places.tsv and .txt.

usage: distil_places.py [/usr/share/wordnet] [-o resources/wordnet]

The dictionary is Debian's wordnet-base (data files of wndb(5WN)). Kept are the instances among
noun.location (15) and noun.object (17), without what lies in the sky. places.tsv: a name in lower
case and the lines (from 0) of places.txt that it may be; places.txt: a place's sort (SORTS) and the
lines of what it is a part of (part holonyms). What places.toml beside this script says of a name
goes before WordNet. Both are read as lines, of which only those that are looked up are parsed.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from pathlib import Path

LOCATION, OBJECT = 15, 17
SKY = re.compile(
    r"star|constellation|zodiac|planet|satellite|asteroid|galaxy|comet|nebula|horizon|hemisphere"
    r"|_zone|zone$|pole$|circle|meridian|belt$|equator|tropic"
)
# The first pattern that the instance's hypernym matches; "l" is land of any size.
SORTS = (
    ("c", re.compile(r"^continent$")),
    ("n", re.compile(r"country$|^baltic_state$|^(emirate|kingdom|principality|sultanate)$")),
    ("w", re.compile(r"^(ocean|sea|gulf|bay|strait|lake|loch|lough|channel|sound|lagoon|inlet|"
                     r"firth|estuary|reservoir|body_of_water|water|trench|bight|fjord)$")),
    ("v", re.compile(r"river|canal|stream|tributary|brook|creek|waterfall|falls|glacier")),
    ("t", re.compile(r"city|town|port|capital|village|metropolis|suburb|borough|municipality|"
                     r"resort|hamlet|settlement|spa$")),
    ("r", re.compile(r"state$|province|region|county|department|canton|prefecture|territory|"
                     r"oblast|republic|shire$")),
    ("m", re.compile(r"mountain|peak|range|volcano|hill|desert|plain|tableland|forest|pass$|"
                     r"valley|gorge|canyon|basin|national_park|plateau")),
)  # fmt: skip
UNSURE = re.compile(r"capital_of_|_capital$")  # no name, a description


Row = tuple[list[str], str, set[int]]


def read(path: Path) -> dict[int, tuple[int, list[str], list[list[str]]]]:
    synsets = {}
    for line in path.open(encoding="utf-8"):
        if line.startswith(" "):
            continue
        parts = line.split("|")[0].split()
        count = int(parts[3], 16)
        words = [parts[4 + 2 * i] for i in range(count)]
        rest = parts[4 + 2 * count :]
        pointers = [rest[1 + 4 * i : 5 + 4 * i] for i in range(int(rest[0]))]
        synsets[int(parts[0])] = int(parts[1]), words, pointers
    return synsets


def sort_of(kinds: list[str]) -> str:
    for letter, pattern in SORTS:
        if any(pattern.search(kind.lower()) for kind in kinds):
            return letter
    return "l"


def distil(folder: Path) -> tuple[list[str], list[str]]:
    synsets = read(folder / "data.noun")

    def targets(pointers: list[list[str]], symbol: str) -> list[int]:
        return [int(to) for sign, to, pos, _ in pointers if sign == symbol and pos == "n"]

    kept: dict[int, tuple[list[str], str]] = {}
    for offset, (field, words, pointers) in synsets.items():
        kinds = [word for to in targets(pointers, "@i") for word in synsets[to][1]]
        if field not in (LOCATION, OBJECT) or not kinds or any(SKY.search(k) for k in kinds):
            continue
        names = [w.replace("_", " ").lower() for w in words if not UNSURE.search(w)]
        if names:
            kept[offset] = names, sort_of(kinds)
    number = {offset: place for place, offset in enumerate(sorted(kept))}
    rows: list[Row] = []
    for offset in sorted(kept):
        names, sort = kept[offset]
        wholes = {number[to] for to in targets(synsets[offset][2], "#p") if to in number}
        rows.append((names, sort, wholes))
    add_own(rows)
    drop_bare(rows)
    bearers: dict[str, list[int]] = {}
    for number_of, (names, _, _) in enumerate(rows):
        for name in set(names):
            bearers.setdefault(name, []).append(number_of)
    named = [f"{name}\t{' '.join(map(str, numbers))}" for name, numbers in bearers.items()]
    return sorted(named), [" ".join((s, *map(str, sorted(wholes)))) for _, s, wholes in rows]


def add_own(rows: list[Row]) -> None:
    """Adds the places of places.toml in place of what WordNet has by their names."""
    own = tomllib.loads(Path(__file__).with_name("places.toml").read_text(encoding="utf-8"))
    parts: dict[tuple[str, str], set[int]] = {}
    for entry in own["within"]:
        whole = entry["whole"]
        known = [n for n, (names, sort, _) in enumerate(rows) if whole in names and sort == "n"]
        if not known:
            over = {n for n, (names, _, _) in enumerate(rows) if set(entry["in"]) & set(names)}
            known = [len(rows)]
            rows.append(([], "n", over))
        for names, _, _ in rows:
            if whole in names:
                names.remove(whole)
        rows[known[0]][0].insert(0, whole)
        for sort, field in (("t", "towns"), ("r", "regions")):
            for name in entry.get(field, ()):
                parts.setdefault((name, sort), set()).add(known[0])
    for (name, sort), wholes in parts.items():
        bearers = [n for n, (names, _, _) in enumerate(rows) if name in names]
        right = [n for n in bearers if wholes & around(rows, n)]
        for n in bearers:
            if n not in right:
                rows[n][0].remove(name)
        if right:
            rows[right[0]][2].update(wholes - {right[0]})
        else:
            rows.append(([name], sort, wholes))


def around(rows: list[Row], number: int) -> set[int]:
    """A place with all that it lies in."""
    found: set[int] = set()
    waiting = [number]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += rows[here][2]
    return found


def drop_bare(rows: list[Row]) -> None:
    """Takes a name from its lesser bearers: the colony of Virginia, the river Ohio, and the island
    that is the country.
    """
    bearers: dict[str, list[int]] = {}
    for number, (names, _, _) in enumerate(rows):
        for name in names:
            bearers.setdefault(name, []).append(number)
    for name, numbers in bearers.items():
        nation = next((n for n in numbers if rows[n][1] == "n"), None)
        for n in numbers:
            # the island that is the country; "America" is more than one
            if nation is not None and rows[n][1] == "l" and name == rows[nation][0][0]:
                rows[n][0].remove(name)
                rows[nation][2].update(rows[n][2] - {nation})
                for place, (_, _, wholes) in enumerate(rows):
                    if n in wholes and place != nation:
                        wholes.add(nation)
        numbers = [n for n in numbers if name in rows[n][0]]
        placed = [n for n in numbers if rows[n][2] or rows[n][1] == "n"]
        rivers = [n for n in placed if rows[n][1] != "v"]
        for n in numbers:
            if placed and (n not in placed or (rivers and n not in rivers)):
                rows[n][0].remove(name)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("-o", type=Path, default=Path("resources/wordnet"))
    options = parser.parse_args()
    if not (options.folder / "data.noun").exists():
        print("WordNet is missing: apt-get install wordnet-base", file=sys.stderr)
        return 1
    names, wholes = distil(options.folder)
    for name, lines in (("places.tsv", names), ("places.txt", wholes)):
        path = options.o / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{path}: {len(lines)} lines, {path.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
