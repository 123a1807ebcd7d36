"""The quantities of a sentence with what tells of which thing they are."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from reader.core import lexicon
from reader.core.discrepancies.detector import Scene
from reader.core.discrepancies.pairing import Passage, once_a_passage, overlap
from reader.core.discrepancies.rates import rates
from reader.core.discrepancies.slots import How
from reader.core.discrepancies.times import are_apart
from reader.core.language.features import Quantity, Stage
from reader.core.language.relations import antonyms, part_of_speech
from reader.core.values import dataclass
from reader.core.weights import weigh

_STOPS = frozenset(",;:")  # "52 percent in Egypt, and 82 percent in India"
# Characters: one alone is a counter of Chinese or Japanese and says "persons" of those aboard and
# of those hurt. What happened to them is not read in another language.
_NOUN = 2
_COUNTED_WITHIN = 4  # tokens behind a quantity among which the noun that it counts is looked for
_FILE = "number_cues.toml"
_OF = frozenset({("of", "them"), ("of", "those"), ("of", "whom"), ("of", "which"), ("of", "these")})
_SHORT = 12  # content words
_TIGHT = 4  # tokens of a place that holds little else
_VAGUE = frozenset({"several", "a few", "few", "some", "many", "a couple", "a handful", "various"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with its context.

    ``around`` are the content tokens that say what it is of, ``shown`` the tokens that show it.
    ``base`` is what a change is compared with ("year", "month"), ``ranked`` the
    superlative behind an ordinal, ``rest`` whether it is what is left or added ("three other
    bombs"), ``total`` the number of those that it is a part of, or None.
    """

    quantity: Quantity
    around: frozenset[int]
    shown: tuple[int, int]
    is_length: bool
    is_rate: bool
    is_margin: bool
    is_rest: bool
    is_only: bool
    is_part: bool
    is_definite: bool
    is_vague: bool
    is_denied: bool
    is_to_come: bool
    base: frozenset[str]
    ranked: str
    total: float | None


@cache
def person_roles() -> frozenset[str]:
    """The roles that tell of different people: the dead are not the injured."""
    return frozenset(row["name"] for row in lexicon.entries("number_words.toml").data["role"])


@once_a_passage
def counted_in(passage: Passage) -> tuple[Counted, ...]:
    """The quantities of a sentence in order, each with its context."""
    quantities = passage.features.quantities
    if not quantities:
        return ()
    tokens = passage.tokens
    kinds = [(q.unit, q.role) for q in quantities]
    units = [q.unit for q in quantities]
    rated = {i for rate in rates(passage) for i in range(rate.first, rate.end)}
    timed = {i for t in passage.features.times for i in range(t.first, t.end)}
    found = []
    for q in quantities:
        run = range(q.first, q.end)
        only = units.count(q.unit) == 1 if q.unit else kinds.count((q.unit, q.role)) == 1
        found.append(
            Counted(
                q,
                _around(passage, q),
                _shown(passage, q),
                q.unit == "s" and not timed.isdisjoint(run),
                not rated.isdisjoint(run),
                _is_near(passage, q, "margin"),
                _is_near(passage, q, "rest"),
                only,
                q.end < len(tokens) - 1 and (tokens[q.end].lower, tokens[q.end + 1].lower) in _OF,
                "the" in [t.lower for t in tokens[max(0, q.first - 1) : q.first + 1]],
                q.text.lower() in _VAGUE,
                _is_denied(passage, q),
                _is_to_come(passage, q),
                _base(passage),
                _ranked(passage, q),
                _total(passage, q),
            )
        )
    return tuple(found)


def _around(passage: Passage, quantity: Quantity) -> frozenset[int]:
    """The content words that say what a quantity is of: a few before it, and those after it as
    far as the next quantity, comma or the end of the clause.
    """
    clauses = passage.features.clauses
    clause = clauses[quantity.end - 1]
    others = [q for q in passage.features.quantities if q != quantity]
    before = max([q.end for q in others if q.end <= quantity.first], default=0)
    commas = [i for i in range(before, quantity.first) if passage.tokens[i].text in _STOPS]
    before = max(commas, default=before)
    after = min([q.first for q in others if q.first >= quantity.end], default=len(clauses))
    commas = [i for i in range(quantity.end, after) if passage.tokens[i].text in _STOPS]
    after = min(commas, default=after)
    before = max(before, quantity.first - int(weigh("number.before")))
    return frozenset(
        i
        for i in passage.content
        if before <= i < quantity.first or (quantity.end <= i < after and clauses[i] == clause)
    )


