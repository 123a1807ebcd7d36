"""The log, and the way of everything that nobody expected: to the log and to the user."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
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

_BYTES = 1_000_000
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
    import platform  # here, as nothing else needs it: the window is on screen sooner

    return (
        f"Parallax {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )


def start_log(path: Path) -> logging.Handler:
    """The handler that writes warnings and worse to the file; a full one is kept beside it.

    Nothing is created before there is something to write.
    """
    handler = _RotatingFile(path)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.propagate = False
    return handler


class _RotatingFile(logging.FileHandler):
    """A file that is put aside when it is full, and made with its folder by the first line.

    logging.handlers has such a class, but importing that brings in socket, which this program
    keeps away from, and takes 20 ms of the start.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", errors="backslashreplace", delay=True)
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            elif self.stream.tell() > _BYTES:
                self.close()
            if self.stream is None:
                self._put_aside()
        except OSError:
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Says nothing: a disk that is full must not put tracebacks on the terminal."""

    def _put_aside(self) -> None:
        if self._path.is_file() and self._path.stat().st_size > _BYTES:
            self._path.replace(self._path.with_suffix(".old.log"))


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
