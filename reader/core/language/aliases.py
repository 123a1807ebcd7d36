"""One key for all names of the same person, organisation or country in the compared articles.

Well-known names come from resources/lexicon/aliases.toml: "U.S.", "America" and "American" have the
key "united states". A seat of government ("Washington", "Beijing") has its country's key when it
acts and its own name as key when it is the place: see ``seat_key``. All else is told by the texts
themselves (names_cluster.py).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from reader.core import lexicon
from reader.core.article import Sentence, Token
from reader.core.errors import ResourceError
from reader.core.language.features import Analysis, Attribution, Features, Name, Quote
from reader.core.language.names_cluster import Evidence, Form, cluster, form_of
from reader.core.language.names_respelled import respelled
from reader.core.language.names_words import name_words, word_list
from reader.core.progress import Checkpoint, part_of, stepwise, unwatched
from reader.core.values import dataclass

_FILE = "aliases.toml"

Told = TypeVar("Told", Quote, Attribution)


@dataclass(frozen=True, slots=True)
class Aliases:
    """Well-known names by form, seats of government, and the words that decide about them."""

    names: Mapping[Form, str]
    demonyms: Mapping[Form, str]
    seats: Mapping[Form, str]
    always: frozenset[Form]
    mostly: frozenset[Form]
    place_nouns: frozenset[str]
    government_verbs: frozenset[str]
    object_verbs: frozenset[str]
    capitals: frozenset[Form]  # forms that count only when written in capitals: "US", "WHO"
    keys: frozenset[str]
    longest: int
    starts: frozenset[str]  # the first words of well-known names


@lexicon.kept
def aliases() -> Aliases:
    """The well-known names; raises ResourceError that names a faulty entry."""
    source = lexicon.entries(_FILE)
    countries = source.data.get("countries")
    if not isinstance(countries, dict) or not countries:
        raise ResourceError(f"lexicon/{_FILE}: there is no [countries] table; add it.")
    names: dict[Form, str] = {}
    demonyms: dict[Form, str] = {}
    seats: dict[Form, str] = {}
    capitals: set[Form] = set()

    def add(table: dict[Form, str], texts: Sequence[str], key: str) -> None:
        for text in texts:
            form = form_of(text)
            if table.setdefault(form, key) != key:
                raise ResourceError(f"lexicon/{_FILE}: “{text}” stands for two keys. Mend it.")
            if text.isupper() and len(text) <= 4:
                capitals.add(form)

    for key, row in countries.items():
        if not isinstance(row, dict) or not row.get("names") or key != key.lower():
            raise ResourceError(
                f"lexicon/{_FILE}: [countries] “{key}” needs names and a lower key."
            )
        add(names, row["names"], key)
        add(demonyms, row.get("demonyms", ()), key)
        add(seats, row.get("seats", ()), key)
    for place, row in enumerate(source.tables("same", {"names": list, "example": str})):
        if not all(isinstance(name, str) and name for name in row["names"]):
            raise source.error("same", place, "“names” holds something that is not a name")
        add(names, row["names"], " ".join(form_of(row["names"][0])))

    def listed(table: str, field: str) -> list[str]:
        return word_list(source.data, _FILE, table, field)

    every = [*names, *demonyms, *seats]
    return Aliases(
        names=names,
        demonyms=demonyms,
        seats=seats,
        always=frozenset(form_of(name) for name in listed("always_government", "names")),
        mostly=frozenset(form_of(name) for name in listed("mostly_government", "names")),
        place_nouns=frozenset(listed("place_nouns", "words")),
        government_verbs=frozenset(listed("government_verbs", "lemmas")),
        object_verbs=frozenset(listed("object_verbs", "lemmas")),
        capitals=frozenset(capitals),
        keys=frozenset(names.values()) | frozenset(demonyms.values()),
        longest=max(len(form) for form in every),
        starts=frozenset(form[0] for form in every),
    )


@lexicon.kept_up_to(20_000)
def known_key(text: str) -> str:
    """The key of a well-known name or demonym as written, "" when it is none or a seat."""
    table = aliases()
    form = form_of(text)
    if form in table.capitals and not text.replace(".", "").isupper():
        return ""
    if len(form) > 2 and form[0] in ("government", "republic", "state") and form[1] == "of":
        form = form[3:] if form[2] == "the" else form[2:]
    return table.names.get(form) or table.demonyms.get(form, "")


def is_demonym(text: str) -> bool:
    """Whether the name is a people's: "Chinese", "South Sudanese"."""
    return form_of(text) in aliases().demonyms


def seat_key(tokens: Sequence[Token], first: int, end: int, text: str) -> str:
    """The key of a seat of government at those tokens, "" when the name is no seat.

    The country's key when the government is meant, else the name's own words.
    """
    table = aliases()
    form = form_of(text)
    country = table.seats.get(form)
    if country is None:
        return ""
    if form in table.always:
        return country
    city = " ".join(form)
    following = tokens[end] if end < len(tokens) else None
    if following is not None and following.lower in table.place_nouns:
        return city
    if _located(tokens, first):
        return city
    if (
        form in table.mostly
        or _acted_on(tokens, first, table)
        or (_followed_by_act(tokens, end, table))
    ):
        return country
    return city


def _located(tokens: Sequence[Token], first: int) -> bool:
    """Whether a locative stands before, also over a list: "in Washington, Beijing and Paris"."""
    k = first - 1
    while k > 0 and (tokens[k].lower in (",", "and", "or", "the")):
        j = k - 1
        if tokens[k].lower != "the":
            while j > 0 and (tokens[j].text[:1].isupper()):
                j -= 1
            if j == k - 1:
                return False
        k = j
    return k >= 0 and tokens[k].lower in name_words().locatives


