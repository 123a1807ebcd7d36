"""The words for times, and the patterns that are made of them.

The words are data: resources/lexicon/time_words.toml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.core import lexicon
from reader.core.errors import ResourceError

_FILE = "time_words.toml"


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
    patterns: tuple[tuple[str, str], ...]  # the names, and what ``compiled`` takes
    trigger: re.Pattern[str]
    relation: re.Pattern[str]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when the first text needs it: all of them take 50 ms."""
    return re.compile(pattern)


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


def _any(words: Mapping[str, Any] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


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
        _patterns(months, weekdays, named, seasons, durations, zones, small, ordinals),
        re.compile(
            rf"\d|\b(?:{_any(full_months)}|{_any(weekdays)}|{_any(named)}|{_any(seasons)}"
            rf"|(?:{_any(durations)}|centurie|millennia)s?|to(?:day|night|morrow)|yesterday"
            r"|overnight|tonight|noon|midnight|midday|dawn|dusk|(?:this|last|next|mid-?)\b|o'clock)"
        ),
        re.compile(
            rf"(?:^|[^\w])({_any(relations)})(?:\s+(?:the|about|around|at|on|in|late|early|mid|very"
            r"|approximately|roughly|nearly|almost|more than|less than|at least|just|only))*\s+\Z"
        ),
    )


