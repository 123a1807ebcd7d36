"""Precedence: called the first, against an earlier instance or a narrower claim."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, overlap
from reader.core.language.features import Stage
from reader.core.weights import weigh

_FILE = "precedence.toml"


def _cues(passage: Passage, group: str) -> list[tuple[int, int, str]]:
    return [(m.first, m.end, m.value.gloss) for m in passage.cues(_FILE, group)]


def _since(passage: Passage) -> list[tuple[int, int, str]]:
    """Dated earlier instances: a "since …" whose clause tells something that was already done."""
    clauses = passage.features.clauses
    done = {
        v.clause
        for v in passage.features.verbs
        if v.stage in (Stage.DONE, Stage.UNDERWAY) and not v.negated
    }
    return [
        (t.first, t.end, "tells of an earlier instance")
        for t in passage.features.times
        if t.relation == "since" and clauses[t.first] in done
    ]


def _near(passage: Passage, first: int, end: int) -> frozenset[int]:
    clauses = passage.features.clauses
    return frozenset(
        i for i in passage.content if clauses[i] == clauses[first] and not first <= i < end
    )


def _drafts(scene: Scene, flip: bool) -> Iterator[Draft]:
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    restrictions = _cues(one, "restriction")
    for first, end, gloss in _cues(one, "claim"):
        against = [
            *((f, e, g, "precedence.earlier", 1.0) for f, e, g in _cues(other, "earlier")),
            *((f, e, g, "precedence.since", 1.0) for f, e, g in _since(other)),
        ]
        if not restrictions:
            against += [
                (f, e, g, "precedence.scope", weigh("precedence.scope"))
                for f, e, g in _cues(other, "restriction")
                if _cues(other, "claim")
            ]
        about_one = _near(one, first, end)
        for f, e, g, rule, weight in against:
            about_other = _near(other, f, e)
            about = (
                overlap(scene.pairing, about_other, about_one)
                if flip
                else overlap(scene.pairing, about_one, about_other)
            )
            if about < weigh("precedence.least_about"):
                continue
            sides = ((first, end), (f, e), gloss, g)
            if flip:
                sides = ((f, e), (first, end), g, gloss)
            yield Draft(
                Type.PRECEDENCE,
                rule,
                Severity.MUST_SEE,
                scene.confidence(about, weight),
                *sides,
            )


def detect(scene: Scene) -> Iterator[Draft]:
    """The clearest draft for a claim to be the first that the other passage does not bear out."""
    drafts = [*_drafts(scene, flip=False), *_drafts(scene, flip=True)]
    if drafts:
        yield max(drafts, key=lambda d: (d.confidence, -d.left[0], -d.right[0]))
