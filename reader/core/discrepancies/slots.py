"""Places of two aligned passages that correspond but are worded differently.

Three ways lead to one: words between the same words ("west of Bireun" / "south of Bireun"), the
same role of acts that correspond ("the guard opened fire" / "the driver opened fire"), and the
same preposition after the same word. The first is the token alignment of near-verbatim sentences;
the others stand in for a parser, as in Sultan, Bethard & Sumner, TACL 2014.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from reader.core.alignment.meanings import meanings
from reader.core.discrepancies.pairing import Pairing, Passage, once_a_passage
from reader.core.language.features import NounPhrase
from reader.core.weights import weigh

Run = tuple[int, int]


class How(StrEnum):
    """What makes two places correspond."""

    BETWEEN = "between"  # they stand between the same words
    ROLE = "role"  # subject or object of acts that correspond
    PREPOSITION = "preposition"  # behind the same preposition after the same word


class Slot:
    """Two token runs that correspond, one of them perhaps empty: what only the other says.

    ``firmness`` is how surely they stand in corresponding places, ``nearness`` how near their
    content words are by WordNet's relations (1.0 the same, about 0.8 synonyms; 1.0 where neither
    holds content), both 0 to 1.
    """

    __slots__ = ("_near", "_pairing", "firmness", "how", "left", "right")

    def __init__(self, pairing: Pairing, left: Run, right: Run, firmness: float, how: How) -> None:
        self.left = left
        self.right = right
        self.firmness = firmness
        self.how = how
        self._pairing = pairing
        # Worked out when asked for: most slots are too loose to be of interest to any detector.
        self._near: float | None = None

    @property
    def nearness(self) -> float:
        """How near the two runs' content words are by their relations."""
        if self._near is None:
            self._near = nearness(self._pairing, self.left, self.right)
        return self._near

    @property
    def is_replaced(self) -> bool:
        """Whether both passages say something here."""
        return self.left[0] < self.left[1] and self.right[0] < self.right[1]


class _Gap(NamedTuple):
    """Two runs between equal words, and how many equal words stand before and behind."""

    left: Run
    right: Run
    before: int
    behind: int


@once_a_passage
def token_keys(passage: Passage) -> tuple[str, ...]:
    """What makes tokens equal: the key of a name, else the lemma; marks are all themselves."""
    names = passage.name_at
    return tuple(
        f"={names[i]}" if i in names else token.lemma for i, token in enumerate(passage.tokens)
    )


def _gaps(left: Sequence[str], right: Sequence[str]) -> Iterator[_Gap]:
    """The runs that differ between the longest common run of keys, in text order."""
    equal = 0
    pending: tuple[Run, Run, int] | None = None
    for op in LCSseq.opcodes(left, right):
        if op.tag == "equal":
            length = op.src_end - op.src_start
            if pending is not None:
                yield _Gap(*pending, length)
                pending = None
            equal = length
        elif pending is None:
            pending = (op.src_start, op.src_end), (op.dest_start, op.dest_end), equal
        else:
            (a, _), (b, _), before = pending
            pending = (a, op.src_end), (b, op.dest_end), before
    if pending is not None:
        yield _Gap(*pending, 0)


def _partner_in(pairing: Pairing, i: int, run: Run) -> int | None:
    partner = pairing.to_right.get(i)
    return partner[0] if partner is not None and run[0] <= partner[0] < run[1] else None


def _split(pairing: Pairing, gap: _Gap) -> Iterator[tuple[Run, Run]]:
    """The parts of a gap: words aligned by meaning each for themselves, and what is between."""
    (i, end), (j, stop) = gap.left, gap.right
    while i < end or j < stop:
        cut = next(
            (
                (x, y)
                for x in range(i, end)
                if (y := _partner_in(pairing, x, (j, stop))) is not None
            ),
            None,
        )
        if cut is None:
            yield from _side_by_side(pairing, (i, end), (j, stop))
            return
        x, y = cut
        if x > i or y > j:
            yield from _side_by_side(pairing, (i, x), (j, y))
        yield (x, x + 1), (y, y + 1)
        i, j = x + 1, y + 1


def _side_by_side(pairing: Pairing, left: Run, right: Run) -> Iterator[tuple[Run, Run]]:
    """Runs of as many words of the same kinds are compared word by word."""
    one, two = pairing.left.tokens[slice(*left)], pairing.right.tokens[slice(*right)]
    alike = len(one) == len(two) > 1 and all(
        p.tag[:2] == q.tag[:2] for p, q in zip(one, two, strict=True)
    )
    names = pairing.left.name_at
    if not alike or any(i in names for i in range(*left)):
        yield left, right
        return
    for step in range(len(one)):
        if one[step].lemma != two[step].lemma:
            x, y = left[0] + step, right[0] + step
            yield (x, x + 1), (y, y + 1)


@lru_cache(maxsize=5_000)
def _point(lemma: str) -> NDArray[np.float32]:
    found: NDArray[np.float32] = meanings((lemma,))[0]
    return found


@lru_cache(maxsize=50_000)
def likeness(one: str, other: str) -> float:
    """How alike two lemmas are as points of meaning, 0 to 1; 0 when one is not known."""
    return max(0.0, float(_point(one) @ _point(other)))


def _content(passage: Passage, run: Run) -> list[int]:
    places = passage.place_in_content
    return [i for i in range(*run) if i in places]


def nearness(pairing: Pairing, left: Run, right: Run) -> float:
    """How near the content words of two runs are by their relations, 0 to 1.

    The mean over the words of the run that holds fewer, each with its best counterpart.
    """
    return _mean_best(pairing, left, right, pairing.strength)


