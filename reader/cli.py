"""The command `parallax`: opens the window, or compares files and writes the result.

Exit status: 0 the comparison was made; 2 bad arguments, also an output that cannot be written;
3 an article could not be read; 4 the window could not be opened; 70 a bug (details in the log) or
a broken installation; 130 interrupted; 141 the reader of the output went away.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reader import __version__
from reader.core.errors import ExportError, LoadError, ReaderError, ResourceError
from reader.core.export.visible import encodable, visible
from reader.core.export.writing import check_writable, write_result
from reader.paths import log_file

if TYPE_CHECKING:
    from reader.core.article import Article
    from reader.core.compared import Comparison

MADE = 0
BAD_ARGUMENTS = 2
UNREADABLE = 3
NO_WINDOW = 4
BROKEN = 70  # EX_SOFTWARE of BSD's sysexits
INTERRUPTED = 130  # 128 + SIGINT, as shells say it
PIPE_CLOSED = 141  # 128 + SIGPIPE

FORMATS = ("text", "json", "md", "html")
_SUFFIXES = {".json": "json", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}

_QUIET_SECONDS = 1.0  # a comparison that is done sooner shows no progress line
_LOG_BYTES = 1_000_000

_WINDOW_HELP = """\
Opens the window with the articles given, or with the sample set when none is given.

To compare without a window: parallax compare FILE FILE [FILE ...]   (parallax compare --help)
"""
_COMPARE_HELP = """\
Compares two or more articles on one event: which sentences report the same claim, where the
accounts differ and why, what one source alone says, and how independent the sources are. Needs no
display and no network.
"""
_COMPARE_EXAMPLES = """\
examples:
  parallax compare a.txt b.txt c.txt
  parallax compare a.txt b.txt -o report.html
  parallax compare a.txt b.txt --format json | jq '.discrepancies[].reason'

exit status:
  0  the comparison was made
  2  the arguments are wrong, or the output cannot be written
  3  an article could not be read (the others are compared all the same when at least two are
     left, unless --strict is given)
