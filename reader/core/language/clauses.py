"""Clause numbers of a sentence's tokens, so that negation, hedges and sources keep their scope.

There is no parser: clauses are cut at subordinators, relative pronouns, semicolons, dashes and
parentheses, at conjunctions before a new finite verb, at commas before a participle or a new
subject with its verb, and between two finite verbs however joined ("said he would go", "the model
the firm declined to release"). Each clause has at most one finite verb group. What follows an
inserted clause ("The deal, which …, was signed") carries on with the number of what it resumes.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from reader.core.article import Token
from reader.core.language.attribution_cues import attribution_cues
from reader.core.language.features import NounPhrase
from reader.core.language.phrases import find_phrases
from reader.core.language.verb_chains import Chain
from reader.core.language.verb_cues import verb_cues
from reader.core.values import dataclass

_DASHES = frozenset({"-", "--", "–", "—"})


_MARKS = _DASHES | {";", ":", ","}
# Tags of words that open no clause by themselves: two thirds of all.
_NO_BOUNDARY = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "TO", "MD", "PRP", "PRP$", "POS", "RP"}
    | {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "$", "."}
)


@dataclass(frozen=True, slots=True)
class _Segment:
    first: int
    end: int
    opener: str  # start, subordinate, relative, conjunction, comma, mark, close, bare


def find_clauses(
    tokens: Sequence[Token], chains: Sequence[Chain], phrases: Sequence[NounPhrase] | None = None
) -> tuple[int, ...]:
    """The clause number of each token, counted from 0 in the order in which clauses begin.

    ``phrases`` are the sentence's, whatever their clauses; they are looked for when not given.
    """
    if not tokens:
        return ()
    if phrases is None:
        phrases = find_phrases(tokens, (0,) * len(tokens))
    finite = [chain for chain in chains if chain.finite]
    openers = _boundaries(tokens, chains, finite, phrases)
    _separate(tokens, chains, finite, phrases, openers)
    places = sorted(openers)
    segments = [
        _Segment(place, places[i + 1] if i + 1 < len(places) else len(tokens), openers[place])
        for i, place in enumerate(places)
    ]
    return _numbered(tokens, segments, finite)


def is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is a dash between clauses and no hyphen in a compound."""
    token = tokens[at]
    if token.lower not in _DASHES or token.tag == "HYPH":
        return False
    if token.lower != "-" or token.text in ("–", "—"):
        return True
    before = at > 0 and tokens[at - 1].end == token.start
    after = at + 1 < len(tokens) and token.end == tokens[at + 1].start
    return not (before and after)


def _boundaries(
    tokens: Sequence[Token],
    chains: Sequence[Chain],
    finite: Sequence[Chain],
    phrases: Sequence[NounPhrase],
) -> dict[int, str]:
    openers = {0: "start"}
    starts = {chain.first: chain for chain in chains if not chain.modifier}
    nexts = _next_finite(tokens, finite)
    since = 0  # the last boundary
    seen_finite = False  # a finite verb since then
    finite_at = {chain.first for chain in finite}
    subordinators = verb_cues().subordinators

    def cut(at: int, opener: str) -> None:
        nonlocal since, seen_finite
        if at > since or at == 0:
            openers[at] = opener
            since, seen_finite = at, False

    for i, token in enumerate(tokens):
        lower, tag = token.lower, token.tag
        if i in finite_at:
            seen_finite = True
        if tag in _NO_BOUNDARY and lower not in _MARKS:
            continue
        if lower in (";", ":") or is_dash(tokens, i):
            cut(i + 1, "mark") if i + 1 < len(tokens) else None
        elif tag == "-LRB-":
            cut(i, "mark")
        elif tag == "-RRB-":
            if i + 1 < len(tokens):
                cut(i + 1, "close")
        elif tag == "''" and i + 1 < len(tokens) and tokens[i - 1].lower in (",", "?", "!"):
            cut(i + 1, "close")
        elif tag in ("WDT", "WP", "WRB", "WP$") and nexts[i] is not None and i:
            before = tokens[i - 1]
            cut(i - 1 if before.tag == "IN" and i > 1 else i, "relative")
        elif tag in ("IN", "RB", "DT") and lower in subordinators and nexts[i] is not None and i:
            if _subordinates(tokens, i, chains):
                cut(i - 1 if tokens[i - 1].lower in ("even", "just", "so") else i, "subordinate")
        elif tag == "CC" and i + 1 < len(tokens):
            if _coordinates(tokens, i, chains, seen_finite, nexts):
                cut(i, "conjunction")
        elif lower == "," and i + 1 < len(tokens):
            following = _past_adverbs(tokens, i + 1)
            chain = starts.get(following) or starts.get(i + 1)
            if tokens[i + 1].tag in ("CC", "''"):
                continue
            ready = seen_finite or openers[since] in ("relative", "subordinate", "comma")
            ready = ready or _opens_with_participle(openers, since, chains)
            ready = ready or _is_tag(tokens, i + 1, nexts, finite)
            verbal = chain is not None and (chain.finite or chain.links[0].form in ("VBG", "VBN"))
            if verbal or (ready and _subject_and_verb(tokens, i + 1, nexts, chains)):
                cut(i + 1, "comma")
    return openers


