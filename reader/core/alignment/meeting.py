"""What meets in two articles: related words, verbs with their arguments, quantities, times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reader.core.alignment.table import Events, Floats, Ints, Quantities, Table, Times, in_runs
from reader.core.language.times import compatible
from reader.core.weights import weigh

Met = tuple[Ints, Ints, Floats]


def words_met(left: Table, right: Table) -> Met:
    """Places of related words, left and right, and how near they are: 1.0 the same.

    Words are joined over what they expand to in WordNet, never pair by pair; a pair that several
    expansions join stands there for each.
    """
    rows, columns, near = left.keys.meet(right.keys)
    if not left.is_foreign.any() and not right.is_foreign.any():
        return rows, columns, near
    alike = list(_spelled_alike(left, right))
    places = np.array([pair for pair, _ in alike], np.intp).reshape(len(alike), 2)
    shares = np.array([share for _, share in alike], np.float32)
    return (
        np.concatenate((rows, places[:, 0])),
        np.concatenate((columns, places[:, 1])),
        np.concatenate((near, shares)),
    )


def _spelled_alike(left: Table, right: Table) -> Iterator[tuple[tuple[int, int], float]]:
    """Words of which one is of another language and that share most of their n-grams.

    "Präsident" and "president", "gobierno" and "gobiernos": Dice's coefficient of their character
    n-grams stands for the relations of meaning that only English words have.
    """
    least = weigh("alignment.least_spelling")
    having: dict[str, list[int]] = {}
    for b, grams in enumerate(right.spelling):
        for gram in grams:
            having.setdefault(gram, []).append(b)
    for a, grams in enumerate(left.spelling):
        counts = Counter(b for gram in grams for b in having.get(gram, ()))
        for b, common in counts.items():
            share = 2 * common / (len(grams) + len(right.spelling[b]))
            if share >= least and (left.is_foreign[a] or right.is_foreign[b]):
                yield (a, b), share


def events_met(
    one: Events,
    two: Events,
    met: Met,
    weights: tuple[Floats, Floats],
    places: tuple[Ints, Ints],
) -> tuple[Floats, Floats]:
    """For the pairs of sentences at those places, the best meeting of two verbs: with their
    arguments, and alone.

    ``met`` are the related words, ``weights`` those of each article's words.
    """
    rows, columns = places
    related = _related(one, two, met)
    # Each event of the left sentence with each of the right one.
    many = one.spread[rows]
    first, pair = in_runs(one.start[rows], many), np.arange(len(rows)).repeat(many)
    there = columns[pair]
    many = two.spread[there]
    first, pair = first.repeat(many), pair.repeat(many)
    second = in_runs(two.start[there], many)
    verbs = one.verb[first], two.verb[second]
    near = related[verbs]
    # Of thirty pairs of verbs one is related.
    kept = np.nonzero(near)[0]
    first, second, pair = first[kept], second[kept], pair[kept]
    words = one.words[verbs[0][kept]], two.words[verbs[1][kept]]
    verb = near[kept] * np.minimum(weights[0][words[0]], weights[1][words[1]])
    arguments = (
        related[one.subject[first], two.subject[second]]
        + related[one.object[first], two.object[second]]
    )
    whole, alone = np.zeros(len(rows), np.float32), np.zeros(len(rows), np.float32)
    np.maximum.at(whole, pair, verb * (np.float32(0.3) + arguments))
    np.maximum.at(alone, pair, verb)
    return whole, alone


def _related(one: Events, two: Events, met: Met) -> Floats:
    """How near each two words with a part in events are; 0.0 for unrelated ones, and for none."""
    rows, columns, near = met
    across = len(two.words)
    found = np.zeros(len(one.words) * across, np.float32)
    np.maximum.at(found, one.number[rows] * across + two.number[columns], near)
    related = found.reshape(-1, across)
    related[0] = related[:, 0] = 0  # where all words without a part are
    return related


def quantities_met(left: Quantities, right: Quantities) -> tuple[Floats, Floats] | None:
    """For each two sentences, how many quantities meet and how many differ: 0.0, 0.5 or 1.0 (more).

    None when one of the articles has none.
    """
    if not left.count or not right.count:
        return None
    counted = left.counted[:, None], right.counted[None, :]
    same_thing = counted[0] == counted[1]  # also where nothing is named in both
    overlap = (left.low[:, None] <= right.high) & (right.low <= left.high[:, None])
    one_unit = left.unit[:, None] == right.unit
    meeting = one_unit & overlap & (same_thing | (left.low[:, None] > 12))
    conflicting = one_unit & ~overlap & same_thing

    def each(found: NDArray[np.bool_]) -> Floats:
        count: Floats = left.having.T @ found.astype(np.float32) @ right.having
        return np.minimum(count, np.float32(2)) / 2

    return each(meeting), each(conflicting)


TimesKnown = dict[tuple[str, str], bool | None]


def times_met(left: Times, right: Times, rows: Ints, columns: Ints, known: TimesKnown) -> Floats:
    """For each pair of sentences at those places: 0.5 when times of both can be the same, -0.5 when
    not, 0.0 when none can be compared.

    ``known`` keeps what times were asked for: the articles of a set name the same ones.
    """
    found = np.zeros(len(rows), np.float32)
    both = np.nonzero(left.any[rows] & right.any[columns])[0]
    for place in both.tolist():
        judged = set()
        for p in left.of_row[rows[place]]:
            for q in right.of_row[columns[place]]:
                if (p, q) not in known:
                    known[p, q] = compatible(left.said[p], right.said[q])
                judged.add(known[p, q])
        found[place] = 0.5 if True in judged else -0.5 if False in judged else 0.0
    return found
