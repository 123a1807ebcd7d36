"""The cue lists of verb groups (resources/lexicon/verb_groups.toml), read once and checked."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from reader.core.language.lemmas import fold_spelling
from reader.core.lexicon import Entries, entries
from reader.core.values import dataclass


class Effect(StrEnum):
    """What a governing verb does to the stage of the act it governs."""

    PLANNED = "planned"
    UNDERWAY = "underway"
    KEEP = "keep"  # as far along as the governor: "declined to release" is done
    INNER = "inner"  # as far along as the infinitive: "is thought to have fled" is done
    PAST = "past"
    OBLIGE = "oblige"  # to come, but done after "had"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb or adjective that stands before another verb and qualifies it.

    ``follows`` holds word sequences between the two; its last word is "to" or "ing". ``over``: an
    object may stand between as well ("asked Beijing to stop"). ``one_way``: denied, it leaves open
    whether the act was done ("was not forced to leave"); others turn both ways, in the signatures
    of Nairn, Condoravdi & Karttunen, "Computing relative polarity for textual inference", 2006.
    """

    lemma: str
    follows: tuple[tuple[str, ...], ...]
    voice: str  # active, passive, progressive, adjective or any
    effect: Effect
    negative: bool
    hedge: bool
    own: bool
    only_after: str
    over: bool = False
    one_way: bool = False


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal verb: whether the act is still to come, and whether anybody vouches for it."""

    effect: Effect
    hedge: bool


@dataclass(frozen=True, slots=True)
class VerbCues:
    """All cue lists of verb_groups.toml; phrases are tuples of words."""

    governors: Mapping[str, tuple[Governor, ...]]
    modals: Mapping[str, Modal]
    negative_nouns: frozenset[str]
    negations: frozenset[tuple[str, ...]]
    not_negation: frozenset[tuple[str, ...]]
    negative_pronouns: frozenset[str]
    hedges: frozenset[str]
    links: frozenset[tuple[str, ...]]
    report_passives: frozenset[str]
    states: frozenset[str]
    subordinators: frozenset[str]
    times: frozenset[str]
    prepositions: frozenset[str]
    infinitives: frozenset[str]


_VOICES = ("active", "passive", "progressive", "adjective", "any")


def _effect(source: Entries, name: str, index: int, value: str) -> Effect:
    try:
        return Effect(value)
    except ValueError as exc:
        raise source.error(name, index, f"“stage” cannot be “{value}”") from exc


def _governor(source: Entries, index: int, row: Mapping[str, Any]) -> Governor:
    follows = tuple(tuple(str(text).split()) for text in row["follows"])
    if any(words[-1] not in ("to", "ing") for words in follows):
        raise source.error("governor", index, "each of “follows” must end in “to” or “ing”")
    if row["voice"] not in _VOICES:
        raise source.error("governor", index, f"“voice” must be one of {', '.join(_VOICES)}")
    return Governor(
        fold_spelling(row["lemma"]),
        follows,
        row["voice"],
        _effect(source, "governor", index, row["stage"]),
        bool(row.get("negative", False)),
        bool(row.get("hedge", False)),
        bool(row.get("own", False)),
        str(row.get("only_after", "")),
        bool(row.get("over", False)),
        bool(row.get("one_way", False)),
    )


def _words(source: Entries, name: str, field: str = "words") -> frozenset[str]:
    rows = source.tables(name, {field: list, "example": str})
    return frozenset(fold_spelling(str(word)) for row in rows for word in row[field])


def _phrases(source: Entries, name: str) -> frozenset[tuple[str, ...]]:
    rows = source.tables(name, {"words": list, "example": str})
    return frozenset(tuple(str(text).split()) for row in rows for text in row["words"])


@cache
def verb_cues() -> VerbCues:
    """The lists; raises ResourceError that names the line of a faulty entry."""
    source = entries("verb_groups.toml")
    required = {"lemma": str, "follows": list, "voice": str, "stage": str, "example": str}
    governors: dict[str, tuple[Governor, ...]] = {}
    for index, row in enumerate(source.tables("governor", required)):
        one = _governor(source, index, row)
        governors[one.lemma] = (*governors.get(one.lemma, ()), one)
    modals: dict[str, Modal] = {}
    required = {"lemmas": list, "stage": str, "example": str}
    for index, row in enumerate(source.tables("modal", required)):
        effect = _effect(source, "modal", index, row["stage"])
        for word in row["lemmas"]:
            modals[word] = Modal(effect, bool(row.get("hedge", False)))
    return VerbCues(
        governors=governors,
        modals=modals,
        negative_nouns=_words(source, "noun", "lemmas"),
        negations=_phrases(source, "negation"),
        not_negation=_phrases(source, "not_negation"),
        negative_pronouns=_words(source, "negative_pronoun"),
        hedges=_words(source, "hedge"),
        links=_phrases(source, "link"),
        report_passives=_words(source, "report_passive", "lemmas"),
        states=_words(source, "state", "lemmas"),
        subordinators=_words(source, "subordinator"),
        times=_words(source, "time"),
        prepositions=_words(source, "preposition"),
        infinitives=_words(source, "infinitive"),
    )
