"""What is said to have happened to the things counted, from the words around a number."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.article import Token
from reader.core.language.numbers_heads import head_after
from reader.core.language.numbers_words import RoleWords, lemma_of, role_words

LIGHT = frozenset({"be", "have", "do", "say", "include", "get", "become", "remain", "total"})
_SKIPPED = frozenset({"who", "that", "which", "still", "also", "now", "already", "yet", "all"})
_AUXILIARY = frozenset({"be", "have", "get", "do", "can", "will", "may", "could", "might", "would"})


def _role_of_verb(token: Token, words: RoleWords) -> str:
    base = lemma_of(token)
    if base in words.verbs or token.lower in words.verbs:
        return words.verbs.get(base) or words.verbs[token.lower]
    return "" if base in LIGHT else base


def role_after(tokens: Sequence[Token], at: int) -> str:
    """The role that the predicate after the counted noun gives: "12 people had been killed"."""
    words = role_words()
    start = at
    at = k = _past_coordination(tokens, at)
    depth = 0
    while k < len(tokens) and k < at + 14:
        token = tokens[k]
        if token.lower in ("(", ")"):
            depth += 1 if token.lower == "(" else -1
            if depth < 0:
                return ""
        elif depth:
            pass
        elif token.lower in words.adjectives:
            return words.adjectives[token.lower]
        elif token.lower in ("not", "n't", "never"):
            return ""  # "one bomb, which did not explode" tells nothing that happened to it
        elif token.tag.startswith("VB"):
            following = tokens[k + 1] if k + 1 < len(tokens) else None
            if lemma_of(token) in _AUXILIARY and following is not None:
                if following.tag in ("DT", "NN", "NNS", "NNP", "IN", "TO", "PRP$", ".", ","):
                    return ""
            elif (
                token.tag == "VBN"
                and k == at
                and following is not None
                and (following.tag.startswith("NN") and at > start)
            ):
                return ""  # "seven rifles, one rocket propelled grenade launcher"
            else:
                return _role_of_verb(token, words)
        elif token.tag.startswith("RB") or token.tag == "MD" or token.lower in _SKIPPED:
            pass
        else:
            return ""
        k += 1
    return ""


def _past_coordination(tokens: Sequence[Token], at: int) -> int:
    """The place after "and five passengers", when that stands there, else ``at``."""
    for _ in range(3):
        k = at
        while k < len(tokens) and k < at + 2 and (tokens[k].lower in ("and", ",", "or")):
            k += 1
        if k == at or k >= len(tokens) or tokens[k].tag != "CD":
            return at
        head = head_after(tokens, k + 1, tokens[k].lower == "one")
        if head is None:
            return at
        at = head + 1
    return at


def role_before(tokens: Sequence[Token], first: int) -> str:
    """The role that the verb right before gives its object: "killed at least 12"."""
    k = first - 1
    while k >= 0 and (
        tokens[k].tag in ("DT", "PRP$", "RB", "JJ", "JJR", "PDT", "POS", "PRP")
        or tokens[k].lower in ("up", "down", "off", "out", "away", "``", '"')
    ):
        k -= 1
    if k < 0:
        return ""
    base = lemma_of(tokens[k])
    if not tokens[k].tag.startswith("VB"):
        # Headlines mislead the tagger: "Roadside bombs kill 5"
        plain = tokens[k].tag in ("NN", "NNS", "NNP") and k == first - 1 and k > 0
        return role_words().verbs.get(base, "") if plain else ""
    if base == "be" or (k > 0 and lemma_of(tokens[k - 1]) == "be" and tokens[k].tag == "VBN"):
        return ""
    return _role_of_verb(tokens[k], role_words())


def phrase_role(tokens: Sequence[Token], at: int) -> str:
    """The role of a fixed phrase within the next words: "took 23 into custody"."""
    lowers = [token.lower for token in tokens[at : at + 7]]
    for phrase, role in role_words().phrases.items():
        if phrase[0] not in lowers:
            continue
        size = len(phrase)
        if any(tuple(lowers[k : k + size]) == phrase for k in range(len(lowers) - size + 1)):
            return role
    return ""


def change_role(tokens: Sequence[Token], first: int, end: int) -> str:
    """ "rise" or "fall" when the words around a percentage tell of a change, else ""."""
    words = role_words()
    around = [
        *reversed(tokens[max(first - 3, 0) : first]),
        *tokens[end : end + (0 if end < len(tokens) and tokens[end].lower == "of" else 2)],
    ]
    for token in around:
        if token.lower in (",", ";", "of", "and"):
            continue
        base = lemma_of(token)
        if base in words.rise or token.lower in words.rise:
            return "rise"
        if base in words.fall or token.lower in words.fall:
            return "fall"
    return ""
