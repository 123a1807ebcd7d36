"""What a number counts, and what is said to have happened to it.

"five undersea cables" counts cable; "24 dead", "killed at least 12" and "the death toll rose to
24" count persons in the role dead. Roles are data: [[role]] of resources/lexicon/number_words.toml.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.article import Token
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.language.numbers_heads import head_after, joined
from reader.core.language.numbers_roles import LIGHT, phrase_role, role_after, role_before
from reader.core.language.numbers_words import counted_name, lemma_of, role_words

_PERSON_ROLES = frozenset(
    {"dead", "injured", "casualty", "missing", "arrest", "displaced", "rescued", "hostage", "ill"}
)


_WORTH = frozenset({"be", "seem", "look", "appear", "prove", "become", "remain"})
_ESTIMATES = frozenset({"estimate", "put", "count", "place", "reckon", "number", "set", "cap"})


def _estimated(tokens: Sequence[Token], first: int) -> str:
    """What is put "at" a number: "estimated the crowd at 70", "put the toll at 24"."""
    if first < 3 or tokens[first - 1].lower != "at" or not tokens[first - 2].tag.startswith("NN"):
        return ""
    if any(lemma_of(token) in _ESTIMATES for token in tokens[max(first - 7, 0) : first - 2]):
        return counted_name(tokens[first - 2])
    return ""


def _toll(tokens: Sequence[Token], first: int) -> bool:
    """Whether a toll of the dead was named shortly before: "the death toll rose to 24"."""
    for k in range(first - 1, max(first - 9, -1), -1):
        if tokens[k].lower in (".", ";", ":") or tokens[k].tag == "CD":
            return False
        if lemma_of(tokens[k]) == "toll":
            return k == 0 or tokens[k - 1].lower not in ("road", "motorway", "bridge")
    return False


def _number_of(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """Head noun and last token of an earlier "number of …", when this is its value."""
    verb = max(first - 1, 0)
    if tokens[verb].lower in ("not", "now", "already", "n't"):
        verb = max(verb - 1, 0)
    if tokens[verb].lower not in ("at", "to", "is", "was", "reached", "exceeded"):
        return None
    for k in range(verb - 1, max(first - 16, 0), -1):
        if tokens[k].lower == "of" and tokens[k - 1].lower == "number":
            head = head_after(tokens, k + 1)
            return (head, first) if head is not None else None
    return None


def _role_by_group(verbs: Sequence[VerbGroup], head: int) -> tuple[str, str]:
    """Roles from the verb groups whose object, and whose subject, is that token."""
    words = role_words()
    by_object = by_subject = ""
    for verb in verbs:
        name = words.verbs.get(verb.lemma) or ("" if verb.lemma in LIGHT else verb.lemma)
        if verb.object == head and not by_object:
            by_object = name
        elif verb.subject == head and not by_subject:
            by_subject = name
    return by_object, by_subject


def count_and_role(
    tokens: Sequence[Token],
    first: int,
    end: int,
    one: bool,
    phrases: Sequence[NounPhrase],
    verbs: Sequence[VerbGroup],
    inherited: str,
) -> tuple[str, str, int]:
    """What a plain count from ``first`` to ``end`` counts, its role, and the head or ``end`` - 1.

    ``inherited`` is what the number before it in the sentence counted, for "of which four
    exploded".
    """
    words = role_words()
    at = end
    while at < len(tokens) and tokens[at].lower in (
        "of",
        "the",
        "them",
        "those",
        "these",
        "its",
        "their",
        "his",
        "her",
        "our",
        "us",
        "which",
        "whom",
    ):
        at += 1
    partitive = at > end and tokens[end].lower == "of"
    pronoun = at > end and tokens[at - 1].lower in ("them", "us", "which", "whom")
    hyphened = (
        end + 1 < len(tokens)
        and tokens[end].lower == "-"
        and joined(tokens, end)
        and joined(tokens, end + 1)
    )
    if hyphened and tokens[end + 1].lower == "strong":
        end = at = end + 2  # "the 500-strong crowd"
    elif hyphened and tokens[end + 1].tag.startswith(("NN", "JJ")):
        return counted_name(tokens[end + 1]), "", end + 1  # "a seven-storey block"
    head = None if pronoun else head_after(tokens, at, one and not partitive, phrases, partitive)
    if head is not None and tokens[head].lower in words.adjectives and head == end:
        head = None  # "24 dead", where the tagger saw a noun
    if head is None and at < len(tokens) and tokens[at].lower in words.nouns:
        head = at
    last = head if head is not None else (at if pronoun else end) - 1
    counted = counted_name(tokens[head]) if head is not None else ""
    role = ""
    if head is not None:
        role = words.nouns.get(tokens[head].lower) or words.nouns.get(lemma_of(tokens[head]), "")
    after = role_after(tokens, last + 1)
    before = role_before(tokens, first)
    by_object, by_subject = _role_by_group(verbs, last)
    choices = [phrase_role(tokens, last + 1), after, before, by_object, by_subject]
    if not role:
        canonical = [name for name in choices if name in _PERSON_ROLES]
        role = canonical[0] if canonical else next((name for name in choices[1:] if name), "")
    if (
        head is not None
        and tokens[head].lower in ("lives", "life")
        and before
        in (
            "claim",
            "cost",
            "take",
            "lose",
        )
    ):
        role = "dead"
    number_of = _number_of(tokens, first)
    if head is None and number_of is not None:
        counted = counted_name(tokens[number_of[0]])
        role = role_after(tokens, number_of[0] + 1) or role
    elif (
        counted in ("", "person")
        and (role in ("", "reach", "stand", "put") or role in words.rise or role in words.fall)
        and _toll(tokens, first)
    ):
        return "person", "dead", last
    if not counted and head is None:
        counted = _estimated(tokens, first)
    if not counted:
        if role in _PERSON_ROLES and (before in _PERSON_ROLES or not inherited):
            counted = "person"  # "two car bombs kill eight", which are no cars
        else:
            counted = inherited
    return counted, role, last


def measured_thing(tokens: Sequence[Token], first: int, end: int, attributive: bool) -> str:
    """The lemma of what a measure or share is of: "65% of traffic", "jewellery worth £88m"."""
    at = end
    if at < len(tokens) and tokens[at].lower == "worth":
        at += 1
    if at < len(tokens) and tokens[at].lower == "of":
        # After an article a plural may stand before its noun: "of the communications network".
        definite = at + 1 < len(tokens) and tokens[at + 1].tag in ("DT", "PRP$")
        head = head_after(tokens, at + 1, definite)
        return counted_name(tokens[head]) if head is not None else ""
    if attributive:
        head = head_after(tokens, end, True)
        return counted_name(tokens[head]) if head is not None else ""
    before = first - 1
    if before > 0 and tokens[before].lower == "worth":
        before -= 1
        while before > 0 and tokens[before].tag in ("RB", "DT"):
            before -= 1
        noun = tokens[before]
        # The tagger takes a plural before "worth" for a verb: "jewellery and watches worth £1m".
        if noun.tag.startswith("NN") or (noun.tag == "VBZ" and lemma_of(noun) not in _WORTH):
            return counted_name(noun)
    return ""
