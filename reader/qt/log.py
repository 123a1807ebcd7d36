"""The log, and the way of everything that nobody expected: to the log and to the user."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from reader import __version__

logger = logging.getLogger("parallax")

_BYTES, _KEPT = 1_000_000, 2
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

ExceptionHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def versions() -> str:
    """One line with the versions that a report needs."""
    return (
        f"Parallax {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )


def start_log(path: Path) -> logging.Handler:
    """The handler that writes warnings and worse to the file, a new one for each megabyte.

    Nothing is created before there is something to write. When the folder cannot be made, the
    lines go to standard error instead.
    """
    try:
        handler: logging.Handler = _LateFile(path)
    except OSError:
        handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.propagate = False
    return handler


class _LateFile(RotatingFileHandler):
    """A rotating file that makes its folder with the first line."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        super().__init__(
            path,
            maxBytes=_BYTES,
            backupCount=_KEPT,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.handleError(record)
            return
        super().emit(record)


class BugReporter(QObject):
    """Logs exceptions that nobody expected and tells of them on the window's thread.

    ``found`` carries a report that the user can copy.
    """

    found = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: tuple[ExceptionHook, Callable[[threading.ExceptHookArgs], object]] | None
        self._before = None

    def report(self, error: BaseException) -> None:
        """Logs an exception and tells of it; may be called on any thread."""
        details = "".join(traceback.format_exception(error))
        logger.error("%s\n%s", versions(), details)
        self.found.emit(f"{versions()}\n\n{details}")

    def install(self) -> None:
        """Takes over Python's hooks for uncaught exceptions and Qt's messages."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """Gives back what install took over."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None
            qInstallMessageHandler(None)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = _QT_LEVELS.get(kind, logging.WARNING)
    logger.log(level, "Qt, %s: %s", context.category, message)
    if level >= logging.CRITICAL and sys.stderr is not None:
        sys.stderr.write(f"parallax: {message}\n")  # Qt ends the process after this
