"""Times counted from an article's day that is not known: "last week", "a month ago"."""

from __future__ import annotations

from reader.core.language.features import Time
from reader.core.language.time_words import time_words
from reader.core.weights import weigh

_DAYS = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def _interval(time: Time) -> tuple[float, float] | None:
    """Days from the article's own, the first and the last that can be meant."""
    kind, _, value = time.anchor.partition(":")
    words = value.split()
    if not words:
        return None
    if kind == "day":
        day = _DAYS.get(words[0])
        return (day, day) if day is not None else None
    if kind == "ago" and time.relation == "ago" and time.days is not None:
        slack = time.days * weigh("time.ago_slack")
        return -time.days - slack, -time.days + slack
    if kind == "relative" and len(words) == 2 and words[0] in _STEPS:
        size = time_words().durations.get(words[1])
        step = _STEPS[words[0]]
        if size is None or size < 1:
            return None
        if step == 0:
            return -size, size
        return (-2 * size, -1) if step < 0 else (1, 2 * size)
    return None


def differ(one: Time, other: Time) -> bool | None:
    """Whether two such times are so far apart that even articles of different days in one week
    cannot mean the same; None when that is open.
    """
    if one.begin is not None or other.begin is not None:
        return None
    p, q = _interval(one), _interval(other)
    if p is None or q is None:
        return None
    apart = max(q[0] - p[1], p[0] - q[1])
    return True if apart >= weigh("time.news_week") else None
