"""How far an act that a noun names has come: "the forthcoming vote", "the vote is over".

The cues are resources/lexicon/stage.toml.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.core import lexicon
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import NounPhrase, Stage, VerbGroup
from reader.core.values import dataclass

_FILE = "stage.toml"
_STATES = {"planned": Stage.PLANNED, "underway": Stage.UNDERWAY, "done": Stage.DONE}
_LINKING = frozenset({"be", "remain", "seem", "appear", "get", "stay"})
_FAR = 8  # words between a noun and its verb from which the verb alone is shown
_LONGEST_ASIDE = 3  # words between a noun and what is said of it behind a comma


@dataclass(frozen=True, slots=True)
class Phase:
    """How far an act has come, and the tokens that show it together with the noun.

    ``clear``: told outright ("is over"), not only implied by what goes on with it.
    """

    stage: Stage
    first: int
    end: int
    clear: bool = True


@once_a_passage
def _cues(passage: Passage) -> tuple[tuple[int, int, Stage], ...]:
    """The cues said of nouns: first, end, stage."""
    return tuple(
        (match.first, match.end, stage)
        for group, stage in _STATES.items()
        for match in passage.cues(_FILE, group)
    )


@once_a_passage
def _verbs(passage: Passage) -> Mapping[int, tuple[str, int]]:
    """By the head of a verb group that an act goes through: which group of cues, and its end."""
    found: dict[int, tuple[str, int]] = {}
    heads = {i: v for v in passage.features.verbs for i in range(v.first, v.end)}
    for group in ("holding", "happening", "beginning", "planning", "ending"):
        for match in passage.cues(_FILE, group):
            verb = heads.get(match.first)
            if verb is not None and match.first <= verb.head < match.end:
                found[verb.head] = (group, max(verb.end, match.end))
    return found


def phase_of(passage: Passage, phrase: NounPhrase) -> Phase | None:
    """How far the act that this phrase names has come, where the passage tells it."""
    for first, end, stage in _cues(passage):
        if phrase.first <= first and end <= phrase.head:
            return Phase(stage, phrase.first, phrase.end)
    for verb in passage.features.verbs:
        if phrase.head not in (verb.subject, verb.object):
            continue
        found = _of_verb(passage, phrase, verb)
        if found is not None:
            return found
    return _behind(passage, phrase)


def _of_verb(passage: Passage, phrase: NounPhrase, verb: VerbGroup) -> Phase | None:
    """What a verb tells of the act that is its subject or object."""
    is_subject = verb.subject == phrase.head and verb.object != phrase.head
    far = verb.first - phrase.end > _FAR
    run = verb.first if far else min(phrase.first, verb.first), max(phrase.end, verb.end)
    if is_subject and verb.lemma in _LINKING:
        for first, end, stage in _cues(passage):
            if verb.head <= first <= verb.end + 1:
                if verb.negated:
                    return None
                if verb.stage is Stage.PLANNED:
                    stage = Stage.PLANNED
                return Phase(stage, run[0], max(run[1], end))
    group, end = _verbs(passage).get(verb.head, ("", 0))
    if not group or verb.negated or verb.hedged or group == ("happening", "holding")[is_subject]:
        return None
    if verb.modal == "to" and passage.wording[verb.first : verb.first + 2] != ("to", "be"):
        return None  # a purpose
    run = run[0], max(run[1], end)
    if group == "planning":
        if is_subject or verb.lemma == "announce":
            return None
        return Phase(Stage.PLANNED, *run)
    if verb.stage is Stage.PLANNED:
        return Phase(Stage.PLANNED, *run)
    if group == "ending":
        return Phase(verb.stage, *run) if verb.stage is Stage.DONE else None
    if group == "beginning":
        if verb.stage is Stage.NONE:
            return None
        return Phase(verb.stage, *run, clear=verb.stage is Stage.UNDERWAY)
    return Phase(verb.stage, *run, clear=False) if verb.stage is not Stage.NONE else None


def _behind(passage: Passage, phrase: NounPhrase) -> Phase | None:
    """What is said of an act behind a comma ("the transfer, now complete, was …"), or by the
    preposition before it ("under construction", "in training").
    """
    tokens = passage.tokens
    at = phrase.end
    for other in passage.features.phrases:  # "the transfer of the prisoner, now complete,"
        if other.first == at + 1 and tokens[at].tag in ("IN", "TO"):
            at = other.end
    if at < len(tokens) and tokens[at].lower == ",":
        for first, end, stage in _cues(passage):
            if at < first <= at + _LONGEST_ASIDE and tokens[first].tag != "IN":
                return Phase(stage, first if at - phrase.end > _FAR else phrase.first, end)
    before = tokens[phrase.first - 1].lower if phrase.first else ""
    bare = phrase.end - phrase.first == 1 and tokens[phrase.head].tag == "NN"
    if bare and before in ("under", "in") and phrase.lemma in lexicon.words("going_on"):
        return Phase(Stage.UNDERWAY, phrase.first - 1, phrase.end)
    return None


@lexicon.kept
def _results() -> lexicon.TermIndex[str]:
    """The states that acts leave behind, with the act's verb."""
    source = lexicon.entries(_FILE)
    rows = source.tables("result", {"act": str, "terms": list, "example": str})
    return lexicon.TermIndex([(text, row["act"]) for row in rows for text in row["terms"]])


@once_a_passage
def results(passage: Passage) -> Mapping[int, tuple[str, int]]:
    """By the head of a verb "be": the act whose result it tells, and where that ends."""
    found: dict[int, tuple[str, int]] = {}
    index = _results()
    if index.starts.isdisjoint(passage.vocabulary):
        return found
    ends = {v.end: v for v in passage.features.verbs if v.lemma == "be" and not v.negated}
    for match in passage.find(index):
        verb = ends.get(match.first) or ends.get(match.first - 1)
        if verb is not None and verb.stage is Stage.NONE and not verb.hedged:
            found[verb.head] = (match.value, match.end)
    return found


@once_a_passage
def nearly(passage: Passage) -> Mapping[int, int]:
    """The participles and states that are said to be nearly so, each with where the words "all
    but" or "nearly" before it begin. Amounts are left out: "nearly 200", "half of the buses".
    """
    found: dict[int, int] = {}
    tokens = passage.tokens
    for match in passage.cues(_FILE, "nearly"):
        at = match.end
        if at >= len(tokens):
            continue
        if tokens[at].tag == "IN" and tokens[at].lower in ("under", "in", "at", "out", "over"):
            at += 1  # "nearly under control"
            if at < len(tokens) and tokens[at].tag.startswith("NN"):
                found[at] = match.first
        elif tokens[at].tag in ("VBN", "VBD", "VBG", "JJ") and not _in_amount(passage, at):
            found[at] = match.first
    return found


def _in_amount(passage: Passage, at: int) -> bool:
    """Whether the word qualifies a noun: "nearly identical bags"."""
    return any(p.first <= at < p.head for p in passage.features.phrases)
