"""Two linked sentences with their words aligned: what every detector looks at.

Words are aligned by lemma, relation and context, in the manner of Sultan, Bethard & Sumner, "Back
to basics for monolingual alignment", TACL 2014, without their parser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import cached_property, lru_cache, wraps
from typing import Any, TypeVar

from reader.core import lexicon
from reader.core.alignment.rarity import rarity
from reader.core.article import Sentence, Token
from reader.core.language.features import Analysis, Features
from reader.core.language.relations import expansions, part_of_speech
from reader.core.terms import Beginnings
from reader.core.weights import weigh

T = TypeVar("T")


_NO_KEYS: frozenset[str] = frozenset()


class Meaning:
    """The keys that a word shares with related words, with weights (see relations.expansions).

    There is one for each word, so that it can be told by identity.
    """

    __slots__ = ("keys", "weights")

    def __init__(self, expansions: Iterable[tuple[str, float]]) -> None:
        self.weights = dict(expansions)
        self.keys = frozenset(self.weights)


@lru_cache(maxsize=50_000)
def _meaning_of(lemma: str, pos: str) -> Meaning:
    return Meaning(expansions(lemma, pos))


@lru_cache(maxsize=20_000)
def _meaning_of_name(lemma: str, name: str) -> Meaning:
    return Meaning(((lemma, 1.0), (f"={name}", 1.0)))


def _meaning(lemma: str, tag: str, name: str | None) -> Meaning:
    if name is not None:
        return _meaning_of_name(lemma, name)
    return _meaning_of(lemma, "" if tag == "CD" else part_of_speech(tag))


@lru_cache(maxsize=100_000)
def _nearness(one: Meaning, other: Meaning) -> float:
    """How near two words are: the greatest product of their weights for a common key."""
    return max(one.weights[key] * other.weights[key] for key in one.keys & other.keys)


def _nearness_in_role(one: Meaning, other: Meaning) -> float:
    """How near two words are, 0.0 where they can name no one thing in one role."""
    if one is other:
        return 1.0
    if one.keys.isdisjoint(other.keys):
        return 0.0
    strength = _nearness(one, other)
    return strength if strength >= weigh("scene.same_role") else 0.0


class Passage:
    """One sentence of an article with its features and its words' places.

    It knows nothing of other articles, not even its own article's place among them, so what is
    worked out here holds for every pair and every set that the article stands in.
    """

    def __init__(self, analysis: Analysis, index: int) -> None:
        self.analysis = analysis
        self.index = index
        self.sentence: Sentence = analysis.sentences[index]
        self.features: Features = analysis.features[index]
        self.tokens: tuple[Token, ...] = self.sentence.tokens
        self.kept: dict[str, Any] = {}  # of as many types as there are users of once_a_passage
        self._cues: dict[tuple[str, str], tuple[lexicon.Match[lexicon.Cue], ...]] = {}
        self._looked_up: Set[lexicon.TermIndex[Any]] = frozenset()
        self._beginnings: Beginnings = {}

    @property
    def is_unread(self) -> bool:
        """Whether it is in another language than English, or too long."""
        return self.index in self.analysis.unread

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
            and (t.lemma.isalnum() or any(c.isalnum() for c in t.lemma))
        )

    @cached_property
    def place_in_content(self) -> Mapping[int, int]:
        """For each content token, how many content tokens stand before it."""
        return {i: place for place, i in enumerate(self.content)}

    @cached_property
    def content_by_clause(self) -> Mapping[int, tuple[int, ...]]:
        """The content tokens of each clause, in order."""
        found: dict[int, list[int]] = {}
        clauses = self.features.clauses
        for i in self.content:
            found.setdefault(clauses[i], []).append(i)
        return {clause: tuple(rows) for clause, rows in found.items()}

    @cached_property
    def name_at(self) -> Mapping[int, str]:
        """The alias key of the name that a token belongs to."""
        return {i: name.key for name in self.features.names for i in range(name.first, name.end)}

    def words_of_names(self, keys: Iterable[str]) -> frozenset[str]:
        """The words of all names that the article gives to those who have these keys.

        What a key is called hangs on the whole set; what a name says does not.
        """
        wanted = frozenset(keys)
        known: dict[frozenset[str], frozenset[str]] = self.kept.setdefault("words_of_names", {})
        if wanted not in known:
            known[wanted] = frozenset(
                word
                for features in self.analysis.features
                for name in features.names
                if name.key in wanted
                for word in name.text.lower().replace("’", "'").removesuffix("'s").split()
            )
        return known[wanted]

    @cached_property
    def meanings(self) -> Mapping[int, Meaning]:
        """What each content token's word shares with related words."""
        tokens, name_at = self.tokens, self.name_at
        return {i: _meaning(tokens[i].lemma, tokens[i].tag, name_at.get(i)) for i in self.content}

    def keys(self, tokens: Iterable[int]) -> frozenset[str]:
        """All keys of those of the tokens that carry content: without a common one, none of them
        is ever aligned with none of others.
        """
        meanings = self.meanings
        return _NO_KEYS.union(*[meanings[i].keys for i in tokens if i in meanings])

    @cached_property
    def all_keys(self) -> frozenset[str]:
        """The keys of all content tokens."""
        return self.keys(self.content)

    @cached_property
    def telling(self) -> tuple[float, ...]:
        """How much each token tells of what a sentence is about: rare words and names more."""
        return tuple(
            0.2 + rarity(t.lemma) + (0.5 if i in self.name_at else 0.0)
            for i, t in enumerate(self.tokens)
        )

    def cues(self, file_name: str, group: str) -> tuple[lexicon.Match[lexicon.Cue], ...]:
        """The cues of one group of a lexicon file in this sentence, found once."""
        key = (file_name, group)
        found = self._cues.get(key)
        if found is None:
            found = self._cues[key] = tuple(self.find(lexicon.cues(file_name, group)))
        return found

    def find(
        self, index: lexicon.TermIndex[T], shorter: bool = False
    ) -> Iterator[lexicon.Match[T]]:
        """The terms of an index in this sentence, as TermIndex.find gives them."""
        if index not in self._looked_up:
            catalogue = lexicon.catalogue()
            catalogue.add(index)
            looked_up = catalogue.indexes
            self._beginnings = catalogue.beginnings(self.tokens)
            self._looked_up = looked_up
        found = self._beginnings.get(index)
        return index.find_at(self.tokens, found, shorter, self.vocabulary) if found else iter(())

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The tokens' lemmas, and the tokens in lower case."""
        return frozenset([t.lemma for t in self.tokens]).union([t.lower for t in self.tokens])

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Indexes of the tokens inside quotation marks."""
        return frozenset(i for q in self.features.quotes for i in range(q.first, q.end))


def once_a_passage(work: Callable[[Passage], T]) -> Callable[[Passage], T]:
    """The function, worked out once for each passage; what it gives must hang on that alone."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def known(passage: Passage) -> T:
        kept: dict[str, T] = passage.kept
        try:  # asked for half a million times in a set of twenty articles
            return kept[name]
        except KeyError:
            found = kept[name] = work(passage)
            return found

    return known


