"""Dates, months, seasons, years and clock times: their anchors and intervals."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from reader.core.language.time_words import TimeWords
from reader.core.language.times_scan import Hit

_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Interval = tuple[date | None, date | None]
NONE: Interval = (None, None)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month (1 to 12); the module calendar takes 5 ms to import."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day


def calendar_time(
    hit: Hit,
    words: TimeWords,
    published: date | None,
    future: bool,
    gone: bool,
    relation: str,
    beside: date | None,
) -> tuple[str, Interval]:
    """Anchor and interval of a date, month, season, quarter, year, decade or century."""
    name, groups = hit.name, hit.groups
    year = int(groups["year"]) if "year" in groups else None
    if "yearref" in groups and published is not None:
        year = published.year + {"last": -1, "this": 0, "next": 1}[groups["yearref"]]
    near = _Near(
        published, future, gone, relation, words.weekdays.get(groups.get("weekday", "")), beside
    )
    if name in ("weekday", "weekdaymod"):
        return _weekday(groups, words, published, future)
    if name == "iso":
        return _date(int(groups["nmonth"]), int(groups["day"]), year, groups, near)
    if name == "numeric":
        return _numeric(groups, near)
    if name == "numericday":
        one, two = int(groups["a"]), int(groups["b"])
        day, month = (one, two) if one > 12 else (two, one)
        return _date(month, day, None, {}, near) if day > 12 >= month >= 1 else ("", NONE)
    if name in ("monthday", "daymonth"):
        month = words.months[groups["month"]]
        day = int(groups["day"]) if "day" in groups else _ordinal(groups["dayword"], words)
        return _date(month, day, year, groups, near)
    if name == "namedday":
        month, day = words.named_days[groups["named"]]
        if not month:
            return f"named:{groups['named']}", NONE
        return _date(month, day, year, groups, near)
    if name in ("monthyear", "month", "monthref"):
        return _month(groups, words.months[groups["month"]], year, published, future)
    if name in ("seasonyear", "seasonref"):
        return _season(groups, words, year, published, future)
    if name == "quarter":
        return _quarter(groups, year, published)
    if name == "decade":
        return _decade(groups)
    if name == "century":
        return _century(groups, words)
    return _year(groups)


class _Near(NamedTuple):
    """What tells the year of a date that is written without one."""

    published: date | None
    future: bool
    gone: bool
    relation: str
    weekday: int | None
    beside: date | None  # the last full date of the sentence

    def year(self, month: int, day: int) -> int | None:
        """The year in which the date is meant; None without the article's date.

        That of a full date in the same sentence, two months off at most; else the nearest in
        which the day falls on the weekday named beside it; else "since", "after" and
        what is past look back and "until", of what is to come, ahead; else the nearest year.
        """
        published = self.published
        if self.beside is not None and (year := self._beside(month, day, self.beside)):
            return year
        if published is None:
            return None
        day = min(day, 28) if month == 2 else day
        years = range(max(published.year - 3, 1), published.year + 3)
        days = [date(year, month, day) for year in years]
        if self.weekday is not None:
            days = [each for each in days if each.weekday() == self.weekday] or days
        elif self.relation == "since" or (
            not self.future and (self.gone or self.relation == "after")
        ):
            days = [each for each in days if each <= published]
        elif self.relation in ("until", "by") and self.future:
            days = [each for each in days if each >= published]
        return min(days, key=lambda each: (abs((each - published).days), each)).year

    def _beside(self, month: int, day: int, beside: date) -> int | None:
        """The year in which the date lies within two months of one that is written in full."""
        day = min(day, 28) if month == 2 else day
        for year in (beside.year, beside.year + 1, beside.year - 1):
            if 1 <= year <= 9998 and abs((date(year, month, day) - beside).days) <= 62:
                return year
        return None


def _date(
    month: int, day: int, year: int | None, groups: dict[str, str], near: _Near
) -> tuple[str, Interval]:
    last_day = int(groups.get("day2", day))
    if not 1 <= day <= days_in_month(2024, month) or not day <= last_day <= 31:
        return "", NONE
    span = f"{month:02}-{day:02}" + (f" to {last_day:02}" if last_day > day else "")
    anchor = f"date:{year}-{span}" if year is not None else f"date:{span}"
    if year is None:
        year = near.year(month, day)
    if year is None:
        return anchor, NONE
    try:
        return anchor, (date(year, month, day), date(year, month, last_day))
    except ValueError:  # 29 February of a common year
        return anchor, NONE


def _numeric(groups: dict[str, str], near: _Near) -> tuple[str, Interval]:
    one, two, year = int(groups["a"]), int(groups["b"]), int(groups["year"])
    if groups["sep"] == "." or one > 12 or one == two:
        day, month = one, two
    elif two > 12:
        day, month = two, one
    else:
        return f"numeric:{one}/{two}/{year}", (date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return "", NONE
    return _date(month, day, year, {}, near)


def _ordinal(text: str, words: TimeWords) -> int:
    return sum(
        words.ordinals.get(part, {"twenty": 20, "thirty": 30}.get(part, 0))
        for part in re.split(r"[ -]", text)
    )


def _month(
    groups: dict[str, str], month: int, year: int | None, published: date | None, future: bool
) -> tuple[str, Interval]:
    part = _part(groups)
    anchor = f"month:{year}-{month:02}{part}" if year else f"month:{month:02}{part}"
    if year is None and published is not None:
        ref = groups.get("ref", "")
        year = published.year
        if "next" in ref or (future and "last" not in ref and month < published.month):
            year += month <= published.month
        else:
            past = month > published.month and not (future or ref == "this")
            year -= past or ("last" in ref and month == published.month)
    if year is None:
        return anchor, NONE
    first, last = 1, days_in_month(year, month)
    if part in (" early", " start", " first half"):
        last = 15 if part != " early" else 12
    elif part in (" late", " end", " second half"):
        first = 16 if part == " second half" else 19
    elif part == " mid":
        first, last = 9, 22
    elif part.endswith(" week"):
        first, last = _week_of_month(part, last)
    elif part == " last day":
        first = last
    elif part == " first day":
        last = 1
    return anchor, (date(year, month, first), date(year, month, last))


def _week_of_month(part: str, last: int) -> tuple[int, int]:
    """The days of " first week", " last week" … of a month with so many days."""
    if part == " last week":
        return last - 6, last
    begin = {" first week": 1, " second week": 8, " third week": 15}[part]
    return begin, begin + 6


def _part(groups: dict[str, str]) -> str:
    text = groups.get("part", "") or groups.get("ref", "")
    for number in ("first", "second", "third", "last", "final"):
        if f"{number} week" in text:
            return f" {number.replace('final', 'last')} week"
    for word in ("last day", "first day", "first half", "second half", "early", "mid", "late"):
        if word in text:
            return f" {word}"
    for word, name in (("beginning", "start"), ("start", "start"), ("end", "end"), ("clos", "end")):
        if word in text:
            return f" {name}"
    return " mid" if "middle" in text else ""


def _weekday(
    groups: dict[str, str], words: TimeWords, published: date | None, future: bool
) -> tuple[str, Interval]:
    number = words.weekdays[groups["weekday"]]
    part = groups.get("early", "") or groups.get("partday", "")
    anchor = f"weekday:{_DAY_NAMES[number]}" + (f" {part}" if part else "")
    if published is None:
        return anchor, NONE
    back = (published.weekday() - number) % 7
    ref = groups.get("ref", "")
    if "next" in ref or (future and "last" not in ref):
        day = published + timedelta((7 - back) % 7 or (7 if "next" in ref else 0))
    else:
        day = published - timedelta(back or (7 if "last" in ref else 0))
    return anchor, (day, day)


def _season(
    groups: dict[str, str],
    words: TimeWords,
    year: int | None,
    published: date | None,
    future: bool,
) -> tuple[str, Interval]:
    first, last = words.seasons[groups["season"]]
    name = "autumn" if groups["season"] == "fall" else groups["season"]
    if year is None:
        ref = groups.get("ref", "")
        if published is None:
            return f"relative:{ref or 'the'} {name}", NONE
        year = published.year
        if ref:
            year += ("next" in ref) - ("last" in ref and published.month <= last)
        elif future:
            year += published.month > max(first, last)
        else:
            year -= published.month < first
    stop = year + (last < first)
    return f"season:{year} {name}", (
        date(year, first, 1),
        date(stop, last, days_in_month(stop, last)),
    )


def _quarter(
    groups: dict[str, str], year: int | None, published: date | None
) -> tuple[str, Interval]:
    word = groups["quarter"]
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}.get(word) or int(word)
    ref = groups.get("ref", "")
    if year is None and ref and published is not None:
        year = published.year + {"last": -1, "this": 0, "next": 1}[ref]
    if year is None:
        return f"quarter:{number}", NONE
    last = number * 3
    return f"quarter:{year} {number}", (
        date(year, last - 2, 1),
        date(year, last, days_in_month(year, last)),
    )


def _decade(groups: dict[str, str]) -> tuple[str, Interval]:
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


def _century(groups: dict[str, str], words: TimeWords) -> tuple[str, Interval]:
    text = groups["century"]
    number = int(text[:-2]) if text[0].isdigit() else _ordinal(text, words)
    if not 1 <= number <= 21:
        return "", NONE
    part = _part(groups)
    start, last = (number - 1) * 100, number * 100 - 1
    if "decade" in groups.get("part", ""):
        start, part = last - 9, " end"
    elif part == " early":
        last = start + 39
    elif part == " late":
        start += 60
    return f"century:{number}{part}", (date(max(start, 1), 1, 1), date(last, 12, 31))


def _year(groups: dict[str, str]) -> tuple[str, Interval]:
    first = int(groups["year"])
    last = first
    if "year2" in groups:
        text = groups["year2"]
        last = int(text) if len(text) == 4 else first - first % 100 + int(text)
        if not first < last <= first + 100:
            return "", NONE
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


def clock_anchor(groups: dict[str, str], words: TimeWords) -> str:
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
    zone = groups.get("zone", "").replace(" ", "")
    zone = "" if zone.startswith("local") else zone
    return f"clock:{hour:02}:{minute:02}" + (f" {zone}" if zone else "")
