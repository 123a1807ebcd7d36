"""Time expressions as intervals of days, durations and clock times.

``Time.anchor`` is the normalised expression, a kind and a value: "date:2026-05-15", "date:05-15"
(no year), "month:2026-04", "month:04", "year:2024", "decade:1890", "century:19", "season:2024
summer", "quarter:2012 1", "weekday:fri", "clock:10:00 gmt", "duration:3 year", "ago:2 day",
"span:last 3 day", "relative:last month", "day:yesterday", "part:early hours", "named:…". After a
space stand part of day or period ("weekday:fri evening", "month:04 early") and, for a clock time,
its zone. An expression that needs the article's own date has no interval when it is unknown.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from reader.core.article import Sentence
from reader.core.language.features import Time
from reader.core.language.flat_text import FlatText, flatten
from reader.core.language.time_words import TimeWords, time_words
from reader.core.language.times_meet import compatible
from reader.core.language.times_scan import Hit, scan

__all__ = ["compatible", "find_times"]

_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FUTURE = frozenset(
    {"will", "shall", "'ll", "next", "until", "till", "by", "expected", "due", "scheduled", "would"}
)
_Interval = tuple[date | None, date | None]
_NONE: _Interval = (None, None)


def find_times(sentence: Sentence, published: date | None) -> tuple[Time, ...]:
    """The time expressions of a sentence in order.

    ``published`` is the article's own date; weekdays and the like get an interval only with it.
    """
    flat = flatten(sentence)
    hits = scan(sentence, flat)
    return tuple(_times(hits, sentence, flat, published)) if hits else ()


def _times(
    hits: list[Hit], sentence: Sentence, flat: FlatText, published: date | None
) -> Iterator[Time]:
    words = time_words()
    for hit in hits:
        first, end = flat.tokens(hit.start, hit.end)
        if sentence.tokens[end - 1].lower in (".", ",") and end - first > 1:
            end -= 1
        future = any(token.lower in _FUTURE for token in sentence.tokens[:first][-12:])
        anchor, interval, days = _meaning(hit, words, published, future)
        if not anchor:
            continue
        relation = _relation(hit, flat, words)
        begin, last = interval
        if relation in ("since", "after") and begin is not None:
            begin, last = (begin if relation == "since" else last), None
        elif relation in ("until", "by", "before") and last is not None:
            begin, last = None, (last if relation != "before" else begin)
        yield Time(first, end, begin, last, anchor, relation, days)


def _relation(hit: Hit, flat: FlatText, words: TimeWords) -> str:
    if hit.name == "ago":
        return "ago" if hit.groups["ago"] in ("ago", "back") else hit.groups["ago"]
    match = words.relation.search(flat.text, max(hit.start - 40, 0), hit.start)
    if match is None:
        return ""
    relation = words.relations[match[1]]
    if hit.name in ("duration", "plural", "span"):
        if relation in ("by", "until", "since"):
            return ""
        return relation
    if match[1] in ("to", "over", "took", "spent", "for", "up to", "about", "around") and (
        not hit.name.startswith("clock") and match[1] not in ("about", "around")
    ):
        # "from Monday to Friday" ends, "to Friday's meeting" does not
        between = match[1] == "to" and re.search(r"\bfrom\b", flat.text[: hit.start]) is not None
        return "until" if between else ""
    if match[1] == "from" and hit.name == "year" and "from the" in flat.text[: hit.start][-10:]:
        return ""
    return relation


def _meaning(
    hit: Hit, words: TimeWords, published: date | None, future: bool
) -> tuple[str, _Interval, float | None]:
    """Anchor, interval and length in days of one expression; an empty anchor: none after all."""
    name, groups = hit.name, hit.groups
    if name in ("clock", "clock12", "clock24", "oclock", "noon"):
        return _clock(groups, words), _NONE, None
    if name in ("duration", "plural"):
        return _duration(hit, words, published)
    if name in ("ago", "span"):
        return _from_now(hit, words, published)
    if name in ("ref", "day"):
        return _relative(hit, published)
    if name == "daypart":
        return "part:early" if "dusk" not in str(groups) else "part:dusk", _NONE, None
    anchor, interval = _calendar(hit, words, published, future)
    return anchor, interval, None


def _calendar(
    hit: Hit, words: TimeWords, published: date | None, future: bool
) -> tuple[str, _Interval]:
    name, groups = hit.name, hit.groups
    year = int(groups["year"]) if "year" in groups else None
    if name in ("weekday", "weekdaymod"):
        return _weekday(groups, words, published, future)
    if name == "iso":
        return _date(int(groups["nmonth"]), int(groups["day"]), year, groups, published)
    if name == "numeric":
        return _numeric(groups, published)
    if name in ("monthday", "daymonth"):
        month = words.months[groups["month"]]
        day = int(groups["day"]) if "day" in groups else _ordinal(groups["dayword"], words)
        return _date(month, day, year, groups, published)
    if name == "namedday":
        month, day = words.named_days[groups["named"]]
        if not month:
            return f"named:{groups['named']}", _NONE
        return _date(month, day, year, groups, published)
    if name in ("monthyear", "month", "monthref"):
        return _month(groups, words.months[groups["month"]], year, published, future)
    if name in ("seasonyear", "seasonref"):
        return _season(groups, words, year, published)
    if name == "quarter":
        return _quarter(groups, year, published)
    if name == "decade":
        return _decade(groups)
    if name == "century":
        return _century(groups, words)
    return _year(groups)


def _date(
    month: int, day: int, year: int | None, groups: dict[str, str], published: date | None
) -> tuple[str, _Interval]:
    last_day = int(groups.get("day2", day))
    if not 1 <= day <= monthrange(2024, month)[1] or not day <= last_day <= 31:
        return "", _NONE
    span = f"{month:02}-{day:02}" + (f" to {last_day:02}" if last_day > day else "")
    anchor = f"date:{year}-{span}" if year is not None else f"date:{span}"
    if year is None and published is not None:
        year = _nearest_year(month, day, published)
    if year is None:
        return anchor, _NONE
    try:
        return anchor, (date(year, month, day), date(year, month, last_day))
    except ValueError:  # 29 February of a common year
        return anchor, _NONE


def _nearest_year(month: int, day: int, published: date) -> int:
    """The year that brings a month and day nearest to the article's date."""
    day = min(day, 28)
    return min(
        (published.year - 1, published.year, published.year + 1),
        key=lambda year: (abs((date(year, month, day) - published).days), year),
    )


