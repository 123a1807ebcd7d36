"""How times and ticks are written, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from reader.core.dated import DatedStatement, Precision
from reader.qt.panels.timeline_geometry import Ruler, Unit, moment_of

translate = QCoreApplication.translate


def day_words(day: date) -> str:
    """A day with its year: "4 Mar 2026"."""
    written = translate("Timeline", "d MMM yyyy", "the pattern of a day, as in QLocale.toString")
    return QLocale().toString(QDate(day.year, day.month, day.day), written)


def brief_words(statement: DatedStatement, year: int) -> str:
    """When something begins, in a word or two: without the year when it is that one."""
    day = statement.known[0].date()
    if day.year != year or statement.precision >= Precision.YEAR:
        return str(day.year)
    if statement.precision >= Precision.MONTH:
        return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    written = translate("Timeline", "d MMM", "the pattern of a day without its year, as in QLocale")
    return QLocale().toString(QDate(day.year, day.month, day.day), written)


def moment_words(moment: datetime) -> str:
    """A day, and the time of day when it is not midnight."""
    return _with_time(moment) if moment.hour or moment.minute else day_words(moment.date())


def _with_time(moment: datetime) -> str:
    return translate("Timeline", "{0}, {1}").format(day_words(moment.date()), _time(moment))


def _time(moment: datetime) -> str:
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def _month(day: date) -> str:
    written = translate("Timeline", "MMM yyyy", "the pattern of a month, as in QLocale.toString")
    return QLocale().toString(QDate(day.year, day.month, 1), written)


def time_words(statement: DatedStatement) -> str:
    """The time that a sentence tells, as finely as it tells it: "since 2024", "4 – 6 Mar 2026"."""
    begin, until = statement.begin, statement.until
    if begin is None:
        assert until is not None
        fine = statement.precision <= Precision.PART_OF_DAY
        told = translate("Timeline", "until {0}").format(
            moment_words(until) if fine else _one(until - timedelta(days=1), statement.precision)
        )
    elif until is None:
        fine = statement.precision <= Precision.PART_OF_DAY
        told = translate("Timeline", "since {0}").format(
            moment_words(begin) if fine else _one(begin, statement.precision, opens=True)
        )
    elif statement.precision is Precision.MINUTE:
        told = _with_time(begin)
    elif statement.precision is Precision.PART_OF_DAY:
        last = translate("Timeline", "24:00") if until.hour == 0 else _time(until)
        told = translate("Timeline", "{0}, {1} to {2}").format(
            day_words(begin.date()), _time(begin), last
        )
    else:
        told = _between(begin.date(), (until - timedelta(days=1)).date())
    return translate("Timeline", "about {0}").format(told) if statement.about else told


def _one(moment: datetime, precision: Precision, *, opens: bool = False) -> str:
    """One end of an open interval: by its year alone where the words tell no more."""
    day = moment.date()
    edge = (day.month, day.day) == ((1, 1) if opens else (12, 31))
    return str(day.year) if precision >= Precision.YEAR and edge else day_words(day)


def _between(first: date, last: date) -> str:
    """Two days, both included, as briefly as they can be told: a year, a month, a day."""
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if whole_years:
        one, two = str(first.year), str(last.year)
    elif whole_months:
        one, two = _month(first), _month(last)
    else:
        one, two = day_words(first), day_words(last)
    return one if one == two else translate("Timeline", "{0} – {1}").format(one, two)


def tick_words(shown: Ruler) -> list[str]:
    """What stands at the ticks of a ruler."""
    return [_tick(moment_of(at), shown) for at in shown.ticks]


def _tick(at: datetime, shown: Ruler) -> str:
    unit = shown.step.unit
    if unit is Unit.HOUR:
        return _time(at)
    if unit is Unit.DAY:
        written = translate("Timeline", "ddd d", "the pattern of a weekday and day, as in QLocale")
        return QLocale().toString(QDate(at.year, at.month, at.day), written)
    if unit is Unit.MONTH:
        return QLocale().standaloneMonthName(at.month, QLocale.FormatType.ShortFormat)
    return str(at.year)


def above_words(shown: Ruler) -> Sequence[str]:
    """What stands above the ticks: the day of hours, the month of days, the year of months."""
    unit = shown.step.unit
    moments = [moment_of(at) for at in shown.above]
    if unit is Unit.HOUR:
        written = translate(
            "Timeline", "ddd d MMM yyyy", "the pattern of a day, as in QLocale.toString"
        )
        return [QLocale().toString(QDate(m.year, m.month, m.day), written) for m in moments]
    if unit is Unit.DAY:
        written = translate(
            "Timeline", "MMMM yyyy", "the pattern of a month, as in QLocale.toString"
        )
        return [QLocale().toString(QDate(m.year, m.month, 1), written) for m in moments]
    return [str(m.year) for m in moments]


def precision_words(precision: Precision) -> str:
    """How finely a time is told, as a phrase."""
    return {
        Precision.MINUTE: translate("Timeline", "told to the minute"),
        Precision.PART_OF_DAY: translate("Timeline", "told to a part of the day"),
        Precision.DAY: translate("Timeline", "told to the day"),
        Precision.WEEK: translate("Timeline", "told to the week"),
        Precision.MONTH: translate("Timeline", "told to the month"),
        Precision.QUARTER: translate("Timeline", "told to a part of the year"),
        Precision.YEAR: translate("Timeline", "told to the year"),
        Precision.DECADE: translate("Timeline", "told to the decade"),
        Precision.CENTURY: translate("Timeline", "told to the century"),
    }[precision]
