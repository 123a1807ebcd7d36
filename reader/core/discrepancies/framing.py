"""Framing: loaded words in one passage where the other names the same thing otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.core.discrepancies.detector import Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.loaded_words import Loaded, Sense, loaded
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.slots import Slot
from reader.core.language.features import Attribution
from reader.core.said import marked, said, term
from reader.core.values import dataclass
from reader.core.weights import weigh

_GLOSSES = {
    -2: marked("a hostile word"),
    -1: marked("an unfriendly word"),
    0: marked("plain"),
    1: marked("a softening word"),
}
_FAR = 2  # steps of valence from which two words for one thing judge it differently


def _gloss(valence: int) -> str:
    return _GLOSSES.get(valence, marked("a glorifying word"))


@dataclass(frozen=True, slots=True)
class _Side:
    """One passage's part of a comparison."""

    passage: Passage
    words: tuple[Loaded, ...]
    signs: frozenset[int]


@once_a_passage
def _signs(passage: Passage) -> frozenset[int]:
    """The directions in which a passage's own words lean, quoted ones counted in."""
    return frozenset(sign for word in loaded(passage) for sign in word.leans)


@once_a_passage
def _strong(passage: Passage) -> tuple[Loaded, ...]:
    """The words that judge whatever they stand with, strongly and outside quotation marks."""
    return tuple(
        word
        for word in loaded(passage)
        if abs(word.judges) >= _FAR and word.first not in passage.quoted
    )


@once_a_passage
def _by_referent(passage: Passage) -> dict[str, list[tuple[Loaded, Sense]]]:
    found: dict[str, list[tuple[Loaded, Sense]]] = {}
    for word in loaded(passage):
        for name, sense in word.senses.items():
            if name:
                found.setdefault(name, []).append((word, sense))
    return found


