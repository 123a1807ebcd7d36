"""What lies in what: towns, countries, seas and islands by name.

The table is distilled from WordNet 3.0 by tests/bench/distil_places.py; names too
broad to be set against others stand in resources/lexicon/places.toml, the seats of governments in
aliases.toml.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from itertools import product

from reader import paths
from reader.core import lexicon
from reader.core.errors import ResourceError
from reader.core.language.aliases import aliases
from reader.core.values import dataclass

_FILE = "places.toml"
_LEAST_LINES = 1000


@dataclass(frozen=True, slots=True)
class _Place:
    """A place and all that it lies in, itself too, by number, and of those the countries, parts of
    countries and continents. ``sort``: c continent, n country, r part of a country, t town, w sea
    or lake, v river, m mountain or desert, l other land.
    """

    sort: str
    around: frozenset[int]
    nations: frozenset[int]
    regions: frozenset[int]
    continents: frozenset[int]


@cache
def _tables() -> tuple[list[str], list[str]]:
    names = paths.resource("wordnet", "places.tsv").read_text(encoding="utf-8").split("\n")
    wholes = paths.resource("wordnet", "places.txt").read_text(encoding="utf-8").split("\n")
    if len(names) < _LEAST_LINES or names[0].count("\t") != 1:
        raise ResourceError("resources/wordnet/places.tsv is damaged. Install the program again.")
    return names, wholes


@lexicon.kept
def _broad() -> frozenset[str]:
    source = lexicon.entries(_FILE)
    broad = source.data.get("broad")
    if not isinstance(broad, dict) or not broad.get("names") or not broad.get("example"):
        raise source.error("broad", 0, "“names” or “example” is missing")
    return frozenset(broad["names"])


@lexicon.kept
def _countries() -> dict[str, str]:
    """What the gazetteer calls the countries whose keys it lacks, and the seats of governments."""
    table = aliases()
    found: dict[str, str] = {}
    for form, key in sorted(table.names.items()):
        name = " ".join(form)
        if not _written(key) and any(_place(n).sort == "n" for n in _written(name)):
            found.setdefault(key, name)
    for form, key in table.seats.items():
        if not _written(" ".join(form)):
            found[" ".join(form)] = found.get(key, key)
    return found


@lru_cache(maxsize=20_000)
def _written(name: str) -> tuple[int, ...]:
    names, _ = _tables()
    at = bisect_left(names, name + "\t")
    if at == len(names) or not names[at].startswith(name + "\t"):
        return ()
    return tuple(map(int, names[at].split("\t")[1].split()))


@lexicon.kept_up_to(20_000)
def _numbers(name: str) -> tuple[int, ...]:
    """The places that bear a name."""
    return _written(name) or _written(_countries().get(name, ""))


@lru_cache(maxsize=20_000)
def _place(number: int) -> _Place:
    _, lines = _tables()
    sorts: dict[int, str] = {}
    waiting = [number]
    while waiting:
        here = waiting.pop()
        if here not in sorts:
            sort, *wholes = lines[here].split()
            sorts[here] = sort
            waiting += map(int, wholes)

    def of(sort: str) -> frozenset[int]:
        return frozenset(n for n, s in sorts.items() if s == sort)

    return _Place(sorts[number], frozenset(sorts), of("n"), of("r"), of("c"))


def is_place(name: str) -> bool:
    """Whether the gazetteer knows a name, given as its key or in lower case."""
    return bool(_numbers(name))


def lies_in(one: str, other: str) -> bool:
    """Whether the first place, in any of its senses, lies in the second or is it."""
    outside = _numbers(other)
    return any(not _place(n).around.isdisjoint(outside) for n in _numbers(one))


@lexicon.kept_up_to(20_000)
def are_apart(one: str, other: str, widely: bool = False) -> bool | None:
    """Whether two places have nothing in common: True when both are known and, in all senses of
    their names, neither holds the other and they lie in other countries or are of one grain; False
    when one holds the other; None when that is not known.

    With ``widely`` only places in other countries, or other seas, are apart: near Leeds is near
    Bradford.
    """
    if lies_in(one, other) or lies_in(other, one):
        return False
    if one in _broad() or other in _broad():
        return None
    numbers, others = _numbers(one), _numbers(other)
    if not numbers or not others:
        return None
    every = all(_are_apart(_place(m), _place(n), widely) for m, n in product(numbers, others))
    return True if every else None


def _are_apart(one: _Place, other: _Place, widely: bool) -> bool:
    sorts = one.sort + other.sort
    if sorts in ("ww", "cc"):
        return True
    if "w" in sorts or "v" in sorts:
        return False  # a town on the sea, a river through countries
    if one.nations and other.nations:
        if one.nations.isdisjoint(other.nations):
            return True
        if widely:
            return False
        if sorts in ("tt", "rr"):
            return True
        return bool(one.regions and other.regions) and one.regions.isdisjoint(other.regions)
    if "c" in sorts:
        return bool(one.continents and other.continents) and one.continents.isdisjoint(
            other.continents
        )
    return False
