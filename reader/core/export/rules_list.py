"""The rules as a list for a terminal and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.rules import Rule, rules
from reader.core.export.text import Run, wrap


def as_text(*, width: int = 80) -> str:
    """All rules by type, each with its sentence and both examples."""
    return "\n".join(_lines(rules().values(), width)) + "\n"


def as_json() -> str:
    """All rules as JSON text with a closing line end."""
    found = [
        {
            "name": rule.name,
            "type": rule.type.value,
            "says": rule.says,
            "differs": list(rule.differs),
            "silent": list(rule.silent),
        }
        for rule in rules().values()
    ]
    return json.dumps({"rules": found}, ensure_ascii=False, indent=1) + "\n"


def _lines(every: Iterable[Rule], width: int) -> Iterator[str]:
    kind: Type | None = None
    for rule in every:
        if rule.type is not kind:
            if kind is not None:
                yield ""
            kind = rule.type
            yield kind.value.upper()
        yield ""
        yield rule.name
        yield from _indented(rule.says, "  ", width)
        for label, (one, other) in (("differs", rule.differs), ("silent ", rule.silent)):
            yield from _indented(f"“{one}” / “{other}”", f"  {label}  ", width)


def _indented(text: str, label: str, width: int) -> Iterator[str]:
    for number, line in enumerate(wrap([Run(text)], width - len(label))):
        start = " " * len(label) if number else label
        yield start + "".join(run.text for run in line)