def _shown(passage: Passage, quantity: Quantity) -> tuple[int, int]:
    """The quantity with the noun it counts, when that stands in the same noun phrase."""
    for phrase in passage.features.phrases:
        if phrase.first <= quantity.first < phrase.end:
            return min(phrase.first, quantity.first), max(phrase.end, quantity.end)
    return quantity.first, quantity.end


def _is_near(passage: Passage, quantity: Quantity, group: str) -> bool:
    """Whether a cue of that group stands right beside the quantity."""
    within = int(weigh("number.beside"))
    return any(
        quantity.first - within <= match.first and match.end <= quantity.end + within
        for match in passage.cues(_FILE, group)
    )


def _is_denied(passage: Passage, quantity: Quantity) -> bool:
    """Whether the quantity stands behind a negated verb: "does not have 100 members"."""
    if quantity.high <= 0:
        return False
    wording, clauses = passage.wording, passage.features.clauses
    if not {"not", "n't"}.isdisjoint(wording[max(0, quantity.first - 2) : quantity.first]):
        return True  # "not only 1,000 employees"
    # "the no-parking sign was removed" denies nothing
    return ("no", "-") not in pairwise(wording) and any(
        v.negated and v.end <= quantity.first and v.clause == clauses[quantity.first]
        for v in passage.features.verbs
    )


def _is_to_come(passage: Passage, quantity: Quantity) -> bool:
    clauses = passage.features.clauses
    return any(
        v.stage is Stage.PLANNED and v.clause == clauses[quantity.first]
        for v in passage.features.verbs
    )


def _base(passage: Passage) -> frozenset[str]:
    """What the sentence's changes are compared with: "year", "month" …"""
    return frozenset(match.value.gloss for match in passage.cues(_FILE, "base"))


def _ranked(passage: Passage, quantity: Quantity) -> str:
    """What an ordinal ranks, by the superlative or cue behind it: "second largest", "third
    straight"; "" for a first and a second phase, which are two things.
    """
    if quantity.unit != "ordinal":
        return ""
    at = quantity.end
    for match in passage.cues(_FILE, "run"):
        if quantity.end <= match.first <= quantity.end + 1:
            return match.value.gloss
    if at < len(passage.tokens) and passage.tokens[at].lower in ("-", "most"):
        at += 1
    if at < len(passage.tokens):
        token = passage.tokens[at]
        if token.tag in ("JJS", "RBS") or passage.tokens[at - 1].lower == "most":
            return token.lower
    return ""


def _total(passage: Passage, quantity: Quantity) -> float | None:
    """The number of those of which the quantity is a part: nine in "five of the nine dams"."""
    tokens = passage.tokens
    if quantity.end >= len(tokens) or tokens[quantity.end].lower not in ("of", "out", "in"):
        return None
    for other in passage.features.quantities:
        if quantity.end < other.first <= quantity.end + 5 and not other.unit:
            return other.low if other.low == other.high else None
    return None


