"""The words that decide what a name is: resources/lexicon/names.toml and common_words.txt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reader import paths
from reader.core import lexicon
from reader.core.errors import ResourceError
from reader.core.values import dataclass

_FILE = "names.toml"
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", ""),
    ("er", "e"),
)


@dataclass(frozen=True, slots=True)
class NameWords:
    """Word lists, all in lower case."""

    titles: frozenset[str]
    weak_titles: frozenset[str]
    possessors: frozenset[str]
    title_modifiers: frozenset[str]
    offices: frozenset[tuple[str, ...]]
    geo_modifiers: frozenset[str]
    institutions: frozenset[str]
    corporate: frozenset[str]
    of_heads: frozenset[str]
    for_heads: frozenset[str]
    connectors: frozenset[str]
    not_names: frozenset[str]
    not_alone: frozenset[str]
    locatives: frozenset[str]
    family_first: frozenset[str]
    abbreviations: Mapping[str, str]
    common: frozenset[str]

    def is_common(self, lower: str, lemma: str = "") -> bool:
        """Whether the word, or what it is an inflection of, is a common word of the language."""
        if lower in self.common or lemma in self.common:
            return True
        return any(
            lower.endswith(ending) and lower[: -len(ending)] + rest in self.common
            for ending, rest in _ENDINGS
        )


def word_list(data: Mapping[str, object], file: str, table: str, field: str) -> list[str]:
    """The list ``field`` of a table; raises ResourceError that names what is wrong."""
    row = data.get(table)
    words = row.get(field) if isinstance(row, dict) else None
    if not isinstance(words, list) or not words:
        raise ResourceError(f"lexicon/{file}: [{table}] has no list “{field}”. Mend the entry.")
    for word in words:
        if not isinstance(word, str) or not word:
            raise ResourceError(
                f"lexicon/{file}: in [{table}] {word!r} is not a word. Mend the entry."
            )
    return words


def _abbreviations(data: Mapping[str, object]) -> Mapping[str, str]:
    pairs = [pair.split("=") for pair in word_list(data, _FILE, "abbreviations", "pairs")]
    for pair in pairs:
        if len(pair) != 2 or not all(pair):
            raise ResourceError(
                f"lexicon/{_FILE}: in [abbreviations] “{'='.join(pair)}” must be short=long."
            )
    return {pair[0]: pair[1] for pair in pairs}


@cache
def name_words() -> NameWords:
    """The word lists; raises ResourceError when one is missing or faulty."""
    data = lexicon.entries(_FILE).data

    def words(table: str) -> frozenset[str]:
        return frozenset(word.lower() for word in word_list(data, _FILE, table, "words"))

    text = paths.resource("lexicon", "common_words.txt").read_text("utf-8")
    while text.startswith("#"):  # notes stand above all words
        text = text.partition("\n")[2]
    return NameWords(
        titles=words("titles"),
        weak_titles=words("weak_titles"),
        possessors=words("possessors"),
        title_modifiers=words("title_modifiers"),
        offices=frozenset(tuple(office.split()) for office in words("offices")),
        geo_modifiers=words("geo_modifiers"),
        institutions=words("institutions"),
        corporate=words("corporate"),
        of_heads=words("of_heads"),
        for_heads=words("for_heads"),
        connectors=words("connectors"),
        not_names=words("not_names"),
        not_alone=words("not_alone"),
        locatives=words("locatives"),
        family_first=words("family_first"),
        abbreviations=_abbreviations(data),
        common=frozenset(text.split()),
    )
