"""Acts that one passage affirms and the other denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from reader.core.discrepancies.clashes import (
    Clash,
    are_one,
    denies,
    differ,
    may_be_one,
    other_agents,
    phrases_of,
    verbs_at,
)
from reader.core.discrepancies.detector import Correspondence, Scene
from reader.core.discrepancies.mentions import Mention, acts, keys_of
from reader.core.discrepancies.pairing import Passage, once_a_passage, overlap
from reader.core.discrepancies.stance import (
    AFFIRMED,
    DENIED,
    OPEN,
    carries,
    lacks,
    raising,
    stances,
)
from reader.core.language.features import Stage, Tense, VerbGroup
from reader.core.language.relations import expansions
from reader.core.lexicon import words
from reader.core.said import marked
from reader.core.weights import weigh


def _is_saying(scene: Scene, one: Correspondence) -> bool:
    """Whether the acts only report: "did not say that …" against "said that …"."""
    return any(
        told.cue == head
        for passage, head in ((scene.left, one.left.head), (scene.right, one.right.head))
        for told in passage.features.attributions
    )


def stance_of(passage: Passage, act: Mention) -> int:
    """Whether the act is affirmed, denied or left open; a noun with what carries it."""
    own = stances(passage)[act.head]
    if act.noun:
        # What is not an act ("the year", "the mayor") is not denied with the verb beside it.
        return OPEN if own == OPEN else DENIED if _is_denied(passage, act) else AFFIRMED
    return own


@once_a_passage
def told_stances(passage: Passage) -> Mapping[int, int]:
    """Whether each act is affirmed, denied or left open, by the identity of its mention."""
    return {id(act): stance_of(passage, act) for act in acts(passage)}


def _is_denied(passage: Passage, act: Mention) -> bool:
    """Whether a noun's act is denied: "no agreement", "did not hold talks"; not by "was not"."""
    phrase = next((p for p in passage.features.phrases if p.head == act.head), None)
    if phrase is not None and lacks(passage, phrase):
        return passage.tokens[phrase.first - 1].lower != "of" if phrase.first else True
    carrier = _carried_by(passage, act)
    if carrier is None:  # "lacked a licence"
        return act.negated and phrase is not None and not phrase.negated
    return act.negated


def _carried_by(passage: Passage, act: Mention) -> str | None:
    """The lemma of the verb that only carries the act that a noun names."""
    return next(
        (
            v.lemma
            for v in passage.features.verbs
            if act.first <= v.head < act.end and v.head != act.head and v.lemma != "be"
        ),
        None,
    )


def _are_carried(scene: Scene, one: Correspondence) -> bool:
    """Whether nouns are denied and affirmed in like ways: by what carries them, or by "no"."""
    acts_ = (scene.left, one.left), (scene.right, one.right)
    for passage, act in acts_:
        phrase = next((p for p in passage.features.phrases if p.head == act.head), None)
        if act.noun and phrase is not None and lacks(passage, phrase):
            return True
    if one.left.noun != one.right.noun:
        # "the release of" takes it for granted
        noun = one.left if one.left.noun else one.right
        return noun.definite or bool(_carried_by(*next(p for p in acts_ if p[1] is noun)))
    return all(not act.noun or _carried_by(passage, act) for passage, act in acts_)


@lru_cache(maxsize=20_000)
def _does_it(noun: str) -> bool:
    """Whether a noun names who does an act, and not the act: "singer", "mayor"."""
    if noun[-2:] not in ("er", "or", "ee"):
        return False
    derived = {key for key, weight in expansions(noun, "n") if weight == 0.85}
    return noun not in derived and any(noun.startswith(verb[:3]) for verb in derived)


def _is_act(passage: Passage, act: Mention) -> bool:
    """Whether it is told as an act of its own: no agent, no gerund that only qualifies another,
    no verb that governs what is told (see stance.py).
    """
    if act.noun:
        return not _does_it(passage.tokens[act.head].lemma)
    verb = verbs_at(passage).get(act.head)
    if verb is None:
        return True
    if verb.tense is Tense.PRESENT_PARTICIPLE and verb.stage is Stage.NONE and not verb.modal:
        return False
    return not carries(passage, verb)