"""


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status of the command; never a traceback unless PARALLAX_DEBUG=1 is set."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        status = _run(arguments)
        _print("")  # flushes what argparse wrote
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except ExportError as exc:
        _complain(str(exc))
        return BAD_ARGUMENTS
    except ResourceError as exc:
        _complain(str(exc))
        return BROKEN
    except ReaderError as exc:
        _complain(str(exc))
        return UNREADABLE
    except Exception as exc:
        return _report_bug(exc)


def _run(arguments: list[str]) -> int:
    try:
        if arguments[:1] == ["compare"]:
            return _compare(_compare_parser().parse_args(arguments[1:]))
        options = _window_parser().parse_args(arguments)
    except SystemExit as exc:  # argparse: --help, --version and wrong arguments
        return exc.code if isinstance(exc.code, int) else MADE
    return _open_window([Path(name) for name in options.files])


# The two forms of the command


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        _complain(f"{visible(message)}. Try: {self.prog} --help")
        sys.exit(BAD_ARGUMENTS)


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="parallax",
        description=_WINDOW_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="an article (.txt, .md)")
    parser.add_argument("--version", action="version", version=f"parallax {__version__}")
    return parser


def _compare_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="parallax compare",
        description=_COMPARE_HELP,
        epilog=_COMPARE_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="an article (.txt, .md)")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="text for a terminal, json for programs, md or html for a report; "
        "without it the name of the output decides, else text",
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="write to this file (UTF-8); - is standard output"
    )
    parser.add_argument(
        "--strict", action="store_true", help="stop at the first article that cannot be read"
    )
    parser.add_argument(
        "--nits", action="store_true", help="show findings of severity 1 in text, md and html too"
    )
    parser.add_argument(
        "--no-colour",
        "--no-color",
        dest="colour",
        action="store_false",
        help="no colours in text, as with the environment variable NO_COLOR",
    )
    return parser


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
        _complain(problem)
        return NO_WINDOW


# parallax compare FILE FILE [FILE ...]


def _compare(options: argparse.Namespace) -> int:
    names: list[str] = options.files
    if len(names) < 2:
        _complain("One article alone cannot be compared; give at least two files.")
        return BAD_ARGUMENTS
    output = None if options.output in (None, "-") else Path(options.output)
    if output is not None:
        check_writable(output)
        _refuse_overwriting(output, names)
    articles, unreadable = _load_all(names, strict=options.strict)
    if articles is None:
        return UNREADABLE
    _note_repeats(articles)

    from reader.core.comparison import compare

    with _Progress() as progress:
        comparison = compare(articles, checkpoint=progress)

    kind = options.format or (_SUFFIXES.get(output.suffix.lower()) if output else None) or "text"
    to_terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
    colour = to_terminal and options.colour and _colour_wanted()
    text = _rendered(comparison, kind, nits=options.nits, colour=colour, terminal=to_terminal)
    if output is not None:
        write_result(output, text)
    else:
        _print(text, machine=kind != "text")
    return UNREADABLE if unreadable else MADE


def _load_all(names: list[str], *, strict: bool) -> tuple[list[Article] | None, int]:
    """The readable articles, and how many were not; None when the comparison cannot be made."""
    from reader.core.loading import load

    articles: list[Article] = []
    unreadable = 0
    for name in names:
        try:
            articles.append(load(Path(name)))
        except LoadError as exc:
            _complain(str(exc))
            unreadable += 1
            if strict:
                return None, unreadable
    if len(articles) < 2:
        left = "Only one article" if articles else "No article"
        _complain(f"{left} could be read, and a comparison needs two; nothing was compared.")
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
            _complain(f"note: {article.path} {same}; both are compared.")


def _refuse_overwriting(output: Path, names: Sequence[str]) -> None:
    for name in names:
        try:
            same = output.samefile(name)
        except (OSError, ValueError):  # one of them does not exist, or is no usable name
            continue
        if same:
            raise ExportError(f"{output}: this is one of the articles; choose another output.")


def _rendered(
    comparison: Comparison, kind: str, *, nits: bool, colour: bool, terminal: bool
) -> str:
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

    return as_text(report, width=_terminal_width() if terminal else 80, colour=colour)


# The terminal


class _Progress:
    """A checkpoint that shows its percentage on a terminal once the work has taken a while."""

    def __init__(self) -> None:
        self._stream = sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None
        self._started = time.monotonic()
        self._shown = -1

    def __enter__(self) -> _Progress:
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


def _terminal_width() -> int:
    # Longer lines than 100 columns are hard to read, shorter ones than 40 cannot hold a sentence.
    import shutil

    return max(40, min(100, shutil.get_terminal_size().columns))


def _colour_wanted() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _print(text: str, *, machine: bool = False) -> None:
    """Writes to standard output and flushes it: a full disk is met here and not at exit."""
    if sys.stdout is None:
        if text:
            raise ExportError("There is no standard output; name a file with -o.")
        return
    try:
        if machine and hasattr(sys.stdout, "buffer"):
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8"))  # the same bytes in every locale
        else:
            sys.stdout.write(encodable(text, sys.stdout.encoding or "ascii"))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as exc:
        _forget_output()
        problem = f"The result could not be written ({exc.strerror}); choose another place."
        raise ExportError(problem) from exc


def _complain(sentence: str) -> None:
    if sys.stderr is None:
        return
    sys.stderr.write(encodable(f"parallax: {visible(sentence)}\n", sys.stderr.encoding or "ascii"))
    sys.stderr.flush()


def _forget_output() -> None:
    # Python's own note in the documentation of SIGPIPE: without this, flushing at exit fails again.
    if sys.stdout is not None:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except (OSError, ValueError):  # not a real file: nothing will be flushed at exit
            return


# A bug


def _report_bug(exc: Exception) -> int:
    details = "".join(traceback.format_exception(exc))
    if os.environ.get("PARALLAX_DEBUG") == "1" and sys.stderr is not None:
        sys.stderr.write(details)
    name = type(exc).__name__
    try:
        written = _write_log(details)
    except (OSError, RuntimeError):  # RuntimeError: no home folder
        _complain(
            f"A bug in the program stopped it ({name}); "
            "run it again with PARALLAX_DEBUG=1 to see where."
        )
    else:
        _complain(f"A bug in the program stopped it ({name}); please report it with {written}")
    return BROKEN


def _write_log(details: str) -> Path:
    path = log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = not path.exists() or path.stat().st_size > _LOG_BYTES
    with path.open("w" if fresh else "a", encoding="utf-8", errors="backslashreplace") as log:
        when = datetime.now(UTC).isoformat(timespec="seconds")
        log.write(f"{when} parallax {__version__}, Python {sys.version.split()[0]}\n{details}\n")
    return path