def alikeness(pairing: Pairing, left: Run, right: Run) -> float:
    """The same of the words as points of meaning: opposites are seldom near but often alike."""
    tokens, others = pairing.left.tokens, pairing.right.tokens
    return _mean_best(pairing, left, right, lambda i, j: likeness(tokens[i].lemma, others[j].lemma))


def _mean_best(
    pairing: Pairing, left: Run, right: Run, compare: Callable[[int, int], float]
) -> float:
    one, two = _content(pairing.left, left), _content(pairing.right, right)
    if not one and not two:
        return 1.0
    if not one or not two:
        return 0.0
    table = [[compare(i, j) for j in two] for i in one]
    if len(table) > len(table[0]):
        table = [list(column) for column in zip(*table, strict=True)]
    return sum(max(row) for row in table) / len(table)


def _between(pairing: Pairing, common: float) -> Iterator[Slot]:
    if common < weigh("slots.least_common"):
        return
    longest = int(weigh("slots.longest"))
    for gap in _gaps(token_keys(pairing.left), token_keys(pairing.right)):
        length = max(gap.left[1] - gap.left[0], gap.right[1] - gap.right[0])
        if length > 2 * longest:
            continue
        # Two equal words on either side hold a place; at a sentence's end one side must do.
        held = min(gap.before, 2) + min(gap.behind, 2)
        firmness = common * (0.4 + 0.15 * held)
        for left, right in _split(pairing, gap):
            if max(left[1] - left[0], right[1] - right[0]) <= longest and _says_something(
                pairing, left, right
            ):
                yield Slot(pairing, left, right, min(1.0, firmness), How.BETWEEN)


def _says_something(pairing: Pairing, left: Run, right: Run) -> bool:
    tokens = (*pairing.left.tokens[slice(*left)], *pairing.right.tokens[slice(*right)])
    return any(c.isalnum() for token in tokens for c in token.text)


def _phrase_at(passage: Passage, head: int) -> NounPhrase | None:
    return next((p for p in passage.features.phrases if p.first <= head < p.end), None)


def _of_roles(pairing: Pairing, common: float) -> Iterator[Slot]:
    for verb in pairing.left.features.verbs:
        partner = pairing.to_right.get(verb.head)
        if partner is None:
            continue
        other = next((v for v in pairing.right.features.verbs if v.head == partner[0]), None)
        if other is None:
            continue
        pairs = (verb.subject, other.subject), (verb.object, other.object)
        for place, (x, y) in enumerate(pairs):
            if x is None or y is None or _may_be_one(pairing, x, y):
                continue
            beside, beside_y = pairs[1 - place]
            held = (
                beside is not None
                and beside_y is not None
                and _are_partners(pairing, beside, beside_y)
            )
            firmness = partner[1] * (0.5 + 0.3 * held + 0.2 * common)
            yield from _of_heads(pairing, x, y, firmness, How.ROLE)


def _are_partners(pairing: Pairing, i: int, j: int) -> bool:
    partner = pairing.to_right.get(i)
    if partner is not None and partner[0] == j:
        return True
    name = pairing.left.name_at.get(i)
    return name is not None and name == pairing.right.name_at.get(j)


def _may_be_one(pairing: Pairing, i: int, j: int) -> bool:
    """Whether two heads are aligned, or one is a pronoun, which may mean the other."""
    tags = pairing.left.tokens[i].tag, pairing.right.tokens[j].tag
    return any(tag.startswith(("PRP", "WP", "WDT", "DT")) for tag in tags) or _are_partners(
        pairing, i, j
    )


def _of_heads(pairing: Pairing, i: int, j: int, firmness: float, how: How) -> Iterator[Slot]:
    one, two = _phrase_at(pairing.left, i), _phrase_at(pairing.right, j)
    left = (one.first, one.end) if one is not None else (i, i + 1)
    right = (two.first, two.end) if two is not None else (j, j + 1)
    yield Slot(pairing, left, right, firmness, how)


@once_a_passage
def _prepositional(passage: Passage) -> tuple[tuple[int, str, NounPhrase], ...]:
    """What stands behind a preposition, with the content word before it."""
    found = []
    starts = {p.first: p for p in passage.features.phrases}
    places = passage.place_in_content
    for i, token in enumerate(passage.tokens):
        if token.tag not in ("IN", "TO") or i + 1 not in starts:
            continue
        governor = next((k for k in range(i - 1, max(-1, i - 4), -1) if k in places), None)
        if governor is not None:
            found.append((governor, token.lower, starts[i + 1]))
    return tuple(found)


def _of_prepositions(pairing: Pairing, common: float) -> Iterator[Slot]:
    others = _prepositional(pairing.right)
    for governor, word, phrase in _prepositional(pairing.left):
        partner = pairing.to_right.get(governor)
        if partner is None:
            continue
        for other_governor, other_word, other in others:
            if (other_governor, other_word) != (partner[0], word):
                continue
            if not _are_partners(pairing, phrase.head, other.head):
                firmness = partner[1] * (0.5 + 0.4 * common)
                left, right = (phrase.first, phrase.end), (other.first, other.end)
                yield Slot(pairing, left, right, firmness, How.PREPOSITION)


def find_slots(pairing: Pairing, common: float, between: bool = True) -> tuple[Slot, ...]:
    """All slots of a pairing, the firmest kind of each two runs, in text order.

    ``common`` is how much the whole sentences have in common, 0 to 1; none of those ``between``
    equal words is firmer.
    """
    found: dict[tuple[Run, Run], Slot] = {}
    for slot in (
        *(_between(pairing, common) if between else ()),
        *_of_roles(pairing, common),
        *_of_prepositions(pairing, common),
    ):
        kept = found.get((slot.left, slot.right))
        if kept is None or kept.firmness < slot.firmness:
            found[slot.left, slot.right] = slot
    return tuple(sorted(found.values(), key=lambda s: (s.left, s.right)))
