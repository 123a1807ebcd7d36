"""What a number counts, and what is said to have happened to it.

"five undersea cables" counts cable; "24 dead", "killed at least 12" and "the death toll rose to
24" count persons in the role dead. Roles are data: [[role]] of resources/lexicon/number_words.toml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader.core import lexicon
from reader.core.article import Token
from reader.core.language.features import NounPhrase, VerbGroup
from reader.core.language.number_words import numbers_of, words_of

_FILE = "number_words.toml"
_LIGHT = frozenset({"be", "have", "do", "say", "include", "get", "become", "remain", "total"})
_PERSON_ROLES = frozenset(
    {"dead", "injured", "casualty", "missing", "arrest", "displaced", "rescued", "hostage", "ill"}
)
_NEVER_COUNTED = frozenset({"today", "yesterday", "tomorrow", "tonight", "per", "cent"})


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The words of the roles, and of change and persons."""

    verbs: Mapping[str, str]
    adjectives: Mapping[str, str]
    nouns: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]
    persons: frozenset[str]
    rise: frozenset[str]
    fall: frozenset[str]
    passing: frozenset[str]
    multipliers: Mapping[str, int]


@cache
def role_words() -> RoleWords:
    """The roles of the lexicon; raises ResourceError that names a faulty entry."""
    source = lexicon.entries(_FILE)
    verbs: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    nouns: dict[str, str] = {}
    phrases: dict[tuple[str, ...], str] = {}
    for place, row in enumerate(source.tables("role", {"name": str, "example": str})):
        for field, words in (("verbs", verbs), ("adjectives", adjectives), ("nouns", nouns)):
            for word in row.get(field, ()):
                if words.setdefault(word, row["name"]) != row["name"]:
                    raise source.error("role", place, f"“{word}” has two roles")
        phrases.update((tuple(text.split()), row["name"]) for text in row.get("phrases", ()))
    return RoleWords(
        verbs,
        adjectives,
        nouns,
        phrases,
        frozenset(words_of(source.data, "person", "words")),
        frozenset(words_of(source.data, "change", "rise")),
        frozenset(words_of(source.data, "change", "fall")),
        frozenset(words_of(source.data, "passing", "words")),
        numbers_of(source.data, "multipliers"),
    )


def lemma_of(token: Token) -> str:
    """The lemma in lower case, or the word where there is none."""
    return (token.lemma or token.lower).lower()


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
        tag = "NNP" if _acronym(token) else token.tag
        if token.lower in _NEVER_COUNTED:
            break
        if tag.startswith("NN"):
            if head is not None and _plural(tokens[head]) and tag != "NNS" and not one:
                break
            if head is not None and tag.startswith("NNP") and tokens[head].tag == "NN":
                break
            if tag == "NN" and _past_form(token) and (head is not None or (k == at and not one)):
                break  # "two landed", "the second aircraft arrived", where the tagger saw a noun
            head = k
        elif tag == "POS" and possessor and head is not None:
            head = None  # "one of the jet's two engines"
        elif tag.startswith("JJ"):
            if head is not None and not (
                tokens[head].tag == "NNP" and _noun_soon(tokens, k + 1)
            ):
                break
        elif tag in ("CD", "PRP$", "DT", "PDT", "RB", "RBS", "RBR"):
            if head is not None:
                break
        elif tag in ("VBN", "VBG", "VBD"):
            hyphened = k > at and tokens[k - 1].lower == "-" and _joined(tokens, k)
            if not _noun_soon(tokens, k + 1) or (head is not None and not hyphened):
                break
        elif token.lower == "-" and _joined(tokens, k):
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


def _acronym(token: Token) -> bool:
    """Whether the token is written as an acronym: "U.N.", "AMD", whatever the tagger thought."""
    text = token.text
    return text[:1].isupper() and (text[1:2] == "." or (len(text) > 1 and text.isupper()))


def _past_form(token: Token) -> bool:
    """Whether the word looks like the past of a verb: "landed"."""
    return len(token.lower) > 4 and token.lower.endswith("ed")


def _joined(tokens: Sequence[Token], k: int) -> bool:
    return 0 < k and tokens[k].start == tokens[k - 1].end


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
            "VBG", "VBN", "CC", ",", "HYPH", "CD",
        ):
            return False
    return False


