"""The core's functions as the window calls them, imported when they are first called.

The engine's imports (nltk, lexicons) take longer than showing the window; they happen on the pool
thread after the first paint. Tests pass an Engine of their own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.article import Article
from reader.core.loading.extract import Wish
from reader.core.memory import Memory
from reader.core.progress import Checkpoint
from reader.core.values import dataclass

if TYPE_CHECKING:
    from reader.core.alignment.links import Ref
    from reader.core.compared import Comparison, Decisions
    from reader.core.discrepancies.finding import Finding
    from reader.core.exchange.taking import Taken
    from reader.core.exchange.workspace_json import Exchange
    from reader.core.export.formats import Options
    from reader.core.export.preview import Preview
    from reader.core.export.report_model import Report
    from reader.core.kept import Kept
    from reader.core.lexicon import OwnLexicon
    from reader.core.loading.gathering import Gathering

# Headings with paragraphs, a paragraph perhaps with a lead of its own: see PlainPage.
Sections = tuple[tuple[str, tuple[str | tuple[str, str], ...]], ...]


def _load(path: Path, wish: Wish, checkpoint: Checkpoint) -> Article:
    from reader.core.loading.opening import load

    there = os.path.lexists(path)
    packed = None if there else next((one for one in path.parents if one.is_file()), None)
    if packed is None:  # else it is in a zip file
        return load(path, wish=wish, checkpoint=checkpoint)
    from reader.core.errors import LoadError

    gathering = _gather(packed, checkpoint)
    for member in gathering.members:
        if gathering.shown(member) == path:
            return _from_bytes(gathering.read(member), path, wish, checkpoint)
    raise LoadError(str(path), f"{packed.name} holds no such file any more; open that to see.")


def _from_bytes(data: bytes, path: Path, wish: Wish, checkpoint: Checkpoint) -> Article:
    from reader.core.loading.opening import article_from_bytes

    return article_from_bytes(data, path, wish, checkpoint=checkpoint)


def _holds_files(path: Path) -> bool:
    from reader.core.loading.gathering import holds_files

    return holds_files(path)


def _gather(path: Path, checkpoint: Checkpoint) -> Gathering:
    from reader.core.loading.gathering import gather

    return gather(path, checkpoint)


def _article_from_text(text: str) -> Article:
    from reader.core.loading.opening import article_from_text

    return article_from_text(text)


def _compare(
    articles: Sequence[Article], decisions: Decisions, checkpoint: Checkpoint, memory: Memory
) -> Comparison:
    from reader.core.comparison import compare
    from reader.core.crew.crew import Crew

    with Crew() as crew:
        return compare(articles, decisions, checkpoint, memory, crew)


def _explain(
    comparison: Comparison,
    what: Finding | tuple[Ref, Ref],
    decisions: Decisions,
    memory: Memory,
    checkpoint: Checkpoint,
) -> Sections:
    from reader.core.explaining import explain_in
    from reader.core.export.explanation import sections

    return sections(explain_in(comparison, what, decisions, memory, checkpoint))


def _read_lexicon(path: Path) -> tuple[OwnLexicon, list[str]]:
    from reader.core.lexicon_effect import unmet
    from reader.core.own_lexicon import counted, read
    from reader.core.said import joined

    own = read(path)
    return own, [joined([own.name, counted(own)], ": ", "."), *unmet(own)]


def _lexicon_changes(
    articles: Sequence[Article], decisions: Decisions, memory: Memory, checkpoint: Checkpoint
) -> Sections:
    from reader.core.export.lexicon_changes import sections
    from reader.core.lexicon_effect import effect_of

    found, effect = effect_of(articles, decisions, checkpoint, memory)
    return sections(effect, found)


def _export(
    kept: Kept,
    comparison: Comparison | None,
    name: str,
    options: Options,
    checkpoint: Checkpoint,
) -> bytes:
    from reader.core.export.formats import export, report_of

    if name != "pdf" or comparison is None:
        return export(kept, comparison, name, options)
    from reader.qt.printing import as_pdf

    return as_pdf(report_of(kept, comparison, options), checkpoint=checkpoint)


def _preview(
    kept: Kept,
    comparison: Comparison | None,
    name: str,
    options: Options,
    checkpoint: Checkpoint,
) -> Preview:
    from reader.core.export.preview import preview

    return preview(kept, comparison, name, options, checkpoint)


def _report(kept: Kept, comparison: Comparison, options: Options) -> Report:
    from reader.core.export.formats import report_of

    return report_of(kept, comparison, options)


def _read_exchange(path: Path) -> Exchange:
    from reader.core.exchange.reading import read_exchange

    return read_exchange(path)


def _take(own: Kept, exchange: Exchange, with_articles: bool) -> Taken:
    from reader.core.exchange.taking import take

    return take(own, exchange, with_articles=with_articles)


@dataclass(frozen=True, slots=True)
class Engine:
    """What the window asks of the core; all but ``from_text`` run on a pool thread."""

    # A file as its reader takes it, or as the user wishes it to be read.
    load: Callable[[Path, Wish, Checkpoint], Article] = _load
    from_text: Callable[[str], Article] = _article_from_text
    compare: Callable[[Sequence[Article], Decisions, Checkpoint, Memory], Comparison] = _compare
    # In the format of that name (core.export.formats).
    export: Callable[[Kept, Comparison | None, str, Options, Checkpoint], bytes] = _export
    explain: Callable[
        [Comparison, Finding | tuple[Ref, Ref], Decisions, Memory, Checkpoint], Sections
    ] = _explain
    # The lexicon, and sentences about what it holds.
    read_lexicon: Callable[[Path], tuple[OwnLexicon, list[str]]] = _read_lexicon
    lexicon_changes: Callable[[Sequence[Article], Decisions, Memory, Checkpoint], Sections] = (
        _lexicon_changes
    )
    preview: Callable[[Kept, Comparison | None, str, Options, Checkpoint], Preview] = _preview
    report: Callable[[Kept, Comparison, Options], Report] = _report
    read_exchange: Callable[[Path], Exchange] = _read_exchange
    take: Callable[[Kept, Exchange, bool], Taken] = _take  # with articles that are not open
    # Whether a path is a folder or a zip of articles, and what it holds; one of its files.
    holds_files: Callable[[Path], bool] = _holds_files
    gather: Callable[[Path, Checkpoint], Gathering] = _gather
    from_bytes: Callable[[bytes, Path, Wish, Checkpoint], Article] = _from_bytes
