"""Attributions: which words of a sentence are said by whom.

Found are verbs of saying with the content after or before them ("police said that …", "…, said
one analyst"), "according to", adverbs and passives without a source ("reportedly", "it is thought
that", "are believed to") and a possessor's words ("Bessent's phrase “…”"). The cue lists are
resources/lexicon/attribution_cues.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.article import Token
from reader.core.language.attribution_cues import AttributionCues, attribution_cues
from reader.core.language.features import Attribution, NounPhrase, Quote, Stage, VerbGroup

_QUOTES = frozenset({'"', "'", "''", "``"})
_COMMAS = frozenset({",", "-", "--"})


@dataclass(frozen=True, slots=True)
class _Scene:
    tokens: Sequence[Token]
    clauses: Sequence[int]
    verbs: Sequence[VerbGroup]
    phrases: Sequence[NounPhrase]
    quotes: Sequence[Quote]
    cues: AttributionCues
    end: int  # without the final punctuation


def find_attributions(
    tokens: Sequence[Token],
    clauses: Sequence[int],
    verbs: Sequence[VerbGroup],
    phrases: Sequence[NounPhrase],
    quotes: Sequence[Quote],
) -> tuple[Attribution, ...]:
    """The attributions of a sentence, ordered by cue."""
    end = len(tokens)
    while (
        end and not tokens[end - 1].lower[0].isalnum() and tokens[end - 1].lower not in ("%", ")")
    ):
        end -= 1
    scene = _Scene(tokens, clauses, verbs, phrases, quotes, attribution_cues(), end)
    found = [
        *_by_verbs(scene),
        *_by_prepositions(scene),
        *_unnamed(scene),
        *_by_nouns(scene),
    ]
    kept = [one for one in found if one.scope_first < one.scope_end]
    return tuple(sorted(kept, key=lambda one: (one.cue, one.scope_first)))


def _by_verbs(scene: _Scene) -> Iterator[Attribution]:
    cues, tokens = scene.cues, scene.tokens
    for verb in scene.verbs:
        if verb.passive:
            if verb.lemma in cues.passives:
                yield from _passive(scene, verb)
            continue
        if verb.modal in cues.passives and verb.hedged and verb.modal != verb.lemma:
            yield from _governed(scene, verb)
        hearer, takes_object = verb.lemma in cues.hearers, verb.lemma in cues.objects
        if verb.lemma not in cues.verbs and not hearer and not takes_object:
            continue
        if tokens[verb.head].tag == "VBN" or verb.modal == "to":
            continue
        at = verb.end
        if hearer:
            person = next((p for p in scene.phrases if p.first == at), None)
            at = person.end if person is not None else at
        gerund = tokens[verb.head].tag == "VBG" and verb.stage is Stage.NONE
        before = None if takes_object or gerund else _content_before(scene, verb)
        source = _source(scene, verb, before is not None)
        if takes_object:
            needs_as = verb.lemma in cues.described
            if verb.object is not None and (not needs_as or _has_as(scene, verb)):
                phrase = next((p for p in scene.phrases if p.head == verb.object), None)
                if phrase is not None:
                    yield _made(
                        scene, verb, source, phrase.first, _stretch_end(scene, phrase.first)
                    )
            continue
        if before is not None:
            yield _made(scene, verb, source, *before)
            rest = max(at, source[1])
            quote = next((q for q in scene.quotes if q.first >= rest), None)
            if quote is not None:
                yield _made(scene, verb, source, quote.first, quote.end)
            continue
        start = _content_after(scene, at)
        if start is not None:
            yield _made(scene, verb, source, start, _stretch_end(scene, start))


def _has_as(scene: _Scene, verb: VerbGroup) -> bool:
    return any(
        scene.tokens[i].lower == "as" and scene.clauses[i] == scene.clauses[verb.head]
        for i in range(verb.end, scene.end)
    )


def _made(
    scene: _Scene, verb: VerbGroup, source: tuple[int, int], first: int, end: int
) -> Attribution:
    return Attribution(verb.head, verb.lemma, source[0], source[1], first, end)


def _content_before(scene: _Scene, verb: VerbGroup) -> tuple[int, int] | None:
    """The content when it stands before the verb: after a comma or quotation mark, with a verb."""
    tokens = scene.tokens
    start = verb.first
    while (
        start
        and scene.clauses[start - 1] == scene.clauses[verb.head]
        and (tokens[start - 1].lower not in _COMMAS and tokens[start - 1].lower not in _QUOTES)
    ):
        start -= 1
    at = start - 1
    while at >= 0 and (
        tokens[at].lower in _QUOTES
        or tokens[at].lower in _COMMAS
        or (tokens[at].lower in ("?", "!", "."))
    ):
        at -= 1
    if at < 0 or at == start - 1:
        return None
    marks = {tokens[i].lower for i in range(at + 1, start)}
    if not marks & (_QUOTES | {",", "?", "!"}):
        return None
    quote = next((q for q in scene.quotes if q.first <= at < q.end), None)
    if quote is None and scene.clauses[verb.head] in scene.clauses[: at + 1]:
        return None  # "The ship, which was near, responded": its own subject
    verb_inside = any(v.head <= at for v in scene.verbs)
    following = tokens[verb.end].lower if verb.end < len(tokens) else "."
    if following in ("that", ":"):
        return None
    if quote is None and (not verb_inside or not marks & {","}):
        return None
    if (
        quote is None
        and _content_after(scene, verb.end) is not None
        and (following not in _COMMAS and following != ".")
    ):
        inverted = next((p for p in scene.phrases if p.first == verb.end), None)
        own_subject = verb.subject is not None and start <= verb.subject < verb.first
        if inverted is None or own_subject:
            return None
    if quote is not None:
        return quote.first, quote.end
    first = 0
    if tokens[0].tag == "CC":
        first = 1
    return first, at + 1


def _content_after(scene: _Scene, at: int) -> int | None:
    """Where the content after a verb of saying begins; None when only adjuncts follow.

    Content is a quotation, a clause with or without "that", or a gerund ("reported finding
    evidence"); a bare noun phrase is an object, not something said.
    """
    tokens = scene.tokens
    at_once = True
    for i in range(at, min(scene.end, at + _FARTHEST)):
        token = tokens[i]
        if token.lower == ":" or (token.lower == "that" and token.tag in ("IN", "WDT", "DT")):
            return i + 1
        quote = next((q for q in scene.quotes if q.first == i + 1), None)
        if quote is not None:
            return i + 1 if quote.clause_like or at_once else None
        if at_once and token.tag == "VBG":
            return i
        opens = i > at and scene.clauses[i] != scene.clauses[i - 1]
        if opens or at_once:
            inside = any(
                v.head >= i and scene.clauses[v.head] == scene.clauses[i] and v.modal != "to"
                for v in scene.verbs
            )
            subordinate = scene.clauses[i] != scene.clauses[at - 1] or token.tag in _QUESTION
            if inside and subordinate and token.tag not in ("CC", "VBN", "VBG"):
                return i
        if opens or token.lower in (",", ";") or (token.tag[0] == "V" and not at_once):
            break
        at_once = False
    return None


_FARTHEST = 12  # tokens between a verb of saying and its content: "told the BBC on Monday that"
_QUESTION = frozenset({"WRB", "WP", "WDT"})


def _stretch_end(scene: _Scene, start: int) -> int:
    """Where content that begins here ends: at a semicolon or the sentence's last word."""
    for i in range(start, scene.end):
        if scene.tokens[i].lower == ";":
            return i
    return scene.end


def _source(scene: _Scene, verb: VerbGroup, inverted: bool) -> tuple[int, int]:
    tokens = scene.tokens
    if inverted:
        after = next((p for p in scene.phrases if verb.end <= p.first <= verb.end + 1), None)
        own = (
            verb.subject is not None
            and verb.subject < verb.first
            and (scene.clauses[verb.subject] == scene.clauses[verb.head])
        )
        if after is not None and not own:
            return after.first, _with_of(scene, after.end)
    if verb.subject is None:
        return verb.head, verb.head
    phrase = next((p for p in scene.phrases if p.first <= verb.subject < p.end), None)
    if phrase is None:
        return verb.head, verb.head
    first = phrase.first
    if first > 1 and tokens[first - 1].lower == "and":
        joined = next((p for p in scene.phrases if p.end == first - 1), None)
        if joined is not None and scene.clauses[joined.head] == scene.clauses[phrase.head]:
            first = joined.first
    return first, _with_of(scene, phrase.end)


def _with_of(scene: _Scene, end: int) -> int:
    """The end with "of Homeland Security", "for the firm" or "at Carnegie" added."""
    tokens = scene.tokens
    while end + 1 < len(tokens) and tokens[end].lower in ("of", "for", "at", "from"):
        phrase = next((p for p in scene.phrases if p.first == end + 1), None)
        if phrase is None:
            break
        end = phrase.end
    return end


def _passive(scene: _Scene, verb: VerbGroup) -> Iterator[Attribution]:
    """ "It is thought that …"."""
    if verb.object is None or scene.tokens[verb.object].lower != "it":
        return
    start = verb.end
    if start < scene.end and scene.tokens[start].lower == "that":
        start += 1
    agent = verb.subject if verb.subject is not None else verb.head
    end = agent + 1 if verb.subject is not None else agent
    yield Attribution(verb.head, verb.lemma, agent, end, start, _stretch_end(scene, start))


def _governed(scene: _Scene, verb: VerbGroup) -> Iterator[Attribution]:
    """ "Five are believed to have died"."""
    cue = next((i for i in verb.cues if scene.tokens[i].lemma == verb.modal), None)
    if cue is None or scene.tokens[cue].tag not in ("VBN", "VBD"):
        return
    first, end = _clause_range(scene, verb.head)
    yield Attribution(cue, verb.modal, cue, cue, first, end)


def _clause_range(scene: _Scene, at: int) -> tuple[int, int]:
    """The unbroken run of the clause around a token."""
    clause = scene.clauses[at]
    first, end = at, at + 1
    while first and scene.clauses[first - 1] == clause:
        first -= 1
    while end < scene.end and scene.clauses[end] == clause:
        end += 1
    if scene.tokens[first].tag in ("CC", "IN") and first < at:
        first += 1
    return first, end


def _by_prepositions(scene: _Scene) -> Iterator[Attribution]:
    tokens = scene.tokens
    for words in scene.cues.prepositions:
        for i in range(len(tokens) - len(words)):
            if tokens[i].lower != words[0]:
                continue
            if tuple(t.lower for t in tokens[i : i + len(words)]) != words:
                continue
            start = i + len(words)
            phrase = next((p for p in scene.phrases if p.first in (start, start + 1)), None)
            if phrase is None or (phrase.lemma in ("plan", "schedule", "law", "rule")):
                continue  # "according to plan"
            source = phrase.first, _with_of(scene, phrase.end)
            cue = i
            if i <= 1:
                first = source[1]
                while first < scene.end and tokens[first].lower != ",":
                    first += 1
                yield Attribution(
                    cue, " ".join(words), *source, first + 1, _stretch_end(scene, first + 1)
                )
                continue
            end = i - 1 if tokens[i - 1].lower == "," else i
            first = 0
            for j in range(end - 1, -1, -1):
                if tokens[j].lower == ";":
                    first = j + 1
                    break
            yield Attribution(cue, " ".join(words), *source, first, end)


def _unnamed(scene: _Scene) -> Iterator[Attribution]:
    for i, token in enumerate(scene.tokens):
        if token.lower in scene.cues.unnamed and token.tag[:2] in ("RB", "JJ"):
            first, end = _clause_range(scene, i)
            yield Attribution(i, token.lower, i, i, first, end)


def _by_nouns(scene: _Scene) -> Iterator[Attribution]:
    tokens = scene.tokens
    for phrase in scene.phrases:
        if phrase.lemma not in scene.cues.nouns:
            continue
        owner = next((i for i in range(phrase.first, phrase.head) if tokens[i].tag == "POS"), None)
        possessive = tokens[phrase.first].tag == "PRP$"
        if owner is None and not possessive:
            continue
        source = (phrase.first, owner if owner is not None else phrase.first + 1)
        after = phrase.end
        quote = next((q for q in scene.quotes if after <= q.first <= after + 6), None)
        if quote is not None:
            yield Attribution(phrase.head, phrase.lemma, *source, quote.first, quote.end)
        elif after < scene.end and tokens[after].lower in ("that", ":"):
            yield Attribution(
                phrase.head, phrase.lemma, *source, after + 1, _stretch_end(scene, after + 1)
            )