def _numeric(groups: dict[str, str], published: date | None) -> tuple[str, _Interval]:
    one, two, year = int(groups["a"]), int(groups["b"]), int(groups["year"])
    if groups["sep"] == "." or one > 12 or one == two:
        day, month = one, two
    elif two > 12:
        day, month = two, one
    else:
        return f"numeric:{one}/{two}/{year}", (date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return "", _NONE
    return _date(month, day, year, {}, published)


def _ordinal(text: str, words: TimeWords) -> int:
    return sum(
        words.ordinals.get(part, {"twenty": 20, "thirty": 30}.get(part, 0))
        for part in re.split(r"[ -]", text)
    )


def _month(
    groups: dict[str, str], month: int, year: int | None, published: date | None, future: bool
) -> tuple[str, _Interval]:
    part = _part(groups)
    anchor = f"month:{year}-{month:02}{part}" if year else f"month:{month:02}{part}"
    if year is None and published is not None:
        ref = groups.get("ref", "")
        year = published.year
        if "next" in ref or (future and "last" not in ref and month < published.month):
            year += month <= published.month
        elif month > published.month and not (future or ref == "this"):
            year -= 1
        elif "last" in ref and month >= published.month:
            year -= 1
    if year is None:
        return anchor, _NONE
    first, last = 1, monthrange(year, month)[1]
    if part in (" early", " start", " first half"):
        last = 15 if part != " early" else 12
    elif part in (" late", " end", " second half"):
        first = 16 if part == " second half" else 19
    elif part == " mid":
        first, last = 9, 22
    elif part == " last day":
        first = last
    elif part == " first day":
        last = 1
    return anchor, (date(year, month, first), date(year, month, last))


def _part(groups: dict[str, str]) -> str:
    text = groups.get("part", "") or groups.get("ref", "")
    for word in ("last day", "first day", "first half", "second half", "early", "mid", "late"):
        if word in text:
            return f" {word}"
    for word, name in (("beginning", "start"), ("start", "start"), ("end", "end"), ("clos", "end")):
        if word in text:
            return f" {name}"
    return " mid" if "middle" in text else ""


def _weekday(
    groups: dict[str, str], words: TimeWords, published: date | None, future: bool
) -> tuple[str, _Interval]:
    number = words.weekdays[groups["weekday"]]
    part = groups.get("early", "") or groups.get("partday", "")
    anchor = f"weekday:{_DAY_NAMES[number]}" + (f" {part}" if part else "")
    if published is None:
        return anchor, _NONE
    back = (published.weekday() - number) % 7
    ref = groups.get("ref", "")
    if "next" in ref or (future and "last" not in ref):
        day = published + timedelta((7 - back) % 7 or (7 if "next" in ref else 0))
    else:
        day = published - timedelta(back or (7 if "last" in ref else 0))
    return anchor, (day, day)


def _season(
    groups: dict[str, str], words: TimeWords, year: int | None, published: date | None
) -> tuple[str, _Interval]:
    first, last = words.seasons[groups["season"]]
    name = "autumn" if groups["season"] == "fall" else groups["season"]
    if year is None:
        ref = groups.get("ref", "")
        if published is None:
            return f"relative:{ref} {name}", _NONE
        year = published.year + (("next" in ref) - ("last" in ref and published.month <= last))
    stop = year + (last < first)
    return f"season:{year} {name}", (
        date(year, first, 1),
        date(stop, last, monthrange(stop, last)[1]),
    )


def _quarter(
    groups: dict[str, str], year: int | None, published: date | None
) -> tuple[str, _Interval]:
    word = groups["quarter"]
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}.get(word) or int(word)
    ref = groups.get("ref", "")
    if year is None and ref and published is not None:
        year = published.year + {"last": -1, "this": 0, "next": 1}[ref]
    if year is None:
        return f"quarter:{number}", _NONE
    last = number * 3
    return f"quarter:{year} {number}", (
        date(year, last - 2, 1),
        date(year, last, monthrange(year, last)[1]),
    )


