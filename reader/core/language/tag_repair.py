"""Corrections of the tagger's systematic mistakes, each measured on treebanks it was not trained on.

A greedy tagger sees two words to each side. These rules look further: whether a participle has
its auxiliary, whether the sentence has a verb at all (headlines leave out what would tell), and
which quotation mark is which. Measured by tests/bench/measure_tagger.py.
"""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from typing import Protocol

_OPENING = frozenset("“„«‘‚")
_CLOSING = frozenset("”»’")
_AUXILIARIES = frozenset(
    [
        *("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'m", "'re", "'d", "'ve"),
        *("have", "has", "had", "having", "get", "gets", "got", "getting"),
    ]
)
_SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = frozenset({",", ":", "CC", "WDT", "WP", "WRB", "``", "''", "-LRB-", "-RRB-"})
_OBJECT = frozenset({"DT", "PRP$", "PRP", "CD", "$"})
_AFTER_VERB = frozenset("DT JJ NN NNS NNP NNPS PRP$ PRP CD IN TO RP VBG".split())


class CanBe(Protocol):
    """Whether a lower-case word can have one of the tags."""

    def __call__(self, word: str, *labels: str) -> bool: ...


def correct(
    originals: Sequence[str],
    words: Sequence[str],
    tags: MutableSequence[str],
    can_be: CanBe,
) -> None:
    """Changes the tags of one sentence in place.

    ``originals`` are the words as they stand in the text, ``words`` as the tagger read them.
    """
    _marks(originals, words, tags)
    lower = [word.lower() for word in words]
    _past_tense(lower, tags)
    if not any(tag[0] == "V" and tag not in ("VBN", "VBG") or tag == "MD" for tag in tags):
        _find_verb(lower, tags, can_be)


def _marks(originals: Sequence[str], words: Sequence[str], tags: MutableSequence[str]) -> None:
    straight = [i for i, word in enumerate(words) if word == '"' and originals[i] == '"']
    opens = len(straight) % 2 == 0 or not (straight and straight[0] == len(words) - 1)
    for i in straight:
        tags[i] = "``" if opens else "''"
        opens = not opens
    for i, original in enumerate(originals):
        if original in _OPENING:
            tags[i] = "``"
        elif original in _CLOSING and tags[i] != "POS":
            tags[i] = "''"
        elif words[i] in ("-", "--") and tags[i] == ",":
            tags[i] = ":"


def _past_tense(words: Sequence[str], tags: MutableSequence[str]) -> None:
    """Tells the past tense from the participle by what stands before: an auxiliary or a subject."""
    for i, tag in enumerate(tags):
        if tag == "VBN" and i:
            if _has_auxiliary(words, tags, i):
                continue
            before = tags[i - 1]
            follows = tags[i + 1] if i + 1 < len(tags) else "."
            pronoun = before in ("PRP", "WP", "WDT", "EX") and words[i - 1] not in (
                "him",
                "them",
                "me",
                "us",
                "it",
                "her",
            )
            noun = before in _SUBJECTS and follows in _OBJECT and not _other_verb(tags, i)
            if pronoun or noun:
                tags[i] = "VBD"
        elif tag == "VBD" and i and _just_after_auxiliary(words, tags, i):
            tags[i] = "VBN"


def _has_auxiliary(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether a form of be, have or get stands before, in the same stretch."""
    for i in range(at - 1, -1, -1):
        if words[i] in _AUXILIARIES and tags[i] != "POS":
            return True
        if tags[i] in ("WDT", "WP", "``", "''", ":"):
            return False
    return False


def _just_after_auxiliary(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    i = at - 1
    while i >= 0 and (tags[i] == "RB" or words[i] in ("not", "n't")):
        i -= 1
    return i >= 0 and words[i] in _AUXILIARIES and tags[i][0] == "V" and words[i] != "got"


def _other_verb(tags: Sequence[str], at: int) -> bool:
    """Whether the stretch between two breaks has a finite verb of its own."""
    first, end = at, at
    while first and tags[first - 1] not in _BREAKS:
        first -= 1
    while end < len(tags) and tags[end] not in _BREAKS:
        end += 1
    return any(tag in _FINITE for tag in tags[first:end])


def _find_verb(words: Sequence[str], tags: MutableSequence[str], can_be: CanBe) -> None:
    """Gives a sentence without any finite verb the likeliest one.

    "Sudan bombs refugee camp", "a blast hit the market": the first word after a noun that training knows
    as a verb and that an object or a preposition may follow.
    """
    if "TO" in tags:
        return
    for i in range(1, len(tags) - 1):
        before, tag, after = tags[i - 1], tags[i], tags[i + 1]
        if before not in _SUBJECTS and before != "PRP":
            continue
        if after not in _AFTER_VERB:
            continue
        stem = words[i].removesuffix("s")
        if tag == "NNS" and stem != words[i]:
            if can_be(words[i], "VBZ") or can_be(stem, "VB", "VBP"):
                tags[i] = "VBZ"
                return
        elif tag in ("NN", "VBN", "JJ") and after != "NN":
            if can_be(words[i], "VBD"):
                tags[i] = "VBD"
                return
            if before in ("NNS", "NNPS") and can_be(words[i], "VBP", "VB"):
                tags[i] = "VBP"
                return
