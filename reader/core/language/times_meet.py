"""Whether two time expressions can name the same time."""

from __future__ import annotations

from datetime import date, timedelta

from reader.core.language.features import Time
from reader.core.language.time_words import time_words

_LOWER = frozenset({"since", "after"})
_UPPER = frozenset({"until", "by", "before"})
_LENGTHS = frozenset({"duration", "ago", "span"})
_CLOCK_SLACK = {"about": 45}  # minutes: "about 12:00" is 12:30 at the latest, and some


def compatible(a: Time, b: Time) -> bool | None:
    """True when the two can be the same time, False when not, None when they cannot be compared.

    Cautious: expressions that differ only in how fine they are meet ("early Friday" and "Friday",
    "May" and "15 May"); a weekday and a date, or "last month" and "in May", are compared only when
    both are intervals; lengths are compared with lengths. The answer does not depend on the order.
    """
    (kind_a, value_a), (kind_b, value_b) = _parse(a), _parse(b)
    if kind_a in _LENGTHS or kind_b in _LENGTHS:
        return _lengths(a, b, kind_a, kind_b)
    if kind_a == "clock" or kind_b == "clock":
        return _clocks(a, b, value_a, value_b) if kind_a == kind_b == "clock" else None
    side_a, side_b = _side(a), _side(b)
    points = _points(a, b, kind_a, kind_b, value_a, value_b)
    if side_a == side_b:
        return points
    if points and not (side_a and side_b):
        return True
    if points is False and not (side_a and side_b):
        return _beyond(a, b, side_a, side_b)
    return None


def _parse(time: Time) -> tuple[str, str]:
    kind, _, value = time.anchor.partition(":")
    return kind, value


def _side(time: Time) -> str:
    if time.relation in _LOWER:
        return "lower"
    return "upper" if time.relation in _UPPER else ""


def _days(time: Time) -> tuple[date, date] | None:
    """The named days themselves, whatever the relation."""
    begin = time.begin if time.begin is not None else time.end_day
    end = time.end_day if time.end_day is not None else time.begin
    if begin is None or end is None:
        return None
    return begin, end


def _points(a: Time, b: Time, kind_a: str, kind_b: str, value_a: str, value_b: str) -> bool | None:
    """Whether the named days, without the relation, can be the same."""
    if kind_a == kind_b == "weekday":
        same = value_a.split()[0] == value_b.split()[0]
        return same and _parts_meet(value_a, value_b)
    if kind_a == kind_b and kind_a in ("relative", "day") and _days(a) is None:
        return None  # "last month" of two articles with unknown dates
    first, second = _yearless(kind_a, value_a), _yearless(kind_b, value_b)
    if first is not None and second is not None and (first[1] or second[1]):
        return _month_days_meet(first[0], second[0])
    if kind_a == kind_b == "quarter" and not (" " in value_a and " " in value_b):
        return value_a.split()[-1] == value_b.split()[-1]
    days_a, days_b = _exact_days(a, kind_a, value_a), _exact_days(b, kind_b, value_b)
    if days_a is None or days_b is None:
        return None
    return days_a[0] <= days_b[1] and days_b[0] <= days_a[1]


def _exact_days(time: Time, kind: str, value: str) -> tuple[date, date] | None:
    """The interval of the named period, also where since or until opened one side."""
    days = _days(time)
    if days is None or not _side(time):
        return days
    lengths = {"year": 365, "month": 30, "decade": 3652, "century": 36524, "season": 91}
    size = timedelta(lengths.get(kind, 0))
    begin, end = days
    if time.relation == "since":
        return begin, begin + size
    if time.relation in ("until", "by"):
        return end - size, end
    return begin, end


def _parts_meet(a: str, b: str) -> bool:
    """Whether the parts of one day meet: "early" and "morning" do, "morning" and "evening" not."""
    parts = time_words().parts_of_day
    one, two = a.partition(" ")[2], b.partition(" ")[2]
    if one not in parts or two not in parts:
        return True
    return parts[one][0] < parts[two][1] and parts[two][0] < parts[one][1]


