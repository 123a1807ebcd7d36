"""Polarity: the same thing affirmed and denied, or opposite predicates.

Every word stands affirmed, denied or open (stance.py). An act that both tell, or a word at the
same pole of a scale, is in conflict where one passage affirms and the other denies it; words at
opposite poles are, where both affirm them, or both deny them and there is no middle. Of two
oppositions that stand within one another ("opposes keeping" against "wants it scrapped") nothing
is left. The things spoken of must be the same: roles for acts, the noun for what qualifies it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.core.discrepancies.detector import Correspondence, Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, acts, keys_of
from reader.core.discrepancies.opposites import (
    Mark,
    Opposition,
    common_pole,
    ends,
    marks,
    opposition,
)
from reader.core.discrepancies.pairing import Passage, once_a_passage, overlap
from reader.core.discrepancies.slots import How
from reader.core.discrepancies.stance import (
    AFFIRMED,
    DENIED,
    OPEN,
    carries,
    lacks,
    raising,
    stances,
)
from reader.core.language.features import Aspect, NounPhrase, Stage, Tense, VerbGroup
from reader.core.language.relations import expansions
from reader.core.lexicon import words
from reader.core.weights import weigh


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two places that contradict each other, before it is known whether another undoes it.

    ``turns``: it turns what stands within it: "reduce losses", "increase profits"; a measure does
    not ("reduce debt below", "increase debt above").
    """

    rule: str
    confidence: float
    left: tuple[int, int]
    right: tuple[int, int]
    heads: tuple[int, int]
    glosses: tuple[str, str]
    turns: bool = True


# --- the same act ------------------------------------------------------------------------------


def _is_saying(scene: Scene, one: Correspondence) -> bool:
    """Whether the acts only report: "did not say that …" against "said that …"."""
    return any(
        told.cue == head
        for passage, head in ((scene.left, one.left.head), (scene.right, one.right.head))
        for told in passage.features.attributions
    )


def _stance(passage: Passage, act: Mention) -> int:
    """Whether the act is affirmed, denied or left open; a noun with what carries it."""
    own = stances(passage)[act.head]
    if act.noun:
        # What is not an act ("the year", "the mayor") is not denied with the verb beside it.
        return OPEN if own == OPEN else DENIED if _is_denied(passage, act) else AFFIRMED
    return own


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
    verb = _verbs_at(passage).get(act.head)
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
        and _stance(scene.left, other.left) == _stance(scene.right, other.right)
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
    if _are_one(scene, p.object, q.object):
        return True
    if {scene.left.tokens[p.head].lemma, scene.right.tokens[q.head].lemma} == {"be"}:
        return _same_predicate(scene, p, q)
    left, right = _complement(scene.left, p), _complement(scene.right, q)
    if not left and not right:
        return True
    return overlap(scene.pairing, left, right) >= weigh("polarity.same_complement")


def _negations(scene: Scene) -> Iterator[_Clash]:
    for one in scene.correspondences:
        if one.kinship < weigh("polarity.least_kinship"):
            continue
        p, q = _stance(scene.left, one.left), _stance(scene.right, one.right)
        if p * q != -1 or one.about < weigh("polarity.least_about") or _is_saying(scene, one):
            continue
        if not (_is_act(scene.left, one.left) and _is_act(scene.right, one.right)):
            continue
        if not _are_carried(scene, one):
            continue
        if one.left.noun and one.right.noun and _other_qualifiers(scene, one):
            continue
        if _other_objects(scene, one) or not _same_complement(scene, one):
            continue
        if one.kinship < weigh("polarity.sure_kinship") and _agree_elsewhere(scene, one):
            continue
        yield _Clash(
            "polarity.negation",
            scene.confidence(one.about * one.kinship, _weight(scene, one)),
            *_shown(scene, one),
            (one.left.head, one.right.head),
            ("denied" if p == DENIED else "affirmed", "denied" if q == DENIED else "affirmed"),
        )


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


def _are_one(scene: Scene, i: int | None, j: int | None) -> bool:
    """Whether two words in one role are aligned or name the same."""
    if i is None or j is None:
        return False
    partner = scene.pairing.to_right.get(i)
    if partner is not None and partner[0] == j:
        return True
    name = scene.left.name_at.get(i)
    return name is not None and name == scene.right.name_at.get(j)


