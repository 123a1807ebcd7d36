"""Words that stand at opposite poles of a scale: where they stand in a passage, and which oppose.

The scales are resources/lexicon/opposites.toml; beside them stand WordNet's antonyms and the
prefixes un- and non- before a word that is one without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.core.article import Token
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.relations import antonyms, are_antonyms, expansions, part_of_speech
from reader.core.lexicon import Entries, Match, Term, TermIndex, entries, kept, words
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale with two poles; ``up`` and ``down`` are their first terms, for glosses.

    ``whole``: what is not at one pole is at the other ("not alive" is dead). ``converse``: the
    poles tell one transaction from its two sides. ``sequence``: one follows the other in the
    course of things. ``quality``: they qualify another word. ``mixed``: the words at one pole are
    not all of one meaning.
    """

    name: str
    up: str
    down: str
    whole: bool
    converse: bool
    sequence: bool
    quality: bool
    mixed: bool


@dataclass(frozen=True, slots=True)
class Pole:
    """One end of a scale: +1 is up. ``denies``: the term that tells it holds its own "not"."""

    scale: Scale
    sign: int
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a passage stands on scales: the tokens that tell it, ``head`` the word that does.

    ``poles`` is empty for a word that only WordNet knows an opposite of.
    """

    first: int
    end: int
    head: int
    poles: tuple[Pole, ...]

    @property
    def denies(self) -> bool:
        """Whether the term holds its own "not"."""
        return any(pole.denies for pole in self.poles)


@dataclass(frozen=True, slots=True)
class Opposition:
    """How two marks are opposed; ``scale`` is None when WordNet or a prefix says so."""

    scale: Scale | None
    whole: bool
    sign: int  # of the left mark


def _terms(source: Entries) -> Iterator[tuple[str, Pole]]:
    required = {"name": str, "up": list, "down": list, "example": str}
    names: set[str] = set()
    for index, row in enumerate(source.tables("scale", required)):
        name = row["name"]
        if name in names:
            raise source.error("scale", index, f"the name “{name}” stands twice")
        names.add(name)
        both = {str(t) for t in row["up"]} & {str(t) for t in row["down"]}
        if both:
            raise source.error("scale", index, f"“{min(both)}” stands at both poles")
        scale = Scale(
            name,
            str(row["up"][0]).partition("/")[0],
            str(row["down"][0]).partition("/")[0],
            bool(row.get("whole", False)),
            bool(row.get("converse", False)),
            bool(row.get("sequence", False)),
            bool(row.get("quality", False)),
            bool(row.get("mixed", False)),
        )
        for sign, pole in ((1, "up"), (-1, "down")):
            for text in row[pole]:
                denies = not {"not", "no", "nothing"}.isdisjoint(str(text).split())
                yield str(text), Pole(scale, sign, denies)


def _only_adjective(word: str) -> bool:
    """Whether WordNet knows a word as an adjective, and as nothing else."""
    return len(expansions(word, "a")) > 1 and all(len(expansions(word, p)) == 1 for p in "nv")


def _term(text: str) -> Term:
    """The term of a scale as it is looked for.

    What is done to something may stand before the rest of a verb's term: "vote the bill down".
    """
    term = Term.parse(text)
    first, *rest = term.words
    if not rest and first[1] == "a" and _only_adjective(first[0]):
        return Term(((first[0], ""),))  # the tagger calls rare ones nouns: "unsurprising"
    if rest and first[1] == "v" and ("+", "") not in rest:
        return Term((first, ("+", ""), *rest))
    return term


@kept
def _index() -> TermIndex[Pole]:
    """All terms; raises ResourceError on a faulty entry."""
    return TermIndex([*_terms(entries("opposites.toml"))], _term)


@kept
def not_opposite() -> frozenset[str]:
    """Words that only look like the negation of another: "invaluable"."""
    rows = entries("opposites.toml").tables("not_opposite", {"words": list, "example": str})
    return frozenset(str(word) for row in rows for word in row["words"])


@once_a_passage
def marks(passage: Passage) -> tuple[Mark, ...]:
    """Where a passage stands on scales, in text order; the longest term at each place."""
    index = _index()
    found: list[Mark] = []
    covered = 0
    helping = {i for v in passage.features.verbs for i in range(v.first, v.end) if i != v.head}
    helping = {i for i in helping if passage.tokens[i].lemma in words("auxiliary")}
    by_place: dict[int, list[Match[Pole]]] = {}
    if not index.starts.isdisjoint(passage.vocabulary):
        for match in passage.find(index):
            by_place.setdefault(match.first, []).append(match)
    names, content = passage.name_at, passage.place_in_content
    for i, token in enumerate(passage.tokens):
        if i < covered or i in names or i in helping:
            continue
        met = by_place.get(i)
        if met:
            end = min([match.end for match in met])
            poles = tuple([match.value for match in met if match.end == end])
            head = next((k for k in range(i, end) if k in content), i)
            found.append(Mark(i, end, head, poles))
            covered = end
        elif token.tag[:2] in _WITH_OPPOSITES and _has_opposites(token):
            found.append(Mark(i, i + 1, i, ()))
    return tuple(found)


_WITH_OPPOSITES = frozenset({"JJ", "RB", "VB"})


def _has_opposites(token: Token) -> bool:
    return bool(antonyms(token.lemma, part_of_speech(token.tag))) or _bare(token.lower) != ""


def _bare(word: str) -> str:
    """The word without un- or non-, "" when it has none of them or only looks as if."""
    if not word.startswith(("non", "un")) or word in not_opposite():
        return ""
    for prefix in ("non-", "non", "un"):
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            return word[len(prefix) :]
    return ""


def _prefixed(one: str, other: str) -> bool:
    return bool(one) and bool(other) and (_bare(one) == other or _bare(other) == one)


class _Ends(NamedTuple):
    """What tells quickly whether two marks can be opposed, or stand at one pole."""

    mark: Mark
    scales: frozenset[str]
    words: frozenset[str]  # none where more words than one make the mark
    opposites: frozenset[str]


@once_a_passage
def _of_marks(passage: Passage) -> tuple[_Ends, ...]:
    rows = []
    for mark in marks(passage):
        token = passage.tokens[mark.head]
        pos = part_of_speech(token.tag)
        told: frozenset[str] = frozenset()
        turned: frozenset[str] = frozenset()
        if mark.end - mark.first == 1:
            told = frozenset((token.lower, token.lemma, f"{token.lemma}/{pos}"))
            turned = antonyms(token.lemma, pos) | {_bare(token.lower), _bare(token.lemma)} - {""}
        rows.append(_Ends(mark, frozenset(p.scale.name for p in mark.poles), told, turned))
    return tuple(rows)


@once_a_passage
def _of_all_marks(passage: Passage) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The scales, words and opposites of all marks together."""
    rows, none = _of_marks(passage), frozenset[str]()
    return (
        none.union(*[row.scales for row in rows]),
        none.union(*[row.words for row in rows]),
        none.union(*[row.opposites for row in rows]),
    )


