"""How opening a file ended, and whether that is what its case says."""

from __future__ import annotations

import os
import re
import resource
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
from hostile_files.case import CANARY, EITHER, OPEN, REFUSE, WARN, Case

from reader.core.article import Article
from reader.core.errors import LoadError
from reader.core.loading.isolation import protocol, supervise
from reader.core.loading.opening import load

# What no user should read: the words of a programmer, or more than one sentence and its advice.
_JARGON = re.compile(r"Traceback|Errno|Exception|Error\b|0x[0-9a-f]{4}|<class|\bNone\b|[{}\n\r]")
_LONGEST = 320
# A worker's limits (isolation/formats.py): 15 s each, and a PDF may have two of them.
_MOST_SECONDS = 34.0


@dataclass(frozen=True, slots=True)
class Ending:
    """An article, or the sentence of the refusal."""

    article: Article | None = None
    problem: str = ""

    @property
    def said(self) -> str:
        """Everything that the user is told of the file, and its text."""
        if self.article is None:
            return self.problem
        return "\n".join(
            str(getattr(self.article, one.name))
            for one in fields(self.article)
            if one.name != "path"
        )


def opened(path: Path) -> Ending:
    """How the program's own front door ends with this file."""
    try:
        return Ending(load(path))
    except LoadError as error:
        return Ending(problem=str(error).removeprefix(f"{path}: "))


def check(case: Case, ending: Ending) -> None:
    """Fails unless the ending is as the case says."""
    told = (case.why, ending.problem, ending.article and ending.article.warnings)
    article = ending.article
    if article is None:
        assert case.expect in (REFUSE, EITHER), told
        check_sentence(ending.problem)
        words = ending.problem
    else:
        assert case.expect in (OPEN, WARN, EITHER), (told, article.text[:200])
        assert case.expect is not WARN or article.warnings, told
        assert article.text.strip(), told
        assert case.must in f"{article.title}\n{article.text}", (told, article.text[:200])
        for warning in article.warnings:
            check_sentence(warning)
        words = " ".join(article.warnings)
    assert case.says in words.lower(), told
    assert CANARY not in ending.said, told
    assert not case.never or case.never not in ending.said, told


def check_sentence(words: str) -> None:
    """Fails unless a user can read it: one or two sentences without a programmer's words."""
    assert words.endswith("."), words
    assert not _JARGON.search(re.sub("“[^”]*”", "", words)), words  # what the file says aside
    assert len(words) <= _LONGEST, words
    assert CANARY not in words, words


@contextmanager
def bounded() -> Iterator[None]:
    """Fails when what runs within it takes longer than workers may, or leaves one behind.

    That each worker had its limit of memory is seen from its answer (``limits_of_workers``).
    """
    before = _seconds_of_children()
    yield
    spent = _seconds_of_children() - before
    assert spent <= _MOST_SECONDS, f"{spent:.1f} s of processor time"
    # Children are templates (isolation/template.py), and their children workers.
    left = [worker for template in children() for worker in children(template)]
    assert left == [], "a worker was left behind"


@contextmanager
def limits_of_workers() -> Iterator[None]:
    """Fails when a worker that answered within it had a limit less than this system offers."""
    told: list[dict[str, str]] = []

    def answer_of(data: bytes) -> tuple[object, dict[str, str]]:
        answer, limits = protocol.answer_of(data)
        told.append(limits)
        return answer, limits

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(supervise, "answer_of", answer_of)
        yield
    for limits in told if sys.platform == "linux" else ():
        assert {limits.get(name) for name in ("memory", "time", "written")} == {"limited"}, limits
        assert limits.get("network") == "none" or "open" in limits["network"], limits


def children(process: int | None = None) -> list[int]:
    """The processes that a process (this one) has started, where the system tells."""
    found: list[int] = []
    for task in Path(f"/proc/{process or os.getpid()}/task").glob("*/children"):
        with suppress(OSError):  # the thread has ended
            found += [int(one) for one in task.read_text().split()]
    return found


def _seconds_of_children() -> float:
    """Processor time of all processes that this one started, and of those that they started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    ticks = 0
    for child in children():
        with suppress(OSError):
            fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
            ticks += sum(int(one) for one in fields[11:15])
    return used.ru_utime + used.ru_stime + ticks / os.sysconf("SC_CLK_TCK")


# Parsers of untrusted formats belong into the worker, never here.
PARSERS = (
    "trafilatura",
    "lxml",
    "selectolax",
    "pypdfium2",
    "striprtf",
    "email.parser",
    "reader.core.loading.pages.html",
    "reader.core.loading.office.docx",
    "reader.core.loading.pdf.pdf",
    "reader.core.loading.books.epub",
    "reader.core.loading.mail.eml",
)


def state_of_this_process() -> dict[str, object]:
    """What no file may change of the program that opens it."""
    return {
        "folder": os.getcwd(),
        "environment": dict(os.environ),
        "recursion": sys.getrecursionlimit(),
        "threads": sorted(one.name for one in threading.enumerate()),
        "files": _open_files(),
        "slipped": [one for one in ("/tmp/zip_slip_canary", "/abs/zip_slip") if Path(one).exists()],
        "path": list(sys.path),
    }


def _open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0
