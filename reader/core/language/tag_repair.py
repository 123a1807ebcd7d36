"""Corrections of the tagger's systematic mistakes, each measured on held-out treebanks.

A greedy tagger sees two words to each side. These rules look further: whether a participle has
its auxiliary, whether the sentence has a verb at all (headlines leave out what would tell), and
which quotation mark is which. tests/bench/measure_tagger.py prints what they gain.
"""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from typing import Protocol

from reader.core.language.lemmas import irregular_pasts, lemma
from reader.core.language.verb_cues import verb_cues

_OPENING = frozenset("“„«‘‚")
_CLOSING = frozenset("”»’")
_AUXILIARIES = frozenset(
    [
        *("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'m", "'re", "'d", "'ve"),
        *("have", "has", "had", "having", "get", "gets", "got", "getting"),
    ]
)
_ASK_BASE = frozenset(
    [
        *("do", "does", "did", "help", "helps", "helped", "helping", "let", "lets", "letting"),
        *("make", "makes", "made", "making", "see", "saw", "seen", "hear", "heard", "watch"),
    ]
)
_NAMING = frozenset(["named", "called", "dubbed", "titled", "entitled", "known", "aged", "based"])
_HAVE = frozenset(["have", "has", "had", "having", "'ve", "'d"])
_SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = frozenset({",", ":", "CC", "WDT", "WP", "WRB", "``", "''", "-LRB-", "-RRB-"})
_OBJECT = frozenset({"DT", "PRP$", "PRP", "CD", "$", "NNP", "TO", "JJ"})
_AFTER_VERB = frozenset(
    [
        *("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "PRP"),
        *("CD", "IN", "TO", "RP", "VBG"),
    ]
)
_NOMINAL = ("NN", "JJ")
_NOT_THIRD = frozenset({"VB", "VBP", "VBD", "VBN", "VBG"})
_PRESENT = frozenset({"VBZ", "VBP", "VB"})
_IN_OBJECT = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "POS"})
_LONGEST_OBJECT = 5


class Knowledge(Protocol):
    """What the tagger learned of words."""

    lower: frozenset[str]  # words that are no names

    def can_be(self, word: str, *labels: str) -> bool:
        """Whether training speaks for the lower-case word having one of the tags."""

    def is_verb(self, word: str) -> bool:
        """Whether the lower-case base form is a verb and nothing else."""

    def may_be_verb(self, word: str) -> bool:
        """Whether the lower-case base form can be a verb at all."""


def correct(
    originals: Sequence[str],
    words: Sequence[str],
    tags: MutableSequence[str],
    knowledge: Knowledge,
) -> None:
    """Changes the tags of one sentence in place.

    ``originals`` are the words as they stand in the text, ``words`` as the tagger read them.
    """
    _marks(originals, words, tags)
    lower = [word.lower() for word in words]
    _infinitives(lower, tags, knowledge)
    _past_tense(lower, tags)
    _present(lower, tags, knowledge)
    _names(words, lower, tags, knowledge)
    _no_verbs(lower, tags, knowledge)
    if not any(tag in _FINITE for tag in tags):
        _find_verb(lower, tags, knowledge)


def _marks(originals: Sequence[str], words: Sequence[str], tags: MutableSequence[str]) -> None:
    straight = [i for i, word in enumerate(words) if word == '"' and originals[i] == '"']
    opens = len(straight) % 2 == 0 or not (straight and straight[0] == len(words) - 1)
    for i in straight:
        tags[i] = "``" if opens else "''"
        opens = not opens
    inside = False
    for i in [i for i, word in enumerate(words) if word == "'"]:
        if tags[i] == "``":
            inside = True
        elif inside and tags[i] == "POS":
            follows = tags[i + 1] if i + 1 < len(tags) else "."
            if follows[:2] not in ("NN", "JJ"):
                tags[i], inside = "''", False
    for i, original in enumerate(originals):
        if original in _OPENING:
            tags[i] = "``"
        elif original in _CLOSING and tags[i] != "POS":
            tags[i] = "''"
        elif words[i] in ("-", "--") and tags[i] == ",":
            tags[i] = ":"


