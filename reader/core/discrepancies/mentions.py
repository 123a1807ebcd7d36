"""Mentions of acts in a sentence, by verb or noun, with stage, polarity, hedge and topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.core import lexicon
from reader.core.discrepancies.governing import Grip, grip_of_noun, grip_of_verb
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.discrepancies.phases import Phase, phase_of, results
from reader.core.language.features import Aspect, NounPhrase, Stage, VerbGroup
from reader.core.language.lemmas import lemma
from reader.core.language.relations import derived_verbs, expansions, names_event
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """An act as one sentence tells it.

    ``first`` to ``end`` are the tokens that show it ("is expected to raise"), ``head`` the word
    that names it. ``arguments`` are the content tokens that say what it is about. ``rungs`` are
    its places on the ladders, negation already applied. ``grip`` is what governs the act and tells
    how far anybody is bound to it. ``patient`` is the head of what the act is done to, or of what
    undergoes it. ``clear``: words of their own tell how far it has come ("is over").
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
    grip: Grip | None = None
    patient: int | None = None
    clear: bool = False
    attributive: bool = False  # "the damaged cable"
    result: str = ""  # verb of the act whose result is told: "is back", return


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
    results = [act.result for act in acts if act.result]
    return passage.keys(heads).union(own, ladders, results)


