"""Stale against wrong: whether one of two accounts is simply the later one."""

from __future__ import annotations

from datetime import date
from functools import cache

from reader.core import lexicon
from reader.core.discrepancies.detector import Draft
from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.mentions import acts
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.errors import ResourceError
from reader.core.language.features import Quantity, Stage, Time
from reader.core.language.time_words import time_words
from reader.core.said import said
from reader.core.values import dataclass

_FILE = "later.toml"
# What only grows while news comes in; the missing and those held may be fewer the next day.
_GROWING = frozenset({"dead", "injured", "casualty", "arrest", "displaced", "ill"})
_CHANGING = frozenset({"missing", "rescued", "hostage"})
_WEEK = 7
_NEXT_DAYS = 3  # a weekday up to so many days on is the later one


@dataclass(frozen=True, slots=True)
class Moment:
    """The time as of which a passage tells something: its words, and what they fix.

    ``day`` is the day, ``weekday`` its number, ``hour`` the hour of the day; None where untold.
    """

    words: str
    day: date | None = None
    weekday: int | None = None
    hour: float | None = None


def later_news(left: Passage, right: Passage, draft: Draft) -> str:
    """What tells that one side of a draft may be later news, with both times; "" when nothing does.

    The earlier side is told first. By the times as of which the texts tell it, else by the days on
    which the articles were published; and only where the later side tells what an account that is
    later would: more dead, an act that was planned and is done.
    """
    grown = _grown(left, right, draft)
    if grown is None:
        return ""
    moments = _moments(left, right, draft)
    if moments is not None:
        one, two, order = moments
        if not order or (grown and order != grown):
            return ""
        told = [(_words(left, draft.left), one.words), (_words(right, draft.right), two.words)]
        if order < 0:
            told.reverse()
        first, then = (said("“{words}” {when}", words=words, when=when) for words, when in told)
        return said("{first}, then {then}", first=first, then=then)
    if not grown:
        return ""
    passage, run = (right, draft.right) if grown > 0 else (left, draft.left)
    cue = _cue(passage, run, "grown")
    if not cue:
        return ""
    return said("“{words}” is told as grown since: “{cue}”", words=_words(passage, run), cue=cue)


def _words(passage: Passage, run: tuple[int, int]) -> str:
    return " ".join(passage.words(*run).split())


def _grown(left: Passage, right: Passage, draft: Draft) -> int | None:
    """1 when the right side tells what a later account would, -1 when the left does; 0 when
    either may be the later; None when time makes no difference.
    """
    if draft.type is Type.NUMBER:
        return _of_counts(_quantity(left, draft.left), _quantity(right, draft.right))
    if draft.type in (Type.STAGE, Type.COMMITMENT):
        one, two = _stage(left, draft.left), _stage(right, draft.right)
        if one is None or two is None or one == two:
            return None
        return 1 if two > one else -1
    return None


def _of_counts(one: Quantity | None, two: Quantity | None) -> int | None:
    if one is None or two is None or one.unit or two.unit:
        return None
    roles = {one.role, two.role}
    if roles & _CHANGING and len(roles) == 1:
        return 0
    growing = _GROWING | _of_things()
    if not roles <= growing | {""} or not roles & growing:
        return None
    return 1 if two.low > one.low else -1


@cache
def _of_things() -> frozenset[str]:
    """What happens to more and more things while news comes in: houses burn down."""
    row = lexicon.entries("later.toml").data.get("growing")
    if not isinstance(row, dict) or not row.get("verbs") or not row.get("example"):
        raise ResourceError("lexicon/later.toml: [growing] needs verbs and an example. Mend it.")
    return frozenset(row["verbs"])


def _quantity(passage: Passage, run: tuple[int, int]) -> Quantity | None:
    rows = [q for q in passage.features.quantities if q.first < run[1] and run[0] < q.end]
    return rows[0] if rows else None


def _stage(passage: Passage, run: tuple[int, int]) -> Stage | None:
    stages = [act.stage for act in acts(passage) if run[0] <= act.head < run[1]]
    return max(stages) if stages and max(stages) is not Stage.NONE else None


