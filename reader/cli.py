"""The command `parallax`: opens the window, or compares files and writes the result.

Exit status: 0 the comparison was made; 2 bad arguments, also a lexicon of the analyst's own that
has problems and an output that cannot be written; 3 an article could not be read; 4 the window
could not be opened; 70 a bug (details in the log) or a broken installation; 130 interrupted; 141
the reader of the output went away.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reader import __version__
from reader.cli_arguments import (
    BAD_ARGUMENTS,
    PLAIN_FORMATS,
    compare_parser,
    complain,
    export_parser,
    import_parser,
    lexicon_parser,
    rules_parser,
    window_parser,
)
from reader.cli_terminal import (
    Progress,
    colour_wanted,
    forget_output,
    terminal_width,
    write_out,
)
from reader.core.collecting import collect_if_many
from reader.core.errors import ArgumentError, ExportError, LoadError, ReaderError, ResourceError
from reader.core.export.visible import visible
from reader.core.export.writing import check_writable, refuse_overwriting, write_result
from reader.core.loading.isolation import worker
from reader.core.loading.isolation.worker import WORKER_ARGUMENT
from reader.paths import log_file

if TYPE_CHECKING:
    from reader.core.article import Article
    from reader.core.compared import Comparison, Decisions

MADE = 0
UNREADABLE = 3
NO_WINDOW = 4
BROKEN = 70  # EX_SOFTWARE of BSD's sysexits
INTERRUPTED = 130  # 128 + SIGINT, as shells say it
PIPE_CLOSED = 141  # 128 + SIGPIPE

_SUFFIXES = {".json": "json", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}

_LOG_BYTES = 1_000_000


def run() -> NoReturn:
    """The process `parallax`: ends with the exit status of ``main``."""
    # Its imports and tables stay, and a small comparison leaves 1 % of its memory in cycles: to
    # search them took 0.4 of 3.3 s. A window searches by itself, see reader/qt/garbage.py.
    gc.disable()
    sys.exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status of the command; never a traceback unless PARALLAX_DEBUG=1 is set."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == [WORKER_ARGUMENT]:  # a frozen program has no other interpreter to start
        gc.enable()  # an untrusted file may make any number of cycles
        worker.run()
    try:
        status = _run(arguments)
        write_out("")  # flushes what argparse wrote
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        forget_output()
        return PIPE_CLOSED
    except (ExportError, ArgumentError) as exc:
        complain(str(exc))
        return BAD_ARGUMENTS
    except ResourceError as exc:
        complain(str(exc))
        return BROKEN
    except ReaderError as exc:
        complain(str(exc))
        return UNREADABLE
    except Exception as exc:
        return _report_bug(exc)


def _run(arguments: list[str]) -> int:
    try:
        if arguments[:1] == ["compare"]:
            return _compare(compare_parser().parse_args(arguments[1:]))
        if arguments[:1] == ["rules"]:
            return _rules(rules_parser().parse_args(arguments[1:]))
        if arguments[:1] == ["lexicon"]:
            return _lexicon(lexicon_parser().parse_args(arguments[1:]))
        if arguments[:1] == ["export"]:
            return _export(export_parser().parse_args(arguments[1:]))
        if arguments[:1] == ["import"]:
            return _import(import_parser().parse_args(arguments[1:]))
        options = window_parser().parse_args(arguments)
    except SystemExit as exc:  # argparse: --help, --version and wrong arguments
        return exc.code if isinstance(exc.code, int) else MADE
    return _open_window([Path(name) for name in options.files])


# parallax [FILE ...]


def _open_window(paths: list[Path]) -> int:
    # The window is imported here and not above, so that `compare` runs without PySide6.
    from reader.qt.app import run
    from reader.qt.platform_check import missing_library

    try:
        return run(paths)
    except ImportError as exc:  # of a library that the check before Qt's start does not know of
        problem = missing_library(str(exc))
        if problem is None:
            raise
        complain(problem)
        return NO_WINDOW


# parallax compare FILE FILE [FILE ...]


def _compare(options: argparse.Namespace) -> int:
    names: list[str] = options.files
    if len(names) < 2:
        complain("One article alone cannot be compared; give at least two files.")
        return BAD_ARGUMENTS
    output = None if options.output in (None, "-") else Path(options.output)
    if output is not None:
        check_writable(output)
        refuse_overwriting(output, names, "one of the articles")
    kind = options.format or (_SUFFIXES.get(output.suffix.lower()) if output else None) or "text"
    if (options.explain is not None or options.lexicon_changes) and kind not in PLAIN_FORMATS:
        asked = "--explain" if options.explain is not None else "--lexicon-changes"
        raise ArgumentError(f"{asked} is told as text or json; choose another --format or output.")
    decisions = _decisions(options)
    articles, unreadable = _load_all(names, strict=options.strict)
    if articles is None:
        return UNREADABLE
    _note_repeats(articles)
    collect_if_many(len(articles))
    to_terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
    width = terminal_width() if to_terminal else 80
    if options.explain is not None:
        text = _explained(articles, decisions, options.explain, kind, width)
    elif options.lexicon_changes:
        text = _lexicon_changes(articles, decisions, kind, width)
    else:
        colour = to_terminal and options.colour and colour_wanted()
        text = _report(articles, decisions, kind, options.nits, colour, width)
    if output is not None:
        write_result(output, text)
    else:
        write_out(text, machine=kind != "text")
    return UNREADABLE if unreadable else MADE


def _decisions(options: argparse.Namespace) -> Decisions:
    """The rules that are off and the lexicon, checked before any work."""
    from reader.core.compared import Decisions

    off: frozenset[str] = frozenset()
    if options.without_rule:
        from reader.core.discrepancies.rules import expanded

        off = expanded(options.without_rule)
    if options.lexicon is None:
        if options.lexicon_changes:
            raise ArgumentError("--lexicon-changes needs a lexicon; name it with --lexicon FILE.")
        return Decisions(rules_off=off)
    from reader.core.own_lexicon import read

    return Decisions(rules_off=off, lexicon=read(Path(options.lexicon)))


def _report(
    articles: list[Article],
    decisions: Decisions,
    kind: str,
    nits: bool,
    colour: bool,
    width: int,
) -> str:
    from reader.core.comparison import compare
    from reader.core.crew.crew import Crew

    with Progress() as progress, Crew() as crew:
        comparison = compare(articles, decisions, progress, helpers=crew)
    return _rendered(comparison, kind, nits=nits, colour=colour, width=width)


def _explained(
    articles: list[Article], decisions: Decisions, name: str, kind: str, width: int
) -> str:
    from reader.core.comparison import compare
    from reader.core.explaining import explain_in, named
    from reader.core.export.explanation import as_json, as_text
    from reader.core.memory import Memory

    memory = Memory()
    with Progress() as progress:
        comparison = compare(articles, decisions, progress, memory)
    found = explain_in(comparison, named(comparison, name), decisions, memory)
    return as_json(found) if kind == "json" else as_text(found, width=width)


def _lexicon_changes(articles: list[Article], decisions: Decisions, kind: str, width: int) -> str:
    from reader.core.export.lexicon_changes import as_json, as_text
    from reader.core.lexicon_effect import effect_of

    with Progress() as progress:
        comparison, effect = effect_of(articles, decisions, progress)
    if kind == "json":
        return as_json(effect, comparison)
    return as_text(effect, comparison, width=width)


def _load_all(names: list[str], *, strict: bool) -> tuple[list[Article] | None, int]:
    """The readable articles, and how many were not; None when the comparison cannot be made."""
    from reader.core.loading.opening import load_many

    articles: list[Article] = []
    unreadable = 0
    for one in load_many([Path(name) for name in names]):
        if not isinstance(one, LoadError):
            articles.append(one)
            continue
        complain(str(one))
        unreadable += 1
        if strict:
            return None, unreadable
    if len(articles) < 2:
        left = "Only one article" if articles else "No article"
        complain(f"{left} could be read, and a comparison needs two; nothing was compared.")
        return None, unreadable
    return articles, unreadable


def _note_repeats(articles: Sequence[Article]) -> None:
    first: dict[str, str] = {}
    for article in articles:
        earlier = first.setdefault(article.sha256, article.path)
        if earlier is not article.path:
            same = (
                "is given twice" if earlier == article.path else f"has the same text as {earlier}"
            )
            complain(f"note: {article.path} {same}; both are compared.")


def _rendered(comparison: Comparison, kind: str, *, nits: bool, colour: bool, width: int) -> str:
    # Each exporter is imported only when it is used: a start costs what it needs.
    if kind == "json":
        from reader.core.export.json_result import as_json

        return as_json(comparison)
    from reader.core.export.report import build_report

    report = build_report(comparison, nits=nits)
    if kind == "md":
        from reader.core.export.markdown import as_markdown

        return as_markdown(report)
    if kind == "html":
        from reader.core.export.html import as_html

        return as_html(report)
    from reader.core.export.text import as_text

    return as_text(report, width=width, colour=colour)


# parallax rules, parallax lexicon


def _rules(options: argparse.Namespace) -> int:
    from reader.core.export.rules_list import as_json, as_text

    if options.format == "json":
        write_out(as_json(), machine=True)
    else:
        on_terminal = sys.stdout is not None and sys.stdout.isatty()
        write_out(as_text(width=terminal_width() if on_terminal else 80))
    return MADE


def _lexicon(options: argparse.Namespace) -> int:
    if options.form == "example":
        from reader.paths import resource

        write_out(resource("lexicon", "own_example.toml").read_text(encoding="utf-8"), machine=True)
        return MADE
    from reader.core.lexicon_effect import unmet
    from reader.core.own_lexicon import LexiconError, counted, read

    try:
        own = read(Path(options.file))
    except LexiconError as exc:
        for problem in exc.problems:
            write_out(f"{visible(exc.name)}: {visible(str(problem))}\n")
        return BAD_ARGUMENTS
    notes = unmet(own)
    write_out(f"{visible(own.name)}: no problems. {counted(own)}.\n")
    for note in notes:
        write_out(f"note: {visible(note)}\n")
    return MADE


# parallax export WORKSPACE, parallax import WORKSPACE FILE


def _export(options: argparse.Namespace) -> int:
    from reader import cli_workspace

    if options.list:
        write_out(cli_workspace.list_formats())
        return MADE
    cli_workspace.export_workspace(options)
    return MADE


def _import(options: argparse.Namespace) -> int:
    from reader import cli_workspace

    write_out(cli_workspace.import_into(options))
    return MADE


# A bug


def _report_bug(exc: Exception) -> int:
    details = "".join(traceback.format_exception(exc))
    if os.environ.get("PARALLAX_DEBUG") == "1" and sys.stderr is not None:
        sys.stderr.write(details)
    name = type(exc).__name__
    try:
        written = _write_log(details)
    except (OSError, RuntimeError):  # RuntimeError: no home folder
        complain(
            f"A bug in the program stopped it ({name}); "
            "run it again with PARALLAX_DEBUG=1 to see where."
        )
    else:
        complain(f"A bug in the program stopped it ({name}); please report it with {written}")
    return BROKEN


def _write_log(details: str) -> Path:
    path = log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = not path.exists() or path.stat().st_size > _LOG_BYTES
    with path.open("w" if fresh else "a", encoding="utf-8", errors="backslashreplace") as log:
        when = datetime.now(UTC).isoformat(timespec="seconds")
        log.write(f"{when} parallax {__version__}, Python {sys.version.split()[0]}\n{details}\n")
    return path
