"""The terminal behind the command `parallax`: progress, width, and writing to standard output."""

from __future__ import annotations

import os
import sys
import time

from reader.core.errors import ExportError
from reader.core.export.visible import encodable

_QUIET_SECONDS = 1.0  # work that is done sooner shows no progress line


class Progress:
    """A checkpoint that shows its percentage on a terminal once the work has taken a while."""

    def __init__(self) -> None:
        self._stream = sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None
        self._started = time.monotonic()
        self._shown = -1

    def __enter__(self) -> Progress:
        return self

    def __call__(self, done: float, /) -> None:
        if self._stream is None or time.monotonic() - self._started < _QUIET_SECONDS:
            return
        percent = int(100 * done)
        if percent != self._shown:
            self._shown = percent
            self._stream.write(f"\rcomparing … {percent:3} %")
            self._stream.flush()

    def __exit__(self, *_: object) -> None:
        if self._stream is not None and self._shown >= 0:
            self._stream.write("\r" + " " * 20 + "\r")
            self._stream.flush()


def terminal_width() -> int:
    """The columns for text that a person reads."""
    # Longer lines than 100 columns are hard to read, shorter ones than 40 cannot hold a sentence.
    import shutil

    return max(40, min(100, shutil.get_terminal_size().columns))


def colour_wanted() -> bool:
    """Whether the user has not switched colours off."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write_out(text: str | bytes, *, machine: bool = False) -> None:
    """Writes to standard output and flushes it: a full disk is met here and not at exit.

    What is for a ``machine``, and bytes, are the same in every locale.
    """
    if sys.stdout is None:
        if text:
            raise ExportError("There is no standard output; name a file with -o.")
        return
    try:
        if isinstance(text, bytes) or (machine and hasattr(sys.stdout, "buffer")):
            sys.stdout.flush()
            sys.stdout.buffer.write(text if isinstance(text, bytes) else text.encode("utf-8"))
        else:
            sys.stdout.write(encodable(text, sys.stdout.encoding or "ascii"))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as exc:
        forget_output()
        problem = f"The result could not be written ({exc.strerror}); choose another place."
        raise ExportError(problem) from exc


def forget_output() -> None:
    """Makes flushing at exit succeed after the reader of the output went away."""
    # Python's own note in the documentation of SIGPIPE: without this, flushing at exit fails again.
    if sys.stdout is not None:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except (OSError, ValueError):  # not a real file: nothing will be flushed at exit
            return
