"""reader.paths: the shipped files are found wherever the program is installed."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from reader import paths
from reader.core.errors import ResourceError

ROOT = Path(__file__).parents[2]


def test_seeds_are_the_three_samples_in_order() -> None:
    assert [path.name[:4] for path in paths.seeds()] == ["000_", "001_", "003_"]


def test_resource_names_an_existing_file() -> None:
    assert paths.resource("wordnet", "LICENSE").is_file()


def test_a_missing_resource_says_what_to_do() -> None:
    with pytest.raises(ResourceError, match=r"“no/such\.toml” is missing\. Install"):
        paths.resource("no", "such.toml")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder like site-packages, with the package `reader` in it."""
    package = tmp_path / "site-packages" / "reader"
    package.mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    return package


def test_a_wheel_carries_them_inside_the_package(installed: Path) -> None:
    (installed / "_shipped" / "resources").mkdir(parents=True)
    (installed / "_shipped" / "resources" / "x").touch()
    assert paths.resource("x") == installed / "_shipped" / "resources" / "x"


def test_other_peoples_folder_beside_a_wheel_is_not_ours(installed: Path) -> None:
    (installed.parent / "resources").mkdir()
    with pytest.raises(ResourceError, match="folder “resources” is missing"):
        paths.resource("x")


def test_a_frozen_program_has_them_where_it_is_unpacked(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.seeds() == [tmp_path / "seeds" / "a.txt"]


def test_every_package_is_named_in_pyproject() -> None:
    # A package that is not named is missing from the wheel only, where no other test looks.
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = set(settings["tool"]["setuptools"]["packages"])
    present = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in (ROOT / "reader").rglob("__init__.py")
    }
    assert named - {"reader._shipped.resources", "reader._shipped.seeds"} == present


def test_every_module_stands_in_a_package() -> None:
    folders = {path.parent for path in (ROOT / "reader").rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"XDG_STATE_HOME": "/state"}, "/state/parallax/parallax.log"),
        ("linux", {"XDG_STATE_HOME": ""}, "/home/ann/.local/state/parallax/parallax.log"),
        ("linux", {"XDG_STATE_HOME": "rel"}, "/home/ann/.local/state/parallax/parallax.log"),
        ("darwin", {}, "/home/ann/Library/Logs/Parallax/parallax.log"),
        ("win32", {"LOCALAPPDATA": "/data"}, "/data/Parallax/parallax.log"),
    ],
)
def test_log_file(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert paths.log_file().as_posix() == expected
