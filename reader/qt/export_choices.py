"""What was chosen for the last export, between two starts."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TypeVar

from reader.core.discrepancies.finding import Type
from reader.core.export.formats import FORMATS, Options, Order, Scope, Template
from reader.core.values import dataclass
from reader.qt.settings_store import Store

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """A format by its name, and the options."""

    format: str = FORMATS[0].name
    options: Options = field(default_factory=Options)


def read_choice(store: Store, author: str = "") -> ExportChoice:
    """The last choice; ``author`` stands where none was chosen."""
    names = [one.name for one in FORMATS]
    name = store.text("export/format")
    off = set(store.texts("export/types_off"))
    return ExportChoice(
        name if name in names else names[0],
        Options(
            scope=_member(Scope, store.text("export/scope"), Options().scope),
            types=frozenset(kind for kind in Type if kind.value not in off) or frozenset(Type),
            order=_member(Order, store.text("export/order"), Options().order),
            template=_member(Template, store.text("export/template"), Options().template),
            author=store.text("export/author", author),
        ),
    )


def write_choice(store: Store, choice: ExportChoice) -> None:
    """Remembers the choice."""
    options = choice.options
    store.put("export/format", choice.format)
    store.put("export/scope", options.scope.value)
    store.put("export/types_off", [one.value for one in Type if one not in options.types])
    store.put("export/order", options.order.value)
    store.put("export/template", options.template.value)
    store.put("export/author", options.author)


def _member(kind: type[E], name: str, default: E) -> E:
    try:
        return kind(name)
    except ValueError:
        return default
