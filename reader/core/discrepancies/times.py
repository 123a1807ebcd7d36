"""Time: another date, time of day, length or order of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from reader.core.discrepancies import orders, rates
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.from_now import differ as from_now_differ
from reader.core.discrepancies.governors import Governor, about, are_of_two_kinds, governor
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.slots import How
from reader.core.language.features import Bound, Quantity, Time
from reader.core.language.time_words import time_words
from reader.core.language.times import compatible
from reader.core.said import Said, marked
from reader.core.values import dataclass
from reader.core.weights import weigh

_DAY = 86400.0
_LENGTHS = frozenset({"duration", "span"})
_POINTS = frozenset(
    {"date", "month", "year", "decade", "century", "season", "quarter", "weekday", "numeric"}
    | {"shift"}
)
_NOW = frozenset({"relative", "ago", "day"})
_CLOCKS = frozenset({"clock", "part"})
_LIMITS = frozenset({"until", "by", "within", "before"})
# Words that name the time of another thing, with which the sentence's own is compared.
_COMPARED = frozenset({"than", "from", "compared", "versus", "vs"})
# How many of a unit "weeks" or "several weeks" can be.
_SOME = (2.0, 12.0)


@dataclass(frozen=True, slots=True)
class _Said:
    """A time as a sentence says it, what kind of time it is, and what it belongs to."""

    time: Time
    kind: str  # "point", "length", "clock", "now"
    low: float  # days of a length
    high: float
    governor: Governor | None


@once_a_passage
def _said(passage: Passage) -> tuple[_Said, ...]:
    if not passage.features.times:
        return ()
    found = []
    names = passage.name_at
    for time in passage.features.times:
        anchor = time.anchor.partition(":")[0]
        kind = _kind(anchor)
        if not kind or _is_compared(passage, time):
            continue
        if time.first in names and time.first + 1 in names and anchor == "year":
            continue  # "the 2002 Winter Olympics" are other games than those of 1998
        if kind == "length" and time.relation in ("after", "before", "later", "earlier"):
            kind = "offset"
        low, high = _length(passage, time) if kind in ("length", "offset") else (0.0, 0.0)
        found.append(
            _Said(time, kind, low, high, governor(passage, time.first, time.end, kind == "length"))
        )
    return tuple(found)


def _kind(anchor: str) -> str:
    if anchor in _LENGTHS:
        return "length"
    if anchor in _POINTS:
        return "point"
    if anchor in _CLOCKS:
        return "clock"
    return "now" if anchor in _NOW else ""


def _is_compared(passage: Passage, time: Time) -> bool:
    """Whether the sentence only compares with that time: "more than in 2019"."""
    before = passage.tokens[max(0, time.first - 3) : time.first]
    if time.relation == "since":
        return False
    return any(token.lower in _COMPARED for token in before)


def _length(passage: Passage, time: Time) -> tuple[float, float]:
    """The least and the greatest number of days that a stated length leaves open."""
    measured = [
        q
        for q in passage.features.quantities
        if q.unit == "s" and q.first < time.end and time.first < q.end
    ]
    if measured:
        return _bounds(measured[0], time)
    if time.days is None:
        unit = time_words().durations.get(time.anchor.split()[-1], 0.0)
        return _SOME[0] * unit, _SOME[1] * unit
    share = 0.12 if time.relation == "about" else 0.06
    return time.days * (1 - share), time.days * (1 + share)


def _bounds(quantity: Quantity, time: Time) -> tuple[float, float]:
    low, high = quantity.low / _DAY, quantity.high / _DAY
    if quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST) or time.days is None:
        return low, high
    slack = time.days * 0.06  # "five decades" of 48 years
    return low - slack, high + slack


@lru_cache(maxsize=50_000)
def _differ(
    anchor: tuple[str, str, date | None, date | None, float | None],
    other: tuple[str, str, date | None, date | None, float | None],
) -> bool | None:
    """Whether two times cannot be one; None when they cannot be compared."""
    one, two = (
        Time(0, 1, begin, end, text, relation, days)
        for text, relation, begin, end, days in (anchor, other)
    )
    found = compatible(one, two)
    return None if found is None else not found


def _key(time: Time) -> tuple[str, str, date | None, date | None, float | None]:
    return time.anchor, time.relation, time.begin, time.end_day, time.days


def _conflict(p: _Said, q: _Said) -> bool | None:
    """True when two times cannot be one, False when they can, None for times of two kinds."""
    if p.kind == q.kind and p.kind in ("length", "offset"):
        if p.kind == "offset" and p.time.relation != q.time.relation:
            return None
        return p.high < q.low or q.high < p.low
    if "offset" in (p.kind, q.kind):
        return None
    if {p.kind, q.kind} <= {"point", "now", "clock"}:
        found = _differ(_key(p.time), _key(q.time))
        if found is None and p.kind == q.kind == "now":
            return from_now_differ(p.time, q.time)
        if found is None and "since" in (p.time.relation, q.time.relation):
            return _began_at_other_time(p, q)
        return found
    return None


def _began_at_other_time(p: _Said, q: _Said) -> bool | None:
    """Whether one tells since when, and the other that it began later: "has led the party since
    2016", "took it over in 2021".
    """
    since, start = (p, q) if p.time.relation == "since" else (q, p)
    if start.time.relation or start.governor is None or not start.governor.begins:
        return None
    bare = _differ(_key(replace(since.time, relation="")), _key(start.time))
    if not bare:
        return bare
    if since.time.begin is not None and start.time.end_day is not None:
        return start.time.end_day > since.time.begin
    return bare


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether two times of one kind do not meet, or two orders or frequencies may not."""
    one, other = _said(left), _said(right)
    return (
        (bool(one and other) and any(_conflict(p, q) for p in one for q in other))
        or orders.can_differ(left, right)
        or rates.can_differ(left, right)
    )


