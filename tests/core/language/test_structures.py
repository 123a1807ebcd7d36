"""Verb groups, attributions, speakers and names on hand-read samples of public texts."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]
BENCH = ROOT.parent / "shared" / "bench"


@pytest.fixture(scope="module")
def structures() -> ModuleType:
    folder = ROOT / "tests" / "bench"
    sys.path.insert(0, str(folder))
    try:
        spec = importlib.util.spec_from_file_location("structures", folder / "structures.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["structures"] = module  # dataclasses look their module up
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.remove(str(folder))


@pytest.mark.skipif(not BENCH.is_dir(), reason=f"the public texts are not in {BENCH}")
@pytest.mark.parametrize(
    ("sample", "least"),
    [
        ("first", {"verb": 0.95, "attribution": 0.84, "quotation": 1.0, "speaker": 0.95,
                   "name": 0.97, "name key": 0.97}),
        ("second", {"verb": 0.93, "attribution": 0.88, "quotation": 1.0, "speaker": 0.95,
                    "name": 0.98, "name key": 0.98}),
    ],
)  # fmt: skip
def test_the_samples_are_read_right(
    structures: ModuleType, sample: str, least: dict[str, float]
) -> None:
    tally = structures.judge(BENCH, structures.SAMPLES / f"{sample}.tsv")
    assert {kind: tally.share(kind) for kind in least if tally.share(kind) < least[kind]} == {}
