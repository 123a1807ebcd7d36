"""Hand-read quantities and times of the public sets: at least 95 of 100 are normalised right.

The rows stand in tests/data/values without the words; the texts are read from ../shared/bench.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
BENCH = ROOT.parent / "shared" / "bench"
SAMPLES = sorted((ROOT / "tests" / "data" / "values").glob("*.tsv"))
FIRST = ROOT / "tests" / "data" / "values" / "first.tsv"
LEAST = 0.95

needs_texts = pytest.mark.skipif(
    not BENCH.is_dir(), reason=f"{BENCH} is missing (the benchmark data is no part of the project)"
)


@pytest.fixture(scope="module")
def values() -> Any:
    """The judge of tests/bench, which is a folder of scripts and no package."""
    sys.path.insert(0, str(ROOT / "tests" / "bench"))
    try:
        return import_module("values")
    finally:
        sys.path.pop(0)


@needs_texts
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_values_of_a_sample_are_right(values: Any, sample: Path) -> None:
    report = values.judge(BENCH, sample)
    wrong = "\n".join(report.wrong())
    share = report.share()
    assert share >= LEAST, f"{sample.stem}: {share:.1%} of {len(report.verdicts)} right\n{wrong}"
    assert len(report.spurious) <= 0.05 * len(report.verdicts), report.spurious


@needs_texts
def test_the_first_sample_holds_200(values: Any) -> None:
    items = [item for item in values.items_of(FIRST) if item.kind in "qt"]
    assert len(items) >= 200


@needs_texts
def test_the_judge_tells_wrong_from_right(values: Any) -> None:
    """A reader that finds nothing has nothing right, and every row is told."""
    nothing = values.judge(BENCH, FIRST, lambda text, day: ([], []))
    assert nothing.share() == 0
    assert sum(1 for _ in nothing.wrong()) == len(nothing.verdicts)


def test_the_samples_keep_no_words() -> None:
    for sample in SAMPLES:
        for line in sample.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                address, _, kind, *fields = line.split("\t")
                assert len(address.split()) <= 4, line
                assert kind in "qtn", line
                assert all(len(field) < 24 for field in fields), line
