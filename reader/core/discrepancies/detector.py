"""What a detector is: a pairing in, drafts of findings out; none knows another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, mentions
from reader.core.discrepancies.pairing import Pairing, overlap, strength


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding before it has a claim, an id and a reason: token runs in the two passages.

    ``confidence`` is 0 to 1 and already counts in the link's probability.
    """

    type: Type
    rule: str
    severity: Severity
    confidence: float
    left: tuple[int, int]
    right: tuple[int, int]
    left_gloss: str
    right_gloss: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """An act of each passage that may be the same one.

    ``kinship`` is how near the words that name the acts are (1.0 the same), ``about`` how much
    they are about the same thing, both 0 to 1.
    """

    left: Mention
    right: Mention
    kinship: float
    about: float


class Scene:
    """A pairing with the acts of both passages, worked out once for all detectors."""

    def __init__(self, pairing: Pairing) -> None:
        self.pairing = pairing
        self.left = pairing.left
        self.right = pairing.right
        self.score = pairing.score

    @cached_property
    def left_acts(self) -> tuple[Mention, ...]:
        """The acts of the left passage."""
        return mentions(self.left)

    @cached_property
    def right_acts(self) -> tuple[Mention, ...]:
        """The acts of the right passage."""
        return mentions(self.right)

    @cached_property
    def correspondences(self) -> tuple[Correspondence, ...]:
        """All pairs of acts that share a word's meaning or a ladder, in text order."""
        found = []
        for p in self.left_acts:
            for q in self.right_acts:
                kinship = strength(self.left, p.head, self.right, q.head)
                ladders = {r.ladder for r in p.rungs} & {r.ladder for r in q.rungs}
                if kinship < 0.3 and not ladders:
                    continue
                about = overlap(self.pairing, p.arguments, q.arguments)
                found.append(Correspondence(p, q, kinship, about))
        return tuple(found)


class Detector(Protocol):
    """One type of discrepancy."""

    def __call__(self, scene: Scene) -> Iterator[Draft]: ...
