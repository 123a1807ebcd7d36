"""Work shared with other processes: the same results, whatever becomes of the helpers."""

from __future__ import annotations

import os
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from reader.core.crew import crew as crew_module
from reader.core.crew.crew import Crew
from reader.core.progress import Cancelled, unwatched
from reader.core.sharing import alone

MANY = list(range(200))
EQUAL = [1.0] * len(MANY)


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Work that a helper can import too."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import crew_jobs

    return crew_jobs


class Told:
    """A checkpoint that keeps what it was told."""

    def __init__(self) -> None:
        self.parts: list[float] = []

    def __call__(self, done: float, /) -> None:
        self.parts.append(done)


def test_results_come_in_order_and_as_without_helpers(jobs: ModuleType) -> None:
    setting = partial(jobs.adding, 7)
    with setting():
        wanted = list(alone(jobs.square, MANY, EQUAL, unwatched))
    with Crew(2) as crew, setting():
        each = crew.each(setting)
        assert list(each(jobs.square, MANY, EQUAL, unwatched)) == wanted
        assert list(each(jobs.square, MANY[::-1], MANY, unwatched)) == wanted[::-1]


def test_helpers_do_share(jobs: ModuleType, tmp_path: Path) -> None:
    work = jobs.Elsewhere("works", tmp_path / "mark")  # the master waits until one has begun
    with Crew(1) as crew:
        assert list(crew.each(nullcontext)(work, MANY, EQUAL, unwatched)) == MANY
    assert work.mark.exists()


def test_a_value_to_keep_is_sent_once(jobs: ModuleType) -> None:
    table = jobs.Table(tuple(map(str, MANY)))
    here = jobs.Table.made
    others: set[int] = set()
    with Crew(1) as crew:
        each = crew.each(nullcontext)
        while not others:  # until the helper has had its part
            for place, (row, made, process) in enumerate(
                each(jobs.Look(table), MANY, EQUAL, unwatched)
            ):
                assert row == str(place)
                assert made == (here if process == os.getpid() else 1)
                others |= {process} - {os.getpid()}


@pytest.mark.parametrize("what", ["dies", "fails", "cannot be sent"])
def test_what_a_helper_does_not_do_its_master_does(
    jobs: ModuleType, tmp_path: Path, what: str
) -> None:
    work = jobs.Elsewhere(what, tmp_path / "mark")
    with Crew(2) as crew:
        assert list(crew.each(nullcontext)(work, MANY, EQUAL, unwatched)) == MANY


def test_work_that_cannot_be_sent_is_done_by_the_master() -> None:
    with Crew(1) as crew:
        work = lambda item, checkpoint: item + 1  # noqa: E731  (cannot be pickled)
        assert list(crew.each(nullcontext)(work, MANY, EQUAL, unwatched)) == [*MANY[1:], 200]


def test_a_helper_that_cannot_be_started_is_done_without(
    jobs: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew_module.systems, "interpreter", lambda: "/nowhere/python")
    with Crew(2) as crew:
        found = list(crew.each(nullcontext)(jobs.square, MANY, EQUAL, unwatched))
    assert found == [item * item for item in MANY]


def test_a_helper_that_never_answers_holds_up_nothing(jobs: ModuleType, tmp_path: Path) -> None:
    work = jobs.Elsewhere("waits", tmp_path / "mark")
    with Crew(1) as crew:
        each = crew.each(nullcontext)
        assert list(each(work, MANY, EQUAL, unwatched)) == MANY
        assert list(each(jobs.square, MANY, EQUAL, unwatched)) == [n * n for n in MANY]


def test_cancelling_does_not_wait_for_a_helper(jobs: ModuleType, tmp_path: Path) -> None:
    work = jobs.Elsewhere("waits", tmp_path / "mark")

    def cancelled_at_the_end(done: float, /) -> None:
        if work.mark.exists() and done > 0.5:
            raise Cancelled

    with Crew(1) as crew:
        each = crew.each(nullcontext)
        with pytest.raises(Cancelled):
            list(each(work, MANY, EQUAL, cancelled_at_the_end))
        process = crew._helpers[0]._line.process
    assert process.returncode is not None


def test_an_error_of_the_work_is_raised_here(jobs: ModuleType, tmp_path: Path) -> None:
    def fails(item: int, checkpoint: object) -> int:
        return 1 // (item - 150)

    with Crew(1) as crew, pytest.raises(ZeroDivisionError):
        list(crew.each(nullcontext)(fails, MANY, EQUAL, unwatched))


@pytest.mark.parametrize("helpers", [0, 2])
def test_progress_never_goes_back_and_ends_at_the_end(jobs: ModuleType, helpers: int) -> None:
    told = Told()
    with Crew(helpers) as crew:
        list(crew.each(nullcontext)(jobs.square, MANY, [0.1 + n % 7 for n in MANY], told))
    assert told.parts == sorted(told.parts)
    assert 0.9 < told.parts[-1] <= 1.0 + 1e-9


def test_a_crew_that_is_not_needed_starts_nothing(jobs: ModuleType) -> None:
    with Crew(3) as crew:
        each = crew.each(nullcontext)
        assert list(each(jobs.square, [], [], unwatched)) == []
        assert list(each(jobs.square, [3], [1.0], unwatched)) == [9]
        assert crew._helpers == []


def test_with_one_processor_nobody_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_module, "_processors", lambda: 1)
    with Crew() as crew:
        assert crew.each(nullcontext) is alone


def test_with_many_processors_not_all_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_module, "_processors", lambda: 128)
    assert Crew()._wanted == 3
