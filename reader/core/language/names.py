"""Proper names of an article, with one key for all the ways in which it writes a name.

Titles are left out of the name ("President Trump" is "Trump"), demonyms are names with their
country's key ("Chinese"), and an office with its country ("the Chinese president") is a name whose
key is its holder's when the texts tell who that is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.core.article import Sentence, Token
from reader.core.language.aliases import (
    aliases,
    evidence_of,
    holders,
    is_demonym,
    known_key,
    seat_key,
)
from reader.core.language.features import Name
from reader.core.language.flat_text import original
from reader.core.language.names_cluster import Form, cluster, form_of, initials_match
from reader.core.language.names_spans import casing_of, spans
from reader.core.language.names_words import NameWords, name_words


def find_names(sentences: Sequence[Sentence]) -> list[tuple[Name, ...]]:
    """The names of each sentence of one article, in order; keys hold within the article."""
    casing = casing_of(sentences)
    found: list[list[Name]] = []
    pairs: set[tuple[Form, Form]] = set()
    for sentence, runs in zip(sentences, spans(sentences, casing), strict=True):
        names: list[Name] = []
        for first, end in runs:
            for start, stop in _pieces(sentence.tokens, first, end):
                text = original(sentence, start, stop)
                names.append(Name(start, stop, text, " ".join(form_of(text))))
        found.append(names)
        pairs.update(_equated(sentence, names))
    keys = cluster(evidence_of(sentences, found), pairs)
    resolved: list[tuple[Name, ...]] = []
    offices: dict[str, set[str]] = {}
    for sentence, names in zip(sentences, found, strict=True):
        keyed = tuple(_keyed(sentence, name, keys) for name in names)
        for office, person in holders(sentence, keyed):
            offices.setdefault(office, set()).add(person)
        resolved.append(keyed)
    held = {office: next(iter(people)) for office, people in offices.items() if len(people) == 1}
    return [
        tuple(
            sorted(
                [*names, *_descriptors(sentence, names, held)],
                key=lambda n: (n.first, n.end, n.text),
            )
        )
        for sentence, names in zip(sentences, resolved, strict=True)
    ]


def _keyed(sentence: Sentence, name: Name, keys: dict[Form, str]) -> Name:
    form = form_of(name.text)
    key = seat_key(sentence.tokens, name.first, name.end, name.text) or keys.get(form) or name.key
    return Name(name.first, name.end, name.text, key)


def _pieces(tokens: Sequence[Token], first: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a run of capitalised words: titles fall away, a country before a person stands
    alone ("South Sudan President Salva Kiir" gives South Sudan and Salva Kiir).
    """
    words = name_words()
    title = _last_title(tokens, first, end, words)
    if title is None:
        yield from _split_country(tokens, first, end, words)
        return
    left = _before_titles(tokens, first, title, words)
    if left > first:
        yield from _split_country(tokens, first, left, words)
    if title + 1 < end:
        yield from _split_country(tokens, title + 1, end, words)


def _before_titles(tokens: Sequence[Token], first: int, title: int, words: NameWords) -> int:
    """Where the titles that end at ``title`` begin, with what modifies them."""
    left = title
    while left > first and (
        tokens[left - 1].lower.rstrip(".") in words.titles
        or (tokens[left - 1].lower in ("-", "and") and left - 1 > first)
    ):
        left -= 1
    office = left
    while left > first and (
        tokens[left - 1].lower in words.title_modifiers
        or tokens[left - 1].lower.rstrip(".") in words.titles
    ):
        left -= 1
    if left > first and words.is_common(tokens[left - 1].lower):
        return office  # "Homeland Security Secretary": Security belongs to Homeland
    return left


