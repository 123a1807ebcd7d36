"""Attributions: which words of a sentence are said by whom.

Found are verbs of saying with the content after or before them ("police said that …", "…, said
one analyst", "A, he said, B": both parts), "according to", adverbs and passives without a source
("reportedly", "it is thought that", "are believed to") and what attribution_phrases.py finds. Of
two that meet in a sentence each keeps its own: "X said that A, according to Y" ends what X said
before Y, and "X warned that A and said B" gives both to X. The cue lists are
resources/lexicon/attribution_cues.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.core.article import Token
from reader.core.language.attribution_content import (
    content_after,
    content_before,
    quoted_before,
)
from reader.core.language.attribution_cues import attribution_cues
from reader.core.language.attribution_evidence import (
    by_evidence,
    by_headline,
    by_measure,
    by_reckoning,
)
from reader.core.language.attribution_phrases import (
    before_apposition,
    before_insertion,
    by_colon,
    by_marks,
    by_nouns,
    by_possessors,
    by_prepositions,
    by_put_it,
    unnamed,
)
from reader.core.language.attribution_scene import Scene
from reader.core.language.features import (
    Attribution,
    NounPhrase,
    Quote,
    Stage,
    Tense,
    VerbGroup,
)

_AS = 15  # tokens between "regard" and "as"
# Verbs of saying whose object may be who hears it, without being one of "told reporters that".
_HEARERS = frozenset({"warn", "promise", "caution", "answer", "ask", "vow", "swear"})
_MOST = 24  # attributions in a sentence that are told apart; "said said said" has no more sense


def find_attributions(
    tokens: Sequence[Token],
    clauses: Sequence[int],
    verbs: Sequence[VerbGroup],
    phrases: Sequence[NounPhrase],
    quotes: Sequence[Quote],
) -> tuple[Attribution, ...]:
    """The attributions of a sentence, ordered by cue."""
    scene = Scene(tokens, clauses, verbs, phrases, quotes, attribution_cues())
    found = [
        *_by_verbs(scene),
        *by_prepositions(scene),
        *unnamed(scene),
        *by_nouns(scene),
        *by_put_it(scene),
        *by_possessors(scene),
        *by_colon(scene),
    ]
    found += by_marks(scene, {one.cue for one in found})
    found += [*by_reckoning(scene), *by_measure(scene), *by_headline(scene)]
    found += by_evidence(scene, {one.cue for one in found})
    if not found:
        return ()
    apart = list(_apart(scene, found)) if len(found) <= _MOST else found
    kept = [one for one in apart if one.scope_first < one.scope_end]
    return tuple(sorted(kept, key=lambda one: (one.cue, one.scope_first)))


def _apart(scene: Scene, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions with scopes that leave out each other's tags and sources."""
    groups = {verb.head: verb for verb in scene.verbs}
    parts: dict[int, list[Attribution]] = {}
    for one in found:
        parts.setdefault(one.cue, []).append(one)
    heirs: dict[int, Attribution] = {}
    cut: list[Attribution] = []
    for one in found:
        first, end = one.scope_first, one.scope_end
        for cue, others in parts.items():
            if cue == one.cue:
                continue
            around = any(other.scope_first <= one.cue < other.scope_end for other in others)
            inserted = len(others) > 1
            if first <= cue < end:
                if around and not inserted:  # "X said that A, according to Y"
                    end = min(end, max(other.scope_end for other in others))
                joined = _joined_at(scene, groups, one, others[0])
                if joined is not None:
                    heirs[cue] = one
                    end = min(end, joined)
                opposed = _opposed_at(scene, first, others[0])
                if opposed is not None:
                    end = min(end, opposed)
        if end != one.scope_end:
            end = scene.trimmed(first, end)
        cut.append(replace(one, scope_end=end))
    # the subject that was found for "and said" is a noun of what is said before
    yield from (one for one in cut if one.cue not in heirs or _is_of(one, heirs[one.cue]))
    for cue, giver in heirs.items():
        for one in parts[cue]:
            if not _is_of(one, giver):
                yield replace(
                    one,
                    source_first=giver.source_first,
                    source_end=giver.source_end,
                    scope_end=scene.trimmed(one.scope_first, one.scope_end),
                )


def _is_of(one: Attribution, giver: Attribution) -> bool:
    return (one.source_first, one.source_end) == (giver.source_first, giver.source_end)


def _joined_at(
    scene: Scene, groups: Mapping[int, VerbGroup], one: Attribution, other: Attribution
) -> int | None:
    """Where "and said …" begins after what ``one`` says; None when the other has a subject."""
    verb, governor = groups.get(other.cue), groups.get(one.cue)
    if verb is None or governor is None or verb.tense is not governor.tense:
        return None
    at = verb.first - 1
    while at > 0 and scene.tokens[at].tag == "RB":
        at -= 1
    past_or_present = verb.tense in (Tense.PAST, Tense.PRESENT) and not verb.passive
    return at if past_or_present and scene.tokens[at].tag == "CC" else None


