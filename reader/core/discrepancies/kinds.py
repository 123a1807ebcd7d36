"""Things of one kind that cannot be the same thing: resources/lexicon/entity.toml and WordNet."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product

from reader.core import lexicon
from reader.core.discrepancies.loaded_words import is_in_name
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.relations import above, senses
from reader.core.said import marked
from reader.core.values import dataclass

_FILE = "entity.toml"

# WordNet's nouns of these kinds name things by what they are, not by how somebody sees them; an
# effort may be an initiative, but a mosque is no shampoo.
_CONCRETE = ("artifact", "substance", "food", "plant", "animal", "microorganism", "color")
_GENERAL = 4  # words of things so general that they may stand for any of their kind
_SENSES = 2


@dataclass(frozen=True, slots=True)
class Sort:
    """One of the things of a kind that exclude each other."""

    kind: str
    means: str
    number: int  # of the thing within its kind
    word: str  # as the lexicon has it first
    direction: bool = False


@dataclass(frozen=True, slots=True)
class Sorted:
    """A word of the lexicon in a passage, with all it may be."""

    first: int
    end: int
    sorts: frozenset[Sort]


@lexicon.kept
def _words() -> lexicon.TermIndex[Sort]:
    source = lexicon.entries(_FILE)
    terms: list[tuple[str, Sort]] = []
    fields = {"name": str, "means": str, "apart": list, "example": str}
    for row in source.tables("kind", fields):
        terms += _terms(row["apart"], row["name"], row["means"], False)
    direction = source.data.get("direction")
    if not isinstance(direction, dict) or not isinstance(direction.get("sets"), list):
        raise source.error("direction", 0, "“sets” is missing")
    for place, row in enumerate(direction["sets"]):
        terms += _terms(row, f"direction {place}", marked("a direction"), True)
    return lexicon.TermIndex(terms)


def _terms(apart: list[str], kind: str, means: str, direction: bool) -> list[tuple[str, Sort]]:
    found = []
    for number, row in enumerate(apart):
        sort = Sort(kind, means, number, row.split(",")[0].strip(), direction)
        for word in row.split(","):
            text = word.strip()
            plain = direction or "/" in text or " " in text
            found.append((text if plain else f"{text}/n", sort))
    return found


@once_a_passage
def sorted_words(passage: Passage) -> tuple[Sorted, ...]:
    """The words of the lexicon in a passage, in order; those inside a name are left out."""
    index = _words()
    if index.starts.isdisjoint(passage.vocabulary):
        return ()
    found: dict[tuple[int, int], set[Sort]] = {}
    for match in passage.find(index):
        found.setdefault((match.first, match.end), set()).add(match.value)
    kept: list[Sorted] = []
    for (first, end), sorts in sorted(found.items(), key=lambda row: (row[0][0], -row[0][1])):
        if any(first < other.end for other in kept):
            continue
        if not any(is_in_name(passage, i) for i in range(first, end)):
            kept.append(Sorted(first, end, frozenset(sorts)))
    return tuple(kept)


def apart(one: Sorted, other: Sorted) -> Sort | None:
    """The kind of which both words are and by which they cannot be the same thing."""
    found = None
    for p, q in product(one.sorts, other.sorts):
        if p.kind == q.kind:
            if p.number == q.number:
                return None
            if p.direction and (p.word in q.word or q.word in p.word):
                return None  # what lies in the south-east lies in the east
            found = p if found is None or p.kind < found.kind else found
    return found


_Apart = tuple[Sorted, Sorted, Sort]


def other_things(left: Passage, right: Passage) -> list[_Apart]:
    """The words of the lexicon that cannot name one thing, neither of which both passages have."""
    here, there = sorted_words(left), sorted_words(right)
    if not here or not there or _kinds(left).isdisjoint(_kinds(right)):
        return []
    mine, theirs = _sorts(left), _sorts(right)
    others = [q for q in there if q.sorts.isdisjoint(mine)]
    return [
        (p, q, sort)
        for p in (here if others else ())
        if p.sorts.isdisjoint(theirs)
        for q in others
        if (sort := apart(p, q)) is not None
    ]


@once_a_passage
def _sorts(passage: Passage) -> frozenset[Sort]:
    return frozenset(sort for word in sorted_words(passage) for sort in word.sorts)


@once_a_passage
def _kinds(passage: Passage) -> frozenset[str]:
    return frozenset(sort.kind for sort in _sorts(passage))


@lexicon.kept
def posts() -> lexicon.TermIndex[bool]:
    """Nouns for those around somebody: "chief of staff", "brother"."""
    source = lexicon.entries(_FILE)
    row = source.data.get("post")
    if not isinstance(row, dict) or not row.get("words") or not row.get("example"):
        raise source.error("post", 0, "“words” or “example” is missing")
    return lexicon.TermIndex([(text, True) for text in row["words"]])


@cache
def _roots() -> frozenset[int]:
    return frozenset(senses(word, "n")[0] for word in _CONCRETE)


@lru_cache(maxsize=20_000)
def _things(noun: str) -> tuple[int, ...]:
    """The concrete ones among a noun's commonest senses; none when its first sense is not."""
    found = senses(noun, "n")[:_SENSES]
    roots = _roots()
    return found if found and not roots.isdisjoint(above(found[0])) else ()


@lru_cache(maxsize=20_000)
def is_person(noun: str) -> bool:
    """Whether a noun is first of all a word for a person or a group of people."""
    found = senses(noun, "n")[:1]
    return bool(found) and not _people().isdisjoint(above(found[0]))


@cache
def _people() -> frozenset[int]:
    return frozenset(senses(word, "n")[0] for word in ("person", "organization"))


@lru_cache(maxsize=50_000)
def are_other_things(one: str, other: str) -> bool:
    """Whether two nouns name things of which neither is a kind of the other, by WordNet."""
    first, second = _things(one), _things(other)
    if not first or not second:
        return False
    every = senses(one, "n"), senses(other, "n")
    up = [frozenset().union(*(above(s) for s in rows)) for rows in every]
    if not up[0].isdisjoint(every[1]) or not up[1].isdisjoint(every[0]):
        return False
    # "product", "device" and "agent" stand for anything of their kind.
    return all(len(above(rows[0])) > _GENERAL for rows in (first, second))


@once_a_passage
def _concrete(passage: Passage) -> frozenset[str]:
    """The nouns that name things by what they are."""
    rows = (passage.tokens[i] for i in passage.content if i not in passage.name_at)
    return frozenset(t.lemma for t in rows if t.tag in ("NN", "NNS") and _things(t.lemma))


def may_be_others(left: Passage, right: Passage) -> bool:
    """Whether each of two passages has a noun for a thing that the other's cannot be."""
    here, there = _concrete(left) - right.vocabulary, _concrete(right) - left.vocabulary
    return any(are_other_things(noun, against) for noun in here for against in there)
