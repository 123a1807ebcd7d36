"""Lengths of time, and times counted from the article's own date."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reader.core.language.time_words import TimeWords, time_words
from reader.core.language.times_calendar import NONE, Interval, days_in_month
from reader.core.language.times_scan import Hit


def duration(
    hit: Hit, words: TimeWords, published: date | None
) -> tuple[str, Interval, float | None]:
    unit = unit_of(hit.groups)
    count = _count(hit.groups, words)
    if count is None:
        return f"duration:some {unit}", NONE, None
    if count > 5000:
        return "", NONE, None
    return f"duration:{count:g} {unit}", NONE, count * words.durations[unit]


def from_now(
    hit: Hit, words: TimeWords, published: date | None
) -> tuple[str, Interval, float | None]:
    """ "two days ago", "in the last three days": counted from the article's date when known."""
    groups = hit.groups
    unit = unit_of(groups)
    count = _count(groups, words)
    told = f"{count:g}" if count is not None else "some"
    anchor = f"ago:{told} {unit}" if hit.name == "ago" else f"span:{groups['ref']} {told} {unit}"
    if count is None:
        return anchor, NONE, None
    days = count * words.durations[unit]
    if published is None or days > 300000:
        return anchor, NONE, days
    if hit.name == "ago":
        if groups["ago"] not in ("ago", "back"):
            return anchor, NONE, days
        # Half of the unit is open, and of "half a century ago" no more than half of that.
        slack = min(words.durations[unit], days) / 2 if unit not in ("day", "night") else 0
        return (
            anchor,
            (
                moved(published, -days - slack),
                min(moved(published, -days + slack), published),
            ),
            days,
        )
    if "yearref" in groups or "year" in groups:
        return anchor, _part_of_year(groups, days, published), days
    if groups["ref"] in ("last", "past", "previous"):
        return anchor, (moved(published, -days), published), days
    if groups["ref"] in ("next", "coming", "following"):
        return anchor, (published, moved(published, days)), days
    return anchor, NONE, days


def _part_of_year(groups: dict[str, str], days: float, published: date) -> Interval:
    """The first or last so many days, weeks or months of a year."""
    step = {"last": -1, "next": 1}.get(groups.get("yearref", ""), 0)
    year = int(groups["year"]) if "year" in groups else published.year + step
    if days > 366:
        return NONE
    begin, end = date(year, 1, 1), date(year, 12, 31)
    months = round(days / 30.436875) if unit_of(groups) in ("month", "quarter") else 0
    if groups["ref"] == "first":
        last = date(year, months, days_in_month(year, months)) if months else moved(begin, days)
        return begin, min(last, end)
    if groups["ref"] in ("last", "final"):
        return date(year, 13 - months, 1) if months else moved(end, -days), end
    return NONE


def moved(day: date, days: float) -> date:
    return day + timedelta(round(max(days, 1 - day.toordinal())))


def relative(
    hit: Hit, published: date | None, compared: bool, future: bool
) -> tuple[str, Interval, float | None]:
    """Days and periods counted from the article's date.

    "The previous year" is counted from it only when the sentence compares with it.
    """
    groups = hit.groups
    if hit.name == "day":
        word = groups["word"]
        part = f" {groups['partday']}" if "partday" in groups else ""
        offset = {
            "yesterday": -1,
            "tomorrow": 1,
            "the day before yesterday": -2,
            "the day after tomorrow": 2,
        }.get(word, 0)
        if published is None:
            return f"day:{word}{part}", NONE, None
        day = published + timedelta(offset)
        early = published - timedelta(1) if word == "overnight" else day
        return f"day:{word}{part}", (early, day), None
    words = time_words()
    ref = groups["ref"].removeprefix("the ")
    ref = ref.removeprefix("this ") if ref != "this" else ref
    unit = groups["unit"].replace("weekends", "weekend")
    lead = _lead(groups.get("lead", ""))
    step = {"the": 0, "last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}.get(
        ref
    )
    anchor = f"relative:{'this' if ref == 'the' else ref} {unit}" + (f" {lead}" if lead else "")
    rolling = groups["ref"].removeprefix("this ") in ("the past", "past", "the last")
    if rolling and published is not None and unit in words.durations:
        # "over the past decade" ends on the article's day, "last year" on 31 December
        return anchor, (moved(published, -words.durations[unit]), published), None
    if ref in ("previous", "prior") and compared:
        step = -1
    if published is None or step is None:
        return anchor, NONE, None
    if (ref, unit, lead) == ("the", "weekend", "") and published.weekday() < 5 and not future:
        step = -1  # "agreed at the weekend"
    begin, end = _period(unit, step, published)
    if begin is None or end is None:
        return anchor, NONE, None
    third = (end - begin) // 3
    if lead == "earlier":
        end = max(published, begin)
    elif lead == "later":
        begin = min(published, end)
    elif lead in ("early", "start"):
        end = begin + third
    elif lead in ("late", "end"):
        begin = end - third
    elif lead == "middle":
        begin, end = begin + third, end - third
    return anchor, (begin, end), None


def _lead(text: str) -> str:
    """The part of a period that is meant, as one word: "earlier", "end" …; "" for all of it."""
    for word in ("earlier", "later", "early", "late", "end", "middle"):
        if word in text:
            return word
    return "start" if text else ""


def _period(unit: str, step: int, published: date) -> Interval:
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
            last // 12, last % 12 + 1, days_in_month(last // 12, last % 12 + 1)
        )
    years = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if years is None:
        return NONE
    start = published.year // years * years + step * years
    return date(start, 1, 1), date(start + years - 1, 12, 31)


def unit_of(groups: dict[str, str]) -> str:
    unit = groups["unit"]
    return {"centurie": "century", "millennia": "millennium"}.get(unit, unit)


def _count(groups: dict[str, str], words: TimeWords) -> float | None:
    """The stated number of units; None when it is vague ("several", "a few")."""
    text = groups.get("count", "")
    half = 0.5 if "half" in groups else 0.0
    if "part" in groups:  # "an hour and a half"
        half += 0.5 if groups["part"].endswith("half") else 0.25
    if text.startswith(("half", "a half")):
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
