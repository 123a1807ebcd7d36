"""How alike two sentences of two articles are: a row of named figures for each pair worth a look.

Everything is symmetric: exchanging the articles gives the same figures. A better similarity can be
put in by giving the linker another object with the members of ``Similarity``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from rapidfuzz import fuzz

from reader.core.alignment.grid import Grid
from reader.core.alignment.model import LinkModel, Sift, link_model
from reader.core.alignment.profile import Profile
from reader.core.alignment.sentence_profile import SentenceProfile
from reader.core.alignment.table import Floats, Ints
from reader.core.language.features import Quantity
from reader.core.language.times import compatible
from reader.core.weights import weigh

OF_PAIRS = (  # worked out pair by pair; the others are matrices of the grid
    "rarest",  # weight of the rarest word in both
    "quantities",
    "quantity_conflict",
    "times",
    "figures",  # tokens with a digit in both
    "source",  # attributed to the same source
    "sourced",  # how many of the two are attributed at all
    "wording",
    "event",  # verbs that meet, with what acts and what is acted on
    "event_verb",
    "verbs",
    "quoted",
)
OF_GRID = (
    "cover_less",  # part of the rarer words' weight met in the other: of the sentence less met
    "cover_more",
    "cover_mean",
    "cosine",
    "shared_weight",
    "n_shared",
    "absent_less",  # part of the weight that the other article has nowhere
    "absent_more",
    "verb_cover",
    "beside",  # what their neighbours have in common
    "words_beside",
    "words_around",
    "best_of_row",
    "sense",  # nearness in meaning of the whole sentences
    "sense_own",
    "sense_beside",
    "sense_verbs",
    "names",
    "names_rare",
    "name_conflict",
    "names_carried",
    "foreign_less",  # part of the names that the other article has nowhere
    "foreign_more",
    "lead_foreign",
    "both_lead",
    "one_lead",
    "both_title",
    "one_title",
    "heading",
    "place",
    "place_min",
    "place_max",
    "length_ratio",
    "by_lead_less",  # part of the weight met in the other article's lead
    "by_lead_more",
    "topic_less",  # how much of what both leads are about the sentence names
    "topic_more",
    "lead_cover",
    "articles_cosine",
)
FEATURES = (*OF_GRID, *OF_PAIRS)


@dataclass(frozen=True, slots=True)
class Figures:
    """The pairs worth a look: places (not sentence indexes) in two profiles, figures for each.

    ``values`` has a row for each pair and a column for each name of the similarity.
    """

    rows: Ints
    columns: Ints
    values: Floats


class Similarity(Protocol):
    """What the linker asks of a similarity: figures of the pairs worth a look, and its model."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the figures."""
        ...

    @property
    def model(self) -> LinkModel:
        """What was fitted on these figures (tests/bench/fit_linker.py fits it)."""
        ...

    def figures(self, left: Profile, right: Profile) -> Figures:
        """The pairs of two articles' sentences worth a look, with their figures."""
        ...


class LexicalSimilarity:
    """Words, their relations and meanings, names, quantities, times, quotations, place, wording."""

    names = FEATURES

    def __init__(self, least_cover: float | None = None, sift: Sift | None = None) -> None:
        self._least_cover = weigh("alignment.least_cover") if least_cover is None else least_cover
        self._sift = sift

    @property
    def model(self) -> LinkModel:
        """The shipped model."""
        return link_model()

    def figures(self, left: Profile, right: Profile) -> Figures:
        """The pairs that the model's sift keeps, in the order of their places."""
        grid = Grid(left.table, right.table)
        planes = grid.figures()
        if not planes:
            return Figures(*_places([]), np.zeros((0, len(FEATURES)), np.float32))
        sift = self._sift or self.model.sift
        worth = sift.margins(planes)
        kept = (worth >= sift.least) & (planes["cover_more"] >= self._least_cover)
        most = int(weigh("alignment.most_candidates") * (left.table.count + right.table.count))
        rows, columns = np.nonzero(kept)
        if len(rows) > most:
            # Of equals, which a text that repeats itself has without end, those at the same place.
            order = np.lexsort((planes["place"][rows, columns], -worth[rows, columns]))
            first = np.sort(order[:most])
            rows, columns = rows[first], columns[first]
        of_grid = [planes[name][rows, columns] for name in OF_GRID]
        of_pairs = _of_pairs(grid, rows, columns, planes["cosine"])
        return Figures(rows, columns, np.stack([*of_grid, *of_pairs], 1).astype(np.float32))