def _acted_on(tokens: Sequence[Token], first: int, table: Aliases) -> bool:
    """Whether it is the object of a verb for governments, or the agent of a passive."""
    if not first:
        return False
    before = tokens[first - 1]
    if before.lower == "by":
        return any(token.tag == "VBN" for token in tokens[max(first - 4, 0) : first - 1])
    return before.tag.startswith("VB") and before.lemma in table.object_verbs


def _followed_by_act(tokens: Sequence[Token], end: int, table: Aliases) -> bool:
    k = end
    # "Washington and Beijing prepare", "Beijing's foreign ministry said"
    while k < len(tokens) and k < end + 6:
        token = tokens[k]
        if token.tag == "MD" or token.lemma in ("have", "do", "be"):
            k += 1
            continue
        if token.tag.startswith("VB"):
            return token.lemma in table.government_verbs
        if (
            token.lower in ("and", "or", "that", "which")
            or token.text[:1].isupper()
            or token.tag.startswith("RB")
        ):
            k += 1
            continue
        return False
    return False


def _shouted(sentence: Sentence) -> bool:
    """Whether most of the sentence is in capitals: "TRUMP WARNS CHINA"."""
    return 2 * sum(token.text.isupper() for token in sentence.tokens) > len(sentence.tokens)


def evidence_of(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Name]]
) -> dict[Form, Evidence]:
    """What the sentences tell of the forms of their names, well-known names with their keys."""
    words = name_words()
    seats = aliases().seats
    forms: dict[Form, Evidence] = {}
    for sentence, names in zip(sentences, found, strict=True):
        for name in names:
            form = form_of(name.text)
            if not form:
                continue
            before = sentence.tokens[name.first - 1] if name.first else None
            lower = before.lower.rstrip(".") if before is not None else ""
            titled = lower in words.titles and before is not None and before.text[:1].isupper()
            letters = name.text.replace(".", "")
            forms.setdefault(form, Evidence()).add(
                Evidence(
                    person=int(titled),
                    place=int(lower in words.locatives),
                    count=1,
                    acronym=letters.isupper()
                    and 2 <= len(letters) <= 6
                    and letters.isalpha()
                    and not _shouted(sentence),
                    fixed=known_key(name.text) or (" ".join(form) if form in seats else ""),
                )
            )
    return forms


def merge_names(
    analyses: Sequence[Analysis], checkpoint: Checkpoint = unwatched
) -> tuple[Analysis, ...]:
    """The analyses with one key for each name over all of them; their order plays no part."""
    forms: dict[Form, Evidence] = {}
    offices: dict[str, set[str]] = {}
    known = aliases().keys
    written: list[frozenset[Form]] = []
    for analysis in stepwise(analyses, part_of(checkpoint, 0.0, 0.5)):
        found = [features.names for features in analysis.features]
        written.append(frozenset(form_of(name.text) for names in found for name in names))
        for form, evidence in evidence_of(analysis.sentences, found).items():
            forms.setdefault(form, Evidence()).add(evidence)
        for names, sentence in zip(found, analysis.sentences, strict=True):
            for name in names:
                form = tuple(name.key.split())
                evidence = forms.setdefault(form, Evidence())
                if name.key in known:
                    evidence.fixed = name.key
            for office, person in holders(sentence, names):
                offices.setdefault(office, set()).add(person)
    keys = cluster(forms, respelled(forms, written))
    people = {
        office: keys.get(tuple(next(iter(persons)).split()), next(iter(persons)))
        for office, persons in offices.items()
        if len({keys.get(tuple(person.split()), person) for person in persons}) == 1
    }
    rest = stepwise(analyses, part_of(checkpoint, 0.6, 1.0))
    return tuple(_with_keys(analysis, keys, people) for analysis in rest)


def _with_keys(analysis: Analysis, keys: Mapping[Form, str], people: Mapping[str, str]) -> Analysis:
    def current(key: str) -> str:
        return people.get(key) or keys.get(tuple(key.split()), key)

    def called(name: Name) -> Name:
        key = current(name.key)
        return name if key == name.key else dataclasses.replace(name, key=key)

    def spoken(told: Told) -> Told:
        if told.speaker is None:
            return told
        key = current(told.speaker.key)
        if key == told.speaker.key:
            return told
        return dataclasses.replace(told, speaker=dataclasses.replace(told.speaker, key=key))

    def renamed(features: Features) -> Features:
        names = tuple(called(name) for name in features.names)
        quotes = tuple(spoken(quote) for quote in features.quotes)
        attributions = tuple(spoken(one) for one in features.attributions)
        # Most keys stay: what is kept whole is told apart quickly from what a memory holds.
        if (names, quotes, attributions) == (
            features.names,
            features.quotes,
            features.attributions,
        ):
            return features
        return dataclasses.replace(features, names=names, quotes=quotes, attributions=attributions)

    return dataclasses.replace(
        analysis, features=tuple(renamed(features) for features in analysis.features)
    )


def holders(sentence: Sentence, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Offices and holders: "Chinese President Xi Jinping" gives china president, xi jinping."""
    words = name_words()
    for country, person in pairwise(names):
        between = [token.lower for token in sentence.tokens[country.end : person.first]]
        if between[:1] in (["'s"], ["'"]):
            between = between[1:]
        while between and between[0] in ("former", "then", "acting", "ex", "-"):
            return
        if tuple(between) in words.offices and known_key(country.text):
            yield f"{country.key} {' '.join(between)}", person.key
