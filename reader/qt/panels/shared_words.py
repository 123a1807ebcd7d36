"""What is said of shared wording: who repeats whom, what the figure is made of, and where."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from PySide6.QtCore import QCoreApplication

from reader.core.alignment.links import Dependence, Independence, SharedRun
from reader.core.compared import ComparedArticle, Comparison
from reader.qt.panels.timeline_words import day_words
from reader.qt.utf16 import displayable

translate = QCoreApplication.translate
_SHARE_TEXT = (Dependence.COPY, Dependence.MOSTLY, Dependence.PARTLY)
_EXCERPT = 320  # code points of a run that a list shows


def percent(share: float) -> str:
    """A share in per cent, a very small one never as none."""
    told = "<1" if 0 < share < 0.005 else f"{share * 100:.0f}"
    return translate("SharedWording", "{0} %").format(told).replace(" ", "\u202f")


def dependence_name(dependence: Dependence) -> str:
    """How far two articles share their text, in a few words."""
    return {
        Dependence.NONE: translate("SharedWording", "Own wording"),
        Dependence.AGENCY: translate("SharedWording", "Own wording, one agency"),
        Dependence.PARTLY: translate("SharedWording", "Shared passages"),
        Dependence.MOSTLY: translate("SharedWording", "Mostly the same text"),
        Dependence.COPY: translate("SharedWording", "A copy, or a cut version"),
    }[dependence]


def sigla(comparison: Comparison, pair: Independence) -> tuple[str, str]:
    """The letters of the two articles."""
    return comparison.articles[pair.a].siglum, comparison.articles[pair.b].siglum


def own_day(comparison: Comparison, article: int) -> date | None:
    """The day of an article's own date, or None."""
    published = comparison.timeline.published
    found = published[article] if article < len(published) else None
    return found.date() if found is not None else None


def first_printed(comparison: Comparison, a: int, b: int) -> int | None:
    """The article that appeared on an earlier day than the other, or None when no one knows."""
    one, two = own_day(comparison, a), own_day(comparison, b)
    if one is None or two is None or one == two:
        return None
    return a if one < two else b


def headline(comparison: Comparison, pair: Independence) -> str:
    """How far two articles share their text: who repeats whom where their dates tell it."""
    if pair.dependence not in _SHARE_TEXT:
        return dependence_name(pair.dependence)
    a, b = sigla(comparison, pair)
    first = first_printed(comparison, pair.a, pair.b)
    if first is None:
        return dependence_name(pair.dependence)
    told = translate("SharedWording", "{0} repeats {1} of {2}'s words")
    if first == pair.a:
        return told.format(b, percent(pair.of_a), a)
    return told.format(a, percent(pair.of_b), b)


def made_of(comparison: Comparison, pair: Independence) -> str:
    """What the figure of a pair is made of, in whole sentences."""
    a, b = sigla(comparison, pair)
    lines = []
    if pair.words:
        told = translate(
            "SharedWording",
            "{0} of {1}'s own words and {2} of {3}'s stand nearly word for word in the other.",
        )
        lines.append(told.format(percent(pair.of_a), a, percent(pair.of_b), b))
        if pair.in_order < 0.995:
            told = translate("SharedWording", "{0} of them follow each other alike in both.")
            lines.append(told.format(percent(pair.in_order)))
    else:
        lines.append(translate("SharedWording", "No wording of their own is shared."))
    if pair.quoted == 1:
        lines.append(translate("SharedWording", "One word in quotation marks is not counted."))
    elif pair.quoted:
        told = translate("SharedWording", "{0} words in quotation marks are not counted.")
        lines.append(told.format(pair.quoted))
    lines += [agency_words(pair), first_words(comparison, pair.a, pair.b)]
    return " ".join(line for line in lines if line)


def agency_words(pair: Independence) -> str:
    """Which agencies both credit, or ""."""
    if not pair.agencies:
        return ""
    named = translate("SharedWording", "{0} and {1}")
    told = pair.agencies[0]
    for agency in pair.agencies[1:]:
        told = named.format(told, agency)
    return translate("SharedWording", "Both credit {0}.").format(told)


def first_words(comparison: Comparison, a: int, b: int) -> str:
    """Which of two articles appeared first, or "" when their dates do not tell."""
    first = first_printed(comparison, a, b)
    if first is None:
        return ""
    day = own_day(comparison, first)
    assert day is not None
    told = translate("SharedWording", "{0} is the earlier one, of {1}.")
    return told.format(comparison.articles[first].siglum, day_words(day))


def sentences_of(compared: ComparedArticle, start: int, end: int) -> tuple[int, int]:
    """The first and the last sentence of a stretch of the text; (0, 0) without sentences."""
    starts = [sentence.start for sentence in compared.sentences]
    first = max(bisect_right(starts, start) - 1, 0)
    return first, max(bisect_right(starts, max(end - 1, start)) - 1, first)


def run_places(comparison: Comparison, run: SharedRun) -> str:
    """Where a run stands: "A4 · B2–B3"."""
    told = []
    for article, start, end in (
        (run.a_article, run.a_start, run.a_end),
        (run.b_article, run.b_start, run.b_end),
    ):
        compared = comparison.articles[article]
        first, last = sentences_of(compared, start, end)
        name = f"{compared.siglum}{first}"
        told.append(name if first == last else f"{name}–{compared.siglum}{last}")
    return " · ".join(told)


def run_length(run: SharedRun) -> str:
    """How many words a run has, and whether they are a quotation."""
    count = (
        translate("SharedWording", "1 word")
        if run.words == 1
        else translate("SharedWording", "{0} words").format(run.words)
    )
    if run.is_quotation:
        return translate("SharedWording", "{0}, a quotation").format(count)
    return count


def excerpt(comparison: Comparison, run: SharedRun) -> str:
    """A run's words as its first article has them, cut where they are very long."""
    text = comparison.articles[run.a_article].article.text[run.a_start : run.a_end]
    shown = " ".join(displayable(text[: _EXCERPT + 1]).split())
    return f"{shown[:_EXCERPT].rstrip()}…" if len(text) > _EXCERPT else shown
