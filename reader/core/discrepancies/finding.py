"""A finding: passages that give a reader a different picture of the same claim."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from reader.core.alignment.links import Ref
from reader.core.values import dataclass


class Type(StrEnum):
    """The twelve types of contract/discrepancies.md."""

    COMMITMENT = "commitment"
    STAGE = "stage"
    POLARITY = "polarity"
    CERTAINTY = "certainty"
    NUMBER = "number"
    TIME = "time"
    PRECEDENCE = "precedence"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    ENTITY = "entity"
    SCOPE = "scope"
    FRAMING = "framing"


# The types that detectors.DETECTORS looks for, told by Help; a test holds the two together.
LOOKED_FOR = (
    Type.COMMITMENT,
    Type.STAGE,
    Type.POLARITY,
    Type.CERTAINTY,
    Type.NUMBER,
    Type.TIME,
    Type.PRECEDENCE,
    Type.ATTRIBUTION,
    Type.QUOTATION,
    Type.ENTITY,
    Type.SCOPE,
    Type.FRAMING,
)


class Severity(IntEnum):
    """How much an analyst needs to see a finding."""

    NIT = 1  # shown only when asked for
    USEFUL = 2
    MUST_SEE = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One passage: the shortest span that shows the difference, within one sentence.

    ``start`` and ``end`` are code points of the article's text. ``gloss`` says in a few plain
    words what the passage claims ("settled", "only talked about").
    """

    sentence: Ref
    start: int
    end: int
    text: str
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One discrepancy with its passages, what found it, and the reason in plain words.

    ``also`` holds further places of the same difference, each again a tuple of sides.
    ``id`` is made from the content: equal for the same articles and the same engine. ``later``
    tells both times where one account may simply be the later one, the earlier first; else "".
    """

    id: str
    type: Type
    rule: str
    severity: Severity
    confidence: float
    claim: str
    sides: tuple[Side, ...]
    reason: str
    also: tuple[tuple[Side, ...], ...] = ()
    later: str = ""
