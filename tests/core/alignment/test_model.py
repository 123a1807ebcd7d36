"""The trees of the linker: compiled they say what walking them says; damage is named."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment import model
from reader.core.alignment.linker import CONTEXT
from reader.core.alignment.model import Tree, boosted, link_model
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
numbers = st.one_of(st.sampled_from([-1.0, -0.0, 0.0, 0.25, 1e-9, 3.0]), st.floats(-1e6, 1e6))
shapes = st.recursive(
    numbers, lambda part: st.tuples(st.integers(0, SIZE - 1), numbers, part, part), max_leaves=12
)


@given(
    st.lists(shapes, max_size=5),
    numbers,
    st.lists(numbers, min_size=SIZE, max_size=SIZE),
)
def test_compiled_trees_say_what_walking_them_says(
    parts: list[Shape], base: float, row: list[float]
) -> None:
    trees = [tree_of(part) for part in parts]
    compiled = boosted([f"f{i}" for i in range(SIZE)], base, trees)
    expected = base
    for tree in trees:
        expected += walked(tree, row)
    assert compiled.margin(row) == pytest.approx(expected, abs=1e-6)


@given(st.lists(st.floats(0, 3), min_size=len(FEATURES), max_size=len(FEATURES)))
def test_the_shipped_trees_compile_truly(row: list[float]) -> None:
    alone = link_model().alone
    expected = alone.base + sum(walked(tree, row) for tree in alone.trees)
    assert alone.margin(row) == pytest.approx(expected)


def test_the_shipped_model_knows_the_figures_that_the_linker_gives() -> None:
    shipped = link_model()
    assert shipped.alone.names == FEATURES
    assert shipped.in_context.names == (*CONTEXT, *FEATURES)
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
PART = {"names": ["x"], "base": 0.0, "trees": [TREE]}
WHOLE = {"threshold": 0.3, "slope": 1, "offset": 0, "alone": PART, "in_context": PART}


def test_a_small_model_is_read(file: Path) -> None:
    file.write_text(json.dumps(WHOLE), encoding="utf-8")
    assert link_model().alone.margin([1.0]) == 0.5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        json.dumps({k: v for k, v in WHOLE.items() if k != "slope"}),
        json.dumps(WHOLE | {"alone": {"names": ["x"], "base": 0.0}}),
        json.dumps(WHOLE | {"alone": PART | {"trees": [{"feature": [-1]}]}}),
        json.dumps(WHOLE | {"alone": PART | {"trees": 5}}),
        json.dumps(WHOLE | {"threshold": "much"}),
        json.dumps(WHOLE | {"alone": PART | {"trees": [TREE | {"value": ["__import__('os')"]}]}}),
        json.dumps(WHOLE)[:-40],
    ],
    ids=range(11),
)
def test_a_damaged_model_says_what_to_do(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=r"model\.json is damaged\. Install the program again"):
        link_model()
