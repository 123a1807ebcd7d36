"""Mutants of whole files: nothing crashes, hangs or raises what nobody expects.

2,000 of them, the same ones in every run; tests/bench/fuzz_formats.py runs as many as one likes.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hostile_files.ending import bounded, opened
from hostile_files.fuzz_child import EXPORT, WORKSPACE
from hostile_files.fuzzing import Ended, run
from hostile_files.mutants import FORMATS, mutant

COUNTS = {
    "txt": 100,
    "md": 100,
    "html": 250,
    "mhtml": 150,
    "docx": 250,
    "odt": 200,
    "rtf": 200,
    "pdf": 200,
    "epub": 150,
    "eml": 200,
    WORKSPACE: 100,
    EXPORT: 100,
}
# Each through the whole program besides, from where the others end.
THROUGH_THE_DOOR = 6
# What a worker is for: there they end the worker, and the user reads a sentence.
_CONTAINED = ("died", "hung", "memory")


def test_enough_mutants_are_read() -> None:
    assert sum(COUNTS.values()) >= 2_000
    assert set(COUNTS) == {*FORMATS, WORKSPACE, EXPORT}


@pytest.mark.parametrize("kind", COUNTS)
def test_mutants_are_read_or_refused(kind: str, tmp_path) -> None:
    found = list(run(kind, 0, COUNTS[kind]))
    assert [one.number for one in found] == list(range(COUNTS[kind]))
    assert [one for one in found if one.outcome == "bug"] == []
    contained = [one for one in found if one.outcome in _CONTAINED]
    if kind in (WORKSPACE, EXPORT, "txt", "md"):  # read by the program itself
        assert contained == []
    for one in contained:
        _through_the_door(one, tmp_path)
    count = Counter(one.outcome for one in found)
    # Mutants that are all refused at once would prove nothing.
    assert count["opened"] >= 0.15 * COUNTS[kind], count
    assert count["refused"] or kind in ("txt", "md", "html"), count


def _through_the_door(one: Ended, folder) -> None:
    path = folder / f"{one.number}.{one.kind}"
    path.write_bytes(mutant(one.kind, one.number))
    with bounded():
        ending = opened(path)
    assert ending.article or ending.problem


@pytest.mark.parametrize("kind", FORMATS)
def test_mutants_go_through_the_whole_program(kind: str, tmp_path) -> None:
    for number in range(COUNTS[kind], COUNTS[kind] + THROUGH_THE_DOOR):
        _through_the_door(Ended(kind, number, ""), tmp_path)


@pytest.mark.parametrize("number", [12, 20268, 21955])
def test_workspaces_that_were_bugs(number: int) -> None:
    """A table in broken letters, an order of lists, and NULL where none may be."""
    [found] = run(WORKSPACE, number, 1)
    assert found.outcome in ("opened", "refused"), found


@pytest.mark.parametrize("kind", FORMATS)
def test_a_mutant_is_the_same_in_every_run(kind: str) -> None:
    assert mutant(kind, 5) == mutant(kind, 5)
    assert len({mutant(kind, number) for number in range(20)}) > 15
