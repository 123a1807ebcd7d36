"""How many of the same, told by two articles in sentences that are not linked.

What both leads name ("cables") and those whom the event hit ("five dead") are counted once in one
article and once in another, often in sentences that share little else. Where no count of the one
article meets any of the other, the articles differ on it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from reader.core.discrepancies.central import Account, Joined, once_an_account
from reader.core.discrepancies.counts import Counted, counted_in, person_roles
from reader.core.discrepancies.detector import CommonScene
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.times import are_apart
from reader.core.values import dataclass
from reader.core.weights import weigh

_Key = tuple[str, str]  # what is counted, "" for anybody; and what became of people


class Count(NamedTuple):
    """A plain count and where it stands."""

    passage: Passage
    counted: Counted


class CountScene(CommonScene):
    """Two passages that count the same, each with the count that stands against the other's."""

    def __init__(self, left: Count, right: Count, link: float) -> None:
        super().__init__(left.passage, right.passage, link, (), ())
        self.counts = left.counted, right.counted

    @cached_property
    def common(self) -> float:
        """How surely both count the same thing."""
        one, two = (counted.quantity for counted in self.counts)
        same = one.role == two.role and bool(one.role)
        return weigh("central.count") + (weigh("number.same_role") if same else 0.0)


@dataclass(frozen=True, slots=True)
class CommonCount:
    """Two counts of the same that do not meet; ``link`` as for central.Common."""

    one: Count
    other: Count
    link: float

    @property
    def left(self) -> Passage:
        """The passage of the first article."""
        return self.one.passage

    @property
    def right(self) -> Passage:
        """The passage of the second article."""
        return self.other.passage

    def scene(self) -> CountScene:
        """The scene for detectors."""
        return CountScene(self.one, self.other, self.link)


@once_a_passage
def _plain(passage: Passage) -> tuple[Counted, ...]:
    """The counts that can stand for themselves: no part, rest, rate or bare word for many."""
    if passage.is_unread:
        return ()
    return tuple(
        c
        for c in counted_in(passage)
        if c.quantity.unit == ""
        and (c.quantity.counted or c.quantity.role)
        and not (c.is_rate or c.is_margin or c.is_rest or c.is_part or c.is_vague)
        and not (c.is_denied or c.is_to_come or c.ranked or c.total is not None)
        and not _is_of(passage, c.quantity.end)
    )


def _is_of(passage: Passage, at: int) -> bool:
    """Whether what is counted is a part: "two of the cranes", "two out of three"."""
    return at < len(passage.tokens) and passage.tokens[at].lower in ("of", "out")


@once_an_account
def _by_key(account: Account) -> dict[_Key, list[Count]]:
    """The plain counts of an article by what they count, in text order."""
    found: dict[_Key, list[Count]] = {}
    for passage in account.passages:
        for counted in _plain(passage):
            q = counted.quantity
            fate = q.role if q.role in person_roles() else ""
            keys = {(q.counted, fate)} if q.counted else set()
            if fate:
                keys.add(("", fate))
            for key in keys:
                found.setdefault(key, []).append(Count(passage, counted))
    return found


def _meet(one: Count, two: Count) -> bool:
    p, q = one.counted.quantity, two.counted.quantity
    return p.low <= q.high and q.low <= p.high


def _names_around(count: Count) -> frozenset[str]:
    names = count.passage.name_at
    return frozenset(names[i] for i in count.counted.around if i in names)


def _may_be_one(one: Count, two: Count) -> bool:
    """Whether nothing tells that other things are counted: names beside them, or times."""
    mine, theirs = _names_around(one), _names_around(two)
    if mine and theirs and mine.isdisjoint(theirs):
        return False
    first, second = one.counted.quantity.first, two.counted.quantity.first
    return not are_apart(one.passage, two.passage, first, second)


def _distinct(counts: list[Count]) -> Iterator[Count]:
    """The first count of each value, no more than a few."""
    seen: set[tuple[float, float]] = set()
    for count in counts:
        value = count.counted.quantity.low, count.counted.quantity.high
        if value not in seen and len(seen) < int(weigh("central.counts")):
            seen.add(value)
            yield count


def counted_pairs(
    one: Account, other: Account, same_article: bool = False, most: int = sys.maxsize
) -> Joined:
    """The pairs of passages whose counts of the same do not meet, where no other count of the two
    articles does; none within one article, whose counts are mostly of parts.

    ``most`` bounds nothing here: an article tells few values of one thing.
    """
    if same_article:
        return Joined()
    topic = one.topic.shared(other.topic).words
    left, right = _by_key(one), _by_key(other)
    pairs: dict[tuple[int, int], CommonCount] = {}
    for key in sorted(left.keys() & right.keys()):
        if key[0] and key[0] not in topic:
            continue
        if any(_meet(p, q) for p in left[key] for q in right[key]):
            continue
        for p in _distinct(left[key]):
            for q in _distinct(right[key]):
                if _may_be_one(p, q):
                    place = p.passage.index, q.passage.index
                    pairs.setdefault(place, CommonCount(p, q, weigh("central.link")))
    return Joined(tuple(common for _, common in sorted(pairs.items(), key=lambda row: row[0])))
