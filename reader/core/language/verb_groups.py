"""Verb groups: stage, modality, polarity, voice and roles of each verb of a sentence.

What counts: ``will``, ``to``, ``is expected to`` make an act PLANNED; ``is doing``, ``has begun
to`` UNDERWAY; the simple past, the perfect, past passives and participles (``killed by``) DONE;
states (``is``, ``remains``), habits and plain presents NONE, except that the plain present of a
headline is DONE ("Sudan bombs camp"). A gerund after a comma ("…, killing five") is as far along
as the last finite verb before it. ``declined to release`` is done and denied; two denials cancel
("did not fail to"). A verb that shares another's auxiliary ("are developing and deploying")
shares what that says.

``negated`` covers what is in the group, a subject that denies ("nobody", "neither side") unless the
verb only carries the act that its subject names ("no agreement was reached": there the noun phrase
is negated), and a noun that denies ("no plans to", "failure to"). A participle before a noun
("damaged cables") gets a group of its own, DONE and passive, whose object is that noun. Governors
that are acts themselves (``agreed to explore``) get their own group; the governed verb then has
the governor as ``modal``. The cue lists are resources/lexicon/verb_groups.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from reader.core import lexicon
from reader.core.article import Token
from reader.core.language.features import NounPhrase, Stage, VerbGroup
from reader.core.language.verb_chains import Chain, Link
from reader.core.language.verb_cues import Effect, VerbCues, verb_cues
from reader.core.language.verb_hedges import (
    after_reports,
    hedged_by_governor,
    hedges_of,
    hedging_words,
)
from reader.core.language.verb_roles import Roles
from reader.core.language.verb_tense import aspect_of, tense_of
from reader.core.values import dataclass

_DENYING_WORDS = frozenset({"neither", "nor", "longer"})
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 4, 24  # tokens of what reads as one without being marked
_LONGEST_OBJECT = 8  # tokens between a verb and "and" with the verb that shares its auxiliary
_NOT_DONE = frozenset({"would", "should", "ought"})  # "would have": it did not happen


@dataclass(frozen=True, slots=True)
class _Polarity:
    negated: bool
    cues: tuple[int, ...]
    word: str = ""  # "without", "failure": what governs the verb and denies it
    left_open: bool = False  # "was not forced to leave"


def find_verb_groups(
    tokens: Sequence[Token],
    chains: Sequence[Chain],
    clauses: Sequence[int],
    phrases: Sequence[NounPhrase],
    headline: bool = False,
) -> tuple[VerbGroup, ...]:
    """The verb groups in order; ``headline`` says that a plain present tells a past event."""
    cues = verb_cues()
    roles = Roles(tokens, chains, clauses, phrases)
    found: list[VerbGroup] = []
    hedging = hedging_words(tokens, cues)
    for index, chain in enumerate(chains):
        before = found[-1] if found else None
        subject, object_ = roles.of(index)
        joined = _joined_to(tokens, chains, index)
        if joined is not None:
            found.append(_like(found[joined], tokens, chain, clauses, subject, object_))
            continue
        surface = object_ if is_passive(chain.links[-1]) else subject
        carried = is_passive(chain.links[-1]) or object_ is None
        denied = _denied_by_subject(tokens, chain, clauses, surface, carried, phrases, cues)
        polarity = _polarity(tokens, chain, before, denied, phrases, cues)
        hedges = hedges_of(tokens, chains, index, clauses, hedging) if hedging else []
        found.append(
            VerbGroup(
                first=chain.first,
                end=chain.end,
                head=chain.head,
                lemma=tokens[chain.head].lemma,
                stage=Stage.NONE
                if polarity.left_open
                else _stage(tokens, chain, _last_finite(chains, found), headline, cues),
                modal=_modal(tokens, chain, polarity),
                negated=polarity.negated,
                passive=is_passive(chain.links[-1]),
                hedged=bool(hedges) or hedged_by_governor(tokens, chain, cues),
                cues=tuple(sorted({*_stage_cues(chain), *polarity.cues, *hedges})),
                clause=clauses[chain.head],
                subject=subject,
                object=object_,
                tense=tense_of(tokens, chain),
                aspect=aspect_of(chain),
            )
        )
    return tuple(after_reports(tokens, chains, found, cues))


def reads_as_headline(tokens: Sequence[Token]) -> bool:
    """Whether a short text without a stop at its end reads as a headline does."""
    if not _SHORTEST_HEADLINE <= len(tokens) <= _LONGEST_HEADLINE:
        return False
    last = tokens[-1]
    return any(c.isalnum() for c in last.text) or last.lower in ("%", ")")


def _joined_to(tokens: Sequence[Token], chains: Sequence[Chain], index: int) -> int | None:
    """The chain whose auxiliaries this one shares: "are developing and deploying"."""
    chain = chains[index]
    link = chain.links[0]
    if chain.modifier or chain.outer is not None or link.auxiliaries or link.to is not None:
        return None
    at = chain.first - 1
    while at > 0 and tokens[at].tag == "RB" and tokens[at].lower not in ("not", "never"):
        at -= 1
    if at < 1 or tokens[at].tag != "CC" or link.form not in ("VB", "VBG", "VBN"):
        return None
    for i in range(index - 1, -1, -1):
        other = chains[i]
        if other.modifier:
            continue
        last = other.links[-1]
        helped = bool(last.auxiliaries) or last.to is not None
        alike = tokens[other.head].tag == link.form or (
            link.form == "VBN" and tokens[other.head].tag == "VBD"
        )
        return i if helped and alike and at - other.end <= _LONGEST_OBJECT else None
    return None


def _like(
    other: VerbGroup,
    tokens: Sequence[Token],
    chain: Chain,
    clauses: Sequence[int],
    subject: int | None,
    object_: int | None,
) -> VerbGroup:
    """The group of a verb that shares another's auxiliaries, with its own words and object."""
    if other.passive:
        subject, object_ = other.subject, other.object
    return replace(
        other,
        first=chain.first,
        end=chain.end,
        head=chain.head,
        lemma=tokens[chain.head].lemma,
        cues=tuple(sorted({*other.cues, chain.head} - {other.head})),
        clause=clauses[chain.head],
        subject=subject if subject is not None else other.subject,
        object=object_,
    )


