"""The numbers of the timeline: days to pixels, ticks from hours to centuries, rows in a lane.

Numbers only, no Qt. Moments are days since the beginning of year 1 with the time of day as a
fraction, lengths are device-independent pixels.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import IntEnum
from heapq import heappop, heappush

from reader.core.values import dataclass

LEAST_SPAN = 2 / 24  # days that a view shows at the least
MOST_SPAN = 4000 * 365.25
_FIRST, _LAST = 1.0, float(date.max.toordinal())
_MARGIN = 0.03  # of the view that stays free beside what is fitted into it
_MOST_OF_THEM = 0.6  # of the moments that are the story; the rest may lie far off …
_CRUSHED = 0.25  # … when the story would be left with less than this part of the axis
_NEXT = 4.0  # times the story's span: what is nearer to it than this does not crush it


def days_of(moment: datetime) -> float:
    """The moment in days."""
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return moment.toordinal() + seconds / 86400


def moment_of(days: float) -> datetime:
    """The moment of a number of days, to the minute; the nearest that the calendar has."""
    days = min(max(days, _FIRST), _LAST)
    whole = int(days)
    minutes = round((days - whole) * 1440)
    moment = datetime.combine(date.fromordinal(whole), datetime.min.time())
    if whole == int(_LAST):
        return moment
    return moment + timedelta(minutes=minutes)


@dataclass(frozen=True, slots=True)
class View:
    """What a stretch of pixels shows: from ``first`` to ``last`` day over ``width`` pixels."""

    first: float
    last: float
    width: float

    @property
    def span(self) -> float:
        """How many days are shown."""
        return self.last - self.first

    @property
    def scale(self) -> float:
        """How many pixels a day has."""
        return self.width / self.span

    def x(self, days: float) -> float:
        """Where a moment lies, in pixels from the left edge."""
        return (days - self.first) * self.scale

    def days(self, x: float) -> float:
        """Which moment lies at a pixel."""
        return self.first + x / self.scale

    def zoomed(self, factor: float, x: float) -> View:
        """The view with ``factor`` times as many pixels a day; the moment at ``x`` stays there."""
        span = min(max(self.span / factor, LEAST_SPAN), MOST_SPAN)
        first = self.days(x) - span * (x / self.width)
        return View(first, first + span, self.width).inside()

    def moved(self, pixels: float) -> View:
        """The view so many pixels to the right."""
        by = pixels / self.scale
        return View(self.first + by, self.last + by, self.width).inside()

    def showing(self, begin: float, end: float) -> View:
        """The view moved as little as needed so that the stretch, or its beginning, is in it."""
        free = self.span * _MARGIN
        if begin >= self.first and end <= self.last:
            return self
        if begin < self.first or end - begin > self.span - 2 * free:
            by = begin - free - self.first
        else:
            by = end + free - self.last
        return View(self.first + by, self.last + by, self.width).inside()

    def inside(self) -> View:
        """The view within the calendar."""
        room = self.span / 2
        low, high = _FIRST - room, _LAST + room
        by = max(low - self.first, 0.0) + min(high - self.last, 0.0)
        return View(self.first + by, self.last + by, self.width) if by else self


def fitted(first: float, last: float, width: float, least: float = 2.0) -> View:
    """A view of all between two moments, no less than ``least`` days, with some room beside."""
    middle, half = (first + last) / 2, max(last - first, least) / 2
    half *= 1 + 2 * _MARGIN
    return View(middle - half, middle + half, max(width, 1.0)).inside()


def story(moments: Iterable[float]) -> tuple[float, float] | None:
    """From when to when most of the moments lie, without the few that would crush them.

    The whole range when most of them have room enough in it; None without moments.
    """
    rows = sorted(moments)
    if not rows:
        return None
    first, last = rows[0], rows[-1]
    most = max(round(len(rows) * _MOST_OF_THEM), 1)
    if len(rows) < 3 or most < 2:
        return first, last
    begin = min(range(len(rows) - most + 1), key=lambda n: rows[n + most - 1] - rows[n])
    low, high = begin, begin + most - 1
    while low > 0 or high < len(rows) - 1:
        reach = max((rows[high] - rows[low]) * _NEXT, 1.0)
        before = rows[low] - rows[low - 1] if low > 0 else None
        after = rows[high + 1] - rows[high] if high < len(rows) - 1 else None
        if before is not None and before <= reach and (after is None or before <= after):
            low -= 1
        elif after is not None and after <= reach:
            high += 1
        else:
            break
    if rows[high] - rows[low] >= (last - first) * _CRUSHED:
        return first, last
    return rows[low], rows[high]


# ticks


class Unit(IntEnum):
    """What the ticks of a ruler count."""

    HOUR = 0
    DAY = 1
    MONTH = 2
    YEAR = 3


@dataclass(frozen=True, slots=True)
class Step:
    """The distance between two ticks: so many of a unit; ``days`` is its usual length."""

    unit: Unit
    count: int
    days: float


_STEPS = (
    *(Step(Unit.HOUR, n, n / 24) for n in (1, 3, 6, 12)),
    *(Step(Unit.DAY, n, float(n)) for n in (1, 7)),  # seven: Mondays
    *(Step(Unit.MONTH, n, n * 30.44) for n in (1, 3, 6)),
    *(Step(Unit.YEAR, n, n * 365.25) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
_ABOVE = {
    Unit.HOUR: Step(Unit.DAY, 1, 1.0),
    Unit.DAY: Step(Unit.MONTH, 1, 30.44),
    Unit.MONTH: Step(Unit.YEAR, 1, 365.25),
}


@dataclass(frozen=True, slots=True)
class Ruler:
    """The ticks in a view: those with a label, finer ones without, and the larger unit's bounds.

    ``above`` holds the beginnings of the larger unit that reach into the view, the first of them
    most often left of it; empty where years are counted.
    """

    step: Step
    ticks: tuple[float, ...]
    finer: tuple[float, ...]
    above: tuple[float, ...]


def ruler(view: View, least: float, finest: float = 9.0) -> Ruler:
    """The ruler of a view whose labels need ``least`` pixels each."""
    place = next(
        (n for n, step in enumerate(_STEPS) if step.days * view.scale >= least), len(_STEPS) - 1
    )
    step = _STEPS[place]
    ticks = tuple(_ticks(step, view.first, view.last))
    finer: tuple[float, ...] = ()
    if place > 0 and _STEPS[place - 1].days * view.scale >= finest:
        known = set(ticks)
        finer = tuple(
            at for at in _ticks(_STEPS[place - 1], view.first, view.last) if at not in known
        )
    above: tuple[float, ...] = ()
    if step.unit in _ABOVE:
        larger = _ABOVE[step.unit]
        above = tuple(_ticks(larger, view.first - larger.days * 1.1, view.last))
        later = bisect_left(above, view.first)
        above = above[max(later - 1, 0) :]
    return Ruler(step, ticks, finer, above)


def _ticks(step: Step, first: float, last: float) -> Iterable[float]:
    """The ticks between two moments, in order."""
    at = _floor(step, max(first, _FIRST))
    last = min(last, _LAST)
    while at is not None and days_of(at) <= last:
        if days_of(at) >= first:
            yield days_of(at)
        at = _next(step, at)


def _floor(step: Step, first: float) -> datetime | None:
    """The last tick at or before a moment."""
    at = moment_of(first)
    if step.unit is Unit.HOUR:
        return at.replace(hour=at.hour // step.count * step.count, minute=0)
    at = at.replace(hour=0, minute=0)
    if step.unit is Unit.DAY:
        back = at.weekday() if step.count == 7 else 0
        return at - timedelta(days=min(back, at.toordinal() - 1))
    if step.unit is Unit.MONTH:
        return at.replace(month=(at.month - 1) // step.count * step.count + 1, day=1)
    return at.replace(year=max(at.year // step.count * step.count, 1), month=1, day=1)


def _next(step: Step, at: datetime) -> datetime | None:
    try:
        if step.unit is Unit.HOUR:
            return at + timedelta(hours=step.count)
        if step.unit is Unit.DAY:
            return at + timedelta(days=step.count)
        if step.unit is Unit.MONTH:
            month = at.month - 1 + step.count
            return at.replace(year=at.year + month // 12, month=month % 12 + 1)
        return at.replace(year=at.year // step.count * step.count + step.count)
    except (OverflowError, ValueError):  # the calendar ends
        return None


# rows


def packed(
    spans: Sequence[tuple[float, float]], gap: float = 4.0, most: int = 10_000
) -> tuple[list[int], int]:
    """For each span (sorted by its left end) the first row in which it overlaps none, and how
    many rows there are.

    With ``most`` rows taken a span goes to the one that is free soonest, and lies over another.
    """
    busy: list[tuple[float, int]] = []  # where rows end, as a heap
    free: list[int] = []
    rows = []
    for left, right in spans:
        while busy and busy[0][0] + gap <= left:
            heappush(free, heappop(busy)[1])
        if free:
            row = heappop(free)
        elif len(busy) < most:
            row = len(busy)
        else:
            end, row = heappop(busy)
            right = max(end, right)
        heappush(busy, (right, row))
        rows.append(row)
    return rows, max(rows, default=-1) + 1