def _opposed_at(scene: Scene, first: int, other: Attribution) -> int | None:
    """Where another voice sets in that is joined and not quoted: "X said A, but Y said B"."""
    at = other.source_first
    if not other.source_first < other.source_end <= other.cue < other.scope_first:
        return None
    opens = at - 2 > first and scene.tokens[at - 1].lower in ("but", "while", "whereas")
    return at - 1 if opens and scene.tokens[at - 2].lower == "," else None


def _by_verbs(scene: Scene) -> Iterator[Attribution]:
    cues, tokens = scene.cues, scene.tokens
    for verb in scene.verbs:
        if verb.passive:
            yield from _passive(scene, verb)
            continue
        reported = verb.modal in cues.passives or verb.modal in cues.objects
        if reported and verb.hedged and verb.modal != verb.lemma:
            yield from _governed(scene, verb)
        hearer, takes_object = verb.lemma in cues.hearers, verb.lemma in cues.objects
        if verb.lemma not in cues.verbs and not hearer and not takes_object:
            continue
        if verb.tense is Tense.PAST_PARTICIPLE or verb.modal == "to":
            continue
        at = verb.end
        if hearer:
            person = scene.starting.get(at)
            at = person.end if person is not None else at
        if takes_object:
            yield from _of_object(scene, verb)
            continue
        gerund = tokens[verb.head].tag == "VBG" and verb.stage is Stage.NONE
        before = None if gerund else content_before(scene, verb)
        source = _source(scene, verb, before)
        if before is not None:
            yield _made(scene, verb, source, *before)
            rest = max(at, source[1])
            quote = next((q for q in scene.quotes if q.first >= rest), None)
            if quote is not None:
                yield _made(scene, verb, source, quote.first, quote.end)
            elif rest < scene.end and tokens[rest].lower == "," and scene.goes_on(rest + 1):
                yield _made(scene, verb, source, rest + 1, scene.stretch_end(rest + 1, verb.head))
            continue
        start = content_after(scene, at, hearer, not hearer and verb.lemma not in _HEARERS)
        quoted = verb.lemma in cues.quoted
        if start is not None and (not quoted or any(q.first == start for q in scene.quotes)):
            yield _made(scene, verb, source, start, scene.stretch_end(start, verb.head))
        elif verb.lemma in cues.noun_objects and verb.object is not None:
            phrase = scene.within.get(verb.object)
            given = phrase is not None and tokens[phrase.first].tag == "NNP"  # "denied Xi access"
            if phrase is not None and not given and tokens[verb.object].tag in ("NN", "NNS"):
                end = scene.stretch_end(phrase.first, verb.head)
                yield _made(scene, verb, source, phrase.first, end)


def _of_object(scene: Scene, verb: VerbGroup) -> Iterator[Attribution]:
    """ "called it a mistake", "what it calls “targeted dialogue”", "described as a win"."""
    source = _source(scene, verb, None)
    quote = next((q for q in scene.quotes if verb.end < q.first <= verb.end + 3), None)
    if verb.lemma in scene.cues.described:
        if verb.end < scene.end and scene.tokens[verb.end].lower == "as":
            start = verb.end + 1
            yield _made(scene, verb, source, start, scene.run_end(start))
            return
        if not _has_as(scene, verb):
            return
    elif quote is not None and not any(
        phrase.end <= quote.first for phrase in scene.phrases if phrase.first >= verb.end
    ):
        yield _made(scene, verb, source, quote.first, quote.end)
        return
    phrase = scene.within.get(verb.object) if verb.object is not None else None
    if phrase is not None:
        end = scene.stretch_end(phrase.first, verb.head)
        yield _made(scene, verb, source, phrase.first, end)


def _has_as(scene: Scene, verb: VerbGroup) -> bool:
    for token in scene.tokens[verb.end : verb.end + _AS]:
        if token.lower == "as":
            return True
        if token.lower == ";" or token.tag in ("VBD", "VBZ", "VBP", "MD"):
            return False
    return False


def _made(
    scene: Scene, verb: VerbGroup, source: tuple[int, int], first: int, end: int
) -> Attribution:
    return Attribution(verb.head, verb.lemma, source[0], source[1], first, end)


