"""What a report says of its own ground: what was not looked at, which sources are not apart."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.alignment.links import Dependence, Independence
from reader.core.compared import Comparison
from reader.core.discrepancies.rules import told_together
from reader.core.values import dataclass

# A reader who wants more of these than are written out takes the JSON.
_LIMITS = 20
_SIGLA = 12  # articles that are named by letter when one limit holds of many
_PAIRS = 40
_PAIRS_IN_FULL = 6  # pairs of articles of which each has its line, also those that are independent


@dataclass(frozen=True, slots=True)
class NotInFull:
    """What was not looked at in full, and of which articles ("" for the whole set)."""

    sigla: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportedPair:
    """How independent two articles are: a word with the figure, and what it is made of, or ""."""

    sigla: str  # "A and B"
    word: str
    made_of: str

    @property
    def text(self) -> str:
        """Both in one plain line."""
        return f"{self.word}: {self.made_of}" if self.made_of else self.word


def not_in_full(comparison: Comparison) -> tuple[NotInFull, ...]:
    """What holds of the whole set first; what holds of several articles is told once."""
    of_articles: dict[str, list[str]] = {}
    for article in comparison.articles:
        for limit in article.limits:
            of_articles.setdefault(limit.text, []).append(article.siglum)
    found = [NotInFull("", limit.text) for limit in comparison.limits]
    found += [NotInFull(_listed(sigla), text) for text, sigla in of_articles.items()]
    if len(found) > _LIMITS:
        rest = len(found) - _LIMITS
        found[_LIMITS:] = [NotInFull("", f"There are {rest} more such limits.")]
    return tuple(found)


def _listed(sigla: Sequence[str]) -> str:
    if len(sigla) <= _SIGLA:
        return ", ".join(sigla)
    return f"{', '.join(sigla[:_SIGLA])} and {len(sigla) - _SIGLA} more"


def chosen(comparison: Comparison) -> tuple[str, ...]:
    """A sentence for each choice of the analyst that changes what is found."""
    told = []
    if comparison.rules_off:
        told.append(f"Rules switched off: {', '.join(told_together(comparison.rules_off))}.")
    if comparison.lexicon is not None:
        told.append(f"With the analyst's own lexicon {comparison.lexicon.name}.")
    return tuple(told)


_DEPENDENCE = {
    Dependence.NONE: "independent wording",
    Dependence.AGENCY: "own wording of one agency's report",
    Dependence.PARTLY: "shared passages",
    Dependence.MOSTLY: "mostly the same text",
    Dependence.COPY: "a copy, or a cut version of the other",
}


def independence(comparison: Comparison) -> tuple[tuple[ReportedPair, ...], str]:
    """A line for each pair, for many articles only for those that are not independent."""
    pairs = list(comparison.independence)
    if len(pairs) <= _PAIRS_IN_FULL:
        return tuple(_pair(comparison, pair) for pair in pairs), ""
    dependent = [pair for pair in pairs if pair.dependence is not Dependence.NONE]
    dependent.sort(key=lambda pair: (pair.independent, pair.a, pair.b))
    told = tuple(_pair(comparison, pair) for pair in dependent[:_PAIRS])
    rest = len(dependent) - len(told)
    if rest:
        return told, f"{rest} more pairs share text as well."
    return told, f"{'All other' if told else 'All'} pairs: independent wording."


def _pair(comparison: Comparison, pair: Independence) -> ReportedPair:
    a, b = (comparison.articles[place].siglum for place in (pair.a, pair.b))
    parts = []
    if pair.words:
        of_a, of_b = (f"{share:.0%}".replace("%", " %") for share in (pair.of_a, pair.of_b))
        parts.append(f"{of_a} of {a}'s and {of_b} of {b}'s own words are in shared runs")
    if pair.agencies:
        parts.append(f"both credit {' and '.join(pair.agencies)}")
    word = f"{_DEPENDENCE[pair.dependence]} ({pair.independent:.2f})"
    return ReportedPair(f"{a} and {b}", word, ", ".join(parts))