def _decade(groups: dict[str, str]) -> tuple[str, _Interval]:
    text = groups["decade"]
    start = int(text) if text.isdigit() else 1900 + int(text[1:])
    part = _part(groups)
    first, last = start, start + 9
    if part == " early":
        last = start + 4
    elif part == " late":
        first = start + 5
    elif part == " mid":
        first, last = start + 3, start + 7
    return f"decade:{start}{part}", (date(first, 1, 1), date(last, 12, 31))


def _century(groups: dict[str, str], words: TimeWords) -> tuple[str, _Interval]:
    text = groups["century"]
    number = int(text[:-2]) if text[0].isdigit() else _ordinal(text, words)
    if not 1 <= number <= 21:
        return "", _NONE
    part = _part(groups)
    start, last = (number - 1) * 100, number * 100 - 1
    if "decade" in groups.get("part", ""):
        start, part = last - 9, " end"
    elif part == " early":
        last = start + 39
    elif part == " late":
        start += 60
    return f"century:{number}{part}", (date(max(start, 1), 1, 1), date(last, 12, 31))


def _year(groups: dict[str, str]) -> tuple[str, _Interval]:
    first = int(groups["year"])
    last = first
    if "year2" in groups:
        text = groups["year2"]
        last = int(text) if len(text) == 4 else first - first % 100 + int(text)
        if not first < last <= first + 100:
            return "", _NONE
    part = _part(groups)
    begin, end = date(first, 1, 1), date(last, 12, 31)
    if part == " early":
        end = date(last, 4, 30)
    elif part == " late":
        begin = date(first, 9, 1)
    elif part == " mid":
        begin, end = date(first, 4, 1), date(last, 9, 30)
    elif part == " first half":
        end = date(last, 6, 30)
    elif part == " second half":
        begin = date(first, 7, 1)
    name = f"{first}-{last}" if last > first else str(first)
    return f"year:{name}{part}", (begin, end)


def _clock(groups: dict[str, str], words: TimeWords) -> str:
    if "noon" in groups:
        hour, minute = (0, 0) if groups["noon"] == "midnight" else (12, 0)
    elif "hourword" in groups:
        word = groups["hourword"]
        hour, minute = (int(word) if word.isdigit() else words.small[word]), 0
        if groups.get("partday") in ("afternoon", "evening") and hour < 12:
            hour += 12
        elif "partday" not in groups:
            return f"clock:{hour:02}:00 12h"
    else:
        hour, minute = int(groups["hour"]), int(groups.get("minute", 0))
        half = groups.get("half", "")
        if half == "p" and hour < 12:
            hour += 12
        elif half == "a" and hour == 12:
            hour = 0
    zone = groups.get("zone", "").strip()
    zone = "" if zone.startswith("local") else zone
    return f"clock:{hour:02}:{minute:02}" + (f" {zone}" if zone else "")


def _unit(groups: dict[str, str]) -> str:
    unit = groups["unit"]
    return {"centurie": "century", "millennia": "millennium"}.get(unit, unit)


