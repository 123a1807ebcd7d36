"""How two words are related in meaning: same, synonym, derived, broader, antonym.

The table is distilled from WordNet 3.0 by tests/bench/distil_wordnet.py.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import IntEnum
from functools import cache, lru_cache

from reader import paths
from reader.core.errors import ResourceError
from reader.core.values import dataclass


class Relation(IntEnum):
    """The nearest relation found between two words, the closest meaning last."""

    NONE = 0
    ANTONYM = 1
    SIBLING = 2  # share a near hypernym: "ship" and "boat"
    BROADER = 3  # one is a near hypernym of the other: "vessel" and "ship"
    DERIVED = 4  # "agree" and "agreement"
    SYNONYM = 5
    SAME = 6


@dataclass(frozen=True, slots=True)
class _Entry:
    senses: tuple[int, ...]
    antonyms: frozenset[str]
    derived: frozenset[str]


_NOTHING = _Entry((), frozenset(), frozenset())
_NEAR = 2  # hypernym steps that still keep the meaning; 3 links "boat" with "tool"


@cache
def _tables() -> tuple[list[str], list[str]]:
    words = paths.resource("wordnet", "words.tsv").read_text(encoding="ascii").split("\n")
    parents = paths.resource("wordnet", "parents.txt").read_text(encoding="ascii").split("\n")
    if len(words) < 1000 or words[0].count("\t") != 3:
        raise ResourceError("resources/wordnet/words.tsv is damaged. Install the program again.")
    return words, parents


def part_of_speech(tag: str) -> str:
    """WordNet's letter for a Penn tag: n, v, a, r, or "" for words that carry no relation."""
    if tag.startswith("NN"):
        return "n"
    if tag.startswith("VB"):
        return "v"
    if tag.startswith("JJ"):
        return "a"
    if tag.startswith("RB"):
        return "r"
    return ""


@lru_cache(maxsize=20_000)
def _entry(word: str, pos: str) -> _Entry:
    words, _ = _tables()
    key = f"{word}/{pos}"
    place = bisect_left(words, key + "\t")
    if place == len(words) or not words[place].startswith(key + "\t"):
        return _NOTHING
    _, senses, antonyms, derived = words[place].split("\t")
    return _Entry(
        tuple(map(int, senses.split())), frozenset(antonyms.split()), frozenset(derived.split())
    )


@lru_cache(maxsize=20_000)
def _ancestors(word: str, pos: str) -> dict[int, int]:
    """Synsets within _NEAR steps above the word's senses, with the number of steps."""
    _, parents = _tables()
    found: dict[int, int] = {}
    level = list(_entry(word, pos).senses)
    for steps in range(_NEAR + 1):
        for sense in level:
            found.setdefault(sense, steps)
        level = [int(p) for sense in level for p in parents[sense].split()]
    return found


def antonyms(word: str, pos: str) -> frozenset[str]:
    """The words that WordNet calls opposites of a lemma, each written as "hot/a"."""
    return _entry(word, pos).antonyms


def are_antonyms(a: str, a_pos: str, b: str, b_pos: str) -> bool:
    """True when WordNet calls the words opposites, adjectives also through a near synonym."""
    return (
        f"{b}/{b_pos}" in _entry(a, a_pos).antonyms or f"{a}/{a_pos}" in _entry(b, b_pos).antonyms
    )


@lru_cache(maxsize=20_000)
def senses(word: str, pos: str) -> tuple[int, ...]:
    """The synsets of a lemma, the commonest first, at most four."""
    return _entry(word, pos).senses[:4]


@lru_cache(maxsize=20_000)
def above(sense: int) -> frozenset[int]:
    """A synset with everything above it, up to "entity"."""
    _, parents = _tables()
    found: set[int] = set()
    waiting = [sense]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += map(int, parents[here].split())
    return frozenset(found)


@lru_cache(maxsize=200_000)
def _related(a: str, a_pos: str, b: str, b_pos: str) -> Relation:
    if a == b:
        return Relation.SAME if a_pos == b_pos else Relation.DERIVED
    if not a_pos or not b_pos:
        return Relation.NONE
    if are_antonyms(a, a_pos, b, b_pos):
        return Relation.ANTONYM
    first, second = _entry(a, a_pos), _entry(b, b_pos)
    if f"{b}/{b_pos}" in first.derived or f"{a}/{a_pos}" in second.derived:
        return Relation.DERIVED
    if a_pos == b_pos:
        if set(first.senses[:3]) & set(second.senses[:3]):
            return Relation.SYNONYM
        up_a, up_b = _ancestors(a, a_pos), _ancestors(b, b_pos)
        if any(s in up_a for s in second.senses[:2]) or any(s in up_b for s in first.senses[:2]):
            return Relation.BROADER
        if any(up_a[s] == 1 == up_b.get(s) for s in up_a):
            return Relation.SIBLING
    else:
        for other in second.derived:
            word, _, pos = other.partition("/")
            if pos == a_pos and set(first.senses[:3]) & set(_entry(word, pos).senses[:3]):
                return Relation.DERIVED
        for other in first.derived:
            word, _, pos = other.partition("/")
            if pos == b_pos and set(second.senses[:3]) & set(_entry(word, pos).senses[:3]):
                return Relation.DERIVED
    return Relation.NONE


def related(a: str, a_tag: str, b: str, b_tag: str) -> Relation:
    """The nearest relation between two lemmas with their Penn tags; symmetric."""
    if (b, b_tag) < (a, a_tag):
        a, a_tag, b, b_tag = b, b_tag, a, a_tag
    return _related(a, part_of_speech(a_tag), b, part_of_speech(b_tag))


@lru_cache(maxsize=50_000)
def expansions(lemma: str, pos: str) -> tuple[tuple[str, float], ...]:
    """Keys that related words share, with weights: the product of two words' weights for a key
    says how near they are (1.0 the same lemma, about 0.8 synonyms and derivations, 0.5 a
    hypernym, 0.3 siblings).
    """
    found = {lemma: 1.0}
    if pos:
        entry = _entry(lemma, pos)
        for steps, weight in ((0, 0.9), (1, 0.55), (2, 0.4)):
            for sense, distance in _ancestors(lemma, pos).items():
                if distance == steps:
                    found.setdefault(f"#{sense}", weight)
        for other in entry.derived:
            found.setdefault(other.partition("/")[0], 0.85)
    return tuple(found.items())


@lru_cache(maxsize=20_000)
def derived_verbs(noun: str) -> tuple[str, ...]:
    """The verbs that a noun is derived from or gives: "agreement" agree, "driver" drive."""
    derived = _entry(noun, "n").derived
    return tuple(sorted(other.partition("/")[0] for other in derived if other.endswith("/v")))


@lru_cache(maxsize=20_000)
def names_event(noun: str) -> bool:
    """Whether one of the noun's two chief senses is an act or event: "strike", not "ship"."""
    _, parents = _tables()
    roots = {sense for word in ("event", "act") for sense in _entry(word, "n").senses[:1]}
    seen: set[int] = set()
    level = list(_entry(noun, "n").senses[:2])
    while level:
        if not roots.isdisjoint(level):
            return True
        seen.update(level)
        level = [p for s in level for p in map(int, parents[s].split()) if p not in seen]
    return False