def counted_name(token: Token) -> str:
    """The name of what is counted: the lemma, or "person" for people of any kind of wording."""
    base = lemma_of(token)
    words = role_words()
    if base[0].isalpha() and base.endswith("s") and token.tag in ("NNP", "NNPS"):
        base = base.removesuffix("s")  # "Somalis", "AK-47s"
    if base in words.persons or token.lower in words.persons:
        return "person"
    if base in words.nouns or token.lower in words.nouns:
        return "person"
    return base


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
    if not tokens[max(first - 1, 0)].lower in ("at", "to", "is", "was", "reached", "exceeded"):
        return None
    for k in range(first - 2, max(first - 16, 0), -1):
        if tokens[k].lower == "of" and tokens[k - 1].lower == "number":
            head = head_after(tokens, k + 1)
            return (head, first) if head is not None else None
    return None


def _role_of_verb(token: Token, words: RoleWords) -> str:
    base = lemma_of(token)
    if base in words.verbs:
        return words.verbs[base]
    return "" if base in _LIGHT else base


_SKIPPED = frozenset({"who", "that", "which", "still", "also", "now", "already", "yet", "all"})
_AUXILIARY = frozenset({"be", "have", "get", "do", "can", "will", "may", "could", "might", "would"})


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
        elif token.tag.startswith("VB"):
            following = tokens[k + 1] if k + 1 < len(tokens) else None
            if lemma_of(token) in _AUXILIARY and following is not None:
                if following.tag in ("DT", "NN", "NNS", "NNP", "IN", "TO", "PRP$", ".", ","):
                    return ""
            elif token.tag == "VBN" and k == at and following is not None and (
                following.tag.startswith("NN") and at > start
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
    if k < 0 or not tokens[k].tag.startswith("VB"):
        return ""
    base = lemma_of(tokens[k])
    if base == "be" or (k > 0 and lemma_of(tokens[k - 1]) == "be" and tokens[k].tag == "VBN"):
        return ""
    return _role_of_verb(tokens[k], role_words())


def phrase_role(tokens: Sequence[Token], at: int) -> str:
    """The role of a fixed phrase within the next words: "took 23 into custody"."""
    lowers = [token.lower for token in tokens[at : at + 7]]
    for phrase, role in role_words().phrases.items():
        size = len(phrase)
        if any(tuple(lowers[k : k + size]) == phrase for k in range(len(lowers) - size + 1)):
            return role
    return ""


def _role_by_group(verbs: Sequence[VerbGroup], head: int) -> tuple[str, str]:
    """Roles from the verb groups whose object, and whose subject, is that token."""
    words = role_words()
    by_object = by_subject = ""
    for verb in verbs:
        name = words.verbs.get(verb.lemma) or ("" if verb.lemma in _LIGHT else verb.lemma)
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
        "of", "the", "them", "those", "these", "its", "their", "his", "her", "our", "us", "which",
        "whom",
    ):
        at += 1
    partitive = at > end and tokens[end].lower == "of"
    pronoun = at > end and tokens[at - 1].lower in ("them", "us", "which", "whom")
    hyphened = (
        end + 1 < len(tokens)
        and tokens[end].lower == "-"
        and _joined(tokens, end)
        and _joined(tokens, end + 1)
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
    if head is not None and tokens[head].lower in ("lives", "life") and before in (
        "claim", "cost", "take", "lose",
    ):
        role = "dead"
    number_of = _number_of(tokens, first)
    if head is None and number_of is not None:
        counted = counted_name(tokens[number_of[0]])
        role = role_after(tokens, number_of[0] + 1) or role
    elif counted in ("", "person") and (
        role in ("", "reach", "stand", "put") or role in words.rise or role in words.fall
    ) and _toll(tokens, first):
        return "person", "dead", last
    if not counted:
        if role in _PERSON_ROLES:
            counted = inherited or "person"
        else:
            counted = inherited
    return counted, role, last


def measured_thing(tokens: Sequence[Token], first: int, end: int, attributive: bool) -> str:
    """The lemma of what a measure or share is of: "65% of traffic", "jewellery worth £88m"."""
    at = end
    if at < len(tokens) and tokens[at].lower == "worth":
        at += 1
    if at < len(tokens) and tokens[at].lower == "of":
        head = head_after(tokens, at + 1)
        return counted_name(tokens[head]) if head is not None else ""
    if attributive:
        head = head_after(tokens, end, True)
        return counted_name(tokens[head]) if head is not None else ""
    before = first - 1
    if before > 0 and tokens[before].lower == "worth":
        before -= 1
        while before > 0 and tokens[before].tag in ("RB", "DT"):
            before -= 1
        if tokens[before].tag.startswith("NN"):
            return counted_name(tokens[before])
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
