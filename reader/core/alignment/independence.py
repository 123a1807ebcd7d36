"""How independent two articles are: how much of one stands in the other, and whom they credit.

The measure is containment (Broder 1997, "On the resemblance and containment of documents"): the
share of an article that stands in another, here of its words in near-verbatim runs, as in measures
of text reuse between a news agency and newspapers (METER: Clough, Gaizauskas, Piao & Wilks 2002).
Resemblance, one symmetric figure, would call a short excerpt and its long original independent.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.core.alignment.credits import credited
from reader.core.alignment.links import Independence
from reader.core.alignment.shared_wording import (
    WordingIndex,
    WordRun,
    shared_runs,
    wording_index,
)
from reader.core.language.features import Analysis
from reader.core.values import dataclass
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of one article's wording: its words, and the agencies that it credits."""

    wording: WordingIndex
    agencies: tuple[str, ...]


def source(analysis: Analysis) -> Source:
    """An article's wording, to be made once and compared with any other."""
    return Source(wording_index(analysis), credited(analysis.article, analysis.sentences))


def between(one: Source, two: Source) -> tuple[tuple[WordRun, ...], Independence]:
    """The shared runs of two articles, and how independent they are, as places 0 and 1."""
    runs = tuple(shared_runs(one.wording, two.wording))
    own = one.wording.own, two.wording.own
    return runs, independence(0, 1, own, runs, (one.agencies, two.agencies))


def independence(
    a: int,
    b: int,
    own_words: tuple[int, int],
    runs: Sequence[WordRun],
    agencies: tuple[Sequence[str], Sequence[str]] = ((), ()),
) -> Independence:
    """How independent the articles at places ``a`` and ``b`` are, from their shared runs.

    ``own_words`` are the words of each outside quotation marks, ``agencies`` those that each
    credits. Words inside quotation marks in both are left out: who quotes the same speech need not
    have read the other. The figure is the part of the more dependent article that does not stand
    in the other, less ``independence.common_agency`` of it when both credit one agency.
    """
    words = sum(run.words - run.quoted for run in runs)
    of_a, of_b = (min(1.0, words / own) if own else 0.0 for own in own_words)
    common = tuple(sorted(set(agencies[0]) & set(agencies[1])))
    independent = 1.0 - max(of_a, of_b)
    if common:
        independent *= 1.0 - weigh("independence.common_agency")
    return Independence(
        a=a,
        b=b,
        independent=round(independent, 4),
        of_a=round(of_a, 4),
        of_b=round(of_b, 4),
        words=words,
        quoted=sum(run.quoted for run in runs),
        in_order=round(_in_order(runs), 4),
        agencies=common,
    )


def _in_order(runs: Sequence[WordRun]) -> float:
    """The share of the runs' words in the heaviest sequence that rises in both articles.

    Runs overlap on neither side, so that order is that of their starts.
    """
    total = sum(run.words for run in runs)
    if not total:
        return 1.0
    ends: list[int] = []  # rising starts in b …
    sums: list[int] = []  # … and the greatest weight of a sequence that ends there, rising as well
    for run in sorted(runs, key=lambda run: run.a_start):
        at = bisect_left(ends, run.b_start)
        weight = run.words + (sums[at - 1] if at else 0)
        last = at
        while last < len(sums) and sums[last] <= weight:
            last += 1
        ends[at:last] = [run.b_start]
        sums[at:last] = [weight]
    return sums[-1] / total
