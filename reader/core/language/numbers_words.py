"""The words of the roles of counted things, of change and of persons.

The words are data: [[role]] and others of resources/lexicon/number_words.toml.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reader.core import lexicon
from reader.core.article import Token
from reader.core.language.number_words import numbers_of, words_of
from reader.core.values import dataclass

_FILE = "number_words.toml"


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The words of the roles, and of change and persons."""

    verbs: Mapping[str, str]
    adjectives: Mapping[str, str]
    nouns: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]
    persons: frozenset[str]
    rise: frozenset[str]
    fall: frozenset[str]
    passing: frozenset[str]
    multipliers: Mapping[str, int]


@cache
def role_words() -> RoleWords:
    """The roles of the lexicon; raises ResourceError that names a faulty entry."""
    source = lexicon.entries(_FILE)
    verbs: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    nouns: dict[str, str] = {}
    phrases: dict[tuple[str, ...], str] = {}
    for place, row in enumerate(source.tables("role", {"name": str, "example": str})):
        for field, words in (("verbs", verbs), ("adjectives", adjectives), ("nouns", nouns)):
            for word in row.get(field, ()):
                if words.setdefault(word, row["name"]) != row["name"]:
                    raise source.error("role", place, f"“{word}” has two roles")
        phrases.update((tuple(text.split()), row["name"]) for text in row.get("phrases", ()))
    return RoleWords(
        verbs,
        adjectives,
        nouns,
        phrases,
        frozenset(words_of(source.data, "person", "words")),
        frozenset(words_of(source.data, "change", "rise")),
        frozenset(words_of(source.data, "change", "fall")),
        frozenset(words_of(source.data, "passing", "words")),
        numbers_of(source.data, "multipliers"),
    )


def lemma_of(token: Token) -> str:
    """The lemma in lower case, or the word where there is none."""
    return (token.lemma or token.lower).lower()


def counted_name(token: Token) -> str:
    """The name of what is counted: the lemma, or "person" for people of any kind of wording."""
    base = lemma_of(token)
    words = role_words()
    model = base[-2:-1].isdigit()
    if (
        base[0].isalpha()
        and base.endswith("s")
        and len(base) > 3
        and (model or token.tag in ("NNP", "NNPS"))
    ):
        base = base.removesuffix("s")  # "Somalis", "AK-47s"
    if base in words.persons or token.lower in words.persons:
        return "person"
    if base in words.nouns or token.lower in words.nouns:
        return "person"
    return base
