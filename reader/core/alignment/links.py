"""The values that alignment gives: links between sentences, and claims over all articles."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from reader.core.values import dataclass
from reader.core.weights import weigh


class Ref(NamedTuple):
    """A sentence of a comparison: the article's place in it, and the sentence's in the article."""

    article: int
    sentence: int


class Origin(StrEnum):
    """Who made a link."""

    COMPUTED = "computed"
    ANALYST = "analyst"


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two articles that report at least one same claim.

    ``a`` stands before ``b`` in the order of the articles; ``score`` is a probability.
    """

    a: Ref
    b: Ref
    score: float
    origin: Origin = Origin.COMPUTED


class Status(StrEnum):
    """Whether the sources of a claim agree."""

    AGREED = "agreed"
    DISPUTED = "disputed"
    ONLY = "only"  # one source


@dataclass(frozen=True, slots=True)
class Claim:
    """The sentences, over all articles, that report one same claim, in article order."""

    id: str
    sentences: tuple[Ref, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class SharedRun:
    """A near-verbatim run in two articles: the mark of a common wire source.

    ``words`` are equal in both, ``quoted`` of them in quotation marks in both: a quotation that two
    articles share tells nothing of a common source.
    """

    a_article: int
    a_start: int
    a_end: int
    b_article: int
    b_start: int
    b_end: int
    words: int
    quoted: int = 0

    @property
    def is_quotation(self) -> bool:
        """Whether the run is a shared quotation and hardly more."""
        return self.words - self.quoted < weigh("alignment.run_outside")


class Dependence(StrEnum):
    """How far two articles share their text."""

    NONE = "independent"
    AGENCY = "same agency"  # own words, but both credit one agency
    PARTLY = "shared passages"
    MOSTLY = "mostly the same text"
    COPY = "copy"  # the shorter one stands in the longer one


@dataclass(frozen=True, slots=True)
class Independence:
    """How far two articles speak for themselves: ``a`` and ``b`` are their places, a before b.

    ``independent`` is 0.0 for copies and 1.0 where nothing points to a common source; the rest is
    what it is made of. ``of_a`` and ``of_b`` are the shares of each article's own words, those
    outside quotation marks, that stand in runs shared with the other; ``words`` their number and
    ``quoted`` that of shared quotations. ``in_order`` is the share of the shared words whose runs
    follow each other alike in both (1.0 when there are none). ``agencies`` are credited by both.
    """

    a: int
    b: int
    independent: float
    of_a: float
    of_b: float
    words: int
    quoted: int
    in_order: float
    agencies: tuple[str, ...] = ()

    @property
    def dependence(self) -> Dependence:
        """The word for it; thresholds are weights."""
        own = 1.0 - max(self.of_a, self.of_b)
        if own < weigh("independence.copy"):
            return Dependence.COPY
        if own < weigh("independence.mostly"):
            return Dependence.MOSTLY
        if own < weigh("independence.partly"):
            return Dependence.PARTLY
        return Dependence.AGENCY if self.agencies else Dependence.NONE
