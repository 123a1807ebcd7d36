"""The matrices of two articles say what their definitions, worked out word by word, say."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from reader.core.alignment import similarity
from reader.core.alignment.grid import Grid
from reader.core.alignment.meeting import events_met, quantities_met, times_met, words_met
from reader.core.alignment.model import Sift, link_model
from reader.core.alignment.profile import Profile, profile
from reader.core.alignment.similarity import FEATURES, LexicalSimilarity
from reader.core.alignment.table import Table, Terms
from reader.core.comparison import analyse_sentences
from reader.core.language.features import Quantity
from reader.core.language.relations import expansions
from reader.core.language.times import compatible
from reader.core.weights import weigh

LEFT = [
    "The council of Port Arran agreed on Monday to close the ferry line to Skerry island.",
    "Around 400 islanders use the line every week, and 12 boats sail in May with 950 tourists.",
    "“We have no other choice,” mayor Ida Holm said on 3 May 2024.",
    "She bought two ships for $5 million and sold a vessel.",
    "Bread is dear.",
]
RIGHT = [
    "Councillors in Port Arran discussed the end of the ferry line on Tuesday.",
    "About 950 islanders take the boat; the company purchased 12 boats in May.",
    "Ida Holm, the mayor, said there was no choice in early May.",
    "Five million dollars were paid for a vessel that 950 people had seen.",
]


def of(rows: Sequence[str]) -> Profile:
    return profile(analyse_sentences([rows])[0])


@pytest.fixture(scope="module")
def pair() -> tuple[Profile, Profile]:
    one, two = (profile(analysis) for analysis in analyse_sentences([LEFT, RIGHT]))
    return one, two


@pytest.fixture(scope="module")
def grid(pair: tuple[Profile, Profile]) -> Grid:
    return Grid(pair[0].table, pair[1].table)


def test_common_strings_are_those_of_both_in_the_order_of_the_first() -> None:
    one, two = Terms([["a", "b"], ["c", "a"]]), Terms([["c"], ["d", "a"]])
    here, there = one.common(two)
    assert [one.strings[k] for k in here] == ["a", "c"]
    assert [two.strings[k] for k in there] == ["a", "c"]
    counts = one.counts(two)
    assert counts is not None
    assert counts.tolist() == [[0.0, 1.0], [1.0, 1.0]]


@pytest.mark.parametrize("others", [[], [[]], [["z"]]])
def test_terms_without_a_common_string(others: list[list[str]]) -> None:
    assert Terms([["a"]]).counts(Terms(others)) is None
    assert Terms(others).counts(Terms([["a"]])) is None


def nearness(left: Table, right: Table) -> np.ndarray:
    """How near each two words of two articles are."""
    rows, columns, near = words_met(left, right)
    found = np.zeros((len(left.words), len(right.words)), np.float32)
    np.maximum.at(found, (rows, columns), near)
    return found


def test_words_are_as_near_as_the_best_key_that_both_expand_to(
    pair: tuple[Profile, Profile],
) -> None:
    def keys(article: Profile, word: str) -> dict[str, float]:
        tags = {s.words[word] for s in article.sentences if word in s.words}
        found: dict[str, float] = {}
        for tag in tags:
            for key, strength in expansions(word, tag):
                found[key] = max(strength, found.get(key, 0.0))
        return found

    related, partly = nearness(pair[0].table, pair[1].table), 0
    for a, one in enumerate(pair[0].table.words):
        for b, two in enumerate(pair[1].table.words):
            first, second = keys(pair[0], one), keys(pair[1], two)
            near = max((first[k] * second[k] for k in first.keys() & second.keys()), default=0.0)
            wanted = near if near >= weigh("alignment.least_strength") else 0.0
            assert related[a, b] == pytest.approx(wanted), (one, two)
            partly += 0.0 < near < 1.0
    assert partly > 5


def test_the_nearest_word_of_each_sentence_is_met(grid: Grid) -> None:
    table, related = grid.right, nearness(grid.left, grid.right)
    for word in range(len(grid.left.words)):
        for row in range(table.count):
            near = related[word][table.having[:, row] > 0].max(initial=0.0)
            assert grid.sides[0].met[word, row] == pytest.approx(near)


def test_verbs_meet_with_their_arguments(grid: Grid) -> None:
    left, right = grid.left, grid.right
    related = nearness(left, right)
    places = np.indices((left.count, right.count)).reshape(2, -1)
    weights = grid.sides[0].weights, grid.sides[1].weights
    found = events_met(left.events, right.events, words_met(left, right), weights, (*places,))

    def near(one: str, other: str) -> float:
        words = one in left.place_of and other in right.place_of
        return float(related[left.place_of[one], right.place_of[other]]) if words else 0.0

    for row, column, whole, alone in zip(*places.tolist(), *found, strict=True):
        verbs, with_arguments = [0.0], [0.0]
        for verb, subject, thing in left.sentences[row].events:
            for other, its_subject, its_thing in right.sentences[column].events:
                least = min(weights[0][left.place_of[verb]], weights[1][right.place_of[other]])
                verbs.append(near(verb, other) * least)
                arguments = near(subject, its_subject) + near(thing, its_thing)
                with_arguments.append(verbs[-1] * (0.3 + arguments))
        assert alone == pytest.approx(max(verbs))
        assert whole == pytest.approx(max(with_arguments))
    assert found[0].max() > 0.3 * found[1].max() > 0


def _smoothed(rows: np.ndarray, share: Callable[[int], float]) -> np.ndarray:
    count = len(rows)
    return np.array([sum(share(j - i) * rows[j] for j in range(count)) for i in range(count)])


def _unit(rows: np.ndarray) -> np.ndarray:
    return rows / (np.sqrt((rows**2).sum(1, keepdims=True)) + 1e-6)


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("words_beside", lambda d: {0: 1.0, 1: 0.5}.get(abs(d), 0.0)),
        ("words_around", lambda d: math.exp(-((d / 2) ** 2) / 2) if abs(d) <= 4 else 0.0),
    ],
)
def test_words_around_are_those_of_the_sentences_with_their_neighbours(
    grid: Grid, name: str, share: Callable[[int], float]
) -> None:
    left, right = (_unit(_smoothed(_unit(side.weighted.T), share)) for side in grid.sides)
    here, there = grid.sides[0].same, grid.sides[1].same
    wanted = left[:, here] @ right[:, there].T
    rows, columns = np.nonzero(np.ones(grid.shape))
    found = grid.planes().get(name)
    flat = grid.figures(rows, columns)[name] if found is None else found[rows, columns]
    assert flat == pytest.approx(wanted[rows, columns], abs=1e-5)


def test_the_rarest_common_word_is_told(grid: Grid) -> None:
    side, other = grid.sides
    rows, columns = np.nonzero(np.ones(grid.shape))
    found = grid.figures(rows, columns)["rarest"]
    for value, i, j in zip(found, rows, columns, strict=True):
        both = (side.own.having[side.same, i] > 0) & (other.own.having[other.same, j] > 0)
        assert value == pytest.approx(side.weights[side.same][both].max(initial=0.0))
    assert 0.0 in found
    assert found.max() > 1.0


def test_quantities_meet_as_two_by_two(pair: tuple[Profile, Profile]) -> None:
    def told(one: Sequence[Quantity], two: Sequence[Quantity]) -> tuple[float, float]:
        meeting = conflicting = 0
        for p in one:
            for q in two:
                if p.unit != q.unit:
                    continue
                overlap = p.low <= q.high and q.low <= p.high
                same = p.counted == q.counted
                meeting += overlap and (same or p.low > 12)
                conflicting += same and not overlap
        return min(meeting, 2) / 2, min(conflicting, 2) / 2

    left, right = pair
    found = quantities_met(left.table.quantities, right.table.quantities)
    assert found is not None
    for i, one in enumerate(left.sentences):
        for j, two in enumerate(right.sentences):
            wanted = told(one.quantities, two.quantities)
            assert (found[0][i, j], found[1][i, j]) == wanted
    assert found[0].any()
    assert found[1].any()
    none = of(["Bread is dear."]).table.quantities
    assert quantities_met(left.table.quantities, none) is None


def test_times_meet_as_two_by_two_and_are_asked_for_once(
    pair: tuple[Profile, Profile], monkeypatch: pytest.MonkeyPatch
) -> None:
    left, right = pair
    asked = []

    def counted(one: object, two: object) -> bool | None:
        asked.append((one, two))
        return compatible(one, two)  # type: ignore[arg-type]

    monkeypatch.setattr("reader.core.alignment.meeting.compatible", counted)
    rows, columns = np.nonzero(np.ones((len(left.sentences), len(right.sentences))))
    known: dict[tuple[str, str], bool | None] = {}
    found = times_met(left.table.times, right.table.times, rows, columns, known)
    for value, i, j in zip(found, rows, columns, strict=True):
        one, two = left.sentences[i].times, right.sentences[j].times
        judged = {compatible(p, q) for p in one for q in two}
        assert value == (0.5 if True in judged else -0.5 if False in judged else 0.0)
    assert {0.5, -0.5} <= set(found.tolist())
    before = len(asked)
    assert before == len(known)
    again = times_met(left.table.times, right.table.times, rows, columns, known)
    assert again.tolist() == found.tolist()
    assert len(asked) == before


def test_every_figure_is_there_and_the_sift_weighs_planes_only(grid: Grid) -> None:
    planes = grid.planes()
    assert link_model().sift.weights.keys() <= planes.keys()
    assert planes.keys() <= {*FEATURES}
    assert {plane.shape for plane in planes.values()} == {grid.shape}
    rows, columns = np.nonzero(np.ones(grid.shape))
    assert planes.keys().isdisjoint(grid.figures(rows, columns))


def test_figures_are_worked_out_for_the_kept_pairs_only(
    pair: tuple[Profile, Profile], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    whole = Grid.figures

    def counted(self: Grid, rows: np.ndarray, columns: np.ndarray) -> dict[str, np.ndarray]:
        asked.append(len(rows))
        return whole(self, rows, columns)

    monkeypatch.setattr(similarity.Grid, "figures", counted)
    best = Sift({"cover_more": 1.0}, 0.0, 0.3)
    found = LexicalSimilarity(0.0, best).figures(*pair)
    assert asked == [len(found.rows)]
    assert 0 < asked[0] < len(LEFT) * len(RIGHT)


def test_an_article_without_words_has_tables() -> None:
    empty, other = Table(of(["…"]).sentences), of(LEFT).table
    planes = Grid(empty, other).planes()
    assert all(np.isfinite(plane).all() for plane in planes.values())
    assert not planes["cosine"].any()
