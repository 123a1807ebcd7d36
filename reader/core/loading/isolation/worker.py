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
    from reader.core.loading.isolation.protocol import Answer, Question

WORKER_ARGUMENT = "--read-one-untrusted-file"


def _find_package() -> None:
    """Makes ``reader`` the package that this file lies in, whatever else has that name.

    The index has another distribution called reader, and a checkout is not installed at all.
    """
    if "reader" in sys.modules:
        return
    from importlib.util import module_from_spec, spec_from_file_location

    place = os.path.abspath(__file__)
    for _ in range(4):  # isolation, loading, core, reader
        place = os.path.dirname(place)
    spec = spec_from_file_location(
        "reader", os.path.join(place, "__init__.py"), submodule_search_locations=[place]
    )
    if spec is None or spec.loader is None:
        raise ImportError(place)
    module = module_from_spec(spec)
    sys.modules["reader"] = module
    spec.loader.exec_module(module)


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
    pieces: list[bytes] = []
    while not pieces or pieces[-1] != b"\n":
        piece = os.read(0, 1)
        if not piece:
            raise EOFError
        pieces.append(piece)
    return b"".join(pieces)


def main() -> int:
    """Reads one file and gives the exit status: 0 whenever there is an answer."""
    _find_package()
    # The answer has a way of its own: whatever a library prints must not get into it.
    out = os.dup(1)
    os.dup2(2, 1)
    sys.stdin = None
    from reader.core.loading.isolation import confine, protocol

    try:
        question = protocol.question_of(_read_line())
    except EOFError:  # the program went away, or wanted nothing
        return 1
    known = set(sys.path)
    sys.path += [folder for folder in question.packages if folder not in known]
    told = confine.limit_early(question.memory, question.seconds)
    answer = _answer(question, told)
    for piece in protocol.answer_pieces(answer, told):
        place = 0
        while place < len(piece):
            place += os.write(out, piece[place : place + (1 << 20)])
    os.close(out)
    return 0


def _answer(question: Question, told: dict[str, str]) -> Answer:
    from importlib import import_module

    from reader.core.loading.extract import RefusedError
    from reader.core.loading.isolation import confine, protocol

    try:
        module = import_module(question.module)
        prepare = getattr(module, "prepare", None)
        if prepare is not None:
            prepare()
    except ImportError as exc:
        sys.stderr.write(f"{exc}\n")
        return protocol.Stop("missing")
    own = os.path.dirname(sys.modules["reader"].__file__ or "")
    told.update(confine.limit_late([own, *sys.path, sys.base_prefix]))
    try:
        answer: Answer = module.read(_read_exactly(question.size), question.wish)
        return answer
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


if __name__ == "__main__":
    status = main()
    sys.stderr.flush()
    os._exit(status)  # nothing to tidy up, and a library's own tidying has crashed before
