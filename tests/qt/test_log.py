"""The log file, and the way of exceptions that nobody expected."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QtMsgType

from reader.qt import log


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "state" / "parallax.log"
    handler = log.start_log(path)
    yield path
    log.logger.removeHandler(handler)
    log.logger.propagate = True
    handler.close()


@pytest.fixture
def reporter(qapp):
    reporter = log.BugReporter()
    yield reporter
    reporter.uninstall()


def raised() -> ZeroDivisionError:
    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError as exc:
        return exc
    raise AssertionError


def test_nothing_is_written_before_there_is_something_to_say(file):
    log.logger.info("not worth it")
    assert not file.parent.exists()
    log.logger.warning("worth it \udcff")
    assert "WARNING parallax: worth it \\udcff" in file.read_text()


def test_a_full_log_is_put_aside(file, monkeypatch):
    monkeypatch.setattr(log, "_BYTES", 100)
    for number in range(10):
        log.logger.warning("line %d %s", number, "x" * 60)
    assert file.stat().st_size < 250
    assert file.with_suffix(".old.log").is_file()
    assert len(list(file.parent.iterdir())) == 2


def test_a_folder_that_cannot_be_made_is_no_second_failure(tmp_path, capsys):
    (tmp_path / "file").write_text("no folder")
    handler = log.start_log(tmp_path / "file" / "parallax.log")
    try:
        log.logger.error("lost")
    finally:
        log.logger.removeHandler(handler)
        log.logger.propagate = True
    assert capsys.readouterr().err == ""


def test_report_is_logged_and_told(qtbot, reporter, file):
    with qtbot.waitSignal(reporter.found) as caught:
        reporter.report(raised())
    assert "ZeroDivisionError" in caught.args[0]
    assert "Parallax" in caught.args[0]
    assert "ZeroDivisionError" in file.read_text()


def test_hooks_are_taken_and_given_back(qtbot, reporter, file):
    before = sys.excepthook, threading.excepthook
    reporter.install()
    with qtbot.waitSignal(reporter.found):
        sys.excepthook(ZeroDivisionError, raised(), None)
    reporter.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_exception_of_another_thread_is_told_on_the_window_s(qtbot, reporter, file):
    reporter.install()
    told = []
    reporter.found.connect(lambda _report: told.append(threading.get_ident()))
    with qtbot.waitSignal(reporter.found):
        thread = threading.Thread(target=lambda: [][0])
        thread.start()
        thread.join()
    assert told == [threading.get_ident()]
    reporter.uninstall()


def test_qt_s_messages_reach_the_log(file):
    class Context:
        category = "qt.made"

    log._on_qt_message(QtMsgType.QtWarningMsg, Context(), "a warning")
    log._on_qt_message(QtMsgType.QtDebugMsg, Context(), "chatter")
    written = file.read_text()
    assert "Qt, qt.made: a warning" in written
    assert "chatter" not in written
    assert log.logger.level == logging.NOTSET
