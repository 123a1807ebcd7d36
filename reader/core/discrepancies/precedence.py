"""Precedence: called the first, against an earlier instance or a narrower claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import Stage, Time
from reader.core.weights import weigh

_FILE = "precedence.toml"


@dataclass(frozen=True, slots=True, order=True)
class _Shown:
    """A cue as shown, with the rest of its noun phrase, and how much it tells: 0 to 1.

    ``near`` is the content of its clause.
    """

    first: int
    end: int
    gloss: str
    rule: str = ""
    weight: float = 1.0
    near: frozenset[int] = field(default=frozenset(), compare=False)


def _cues(passage: Passage, group: str, rule: str = "") -> list[_Shown]:
    found = []
    for match in passage.cues(_FILE, group):
        end = match.end
        for phrase in passage.features.phrases:
            if phrase.first < match.end <= phrase.end or phrase.first == match.end:
                end = max(end, phrase.end)
        # The longer cue tells more: "at the presidential level" before "explicit".
        weight = 1.0 if match.end - match.first > 1 else weigh("precedence.short_cue")
        found.append(_Shown(match.first, end, match.value.gloss, rule, weight))
    return found


def _since(passage: Passage) -> list[_Shown]:
    """Dated earlier instances: a "since …" whose clause tells something that was already done."""
    clauses = passage.features.clauses
    done = {
        v.clause
        for v in passage.features.verbs
        if v.stage in (Stage.DONE, Stage.UNDERWAY) and not v.negated
    }
    gloss = "tells of an earlier instance"
    return [
        _Shown(_from_relation(passage, t), t.end, gloss, "precedence.since")
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


def _with_near(passage: Passage, rows: Iterable[_Shown]) -> tuple[_Shown, ...]:
    return tuple(replace(row, near=_near(passage, row.first, row.end)) for row in rows)


@once_a_passage
def _claims(passage: Passage) -> tuple[_Shown, ...]:
    """What a passage calls the first."""
    return _with_near(passage, _cues(passage, "claim"))


@once_a_passage
def _restrictions(passage: Passage) -> tuple[_Shown, ...]:
    """What narrows such a claim."""
    return _with_near(passage, _cues(passage, "restriction", "precedence.scope"))


@once_a_passage
def _earlier(passage: Passage) -> tuple[_Shown, ...]:
    """The earlier instances that a passage tells, cues that stand together shown as one."""
    merged: list[_Shown] = []
    for row in sorted(_cues(passage, "earlier", "precedence.earlier") + _since(passage)):
        if merged and row.first - merged[-1].end <= weigh("precedence.together"):
            last = merged[-1]
            merged[-1] = replace(
                last, end=max(last.end, row.end), weight=max(last.weight, row.weight)
            )
        else:
            merged.append(row)
    return _with_near(passage, merged)


def _drafts(scene: Scene, flip: bool) -> Iterator[Draft]:
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    if not _claims(one):
        return
    against = _earlier(other)
    if _claims(other) and not _restrictions(one):
        against += _restrictions(other)
    for claim in _claims(one):
        for cue in against:
            about = scene.about(cue.near, claim.near) if flip else scene.about(claim.near, cue.near)
            if about < weigh("precedence.least_about"):
                continue
            left, right = (cue, claim) if flip else (claim, cue)
            yield Draft(
                Type.PRECEDENCE,
                cue.rule,
                Severity.MUST_SEE,
                scene.confidence(about, cue.weight),
                (left.first, left.end),
                (right.first, right.end),
                left.gloss,
                right.gloss,
                key=cue.rule,
            )


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether one passage calls something the first and the other tells what may gainsay it."""
    return _gainsays(right, left) or _gainsays(left, right)


def _gainsays(one: Passage, claim: Passage) -> bool:
    if not _claims(claim):
        return False
    return bool(_earlier(one) or (_claims(one) and _restrictions(one)))


def detect(scene: Scene) -> Iterator[Draft]:
    """The clearest draft for a claim to be the first that the other passage does not bear out."""
    drafts = [*_drafts(scene, flip=False), *_drafts(scene, flip=True)]
    if drafts:
        yield max(drafts, key=lambda d: (d.confidence, -d.left[0], -d.right[0]))
