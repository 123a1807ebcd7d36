"""How alike two sentences of two articles are: a row of named figures for each pair worth a look.

Everything is symmetric: exchanging the articles gives the same figures. A better similarity can be
put in by giving the linker another object with the members of ``Similarity``.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from rapidfuzz import fuzz

from reader.core.alignment.grid import Grid
from reader.core.alignment.meeting import TimesKnown, quantities_met, times_met
from reader.core.alignment.model import LinkModel, Sift, link_model
from reader.core.alignment.profile import Profile
from reader.core.alignment.table import Floats, Ints
from reader.core.values import dataclass
from reader.core.weights import weigh

FEATURES = (
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
        self._times: TimesKnown = {}

    @property
    def model(self) -> LinkModel:
        """The shipped model."""
        return link_model()

    def figures(self, left: Profile, right: Profile) -> Figures:
        """The pairs that the model's sift keeps, in the order of their places."""
        if not left.sentences or not right.sentences:
            nothing = np.zeros(0, np.intp)
            return Figures(nothing, nothing, np.zeros((0, len(FEATURES)), np.float32))
        grid = Grid(left.table, right.table)
        planes = grid.planes()
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
        at = rows * right.table.count + columns
        found = {name: plane.take(at) for name, plane in planes.items()}
        found |= grid.figures(rows, columns)
        found |= _of_pairs(grid, rows, columns, found["cosine"], self._times)
        return Figures(rows, columns, np.array([found[n] for n in FEATURES], np.float32).T)


def _of_pairs(
    grid: Grid, rows: Ints, columns: Ints, cosine: Floats, times: TimesKnown
) -> dict[str, Floats]:
    """The figures that no matrix of words, meanings or names tells."""
    left, right = grid.left, grid.right

    def picked(plane: Floats | None) -> Floats:
        return np.zeros(len(rows), np.float32) if plane is None else plane[rows, columns]

    quantities = quantities_met(left.quantities, right.quantities) or (None, None)
    return {
        "quantities": picked(quantities[0]),
        "quantity_conflict": picked(quantities[1]),
        "times": times_met(left.times, right.times, rows, columns, times),
        "figures": picked(left.figures.counts(right.figures)),
        "source": picked(left.sources.counts(right.sources)),
        "sourced": left.sourced[rows] + right.sourced[columns],
        "wording": _wording(grid, rows, columns, cosine),
        "verbs": np.log1p(picked(left.acts.counts(right.acts))),
        "quoted": np.log1p(picked(left.quoted.counts(right.quoted))),
    }


def _wording(grid: Grid, rows: Ints, columns: Ints, cosine: Floats) -> Floats:
    """How alike the words stand in order, of pairs that share enough words to ask for it."""
    found = np.zeros(len(rows), np.float32)
    for place in np.nonzero(cosine > 0.2)[0].tolist():
        one = grid.left.sentences[rows[place]].words
        two = grid.right.sentences[columns[place]].words
        found[place] = fuzz.ratio(tuple(one), tuple(two)) / 100.0
    return found
