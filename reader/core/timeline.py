"""What the articles date: sentences with a resolved time, told on one axis.

Times are those of the language layer, worked out against each article's own date. Left out are
what is vague ("recently"), lengths of time ("three years") and times of day without a day. A clock
time is told as it is written: no zone is converted into another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from reader.core.alignment.links import Claim, Ref
from reader.core.article import Article, Kind, Token
from reader.core.dated import DatedStatement, Precision, Timeline
from reader.core.discrepancies.finding import Finding, Type
from reader.core.language.features import Analysis, Features, Time
from reader.core.language.time_words import time_words
from reader.core.values import dataclass

_DAY = timedelta(days=1)
_MIDNIGHT, _LAST = datetime.min.time(), datetime.max.time()
_NEAR = 6  # tokens between a clock time and its day: "at 4 a.m. local time on Wednesday"


def timeline(
    analyses: Sequence[Analysis],
    order: Sequence[int],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
) -> Timeline:
    """The timeline of analysed articles, of which analysis n is told as article ``order[n]``.

    Claims and findings name articles as they are told.
    """
    linked: dict[Ref, list[str]] = {}
    for claim in claims:
        if len(claim.sentences) > 1:
            for ref in claim.sentences:
                linked.setdefault(ref, []).append(claim.id)
    differing = _differing(findings)
    size = len(analyses)
    published: list[datetime | None] = [None] * size
    waiting = [0] * size
    found: list[DatedStatement] = []
    for n, analysis in enumerate(analyses):
        article = order[n]
        published[article] = own_date(analysis.article)
        for sentence, features in zip(analysis.sentences, analysis.features, strict=True):
            if sentence.kind is Kind.FURNITURE or not features.times:
                continue
            ref = Ref(article, sentence.index)
            if published[article] is None:
                waiting[article] += any(map(_waits, features.times))
            for told in _told(sentence.tokens, features):
                start, end = sentence.tokens[told.first].start, sentence.tokens[told.end - 1].end
                ids = {
                    one for one, first, last in differing.get(ref, ()) if first < end > start < last
                }
                found.append(
                    DatedStatement(
                        ref,
                        start,
                        end,
                        told.begin,
                        told.until,
                        told.precision,
                        told.about,
                        tuple(linked.get(ref, ())),
                        tuple(sorted(ids)),
                    )
                )
    found.sort(key=lambda one: (*one.known, one.sentence, one.start))
    return Timeline(tuple(found), tuple(published), tuple(waiting))


def own_date(article: Article) -> datetime | None:
    """The article's own date, at the time of day if that is known; None without one."""
    if not article.published:
        return None
    try:
        return datetime.fromisoformat(article.published).replace(tzinfo=None)
    except ValueError:
        try:
            return datetime.fromisoformat(article.published[:10])
        except ValueError:
            return None


def _differing(findings: Sequence[Finding]) -> Mapping[Ref, list[tuple[str, int, int]]]:
    """The passages of the findings of type time, by sentence."""
    passages: dict[Ref, list[tuple[str, int, int]]] = {}
    for finding in findings:
        if finding.type is Type.TIME:
            for sides in (finding.sides, *finding.also):
                for side in sides:
                    row = (finding.id, side.start, side.end)
                    passages.setdefault(side.sentence, []).append(row)
    return passages


# what a sentence tells


@dataclass(frozen=True, slots=True)
class _Told:
    """A time of a sentence: tokens ``first`` to ``end`` (excluded), and what they tell."""

    first: int
    end: int
    begin: datetime | None
    until: datetime | None
    precision: Precision
    about: bool


# Kinds of anchors that need the article's own date when they have no year of their own.
_COUNTED_FROM_NOW = frozenset({"weekday", "relative", "day", "ago", "span", "shift"})
_YEARLESS = frozenset({"date", "month", "quarter"})
_LEFT_OUT = frozenset({"duration", "clock", "part"})

