"""The values that alignment gives: links between sentences, and claims over all articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


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
    """A near-verbatim run in two articles: the mark of a common wire source."""

    a_article: int
    a_start: int
    a_end: int
    b_article: int
    b_start: int
    b_end: int
    words: int
