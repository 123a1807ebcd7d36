"""The words for times, and the patterns that are made of them.

The words are data: resources/lexicon/time_words.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.core import lexicon
from reader.core.article import Token
from reader.core.errors import ResourceError

_FILE = "time_words.toml"

# Kinds of words, as bits. A pattern runs only where all that it needs stand in the sentence: most
# sentences hold none, and one look at their tokens costs a tenth of the patterns.
KIND = {
    name: 1 << place
    for place, name in enumerate(
        [
            "digit",
            "four_digits",
            "decade",
            "month",
            "weekday",
            "unit",
            "season",
            "hour",
            "noon",
            "century",
            "day",
            "part",
            "quarter",
            "named",
            "ago",
            "ref",
        ]
    )
}
_NEEDS = {
    "iso": ("four_digits",),
    "numeric": ("four_digits",),
    "numericday": ("digit",),
    "monthday": ("month",),
    "daymonth": ("month",),
    "gameclock": ("digit",),
    "clock": ("digit",),
    "clock12": ("digit",),
    "clock24": ("four_digits",),
    "oclock": ("hour",),
    "noon": ("noon",),
    "weekday": ("weekday",),
    "weekdaymod": ("weekday",),
    "namedday": ("named",),
    "monthyear": ("month",),
    "monthref": ("month",),
    "month": ("month",),
    "seasonyear": ("season",),
    "seasonref": ("season",),
    "quarter": ("quarter",),
    "decade": ("decade",),
    "century": ("century",),
    "ago": ("unit", "ago"),
    "span": ("unit", "ref"),
    "ref": ("unit", "ref"),
    "day": ("day",),
    "daypart": ("part",),
    "duration": ("unit",),
    "plural": ("unit",),
    "year": ("four_digits",),
}
_KIND_WORDS = {
    "hour": "o'clock",
    "noon": "noon midday midnight",
    "century": "century",
    "day": "today tonight yesterday tomorrow overnight",
    "part": "early dawn dusk light dark",
    "quarter": "quarter months q1 q2 q3 q4",
    "ago": "ago earlier before later previously back",
    "ref": "last this next previous prior following past coming same first final current",
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
        _kinds(months, weekdays, named, seasons, durations),
        re.compile(
            rf"(?:^|[^\w])({_any(relations)})(?:\s+(?:the|about|around|at|on|in|late|early|mid|very"
            r"|approximately|roughly|nearly|almost|more than|less than|at least|just|only))*\s+\Z"
        ),
    )


def _kinds(
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
    named: Mapping[str, Any],
    seasons: Mapping[str, Any],
    durations: Mapping[str, float],
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
    add("named", (name.rpartition(" ")[2] for name in named))
    for kind, text in _KIND_WORDS.items():
        add(kind, text.split())
    return kinds


_PARTS = re.compile(r"[^\W\d_']+|\d+")


def kinds_in(tokens: Iterable[Token]) -> int:
    """The kinds of words that the tokens hold, as bits; 0 where no time can stand."""
    kinds = time_words().kinds
    found = 0
    for token in tokens:
        lower = token.lower
        kind = kinds.get(lower)
        if kind is not None:
            found |= kind
        elif not lower.isalpha():
            found |= _odd(lower, kinds)
    return found


def _odd(lower: str, kinds: Mapping[str, int]) -> int:
    """The kinds of a token with digits or marks in it: "mid-may", "1890s", "10-year"."""
    found = 0
    for part in _PARTS.findall(lower[:60]):
        if part[0].isdigit():
            found |= KIND["digit"]
            if len(part) > 3:
                found |= KIND["four_digits"]
        else:
            found |= kinds.get(part, 0)
    if found and lower.endswith("0s"):
        found |= KIND["decade"]
    return found


def _patterns(
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
    named: Mapping[str, Any],
    seasons: Mapping[str, Any],
    durations: Mapping[str, float],
    zones: Mapping[str, float],
    small: Mapping[str, int],
    ordinals: Mapping[str, int],
) -> tuple[tuple[str, str, int], ...]:
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
    zone = (
        r"(?:\s*(?P<zone>local(?: time)?|(?:gmt|utc)\s?[+-]\s?\d\d?(?:\s?:\s?\d\d)?"
        rf"|{_any(zones)}|ist|et|pt|ct|mt)\b)"
    )
    # Tokenised text has spaces around every mark: "8 : 00 p . m .", "March 8 , 2013".
    comma = r"(?:\s?,)?\s+"
    colon = r"(?:\s:\s|:)"
    half_day = r"(?P<half>[ap])(?:\s\.\s|\.\s?|\s)?m\b(?:\s?\.)?"
    plain_half_day, plain_zone = (re.sub(r"\?P<\w+>", "?:", each) for each in (half_day, zone))
    year_ref = r"\s+(?P<yearref>this|last|next) year\b"
    unit = rf"(?P<unit>{_any(durations)}|centurie|millennia)(?:s\b|\b)(?:'s?)?"
    many = (
        rf"(?P<count>a half(?: an?)?"
        rf"|\d+(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        rf"(?:[ -](?:{_any(units)}))?|{_any(units)}|a dozen|half an?|an?|several|a few|many"
        r"|a couple of|some|few|dozens of|hundreds of|a number of)(?P<half> and a half)?"
    )
    ready = [
        ("iso", r"(?P<year>1\d{3}|20\d\d)-(?P<nmonth>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
        (
            "numeric",
            r"(?P<a>\d{1,2})\s?(?P<sep>[/.])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?(?P<year>1\d{3}|20\d\d)",
        ),
        ("numericday", r"(?<=\()(?P<a>\d{1,2})/(?P<b>\d{1,2})(?=\))"),
        (
            "monthday",
            rf"(?:{weekday}{comma}(?:the\s+)?)?(?:{month}\s+(?:the\s+)?{day}"
            rf"(?:\s*(?:-|to|through|and)\s*(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:]))?"
            rf"(?:{comma}(?:of\s+)?{year}|{year_ref})?)",
        ),
        (
            "daymonth",
            rf"(?:{weekday}{comma})?(?:the\s+)?(?:{day}"
            r"(?:\s*(?:-|to|and)\s*(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?"
            rf"|(?P<dayword>{ordinal_day}))\s+(?:of\s+)?{month}(?:{comma}{year}|{year_ref})?",
        ),
        (
            "gameclock",
            rf"(?P<minute>\d{{1,2}}){colon}(?P<second>[0-5]\d)"
            r"(?=\s(?:left|remaining|to go|to play)\b)",
        ),
        (
            "clock",
            rf"(?P<hour>[01]?\d|2[0-3])(?:{colon}|h)(?P<minute>[0-5]\d)(?:{colon}[0-5]\d)?"
            rf"(?![\d%])(?!\.\d)(?:\s*{half_day})?{zone}?",
        ),
        (
            # With a full stop ("7.30") only beside other marks of a time of day: "$3.50" is none.
            "clock",
            r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
            rf"(?=\s*(?:{plain_half_day}|{plain_zone}|hours\b|hrs\b)"
            r"|(?:(?<=\bat \d\.\d\d)|(?<=\bat \d\d\.\d\d))"
            r"\s(?:on|today|yesterday|tomorrow|this|in the)\b)"
            rf"(?:\s*{half_day})?{zone}?(?:\s(?:hours|hrs)\b)?",
        ),
        ("clock12", rf"(?P<hour>1[0-2]|0?[1-9])\s*{half_day}{zone}?"),
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
        ("namedday", rf"(?P<named>{_any(named)})(?:{comma}{year})?"),
        ("monthyear", rf"(?:{early})?{month}(?:{comma}(?:of\s+)?{year}|{year_ref})"),
        ("monthref", rf"(?P<ref>last|next|this|early last|late last)\s+{month}"),
        ("month", rf"(?:{early})?{month}"),
        (
            "seasonyear",
            rf"(?P<season>{_any(seasons)})(?:\s+of|,)?\s+{year}",
        ),
        (
            "seasonref",
            r"(?:(?P<ref>last|next|this|the previous)\s+|(?:(?<=\bin )|(?<=\bby )|(?<=during )"
            r"|(?<=until )|(?<=since )|(?<=before )|(?<=after ))(?:the\s+)?)"
            rf"(?P<season>{_any(seasons)})\b(?!\s+of\b)",
        ),
        (
            "quarter",
            r"(?P<quarter>first|second|third|fourth|last)[ -](?:quarter|three months)\b"
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
            "ago",
            r"(?P<unit>second|minute|hour|day|week|month|year|decade|centurie)s"
            r"\s+(?P<ago>ago|earlier|later|previously)\b",
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
            r"(?P<ref>last|this|next|(?:the )?(?:previous|prior|current)|the following|the past"
            r"|the coming|the last|the same)"
            r"\s+(?P<unit>night|week|weekends?|fortnight|month|year|decade|century|morning|afternoon"
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
    numeric = ("year", "iso", "numeric", "numericday", "gameclock", "clock", "clock12", "clock24")
    return tuple(
        (
            name,
            rf"(?<![\w.,:/$£€¥-])(?:{body})" if name in numeric else rf"(?<![\w])(?:{body})",
            sum(KIND[need] for need in _NEEDS[name]),
        )
        for name, body in ready
    )
