"""All detectors, by the type of what they find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.core.discrepancies import certainty, commitment, number, polarity, precedence, stage
from reader.core.discrepancies.detector import CommonScene, Detector, Draft, Scene
from reader.core.discrepancies.finding import Type

DETECTORS: Mapping[Type, Detector] = {
    Type.COMMITMENT: commitment.detect,
    Type.STAGE: stage.detect,
    Type.POLARITY: polarity.detect,
    Type.CERTAINTY: certainty.detect,
    Type.NUMBER: number.detect,
    Type.PRECEDENCE: precedence.detect,
}


def detect(scene: Scene) -> Iterator[Draft]:
    """What every detector drafts for a pair of passages."""
    for detector in DETECTORS.values():
        yield from detector(scene)


def detect_central(scene: CommonScene) -> Iterator[Draft]:
    """What is drafted for passages that only have the articles' common event in common."""
    yield from commitment.detect(scene)
    yield from stage.detect(scene)
    yield from precedence.detect(scene)


def detect_named(scene: CommonScene) -> Iterator[Draft]:
    """What is drafted for passages that only have a name in common."""
    yield from commitment.detect(scene)