def _patterns(
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
    named: Mapping[str, Any],
    seasons: Mapping[str, Any],
    durations: Mapping[str, float],
    zones: Mapping[str, float],
    small: Mapping[str, int],
    ordinals: Mapping[str, int],
) -> tuple[tuple[str, str], ...]:
    """The patterns in the order in which they are tried; an earlier match wins its characters."""
    month = rf"(?P<month>{_any(months)})\b\.?"
    weekday = rf"(?P<weekday>{_any(weekdays)})\b\.?"
    units = [word for word in small if word not in ("a", "an", "dozen")]
    tens = rf"(?:twenty|thirty)[ -](?:{_any([w for w, v in ordinals.items() if v < 10])})"
    ordinal_day = f"{tens}|{_any([word for word, value in ordinals.items() if value <= 30])}"
    day = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%])(?!\.\d|,\d{3}|[a-z])"
    year = r"(?P<year>1[0-9]\d\d|20\d\d)(?![\d%]|,\d|\.\d|s\b)"
    early = (
        r"(?P<part>very early|early|mid|late|the beginning of|the start of|the end of|the middle of"
        r"|beginning of|start of|end of|the last day of|the first day of|the first half of"
        r"|the second half of|first half of|second half of|the closing years of)[ -]"
    )
    part_of_day = r"morning|afternoon|evening|night|lunchtime"
    zone = rf"(?:\s*(?P<zone>local(?: time)?|{_any(zones)}|ist|et|pt|ct|mt)\b)"
    unit = rf"(?P<unit>{_any(durations)}|centurie|millennia)(?:s\b|\b)(?:'s?)?"
    many = (
        rf"(?P<count>\d+(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        rf"(?:[ -](?:{_any(units)}))?|{_any(units)}|a dozen|half an?|an?|several|a few|many"
        r"|a couple of|some|few|dozens of|hundreds of|a number of)(?P<half> and a half)?"
    )
    ready = [
        ("iso", r"(?P<year>1\d{3}|20\d\d)-(?P<nmonth>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
        ("numeric", r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>1\d{3}|20\d\d)"),
        (
            "monthday",
            rf"(?:{weekday},?\s+(?:the\s+)?)?(?:{month}\s+(?:the\s+)?{day}"
            rf"(?:\s*(?:-|to|through|and)\s*(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:]))?"
            rf"(?:,?\s+(?:of\s+)?{year})?)",
        ),
        (
            "daymonth",
            rf"(?:{weekday},?\s+)?(?:the\s+)?(?:{day}"
            r"(?:\s*(?:-|to|and)\s*(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?"
            rf"|(?P<dayword>{ordinal_day}))\s+(?:of\s+)?{month}(?:,?\s+{year})?",
        ),
        (
            "clock",
            r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d%])(?!\.\d)"
            rf"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?{zone}?",
        ),
        (
            "clock12",
            r"(?P<hour>1[0-2]|0?[1-9])\s*(?P<half>[ap])\.?\s?m\b\.?" + f"{zone}?",
        ),
        (
            "clock24",
            r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?:(?:hours|hrs)\b)?" + zone,
        ),
        ("clock24", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?:hours|hrs|h)\b"),
        (
            "oclock",
            rf"(?P<hourword>\d{{1,2}}|{_any([w for w, v in small.items() if v <= 12])})\s+o'clock"
            r"(?:\s+in the (?P<partday>morning|afternoon|evening))?",
        ),
        ("noon", rf"(?P<noon>noon|midday|midnight)\b{zone}?"),
        (
            "weekdaymod",
            rf"(?P<ref>last|next|this|the following|the previous)\s+{weekday}"
            rf"(?:\s+(?P<partday>{part_of_day}))?",
        ),
        (
            "weekday",
            rf"(?:(?P<early>early|late)(?:\s+on)?\s+)?{weekday}(?:\s+(?P<partday>{part_of_day}))?"
            r"(?!')",
        ),
        ("weekday", rf"{weekday}(?='s)"),
        ("namedday", rf"(?P<named>{_any(named)})(?:,?\s+{year})?"),
        ("monthyear", rf"(?:{early})?{month},?\s+(?:of\s+)?{year}"),
        ("monthref", rf"(?P<ref>last|next|this|early last|late last)\s+{month}"),
        ("month", rf"(?:{early})?{month}"),
        (
            "seasonyear",
            rf"(?P<season>{_any(seasons)})(?:\s+of|,)?\s+{year}",
        ),
        ("seasonref", rf"(?P<ref>last|next|this|the previous)\s+(?P<season>{_any(seasons)})"),
        (
            "quarter",
            r"(?P<quarter>first|second|third|fourth|last) (?:quarter|three months)"
            rf"(?:\s+of(?:\s+{year}| (?P<ref>this|last|next) year))?",
        ),
        ("quarter", rf"q(?P<quarter>[1-4])(?:\s+(?:of\s+)?{year})?"),
        ("decade", r"(?:(?P<part>early|late|mid)[ -])?(?:the\s+)?(?P<decade>1\d\d0|20\d0|'\d0)s"),
        (
            "century",
            r"(?:(?P<part>early|late|mid|the last decade of the)[ -])?"
            r"(?P<century>\d{1,2}(?:st|nd|rd|th)"
            rf"|(?:twenty-)?(?:{_any([w for w, v in ordinals.items() if v <= 21])}))[ -]century",
        ),
        (
            "ago",
            rf"(?:more than |about |around |over |nearly |almost |at least |some )?{many}[ -]{unit}"
            r"\s+(?P<ago>ago|earlier|before|later|previously|back)\b",
        ),
        (
            "span",
            r"(?:the |his |her |its |their )?"
            r"(?P<ref>last|past|next|coming|previous|first|final|following)"
            rf"\s+{many}\s+{unit}",
        ),
        (
            "ref",
            r"(?P<lead>(?:earlier|later|early|late|at the end of|by the end of|the end of)\s+)?"
            r"(?P<ref>last|this|next|the previous|the following|the past|the coming|the last"
            r"|the same)"
            r"\s+(?P<unit>night|week|weekend|fortnight|month|year|decade|century|morning|afternoon"
            r"|evening|quarter)\b(?!-)",
        ),
        (
            "day",
            r"(?P<word>the day before yesterday|the day after tomorrow|today|tonight|yesterday"
            r"|tomorrow|overnight)(?:\s+(?P<partday>morning|afternoon|evening|night))?",
        ),
        (
            "daypart",
            r"(?:in the early hours|at dawn|at dusk|before dawn|at first light|after dark)",
        ),
        ("duration", rf"{many}[ -]{unit}(?![- ]old\b)(?P<noun>-long)?"),
        ("plural", r"(?P<unit>second|minute|hour|day|week|month|year|decade|centurie)s\b(?!')"),
        (
            "year",
            rf"(?:(?P<part>early|late|mid|(?:the )?(?:first|second) half of)[ -])?{year}"
            r"(?:\s?[-/]\s?(?P<year2>\d{4}|\d\d)\b)?(?!-\d)",
        ),
    ]
    numeric = ("year", "iso", "numeric", "clock", "clock12", "clock24")
    return tuple(
        (name, rf"(?<![\w.,:/-])(?:{body})" if name in numeric else rf"(?<![\w])(?:{body})")
        for name, body in ready
    )
