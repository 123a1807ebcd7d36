"""The trees of the linker: all at once they say what walking them says; damage is named."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment import model
from reader.core.alignment.context import CONTEXT
from reader.core.alignment.model import Forest, Sift, Tree, link_model
from reader.core.alignment.one_event import FIGURES
from reader.core.alignment.similarity import FEATURES
from reader.core.errors import ResourceError

Shape = float | tuple[int, float, "Shape", "Shape"]  # a leaf, or figure, threshold, below, above


def tree_of(shape: Shape) -> Tree:
    rows: list[tuple[int, float, int, int, float]] = []

    def add(part: Shape) -> int:
        place = len(rows)
        if isinstance(part, float):
            rows.append((-1, -2.0, -1, -1, part))
            return place
        figure, threshold, below, above = part
        rows.append((figure, threshold, -1, -1, 0.0))
        rows[place] = (figure, threshold, add(below), add(above), 0.0)
        return place

    add(shape)
    return Tree(*(tuple(column) for column in zip(*rows, strict=True)))  # type: ignore[arg-type]


def walked(tree: Tree, row: Sequence[float]) -> float:
    node = 0
    while tree.feature[node] >= 0:
        below = row[tree.feature[node]] <= tree.threshold[node]
        node = tree.left[node] if below else tree.right[node]
    return tree.value[node]


SIZE = 4
# Few values, so that figures often lie on a threshold.
numbers = st.one_of(
    st.sampled_from([-1.0, -0.0, 0.0, 0.25, 1e-9, 3.0]), st.floats(-1e6, 1e6, width=32)
)
shapes = st.recursive(
    numbers, lambda part: st.tuples(st.integers(0, SIZE - 1), numbers, part, part), max_leaves=8
).filter(lambda shape: leaves(shape) <= 8)


def leaves(shape: Shape) -> int:
    return 1 if isinstance(shape, float) else leaves(shape[2]) + leaves(shape[3])


@given(
    st.lists(shapes, max_size=5),
    st.lists(st.lists(numbers, min_size=SIZE, max_size=SIZE), max_size=4),
)
def test_all_trees_at_once_say_what_walking_them_says(
    parts: list[Shape], rows: list[list[float]]
) -> None:
    trees = [tree_of(part) for part in parts]
    forest = Forest([f"f{i}" for i in range(SIZE)], trees)
    found = forest.margins(np.array(rows, np.float32).reshape(len(rows), SIZE))
    expected = [sum(walked(tree, row) for tree in trees) for row in rows]
    assert found.tolist() == pytest.approx(expected, abs=1e-6)


@given(st.lists(st.floats(0, 3, width=32), min_size=len(FEATURES), max_size=len(FEATURES)))
def test_the_shipped_trees_are_walked_truly(row: list[float]) -> None:
    alone = link_model().alone
    expected = sum(walked(tree, row) for tree in alone.trees)
    [found] = alone.margins(np.array([row], np.float32)).tolist()
    # A threshold has more digits than the figures of the program.
    assert found == pytest.approx(expected, abs=0.3)


def test_many_rows_are_judged_as_one_by_one() -> None:
    alone = link_model().alone
    rows = np.linspace(0, 2, 1100 * len(FEATURES), dtype=np.float32).reshape(1100, -1)
    whole = alone.margins(rows)
    some = [0, 255, 256, 1099]  # on both sides of a step
    one_by_one = [float(alone.margins(rows[k : k + 1])[0]) for k in some]
    assert whole[some].tolist() == pytest.approx(one_by_one)


def test_the_sift_is_a_weighted_sum() -> None:
    planes = {"a": np.ones((1, 2), np.float32), "b": np.full((1, 2), 3, np.float32)}
    assert Sift({"a": 2.0, "b": -1.0}, 0.5, 0.0).margins(planes).tolist() == [[-0.5, -0.5]]


def test_the_shipped_model_knows_the_figures_that_the_linker_gives() -> None:
    shipped = link_model()
    assert shipped.alone.names == FEATURES
    assert {*shipped.in_context.names} <= {*CONTEXT, *FEATURES}
    assert {*shipped.typical} == {*shipped.in_context.names}
    assert {*shipped.sift.weights} <= {*FEATURES}
    assert 0.0 < shipped.threshold < 1.0
    for part in (shipped.alone, shipped.in_context):
        used = {f for tree in part.trees for f in tree.feature if f >= 0}
        assert max(used) < len(part.names)


@given(st.floats(-30, 30), st.floats(-30, 30))
def test_probabilities_rise_with_the_margin(a: float, b: float) -> None:
    low, high = sorted((a, b))
    chances = [link_model().calibrated(margin) for margin in (low, high)]
    assert 0.0 <= chances[0] <= chances[1] <= 1.0


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "model.json"
    monkeypatch.setattr(model.paths, "resource", lambda *parts: path)
    link_model.cache_clear()
    yield path
    link_model.cache_clear()


TREE = {"feature": [-1], "threshold": [0.0], "left": [-1], "right": [-1], "value": [0.5]}
PART = {"names": ["x"], "trees": [TREE]}
WHOLE = {
    "sift": {"weights": {"x": 1.0}, "offset": 0.0, "least": 0.0},
    "threshold": 0.3,
    "slope": 1,
    "offset": 0,
    "typical": {"x": 0.0},
    "support": {"slope": 1.0, "route": 1.0, "reach": -1.0, "offset": 0.0},
    "one_event": {"weights": dict.fromkeys(FIGURES, 0.0), "offset": 0.0, "least": -3.0},
    "alone": PART,
    "in_context": PART,
}
LARGE = {
    "feature": [0] * 9 + [-1] * 10,
    "threshold": [0.0] * 19,
    "left": [*range(1, 10), *[-1] * 10],
    "right": [*range(10, 19), *[-1] * 10],
    "value": [1.0] * 19,
}  # ten leaves, where a byte has eight bits


def test_a_small_model_is_read(file: Path) -> None:
    file.write_text(json.dumps(WHOLE), encoding="utf-8")
    assert link_model().alone.margins(np.ones((1, 1), np.float32)).tolist() == [0.5]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        json.dumps({k: v for k, v in WHOLE.items() if k != "slope"}),
        json.dumps(WHOLE | {"alone": {"names": ["x"]}}),
        json.dumps(WHOLE | {"alone": PART | {"trees": [LARGE]}}),
        json.dumps(WHOLE | {"sift": {}}),
        json.dumps(WHOLE | {"one_event": {"weights": {}, "offset": 0.0, "least": -3.0}}),
        json.dumps(WHOLE | {"alone": PART | {"trees": [{"feature": [-1]}]}}),
        json.dumps(WHOLE | {"alone": PART | {"trees": 5}}),
        json.dumps(WHOLE | {"threshold": "much"}),
        json.dumps(WHOLE | {"alone": PART | {"trees": [TREE | {"value": ["__import__('os')"]}]}}),
        json.dumps(WHOLE)[:-40],
    ],
    ids=range(14),
)
def test_a_damaged_model_says_what_to_do(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=r"model\.json is damaged\. Install the program again"):
        link_model()
