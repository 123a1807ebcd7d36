"""The patterns that find time expressions in flat text, made of the words for times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

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
            "day_number",
            "year_told",
            "clock",
            "half_day",
            "slashed",
        ]
    )
}

# Kinds that the flat text tells and not the words: what stands between digits, or behind them.
# Most sentences with digits hold none, and six patterns would look at every character of them.
BESIDE_DIGITS = {
    "clock": re.compile(r"\d(?:\s[:.]\s|[:.h])[0-5]\d"),
    "half_day": re.compile(r"\d\s*[ap][\s.]{0,3}m\b"),
    "slashed": re.compile(r"\d\s?[/.]\s?\d"),
}

NEEDS = {
    "iso": ("four_digits",),
    "numeric": ("four_digits", "slashed"),
    "numericday": ("slashed",),
    "monthday": ("month", "digit"),
    "daymonth": ("month", "day_number"),
    "gameclock": ("clock",),
    "clock": ("clock",),
    "clock12": ("half_day",),
    "clock24": ("four_digits",),
    "oclock": ("hour",),
    "noon": ("noon",),
    "weekday": ("weekday",),
    "weekdaymod": ("weekday", "ref"),
    "namedday": ("named",),
    "monthyear": ("month", "year_told"),
    "monthref": ("month", "ref"),
    "month": ("month",),
    "seasonyear": ("season", "four_digits"),
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


def any_of(words: Mapping[str, Any] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when the first text needs it: all of them take 50 ms."""
    return re.compile(pattern)


