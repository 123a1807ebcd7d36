"""The process of a helper: does what it is sent until nothing more comes.

It is sent, one pickle after the other: the folders to import from; then values to keep (name and
value), settings, work, and tasks (the items of one piece of work). A task is answered by the list
of its results, or None when the work raised: whoever asked does it then, and meets what went wrong.
Both ends are this program, on this machine, over pipes that nobody else holds.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
import threading
from queue import SimpleQueue
from typing import Any, BinaryIO

_NICE = 5  # the window goes first


def main() -> None:
    """Serves standard input and output until the former ends."""
    source = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)  # what a library prints is no answer
    if hasattr(os, "nice"):
        os.nice(_NICE)
    sys.path[:] = pickle.load(source)
    tasks: SimpleQueue[bytes] = SimpleQueue()
    # Always reading: a program that writes a task while an answer is written would wait for ever.
    threading.Thread(target=_read, args=(source, tasks), daemon=True).start()
    _serve(tasks, answers)


def _read(source: BinaryIO, tasks: SimpleQueue[bytes]) -> None:
    try:
        while True:
            tasks.put(pickle.load(source))
    except Exception:  # the program is gone, or ends this process
        os._exit(0)


def _serve(tasks: SimpleQueue[bytes], answers: BinaryIO) -> None:
    from reader.core.collecting import rarely_collected
    from reader.core.progress import unwatched

    kept: dict[int, Any] = {}
    setting: Any = None
    work: Any = None
    with rarely_collected():
        while True:
            what, name, value = _Unpickler(tasks.get(), kept).load()
            if what == "keep":
                kept[name] = value
            elif what == "work":
                setting, work = value
            else:
                try:
                    with setting():
                        found = [work(item, unwatched) for item in value]
                except Exception:
                    found = None
                pickle.dump((name, found), answers, pickle.HIGHEST_PROTOCOL)
                answers.flush()


class _Unpickler(pickle.Unpickler):
    """Reads values in which those kept stand by their names."""

    def __init__(self, data: bytes, kept: dict[int, Any]) -> None:
        super().__init__(io.BytesIO(data))
        self._kept = kept

    def persistent_load(self, name: int) -> Any:
        """The value that was sent before."""
        return self._kept[name]


if __name__ == "__main__":
    main()
