"""Base noun phrases from tags: a noun with what stands before it, without what follows.

"the first formal AI talks", "Trump 's visit" (head: visit), "12 days", "they". A possessive and the
noun it belongs to are one phrase; a hyphenated compound is never cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.article import Token
from reader.core.language.features import NounPhrase

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PRONOUN = frozenset({"PRP", "EX"})
_BEFORE = frozenset({"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "$", "WP$", "AFX", "FW", "#"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_STARTS = _NOUN | _PRONOUN | _BEFORE | _PARTICIPLES | {"RB", "RBR", "RBS"}
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_NO = frozenset({"no", "neither", "nobody", "none", "nothing", "no-one", "nor"})
_NEVER_ALONE = frozenset({"the", "a", "an", "no", "every"})
_AFTER_HYPHEN = _NOUN | _BEFORE | {"VBN", "VBG", "VBD", "VB", "RB", "RP", "IN"}
_QUOTES = frozenset({"``", "''"})
_INSIDE = _BEFORE | _PARTICIPLES | _QUOTES | {"HYPH", "RB"}
_AFTER_QUOTE = _NOUN | {"JJ"}


def find_phrases(tokens: Sequence[Token], clauses: Sequence[int]) -> tuple[NounPhrase, ...]:
    """The noun phrases in order, without overlap; ``clauses[i]`` is the clause of token i."""
    found: list[NounPhrase] = []
    i = 0
    while i < len(tokens):
        tag = tokens[i].tag
        if tag not in _STARTS and not (tag == "CC" and tokens[i].lower in _NO):
            i += 1  # two thirds of all tokens; found at a glance
            continue
        end, head = _phrase(tokens, i)
        if head is None:
            i += 1
            continue
        found.append(_noun_phrase(tokens, clauses, i, end, head))
        i = end
    return tuple(found)


def in_clauses(phrases: Sequence[NounPhrase], clauses: Sequence[int]) -> tuple[NounPhrase, ...]:
    """The same phrases with the clauses of their heads."""
    # dataclasses.replace takes three times as long.
    return tuple(
        [
            phrase
            if phrase.clause == clauses[phrase.head]
            else NounPhrase(
                phrase.first,
                phrase.end,
                phrase.head,
                phrase.lemma,
                phrase.negated,
                phrase.definite,
                clauses[phrase.head],
            )
            for phrase in phrases
        ]
    )


def _phrase(tokens: Sequence[Token], start: int) -> tuple[int, int | None]:
    """The end of the phrase that begins here and its head; None when none does."""
    at, head = start, None
    if start and tokens[start - 1].lower == "at" and tokens[start].lower in ("least", "most"):
        return start + 1, None  # "at least five people": the phrase is "five people"
    if tokens[at].tag in _PRONOUN:
        if tokens[at].lower == "'s":  # "let 's"
            return at + 1, None
        return at + 1, at
    while at < len(tokens):
        tag = tokens[at].tag
        if tag in _NOUN:
            head = at
        elif tag == "POS" and head is not None:
            if at + 1 >= len(tokens) or not _goes_on(tokens, at + 1):
                break
            head = None
        elif tag == "HYPH":
            # "US-China", "two-year-old", "AI-enabled": glue when both sides belong here
            if at == start or at + 1 >= len(tokens) or tokens[at + 1].tag == "HYPH":
                break
            if tokens[at - 1].end != tokens[at].start or tokens[at].end != tokens[at + 1].start:
                break
            if tokens[at + 1].tag not in _AFTER_HYPHEN:
                break
            if tokens[at + 1].tag not in _NOUN:
                at += 1  # the part after the hyphen, whatever its tag
                head = None if tokens[at].tag != "CD" else head
        elif head is not None:
            break
        elif at == start and tokens[at].lower == "neither" and tag in ("CC", "RB"):
            pass  # "neither country", tagged as in "neither … nor"
        elif tag in _BEFORE:
            if (
                at > start
                and tag in ("DT", "PDT", "PRP$")
                and tokens[at - 1].tag not in ("PDT", "DT")
            ):
                break
            if tag == "CD" and (at + 1 >= len(tokens) or not _goes_on(tokens, at + 1)):
                return at + 1, at  # "12 of them"
        elif tag in _PARTICIPLES:
            if not _participle_inside(tokens, start, at):
                break
        elif tag in ("RB", "RBR", "RBS"):
            if at + 1 >= len(tokens) or not _adverb_inside(tokens, start, at):
                break
        elif tag in ("CC", ","):
            if at == start or not _pair_of_adjectives(tokens, at):
                break
        elif tag in _QUOTES and at > start and head is None:
            if at + 1 >= len(tokens) or tokens[at + 1].tag not in _AFTER_QUOTE:
                break
        else:
            break
        at += 1
    if head is None:
        return _without_noun(tokens, start, at)
    return head + 1, head


def _without_noun(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int | None]:
    """A phrase whose head is a number or a pronoun-like determiner ("this", "none", "both")."""
    if tokens[start].lower in _NO and tokens[start].tag in ("DT", "NN", "CC") and end == start + 1:
        return end, start
    last = tokens[end - 1] if end > start else tokens[start]
    if (
        end == start + 1
        and last.tag == "DT"
        and last.lower not in ("the", "a", "an", "no", "every")
    ):
        return end, start
    numbers = [i for i in range(start, end) if tokens[i].tag == "CD"]
    if numbers:
        return numbers[-1] + 1, numbers[-1]
    if end - start > 1 and tokens[start].tag == "DT" and last.tag in ("JJ", "JJS", "JJR"):
        return end, end - 1  # "the wounded", "the largest"
    return start + 1, None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun follows within the phrase that goes on here."""
    steps = 0
    while at < len(tokens) and steps < 8:
        tag = tokens[at].tag
        if tag in _NOUN:
            return True
        if tag not in _INSIDE:
            return False
        at, steps = at + 1, steps + 1
    return False


