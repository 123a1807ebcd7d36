"""Dates in sentences that are not in English: those written in digits or with a month's name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from reader.core.article import Sentence, Token
from reader.core.language.features import Time
from reader.core.language.other_languages import OtherLanguage
from reader.core.language.other_numbers import ascii_digits

_DIGITS = re.compile(r"\d")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.,/])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)")
_HAN = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일])?")
_HAN_YEAR = re.compile(r"(\d{4})\s?[年년](?!\s?\d)")
_YEAR = re.compile(r"(?<![\d.,:/$€£¥-])(1[89]\d\d|20\d\d|25\d\d)(?![\d:/%€$£¥-]|[.,]\d)")
_BUDDHIST = 543  # Thai years are counted from 543 BC


def other_times(
    text: str, sentence: Sentence, language: OtherLanguage, published: date | None
) -> tuple[Time, ...]:
    """The dates and years of a sentence, as intervals of days; anchors as those of ``find_times``.

    Read are 2026-03-12, 12.03.2026, 12/03/2026 (the day first unless it cannot be), 2026年3月12日,
    "12 de marzo de 2026" in the languages whose months are listed, and years alone. A day without a
    year is that nearest to the day of publication.
    """
    tokens = sentence.tokens
    piece = ascii_digits(text[sentence.start : sentence.end])
    if not _DIGITS.search(piece):
        return ()
    found: list[Time] = []
    taken: list[tuple[int, int]] = []

    def add(start: int, end: int, year: int | None, month: int | None, day: int | None) -> None:
        if any(start < b and a < end for a, b in taken):
            return
        if year is not None and year > 2400:
            year -= _BUDDHIST
        time = _time(year, month, day, published)
        if time is None:
            return
        taken.append((start, end))
        first, stop = _token_span(tokens, sentence.start + start, sentence.start + end)
        found.append(Time(first, stop, time[0], time[1], time[2]))

    for match in _ISO.finditer(piece):
        add(*match.span(), int(match[1]), int(match[2]), int(match[3]))
    for match in _NUMERIC.finditer(piece):
        one, two = int(match[1]), int(match[3])
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        add(*match.span(), year, *((one, two) if two > 12 else (two, one)))
    for match in _HAN.finditer(piece):
        day = int(match[3]) if match[3] else None
        if match[1] or day:
            add(*match.span(), int(match[1]) if match[1] else None, int(match[2]), day)
    for match in _HAN_YEAR.finditer(piece):
        add(*match.span(), int(match[1]), None, None)
    pattern = _month_pattern(language)
    if pattern is not None:
        months = language.months or {}
        for match in pattern.finditer(piece.lower()):
            day = int(match["day"]) if match["day"] else None
            month_year = int(match["year"]) if match["year"] else None
            if day or month_year:
                add(*match.span(), month_year, months[match["month"]], day)
    for match in _YEAR.finditer(piece):
        add(*match.span(1), int(match[1]), None, None)
    return tuple(sorted(found, key=lambda time: (time.first, time.end)))


def _month_pattern(language: OtherLanguage) -> re.Pattern[str] | None:
    return _compiled(tuple(language.months)) if language.months else None


@lru_cache(maxsize=32)
def _compiled(names: tuple[str, ...]) -> re.Pattern[str]:
    months = "|".join(re.escape(m) for m in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}})(?:\.|º|er|-го)?\s?(?:de\s|d')?)?"
        rf"(?<![^\W\d])(?P<month>{months})(?![^\W\d])\.?"
        rf"(?:\s?(?:de\s|del\s|พ\.ศ\.\s?)?(?P<year>(?:1[89]|20|25)\d\d)(?!\d))?"
    )


def _time(
    year: int | None, month: int | None, day: int | None, published: date | None
) -> tuple[date | None, date | None, str] | None:
    try:
        if month is None:
            assert year is not None
            return date(year, 1, 1), date(year, 12, 31), f"year:{year:04}"
        if day is None:
            assert year is not None
            last = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
            return date(year, month, 1), date.fromordinal(last), f"month:{year:04}-{month:02}"
        if year is not None:
            exact = date(year, month, day)
            return exact, exact, f"date:{exact.isoformat()}"
        date(2024, month, day)  # a leap year: is there such a day at all?
        if published is None:
            return None, None, f"date:{month:02}-{day:02}"
        around = [_day(published.year + step, month, day) for step in (-1, 0, 1)]
        near = min(
            (one for one in around if one is not None),
            key=lambda one: abs((one - published).days),
            default=None,
        )
        return near, near, f"date:{month:02}-{day:02}"
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _token_span(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    starts = [token.start for token in tokens]
    first = max(bisect_right(starts, start) - 1, 0)
    return first, max(bisect_right(starts, end - 1), first + 1)
