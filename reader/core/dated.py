"""The values of a timeline: sentences with a resolved time, and the articles' own dates."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum

from reader.core.alignment.links import Ref
from reader.core.values import dataclass


class Precision(IntEnum):
    """How finely a time is told, from the finest."""

    MINUTE = 0
    PART_OF_DAY = 1
    DAY = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5  # seasons as well
    YEAR = 6
    DECADE = 7
    CENTURY = 8


@dataclass(frozen=True, slots=True)
class DatedStatement:
    """A sentence and one time that it tells.

    ``start`` and ``end`` are code points of the article's text: the words of the time. ``begin`` to
    ``until`` (excluded) is the time itself, in the article's own clock; one of them is None where
    the words leave that end open ("since 2024"), never both. ``about``: the words say that the time
    is not exact. ``claims`` are the ids of the claims in which the sentence is linked, ``findings``
    those of the findings of type time whose passages hold the words.
    """

    sentence: Ref
    start: int
    end: int
    begin: datetime | None
    until: datetime | None
    precision: Precision
    about: bool = False
    claims: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[datetime, datetime]:
        """The interval with an open end put at the other one."""
        begin = self.begin if self.begin is not None else self.until
        until = self.until if self.until is not None else self.begin
        assert begin is not None
        assert until is not None
        return begin, until


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dated statements of a set of articles, by time, then by place.

    ``published`` holds each article's own date. ``waiting`` counts, for each article whose date
    is not known, the sentences with a time that would be known with it.
    """

    statements: tuple[DatedStatement, ...] = ()
    published: tuple[datetime | None, ...] = ()
    waiting: tuple[int, ...] = ()


NO_TIMES = Timeline()
