"""Precedence: called the first, against an earlier instance or a narrower claim."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage
from reader.core.language.features import Stage, Time
from reader.core.weights import weigh

_FILE = "precedence.toml"


def _cues(passage: Passage, group: str) -> list[tuple[int, int, str]]:
    """The cues of a group as shown: with the rest of the noun phrase that they stand in."""
    found = []
    for match in passage.cues(_FILE, group):
        end = match.end
        for phrase in passage.features.phrases:
            if phrase.first < match.end <= phrase.end or phrase.first == match.end:
                end = max(end, phrase.end)
        found.append((match.first, end, match.value.gloss))
    return found


def _since(passage: Passage) -> list[tuple[int, int, str]]:
    """Dated earlier instances: a "since …" whose clause tells something that was already done."""
    clauses = passage.features.clauses
    done = {
        v.clause
        for v in passage.features.verbs
        if v.stage in (Stage.DONE, Stage.UNDERWAY) and not v.negated
    }
    return [
        (_from_relation(passage, t), t.end, "tells of an earlier instance")
        for t in passage.features.times
        if t.relation == "since" and {clauses[t.first], clauses[t.first] - 1} & done
    ]


def _from_relation(passage: Passage, time: Time) -> int:
    """Where a time expression begins when the word before it ("since") is shown too."""
    before = time.first - 1
    return before if before >= 0 and passage.tokens[before].lower == time.relation else time.first


def _near(passage: Passage, first: int, end: int) -> frozenset[int]:
    clauses = passage.features.clauses
    return frozenset(
        i for i in passage.content if clauses[i] == clauses[first] and not first <= i < end
    )


def _earlier(passage: Passage) -> list[tuple[int, int, str, str, float]]:
    """The earlier instances that a passage tells, cues that stand together shown as one."""
    merged: list[tuple[int, int, str, str, float]] = []
    rows = [(f, e, g, "precedence.earlier", 1.0) for f, e, g in _cues(passage, "earlier")]
    rows += [(f, e, g, "precedence.since", 1.0) for f, e, g in _since(passage)]
    for row in sorted(rows):
        if merged and row[0] - merged[-1][1] <= weigh("precedence.together"):
            first, end, gloss, rule, weight = merged[-1]
            merged[-1] = (first, max(end, row[1]), gloss, rule, weight)
        else:
            merged.append(row)
    return merged


def _drafts(scene: Scene, flip: bool) -> Iterator[Draft]:
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    bounds = {gloss_at[:2] for gloss_at in _cues(one, "restriction")}
    other_claims = _cues(other, "claim")
    for first, end, gloss in _cues(one, "claim"):
        against = _earlier(other)
        if other_claims and not bounds:
            against += [
                (f, e, g, "precedence.scope", weigh("precedence.scope"))
                for f, e, g in _cues(other, "restriction")
            ]
        about_one = _near(one, first, end)
        for f, e, g, rule, weight in against:
            about_other = _near(other, f, e)
            about = (
                scene.about(about_other, about_one) if flip else scene.about(about_one, about_other)
            )
            if about < weigh("precedence.least_about"):
                continue
            sides = ((first, end), (f, e), gloss, g)
            if flip:
                sides = ((f, e), (first, end), g, gloss)
            # The longer cue tells more: "at the presidential level" before "explicit".
            weight *= 1.0 if e - f > 1 else weigh("precedence.short_cue")
            yield Draft(
                Type.PRECEDENCE,
                rule,
                Severity.MUST_SEE,
                scene.confidence(about, weight),
                *sides,
                key=rule,
            )


def detect(scene: Scene) -> Iterator[Draft]:
    """The clearest draft for a claim to be the first that the other passage does not bear out."""
    drafts = [*_drafts(scene, flip=False), *_drafts(scene, flip=True)]
    if drafts:
        yield max(drafts, key=lambda d: (d.confidence, -d.left[0], -d.right[0]))
