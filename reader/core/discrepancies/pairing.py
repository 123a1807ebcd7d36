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
from reader.core.weights import weigh

if TYPE_CHECKING:
    from reader.core.discrepancies.mentions import Mention


class Passage:
    """One sentence with its features and its words' places."""

    def __init__(self, analysis: Analysis, ref: Ref) -> None:
        self.analysis = analysis
        self.ref = ref
        self.sentence: Sentence = analysis.sentences[ref.sentence]
        self.features: Features = analysis.features[ref.sentence]
        self.tokens: tuple[Token, ...] = self.sentence.tokens
        self.acts: tuple[Mention, ...] | None = None  # filled by mentions.acts
        self._cues: dict[str, tuple[lexicon.Match[lexicon.Cue], ...]] = {}

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
    def wording(self) -> tuple[str, ...]:
        """The sentence's tokens in lower case."""
        return tuple(t.lower for t in self.tokens)

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

    def expansions(self, i: int) -> tuple[tuple[str, float], ...]:
        """What a token's word shares with related words (see relations.expansions)."""
        token = self.tokens[i]
        name = self.name_at.get(i)
        if name is not None:
            return ((token.lemma, 1.0), (f"={name}", 1.0))
        if token.tag == "CD":
            return ((token.lemma, 1.0),)
        return expansions(token.lemma, part_of_speech(token.tag))

    @cached_property
    def telling(self) -> tuple[float, ...]:
        """How much each token tells of what a sentence is about: rare words and names more."""
        return tuple(
            0.2 + rarity(t.lemma) + (0.5 if i in self.name_at else 0.0)
            for i, t in enumerate(self.tokens)
        )

    @cached_property
    def by_key(self) -> Mapping[str, tuple[tuple[int, float], ...]]:
        """For each key that words expand to, the content tokens that have it, with weights."""
        found: dict[str, list[tuple[int, float]]] = {}
        for i in self.content:
            for key, weight in self.expansions(i):
                found.setdefault(key, []).append((i, weight))
        return {key: tuple(rows) for key, rows in found.items()}

    def cues(self, file_name: str, group: str) -> tuple[lexicon.Match[lexicon.Cue], ...]:
        """The cues of one group of a lexicon file in this sentence, found once."""
        key = f"{file_name} {group}"
        if key not in self._cues:
            self._cues[key] = tuple(lexicon.cues(file_name, group).find(self.tokens))
        return self._cues[key]

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Indexes of the tokens inside quotation marks."""
        return frozenset(i for q in self.features.quotes for i in range(q.first, q.end))


def _is_word(token: Token) -> bool:
    return any(c.isalnum() for c in token.text) or token.text in "%$€£"


@dataclass(frozen=True, slots=True)
class Pairing:
    """A linked pair of passages: the link's probability and the aligned tokens.

    ``strengths`` holds how near each two content tokens are in meaning (1.0 the same lemma or the
    same name), where they are near at all. ``to_right`` and ``to_left`` map token indexes to the
    partner's index and that strength. ``same_article`` is true for two passages of one article.
    """

    left: Passage
    right: Passage
    score: float
    strengths: Mapping[tuple[int, int], float]
    to_right: Mapping[int, tuple[int, float]]
    to_left: Mapping[int, tuple[int, float]]

    @property
    def same_article(self) -> bool:
        """Whether both passages stand in one article."""
        return self.left.ref.article == self.right.ref.article

    def strength(self, i: int, j: int) -> float:
        """How near token i on the left and j on the right are in meaning, 0.0 to 1.0."""
        if self.left.tokens[i].lemma == self.right.tokens[j].lemma:
            return 1.0
        return self.strengths.get((i, j), 0.0)


def _strengths(left: Passage, right: Passage) -> dict[tuple[int, int], float]:
    """How near the content tokens are, joined over what their words expand to."""
    found: dict[tuple[int, int], float] = {}
    least, right_by_key = weigh("scene.same_role"), right.by_key
    for key, rows in left.by_key.items():
        others = right_by_key.get(key)
        if others is None:
            continue
        for i, weight in rows:
            for j, other in others:
                product = weight * other
                if product >= least and product > found.get((i, j), 0.0):
                    found[i, j] = product
    return found


def pair(left: Passage, right: Passage, score: float) -> Pairing:
    """The two passages with their words aligned one to one, the best aligned first."""
    strengths = _strengths(left, right)
    window, weight = int(weigh("pairing.window")), weigh("pairing.context")
    near = {pair: s for pair, s in strengths.items() if s >= weigh("pairing.least_strength")}
    place_left = {i: n for n, i in enumerate(left.content)}
    place_right = {j: n for n, j in enumerate(right.content)}
    by_place = {(place_left[i], place_right[j]): s for (i, j), s in near.items()}
    around = [
        (dx, dy)
        for dx in range(-window, window + 1)
        for dy in range(-window, window + 1)
        if dx and dy
    ]
    ranked = []
    for (i, j), s in near.items():
        x, y = place_left[i], place_right[j]
        context = sum(by_place.get((x + dx, y + dy), 0.0) for dx, dy in around)
        ranked.append((s + weight * min(context, 3.0), -i, -j, s))
    to_right: dict[int, tuple[int, float]] = {}
    to_left: dict[int, tuple[int, float]] = {}
    for _, i, j, s in sorted(ranked, reverse=True):
        if -i not in to_right and -j not in to_left:
            to_right[-i] = (-j, s)
            to_left[-j] = (-i, s)
    return Pairing(left, right, score, strengths, to_right, to_left)


def overlap(pairing: Pairing, left: frozenset[int], right: frozenset[int]) -> float:
    """How much two sets of tokens are about the same thing: 0.0 nothing to 1.0.

    The rarity-weighted part of the lesser set whose words are aligned into the other set.
    """
    if not left or not right:
        return 0.0
    tell_left, tell_right = pairing.left.telling, pairing.right.telling
    weight_left = {i: tell_left[i] for i in left}
    weight_right = {j: tell_right[j] for j in right}
    met_left = met_right = 0.0
    for i, w in weight_left.items():
        partner = pairing.to_right.get(i)
        if partner is not None and partner[0] in right:
            met_left += w * partner[1]
            met_right += weight_right[partner[0]] * partner[1]
    total_left, total_right = sum(weight_left.values()), sum(weight_right.values())
    # A share of one word says little; the constant keeps single accidental words low.
    return max(met_left / (total_left + 0.6), met_right / (total_right + 0.6))
