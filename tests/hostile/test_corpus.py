"""Every hostile file through the program's own front door, worker and all.

The files are those of design/hostile-input.md 4 (hostile_files/); where the program was made
stricter since, the case says how: a file without a byte, and a scan without text, are refused.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_files.case import Case
from hostile_files.corpus import CASES, Corpus
from hostile_files.ending import (
    PARSERS,
    bounded,
    check,
    limits_of_workers,
    opened,
    state_of_this_process,
)

from reader.core.loading.isolation.processes import close_templates

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", autouse=True)
def _nothing_is_changed() -> Iterator[None]:
    close_templates()
    before = state_of_this_process()
    yield
    close_templates()
    after = state_of_this_process()
    for state in (before, after):
        state["environment"].pop("PYTEST_CURRENT_TEST", None)
    assert after == before


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case.name)[1:-1])
def test_a_hostile_file_ends_as_it_must(case: Case, corpus: Corpus) -> None:
    path = corpus.path(case)
    bytes_before = path.read_bytes()
    with bounded(), limits_of_workers():
        check(case, opened(path))
    assert path.read_bytes() == bytes_before


def test_no_parser_of_a_format_is_loaded_into_the_program(corpus: Corpus) -> None:
    paths = [str(corpus.path(case)) for case in CASES if case.name.startswith("ok_")]
    code = f"""
import sys
from pathlib import Path
from reader.core.loading.opening import load
for path in {paths!r}:
    load(Path(path))
print(sorted({set(PARSERS)!r} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=300
    )
    assert done.stdout == "[]\n", done.stdout + done.stderr
