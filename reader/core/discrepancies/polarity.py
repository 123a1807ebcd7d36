"""Polarity: the same thing affirmed and denied, or opposite predicates."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.article import Token
from reader.core.discrepancies.detector import Correspondence, Draft, Scene
from reader.core.discrepancies.finding import Severity, Type
from reader.core.discrepancies.mentions import Mention, acts, keys_of
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.relations import antonyms, are_antonyms, part_of_speech
from reader.core.weights import weigh


def _opposed(a: Token, b: Token) -> bool:
    """Whether two predicates are opposites: "possible" and "impossible", "non-exhaustive" and
    "exhaustive".
    """
    if a.lemma in (f"non-{b.lemma}", f"non{b.lemma}"):
        return True
    if b.lemma in (f"non-{a.lemma}", f"non{a.lemma}"):
        return True
    return are_antonyms(a.lemma, part_of_speech(a.tag), b.lemma, part_of_speech(b.tag))


def _opposite(scene: Scene, one: Correspondence) -> bool:
    return _opposed(scene.left.tokens[one.left.head], scene.right.tokens[one.right.head])


def _cancels(scene: Scene, one: Correspondence) -> bool:
    """Whether the negation only undoes an opposite: "is not impossible" and "is possible"."""
    if scene.left.tokens[one.left.head].lemma not in lexicon.words("auxiliary"):
        return False
    return any(
        _opposed(scene.left.tokens[i], scene.right.tokens[j])
        for i in one.left.arguments
        for j in one.right.arguments
    )


def _is_saying(scene: Scene, one: Correspondence) -> bool:
    """Whether the acts only report: "did not say that …" against "said that …"."""
    return any(
        told.cue == head
        for passage, head in ((scene.left, one.left.head), (scene.right, one.right.head))
        for told in passage.features.attributions
    )


def _same_roles(scene: Scene, one: Correspondence) -> bool:
    """Whether the opposite acts are said of one subject: the blue team won, the red team lost."""
    if one.left.noun:
        return one.roles == 1.0
    i, j = one.left.subject, one.right.subject
    if i is None or j is None or one.roles < 1.0:
        return False
    left, right = _qualifiers(scene.left, i), _qualifiers(scene.right, j)
    strength = scene.pairing.strength
    return not (
        any(not any(strength(x, y) for y in right) for x in left)
        and any(not any(strength(x, y) for x in left) for y in right)
    )


def _qualifiers(passage: Passage, head: int) -> list[int]:
    """The content tokens that qualify a noun within its phrase."""
    return [
        i
        for phrase in passage.features.phrases
        if phrase.first <= head < phrase.end
        for i in range(phrase.first, phrase.end)
        if i != head and i in passage.content
    ]


def _gloss(mention: Mention) -> str:
    return "denied" if mention.negated else "affirmed"


@once_a_passage
def _by_polarity(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the acts that a passage denies, and of those that it affirms."""
    denied = [act for act in acts(passage) if act.negated]
    affirmed = [act for act in acts(passage) if not act.negated]
    return keys_of(passage, denied), keys_of(passage, affirmed)


@once_a_passage
def _opposites(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The words that name a passage's acts, and all that are opposites of one: see _opposed."""
    words: set[str] = set()
    opposites: set[str] = set()
    for act in acts(passage):
        token = passage.tokens[act.head]
        pos = part_of_speech(token.tag)
        words |= {token.lemma, f"{token.lemma}/{pos}"}
        opposites |= {f"non-{token.lemma}", f"non{token.lemma}", *antonyms(token.lemma, pos)}
    return frozenset(words), frozenset(opposites)


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether one passage may deny what the other affirms, or tell its opposite."""
    denied, affirmed = _by_polarity(left)
    other_denied, other_affirmed = _by_polarity(right)
    if not (denied.isdisjoint(other_affirmed) and affirmed.isdisjoint(other_denied)):
        return True
    words, opposites = _opposites(left)
    other_words, other_opposites = _opposites(right)
    return not (words.isdisjoint(other_opposites) and opposites.isdisjoint(other_words))


def detect(scene: Scene) -> Iterator[Draft]:
    """A draft for an act that one passage affirms and the other denies."""
    best: tuple[float, Draft] | None = None
    for one in scene.correspondences:
        differ = one.left.negated != one.right.negated
        same = one.kinship >= weigh("polarity.least_kinship")
        if differ and (not same or _cancels(scene, one)):
            continue
        if not differ and not (_opposite(scene, one) and _same_roles(scene, one)):
            continue
        if one.about < weigh("polarity.least_about") or _is_saying(scene, one):
            continue
        confidence = scene.confidence(one.about, 1.0 if differ else weigh("polarity.opposite"))
        draft = Draft(
            Type.POLARITY,
            "polarity.negation" if differ else "polarity.opposite",
            Severity.MUST_SEE,
            confidence,
            (one.left.first, one.left.end),
            (one.right.first, one.right.end),
            _gloss(one.left) if differ else "the opposite",
            _gloss(one.right) if differ else "the opposite",
        )
        if best is None or confidence > best[0]:
            best = (confidence, draft)
    if best is not None:
        yield best[1]
