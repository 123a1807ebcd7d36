"""Where the same act happened: places that cannot be one, inside against outside."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from reader.core import lexicon
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.same_act import same_thing
from reader.core.discrepancies.spots import Act, Spot, is_definite, located, spots, words_of
from reader.core.language.lemmas import lemma
from reader.core.language.places import are_apart, lies_in
from reader.core.language.relations import Relation, related
from reader.core.said import said
from reader.core.weights import weigh

_COUNTERS = frozenset(("one", "two", "three", "four", "five", "other", "others", "another", "some"))


@once_a_passage
def _keys(passage: Passage) -> tuple[bool, frozenset[str]]:
    """Whether an act's place is told by name, and the nouns by which acts are placed."""
    acts = located(passage)
    heads = frozenset(passage.tokens[a.spot.head].lemma for a in acts)
    return any(a.spot.places for a in acts), heads


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether both passages tell where an act happened, by names or by the same thing."""
    one, other = _keys(left), _keys(right)
    return (one[0] and other[0]) or not one[1].isdisjoint(other[1])


def detect(scene: Scene) -> Iterator[Draft]:
    """The surest draft for an act that the passages tell at places that cannot be one."""
    found: list[Draft] = []
    for left, right in product(located(scene.left), located(scene.right)):
        near = _kinship(scene, left, right)
        if near < weigh("location.least_kinship"):
            continue
        rule = _conflict(scene, left.spot, right.spot)
        if rule == "entity.location" and not (left.single and right.single):
            continue
        if not rule or _is_told(scene, left, right, rule):
            continue
        roles = _roles(scene, left, right)
        firm = near * roles * left.surely * right.surely
        if firm < weigh("location.least_firm") or _at_other_times(scene, left, right):
            continue
        if not _is_one_event(scene, left, right):
            continue
        about = weigh("location.act_alone") + (1.0 - weigh("location.act_alone")) * scene.common
        found.append(
            Draft(
                Type.ENTITY,
                rule,
                Severity.MUST_SEE,
                scene.confidence(firm * about, weigh(rule.replace("entity.", "location."))),
                (left.spot.first, left.spot.end),
                (right.spot.first, right.spot.end),
                "",
                "",
                said("where “{word}” is placed", word=_word(scene.left, left)),
            )
        )
    if found:
        yield max(found, key=lambda d: (d.confidence, -d.left[0], -d.right[0]))


def _word(passage: Passage, act: Act) -> str:
    return passage.tokens[act.head].text


def _kinship(scene: Scene, left: Act, right: Act) -> float:
    """How surely the words name one act, 0 to 1."""
    x, y = scene.left.tokens[left.head], scene.right.tokens[right.head]
    if stem(x.lemma) == stem(y.lemma):
        return 1.0
    relation = related(x.lemma, x.tag, y.lemma, y.tag)
    if relation is Relation.DERIVED:
        return weigh("location.derived")
    if relation is Relation.SYNONYM:
        return weigh("location.synonym")
    alike = not _groups(x.lemma).isdisjoint(_groups(y.lemma))
    return weigh("location.alike") if alike else 0.0


@lexicon.kept_up_to(20_000)
def _groups(verb: str) -> frozenset[str]:
    """The groups of verbs for one act that a verb stands in."""
    rows = words_of("alike", "verbs")
    return frozenset(row for row in rows if verb in row.replace(" ", "").split(","))


def stem(word: str) -> str:
    """The verb of a gerund, else the word."""
    return lemma(word, "VBG") if word.endswith("ing") else word


def _roles(scene: Scene, left: Act, right: Act) -> float:
    """How surely those who take part in two acts are the same: 0.0 when others do."""
    if not left.roles or not right.roles:
        return weigh("location.untold")
    best = 0.0
    for i, j in product(left.roles, right.roles):
        x, y = scene.left.tokens[i], scene.right.tokens[j]
        same = same_thing(scene, i, j)
        if same < 1.0 and related(x.lemma, x.tag, y.lemma, y.tag) >= Relation.BROADER:
            same = max(same, weigh("location.broader"))
        if x.lower in _COUNTERS or y.lower in _COUNTERS:
            same = max(same, weigh("location.counted"))
        best = max(best, same)
    return best


def _is_one_event(scene: Scene, left: Act, right: Act) -> bool:
    """Whether anything else says that it is one event: two headlines on "gunmen" are on two."""
    one, other = scene.left, scene.right
    if scene.common >= weigh("location.near_verbatim"):
        return True
    for passage, act in ((one, left), (other, right)):
        if act.noun and not is_definite(passage, act):
            return False  # "robberies in Cannes"
    if scene.common_names > 0.0 or is_definite(one, left) or is_definite(other, right):
        return True
    counted = [{(q.low, q.high, q.unit) for q in p.features.quantities} for p in (one, other)]
    timed = [{t.anchor for t in p.features.times} for p in (one, other)]
    return not (counted[0].isdisjoint(counted[1]) and timed[0].isdisjoint(timed[1]))


# ---- places that cannot be one


def _conflict(scene: Scene, left: Spot, right: Spot) -> str:
    """The rule by which two spots cannot be one place, or ""."""
    if left.places and right.places:
        return "entity.location" if are_other_places(left, right) else ""
    inside, outside = words_of("opposed", "inside"), words_of("opposed", "outside")
    opposed = (left.words in inside and right.words in outside) or (
        left.words in outside and right.words in inside
    )
    if not opposed or left.places or right.places or not (left.definite or right.definite):
        return ""
    x, y = scene.left.tokens[left.head], scene.right.tokens[right.head]
    same = x.lemma == y.lemma and x.tag.startswith("NN") and y.tag.startswith("NN")
    return "entity.side" if same else ""


def are_other_places(left: Spot, right: Spot) -> bool:
    """Whether the named places of two spots cannot be one."""
    widely = not left.relation == right.relation == "in"  # near Leeds is near Bradford
    return all(are_apart(p, q, widely) is True for p, q in product(left.places, right.places))


def _is_told(scene: Scene, left: Act, right: Act, rule: str) -> bool:
    """Whether one passage has the other's place too: acts at several places."""
    sides = ((scene.left, left, scene.right), (scene.right, right, scene.left))
    if rule == "entity.location":
        return any(_tells_place(other, act.spot) for _, act, other in sides)
    return any(
        spot.words == act.spot.words
        and other.tokens[spot.head].lemma == own.tokens[act.spot.head].lemma
        for own, act, other in sides
        for spot in spots(other)
    )


def _tells_place(passage: Passage, spot: Spot) -> bool:
    """Whether a passage names a spot's first place, or places something there."""
    if spot.places[0] in passage.name_at.values():
        return True
    return any(
        lies_in(p, q) or lies_in(q, p)
        for other in spots(passage)
        for p, q in product(spot.places, other.places)
    )


def _at_other_times(scene: Scene, left: Act, right: Act) -> bool:
    """Whether the clauses of two acts tell of other times."""
    one, other = times_of(scene.left, left), times_of(scene.right, right)
    return bool(one and other) and one.isdisjoint(other)


def times_of(passage: Passage, act: Act) -> frozenset[str]:
    """The times that the clause of an act tells."""
    clause = passage.features.clauses[act.head]
    return frozenset(
        t.anchor
        for t in passage.features.times
        if passage.features.clauses[t.first] == clause and t.relation not in ("since", "for")
    )
