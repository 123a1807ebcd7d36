"""Attribution: the same statement told by another source, or in the outlet's own voice.

Gate 0 is the statement: what both sources say must be the same, by the words aligned between the
two contents. That one source says more things is no difference.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.article import Kind
from reader.core.discrepancies.detector import Draft, Scene, surest_by_rule
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.sources import Told, difference, told
from reader.core.language.features import Tense, VerbGroup
from reader.core.weights import weigh

_FILE = "sources.toml"
_SEVERITY = {
    "attribution.other_source": Severity.USEFUL,
    "attribution.anonymous": Severity.USEFUL,
    "attribution.voice": Severity.USEFUL,
    "attribution.number_of_sources": Severity.USEFUL,
}
_NOTES = {
    "attribution.other_source": "the same statement comes from two different sources",
    "attribution.anonymous": "the source of the same statement is named in one and not in the other",
    "attribution.voice": "the same statement comes from a source and from nobody in particular",
    "attribution.number_of_sources": "the same statement comes from one source and from several",
}


@dataclass(frozen=True, slots=True)
class _Common:
    """How far two contents are one statement: shares of either, and the words aligned."""

    left: float
    right: float
    words: int
    verbs: bool

    @property
    def about(self) -> float:
        """How surely they are one statement, 0 to 1."""
        share = math.sqrt(self.left * self.right)
        return min(1.0, 0.5 * max(self.left, self.right) + 0.5 * share)


def _finite(verb: VerbGroup) -> bool:
    return verb.tense in (Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.NONE)


@once_a_passage
def _verb_heads(passage: Passage) -> frozenset[int]:
    return frozenset(v.head for v in passage.features.verbs)


def _common(scene: Scene, left: frozenset[int], right: frozenset[int]) -> _Common:
    pairing = scene.pairing
    tell_left, tell_right = scene.left.telling, scene.right.telling
    met_left = met_right = 0.0
    words = 0
    verbs = False
    heads_left, heads_right = _verb_heads(scene.left), _verb_heads(scene.right)
    for i in left:
        partner = pairing.to_right.get(i)
        if partner is None or partner[0] not in right:
            continue
        words += 1
        met_left += tell_left[i] * partner[1]
        met_right += tell_right[partner[0]] * partner[1]
        verbs |= i in heads_left or partner[0] in heads_right
    total_left = sum([tell_left[i] for i in sorted(left)])
    total_right = sum([tell_right[j] for j in sorted(right)])
    return _Common(
        met_left / total_left if total_left else 0.0,
        met_right / total_right if total_right else 0.0,
        words,
        verbs,
    )


def _is_one_statement(common: _Common) -> bool:
    high, low = max(common.left, common.right), min(common.left, common.right)
    whole = common.words >= 2 and low >= weigh("attribution.whole")
    if common.words < weigh("attribution.least_words") and not whole:
        return False
    if high < weigh("attribution.least_share") or low < weigh("attribution.least_lesser"):
        return False
    return common.verbs or high >= weigh("attribution.without_verb")


def _same_source(scene: Scene, one: Told, other: Told) -> bool:
    """Whether the words that name the sources are aligned: "his aide" and "an aide"."""
    pairing = scene.pairing
    for i in range(one.first, one.end):
        partner = pairing.to_right.get(i)
        if i == one.cue or partner is None or partner[1] < 0.9:
            continue
        if other.first <= partner[0] < other.end and partner[0] != other.cue:
            return True
    return False


def _between_sources(scene: Scene) -> Iterator[Draft]:
    for one in told(scene.left):
        for other in told(scene.right):
            common = _common(scene, one.content, other.content)
            if not _is_one_statement(common):
                continue
            rule, surely = difference(scene.left, one.source, scene.right, other.source)
            if not rule or _others_same(scene, one, other):
                continue
            if (
                rule == "attribution.other_source"
                and _same_source(scene, one, other)
                and surely < 0.9
            ):
                continue
            weight = surely * weigh(rule)
            yield Draft(
                Type.ATTRIBUTION,
                rule,
                _SEVERITY[rule],
                scene.confidence(common.about, weight),
                (one.first, one.end),
                (other.first, other.end),
                _gloss(one),
                _gloss(other),
                _NOTES[rule],
            )


def _others_same(scene: Scene, one: Told, other: Told) -> bool:
    """Whether another layer of one passage names the other's source: "X told Y that Z said"."""
    for p in told(scene.left):
        if p is one or p.source.nobody or p.content.isdisjoint(one.content):
            continue
        if not difference(scene.left, p.source, scene.right, other.source)[0]:
            return True
    for q in told(scene.right):
        if q is other or q.source.nobody or q.content.isdisjoint(other.content):
            continue
        if not difference(scene.left, one.source, scene.right, q.source)[0]:
            return True
    return False