def _places(pairs: Sequence[tuple[int, int]]) -> tuple[Ints, Ints]:
    places = np.array(pairs, np.intp).reshape(len(pairs), 2)
    return places[:, 0], places[:, 1]


def _of_pairs(grid: Grid, rows: Ints, columns: Ints, cosine: Floats) -> list[Floats]:
    left, right = grid.left.sentences, grid.right.sentences
    told = [
        _told(left[i], right[j], float(cosine[i, j]))
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
    ]
    columns_told = np.array(told, np.float32).reshape(len(told), 9).T
    events = _events(grid)
    quantities, conflict, times, figures, source, sourced, wording, verbs, quoted = columns_told
    return [
        _rarest(grid, rows, columns),
        quantities,
        conflict,
        times,
        figures,
        source,
        sourced,
        wording,
        events[0][rows, columns],
        events[1][rows, columns],
        np.log1p(verbs),
        np.log1p(quoted),
    ]


def _told(a: SentenceProfile, b: SentenceProfile, cosine: float) -> tuple[float, ...]:
    meeting = conflicting = 0.0
    if a.quantities and b.quantities:
        meeting, conflicting = _quantities(a.quantities, b.quantities)
    times = 0.0
    if a.times and b.times:
        judged = [compatible(p, q) for p in a.times for q in b.times]
        times = 0.5 if True in judged else -0.5 if False in judged else 0.0
    return (
        meeting,
        conflicting,
        times,
        len(a.figures & b.figures),
        len(a.sources & b.sources),
        bool(a.sources) + bool(b.sources),
        fuzz.ratio(tuple(a.words), tuple(b.words)) / 100.0 if cosine > 0.2 else 0.0,
        len(a.verbs & b.verbs),
        len(a.quoted & b.quoted),
    )


def _quantities(a: Sequence[Quantity], b: Sequence[Quantity]) -> tuple[float, float]:
    meeting = conflicting = 0
    for p in a:
        for q in b:
            if p.unit != q.unit:
                continue
            same_thing = bool(p.counted and p.counted == q.counted) or (
                not p.counted and not q.counted
            )
            if p.low <= q.high and q.low <= p.high:
                meeting += 1 if same_thing or p.low > 12 else 0
            elif same_thing:
                conflicting += 1
    return min(meeting, 2) / 2, min(conflicting, 2) / 2


def _rarest(grid: Grid, rows: Ints, columns: Ints) -> Floats:
    one, two = grid.same
    if not len(one):
        return np.zeros(len(rows), np.float32)
    weighted = grid.weighted[0][:, one]
    both = weighted[rows] * grid.right.has[:, two][columns]
    found: Floats = both.max(1)
    return found


def _events(grid: Grid) -> tuple[Floats, Floats]:
    """For each pair, the best meeting of two verbs: with their arguments, and alone."""
    left, right = grid.left.events, grid.right.events
    shape = grid.left.count, grid.right.count
    whole, alone = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    if not len(left) or not len(right):
        return whole, alone

    def nearness(column: int) -> Floats:
        a, b = left[:, column], right[:, column]
        near: Floats = grid.related[np.ix_(a, b)] * ((a >= 0)[:, None] & (b >= 0)[None, :])
        return near

    weights = grid.weights[0][left[:, 1]][:, None], grid.weights[1][right[:, 1]][None, :]
    verb = nearness(1) * np.minimum(*weights)
    acts = verb * (0.3 + nearness(2) + nearness(3))
    # Events stand in the order of their sentences, so those of one are a run.
    rows, first = np.unique(left[:, 0], return_index=True)
    columns, begin = np.unique(right[:, 0], return_index=True)
    at = np.ix_(rows, columns)
    for found, each in ((whole, acts), (alone, verb)):
        found[at] = np.maximum.reduceat(np.maximum.reduceat(each, first, 0), begin, 1)
    return whole, alone
