"""Two linked sentences with their words aligned: what every detector looks at.

Words are aligned by lemma, relation and context, in the manner of Sultan, Bethard & Sumner, "Back
to basics for monolingual alignment", TACL 2014, without their parser.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.core import lexicon
from reader.core.alignment.links import Ref
from reader.core.alignment.profile import rarity
from reader.core.article import Sentence, Token
from reader.core.language.features import Analysis, Features
from reader.core.language.relations import expansions, part_of_speech

if TYPE_CHECKING:
    from reader.core.discrepancies.mentions import Mention

_LEAST_STRENGTH = 0.35  # below, two words only share a far hypernym
_WINDOW = 3  # words on each side that count as context
_CONTEXT_WEIGHT = 0.3


class Passage:
    """One sentence with its features and its words' places."""

    def __init__(self, analysis: Analysis, ref: Ref) -> None:
        self.analysis = analysis
        self.ref = ref
        self.sentence: Sentence = analysis.sentences[ref.sentence]
        self.features: Features = analysis.features[ref.sentence]
        self.tokens: tuple[Token, ...] = self.sentence.tokens
        self.acts: tuple[Mention, ...] | None = None  # filled by mentions.acts

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Code points of a run of tokens, punctuation at its ends left out."""
        while first < end - 1 and not _is_word(self.tokens[first]):
            first += 1
        while end - 1 > first and not _is_word(self.tokens[end - 1]):
            end -= 1
        return self.tokens[first].start, self.tokens[end - 1].end

    def words(self, first: int, end: int) -> str:
        """The article's own words of a run of tokens."""
        start, stop = self.span(first, end)
        return self.analysis.article.text[start:stop]

    @cached_property
    def content(self) -> tuple[int, ...]:
        """Indexes of the tokens that carry content."""
        auxiliaries = lexicon.words("auxiliary")
        return tuple(
            i
            for i, t in enumerate(self.tokens)
            if t.lemma not in auxiliaries
            and (t.tag[:2] in ("NN", "VB", "JJ", "CD", "FW") or t.tag in ("RB", "RBR", "RBS"))
            and any(c.isalnum() for c in t.lemma)
        )

    @cached_property
    def name_at(self) -> Mapping[int, str]:
        """The alias key of the name that a token belongs to."""
        return {i: name.key for name in self.features.names for i in range(name.first, name.end)}

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Indexes of the tokens inside quotation marks."""
        return frozenset(i for q in self.features.quotes for i in range(q.first, q.end))


def _is_word(token: Token) -> bool:
    return any(c.isalnum() for c in token.text) or token.text in "%$€£"


@dataclass(frozen=True, slots=True)
class Pairing:
    """A linked pair of passages: the link's probability and the aligned tokens.

    ``to_right`` and ``to_left`` map token indexes to the partner's index and the strength (1.0 the
    same lemma or the same name). ``same_article`` is true for two passages of one article.
    """

    left: Passage
    right: Passage
    score: float
    to_right: Mapping[int, tuple[int, float]]
    to_left: Mapping[int, tuple[int, float]]

    @property
    def same_article(self) -> bool:
        """Whether both passages stand in one article."""
        return self.left.ref.article == self.right.ref.article


def strength(a: Passage, i: int, b: Passage, j: int) -> float:
    """How near two tokens are in meaning: 1.0 the same lemma or name, 0.0 unrelated."""
    x, y = a.tokens[i], b.tokens[j]
    if x.lemma == y.lemma:
        return 1.0
    name_x, name_y = a.name_at.get(i), b.name_at.get(j)
    if name_x is not None and name_x == name_y:
        return 1.0
    if x.tag == "CD" or y.tag == "CD":
        return 0.0
    first = dict(expansions(x.lemma, part_of_speech(x.tag)))
    return max(
        (w * first[k] for k, w in expansions(y.lemma, part_of_speech(y.tag)) if k in first),
        default=0.0,
    )


def pair(left: Passage, right: Passage, score: float) -> Pairing:
    """The two passages with their words aligned one to one, the best aligned first."""
    strengths: dict[tuple[int, int], float] = {}
    for i in left.content:
        for j in right.content:
            s = strength(left, i, right, j)
            if s >= _LEAST_STRENGTH:
                strengths[i, j] = s
    place_left = {i: n for n, i in enumerate(left.content)}
    place_right = {j: n for n, j in enumerate(right.content)}
    ranked = []
    for (i, j), s in strengths.items():
        context = sum(
            other
            for (p, q), other in strengths.items()
            if (p, q) != (i, j)
            and 0 < abs(place_left[p] - place_left[i]) <= _WINDOW
            and 0 < abs(place_right[q] - place_right[j]) <= _WINDOW
        )
        ranked.append((s + _CONTEXT_WEIGHT * min(context, 3.0), -i, -j, s))
    to_right: dict[int, tuple[int, float]] = {}
    to_left: dict[int, tuple[int, float]] = {}
    for _, i, j, s in sorted(ranked, reverse=True):
        if -i not in to_right and -j not in to_left:
            to_right[-i] = (-j, s)
            to_left[-j] = (-i, s)
    return Pairing(left, right, score, to_right, to_left)


def overlap(pairing: Pairing, left: frozenset[int], right: frozenset[int]) -> float:
    """How much two sets of tokens are about the same thing: 0.0 nothing to 1.0.

    The rarity-weighted part of the lesser set whose words are aligned into the other set.
    """
    if not left or not right:
        return 0.0
    weight_left = {i: _telling(pairing.left, i) for i in left}
    weight_right = {j: _telling(pairing.right, j) for j in right}
    met_left = met_right = 0.0
    for i, w in weight_left.items():
        partner = pairing.to_right.get(i)
        if partner is not None and partner[0] in right:
            met_left += w * partner[1]
            met_right += weight_right[partner[0]] * partner[1]
    total_left, total_right = sum(weight_left.values()), sum(weight_right.values())
    # A share of one word says little; the constant keeps single accidental words low.
    return max(met_left / (total_left + 0.6), met_right / (total_right + 0.6))


def _telling(passage: Passage, i: int) -> float:
    token = passage.tokens[i]
    return 0.2 + rarity(token.lemma) + (0.5 if i in passage.name_at else 0.0)