def _is_word(token: Token) -> bool:
    text = token.text
    return text.isalnum() or text in "%$€£" or any(c.isalnum() for c in text)


class Pairing:
    """A linked pair of passages: the link's probability and the aligned tokens.

    ``strengths`` holds how near each two content tokens are in meaning (1.0 the same lemma or the
    same name), where they are near at all. ``to_right`` and ``to_left`` map token indexes to the
    partner's index and that strength; all are empty unless words are ``aligned``. They are worked
    out when somebody asks: half of the pairs that are looked at need none of them.
    ``same_article`` is true for two passages of one article.
    """

    def __init__(
        self,
        left: Passage,
        right: Passage,
        score: float,
        same_article: bool = False,
        aligned: bool = True,
    ) -> None:
        self.left = left
        self.right = right
        self.score = score
        self.same_article = same_article
        self.aligned = aligned

    @cached_property
    def strengths(self) -> Mapping[tuple[int, int], float]:
        """How near each two content tokens are in meaning, where they are at all."""
        return _strengths(self.left, self.right, self.met) if self.aligned else {}

    @cached_property
    def _partners(self) -> tuple[_Partners, _Partners]:
        return _align(self.left, self.right, self.strengths)

    @cached_property
    def to_right(self) -> _Partners:
        """The partner of each aligned token of the left passage, with how near they are."""
        return self._partners[0]

    @cached_property
    def to_left(self) -> _Partners:
        """The same for the tokens of the right passage."""
        return self._partners[1]

    def strength(self, i: int, j: int) -> float:
        """How near token i on the left and j on the right are in meaning, 0.0 to 1.0."""
        if self.left.tokens[i].lemma == self.right.tokens[j].lemma:
            return 1.0
        return self.nearness(i, j)

    def nearness(self, i: int, j: int) -> float:
        """What ``strengths`` holds for two tokens, 0.0 for nothing: only of these two, where those
        of all are not worked out yet. Two tokens without any are never aligned.
        """
        known = self.__dict__.get("strengths")
        if known is not None:
            found: float = known.get((i, j), 0.0)
            return found
        one, other = self.left.meanings.get(i), self.right.meanings.get(j)
        if one is None or other is None or not self.aligned:
            return 0.0
        return _nearness_in_role(one, other)

    def near(
        self, left: Iterable[int], right: Iterable[int]
    ) -> tuple[frozenset[int], frozenset[int]]:
        """Those of the tokens on either side that share a key with any on the other: no others
        can be aligned with them.
        """
        if not self.aligned:
            return frozenset(), frozenset()
        meanings, meanings_right = self.left.meanings, self.right.meanings
        rows = [(j, meanings_right[j]) for j in right if j in meanings_right]
        met_left, met_right = set[int](), set[int]()
        for i in left:
            one = meanings.get(i)
            if one is None:
                continue
            keys = one.keys
            for j, other in rows:
                if one is other or not keys.isdisjoint(other.keys):
                    met_left.add(i)
                    met_right.add(j)
        return frozenset(met_left), frozenset(met_right)

    @cached_property
    def met(self) -> tuple[frozenset[int], frozenset[int]]:
        """The tokens of either passage that share a key with any of the other."""
        if not self.aligned:
            return frozenset(), frozenset()
        keys_left, keys_right = self.left.all_keys, self.right.all_keys
        return (
            frozenset(
                [i for i, m in self.left.meanings.items() if not keys_right.isdisjoint(m.keys)]
            ),
            frozenset(
                [j for j, m in self.right.meanings.items() if not keys_left.isdisjoint(m.keys)]
            ),
        )

    def are_partners(self, i: int, j: int) -> bool:
        """Whether token i on the left is aligned with token j on the right.

        No word is aligned for two tokens that are not near at all.
        """
        if not self.nearness(i, j):
            return False
        partner = self.to_right.get(i)
        return partner is not None and partner[0] == j


