"""What the window says of the ground that a comparison stands on: limits, and shared text."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from reader.core.alignment.links import Dependence, Independence
from reader.core.compared import Comparison
from reader.core.discrepancies.rules import told_together
from reader.qt.local_text import local

translate = QCoreApplication.translate
_OTHERS = 3  # other articles or pairs that are named in one line
_SHARE_TEXT = (Dependence.COPY, Dependence.MOSTLY, Dependence.PARTLY)


def article_notes(comparison: Comparison) -> list[list[str]]:
    """For each article: what of it was not read in full, and with whom it shares its wording."""
    notes = [[local(limit.text) for limit in article.limits] for article in comparison.articles]
    shares: list[list[tuple[float, int]]] = [[] for _ in notes]
    agencies: list[dict[str, list[int]]] = [{} for _ in notes]
    for pair in comparison.independence:
        if pair.dependence in _SHARE_TEXT:
            shares[pair.a].append((pair.of_a, pair.b))
            shares[pair.b].append((pair.of_b, pair.a))
        for agency in pair.agencies:
            agencies[pair.a].setdefault(agency, []).append(pair.b)
            agencies[pair.b].setdefault(agency, []).append(pair.a)
    for place, row in enumerate(notes):
        if shares[place]:
            row.append(_share(comparison, shares[place]))
        for agency, others in sorted(agencies[place].items()):
            named = _listed([comparison.articles[one].siglum for one in others])
            row.append(translate("Reservations", "Credits {0}, as does {1}.").format(agency, named))
    return notes


def _share(comparison: Comparison, shares: list[tuple[float, int]]) -> str:
    rows = sorted(shares, key=lambda one: (-one[0], one[1]))
    with_whom = translate("Reservations", "{0} {1}")
    parts = [
        with_whom.format(comparison.articles[other].siglum, _percent(share))
        for share, other in rows
    ]
    return translate("Reservations", "Shares text: {0}").format(_listed(parts))


def set_notes(comparison: Comparison) -> list[str]:
    """What was not looked at in full, what the analyst chose that changes what is found, and
    which articles are not independent, in short.
    """
    notes = [local(limit.text) for limit in comparison.limits]
    if comparison.rules_off:
        off = ", ".join(told_together(comparison.rules_off))
        notes.append(translate("Reservations", "Rules switched off: {0}.").format(off))
    if comparison.lexicon is not None:
        text = translate("Reservations", "With the own lexicon {0}.")
        notes.append(text.format(comparison.lexicon.name))
    limited = [one.siglum for one in comparison.articles if one.limits]
    if limited:
        text = translate("Reservations", "Not read in full: {0}. The head of the column says what.")
        notes.append(text.format(_listed(limited)))
    pairs = [one for one in comparison.independence if one.dependence in _SHARE_TEXT]
    if pairs:
        pairs.sort(key=lambda one: (one.independent, one.a, one.b))
        named = [
            translate("Reservations", "{0} and {1}").format(*_sigla(comparison, one))
            for one in pairs
        ]
        text = translate("Reservations", "Not independent, they share text: {0}.")
        notes.append(text.format(_listed(named)))
    return notes


def shared_text(comparison: Comparison, articles: Collection[int]) -> str:
    """Which of some articles share text with each other, as one line; "" when none does."""
    told = []
    for pair in comparison.independence:
        if pair.a in articles and pair.b in articles and pair.dependence in _SHARE_TEXT:
            a, b = _sigla(comparison, pair)
            text = translate("Reservations", "{0} of {1}'s own words and {2} of {3}'s")
            told.append(text.format(_percent(pair.of_a), a, _percent(pair.of_b), b))
    if not told:
        return ""
    return translate("Reservations", "Not independent: {0} stand in shared runs.").format(
        _listed(told)
    )


def _sigla(comparison: Comparison, pair: Independence) -> tuple[str, str]:
    return comparison.articles[pair.a].siglum, comparison.articles[pair.b].siglum


def _listed(parts: list[str]) -> str:
    if len(parts) <= _OTHERS:
        return ", ".join(parts)
    more = translate("Reservations", "{0} and {1} more")
    return more.format(", ".join(parts[:_OTHERS]), len(parts) - _OTHERS)


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", "\u202f%")
