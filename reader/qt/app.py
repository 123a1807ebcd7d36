"""Starts the first window and returns when the last was closed.

Nothing here imports PySide6 before the platform was asked: a missing library or display ends in
one sentence and not in an abort.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.qt import startup_trace
from reader.qt.platform_check import window_problem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.qt.log import BugReporter
    from reader.qt.main_window import MainWindow
    from reader.qt.windows import Windows

NO_WINDOW = 4  # as reader.cli has it


def run(paths: Sequence[Path]) -> int:
    """The exit status after the window with these articles, or the samples, and others closed."""
    problem = window_problem()
    if problem is not None:
        if sys.stderr is not None:
            sys.stderr.write(f"parallax: {problem}\n")
        return NO_WINDOW
    import signal

    _import_plainly()
    from reader.qt.log import BugReporter

    app = _application()
    reporter = BugReporter()
    log_path = _start_log()
    reporter.install()
    # Qt's loop gives Python no chance to handle Ctrl+C in the terminal; everything that is written
    # is written whole or not at all, so the process may simply end.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        windows = _windows(app, reporter, log_path)
        _first_window(windows, paths)
        return app.exec()
    finally:
        signal.signal(signal.SIGINT, before)
        reporter.uninstall()


def _import_plainly() -> None:
    """Takes PySide6's share in every import away again.

    It reads the source of each module that is imported, in search of ``__feature__``, which is
    used nowhere here: 0.11 s until the window stands and 0.2 s until the findings do.
    """
    import builtins

    import PySide6.QtCore  # noqa: F401

    before = getattr(builtins, "__orig_import__", None)  # not part of what PySide6 promises
    if before is not None:
        builtins.__import__ = before


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    from reader.qt.garbage import Garbage

    # The arguments are ours, not Qt's: a file may be called "-style".
    app = QApplication(["parallax"])
    Garbage(app)
    app.setApplicationName("parallax")
    app.setApplicationDisplayName("Parallax")
    app.setDesktopFileName("parallax")
    return app


def _start_log() -> Path | None:
    from reader.paths import log_file
    from reader.qt.log import start_log

    try:
        path = log_file()
    except RuntimeError:  # no home folder
        return None
    start_log(path)
    return path


def _windows(app: QApplication, reporter: BugReporter, log_path: Path | None) -> Windows:
    from reader.qt.set_memory import SetMemory
    from reader.qt.settings import Settings, usual_file
    from reader.qt.translation import install
    from reader.qt.windows import Windows

    memory = SetMemory(usual_file().with_name("sets.json"))
    settings = Settings(usual_file())
    install(app, settings.preferences.language)
    windows = Windows(settings, memory, log_path=str(log_path or ""))
    windows.bug_found.connect(reporter.report)
    reporter.found.connect(windows.show_report)
    return windows


def _first_window(windows: Windows, paths: Sequence[Path]) -> None:
    one = windows.open()
    _after_first_paint(one.window, lambda: one.controller.open_at_start(paths))
    if startup_trace.wanted():
        one.controller.comparison_shown.connect(lambda: _end_trace(one.window))
        one.controller.analysis.failed.connect(lambda _error: _give_up_trace())
    one.window.show()


def _after_first_paint(window: MainWindow, act: Callable[[], object]) -> None:
    from reader.qt.first_paint import FirstPaint

    def begin() -> None:
        startup_trace.tell("shown")
        act()

    FirstPaint(window, begin)


def _end_trace(window: MainWindow) -> None:
    startup_trace.tell("findings")
    window.close()


def _give_up_trace() -> None:
    from PySide6.QtWidgets import QApplication

    startup_trace.tell("failed")
    QApplication.exit(1)  # a benchmark must not wait for findings that never come
