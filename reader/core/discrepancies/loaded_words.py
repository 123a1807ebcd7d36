"""Words that judge what they name, found in a passage: resources/lexicon/framing.toml."""

from __future__ import annotations

from collections.abc import Mapping

from reader.core import lexicon
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.values import dataclass

_FILE = "framing.toml"
_STRONGEST = 2


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word says of a referent: ``valence`` is -2 hostile, 0 plain, 2 glorifying.

    ``means`` tells the referent in plain words; both are "" for a word that judges whatever it
    stands with. ``saying``: it is a verb that tells who says something.
    """

    referent: str
    means: str
    valence: int
    saying: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """A word of the lexicon in a passage: its tokens, and its senses by referent."""

    first: int
    end: int
    senses: Mapping[str, Sense]

    @property
    def judges(self) -> int:
        """The valence as a word that judges whatever it stands with, 0 when it is none."""
        sense = self.senses.get("")
        return sense.valence if sense is not None else 0

    @property
    def leans(self) -> frozenset[int]:
        """-1 when one of its senses is unfriendly, 1 when one is friendly."""
        signs = [(s.valence > 0) - (s.valence < 0) for s in self.senses.values()]
        return frozenset(sign for sign in signs if sign)


@lexicon.kept
def words() -> lexicon.TermIndex[Sense]:
    """All words of the lexicon; raises ResourceError that names the line of a faulty entry."""
    source = lexicon.entries(_FILE)
    terms: list[tuple[str, Sense]] = []
    counted = 0
    names: set[str] = set()
    for place, row in enumerate(
        source.tables("referent", {"name": str, "means": str, "words": list})
    ):
        name = row["name"]
        if name in names:
            raise source.error("referent", place, f"the name “{name}” stands twice")
        names.add(name)
        for group in row["words"]:
            source.check(group, "referent.words", counted, {"terms": list, "example": str})
            valence = _valence(source, "referent.words", counted, group)
            sense = Sense(name, row["means"], valence, bool(row.get("saying")))
            terms += [(text, sense) for text in group["terms"]]
            counted += 1
    for place, row in enumerate(source.tables("judgement", {"terms": list, "example": str})):
        sense = Sense("", "", _valence(source, "judgement", place, row))
        terms += [(text, sense) for text in row["terms"]]
    return lexicon.TermIndex(terms)


def _valence(source: lexicon.Entries, table: str, place: int, row: Mapping[str, object]) -> int:
    valence = row.get("valence")
    if not isinstance(valence, int) or abs(valence) > _STRONGEST:
        raise source.error(table, place, "“valence” is not a whole number from -2 to 2")
    return valence


@once_a_passage
def loaded(passage: Passage) -> tuple[Loaded, ...]:
    """The words of the lexicon in a passage, in order; none that stands in a name or is denied."""
    index = words()
    if index.starts.isdisjoint(passage.vocabulary):
        return ()
    found: dict[tuple[int, int], dict[str, Sense]] = {}
    for match in passage.find(index):
        found.setdefault((match.first, match.end), {})[match.value.referent] = match.value
    kept: list[Loaded] = []
    denied = _denied(passage)
    for (first, end), senses in sorted(found.items(), key=lambda row: (row[0][0], -row[0][1])):
        if any(first < other.end for other in kept):  # "illegal immigrant" holds "immigrant"
            continue
        if any(i in denied or is_in_name(passage, i) for i in range(first, end)):
            continue
        kept.append(Loaded(first, end, senses))
    return tuple(kept)


def is_in_name(passage: Passage, at: int) -> bool:
    """Whether a token is part of a name; a sentence's first word has its capital for that alone."""
    if at not in passage.name_at:
        return False
    return at > 0 or passage.name_at.get(1) == passage.name_at[0]


def _denied(passage: Passage) -> frozenset[int]:
    """What is said not to be: "no massacre", "did not boast"."""
    phrases = [range(p.first, p.end) for p in passage.features.phrases if p.negated]
    verbs = [range(v.first, v.end) for v in passage.features.verbs if v.negated]
    return frozenset(i for run in (*phrases, *verbs) for i in run)
