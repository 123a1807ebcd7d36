"""Two places that contradict each other, and whether what they speak of can be one thing."""

from __future__ import annotations

from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.stance import DENIED, stances
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.values import dataclass
from reader.core.weights import weigh

_OF = frozenset({"of", "to", "from", "for", "in", "with", "between", "on", "by"})


@dataclass(frozen=True, slots=True)
class Clash:
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


@once_a_passage
def verbs_at(passage: Passage) -> dict[int, VerbGroup]:
    return {i: v for v in passage.features.verbs for i in range(v.first, v.end)}


def phrases_of(passage: Passage, head: int) -> list[NounPhrase]:
    return [p for p in passage.features.phrases if p.head == head]


@once_a_passage
def denies(passage: Passage) -> bool:
    return DENIED in stances(passage)


def are_one(scene: Scene, i: int | None, j: int | None) -> bool:
    """Whether two words in one role are aligned or name the same."""
    if i is None or j is None:
        return False
    name = scene.left.name_at.get(i)
    if name is not None and name == scene.right.name_at.get(j):
        return True
    return scene.pairing.are_partners(i, j)


def may_be_one(scene: Scene, i: int | None, j: int | None) -> bool:
    """Whether two words in one role can be, before words are aligned."""
    if i is None or j is None:
        return False
    name = scene.left.name_at.get(i)
    if name is not None and name == scene.right.name_at.get(j):
        return True
    return scene.pairing.nearness(i, j) > 0.0


def meets(scene: Scene, left: frozenset[int], right: frozenset[int]) -> bool | None:
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
            if scene.pairing.strength(i, j) >= weigh("polarity.same_theme"):
                return True
            if are_one(scene, i, j):
                return True
    return None if open_ else False


def _qualifiers(passage: Passage, head: int) -> list[int]:
    """The content tokens that qualify a noun within its phrase."""
    return [
        i
        for phrase in passage.features.phrases
        if phrase.first <= head < phrase.end
        for i in range(phrase.first, phrase.end)
        if i != head and i in passage.content
    ]


def differ(scene: Scene, i: int, j: int) -> bool:
    """Whether each of two nouns is qualified by a word that the other lacks: other things."""
    left, right = _qualifiers(scene.left, i), _qualifiers(scene.right, j)
    strength, near = scene.pairing.strength, weigh("polarity.same_qualifier")
    if any(all(strength(x, y) < near for y in right) for x in left) and any(
        all(strength(x, y) < near for x in left) for y in right
    ):
        return True
    return differ_behind(scene, i, j)


def differ_behind(scene: Scene, i: int, j: int) -> bool:
    """Whether the same preposition behind two nouns leads to other things: "exports to Japan"."""
    one, other = _behind(scene.left, i), _behind(scene.right, j)
    return any(
        word == word_b and not are_one(scene, head, head_b)
        for word, head in one
        for word_b, head_b in other
        if scene.pairing.strength(head, head_b) < weigh("polarity.same_qualifier")
    )


def _behind(passage: Passage, head: int) -> list[tuple[str, int]]:
    """The preposition behind a noun's phrase with the noun that it leads to."""
    tokens = passage.tokens
    end = next((p.end for p in passage.features.phrases if p.head == head), head + 1)
    if end + 1 >= len(tokens) or tokens[end].lower not in _OF:
        return []
    return [(tokens[end].lower, p.head) for p in passage.features.phrases if p.first == end + 1]


def _is_named(passage: Passage, key: str) -> bool:
    return any(name.key == key for name in passage.features.names)


def _is_within_phrase(passage: Passage, partner: tuple[int, float] | None, head: int) -> bool:
    """Whether a word's partner only qualifies the other subject: "the minister's spokesman"."""
    if partner is None or partner[0] == head:
        return False
    return any(p.first <= partner[0] < p.end for p in phrases_of(passage, head))


def other_agents(scene: Scene, i: int | None, j: int | None, both_act: bool) -> bool:
    """Whether two subjects are surely two: other names; qualified as another ("the red team"); or,
    where ``both_act`` on something, one of them met elsewhere in the other passage ("the senator",
    "the senator's brother").
    """
    if i is None or j is None or meets(scene, frozenset({i}), frozenset({j})) is None:
        return False
    if are_one(scene, i, j):
        return differ(scene, i, j)
    names = scene.left.name_at.get(i), scene.right.name_at.get(j)
    if names[0] is not None and names[1] is not None:
        return not _is_named(scene.right, names[0]) and not _is_named(scene.left, names[1])
    if _is_within_phrase(scene.right, scene.pairing.to_right.get(i), j) or _is_within_phrase(
        scene.left, scene.pairing.to_left.get(j), i
    ):
        return True
    if not both_act or scene.pairing.strength(i, j) >= weigh("polarity.same_theme"):
        return False
    return i in scene.pairing.to_right or j in scene.pairing.to_left
