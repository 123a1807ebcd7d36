"""Entity: another person, place, organisation or thing in the same role."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Indel

from reader.core.discrepancies import locations
from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.entity_roles import named, of_posts, other_agents, swapped
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.kinds import (
    Sort,
    Sorted,
    are_other_things,
    may_be_others,
    other_things,
)
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.slots import How, Run, Slot
from reader.core.language.aliases import aliases
from reader.core.language.features import Name
from reader.core.language.places import are_apart, lies_in
from reader.core.said import marked, said, term
from reader.core.values import dataclass
from reader.core.weights import weigh

_LOCATIVES = {"at", "around", "across", "along", "beyond", "from", "in", "inside", "into", "near"}
_LOCATIVES |= {"off", "on", "outside", "over", "through", "to", "toward", "towards", "within"}
_LONGEST_ACRONYM = 6


@once_a_passage
def _lemmas(passage: Passage) -> frozenset[str]:
    return frozenset(passage.tokens[i].lemma for i in passage.content)


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether the passages have enough words in common to tell one thing of two entities, or tell
    where an act happened.
    """
    return _are_near(left, right) or locations.can_differ(left, right)


def _are_near(left: Passage, right: Passage) -> bool:
    one, other = _lemmas(left), _lemmas(right)
    least = max(
        weigh("entity.least_words"), weigh("entity.least_share") * min(len(one), len(other))
    )
    return len(one & other) + _common_names(left, right) >= least


def _common_names(left: Passage, right: Passage) -> int:
    return len(named(left) & named(right))


def detect(scene: Scene) -> Iterator[Draft]:
    """Drafts for other entities in corresponding places, the surest of each two places."""
    aligned = scene.pairing.aligned and _are_near(scene.left, scene.right)
    told = list(_of_words(scene)) if aligned else []
    if told and not scene.pairing.to_right:
        told = []
    yield from told
    for draft in locations.detect(scene):
        if not any(_overlap(draft.left, d.left) or _overlap(draft.right, d.right) for d in told):
            yield draft


def _of_words(scene: Scene) -> Iterator[Draft]:
    """Drafts for places in which words stand that are aligned, or are around aligned ones."""
    exchanged = [*swapped(scene), *other_agents(scene)]
    if exchanged:
        yield max(exchanged, key=lambda d: (d.confidence, -d.left[0], -d.right[0]))
        return
    best: dict[tuple[Run, Run], Draft] = {}
    for draft in (*_of_slots(scene), *_of_things(scene), *of_posts(scene)):
        if _tells_source(scene.left, draft.left) and _tells_source(scene.right, draft.right):
            continue  # who says it is for attribution
        kept = best.get((draft.left, draft.right))
        if kept is None or draft.confidence > kept.confidence:
            best[draft.left, draft.right] = draft
    told: list[Draft] = []
    for draft in sorted(best.values(), key=lambda d: (-d.confidence, d.left, d.right)):
        if not any(_overlap(draft.left, d.left) or _overlap(draft.right, d.right) for d in told):
            told.append(draft)
    yield from told


def _tells_source(passage: Passage, run: Run) -> bool:
    """Whether a run stands inside what tells who says something."""
    return any(
        a.source_first <= run[0] and run[1] <= a.source_end for a in passage.features.attributions
    )


def _overlap(one: Run, other: Run) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _of_slots(scene: Scene) -> Iterator[Draft]:
    one, other = scene.left, scene.right
    # Working out the slots of two passages takes as long as aligning their words.
    names = list(_other_names(scene))
    things = other_things(one, other)
    if not (names or things or (may_be_others(one, other) and _is_near_verbatim(scene))):
        return
    for slot in scene.firm_slots(weigh("entity.least_firm")):
        if slot.is_replaced:
            draft = _names(scene, slot, names) or _nouns(scene, slot, things)
            if draft is not None:
                yield draft


def _draft(
    scene: Scene, rule: str, firm: float, left: Run, right: Run, note: str, must: bool = True
) -> Draft:
    return Draft(
        Type.ENTITY,
        rule,
        Severity.MUST_SEE if must else Severity.USEFUL,
        scene.confidence(min(firm, 1.0), weigh(rule)),
        left,
        right,
        "",
        "",
        note,
    )


# ---- names


@dataclass(frozen=True, slots=True)
class _Named:
    """A name that may stand in another's place: whether behind a preposition of place, and
    whether it only tells who says something.
    """

    name: Name
    is_place: bool
    is_source: bool


@once_a_passage
def _own_names(passage: Passage) -> tuple[_Named, ...]:
    """The names of a passage, those inside a time or a quantity left out."""
    return tuple(
        _Named(name, _is_place(passage, name), _is_source(passage, name))
        for name in passage.features.names
        if name.key and not _is_time(passage, name)
    )


