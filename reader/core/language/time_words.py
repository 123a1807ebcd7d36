"""The words for times, and the kinds of words that a sentence must hold for each pattern.

The words are data: resources/lexicon/time_words.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from reader.core import lexicon
from reader.core.article import Token
from reader.core.errors import ResourceError
from reader.core.language.times_patterns import BESIDE_DIGITS, KIND, any_of, patterns_of
from reader.core.values import dataclass

_FILE = "time_words.toml"

_KIND_WORDS = {
    "hour": "o'clock",
    "noon": "noon midday midnight",
    "century": "century",
    "day": "today tonight yesterday tomorrow overnight",
    "part": "early dawn dusk light dark",
    "quarter": "quarter months q1 q2 q3 q4",
    "ago": "ago earlier before later previously back",
    "ref": "last this next previous prior following past coming same first final current"
    " end start beginning middle early late earlier later weekend",
    "year_told": "this last next",
    "unit": "morning afternoon evening night weekends centuries millennia",
}


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The words, by what they mean, and the compiled patterns over flat text."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    named_days: Mapping[str, tuple[int, int]]
    seasons: Mapping[str, tuple[int, int]]
    relations: Mapping[str, str]
    parts_of_day: Mapping[str, tuple[int, int]]
    durations: Mapping[str, float]
    zones: Mapping[str, float]
    small: Mapping[str, int]
    ordinals: Mapping[str, int]
    patterns: tuple[tuple[str, str, int], ...]  # name, what ``compiled`` takes, kinds it needs
    kinds: Mapping[str, int]  # the kinds of words that a sentence must hold, see ``KIND``
    relation: re.Pattern[str]


def _table(data: Mapping[str, Any], name: str, kinds: tuple[type, ...]) -> dict[str, Any]:
    table = data.get(name)
    if not isinstance(table, dict) or not table:
        raise ResourceError(f"lexicon/{_FILE}: there is no [{name}] table; add it.")
    for word, value in table.items():
        if not isinstance(value, kinds):
            raise ResourceError(
                f"lexicon/{_FILE}: in [{name}] the value of “{word}” is not valid. Mend the entry."
            )
    return table


@cache
def time_words() -> TimeWords:
    """The words for times; raises ResourceError that names a faulty entry."""
    source = lexicon.entries(_FILE)
    data = source.data
    full_months = _table(data, "months", (int,))
    months = {**full_months, **_table(data, "month_abbreviations", (int,))}
    weekdays = {
        **_table(data, "weekdays", (int,)),
        **_table(data, "weekday_abbreviations", (int,)),
    }
    day_fields = {"names": list, "month": int, "day": int, "example": str}
    named = {
        name: (row["month"], row["day"])
        for row in source.tables("named_day", day_fields)
        for name in row["names"]
    }
    seasons = {
        name: (row["months"][0], row["months"][1])
        for row in source.tables("season", {"names": list, "months": list, "example": str})
        for name in row["names"]
    }
    relations = {
        phrase: name
        for name, phrases in _table(data, "relations", (list,)).items()
        for phrase in phrases
    }
    numbers = lexicon.entries("number_words.toml").data
    small = {
        **{word: int(value) for word, value in numbers["cardinals"].items() if value > 0},
        "a": 1,
        "an": 1,
        "dozen": 12,
    }
    durations = {k: float(v) for k, v in _table(data, "durations", (int, float)).items()}
    zones = {k: float(v) for k, v in _table(data, "zones", (int, float)).items()}
    parts = {k: (v[0], v[1]) for k, v in _table(data, "parts_of_day", (list,)).items()}
    ordinals = {word: value for word, value in numbers["ordinals"].items() if value <= 100}
    return TimeWords(
        months,
        weekdays,
        named,
        seasons,
        relations,
        parts,
        durations,
        zones,
        small,
        ordinals,
        patterns_of(months, weekdays, named, seasons, durations, zones, small, ordinals),
        _kinds(months, weekdays, named, seasons, durations, ordinals),
        re.compile(
            rf"(?:^|[^\w])({any_of(relations)})(?:\s+(?:the|about|around|at|on|in|late|early|mid|very"
            r"|approximately|roughly|nearly|almost|more than|less than|at least|just|only))*\s+\Z"
        ),
    )


def _kinds(
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
    named: Mapping[str, Any],
    seasons: Mapping[str, Any],
    durations: Mapping[str, float],
    ordinals: Mapping[str, int],
) -> dict[str, int]:
    """The kinds of each word, also with the full stop of an abbreviation."""
    kinds: dict[str, int] = dict.fromkeys(",.;:!?\"'()-", 0)

    def add(kind: str, words: Iterable[str]) -> None:
        for word in words:
            kinds[word] = kinds.get(word, 0) | KIND[kind]

    for kind, words in (("month", months), ("weekday", weekdays)):
        add(kind, words)
        add(kind, (f"{word}." for word in words))
    add("season", seasons)
    add("unit", durations)
    add("unit", (f"{word}s" for word in durations))
    add("day_number", (word.rpartition("-")[2] for word in ordinals))
    add("named", (name.rpartition(" ")[2] for name in named))
    for kind, text in _KIND_WORDS.items():
        add(kind, text.split())
    return kinds


_PARTS = re.compile(r"[^\W\d_']+|\d+")
_DIGITS = KIND["digit"] | KIND["day_number"]
_FOUR_DIGITS = KIND["four_digits"] | KIND["year_told"]
_BESIDE_DIGITS = sum(KIND[name] for name in BESIDE_DIGITS)


def kinds_in(tokens: Iterable[Token]) -> int:
    """The kinds of words that the tokens hold, as bits; 0 where no time can stand."""
    kinds = time_words().kinds
    found = 0
    for lower in [token.lower for token in tokens]:
        kind = kinds.get(lower)
        if kind is not None:
            found |= kind
        elif not lower.isalpha():
            found |= _odd(lower, kinds)
    return found if patterns_for(found | _BESIDE_DIGITS) else 0


def beside_digits(text: str) -> int:
    """The kinds that only the flat text tells."""
    return sum([KIND[name] for name, mark in BESIDE_DIGITS.items() if mark.search(text)])


@lru_cache(maxsize=1000)
def patterns_for(kinds: int) -> tuple[tuple[str, str], ...]:
    """The names of the patterns that those kinds allow, each with what ``compiled`` takes."""
    patterns = time_words().patterns
    return tuple((name, text) for name, text, needs in patterns if kinds & needs == needs)


def _odd(lower: str, kinds: Mapping[str, int]) -> int:
    """The kinds of a token with digits or marks in it: "mid-may", "1890s", "10-year"."""
    found = 0
    for part in _PARTS.findall(lower[:60]):
        if part[0].isdigit():
            found |= _DIGITS
            if len(part) > 3:
                found |= _FOUR_DIGITS
        else:
            found |= kinds.get(part, 0)
    if found and lower.endswith("0s"):
        found |= KIND["decade"]
    return found
