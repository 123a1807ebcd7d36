"""Words at opposite poles, said of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.discrepancies.clashes import (
    Clash,
    differ_behind,
    meets,
    other_agents,
    verbs_at,
)
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.opposites import (
    Mark,
    Opposition,
    common_pole,
    ends,
    opposition,
    pairs_of_marks,
    prefixed_words,
)
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.slots import How
from reader.core.discrepancies.stance import DENIED, OPEN, stances, undenied
from reader.core.language.features import Aspect, Tense, VerbGroup
from reader.core.said import marked
from reader.core.weights import weigh


def _verb_near(passage: Passage, at: int) -> VerbGroup | None:
    """The verb whose clause a token stands in: the nearest before it, else the next."""
    clause = passage.features.clauses[at]
    inside = [v for v in passage.features.verbs if v.clause == clause]
    before = [v for v in inside if v.first <= at]
    if before:
        return max(before, key=lambda v: v.first)
    return min(inside, key=lambda v: v.first, default=None)


def _said_of(passage: Passage, mark: Mark) -> tuple[frozenset[int], frozenset[int]]:
    """What a mark is said of: the one role that must be the same, and all of them."""
    known, place = _themes(passage), (mark.first, mark.end, mark.head)
    if place not in known:
        known[place] = _theme(passage, mark)
    return known[place]


@once_a_passage
def _themes(
    passage: Passage,
) -> dict[tuple[int, int, int], tuple[frozenset[int], frozenset[int]]]:
    return {}


def _theme(passage: Passage, mark: Mark) -> tuple[frozenset[int], frozenset[int]]:
    verb = verbs_at(passage).get(mark.head)
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
    theme, roles = _said_of(scene.left, one)
    theme_b, roles_b = _said_of(scene.right, other)
    # No place between equal words is firmer than the sentences have in common.
    firm = weigh("polarity.firm")
    may_be_firm = _are_nouns(scene, one, other) or scene.common_at_most >= firm
    if not may_be_firm and not (
        _may_meet(scene, one, other, found)
        and (meets(scene, theme, theme_b) or meets(scene, roles, roles_b))
    ):
        return 0.0
    converse = found.scale is not None and found.scale.converse
    agents = _subject(scene.left, one), _subject(scene.right, other)
    acting = converse or (agents[0] not in theme and agents[1] not in theme_b)
    if _verbal(scene, one, other) and other_agents(scene, *agents, acting):
        return 0.0
    if len(theme) == len(theme_b) == 1 and differ_behind(scene, *theme, *theme_b):
        return 0.0
    may_be_firm = may_be_firm and (_are_nouns(scene, one, other) or scene.common >= firm)
    firmness = _slot_firmness(scene, one, other) if may_be_firm else 0.0
    if firmness >= firm:
        both = found.scale is not None and found.scale.sequence and _tells_both(scene, found)
        return 0.0 if both else firmness
    if not _may_meet(scene, one, other, found):
        return 0.0
    same = meets(scene, theme, theme_b)
    quality = found.scale is None or found.scale.quality
    if quality and not _verbal(scene, one, other):
        if same is not True:
            return 0.0
    elif same is not True:
        elsewhere = meets(scene, roles, roles_b)
        if elsewhere is not True or (same is False and _both_transitive(scene, one, other)):
            return 0.0
    about = scene.about(_clause(scene.left, one) | roles, _clause(scene.right, other) | roles_b)
    if found.scale is not None and found.scale.sequence and about < weigh("polarity.one_occasion"):
        return 0.0
    return max(_slot_firmness(scene, one, other), about)


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
    verb = verbs_at(passage).get(mark.head)
    if verb is None:
        return False
    if verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECTIVE:
        return any(
            v.tense is Tense.PAST and v.clause != verb.clause for v in passage.features.verbs
        )
    return passage.tokens[verb.head].tag == "VBG" and verb.end - verb.first == 1 and not verb.modal


def _verbal(scene: Scene, one: Mark, other: Mark) -> bool:
    return one.head in verbs_at(scene.left) and other.head in verbs_at(scene.right)


def _both_transitive(scene: Scene, one: Mark, other: Mark) -> bool:
    v, w = verbs_at(scene.left).get(one.head), verbs_at(scene.right).get(other.head)
    return v is not None and w is not None and v.object is not None and w.object is not None


def _subject(passage: Passage, mark: Mark) -> int | None:
    verb = verbs_at(passage).get(mark.head)
    return verb.subject if verb is not None else None


def _subjects(scene: Scene, one: Mark, other: Mark) -> bool | None:
    v = verbs_at(scene.left).get(one.head) or _verb_near(scene.left, one.head)
    w = verbs_at(scene.right).get(other.head) or _verb_near(scene.right, other.head)
    if v is None or w is None or v.subject is None or w.subject is None:
        return None
    return meets(scene, frozenset({v.subject}), frozenset({w.subject}))


def mark_stance(passage: Passage, mark: Mark) -> int:
    if mark.head in undenied(passage):
        return OPEN  # "not without"
    own = stances(passage)[mark.head]
    return -own if mark.denies and own == DENIED else own


def _pairs(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    yield from pairs_of_marks(scene.left, scene.right)
    yield from prefixed_words(scene.left, scene.right)
    for other, one in prefixed_words(scene.right, scene.left):
        yield one, other


def opposite_words(scene: Scene) -> Iterator[Clash]:
    """Clashes of words at opposite poles, and of one pole told two ways and denied once."""
    left, right = scene.left, scene.right
    for one, other in _pairs(scene):
        p, q = mark_stance(left, one), mark_stance(right, other)
        if p == OPEN or q == OPEN:
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
        yield Clash(
            "polarity.opposite" if found.scale is not None else "polarity.antonym",
            scene.confidence(about, weigh("polarity.opposite")),
            *_spans(scene, one, other),
            (one.head, other.head),
            _glosses(found),
            found.scale is None or found.whole or not found.scale.quality,
        )


def _denied_pole(scene: Scene, one: Mark, other: Mark, stance: int) -> Iterator[Clash]:
    """A clash of two words for the same, one of them denied: "struck down", "declared void"."""
    a, b = scene.left.tokens[one.head].lemma, scene.right.tokens[other.head].lemma
    pole = common_pole(one, other)
    if pole is None or a == b or pole.scale.quality or _is_said_too(scene, one, other):
        return
    about = _evidence(scene, one, other, Opposition(pole.scale, False, pole.sign))
    if about < weigh("polarity.least_denied_pole"):
        return
    glosses = (
        (marked("denied"), marked("affirmed"))
        if stance == DENIED
        else (marked("affirmed"), marked("denied"))
    )
    yield Clash(
        "polarity.denied",
        scene.confidence(about, weigh("polarity.opposite")),
        *_spans(scene, one, other),
        (one.head, other.head),
        glosses,
    )


def _is_said_too(scene: Scene, one: Mark, other: Mark) -> bool:
    """Whether the other passage says one of the words itself, elsewhere: "the power cut"."""
    for head, its, partners in (
        (one.head, other.head, scene.pairing.to_right),
        (other.head, one.head, scene.pairing.to_left),
    ):
        partner = partners.get(head)
        if partner is not None and partner[0] != its and partner[1] == 1.0:
            return True
    return False


def _spans(scene: Scene, one: Mark, other: Mark) -> tuple[tuple[int, int], tuple[int, int]]:
    return _span(scene.left, one), _span(scene.right, other)


def _span(passage: Passage, mark: Mark) -> tuple[int, int]:
    """The mark with the rest of its verb group, and the "not" before it."""
    first, end = mark.first, mark.end
    verb = verbs_at(passage).get(mark.head)
    if verb is not None:
        first, end = min(first, verb.first), max(end, verb.end)
    elif first and passage.tokens[first - 1].lower in ("not", "n't", "never", "no"):
        first -= 1
    return first, end


def _glosses(found: Opposition) -> tuple[str, str]:
    if found.scale is None:
        return marked("the opposite"), marked("the opposite")
    up, down = found.scale.up, found.scale.down
    return (up, down) if found.sign > 0 else (down, up)
