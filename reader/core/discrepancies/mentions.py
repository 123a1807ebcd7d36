"""Mentions of acts in a sentence, by verb or noun, with stage, polarity, hedge and topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.core import lexicon
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.features import NounPhrase, Stage, VerbGroup
from reader.core.language.relations import expansions


@dataclass(frozen=True, slots=True)
class Mention:
    """An act as one sentence tells it.

    ``first`` to ``end`` are the tokens that show it ("is expected to raise"), ``head`` the word
    that names it. ``arguments`` are the content tokens that say what it is about. ``rungs`` are
    its places on the ladders, negation already applied.
    """

    first: int
    end: int
    head: int
    stage: Stage
    modal: str
    negated: bool
    hedged: bool
    arguments: frozenset[int]
    rungs: tuple[lexicon.Rung, ...]
    noun: bool
    clause: int
    subject: int | None = None
    object: int | None = None
    definite: bool = False  # "the release of" takes it for granted


def _arguments(passage: Passage, clause: int, first: int, end: int) -> frozenset[int]:
    rows = passage.content_by_clause.get(clause, ())
    return frozenset([i for i in rows if not first <= i < end])


def keys_of(passage: Passage, acts: Sequence[Mention]) -> frozenset[str]:
    """Keys of which these acts share one with any act that is near them or stands on one ladder.

    A quick test for detectors: acts without a common key never correspond by their words.
    """
    heads = [act.head for act in acts]
    own = [passage.tokens[head].lemma for head in heads]
    ladders = [f"/{rung.ladder}" for act in acts for rung in act.rungs]
    return passage.keys(heads).union(own, ladders)


def _is_act(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether the noun names an act: it is derived from a verb."""
    token = passage.tokens[phrase.head]
    if not token.tag.startswith("NN") or token.tag.startswith("NNP"):
        return False
    return _is_derived(token.lemma)


@lru_cache(maxsize=20_000)
def _is_derived(noun: str) -> bool:
    return any(weight == 0.85 for _, weight in expansions(noun, "n"))


def _placed(
    rungs: list[lexicon.Match[lexicon.Rung]], first: int, end: int, negated: bool
) -> tuple[lexicon.Rung, ...]:
    if not rungs:
        return ()
    ladders = lexicon.ladders().by_name
    found: dict[str, lexicon.Rung] = {}
    for match in rungs:
        if first <= match.first and match.end <= end:
            rung = match.value
            if negated:
                denied = ladders[rung.ladder].denied
                if denied is None or rung.rank <= denied.rank:
                    continue
                rung = denied
            kept = found.get(rung.ladder)
            if kept is None or rung.rank > kept.rank:
                found[rung.ladder] = rung
    return tuple(found.values())


@once_a_passage
def acts(passage: Passage) -> tuple[Mention, ...]:
    """The acts that a sentence tells, in the order of their words; worked out once a passage."""
    index = lexicon.ladders().index
    met = not index.starts.isdisjoint(passage.vocabulary)
    rungs = list(index.find(passage.tokens)) if met else []
    found = [*_verbal(passage, rungs), *_nominal(passage, rungs)]
    taken = [(m.first, m.end) for m in found]
    for match in rungs:  # "in force", "possibly": a place on a ladder outside any verb or act
        if not any(f <= match.first and match.end <= e for f, e in taken):
            clause = passage.features.clauses[match.first]
            found.append(
                Mention(
                    match.first,
                    match.end,
                    match.end - 1,
                    Stage.NONE,
                    "",
                    False,
                    False,
                    _arguments(passage, clause, match.first, match.end),
                    (match.value,),
                    True,
                    clause,
                )
            )
            taken.append((match.first, match.end))
    return tuple(sorted(found, key=lambda m: (m.first, m.end)))


def _verbal(passage: Passage, rungs: list[lexicon.Match[lexicon.Rung]]) -> Iterator[Mention]:
    denied = {i for p in passage.features.phrases if p.negated for i in range(p.first, p.end)}
    for verb in passage.features.verbs:
        negated = verb.negated or verb.head in denied  # "no agreed scope"
        end = verb.end
        for match in rungs:  # "put forward", "agree in principle" reach beyond the verb group
            if verb.first <= match.first < verb.end < match.end:
                end = max(end, match.end)
        yield Mention(
            verb.first,
            end,
            verb.head,
            verb.stage,
            verb.modal,
            negated,
            verb.hedged,
            _verb_arguments(passage, verb, end),
            _placed(rungs, verb.head, end, negated),
            False,
            verb.clause,
            verb.subject,
            verb.object,
        )


def _verb_arguments(passage: Passage, verb: VerbGroup, end: int) -> frozenset[int]:
    roles = {r for r in (verb.subject, verb.object) if r is not None}
    return _arguments(passage, verb.clause, verb.first, end) | (
        roles & passage.place_in_content.keys()
    )


def _nominal(passage: Passage, rungs: list[lexicon.Match[lexicon.Rung]]) -> Iterator[Mention]:
    for phrase in passage.features.phrases:
        if passage.tokens[phrase.head].tag.startswith("NNP"):
            continue
        placed = _placed(rungs, phrase.first, phrase.end, False)
        if not placed and not _is_act(passage, phrase):
            continue
        carrier = _carrier(passage, phrase)
        negated = phrase.negated != (carrier is not None and carrier.negated)
        if not negated and _lacks(passage, phrase):
            negated = True
        first, end = phrase.first, phrase.end
        if carrier is not None:
            first, end = min(first, carrier.first), max(end, carrier.end)
        yield Mention(
            first,
            end,
            phrase.head,
            carrier.stage if carrier is not None else Stage.NONE,
            carrier.modal if carrier is not None else "",
            negated,
            carrier is not None and carrier.hedged,
            _arguments(passage, phrase.clause, phrase.head, phrase.head + 1),
            _placed(rungs, phrase.first, phrase.end, negated),
            True,
            phrase.clause,
            definite=phrase.definite,
        )


def _lacks(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether the noun is the object of a verb that denies it: "lacked a licence"."""
    denying = lexicon.words("denying")
    return any(
        v.object == phrase.head and v.lemma in denying and not v.negated and not v.passive
        for v in passage.features.verbs
    )


def _carrier(passage: Passage, phrase: NounPhrase) -> VerbGroup | None:
    """The light verb whose act the noun names: "have begun discussions"; near, in the clause."""
    carriers = lexicon.words("carrier")
    for verb in passage.features.verbs:
        if verb.lemma not in carriers or verb.clause != phrase.clause:
            continue
        if verb.object == phrase.head or verb.subject == phrase.head:
            near = min(abs(phrase.first - verb.end), abs(verb.first - phrase.end)) <= 3
            if near:
                return verb
    return None