def _is_tag(
    tokens: Sequence[Token], at: int, nexts: Sequence[Chain | None], finite: Sequence[Chain]
) -> bool:
    """Whether only ", police said" is left of a sentence that has another verb."""
    chain = nexts[at]
    if chain is None or chain is finite[0] or chain is not finite[-1]:
        return False
    return tokens[chain.head].lemma in attribution_cues().clausal


def _opens_with_participle(openers: dict[int, str], since: int, chains: Sequence[Chain]) -> bool:
    """ "Speaking from Beijing, Bessent said": the sentence opens with a verb without tense."""
    return openers[since] == "start" and any(
        since <= chain.first <= since + 2 and not chain.modifier for chain in chains
    )


def _past_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].tag == "RB":
        at += 1
    return at


def _next_finite(tokens: Sequence[Token], finite: Sequence[Chain]) -> list[Chain | None]:
    """For each token the first finite chain that begins there or later."""
    nexts: list[Chain | None] = [None] * (len(tokens) + 1)
    by_first = {chain.first: chain for chain in finite}
    for i in range(len(tokens) - 1, -1, -1):
        nexts[i] = by_first.get(i, nexts[i + 1])
    return nexts


_STOPS = frozenset({",", ";", ":", "(", ")"})


def _subordinates(tokens: Sequence[Token], at: int, chains: Sequence[Chain]) -> bool:
    """Whether the word opens a clause: a verb follows before any punctuation."""
    lower = tokens[at].lower
    if lower == "that" and tokens[at].tag == "DT":
        return False
    if lower == "so" and (at + 1 >= len(tokens) or tokens[at + 1].lower != "that"):
        return tokens[at].tag == "IN"
    end = at + 1
    while end < len(tokens) and tokens[end].lower not in _STOPS and not is_dash(tokens, end):
        end += 1
    if lower == "that":
        return True
    inside = [chain for chain in chains if at < chain.first < end and not chain.modifier]
    if lower in ("than", "as", "before", "after", "since", "until"):
        # not "after the talks", "since 2024": the verb comes before another subordinator
        for chain in inside:
            between = tokens[at + 1 : chain.first]
            if any(t.tag in ("IN", "WDT", "WP", "WRB", "TO") and t.lower != "of" for t in between):
                return False
            return chain.finite or chain.first <= at + 2
        return False
    return bool(inside)


def _subject_and_verb(
    tokens: Sequence[Token], at: int, nexts: Sequence[Chain | None], chains: Sequence[Chain]
) -> bool:
    """Whether a subject and its finite verb stand here without punctuation between."""
    chain = nexts[at]
    if chain is None or chain.first == at:
        return False
    between = tokens[at : chain.first]
    if any(token.lower in _STOPS or token.tag in ("WDT", "WP", "WRB") for token in between):
        return False
    if between[0].tag in ("IN", "TO") and between[0].lower not in verb_cues().subordinators:
        return False
    if any(at <= other.first < chain.first and not other.modifier for other in chains):
        return False
    return any(token.tag[:2] == "NN" or token.tag in ("PRP", "DT", "EX", "CD") for token in between)