def _count(groups: dict[str, str], words: TimeWords) -> float | None:
    """The stated number of units; None when it is vague ("several", "a few")."""
    text = groups.get("count", "")
    half = 0.5 if "half" in groups else 0.0
    if text.startswith("half"):
        return 0.5
    if text == "a couple of":
        return 2.0
    if text[:1].isdigit():
        return float(text) + half
    value = 0
    for part in re.split(r"[ -]", text.removeprefix("a ") if text == "a dozen" else text):
        if part not in words.small:
            return None
        value += words.small[part]
    return value + half if value else None


def _duration(
    hit: Hit, words: TimeWords, published: date | None
) -> tuple[str, _Interval, float | None]:
    unit = _unit(hit.groups)
    count = _count(hit.groups, words)
    if count is None:
        return f"duration:some {unit}", _NONE, None
    if count > 5000:
        return "", _NONE, None
    return f"duration:{count:g} {unit}", _NONE, count * words.durations[unit]


def _from_now(
    hit: Hit, words: TimeWords, published: date | None
) -> tuple[str, _Interval, float | None]:
    """ "two days ago", "in the last three days": counted from the article's date when known."""
    groups = hit.groups
    unit = _unit(groups)
    count = _count(groups, words)
    name = "ago" if hit.name == "ago" else f"span:{groups['ref']}"
    anchor = f"{name}:{count:g} {unit}" if hit.name == "ago" else (
        f"{name} {count:g} {unit}" if count is not None else f"{name} some {unit}"
    )
    if count is None:
        return anchor, _NONE, None
    days = count * words.durations[unit]
    if published is None or days > 300000:
        return anchor, _NONE, days
    if hit.name == "ago":
        if groups["ago"] not in ("ago", "back"):
            return anchor, _NONE, days
        slack = words.durations[unit] / 2 if unit not in ("day", "night") else 0
        return anchor, (
            _shift(published, -days - slack),
            min(_shift(published, -days + slack), published),
        ), days
    if groups["ref"] in ("last", "past", "previous"):
        return anchor, (_shift(published, -days), published), days
    if groups["ref"] in ("next", "coming", "following"):
        return anchor, (published, _shift(published, days)), days
    return anchor, _NONE, days


def _shift(day: date, days: float) -> date:
    return day + timedelta(round(max(days, 1 - day.toordinal())))


def _relative(hit: Hit, published: date | None) -> tuple[str, _Interval, float | None]:
    groups = hit.groups
    if hit.name == "day":
        word = groups["word"]
        part = f" {groups['partday']}" if "partday" in groups else ""
        offset = {
            "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
            "the day after tomorrow": 2,
        }.get(word, 0)
        if published is None:
            return f"day:{word}{part}", _NONE, None
        day = published + timedelta(offset)
        early = published - timedelta(1) if word == "overnight" else day
        return f"day:{word}{part}", (early, day), None
    ref, unit = groups["ref"].removeprefix("the "), groups["unit"]
    lead = groups.get("lead", "").strip()
    anchor = f"relative:{ref} {unit}" + (f" {lead}" if lead else "")
    if published is None or ref in ("previous", "following", "same"):
        return anchor, _NONE, None
    step = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[ref]
    begin, end = _period(unit, step, published)
    if lead.startswith("earlier") and begin is not None:
        end = published
    elif lead.startswith("later"):
        begin = published
    return anchor, (begin, end), None


def _period(unit: str, step: int, published: date) -> _Interval:
    """The calendar period that lies ``step`` periods from that of the article's date."""
    monday = published - timedelta(published.weekday())
    if unit in ("morning", "afternoon", "evening", "night"):
        day = published + timedelta(step)
        return day, day
    if unit == "week":
        begin = monday + timedelta(7 * step)
        # "last week" is also said of the seven days past
        return begin, max(begin + timedelta(6), published - timedelta(1)) if step < 0 else (
            begin + timedelta(6)
        )
    if unit == "weekend":
        begin = monday + timedelta(5 + 7 * step)
        return begin - timedelta(1), begin + timedelta(1)
    if unit == "fortnight":
        days = sorted((published, published + timedelta(14 * step)))
        return days[0], days[1]
    if unit in ("month", "quarter"):
        size = 1 if unit == "month" else 3
        index = published.year * 12 + (published.month - 1) // size * size + step * size
        last = index + size - 1
        return date(index // 12, index % 12 + 1, 1), date(
            last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1]
        )
    years = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if years is None:
        return _NONE
    start = published.year // years * years + step * years
    return date(start, 1, 1), date(start + years - 1, 12, 31)
