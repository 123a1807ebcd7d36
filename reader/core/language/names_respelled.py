"""Names that two outlets spell differently: "Gaddafi" and "Qaddafi", "Zelensky" and "Zelenskyy".

Two spellings are one name when they share their consonants as they sound (transliterations vary in
vowels, doubled letters and a few consonants: q/g/k, kh/k, ph/f, w/v, dt/t), differ by one or two
letters a word, and no text writes both. Short single words are compared only with the surnames of
longer names: "Mursi" is no "Morse".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from reader.core.language.names_cluster import Evidence, Form
from reader.core.language.names_words import name_words

_SOUNDS = (
    (re.compile(r"sch|sh"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|[kg]h|q|c(?![eiyh])"), "k"),
    (re.compile(r"^g(?=[au])"), "k"),  # Gaddafi, Qaddafi, Kadhafi
    (re.compile(r"d[td]|th|dh"), "t"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[tc]?z"), "z"),
    (re.compile(r"(?<=.)h"), ""),
    (re.compile(r"^[aeiouy]+"), "a"),
    (re.compile(r"(?<=.)[aeiouy'’]+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_SHORTEST = 7  # letters of a single word that may be respelled by itself
_SHORTEST_SURNAME = 5
_SAME_GROUP = 4  # more spellings than these in one bucket are different names


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """The consonants of a word as they sound, with one letter for a leading vowel."""
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word


def respelled(
    forms: Mapping[Form, Evidence], written: Sequence[frozenset[Form]]
) -> list[tuple[Form, Form]]:
    """Pairs of spellings of one name; ``written`` are the forms of each text."""
    words = name_words()
    buckets: dict[tuple[str, ...], set[Form]] = {}
    for form, evidence in forms.items():
        if evidence.fixed or not all(word.isalpha() for word in form) or len(form) > 4:
            continue
        if len(form) == 1 and (len(form[0]) < _SHORTEST or evidence.acronym):
            continue
        if len(form) > 1 and not words.institutions.isdisjoint(form):
            continue
        buckets.setdefault(tuple(sound(word) for word in form), set()).add(form)
    buckets = {key: group for key, group in buckets.items() if 1 < len(group) <= _SAME_GROUP}
    pairs = [
        (other, one)
        for group in buckets.values()
        for one, other in itertools.combinations(sorted(group), 2)
        if _alike(one, other) and not _side_by_side(one, other, written)
    ]
    return sorted([*pairs, *_surnames(forms, written)])


def _surnames(
    forms: Mapping[Form, Evidence], written: Sequence[frozenset[Form]]
) -> list[tuple[Form, Form]]:
    """Single words with the one longer name whose surname sounds so: "Zelensky" in one text."""
    words = name_words()
    longer: dict[str, set[Form]] = {}
    known: set[str] = set()
    for form, evidence in forms.items():
        if len(form) > 1 and form[-1].isalpha() and not evidence.fixed and (
            words.institutions.isdisjoint(form)
        ):  # fmt: skip
            longer.setdefault(sound(form[-1]), set()).add(form)
            known.update(form)
    pairs: list[tuple[Form, Form]] = []
    for form, evidence in forms.items():
        word = form[0] if form else ""
        if len(form) != 1 or len(word) < _SHORTEST_SURNAME or not word.isalpha() or word in known:
            continue
        if evidence.fixed or evidence.acronym or evidence.is_place:
            continue
        found = longer.get(sound(word), set())
        if len({tuple(sound(part) for part in full) for full in found}) != 1:
            continue
        full = min(found)
        if _near(word, full[-1]) and not _side_by_side((full[-1],), form, written) and (
            not any(full in text and form in text for text in written)
        ):  # fmt: skip
            pairs.append((form, full))
    return pairs


def _side_by_side(one: Form, other: Form, written: Sequence[frozenset[Form]]) -> bool:
    return any(one in text and other in text for text in written)


def _alike(one: Form, other: Form) -> bool:
    return all(_near(a, b) for a, b in zip(one, other, strict=True))


def _near(one: str, other: str) -> bool:
    """Whether one or two letters differ, and not the last vowel only: "Mario", "Maria"."""
    if one == other:
        return True
    if len(one) == len(other) and one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aoe"):
        return False
    most = 1 if min(len(one), len(other)) < _SHORTEST else 2
    return bool(Levenshtein.distance(one, other, score_cutoff=most) <= most)