def patterns_of(
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
    month = rf"(?P<month>{any_of(months)})\b\.?"
    weekday = rf"(?P<weekday>{any_of(weekdays)})\b\.?"
    units = [word for word in small if word not in ("a", "an", "dozen")]
    tens = rf"(?:twenty|thirty)[ -](?:{any_of([w for w, v in ordinals.items() if v < 10])})"
    ordinal_day = f"{tens}|{any_of([word for word, value in ordinals.items() if value <= 30])}"
    day = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%])(?!\.\d|,\d{3}|[a-z])"
    year = r"(?P<year>1[0-9]\d\d|20\d\d)(?![\d%]|,\d|\.\d|s\b)"
    early = (
        r"(?P<part>very early|early|mid|late|the beginning of|the start of|the end of|the middle of"
        r"|beginning of|start of|end of|the last day of|the first day of|the first half of"
        r"|the second half of|the (?:first|second|third|last|final) week of"
        r"|first half of|second half of|the closing years of)[ -]"
    )
    part_of_day = r"morning|afternoon|evening|night|lunchtime"
    zone = (
        r"(?:\s*(?P<zone>local(?: time)?|(?:gmt|utc)\s?[+-]\s?\d\d?(?:\s?:\s?\d\d)?"
        rf"|{any_of(zones)}|ist|et|pt|ct|mt)\b)"
    )
    # Tokenised text has spaces around every mark: "8 : 00 p . m .", "March 8 , 2013".
    comma = r"(?:\s?,)?\s+"
    hyphen = r"(?: - |[ -])"
    dash = r" - |-"
    colon = r"(?:\s:\s|:)"
    half_day = r"(?P<half>[ap])(?:\s\.\s|\.\s?|\s)?m\b(?:\s?\.)?"
    plain_half_day, plain_zone = (re.sub(r"\?P<\w+>", "?:", each) for each in (half_day, zone))
    year_ref = rf"{comma}(?P<yearref>this|last|next) year\b"
    unit = (
        rf"(?P<unit>{any_of(durations)}|centurie|millennia)(?:s\b|\b)(?:'s?)?"
        r"(?P<part> and a (?:half|quarter)\b)?"
    )
    many = (
        rf"(?P<count>a half(?: an?)?"
        rf"|\d+(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        rf"(?:[ -](?:{any_of(units)}))?|{any_of(units)}|a dozen|half an?|an?|several|a few|many"
        r"|a couple of|some|few|dozens of|hundreds of|a number of)(?P<half> and a half)?"
    )
    ready = [
        (
            "iso",
            rf"(?P<year>1\d{{3}}|20\d\d)(?P<dash>{dash})(?P<nmonth>0[1-9]|1[0-2])(?P=dash)"
            r"(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        ),
        (
            "numeric",
            r"(?P<a>\d{1,2})\s?(?P<sep>[/.])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?(?P<year>1\d{3}|20\d\d)",
        ),
        ("numericday", r"(?<=\()(?P<a>\d{1,2})/(?P<b>\d{1,2})(?=\))"),
        (
            "monthday",
            rf"(?:{weekday}{comma}(?:the\s+)?)?(?:{month}\s+(?:the\s+)?{day}"
            rf"(?:\s*(?:-|to|through|and|or)\s*(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:]))?"
            rf"(?:{comma}(?:of\s+)?{year}|{year_ref})?)",
        ),
        (
            "daymonth",
            rf"(?:{weekday}{comma})?(?:the\s+)?(?:{day}"
            r"(?:\s*(?:-|to|and|or)\s*(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?"
            rf"|(?P<dayword>{ordinal_day}))\s+(?:of\s+)?{month}(?:{comma}{year}|{year_ref})?",
        ),
        (
            "gameclock",
            rf"(?P<minute>\d{{1,2}}){colon}(?P<second>[0-5]\d)"
            r"(?=\s(?:minutes?|left|remaining|to go|to play)\b)",
        ),
        (
            "clock",
            rf"(?P<hour>[01]?\d|2[0-3])(?:{colon}|h)(?P<minute>[0-5]\d)(?:{colon}[0-5]\d)?"
            rf"(?![\d%])(?!\.\d)(?:\s*{half_day})?{zone}?",
        ),
        (
            # With a full stop ("7.30") only beside other marks of a time of day: "$3.50" is none.
            "clock",
            r"(?P<hour>[01]?\d|2[0-3])(?:\.|\s\.\s)(?P<minute>[0-5]\d)"
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
            rf"(?P<hourword>\d{{1,2}}|{any_of([w for w, v in small.items() if v <= 12])})\s+o'clock"
            r"(?:\s+in the (?P<partday>morning|afternoon|evening))?",
        ),
        ("noon", rf"(?P<noon>noon|midday|midnight)\b{zone}?"),
        (
            "weekdaymod",
            rf"(?P<ref>this past|this coming|last|next|this|the following|the previous)\s+{weekday}"
            rf"(?:\s+(?P<partday>{part_of_day}))?",
        ),
        (
            "weekday",
            rf"(?:(?P<early>early|late)(?:\s+on)?\s+)?{weekday}(?:\s+(?P<partday>{part_of_day}))?"
            r"(?!')",
        ),
        ("weekday", rf"{weekday}(?='s)"),
        ("namedday", rf"(?P<named>{any_of(named)})(?:{comma}{year})?"),
        ("monthyear", rf"(?:{early})?{month}(?:{comma}(?:of\s+)?{year}|{year_ref})"),
        ("monthref", rf"(?P<ref>last|next|this|early last|late last)\s+{month}"),
        ("month", rf"(?:{early})?{month}"),
        (
            "seasonyear",
            rf"(?P<season>{any_of(seasons)})(?:\s+of|,)?\s+{year}",
        ),
        (
            "seasonref",
            r"(?:(?P<ref>this past|last|past|next|this|the previous)\s+"
            r"|(?:(?<=\bin )|(?<=\bby )|(?<=during )"
            r"|(?<=until )|(?<=since )|(?<=before )|(?<=after ))(?:the\s+)?)"
            rf"(?P<season>{any_of(seasons)})\b(?!\s+of\b)",
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
            rf"|(?:twenty-)?(?:{any_of([w for w, v in ordinals.items() if v <= 21])}))[ -]century",
        ),
        (
            "ago",
            r"(?:more than |about |around |over |nearly |almost |at least |some )?"
            rf"{many}{hyphen}{unit}"
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
            rf"\s+{many}\s+{unit}"
            rf"(?:\s+of\s+(?:{year}|(?P<yearref>this|last|next|the)\s+year\b))?",
        ),
        (
            "ref",
            r"(?:(?P<lead>(?:earlier|later|early|late)(?: in)?"
            r"|(?:at )?the (?:end|start|beginning|middle) of)\s+)?"
            r"(?P<ref>this past|this coming|last|this|next|(?:the )?(?:previous|prior|current)"
            r"|the following|the past|the coming|the last|the same|(?<=\w\s)the)"
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
        ("duration", rf"{many}{hyphen}{unit}(?![- ]old\b)(?P<noun>-long)?"),
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
            sum(KIND[need] for need in NEEDS[name]),
        )
        for name, body in ready
    )