_Partners = Mapping[int, tuple[int, float]]


def _strengths(
    left: Passage, right: Passage, met: tuple[frozenset[int], frozenset[int]]
) -> dict[tuple[int, int], float]:
    """How near the content tokens are, joined over what their words expand to.

    Most words of either sentence meet none of the other: ``met`` are the others.
    """
    least = weigh("scene.same_role")
    rows = [(i, m) for i, m in left.meanings.items() if i in met[0]]
    others = [(j, m) for j, m in right.meanings.items() if j in met[1]]
    found: dict[tuple[int, int], float] = {}
    for i, one in rows:
        for j, other in others:
            if one is other:
                found[i, j] = 1.0
            elif not one.keys.isdisjoint(other.keys):
                strength = _nearness(one, other)
                if strength >= least:
                    found[i, j] = strength
    return found


def pair(left: Passage, right: Passage, score: float, same_article: bool = False) -> Pairing:
    """The two passages with their words aligned one to one, the best aligned first."""
    return Pairing(left, right, score, same_article)


def _align(
    left: Passage, right: Passage, strengths: Mapping[tuple[int, int], float]
) -> tuple[_Partners, _Partners]:
    """The partners of the tokens of either passage.

    None is aligned in passages that only repeat a few words ("one hundred one hundred …"), where
    every word would be compared with every other: it took 15 s for one pair.
    """
    if not strengths or len(strengths) > weigh("pairing.most_pairs"):
        return {}, {}
    window, weight = int(weigh("pairing.window")), weigh("pairing.context")
    least = weigh("pairing.least_strength")
    place_left, place_right = left.place_in_content, right.place_in_content
    rows = sorted(
        [(place_left[i], place_right[j], i, j, s) for (i, j), s in strengths.items() if s >= least]
    )
    ranked = []
    first = end = 0
    for x, y, i, j, s in rows:
        while rows[first][0] < x - window:
            first += 1
        while end < len(rows) and rows[end][0] <= x + window:
            end += 1
        context = 0.0
        for near_x, near_y, _, _, strength in rows[first:end]:
            if near_x != x and near_y != y and -window <= near_y - y <= window:
                context += strength
        ranked.append((s + weight * min(context, 3.0), -i, -j, s))
    ranked.sort(reverse=True)
    to_right: dict[int, tuple[int, float]] = {}
    to_left: dict[int, tuple[int, float]] = {}
    for _, i, j, s in ranked:
        if -i not in to_right and -j not in to_left:
            to_right[-i] = (-j, s)
            to_left[-j] = (-i, s)
    return to_right, to_left


def overlap(pairing: Pairing, left: frozenset[int], right: frozenset[int]) -> float:
    """How much two sets of tokens are about the same thing: 0.0 nothing to 1.0.

    The rarity-weighted part of the lesser set whose words are aligned into the other set.
    """
    if not left or not right:
        return 0.0
    tell_left, tell_right = pairing.left.telling, pairing.right.telling
    total_left = met_left = met_right = 0.0
    to_right = pairing.to_right
    for i in left:
        weight = tell_left[i]
        total_left += weight
        partner = to_right.get(i)
        if partner is not None and partner[0] in right:
            met_left += weight * partner[1]
            met_right += tell_right[partner[0]] * partner[1]
    total_right = sum([tell_right[j] for j in right])
    # A share of one word says little; the constant keeps single accidental words low.
    return max(met_left / (total_left + 0.6), met_right / (total_right + 0.6))


def overlap_at_most(pairing: Pairing, left: frozenset[int], right: frozenset[int]) -> float:
    """What ``overlap`` gives at most; no word need be aligned for it."""
    if not left or not right:
        return 0.0
    most = 0.0
    met_left, met_right = pairing.met
    for tokens, met, telling in (
        (left, met_left, pairing.left.telling),
        (right, met_right, pairing.right.telling),
    ):
        total = sum([telling[i] for i in tokens])
        most = max(most, sum([telling[i] for i in tokens & met]) / (total + 0.6))
    return most + 1e-9  # sums in another order differ in their last digit
