"""What governs an act and tells how far anybody is bound to it: "threatened to sue"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from reader.core import lexicon
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.language.lemmas import fold_spelling
from reader.core.values import dataclass

_FILE = "governing.toml"
_FAR = 9  # words between an act and a governing word that is looked for before it
_BEFORE_ACT = frozenset({"of", "for", "on", "about", "to"})


@dataclass(frozen=True, slots=True)
class Grip:
    """How an act is held by what governs it; ``rank`` says how near it is, a done act having 6.

    ``at`` is the token of the governing word.
    """

    name: str
    rank: float
    gloss: str
    at: int

    @property
    def is_plan(self) -> bool:
        """Whether it only says that the act is still to come."""
        return self.name == "planned"


@dataclass(frozen=True, slots=True)
class _Grips:
    """The grips of governing.toml by their words: (name, rank, gloss)."""

    verbs: Mapping[str, tuple[str, float, str]]
    objects: Mapping[str, tuple[str, float, str]]
    nouns: Mapping[str, tuple[str, float, str]]
    adjectives: Mapping[str, tuple[str, float, str]]


@lexicon.kept
def _grips() -> _Grips:
    source = lexicon.entries(_FILE)
    kinds = ("verbs", "objects", "nouns", "adjectives")
    found: dict[str, dict[str, tuple[str, float, str]]] = {kind: {} for kind in kinds}
    fields = {"name": str, "gloss": str, "example": str, **dict.fromkeys(kinds, list)}
    for place, row in enumerate(source.tables("grip", fields)):
        rank = row.get("rank")
        if not isinstance(rank, int | float):
            raise source.error("grip", place, "“rank” is missing or not a number")
        for kind, words in found.items():
            for word in row[kind]:
                words.setdefault(fold_spelling(word), (row["name"], float(rank), row["gloss"]))
    return _Grips(**found)


@once_a_passage
def _ending(passage: Passage) -> Mapping[int, NounPhrase]:
    """The noun phrases by the token after them."""
    return {phrase.end: phrase for phrase in passage.features.phrases}


def grip_of_verb(passage: Passage, verb: VerbGroup) -> Grip | None:
    """What governs the act that a verb names, or None when it stands for itself."""
    grips = _grips()
    if verb.modal and verb.modal != "to":
        told = grips.verbs.get(verb.modal)
        return Grip(*told, _governor(passage, verb)) if told is not None else None
    if not any(passage.tokens[i].lower == "to" for i in range(verb.first, verb.head)):
        return None
    phrase = _ending(passage).get(verb.first)
    if phrase is None:
        return None
    told = grips.nouns.get(phrase.lemma)
    return Grip(*told, phrase.head) if told is not None else None


def _governor(passage: Passage, verb: VerbGroup) -> int:
    """The token of the word that governs a verb: in its group, or nearest before it."""
    tokens = passage.tokens
    before = range(verb.first - 1, max(-1, verb.first - _FAR), -1)
    for i in chain(range(verb.first, verb.end), before):
        if tokens[i].lemma == verb.modal:
            return i
    return verb.first


def grip_of_noun(passage: Passage, phrase: NounPhrase) -> Grip | None:
    """What governs the act that a noun names: "a threatened strike", "the threat of a strike",
    "threatened a strike".
    """
    grips, tokens = _grips(), passage.tokens
    for i in range(phrase.first, phrase.head):
        told = grips.adjectives.get(tokens[i].lower)
        if told is not None:
            return Grip(*told, i)
    if phrase.first and tokens[phrase.first - 1].lower in _BEFORE_ACT:
        before = _ending(passage).get(phrase.first - 1)
        told = grips.nouns.get(before.lemma) if before is not None else None
        if told is not None and before is not None:
            return Grip(*told, before.head)
    for verb in passage.features.verbs:
        if verb.object == phrase.head and not verb.negated:
            told = grips.objects.get(verb.lemma)
            if told is not None:
                return Grip(*told, verb.head)
    return None