def _last_finite(chains: Sequence[Chain], found: Sequence[VerbGroup]) -> VerbGroup | None:
    for chain, group in zip(reversed(chains[: len(found)]), reversed(found), strict=True):
        if chain.finite:
            return group
    return None


def is_passive(link: Link) -> bool:
    """Whether the link is passive, be it only a participle ("killed by pirates")."""
    return link.passive or (link.form == "VBN" and not link.auxiliaries and not link.adjective)


def _stage(
    tokens: Sequence[Token], chain: Chain, before: VerbGroup | None, headline: bool, cues: VerbCues
) -> Stage:
    stage = _plain_stage(tokens, chain, before, headline, cues)
    for governor, inner in zip(chain.governors, chain.links[1:], strict=True):
        match governor.effect:
            case Effect.PLANNED:
                stage = Stage.PLANNED
            case Effect.UNDERWAY:
                stage = Stage.PLANNED if stage is Stage.PLANNED else Stage.UNDERWAY
            case Effect.INNER:
                stage = (
                    Stage.DONE if inner.perfect else
                    Stage.UNDERWAY if inner.progressive else Stage.NONE
                )  # fmt: skip
            case Effect.PAST:
                stage = Stage.DONE
            case Effect.OBLIGE:
                stage = stage if stage is Stage.DONE else Stage.PLANNED
            case Effect.NONE:
                stage = Stage.NONE
            case Effect.KEEP:
                if inner.perfect:
                    stage = Stage.DONE
    head = chain.links[-1]
    state = tokens[head.head].lemma in cues.states and not is_passive(head)
    if (state or head.adjective) and stage in (Stage.DONE, Stage.UNDERWAY):
        return Stage.NONE
    return stage


def _plain_stage(
    tokens: Sequence[Token], chain: Chain, before: VerbGroup | None, headline: bool, cues: VerbCues
) -> Stage:
    """The stage that the first link has by itself."""
    link = chain.links[0]
    if link.modal is not None:
        modal = cues.modals.get(tokens[link.modal].lemma)
        if link.perfect:
            lemma = tokens[link.modal].lemma
            return Stage.NONE if lemma in _NOT_DONE else (
                Stage.PLANNED if lemma in ("will", "shall") else Stage.DONE
            )  # fmt: skip
        planned = modal is not None and modal.effect is Effect.PLANNED
        return Stage.PLANNED if planned else Stage.NONE
    if link.to is not None:
        if chain.over and chain.outer is not None and before is not None:
            if chain.outer.effect is Effect.KEEP:
                return before.stage  # "forced the crew to leave": they left
            if chain.outer.effect is Effect.NONE:
                return Stage.NONE
        if link.perfect:
            return Stage.DONE
        return Stage.UNDERWAY if link.progressive else Stage.PLANNED
    if link.progressive:
        return Stage.UNDERWAY
    if link.perfect:
        return Stage.DONE
    if link.form == "VBD":
        return Stage.DONE
    if link.form == "VBN":
        return Stage.DONE
    if link.form == "VBG":
        if chain.outer is not None:
            return Stage.PLANNED if chain.outer.effect is Effect.PLANNED else Stage.NONE
        previous = tokens[link.first - 1].lower if link.first else ""
        if previous in (",", "after", "by") and before is not None and before.stage is Stage.DONE:
            return Stage.DONE
        return Stage.NONE
    if link.form in ("VBZ", "VBP") and headline and not _asks_for_do(tokens, link):
        return Stage.DONE
    return Stage.NONE


def _asks_for_do(tokens: Sequence[Token], link: Link) -> bool:
    return any(tokens[i].lemma == "do" for i in link.auxiliaries)


