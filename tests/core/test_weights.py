"""The thresholds as data: every name that the engine asks for is there, and faults are named."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import paths
from reader.core import weights
from reader.core.errors import ResourceError

CORE = Path(weights.__file__).parent


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A weights file of the test's own; the shipped one is read afresh afterwards."""
    path = tmp_path / "weights.toml"
    monkeypatch.setattr(weights.paths, "resource", lambda *parts: path)
    weights._weights.cache_clear()
    yield path
    weights._weights.cache_clear()


def test_a_weight_is_read_by_section_and_name(file: Path) -> None:
    file.write_text('[scene]\nshown = { value = 2, means = "x" }\n', encoding="utf-8")
    value = weights.weigh("scene.shown")
    assert (value, type(value)) == (2.0, float)


@pytest.mark.parametrize("name", ["scene.hidden", "scene", "shown", "", "other.shown"])
def test_a_weight_that_is_not_there_is_named(file: Path, name: str) -> None:
    file.write_text('[scene]\nshown = { value = 2, means = "x" }\n', encoding="utf-8")
    with pytest.raises(ResourceError, match=re.escape(f"“{name}”; add it")):
        weights.weigh(name)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[scene\n", "line 1"),
        ("[scene]\na = 1\n", "Mend that entry"),
        ('[scene]\na = { means = "x" }\n', "value"),
        ("[scene]\na = { value = 1 }\n", "means"),
        ('[scene]\na = { value = 1, means = "" }\n', "scene.a has no meaning"),
        ('[scene]\na = { value = "high", means = "x" }\n', "high"),
        ('[scene]\na = { value = [1], means = "x" }\n', "Mend that entry"),
        ("scene = 3\n", "Mend that entry"),
    ],
)
def test_a_faulty_file_is_named_with_its_fault(file: Path, text: str, problem: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=problem) as caught:
        weights.weigh("scene.a")
    assert "resources/weights.toml" in str(caught.value)


def names_asked_for() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in CORE.rglob("*.py"))
    return {name for source in sources for name in re.findall(r'weigh\(\s*"([\w.]+)"', source)}


def test_every_weight_that_the_engine_asks_for_is_shipped() -> None:
    asked = names_asked_for()
    assert len(asked) > 20
    for name in asked:
        assert isinstance(weights.weigh(name), float)


def test_every_shipped_weight_says_what_it_means() -> None:
    tables = tomllib.loads(paths.resource("weights.toml").read_text(encoding="utf-8"))
    for section, rows in tables.items():
        for name, row in rows.items():
            assert set(row) == {"value", "means"}, f"{section}.{name}"
            assert len(row["means"].split()) > 3, f"{section}.{name}"