@once_a_passage
def counted_keys(passage: Passage) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each quantity, what the noun it counts expands to where it is counted, and anywhere.

    Tokens without a common key are never aligned.
    """
    rows = []
    for quantity in passage.features.quantities:
        named = [i for i in passage.content if passage.tokens[i].lemma == quantity.counted]
        near = [i for i in named if quantity.first <= i < quantity.end + _COUNTED_WITHIN]
        rows.append((passage.keys(near), passage.keys(named)))
    return tuple(rows)


def are_alike(scene: Scene, p: Counted, q: Counted, only_may_be: bool = False) -> bool:
    """Whether what two quantities count can be one kind of thing.

    With ``only_may_be``, whether they can be before words are aligned.
    """
    one, two = p.quantity, q.quantity
    if (scene.left.is_unread or scene.right.is_unread) and not one.unit:
        return one.counted == two.counted and len(one.counted) >= _NOUN
    if not one.counted or not two.counted or one.counted == two.counted:
        return True
    same_fate = one.role == two.role and one.role in person_roles()
    if one.role == "displaced" and _is_in_words(one) and _is_in_words(two):
        same_fate = False  # "thousands" and "hundreds of thousands" fled, whenever and wherever
    if "person" in (one.counted, two.counted) and (one.unit == "year" or same_fate):
        return True  # "nine residents" and "12" killed
    return may_be_kin(scene, one, two) and (only_may_be or _are_kin(scene, one, two))


def may_be_kin(scene: Scene, p: Quantity, q: Quantity) -> bool:
    """Whether the counted nouns can be aligned."""
    left, right = scene.left.tokens, scene.right.tokens
    named = [
        j
        for j in range(q.first, min(q.end + _COUNTED_WITHIN, len(right)))
        if right[j].lemma == q.counted
    ]
    return any(
        scene.pairing.nearness(i, j) > 0.0
        for i in range(p.first, min(p.end + _COUNTED_WITHIN, len(left)))
        if left[i].lemma == p.counted
        for j in named
    )


def _is_in_words(quantity: Quantity) -> bool:
    return not any(c.isdigit() for c in quantity.text)


def _are_kin(scene: Scene, p: Quantity, q: Quantity) -> bool:
    """Whether the counted nouns are aligned: "five cables" and "five lines"."""
    for i in range(p.first, min(p.end + _COUNTED_WITHIN, len(scene.left.tokens))):
        partner = scene.pairing.to_right.get(i)
        if partner and scene.left.tokens[i].lemma == p.counted:
            near = q.first <= partner[0] < q.end + _COUNTED_WITHIN
            return near and scene.right.tokens[partner[0]].lemma == q.counted
    return False


def same_thing(scene: Scene, p: Counted, q: Counted) -> float:
    """How surely two quantities are of one thing; it can exceed 1."""
    one, two = p.quantity, q.quantity
    apart = _apart(scene, p, q)
    if not apart:
        return 0.0
    found = overlap(scene.pairing, p.around, q.around)
    if p.is_only and q.is_only:
        found = max(found, weigh("number.whole") * scene.common)
        found += weigh("number.only_unit") if one.unit else 0.0
    if one.counted and two.counted:
        found += weigh("number.same_counted")
    found += _of_roles(scene, one, two)
    if p.total is not None and p.total == q.total:
        found += weigh("number.same_total")
    return found * apart


def _of_roles(scene: Scene, one: Quantity, two: Quantity) -> float:
    fates = person_roles()
    if one.role in fates or two.role in fates:
        if one.role == two.role:
            return weigh("number.same_role")
        return -weigh("number.other_role") if one.role and two.role else 0.0
    return weigh("number.same_verb") if one.role and one.role == two.role else 0.0


def _apart(scene: Scene, p: Counted, q: Counted) -> float:
    """1.0, or less where something tells that two quantities are of different things."""
    if p.base and q.base and p.base != q.base:
        return 0.0
    if p.is_denied or q.is_denied or _are_of_opposites(scene, p, q):
        return 0.0
    factor = 1.0
    if p.is_rest != q.is_rest:
        factor *= weigh("number.rest")
    if p.is_part != q.is_part:
        factor *= weigh("number.part")
    if p.is_definite != q.is_definite:
        factor *= weigh("number.definite")
    if p.is_vague or q.is_vague:
        factor *= weigh("number.vague")
    other_role = p.quantity.role != q.quantity.role
    if other_role and (_is_bare_one(p.quantity) or _is_bare_one(q.quantity)):
        factor *= weigh("number.bare_one")
    if are_apart(scene.left, scene.right, p.quantity.first, q.quantity.first):
        factor *= weigh("number.other_time")
    changes = bool(p.quantity.unit and p.quantity.role and q.quantity.role)
    if changes and _have_other_subjects(scene, p.quantity, q.quantity):
        factor *= weigh("number.other_subject")
    return factor * _of_names(scene)


def _are_of_opposites(scene: Scene, p: Counted, q: Counted) -> bool:
    """Whether none of them does what is the opposite of what some do: "none failed", "all
    passed".
    """
    if (p.quantity.high and q.quantity.high) or p.quantity.role in person_roles():
        return False
    return not _words(scene.left)[1].isdisjoint(_words(scene.right)[0])


@once_a_passage
def _words(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The content words of a passage with WordNet's letters, and all their opposites."""
    rows = [(passage.tokens[i].lemma, passage.tokens[i].tag) for i in passage.content]
    words = [(lemma, part_of_speech(tag)) for lemma, tag in rows]
    opposites = frozenset[str]().union(*(antonyms(lemma, pos) for lemma, pos in words))
    return frozenset(f"{lemma}/{pos}" for lemma, pos in words), opposites


