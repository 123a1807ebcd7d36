"""The process that reads one untrusted file: ``python -I worker.py``.

It takes a question (protocol.py) and the bytes on standard input, sets its limits, reads, and
writes its answer to standard output. It opens no file but Python's own modules. A frozen program
runs ``main`` when it is started with the argument WORKER_ARGUMENT.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # importing typing takes 5 ms of each file
if TYPE_CHECKING:
    from types import ModuleType

    from reader.core.loading.isolation.protocol import Answer, Question

WORKER_ARGUMENT = "--read-one-untrusted-file"


def _find_package() -> None:
    """Makes ``reader`` the package that this file lies in, whatever else has that name.

    The index has another distribution called reader, and a checkout is not installed at all.
    """
    place = os.path.abspath(__file__)
    for _ in range(5):  # isolation, loading, core, reader, what holds it
        place = os.path.dirname(place)
    sys.path.insert(0, place)
    import reader  # noqa: F401

    del sys.path[0]  # a folder that comes first could hide modules of Python's own


def main() -> int:
    """Reads one file and gives the exit status: 0 whenever there is an answer."""
    from reader.core.loading.isolation import protocol

    line = _read_line()
    if not line:  # the program went away, or wanted nothing
        return 1
    first = protocol.question_of(line)
    known = set(sys.path)
    sys.path += [folder for folder in first.packages if folder not in known]
    if not first.template:
        return answer(first, None)
    from reader.core.loading.isolation import template

    return template.serve(prepared(first.module))


def answer(question: Question, module: ModuleType | None) -> int:
    """Answers the question, whose bytes follow on standard input, and gives the exit status.

    ``module`` is that of the reader where it is imported already.
    """
    from reader.core.loading.isolation import confine, protocol

    # The answer has a way of its own: whatever a library prints must not get into it.
    out = os.dup(1)
    os.dup2(2, 1)
    sys.stdin = None
    limits = confine.limit_early(question.memory, question.seconds)
    try:
        said = _read(question, module, limits)
        limits["cost"] = confine.cost()
        pieces = list(protocol.answer_pieces(said, limits))
    except MemoryError:
        pieces = list(protocol.answer_pieces(protocol.Stop("memory"), limits))
    except (AttributeError, TypeError, ValueError):  # the reader gave something else
        pieces = list(protocol.answer_pieces(protocol.Stop("bug"), limits))
    for piece in pieces:
        place = 0
        while place < len(piece):
            place += os.write(out, piece[place : place + (1 << 20)])
    os.close(out)
    return 0


def prepared(name: str) -> ModuleType:
    """The module of a reader, with what it wants to have imported before files are closed to it."""
    from importlib import import_module

    module = import_module(name)
    prepare = getattr(module, "prepare", None)
    if prepare is not None:
        prepare()
    return module


def _read(question: Question, module: ModuleType | None, limits: dict[str, str]) -> Answer:
    from reader.core.loading.extract import RefusedError
    from reader.core.loading.isolation import confine, protocol

    try:
        module = module or prepared(question.module)
    except ImportError as exc:
        sys.stderr.write(f"{exc}\n")
        return protocol.Stop("missing")
    own = os.path.dirname(sys.modules["reader"].__file__ or "")
    shipped = os.path.join(os.path.dirname(own), "resources")  # of a checkout: see reader/paths.py
    limits.update(confine.limit_late([own, shipped, *sys.path, sys.base_prefix]))
    try:
        extract: Answer = module.read(_read_exactly(question.size), question.wish)
        return extract
    except RefusedError as exc:
        return protocol.Refusal(exc.problem)
    except MemoryError:
        return protocol.Stop("memory")
    except RecursionError:
        return protocol.Stop("depth")
    except EOFError:
        raise
    except Exception:
        import traceback

        traceback.print_exc()
        return protocol.Stop("bug")


def _read_exactly(size: int) -> bytes:
    pieces: list[bytes] = []
    while size > 0:
        piece = os.read(0, min(size, 1 << 20))
        if not piece:
            raise EOFError
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _read_line() -> bytes:
    """The next line of standard input, without taking more; empty when there is none."""
    pieces: list[bytes] = []
    while not pieces or pieces[-1] != b"\n":
        piece = os.read(0, 1)
        if not piece:
            return b""
        pieces.append(piece)
    return b"".join(pieces)


def run() -> None:
    """Runs ``main`` and ends the process without tidying up: libraries have crashed in that."""
    status = main()
    if sys.stderr is not None:
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    _find_package()
    # Under its own name, so that what imports it gets the same module.
    from reader.core.loading.isolation import worker

    worker.run()
