"""What a time or a measure in a sentence belongs to: the act or the thing that it tells of."""

from __future__ import annotations

from dataclasses import replace

from reader.core.discrepancies.detector import Correspondence, Scene
from reader.core.discrepancies.mentions import Mention, acts
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.values import dataclass
from reader.core.weights import weigh

_FILE = "time_cues.toml"
_NEAR = 6  # tokens about a noun that tell of it
# Verbs that say little of what happened.
_LIGHT = frozenset(
    {"be", "have", "do", "go", "take", "make", "get", "come", "give", "see", "set", "put", "become"}
)
# Verbs that only carry how long their subject is: "the blackout lasted three hours".
_LASTING = frozenset({"last", "take", "run", "continue", "persist", "go", "endure", "drag"})


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that a run of tokens belongs to, as a token index, and what is around it.

    ``verb`` is None for a noun. ``phase`` is "says" for the act of saying itself, the gloss of
    time_cues.toml for what begins or ends something, else "". ``around`` are the content tokens
    of its clause, the run's own left out. ``begins`` is whether it starts a state: "took over".
    """

    head: int
    verb: VerbGroup | None
    phase: str
    around: frozenset[int]
    act: Mention | None = None
    begins: bool = False


@once_a_passage
def _acts(passage: Passage) -> dict[int, Mention]:
    return {act.head: act for act in acts(passage)}


@once_a_passage
def _sayings(passage: Passage) -> frozenset[int]:
    # Who "had been informed before the vote" says nothing.
    told = {v.head for v in passage.features.verbs if v.passive}
    return frozenset(a.cue for a in passage.features.attributions) - told


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


def governor(passage: Passage, first: int, end: int, lasting: bool = False) -> Governor | None:
    """What the tokens ``first`` to ``end`` belong to; None in a sentence without any other word.

    A noun that they stand before or behind ("a three-day halt", "Sunday's landslide", "the vote
    of 2016"); else the verb of their clause, the nearest before them first; else the next verb.
    ``lasting``: they tell how long something took.
    """
    noun = _noun(passage, first, end)
    if noun is not None:
        return _of(passage, noun, None, first, end)
    verb = _to_do(passage, end) or _verb(passage, first, end)
    if lasting and verb is not None and verb.lemma in _LASTING and verb.subject is not None:
        tag = passage.tokens[verb.subject].tag
        if not tag.startswith(("PRP", "WP", "WDT", "DT", "EX")):
            return _of(passage, verb.subject, None, first, end)
    if verb is not None:
        return _of(passage, verb.head, verb, first, end)
    near = [p for p in passage.features.phrases if p.end <= first or p.first >= end]
    near = [p for p in near if not _is_busy(passage, p)]
    if not near:
        return None
    phrase = min(near, key=lambda p: (first - p.end if p.end <= first else p.first - end, p.first))
    return _of(passage, phrase.head, None, first, end)


def governed_by(passage: Passage, head: int) -> Governor:
    """The verb or noun at a token as a governor."""
    verb = next((v for v in passage.features.verbs if v.head == head), None)
    first = verb.first if verb is not None else head
    return _of(passage, head, verb, first, first)


def _to_do(passage: Passage, end: int) -> VerbGroup | None:
    """The act for which a time is left: "has 30 days to explain", "until May to reply"."""
    if end + 1 >= len(passage.tokens) or passage.tokens[end].lower != "to":
        return None
    return next((v for v in passage.features.verbs if v.first <= end + 1 < v.end), None)


def _is_busy(passage: Passage, phrase: NounPhrase) -> bool:
    return phrase.head in _busy(passage)


def _noun(passage: Passage, first: int, end: int) -> int | None:
    tokens = passage.tokens
    for phrase in passage.features.phrases:
        if phrase.first <= first < phrase.end and phrase.head >= end:
            return phrase.head
    definite = first and tokens[first - 1].lower in ("the", "its", "their", "his", "her")
    if definite and end < len(tokens) and tokens[end].tag in ("NN", "NNS", "VBG"):
        return end  # "the November 18 sinking of a trawler"
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
    # "dates from the Iron Age, the curator said": what is said is not when it is said.
    said = {a.cue for a in passage.features.attributions if a.scope_first <= first < a.scope_end}
    verbs = [v for v in verbs if v.head not in said] or verbs
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
        if i not in busy and not first <= i < end and (verb is not None or abs(i - head) <= _NEAR)
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
    begins = verb is not None and any(
        match.first <= head < match.end for match in passage.cues(_FILE, "takeover")
    )
    return Governor(head, verb, phase, around, act, begins)


def about(scene: Scene, left: Governor, right: Governor, other_act: float | None = None) -> float:
    """How surely two governors are one act or thing, 0 to 1.

    By how near the words are, by what is around them, and by who does it to whom. What is said
    is never what happened, and a beginning no end. ``other_act`` is the factor for acts told by
    unrelated words, whoever does them, where that is not the usual one.
    """
    if are_of_two_kinds(left, right):
        return 0.0
    near = _nearness(scene, left, right)
    around = scene.about(left.around, right.around)
    if near >= weigh("time.same_act"):
        found = 0.4 + 0.6 * around
        if scene.left.tokens[left.head].lemma in _LIGHT:
            found = weigh("time.light") * (0.1 + 0.9 * around)
    elif near >= weigh("scene.least_kinship") and not _LIGHT & {
        scene.left.tokens[left.head].lemma,
        scene.right.tokens[right.head].lemma,
    }:
        found = weigh("time.kindred") * (0.3 + 0.7 * around)
    else:
        found = weigh("time.other_act") * around
    if left.phase and left.phase == right.phase and left.phase != "says":
        found = min(1.0, found + weigh("time.same_phase"))
    if left.act is not None and right.act is not None and left.verb and right.verb:
        found *= scene.roles_of(Correspondence(scene, left.act, right.act, near))
    return max(found, (other_act or 0.0) * around) * _of_names(scene, left, right)


def _nearness(scene: Scene, left: Governor, right: Governor) -> float:
    """How near the two words are; "sinking" is as near to "sink" as that itself."""
    one, two = scene.left.tokens[left.head].lemma, scene.right.tokens[right.head].lemma
    if _is_gerund(one, two) or _is_gerund(two, one):
        return 1.0
    return scene.pairing.strength(left.head, right.head)


def _is_gerund(noun: str, verb: str) -> bool:
    stem = noun.removesuffix("ing")
    return stem != noun and verb in (stem, f"{stem}e", stem[:-1])


def are_of_two_kinds(left: Governor, right: Governor) -> bool:
    """Whether one is said and the other happened, or one begins what the other ends."""
    return left.phase != right.phase and (
        "says" in (left.phase, right.phase) or bool(left.phase and right.phase)
    )


def _of_names(scene: Scene, left: Governor, right: Governor) -> float:
    """1.0 unless both name somebody and nobody is named by both."""
    one, two = (
        {passage.name_at[i] for i in governor.around if i in passage.name_at}
        for passage, governor in ((scene.left, left), (scene.right, right))
    )
    if not one or not two or one & two:
        return 1.0
    if scene.left.words_of_names(one) & scene.right.words_of_names(two):
        return 1.0
    return weigh("time.other_names")