_PRECISIONS = {
    "date": Precision.DAY,
    "weekday": Precision.DAY,
    "day": Precision.DAY,
    "shift": Precision.DAY,
    "named": Precision.DAY,
    "month": Precision.MONTH,
    "season": Precision.QUARTER,
    "quarter": Precision.QUARTER,
    "year": Precision.YEAR,
    "numeric": Precision.YEAR,  # 5/6/2026: nobody knows which day
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}
_UNITS = {
    "day": Precision.DAY,
    "night": Precision.DAY,
    "morning": Precision.PART_OF_DAY,
    "afternoon": Precision.PART_OF_DAY,
    "evening": Precision.PART_OF_DAY,
    "weekend": Precision.WEEK,
    "week": Precision.WEEK,
    "fortnight": Precision.WEEK,
    "month": Precision.MONTH,
    "season": Precision.QUARTER,
    "quarter": Precision.QUARTER,
    "spring": Precision.QUARTER,
    "summer": Precision.QUARTER,
    "autumn": Precision.QUARTER,
    "winter": Precision.QUARTER,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
    "millennium": Precision.CENTURY,
}


def _kind(time: Time) -> tuple[str, str]:
    kind, _, value = time.anchor.partition(":")
    return kind, value


def _waits(time: Time) -> bool:
    """Whether a time without an interval would have one if the article's date were known."""
    if time.begin is not None or time.end_day is not None:
        return False
    kind, value = _kind(time)
    if kind in _COUNTED_FROM_NOW:
        if " previous " in f" {value} " or " prior " in f" {value} ":
            return False
        return kind not in ("ago", "span") or time.days is not None
    return kind in _YEARLESS


def _told(tokens: Sequence[Token], features: Features) -> Iterator[_Told]:
    """The times that a sentence tells, in order."""
    times = features.times
    days = [n for n, time in enumerate(times) if _is_one_day(time)]
    clocks = _clocks(times, days, tokens)
    joined = _joined(times, tokens)
    done = set(joined.values())
    for n, time in enumerate(times):
        if n in done:
            continue
        if n in joined:
            told = _range(time, times[joined[n]])
            if told is not None:
                yield told
            continue
        if n in clocks:
            yield from _moments(time, [times[clock] for clock in clocks[n]])
            continue
        told = _interval(time)
        if told is not None:
            yield told


def _is_one_day(time: Time) -> bool:
    kind, value = _kind(time)
    if kind not in ("date", "weekday", "day", "shift") or " to " in value:
        return False
    return time.begin is not None and time.begin == time.end_day


def _clocks(
    times: Sequence[Time], days: Collection[int], tokens: Sequence[Token]
) -> dict[int, list[int]]:
    """For days, the clock times that belong to them: those that stand close by.

    One moment told in two zones ("10:00 am (0800 GMT)") counts as told first.
    """
    found: dict[int, list[int]] = {}
    last: tuple[int, int] | None = None  # the clock before and its day
    for n, time in enumerate(times):
        kind, value = _kind(time)
        if kind != "clock" or value.endswith(" 12h") or not days:
            continue
        day = min(days, key=lambda one: (_between(times[one], time), one))
        near = _between(times[day], time)
        bracketed = time.first > 0 and tokens[time.first - 1].lower == "("
        if last is not None and bracketed and _between(times[last[0]], time) <= 2:
            last = n, last[1]  # the same moment in another zone
            continue
        if near <= _NEAR or (last is not None and last[1] == day):
            found.setdefault(day, []).append(n)
            last = n, day
    return found


def _between(one: Time, two: Time) -> int:
    """How many tokens stand between two times."""
    return max(two.first - one.end, one.first - two.end, 0)


def _joined(times: Sequence[Time], tokens: Sequence[Token]) -> dict[int, int]:
    """Pairs of neighbours that name the two ends of one time: "from 2010 to 2015"."""
    pairs: dict[int, int] = {}
    taken = -1
    for n, (one, two) in enumerate(pairwise(times)):
        if n == taken or _between(one, two) > 1 or one.begin is None or two.end_day is None:
            continue
        before = tokens[one.first - 1].lower if one.first else ""
        link = tokens[one.end].lower if one.end < two.first else ""
        ends = one.relation == "since" and two.relation == "until"
        if ends or (before == "between" and link == "and" and not one.relation):
            pairs[n] = n + 1
            taken = n + 1
    return pairs


