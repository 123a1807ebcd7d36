"""`parallax export` and `parallax import`: a workspace written in another form, and a colleague's
work taken into one. Neither needs a display."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli_arguments import complain
from reader.cli_terminal import Progress, write_out
from reader.core.compared import siglum
from reader.core.discrepancies.finding import Type
from reader.core.errors import ArgumentError, ExportError
from reader.core.exchange.reading import read_exchange
from reader.core.exchange.taking import take
from reader.core.export.formats import (
    FORMATS,
    Format,
    Options,
    Order,
    Scope,
    Template,
    export,
    format_named,
    report_of,
)
from reader.core.export.visible import visible
from reader.core.export.writing import check_writable, refuse_overwriting, write_result
from reader.core.workspace.errors import InUseError, ReadOnlyError, WorkspaceError
from reader.core.workspace.records import Action, Change
from reader.core.workspace.state import changes
from reader.core.workspace.state import read as read_workspace
from reader.core.workspace.store import Workspace

if TYPE_CHECKING:
    from reader.core.compared import Comparison
    from reader.core.exchange.taking import Taken
    from reader.core.kept import Kept


def list_formats() -> str:
    """The formats, a line each: the name, how the file ends, and what it holds."""
    name, suffix = (max(len(getattr(one, key)) for one in FORMATS) for key in ("name", "suffix"))
    return "".join(
        f"{one.name:<{name}}  {one.suffix:<{suffix}}  {one.title}: {one.holds}\n" for one in FORMATS
    )


# parallax export WORKSPACE


def export_workspace(options: argparse.Namespace) -> None:
    """Writes what the workspace holds to the output asked for, or to standard output.

    Raises ReaderError; nothing is written then.
    """
    if options.workspace is None:
        raise ArgumentError("No workspace is named. Try: parallax export --help")
    source = Path(options.workspace)
    output = None if options.output in (None, "-") else Path(options.output)
    if output is not None:
        refuse_overwriting(output, [source], "the workspace itself")
    chosen, wanted = _format(options.format, output), _choice(options)
    if output is None and not chosen.is_text and sys.stdout is not None and sys.stdout.isatty():
        raise ArgumentError(f"The format {chosen.name} is no text; name a file with -o.")
    if output is not None:
        check_writable(output)
    kept = _read(source)
    if output is not None:
        articles = [one.path for one in kept.articles if one.path]
        refuse_overwriting(output, articles, "one of the articles")
    wanted = replace(wanted, base=_base(options.base, kept))
    comparison = None
    if len(kept.articles) > 1 and (chosen.needs_comparison or chosen.name.startswith("notes.")):
        comparison = _compared(kept)
    data = _made(kept, comparison, chosen, wanted)
    if output is None:
        write_out(data)
    else:
        write_result(output, data)


def _format(name: str | None, output: Path | None) -> Format:
    if name is not None:
        return format_named(name)
    if output is None:
        return format_named("md")
    written = output.name.casefold()
    fitting = [one for one in FORMATS if written.endswith(one.suffix)]
    if not fitting:
        raise ArgumentError(
            f"What {output.name} is to hold cannot be told from its name; name a --format."
        )
    return max(fitting, key=lambda one: len(one.suffix))  # .notes.csv is more than .csv


def _choice(options: argparse.Namespace) -> Options:
    scope = Scope(options.scope) if options.scope else Scope.USEFUL
    if options.nits and options.scope not in (None, Scope.ALL):
        raise ArgumentError("--nits is --scope all; give one of the two.")
    return Options(
        scope=Scope.ALL if options.nits else scope,
        types=_types(options.type),
        order=Order(options.order),
        template=Template(options.template),
        author=options.author,
    )


def _types(names: list[str]) -> frozenset[Type]:
    known = {one.value: one for one in Type}
    for name in names:
        if name not in known:
            raise ArgumentError(f"There is no type {name}; choose of {', '.join(known)}.")
    return frozenset(known[name] for name in names) or frozenset(Type)


def _base(letter: str, kept: Kept) -> int:
    letters = [siglum(place) for place in range(len(kept.articles))]
    if letter.upper() in letters:
        return letters.index(letter.upper())
    if not letters:
        return 0
    raise ArgumentError(f"There is no article {letter}; choose of {', '.join(letters)}.")


def _read(path: Path) -> Kept:
    """Everything in the workspace, also while a window has it open."""
    try:
        workspace = Workspace.open(path, read_only=True)
    except InUseError:
        # Whoever has it open lets nobody read it; between two steps the file is whole.
        with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
            copy = Path(folder, path.name)
            try:
                shutil.copyfile(path, copy)
            except OSError as error:
                raise ExportError(
                    f"{path.name} cannot be read ({error.strerror}); close it in the window."
                ) from error
            with closing(Workspace.open(copy, read_only=True)) as copied:
                return _told(read_workspace(copied), len(copied.damage), path)
    with closing(workspace):
        return _told(read_workspace(workspace), len(workspace.damage), path)


def _told(found: tuple[Kept, tuple[object, ...]], damaged: int, path: Path) -> Kept:
    kept, lost = found
    if count := len(lost) + damaged:
        complain(
            f"note: {count} part{'' if count == 1 else 's'} of {path.name} could not be read as "
            "written; compare it with a backup."
        )
    return kept


def _compared(kept: Kept) -> Comparison:
    from reader.core.collecting import collect_if_many
    from reader.core.comparison import compare
    from reader.core.crew.crew import Crew

    collect_if_many(len(kept.articles))
    with Progress() as progress, Crew() as crew:
        return compare(kept.articles, kept.decisions, progress, helpers=crew)


def _made(kept: Kept, comparison: Comparison | None, chosen: Format, wanted: Options) -> bytes:
    if not chosen.by_window:
        return export(kept, comparison, chosen.name, wanted)
    if comparison is None:
        raise ArgumentError("A report takes two articles; export notes or the workspace.")
    # Qt lays out pages without a display; what it needs of one must not be looked for.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from reader.qt.printing import as_pdf
    except ImportError as error:
        raise ExportError(
            f"A PDF needs the parts of Qt, which cannot be loaded here ({error}); choose html "
            "or docx."
        ) from error
    return as_pdf(report_of(kept, comparison, wanted))


# parallax import WORKSPACE FILE


def import_into(options: argparse.Namespace) -> str:
    """What was taken into the workspace, a sentence for each file; raises ReaderError."""
    goal = Path(options.workspace)
    files = [Path(name) for name in options.files]
    for one in files:
        if goal.exists() and one.exists() and goal.samefile(one):
            raise ArgumentError(f"{one.name} is the workspace itself; name a colleague's file.")
    read = [read_exchange(one) for one in files]  # all of them, before anything is written
    told: list[str] = []
    with closing(_opened(goal, new=options.new)) as workspace:
        before = after = read_workspace(workspace)[0]
        for path, exchange in zip(files, read, strict=True):
            if options.new and not told:
                after, sentence = exchange.kept, _whole(exchange.kept, exchange.unread)
            else:
                taken = take(after, exchange, with_articles=options.with_articles)
                after, sentence = taken.kept, _sentence(taken)
            told.append(f"{visible(path.name)}: {sentence}\n")
        found, texts = changes(before, after)
        if found:
            _apply(workspace, _step_name(files), found, texts, new=options.new)
    return "".join(told)


def _step_name(files: list[Path]) -> str:
    first = f"Import {visible(files[0].name)}"
    return first if len(files) == 1 else f"{first} and {len(files) - 1} more"


def _apply(
    workspace: Workspace,
    name: str,
    found: tuple[Change, ...],
    texts: tuple[str, ...],
    *,
    new: bool,
) -> None:
    """Writes all of it as one step that the window can undo; a new file goes again otherwise."""
    try:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        workspace.apply(Action(name, found, now), texts)
    except WorkspaceError as error:
        if new:
            workspace.close()
            with suppress(OSError):
                workspace.path.unlink()
        raise ExportError(str(error)) from error


def _opened(path: Path, *, new: bool) -> Workspace:
    if new:
        return Workspace.create(path)
    workspace = Workspace.open(path)
    if workspace.read_only:
        workspace.close()
        raise ReadOnlyError(f"{path.name} can only be read; import into a copy of it.")
    return workspace


def _whole(kept: Kept, unread: int) -> str:
    linked = len(kept.decisions.linked) + len(kept.decisions.cut)
    parts = [
        _counted(len(kept.articles), "article"),
        _counted(len(kept.notes), "note"),
        _counted(len(kept.verdicts), "verdict"),
        _counted(linked, "decision on links", "decisions on links"),
    ]
    return _listed(parts, unread)


def _sentence(taken: Taken) -> str:
    parts = [
        _counted(taken.notes, "new note"),
        _counted(taken.versions, "other version of a note", "other versions of notes"),
        _counted(taken.verdicts, "verdict"),
        _counted(taken.differing, "verdict that differs, told as a note", "verdicts that differ"),
        _counted(taken.links, "decision on links", "decisions on links"),
        _counted(taken.articles, "article"),
    ]
    told = _listed([part for part in parts if not part.startswith("0 ")], taken.unread)
    if taken.refused:
        stays = "decision on links stays as yours"
        told += f" {_counted(taken.refused, stays, 'decisions on links stay as yours')}."
    return told


def _listed(parts: list[str], unread: int) -> str:
    told = f"{', '.join(parts)}." if parts else "nothing new."
    if unread:
        could = f"{_counted(unread, 'part')} of the file could not be read."
        return f"{told} {could}"
    return told


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