def _source(scene: Scene, verb: VerbGroup, before: tuple[int, int] | None) -> tuple[int, int]:
    """The tokens of who says it; ``before`` is the content when it stands before the verb."""
    tokens = scene.tokens
    if before is not None:
        quoted = quoted_before(scene, verb)
        if quoted is not None and quoted[0].end == before[1]:
            return quoted[1].first, scene.whole(quoted[1].end)
        after = scene.starting.get(verb.end)
        if after is None and tokens[verb.end : verb.end + 1] and tokens[verb.end].tag != "IN":
            after = scene.starting.get(verb.end + 1)
        own = (
            verb.subject is not None
            and before[1] <= verb.subject < verb.first
            and scene.clauses[verb.subject] == scene.clauses[verb.head]
        )
        if after is not None and not own:
            return after.first, scene.whole(after.end)
    subject = verb.subject
    if tokens[verb.head].lower == "saying" and tokens[verb.first - 1].lower == "as":
        quoting = next((v for v in reversed(scene.verbs) if v.end <= verb.first), None)
        if quoting is not None and quoting.object is not None:
            subject = quoting.object  # "quoted a spokesman as saying"
    phrase = scene.within.get(subject) if subject is not None else None
    beside = scene.ending.get(verb.first)
    led = beside is not None and beside.first > 0 and tokens[beside.first - 1].lower
    saying = led == "with" and tokens[verb.head].tag == "VBG"  # "with the chairman saying"
    if saying or led == ",":  # "After his release, Ann Lee said"
        phrase = beside  # "the strike ended with the chairman saying"
    apposed = before_apposition(scene, verb.first)
    if apposed is not None and (phrase is None or phrase.end <= apposed.first):
        phrase = apposed
    if phrase is None:
        phrase = before_insertion(scene, verb.first) or beside
    if phrase is None:
        return verb.head, verb.head
    first = phrase.first
    if first > 1 and tokens[first - 1].lower == "and":
        joined = scene.ending.get(first - 1)
        if joined is not None and scene.clauses[joined.head] == scene.clauses[phrase.head]:
            first = joined.first
    if phrase.lemma in scene.cues.evidence or phrase.lemma in scene.cues.nouns:
        return first, scene.with_of(phrase.end, ("of", "for", "at", "from", "by"))
    return first, scene.whole(phrase.end)


def _passive(scene: Scene, verb: VerbGroup) -> Iterator[Attribution]:
    """ "It is thought that …", "was told by X that …", "was called “…” by X"."""
    cues, tokens = scene.cues, scene.tokens
    agent = scene.within.get(verb.subject) if verb.subject is not None else None
    by_agent = agent is not None and tokens[agent.first - 1].lower == "by" and agent.first
    source = (verb.head, verb.head)
    if agent is not None and by_agent:
        source = agent.first, scene.with_of(agent.end, ("for", "at", "from"))
    at = verb.end
    last = scene.end
    if agent is not None and by_agent:
        if agent.first <= verb.end + 2:
            at = agent.end
        else:
            last = agent.first - 1  # "blamed on the driver by the inspectors"
    if verb.lemma in cues.hearers:
        start = content_after(scene, at, True)
        if start is not None:
            yield _made(scene, verb, source, start, scene.stretch_end(start, verb.head))
    elif verb.lemma in cues.objects:
        wanted = ("as",) if verb.lemma in cues.described else ("of", "for", "as", "on")
        start = at + 1 if at < scene.end and tokens[at].lower in wanted else at
        quote = next((q for q in scene.quotes if start <= q.first <= start + 2), None)
        if quote is not None:
            yield _made(scene, verb, source, quote.first, quote.end)
        elif start > at:
            told_of = scene.within.get(verb.object) if verb.object is not None else None
            if tokens[at].lower == "on" and told_of is not None and told_of.end <= verb.first:
                start = told_of.first  # "the fire was blamed on X": both are what is said
            run = scene.run_end(max(start, verb.end))
            yield _made(scene, verb, source, start, scene.trimmed(start, min(run, last)))
    elif verb.lemma in cues.passives:
        if verb.object is None or tokens[verb.object].lower != "it":
            return
        start = at
        if start < scene.end and tokens[start].lower == "that":
            start += 1
        yield _made(scene, verb, source, start, scene.stretch_end(start, verb.head))


def _governed(scene: Scene, verb: VerbGroup) -> Iterator[Attribution]:
    """ "Five are believed to have died"."""
    cue = next((i for i in verb.cues if scene.tokens[i].lemma == verb.modal), None)
    if cue is None or scene.tokens[cue].tag not in ("VBN", "VBD"):
        return
    first, end = scene.clause_range(verb.head)
    if verb.modal in scene.cues.objects:  # "is accused of bombing the camp"
        first, end = verb.head, scene.run_end(verb.head)
    source = cue, cue
    for i in range(verb.end, end - 1):
        agent = scene.starting.get(i + 1)
        if scene.tokens[i].lower == "by" and agent is not None and agent.end >= end:
            source, end = (agent.first, agent.end), scene.trimmed(first, i)
            break
    yield Attribution(cue, verb.modal, *source, first, end)
