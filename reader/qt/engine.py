"""The core's functions as the window calls them, imported when they are first called.

The engine's imports (nltk, lexicons) take longer than showing the window; they happen on the pool
thread after the first paint. Tests pass an Engine of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.article import Article
from reader.core.memory import Memory
from reader.core.progress import Checkpoint

if TYPE_CHECKING:
    from reader.core.compared import Comparison, Decisions


def _load(path: Path) -> Article:
    from reader.core.loading import load

    return load(path)


def _article_from_text(text: str, outlet: str) -> Article:
    from reader.core.loading import article_from_text

    article = article_from_text(text)
    return replace(article, outlet=outlet) if outlet else article


def _compare(
    articles: Sequence[Article], decisions: Decisions, checkpoint: Checkpoint, memory: Memory
) -> Comparison:
    from reader.core.comparison import compare

    return compare(articles, decisions, checkpoint, memory)


def _render(comparison: Comparison, kind: str) -> str:
    if kind == "json":
        from reader.core.export.json_result import as_json

        return as_json(comparison)
    from reader.core.export.report import build_report

    report = build_report(comparison)
    if kind == "md":
        from reader.core.export.markdown import as_markdown

        return as_markdown(report)
    if kind == "html":
        from reader.core.export.html import as_html

        return as_html(report)
    from reader.core.export.text import as_text

    return as_text(report)


@dataclass(frozen=True, slots=True)
class Engine:
    """What the window asks of the core; all but ``from_text`` run on a pool thread."""

    load: Callable[[Path], Article] = _load
    from_text: Callable[[str, str], Article] = _article_from_text  # text and outlet
    compare: Callable[[Sequence[Article], Decisions, Checkpoint, Memory], Comparison] = _compare
    render: Callable[[Comparison, str], str] = _render  # format: md, html, json or text