def _complement(passage: Passage, act: Mention) -> frozenset[int]:
    """The content behind a verb in its clause."""
    rows = passage.content_by_clause.get(act.clause, ())
    return frozenset(i for i in rows if i >= act.end)


def _agree_elsewhere(scene: Scene, one: Correspondence) -> bool:
    """Whether either act has a nearer counterpart, with which it agrees."""
    return any(
        other.kinship > one.kinship
        and (other.left is one.left or other.right is one.right)
        and told_stances(scene.left)[id(other.left)] == told_stances(scene.right)[id(other.right)]
        for other in scene.correspondences
    )


def _same_complement(scene: Scene, one: Correspondence) -> bool:
    """Whether verbs that say little by themselves ("is", "has") are of the same thing."""
    light = words("light")
    p, q = one.left, one.right
    if p.noun or q.noun:
        return True
    if not {scene.left.tokens[p.head].lemma, scene.right.tokens[q.head].lemma} & light:
        return True
    if are_one(scene, p.object, q.object):
        return True
    if {scene.left.tokens[p.head].lemma, scene.right.tokens[q.head].lemma} == {"be"}:
        return _same_predicate(scene, p, q)
    left, right = _complement(scene.left, p), _complement(scene.right, q)
    if not left and not right:
        return True
    return overlap(scene.pairing, left, right) >= weigh("polarity.same_complement")


def _same_predicate(scene: Scene, p: Mention, q: Mention) -> bool:
    """Whether two copulas say the same of their subjects."""
    left, right = _predicate(scene.left, p), _predicate(scene.right, q)
    if not left or not right:
        return not left and not right
    return overlap(scene.pairing, left, right) >= weigh("polarity.same_complement")


def _predicate(passage: Passage, act: Mention) -> frozenset[int]:
    """The content behind a copula, up to the preposition behind it."""
    clauses = passage.features.clauses
    found: list[int] = []
    for i in range(act.end, len(clauses)):
        tag = passage.tokens[i].tag
        if clauses[i] != act.clause or (found and tag in ("IN", "TO", ",", ":", "CC")):
            break
        if i in passage.place_in_content:
            found.append(i)
    return frozenset(found)


