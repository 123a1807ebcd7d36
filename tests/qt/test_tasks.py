"""The runner: answers, stale answers, cancelling, progress, errors and closing."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QThread

from reader.core.errors import LoadError
from reader.core.progress import Cancelled
from reader.qt.tasks import Runner


@pytest.fixture
def runner(qapp):
    runner = Runner()
    yield runner
    runner.close()


def until_cancelled(checkpoint):
    while True:
        checkpoint(0.5)


def test_answer_comes_on_the_window_s_thread(qtbot, runner):
    threads = []
    runner.finished.connect(lambda _result: threads.append(QThread.currentThread()))

    def work(_checkpoint):
        threads.append(threading.get_ident())
        return {"answer": 42}

    with qtbot.waitSignal(runner.finished) as caught:
        runner.start(work)
    assert caught.args == [{"answer": 42}]
    assert threads[0] != threading.get_ident()
    assert threads[1] is QThread.currentThread()
    assert not runner.busy


def test_stale_result_is_dropped(qtbot, runner):
    release = threading.Event()
    answers = []
    runner.finished.connect(answers.append)
    runner.start(lambda _checkpoint: release.wait(10) and "old")  # never asks its checkpoint
    with qtbot.waitSignal(runner.finished, check_params_cb=lambda result: result == "new"):
        runner.start(lambda _checkpoint: "new")
        release.set()
    assert answers == ["new"]


def test_starting_again_stops_the_job_before(qtbot, runner):
    entered, stopped = threading.Event(), threading.Event()

    def first(checkpoint):
        entered.set()
        try:
            until_cancelled(checkpoint)
        except Cancelled:
            stopped.set()
            raise

    runner.start(first)
    assert entered.wait(10)
    with (
        qtbot.assertNotEmitted(runner.cancelled),
        qtbot.waitSignal(runner.finished, check_params_cb=lambda result: result == 2),
    ):
        runner.start(lambda _checkpoint: 2)
    assert stopped.is_set()


def test_cancel_is_heard_once_and_the_runner_is_free(qtbot, runner):
    runner.start(until_cancelled)
    with qtbot.waitSignals([runner.cancelled, runner.busy_changed]):
        runner.cancel()
    assert not runner.busy
    with qtbot.assertNotEmitted(runner.cancelled):
        runner.cancel()
    with qtbot.waitSignal(runner.finished):
        runner.start(lambda _checkpoint: None)


def test_work_that_cancels_itself(qtbot, runner):
    def work(_checkpoint):
        raise Cancelled

    with qtbot.waitSignal(runner.cancelled), qtbot.assertNotEmitted(runner.failed):
        runner.start(work)


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(LoadError("x.txt", "it is empty"), id="expected"),
        pytest.param(ZeroDivisionError("bug"), id="bug"),
        pytest.param(MemoryError(), id="out of memory"),
        pytest.param(RecursionError(), id="too deep"),
    ],
)
def test_errors_are_handed_over_with_their_place(qtbot, runner, error):
    def work(_checkpoint):
        raise error

    with qtbot.waitSignal(runner.failed) as caught:
        runner.start(work)
    assert caught.args == [error]
    assert caught.args[0].__traceback__ is not None
    assert not runner.busy


def test_progress_is_throttled_and_stays_in_range(qtbot, runner):
    heard = []
    runner.progressed.connect(heard.append)

    def work(checkpoint):
        for step in range(100_000):
            checkpoint(step / 50_000 - 0.5)

    with qtbot.waitSignal(runner.finished, timeout=20_000):
        runner.start(work)
    assert 1 <= len(heard) < 1000
    assert all(0.0 <= done <= 1.0 for done in heard)


def test_progress_of_an_old_job_is_dropped(qtbot, runner):
    runner.start(until_cancelled)
    number = runner.start(lambda _checkpoint: None)
    heard = []
    runner.progressed.connect(heard.append)
    runner._on_said(number - 1, 0.9)
    assert heard == []
    with qtbot.waitSignal(runner.finished):
        pass


def test_close_waits_for_work_and_says_nothing(qtbot, runner):
    entered, left = threading.Event(), threading.Event()

    def work(checkpoint):
        entered.set()
        try:
            until_cancelled(checkpoint)
        finally:
            left.set()

    runner.start(work)
    assert entered.wait(10)
    with (
        qtbot.assertNotEmitted(runner.cancelled, wait=50),
        qtbot.assertNotEmitted(runner.finished),
    ):
        runner.close()
        assert left.is_set()


def test_busy_changes_once_for_a_chain_of_starts(qtbot, runner):
    heard = []
    runner.busy_changed.connect(heard.append)
    for _ in range(3):
        runner.start(until_cancelled)
    with qtbot.waitSignal(runner.finished):
        runner.start(lambda _checkpoint: None)
    assert heard == [True, False]


def test_interpreter_is_shared_more_often_only_while_work_runs(qtbot, runner):
    usual = sys.getswitchinterval()
    with qtbot.waitSignal(runner.finished) as caught:
        runner.start(lambda _checkpoint: sys.getswitchinterval())
    assert caught.args[0] < usual
    assert sys.getswitchinterval() == usual


def test_many_jobs_leave_nothing_behind(qtbot, runner):
    for number in range(300):
        with qtbot.waitSignal(runner.finished, check_params_cb=lambda r, n=number: r == n):
            runner.start(lambda _checkpoint, n=number: n)
