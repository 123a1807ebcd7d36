"""What the core says in English, in the window's language: findings, warnings, errors."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from reader.core.errors import ReaderError
from reader.core.said import Said, Value, places
from reader.qt.local_words import figure

Section = tuple[str, tuple[str | tuple[str, str], ...]]  # a heading and paragraphs, some with leads


def local(text: str) -> str:
    """The text in the window's language, as a plain str; in English where there is none.

    Words from articles and files stay as they are, whatever they look like.
    """
    if not isinstance(text, Said):
        return text
    template = text.template
    if text.context:
        template = QCoreApplication.translate(text.context, template)
    if not text.values:
        return str(template)
    shown = ""
    for before, place, name, spec in places(template):
        shown += before
        if name:
            shown += _shown(text.values.get(name, place), spec)
    return shown


def local_error(error: Exception) -> str:
    """What an error says, in the window's language."""
    told = error.args[0] if isinstance(error, ReaderError) and error.args else None
    return local(told) if isinstance(told, str) else str(error)


def local_sections(sections: Iterable[Section]) -> list[Section]:
    """Headings with paragraphs as the core tells them, in the window's language."""
    return [
        (
            local(title),
            tuple(
                local(one) if isinstance(one, str) else (local(one[0]), local(one[1]))
                for one in paragraphs
            ),
        )
        for title, paragraphs in sections
    ]


def _shown(value: Value, spec: str) -> str:
    if isinstance(value, str):
        return local(value)
    if spec == ",":
        return QLocale().toString(value)
    return figure(value, int(spec[1:-1])) if spec.endswith("f") else str(value)