def _range(one: Time, two: Time) -> _Told | None:
    assert one.begin is not None
    assert two.end_day is not None
    begin, until = _start(one.begin), _after(two.end_day)
    if begin >= until:
        return None
    precision = min(_precision(one), _precision(two))
    return _Told(one.first, two.end, begin, until, precision, about=False)


def _moments(day: Time, clocks: Sequence[Time]) -> Iterator[_Told]:
    assert day.begin is not None
    for n, clock in enumerate(clocks):
        hour, _, minute = _kind(clock)[1].partition(" ")[0].partition(":")
        if int(hour) > 23:
            continue
        moment = _start(day.begin) + timedelta(hours=int(hour), minutes=int(minute or 0))
        first, end = clock.first, clock.end
        if n == 0 and _between(day, clock) <= _NEAR:
            first, end = min(first, day.first), max(end, day.end)
        begin: datetime | None = moment
        until: datetime | None = moment + timedelta(minutes=1)
        if clock.relation in ("until", "by", "before"):
            begin, until = None, moment
        elif clock.relation in ("since", "after"):
            until = None
        about = clock.relation == "about"
        yield _Told(first, end, begin, until, Precision.MINUTE, about)


def _interval(time: Time) -> _Told | None:
    """What a time tells by itself; None when it is left out."""
    kind, value = _kind(time)
    if kind in _LEFT_OUT or (time.begin is None and time.end_day is None):
        return None
    begin = _start(time.begin) if time.begin is not None else None
    until = _after(time.end_day) if time.end_day is not None else None
    precision = _precision(time)
    if time.relation == "after" and begin is not None and until is None:
        begin += _DAY  # Time keeps the last day that it is after …
    elif time.relation == "before" and until is not None and begin is None:
        until -= _DAY  # … and the first that it is before
    elif time.relation == "since" and kind == "date" and " to " in value and time.begin:
        until = _after(_last_of(time.begin, value))  # "from 3 to 5 May" is one expression
    elif precision is Precision.DAY and (hours := _part_of_day(value)) is not None:
        if begin is not None and (until is None or until - begin == _DAY):
            until = begin + hours[1] if until is not None else None
            begin += hours[0]
            precision = Precision.PART_OF_DAY
        elif until is not None and begin is None:
            until += hours[1] - _DAY
            precision = Precision.PART_OF_DAY
    if begin is not None and until is not None and begin >= until:
        return None
    about = time.relation == "about" or (kind == "ago" and precision > Precision.DAY)
    return _Told(time.first, time.end, begin, until, precision, about)


def _last_of(begin: date, value: str) -> date:
    try:
        return begin.replace(day=int(value.rpartition(" to ")[2]))
    except ValueError:
        return begin


def _part_of_day(value: str) -> tuple[timedelta, timedelta] | None:
    """From when to when "fri evening" or "fri early" lasts, from the day's beginning."""
    for word in reversed(value.split()):
        hours = time_words().parts_of_day.get(word)
        if hours is not None:
            return timedelta(hours=hours[0]), timedelta(hours=hours[1])
    return None


def _precision(time: Time) -> Precision:
    kind, value = _kind(time)
    if kind in _PRECISIONS:
        return _PRECISIONS[kind]
    units = [_UNITS[word] for word in value.split() if word in _UNITS]
    return units[-1] if units else Precision.DAY


def _start(day: date) -> datetime:
    return datetime.combine(day, _MIDNIGHT)


def _after(day: date) -> datetime:
    """The first moment after a day; the last moment of all where the calendar ends."""
    return _start(day) + _DAY if day < date.max else datetime.combine(day, _LAST)
