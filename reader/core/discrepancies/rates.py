"""How often something is said to happen, as times a day."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import lexicon
from reader.core.discrepancies.governors import Governor, governor
from reader.core.discrepancies.pairing import Passage, once_a_passage
from reader.core.language.time_words import time_words
from reader.core.values import dataclass

_FILE = "time_cues.toml"
_PER = frozenset({"a", "an", "per", "each", "every"})
_EVERY = frozenset({"every", "each"})
_STEPS = {"other": 2.0, "second": 2.0, "third": 3.0, "fourth": 4.0, "fifth": 5.0}


@dataclass(frozen=True, slots=True)
class Rate:
    """How often: tokens that tell it, times a day, and what happens so often."""

    first: int
    end: int
    a_day: float
    governor: Governor | None


@once_a_passage
def rates(passage: Passage) -> tuple[Rate, ...]:
    """The frequencies that a sentence tells: "twice a week", "every other month", "daily"."""
    if _words().isdisjoint(passage.vocabulary):
        return ()
    found = []
    at = 0
    for first, end, a_day in _runs(passage):
        if first >= at:
            own = governor(passage, first, end)
            at = end
            if own is not None and own.verb is None and _is_measure(passage, own):
                continue  # annual and quarterly sales are two things
            found.append(Rate(first, end, a_day, own))
    return tuple(found)


def _is_measure(passage: Passage, own: Governor) -> bool:
    lemma = passage.tokens[own.head].lemma
    return own.act is None or lemma in lexicon.words("measured")


@lexicon.kept
def _words() -> frozenset[str]:
    index = lexicon.cues(_FILE, "often")
    return index.starts | _EVERY | {"once", "twice", "thrice", "times", "time"}


def _runs(passage: Passage) -> Iterator[tuple[int, int, float]]:
    tokens = passage.tokens
    often = {match.first: match for match in passage.cues(_FILE, "often")}
    for i, token in enumerate(tokens):
        if i in often:
            yield i, often[i].end, _a_day(often[i].value.gloss)
            continue
        if token.lower in ("once", "twice", "thrice"):
            yield from _per(passage, i, i + 1, {"once": 1, "twice": 2, "thrice": 3}[token.lower])
        elif token.lower == "times" and i:
            count = _number(tokens[i - 1].lower)
            if count:
                yield from _per(passage, i - 1, i + 1, count)
        elif token.lower in _EVERY and i + 1 < len(tokens):
            yield from _every(passage, i)


def _a_day(gloss: str) -> float:
    """Of "7 days" the times a day."""
    return 1.0 / float(gloss.split()[0])


def _number(word: str) -> float:
    if word.isdigit():
        return float(word)
    return float(time_words().small.get(word, 0))


def _unit(word: str) -> float:
    """The days of a unit of time; 0.0 for any other word."""
    durations = time_words().durations
    return durations.get(word, durations.get(word.removesuffix("s"), 0.0))


def _per(passage: Passage, first: int, end: int, count: float) -> Iterator[tuple[int, int, float]]:
    tokens = passage.tokens
    if end + 1 < len(tokens) and tokens[end].lower in _PER:
        days = _unit(tokens[end + 1].lemma)
        if days:
            yield first, end + 2, count / days


def _every(passage: Passage, first: int) -> Iterator[tuple[int, int, float]]:
    tokens = passage.tokens
    at, step = first + 1, 1.0
    word = tokens[at].lower
    if word in _STEPS:
        at, step = at + 1, _STEPS[word]
    elif _number(word):
        at, step = at + 1, _number(word)
    if at < len(tokens):
        days = _unit(tokens[at].lemma)
        if days:
            yield first, at + 1, 1.0 / (step * days)


def can_differ(left: Passage, right: Passage) -> bool:
    """Whether two frequencies are not the same."""
    one, other = rates(left), rates(right)
    return bool(one and other) and any(differ(p, q) for p in one for q in other)


def differ(left: Rate, right: Rate) -> bool:
    """Whether two frequencies cannot be the same: "six times a year" is every other month."""
    return max(left.a_day, right.a_day) > 1.15 * min(left.a_day, right.a_day)