def _modal(tokens: Sequence[Token], chain: Chain, polarity: _Polarity) -> str:
    """The lemma of what governs the group: a denying governor, a hedge, another, an auxiliary."""
    for governor in chain.governors:
        if governor.negative:
            return governor.lemma
    link = chain.links[0]
    auxiliary = tokens[link.modal].lemma if link.modal is not None else ""
    if auxiliary in ("may", "might", "could") or (auxiliary and not chain.governors):
        return auxiliary
    if chain.governors:
        return chain.governors[0].lemma
    if chain.outer is not None:
        return chain.outer.lemma
    if polarity.word:
        return polarity.word
    return "to" if link.to is not None else ""


def _stage_cues(chain: Chain) -> set[int]:
    found: set[int] = set()
    for link in chain.links:
        found.update(link.auxiliaries)
        found.update(i for i in (link.modal, link.to) if i is not None)
        found.add(link.head)
    return found


def _polarity(
    tokens: Sequence[Token],
    chain: Chain,
    before: VerbGroup | None,
    denied: int | None,
    phrases: Sequence[NounPhrase],
    cues: VerbCues,
) -> _Polarity:
    denials: list[int] = []
    word = ""
    left_open = False
    for link, governor in zip_longest(chain.links, chain.governors):
        for i in link.adverbs:
            denials.extend(_negation_at(tokens, i, cues))
        left_open |= governor is not None and governor.one_way and len(set(denials)) % 2 == 1
    i = chain.first - 1
    while i >= 0 and (
        tokens[i].tag in ("RB", "RBR") or tokens[i].lower in ("neither", "nor", "longer")
    ):
        if tokens[i].lower in ("neither", "nor") and tokens[i].tag in ("CC", "RB", "DT"):
            denials.append(i)
        else:
            denials.extend(_negation_at(tokens, i, cues))
        i -= 1
    count = len(set(denials)) + sum(governor.negative for governor in chain.governors)
    cue_tokens = set(denials)
    if chain.outer is not None:
        count += chain.outer.negative
        if before is not None and before.negated:
            count += 1
            cue_tokens.update(before.cues)
            left_open |= chain.outer.one_way
    gerund = chain.first
    while gerund and tokens[gerund - 1].tag == "RB" and chain.links[0].form == "VBG":
        gerund -= 1  # "rather than merely skipping"
    for words in cues.links if chain.links[0].form == "VBG" else ():
        start = gerund - len(words)
        if start < 0:
            continue
        if tuple(t.lower for t in tokens[start:gerund]) == words:
            count, word = count + 1, words[0]
            cue_tokens.update(range(start, gerund))
    infinitive = chain.links[0].to is not None
    noun = next((p for p in phrases if p.end == chain.first), None) if infinitive else None
    if noun is not None:
        if noun.negated:
            count += 1
            cue_tokens.add(noun.first)
        if noun.lemma in cues.negative_nouns:
            count, word = count + 1, noun.lemma
            cue_tokens.add(noun.head)
    elif denied is not None:
        count += 1
        cue_tokens.add(denied)
    if left_open:
        return _Polarity(False, tuple(sorted(cue_tokens)), word, left_open=True)
    return _Polarity(count % 2 == 1, tuple(sorted(cue_tokens)), word)


def _denied_by_subject(
    tokens: Sequence[Token],
    chain: Chain,
    clauses: Sequence[int],
    surface: int | None,
    carried: bool,
    phrases: Sequence[NounPhrase],
    cues: VerbCues,
) -> int | None:
    """The token that denies in the surface subject: "nobody was killed", "neither side signed".

    ``carried``: the subject may be the act itself, and is then what is denied ("no deal was
    signed").
    """
    if surface is None or not chain.finite:
        return None
    for phrase in phrases:
        if phrase.head != surface or not phrase.negated or phrase.end > chain.first:
            continue
        if phrase.clause != clauses[chain.head]:
            return None  # "we have no idea what caused it": what is caused is not denied
        pronoun = tokens[phrase.head].lower in cues.negative_pronouns
        # "neither country has a plan", "neither China nor the US"
        pronoun |= tokens[phrase.first].lower == "neither"
        pronoun |= phrase.first > 0 and tokens[phrase.first - 1].lower == "nor"
        if carried and not pronoun and tokens[chain.head].lemma in lexicon.words("carrier"):
            return None
        return phrase.first
    return None


def _negation_at(tokens: Sequence[Token], at: int, cues: VerbCues) -> list[int]:
    """The tokens of a denial that begins here, unless it is "not only" and the like."""
    lower = tokens[at].lower
    word = "not" if lower in ("n't", "nt") else lower
    for phrase in cues.negations:
        if phrase[0] != word:
            continue
        if tuple(token.lower for token in tokens[at + 1 : at + len(phrase)]) != phrase[1:]:
            continue
        if word == "not" and lower == "not":
            rest = tuple(token.lower for token in tokens[at + 1 : at + 3])
            if any(rest[: len(other)] == other for other in cues.not_negation):
                continue
            if at and tokens[at - 1].lower == "or":  # "whether or not"
                continue
        return [at]
    return []