def _infinitives(words: Sequence[str], tags: MutableSequence[str], knowledge: Knowledge) -> None:
    """A verb after "to" that is a noun elsewhere: "had still to peak", "forced them to surrender".

    Only behind a word that asks for an infinitive, and where no other noun follows.
    """
    for i in range(1, len(tags) - 1):
        if words[i] != "to" or tags[i + 1] != "NN" or not knowledge.may_be_verb(words[i + 1]):
            continue
        if i + 2 < len(tags) and tags[i + 2] in ("NN", "NNS", "NNP", "HYPH"):
            continue
        if _asks_infinitive(words, tags, i - 1):
            tags[i], tags[i + 1] = "TO", "VB"


def _asks_infinitive(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether the word here asks for an infinitive, or a verb before the noun phrase here does."""
    asking = verb_cues().infinitives
    start = at
    while at > max(0, start - _LONGEST_OBJECT) and tags[at] in _IN_OBJECT:
        at -= 1
    for place in {start, at}:
        if words[place] in asking or (
            tags[place][:1] == "V" and lemma(words[place], tags[place]) in asking
        ):
            return True
    return False


def _past_tense(words: Sequence[str], tags: MutableSequence[str]) -> None:
    """Tells the past tense from the participle by what stands before: an auxiliary or a subject."""
    if len(tags) > 2 and tags[0] == "VBD" and tags[1] in ("NN", "NNS", "JJ"):
        tags[0] = "VBN"  # "Severed cable disrupts traffic": no statement begins with its verb
    past = irregular_pasts()
    for i, word in enumerate(words):
        if word == "no" and tags[i] == "UH" and i + 1 < len(tags) and tags[i + 1][:2] in _NOMINAL:
            tags[i] = "DT"  # "No choir had sung there"
        forms = past.get(word, "")
        if forms == "HAVE":
            if i and words[i - 1] in _HAVE and tags[i] not in ("VBN", "JJ"):
                tags[i] = "VBN"  # "had sunk a ship"
        elif not forms and tags[i] == "VBD" and _is_third_person(word):
            tags[i] = "VBZ"  # "Norway lifts ban"
        elif forms and tags[i] not in forms:
            helped = i > 0 and _just_after_auxiliary(words, tags, i)
            tags[i] = "VBN" if forms == "VBN" or (helped and "VBN" in forms) else "VBD"
    for i, tag in enumerate(tags):
        if tag == "VBN" and i:
            if _just_after_auxiliary(words, tags, i) or words[i] in _NAMING:
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
            said = words[i] in ("said", "told") and follows != "TO" and before != "DT"
            if said or noun or (pronoun and not _has_auxiliary(words, tags, i)):
                tags[i] = "VBD"
        elif tag == "VBD" and i and _just_after_auxiliary(words, tags, i):
            tags[i] = "VBN"


def _is_third_person(word: str) -> bool:
    if word in _AUXILIARIES or not word.endswith("s") or word.endswith("ss"):
        return False
    return lemma(word, "VBZ") != word


def _names(
    words: Sequence[str],
    lower: Sequence[str],
    tags: MutableSequence[str],
    knowledge: Knowledge,
) -> None:
    """Unknown words with a capital inside the sentence are names, whatever they end in: Beijing."""
    for i in range(1, len(tags)):
        if tags[i] not in _NOT_THIRD or not words[i][0].isupper():
            continue
        shouted = words[i].isupper() and len(words[i]) > 1
        shouted = shouted and sum(word.isupper() for word in words) * 3 < len(words)
        if tags[i - 1] in ("``", ":", ".") or (lower[i] in knowledge.lower and not shouted):
            continue
        tags[i] = "NNP"


def _no_verbs(words: Sequence[str], tags: MutableSequence[str], knowledge: Knowledge) -> None:
    """Words that no dictionary has as a verb are nouns: "telephone outages Friday"."""
    for i, tag in enumerate(tags):
        if tag not in _PRESENT or not words[i].isalpha() or len(words[i]) < 4:
            continue
        base = lemma(words[i], tag)
        if knowledge.may_be_verb(base) or knowledge.can_be(words[i], tag):
            continue
        if any(
            knowledge.may_be_verb(base[len(part) :]) for part in _PREFIXES if base.startswith(part)
        ):
            continue
        if tag == "VBZ":
            tags[i] = "NNS"
        elif tag == "VBP" or tags[i - 1] not in ("TO", "MD"):
            tags[i] = "NN"


_PREFIXES = ("re", "over", "out", "under", "mis", "un", "co", "pre", "de", "dis", "fore")


def _present(words: Sequence[str], tags: MutableSequence[str], knowledge: Knowledge) -> None:
    """A base form after a plural subject is a present; an adverb splits an infinitive."""
    for i in range(1, len(tags)):
        if tags[i] not in ("VB", "VBP"):
            continue
        singular = tags[i - 1] in ("NN", "NNP")
        singular = singular and not _governed(words, tags, i)
        if singular and knowledge.can_be(words[i], "VBD") and not _joined(tags, i):
            tags[i] = "VBD"  # "the ship put to sea"
        plural = tags[i] == "VB" and tags[i - 1] in ("NNS", "NNPS") and words[i] != "be"
        after_aside = tags[i] == "VB" and tags[i - 1] == "," and i > 2
        if (plural and not _governed(words, tags, i)) or (
            after_aside and not _ever_governed(words, tags, i)
        ):
            tags[i] = "VBP"  # "the cables, which run to Sicily, carry data"
        split = tags[i] == "VB" and tags[i - 1] == "TO" and words[i].endswith("ly")
        if split and i + 1 < len(tags) and tags[i + 1] in ("NN", "VB", "VBP", "JJ"):
            tags[i], tags[i + 1] = "RB", "VB"


def _joined(tags: Sequence[str], at: int) -> bool:
    """Whether the subject before is joined by a conjunction: "Trump and Xi put"."""
    i = at - 1
    while i >= 0 and tags[i] in ("NN", "NNP", "NNS", "NNPS", "JJ", "DT", "CD", "POS"):
        i -= 1
    return i >= 0 and tags[i] == "CC"


def _governed(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether something before asks for the base form: to, a modal, do, help, let, make."""
    for i in range(at - 1, -1, -1):
        if tags[i] in ("TO", "MD") or words[i] in _ASK_BASE or words[i] in _AUXILIARIES:
            return True
        if tags[i] in (":", ",", "WDT"):
            return False
    return False


def _ever_governed(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether a base form after a comma may stay one; after a relative clause it is a present."""
    asks = any(tags[i] in ("TO", "MD") or words[i] in _ASK_BASE for i in range(at))
    return asks or not any(tags[i] in ("WDT", "WP") and tags[i - 1] == "," for i in range(1, at))


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


def _find_verb(words: Sequence[str], tags: MutableSequence[str], knowledge: Knowledge) -> None:
    """Gives a sentence without any finite verb the likeliest one.

    "Sudan bombs refugee camp", "a blast hit the market": the first word after a noun that training
    knows as a verb and that an object or a preposition may follow.
    """
    for i in range(1, len(tags) - 1):
        before, tag, after = tags[i - 1], tags[i], tags[i + 1]
        if after not in _AFTER_VERB:
            continue
        stem = words[i].removesuffix("s")
        if tag in ("NN", "JJ") and before in _SUBJECTS and knowledge.is_verb(words[i]):
            tags[i] = "VBP"
            return
        if tag == "NNS" and knowledge.is_verb(stem):
            tags[i] = "VBZ"
            return
        if "TO" in tags or (before not in _SUBJECTS and before != "PRP"):
            continue
        third = tag == "NN" and words[i].endswith("s") and not knowledge.can_be(words[i], "NN")
        if (tag == "NNS" or third) and stem != words[i]:
            told = knowledge.can_be(words[i], "VBZ") or knowledge.can_be(stem, "VB", "VBP")
            headline = words[-1] not in (".", "?", "!")
            if told and (headline or before in ("NN", "NNP")):
                tags[i] = "VBZ"
                return
        elif tag in ("NN", "VBN", "JJ"):
            past = knowledge.can_be(words[i], "VBD")
            if past and after != "NN":
                tags[i] = "VBD"
                return
            if before in ("NNS", "NNPS") and knowledge.can_be(words[i], "VBP", "VB"):
                tags[i] = "VBP"
                return