def _gloss(one: Told) -> str:
    source = one.source
    if source.nobody or source.crowd:
        return "nobody in particular"
    if source.unnamed:
        return "an unnamed source"
    if len(source.sides) == 1 and not source.person:
        return f"told by {min(source.sides)}"
    return "told by one source" if not source.several else "told by several"


# ---- the outlet's own voice ----------------------------------------------------------------------


@once_a_passage
def _own_voice(passage: Passage) -> frozenset[int]:
    """The content tokens that the outlet itself asserts."""
    said = {i for one in told(passage) for i in one.content}
    tags = {i for one in told(passage) for i in range(one.first, one.end)}
    inside = {
        i
        for quote in passage.features.quotes
        if quote.clause_like
        for i in range(quote.first, quote.end)
    }
    return frozenset(i for i in passage.content if i not in said | tags | inside)


def _asserts(scene: Scene, one: Told, flat: frozenset[int], flip: bool) -> tuple[int, int] | None:
    """The tokens by which the outlet asserts what the other passage attributes."""
    here, there = (scene.right, scene.left) if flip else (scene.left, scene.right)
    to_there = scene.pairing.to_left if flip else scene.pairing.to_right
    for verb in here.features.verbs:
        if verb.head not in one.content:
            continue
        partner = to_there.get(verb.head)
        if partner is None or partner[0] not in flat or partner[1] < 0.4:
            continue
        other = next((v for v in there.features.verbs if v.head == partner[0]), None)
        if other is None or other.hedged or other.negated != verb.negated:
            continue
        return other.first, other.end
    if there.sentence.kind is Kind.TITLE:
        met = sorted(p[0] for i in one.content if (p := to_there.get(i)) and p[0] in flat)
        if met:
            return met[0], met[0] + 1
    return None


def _dropped(scene: Scene, flip: bool) -> Iterator[Draft]:
    here, there = (scene.right, scene.left) if flip else (scene.left, scene.right)
    flat = _own_voice(there)
    if not flat:
        return
    for one in told(here):
        if one.source.nobody:
            continue  # hedged, not attributed: a matter of certainty
        others = [other for other in told(there) if _overlaps(scene, one, other, flip)]
        if others:
            continue
        common = _common(scene, flat, one.content) if flip else _common(scene, one.content, flat)
        share = common.right if flip else common.left
        if common.words < weigh("attribution.least_words_own") or not common.verbs:
            continue
        if share < weigh("attribution.least_share_own"):
            continue
        shown = _asserts(scene, one, flat, flip)
        if shown is None:
            continue
        contested = bool(here.cues(_FILE, "doubting")) or _is_contested(here, one)
        rule = "attribution.own_voice" if contested else "attribution.dropped"
        severity = Severity.USEFUL if contested else Severity.NIT
        source = (one.first, one.end)
        left, right = (shown, source) if flip else (source, shown)
        glosses = (_gloss(one), "in the outlet's own voice")
        yield Draft(
            Type.ATTRIBUTION,
            rule,
            severity,
            scene.confidence(min(1.0, share), weigh(rule)),
            left,
            right,
            *(glosses[::-1] if flip else glosses),
            "the statement has a source in one and stands as a fact in the other",
        )


def _overlaps(scene: Scene, one: Told, other: Told, flip: bool) -> bool:
    """Whether another attribution of the other passage has part of the same content."""
    left, right = (other, one) if flip else (one, other)
    return _common(scene, left.content, right.content).words >= 2


def _is_contested(passage: Passage, one: Told) -> bool:
    """Whether the verb casts doubt or what is said is open to dispute."""
    cues = passage.cues(_FILE, "contested")
    return any(i in one.content for match in cues for i in range(match.first, match.end))


# ---- the sieve -----------------------------------------------------------------------------------


@once_a_passage
def _said(passage: Passage) -> frozenset[str]:
    """The lemmas and names of all that is attributed."""
    names = passage.name_at
    return frozenset(
        names.get(i) or passage.tokens[i].lemma for one in told(passage) for i in one.content
    )


@once_a_passage
def _all(passage: Passage) -> frozenset[str]:
    names = passage.name_at
    return frozenset(names.get(i) or passage.tokens[i].lemma for i in passage.content)


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether something is attributed in one passage that shares words with the other."""
    if not left.features.attributions and not right.features.attributions:
        return False
    return len(_said(left) & _all(right)) >= 2 or len(_all(left) & _said(right)) >= 2


def detect(scene: Scene) -> Iterator[Draft]:
    """One draft for each two sources of a statement, or the clearest dropped source."""
    between = list(_between_sources(scene))
    dropped = [*_dropped(scene, flip=False), *_dropped(scene, flip=True)]
    yield from surest_by_rule(between or dropped)