def _moments(left: Passage, right: Passage, draft: Draft) -> tuple[Moment, Moment, int] | None:
    """The times of both sides, and 1 when the right is the later, -1 the left, 0 neither; None
    when the times are not told, or cannot be compared.
    """
    one, two = _as_of(left, draft.left), _as_of(right, draft.right)
    if one is not None and two is not None:
        order = _order(one, two)
        if order is not None:
            return one, two, order
    published = _published(left), _published(right)
    if published[0] is None or published[1] is None or published[0].day == published[1].day:
        return None
    return published[0], published[1], _order(published[0], published[1]) or 0


@once_a_passage
def _published(passage: Passage) -> Moment | None:
    text = passage.analysis.article.published
    try:
        day = date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
    return Moment(said("(published {day})", day=day.isoformat()), day) if day is not None else None


def _as_of(passage: Passage, run: tuple[int, int]) -> Moment | None:
    """The time as of which something is told: that of an "as of", or beside words of growth."""
    cues = {match.end for match in passage.cues(_FILE, "as_of")}
    grown = bool(_cue(passage, run, "grown") or _cue(passage, run, "early"))
    clauses = passage.features.clauses
    clause = clauses[run[0]]
    times = passage.features.times
    for place, time in enumerate(times):
        told = time.first in cues or time.relation == "by"
        if not told and not (grown and clauses[time.first] == clause):
            continue
        found = _moment(passage, time)
        if found is None:
            continue
        rest = times[place + 1 :]
        if found.hour is None and rest and rest[0].first <= time.end + 1:
            found = _joined(passage, time, found, rest[0])  # "Sunday noon"
        return found
    return None


def _joined(passage: Passage, time: Time, moment: Moment, following: Time) -> Moment:
    hour = _moment(passage, following)
    if hour is None or hour.hour is None:
        return moment
    words = passage.words(time.first, following.end)
    return Moment(said("(as of {words})", words=words), moment.day, moment.weekday, hour.hour)


def _moment(passage: Passage, time: Time) -> Moment | None:
    kind, _, value = time.anchor.partition(":")
    words = said("(as of {words})", words=passage.words(time.first, time.end))
    if kind == "clock":
        hours, _, minutes = value.split()[0].partition(":")
        return Moment(words, hour=int(hours) + int(minutes) / 60)
    if kind not in ("weekday", "date", "day"):
        return None
    day = time.begin if time.begin is not None else time.end_day
    name, _, part = value.partition(" ")
    weekday = _WEEKDAYS.index(name) if kind == "weekday" else None
    span = time_words().parts_of_day.get(part)
    hour = (span[0] + span[1]) / 2 if span is not None else None
    if day is None and weekday is None:
        return None
    return Moment(words, day, weekday, hour)


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _order(one: Moment, two: Moment) -> int | None:
    """1 when the second is the later, -1 the first, 0 the same time; None when that is open."""
    if one.day is not None and two.day is not None:
        if one.day != two.day:
            return 1 if two.day > one.day else -1
    elif one.weekday is not None and two.weekday is not None:
        ahead = (two.weekday - one.weekday) % _WEEK
        if ahead:
            if _NEXT_DAYS < ahead < _WEEK - _NEXT_DAYS:
                return None
            return 1 if ahead <= _NEXT_DAYS else -1
    elif (one.day, one.weekday) != (two.day, two.weekday):
        return None  # a day against an hour
    if one.hour is None or two.hour is None:
        return 0 if one.hour == two.hour else None
    return (two.hour > one.hour) - (two.hour < one.hour)


def _cue(passage: Passage, run: tuple[int, int], group: str) -> str:
    """The words of a cue near the phrase: in its clause."""
    clauses = passage.features.clauses
    clause = clauses[run[0]]
    for match in passage.cues(_FILE, group):
        if clauses[match.first] == clause:
            return " ".join(passage.words(match.first, match.end).split())
    return ""