def _last_title(tokens: Sequence[Token], first: int, end: int, words: NameWords) -> int | None:
    """The last title word that has a person, or nothing, after it."""
    for k in range(end - 1, first - 1, -1):
        lower = tokens[k].lower.rstrip(".")
        if lower not in words.titles or (k > first and tokens[k - 1].lower == "-"):
            continue
        rest = [token.lower for token in tokens[k + 1 : end]]
        if not rest or (
            rest[-1] not in words.institutions
            and rest[0] not in ("of", "for", "and", "&", "'s", "'", "-")
            and not (lower in words.weak_titles and all(words.is_common(word) for word in rest))
        ):
            return k
    return None


def _split_country(
    tokens: Sequence[Token], first: int, end: int, words: NameWords
) -> Iterator[tuple[int, int]]:
    """A run without titles: a leading country or people splits off before what is no part of it."""
    while end > first and tokens[end - 1].lower in ("-", "of", "and", "'s", "'", "&", "the"):
        end -= 1
    while first < end and tokens[first].lower in ("-", "of", "and", "'s", "'", "&", "the"):
        first += 1
    if first >= end:
        return
    table = aliases()
    for size in range(min(table.longest, end - first - 1), 0, -1):
        text = " ".join(token.text for token in tokens[first : first + size])
        if not known_key(text):
            continue
        rest = [token.lower for token in tokens[first + size : end]]
        whole = known_key(" ".join(token.text for token in tokens[first:end]))
        if whole or (rest and rest[0] in ("-", "&", "of")):
            break
        person = rest[0] not in words.common and words.institutions.isdisjoint(rest)
        if person and is_demonym(text):
            yield first, first + size
            yield first + size, end
            return
        break
    if end - first == 1 and _idle(tokens[first], words):
        return
    yield first, end


def _idle(token: Token, words: NameWords) -> bool:
    """Whether the one word left over names nobody: "Treasury", "Prime"."""
    lower = token.lower.rstrip(".")
    return (
        lower in words.titles
        or lower in words.title_modifiers
        or len(token.text) < 2
        or lower in words.not_alone
    ) and not known_key(token.text)


def _equated(sentence: Sentence, names: Sequence[Name]) -> Iterator[tuple[Form, Form]]:
    """Short and long forms that the sentence itself equates: "Sudan Armed Forces, or SAF"."""
    tokens = sentence.tokens
    for one, two in pairwise(names):
        between = [token.lower for token in tokens[one.end : two.first]]
        bracket = between == ["("] and two.end < len(tokens) and tokens[two.end].lower == ")"
        if not bracket and between not in (
            [",", "or"],
            [",", "known", "as"],
            ["or"],
            [",", "also", "known", "as"],
            ["known", "as"],
            [",", "the"],
            ["(", "the"],
        ):
            continue
        long, short = form_of(one.text), form_of(two.text)
        if len(short) > len(long):
            long, short = short, long
        letters = "".join(short).replace(".", "")
        upper = any(part.text.replace(".", "").replace("-", "").isupper() for part in (one, two))
        if (
            upper
            and len(long) > 1
            and (
                initials_match(letters, long)
                or (letters[0] == long[0][0] and between[:1] != [","])
                or initials_match(letters, tuple(word for word in long if word != "s"))
            )
        ):
            yield short, long


def _descriptors(sentence: Sentence, names: Sequence[Name], held: dict[str, str]) -> Iterator[Name]:
    """ "the Chinese president", "China's king": an office in small letters with its country."""
    words = name_words()
    tokens = sentence.tokens
    for name in names:
        if not known_key(name.text):
            continue
        start = name.end
        if start < len(tokens) and tokens[start].lower in ("'s", "'"):
            start += 1
        elif not is_demonym(name.text) and not name.text.replace(".", "").isupper():
            continue
        for size in (2, 1):
            office = tuple(token.lower for token in tokens[start : start + size])
            if office in words.offices and tokens[start].text[0].islower():
                key = f"{name.key} {' '.join(office)}"
                end = start + size
                text = original(sentence, name.first, end)
                yield Name(name.first, end, text, held.get(key, key))
                break
