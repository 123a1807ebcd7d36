"""What a time or a measure in a sentence belongs to: the act or the thing that it tells of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.core.discrepancies.detector import Correspondence, Scene
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.weights import weigh

_FILE = "time_cues.toml"
_NEXT = 3  # tokens between a noun and the time behind it: "the talks on Friday"


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that a run of tokens belongs to, as a token index, and what is around it.

    ``verb`` is None for a noun. ``phase`` is "says" for the act of saying itself, the gloss of
    time_cues.toml for what begins or ends something, else "". ``around`` are the content tokens
    of its clause, the run's own left out.
    """

    head: int
    verb: VerbGroup | None
    phase: str
    around: frozenset[int]
    act: Mention | None = None


@once_a_passage
def _acts(passage: Passage) -> dict[int, Mention]:
    return {act.head: act for act in acts(passage)}


@once_a_passage
def _sayings(passage: Passage) -> frozenset[int]:
    return frozenset(a.cue for a in passage.features.attributions)


@once_a_passage
def _phases(passage: Passage) -> dict[int, str]:
    return {
        i: match.value.gloss
        for match in passage.cues(_FILE, "phase")
        for i in range(match.first, match.end)
    }


@once_a_passage
def _busy(passage: Passage) -> frozenset[int]:
    """The tokens of times and quantities, which say nothing of what they belong to."""
    features = passage.features
    runs = [(t.first, t.end) for t in features.times]
    runs += [(q.first, q.end) for q in features.quantities]
    return frozenset(i for first, end in runs for i in range(first, end))


def governor(passage: Passage, first: int, end: int) -> Governor | None:
    """What the tokens ``first`` to ``end`` belong to; None in a sentence without any other word.

    A noun that they stand before or behind ("a three-day halt", "Sunday's landslide", "the vote
    of 2016"); else the verb of their clause, the nearest before them first; else the next verb.
    """
    noun = _noun(passage, first, end)
    if noun is not None:
        return _of(passage, noun, None, first, end)
    verb = _verb(passage, first, end)
    if verb is not None:
        return _of(passage, verb.head, verb, first, end)
    near = [p for p in passage.features.phrases if p.end <= first or p.first >= end]
    near = [p for p in near if not _is_busy(passage, p)]
    if not near:
        return None
    phrase = min(near, key=lambda p: (first - p.end if p.end <= first else p.first - end, p.first))
    return _of(passage, phrase.head, None, first, end)


def _is_busy(passage: Passage, phrase: NounPhrase) -> bool:
    return phrase.head in _busy(passage)


def _noun(passage: Passage, first: int, end: int) -> int | None:
    tokens = passage.tokens
    for phrase in passage.features.phrases:
        if phrase.first <= first < phrase.end and phrase.head >= end:
            return phrase.head
    if end < len(tokens) and tokens[end].lower in ("of", "'s", "'"):
        for phrase in passage.features.phrases:
            if phrase.first == end + 1 and not _is_busy(passage, phrase):
                return phrase.head  # "nine years of work"
    before = first - 1
    while before >= 0 and tokens[before].tag in ("DT", "JJ", "RB"):
        before -= 1
    if before > 0 and tokens[before].lower == "of":
        for phrase in passage.features.phrases:
            if phrase.end == before and not _is_busy(passage, phrase):
                return phrase.head  # "the vote of 2016"
    return None


def _verb(passage: Passage, first: int, end: int) -> VerbGroup | None:
    clause = passage.features.clauses[first]
    verbs = [v for v in passage.features.verbs if not v.first <= first < v.end or v.head >= end]
    own = [v for v in verbs if v.clause == clause]
    before = [v for v in own if v.end <= first]
    if before:
        return before[-1]
    if own:
        return min(own, key=lambda v: abs(v.first - end))
    if any(passage.features.clauses[i] == clause for i in passage.content[:1]):
        later = [v for v in verbs if v.first >= end]
        if later:
            return later[0]
    earlier = [v for v in verbs if v.end <= first]
    return earlier[-1] if earlier else (verbs[0] if verbs else None)


def _of(passage: Passage, head: int, verb: VerbGroup | None, first: int, end: int) -> Governor:
    busy = _busy(passage)
    clauses = {passage.features.clauses[head], passage.features.clauses[first]}
    around = frozenset(
        i
        for clause in clauses
        for i in passage.content_by_clause.get(clause, ())
        if i not in busy and not first <= i < end
    )
    phase = "says" if head in _sayings(passage) else _phases(passage).get(head, "")
    act = _acts(passage).get(head)
    if act is not None:
        # "lasted 20 minutes": a time is nothing that the act is done to
        own = {
            role for role in (act.subject, act.object) if role in busy or role in range(first, end)
        }
        act = replace(
            act,
            subject=None if act.subject in own else act.subject,
            object=None if act.object in own else act.object,
        )
    return Governor(head, verb, phase, around, act)


def about(scene: Scene, left: Governor, right: Governor) -> float:
    """How surely two governors are one act or thing, 0 to 1.

    By how near the words are, by what is around them, and by who does it to whom. What is said
    is never what happened, and a beginning no end.
    """
    if ("says" in (left.phase, right.phase)) and left.phase != right.phase:
        return 0.0
    if left.phase and right.phase and left.phase != right.phase:
        return 0.0
    near = scene.pairing.strength(left.head, right.head)
    around = scene.about(left.around, right.around)
    if near >= weigh("time.same_act"):
        found = 0.4 + 0.6 * around
    elif near >= weigh("scene.least_kinship"):
        found = weigh("time.kindred") * (0.3 + 0.7 * around)
    else:
        found = weigh("time.other_act") * around
    if left.phase and left.phase == right.phase and left.phase != "says":
        found = min(1.0, found + weigh("time.same_phase"))
    if left.act is not None and right.act is not None and left.verb and right.verb:
        found *= scene.roles_of(Correspondence(scene, left.act, right.act, near))
    return found
