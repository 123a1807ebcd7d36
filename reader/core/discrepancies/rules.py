"""The rules behind findings, told in plain words: resources/rules.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import tomli

from reader import paths
from reader.core.discrepancies.finding import Type
from reader.core.errors import ArgumentError, ResourceError
from reader.core.values import dataclass

_FILE = "resources/rules.toml"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by the name that findings carry: its type and what it looks at, in one sentence.

    ``differs`` are two sentences between which it tells a finding, ``silent`` two between which
    nothing is told.
    """

    name: str
    type: Type
    says: str
    differs: tuple[str, str]
    silent: tuple[str, str]


class UnknownRuleError(ArgumentError):
    """A rule was named that does not exist."""


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by name, in the order of the types; raises ResourceError on a faulty entry."""
    try:
        tables = tomli.loads(paths.resource("rules.toml").read_text(encoding="utf-8"))
    except tomli.TOMLDecodeError as exc:
        raise ResourceError(f"{_FILE}: {exc}. Mend that line.") from exc
    found = {}
    for kind in Type:
        for name, row in tables.pop(kind.value, {}).items():
            rule = f"{kind.value}.{name}"
            found[rule] = _rule(rule, kind, row)
    if tables:
        raise ResourceError(f"{_FILE}: “{min(tables)}” is no type. Mend that table's name.")
    return found


def _rule(name: str, kind: Type, row: Any) -> Rule:
    says = row.get("says") if isinstance(row, dict) else None
    if not isinstance(says, str) or not says:
        raise ResourceError(f"{_FILE}: [{name}] “says” is missing. Mend the entry.")
    return Rule(name, kind, says, _pair(name, row, "differs"), _pair(name, row, "silent"))


def _pair(name: str, row: Mapping[str, Any], field: str) -> tuple[str, str]:
    found = row.get(field)
    if not isinstance(found, list) or len(found) != 2 or not all(isinstance(t, str) for t in found):
        raise ResourceError(f"{_FILE}: [{name}] “{field}” is not two sentences. Mend the entry.")
    return found[0], found[1]


def rule_of(name: str) -> Rule | None:
    """The rule of that name, or None."""
    return rules().get(name)


def expanded(names: Iterable[str]) -> frozenset[str]:
    """The rules that those names mean, each a rule or a whole type.

    Raises UnknownRuleError for a name that is neither.
    """
    found: set[str] = set()
    for name in names:
        of_type = [rule for rule in rules().values() if rule.type.value == name]
        if not of_type and name not in rules():
            raise UnknownRuleError(
                f"There is no rule “{name}”; “parallax rules” lists the rules and their types."
            )
        found |= {rule.name for rule in of_type} or {name}
    return frozenset(found)


def told_together(names: Iterable[str]) -> tuple[str, ...]:
    """The rules in order for people, a type whose rules are all among them by its own name."""
    given = set(names)
    told = []
    for kind in Type:
        of_type = [rule.name for rule in rules().values() if rule.type is kind]
        if of_type and given.issuperset(of_type):
            told.append(kind.value)
            given.difference_update(of_type)
        told += [name for name in of_type if name in given]
        given.difference_update(of_type)
    return (*told, *sorted(given))  # those that a later program knows no more
