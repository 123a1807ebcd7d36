"""The cue lists of attributions, resources/lexicon/attribution_cues.toml, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reader.core.language.lemmas import fold_spelling
from reader.core.lexicon import Entries, entries


@dataclass(frozen=True, slots=True)
class AttributionCues:
    """Lemmas, or sequences of words, by what they do."""

    verbs: frozenset[str]
    hearers: frozenset[str]
    objects: frozenset[str]
    described: frozenset[str]
    prepositions: frozenset[tuple[str, ...]]
    unnamed: frozenset[str]
    passives: frozenset[str]
    nouns: frozenset[str]
    clausal: frozenset[str]


def _set(source: Entries, name: str, field: str, flag: str = "") -> frozenset[str]:
    rows = source.tables(name, {field: list, "example": str})
    return frozenset(
        fold_spelling(str(word))
        for row in rows
        if bool(flag) == any(row.get(f, False) for f in ("hearer", "object"))
        and (not flag or row.get(flag, False))
        for word in row[field]
    )


@cache
def attribution_cues() -> AttributionCues:
    """The lists; raises ResourceError that names the line of a faulty entry."""
    source = entries("attribution_cues.toml")
    rows = source.tables("preposition", {"words": list, "example": str})
    return AttributionCues(
        verbs=_set(source, "verb", "lemmas"),
        hearers=_set(source, "verb", "lemmas", "hearer"),
        objects=_set(source, "verb", "lemmas", "object"),
        described=_set(source, "verb", "lemmas", "as"),
        prepositions=frozenset(tuple(str(t).split()) for row in rows for t in row["words"]),
        unnamed=_set(source, "unnamed", "words"),
        passives=_set(source, "passive", "lemmas"),
        nouns=_set(source, "noun", "lemmas"),
        clausal=_set(source, "clausal", "lemmas"),
    )