@once_a_passage
def _by_stance(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the acts that a passage denies, and of those that it affirms."""
    told = told_stances(passage)
    denied = [act for act in acts(passage) if told[id(act)] == DENIED]
    affirmed = [act for act in acts(passage) if told[id(act)] == AFFIRMED]
    return keys_of(passage, denied), keys_of(passage, affirmed)


def may_negate(left: Passage, right: Passage) -> bool:
    """Whether one passage may deny an act that the other affirms."""
    denied, affirmed = _by_stance(left)
    other_denied, other_affirmed = _by_stance(right)
    return not (denied.isdisjoint(other_affirmed) and affirmed.isdisjoint(other_denied))


def negations(scene: Scene) -> Iterator[Clash]:
    if not may_negate(scene.left, scene.right):
        return
    told, there = told_stances(scene.left), told_stances(scene.right)
    for one in scene.correspondences_of(lambda p, q: told[id(p)] * there[id(q)] == -1):
        p, q = told[id(one.left)], there[id(one.right)]
        if one.kinship < weigh("polarity.least_kinship"):
            continue
        if _is_saying(scene, one) or not _are_carried(scene, one):
            continue
        if not (_is_act(scene.left, one.left) and _is_act(scene.right, one.right)):
            continue
        if not one.is_about(weigh("polarity.least_about")):
            continue
        if one.left.noun and one.right.noun and _other_qualifiers(scene, one):
            continue
        if _other_objects(scene, one) or not _same_complement(scene, one):
            continue
        if one.kinship < weigh("polarity.sure_kinship") and _agree_elsewhere(scene, one):
            continue
        yield Clash(
            "polarity.negation",
            scene.confidence(one.about * one.kinship, _weight(scene, one)),
            *_shown(scene, one),
            (one.left.head, one.right.head),
            (
                marked("denied") if p == DENIED else marked("affirmed"),
                marked("denied") if q == DENIED else marked("affirmed"),
            ),
        )


def unlike_verbs(scene: Scene) -> Iterator[Clash]:
    """Clashes of verbs in other words, of which both roles are the same: "keeps a ledger", "does
    not have a ledger".
    """
    left, right = scene.left, scene.right
    if not (denies(left) or denies(right)):
        return
    others = _with_roles(right)
    for v, p in _with_roles(left):
        for w, q in others:
            if p * q != -1 or scene.pairing.strength(v.head, w.head) >= 1.0:
                continue
            roles = (v.subject, w.subject), (v.object, w.object)
            if {v.lemma, w.lemma} & raising() or not all(may_be_one(scene, *r) for r in roles):
                continue
            if not all(are_one(scene, *r) for r in roles):
                continue
            if v.object is None or w.object is None or differ(scene, v.object, w.object):
                continue
            about = scene.about(_clause_of(left, v), _clause_of(right, w))
            if about < weigh("polarity.least_denied_pole"):
                continue
            yield Clash(
                "polarity.denied",
                scene.confidence(about, weigh("polarity.unlike")),
                (v.first, v.end),
                (w.first, w.end),
                (v.head, w.head),
                (marked("denied"), marked("affirmed"))
                if p == DENIED
                else (marked("affirmed"), marked("denied")),
            )


@once_a_passage
def _with_roles(passage: Passage) -> tuple[tuple[VerbGroup, int], ...]:
    """The verbs with a subject and an object, and whether each is affirmed or denied."""
    told = stances(passage)
    return tuple(
        (verb, told[verb.head])
        for verb in passage.features.verbs
        if verb.subject is not None and verb.object is not None
    )


def _clause_of(passage: Passage, verb: VerbGroup) -> frozenset[int]:
    rows = passage.content_by_clause.get(verb.clause, ())
    return frozenset(i for i in rows if not verb.first <= i < verb.end)


def _weight(scene: Scene, one: Correspondence) -> float:
    """A little less for verbs that only carry what is denied: "there was no warning"."""
    lemmas = {scene.left.tokens[one.left.head].lemma, scene.right.tokens[one.right.head].lemma}
    return weigh("polarity.light") if lemmas & words("light") else 1.0


def _shown(scene: Scene, one: Correspondence) -> tuple[tuple[int, int], tuple[int, int]]:
    """The acts with the "no" that denies one of them, and with what the other has in its place."""
    runs = []
    denied = [_no(scene.left, one.left), _no(scene.right, one.right)]
    for passage, act in ((scene.left, one.left), (scene.right, one.right)):
        first, end = act.first, act.end
        if any(denied) and act.object is not None:
            first = min([first, *(p.first for p in phrases_of(passage, act.object))])
            end = max([end, *(p.end for p in phrases_of(passage, act.object))])
        runs.append((first, end))
    return runs[0], runs[1]


def _no(passage: Passage, act: Mention) -> bool:
    """Whether a verb is denied by the "no" of its object alone."""
    return (
        not act.noun
        and not act.negated
        and act.object is not None
        and any(lacks(passage, p) for p in phrases_of(passage, act.object))
    )


def _other_qualifiers(scene: Scene, one: Correspondence) -> bool:
    return differ(scene, one.left.head, one.right.head)


def _other_objects(scene: Scene, one: Correspondence) -> bool:
    """Whether what the acts are done to is qualified as another thing: liberal, and republican
    reforms.
    """
    both_act = one.left.object is not None and one.right.object is not None
    if other_agents(scene, agent(scene.left, one.left), agent(scene.right, one.right), both_act):
        return True
    things = _thing(scene.left, one.left), _thing(scene.right, one.right)
    subjects = one.left.subject, one.right.subject
    return any(
        i is not None and j is not None and differ(scene, i, j) for i, j in (things, subjects)
    )


def agent(passage: Passage, act: Mention) -> int | None:
    """Who does an act, also one that a verb only carries: "France signed the pact"."""
    if not act.noun:
        return act.subject
    return next(
        (
            v.subject
            for v in passage.features.verbs
            if act.first <= v.head < act.end and v.object == act.head
        ),
        None,
    )


def _thing(passage: Passage, act: Mention) -> int | None:
    """What an act is done to, or the noun of the phrase right behind it: "calls for reforms"."""
    if act.object is not None:
        return act.object
    near = (act.end, act.end + 1)
    return next((p.head for p in passage.features.phrases if p.first in near), None)