def _unlike_verbs(scene: Scene) -> Iterator[_Clash]:
    """Clashes of verbs in other words, of which both roles are the same: "keeps a ledger", "does
    not have a ledger".
    """
    left, right = scene.left, scene.right
    if not (_denies(left) or _denies(right)):
        return
    others = [v for v in right.features.verbs if v.subject is not None and v.object is not None]
    for v in left.features.verbs:
        for w in others:
            p, q = stances(left)[v.head], stances(right)[w.head]
            if p * q != -1 or scene.pairing.strength(v.head, w.head) >= 1.0:
                continue
            if not (_are_one(scene, v.subject, w.subject) and _are_one(scene, v.object, w.object)):
                continue
            if {v.lemma, w.lemma} & raising():
                continue
            if v.object is None or w.object is None or _differ(scene, v.object, w.object):
                continue
            about = scene.about(_clause_of(left, v), _clause_of(right, w))
            if about < weigh("polarity.least_denied_pole"):
                continue
            yield _Clash(
                "polarity.denied",
                scene.confidence(about, weigh("polarity.unlike")),
                (v.first, v.end),
                (w.first, w.end),
                (v.head, w.head),
                ("denied", "affirmed") if p == DENIED else ("affirmed", "denied"),
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
            first = min([first, *(p.first for p in _phrases_of(passage, act.object))])
            end = max([end, *(p.end for p in _phrases_of(passage, act.object))])
        runs.append((first, end))
    return runs[0], runs[1]


def _no(passage: Passage, act: Mention) -> bool:
    """Whether a verb is denied by the "no" of its object alone."""
    return (
        not act.noun
        and not act.negated
        and act.object is not None
        and any(lacks(passage, p) for p in _phrases_of(passage, act.object))
    )


def _phrases_of(passage: Passage, head: int) -> list[NounPhrase]:
    return [p for p in passage.features.phrases if p.head == head]


def _qualifiers(passage: Passage, head: int) -> list[int]:
    """The content tokens that qualify a noun within its phrase."""
    return [
        i
        for phrase in passage.features.phrases
        if phrase.first <= head < phrase.end
        for i in range(phrase.first, phrase.end)
        if i != head and i in passage.content
    ]


def _differ(scene: Scene, i: int, j: int) -> bool:
    """Whether each of two nouns is qualified by a word that the other lacks: other things."""
    left, right = _qualifiers(scene.left, i), _qualifiers(scene.right, j)
    strength = scene.pairing.strength
    return any(not any(strength(x, y) for y in right) for x in left) and any(
        not any(strength(x, y) for x in left) for y in right
    )


def _other_qualifiers(scene: Scene, one: Correspondence) -> bool:
    return _differ(scene, one.left.head, one.right.head)


def _other_objects(scene: Scene, one: Correspondence) -> bool:
    """Whether what the acts are done to is qualified as another thing: liberal, and republican
    reforms.
    """
    i, j = _thing(scene.left, one.left), _thing(scene.right, one.right)
    return i is not None and j is not None and _differ(scene, i, j)


def _thing(passage: Passage, act: Mention) -> int | None:
    """What an act is done to, or the noun of the phrase right behind it: "calls for reforms"."""
    if act.object is not None:
        return act.object
    near = (act.end, act.end + 1)
    return next((p.head for p in passage.features.phrases if p.first in near), None)


# --- opposite words ----------------------------------------------------------------------------


@once_a_passage
def _verbs_at(passage: Passage) -> dict[int, VerbGroup]:
    return {i: v for v in passage.features.verbs for i in range(v.first, v.end)}


def _verb_near(passage: Passage, at: int) -> VerbGroup | None:
    """The verb whose clause a token stands in: the nearest before it, else the next."""
    clause = passage.features.clauses[at]
    inside = [v for v in passage.features.verbs if v.clause == clause]
    before = [v for v in inside if v.first <= at]
    if before:
        return max(before, key=lambda v: v.first)
    return min(inside, key=lambda v: v.first, default=None)


@once_a_passage
def _themes(passage: Passage) -> dict[Mark, tuple[frozenset[int], frozenset[int]]]:
    """For each mark what it is said of: the one role that must be the same, and all of them."""
    found = {}
    for mark in marks(passage):
        found[mark] = _theme(passage, mark)
    return found


def _theme(passage: Passage, mark: Mark) -> tuple[frozenset[int], frozenset[int]]:
    verb = _verbs_at(passage).get(mark.head)
    if verb is not None:
        roles = [r for r in (verb.object, verb.subject) if r is not None]
        roles = [r for r in roles if not mark.first <= r < mark.end]
        things = [p.head for p in passage.features.phrases if p.first == mark.end]
        if verb.object is None and things and mark.end - mark.first > 1:
            roles.insert(0, things[0])  # "operate on the president"
        governed = [verb.head] if verb.head != mark.head else []
        return frozenset(roles[:1]), frozenset(roles + governed)
    for phrase in passage.features.phrases:
        if phrase.first <= mark.head < phrase.end and phrase.head != mark.head:
            return frozenset({phrase.head}), frozenset({phrase.head})
    tokens = passage.tokens
    if tokens[mark.head].tag.startswith("NN"):
        after = mark.end
        if after < len(tokens) and tokens[after].lower in ("of", "in", "on", "for", "to", "from"):
            behind = next((p for p in passage.features.phrases if p.first == after + 1), None)
            if behind is not None:
                return frozenset({behind.head}), frozenset({behind.head})
    verb = _verb_near(passage, mark.head)
    if verb is None:
        return frozenset(), frozenset()
    roles = [r for r in (verb.subject, verb.object) if r is not None and r != mark.head]
    theme = frozenset(roles[:1])
    if verb.lemma not in ("be", "become", "remain", "stay", "look", "seem", "appear", "feel"):
        theme = frozenset({verb.head})
    return theme, frozenset([*roles, verb.head])


def _meets(scene: Scene, left: frozenset[int], right: frozenset[int]) -> bool | None:
    """Whether one of the left words can be one of the right; None when that is not told."""
    if not left or not right:
        return None
    open_ = False
    for i in left:
        for j in right:
            x, y = scene.left.tokens[i], scene.right.tokens[j]
            if x.tag.startswith(("PRP", "WP", "WDT", "DT", "EX")) or y.tag.startswith(
                ("PRP", "WP", "WDT", "DT", "EX")
            ):
                open_ = True
                continue
            partner = scene.pairing.to_right.get(i)
            if partner is not None and partner[0] == j:
                return True
            if scene.pairing.strength(i, j) >= weigh("polarity.same_theme"):
                return True
            name = scene.left.name_at.get(i)
            if name is not None and name == scene.right.name_at.get(j):
                return True
    return None if open_ else False


def _clause(passage: Passage, mark: Mark) -> frozenset[int]:
    rows = passage.content_by_clause.get(passage.features.clauses[mark.head], ())
    return frozenset(i for i in rows if not mark.first <= i < mark.end)


def _slot_firmness(scene: Scene, one: Mark, other: Mark) -> float:
    """How firmly two marks stand in one place between the same words, 0 when they do not."""
    best = 0.0
    for slot in scene.slots:
        (a, b), (c, d) = slot.left, slot.right
        if not (a <= one.head < b and c <= other.head < d):
            continue
        # In one role of one act: "representing growth of 4%", "representing a decline of 4%".
        alone = slot.how is not How.BETWEEN and max(b - a, d - c) <= 3
        if slot.how is How.BETWEEN or (alone and _are_nouns(scene, one, other)):
            size = max(b - a - (one.end - one.first), d - c - (other.end - other.first), 0)
            best = max(best, slot.firmness / (1.0 + 0.15 * size))
    return best


def _are_nouns(scene: Scene, one: Mark, other: Mark) -> bool:
    tags = scene.left.tokens[one.head].tag, scene.right.tokens[other.head].tag
    return all(tag.startswith("NN") for tag in tags)


def _evidence(scene: Scene, one: Mark, other: Mark, found: Opposition) -> float:
    """How surely two opposite marks are said of the same thing, 0 to 1."""
    firmness = _slot_firmness(scene, one, other)
    firm = firmness >= weigh("polarity.firm")
    if firm and found.scale is not None and found.scale.sequence and _tells_both(scene, found):
        return 0.0
    if not firm and not _may_meet(scene, one, other, found):
        return 0.0
    theme, roles = _themes(scene.left)[one]
    theme_b, roles_b = _themes(scene.right)[other]
    same = _meets(scene, theme, theme_b)
    if firm:
        return firmness
    quality = found.scale is None or found.scale.quality
    if quality and not _verbal(scene, one, other):
        if same is not True:
            return 0.0
    elif same is not True:
        elsewhere = _meets(scene, roles, roles_b)
        if elsewhere is not True or (same is False and _both_transitive(scene, one, other)):
            return 0.0
    about = scene.about(_clause(scene.left, one) | roles, _clause(scene.right, other) | roles_b)
    if found.scale is not None and found.scale.sequence and about < weigh("polarity.one_occasion"):
        return 0.0
    return max(firmness, about)


def _tells_both(scene: Scene, found: Opposition) -> bool:
    """Whether one passage tells of both poles: "one of three arrested was released"."""
    if found.scale is None:
        return False
    both = {(found.scale.name, 1), (found.scale.name, -1)}
    return any(both <= ends(passage)[0] for passage in (scene.left, scene.right))


def _may_meet(scene: Scene, one: Mark, other: Mark, found: Opposition) -> bool:
    """Whether marks that stand in no common place can tell of one thing at all."""
    places = (scene.left, one), (scene.right, other)
    if not all(_says_something(passage, mark) for passage, mark in places):
        return False  # "as a result of", "up": alone they say nothing
    scale = found.scale
    if scale is not None:
        if _tells_both(scene, found):
            return False
        if scale.converse and (
            not _verbal(scene, one, other) or _subjects(scene, one, other) is not True
        ):
            return False
    attributive = [_is_attributive(passage, mark) for passage, mark in places]
    if attributive[0] != attributive[1]:
        return False  # "the undiscovered holes" are what is discovered
    if scale is None or not scale.sequence:
        return True
    return not any(_is_earlier(passage, mark) for passage, mark in places)


def _says_something(passage: Passage, mark: Mark) -> bool:
    if mark.head in passage.place_in_content:
        return True
    return mark.end - mark.first > 1 and passage.tokens[mark.first].tag.startswith("VB")


def _is_attributive(passage: Passage, mark: Mark) -> bool:
    return any(
        phrase.first <= mark.head < phrase.head for phrase in passage.features.phrases
    ) and not passage.tokens[mark.head].tag.startswith("NN")


def _is_earlier(passage: Passage, mark: Mark) -> bool:
    """Whether it is told as what had been before: "which had been blocked"."""
    verb = _verbs_at(passage).get(mark.head)
    if verb is None:
        return False
    if verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECTIVE:
        return any(
            v.tense is Tense.PAST and v.clause != verb.clause for v in passage.features.verbs
        )
    return passage.tokens[verb.head].tag == "VBG" and verb.end - verb.first == 1 and not verb.modal


def _verbal(scene: Scene, one: Mark, other: Mark) -> bool:
    return one.head in _verbs_at(scene.left) and other.head in _verbs_at(scene.right)


def _both_transitive(scene: Scene, one: Mark, other: Mark) -> bool:
    v, w = _verbs_at(scene.left).get(one.head), _verbs_at(scene.right).get(other.head)
    return v is not None and w is not None and v.object is not None and w.object is not None


def _subjects(scene: Scene, one: Mark, other: Mark) -> bool | None:
    v = _verbs_at(scene.left).get(one.head) or _verb_near(scene.left, one.head)
    w = _verbs_at(scene.right).get(other.head) or _verb_near(scene.right, other.head)
    if v is None or w is None or v.subject is None or w.subject is None:
        return None
    return _meets(scene, frozenset({v.subject}), frozenset({w.subject}))


def _mark_stance(passage: Passage, mark: Mark) -> int:
    own = stances(passage)[mark.head]
    return -own if mark.denies and own == DENIED else own


def _opposites(scene: Scene) -> Iterator[_Clash]:
    left, right = scene.left, scene.right
    for one in marks(left):
        p = _mark_stance(left, one)
        if p == OPEN:
            continue
        for other in marks(right):
            q = _mark_stance(right, other)
            if q == OPEN:
                continue
            if p != q:
                yield from _denied_pole(scene, one, other, p)
                continue
            found = opposition(left, right, one, other)
            if found is None or (p == DENIED and not found.whole):
                continue
            about = _evidence(scene, one, other, found)
            if about < weigh("polarity.least_opposite"):
                continue
            rule = "polarity.opposite" if found.scale is not None else "polarity.antonym"
            yield _Clash(
                rule,
                scene.confidence(about, weigh("polarity.opposite")),
                *_spans(scene, one, other),
                (one.head, other.head),
                _glosses(found),
                found.scale is None or found.whole or not found.scale.quality,
            )


def _denied_pole(scene: Scene, one: Mark, other: Mark, stance: int) -> Iterator[_Clash]:
    """A clash of two words for the same, one of them denied: "struck down", "declared void"."""
    a, b = scene.left.tokens[one.head].lemma, scene.right.tokens[other.head].lemma
    pole = common_pole(one, other)
    if pole is None or a == b or pole.scale.quality:
        return
    about = _evidence(scene, one, other, Opposition(pole.scale, False, pole.sign))
    if about < weigh("polarity.least_denied_pole"):
        return
    glosses = ("denied", "affirmed") if stance == DENIED else ("affirmed", "denied")
    yield _Clash(
        "polarity.denied",
        scene.confidence(about, weigh("polarity.opposite")),
        *_spans(scene, one, other),
        (one.head, other.head),
        glosses,
    )


def _spans(scene: Scene, one: Mark, other: Mark) -> tuple[tuple[int, int], tuple[int, int]]:
    return _span(scene.left, one), _span(scene.right, other)


def _span(passage: Passage, mark: Mark) -> tuple[int, int]:
    """The mark with the rest of its verb group, and the "not" before it."""
    first, end = mark.first, mark.end
    verb = _verbs_at(passage).get(mark.head)
    if verb is not None:
        first, end = min(first, verb.first), max(end, verb.end)
    elif first and passage.tokens[first - 1].lower in ("not", "n't", "never", "no"):
        first -= 1
    return first, end


def _glosses(found: Opposition) -> tuple[str, str]:
    if found.scale is None:
        return "the opposite", "the opposite"
    up, down = found.scale.up, found.scale.down
    return (up, down) if found.sign > 0 else (down, up)


# --- together ----------------------------------------------------------------------------------


@once_a_passage
def _by_stance(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the acts that a passage denies, and of those that it affirms."""
    every = acts(passage)
    denied = [act for act in every if _stance(passage, act) == DENIED]
    affirmed = [act for act in every if _stance(passage, act) == AFFIRMED]
    return keys_of(passage, denied), keys_of(passage, affirmed)


@once_a_passage
def _denies(passage: Passage) -> bool:
    return DENIED in stances(passage)


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether one passage may deny what the other affirms, or tell its opposite."""
    if _denies(left) != _denies(right) and not left.all_keys.isdisjoint(right.all_keys):
        return True
    denied, affirmed = _by_stance(left)
    other_denied, other_affirmed = _by_stance(right)
    if not (denied.isdisjoint(other_affirmed) and affirmed.isdisjoint(other_denied)):
        return True
    poles, words, opposites = ends(left)
    other_poles, other_words, other_opposites = ends(right)
    if any((name, -sign) in other_poles for name, sign in poles):
        return True
    if not poles.isdisjoint(other_poles) and _denies(left) != _denies(right):
        return True
    return not (words.isdisjoint(other_opposites) and opposites.isdisjoint(other_words))


def _is_within(passage: Passage, one: int, other: int) -> bool:
    """Whether one of two words stands within what the other governs: "opposes keeping"."""
    clauses = passage.features.clauses
    if one == other:
        return True
    if clauses[one] != clauses[other]:
        return False
    first, last = min(one, other), max(one, other)
    tokens = passage.tokens
    return all(
        tokens[i].tag not in ("CC", "IN", ",", ":") or tokens[i].lower in ("of", "that")
        for i in range(first + 1, last)
    )


def _undone(scene: Scene, clash: _Clash, others: Iterable[tuple[int, int, bool]]) -> bool:
    """Whether another opposition within the same words undoes this one.

    One that is crossed, opposite words of which one is denied, undoes a denial of its own verbs
    as well: "could not go poorly", "will go well".
    """
    i, j = clash.heads
    return any(
        (crossed or (x != i and y != j))
        and _is_within(scene.left, i, x)
        and _is_within(scene.right, j, y)
        for x, y, crossed in others
    )


def _crossed(scene: Scene) -> list[tuple[int, int]]:
    """Opposite words of which one is denied: "not illegal" and "legal" agree."""
    left, right = scene.left, scene.right
    signs = [_mark_stance(right, other) for other in marks(right)]
    return [
        (one.head, other.head)
        for one in marks(left)
        if (p := _mark_stance(left, one)) != OPEN
        for other, q in zip(marks(right), signs, strict=True)
        if p * q == -1 and opposition(left, right, one, other) is not None
    ]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def detect(scene: Scene) -> Iterator[Draft]:
    """Drafts for what one passage affirms and the other denies, or tells the opposite of."""
    opposites = [*_opposites(scene)]
    clashes = [*_negations(scene), *opposites, *_unlike_verbs(scene)]
    if not clashes:
        return
    # A verb and its object are denied together, and count once: only opposites undo.
    heads = [(i, j, True) for i, j in _crossed(scene)]
    heads += [(*clash.heads, False) for clash in opposites if clash.turns]
    told: list[_Clash] = []
    for clash in sorted(clashes, key=lambda c: (-c.confidence, c.left, c.right)):
        rivals = {
            c.rule for c in told if _overlap(c.left, clash.left) or _overlap(c.right, clash.right)
        }
        if clash.rule in rivals or (clash.turns and _undone(scene, clash, heads)):
            continue
        if not rivals:
            told.append(clash)
        yield Draft(
            Type.POLARITY,
            clash.rule,
            Severity.MUST_SEE,
            clash.confidence,
            clash.left,
            clash.right,
            *clash.glosses,
            spare=bool(rivals),
        )
        if len(told) == int(weigh("polarity.most")):
            return