@once_a_passage
def _valences(passage: Passage) -> Mapping[str, tuple[int, int]]:
    """The least and the greatest valence that a passage's words have for each referent."""
    rows = {n: [sense.valence for _, sense in w] for n, w in _by_referent(passage).items()}
    return {name: (min(valences), max(valences)) for name, valences in rows.items()}


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether the passages have words of unlike valence for one referent, or one alone judges."""
    one, other = _valences(left), _valences(right)
    for name in one.keys() & other.keys() if one and other else ():
        (least, most), (its_least, its_most) = one[name], other[name]
        if most - its_least >= _FAR or its_most - least >= _FAR:
            return True
    return _judges_alone(left, right) or _judges_alone(right, left)


def _judges_alone(one: Passage, other: Passage) -> bool:
    strong = _strong(one)
    if not strong:
        return False
    signs = _signs(other)
    return any(word.leans.isdisjoint(signs) for word in strong)


def detect(scene: Scene) -> Iterator[Draft]:
    """Drafts for words of one referent with unlike valence, and for judgements of one side."""
    drafts = list(_of_one_referent(scene))
    taken = (
        {i for d in drafts for i in range(*d.left)},
        {i for d in drafts for i in range(*d.right)},
    )
    drafts += _alone(scene, taken, flip=False)
    drafts += _alone(scene, taken, flip=True)
    yield from drafts


def _of_one_referent(scene: Scene) -> Iterator[Draft]:
    one, other = _by_referent(scene.left), _by_referent(scene.right)
    best: dict[str, tuple[float, Loaded, Sense, Loaded, Sense]] = {}
    for name in sorted(one.keys() & other.keys()):
        for p, sense in one[name]:
            for q, against in other[name]:
                if abs(sense.valence - against.valence) < _FAR:
                    continue
                if _is_told_there(sense, other[name]) or _is_told_there(against, one[name]):
                    continue
                if p.first in scene.left.quoted or q.first in scene.right.quoted:
                    continue
                firm = (
                    _same_statement(scene, p, q) if sense.saying else _same_place(scene, p, q)
                ) * _voices(scene, p, q)
                kept = best.get(name)
                if firm >= weigh("framing.least_firm") and (kept is None or firm > kept[0]):
                    best[name] = firm, p, sense, q, against
    for firm, p, sense, q, against in best.values():
        rule = "framing.reporting" if sense.saying else "framing.word"
        yield Draft(
            Type.FRAMING,
            rule,
            Severity.USEFUL,
            scene.confidence(firm, weigh("framing.word")),
            (p.first, p.end),
            (q.first, q.end),
            _gloss(sense.valence),
            _gloss(against.valence),
            said("both are for {what}", what=term(sense.means)),
        )


def _is_told_there(sense: Sense, others: list[tuple[Loaded, Sense]]) -> bool:
    """Whether the other passage has a word of that leaning for the referent too."""
    return bool(sense.valence) and any(
        s.valence * sense.valence > 0 or (abs(s.valence - sense.valence) < _FAR and s.valence)
        for _, s in others
    )


def _partner(scene: Scene, word: Loaded, other: Loaded) -> float:
    """How surely a token of one word is aligned with one of the other."""
    found = 0.0
    for i in range(word.first, word.end):
        partner = scene.pairing.to_right.get(i)
        if partner is not None and other.first <= partner[0] < other.end:
            found = max(found, partner[1])
    return found


def _same_place(scene: Scene, p: Loaded, q: Loaded) -> float:
    """How surely two words stand for one thing, 0 to 1; too little is told as any less."""
    firm = 0.0
    if _partner(scene, p, q):
        firm = 0.2 + 0.8 * scene.common
    for slot in scene.firm_slots(weigh("framing.least_firm")):
        if _covers(slot.left, p) and _covers(slot.right, q):
            firm = max(firm, slot.firmness)
    return max(firm, _same_arguments(scene, p, q))


def _covers(run: tuple[int, int], word: Loaded) -> bool:
    return run[0] < word.end and word.first < run[1]


def _same_arguments(scene: Scene, p: Loaded, q: Loaded) -> float:
    """How much the clauses of two words are about one thing, the words themselves left out."""
    about = scene.about(_beside(scene.left, p), _beside(scene.right, q))
    return about * weigh("framing.by_clause")


def _beside(passage: Passage, word: Loaded) -> frozenset[int]:
    clause = passage.features.clauses[word.first]
    rows = passage.content_by_clause.get(clause, ())
    return frozenset(i for i in rows if not word.first <= i < word.end)


def _attribution(passage: Passage, word: Loaded) -> Attribution | None:
    return next(
        (a for a in passage.features.attributions if a.scope_first <= word.first < a.scope_end),
        None,
    )


def _voices(scene: Scene, p: Loaded, q: Loaded) -> float:
    """A factor: what a source says is not how the outlet frames it."""
    one, other = _attribution(scene.left, p), _attribution(scene.right, q)
    return 1.0 if (one is None) == (other is None) else weigh("framing.attributed")


def _same_statement(scene: Scene, p: Loaded, q: Loaded) -> float:
    """How surely two verbs of saying report one statement of one speaker."""
    one = next((a for a in scene.left.features.attributions if p.first <= a.cue < p.end), None)
    other = next((a for a in scene.right.features.attributions if q.first <= a.cue < q.end), None)
    if one is None or other is None:
        return 0.0
    left, right = (
        range(one.source_first, one.source_end),
        range(other.source_first, other.source_end),
    )
    same = any(
        (partner := scene.pairing.to_right.get(i)) is not None and partner[0] in right for i in left
    ) or (one.speaker is not None and other.speaker is not None and bool(one.speaker.key)
          and one.speaker.key == other.speaker.key)  # fmt: skip
    if not same:
        return 0.0
    return scene.about(
        frozenset(i for i in scene.left.content if one.scope_first <= i < one.scope_end),
        frozenset(i for i in scene.right.content if other.scope_first <= i < other.scope_end),
    )


def _alone(scene: Scene, taken: tuple[set[int], set[int]], flip: bool) -> Iterator[Draft]:
    """Judgements that only one passage makes."""
    one, other = (scene.right, scene.left) if flip else (scene.left, scene.right)
    signs = _signs(other)
    here = taken[1] if flip else taken[0]
    for word in _strong(one):
        if not word.leans.isdisjoint(signs) or word.first in here:
            continue
        if _attribution(one, word) is not None:
            continue
        found = _counterpart(scene, word, flip)
        if found is None:
            continue
        firm, run, rule = found
        valence = word.judges
        mine, theirs = (word.first, word.end), run
        left, right = (theirs, mine) if flip else (mine, theirs)
        glosses = (marked("plain"), _gloss(valence)) if flip else (_gloss(valence), marked("plain"))
        yield Draft(
            Type.FRAMING,
            rule,
            Severity.USEFUL,
            scene.confidence(firm, weigh(rule)),
            left,
            right,
            *glosses,
            marked("only one of the two judges"),
        )


def _counterpart(
    scene: Scene, word: Loaded, flip: bool
) -> tuple[float, tuple[int, int], str] | None:
    """Where the other passage tells the same without judging, how surely, and by which rule."""
    other = scene.left if flip else scene.right
    replaced = [s for s in scene.slots if s.is_replaced and _covers(_run(s, flip), word)]
    for slot in sorted(replaced, key=lambda s: -s.firmness):
        run = _run(slot, not flip)
        if slot.nearness < weigh("framing.same_meaning") and slot.firmness >= weigh(
            "framing.least_firm"
        ):
            return slot.firmness, run, "framing.loaded"
        return None
    modified = _modified(scene.right if flip else scene.left, word)
    to_other = scene.pairing.to_left if flip else scene.pairing.to_right
    partner = to_other.get(modified) if modified is not None else None
    if partner is not None:
        return partner[1] * scene.common, _phrase(other, partner[0]), "framing.added"
    return None


def _run(slot: Slot, flip: bool) -> tuple[int, int]:
    return slot.right if flip else slot.left


def _modified(passage: Passage, word: Loaded) -> int | None:
    """The noun or verb that a judging adjective or adverb stands with."""
    for phrase in passage.features.phrases:
        if phrase.first <= word.first and word.end <= phrase.head:
            return phrase.head
    for verb in passage.features.verbs:
        if verb.first - 1 <= word.first < verb.end + 1 and verb.head != word.first:
            return verb.head
    return None


def _phrase(passage: Passage, head: int) -> tuple[int, int]:
    for phrase in passage.features.phrases:
        if phrase.first <= head < phrase.end:
            return phrase.first, phrase.end
    for verb in passage.features.verbs:
        if verb.head == head:
            return verb.first, verb.end
    return head, head + 1