def _coordinates(
    tokens: Sequence[Token],
    at: int,
    chains: Sequence[Chain],
    seen_finite: bool,
    nexts: Sequence[Chain | None],
) -> bool:
    """Whether a conjunction joins a new verb, alone or with its subject."""
    following = _past_adverbs(tokens, at + 1)
    for chain in chains:
        if chain.first in (at + 1, following) and chain.finite:
            return True
    if not seen_finite:
        return False
    before = tokens[at - 1] if at else None
    if before is not None and before.lower == ",":
        return _subject_and_verb(tokens, at + 1, nexts, chains)
    return _subject_and_verb(tokens, at + 1, nexts, chains) and not _inside_subject(
        tokens, at, chains
    )


def _inside_subject(tokens: Sequence[Token], at: int, chains: Sequence[Chain]) -> bool:
    """ "said Trump and Xi agreed": the conjunction joins two subjects after a verb of saying."""
    start = at
    while start and (tokens[start - 1].tag[:2] in ("NN", "JJ", "DT", "CD", "PR")):
        start -= 1
    return any(
        chain.end == start and tokens[chain.head].lemma in attribution_cues().clausal
        for chain in chains
    )


def _separate(
    tokens: Sequence[Token],
    chains: Sequence[Chain],
    finite: Sequence[Chain],
    phrases: Sequence[NounPhrase],
    openers: dict[int, str],
) -> None:
    """Puts a boundary between any two finite verbs that still share a segment."""
    ending = {phrase.end: phrase for phrase in phrases}
    whole = [chain for chain in chains if not chain.modifier]
    for one, other in itertools.pairwise(whole):
        clausal = tokens[one.head].lemma in attribution_cues().clausal
        if one.finite or not other.finite or not clausal or one.end >= other.first:
            continue  # only "saying he would go", "to say he would go"
        between = range(one.end, other.first)
        if any(place in openers for place in between) or tokens[one.end].tag in ("IN", "TO", ","):
            continue
        openers[one.end] = "subordinate"
    for one, other in itertools.pairwise(finite):
        if any(one.end <= place <= other.first for place in openers):
            continue
        if tokens[one.head].lemma in attribution_cues().clausal and (
            one.end < other.first and tokens[one.end].tag not in ("IN", "TO")
        ):
            told = tokens[one.head].lemma in (*attribution_cues().hearers, "warn")
            first = next((p for p in phrases if p.first >= one.end), None)
            place = first.end if told and first and first.end < other.first else one.end
            openers[place] = "subordinate"
            continue
        place = other.first
        while place > one.end and tokens[place - 1].tag == "RB":
            place -= 1
        phrase = ending.get(place)
        while phrase is not None and phrase.first > one.end:
            place = phrase.first
            before = tokens[place - 1].lower
            if before in ("of", "and", "or") and place - 1 > one.end and place - 1 in ending:
                place -= 1
                phrase = ending.get(place)
            else:
                break
        openers[max(place, one.end)] = "bare"


def _numbered(
    tokens: Sequence[Token], segments: Sequence[_Segment], finite: Sequence[Chain]
) -> tuple[int, ...]:
    numbers = [0] * len(tokens)
    complete: dict[int, bool] = {}  # clause number -> has its finite verb
    open_ones: list[int] = []  # clauses begun, innermost last
    fresh = 0
    starts = [chain.first for chain in finite]
    for segment in segments:
        verbs = finite[bisect_left(starts, segment.first) : bisect_left(starts, segment.end)]
        bare_verb = bool(verbs) and not any(
            token.tag[:2] in ("NN", "PR") or token.tag in ("DT", "EX", "CD")
            for token in tokens[segment.first : verbs[0].first]
        )
        resumed = None
        if segment.opener in ("comma", "mark", "close", "bare") and (bare_verb or not verbs):
            waiting = [number for number in open_ones if not complete[number]]
            if waiting and bare_verb:
                resumed = waiting[-1]
            elif segment.opener == "close" and len(open_ones) > 1:
                resumed = open_ones[-2]
        if resumed is not None:
            number = resumed
            open_ones = open_ones[: open_ones.index(number) + 1]
        else:
            number = fresh
            fresh += 1
            open_ones.append(number)
            complete[number] = False
        complete[number] |= bool(verbs)
        for i in range(segment.first, segment.end):
            numbers[i] = number
    return tuple(numbers)
