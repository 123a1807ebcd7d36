"""The head of the noun phrase that a number counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.article import Token
from reader.core.language.features import NounPhrase
from reader.core.language.numbers_words import role_words

_NEVER_COUNTED = frozenset({"today", "yesterday", "tomorrow", "tonight", "per", "cent"})


def head_after(
    tokens: Sequence[Token],
    at: int,
    one: bool = False,
    phrases: Sequence[NounPhrase] = (),
    possessor: bool = False,
) -> int | None:
    """The index of the head of the noun phrase that goes on at that token, or None.

    "23 Somali and Yemeni pirates who …": from "Somali" to "pirates". ``one`` tells that the
    phrase is singular, ``possessor`` that a possessive belongs to it: "of the jet's engines".
    """
    head: int | None = None
    k = at
    while k < len(tokens) and k < at + 9:
        token = tokens[k]
        tag = _tag(token, tokens[k - 1].tag if k else "")
        if token.lower in _NEVER_COUNTED:
            break
        if tag.startswith("NN"):
            if head is not None and _plural(tokens[head]) and tag != "NNS" and not one:
                break
            if head is not None and tag.startswith("NNP") and tokens[head].tag == "NN":
                break
            if tag == "NN" and _verb_form(tokens, k) and (head is not None or not one):
                break  # "two landed", "the second aircraft arrived", where the tagger saw a noun
            head = k
        elif tag == "POS" and possessor and head is not None:
            head = None  # "one of the boat's two masts"
        elif tag.startswith("JJ"):
            following = tokens[k + 1].tag if k + 1 < len(tokens) else ""
            if head is not None and tokens[head].tag == "NNP" and following.startswith("VB"):
                return k  # "one U.S. official told", where the tagger saw an adjective
            if head is not None and not (tokens[head].tag == "NNP" and _noun_soon(tokens, k + 1)):
                break
        elif tag in ("CD", "PRP$", "DT", "PDT", "RB", "RBS", "RBR"):
            if head is not None:
                break
        elif tag in ("VBN", "VBG", "VBD"):
            hyphened = k > at and tokens[k - 1].lower == "-" and joined(tokens, k)
            if not _noun_soon(tokens, k + 1) or (head is not None and not hyphened):
                break
        elif tag in ("VB", "VBP") and k == at and _plural_next(tokens, k):
            pass  # "two farm workers", where the tagger saw a verb
        elif token.lower == "-" and (joined(tokens, k) or _prefix(tokens, k)):
            pass
        elif token.lower in ("and", ",", "&", "-") or tag == "CC":
            if k == at or not _noun_soon(tokens, k + 1):
                break
            if head is not None and (one or token.lower != "and" or not _shared_head(tokens, k)):
                break
        elif token.lower in ('"', "'", "''", "``") and head is None:
            pass
        else:
            break
        k += 1
    if head is None and k == at + 1 and tokens[at].tag == "JJ":
        adjective = role_words().adjectives
        if tokens[at].lower not in adjective and tokens[at].lower not in ("more", "other", "such"):
            return at  # "12 Yemeni.", "one cable down", where the tagger saw an adjective
    if head is None:
        for phrase in phrases:
            if phrase.first <= at < phrase.end and phrase.head >= at:
                return phrase.head if tokens[phrase.head].tag.startswith("NN") else None
    return head


def joined(tokens: Sequence[Token], k: int) -> bool:
    return k > 0 and tokens[k].start == tokens[k - 1].end


_PREFIXES = frozenset(
    {"pro", "anti", "non", "ex", "pre", "post", "co", "semi", "multi", "self", "vice", "mid"}
)


def _prefix(tokens: Sequence[Token], k: int) -> bool:
    """Whether the hyphen there belongs to a prefix, in tokenised text: "pro - abortion groups"."""
    return k > 0 and tokens[k - 1].lower in _PREFIXES


def _plural_next(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k + 1].tag == "NNS"


def _shared_head(tokens: Sequence[Token], k: int) -> bool:
    """Whether the "and" there joins two modifiers of a plural: "23 Somali and Yemeni pirates"."""
    if _plural(tokens[k - 1]) or tokens[k - 1].tag == "NN":
        return False
    following = tokens[k + 1 : k + 4]
    return (
        len(following) > 1
        and following[0].tag in ("JJ", "NNP", "NN")
        and following[1].tag in ("NNS", "JJ", "NN")
        and any(_plural(token) for token in following)
    )


def _plural(token: Token) -> bool:
    return token.tag in ("NNS", "NNPS") or token.lower in ("people", "staff", "police")


def _noun_soon(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at : at + 4]:
        if token.tag.startswith("NN"):
            return True
        if not token.tag.startswith("JJ") and token.tag not in (
            "VBG",
            "VBN",
            "CC",
            ",",
            "HYPH",
            "CD",
        ):
            return False
    return False


def _tag(token: Token, before: str) -> str:
    """The tag, with capitals taken at their word: "U.N.", "AMD", "AK-47s"."""
    if token.text[0].isupper() and re.search(r"\ds\Z", token.text):
        return "NNS"
    if token.tag == "VBZ" and before in ("DT", "PRP$", "JJ", "CD") and token.lower.endswith("s"):
        return "NNS"  # "one of the exchanges"
    return "NNP" if _acronym(token) else token.tag


def _acronym(token: Token) -> bool:
    """Whether the token is written as an acronym: "U.N.", "AMD", whatever the tagger thought."""
    text = token.text
    return text[:1].isupper() and (text[1:2] == "." or (len(text) > 1 and text.isupper()))


def _verb_form(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word looks like a verb and no noun follows: "landed", "several more falling"."""
    lower = tokens[k].lower
    following = tokens[k + 1].tag if k + 1 < len(tokens) else ""
    return len(lower) > 4 and lower.endswith(("ed", "ing")) and not following.startswith("NN")