def _participle_inside(tokens: Sequence[Token], start: int, at: int) -> bool:
    if at + 1 >= len(tokens) or not _goes_on(tokens, at + 1):
        return False
    if at > start:
        return tokens[at - 1].tag != "CD"
    if tokens[at].tag == "VBG":
        return False
    before = tokens[at - 1] if at else None
    return before is None or not (
        before.tag[0] == "V"
        or before.tag in ("MD", "RB", "PRP", "WP", "WDT")
        or before.tag in _NOUN
    )


def _adverb_inside(tokens: Sequence[Token], start: int, at: int) -> bool:
    """ "a very large ship", "roughly 10 firms", but not "now talks"."""
    if tokens[at].lower in ("not", "n't", "also"):
        return False
    after = tokens[at + 1].tag
    if at == start:
        return after == "CD" and _goes_on(tokens, at + 1)
    return after in ("JJ", "JJR", "JJS", "VBN", "VBG", "RB", "CD", "HYPH") and _goes_on(
        tokens, at + 1
    )


def _pair_of_adjectives(tokens: Sequence[Token], at: int) -> bool:
    """ "criminal and terrorist groups", "careful, hedged language"."""
    if tokens[at - 1].tag not in ("JJ", "JJR", "JJS", "VBN"):
        return False
    if at + 2 >= len(tokens) or tokens[at + 1].tag not in ("JJ", "JJR", "JJS", "VBN"):
        return False
    return _goes_on(tokens, at + 2)


def _noun_phrase(
    tokens: Sequence[Token], clauses: Sequence[int], first: int, end: int, head: int
) -> NounPhrase:
    start = tokens[first]
    before = tokens[first:head]
    negated = start.lower in _NO or (
        "no" in [token.lower for token in before]
        and any(
            tokens[i].lower == "no" and tokens[i].tag == "DT" and tokens[i + 1].tag != "HYPH"
            for i in range(first, head)
        )
    )
    if start.lower == "no" and first + 1 < end and tokens[first + 1].tag == "HYPH":
        negated = False  # "no-frills airlines"
    if (
        first > 1
        and tokens[first - 1].lower == "of"
        and tokens[first - 2].lower in ("none", "neither")
    ):
        negated = True
    if first and tokens[first - 1].lower == "nor":  # "neither China nor the United States"
        negated = True
    if start.lower == "no" and first + 1 < end and tokens[first + 1].lower in ("doubt", "wonder"):
        negated = False
    definite = (
        start.lower in _DEFINITE
        or start.tag in ("PRP$", "PRP", "WP$")
        or tokens[head].tag in ("NNP", "NNPS")
        or "POS" in [token.tag for token in before]
    )
    return NounPhrase(first, end, head, tokens[head].lemma, negated, definite, clauses[head])
