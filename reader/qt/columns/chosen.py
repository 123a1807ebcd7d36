"""What the user chose in the columns: a sentence, or a place of a difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.core.alignment.links import Ref
from reader.core.discrepancies.finding import Finding, Side
from reader.core.values import dataclass
from reader.qt.columns.counterparts import Counterparts
from reader.qt.columns.text_layers import TintLevel


def refs_of(sides: Iterable[Side]) -> frozenset[Ref]:
    """The sentences of these sides."""
    return frozenset(side.sentence for side in sides)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A chosen sentence; with ``finding`` the first one of ``sides``, the place that is shown."""

    sentence: Ref | None = None
    finding: Finding | None = None
    sides: tuple[Side, ...] = ()

    @property
    def met(self) -> frozenset[Ref]:
        """The sentences in which the finding's words stand."""
        return refs_of(self.sides)

    def refs(self, counterparts: Counterparts) -> frozenset[Ref]:
        """The sentences to be tinted: the finding's, or the chosen one with its counterparts."""
        if self.finding is not None:
            return self.met
        if self.sentence is None:
            return frozenset()
        return counterparts.of(self.sentence) | {self.sentence}

    def levels(self, counterparts: Counterparts) -> Mapping[int, Mapping[int, TintLevel]]:
        """Per article the sentences to be tinted, and how strongly."""
        levels: dict[int, dict[int, TintLevel]] = {}
        for ref in self.refs(counterparts):
            levels.setdefault(ref.article, {})[ref.sentence] = TintLevel.COUNTERPART
        if self.sentence is not None:
            levels.setdefault(self.sentence.article, {})[self.sentence.sentence] = (
                TintLevel.SELECTED
            )
        return levels

    def claim(self, counterparts: Counterparts) -> str | None:
        """The claim of what is chosen."""
        if self.finding is not None:
            return self.finding.claim
        return counterparts.claim_of(self.sentence) if self.sentence is not None else None

    def is_alone(self, counterparts: Counterparts) -> bool:
        """Whether it is a sentence that no other article reports."""
        if self.finding is not None or self.sentence is None:
            return False
        return not counterparts.nearest(self.sentence)
