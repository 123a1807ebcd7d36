"""The cue lists of attributions, resources/lexicon/attribution_cues.toml, read and checked."""

from __future__ import annotations

from collections.abc import Mapping

from reader.core.language.lemmas import fold_spelling
from reader.core.lexicon import Entries, entries, kept
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class AttributionCues:
    """Lemmas, or sequences of words, by what they do."""

    verbs: frozenset[str]
    hearers: frozenset[str]
    objects: frozenset[str]
    described: frozenset[str]
    prepositions: Mapping[str, tuple[tuple[str, ...], ...]]  # by their first words
    quoted: frozenset[str]  # verbs of saying only where a quotation stands
    noun_objects: frozenset[str]  # verbs whose object alone is content: "denied any links"
    unnamed: frozenset[str]
    passives: frozenset[str]
    nouns: frozenset[str]
    clausal: frozenset[str]
    evidence: frozenset[str]  # papers, pictures and findings that "show"
    shows: frozenset[str]  # what these do
    reckonings: frozenset[str]
    measures: frozenset[str]


def _set(source: Entries, name: str, field: str, flag: str = "") -> frozenset[str]:
    rows = source.tables(name, {field: list, "example": str})
    return frozenset(
        fold_spelling(str(word))
        for row in rows
        if bool(flag) == any(row.get(f, False) for f in ("hearer", "object"))
        and (not flag or row.get(flag, False))
        for word in row[field]
    )


@kept
def attribution_cues() -> AttributionCues:
    """The lists; raises ResourceError that names the line of a faulty entry."""
    source = entries("attribution_cues.toml")
    rows = source.tables("preposition", {"words": list, "example": str})
    prepositions: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in rows:
        for text in row["words"]:
            words = tuple(str(text).split())
            prepositions[words[0]] = (*prepositions.get(words[0], ()), words)

    def flagged(flag: str) -> frozenset[str]:
        verbs = source.tables("verb", {"lemmas": list, "example": str})
        return frozenset(
            fold_spelling(str(word))
            for row in verbs
            if row.get(flag, False)
            for word in row["lemmas"]
        )

    return AttributionCues(
        verbs=_set(source, "verb", "lemmas"),
        hearers=_set(source, "verb", "lemmas", "hearer"),
        objects=_set(source, "verb", "lemmas", "object"),
        described=_set(source, "verb", "lemmas", "as"),
        prepositions=prepositions,
        quoted=flagged("quoted"),
        noun_objects=flagged("noun"),
        unnamed=_set(source, "unnamed", "words"),
        passives=_set(source, "passive", "lemmas"),
        nouns=_set(source, "noun", "lemmas"),
        clausal=_set(source, "clausal", "lemmas"),
        evidence=_set(source, "evidence", "nouns"),
        shows=_set(source, "evidence", "verbs"),
        reckonings=_set(source, "reckoning", "lemmas"),
        measures=_set(source, "measure", "lemmas"),
    )
