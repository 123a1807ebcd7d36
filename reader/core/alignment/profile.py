"""What alignment needs to know of each sentence, once per article and independent of the others."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from reader import paths
from reader.core import lexicon
from reader.core.article import Kind, Sentence
from reader.core.errors import ResourceError
from reader.core.language.features import Analysis, Features, Quantity, Time
from reader.core.language.relations import expansions, part_of_speech
from reader.core.weights import weigh

COMPARED = frozenset(k for k in Kind if k is not Kind.FURNITURE)


@cache
def _background() -> tuple[Mapping[str, int], int]:
    """How often a lemma stands in general English: counts, and the number of all words."""
    counts: dict[str, int] = {}
    for line in paths.resource("alignment", "word_counts.tsv").read_text("utf-8").splitlines():
        word, tab, count = line.partition("\t")
        if not tab or not count.isdigit():
            raise ResourceError("resources/alignment/word_counts.tsv is damaged. Install again.")
        counts[word] = int(count)
    return counts, counts.pop("*")


@lru_cache(maxsize=50_000)
def rarity(lemma: str) -> float:
    """How much a word tells, 0 to 1, from its frequency in general English alone."""
    counts, total = _background()
    return math.log(total / (counts.get(lemma, 0) + 4)) / math.log(total / 4)


@dataclass(frozen=True, slots=True)
class SentenceProfile:
    """One sentence as alignment sees it. ``carried`` are names of the sentence before that a
    pronoun or "the company" at its beginning takes up.

    ``words`` maps each content lemma to its part of speech (WordNet's letter, or "" for numbers
    and the like), ``place`` is 0.0 at the article's first compared sentence and 1.0 at its last.
    """

    index: int
    kind: Kind
    place: float
    length: int
    words: Mapping[str, str]
    bigrams: frozenset[tuple[str, str]]
    names: frozenset[str]
    carried: frozenset[str]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    verbs: frozenset[str]
    quoted: frozenset[str]
    lead: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """The compared sentences of one article."""

    sentences: tuple[SentenceProfile, ...]


def _is_content(lemma: str, tag: str, auxiliaries: frozenset[str]) -> bool:
    if lemma in auxiliaries or not any(c.isalnum() for c in lemma):
        return False
    return tag[:2] in ("NN", "VB", "JJ", "CD", "FW") or (
        tag.startswith("RB") and rarity(lemma) > 0.35
    )


_TAKES_UP = 4  # words from the beginning within which a sentence takes up the one before


def takes_up(sentence: Sentence) -> bool:
    """Whether a sentence begins with a pronoun, or with "the", "both", "these" and a noun."""
    opening = sentence.tokens[:_TAKES_UP]
    for place, token in enumerate(opening):
        if token.tag in ("PRP", "PRP$"):
            return True
        if token.lower in _ANAPHORIC and any(
            t.tag in ("NN", "NNS") for t in opening[place + 1 : place + 3]
        ):
            return True
    return False


_ANAPHORIC = frozenset(("the", "both", "these", "this", "that", "those", "such"))


def _sentence_profile(
    sentence: Sentence, features: Features, place: float, lead: bool, before: frozenset[str]
) -> SentenceProfile:
    auxiliaries = lexicon.words("auxiliary")
    words = {
        t.lemma: part_of_speech(t.tag)
        for t in sentence.tokens
        if _is_content(t.lemma, t.tag, auxiliaries)
    }
    # Quantities of one kind meet whatever their words: "12 killed" and "no fatalities".
    words |= {f"={q.role}": "" for q in features.quantities if q.role and q.counted}
    lowered = [t.lemma for t in sentence.tokens if any(c.isalnum() for c in t.lemma)]
    quoted = {
        t.lemma
        for q in features.quotes
        for t in sentence.tokens[q.first : q.end]
        if t.lemma in words
    }
    return SentenceProfile(
        index=sentence.index,
        kind=sentence.kind,
        place=place,
        length=len(lowered),
        words=words,
        bigrams=frozenset(pairwise(lowered)),
        names=frozenset(n.key for n in features.names),
        carried=before if takes_up(sentence) else frozenset(),
        quantities=tuple(q for q in features.quantities if q.unit != "ordinal"),
        times=features.times,
        verbs=frozenset(v.lemma for v in features.verbs if v.lemma not in auxiliaries),
        quoted=frozenset(quoted),
        lead=lead,
    )


def profile(analysis: Analysis) -> Profile:
    """The profile of an article's compared sentences, furniture left out."""
    kept = [
        (s, f)
        for s, f in zip(analysis.sentences, analysis.features, strict=True)
        if s.kind in COMPARED
    ]
    last = max(len(kept) - 1, 1)
    body_seen = 0
    rows: list[SentenceProfile] = []
    before: frozenset[str] = frozenset()
    for number, (sentence, features) in enumerate(kept):
        lead = sentence.kind in (Kind.TITLE, Kind.STANDFIRST) or (
            sentence.kind is Kind.BODY and body_seen < 2
        )
        body_seen += sentence.kind is Kind.BODY
        rows.append(_sentence_profile(sentence, features, number / last, lead, before))
        before = frozenset(n.key for n in features.names) or before
    return Profile(tuple(rows))


def related_words(
    left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]
) -> dict[str, list[tuple[str, float]]]:
    """For each word of ``left``, the words of ``right`` that mean the same or nearly so.

    The second number is 1.0 for the same lemma, less for synonyms, derivations and near
    hypernyms. Words are joined over what they expand to, never pair by pair.
    """
    least = weigh("alignment.least_strength")
    by_key: dict[str, list[tuple[str, float]]] = {}
    for word, pos in right:
        for key, weight in expansions(word, pos):
            by_key.setdefault(key, []).append((word, weight))
    found: dict[str, list[tuple[str, float]]] = {}
    for word, pos in left:
        best: dict[str, float] = {}
        for key, weight in expansions(word, pos):
            for other, other_weight in by_key.get(key, ()):
                strength = weight * other_weight
                if strength >= least and strength > best.get(other, 0.0):
                    best[other] = strength
        if best:
            found[word] = sorted(best.items())
    return found
