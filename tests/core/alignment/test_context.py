"""What the article pair tells of a pair of sentences, beside its definition cell by cell."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.context import CONTEXT, context_rows
from reader.core.alignment.similarity import Figures

Cells = dict[tuple[int, int], float]
LEFT, RIGHT = 4, 5
# Few values, so that pairs are often equally probable.
cells = st.dictionaries(
    st.tuples(st.integers(0, LEFT - 1), st.integers(0, RIGHT - 1)),
    st.sampled_from([-2.0, -0.5, 0.0, 1.5]),
    min_size=1,
)


def told(found: Cells, left: int = LEFT, right: int = RIGHT) -> dict[str, list[float]]:
    places = sorted(found)
    rows, columns = np.array(places, np.intp).T
    margins = np.array([found[place] for place in places])
    figures = Figures(rows, columns, np.zeros((len(places), 0), np.float32))
    values = context_rows(margins, [figures], [(left, right)])
    return dict(zip(CONTEXT, values.T.tolist(), strict=True))


def chances(found: Cells) -> dict[tuple[int, int], float]:
    return {place: 1 / (1 + np.exp(-margin)) for place, margin in found.items()}


@given(cells)
def test_ranks_count_what_is_better_or_as_good_and_before(found: Cells) -> None:
    chance = chances(found)
    wanted = []
    for i, j in sorted(found):
        own = chance[i, j]
        row = sum(
            chance.get((i, k), 0.0) > own or (chance.get((i, k)) == own and k < j)
            for k in range(RIGHT)
        )
        column = sum(
            chance.get((k, j), 0.0) > own or (chance.get((k, j)) == own and k < i)
            for k in range(LEFT)
        )
        wanted.append(sorted((1 / (1 + row), 1 / (1 + column))))
    figures = told(found)
    assert figures["rank_worse"] == pytest.approx([low for low, _ in wanted])
    assert figures["rank_better"] == pytest.approx([high for _, high in wanted])


@given(cells)
def test_neighbours_are_the_cells_around(found: Cells) -> None:
    chance = chances(found)

    def at(i: int, j: int) -> float:
        return chance.get((i, j), 0.0)

    figures = told(found)
    near = range(-2, 3)
    around = [sum(at(i + a, j + b) for a in near for b in near if a or b) for i, j in sorted(found)]
    diagonal = [max(at(i + 1, j + 1), at(i - 1, j - 1)) for i, j in sorted(found)]
    side = [max(at(i + 1, j), at(i - 1, j), at(i, j + 1), at(i, j - 1)) for i, j in sorted(found)]
    rivals = [
        sum(at(i, k) for k in range(RIGHT)) + sum(at(k, j) for k in range(LEFT)) - 2 * at(i, j)
        for i, j in sorted(found)
    ]
    assert figures["neighbours_all"] == pytest.approx(around, abs=1e-5)
    assert figures["neighbours_diagonal"] == pytest.approx(diagonal)
    assert figures["neighbours_side"] == pytest.approx(side)
    assert figures["rivals"] == pytest.approx(rivals, abs=1e-5)


def test_what_is_told_of_the_articles_is_the_same_for_every_pair() -> None:
    figures = told({(0, 0): 2.0, (2, 1): -1.0})
    for name in ("articles_mean", "articles_top", "articles_sum", "articles_sure"):
        assert figures[name][0] == figures[name][1]
    assert figures["articles_sure"][0] == pytest.approx(1 / (LEFT * RIGHT))