def _other_names(scene: Scene) -> Iterator[tuple[_Named, _Named]]:
    """The names of both passages that, in corresponding places, would name two things."""
    here, there = named(scene.left), named(scene.right)
    others = [row for row in _own_names(scene.right) if row.name.key not in here]
    for one in _own_names(scene.left) if others else ():
        if one.name.key in there:
            continue
        for other in others:
            if one.is_place != other.is_place:
                continue  # "with the United Nations", "in New York"
            if one.is_source and other.is_source:
                continue  # who says it is for attribution
            if not are_others(scene, one.name, other.name):
                continue
            place = one.is_place
            if place and (
                not _may_be_apart(one.name, other.name) or _is_told(scene, one.name, other.name)
            ):
                continue  # the city may lie in the country
            yield one, other


def _names(scene: Scene, slot: Slot, names: list[tuple[_Named, _Named]]) -> Draft | None:
    for one, other in names:
        if not (
            _consists_of(scene.left, slot.left, one.name)
            and _consists_of(scene.right, slot.right, other.name)
        ):
            continue
        return _draft(
            scene,
            "entity.place" if one.is_place else "entity.name",
            slot.firmness,
            (one.name.first, one.name.end),
            (other.name.first, other.name.end),
            marked("another place") if one.is_place else marked("another name"),
        )
    return None


def _consists_of(passage: Passage, run: Run, name: Name) -> bool:
    """Whether a run of tokens is a name, titles and small words beside it."""
    if not (run[0] <= name.first and name.end <= run[1]):
        return False
    if sum(run[0] <= n.first and n.end <= run[1] for n in passage.features.names) > 1:
        return False
    places = passage.place_in_content
    beside = [i for i in range(*run) if i in places and not name.first <= i < name.end]
    return all(passage.tokens[i].text[:1].isupper() and i < name.first for i in beside)


def _is_time(passage: Passage, name: Name) -> bool:
    return any(
        row.first < name.end and name.first < row.end
        for rows in (passage.features.times, passage.features.quantities)
        for row in rows
    )


def are_others(scene: Scene, one: Name, other: Name) -> bool:
    """Whether two names cannot be forms of one, and each is missing in the other passage."""
    if one.key == other.key:
        return False
    keys = named(scene.left), named(scene.right)
    if one.key in keys[1] or other.key in keys[0]:
        return False
    words, others = _words(one), _words(other)
    if not words or not others or words <= others or others <= words:
        return False
    if words & others and any(w.isupper() for w in (one.text.split()[-1], other.text.split()[-1])):
        return False  # "U.S. Centers for Disease Control", "U.S. CDC"
    known = aliases().keys
    if one.key in known and other.key in known:
        return True
    if _is_short_for(one, scene.right) or _is_short_for(other, scene.left):
        return False
    if one.text.isupper() and other.text.isupper():
        return True
    if Indel.normalized_similarity(one.key, other.key) >= weigh("entity.same_spelling"):
        return False
    told = scene.left.vocabulary, scene.right.vocabulary
    return not (words <= told[1] or others <= told[0])


def _words(name: Name) -> frozenset[str]:
    return frozenset(name.text.lower().replace("’", "'").removesuffix("'s").split()) - {"the", "of"}


def _is_short_for(name: Name, passage: Passage) -> bool:
    """Whether the letters of a name are the initials of capitalised words in the passage."""
    letters = name.text.replace(".", "").upper().removesuffix("’S").removesuffix("'S")
    return 2 <= len(letters) <= _LONGEST_ACRONYM and letters in _initials(passage)


@once_a_passage
def _initials(passage: Passage) -> str:
    """The first letters of capitalised words, without small words; a blank for each other word."""
    letters = []
    for token in passage.tokens:
        if token.text[:1].isupper():
            letters.append(token.text[0])
        elif token.lower not in (
            "of",
            "for",
            "the",
            "and",
            "on",
            "in",
            "-",
            "&",
            "de",
            "du",
            "des",
        ):
            letters.append(" ")
    return "".join(letters)


def _is_place(passage: Passage, name: Name) -> bool:
    """Whether a name stands behind a preposition of place."""
    at = name.first - 1
    while at >= 0 and passage.tokens[at].lower in ("the", "central", "northern", "southern"):
        at -= 1
    return at >= 0 and passage.tokens[at].lower in _LOCATIVES


def _may_be_apart(one: Name, other: Name) -> bool:
    apart = are_apart(one.key, other.key)
    return _of_one_level(one, other) if apart is None else apart


def _is_told(scene: Scene, one: Name, other: Name) -> bool:
    """Whether a passage tells what the other's place lies in: "in Oman and the Emirates", "in
    Dubai"; what both lie in says nothing.
    """
    sides = ((one.key, other.key, scene.right), (other.key, one.key, scene.left))
    return any(
        lies_in(own, name.key) and not lies_in(others, name.key)
        for own, others, passage in sides
        for name in passage.features.names
    )