def _have_other_subjects(scene: Scene, p: Quantity, q: Quantity) -> bool:
    """Whether the measures are told of nouns that have nothing in common: profit, and sales."""
    one, two = _subject(scene.left, p), _subject(scene.right, q)
    if one is None or two is None:
        return False
    if one in scene.left.name_at or two in scene.right.name_at:
        return False
    return not scene.pairing.strength(one, two) and not any(
        scene.pairing.strength(i, j)
        for i in _head_words(scene.left, one)
        for j in _head_words(scene.right, two)
    )


def _head_words(passage: Passage, head: int) -> list[int]:
    for phrase in passage.features.phrases:
        if phrase.head == head:
            return [i for i in range(phrase.first, phrase.end) if i in passage.place_in_content]
    return [head]


def _subject(passage: Passage, quantity: Quantity) -> int | None:
    """The noun that does what the measure is told of; None for a pronoun."""
    clause = passage.features.clauses[quantity.first]
    for verb in passage.features.verbs:
        if verb.clause == clause and verb.subject is not None and verb.end <= quantity.end:
            tag = passage.tokens[verb.subject].tag
            return verb.subject if tag.startswith("NN") else None
    return None


def _is_bare_one(quantity: Quantity) -> bool:
    return quantity.text.lower() == "one" and not quantity.counted


def _of_names(scene: Scene) -> float:
    """1.0 unless both sentences name somebody or some place, and none that the other names."""
    one, two = _name_words(scene.left), _name_words(scene.right)
    if not one or not two or not one.isdisjoint(two):
        return 1.0
    named = [*scene.left.name_at, *_adjectives(scene.left)]
    other = [*scene.right.name_at, *_adjectives(scene.right)]
    if any(scene.pairing.strength(i, j) for i in named for j in other):
        return 1.0
    longest = max(len(scene.left.content), len(scene.right.content))
    # Long sentences name sources and bystanders; of short ones the name is what they are about.
    return weigh("number.other_names") if longest <= _SHORT else weigh("number.other_sources")


@once_a_passage
def _name_words(passage: Passage) -> frozenset[str]:
    """The words of names, and adjectives of places: "Chinese"."""
    found = {word for name in passage.features.names for word in name.text.lower().split()}
    return frozenset(found | {passage.tokens[i].lemma for i in _adjectives(passage)})


@once_a_passage
def _adjectives(passage: Passage) -> tuple[int, ...]:
    return tuple(
        i
        for i, token in enumerate(passage.tokens)
        if i and token.tag == "JJ" and token.text[0].isupper() and token.text[1:].islower()
    )


def held(scene: Scene, p: Counted, q: Counted) -> float:
    """How firmly two quantities stand in the same place of sentences that are otherwise alike."""
    one, two = p.quantity, q.quantity
    return max(
        (
            slot.firmness
            for slot in scene.slots
            if slot.how is How.BETWEEN
            and max(slot.left[1] - slot.left[0], slot.right[1] - slot.right[0]) <= _TIGHT
            and slot.left[0] < one.end
            and one.first < slot.left[1]
            and slot.right[0] < two.end
            and two.first < slot.right[1]
        ),
        default=0.0,
    )


def is_told_elsewhere(passage: Passage, quantity: Quantity) -> bool:
    """Whether another sentence of the passage's article gives that quantity of the same thing."""
    return any(
        q.unit == quantity.unit
        and q.counted == quantity.counted != ""
        and q.low <= quantity.high
        and quantity.low <= q.high
        for i, features in enumerate(passage.analysis.features)
        if i != passage.index
        for q in features.quantities
    )