def pairs_of_marks(left: Passage, right: Passage) -> Iterator[tuple[Mark, Mark]]:
    """The marks of two passages on one scale, or of words that may be opposites."""
    rows = _of_marks(right)
    scales, told, opposites = _of_all_marks(right)
    for one in _of_marks(left):
        if (
            one.scales.isdisjoint(scales)
            and one.opposites.isdisjoint(told)
            and one.words.isdisjoint(opposites)
        ):
            continue
        for other in rows:
            if (
                not one.scales.isdisjoint(other.scales)
                or not one.opposites.isdisjoint(other.words)
                or not one.words.isdisjoint(other.opposites)
            ):
                yield one.mark, other.mark


def common_pole(one: Mark, other: Mark) -> Pole | None:
    """A pole at which both marks stand: "struck down" and "declared void"; None without one."""
    if not one.poles or not other.poles:
        return None
    met = [p for p in one.poles for q in other.poles if p.scale is q.scale and not p.scale.mixed]
    same = [p for p in met if any(q.scale is p.scale and q.sign == p.sign for q in other.poles)]
    return same[0] if same and len(same) == len(met) else None


def opposition(left: Passage, right: Passage, one: Mark, other: Mark) -> Opposition | None:
    """How two marks are opposed: poles of one scale, antonyms, a prefix; None when they are not."""
    a, b = left.tokens[one.head], right.tokens[other.head]
    if a.lemma == b.lemma and one.end - one.first == other.end - other.first == 1:
        return None
    found: Opposition | None = None
    for pole in one.poles:
        for pole_b in other.poles:
            if pole.scale is pole_b.scale:
                if pole.sign == pole_b.sign:
                    if pole.scale.mixed:
                        continue
                    return None
                found = found or Opposition(pole.scale, pole.scale.whole, pole.sign)
    if found is not None:
        return found
    alone = one.end - one.first == other.end - other.first == 1
    if not alone:
        return None
    if _prefixed(a.lower, b.lower) or _prefixed(a.lemma, b.lemma):
        return Opposition(None, True, 1)
    if not {a.lower, b.lower}.isdisjoint(not_opposite()):
        return None
    if are_antonyms(a.lemma, part_of_speech(a.tag), b.lemma, part_of_speech(b.tag)):
        return Opposition(None, False, 1)
    return None


@once_a_passage
def _bared(passage: Passage) -> tuple[tuple[int, str], ...]:
    """The words with un- or non-, without it."""
    tokens = passage.tokens
    return tuple([(i, bare) for i, token in enumerate(tokens) if (bare := _bare(token.lower))])


def prefixed_words(passage: Passage, other: Passage) -> list[tuple[Mark, Mark]]:
    """Marks of words of the first passage with un- or non- that the other tells without it."""
    found = []
    for i, bare in _bared(passage):
        if bare in other.vocabulary:
            found += [
                (Mark(i, i + 1, i, ()), Mark(j, j + 1, j, ()))
                for j, there in enumerate(other.tokens)
                # "NON-PROFIT" in capitals is three tokens
                if there.lower == bare and not (j and other.tokens[j - 1].text == "-")
            ]
    return found


@once_a_passage
def ends(passage: Passage) -> tuple[frozenset[tuple[str, int]], frozenset[str], frozenset[str]]:
    """For a sieve: the scales with the sign, the words that stand alone, and their opposites."""
    poles: set[tuple[str, int]] = set()
    alone: set[str] = {token.lower for token in passage.tokens}
    opposites: set[str] = {bare for _, bare in _bared(passage)}
    for mark in marks(passage):
        poles.update((pole.scale.name, pole.sign) for pole in mark.poles)
        token = passage.tokens[mark.head]
        pos = part_of_speech(token.tag)
        alone |= {token.lower, token.lemma, f"{token.lemma}/{pos}"}
        opposites |= antonyms(token.lemma, pos)
        for word in (token.lower, token.lemma):
            opposites |= {f"non-{word}", f"non{word}", f"un{word}"}
    return frozenset(poles), frozenset(alone), frozenset(opposites)