def _of_one_level(one: Name, other: Name) -> bool:
    known = aliases().keys
    return (one.key in known) == (other.key in known)


def _is_source(passage: Passage, name: Name) -> bool:
    return any(a.source_first <= name.first < a.source_end for a in passage.features.attributions)


# ---- things


def _nouns(scene: Scene, slot: Slot, things: list[tuple[Sorted, Sorted, Sort]]) -> Draft | None:
    """Words of the lexicon, or nouns that name other things, in corresponding places."""
    for p, q, sort in things:
        if not (_is_inside(p, slot.left) and _is_inside(q, slot.right)):
            continue
        rule = "entity.direction" if sort.direction else "entity.noun"
        if not sort.direction and not (_is_head(scene.left, p) and _is_head(scene.right, q)):
            continue
        return _draft(
            scene,
            rule,
            slot.firmness,
            (p.first, p.end),
            (q.first, q.end),
            said("both are {what}", what=term(sort.means)),
        )
    if slot.how is not How.BETWEEN or not _is_near_verbatim(scene):
        return None
    one, other = _sole_noun(scene.left, slot.left), _sole_noun(scene.right, slot.right)
    if one is None or other is None or slot.nearness >= weigh("entity.near"):
        return None
    noun, against = scene.left.tokens[one].lemma, scene.right.tokens[other].lemma
    if noun in scene.right.vocabulary or against in scene.left.vocabulary:
        return None
    if not are_other_things(noun, against):
        return None
    if Indel.normalized_similarity(noun, against) >= weigh("entity.same_spelling"):
        return None
    return _draft(
        scene,
        "entity.thing",
        slot.firmness,
        slot.left,
        slot.right,
        marked("neither is a kind of the other, and all around them is the same"),
    )


def _is_near_verbatim(scene: Scene) -> bool:
    return scene.has_in_common(weigh("entity.near_verbatim"))


def _is_inside(word: Sorted, run: Run) -> bool:
    return run[0] <= word.first and word.end <= run[1]


def _is_head(passage: Passage, word: Sorted) -> bool:
    """Whether a word heads its phrase, or is an adjective: "school bus" is no school."""
    tag = passage.tokens[word.end - 1].tag
    if not tag.startswith("NN"):
        return True
    phrase = next((p for p in passage.features.phrases if p.first <= word.first < p.end), None)
    return phrase is None or phrase.head == word.end - 1


def _sole_noun(passage: Passage, run: Run) -> int | None:
    """The noun that a run consists of, small words beside it."""
    places = passage.place_in_content
    content = [i for i in range(*run) if i in places]
    if len(content) != 1 or content[0] in passage.name_at:
        return None
    return content[0] if passage.tokens[content[0]].tag in ("NN", "NNS") else None


def _of_things(scene: Scene) -> Iterator[Draft]:
    """Words of one kind in passages told in other words: counted or modified alike."""
    things = other_things(scene.left, scene.right)
    if not things or not scene.has_in_common(weigh("entity.least_common")):
        return
    for p, q, sort in things:
        firm = _alike(scene, p, q)
        if firm >= weigh("entity.least_firm"):
            yield _draft(
                scene,
                "entity.direction" if sort.direction else "entity.noun",
                firm,
                (p.first, p.end),
                (q.first, q.end),
                said("both are {what}", what=term(sort.means)),
            )


def _alike(scene: Scene, p: Sorted, q: Sorted) -> float:
    """How surely two words stand in one role: what stands beside them in phrase and clause."""
    left, right = scene.left, scene.right
    if not (_is_head(left, p) and _is_head(right, q)):
        return 0.0
    counted = any(
        x.first <= p.first <= x.end + 2 and y.first <= q.first <= y.end + 2 and x.low == y.low
        and x.high == y.high
        for x in left.features.quantities
        for y in right.features.quantities
        if x.unit == y.unit
    )  # fmt: skip
    beside = any(
        (partner := scene.pairing.to_right.get(i)) is not None
        and abs(partner[0] - j) == abs(i - at)
        for at, j in ((p.first, q.first), (p.end - 1, q.end - 1))
        for i in (at - 2, at - 1, at + 1, at + 2)
    )
    return scene.common * (0.4 + 0.4 * counted + 0.35 * beside + 0.35 * _same_role(scene, p, q))


def _same_role(scene: Scene, p: Sorted, q: Sorted) -> bool:
    """Whether both are subject, or both object, of acts that may be one."""
    for v in scene.left.features.verbs:
        for w in scene.right.features.verbs:
            if (v.subject is not None and w.subject is not None
                    and p.first <= v.subject < p.end and q.first <= w.subject < q.end) or (
                    v.object is not None and w.object is not None
                    and p.first <= v.object < p.end and q.first <= w.object < q.end):  # fmt: skip
                return True
    return False