def _is_act(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether the noun names an act: it is derived from a verb."""
    token = passage.tokens[phrase.head]
    if not token.tag.startswith("NN"):
        return False
    if token.tag.startswith("NNP") and not _opens_sentence(passage, phrase.head):
        return False
    return _names_act(token.lemma)


def names_act(passage: Passage, at: int) -> bool:
    """Whether a word names an act: "testing", "the release"."""
    token = passage.tokens[at]
    return token.tag == "VBG" or (token.tag in ("NN", "NNS") and _names_act(token.lemma))


def _opens_sentence(passage: Passage, at: int) -> bool:
    """Whether the word has its capital from the sentence: "Demolition of the tower"."""
    tokens = passage.tokens
    return at == 0 and len(tokens) > 1 and tokens[1].lower in ("of", "on", "at", "by", "in")


@lru_cache(maxsize=20_000)
def _names_act(noun: str) -> bool:
    """Whether a noun names an event, or is derived from a verb without naming who does it."""
    if noun in lexicon.words("no_act"):
        return False
    if names_event(noun):
        return True
    others = [verb for verb in derived_verbs(noun) if verb != noun]
    return (bool(others) and not noun.endswith(_AGENT)) or _is_gerund(noun)


def _is_gerund(noun: str) -> bool:
    """Whether a noun is no more than a verb's gerund: "the dredging off Cuxhaven"."""
    return noun.endswith("ing") and len(expansions(lemma(noun, "VBG"), "v")) > 1


_LINKING = frozenset({"be", "remain", "become", "stay", "seem", "appear", "look"})
_DENYING = frozenset({"not", "n't", "never", "no", "without"})
_LONGEST_UNTIL = 9  # words between a verb that is denied and "until"
_AGENT = ("er", "or", "ant", "ist", "ee", "ian")


def _placed(
    passage: Passage,
    rungs: list[lexicon.Match[lexicon.Rung]],
    place: tuple[int, int, int],
    negated: bool,
) -> tuple[lexicon.Rung, ...]:
    """The rungs told between two tokens, ``place`` first and last, from its middle one, the head,
    on or together with it ("will walk out").
    """
    if not rungs:
        return ()
    first, head, end = place
    ladders = lexicon.ladders().by_name
    found: dict[str, lexicon.Rung] = {}
    for match in rungs:
        if first <= match.first and match.end <= end and head < match.end:
            rung = match.value
            own = any(passage.tokens[i].lower in _DENYING for i in range(match.first, match.end))
            if negated and not own:  # "will not go ahead" is a rung with its denial
                denied = ladders[rung.ladder].denied
                if denied is None or rung.rank <= denied.rank:
                    continue
                rung = denied
            kept = found.get(rung.ladder)
            if kept is None or rung.rank > kept.rank:
                found[rung.ladder] = rung
    for match in rungs:  # "was accused of taking bribes" tells no more of the taking
        if first <= match.first and match.end <= head:
            denied_here = any(
                passage.tokens[i].lower in _DENYING for i in range(first, match.first)
            )
            if not denied_here:
                found.setdefault(match.value.ladder, match.value)
    return tuple(found.values())


@once_a_passage
def acts(passage: Passage) -> tuple[Mention, ...]:
    """The acts that a sentence tells, in the order of their words; worked out once a passage."""
    rungs = _rungs(passage)
    found = [*_verbal(passage, rungs), *_nominal(passage, rungs)]
    taken = [(m.first, m.end) for m in found]
    placed = [(m.first, m.end, r.ladder) for m in found for r in m.rungs]
    for match in rungs:  # "in force", "possibly": a place on a ladder outside any verb or act
        inside = any(f <= match.first and match.end <= e for f, e in taken)
        if not inside and not any(
            ladder == match.value.ladder and (first < match.end and match.first < end)
            for first, end, ladder in placed
        ):
            found.append(_alone(passage, match))
            taken.append((match.first, match.end))
    return tuple(sorted(found, key=lambda m: (m.first, m.end)))


def _alone(passage: Passage, match: lexicon.Match[lexicon.Rung]) -> Mention:
    """A place on a ladder that is told outside any verb or act: "in force", "not guilty"."""
    tokens, first = passage.tokens, match.first
    clause = passage.features.clauses[first]
    rungs: tuple[lexicon.Rung, ...] = (match.value,)
    negated = first > 0 and tokens[first - 1].lower in _DENYING
    if negated:
        denied = lexicon.ladders().by_name[match.value.ladder].denied
        rungs = (denied,) if denied is not None and denied.rank < match.value.rank else ()
        first -= 1
    linking = next(
        (v for v in passage.features.verbs if v.lemma in _LINKING and 0 <= first - v.end <= 1), None
    )
    return Mention(
        first,
        match.end,
        match.end - 1,
        Stage.NONE,
        "",
        negated,
        False,
        _arguments(passage, clause, first, match.end),
        rungs,
        True,
        clause,
        patient=linking.subject if linking is not None else None,
        clear=linking is not None,
    )


def _rungs(passage: Passage) -> list[lexicon.Match[lexicon.Rung]]:
    """The places on ladders that the words of a sentence have, those inside idioms left out."""
    ladders = lexicon.ladders()
    if ladders.index.starts.isdisjoint(passage.vocabulary):
        return []
    # Terms of different ladders do not push each other out: "considers the sale" stands on two.
    found = list(passage.find(ladders.index, shorter=True))
    if not found or ladders.idioms.starts.isdisjoint(passage.vocabulary):
        return _widest(found)
    idioms = [(m.first, m.end) for m in passage.find(ladders.idioms)]
    return _widest(
        [
            match
            for match in found
            if not any(
                first <= match.first and match.end <= end and end - first > match.end - match.first
                for first, end in idioms
            )
        ]
    )


def _widest(rungs: list[lexicon.Match[lexicon.Rung]]) -> list[lexicon.Match[lexicon.Rung]]:
    """The matches without those that a longer one of the same ladder covers, be it in part: "end
    without agreement", "found not guilty of".
    """
    return [
        one
        for one in rungs
        if not any(
            other.first < one.end
            and one.first < other.end
            and other.end - other.first > one.end - one.first
            and other.value.ladder == one.value.ladder
            for other in rungs
        )
    ]


def _verbal(passage: Passage, rungs: list[lexicon.Match[lexicon.Rung]]) -> Iterator[Mention]:
    phrases = passage.features.phrases
    denied = {i for p in phrases if p.negated for i in range(p.first, p.end)}
    heads = {p.head for p in phrases if p.negated and not _is_act(passage, p)}
    for verb in passage.features.verbs:
        negated = verb.negated or verb.head in denied  # "no agreed scope"
        if not verb.passive and verb.object in heads:
            negated = not verb.negated  # "saw no second gunman"
        if negated and _only_until(passage, verb):
            negated = False
        end = verb.end
        for match in rungs:  # "put forward", "agree in principle" reach beyond the verb group
            if verb.first <= match.first < verb.end < match.end:
                end = max(end, match.end)
        result, reach = results(passage).get(verb.head, ("", end))
        end = max(end, reach)
        yield Mention(
            verb.first,
            end,
            verb.head,
            Stage.DONE if result else verb.stage,
            verb.modal,
            negated,
            verb.hedged,
            _verb_arguments(passage, verb, end),
            _placed(passage, rungs, (verb.first, verb.head, end), negated),
            False,
            verb.clause,
            verb.subject,
            verb.object,
            grip=grip_of_verb(passage, verb),
            result=result,
            patient=verb.object if verb.object is not None else verb.subject,
            attributive=_is_attributive(passage, verb),
            clear=verb.aspect in (Aspect.PROGRESSIVE, Aspect.PERFECTIVE),
        )


def _is_attributive(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a participle stands before the noun that it qualifies: "the damaged cable"."""
    return verb.passive and any(
        phrase.first <= verb.head < phrase.head == verb.object
        for phrase in passage.features.phrases
    )


def _only_until(passage: Passage, verb: VerbGroup) -> bool:
    """Whether the denial has an end: "will not open until May" says that it will."""
    for token in passage.tokens[verb.end : verb.end + _LONGEST_UNTIL]:
        if token.lower in ("until", "till"):
            return True
        if token.tag in (":", ".") or token.lower in (",", "but", "and"):
            return False
    return False


def _verb_arguments(passage: Passage, verb: VerbGroup, end: int) -> frozenset[int]:
    roles = {r for r in (verb.subject, verb.object) if r is not None}
    return _arguments(passage, verb.clause, verb.first, end) | (
        roles & passage.place_in_content.keys()
    )


def _nominal(passage: Passage, rungs: list[lexicon.Match[lexicon.Rung]]) -> Iterator[Mention]:
    for phrase in passage.features.phrases:
        named = passage.tokens[phrase.head].tag.startswith("NNP")
        if named and not _opens_sentence(passage, phrase.head):
            continue
        reach = phrase.end
        for match in rungs:  # "motion before", "letter of intent" reach beyond the phrase
            if phrase.first <= match.first <= phrase.head < match.end:
                reach = max(reach, match.end)
        placed = _placed(passage, rungs, (phrase.first, phrase.first, reach), False)
        if not placed and not _is_act(passage, phrase):
            continue
        attributive = bool(placed) and not _covers_head(rungs, phrase)
        carrier = _carrier(passage, phrase)
        negated = phrase.negated != (carrier is not None and _denies(passage, carrier))
        if not negated and (_lacks(passage, phrase) or _is_absent(passage, phrase)):
            negated = True
        first, end = phrase.first, reach
        phase = phase_of(passage, phrase) if not negated else None
        if carrier is not None:
            first, end = min(first, carrier.first), max(end, carrier.end)
        elif phase is not None:
            first, end = phase.first, max(phase.end, reach)
        grip = grip_of_noun(passage, phrase)
        yield Mention(
            first,
            end,
            phrase.head,
            _stage(carrier, phase, grip),
            carrier.modal if carrier is not None else "",
            negated,
            carrier is not None and carrier.hedged,
            _arguments(passage, phrase.clause, phrase.head, phrase.head + 1),
            _placed(passage, rungs, (phrase.first, phrase.first, reach), negated),
            True,
            phrase.clause,
            definite=phrase.definite,
            grip=grip,
            patient=phrase.head if attributive else _undergoer(passage, phrase),
            attributive=attributive,
            clear=phase is not None and phase.clear,
        )


def _covers_head(rungs: list[lexicon.Match[lexicon.Rung]], phrase: NounPhrase) -> bool:
    """Whether a place on a ladder is told by the phrase's head, and not only of it ("an agreed
    framework").
    """
    return any(phrase.first <= m.first <= phrase.head < m.end for m in rungs)


def _stage(carrier: VerbGroup | None, phase: Phase | None, grip: Grip | None) -> Stage:
    """How far an act that a noun names has come."""
    if phase is not None:
        return phase.stage
    if carrier is not None:
        return carrier.stage
    return Stage.PLANNED if grip is not None and grip.is_plan else Stage.NONE


def _is_absent(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether the words before deny it: "without agreement", "the lack of a licence"."""
    tokens, at = passage.tokens, phrase.first - 1
    if at >= 0 and tokens[at].lower == "of" and at:
        return tokens[at - 1].lower in ("lack", "absence", "want") or (
            at > 1 and tokens[at - 1].lower == "short"
        )
    return at >= 0 and tokens[at].lower == "without"


def _undergoer(passage: Passage, phrase: NounPhrase) -> int | None:
    """The head of what a noun's act is done to: "the demolition of the tower", "cable failure"."""
    tokens = passage.tokens
    if phrase.end < len(tokens) and tokens[phrase.end].lower in ("of", "to", "in", "on"):
        behind = next((p for p in passage.features.phrases if p.first == phrase.end + 1), None)
        if behind is not None:
            return behind.head
    before = phrase.head - 1
    if before >= phrase.first and tokens[before].tag.startswith("NN"):
        return before
    return None


def _lacks(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether the noun is the object of a verb that denies it: "lacked a licence"."""
    denying = lexicon.words("denying")
    return any(
        v.object == phrase.head and v.lemma in denying and not v.negated and not v.passive
        for v in passage.features.verbs
    )


def _denies(passage: Passage, carrier: VerbGroup) -> bool:
    """Whether a light verb denies its act: "no talks were held", but not "the decision was not
    unexpected", which says of it what it is like.
    """
    if not carrier.negated or carrier.lemma != "be" or carrier.end >= len(passage.tokens):
        return carrier.negated
    return not passage.tokens[carrier.end].tag.startswith(("JJ", "VB"))


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