def _yearless(kind: str, value: str) -> tuple[tuple[int, int, int], bool] | None:
    """Month, first and last day of a date or month, and whether it has no year."""
    if kind not in ("date", "month"):
        return None
    head, _, tail = value.partition(" ")
    numbers = [int(part) for part in head.split("-")]
    wanted = 2 if kind == "date" else 1
    bare = len(numbers) == wanted
    if kind == "month":
        return (numbers[-1], *_month_part(tail)), bare
    month, day = numbers[-2], numbers[-1]
    last = int(tail.removeprefix("to ")) if tail else day
    return (month, day, last), bare


def _month_part(part: str) -> tuple[int, int]:
    return {
        "early": (1, 12),
        "late": (19, 31),
        "mid": (9, 22),
        "start": (1, 15),
        "end": (19, 31),
        "first half": (1, 15),
        "second half": (16, 31),
        "last day": (28, 31),
        "first week": (1, 7),
        "second week": (8, 14),
        "third week": (15, 21),
        "last week": (22, 31),
        "first day": (1, 1),
    }.get(part, (1, 31))


def _month_days_meet(a: tuple[int, int, int], b: tuple[int, int, int]) -> bool:
    return a[0] == b[0] and a[1] <= b[2] and b[1] <= a[2]


def _beyond(a: Time, b: Time, side_a: str, side_b: str) -> bool | None:
    """For one point and one bound that are apart: False when the point breaks the bound."""
    point, bound, side = (b, a, side_a) if side_a else (a, b, side_b)
    days, limit = _days(point), _days(bound)
    if days is None or limit is None or "weekday" in (_parse(a)[0], _parse(b)[0]):
        return None  # whether a weekday is the last or the next one is a guess
    if side == "upper":
        return False if days[0] > limit[1] else None
    return False if days[1] < limit[0] else None


def _lengths(a: Time, b: Time, kind_a: str, kind_b: str) -> bool | None:
    if kind_a in _LENGTHS and kind_b in _LENGTHS:
        if kind_a == "ago" != kind_b == "ago" or a.days is None or b.days is None:
            return None
        return abs(a.days - b.days) <= max(_slack(a), _slack(b)) + 1e-9
    length, other = (a, b) if kind_a in _LENGTHS else (b, a)
    days = _exact_days(other, *_parse(other))
    if days is None or length.begin is None or length.end_day is None:
        return None
    if _parse(length)[0] == "ago" and not _side(other):
        return length.begin <= days[1] and days[0] <= length.end_day
    if _parse(length)[0] == "duration" and other.relation == "since":
        # "for three years" up to the article's date, against "since 2022"
        slack = timedelta(round(_slack(length)))
        return length.begin - slack <= days[1] and days[0] <= length.begin + slack
    return None


def _slack(time: Time) -> float:
    """How many days a stated length leaves open: half of its unit, at most a quarter of it."""
    unit = time.anchor.split()[-1]
    days = time.days or 0.0
    slack = time_words().durations.get(unit, 0.0) / 2
    share = 0.12 if time.relation == "about" else 0.06
    return max(min(slack, days / 4), days * share)


def _clocks(a: Time, b: Time, value_a: str, value_b: str) -> bool | None:
    (minutes_a, zone_a), (minutes_b, zone_b) = _minutes(value_a), _minutes(value_b)
    slack = max(
        _CLOCK_SLACK.get(time.relation, 15 if minutes % 30 == 0 else 5)
        for time, minutes in ((a, minutes_a), (b, minutes_b))
    )
    half_day = "12h" in (zone_a, zone_b)
    if zone_a != zone_b and not half_day:
        offset_a, offset_b = _offset(zone_a), _offset(zone_b)
        if offset_a is None or offset_b is None:
            return None
        minutes_a -= offset_a
        minutes_b -= offset_b
    around = 720 if half_day else 1440
    apart = (minutes_a - minutes_b) % around
    apart = min(apart, around - apart)
    if _side(a) == _side(b):
        return apart <= slack
    return True if apart <= slack else None


def _offset(zone: str) -> int | None:
    """Minutes ahead of GMT, of "cest" or "gmt+02:00"; None when the zone does not tell them."""
    hours = time_words().zones.get(zone)
    if hours is not None:
        return round(hours * 60)
    if zone[:3] not in ("gmt", "utc"):
        return None
    hour, _, minute = zone[4:].partition(":")
    return (int(hour) * 60 + int(minute or 0)) * (-1 if zone[3] == "-" else 1)


def _minutes(value: str) -> tuple[int, str]:
    clock, _, zone = value.partition(" ")
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute), zone