def are_apart(left: Passage, right: Passage, i: int, j: int) -> bool:
    """Whether the clauses of token i and token j tell of two times, and of none in common."""
    one, two = (
        [
            said
            for said in _said(passage)
            if said.kind in ("point", "now") and passage.features.clauses[said.time.first] == clause
        ]
        for passage, clause in (
            (left, left.features.clauses[i]),
            (right, right.features.clauses[j]),
        )
    )
    verdicts = [_conflict(p, q) for p in one for q in two]
    if any(verdicts):
        return False not in verdicts
    grains = {_grain(p) for p in one}, {_grain(q) for q in two}
    return grains in (({"day"}, {"month"}), ({"month"}, {"day"}))


def _grain(said: _Said) -> str:
    """ "day" for a weekday, "month" for a month or longer: "on Friday" is not "in January"."""
    kind = said.time.anchor.partition(":")[0]
    if kind in ("weekday", "day"):
        return "day"
    return "month" if kind in ("month", "year", "season") and said.time.begin is None else ""


_RULES = {
    "point": "time.date",
    "length": "time.length",
    "offset": "time.offset",
    "clock": "time.clock",
    "now": "time.date",
}


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for each pair of times of one act or thing that cannot be one time."""
    yield from _of_times(scene)
    yield from _of_orders(scene)
    yield from _of_rates(scene)


def _of_orders(scene: Scene) -> Iterator[Draft]:
    for found, rule, p, q in orders.conflicts(scene):
        if found >= weigh("time.least_about"):
            is_order = rule == "time.order"
            yield Draft(
                Type.TIME,
                rule,
                Severity.MUST_SEE if is_order else Severity.USEFUL,
                scene.confidence(found, weigh("time.together") if not p.order * q.order else 1.0),
                (p.first, p.end),
                (q.first, q.end),
                _ORDERS[p.order] if is_order else "",
                _ORDERS[q.order] if is_order else "",
                _ORDER_NOTES[rule],
            )


def _of_rates(scene: Scene) -> Iterator[Draft]:
    for p in rates.rates(scene.left):
        for q in rates.rates(scene.right):
            if not rates.differ(p, q) or p.governor is None or q.governor is None:
                continue
            found = about(scene, p.governor, q.governor, weigh("time.other_rate"))
            if found >= weigh("time.least_about"):
                yield Draft(
                    Type.TIME,
                    "time.frequency",
                    Severity.USEFUL,
                    scene.confidence(found),
                    (p.first, p.end),
                    (q.first, q.end),
                    "",
                    "",
                    marked("one is more often than the other"),
                )


def _of_times(scene: Scene) -> Iterator[Draft]:
    rows: list[tuple[float, _Said, _Said]] = []
    met_left: set[Time] = set()
    met_right: set[Time] = set()
    for p in _said(scene.left):
        for q in _said(scene.right):
            differ = _conflict(p, q)
            if differ is None or p.governor is None or q.governor is None:
                continue
            if not differ:
                met_left.add(p.time)
                met_right.add(q.time)
                continue
            found = _common(scene, p, q)
            if found >= weigh("time.least_about"):
                rows.append((found, p, q))
    for found, p, q in sorted(rows, key=lambda r: (-r[0], r[1].time.first, r[2].time.first)):
        if p.time in met_left or q.time in met_right:
            continue
        met_left.add(p.time)
        met_right.add(q.time)
        yield _draft(scene, found, p, q)


def _common(scene: Scene, p: _Said, q: _Said) -> float:
    """How surely two times are told of one act or thing."""
    if p.governor is None or q.governor is None or are_of_two_kinds(p.governor, q.governor):
        return 0.0
    if _identifies(scene.left, p) and _identifies(scene.right, q):
        return _held(scene, p.time, q.time)
    begins = p.governor.begins or q.governor.begins
    since = (p.time.relation == "since") != (q.time.relation == "since")
    other = weigh("time.other_since") if since and begins else None
    found = about(scene, p.governor, q.governor, other)
    if p.time.relation in _LIMITS and q.time.relation in _LIMITS:
        found = min(1.0, found + weigh("time.same_limit"))
    return max(found, _held(scene, p.time, q.time))


def _identifies(passage: Passage, said: _Said) -> bool:
    """Whether a year tells which of several things is meant: "the games of 2002"."""
    if said.governor is None or said.governor.verb is not None:
        return False
    first = said.time.first
    named = first > 0 and passage.tokens[first - 1].lower == "of"
    before = said.governor.head >= said.time.end and said.governor.head <= said.time.end + 2
    return said.time.anchor.startswith("year:") and (named or before)


def _held(scene: Scene, p: Time, q: Time) -> float:
    """How firmly two times stand in the same place of sentences that are otherwise alike."""
    return max(
        (
            slot.firmness
            for slot in scene.slots
            if slot.how is How.BETWEEN
            and slot.left[0] < p.end
            and p.first < slot.left[1]
            and slot.right[0] < q.end
            and q.first < slot.right[1]
        ),
        default=0.0,
    )


def _draft(scene: Scene, found: float, p: _Said, q: _Said) -> Draft:
    rule = _RULES[p.kind]
    if (p.time.relation == "since") != (q.time.relation == "since"):
        rule = "time.since"
    severity = Severity.USEFUL
    says = p.governor is not None and p.governor.phase == "says"
    if p.kind == "length" and max(p.low, q.low) >= 2 * min(p.high, q.high):
        severity = Severity.MUST_SEE
    return Draft(
        Type.TIME,
        "time.said" if says else rule,
        severity,
        scene.confidence(found),
        (p.time.first, p.time.end),
        (q.time.first, q.time.end),
        _gloss(p),
        _gloss(q),
        _note(p, q),
    )


_ORDERS = {-1: marked("earlier"), 0: marked("at the same time"), 1: marked("later")}
_ORDER_NOTES = {
    "time.order": marked("the two put the same acts in another order"),
    "time.together": marked("one puts them at one time, the other one after the other"),
    "time.offset": marked("these distances from the same event do not meet"),
    "time.anniversary": marked("the years since the same event do not meet"),
}


def _gloss(said: _Said) -> str:
    """The days that are meant, where the words alone do not tell them."""
    time = said.time
    kind = time.anchor.partition(":")[0]
    if kind in ("weekday", "relative", "day", "ago", "shift") and time.begin and time.end_day:
        if time.begin == time.end_day:
            return time.begin.isoformat()
        begin, end = time.begin.isoformat(), time.end_day.isoformat()
        return Said("{begin} to {end}", {"begin": begin, "end": end})
    return ""


_WHAT = {
    "length": marked("these lengths do not meet"),
    "clock": marked("these hours do not meet"),
    "offset": marked("these distances do not meet"),
}


def _note(p: _Said, q: _Said) -> str:
    return _WHAT.get(p.kind, marked("these dates do not meet"))
