"""The process that reads mutants one after the other: ``python fuzz_child.py FORMAT FIRST COUNT``.

It does in one process what the program does in two: tells the format, reads, checks the answer
as the program does with a worker's, and makes the article. For each mutant it writes a line of
JSON when it begins and one when it ended.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from hostile_files.mutants import FORMATS, export_mutant, mutant, workspace_mutant

SECONDS = 15  # of processor time for a mutant, as a worker has them
_MEMORY = 1_500_000_000  # bytes; a worker has 1 GB, and this one keeps what libraries keep
WORKSPACE, EXPORT = "parallax", "json"
KINDS = (*FORMATS, WORKSPACE, EXPORT)


def _read_article(kind: str, number: int) -> str:
    """ "opened", or "refused"; anything else is raised."""
    from reader.core.errors import LoadError
    from reader.core.loading import extracted
    from reader.core.loading.extract import RefusedError, Wish
    from reader.core.loading.isolation import formats, protocol
    from reader.core.loading.isolation.sniff import sniff
    from reader.core.loading.opening import article_from_bytes

    data, path = mutant(kind, number), Path(f"mutant{number}.{kind}")
    try:
        name = sniff(data, path.suffix)
        if name in (formats.TEXT, formats.MARKDOWN):
            article = article_from_bytes(data, path, Wish())
        else:
            module = import_module(formats.BY_NAME[name].module)
            extract = module.read(data, Wish())
            pieces = b"".join(protocol.answer_pieces(extract, {}))
            answer, _ = protocol.answer_of(pieces)
            if not isinstance(answer, protocol.Extract):
                return "refused"
            sha256 = hashlib.sha256(data).hexdigest()
            article = extracted.article(answer, path=str(path), sha256=sha256)
    except (RefusedError, LoadError) as error:
        _check_sentence(error.problem)
        return "refused"
    _check(article)
    return "opened"


def _check_sentence(words: str) -> None:
    from hostile_files.ending import check_sentence

    check_sentence(words)


def _check(article: object) -> None:
    """Fails unless the article is as every other part of the program expects it."""
    from reader.core.article import Article

    assert isinstance(article, Article)
    text, last = article.text, 0
    text.encode("utf-8")  # no half of a pair
    assert "\r" not in text
    for block in article.blocks:
        assert last <= block.start < block.end <= len(text), (block, last, len(text))
        assert not text[last : block.start].strip(), "text that lies in no block"
        last = block.end
    assert not text[last:].strip(), "text after the last block"
    for warning in article.warnings:
        _check_sentence(warning)


def _read_workspace(number: int, path: Path, sound: bytes) -> str:
    from reader.core.workspace.errors import WorkspaceError
    from reader.core.workspace.peek import peek
    from reader.core.workspace.records import digest
    from reader.core.workspace.salvage import salvage
    from reader.core.workspace.state import read
    from reader.core.workspace.store import Workspace

    data = workspace_mutant(sound, number, digest)
    path.write_bytes(data)
    peek(path)
    goal = path.with_name("goal")
    try:
        with suppress(WorkspaceError):
            salvage(path, goal)
    finally:
        goal.unlink(missing_ok=True)
    try:
        workspace = Workspace.open(path)
    except WorkspaceError:
        assert path.read_bytes() == data, "a file that was not opened was changed"
        return "refused"
    try:
        kept, _ = read(workspace)
        for article in kept.articles:
            for block in article.blocks:
                assert 0 <= block.start < block.end <= len(article.text)
    finally:
        workspace.close()
    return "opened"


def _read_export(number: int, path: Path, sound: list[bytes]) -> str:
    from reader.core.exchange.plain_json import ExchangeError
    from reader.core.exchange.reading import read_exchange
    from reader.core.exchange.taking import take
    from reader.core.kept import Kept

    path.write_bytes(export_mutant(sound[number % len(sound)], number))
    try:
        take(Kept(), read_exchange(path), with_articles=True)
    except ExchangeError:
        return "refused"
    return "opened"


def _limit() -> None:
    """Memory for the whole process, and processor time for the next mutant."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _where(error: BaseException) -> str:
    """The innermost lines of our own code, for telling equal findings apart."""
    rows = traceback.extract_tb(error.__traceback__)
    own = [row for row in rows if "reader" in Path(row.filename).parts] or list(rows)
    places = [f"{Path(row.filename).name}:{row.lineno}" for row in own[-3:]]
    return f"{type(error).__name__}: {str(error)[:200]} at {' < '.join(reversed(places))}"


def _tell(**fields: object) -> None:
    os.write(_OUT, json.dumps(fields).encode() + b"\n")


def main(kind: str, first: int, count: int) -> None:
    """Reads so many mutants and tells of each."""
    sound: list[bytes] = []
    if kind in (WORKSPACE, EXPORT):
        from hostile_files.workspace_cases import small_workspace, sound_exports

        sound = [small_workspace()] if kind == WORKSPACE else sound_exports()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, first + count):
            _limit()
            _tell(begins=number)
            start = time.process_time()
            path = Path(folder, f"m.{kind}")
            where = ""
            try:
                if kind == WORKSPACE:
                    outcome = _read_workspace(number, path, sound[0])
                elif kind == EXPORT:
                    outcome = _read_export(number, path, sound)
                else:
                    outcome = _read_article(kind, number)
            except MemoryError:
                outcome = "memory"
            except Exception as error:
                outcome, where = "bug", _where(error)
            seconds = round(time.process_time() - start, 4)
            _tell(ended=number, outcome=outcome, seconds=seconds, where=where)
            path.unlink(missing_ok=True)


if __name__ == "__main__":
    _OUT = os.dup(1)
    os.dup2(2, 1)  # what a library prints is no line of ours
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
